"""Answering with a number, with what each range of numbers is worth."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from qa_app.model.evaluation import Answer, NumberAnswer
from qa_app.model.rubric import Item, Range
from qa_app.scoring.answers import item_problems
from qa_app.ui.fonts import Type
from qa_app.ui.review.form.answer_editor import AnswerEditor
from qa_app.ui.review.form.growing_edit import SETTLE_MS
from qa_app.ui.shortcuts import is_escape_asked_for
from qa_app.ui.theme import Role, Theme
from qa_app.ui.widgets.format import number
from qa_app.ui.widgets.labels import Label, restyle

FIELD_WIDTH = 96
PLAIN_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?\Z", re.ASCII)


class NumberEditor(AnswerEditor):
    """A field, its unit, and the ranges; a number outside every range is said to be so and is no answer."""

    def __init__(self, item: Item, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(item, theme, language, parent)
        self._is_edited = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self.flush)
        self._field = QLineEdit(self)
        self._field.setObjectName(f"number:{item.id}")
        self._field.setAccessibleName(item.title.in_language(language))
        self._field.setFixedWidth(FIELD_WIDTH)
        self._field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._field.textEdited.connect(self._edited)
        self._field.installEventFilter(self)
        self._unit = Label(item.unit, role=Role.MUTED, parent=self)
        self._unit.setMinimumHeight(self._field.sizeHint().height())
        self.flow.addWidget(self._field)
        if item.unit:
            self.flow.addWidget(self._unit)
        self.add_na()
        self.rows.addLayout(self.flow)
        words = "  ·  ".join(self._range_words(each) for each in item.ranges)
        self._ranges = Label(words, Type.SECONDARY, Role.MUTED, wraps=True, parent=self)
        self._trouble = Label("", Type.SECONDARY, Role.BAD, wraps=True, parent=self)
        self._trouble.setObjectName(f"trouble:{item.id}")
        self._trouble.hide()
        self._ranges.setVisible(bool(words))
        self.rows.addWidget(self._ranges)
        self.rows.addWidget(self._trouble)

    def press_digit(self, digit: int, *, less: bool = False) -> bool:
        """Begin to write a number with this digit."""
        if less or self.is_read_only:
            return False
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.setText(str(digit))
        self._edited(str(digit))
        return True

    def set_read_only(self, read_only: bool) -> None:
        """Show the answer without taking another."""
        super().set_read_only(read_only)
        self._field.setReadOnly(read_only)

    def show_answer(self, answer: Answer | None) -> None:
        """Write the number into its field; a wrong one that is being written stays."""
        if isinstance(answer, NumberAnswer):
            shown = number(answer.value)
            if self._read() != answer:
                self._field.setText(shown)
            self._tell("")
        elif answer is not None or self._read() is not None:
            self._field.clear()
            self._tell("")

    def reset(self) -> None:
        """Forget the answer and whatever was being written."""
        self._timer.stop()
        self._is_edited = False
        self._field.clear()
        self._tell("")
        super().reset()

    @Slot()
    def flush(self) -> None:
        """Take the number as it stands."""
        if not self._is_edited:
            return
        self._is_edited = False
        self._timer.stop()
        text = self._field.text().strip()
        if not text:
            self.give(None)
            return
        answer = self._read()
        if answer is None:
            self._tell(self.tr("Write a number"))
        elif item_problems(self.item, answer):
            self._tell(self._outside())
        else:
            self.give(answer)
            return
        if self.answer is not None:
            self._forget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the number when the field is left; Enter and Esc go back to the keys of the form."""
        if watched is self._field:
            if is_escape_asked_for(event):
                event.accept()
                return True
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape) and not event.modifiers():
                    self.flush()
                    self._field.clearFocus()
                    return True
            elif isinstance(event, QFocusEvent):
                if event.gotFocus():
                    self.touched.emit()
                else:
                    self.flush()
        return super().eventFilter(watched, event)

    @Slot(str)
    def _edited(self, _text: str) -> None:
        self._tell("")
        self._is_edited = True
        if not self._timer.isActive():
            self._timer.start()

    def _forget(self) -> None:
        """Take the stored answer back while the wrong number stays in the field."""
        wrong, trouble = self._field.text(), self._trouble.text()
        self.give(None)
        self._field.setText(wrong)
        self._tell(trouble)

    def _read(self) -> NumberAnswer | None:
        text = self._field.text().strip()
        if not PLAIN_NUMBER.match(text):
            return None
        try:
            return NumberAnswer(Decimal(text.replace(",", ".")))
        except InvalidOperation:
            return None

    def _tell(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        if bool(self._field.property("invalid")) != bool(sentence):
            self._field.setProperty("invalid", bool(sentence))
            restyle(self._field)

    def _outside(self) -> str:
        if self.item.decimals == 0 and "." in self._field.text().replace(",", "."):
            return self.tr("Write a whole number")
        if not self.item.ranges:
            return self.tr("The number has too many places")
        words = self.tr("Not between {lowest} and {highest}: not stored")
        return words.format(lowest=number(self.item.ranges[0].minimum), highest=number(self.item.ranges[-1].maximum))

    def _range_words(self, each: Range) -> str:
        points = number(each.points) if self.item.scored else ""
        stretch = f"{number(each.minimum)}–{number(each.maximum)}"
        return f"{stretch}: {points}" if points else stretch
