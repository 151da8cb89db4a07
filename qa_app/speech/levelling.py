"""Each side of a conversation as it should be heard: without the other side, and as loud as speech should be."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qa_app.speech.activity import FRAME_MS, Levels, active_frames
from qa_app.speech.bleed import bleed_frames

WANTED_DB = -23.0
LEAST_GAIN_DB = 3.0
MOST_GAIN_DB = 24.0
LOUDEST_DB = -9.0
NOISE_PERCENTILE = 10
LOUDEST_NOISE_DB = -52.0
LEAST_SPEECH_FRAMES = 50
MUTED_DB = -40.0
FRAMES_AT_ONCE = 6_000


def level(sound: NDArray[np.int16], levels: Levels, rate_hz: int) -> None:
    """Make each side of a recording fit to be recognised, in place.

    Stretches that are only the other side coming through become silent. A side whose speech is faint is amplified as a
    whole; what is loud enough stays as it is, to the bit.

    Args:
        sound: (channels, samples).
        levels: Of the same sound, as `qa_app.speech.activity.LevelGatherer` gives them.
        rate_hz: Of the sound.
    """
    bleed = bleed_frames(levels)
    active = active_frames(levels, bleed)
    for samples, own, taken, spoken in zip(sound, levels, bleed, active, strict=True):
        gain_db = speech_gain_db(own, spoken)
        if gain_db or taken.any():
            _apply(samples, np.where(taken, MUTED_DB, gain_db), rate_hz)


def speech_gain_db(levels: Levels, spoken: NDArray[np.bool_]) -> float:
    """Give by how much a side is to be amplified so that its speech lies at `WANTED_DB`; 0 where that is little.

    Never so much that the noise between its words rises above `LOUDEST_NOISE_DB`, nor its loudest frames above
    `LOUDEST_DB`; 0 where it speaks for less than half a second. At -43 dB of speech over -70 dB of noise: 18 dB.

    Args:
        levels: Of one channel.
        spoken: Which of its frames hold speech.
    """
    if np.count_nonzero(spoken) < LEAST_SPEECH_FRAMES:
        return 0.0
    speech = 10 * float(np.log10(np.mean(10 ** (levels[spoken].astype(np.float64) / 10))))
    noise = float(np.percentile(levels, NOISE_PERCENTILE))
    room = min(WANTED_DB - speech, LOUDEST_NOISE_DB - noise, LOUDEST_DB - float(levels[spoken].max()))
    gain = min(room, MOST_GAIN_DB)
    return gain if gain >= LEAST_GAIN_DB else 0.0


def _apply(samples: NDArray[np.int16], gains_db: NDArray[np.floating], rate_hz: int) -> None:
    """Multiply by a gain a frame, going over from one to the next within a frame."""
    size = rate_hz * FRAME_MS // 1000
    gains = np.append(10 ** (gains_db / 20), 10 ** (gains_db[-1] / 20)).astype(np.float32)
    ramp = (np.arange(size, dtype=np.float32) / size)[None, :]
    for first in range(0, len(gains), FRAMES_AT_ONCE):
        piece = samples[first * size : (first + FRAMES_AT_ONCE) * size]
        now = gains[first : first + FRAMES_AT_ONCE]
        before = np.concatenate([gains[max(first - 1, 0)][None], now[:-1]])
        smooth = (before[:, None] * (1 - ramp) + now[:, None] * ramp).ravel()[: len(piece)]
        loud = piece[: len(smooth)] * smooth
        piece[: len(smooth)] = np.clip(np.rint(loud), -32768, 32767).astype(np.int16)
