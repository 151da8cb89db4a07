"""The sheet that tells who corrected what in a transcript, and brings old versions back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from qa_app.model.corrections import Edit, EditKind, Said
from qa_app.model.transcript import Speaker
from qa_app.ui.fonts import Type
from qa_app.ui.theme import GAP, GRID, Role, Theme
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.format import duration, instant
from qa_app.ui.widgets.labels import Divider, Label
from qa_app.ui.widgets.panels import SidePanel

WIDTH = 300
MOST_SHOWN = 100
MOST_LINES = 3


class HistorySheet(SidePanel):
    """The corrections of a transcript, the newest first.

    Signals:
        restore_wanted: The id of the correction before which the lines shall be again.
        line_wanted: The place in milliseconds of a correction's first line.
    """

    restore_wanted = Signal(int)
    line_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, WIDTH, parent)
        self.setObjectName("transcriptHistory")
        self._entries = QWidget(self)
        self._entries.setProperty("surface", "raised")
        self.body.addWidget(self._entries)
        self.body.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language that is shown."""
        self.set_title(self.tr("History of corrections"))

    def show_history(self, edits: Sequence[Edit], zone: ZoneInfo, now: datetime) -> None:
        """Show corrections, the newest first; of very many the last ones."""
        old = self._entries
        self._entries = QWidget()
        self._entries.setProperty("surface", "raised")
        rows = QVBoxLayout(self._entries)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        for number, edit in enumerate(edits[:MOST_SHOWN]):
            if number:
                rows.addWidget(Divider())
            rows.addWidget(self._entry(edit, instant(edit.at, zone, now)))
        if not edits:
            rows.addWidget(Label(self.tr("Nothing was corrected yet."), role=Role.MUTED, wraps=True))
        elif len(edits) > MOST_SHOWN:
            words = self.tr("{count} older corrections are not shown.").format(count=len(edits) - MOST_SHOWN)
            rows.addWidget(Label(words, Type.SECONDARY, Role.MUTED, wraps=True))
        self.body.replaceWidget(old, self._entries)
        old.hide()
        old.deleteLater()

    def _entry(self, edit: Edit, at: str) -> QFrame:
        entry = QFrame()
        rows = QVBoxLayout(entry)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GRID)
        rows.addWidget(Label(self._kind(edit.kind), wraps=True))
        who = edit.actor or self.tr("the program")
        rows.addWidget(Label(f"{who} · {at}", Type.SECONDARY, Role.MUTED, wraps=True))
        for sign, said, role in (("−", edit.before, Role.MUTED), ("+", edit.after, Role.TEXT)):
            for line in said[:MOST_LINES]:
                rows.addWidget(Label(f"{sign} {self._words(line)}", Type.SECONDARY, role, wraps=True))
            if len(said) > MOST_LINES:
                more = self.tr("and {count} more").format(count=len(said) - MOST_LINES)
                rows.addWidget(Label(more, Type.SECONDARY, Role.MUTED))
        self._add_buttons(rows, edit)
        return entry

    def _add_buttons(self, rows: QVBoxLayout, edit: Edit) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        rows.addLayout(row)
        if edit.before:
            show = Button(self.tr("Go to the line"), kind=Kind.LINK)
            show.clicked.connect(partial(self._go, edit.before[0].start_ms))
            row.addWidget(show)
        if edit.can_restore:
            restore = Button(self.tr("Restore"), kind=Kind.LINK)
            restore.setToolTip(self.tr("Bring back what stood there before this correction"))
            restore.clicked.connect(partial(self._restore, edit.id))
            row.addWidget(restore)
        row.addStretch(1)

    def _go(self, start_ms: int, _checked: bool = False) -> None:
        self.line_wanted.emit(start_ms)

    def _restore(self, edit_id: int, _checked: bool = False) -> None:
        self.restore_wanted.emit(edit_id)

    def _words(self, said: Said) -> str:
        words = f"{duration(said.start_ms)} {self._speaker(said.speaker)}: {said.text}"
        return self.tr("{line} (deleted)").format(line=words) if said.is_deleted else words

    def _speaker(self, speaker: Speaker) -> str:
        return {
            Speaker.AGENT: self.tr("Agent"),
            Speaker.CUSTOMER: self.tr("Customer"),
            Speaker.UNKNOWN: self.tr("Unknown"),
        }[speaker]

    def _kind(self, kind: EditKind) -> str:
        return {
            EditKind.TEXT: self.tr("Text corrected"),
            EditKind.SPEAKER: self.tr("Speaker changed"),
            EditKind.SPLIT: self.tr("Line split"),
            EditKind.MERGE: self.tr("Lines merged"),
            EditKind.DELETE: self.tr("Deleted"),
            EditKind.RESTORE: self.tr("Restored"),
            EditKind.REPLACE: self.tr("Words replaced"),
            EditKind.RECOGNISED: self.tr("Back to the recognised text"),
            EditKind.TAKEN_BACK: self.tr("Correction taken back"),
            EditKind.PUT_BACK: self.tr("Correction made again"),
            EditKind.KEPT: self.tr("Corrections kept through a new recognition"),
        }[kind]
