"""Who speaks when, by energy alone: an adaptive threshold per channel, the other side's bleed taken out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qa_app.speech.bleed import bleed_frames

FRAME_MS = 10
FULL_SCALE = 32768.0
QUIETEST_DB = -96.0
NOISE_PERCENTILE = 10
SPEECH_PERCENTILE = 95
LEAST_ABOVE_NOISE_DB = 9.0
MOST_BELOW_SPEECH_DB = 28.0
LEAST_LEVEL_DB = -58.0
LEAVING_DB = 4.0
BRIDGED_PAUSE_MS = 300
SHORTEST_SPEECH_MS = 120

Levels = NDArray[np.float32]


@dataclass(frozen=True, slots=True, order=True)
class Speech:
    """A stretch in which someone speaks, from `start_ms` up to `end_ms`."""

    start_ms: int
    end_ms: int

    @property
    def length_ms(self) -> int:
        """How long it is."""
        return self.end_ms - self.start_ms


class LevelGatherer:
    """The level of each frame of `FRAME_MS`, gathered block by block."""

    def __init__(self, rate_hz: int) -> None:
        """Begin with nothing heard at this rate."""
        self._size = rate_hz * FRAME_MS // 1000
        self._parts: list[Levels] = []
        self._rest: Levels | None = None

    def hear(self, block: NDArray[np.int16] | NDArray[np.float32]) -> None:
        """Take in a block (channels, samples), the same number of channels in each."""
        samples: Levels = block.astype(np.float32, copy=False)
        joined = samples if self._rest is None else np.concatenate([self._rest, samples], axis=1)
        whole = joined.shape[1] // self._size * self._size
        columns = np.square(joined[:, :whole]).reshape(joined.shape[0], -1, self._size).transpose(0, 2, 1)
        power = np.ascontiguousarray(columns).sum(axis=1) / (self._size * FULL_SCALE * FULL_SCALE)
        self._parts.append((10 * np.log10(power + 10 ** (QUIETEST_DB / 10))).astype(np.float32))
        self._rest = joined[:, whole:]

    def levels(self) -> Levels:
        """Give the levels in decibels below full scale: (channels, frames)."""
        return np.concatenate(self._parts, axis=1) if self._parts else np.zeros((1, 0), np.float32)


def gather_levels(blocks: Iterable[NDArray[np.int16]], rate_hz: int) -> Levels:
    """Give the level of each frame of `FRAME_MS` in decibels below full scale: (channels, frames).

    Args:
        blocks: Arrays (channels, samples), the same number of channels in each.
        rate_hz: Their rate.
    """
    gatherer = LevelGatherer(rate_hz)
    for block in blocks:
        gatherer.hear(block)
    return gatherer.levels()


def find_speech(levels: Levels) -> tuple[tuple[Speech, ...], ...]:
    """Give each channel's stretches of speech.

    The threshold of a channel lies above its noise (10th percentile of the levels) and not too far below its speech
    (95th percentile); speech ends `LEAVING_DB` below it. Pauses of up to 300 ms belong to the speech around them. A
    frame in which the other side comes through is none of this side's, see `qa_app.speech.bleed`.
    """
    return tuple(_spans(each) for each in active_frames(levels, bleed_frames(levels)))


def active_frames(levels: Levels, bleed: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Tell which frames of each channel hold speech of its own: (channels, frames), as `levels` and `bleed` are."""
    return np.stack([_active(own, taken) for own, taken in zip(levels, bleed, strict=True)])


def overlaps(first: Sequence[Speech], second: Sequence[Speech]) -> tuple[Speech, ...]:
    """Give the stretches that are in both, each sequence being in order and without overlaps."""
    found: list[Speech] = []
    place = other = 0
    while place < len(first) and other < len(second):
        start = max(first[place].start_ms, second[other].start_ms)
        end = min(first[place].end_ms, second[other].end_ms)
        if start < end:
            found.append(Speech(start, end))
        if first[place].end_ms <= second[other].end_ms:
            place += 1
        else:
            other += 1
    return tuple(found)


def _active(own: Levels, bleed: NDArray[np.bool_]) -> NDArray[np.bool_]:
    if not own.size:
        return np.zeros(0, np.bool_)
    enter = _threshold(own)
    return _with_hysteresis((own >= enter) & ~bleed, (own >= enter - LEAVING_DB) & ~bleed)


def _threshold(own: Levels) -> float:
    noise = float(np.percentile(own, NOISE_PERCENTILE))
    speech = float(np.percentile(own, SPEECH_PERCENTILE))
    return max(min(noise + LEAST_ABOVE_NOISE_DB, speech), speech - MOST_BELOW_SPEECH_DB, LEAST_LEVEL_DB)


def _with_hysteresis(loud: NDArray[np.bool_], held: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Keep every run of held frames that has a loud one in it."""
    starts, ends = _runs(held)
    active = np.zeros_like(held)
    for start, end in zip(starts, ends, strict=True):
        if loud[start:end].any():
            active[start:end] = True
    return active


def _spans(active: NDArray[np.bool_]) -> tuple[Speech, ...]:
    joined: list[Speech] = []
    for start, end in zip(*_runs(active), strict=True):
        speech = Speech(int(start) * FRAME_MS, int(end) * FRAME_MS)
        if joined and speech.start_ms - joined[-1].end_ms <= BRIDGED_PAUSE_MS:
            joined[-1] = Speech(joined[-1].start_ms, speech.end_ms)
        else:
            joined.append(speech)
    return tuple(speech for speech in joined if speech.length_ms >= SHORTEST_SPEECH_MS)


def _runs(flags: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    edges = np.diff(np.concatenate([[0], flags.astype(np.int8), [0]]))
    return np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
