"""The menu of the transcript."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from qa_app.model.transcript import Speaker
from qa_app.ui.review.transcript_keys import KEYS, LineAct
from qa_app.ui.review.transcript_view import TranscriptView, Wanted

SAID_WITH = {Speaker.AGENT: LineAct.AGENT, Speaker.CUSTOMER: LineAct.CUSTOMER}


class TranscriptMenu(QMenu):
    """What can be done with the selected lines and with the whole transcript.

    Signals:
        recognised_toggled: Whether the recognised text shall stand under what was corrected.
        history_wanted: Who changed what shall be shown.
        all_recognised_wanted: Every correction shall go.
        swap_wanted: Agent and customer shall be exchanged.
    """

    recognised_toggled = Signal(bool)
    history_wanted = Signal()
    all_recognised_wanted = Signal()
    swap_wanted = Signal()

    def __init__(self, view: TranscriptView, *, can_undo: bool, can_redo: bool) -> None:
        super().__init__(view)
        self._view = view
        self._lines = view.selected_lines
        self._can_correct = bool(self._lines) and all(line.key for line in self._lines)
        self._add_lines()
        self.addSeparator()
        self._add(self.tr("Undo"), LineAct.UNDO, enabled=can_undo)
        self._add(self.tr("Redo"), LineAct.REDO, enabled=can_redo)
        self.addSeparator()
        copy = self._plain(self.tr("Copy"), view.copy, enabled=bool(self._lines))
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self._plain(self.tr("Select all"), view.selectAll)
        self.addSeparator()
        self._add_whole()

    def _add_lines(self) -> None:
        lines = self._lines
        self._add(self.tr("Edit text"), LineAct.EDIT, enabled=self._can_correct and len(lines) == 1)
        speakers = self.addMenu(self.tr("Speaker"))
        speakers.setEnabled(self._can_correct)
        for speaker in Speaker:
            action = speakers.addAction(self._view.transcript_model.speaker_word(speaker))
            action.setCheckable(True)
            action.setChecked({line.segment.speaker for line in lines} == {speaker})
            if speaker in SAID_WITH:
                action.setShortcut(QKeySequence(KEYS[SAID_WITH[speaker]][0]))
            action.triggered.connect(partial(self._set_speaker, speaker))
        speakers.addSeparator()
        for act, words in (
            (LineAct.VOICE_AGENT, self.tr("All of this speaker: agent")),
            (LineAct.VOICE_CUSTOMER, self.tr("All of this speaker: customer")),
        ):
            voice = speakers.addAction(words)
            voice.setShortcut(QKeySequence(KEYS[act][0]))
            voice.triggered.connect(partial(self._ask, act))
        speakers.addSeparator()
        another = speakers.addAction(self.tr("The next of these"))
        another.setShortcut(QKeySequence(KEYS[LineAct.SPEAKER][0]))
        another.triggered.connect(lambda _checked=False: self._view.ask(LineAct.SPEAKER))
        self._add(self.tr("Merge with the next line"), LineAct.MERGE, enabled=self._can_correct and len(lines) == 1)
        is_deleted = bool(lines) and all(line.is_deleted for line in lines)
        words = self.tr("Restore line") if is_deleted else self.tr("Delete line")
        self._add(words, LineAct.DELETE, enabled=self._can_correct)
        is_corrected = any(line.is_corrected for line in lines)
        self._add(
            self.tr("Back to the recognised text"), LineAct.RECOGNISED, enabled=self._can_correct and is_corrected
        )

    def _add_whole(self) -> None:
        model = self._view.transcript_model
        can_correct = any(line.key for line in model.lines[:1])
        self._add(self.tr("Find and replace…"), LineAct.REPLACE, enabled=can_correct)
        recognised = self._plain(self.tr("Show recognised text"), None, enabled=can_correct)
        recognised.setCheckable(True)
        recognised.setChecked(model.shows_recognised)
        recognised.toggled.connect(self.recognised_toggled)
        self._plain(self.tr("History of corrections"), self.history_wanted.emit, enabled=can_correct)
        has_corrections = model.corrected_count > 0
        self._plain(self.tr("Take every correction back…"), self.all_recognised_wanted.emit, enabled=has_corrections)
        self.addSeparator()
        self._plain(self.tr("Swap agent and customer"), self.swap_wanted.emit, enabled=bool(model.lines))
        self._plain(self.tr("Larger text"), partial(self._view.step_zoom, 1))
        self._plain(self.tr("Smaller text"), partial(self._view.step_zoom, -1))

    def _ask(self, act: LineAct, _checked: bool) -> None:
        self._view.ask(act)

    def _set_speaker(self, speaker: Speaker, _checked: bool) -> None:
        self._view.wanted.emit(Wanted(LineAct.SPEAKER, self._lines, speaker))

    def _add(self, words: str, act: LineAct, *, enabled: bool) -> None:
        action = self._plain(words, partial(self._view.ask, act), enabled=enabled)
        action.setShortcut(QKeySequence(KEYS[act][0]))

    def _plain(self, words: str, act: Callable[[], None] | None, *, enabled: bool = True) -> QAction:
        action = self.addAction(words)
        action.setEnabled(enabled)
        if act is not None:
            action.triggered.connect(lambda _checked=False: act())
        return action
