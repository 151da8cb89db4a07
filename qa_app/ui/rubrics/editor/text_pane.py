"""The text of a draft with all that belongs to it: finding, offers, problems, and the keys for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QInputDialog, QVBoxLayout, QWidget

from qa_app.model.problems import Problem, Severity
from qa_app.ui.rubrics.editor import editing
from qa_app.ui.rubrics.editor.assistant import Assistant
from qa_app.ui.rubrics.editor.code_edit import CodeEdit
from qa_app.ui.rubrics.editor.find_bar import FindBar
from qa_app.ui.rubrics.problem_list import ProblemList
from qa_app.ui.theme import GAP, MARGIN, Role, Theme, Type
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.labels import Divider, Label

FOOT_HEIGHT = 30
PLACE_WIDTH = 150


class TextPane(QWidget):
    """Text above, bar for finding and problems below.

    Signals:
        wraps_changed: Whether long lines are broken on the screen.
    """

    wraps_changed = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        words: Callable[[Problem], str],
        language: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        """Begin empty; `words` turns a problem into a sentence, `language` is the window's."""
        super().__init__(parent)
        self.setObjectName("text-pane")
        self.edit = CodeEdit(theme, words)
        self.assistant = Assistant(self.edit, language)
        self.find_bar = FindBar(theme, self.edit)
        self.problems = ProblemList(theme, words)
        self.problems.setColumnWidth(0, PLACE_WIDTH)
        self._found: tuple[Problem, ...] = ()
        self._summary = Button("", kind=Kind.LINK)
        self._summary.setObjectName("problem-summary")
        self._good = Label("", Type.SECONDARY, Role.MUTED)
        self._good.setContentsMargins(GAP, 0, 0, 0)
        self._place = Label("", Type.SECONDARY, Role.MUTED)
        self._mend = Button("", kind=Kind.LINK)
        self._mend.setObjectName("mend")
        self._mend.hide()
        self.actions_of_text = self._make_actions()
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Mark and list these."""
        found = tuple(problems)
        changed = found != self._found
        self._found = found
        self.edit.show_problems(found)
        if changed:
            self.problems.show_problems(found if self._lists else ())
        self._say()

    @Slot(int, int)
    def go_to(self, line: int, column: int) -> None:
        """Bring the caret to a place, both from 1, and the keys to the text."""
        self.edit.go_to(line, column)
        self.edit.setFocus()

    @Slot()
    def next_problem(self) -> None:
        """Go to the next problem below the caret, after the last one to the first."""
        self._to_problem(1)

    @Slot()
    def previous_problem(self) -> None:
        """Go to the problem above the caret, before the first one to the last."""
        self._to_problem(-1)

    @Slot()
    def ask_line(self) -> None:
        """Ask for a line to go to."""
        dialog = QInputDialog(self)
        dialog.setObjectName("line-dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Go to line"))
        dialog.setLabelText(self.tr("Line, 1 to {last}:").format(last=self.edit.blockCount()))
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setIntRange(1, self.edit.blockCount())
        dialog.setIntValue(self.edit.textCursor().blockNumber() + 1)
        dialog.intValueSelected.connect(lambda line: self.go_to(line, 1))
        dialog.open()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        words = {
            "offer": self.tr("Offer what fits here"),
            "mend": self.tr("Mend the problem at the caret"),
            "find": self.tr("Find in the text"),
            "replace": self.tr("Replace in the text"),
            "find-next": self.tr("Next match"),
            "find-previous": self.tr("Previous match"),
            "next-problem": self.tr("Next problem"),
            "previous-problem": self.tr("Previous problem"),
            "go-to-line": self.tr("Go to line…"),
            "remark": self.tr("Make lines a remark, or text again"),
            "move-up": self.tr("Move lines up"),
            "move-down": self.tr("Move lines down"),
            "duplicate": self.tr("Duplicate lines"),
            "larger": self.tr("Larger letters"),
            "smaller": self.tr("Smaller letters"),
            "as-designed": self.tr("Letters as designed"),
            "wrap": self.tr("Break long lines on the screen"),
        }
        for name, action in self.actions_of_text.items():
            action.setText(words[name])
        self.edit.setAccessibleName(self.tr("Text of the rubric"))
        self.find_bar.retranslate()
        self._say()
        self._on_caret()

    @property
    def _lists(self) -> bool:
        return self._summary.property("open") is not False

    def _to_problem(self, by: int) -> None:
        places = sorted({mark.cursor.selectionStart() for mark in self.edit.marks})
        if not places:
            return
        here = self.edit.textCursor().position()
        ahead = [place for place in places if place > here] if by > 0 else [place for place in places if place < here]
        place = (ahead or places)[0 if by > 0 else -1]
        cursor = self.edit.textCursor()
        cursor.setPosition(place)
        self.edit.setTextCursor(cursor)
        self.edit.centerCursor()
        self.edit.setFocus()

    @Slot()
    def _toggle_list(self) -> None:
        self._summary.setProperty("open", not self._lists)
        self.problems.show_problems(self._found if self._lists else ())

    def _say(self) -> None:
        errors = sum(1 for each in self._found if each.severity is Severity.ERROR)
        warnings = len(self._found) - errors
        parts = []
        if errors:
            parts.append(self.tr("%n error(s)", "", errors))
        if warnings:
            parts.append(self.tr("%n warning(s)", "", warnings))
        self._summary.setText(" · ".join(parts))
        self._summary.setVisible(bool(parts))
        self._good.setText(self.tr("No problems"))
        self._good.setVisible(not parts)
        self._say_mend()

    def _say_mend(self) -> None:
        line = self.edit.textCursor().blockNumber()
        found = self.assistant.fixes(line) if line in self.edit.marked_lines else []
        self._mend.setVisible(bool(found))
        if found:
            keys = self.actions_of_text["mend"].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            self._mend.setText(f"{self.assistant.fix_words(found[0][1])}  {keys}")

    @Slot()
    def _on_caret(self) -> None:
        cursor = self.edit.textCursor()
        self._place.setText(
            self.tr("Line {line}, column {column}").format(
                line=cursor.blockNumber() + 1, column=cursor.positionInBlock() + 1
            )
        )
        self._say_mend()

    def _make_actions(self) -> dict[str, QAction]:
        edit = self.edit
        table: tuple[tuple[str, str, Callable[[], object]], ...] = (
            ("offer", "Ctrl+Space", self.assistant.offer),
            ("mend", "Alt+Return", self.assistant.mend),
            ("find", "Ctrl+F", lambda: self.find_bar.open(replaces=False)),
            ("replace", "Ctrl+H", lambda: self.find_bar.open(replaces=True)),
            ("find-next", "F3", self.find_bar.next),
            ("find-previous", "Shift+F3", self.find_bar.previous),
            ("next-problem", "F8", self.next_problem),
            ("previous-problem", "Shift+F8", self.previous_problem),
            ("go-to-line", "Ctrl+G", self.ask_line),
            ("remark", "Ctrl+/", lambda: editing.toggle_remark(edit)),
            ("move-up", "Alt+Up", lambda: editing.move_lines(edit, -1)),
            ("move-down", "Alt+Down", lambda: editing.move_lines(edit, 1)),
            ("duplicate", "Ctrl+D", lambda: editing.duplicate(edit)),
            ("larger", "Ctrl++", lambda: edit.set_zoom(edit.zoom + 1)),
            ("smaller", "Ctrl+-", lambda: edit.set_zoom(edit.zoom - 1)),
            ("as-designed", "Ctrl+0", lambda: edit.set_zoom(0)),
        )
        made = {}
        for name, keys, act in table:
            action = QAction(self)
            action.setObjectName(f"{name}-action")
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _checked=False, act=act: act())
            made[name] = action
        made["larger"].setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        wrap = QAction(self)
        wrap.setCheckable(True)
        wrap.setShortcut(QKeySequence("Alt+Z"))
        wrap.toggled.connect(edit.wrap)
        wrap.toggled.connect(self.wraps_changed)
        made["wrap"] = wrap
        for action in made.values():
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            edit.addAction(action)
        return made

    def _connect(self) -> None:
        self.problems.place_wanted.connect(self.go_to)
        self._summary.clicked.connect(self._toggle_list)
        self._mend.clicked.connect(self.assistant.mend)
        self.find_bar.closed.connect(self.edit.setFocus)
        self.edit.cursorPositionChanged.connect(self._on_caret)

    def _lay_out(self) -> None:
        foot = QFrame()
        foot.setProperty("surface", "raised")
        foot.setFixedHeight(FOOT_HEIGHT)
        row = QHBoxLayout(foot)
        row.setContentsMargins(GAP, 0, MARGIN, 0)
        row.setSpacing(GAP)
        row.addWidget(self._summary)
        row.addWidget(self._good)
        row.addWidget(self._mend)
        row.addStretch()
        row.addWidget(self._place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.edit, 1)
        column.addWidget(self.find_bar)
        column.addWidget(self.problems)
        column.addWidget(Divider())
        column.addWidget(foot)
