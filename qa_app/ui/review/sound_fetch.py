"""Brings sound and waveform of the call in hand, and gets those of the next call ready meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from qa_app.jobs.lane import Lane
from qa_app.model.calls import Call
from qa_app.model.problems import ProblemError
from qa_app.model.progress import Cancelled
from qa_app.services.media import MediaReader
from qa_app.services.review import DeskCall, next_recording
from qa_app.services.review_sound import LIMIT_BYTES, clean, copy_of, decoded, get_ready, waveform
from qa_app.speech.peaks import Peaks
from qa_app.speech.played import open_played
from qa_app.ui.context import ScreenContext

LOOK_MS = 30
ENOUGH_MS = 300
LIMIT_KEY = "review.sound_cache_mb"
MEGABYTE = 1_000_000

Dropped = Callable[[], bool]


class SoundFetch(QObject):
    """Asks the media lane, one call after the other; what comes for a call that is no longer in hand is dropped.

    A recording that must be decoded plays as soon as its first part of a second is there. What is being decoded for a
    call that is neither in hand nor next is given up.

    Signals:
        sound_ready: A file that plays, where the recording itself does not; it may still be growing.
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
        self._wanted: frozenset[int] = frozenset()
        self._copy: Path | None = None
        self._is_clean = False
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._look_at_copy)

    def fetch(self, call: DeskCall) -> None:
        """Bring what the desk needs of a call that has a recording."""
        recording = call.text.call
        self._begin(recording.id)
        if recording.recording_path is None:
            return
        context, cache = self._context, self._context.workspace.paths.cache
        if not self._is_clean:
            self._is_clean = True
            context.jobs.query(self, partial(clean, cache, self._limit_bytes()), _unseen, _unseen, Lane.MEDIA)
        if call.sound is None:
            self._copy = copy_of(recording, cache)
            self._look.start()
            decode = partial(
                _decoded, recording, cache, context.media, self._limit_bytes(), partial(self._dropped, recording.id)
            )
            context.jobs.query(
                self, decode, partial(self._sound, recording.id), partial(self._no_sound, recording.id), Lane.MEDIA
            )
        peaks = partial(waveform, recording, cache, context.media)
        context.jobs.query(self, peaks, partial(self._peaks, recording.id), _unseen, Lane.MEDIA)
        following = partial(next_recording, context.workspace, context.actor, recording.id)
        context.jobs.query(self, following, partial(self._prepare, recording.id), _unseen)

    def forget(self) -> None:
        """Drop what still comes."""
        self._call_id, self._copy = None, None
        self._look.stop()

    def _begin(self, call_id: int) -> None:
        self.forget()
        self._call_id = call_id
        self._wanted = frozenset({call_id})

    def _dropped(self, call_id: int) -> bool:
        return call_id not in self._wanted

    def _limit_bytes(self) -> int:
        wanted = self._context.settings.ui.get(LIMIT_KEY)
        return wanted * MEGABYTE if type(wanted) is int and wanted > 0 else LIMIT_BYTES

    @Slot()
    def _look_at_copy(self) -> None:
        """Give the growing copy away once there is something to hear."""
        found = open_played(self._copy) if self._copy is not None else None
        if found is not None and (found.is_whole or found.frames() * 1000 >= ENOUGH_MS * found.rate_hz):
            self._give_copy()

    def _give_copy(self) -> None:
        self._look.stop()
        copy, self._copy = self._copy, None
        if copy is not None:
            self.sound_ready.emit(copy)

    def _sound(self, call_id: int, sound: Path | None) -> None:
        if call_id == self._call_id and sound is not None:
            self._give_copy()

    def _no_sound(self, call_id: int, error: ProblemError) -> None:
        if call_id == self._call_id:
            self._look.stop()
            self._copy = None
            self.failed.emit(error.problems[0])

    def _peaks(self, call_id: int, peaks: Peaks) -> None:
        if call_id == self._call_id:
            self.peaks_ready.emit(peaks)

    def _prepare(self, asked_for: int, call: Call | None) -> None:
        if call is None or asked_for != self._call_id:
            return
        self._wanted |= {call.id}
        context = self._context
        ready = partial(_ready, call, context.workspace.paths.cache, context.media, partial(self._dropped, call.id))
        context.jobs.query(self, ready, _unseen, _unseen, Lane.MEDIA)


def _decoded(call: Call, cache: Path, media: MediaReader, limit_bytes: int, dropped: Dropped) -> Path | None:
    try:
        return decoded(call, cache, media, limit_bytes, dropped)
    except Cancelled:
        return None


def _ready(call: Call, cache: Path, media: MediaReader, dropped: Dropped) -> None:
    with suppress(Cancelled):
        get_ready(call, cache, media, dropped)


def _unseen(_outcome: object) -> None:
    """Say nothing: without peaks the lanes stay empty, and what is wrong with a recording is told when it is opened."""
