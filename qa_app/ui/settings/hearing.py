"""How calls are recognised: the model, the language spoken, the script of Chinese text."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from qa_app.config.settings import RecognitionLanguage, Script
from qa_app.ui.context import ScreenContext
from qa_app.ui.models.dialog import choose_model
from qa_app.ui.models.words import model_title
from qa_app.ui.settings.group import Group
from qa_app.ui.settings.rows import Choice, beside
from qa_app.ui.theme import Type
from qa_app.ui.widgets.buttons import Button
from qa_app.ui.widgets.labels import Label

SILENCES_S = (10, 15, 20, 30, 60)


class HearingGroup(Group):
    """Model, language, script."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Make the rows."""
        super().__init__(context, parent)
        self._model = Label("", Type.BODY)
        self._model.setObjectName("model-name")
        self._model_button = Button("")
        self._model_button.setObjectName("choose-model")
        self._model_button.clicked.connect(self._choose_model)
        self._model_row = self.add(beside(self._model, self._model_button))
        self._spoken = Choice()
        self._spoken.setObjectName("recognition-language")
        self._spoken.chosen.connect(lambda value: self.store(recognition_language=value))
        self._spoken_row = self.add(self._spoken)
        self._script = Choice()
        self._script.setObjectName("script")
        self._script.chosen.connect(lambda value: self.store(script=value))
        self._script_row = self.add(self._script)
        self._again = Choice()
        self._again.setObjectName("hear-again")
        self._again.chosen.connect(lambda value: self.store(hear_again=value))
        self._again_row = self.add(self._again)
        self._silence = Choice()
        self._silence.setObjectName("long-silence")
        self._silence.chosen.connect(lambda value: self.store(long_silence_s=value))
        self._silence_row = self.add(self._silence)

    def title(self) -> str:
        """Give the group's name."""
        return self.tr("Recognition")

    def retranslate(self) -> None:
        """Name the rows."""
        self._model_row.set_words(
            self.tr("Speech model"), self.tr("Recognition runs on this computer; no recording leaves it.")
        )
        self._spoken_row.set_words(
            self.tr("Spoken language"), self.tr("Detected call by call unless all calls have the same.")
        )
        self._script_row.set_words(self.tr("Chinese script"), self.tr("Of transcripts recognised from now on."))
        self._again_row.set_words(
            self.tr("Doubtful passages"),
            self.tr(
                "Heard again where the text turns in circles or leaves speech out. Without it, recognition is faster."
            ),
        )
        self._silence_row.set_words(
            self.tr("Mark long silence"), self.tr("In the calls table, by the longest time in which nobody speaks.")
        )
        self._model_button.setText(self.tr("Choose…"))

    def fill(self) -> None:
        """Show the settings in force."""
        self._model.setText(model_title(self.settings.model))
        spoken = {
            RecognitionLanguage.AUTO: self.tr("Detect"),
            RecognitionLanguage.CHINESE: self.tr("Chinese"),
            RecognitionLanguage.ENGLISH: self.tr("English"),
        }
        self._spoken.show_values(list(spoken.items()), self.settings.recognition_language)
        scripts = {
            Script.SIMPLIFIED: self.tr("Simplified"),
            Script.TRADITIONAL: self.tr("Traditional"),
            Script.TAIWAN: self.tr("Traditional, Taiwan's words"),
            Script.AS_RECOGNISED: self.tr("As recognised"),
        }
        self._script.show_values(list(scripts.items()), self.settings.script)

        again = {True: self.tr("Hear again"), False: self.tr("Hear once")}
        self._again.show_values(list(again.items()), self.settings.hear_again)
        lengths = sorted({*SILENCES_S, self.settings.long_silence_s} - {0})
        silences = {0: self.tr("Never"), **{length: self.tr("From %n second(s)", "", length) for length in lengths}}
        self._silence.show_values(list(silences.items()), self.settings.long_silence_s)

    @Slot()
    def _choose_model(self) -> None:
        choose_model(self.context, self.window(), lambda _name: self.fill())
