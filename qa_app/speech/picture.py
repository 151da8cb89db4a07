"""What the waveform shows of a recording, from one pass over its sound: peaks, and who speaks when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from qa_app.speech.activity import FRAME_MS, LevelGatherer, find_speech
from qa_app.speech.channels import Likeness
from qa_app.speech.pcm import open_pcm
from qa_app.speech.peaks import BLOCK_MS, PeakGatherer, Peaks
from qa_app.speech.sound import open_sound

ODD_RATE_HZ = 8_000


def picture(path: Path) -> Peaks:
    """Listen to a recording once.

    A WAV of plain samples is read as it is; anything else is decoded.

    Raises:
        ProblemError: The recording cannot be used, see `qa_app.speech.sound.open_sound`.
    """
    with _stream(path) as (blocks, rate_hz):
        return listen(blocks, rate_hz)


def listen(blocks: Iterable[NDArray[np.int16]], rate_hz: int) -> Peaks:
    """Work peaks and speech out of a stream of blocks (channels, samples); see `_is_even` for the rate."""
    peaks, levels, likeness = PeakGatherer(rate_hz), LevelGatherer(rate_hz), Likeness()
    for block in blocks:
        peaks.hear(block)
        samples = block.astype(np.float32)
        levels.hear(samples)
        likeness.hear(samples)
    found = levels.levels()
    if likeness.is_dual_mono:
        found = found[:1]
    return replace(peaks.peaks(), speech=find_speech(found), is_dual_mono=likeness.is_dual_mono)


@contextmanager
def _stream(path: Path) -> Iterator[tuple[Iterator[NDArray[np.int16]], int]]:
    plain = open_pcm(path)
    if plain is not None and _is_even(plain.rate_hz):
        yield plain.blocks(), plain.rate_hz
        return
    with open_sound(path) as sound:
        rate_hz = sound.sample_rate_hz if _is_even(sound.sample_rate_hz) else ODD_RATE_HZ
        yield sound.blocks(rate_hz), rate_hz


def _is_even(rate_hz: int) -> bool:
    """Tell whether the stretches of peaks and of levels are whole numbers of samples at this rate."""
    return rate_hz > 0 and rate_hz * BLOCK_MS % 1000 == 0 and rate_hz * FRAME_MS % 1000 == 0
