"""A rubric as a living form: every answer may be tried, with its score and how that comes about; nothing is stored."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from qa_app.model.evaluation import Answer, AnswerEntry, Score
from qa_app.model.rubric import Rubric
from qa_app.scoring.answers import item_problems
from qa_app.scoring.trial_answers import best_answers, random_answers, worst_answers
from qa_app.scoring.visibility import visible_items
from qa_app.ui.review.explanation import ExplanationView
from qa_app.ui.review.form.rubric_form import RubricForm
from qa_app.ui.review.score_bar import ScoreBar
from qa_app.ui.theme import Theme
from qa_app.ui.widgets.labels import Divider

SIDE_BY_SIDE = 900
"""Where there is less room, the explanation stands below the form."""
SHARES = (50, 50)


class Trial(QWidget):
    """The form with its score below, and beside it how the score comes about.

    Signals:
        item_clicked: Id of the item that came into hand by mouse or keys.
    """

    item_clicked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without a rubric."""
        super().__init__(parent)
        self.setObjectName("rubric-trial")
        self._theme = theme
        self._language = "en"
        self._is_led = False
        self._seed = 0
        self.form: RubricForm | None = None
        self.bar = ScoreBar(theme)
        self.bar.submit.hide()
        self.bar.why.toggled.connect(self._show_explanation)
        self._explanation = ExplanationView(theme)
        self._explanation.hide()
        self.split = QSplitter()
        self.split.setObjectName("trial-split")
        self.split.setChildrenCollapsible(False)
        self._forms = QWidget()
        self._form_place = QVBoxLayout(self._forms)
        self._form_place.setContentsMargins(0, 0, 0, 0)
        self.split.addWidget(self._forms)
        self.split.addWidget(self._explanation)
        self.split.splitterMoved.connect(self._on_moved)
        self._is_moved = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.split, 1)
        column.addWidget(Divider())
        column.addWidget(self.bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the explanation beside the form where there is room, else below."""
        super().resizeEvent(event)
        is_wide = self.width() >= SIDE_BY_SIDE
        wanted = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if self.split.orientation() != wanted:
            self.split.setOrientation(wanted)
            self._is_moved = False

    def show_rubric(self, rubric: Rubric, language: str) -> None:
        """Show a form of this rubric, its texts in this language.

        Of another state of the rubric that is shown, the answers stay where item and option still are; the answers to
        another rubric go.
        """
        self._language = language
        before = self.form
        if before is not None and before.rubric.id == rubric.id and before.language == language:
            before.change_rubric(rubric)
            self._on_score(before.score)
            return
        place = before.verticalScrollBar().value() if before is not None else 0
        kept = _kept(before, rubric)
        self._drop_form()
        self.form = RubricForm(rubric, self._theme, language)
        self.form.set_entries(kept)
        self.form.score_changed.connect(self._on_score)
        self._form_place.addWidget(self.form, 1)
        self.bar.retranslate(language)
        if before is not None:
            self.form.set_current(before.current_item, reveals=False)
            self._scroll_to(self.form, place)
        self.form.item_changed.connect(self._on_item)
        self._on_score(self.form.score)

    def show_item(self, item: str) -> None:
        """Take an item into hand and bring it into sight, without telling; unknown and hidden ones change nothing."""
        if self.form is None or item not in visible_items(self.form.rubric, self.form.answers):
            return
        self._is_led = True
        self.form.set_current(item)
        self._is_led = False

    def clear(self) -> None:
        """Take every answer back."""
        self._answer({})

    def fill_best(self) -> None:
        """Give every item its best answer."""
        if self.form is not None:
            self._answer(best_answers(self.form.rubric))

    def fill_worst(self) -> None:
        """Give every item its worst answer."""
        if self.form is not None:
            self._answer(worst_answers(self.form.rubric))

    def fill_by_chance(self) -> None:
        """Give every item any answer, other ones each time."""
        if self.form is not None:
            self._seed += 1
            self._answer(random_answers(self.form.rubric, self._seed))

    def _answer(self, answers: Mapping[str, Answer]) -> None:
        if self.form is not None:
            self.form.set_entries([AnswerEntry(item, answer) for item, answer in answers.items()])
            self._on_score(self.form.score)

    @staticmethod
    def _scroll_to(form: RubricForm, place: int) -> None:
        body = form.widget()
        if body is not None:
            body.adjustSize()
        form.verticalScrollBar().setValue(place)

    def _drop_form(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    @Slot()
    def _on_moved(self) -> None:
        self._is_moved = True

    @Slot(str)
    def _on_item(self, item: str) -> None:
        if not self._is_led:
            self.item_clicked.emit(item)

    @Slot(object)
    def _on_score(self, reached: Score) -> None:
        if self.form is None:
            return
        self.bar.show_score(self.form.rubric, reached, self.form.answers.keys())
        if self._explanation.isVisible():
            self._show_explanation(shown=True)

    def _show_explanation(self, shown: bool) -> None:
        if shown and not self._explanation.isVisible() and not self._is_moved:
            whole = self.split.width() if self.split.orientation() is Qt.Orientation.Horizontal else self.split.height()
            self.split.setSizes([whole * share // sum(SHARES) for share in SHARES])
        self._explanation.setVisible(shown)
        if shown and self.form is not None:
            self._explanation.show_explanation(self.form.rubric, self.form.answers, self._language)


def _kept(form: RubricForm | None, rubric: Rubric) -> tuple[AnswerEntry, ...]:
    """Give the answers of a form that still fit another state of its rubric."""
    if form is None or form.rubric.id != rubric.id:
        return ()
    given = ((rubric.item(item), answer) for item, answer in form.answers.items())
    return tuple(AnswerEntry(item.id, answer) for item, answer in given if item and not item_problems(item, answer))
