"""Small recordings made on the spot."""

from __future__ import annotations

import wave
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray


def tone(seconds: float, hertz: float = 440.0, rate_hz: int = 8000, level: float = 0.3) -> NDArray[np.int16]:
    times = np.arange(int(seconds * rate_hz)) / rate_hz
    return (np.sin(2 * np.pi * hertz * times) * level * 32767).astype(np.int16)


def silence(seconds: float, rate_hz: int = 8000) -> NDArray[np.int16]:
    return np.zeros(int(seconds * rate_hz), np.int16)


def babble(seconds: float, rate_hz: int = 8000, level: float = 0.2, seed: int = 1) -> NDArray[np.int16]:
    """Make something like a voice: a gliding pitch with many harmonics under formants."""
    generator = np.random.default_rng(seed)
    count = int(seconds * rate_hz)
    times = np.arange(count) / rate_hz
    pitch = 120 + 30 * np.sin(2 * np.pi * 0.7 * times + generator.uniform(0, 6))
    phase = 2 * np.pi * np.cumsum(pitch) / rate_hz
    voice = sum(
        np.sin(n * phase) / (1 + ((n * 120 - 600) / 400) ** 2)
        + 0.3 * np.sin(n * phase) / (1 + ((n * 120 - 1800) / 300) ** 2)
        for n in range(1, 25)
    )
    noise = generator.normal(0, 0.01, count)
    return ((voice / np.max(np.abs(voice)) + noise) * level * 32767).astype(np.int16)


def write_wav(path: Path, *channels: NDArray[np.int16], rate_hz: int = 8000) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(len(channels))
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes(np.stack(channels, axis=1).astype("<i2").tobytes())
    return path


def write_encoded(
    path: Path, codec: str, *channels: NDArray[np.int16], rate_hz: int = 8000, kind: str | None = None
) -> Path:
    """Encode by PyAV, container by the file's extension or `kind`."""
    with av.open(str(path), "w", format=kind) as container:
        stream = container.add_stream(codec, rate=rate_hz)
        layout = "mono" if len(channels) == 1 else "stereo"
        stream.layout = layout
        stream.bit_rate = 64_000
        stream.time_base = Fraction(1, rate_hz)
        frame = av.AudioFrame.from_ndarray(np.stack(channels), format="s16p", layout=layout)
        frame.sample_rate = rate_hz
        resampler = av.AudioResampler(
            format=stream.format, layout=layout, rate=rate_hz, frame_size=stream.frame_size or 0
        )
        for piece in (*resampler.resample(frame), *resampler.resample(None)):
            container.mux(stream.encode(piece))
        container.mux(stream.encode(None))
    return path
