"""Plain samples read from any place of a WAV, in every way in which telephone systems write them."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest

from qa_app.speech.decode import decode_to_wav
from qa_app.speech.pcm import open_pcm
from tests.unit.speech.sounds import babble, tone, write_encoded, write_wav

EXACT = ("pcm_s16le", "pcm_u8", "pcm_s24le", "pcm_f32le", "pcm_alaw", "pcm_mulaw")


@pytest.mark.parametrize("codec", EXACT)
def test_that_each_way_of_writing_samples_reads_as_the_decoder_reads_it(codec: str, tmp_path: Path) -> None:
    path = write_encoded(tmp_path / "a.wav", codec, babble(1), babble(1, seed=2), kind="wav")
    decode_to_wav(path, tmp_path / "plain.wav")
    here, decoded = open_pcm(path), open_pcm(tmp_path / "plain.wav")
    assert here is not None
    assert decoded is not None
    assert (here.channels, here.rate_hz, here.frames()) == (2, 8000, 8000)
    assert np.max(np.abs(here.read(0, 8000).astype(int) - decoded.read(0, 8000))) <= 1


def test_that_a_place_is_exact_to_the_sample(tmp_path: Path) -> None:
    sound = babble(2)
    path = write_wav(tmp_path / "a.wav", sound, tone(2))
    here = open_pcm(path)
    assert here is not None
    assert np.array_equal(here.read(12_345, 100)[0], sound[12_345:12_445])


def test_that_there_is_silence_around_the_sound(tmp_path: Path) -> None:
    sound = tone(1)
    here = open_pcm(write_wav(tmp_path / "a.wav", sound))
    assert here is not None
    assert np.array_equal(here.read(-10, 20)[0], np.concatenate([np.zeros(10), sound[:10]]))
    assert np.array_equal(here.read(7990, 20)[0], np.concatenate([sound[-10:], np.zeros(10)]))
    assert not here.read(9000, 5).any()


def test_that_what_stands_after_the_samples_is_not_heard(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", tone(1))
    with path.open("ab") as file:
        file.write(b"LIST" + struct.pack("<I", 4000) + b"\x7f" * 4000)
    here = open_pcm(path)
    assert here is not None
    assert here.frames() == 8000
    assert not here.read(8000, 100).any()


def test_that_a_file_that_grows_is_read_as_far_as_it_is(tmp_path: Path) -> None:
    sound = babble(1)
    whole = write_wav(tmp_path / "a.wav", sound).read_bytes()
    growing = tmp_path / "b.wav.part"
    growing.write_bytes(whole[:40] + bytes(4) + whole[44:1044])
    here = open_pcm(growing)
    assert here is not None
    assert here.frames() == 500
    growing.write_bytes(whole[:40] + bytes(4) + whole[44:])
    assert here.frames() == 8000
    assert np.array_equal(here.read(7000, 1000)[0], sound[7000:])


def test_that_blocks_give_all_of_the_sound(tmp_path: Path) -> None:
    sound = np.tile(babble(5), 8)
    here = open_pcm(write_wav(tmp_path / "a.wav", sound))
    assert here is not None
    assert np.array_equal(np.concatenate(list(here.blocks()), axis=1)[0], sound)


@pytest.mark.parametrize("cut", [0, 4, 11, 20, 43])
def test_that_a_cut_off_header_is_no_sound(cut: int, tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", tone(1))
    path.write_bytes(path.read_bytes()[:cut])
    assert open_pcm(path) is None


def test_that_other_files_are_no_plain_sound(tmp_path: Path) -> None:
    adpcm = write_encoded(tmp_path / "a.wav", "adpcm_ms", tone(1), kind="wav")
    assert open_pcm(adpcm) is None
    assert open_pcm(tmp_path / "nowhere.wav") is None
    assert open_pcm(tmp_path) is None
