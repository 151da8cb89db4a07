"""Words that are written down for one side although they only come through from the other side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qa_app.model.transcript import Word
from qa_app.transcribe.protocol import Speakers

RATE_HZ = 16_000
SAMPLES_A_MS = 16
TWO_SIDES = 2
LOUDER = 2.0
LIKE = 0.7
LEAST_LENGTH_MS = 250
MOST_DELAY_MS = 300
FRAME_MS = 10
SAMPLES_HEARD = 512
BANDS_HZ = np.geomspace(200, 3_800, 13)
DYNAMICS_DB = 40.0

Bands = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class EchoGuard:
    """Tells the words that a side said itself from those that come through from the other.

    A word has come through where the other side is twice (6 dB) as loud, up to 300 ms earlier, and sounds alike: the
    levels in 12 bands of frequency rise and fall together. Only the sound is looked at, so that a word is judged alike
    in whatever batch it comes, before and after a resumed checkpoint.

    Attributes:
        sound: Rows of samples, one a channel.
    """

    sound: Speakers

    def own(self, heard: Sequence[tuple[int, Sequence[Word]]]) -> tuple[tuple[Word, ...], ...]:
        """Give those words of some windows, each with its channel, that are their channel's own."""
        if len(self.sound) != TWO_SIDES:
            return tuple(tuple(words) for _channel, words in heard)
        return tuple(tuple(word for word in words if not self.is_echo(channel, word)) for channel, words in heard)

    def is_echo(self, channel: int, word: Word) -> bool:
        """Tell whether a word of a channel only comes through from the other one."""
        own, other = self._stretches(channel, word)
        length, most_delay = len(own), len(other) - len(own)
        if not length or not _is_louder(other, own):
            return False
        own_bands, other_bands = _bands(own), _bands(other)
        frames = len(own_bands)
        own_shape = _shape(own_bands)
        for delay in range(most_delay // _frame() + 1):
            first = len(other_bands) - frames - delay
            if first < 0:
                break
            at = most_delay - delay * _frame()
            is_alike = float(np.sum(own_shape * _shape(other_bands[first : first + frames]))) >= LIKE
            if is_alike and _level(other[at : at + length]) > LOUDER * _level(own):
                return True
        return False

    def _stretches(self, channel: int, word: Word) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Give a word's sound, and the other side's from `MOST_DELAY_MS` before it to the word's end."""
        middle = (word.start_ms + word.end_ms) // 2
        half = max(word.end_ms - word.start_ms, LEAST_LENGTH_MS) // 2
        start, end = max(middle - half, 0) * SAMPLES_A_MS, (middle + half) * SAMPLES_A_MS
        before = max(start - MOST_DELAY_MS * SAMPLES_A_MS, 0)
        own, other = self.sound[channel, start:end], self.sound[1 - channel, before:end]
        return own.astype(np.float32), other.astype(np.float32)


def _frame() -> int:
    return FRAME_MS * SAMPLES_A_MS


def _is_louder(other: NDArray[np.float32], own: NDArray[np.float32]) -> bool:
    """Tell whether the other side is loud enough anywhere; quickly, since that is so for few words."""
    blocks = other[: len(other) // _frame() * _frame()].reshape(-1, _frame())
    return bool(blocks.size) and float(np.sqrt(np.mean(blocks * blocks, axis=1).max())) > LOUDER * _level(own)


def _level(samples: NDArray[np.float32]) -> float:
    return float(np.sqrt(np.mean(samples * samples))) if samples.size else 0.0


def _bands(samples: NDArray[np.float32]) -> Bands:
    """Give the decibels of each band, a row for each frame of 10 ms that fits in whole."""
    if len(samples) < SAMPLES_HEARD:
        samples = np.pad(samples, (SAMPLES_HEARD - len(samples), 0))
    # Frames end with the last sample, so that both stretches, which end together, are cut alike.
    skipped = (len(samples) - SAMPLES_HEARD) % _frame()
    frames = np.lib.stride_tricks.sliding_window_view(samples[skipped:], SAMPLES_HEARD)[:: _frame()]
    power = np.abs(np.fft.rfft(frames * np.hanning(SAMPLES_HEARD), axis=1)) ** 2
    edges = np.searchsorted(np.fft.rfftfreq(SAMPLES_HEARD, 1 / RATE_HZ), BANDS_HZ)
    levels = 10 * np.log10(np.add.reduceat(power, edges, axis=1)[:, :-1] + 1.0)
    heard: Bands = np.maximum(levels, levels.max() - DYNAMICS_DB).astype(np.float32)
    return heard


def _shape(bands: Bands) -> Bands:
    """Give how the bands rise and fall about their means, as a whole of length 1; all 0 where nothing moves."""
    moved = bands - bands.mean(axis=0)
    length = float(np.sqrt(np.sum(moved * moved)))
    return moved / length if length > 1e-3 * moved.size else np.zeros_like(moved)
