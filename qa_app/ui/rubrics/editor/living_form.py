"""The form that a text makes, beside it: the last one that reads without errors, with the answers given so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qa_app.model.evaluation import Answer, AnswerEntry
from qa_app.model.rubric import Rubric
from qa_app.scoring.answers import item_problems
from qa_app.ui.rubrics.trial import Trial
from qa_app.ui.theme import GAP, GRID, Role, Theme, Type
from qa_app.ui.widgets.labels import Label

MANY_ITEMS = 60
AFTER_MS = 1200
"""A form of many items is made anew only when the writer pauses."""


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
        self._wanted: tuple[Rubric, str] | None = None
        self._language = ""
        self._is_following = False
        self._is_broken = False
        self.trial = Trial(theme)
        self.note = Label("", Type.SECONDARY, Role.WARNING, wraps=True)
        self.note.setObjectName("living-form-note")
        self.note.setContentsMargins(2 * GAP, GAP, 2 * GAP, GRID)
        self.note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.note)
        column.addWidget(self.trial, 1)
        column.addStretch()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._show_wanted)

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
        self._wanted = (rubric, language)
        if self._rubric is None or sum(1 for _ in rubric.items()) <= MANY_ITEMS:
            self._show_wanted()
        else:
            self._later.start(AFTER_MS)

    def begin(self) -> None:
        """Forget the form and its answers, as for another draft."""
        self._later.stop()
        self._wanted = self._rubric = None
        self._is_broken = False
        self._say()

    def show_item(self, item: str) -> None:
        """Take the item into hand where the caret is."""
        form = self.trial.form
        if form is not None and item and form.current_item != item:
            self._is_following = True
            form.set_current(item)
            self._is_following = False

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._say()

    @Slot()
    def _show_wanted(self) -> None:
        if self._wanted is None:
            return
        rubric, language = self._wanted
        same = self._rubric is not None and _without_marks(self._rubric) == _without_marks(rubric)
        if same and language == self._language:
            return
        before = self.trial.form
        entries = [] if before is None or self._rubric is None else _still_fitting(before.answers, rubric)
        view = 0 if before is None else before.verticalScrollBar().value()
        item = "" if before is None else before.current_item
        self._rubric, self._language = rubric, language
        self._say()
        self.trial.show_rubric(rubric, language)
        form = self.trial.form
        if form is None:
            return
        if entries:
            form.set_entries(entries)
        form.item_changed.connect(self._on_item)
        self._is_following = True
        form.set_current(item, reveals=False)
        self._is_following = False
        QTimer.singleShot(0, form, lambda: form.verticalScrollBar().setValue(view))

    @Slot(str)
    def _on_item(self, item: str) -> None:
        if not self._is_following:
            self.item_chosen.emit(item)

    def _say(self) -> None:
        words = self.tr("The text has errors. This is the form of the last valid text.")
        if self._rubric is None:
            words = self.tr("The form appears here as soon as the text has no errors.")
        self.note.setText(words)
        self.note.setVisible(self._is_broken)
        self.trial.setVisible(self._rubric is not None)


def _without_marks(rubric: Rubric) -> Rubric:
    """Give a rubric without what a form does not show: remarks of the text change its hash only."""
    return replace(rubric, content_hash="")


def _still_fitting(known: Mapping[str, Answer], rubric: Rubric) -> list[AnswerEntry]:
    return [
        AnswerEntry(item.id, answer=known[item.id])
        for item in rubric.items()
        if item.id in known and not item_problems(item, known[item.id])
    ]
