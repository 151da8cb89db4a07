"""The sound of the desk: played as it is where that seeks exactly, else decoded to a bounded cache."""

from __future__ import annotations

import os
import wave
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from qa_app.model.calls import Call, RecordingWarning
from qa_app.model.problems import ProblemError
from qa_app.model.progress import Cancelled
from qa_app.services import calls
from qa_app.services.media import LocalMedia
from qa_app.services.review_sound import clean, decoded, get_ready, plays_as_it_is, waveform
from qa_app.services.workspace import Workspace
from tests.helpers.review import spoken_call

Recording = Callable[[str], Call]


@pytest.fixture
def call(local_workspace: Workspace) -> Call:
    return calls.card(local_workspace, spoken_call(local_workspace, "4711", recognised=False))


@pytest.fixture
def media(tmp_path: Path) -> LocalMedia:
    return LocalMedia(tmp_path / "peaks")


def test_that_a_sound_wav_plays_as_it_is(call: Call) -> None:
    assert plays_as_it_is(call) == Path(call.recording_path)


@pytest.mark.parametrize(
    "change",
    [
        {"codec": "gsm_ms"},
        {"recording_path": "/nowhere/4711.wav"},
        {"recording_path": None},
        {"warnings": (RecordingWarning("recording-tail-missing"),)},
    ],
)
def test_that_anything_else_does_not(call: Call, change: dict[str, object]) -> None:
    assert plays_as_it_is(replace(call, **change)) is None


def test_that_a_recording_in_another_container_does_not(call: Call, tmp_path: Path) -> None:
    other = tmp_path / "4711.mkv"
    other.write_bytes(Path(call.recording_path).read_bytes())
    assert plays_as_it_is(replace(call, recording_path=str(other))) is None


def test_that_decoding_gives_the_whole_sound_as_a_plain_wav(call: Call, media: LocalMedia, tmp_path: Path) -> None:
    copy = decoded(call, tmp_path, media)
    with wave.open(str(copy)) as file:
        assert file.getnframes() * 1000 // file.getframerate() == call.duration_ms
        assert file.getnchannels() == 2


def test_that_a_recording_is_decoded_once(call: Call, media: LocalMedia, tmp_path: Path) -> None:
    first = decoded(call, tmp_path, media)
    first.write_bytes(b"kept")
    assert decoded(call, tmp_path, media).read_bytes() == b"kept"


def test_that_the_files_unused_for_longest_leave_a_full_cache(call: Call, media: LocalMedia, tmp_path: Path) -> None:
    folder = tmp_path / "sound"
    folder.mkdir()
    for age, name in ((300, "oldest"), (200, "older")):
        file = folder / f"{name}.wav"
        file.write_bytes(bytes(1000))
        os.utime(file, (1_700_000_000 - age, 1_700_000_000 - age))
    size = decoded(call, tmp_path / "elsewhere", media).stat().st_size
    copy = decoded(call, tmp_path, media, limit_bytes=size + 1500)
    assert sorted(file.name for file in folder.iterdir()) == sorted(["older.wav", copy.name])


def test_that_the_file_in_hand_stays_in_a_cache_that_is_too_small(
    call: Call, media: LocalMedia, tmp_path: Path
) -> None:
    assert decoded(call, tmp_path, media, limit_bytes=1).is_file()


def test_that_a_recording_that_is_gone_is_named(call: Call, media: LocalMedia, tmp_path: Path) -> None:
    Path(call.recording_path).unlink()
    with pytest.raises(ProblemError) as raised:
        decoded(call, tmp_path, media)
    assert raised.value.problems[0].code == "recording-missing"
    assert dict(raised.value.problems[0].arguments)["name"] == "4711.wav"


def test_that_a_call_is_made_ready_before_it_is_opened(call: Call, media: LocalMedia, tmp_path: Path) -> None:
    get_ready(replace(call, codec="gsm_ms"), tmp_path, media)
    assert (tmp_path / "sound" / f"{call.recording_sha256}.wav").is_file()
    assert list((tmp_path / "peaks").glob("*.npz"))


def test_that_a_call_without_a_recording_needs_nothing(call: Call, media: LocalMedia, tmp_path: Path) -> None:
    get_ready(replace(call, recording_path=None), tmp_path, media)
    assert not (tmp_path / "sound").exists()


def test_that_what_was_left_half_written_is_removed(tmp_path: Path) -> None:
    (tmp_path / "sound").mkdir()
    old, fresh = tmp_path / "sound" / "a.wav.part", tmp_path / "sound" / "b.wav.part"
    for file, age_s in ((old, 3600), (fresh, 5)):
        file.write_bytes(b"half")
        os.utime(file, (1_700_000_000 - age_s, 1_700_000_000 - age_s))
    clean(tmp_path, now_s=1_700_000_000)
    assert [file.name for file in (tmp_path / "sound").iterdir()] == ["b.wav.part"]


def test_that_a_cache_beyond_its_limit_shrinks_when_the_program_starts(tmp_path: Path) -> None:
    (tmp_path / "sound").mkdir()
    for age_s, name in ((300, "oldest"), (200, "newer")):
        file = tmp_path / "sound" / f"{name}.wav"
        file.write_bytes(bytes(1000))
        os.utime(file, (1_700_000_000 - age_s, 1_700_000_000 - age_s))
    clean(tmp_path, limit_bytes=1500)
    assert [file.name for file in (tmp_path / "sound").iterdir()] == ["newer.wav"]


def test_that_cleaning_an_empty_workspace_does_nothing(tmp_path: Path) -> None:
    clean(tmp_path)
    assert not list(tmp_path.iterdir())


def test_that_decoding_that_is_given_up_leaves_nothing(call: Call, media: LocalMedia, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        decoded(call, tmp_path, media, cancelled=lambda: True)
    assert not list((tmp_path / "sound").iterdir())


def test_that_the_waveform_tells_who_speaks(call: Call, media: LocalMedia, tmp_path: Path) -> None:
    found = waveform(call, tmp_path, media)
    assert [len(side) for side in found.speech] == [2, 2]


@pytest.mark.parametrize("size", [0, 10, 43])
def test_that_a_cut_off_recording_does_not_play_as_it_is(call: Call, size: int) -> None:
    os.truncate(call.recording_path, size)
    assert plays_as_it_is(call) is None
