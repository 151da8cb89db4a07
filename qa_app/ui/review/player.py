"""The player of the desk: the place in the recording, whether it runs and how fast.

`Player` keeps all that without a sound, so that the desk can be used where none can be made; `media_player` adds it.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
TICK_MS = 30
RESUME_STEP_MS = 2000
SILENCE_EDGE_MS = 300
FULL_VOLUME = 100


class Side(StrEnum):
    """Whom to hear of a recording that has a channel for each."""

    BOTH = "both"
    AGENT = "agent"
    CUSTOMER = "customer"


class Player(QObject):
    """Plays one recording at a time; every signal arrives in the window's thread.

    Attributes:
        position_changed: The place in milliseconds, about thirty times a second while it plays and after every seek.
        duration_changed: The length in milliseconds, 0 while none is known.
        playing_changed: Whether it runs.
        speed_changed: How many times as fast as it was spoken.
        loop_changed: Start and end of the stretch that is played again and again; (−1, −1) for none.
        side_changed: Which `Side` is heard.
        sides_changed: Whether the sides can be heard apart.
        volume_changed: From 0 to `FULL_VOLUME`.
        reading_changed: How many percent of a recording that is still being decoded can be played; 100 when all can.
        trouble: Stable code of a problem: ``sound-no-device``, ``sound-device-gone``, ``sound-not-playable``.
        trouble_over: What `trouble` told is over.
    """

    position_changed = Signal(int)
    duration_changed = Signal(int)
    playing_changed = Signal(bool)
    speed_changed = Signal(float)
    loop_changed = Signal(int, int)
    side_changed = Signal(object)
    sides_changed = Signal(bool)
    volume_changed = Signal(int)
    reading_changed = Signal(int)
    trouble = Signal(str)
    trouble_over = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._duration_ms = 0
        self._position_ms = 0
        self._playing = False
        self._speed = 1.0
        self._volume = FULL_VOLUME
        self._side = Side.BOTH
        self._is_swapped = False
        self._loop: tuple[int, int] | None = None
        self._silences: tuple[tuple[int, int], ...] = ()
        self._skips_silence = False
        self._left_at_ms: int | None = None
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def duration_ms(self) -> int:
        """Length of the recording, 0 while none is open."""
        return self._duration_ms

    @property
    def position_ms(self) -> int:
        """The place in the recording."""
        return self._position_ms

    @property
    def playing(self) -> bool:
        """Whether the sound runs."""
        return self._playing

    @property
    def speed(self) -> float:
        """How many times as fast as it was spoken; the pitch stays."""
        return self._speed

    def open(self, path: Path | None, duration_ms: int, position_ms: int = 0) -> None:
        """Take another recording and wait at a place in it.

        Args:
            path: File that can be played; None keeps the place without a sound.
            duration_ms: Length as it is known from the import.
            position_ms: Where to wait.
        """
        self.pause()
        self._set_loop(None)
        self._silences = ()
        self._duration_ms = max(0, duration_ms)
        self.duration_changed.emit(self._duration_ms)
        self._load(path)
        self.seek(position_ms)
        self._left_at_ms = self._position_ms

    def load(self, path: Path) -> None:
        """Take the sound of the recording that is open, once it is ready; place and motion stay."""
        self._load(path)

    def close(self) -> None:
        """Stop and let go of the file."""
        self.open(None, 0)

    def play(self) -> None:
        """Run from here; from the start where the end was reached.

        Where it was stopped, or left yesterday, and nobody went elsewhere since, it goes back two seconds first, to
        find into the sentence again.
        """
        if self._playing or self._duration_ms == 0:
            return
        if self._position_ms >= self._duration_ms:
            self.seek(0)
        elif self._left_at_ms == self._position_ms:
            earliest = self._loop[0] if self._loop is not None else 0
            self._go(max(earliest, self._position_ms - RESUME_STEP_MS))
        self._playing = True
        self._clock.start()
        self._start()
        self._timer.start()
        self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stop here."""
        if not self._playing:
            return
        self._playing = False
        self._timer.stop()
        self._stop()
        self._left_at_ms = self._position_ms
        self.playing_changed.emit(False)

    def toggle(self) -> None:
        """Run or stop."""
        if self._playing:
            self.pause()
        else:
            self.play()

    def seek(self, position_ms: int) -> None:
        """Go to a place; what lies outside the recording goes to its nearer end."""
        if self._loop is not None and not self._loop[0] <= position_ms <= self._loop[1]:
            self._set_loop(None)
        self._left_at_ms = None
        self._go(position_ms)

    def _go(self, position_ms: int) -> None:
        self._position_ms = min(max(0, position_ms), self._duration_ms)
        self._clock.start()
        self._move()
        self.position_changed.emit(self._position_ms)

    def skip(self, step_ms: int) -> None:
        """Go forward, or back by a negative step."""
        self.seek(self._position_ms + step_ms)

    @property
    def loop(self) -> tuple[int, int] | None:
        """The stretch that is played again and again, None where none is."""
        return self._loop

    def set_loop(self, stretch: tuple[int, int] | None) -> None:
        """Play a stretch again and again, from its start; a seek out of it, or None, ends that."""
        self._set_loop(stretch)
        if stretch is not None:
            self._left_at_ms = None
            self._go(stretch[0])
            self.play()

    def _set_loop(self, stretch: tuple[int, int] | None) -> None:
        if stretch != self._loop:
            self._loop = stretch
            self.loop_changed.emit(*(stretch or (-1, -1)))

    @property
    def volume(self) -> int:
        """How loud it is, from 0 to `FULL_VOLUME`."""
        return self._volume

    def set_volume(self, volume: int) -> None:
        """Play so loud, from 0 to `FULL_VOLUME`."""
        wanted = min(max(0, volume), FULL_VOLUME)
        if wanted != self._volume:
            self._volume = wanted
            self._turn()
            self.volume_changed.emit(wanted)

    @property
    def side(self) -> Side:
        """Who is heard."""
        return self._side

    def set_side(self, side: Side) -> None:
        """Let one side be heard on both ears, or both as recorded; the same of a recording with one channel."""
        if side is not self._side:
            self._side = side
            self._mix()
            self.side_changed.emit(side)

    def set_swapped(self, swapped: bool) -> None:
        """Tell whether the first channel is the customer's."""
        if swapped != self._is_swapped:
            self._is_swapped = swapped
            self._mix()

    @property
    def has_sides(self) -> bool:
        """Whether the sides can be heard apart: there is a sound, with two channels."""
        return False

    def set_silences(self, silences: Sequence[tuple[int, int]]) -> None:
        """Tell when nobody speaks: start and end of each long silence."""
        self._silences = tuple(silences)

    def set_skips_silence(self, skips: bool) -> None:
        """Jump over most of each silence while it plays, or play it."""
        self._skips_silence = skips

    def set_speed(self, speed: float) -> None:
        """Play so many times as fast, within what `SPEEDS` spans."""
        wanted = min(max(SPEEDS[0], speed), SPEEDS[-1])
        if wanted == self._speed:
            return
        self._speed = wanted
        self._pace()
        self.speed_changed.emit(wanted)

    def change_speed(self, steps: int) -> None:
        """Take the next faster speed, or a slower one by negative steps."""
        nearest = min(range(len(SPEEDS)), key=lambda index: abs(SPEEDS[index] - self._speed))
        self.set_speed(SPEEDS[min(max(0, nearest + steps), len(SPEEDS) - 1)])

    def _tick(self) -> None:
        self._position_ms = min(self._now(), self._duration_ms)
        if self._loop is not None and self._position_ms >= self._loop[1]:
            self._go(self._loop[0])
            return
        skipped_to = self._silence_end() if self._skips_silence else None
        if skipped_to is not None:
            self._go(skipped_to)
            return
        self.position_changed.emit(self._position_ms)
        if self._position_ms >= self._duration_ms:
            self.pause()

    def _silence_end(self) -> int | None:
        """Give where to jump from within a silence, None where somebody speaks or soon will."""
        for start_ms, end_ms in self._silences:
            if start_ms + SILENCE_EDGE_MS <= self._position_ms < end_ms - SILENCE_EDGE_MS:
                return end_ms - SILENCE_EDGE_MS
        return None

    def _now(self) -> int:
        """Give the place as time has carried it since the last look."""
        return self._position_ms + int(self._clock.restart() * self._speed)

    def _load(self, path: Path | None) -> None:
        """Make the sound of the file ready; nothing to do without a sound."""

    def _start(self) -> None:
        """Let the sound run."""

    def _stop(self) -> None:
        """Let the sound stop."""

    def _move(self) -> None:
        """Bring the sound to where the place is now."""

    def _pace(self) -> None:
        """Change how fast the sound runs."""

    def _turn(self) -> None:
        """Change how loud the sound is."""

    def _mix(self) -> None:
        """Change who is heard."""
