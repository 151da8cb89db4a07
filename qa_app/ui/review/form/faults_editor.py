"""Counting faults."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qa_app.model.evaluation import Answer, FaultsAnswer
from qa_app.model.rubric import Fault, Item
from qa_app.ui.fonts import Type
from qa_app.ui.review.form.answer_editor import AnswerEditor
from qa_app.ui.review.form.option_button import OptionButton
from qa_app.ui.review.form.words import MINUS
from qa_app.ui.theme import GAP, GRID, Role, Theme
from qa_app.ui.widgets.buttons import IconButton
from qa_app.ui.widgets.format import number
from qa_app.ui.widgets.labels import Label

KEY_WIDTH = 16
STEPPER = 26
NONE_KEY = 0


class FaultsEditor(AnswerEditor):
    """A counter for each fault: its digit counts up, Shift and the digit count down, 0 says that there was none."""

    def __init__(self, item: Item, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(item, theme, language, parent)
        self._counters: dict[str, _Counter] = {}
        for position, fault in enumerate(item.faults, start=1):
            counter = _Counter(item, fault, theme, self, position=position, language=language)
            counter.more.clicked.connect(partial(self._count, fault, 1))
            counter.fewer.clicked.connect(partial(self._count, fault, -1))
            self._counters[fault.id] = counter
            self.rows.addWidget(counter)
        self._none = OptionButton(theme, str(NONE_KEY), parent=self)
        self._none.setObjectName(f"none:{item.id}")
        self._none.set_words(self.tr("No fault"))
        self._none.clicked.connect(self._press_none)
        self.flow.addWidget(self._none)
        self.add_na()
        self.rows.addLayout(self.flow)

    def press_digit(self, digit: int, *, less: bool = False) -> bool:
        """Count the fault of this number up or down; 0 is no fault."""
        if digit == NONE_KEY:
            self._press_none()
            return True
        if digit > len(self.item.faults):
            return False
        self._count(self.item.faults[digit - 1], -1 if less else 1)
        return True

    def show_keys(self, shown: bool) -> None:
        """Show the digits beside the faults."""
        super().show_keys(shown)
        self._none.show_key(shown)
        for counter in self._counters.values():
            counter.key.setVisible(shown)

    def set_read_only(self, read_only: bool) -> None:
        """Show the counts without taking others."""
        super().set_read_only(read_only)
        self._none.setEnabled(not read_only)
        for counter in self._counters.values():
            counter.more.setEnabled(not read_only)
            counter.fewer.setEnabled(not read_only)

    def show_answer(self, answer: Answer | None) -> None:
        """Show how often each fault was counted."""
        times = dict(answer.times) if isinstance(answer, FaultsAnswer) else {}
        for fault, counter in self._counters.items():
            counter.show_times(times.get(fault, 0))
        self._none.setChecked(isinstance(answer, FaultsAnswer) and not any(times.values()))

    def _count(self, fault: Fault, step: int, _checked: bool = False) -> None:
        self.touched.emit()
        times = dict(self.answer.times) if isinstance(self.answer, FaultsAnswer) else {}
        wanted = max(0, times.get(fault.id, 0) + step)
        if fault.max_times is not None:
            wanted = min(wanted, fault.max_times)
        times[fault.id] = wanted
        counted = tuple((each.id, times[each.id]) for each in self.item.faults if times.get(each.id))
        if counted or isinstance(self.answer, FaultsAnswer):
            self.give(FaultsAnswer(counted))

    def _press_none(self) -> None:
        self.touched.emit()
        self.give(None if self.answer == FaultsAnswer() else FaultsAnswer())


class _Counter(QWidget):
    """One fault: its key, its words, what it costs, and how often it was counted."""

    def __init__(
        self, item: Item, fault: Fault, theme: Theme, parent: QWidget, *, position: int, language: str
    ) -> None:
        super().__init__(parent)
        title = fault.title.in_language(language) or fault.id
        self.key = Label(str(position) if position <= 9 else "", Type.SECONDARY, Role.MUTED, parent=self)  # noqa: PLR2004 (nine keys)
        self.key.setFixedWidth(KEY_WIDTH)
        self.key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        policy = self.key.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.key.setSizePolicy(policy)
        self.key.hide()
        words = Label(title, wraps=True, parent=self)
        cost = Label(self._cost_words(fault), Type.SECONDARY, Role.MUTED, parent=self)
        self.fewer = IconButton(theme, "minus", self.tr("One fewer: {fault}").format(fault=title), parent=self)
        self.more = IconButton(theme, "plus", self.tr("One more: {fault}").format(fault=title), parent=self)
        for button, name in ((self.fewer, "fewer"), (self.more, "more")):
            button.setFixedSize(STEPPER, STEPPER)
            button.setObjectName(f"{name}:{item.id}:{fault.id}")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._times = Label("0", role=Role.FAINT, parent=self)
        self._times.setObjectName(f"times:{item.id}:{fault.id}")
        self._times.setFixedWidth(24)
        self._times.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.key)
        row.addSpacing(GRID)
        row.addWidget(words, 1)
        if fault.fatal is not None:
            fatal = IconButton(theme, "warning-octagon", self.tr("Fatal"), parent=self)
            fatal.set_icon("warning-octagon", Role.FATAL)
            fatal.setFixedSize(STEPPER, STEPPER)
            fatal.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(fatal)
        for widget in (cost, self.fewer, self._times, self.more):
            row.addWidget(widget)

    def show_times(self, times: int) -> None:
        """Show how often the fault was counted."""
        self._times.setText(str(times))
        self._times.set_role(Role.BAD if times else Role.FAINT)

    def _cost_words(self, fault: Fault) -> str:
        cost = f"{MINUS}{number(fault.points)}" if fault.points else "0"
        if fault.max_times is None:
            return cost
        if fault.max_times == 1:
            return self.tr("{points}, once").format(points=cost)
        return self.tr("{points}, up to {times}×").format(points=cost, times=fault.max_times)
