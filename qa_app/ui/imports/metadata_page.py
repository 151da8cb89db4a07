"""The import's second step: where agent, customer and start of the calls are written."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QStackedWidget, QVBoxLayout, QWidget

from qa_app.ui.context import ScreenContext
from qa_app.ui.imports.pattern_page import PatternPage
from qa_app.ui.imports.sheet_page import SheetPage
from qa_app.ui.theme import BLOCK, MARGIN, Role, Type
from qa_app.ui.widgets.labels import Label


class MetadataFrom(IntEnum):
    """Where the metadata come from; the values are the places of the pages."""

    SHEET = 0
    NAMES = 1
    NOWHERE = 2


class MetadataPage(QWidget):
    """A sheet, the file names, or nothing for now.

    Signals:
        changed: Another way was chosen, or what it holds changed.
    """

    changed = Signal()

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Begin with the file names where a template was used last, else with a sheet."""
        super().__init__(parent)
        self.sheet_page = SheetPage(context, self)
        self.pattern_page = PatternPage(context, self)
        self._nothing = Label("", Type.BODY, Role.MUTED, wraps=True)
        nothing = QWidget(self)
        column = QVBoxLayout(nothing)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._nothing)
        column.addStretch()
        self._pages = QStackedWidget(self)
        for page in (self.sheet_page, self.pattern_page, nothing):
            self._pages.addWidget(page)
        self._ways = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(BLOCK)
        self._buttons: dict[MetadataFrom, QRadioButton] = {}
        for way in MetadataFrom:
            button = QRadioButton(self)
            button.setObjectName(f"import-from-{way.name.lower()}")
            self._ways.addButton(button, way)
            self._buttons[way] = button
            row.addWidget(button)
        row.addStretch()
        page_column = QVBoxLayout(self)
        page_column.setContentsMargins(0, 0, 0, 0)
        page_column.setSpacing(MARGIN)
        page_column.addLayout(row)
        page_column.addWidget(self._pages, 1)
        self._ways.idToggled.connect(self._on_way)
        self.sheet_page.changed.connect(self.changed)
        self.pattern_page.changed.connect(self.changed)
        has_template = bool(context.settings.filename_pattern)
        self.choose(MetadataFrom.NAMES if has_template else MetadataFrom.SHEET)
        self.retranslate()

    @property
    def way(self) -> MetadataFrom:
        """Give where the metadata come from."""
        return MetadataFrom(self._pages.currentIndex())

    @property
    def is_ready(self) -> bool:
        """Whether what was chosen can be used."""
        if self.way is MetadataFrom.SHEET:
            return self.sheet_page.sheet is not None
        return self.way is MetadataFrom.NOWHERE or self.pattern_page.is_ready

    def choose(self, way: MetadataFrom) -> None:
        """Take the metadata from there."""
        self._buttons[way].setChecked(True)

    def open_sheet(self, name: str) -> None:
        """Take the metadata from this sheet."""
        self.choose(MetadataFrom.SHEET)
        self.sheet_page.open_sheet(name)

    def show_names(self, names: Sequence[Path]) -> None:
        """Let the template be tried on these recordings."""
        self.pattern_page.show_names(names)

    def retranslate(self) -> None:
        """Write every text anew."""
        self._buttons[MetadataFrom.SHEET].setText(self.tr("From a sheet"))
        self._buttons[MetadataFrom.NAMES].setText(self.tr("From the file names"))
        self._buttons[MetadataFrom.NOWHERE].setText(self.tr("Later"))
        self._nothing.setText(
            self.tr(
                "The calls are taken in by their file names alone. Agent, team and start can be written on each call's "
                "card later, or filled in by importing the same recordings again with a sheet."
            )
        )
        self.sheet_page.retranslate()
        self.pattern_page.retranslate()

    @Slot(int, bool)
    def _on_way(self, way: int, chosen: bool) -> None:
        if chosen:
            self._pages.setCurrentIndex(way)
            self.changed.emit()
