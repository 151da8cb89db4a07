"""The bar below the text that finds and replaces."""

from __future__ import annotations

import re
from bisect import bisect_left

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from qa_app.ui.rubrics.editor import editing
from qa_app.ui.rubrics.editor.code_edit import CodeEdit
from qa_app.ui.rubrics.editor.positions import to_qt
from qa_app.ui.theme import GAP, Role, Theme, Type
from qa_app.ui.widgets.buttons import Button, Chip, IconButton
from qa_app.ui.widgets.labels import Label

MOST_MARKED = 500
LATER_MS = 150
COUNT_WIDTH = 80


class FindBar(QFrame):
    """Searches one editor as it is typed.

    Signals:
        closed: The writer goes back to the text.
    """

    closed = Signal()

    def __init__(self, theme: Theme, edit: CodeEdit, parent: QWidget | None = None) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setObjectName("find-bar")
        self.setProperty("surface", "raised")
        self._edit = edit
        self._found: list[tuple[int, int]] = []
        self.field = QLineEdit()
        self.field.setObjectName("find-field")
        self.field.setClearButtonEnabled(True)
        self.other = QLineEdit()
        self.other.setObjectName("replace-field")
        self.count = Label("", Type.SECONDARY, Role.MUTED)
        self.count.setMinimumWidth(COUNT_WIDTH)
        self._case = Chip("Aa", theme, "", checkable=True)
        self._back = IconButton(theme, "caret-up", "")
        self._on = IconButton(theme, "caret-down", "")
        self._close = IconButton(theme, "x", "")
        self._replace = Button("")
        self._replace.setObjectName("replace-one")
        self._all = Button("")
        self._all.setObjectName("replace-all")
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER_MS)
        self._later.timeout.connect(self._search)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.hide()

    def open(self, *, replaces: bool) -> None:
        """Show the bar with what is chosen in the text."""
        chosen = self._edit.textCursor().selectedText()
        if chosen and "\u2029" not in chosen:
            self.field.setText(chosen)
        for widget in (self.other, self._replace, self._all):
            widget.setVisible(replaces)
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self._search()

    @Slot()
    def close_bar(self) -> None:
        """Hide the bar and its marks."""
        self.hide()
        self._edit.show_found(())
        self.closed.emit()

    @Slot()
    def next(self) -> None:
        """Choose the next match, after the last one the first."""
        self._step(1)

    @Slot()
    def previous(self) -> None:
        """Choose the match before, before the first one the last."""
        self._step(-1)

    @Slot()
    def replace_one(self) -> None:
        """Replace the chosen match and go on to the next."""
        cursor = self._edit.textCursor()
        chosen = (cursor.selectionStart(), cursor.selectionEnd())
        if chosen in self._found:
            cursor.insertText(self.other.text())
            self._search()
        self._step(1)

    @Slot()
    def replace_all(self) -> None:
        """Replace every match; one step of undo."""
        pattern = self._pattern()
        if pattern is not None:
            other = self.other.text()
            editing.replace_text(self._edit, pattern.sub(lambda _match: other, self._edit.toPlainText()))
            self._search()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.field.setPlaceholderText(self.tr("Find"))
        self.field.setAccessibleName(self.tr("Find"))
        self.other.setPlaceholderText(self.tr("Replace with"))
        self.other.setAccessibleName(self.tr("Replace with"))
        self._case.setToolTip(self.tr("Tell capitals from small letters"))
        self._back.set_tip(self.tr("Previous match (Shift+F3)"))
        self._on.set_tip(self.tr("Next match (F3)"))
        self._close.set_tip(self.tr("Close (Esc)"))
        self._replace.setText(self.tr("Replace"))
        self._all.setText(self.tr("Replace all"))
        self._show_count()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Step through the matches by Enter."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if watched is self.other:
                    self.replace_one()
                else:
                    self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
        return super().eventFilter(watched, event)

    def _pattern(self) -> re.Pattern[str] | None:
        wanted = self.field.text()
        if not wanted:
            return None
        return re.compile(re.escape(wanted), 0 if self._case.isChecked() else re.IGNORECASE)

    @Slot()
    def _search(self) -> None:
        if self.isHidden():
            return
        pattern = self._pattern()
        text = self._edit.toPlainText()
        places = [] if pattern is None else [(each.start(), each.end()) for each in pattern.finditer(text)]
        if places and max(text) > "\uffff":
            places = [(to_qt(text, begin), to_qt(text, end)) for begin, end in places[:MOST_MARKED]]
        self._found = places
        self._edit.show_found(places[:MOST_MARKED])
        self._show_count()

    def _step(self, by: int) -> None:
        self._search()
        if not self._found:
            return
        cursor = self._edit.textCursor()
        chosen = (cursor.selectionStart(), cursor.selectionEnd())
        index = bisect_left(self._found, chosen)
        if by > 0 and index < len(self._found) and self._found[index] == chosen:
            index += 1
        elif by < 0:
            index -= 1
        begin, end = self._found[index % len(self._found)]
        cursor.setPosition(begin)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)
        self._show_count()

    @Slot()
    def _show_count(self) -> None:
        cursor = self._edit.textCursor()
        chosen = (cursor.selectionStart(), cursor.selectionEnd())
        total = len(self._found)
        if not self.field.text():
            words = ""
        elif not total:
            words = self.tr("no match")
        elif chosen in self._found:
            words = self.tr("{number} of {total}").format(number=self._found.index(chosen) + 1, total=total)
        else:
            words = self.tr("%n match(es)", "", total)
        self.count.setText(words)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._search)
        self._case.toggled.connect(self._search)
        self._edit.textChanged.connect(self._on_text)
        self._back.clicked.connect(self.previous)
        self._on.clicked.connect(self.next)
        self._close.clicked.connect(self.close_bar)
        self._replace.clicked.connect(self.replace_one)
        self._all.clicked.connect(self.replace_all)
        self.field.installEventFilter(self)
        self.other.installEventFilter(self)

    @Slot()
    def _on_text(self) -> None:
        if self.isVisible():
            self._later.start()

    def _lay_out(self) -> None:
        steps = QHBoxLayout()
        steps.setSpacing(0)
        for widget in (self.count, self._case, self._back, self._on, self._close):
            steps.addWidget(widget)
        acts = QHBoxLayout()
        acts.setSpacing(GAP)
        acts.addWidget(self._replace)
        acts.addWidget(self._all)
        acts.addStretch()
        grid = QGridLayout(self)
        grid.setContentsMargins(GAP, GAP, GAP, GAP)
        grid.setSpacing(GAP)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.field, 0, 0)
        grid.addLayout(steps, 0, 1)
        grid.addWidget(self.other, 1, 0)
        grid.addLayout(acts, 1, 1)
