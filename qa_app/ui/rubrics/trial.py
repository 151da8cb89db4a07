"""A rubric as a living form: every answer may be tried, with its score and how that comes about; nothing is stored."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qa_app.model.evaluation import Score
from qa_app.model.rubric import Rubric
from qa_app.ui.review.explanation import ExplanationView
from qa_app.ui.review.form.rubric_form import RubricForm
from qa_app.ui.review.score_bar import ScoreBar
from qa_app.ui.theme import Theme
from qa_app.ui.widgets.labels import Divider

EXPLANATION_HEIGHT = 260


class Trial(QWidget):
    """The form with its score below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without a rubric."""
        super().__init__(parent)
        self.setObjectName("rubric-trial")
        self._theme = theme
        self._language = "en"
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
        """Show an empty form of this rubric, its texts in this language."""
        self._language = language
        self._drop_form()
        self.form = RubricForm(rubric, self._theme, language)
        self.form.score_changed.connect(self._on_score)
        self._column.insertWidget(0, self.form, 1)
        self.bar.retranslate(language)
        self._on_score(self.form.score)

    def clear(self) -> None:
        """Take every answer back."""
        if self.form is not None:
            self.form.set_entries(())
            self._on_score(self.form.score)

    def _drop_form(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None

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
