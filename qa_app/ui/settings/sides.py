"""Which channel is the agent's: the rules of telephone systems, and what agents say in greeting."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from qa_app.config.settings import MOST_VOICES
from qa_app.model.changes import Changes, Subject
from qa_app.model.sides import AgentSide
from qa_app.services import speakers
from qa_app.services.sides import side_of_source, with_side
from qa_app.services.speakers import VoiceModels
from qa_app.ui.context import ScreenContext
from qa_app.ui.settings.group import Group
from qa_app.ui.settings.rows import CONTROL_WIDTH, Choice, beside
from qa_app.ui.theme import GAP, GRID, Role, Type
from qa_app.ui.widgets.buttons import Button, IconButton
from qa_app.ui.widgets.labels import ElidedLabel, Label

BETWEEN = ";"


class SidesGroup(Group):
    """Phrases, voices on one channel, rules by source."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Make the rows."""
        super().__init__(context, parent)
        self._phrases = QLineEdit()
        self._phrases.setObjectName("greeting-phrases")
        self._phrases.setFixedWidth(CONTROL_WIDTH)
        self._phrases.editingFinished.connect(self._store_phrases)
        self._phrases_row = self.add(self._phrases)
        self._voices = Choice()
        self._voices.setObjectName("voices")
        self._voices.chosen.connect(lambda value: self.store(voices=value))
        self._voices_row = self.add(self._voices)
        self._models = Label("", Type.BODY)
        self._models.setObjectName("voice-models")
        self._import_files = Button("", context.theme, "folder-open")
        self._import_files.setObjectName("import-voice-models")
        self._import_files.clicked.connect(self._ask_folder)
        self._models_row = self.add(beside(self._models, self._import_files))
        self.add_line()
        self._systems = Label("", Type.BODY)
        self._hint = Label("", Type.SECONDARY, Role.MUTED, wraps=True)
        self._rules = QVBoxLayout()
        self._rules.setSpacing(GRID)
        block = QVBoxLayout()
        block.setContentsMargins(0, GAP, 0, GAP)
        block.setSpacing(GRID)
        block.addWidget(self._systems)
        block.addWidget(self._hint)
        block.addLayout(self._rules)
        self.body.addLayout(block)
        context.bus.changed.connect(self._on_changes)

    def title(self) -> str:
        """Give the group's name."""
        return self.tr("Agent and customer")

    def retranslate(self) -> None:
        """Name the rows."""
        self._phrases_row.set_words(
            self.tr("Greetings of your agents"),
            self.tr(
                "Company name or set phrases, parted by semicolons. Who says one in the first half minute is taken for "
                "the agent; the usual greetings are known already."
            ),
        )
        self._phrases.setPlaceholderText(self.tr("Star Hotline; at your service"))
        self._voices_row.set_words(
            self.tr("Voices on one channel"),
            self.tr("Told apart where the models below are there; said by hand on the desk otherwise."),
        )
        self._name_models()
        self._import_files.setText(self.tr("Import…"))
        self._systems.setText(self.tr("Telephone systems"))

    def fill(self) -> None:
        """Show the settings in force."""
        counts = [(count, self.tr("%n people", "", count)) for count in range(2, MOST_VOICES + 1)]
        self._voices.show_values([(0, self.tr("leave unknown")), *counts], self.settings.voices)
        self._look()
        self._phrases.setText(f"{BETWEEN} ".join(self.settings.greeting_phrases))
        while (item := self._rules.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        rules = self.settings.side_rules
        self._hint.setText(
            self.tr("Recordings that come this way have the agent on this channel. Calls taken in before stay.")
            if rules
            else self.tr("None yet: the import asks on which channel the agent is, and remembers it here.")
        )
        for source, rule in rules.items():
            self._rules.addWidget(self._line(source, rule.get("name", "")))

    def _line(self, source: str, name: str) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        kind = {"sheet": self.tr("Sheet like {name}"), "names": self.tr("File names like {name}")}
        words = kind.get(source.partition(":")[0], self.tr("Files without a sheet"))
        row.addWidget(ElidedLabel(words.format(name=name), Type.BODY), 1)
        choice = Choice(line)
        choice.setObjectName("side-rule")
        choice.setAccessibleName(self.tr("Channel of the agent"))
        sides = [(AgentSide.LEFT, self.tr("Left channel")), (AgentSide.RIGHT, self.tr("Right channel"))]
        choice.show_values(sides, side_of_source(self.settings, source))
        choice.chosen.connect(partial(self._set_side, source, name))
        row.addWidget(choice)
        forget = IconButton(self.context.theme, "x", self.tr("Forget this rule"), parent=line)
        forget.setObjectName("forget-side-rule")
        forget.clicked.connect(partial(self._forget, source))
        row.addWidget(forget)
        return line

    def _set_side(self, source: str, name: str, side: object) -> None:
        self.context.store_settings(with_side(self.settings, source, name, AgentSide(str(side))))

    def _forget(self, source: str, _checked: bool = False) -> None:
        self.context.store_settings(with_side(self.settings, source, "", AgentSide.FIND_OUT))

    def _name_models(self, fault: str = "") -> None:
        """Name the row of the models; what is wrong with them stands where else it is said which they are."""
        self._models_row.set_words(
            self.tr("Models for voices"),
            fault
            or self.tr(
                "A pyannote segmentation and a speaker embedding as ONNX files, in one folder; "
                "they are copied into the workspace."
            ),
        )

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if changes.touches(Subject.MACHINE):
            self._look()

    def _look(self) -> None:
        workspace = self.context.workspace
        self.context.jobs.query(self, lambda: speakers.voice_models(workspace), self._show_models)

    def _show_models(self, found: VoiceModels) -> None:
        if not found.is_installed:
            words = self.tr("sherpa-onnx is not installed")
        elif found.is_whole:
            words = self.tr("in place") if found.fault is None else self.tr("unusable")
        elif found.has_segmentation or found.has_embedding:
            words = self.tr("embedding missing") if found.has_segmentation else self.tr("segmentation missing")
        else:
            words = self.tr("none yet")
        self._models.setText(words)
        fault = found.fault if found.is_whole else None
        self._models.set_role(Role.TEXT if fault is None else Role.BAD)
        self._name_models("" if fault is None else self.context.notifier.sentence(fault))

    @Slot()
    def _ask_folder(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Folder with the models for voices"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.import_models)
        dialog.open()

    @Slot(str)
    def import_models(self, folder: str) -> None:
        """Take the models of a folder in."""
        workspace = self.context.workspace
        self.context.jobs.start(
            self,
            self.tr("Importing models for voices"),
            lambda _control: speakers.import_voice_models(workspace, (Path(folder),)),
            self._show_models,
        )

    @Slot()
    def _store_phrases(self) -> None:
        text = self._phrases.text().replace("\N{FULLWIDTH SEMICOLON}", BETWEEN).replace("\N{FULLWIDTH COMMA}", BETWEEN)
        phrases = [each.strip() for each in text.split(BETWEEN) if each.strip()]
        if phrases != self.settings.greeting_phrases:
            self.store(greeting_phrases=phrases)
