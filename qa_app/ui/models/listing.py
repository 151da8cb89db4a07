"""The models of the dialog below one another: those that are here, then those that can be downloaded, by language."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QVBoxLayout, QWidget

from qa_app.services.models import OfferedModel
from qa_app.transcribe.catalogue import Spoken
from qa_app.ui.models.row import ModelRow
from qa_app.ui.theme import GAP, MARGIN, Theme, Type
from qa_app.ui.widgets.labels import Divider, Label


class ModelListing(QScrollArea):
    """Shows the models in sections.

    Signals:
        wanted: Name of a model and what is wanted of it, a `Wish`.

    Attributes:
        rows: The row of each model by name.
    """

    wanted = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.rows: dict[str, ModelRow] = {}
        self._theme = theme
        self._content = QWidget()
        self._content.setProperty("surface", "surface")
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, MARGIN, 0)
        self._column.setSpacing(0)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(self._content)

    def show_models(self, offered: Iterable[OfferedModel], current: str) -> None:
        """Show these models; `current` is the name of the one in use."""
        models = tuple(offered)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = {}
        absent = [model for model in models if not model.is_installed]
        chinese = [model for model in absent if model.spoken in {Spoken.CHINESE, Spoken.TAIWAN}]
        self._add(self.tr("On this computer"), [model for model in models if model.is_installed], current)
        self._add(self.tr("To download: many languages"), [m for m in absent if m.spoken is Spoken.MANY], current)
        self._add(self.tr("To download: Chinese"), chinese, current)
        self._add(self.tr("To download: English only"), [m for m in absent if m.spoken is Spoken.ENGLISH], current)
        self._column.addStretch()

    def last_button(self) -> QAbstractButton | None:
        """Give the last button of the last model, None without models."""
        rows = tuple(self.rows.values())
        buttons = rows[-1].findChildren(QAbstractButton) if rows else []
        return buttons[-1] if buttons else None

    def _add(self, heading: str, models: list[OfferedModel], current: str) -> None:
        if not models:
            return
        if self.rows:
            self._column.addSpacing(MARGIN)
        self._column.addWidget(Label(heading, Type.HEADING))
        self._column.addSpacing(GAP // 2)
        for model in models:
            self._column.addWidget(Divider())
            row = ModelRow(model, self._theme, is_current=model.name == current)
            row.wanted.connect(self.wanted)
            self.rows[model.name] = row
            self._column.addWidget(row)
            row.show()
