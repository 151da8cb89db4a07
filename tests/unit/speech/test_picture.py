"""What the waveform shows comes from the sound itself."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from qa_app.speech.activity import Speech
from qa_app.speech.peaks import load_peaks, save_peaks
from qa_app.speech.picture import picture
from tests.unit.speech.sounds import babble, silence, write_encoded, write_wav


def near(found: Speech, start_ms: int, end_ms: int) -> bool:
    return abs(found.start_ms - start_ms) <= 100 and abs(found.end_ms - end_ms) <= 150


@pytest.mark.parametrize("codec", ["wav", "flac", "mp3"])
def test_that_it_is_told_who_speaks_when(codec: str, tmp_path: Path) -> None:
    agent = np.concatenate([babble(2), silence(4)])
    customer = np.concatenate([silence(3), babble(2, seed=2), silence(1)])
    path = tmp_path / f"a.{codec}"
    found = picture(write_wav(path, agent, customer) if codec == "wav" else write_encoded(path, codec, agent, customer))
    assert [len(side) for side in found.speech] == [1, 1]
    assert near(found.speech[0][0], 0, 2000)
    assert near(found.speech[1][0], 3000, 5000)
    assert not found.is_dual_mono


def test_that_the_same_sound_twice_is_one_side(tmp_path: Path) -> None:
    voice = np.concatenate([babble(2), silence(1)])
    found = picture(write_wav(tmp_path / "a.wav", voice, voice))
    assert (len(found.speech), found.is_dual_mono, found.channels) == (1, True, 2)


@pytest.mark.parametrize("rate_hz", [8000, 11_025, 16_000, 22_050, 44_100])
def test_that_the_length_is_right_at_every_rate(rate_hz: int, tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", babble(3, rate_hz), rate_hz=rate_hz)
    assert picture(path).duration_ms == pytest.approx(3000, abs=3)


def test_that_who_speaks_is_kept_with_the_peaks(tmp_path: Path) -> None:
    found = picture(write_wav(tmp_path / "a.wav", babble(2), babble(2, seed=2)))
    save_peaks(found, tmp_path / "kept.npz")
    kept = load_peaks(tmp_path / "kept.npz")
    assert kept is not None
    assert (kept.speech, kept.is_dual_mono) == (found.speech, False)


def test_that_peaks_of_another_version_are_not_used(tmp_path: Path) -> None:
    with (tmp_path / "old.npz").open("wb") as file:
        np.savez(file, version=np.int64(1), duration_ms=np.int64(5), base=np.zeros((1, 2, 1), np.int8))
    assert load_peaks(tmp_path / "old.npz") is None
