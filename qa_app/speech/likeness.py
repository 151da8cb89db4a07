"""Whether a stretch of sound can be speech at all: neither silence nor a tone nor plain noise."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

FRAME_MS = 32
LEAST_LEVEL = 0.003
TONE_SHARE = 0.92
TONE_BINS = 7
NOISE_FLATNESS = 0.45
FULL_SCALE = 32768.0


def speechlike_frames(samples: NDArray[np.int16], rate_hz: int) -> int:
    """Count the frames of `FRAME_MS` that can be speech.

    A frame counts when its level is above `LEAST_LEVEL` of full scale, when its few strongest bins do not hold nearly
    all of its energy (a ringing tone), and when its spectrum is not as flat as that of noise.

    Args:
        samples: One channel.
        rate_hz: Its rate.
    """
    size = rate_hz * FRAME_MS // 1000
    count = len(samples) // size
    if not count:
        return 0
    frames = samples[: count * size].reshape(count, size).astype(np.float32) / FULL_SCALE
    loud = frames[np.sqrt(np.mean(frames * frames, axis=1)) >= LEAST_LEVEL]
    if not len(loud):
        return 0
    power = np.abs(np.fft.rfft(loud * np.hanning(size).astype(np.float32), axis=1))[:, 2:] ** 2 + 1e-12
    total = power.sum(axis=1)
    tonal = np.sort(power, axis=1)[:, -TONE_BINS:].sum(axis=1) / total
    flat = np.exp(np.mean(np.log(power), axis=1)) / (total / power.shape[1])
    return int(np.count_nonzero((tonal < TONE_SHARE) & (flat < NOISE_FLATNESS)))
