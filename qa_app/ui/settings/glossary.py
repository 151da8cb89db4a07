"""How recognised text is written: numbers, commas, prompts, and the words of the project."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from qa_app.model.changes import Changes, Subject
from qa_app.model.glossary import NumberForm
from qa_app.services import glossary
from qa_app.transcribe.text import prompt_for
from qa_app.ui.context import ScreenContext
from qa_app.ui.settings.glossary_dialog import GlossaryDialog
from qa_app.ui.settings.group import Group
from qa_app.ui.settings.rows import CONTROL_WIDTH, Choice, beside
from qa_app.ui.theme import Type
from qa_app.ui.widgets.buttons import Button
from qa_app.ui.widgets.labels import Label

PROMPTED = ("zh", "en")


class GlossaryGroup(Group):
    """Words, numbers, commas, prompts."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Make the rows."""
        super().__init__(context, parent)
        self._count = Label("", Type.BODY)
        self._count.setObjectName("glossary-count")
        self._open = Button("")
        self._open.setObjectName("open-glossary")
        self._open.clicked.connect(self._show_words)
        self._words_row = self.add(beside(self._count, self._open))
        self._numbers = Choice()
        self._numbers.setObjectName("numbers")
        self._numbers.chosen.connect(lambda value: self.store(numbers=value))
        self._numbers_row = self.add(self._numbers)
        self._commas = Choice()
        self._commas.setObjectName("pause-commas")
        self._commas.chosen.connect(lambda value: self.store(pause_commas=value))
        self._commas_row = self.add(self._commas)
        self._prompts = {language: self._prompt_field(language) for language in PROMPTED}
        self._prompt_rows = {language: self.add(field) for language, field in self._prompts.items()}
        context.bus.changed.connect(self._on_changes)

    def title(self) -> str:
        """Give the group's name."""
        return self.tr("Text and words")

    def retranslate(self) -> None:
        """Name the rows."""
        self._words_row.set_words(
            self.tr("Words of the project"),
            self.tr("Names and terms that recognition should know, and what it hears in their place."),
        )
        self._open.setText(self.tr("Edit…"))
        self._numbers_row.set_words(
            self.tr("Numbers"),
            self.tr("In digits: 一百二十三 becomes 123, 百分之九十五 becomes 95%. Idioms and 一下, 第一, 星期一 stay."),
        )
        self._commas_row.set_words(
            self.tr("Commas in Chinese text"), self.tr("At pauses, where the model set no punctuation at all.")
        )
        names = {"zh": self.tr("Chinese model sentence"), "en": self.tr("English model sentence")}
        hints = {
            "zh": self.tr("Recognition writes in its style, with its punctuation. Empty: the usual one."),
            "en": self.tr("The same for English calls."),
        }
        for language, row in self._prompt_rows.items():
            row.set_words(names[language], hints[language])

    def fill(self) -> None:
        """Show the settings in force."""
        numbers = {NumberForm.AS_SPOKEN: self.tr("As spoken"), NumberForm.DIGITS: self.tr("In digits")}
        self._numbers.show_values(list(numbers.items()), self.settings.numbers)
        commas = {False: self.tr("As recognised"), True: self.tr("Also at pauses")}
        self._commas.show_values(list(commas.items()), self.settings.pause_commas)
        for language, field in self._prompts.items():
            field.setText(self.settings.prompts.get(language, ""))
            field.setPlaceholderText(prompt_for(language, self.settings.script) or "")
        self._read()

    def _prompt_field(self, language: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(f"prompt-{language}")
        field.setFixedWidth(CONTROL_WIDTH)
        field.setMaxLength(80)
        field.editingFinished.connect(partial(self._store_prompt, language))
        return field

    def _store_prompt(self, language: str) -> None:
        prompts = {**self.settings.prompts, language: self._prompts[language].text().strip()}
        kept = {name: text for name, text in prompts.items() if text}
        if kept != self.settings.prompts:
            self.store(prompts=kept)

    def _read(self) -> None:
        workspace = self.context.workspace
        self.context.jobs.query(self, lambda: len(glossary.words(workspace)), self._show_count)

    def _show_count(self, count: int) -> None:
        self._count.setText(self.tr("%n word(s)", "", count) if count else self.tr("None yet"))

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if changes.touches(Subject.GLOSSARY):
            self._read()

    @Slot()
    def _show_words(self) -> None:
        GlossaryDialog(self.context, self.window()).open()
