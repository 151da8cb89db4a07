"""What every kind of item shares when it is answered: the answer in hand, N/A, and how it is told."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qa_app.model.evaluation import NA, Answer, NaAnswer
from qa_app.model.rubric import Item
from qa_app.ui.review.form.option_button import OptionButton
from qa_app.ui.theme import GRID, Theme
from qa_app.ui.widgets.flow import FlowLayout


class AnswerEditor(QWidget):
    """Shows and takes the answer of one item.

    Signals:
        answered: The new answer; None where it was taken back. Not told for what `set_answer` shows.
        touched: The reviewer does something here, so that the item comes into hand.
    """

    answered = Signal(object)
    touched = Signal()

    def __init__(self, item: Item, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self.theme = theme
        self.language = language
        self.is_read_only = False
        self._answer: Answer | None = None
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(GRID)
        self.flow = FlowLayout(GRID + 2)
        self._na: OptionButton | None = None

    @property
    def answer(self) -> Answer | None:
        """The answer in hand, None where there is none."""
        return self._answer

    def set_answer(self, answer: Answer | None) -> None:
        """Show an answer that is stored already."""
        self._answer = answer
        self.show_answer(answer)
        if self._na is not None:
            self._na.setChecked(isinstance(answer, NaAnswer))

    def give(self, answer: Answer | None) -> None:
        """Take an answer of the reviewer and tell it, where it is another one."""
        if self.is_read_only or answer == self._answer:
            self.set_answer(self._answer)
            return
        self.set_answer(answer)
        self.answered.emit(answer)

    @Slot()
    def press_na(self) -> None:
        """Answer N/A, or take it back; nothing where the item does not allow it."""
        if self._na is not None and not self.is_read_only:
            self.touched.emit()
            self.give(None if isinstance(self._answer, NaAnswer) else NA)

    def press_digit(self, digit: int, *, less: bool = False) -> bool:
        """Answer by a digit key, 0 to 9; tell whether it means something here. `less` counts down instead of up."""
        del digit, less
        return False

    def show_keys(self, shown: bool) -> None:
        """Show the keys beside the answers, in the item in hand."""
        if self._na is not None:
            self._na.show_key(shown)

    def set_read_only(self, read_only: bool) -> None:
        """Show the answer without taking another."""
        self.is_read_only = read_only
        if self._na is not None:
            self._na.setEnabled(not read_only)

    def reset(self) -> None:
        """Forget the answer and whatever was being written."""
        self.set_answer(None)

    def flush(self) -> None:
        """Tell at once what is being written."""

    def show_answer(self, answer: Answer | None) -> None:
        """Draw an answer; N/A itself is drawn by the base."""
        raise NotImplementedError

    def add_na(self) -> None:
        """Put N/A at the end of the flow where the item allows it; its maker calls this last."""
        if not self.item.allow_na or not self.item.must_be_answered:
            return
        self._na = OptionButton(self.theme, "N", parent=self)
        self._na.setObjectName(f"na:{self.item.id}")
        self._na.set_words(self.tr("N/A"), tip=self.tr("Does not apply to this call"))
        self._na.clicked.connect(self.press_na)
        self.flow.addWidget(self._na)
