from __future__ import annotations

import os
import wave
from pathlib import Path

import numpy as np
import pytest

from qa_app.model.problems import ProblemError
from qa_app.model.progress import Cancelled
from qa_app.speech.channels import decode_speakers
from qa_app.speech.decode import blocks, decode_to_wav
from tests.unit.speech.sounds import babble, silence, write_encoded, write_wav


def test_that_sound_comes_in_blocks_and_in_full(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", babble(20), babble(20, seed=3))
    lengths = [block.shape for block in blocks(path)]
    assert len(lengths) > 3
    assert {channels for channels, _ in lengths} == {2}
    assert sum(samples for _, samples in lengths) == pytest.approx(20 * 16_000, abs=32)


def test_that_a_wav_for_the_player_has_the_recordings_own_sound(tmp_path: Path) -> None:
    left, right = babble(1), babble(1, seed=3)
    decode_to_wav(write_encoded(tmp_path / "a.flac", "flac", left, right), tmp_path / "b.wav")
    with wave.open(str(tmp_path / "b.wav")) as file:
        assert (file.getnchannels(), file.getframerate(), file.getnframes()) == (2, 8000, 8000)
        samples = np.frombuffer(file.readframes(8000), "<i2").reshape(-1, 2)
    assert np.array_equal(samples[:, 0], left)
    assert np.array_equal(samples[:, 1], right)


def test_that_a_broken_recording_leaves_no_wav_behind(tmp_path: Path) -> None:
    broken = tmp_path / "a.wav"
    broken.write_bytes(b"nothing of the kind")
    with pytest.raises(ProblemError):
        decode_to_wav(broken, tmp_path / "b.wav")
    assert [file.name for file in tmp_path.iterdir()] == ["a.wav"]


def test_that_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProblemError) as caught:
        decode_to_wav(write_wav(tmp_path / "a.wav", babble(1)), tmp_path / "no" / "b.wav")
    assert caught.value.problems[0].code == "folder-read-only"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")  # noqa: PTH110
def test_that_a_full_disk_is_told(tmp_path: Path) -> None:
    (tmp_path / "b.wav.part").symlink_to("/dev/full")
    with pytest.raises(ProblemError) as caught:
        decode_to_wav(write_wav(tmp_path / "a.wav", babble(5)), tmp_path / "b.wav")
    assert caught.value.problems[0].code == "disk-full"


def test_that_recognition_gets_a_row_for_each_side(tmp_path: Path) -> None:
    told: list[int] = []
    sound = decode_speakers(write_wav(tmp_path / "a.wav", babble(2), babble(2, seed=3)), told.append)
    assert sound.shape == (2, pytest.approx(32_000, abs=32))
    assert told[-1] == pytest.approx(2000, abs=2)


def test_that_recognition_gets_one_row_of_dual_mono(tmp_path: Path) -> None:
    voice = np.concatenate([babble(2), silence(1)])
    assert decode_speakers(write_wav(tmp_path / "a.wav", voice, voice), lambda _ms: None).shape[0] == 1


def test_that_decoding_stops_when_asked(tmp_path: Path) -> None:
    def stop(_done_ms: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        decode_speakers(write_wav(tmp_path / "a.wav", babble(20)), stop)
