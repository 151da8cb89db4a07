"""A file that is either written whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qa_app.model.problems import Problem, ProblemError

_DISK_IS_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_MAY_NOT_WRITE = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a new, empty file beside `path` to be written; on leaving it takes the place of `path` in one step.

    Whatever goes wrong, a file that was there before stays as it was and nothing is left behind. A link is followed:
    the file that it names is replaced.

    Raises:
        ProblemError: ``export-folder-missing``, ``export-folder-read-only``, ``export-disk-full``,
            ``export-file-in-use`` or ``export-not-written``, with the file.
    """
    target = Path(os.path.realpath(path))
    temporary = target.parent / f".{secrets.token_hex(6)}.tmp"
    try:
        with temporary.open("xb"):
            pass
    except OSError as error:
        raise ProblemError(_creation_problem(error, path)) from error
    try:
        yield temporary
        _flush(temporary)
        _replace(temporary, target, path)
    except OSError as error:
        raise ProblemError(_writing_problem(error, path)) from error
    finally:
        temporary.unlink(missing_ok=True)


def _flush(file: Path) -> None:
    with file.open("rb+") as written:
        os.fsync(written.fileno())


def _replace(temporary: Path, target: Path, path: Path) -> None:
    try:
        temporary.replace(target)
    except (PermissionError, IsADirectoryError) as error:
        raise ProblemError(Problem("export-file-in-use", (("file", path.name),), file=str(path))) from error


def _creation_problem(error: OSError, path: Path) -> Problem:
    folder = (("folder", str(path.parent)),)
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return Problem("export-folder-missing", folder, file=str(path))
    if error.errno in _MAY_NOT_WRITE:
        return Problem("export-folder-read-only", folder, file=str(path))
    return _writing_problem(error, path)


def _writing_problem(error: OSError, path: Path) -> Problem:
    if error.errno in _DISK_IS_FULL:
        return Problem("export-disk-full", (("folder", str(path.parent)),), file=str(path))
    reason = error.strerror or type(error).__name__
    return Problem("export-not-written", (("file", path.name), ("reason", reason)), file=str(path))
