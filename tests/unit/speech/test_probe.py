from __future__ import annotations

import os
import struct
import zipfile
from pathlib import Path

import av
import numpy as np
import pytest

from qa_app.model.calls import RecordingWarning
from qa_app.model.problems import ProblemError
from qa_app.speech.probe import probe, sha256
from tests.unit.speech.sounds import babble, silence, tone, write_encoded, write_wav


def refusal(path: Path) -> str:
    with pytest.raises(ProblemError) as caught:
        probe(path)
    (only,) = caught.value.problems
    assert only.file == str(path)
    return only.code


def warned(path: Path) -> tuple[str, ...]:
    return tuple(warning.code for warning in probe(path).warnings)


def test_that_a_stereo_recording_tells_rate_channels_and_length(tmp_path: Path) -> None:
    found = probe(write_wav(tmp_path / "call.wav", babble(1.5), babble(1.5, seed=2)))
    assert (found.duration_ms, found.sample_rate_hz, found.channels) == (1500, 8000, 2)
    assert (found.codec, found.container, found.warnings) == ("pcm_s16le", "wav", ())


@pytest.mark.parametrize(
    ("name", "codec", "container"),
    [
        ("a.mp3", "mp3", "mp3"),
        ("a.m4a", "aac", "mov"),
        ("a.wma", "wmav2", "asf"),
        ("a.flac", "flac", "flac"),
        ("a.g722", "g722", "g722"),
        ("mulaw.wav", "pcm_mulaw", "wav"),
        ("alaw.wav", "pcm_alaw", "wav"),
        ("adpcm.wav", "adpcm_ima_wav", "wav"),
    ],
)
def test_that_each_telephone_format_is_taken_in_full(tmp_path: Path, name: str, codec: str, container: str) -> None:
    rate = 16000
    found = probe(write_encoded(tmp_path / name, codec, babble(2, rate), rate_hz=rate))
    assert found.container == container
    assert found.warnings == ()
    assert found.duration_ms == pytest.approx(2000, abs=150)


def test_that_an_empty_file_is_refused_as_empty(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.touch()
    assert refusal(path) == "recording-empty"


def test_that_a_missing_file_is_refused_as_missing(tmp_path: Path) -> None:
    assert refusal(tmp_path / "a.wav") == "recording-missing"


def test_that_a_folder_is_refused_as_unreadable(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "recording-unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_that_a_pipe_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.wav")
    assert refusal(tmp_path / "a.wav") == "recording-unreadable"


def test_that_a_web_page_is_refused_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "a.gsm"
    path.write_text("\n <!DOCTYPE html><html>please log in</html>")
    assert refusal(path) == "recording-not-audio"


def test_that_an_archive_is_told_to_be_unpacked(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "calls.zip", "w") as archive:
        archive.writestr("a.wav", b"RIFF")
    assert refusal(tmp_path / "calls.zip") == "recording-archive"


def test_that_a_workbook_is_no_archive_of_recordings(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "calls.xlsx", "w") as workbook:
        workbook.writestr("[Content_Types].xml", b"<Types/>")
    assert refusal(tmp_path / "calls.xlsx") == "recording-not-audio"


def test_that_a_playlist_never_opens_the_files_it_names(tmp_path: Path) -> None:
    write_wav(tmp_path / "other.wav", babble(1))
    path = tmp_path / "a.mp3"
    path.write_text("#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nother.wav\n#EXT-X-ENDLIST\n")
    assert refusal(path) == "recording-not-audio"


def test_that_random_bytes_are_refused_as_no_recording(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(np.random.default_rng(4).bytes(3000))
    assert refusal(path) == "recording-not-audio"


def test_that_a_file_cut_in_its_header_is_told_so(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", babble(1))
    path.write_bytes(path.read_bytes()[:30])
    assert refusal(path) == "recording-no-header"


def test_that_a_header_without_sound_is_refused(tmp_path: Path) -> None:
    assert refusal(write_wav(tmp_path / "a.wav", silence(0))) == "recording-no-sound"


def test_that_an_mp4_without_its_index_is_told_so(tmp_path: Path) -> None:
    path = write_encoded(tmp_path / "a.m4a", "aac", babble(3, 16000), rate_hz=16000)
    content = path.read_bytes()
    path.write_bytes(content[: content.index(b"moov") - 4])
    assert refusal(path) == "recording-no-index"


def test_that_a_picture_without_sound_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=10)
        stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
        frame = av.VideoFrame(64, 64, "yuv420p")
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    assert refusal(path) == "recording-no-sound"


def test_that_a_cut_tail_is_said_in_seconds(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", babble(10))
    path.write_bytes(path.read_bytes()[: 44 + 2 * 8000 * 4])
    found = probe(path)
    assert found.duration_ms == 4000
    assert found.warnings == (RecordingWarning("recording-tail-missing", (("seconds", "6.0"), ("total", "10.0"))),)


def test_that_a_recording_whose_size_was_never_filled_in_is_taken_in_full(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", babble(2))
    content = bytearray(path.read_bytes())
    content[4:8] = content[40:44] = struct.pack("<I", 0xFFFFFFFF)
    path.write_bytes(content)
    assert probe(path).duration_ms == 2000
    assert warned(path) == ("recording-unfinalised",)


def test_that_a_wrong_extension_is_told_and_the_content_taken(tmp_path: Path) -> None:
    real = write_encoded(tmp_path / "a.mp3", "mp3", babble(2, 16000), rate_hz=16000)
    path = real.rename(tmp_path / "a.wav")
    assert probe(path).warnings == (RecordingWarning("recording-other-format", (("named", "wav"), ("found", "mp3"))),)


def test_that_silence_is_told(tmp_path: Path) -> None:
    assert warned(write_wav(tmp_path / "a.wav", silence(3), silence(3))) == ("recording-silent",)


def test_that_a_ringing_tone_is_no_speech(tmp_path: Path) -> None:
    ringing = tone(3, 440, level=0.2) + tone(3, 480, level=0.2)
    assert warned(write_wav(tmp_path / "a.wav", ringing)) == ("recording-no-speech",)


def test_that_line_noise_is_no_speech(tmp_path: Path) -> None:
    noise = np.random.default_rng(3).normal(0, 800, 24000).astype(np.int16)
    assert warned(write_wav(tmp_path / "a.wav", noise)) == ("recording-no-speech",)


def test_that_a_side_that_was_not_recorded_is_named(tmp_path: Path) -> None:
    found = probe(write_wav(tmp_path / "a.wav", babble(2), silence(2)))
    assert found.warnings == (RecordingWarning("recording-side-silent", (("side", "2"),)),)


@pytest.mark.parametrize(
    "name", ["录音 一.wav", "☎️🙂.wav", 'it\'s "quoted" %d {x}.wav', f"{'很' * 80}.wav", "http:x.wav"]
)
def test_that_odd_names_are_opened(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    write_wav(tmp_path / name, babble(1))
    monkeypatch.chdir(tmp_path)
    assert probe(Path(name)).duration_ms == 1000


def test_that_the_fingerprint_is_the_sha256_of_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"abc")
    assert sha256(path) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
