"""Peaks of a recording for drawing its waveform: lowest and highest sample per stretch, coarser from level to level."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

BLOCK_MS = 5
COARSER_BY = 4
LEVELS = 6
BITS_DROPPED = 8

PeakArray = NDArray[np.int8]


@dataclass(frozen=True, slots=True, eq=False)
class Peaks:
    """The waveform of a recording.

    Attributes:
        duration_ms: Of the recording.
        levels: Arrays (channels, 2, stretches): lowest and highest sample in -128..127. A stretch of level n lasts
            `BLOCK_MS` times `COARSER_BY` to the power n.
    """

    duration_ms: int
    levels: tuple[PeakArray, ...]

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


def gather_peaks(blocks: Iterable[NDArray[np.int16]], rate_hz: int) -> Peaks:
    """Work out the peaks of a stream of blocks.

    Args:
        blocks: Arrays (channels, samples), the same number of channels in each.
        rate_hz: Their rate, at least 1000 / `BLOCK_MS`.
    """
    size = rate_hz * BLOCK_MS // 1000
    parts: list[PeakArray] = []
    rest: NDArray[np.int16] | None = None
    samples = 0
    for block in blocks:
        samples += block.shape[1]
        joined = block if rest is None else np.concatenate([rest, block], axis=1)
        whole = joined.shape[1] // size * size
        parts.append(_extremes(joined[:, :whole], size))
        rest = joined[:, whole:]
    if rest is not None and rest.shape[1]:
        parts.append(_extremes(rest, rest.shape[1]))
    base = np.concatenate(parts, axis=2) if parts else np.zeros((1, 2, 0), np.int8)
    return Peaks(samples * 1000 // rate_hz, _pyramid(base))


def save_peaks(peaks: Peaks, target: Path) -> None:
    """Write the finest level to a file, complete or not at all.

    Raises:
        OSError: The file cannot be written.
    """
    part = target.with_name(f"{target.name}.part")
    target.parent.mkdir(parents=True, exist_ok=True)
    with part.open("wb") as file:
        np.savez(file, duration_ms=np.int64(peaks.duration_ms), base=peaks.levels[0])
    part.replace(target)


def load_peaks(source: Path) -> Peaks | None:
    """Read what `save_peaks` wrote; None where the file is not there or is not whole."""
    try:
        with source.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            return Peaks(int(stored["duration_ms"]), _pyramid(stored["base"]))
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None


def _extremes(samples: NDArray[np.int16], size: int) -> PeakArray:
    channels = samples.shape[0]
    stretches = samples.reshape(channels, -1, size)
    both = np.stack([stretches.min(axis=2), stretches.max(axis=2)], axis=1)
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
