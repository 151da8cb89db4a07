"""Peaks of a recording for drawing its waveform: lowest and highest sample per stretch, coarser from level to level."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from qa_app.speech.activity import Speech

BLOCK_MS = 5
COARSER_BY = 4
LEVELS = 6
BITS_DROPPED = 8
VERSION = 3

PeakArray = NDArray[np.int8]


@dataclass(frozen=True, slots=True, eq=False)
class Peaks:
    """The waveform of a recording.

    Attributes:
        duration_ms: Of the recording.
        levels: Arrays (channels, 2, stretches): lowest and highest sample in -128..127. A stretch of level n lasts
            `BLOCK_MS` times `COARSER_BY` to the power n.
        speech: When somebody speaks, by channel; one of a recording whose channels carry the same sound; empty where
            nobody listened.
        is_dual_mono: Whether both channels carry the same sound, so that the sides cannot be told apart.
    """

    duration_ms: int
    levels: tuple[PeakArray, ...]
    speech: tuple[tuple[Speech, ...], ...] = ()
    is_dual_mono: bool = False

    @property
    def channels(self) -> int:
        """How many lanes there are to draw."""
        return int(self.levels[0].shape[0])

    def stretch_ms(self, level: int) -> int:
        """Give the length of one stretch of this level."""
        return BLOCK_MS * int(COARSER_BY**level)

    def level_for(self, ms_a_pixel: float) -> int:
        """Give the coarsest level that still has a stretch for each pixel."""
        fitting = [level for level in range(len(self.levels)) if self.stretch_ms(level) <= ms_a_pixel]
        return max(fitting, default=0)


class PeakGatherer:
    """The lowest and highest sample of each stretch of `BLOCK_MS`, gathered block by block."""

    def __init__(self, rate_hz: int) -> None:
        """Begin with nothing heard at this rate, at least 1000 / `BLOCK_MS`."""
        self._rate_hz = rate_hz
        self._size = rate_hz * BLOCK_MS // 1000
        self._parts: list[PeakArray] = []
        self._rest: NDArray[np.int16] | None = None
        self._samples = 0

    def hear(self, block: NDArray[np.int16]) -> None:
        """Take in a block (channels, samples), the same number of channels in each."""
        self._samples += block.shape[1]
        joined = block if self._rest is None or not self._rest.shape[1] else np.hstack([self._rest, block])
        whole = joined.shape[1] // self._size * self._size
        self._parts.append(_extremes(joined[:, :whole], self._size))
        self._rest = joined[:, whole:]

    def peaks(self) -> Peaks:
        """Give the peaks of all that was heard."""
        parts = list(self._parts)
        if self._rest is not None and self._rest.shape[1]:
            parts.append(_extremes(self._rest, self._rest.shape[1]))
        base = np.concatenate(parts, axis=2) if parts else np.zeros((1, 2, 0), np.int8)
        return Peaks(self._samples * 1000 // self._rate_hz, _pyramid(base))


def gather_peaks(blocks: Iterable[NDArray[np.int16]], rate_hz: int) -> Peaks:
    """Work out the peaks of a stream of blocks.

    Args:
        blocks: Arrays (channels, samples), the same number of channels in each.
        rate_hz: Their rate, at least 1000 / `BLOCK_MS`.
    """
    gatherer = PeakGatherer(rate_hz)
    for block in blocks:
        gatherer.hear(block)
    return gatherer.peaks()


def save_peaks(peaks: Peaks, target: Path) -> None:
    """Write the finest level and who speaks when to a file, complete or not at all.

    Raises:
        OSError: The file cannot be written.
    """
    part = target.with_name(f"{target.name}.part")
    target.parent.mkdir(parents=True, exist_ok=True)
    counts = np.array([len(side) for side in peaks.speech], np.int64)
    edges = [(each.start_ms, each.end_ms) for side in peaks.speech for each in side]
    with part.open("wb") as file:
        np.savez(
            file,
            version=np.int64(VERSION),
            duration_ms=np.int64(peaks.duration_ms),
            base=peaks.levels[0],
            speech=np.array(edges, np.int64).reshape(-1, 2),
            speech_counts=counts,
            dual_mono=np.bool_(peaks.is_dual_mono),
        )
    part.replace(target)


def load_peaks(source: Path) -> Peaks | None:
    """Read what `save_peaks` wrote; None where the file is not there, not whole or another version's."""
    try:
        with source.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            if int(stored["version"]) != VERSION:
                return None
            speech = _by_side(stored["speech"], stored["speech_counts"])
            pyramid = _pyramid(stored["base"])
            return Peaks(int(stored["duration_ms"]), pyramid, speech, bool(stored["dual_mono"]))
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None


def _by_side(edges: NDArray[np.int64], counts: NDArray[np.int64]) -> tuple[tuple[Speech, ...], ...]:
    """Give the stretches of each side; those of the first stand first in `edges`."""
    stretches = [Speech(start_ms, end_ms) for start_ms, end_ms in edges.tolist()]
    ends = np.cumsum(counts).tolist()
    return tuple(tuple(stretches[start:end]) for start, end in zip([0, *ends], ends, strict=False))


def _extremes(samples: NDArray[np.int16], size: int) -> PeakArray:
    """Give (channels, 2, stretches).

    The stretches lie along the last axis while their samples are compared, so that each comparison runs over many
    numbers at once: three times as fast as a minimum over the few samples of one stretch.
    """
    columns = np.ascontiguousarray(samples.reshape(samples.shape[0], -1, size).transpose(0, 2, 1))
    both = np.stack([columns.min(axis=1), columns.max(axis=1)], axis=1)
    return (both >> BITS_DROPPED).astype(np.int8)


def _pyramid(base: PeakArray) -> tuple[PeakArray, ...]:
    levels = [base]
    while len(levels) < LEVELS:
        levels.append(_coarser(levels[-1]))
    return tuple(levels)


def _coarser(level: PeakArray) -> PeakArray:
    missing = -level.shape[2] % COARSER_BY
    padded = np.pad(level, ((0, 0), (0, 0), (0, missing)), mode="edge") if missing and level.shape[2] else level
    grouped = padded.reshape(level.shape[0], 2, -1, COARSER_BY)
    return np.stack([grouped[:, 0].min(axis=2), grouped[:, 1].max(axis=2)], axis=1)
