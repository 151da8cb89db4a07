"""Choosing one option, yes or no, or several options."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from qa_app.model.evaluation import Answer, OptionAnswer, OptionsAnswer
from qa_app.model.rubric import NO, YES, FatalScope, Item, ItemType, Mode, Option
from qa_app.ui.review.form.answer_editor import AnswerEditor
from qa_app.ui.review.form.option_button import OptionButton, Shape
from qa_app.ui.review.form.words import option_points
from qa_app.ui.theme import Theme

NONE_KEY = 0


class OptionsEditor(AnswerEditor):
    """Options in a flow; the chosen one pressed again takes the answer back. Keys 1–9 press them in their order."""

    def __init__(self, item: Item, mode: Mode, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(item, theme, language, parent)
        self._takes_many = item.type is ItemType.MULTI
        self._buttons: dict[str, OptionButton] = {}
        shape = Shape.MANY if self._takes_many else Shape.ONE
        for number, option in enumerate(item.options, start=1):
            button = OptionButton(theme, str(number) if number <= 9 else "", shape, self)  # noqa: PLR2004 (nine keys)
            button.setObjectName(f"option:{item.id}:{option.id}")
            button.set_words(
                self._title(option),
                option_points(mode, item, option),
                is_fatal=option.fatal is not None,
                tip=self._fatal_words(option.fatal),
            )
            button.clicked.connect(lambda _checked=False, chosen=option.id: self._press(chosen))
            self._buttons[option.id] = button
            self.flow.addWidget(button)
        self._none = self._add_none() if self._takes_many else None
        self.add_na()
        self.rows.addLayout(self.flow)

    def press_digit(self, digit: int, *, less: bool = False) -> bool:
        """Press the option of this number; 0 is none of them where several can be chosen."""
        del less
        options = list(self._buttons)
        if digit == NONE_KEY and self._none is not None:
            self.give(OptionsAnswer())
            return True
        if not 1 <= digit <= len(options):
            return False
        self._press(options[digit - 1])
        return True

    def show_keys(self, shown: bool) -> None:
        """Show the digits beside the options."""
        super().show_keys(shown)
        for button in (*self._buttons.values(), self._none):
            if button is not None:
                button.show_key(shown)

    def set_read_only(self, read_only: bool) -> None:
        """Show the answer without taking another."""
        super().set_read_only(read_only)
        for button in (*self._buttons.values(), self._none):
            if button is not None:
                button.setEnabled(not read_only)

    def show_answer(self, answer: Answer | None) -> None:
        """Check what is chosen."""
        chosen: tuple[str, ...] = ()
        if isinstance(answer, OptionAnswer):
            chosen = (answer.option,)
        elif isinstance(answer, OptionsAnswer):
            chosen = answer.options
        for option, button in self._buttons.items():
            button.setChecked(option in chosen)
        if self._none is not None:
            self._none.setChecked(answer == OptionsAnswer())

    def _press(self, option: str) -> None:
        self.touched.emit()
        if not self._takes_many:
            chosen = OptionAnswer(option)
            self.give(None if self.answer == chosen else chosen)
            return
        before = self.answer.options if isinstance(self.answer, OptionsAnswer) else ()
        after = [each for each in self._buttons if (each in before) != (each == option)]
        self.give(OptionsAnswer(tuple(after)) if after else None)

    def _add_none(self) -> OptionButton:
        button = OptionButton(self.theme, str(NONE_KEY), Shape.ONE, self)
        button.setObjectName(f"none:{self.item.id}")
        button.set_words(self.tr("None of these"))
        button.clicked.connect(self._press_none)
        self.flow.addWidget(button)
        return button

    def _press_none(self) -> None:
        self.touched.emit()
        self.give(None if self.answer == OptionsAnswer() else OptionsAnswer())

    def _title(self, option: Option) -> str:
        title = option.title.in_language(self.language)
        if title or self.item.type is not ItemType.YES_NO:
            return title or option.id
        return {YES: self.tr("Yes"), NO: self.tr("No")}.get(option.id, option.id)

    def _fatal_words(self, scope: FatalScope | None) -> str:
        if scope is FatalScope.FORM:
            return self.tr("Fatal for the whole evaluation")
        return self.tr("Fatal for this section") if scope is FatalScope.SECTION else ""
