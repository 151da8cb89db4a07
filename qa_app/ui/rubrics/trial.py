"""A rubric as a living form: every answer may be tried, with its score and how that comes about; nothing is stored."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qa_app.model.evaluation import AnswerEntry, Score
from qa_app.model.rubric import Rubric
from qa_app.scoring.answers import item_problems
from qa_app.scoring.visibility import visible_items
from qa_app.ui.review.explanation import ExplanationView
from qa_app.ui.review.form.rubric_form import RubricForm
from qa_app.ui.review.score_bar import ScoreBar
from qa_app.ui.theme import Theme
from qa_app.ui.widgets.labels import Divider

EXPLANATION_HEIGHT = 260


class Trial(QWidget):
    """The form with its score below.

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
        self.form: RubricForm | None = None
        self.bar = ScoreBar(theme)
        self.bar.submit.hide()
        self.bar.why.toggled.connect(self._show_explanation)
        self._explanation = ExplanationView(theme)
        self._explanation.setFixedHeight(EXPLANATION_HEIGHT)
        self._explanation.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(Divider())
        self._column.addWidget(self._explanation)
        self._column.addWidget(self.bar)

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
        self._column.insertWidget(0, self.form, 1)
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
        if self.form is not None:
            self.form.set_entries(())
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
        self._explanation.setVisible(shown)
        if shown and self.form is not None:
            self._explanation.show_explanation(self.form.rubric, self.form.answers, self._language)


def _kept(form: RubricForm | None, rubric: Rubric) -> tuple[AnswerEntry, ...]:
    """Give the answers of a form that still fit another state of its rubric."""
    if form is None or form.rubric.id != rubric.id:
        return ()
    given = ((rubric.item(item), answer) for item, answer in form.answers.items())
    return tuple(AnswerEntry(item.id, answer) for item, answer in given if item and not item_problems(item, answer))
