"""One side of a conversation coming through on the other side's channel: found by its level, frame by frame.

A telephone lets the far end leak back by acoustic echo or crosstalk: quieter by a constant number of decibels and a
little later. Both are estimated for each direction of a recording; a frame that is no louder than what must come
through is bleed. Where no such way is found, only frames far below the other side count, see `FAR_BELOW_DB`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

TWO_SIDES = 2
MOST_DELAY_FRAMES = 30
LEAST_LIKENESS = 0.5
LEAST_FRAMES = 100
AROUND_FRAMES = 30
LOUD_BELOW_TOP_DB = 15.0
TOP_PERCENTILE = 95
STRONGEST_WAY_DB = -7.0
MARGIN_DB = 4.0
FAR_BELOW_DB = 18.0
FURTHEST_BELOW_DB = 30.0
FAINT_MARGIN_DB = 12.0
FADING_DB = 1.0
FADING_FRAMES = 15
JITTER_FRAMES = 2
SHORTEST_OWN_FRAMES = 8
BRIDGED_OWN_FRAMES = 12

Levels = NDArray[np.float32]
Frames = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Way:
    """How one side comes through on the other's channel.

    Attributes:
        delay_frames: How much later, in frames of 10 ms.
        gain_db: How much quieter; negative.
    """

    delay_frames: int
    gain_db: float


def bleed_frames(levels: Levels) -> Frames:
    """Tell which frames of each channel hold nothing but the other side coming through.

    Frames of noise while the other side speaks are among them too: nobody speaks there either. A stretch of the
    channel's own of less than 80 ms amid bleed is bleed; bleed of less than 120 ms amid its own speech is its own.

    Args:
        levels: Decibels below full scale by frames of 10 ms, (channels, frames).

    Returns:
        Of the same shape; nothing is bleed where there are not two channels.
    """
    if levels.shape[0] != TWO_SIDES or not levels.shape[1]:
        return np.zeros(levels.shape, np.bool_)
    return np.stack([_of_channel(levels[0], levels[1]), _of_channel(levels[1], levels[0])])


def find_way(own: Levels, other: Levels) -> Way | None:
    """Find how the other side comes through on a channel; None where it does not, as far as its level tells.

    The levels in decibels of both channels are correlated for each delay up to 300 ms around the speech of the other
    side, where the own side is not louder; the gain is the median difference where the other side speaks.
    """
    loud = other >= _top(other) - LOUD_BELOW_TOP_DB
    around = _widened(loud, AROUND_FRAMES)
    best: tuple[float, Way] | None = None
    for delay in range(MOST_DELAY_FRAMES + 1):
        later = own[delay:]
        sent = other[: len(other) - delay]
        quieter = later <= sent + STRONGEST_WAY_DB / 2
        heard = loud[: len(sent)] & quieter
        if np.count_nonzero(heard) < LEAST_FRAMES:
            continue
        gain = float(np.median(later[heard] - sent[heard]))
        compared = around[: len(sent)] & (later <= sent + gain + 2 * MARGIN_DB)
        likeness = _correlation(later[compared], sent[compared])
        if best is None or likeness > best[0]:
            best = likeness, Way(delay, min(gain, STRONGEST_WAY_DB))
    return best[1] if best is not None and best[0] >= LEAST_LIKENESS else None


def _of_channel(own: Levels, other: Levels) -> Frames:
    way = find_way(own, other)
    coming = _faded(_widest(other, JITTER_FRAMES)) - _far_below_db(own, other)
    if way is not None:
        through = _shifted(_faded(_widest(other, JITTER_FRAMES)), way.delay_frames) + way.gain_db + MARGIN_DB
        coming = np.maximum(coming, through)
    speaking = _widest(other, FADING_FRAMES) >= _top(other) - 2 * LOUD_BELOW_TOP_DB
    bleed = (own <= coming) & speaking
    bleed = ~_without_short(~bleed, SHORTEST_OWN_FRAMES)
    return _without_short(bleed, BRIDGED_OWN_FRAMES)


def _far_below_db(own: Levels, other: Levels) -> float:
    """Give how far below the other side a frame is bleed anyway: further where this side itself is faint."""
    alone = own[other < _top(other) - 2 * LOUD_BELOW_TOP_DB]
    if not alone.size:
        return FAR_BELOW_DB
    apart = _top(other) - _top(alone) + FAINT_MARGIN_DB
    return min(max(FAR_BELOW_DB, apart), FURTHEST_BELOW_DB)


def _top(levels: Levels) -> float:
    return float(np.percentile(levels, TOP_PERCENTILE))


def _correlation(first: Levels, second: Levels) -> float:
    if first.size < LEAST_FRAMES:
        return 0.0
    one, two = first - first.mean(), second - second.mean()
    spread = float(np.sqrt(np.einsum("n,n", one, one) * np.einsum("n,n", two, two)))
    return float(np.einsum("n,n", one, two)) / spread if spread else 0.0


def _shifted(levels: Levels, frames: int) -> Levels:
    if not frames:
        return levels
    return np.concatenate([np.full(min(frames, levels.size), levels.min(), np.float32), levels[:-frames]])


def _widest(levels: Levels, frames: int) -> Levels:
    """Give the loudest of each frame and so many on both sides of it."""
    padded = np.pad(levels, frames, mode="edge")
    return np.asarray(np.lib.stride_tricks.sliding_window_view(padded, 2 * frames + 1).max(axis=1), np.float32)


def _faded(levels: Levels) -> Levels:
    """Let what was loud fade by `FADING_DB` a frame, as a room's echo does."""
    faded = levels
    for frames in range(1, min(FADING_FRAMES, levels.size - 1) + 1):
        faded = np.maximum(faded, _shifted(levels, frames) - np.float32(FADING_DB * frames))
    return faded


def _widened(flags: Frames, frames: int) -> Frames:
    return np.asarray(np.convolve(flags, np.ones(2 * frames + 1), "same") > 0, np.bool_)


def _without_short(flags: Frames, least: int) -> Frames:
    """Clear every run of set frames that is shorter than this."""
    edges = np.diff(np.concatenate([[0], flags.astype(np.int8), [0]]))
    starts, ends = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    kept = flags.copy()
    for start, end in zip(starts, ends, strict=True):
        if end - start < least:
            kept[start:end] = False
    return kept
