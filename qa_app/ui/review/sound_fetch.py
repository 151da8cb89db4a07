"""Brings sound and waveform of the call in hand, and gets those of the next call ready meanwhile."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from qa_app.jobs.lane import Lane
from qa_app.model.calls import Call
from qa_app.model.problems import ProblemError
from qa_app.services.review import DeskCall, next_recording
from qa_app.services.review_sound import decoded, get_ready
from qa_app.speech.peaks import Peaks
from qa_app.ui.context import ScreenContext


class SoundFetch(QObject):
    """Asks the media lane, one call after the other; what comes for a call that is no longer in hand is dropped.

    Signals:
        sound_ready: A file that plays, where the recording itself does not.
        peaks_ready: The `Peaks` of the waveform.
        failed: The `Problem` that keeps the recording silent.
    """

    sound_ready = Signal(object)
    peaks_ready = Signal(object)
    failed = Signal(object)

    def __init__(self, context: ScreenContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._call_id: int | None = None

    def fetch(self, call: DeskCall) -> None:
        """Bring what the desk needs of a call that has a recording."""
        recording = call.text.call
        self._call_id = recording.id
        if recording.recording_path is None:
            return
        context = self._context
        if call.sound is None:
            decode = partial(decoded, recording, context.workspace.paths.cache, context.media)
            context.jobs.query(self, decode, partial(self._sound, recording.id), self._no_sound, Lane.MEDIA)
        peaks = partial(context.media.peaks, Path(recording.recording_path))
        context.jobs.query(self, peaks, partial(self._peaks, recording.id), _unseen, Lane.MEDIA)
        following = partial(next_recording, context.workspace, context.actor, recording.id)
        context.jobs.query(self, following, self._prepare, _unseen)

    def forget(self) -> None:
        """Drop what still comes."""
        self._call_id = None

    def _sound(self, call_id: int, sound: Path) -> None:
        if call_id == self._call_id:
            self.sound_ready.emit(sound)

    def _no_sound(self, error: ProblemError) -> None:
        self.failed.emit(error.problems[0])

    def _peaks(self, call_id: int, peaks: Peaks) -> None:
        if call_id == self._call_id:
            self.peaks_ready.emit(peaks)

    def _prepare(self, call: Call | None) -> None:
        if call is not None:
            context = self._context
            ready = partial(get_ready, call, context.workspace.paths.cache, context.media)
            context.jobs.query(self, ready, _unseen, _unseen, Lane.MEDIA)


def _unseen(_outcome: object) -> None:
    """Say nothing: without peaks the lanes stay empty, and what is wrong with a recording is told when it is opened."""
