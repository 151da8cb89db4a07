"""What could not be carried over from a form of another system, beside the draft that was made of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qa_app.model.problems import Problem
from qa_app.ui.theme import GAP, GRID, MARGIN, Role, Theme, Type
from qa_app.ui.widgets.buttons import Button
from qa_app.ui.widgets.labels import Label, Paragraph
from qa_app.ui.widgets.panels import SidePanel

WIDTH = 340
WORDS_WIDTH = WIDTH - 3 * MARGIN


class ImportPanel(SidePanel):
    """Lists what was left behind, copyable.

    Signals:
        copied: The list was put on the clipboard.
    """

    copied = Signal()

    def __init__(self, theme: Theme, words: Callable[[Problem], str], parent: QWidget | None = None) -> None:
        """Begin hidden; `words` turns a warning into a sentence."""
        super().__init__(theme, WIDTH, parent)
        self.setObjectName("import-panel")
        self._words = words
        self._file = ""
        self._warnings: tuple[Problem, ...] = ()
        self._list = QVBoxLayout()
        self._list.setSpacing(GAP + GRID)
        self.copy_button = Button("", theme, "copy")
        self.copy_button.setObjectName("import-panel-copy")
        self.copy_button.clicked.connect(self._copy)
        self._intro = Paragraph("", WORDS_WIDTH, Type.SECONDARY, Role.MUTED)
        self.body.addWidget(self._intro)
        self.body.addLayout(self._list)
        self.body.addWidget(self.copy_button)
        self.body.addStretch()
        self.hide()

    def show_warnings(self, file: str, warnings: Sequence[Problem]) -> None:
        """List what could not be carried over from this file; hide without any."""
        self._file, self._warnings = file, tuple(warnings)
        self._fill()
        self.setVisible(bool(warnings))

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._fill()

    def as_text(self) -> str:
        """Give the list as it is copied: a line each, with its place in the form."""
        return "\n".join(" ".join(filter(None, (self._place(each), self._words(each)))) for each in self._warnings)

    def _fill(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.set_title(self.tr("Not carried over: %n thing(s)", "", len(self._warnings)))
        self._intro.setText(
            self.tr("The draft was made of {file}. Look at these before you publish it.").format(file=self._file)
        )
        self.copy_button.setText(self.tr("Copy list"))
        for each in self._warnings:
            entry = QWidget()
            column = QVBoxLayout(entry)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            place = self._place(each)
            if place:
                column.addWidget(Label(place, Type.SECONDARY, Role.MUTED))
            column.addWidget(Paragraph(self._words(each), WORDS_WIDTH))
            self._list.addWidget(entry)

    def _place(self, warning: Problem) -> str:
        return "" if warning.line is None else self.tr("line {line}").format(line=warning.line)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.as_text())
        self.copied.emit()
