"""Synthetic speech as a telephone carries it: espeak-ng's voices, 8 kHz, 300 to 3,400 Hz, G.711 mu-law."""

import subprocess

import numpy as np
from demo_dialogues import Voice
from numpy.typing import NDArray

TELEPHONE_HZ = 8_000
BAND_HZ = (300, 3_400)
MU_LAW_BIAS = 132
MU_LAW_CLIP = 32_635
SILENCE_LEVEL = 0.005
SPEECH_PEAK = 0.5

Sound = NDArray[np.float32]


def speak(text: str, voice: Voice) -> Sound:
    """Return one sentence at 8 kHz in the telephone band, peak 0.5, the silence at both ends cut off.

    Raises:
        FileNotFoundError: espeak-ng is not installed.
    """
    command = ["espeak-ng", "-v", voice.name, "-s", str(voice.words_per_minute), "--stdout", text]
    wav = subprocess.run(command, capture_output=True, check=True).stdout
    rate_hz = int.from_bytes(wav[24:28], "little")
    body = wav[wav.find(b"data") + 8 :]
    sound = np.frombuffer(body[: len(body) // 2 * 2], dtype="<i2").astype(np.float32) / 32_768
    sound = resample(sound, rate_hz, TELEPHONE_HZ, BAND_HZ)
    loud = np.flatnonzero(np.abs(sound) > SILENCE_LEVEL)
    sound = sound[loud[0] : loud[-1] + 1]
    return sound * np.float32(SPEECH_PEAK / np.abs(sound).max())


def resample(sound: Sound, from_hz: int, to_hz: int, band_hz: tuple[int, int] | None = None) -> Sound:
    """Return the sound at another rate by way of its spectrum; with band_hz only what lies between those two."""
    count = round(len(sound) * to_hz / from_hz)
    spectrum = np.fft.rfft(sound)
    if band_hz is not None:
        hertz = np.fft.rfftfreq(len(sound), 1 / from_hz)
        spectrum[(hertz < band_hz[0]) | (hertz > band_hz[1])] = 0
    return (np.fft.irfft(spectrum[: count // 2 + 1], count) * (to_hz / from_hz)).astype(np.float32)


def mu_law_bytes(sound: Sound) -> NDArray[np.uint8]:
    """Return G.711 mu-law codes of a sound in [-1, 1] (ITU-T G.711; the bits are inverted as on the line)."""
    pcm = np.clip(np.round(sound * 32_767), -MU_LAW_CLIP, MU_LAW_CLIP).astype(np.int32)
    sign = np.where(pcm < 0, 0x80, 0)
    magnitude = np.abs(pcm) + MU_LAW_BIAS
    exponent = np.floor(np.log2(magnitude)).astype(np.int32) - 7
    mantissa = (magnitude >> (exponent + 3)) & 0x0F
    return (~(sign | (exponent << 4) | mantissa) & 0xFF).astype(np.uint8)


def mu_law_sound(codes: NDArray[np.uint8]) -> Sound:
    """Return the sound in [-1, 1] of G.711 mu-law codes."""
    bits = ~codes.astype(np.int32) & 0xFF
    magnitude = (((bits & 0x0F) << 3) + MU_LAW_BIAS << ((bits >> 4) & 0x07)) - MU_LAW_BIAS
    return (np.where(bits & 0x80, -magnitude, magnitude) / 32_768).astype(np.float32)
