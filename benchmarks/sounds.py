"""A call for the benchmarks: two sides that take turns, made in a moment and the same each time."""

from __future__ import annotations

import wave
from fractions import Fraction
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE_HZ = 8000
TURN_S = 6
SYLLABLE_HZ = 3.0
LOUDNESS = 6000
SEED = 4


def call(seconds: int) -> NDArray[np.int16]:
    """Give a stereo call (2, samples): the sides speak in turn, in syllables of noise, with silence between."""
    generator = np.random.default_rng(SEED)
    turn = np.arange(RATE_HZ * TURN_S) / RATE_HZ
    syllables = np.clip(np.sin(2 * np.pi * SYLLABLE_HZ * turn), 0, None) * (turn < TURN_S - 1)
    voice = (generator.normal(0, 1, turn.size) * syllables * LOUDNESS).astype(np.int16)
    floor = generator.integers(-8, 8, turn.size, np.int16)
    both = np.stack([np.concatenate([voice, floor]), np.concatenate([floor, voice])])
    return np.tile(both, -(-seconds // (2 * TURN_S)))[:, : seconds * RATE_HZ]


def write_wav(path: Path, sound: NDArray[np.int16]) -> Path:
    """Write it as a plain WAV."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(sound.shape[0])
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(sound.T.tobytes())
    return path


def write_mp3(path: Path, sound: NDArray[np.int16]) -> Path:
    """Write it as an MP3 of 32 kbit/s."""
    import av  # noqa: PLC0415  (only where it is needed)

    with av.open(str(path), "w") as container:
        stream = container.add_stream("libmp3lame", rate=RATE_HZ, layout="stereo")
        stream.bit_rate = 32_000
        stream.time_base = Fraction(1, RATE_HZ)
        resampler = av.AudioResampler(stream.format, stream.layout, RATE_HZ, stream.frame_size)
        for start in range(0, sound.shape[1], RATE_HZ):
            frame = av.AudioFrame.from_ndarray(
                np.ascontiguousarray(sound[:, start : start + RATE_HZ]), "s16p", "stereo"
            )
            frame.sample_rate = RATE_HZ
            for piece in resampler.resample(frame):
                container.mux(stream.encode(piece))
        for piece in resampler.resample(None):
            container.mux(stream.encode(piece))
        container.mux(stream.encode(None))
    return path
