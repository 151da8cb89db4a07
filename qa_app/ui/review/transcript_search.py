"""The bar over the transcript in which words are looked for and replaced."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QWidget

from qa_app.ui.shortcuts import is_escape_asked_for
from qa_app.ui.theme import GAP, GRID, Theme
from qa_app.ui.widgets.buttons import Button, IconButton

COUNT_WIDTH = 76
LINE_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchBar(QFrame):
    """A field for what is looked for, how often it is there, and under it one for what shall stand there instead.

    Signals:
        wanted_changed: The words that are looked for.
        step_wanted: 1 for the next place, −1 for the one before.
        replace_wanted: What shall stand in the present place.
        replace_all_wanted: What is looked for, and what shall stand there instead, in the whole transcript.
        closed: Esc or the button.
    """

    wanted_changed = Signal(str)
    step_wanted = Signal(int)
    replace_wanted = Signal(str)
    replace_all_wanted = Signal(str, str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "raised")
        self.search = QLineEdit(self)
        self.search.setObjectName("transcriptSearch")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.wanted_changed)
        self.search.installEventFilter(self)
        self.count = QLabel(self)
        self.count.setObjectName("transcriptSearchCount")
        self.count.setProperty("role", "muted")
        self.count.setMinimumWidth(COUNT_WIDTH)
        self.replacement = QLineEdit(self)
        self.replacement.setObjectName("transcriptReplacement")
        self.replacement.installEventFilter(self)
        self._previous = IconButton(theme, "caret-up", "")
        self._next = IconButton(theme, "caret-down", "")
        self._close = IconButton(theme, "x", "")
        self._replace = Button("")
        self._replace.setObjectName("transcriptReplace")
        self._replace_all = Button("")
        self._replace_all.setObjectName("transcriptReplaceAll")
        self._previous.clicked.connect(lambda: self.step_wanted.emit(-1))
        self._next.clicked.connect(lambda: self.step_wanted.emit(1))
        self._close.clicked.connect(self.closed)
        self._replace.clicked.connect(self._on_replace)
        self._replace_all.clicked.connect(self._on_replace_all)
        self._number = self._found = 0
        self._lay_out()
        self.show_replacing(False)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language that is shown."""
        for field, words in (
            (self.search, self.tr("Search in the transcript")),
            (self.replacement, self.tr("Replace with")),
        ):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
        self._previous.set_tip(self.tr("Previous place (Shift+Enter)"))
        self._next.set_tip(self.tr("Next place (Enter)"))
        self._close.set_tip(self.tr("Close the search (Esc)"))
        self._replace.setText(self.tr("Replace"))
        self.show_count(self._number, self._found)

    def show_replacing(self, shown: bool) -> None:
        """Show or hide what replaces."""
        for widget in (self.replacement, self._replace, self._replace_all):
            widget.setVisible(shown)

    @property
    def replaces(self) -> bool:
        """Whether the part that replaces is open."""
        return not self.replacement.isHidden()

    def show_count(self, number: int, found: int) -> None:
        """Tell at which of the places the search stands, from 1, and how many there are."""
        self._number, self._found = number, found
        if not self.search.text().strip():
            self.count.clear()
        elif not found:
            self.count.setText(self.tr("not found"))
        else:
            self.count.setText(self.tr("{number} of {count}").format(number=number, count=found))
        self._replace_all.setText(
            self.tr("Replace all {count}").format(count=found) if found else self.tr("Replace all")
        )
        for widget in (self._previous, self._next, self._replace, self._replace_all):
            widget.setEnabled(found > 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Steer by Enter, Shift+Enter and Esc."""
        if is_escape_asked_for(event):
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
            if event.key() in LINE_ENDS:
                self._enter(watched, event.modifiers())
                return True
        return super().eventFilter(watched, event)

    def _enter(self, field: QObject, modifiers: Qt.KeyboardModifier) -> None:
        if field is self.search:
            self.step_wanted.emit(-1 if modifiers & Qt.KeyboardModifier.ShiftModifier else 1)
        elif self._found:
            self._on_replace()

    @Slot()
    def _on_replace(self) -> None:
        self.replace_wanted.emit(self.replacement.text())

    @Slot()
    def _on_replace_all(self) -> None:
        self.replace_all_wanted.emit(self.search.text(), self.replacement.text())

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(GAP, GRID, GAP, GRID)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID)
        for column, widget in enumerate((self.search, self.count, self._previous, self._next, self._close)):
            grid.addWidget(widget, 0, column)
        grid.addWidget(self.replacement, 1, 0)
        grid.addWidget(self._replace, 1, 1)
        grid.addWidget(self._replace_all, 1, 2, 1, 3)
        grid.setColumnStretch(0, 1)
