"""The score so far, always in sight: grade, fatals, how much is answered, what is saved, and submit."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from qa_app.model.evaluation import ItemReason, Score
from qa_app.model.rubric import Rubric
from qa_app.ui.fonts import Type
from qa_app.ui.review.keys import Act, DeskKeys
from qa_app.ui.theme import BLOCK, GAP, ICON, MARGIN, Role, Theme
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.format import NONE, score
from qa_app.ui.widgets.labels import Badge, Label

HEIGHT = 72


class ScoreBar(QFrame):
    """Shows a `Score` and takes the wish to submit.

    Signals:
        submit_wanted: The evaluation should be submitted.
        correct_wanted: The submitted evaluation should be corrected.
        why_toggled: Whether the explanation is unfolded.
    """

    submit_wanted = Signal()
    correct_wanted = Signal()
    why_toggled = Signal(bool)

    def __init__(self, theme: Theme, keys: DeskKeys | None = None, parent: QWidget | None = None) -> None:
        """Begin without a score; with `keys` the tips name them."""
        super().__init__(parent)
        self._keys = keys
        self._score: Score | None = None
        self._answered: frozenset[str] = frozenset()
        self._rubric: Rubric | None = None
        self._language = "en"
        self._is_submitted = False
        self._saved_at = ""
        self.setObjectName("scoreBar")
        self.setProperty("surface", "raised")
        self.setMinimumHeight(HEIGHT)
        self._figure = Label(NONE, Type.SCORE)
        self._figure.setObjectName("score")
        self._grade = Label("", Type.HEADING)
        self._grade.setObjectName("grade")
        self._fatal = Badge("", "fatal")
        self._fatal.setObjectName("fatal")
        self._progress = Label("", Type.SECONDARY, Role.MUTED)
        self._progress.setObjectName("answered")
        self._saved = Label("", Type.SECONDARY, Role.MUTED)
        self._saved.setObjectName("saved")
        self.why = Button("", theme, "question", Kind.QUIET)
        self.why.setObjectName("why")
        self.why.setCheckable(True)
        self.why.toggled.connect(self.why_toggled)
        self.submit = Button("", kind=Kind.PRIMARY)
        self.submit.setObjectName("submit")
        self.submit.clicked.connect(self._pressed)
        self.submit.setIconSize(QSize(ICON, ICON))
        for button in (self.why, self.submit):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        self.retranslate("en")

    def retranslate(self, language: str) -> None:
        """Take the words of the language that is shown."""
        self._language = language
        if self._saved_at:
            self.show_saved(self._saved_at)
        self.why.setText(self.tr("Why?"))
        self.why.setToolTip(self._tip(self.tr("Show how the score comes about"), Act.WHY))
        self.submit.setText(self.tr("Correct…") if self._is_submitted else self.tr("Submit"))
        self.submit.setToolTip(
            self.tr("Open the submitted evaluation for a correction; the old one is kept")
            if self._is_submitted
            else self._tip(self.tr("Submit and open the next call"), Act.SUBMIT)
        )
        self._show()

    def show_score(self, rubric: Rubric, reached: Score, answered: Collection[str]) -> None:
        """Show a score of this rubric, and how many of its items are answered; `answered` holds their ids."""
        self._rubric, self._score, self._answered = rubric, reached, frozenset(answered)
        self._show()

    def show_saved(self, time: str) -> None:
        """Say when everything was stored last: ``12:03:21``."""
        self._saved_at = time
        self._saved.setText(self.tr("saved {time}").format(time=time))
        self._saved.setToolTip("")
        self._saved.set_role(Role.MUTED)

    def show_unsaved(self, sentence: str) -> None:
        """Say that something could not be stored, and why; it is tried again by itself."""
        self._saved_at = ""
        self._saved.setText(self.tr("not saved, trying again"))
        self._saved.setToolTip(sentence)
        self._saved.set_role(Role.BAD)

    def clear_saved(self) -> None:
        """Say nothing of storing."""
        self._saved_at = ""
        self._saved.clear()

    def set_submitted(self, submitted: bool) -> None:
        """Offer to correct instead of to submit."""
        self._is_submitted = submitted
        self.retranslate(self._language)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self._grade)
        head.addWidget(self._fatal)
        head.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addLayout(head)
        words.addWidget(self._progress)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(BLOCK, GAP, MARGIN, GAP)
        row.setSpacing(MARGIN)
        row.addWidget(self._figure)
        row.addLayout(words, 1)
        for widget in (self._saved, self.why, self.submit):
            row.addWidget(widget)

    def _pressed(self) -> None:
        if self._is_submitted:
            self.correct_wanted.emit()
        else:
            self.submit_wanted.emit()

    def _show(self) -> None:
        reached, rubric = self._score, self._rubric
        if reached is None or rubric is None:
            return
        self._figure.setText(score(reached.score))
        self._figure.set_role(Role.FAINT if reached.score is None else Role.TEXT)
        self._figure.setAccessibleName(self.tr("Score {score}").format(score=score(reached.score)))
        grade = rubric.grade(reached.grade)
        self._grade.setText(grade.title.in_language(self._language) if grade else self._no_grade(reached))
        self._fatal.show_text(self._fatal_words(reached))
        self._progress.setText(self._progress_words(rubric, reached))

    def _no_grade(self, reached: Score) -> str:
        return self.tr("Not scored yet") if reached.score is None else ""

    def _fatal_words(self, reached: Score) -> str:
        if not reached.fatals:
            return ""
        return self.tr("fatal · raw {score}").format(score=score(reached.raw_score))

    def _progress_words(self, rubric: Rubric, reached: Score) -> str:
        asked = [
            each
            for each in reached.items
            if each.reason is not ItemReason.HIDDEN and (item := rubric.item(each.item)) and item.must_be_answered
        ]
        answered = [each for each in asked if each.item in self._answered]
        return self.tr("{answered} of {count} answered").format(answered=len(answered), count=len(asked))

    def _tip(self, words: str, act: Act) -> str:
        return words if self._keys is None else self._keys.tip(words, act)
