"""A file is written whole or not at all."""

from __future__ import annotations

import errno
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from qa_app.export.replacing import replacing
from qa_app.model.problems import ProblemError


@pytest.fixture
def small_files_only() -> Iterator[None]:
    """Let the system refuse what goes over 4 KiB in a file, as a full disk does."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, handler)


def failing(path: Path, number: int) -> str:
    """Give the code for a system error while the file is written."""
    with pytest.raises(ProblemError) as caught, replacing(path):
        raise OSError(number, os.strerror(number))
    return caught.value.problems[0].code


def test_that_the_new_file_takes_the_place_of_the_old(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_text("old")

    with replacing(path) as temporary:
        temporary.write_text("new")
        assert path.read_text() == "old"

    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_that_the_file_behind_a_link_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "target.xlsx"
    link = tmp_path / "link.xlsx"
    link.symlink_to(target)

    with replacing(link) as temporary:
        temporary.write_text("new")

    assert target.read_text() == "new"
    assert link.is_symlink()


def test_that_a_disk_that_fills_up_leaves_the_old_file_and_nothing_else(tmp_path: Path, small_files_only: None) -> None:
    path = tmp_path / "a.xlsx"
    path.write_text("old")

    with pytest.raises(ProblemError) as caught, replacing(path) as temporary:
        temporary.write_bytes(b"x" * 100_000)

    assert caught.value.problems[0].code == "export-disk-full"
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_that_each_refusal_of_the_system_has_its_code(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"

    assert failing(path, errno.ENOSPC) == "export-disk-full"
    assert failing(path, errno.EIO) == "export-not-written"
    assert not list(tmp_path.iterdir())


def test_that_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(ProblemError) as caught, replacing(tmp_path / "none" / "a.xlsx"):
        pass

    (found,) = caught.value.problems
    assert (found.code, dict(found.arguments)["folder"]) == ("export-folder-missing", str(tmp_path / "none"))


def test_that_a_file_in_the_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(ProblemError) as caught, replacing(tmp_path / "file" / "a.xlsx"):
        pass

    assert caught.value.problems[0].code == "export-folder-missing"


@pytest.mark.skipif(not Path("/sys/kernel").is_dir(), reason="only Linux has a folder in which nobody may write")
def test_that_a_folder_in_which_nobody_may_write_is_said() -> None:
    with pytest.raises(ProblemError) as caught, replacing(Path("/sys/kernel/a.xlsx")):
        pass

    assert caught.value.problems[0].code == "export-folder-read-only"


def test_that_a_place_that_is_taken_by_a_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").mkdir()

    with pytest.raises(ProblemError) as caught, replacing(tmp_path / "a.xlsx") as temporary:
        temporary.write_text("new")

    assert caught.value.problems[0].code == "export-file-in-use"
    assert [path.name for path in tmp_path.iterdir()] == ["a.xlsx"]
