"""The form that a text makes, beside it: the last one that reads without errors, with the answers given so far."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qa_app.model.rubric import Rubric
from qa_app.ui.rubrics.trial import Trial
from qa_app.ui.theme import GAP, GRID, Role, Theme, Type
from qa_app.ui.widgets.labels import Label


class LivingForm(QWidget):
    """Shows a form that can be tried.

    Signals:
        item_chosen: Id of the item that was taken into hand in the form.
    """

    item_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("living-form")
        self._rubric: Rubric | None = None
        self._language = ""
        self._is_broken = False
        self.trial = Trial(theme)
        self.trial.item_clicked.connect(self.item_chosen)
        self.note = Label("", Type.SECONDARY, Role.WARNING, wraps=True)
        self.note.setObjectName("living-form-note")
        self.note.setContentsMargins(2 * GAP, GAP, 2 * GAP, GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.note)
        column.addWidget(self.trial, 1)
        column.addStretch()
        self._say()

    @property
    def rubric(self) -> Rubric | None:
        """The rubric whose form is shown."""
        return self._rubric

    def show_rubric(self, rubric: Rubric | None, language: str) -> None:
        """Show a rubric's form; None: the text is broken, the last form stays and says so."""
        self._is_broken = rubric is None
        self._say()
        if rubric is None:
            return
        is_same = self._rubric is not None and _without_hash(self._rubric) == _without_hash(rubric)
        if is_same and language == self._language:
            return
        self._rubric, self._language = rubric, language
        self.trial.show_rubric(rubric, language)
        self._say()

    def begin(self) -> None:
        """Forget the form and its answers, as for another draft."""
        self._rubric = None
        self._is_broken = False
        self.trial.clear()
        self._say()

    def show_item(self, item: str) -> None:
        """Take the item into hand where the caret is."""
        form = self.trial.form
        if form is not None and item and form.current_item != item:
            self.trial.show_item(item)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._say()

    def _say(self) -> None:
        words = self.tr("The text has errors. This is the form of the last valid text.")
        if self._rubric is None:
            words = self.tr("The form appears here as soon as the text has no errors.")
        self.note.setText(words)
        self.note.setVisible(self._is_broken)
        self.trial.setVisible(self._rubric is not None)


def _without_hash(rubric: Rubric) -> Rubric:
    """Give a rubric without what a form does not show: a remark in the text changes its hash only."""
    return replace(rubric, content_hash="")
