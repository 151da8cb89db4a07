"""The player with a sound: samples from the recording's file, at any speed with their pitch, to the system's device."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Slot

from qa_app.speech.played import PlayedFile, open_played
from qa_app.speech.stretch import Resampled, Stretcher
from qa_app.ui.review.player import FULL_VOLUME, Player, Side
from qa_app.ui.review.sound_output import SoundOutput

_log = logging.getLogger(__name__)

FEED_MS = 20
WATCH_MS = 200
AHEAD_MS = 100
TWO_SIDES = 2
DRIFT_SHARE = 0.1
JUMP_MS = 500
FULL_PERCENT = 100


class MediaPlayer(Player):
    """Plays through the system's sound; without a device it runs silently and says so once."""

    def __init__(
        self, parent: QObject | None = None, make_output: Callable[[QObject], SoundOutput] = SoundOutput
    ) -> None:
        """Make a player; another output than the system's is for tests."""
        super().__init__(parent)
        self._make_output = make_output
        self._output: SoundOutput | None = None
        self._is_usable = True
        self._told_of_device = False
        self._sound: PlayedFile | None = None
        self._stretcher: Stretcher | None = None
        self._run_from_ms = 0
        self._is_starved = False
        self._percent = FULL_PERCENT
        self._feeder = QTimer(self)
        self._feeder.setInterval(FEED_MS)
        self._feeder.timeout.connect(self._feed)
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH_MS)
        self._watch.timeout.connect(self._look_how_far)

    @property
    def has_sides(self) -> bool:
        """Whether the sides can be heard apart."""
        return self._sound is not None and self._sound.channels == TWO_SIDES

    def _load(self, path: Path | None) -> None:
        self._halt()
        self._watch.stop()
        self._sound = None if path is None else open_played(path)
        self._tell_how_far()
        self.sides_changed.emit(self.has_sides)
        if path is None:
            return
        if self._sound is None:
            self.trouble.emit("sound-not-playable")
            return
        if not self._sound.is_whole:
            self._watch.start()
        output = self._ready()
        if output is not None and not output.has_device:
            self._tell_of_device("sound-no-device")
        if self._playing:
            self._run()

    def _ready(self) -> SoundOutput | None:
        """Give the system's sound, looked for at the first call; None where this machine has none."""
        if self._output is None and self._is_usable:
            try:
                self._output = self._make_output(self)
            except ImportError:
                _log.warning("QtMultimedia cannot be loaded; the desk stays silent")
                self._is_usable = False
                self.trouble.emit("sound-no-device")
                return None
            self._output.lost.connect(self._device_lost)
            self._output.found.connect(self._device_found)
            self._turn()
        return self._output

    def _start(self) -> None:
        self._run()

    def _stop(self) -> None:
        self._halt()

    def _move(self) -> None:
        if self._playing:
            self._run()

    def _pace(self) -> None:
        if self._playing:
            self._run()

    def _mix(self) -> None:
        if self._playing:
            self._run()

    def _turn(self) -> None:
        if self._output is not None:
            self._output.set_volume(self._volume / FULL_VOLUME)

    def _run(self) -> None:
        """Let the sound run from the place where the player stands."""
        self._halt()
        sound, output = self._sound, self._output
        rate_hz = output.start(sound.rate_hz) if sound is not None and output is not None else None
        if sound is None or rate_hz is None:
            return
        readable = sound if rate_hz == sound.rate_hz else Resampled(sound, rate_hz)
        self._run_from_ms = self._position_ms
        self._stretcher = Stretcher(readable, self._position_ms * rate_hz // 1000, self._speed)
        self._feeder.start()
        self._feed()

    def _halt(self) -> None:
        self._feeder.stop()
        self._stretcher = None
        self._is_starved = False
        if self._output is not None:
            self._output.stop()

    @Slot()
    def _feed(self) -> None:
        """Write as much as the device takes, and as is there of a recording that is being decoded."""
        stretcher, output = self._stretcher, self._output
        if stretcher is None or output is None:
            return
        step_frames = stretcher.step_frames
        try:
            while output.free_frames() >= step_frames:
                if self._lacks_sound(stretcher):
                    self._is_starved = True
                    return
                if self._is_starved:
                    self._run()
                    return
                output.write(self._ears(stretcher.step()))
        except OSError:
            _log.warning("the sound of a recording cannot be read any more")
            self._sound = None
            self._halt()
            self.trouble.emit("sound-not-playable")

    def _lacks_sound(self, stretcher: Stretcher) -> bool:
        sound = self._sound
        if sound is None or sound.is_whole:
            return False
        needed_ms = stretcher.position * 1000 / stretcher.rate_hz + AHEAD_MS * self._speed
        return sound.frames() * 1000 / sound.rate_hz < needed_ms

    def _ears(self, samples: NDArray[np.int16]) -> NDArray[np.int16]:
        """Give what each ear hears: both sides as recorded, or one of them on both."""
        if samples.shape[0] != TWO_SIDES:
            return np.repeat(samples[:1], TWO_SIDES, axis=0)
        if self._side is Side.BOTH:
            return samples
        first = (self._side is Side.AGENT) != self._is_swapped
        return np.repeat(samples[:1] if first else samples[1:], TWO_SIDES, axis=0)

    def _now(self) -> int:
        """Carry the place by the clock between the device's own reports, drawn to these little by little."""
        before = self._position_ms
        carried = super()._now()
        if self._stretcher is None or self._output is None:
            return carried
        if self._is_starved:
            return before
        played_ms = self._output.played_ms()
        if played_ms <= 0:
            return before
        heard = self._run_from_ms + played_ms * self._speed
        if abs(heard - carried) > JUMP_MS:
            return round(heard)
        return max(before, round(carried + (heard - carried) * DRIFT_SHARE))

    @Slot()
    def _look_how_far(self) -> None:
        if self._sound is None or self._sound.is_whole:
            self._watch.stop()
        self._tell_how_far()

    def _tell_how_far(self) -> None:
        percent = FULL_PERCENT
        if self._sound is not None and not self._sound.is_whole and self._duration_ms:
            there_ms = self._sound.frames() * 1000 // self._sound.rate_hz
            percent = min(FULL_PERCENT - 1, FULL_PERCENT * there_ms // self._duration_ms)
        if percent != self._percent:
            self._percent = percent
            self.reading_changed.emit(percent)

    def _tell_of_device(self, code: str) -> None:
        if not self._told_of_device:
            self._told_of_device = True
            self.trouble.emit(code)

    @Slot()
    def _device_lost(self) -> None:
        """Go on by the other device where there is one, else stop: nobody would hear what goes by."""
        output = self._output
        if output is not None and output.has_device:
            if self._playing:
                self._run()
            return
        self.pause()
        self._told_of_device = False
        self._tell_of_device("sound-device-gone")

    @Slot()
    def _device_found(self) -> None:
        if self._told_of_device:
            self._told_of_device = False
            self.trouble_over.emit()
        if self._playing:
            self._run()
