"""Archives of models: zip and tar, taken apart file by file, with nothing in them trusted."""

from __future__ import annotations

import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from qa_app.model.problems import Problem, ProblemError
from qa_app.model.progress import Control
from qa_app.transcribe.models import MODEL_FILES
from qa_app.transcribe.store import demand_room

ZIP_ENDING = ".zip"
TAR_ENDINGS = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")
BLOCK_BYTES = 1 << 20
LARGEST_WEIGHTS = 12_000_000_000
LARGEST_OTHER = 64_000_000
MOST_MEMBERS = 10_000
HIGHEST_RATIO = 200
RATIO_FREE_BYTES = 100_000_000
ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class _Member:
    """One file of an archive that belongs to a model."""

    path: PurePosixPath
    size_bytes: int
    content: IO[bytes]


def is_archive(file: Path) -> bool:
    """Tell whether a file is taken for an archive, by its name."""
    return file.name.lower().endswith((ZIP_ENDING, *TAR_ENDINGS))


def stem(file: Path) -> str:
    """Give an archive's name without its ending."""
    lower = file.name.lower()
    ending = next(each for each in (ZIP_ENDING, *TAR_ENDINGS[::-1]) if lower.endswith(each))
    return file.name[: -len(ending)].lstrip(".") or "model"


def extract(archive: Path, target: Path, control: Control) -> Path:
    """Unpack a model's files; give the folder in which its weights are.

    Only files of a model's names are unpacked, each into ``target`` below the name of its folder in the archive.

    Args:
        archive: A zip or tar.
        target: An empty folder.
        control: Is told the bytes unpacked.

    Raises:
        ProblemError: archive-broken, archive-locked, archive-unsafe where a path leads outside or a file is a bomb, or
            archive-no-model.
        OSError: The target cannot be written.
    """
    done = 0
    with _opened(archive) as members:
        for member in members:
            folder = target / member.path.parent.name
            folder.mkdir(exist_ok=True)
            demand_room(target.parent, member.size_bytes)
            if (folder / member.path.name).exists():
                raise ProblemError(_at(archive, "archive-no-model"))
            done = _unpack(archive, member, folder / member.path.name, control, done)
    found = [file.parent for file in target.rglob("model.bin")]
    if len(found) != 1:
        raise ProblemError(_at(archive, "archive-no-model"))
    return found[0]


@contextmanager
def _opened(archive: Path) -> Iterator[Iterator[_Member]]:
    try:
        if archive.name.lower().endswith(ZIP_ENDING):
            with zipfile.ZipFile(archive) as opened:
                yield _zip_members(archive, opened)
        else:
            with tarfile.open(archive, "r:*") as tar:
                yield _tar_members(archive, tar)
    except (zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, NotImplementedError) as error:
        raise ProblemError(_at(archive, "archive-broken")) from error


def _zip_members(archive: Path, opened: zipfile.ZipFile) -> Iterator[_Member]:
    listed = opened.infolist()
    _demand(archive, len(listed) <= MOST_MEMBERS)
    for each in listed:
        path = _safe(archive, each.filename)
        if each.is_dir() or path.name not in MODEL_FILES:
            continue
        if each.flag_bits & ENCRYPTED:
            raise ProblemError(_at(archive, "archive-locked"))
        is_bomb = each.file_size > RATIO_FREE_BYTES and each.file_size > HIGHEST_RATIO * each.compress_size
        _demand(archive, not is_bomb and each.file_size <= _largest(path.name))
        with opened.open(each) as content:
            yield _Member(path, each.file_size, content)


def _tar_members(archive: Path, opened: tarfile.TarFile) -> Iterator[_Member]:
    for number, each in enumerate(opened):
        _demand(archive, number < MOST_MEMBERS)
        path = _safe(archive, each.name)
        if path.name not in MODEL_FILES or each.isdir():
            continue
        _demand(archive, each.isreg() and each.size <= _largest(path.name))
        content = opened.extractfile(each)
        if content is not None:
            yield _Member(path, each.size, content)


def _unpack(archive: Path, member: _Member, target: Path, control: Control, done: int) -> int:
    left = member.size_bytes
    with target.open("xb") as copy:
        while block := member.content.read(BLOCK_BYTES):
            left -= len(block)
            _demand(archive, left >= 0)
            control.step("unpacking", done, 0, member.path.name)
            copy.write(block)
            done += len(block)
    if left:
        raise ProblemError(_at(archive, "archive-broken"))
    return done


def _safe(archive: Path, name: str) -> PurePosixPath:
    path = PurePosixPath(name.replace("\\", "/"))
    _demand(archive, not path.is_absolute() and ".." not in path.parts and not any(":" in part for part in path.parts))
    return path


def _largest(name: str) -> int:
    return LARGEST_WEIGHTS if name == "model.bin" else LARGEST_OTHER


def _demand(archive: Path, is_safe: bool) -> None:
    if not is_safe:
        raise ProblemError(_at(archive, "archive-unsafe"))


def _at(archive: Path, code: str) -> Problem:
    return Problem(code, (("name", archive.name),), file=str(archive))
