"""One rubric: what it is, its form to try, its text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from qa_app.model.rubric import Mode, Rubric
from qa_app.ui.rubrics.trial import Trial
from qa_app.ui.theme import BLOCK, GAP, GRID, MARGIN, Role, Theme, Type
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.labels import Badge, Divider, ElidedLabel, Label

HASH_SHOWN = 12
FORM, TEXT = 0, 1


class RubricView(QWidget):
    """Shows a rubric, or the text of a file that holds none.

    Signals:
        retire_wanted: The version shown should not be used for new evaluations any more.
    """

    retire_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("rubric-view")
        self._theme = theme
        self._rubric: Rubric | None = None
        self._title = ElidedLabel("", Type.HEADING)
        self._title.setObjectName("rubric-title")
        self._facts = Label("", Type.SECONDARY, Role.MUTED)
        self._facts.setObjectName("rubric-facts")
        self._state = Badge()
        self._tabs = QTabBar()
        self._tabs.setObjectName("rubric-tabs")
        self._tabs.setDrawBase(False)
        self._tabs.addTab("")
        self._tabs.addTab("")
        self._tabs.currentChanged.connect(self._on_tab)
        self._clear = Button("", theme, "arrow-counter-clockwise", Kind.QUIET)
        self._clear.setObjectName("trial-clear")
        self._retire = Button("", theme, "archive", Kind.QUIET)
        self._retire.setObjectName("retire")
        self._retire.clicked.connect(self.retire_wanted)
        self.trial = Trial(theme)
        self._clear.clicked.connect(self.trial.clear)
        self.text = QPlainTextEdit()
        self.text.setObjectName("rubric-text")
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(theme.fixed_font())
        theme.changed.connect(self._take_font)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.trial)
        self._stack.addWidget(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(Divider())
        column.addWidget(self._stack, 1)
        self.retranslate()

    def show_rubric(self, rubric: Rubric | None, text: str, name: str, language: str) -> None:
        """Show a rubric with its text.

        Args:
            rubric: None where the text holds none; only the text is shown then.
            text: The YAML as it was read.
            name: What is shown as title without a rubric: the file's name.
            language: Of the window.
        """
        self._rubric = rubric
        self.text.setPlainText(text)
        self._tabs.setTabEnabled(FORM, rubric is not None)
        if rubric is not None:
            self.trial.show_rubric(rubric, language)
        self._title.setText(rubric.title.in_language(language) if rubric is not None else name)
        self._tabs.setCurrentIndex(FORM if rubric is not None else TEXT)
        self.retranslate()

    def show_state(self, words: str, tone: str, *, can_retire: bool) -> None:
        """Say in one word how the rubric stands: published, retired, not published."""
        self._state.show_text(words, tone)
        self._retire.setVisible(can_retire)

    def show_place(self, line: int, column: int) -> None:
        """Show a place of the text, both counted from 1."""
        self._tabs.setCurrentIndex(TEXT)
        cursor = QTextCursor(self.text.document().findBlockByNumber(line - 1))
        cursor.movePosition(QTextCursor.MoveOperation.Right, n=max(0, min(column - 1, cursor.block().length() - 1)))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)
        self.text.centerCursor()
        self.text.setFocus()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._tabs.setTabText(FORM, self.tr("Form"))
        self._tabs.setTabText(TEXT, self.tr("Text"))
        self._clear.setText(self.tr("Clear answers"))
        self._clear.setToolTip(self.tr("Answers given here are a trial and are not stored"))
        self._retire.setText(self.tr("Retire…"))
        self._facts.setText(self._fact_line())

    def _fact_line(self) -> str:
        rubric = self._rubric
        if rubric is None:
            return ""
        modes = {
            Mode.WEIGHTED: self.tr("weighted"),
            Mode.POINTS: self.tr("points"),
            Mode.DEDUCT: self.tr("deduction"),
        }
        parts = [
            rubric.id,
            self.tr("version {version}").format(version=rubric.version),
            modes[rubric.mode],
            self.tr("%n section(s)", "", len(rubric.sections)),
            self.tr("%n item(s)", "", sum(1 for _item in rubric.items())),
            rubric.content_hash[:HASH_SHOWN],
        ]
        return " · ".join(parts)

    def _head(self) -> QVBoxLayout:
        first = QHBoxLayout()
        first.setSpacing(GAP)
        first.addWidget(self._title, 1)
        first.addWidget(self._state)
        second = QHBoxLayout()
        second.setSpacing(GAP)
        second.addWidget(self._tabs)
        second.addStretch()
        second.addWidget(self._clear)
        second.addWidget(self._retire)
        head = QVBoxLayout()
        head.setContentsMargins(BLOCK, MARGIN, MARGIN, 0)
        head.setSpacing(GRID)
        head.addLayout(first)
        head.addWidget(self._facts)
        head.addLayout(second)
        return head

    def _take_font(self) -> None:
        self.text.setFont(self._theme.fixed_font())

    def _on_tab(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self._clear.setVisible(index == FORM)
