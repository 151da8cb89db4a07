"""Speech faster or slower at its own pitch, from a sound that can be read anywhere.

Overlap and add of stretches that fit one another (WSOLA: W. Verhelst and M. Roelands, "An overlap-add technique based
on waveform similarity for high quality time-scale modification of speech", ICASSP 1993). Each step of the output takes
its stretch of the sound from near the place that the speed asks for, there where it goes on best from the one before.
"""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

STEP_MS = 15
SEARCH_MS = 9
TAPS = 16

Samples = NDArray[np.int16]
Floats = NDArray[np.float32]


class Readable(Protocol):
    """A sound that gives its samples from any place; silence outside of it."""

    @property
    def rate_hz(self) -> int:
        """Samples a second."""
        ...

    @property
    def channels(self) -> int:
        """How many channels it has."""
        ...

    def read(self, start: int, count: int) -> Samples:
        """Give samples (channels, count)."""
        ...


class Stretcher:
    """Gives a sound from a place on, so many times as fast; one step of `STEP_MS` after the other.

    Example:
        At twice the speed the steps of 15 ms come from places 30 ms apart, each moved by up to 9 ms.
    """

    def __init__(self, sound: Readable, position: int, speed: float) -> None:
        """Begin.

        Args:
            sound: Where the samples come from.
            position: Its first sample to be heard.
            speed: Above 0; 1 gives the samples as they are.
        """
        self._sound = sound
        self._speed = speed
        self._place = float(position)
        self._step = sound.rate_hz * STEP_MS // 1000
        self._search = sound.rate_hz * SEARCH_MS // 1000
        rising = (0.5 - 0.5 * np.cos(np.pi * (np.arange(self._step) + 0.5) / self._step)).astype(np.float32)
        self._rising, self._falling = rising, (1 - rising).astype(np.float32)
        self._tail: Floats | None = None

    @property
    def rate_hz(self) -> int:
        """Samples a second of what is heard."""
        return self._sound.rate_hz

    @property
    def step_frames(self) -> int:
        """How many samples a step gives."""
        return self._step

    @property
    def position(self) -> int:
        """The sample at which the next step stands in the sound."""
        return round(self._place)

    def step(self) -> Samples:
        """Give the next `STEP_MS` of what is heard: (channels, samples).

        Raises:
            OSError: The sound cannot be read.
        """
        if self._speed == 1:
            found = self._sound.read(self.position, self._step)
            self._place += self._step
            return found
        start = self.position
        if self._tail is None:
            piece = self._sound.read(start, 2 * self._step).astype(np.float32)
        else:
            around = self._sound.read(start - self._search, 2 * self._step + 2 * self._search).astype(np.float32)
            offset = _best_fit(around[:, : self._step + 2 * self._search].sum(axis=0), self._tail.sum(axis=0))
            piece = around[:, offset : offset + 2 * self._step]
        head = piece[:, : self._step]
        heard = head if self._tail is None else head * self._rising + self._tail * self._falling
        self._tail = piece[:, self._step :]
        self._place += self._step * self._speed
        return np.clip(np.rint(heard), -32768, 32767).astype(np.int16)


class Resampled:
    """A sound at another rate, for a device that cannot take its own: windowed sinc over `TAPS` neighbours."""

    def __init__(self, sound: Readable, rate_hz: int) -> None:
        """Give this sound at this rate."""
        self._sound = sound
        self.rate_hz = rate_hz
        self.channels = sound.channels

    def read(self, start: int, count: int) -> Samples:
        """Give samples (channels, count) at the new rate.

        Raises:
            OSError: The sound cannot be read.
        """
        ratio = self._sound.rate_hz / self.rate_hz
        places = (start + np.arange(count)) * ratio
        below = np.floor(places).astype(np.int64)
        first = int(below[0]) - TAPS // 2 + 1 if count else 0
        length = int(below[-1]) - first + TAPS // 2 + 1 if count else 0
        near = self._sound.read(first, length).astype(np.float32)
        taps = below[:, None] + np.arange(1 - TAPS // 2, TAPS // 2 + 1)
        distance = places[:, None] - taps
        cut = min(1.0, 1 / ratio)
        kernel = (cut * np.sinc(cut * distance) * np.cos(np.pi * distance / (TAPS + 2)) ** 2).astype(np.float32)
        kernel /= kernel.sum(axis=1, keepdims=True)
        heard = np.einsum("cnt,nt->cn", near[:, taps - first], kernel)
        rounded: Samples = np.clip(np.rint(heard), -32768, 32767).astype(np.int16)
        return rounded


def _best_fit(around: Floats, tail: Floats) -> int:
    """Give where in `around` the stretch begins that is most like `tail`, by the normalised correlation."""
    products = np.correlate(around, tail, mode="valid")
    energy = np.concatenate([[0.0], np.cumsum(around.astype(np.float64) ** 2)])
    power = energy[len(tail) :] - energy[: -len(tail)]
    likeness = products / np.sqrt(power + len(tail))
    return int(np.argmax(likeness))
