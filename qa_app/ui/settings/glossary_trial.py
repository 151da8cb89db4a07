"""A line to try the words of a project on, and what has room among the hints."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from qa_app.model.glossary import GlossaryWord
from qa_app.services import glossary
from qa_app.transcribe.glossary import PROMPT_TOKENS
from qa_app.ui.context import ScreenContext
from qa_app.ui.theme import GAP, GRID, Role, Type
from qa_app.ui.widgets.labels import Label

SHOWN_LEFT_OUT = 6


class TrialLine(QWidget):
    """Shows what becomes of a sentence, and how full the hints are."""

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Begin with an empty sentence."""
        super().__init__(parent)
        self._context = context
        self._words: Sequence[GlossaryWord] = ()
        self._room = Label("", Type.SECONDARY, Role.MUTED, wraps=True)
        self._room.setObjectName("glossary-room")
        self.field = QLineEdit(self)
        self.field.setObjectName("glossary-trial")
        self.field.setPlaceholderText(self.tr("Try it: write a sentence as recognition hears it"))
        self.field.setAccessibleName(self.tr("Sentence to try"))
        self.field.setClearButtonEnabled(True)
        self.result = Label("", Type.BODY, wraps=True)
        self.result.setObjectName("glossary-result")
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.field, 1)
        row.addWidget(self.result, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._room)
        column.addLayout(row)
        self.field.textChanged.connect(self._write)

    def show_words(self, words: Sequence[GlossaryWord]) -> None:
        """Try with these words from now on."""
        self._words = words
        self._write()
        self._write_room()

    @Slot()
    def _write(self) -> None:
        text = self.field.text().strip()
        if not text:
            self.result.set_role(Role.MUTED)
            self.result.setText(self.tr("→ becomes this in transcripts"))
            return
        becomes = glossary.tried(text, glossary.text_options(self._context.settings, self._words))
        self.result.set_role(Role.TEXT)
        self.result.setText(f"→ {becomes}")

    def _write_room(self) -> None:
        options = glossary.text_options(self._context.settings, self._words)
        rooms = {language: glossary.room(options, language) for language in ("zh", "en")}
        fullest = max(rooms.values(), key=lambda each: each.tokens)
        said = self.tr("Hints before listening: about {share} % full, prompt included.").format(
            share=fullest.tokens * 100 // PROMPT_TOKENS
        )
        left_out = tuple(dict.fromkeys(word for each in rooms.values() for word in each.left_out))
        if left_out:
            names = self.tr("{words} and {count} more").format(
                words=", ".join(left_out[:SHOWN_LEFT_OUT]), count=len(left_out) - SHOWN_LEFT_OUT
            )
            shown = names if len(left_out) > SHOWN_LEFT_OUT else ", ".join(left_out)
            said += " " + self.tr("No room for: {words}. They are still put right afterwards.").format(words=shown)
        self._room.setText(said)
        self._room.set_role(Role.WARNING if left_out else Role.MUTED)
        self._room.setVisible(bool(self._words))
