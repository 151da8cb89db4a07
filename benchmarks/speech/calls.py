"""Calls of three minutes, put together from recordings of real talk with the pauses that calls have."""

from __future__ import annotations

import os
import wave
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from qa_app.speech.sound import open_sound

VERSION = 1
REPOSITORY = Path(__file__).resolve().parents[2]
DEMO = REPOSITORY / "demo" / "recordings"
REAL = Path(os.environ.get("QA_APP_RECORDINGS") or REPOSITORY.parent / "shared" / "recordings") / "calls"
REAL_CALL = "auto_repairs_40_agent_left_caller_right.wav"
RATE_HZ = 8000
CALL_S = 180
HOUR_S = 3600
PAUSE_S = 5
EXCERPT_S = 60
STEREO, MONO = 10, 10
LINE_NOISE = 6.0

Sides = NDArray[np.int16]
"""(samples, 2): agent and customer at 8 kHz."""


@dataclass(frozen=True, slots=True)
class Calls:
    """The files, WAV of 8 kHz and 16 bits.

    Attributes:
        told: What they are made of, for the names of measures.
        mixed: Ten stereo calls and ten mono ones, of three minutes each.
        stereo: The stereo ones of them.
        mixes: The same calls as mono.
        hour: An hour, mono.
    """

    told: str
    mixed: tuple[Path, ...]
    stereo: tuple[Path, ...]
    mixes: tuple[Path, ...]
    hour: Path


def calls(folder: Path) -> Calls:
    """Give the calls; what is not there yet is made, always alike.

    Args:
        folder: Where they are kept.
    """
    real = REAL / REAL_CALL
    told = "a real call's and the demo's talk" if real.is_file() else "the demo's talk"
    kept = folder / f"calls-v{VERSION}-{'real' if real.is_file() else 'demo'}"
    names = [f"call-{number:02}" for number in range(STEREO + MONO)]
    found = Calls(
        told=told,
        mixed=tuple(kept / f"{name}.{'stereo' if place < STEREO else 'mono'}.wav" for place, name in enumerate(names)),
        stereo=tuple(kept / f"{name}.stereo.wav" for name in names[:STEREO]),
        mixes=tuple(kept / f"{name}.mono.wav" for name in names[:STEREO]),
        hour=kept / "hour.mono.wav",
    )
    if not found.hour.is_file():
        kept.mkdir(parents=True, exist_ok=True)
        _make(found, _talks(real))
    return found


def _make(found: Calls, talks: list[Sides]) -> None:
    for place in range(STEREO + MONO):
        sides = _call(talks, place, CALL_S)
        mono = found.mixes[place] if place < STEREO else found.mixed[place]
        _write(mono, _mixed(sides))
        if place < STEREO:
            _write(found.stereo[place], sides)
    _write(found.hour, _mixed(_call(talks, 0, HOUR_S)))


def _talks(real: Path) -> list[Sides]:
    """Give talks between two, of half a minute to a minute each."""
    talks = [_decoded(path) for path in sorted(DEMO.glob("*.wav"))]
    if real.is_file():
        sides = _decoded(real)
        size = EXCERPT_S * RATE_HZ
        talks += [sides[start : start + size] for start in range(0, len(sides) - size + 1, size)]
    return talks


def _decoded(path: Path) -> Sides:
    with open_sound(path) as sound:
        return np.concatenate(list(sound.blocks(RATE_HZ)), axis=1).T


def _call(talks: list[Sides], place: int, length_s: int) -> Sides:
    """Put talks one behind another, with a pause after each and the noise of a line below all."""
    chance = np.random.default_rng(place)
    size = length_s * RATE_HZ
    sides = np.round(chance.normal(0, LINE_NOISE, (size, 2))).astype(np.int16)
    at = RATE_HZ
    for talk in islice(cycle(talks), place, None):
        if at >= size:
            break
        part = talk[: size - at]
        sides[at : at + len(part)] = np.clip(sides[at : at + len(part)].astype(np.int32) + part, -32768, 32767)
        at += len(talk) + PAUSE_S * RATE_HZ
    return sides


def _mixed(sides: Sides) -> Sides:
    mixed: Sides = np.clip(sides.astype(np.int32).sum(axis=1, keepdims=True), -32768, 32767).astype(np.int16)
    return mixed


def _write(path: Path, sides: Sides) -> None:
    part = path.with_suffix(".part")
    with part.open("wb") as file, wave.open(file, "wb") as sound:
        sound.setnchannels(sides.shape[1])
        sound.setsampwidth(2)
        sound.setframerate(RATE_HZ)
        sound.writeframes(np.ascontiguousarray(sides).astype("<i2").tobytes())
    part.rename(path)
