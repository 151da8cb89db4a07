"""Recordings are found in files and folders, whatever they are called."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from qa_app.model.problems import Severity
from qa_app.model.progress import UNCONTROLLED, Cancelled, Control
from qa_app.services.importing.walking import Found, find_recordings, shown_path


def found_in(*paths: Path) -> Found:
    return find_recordings(paths, UNCONTROLLED)


def made(*paths: Path) -> list[Path]:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    return list(paths)


def test_that_a_folder_gives_its_recordings_by_name_and_nothing_else(tmp_path: Path) -> None:
    recordings = made(tmp_path / "b.WAV", tmp_path / "sub" / "a.g722", tmp_path / "sub" / "c.opus")
    made(tmp_path / "calls.csv", tmp_path / "._b.wav", tmp_path / "notes.txt")

    assert found_in(tmp_path).files == recordings


def test_that_a_file_that_is_named_needs_no_ending(tmp_path: Path) -> None:
    assert found_in(*made(tmp_path / "recording")).files == [tmp_path / "recording"]


def test_that_a_recording_named_twice_comes_once(tmp_path: Path) -> None:
    (path,) = made(tmp_path / "a.wav")

    assert found_in(path, tmp_path, path).files == [path]


def test_that_names_of_any_kind_are_found(tmp_path: Path) -> None:
    names = [
        "电话录音.wav",
        "😀📞.mp3",
        'it\'s "quoted" & <odd>.wav',
        "%s{agent}.wav",
        "x" * 251 + ".wav",
        "-rf.wav",
        "new\nline.wav",
    ]
    made(*(tmp_path / name for name in names))

    assert {path.name for path in found_in(tmp_path).files} == set(names)


def test_that_links_in_circles_end(tmp_path: Path) -> None:
    (path,) = made(tmp_path / "sub" / "a.wav")
    (tmp_path / "sub" / "again").symlink_to(tmp_path)
    (tmp_path / "sub" / "self.wav").symlink_to("self.wav")

    found = found_in(tmp_path)

    assert found.files == [path]
    assert [problem.code for problem in found.problems] == ["file-unreadable"]


def test_that_linked_folders_are_entered(tmp_path: Path) -> None:
    made(tmp_path / "elsewhere" / "a.wav")
    (tmp_path / "top").mkdir()
    (tmp_path / "top" / "link").symlink_to(tmp_path / "elsewhere")

    assert found_in(tmp_path / "top").files == [tmp_path / "top" / "link" / "a.wav"]


def test_that_what_is_not_there_is_told_with_its_path(tmp_path: Path) -> None:
    (problem,) = found_in(tmp_path / "gone.wav").problems

    assert (problem.code, problem.file) == ("file-not-found", str(tmp_path / "gone.wav"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_that_a_pipe_is_no_recording(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.wav")

    assert [problem.code for problem in found_in(tmp_path).problems] == ["file-not-regular"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may read every folder")
def test_that_a_folder_that_may_not_be_read_is_told_and_the_rest_found(tmp_path: Path) -> None:
    (path,) = made(tmp_path / "a.wav")
    (tmp_path / "closed").mkdir(mode=0)

    found = found_in(tmp_path)

    assert found.files == [path]
    assert [problem.code for problem in found.problems] == ["folder-unreadable"]


@pytest.mark.skipif(os.name == "nt", reason="file names are text there")
def test_that_a_name_that_is_no_text_can_be_shown(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.wav")).write_bytes(b"x")

    (path,) = found_in(tmp_path).files

    assert shown_path(path) == f"{tmp_path}/caf\ufffd.wav"


def test_that_the_search_can_be_stopped(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        find_recordings([tmp_path], Control(lambda _progress: None, lambda: True))


def test_that_a_folder_without_recordings_is_told_and_no_problem(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_bytes(b"1")
    found = find_recordings([tmp_path], UNCONTROLLED)
    assert [(each.code, each.file, each.severity) for each in found.empty] == [
        ("folder-without-recordings", str(tmp_path), Severity.WARNING)
    ]
    assert found.problems == []


def test_that_a_folder_named_twice_is_not_told_as_empty(tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_bytes(b"1")
    assert find_recordings([tmp_path, tmp_path], UNCONTROLLED).empty == []
