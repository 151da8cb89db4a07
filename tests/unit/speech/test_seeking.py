"""A place in the recording is the same place in the player, whatever format it was recorded in."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from qa_app.speech.decode import decode_to_wav
from qa_app.speech.played import open_played
from tests.unit.speech.sounds import write_encoded

RATE_HZ = 8000
SECONDS = 30
CLICKS_S = (0.5, 7.25, 14.0, 21.75, 29.0)
CLICK_MS = 30
WINDOW_MS = 400
ALLOWED_MS = 20

FORMATS = (
    ("a.wav", "pcm_s16le", "wav"),
    ("a.wav", "pcm_alaw", "wav"),
    ("a.wav", "pcm_mulaw", "wav"),
    ("a.wav", "adpcm_ms", "wav"),
    ("a.wav", "adpcm_ima_wav", "wav"),
    ("a.wav", "gsm_ms", "wav"),
    ("a.flac", "flac", None),
    ("a.mp3", "libmp3lame", None),
    ("a.m4a", "aac", None),
    ("a.aac", "aac", "adts"),
    ("a.ogg", "libvorbis", None),
    ("a.opus", "libopus", "ogg"),
    ("a.wma", "wmav2", "asf"),
    ("a.amr", "libopencore_amrnb", "amr"),
    ("a.au", "pcm_mulaw", "au"),
)

ENCODER_DELAY_MS = {"aac": 128, "wmav2": -64}
"""What these encoders shift all of the sound by without telling it in the file; words and evidence shift alike."""


def clicks() -> NDArray[np.int16]:
    """A short burst of a tone at each of the moments, nearly silent between."""
    sound = np.random.default_rng(1).integers(-4, 4, SECONDS * RATE_HZ).astype(np.int16)
    burst = (12_000 * np.sin(2 * np.pi * 700 * np.arange(CLICK_MS * RATE_HZ // 1000) / RATE_HZ)).astype(np.int16)
    for at_s in CLICKS_S:
        start = int(at_s * RATE_HZ)
        sound[start : start + len(burst)] = burst
    return sound


def encoded(folder: Path, name: str, codec: str, kind: str | None) -> Path:
    try:
        av.codec.Codec(codec, "w")
    except av.codec.codec.UnknownCodecError:
        pytest.skip(f"this FFmpeg does not write {codec}")
    rate_hz = 48_000 if codec == "libopus" else RATE_HZ
    sound = clicks()
    return write_encoded(folder / name, codec, np.repeat(sound, rate_hz // RATE_HZ), rate_hz=rate_hz, kind=kind)


@pytest.mark.parametrize(("name", "codec", "kind"), FORMATS, ids=str)
def test_that_a_seek_lands_within_twenty_milliseconds(name: str, codec: str, kind: str | None, tmp_path: Path) -> None:
    decode_to_wav(encoded(tmp_path, name, codec, kind), tmp_path / "copy.wav")
    played = open_played(tmp_path / "copy.wav")
    assert played is not None
    delay_ms = ENCODER_DELAY_MS.get(codec, 0)
    for at_s in CLICKS_S:
        begin = int((at_s - WINDOW_MS / 2000) * played.rate_hz)
        heard = np.abs(played.read(begin, WINDOW_MS * played.rate_hz // 1000)[0].astype(int))
        first = int(np.argmax(heard > heard.max() // 3))
        found_s = (begin + first) / played.rate_hz
        assert abs((found_s - at_s) * 1000 - delay_ms) <= ALLOWED_MS, at_s
