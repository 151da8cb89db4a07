"""Imports of speech models into the store: from a folder, or from a zip or tar archive of one."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from qa_app.model.problems import Problem, ProblemError
from qa_app.model.progress import Control
from qa_app.transcribe.archives import extract, is_archive, stem
from qa_app.transcribe.inspection import inspect
from qa_app.transcribe.lock import held
from qa_app.transcribe.models import check_folder
from qa_app.transcribe.store import (
    BLOCK_BYTES,
    IMPORT_SUFFIX,
    checksum,
    demand_room,
    model_files,
    not_stored,
    put_in_place,
    size_bytes,
    write_list,
)

HUB_FOLDER = "models--"
HUB_PREFIX = "faster-whisper-"
WEIGHTS = "model.bin"


class UnreadableError(Exception):
    """What is imported cannot be read, as from a stick that was pulled out."""


def import_model(store: Path, source: Path, control: Control) -> str:
    """Copy a model into the store; give its name there.

    The name is the folder's, of a folder of the hub's own cache the model's. The same model again is left as it is.

    Args:
        store: Folder of the models.
        source: A folder as faster-whisper takes it, a file in it, a folder that holds one such folder, or an archive.
        control: Is told the bytes copied; a cancelled import leaves nothing behind.

    Raises:
        ProblemError: Each file that is missing or wrong; the name is taken by another model; there is no room or no
            right to write; the source cannot be read.
    """
    try:
        source = source.absolute()
        if source.is_file() and is_archive(source):
            return _import_archive(store, source, control)
        folder = found_folder(source)
        demand_model(folder)
        return _import_folder(store, folder, control)
    except UnreadableError as error:
        reason = error.__cause__.strerror if isinstance(error.__cause__, OSError) else None
        raise ProblemError(
            Problem("model-unreadable", (("model", source.name), ("reason", reason or "")), file=str(source))
        ) from error
    except OSError as error:
        raise ProblemError(not_stored(error, store, 0)) from error


def found_folder(source: Path) -> Path:
    """Give the folder of the model that was meant: of a file its folder, of a folder around one single model that."""
    folder = source.parent if source.is_file() else source
    if not folder.is_dir() or (folder / WEIGHTS).is_file():
        return folder
    inner = [each.parent for pattern in (f"*/{WEIGHTS}", f"snapshots/*/{WEIGHTS}") for each in folder.glob(pattern)]
    return inner[0] if len(inner) == 1 else folder


def demand_model(folder: Path) -> None:
    """Demand a folder whose files are all of a model and fit one another.

    Raises:
        ProblemError: model-missing, or everything that is wrong.
        UnreadableError: A file cannot be read.
    """
    if not folder.is_dir():
        check_folder(folder)
    try:
        faults = inspect(folder)
    except OSError as error:
        raise UnreadableError from error
    if faults:
        raise ProblemError(*faults)


def name_of(source: Path) -> str:
    """Give the name of a model's folder; of a snapshot in the hub's cache the repository's, without its prefix."""
    source = source.absolute()
    hub = next((part for part in source.parts if part.startswith(HUB_FOLDER)), None)
    name = source.name if hub is None else hub.rpartition("--")[2]
    return name.removeprefix(HUB_PREFIX).lstrip(".") or "model"


def _import_folder(store: Path, source: Path, control: Control) -> str:
    name = name_of(source)
    if _is_known(store, source, name):
        return name
    total = size_bytes(source)
    demand_room(store, total)
    with held(store, name):
        part = _new_part(store, name)
        try:
            done, sums = 0, dict[str, str]()
            for file in model_files(source):
                sums[file.name], done = _copy(file, part / file.name, control, done, total)
            write_list(part, sums)
            put_in_place(store, part, name)
        finally:
            shutil.rmtree(part, ignore_errors=True)
    return name


def _import_archive(store: Path, archive: Path, control: Control) -> str:
    """Unpack into a folder beside the models, look at what came, and let it be one of them."""
    with held(store, stem(archive)):
        part = _new_part(store, stem(archive))
        try:
            demand_room(store, archive.stat().st_size)
            folder = extract(archive, part, control)
            name = name_of(Path(folder.name if folder != part else stem(archive)))
            demand_model(folder)
            if not _is_known(store, folder, name):
                write_list(folder, {file.name: checksum(file, control) for file in model_files(folder)})
                put_in_place(store, folder, name)
            return name
        finally:
            shutil.rmtree(part, ignore_errors=True)


def _is_known(store: Path, source: Path, name: str) -> bool:
    """Tell whether the store has this very model.

    Raises:
        ProblemError: model-name-taken where it has another of this name.
    """
    target = store / name
    if not target.exists():
        return False
    if source.absolute() != target.absolute() and _sizes(source) != _sizes(target):
        raise ProblemError(Problem("model-name-taken", (("model", name),), file=str(target)))
    return True


def _sizes(folder: Path) -> dict[str, int]:
    return {file.name: file.stat().st_size for file in model_files(folder)}


def _new_part(store: Path, name: str) -> Path:
    part = store / f".{name}{IMPORT_SUFFIX}"
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    return part


def _copy(file: Path, target: Path, control: Control, done: int, total: int) -> tuple[str, int]:
    digest = hashlib.sha256()
    with target.open("wb") as copy:
        for block in _blocks(file):
            control.step("copying", done, total, file.name)
            copy.write(block)
            digest.update(block)
            done += len(block)
        copy.flush()
        os.fsync(copy.fileno())
    return digest.hexdigest(), done


def _blocks(file: Path) -> Iterator[bytes]:
    try:
        with file.open("rb") as source:
            while block := source.read(BLOCK_BYTES):
                yield block
    except OSError as error:
        raise UnreadableError from error
