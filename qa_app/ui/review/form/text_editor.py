"""Answering in words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from qa_app.model.evaluation import Answer, TextAnswer
from qa_app.model.rubric import Item
from qa_app.ui.review.form.answer_editor import AnswerEditor
from qa_app.ui.review.form.growing_edit import GrowingEdit
from qa_app.ui.theme import Theme


class TextEditor(AnswerEditor):
    """A field for a few lines; an empty one is no answer."""

    def __init__(self, item: Item, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(item, theme, language, parent)
        self._field = GrowingEdit(self)
        self._field.setObjectName(f"text:{item.id}")
        self._field.setAccessibleName(item.title.in_language(language))
        self._field.setPlaceholderText(self.tr("Write an answer"))
        self._field.settled.connect(self._settled)
        self._field.touched.connect(self.touched)
        self._field.left.connect(self._field.clearFocus)
        self.rows.addWidget(self._field)
        self.add_na()
        if self.flow.count():
            self.rows.addLayout(self.flow)

    def press_digit(self, digit: int, *, less: bool = False) -> bool:
        """Begin to write; digits have no meaning of their own here."""
        del digit
        if less or self.is_read_only:
            return False
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def set_read_only(self, read_only: bool) -> None:
        """Show the text without taking another."""
        super().set_read_only(read_only)
        self._field.setReadOnly(read_only)

    def show_answer(self, answer: Answer | None) -> None:
        """Write the text into its field."""
        self._field.show_text(answer.text if isinstance(answer, TextAnswer) else "")

    def flush(self) -> None:
        """Tell at once what is being written."""
        self._field.flush()

    @Slot(str)
    def _settled(self, text: str) -> None:
        self.give(TextAnswer(text) if text.strip() else None)
