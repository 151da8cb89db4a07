"""The store of speech models: a folder with one folder a model, each with a list of its files' checksums.

A model gets into it complete or not at all: it grows in a folder of its own that is renamed at the end.
"""

from __future__ import annotations

import errno
import hashlib
import json
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from qa_app.model.problems import Problem, ProblemError
from qa_app.model.progress import Control
from qa_app.transcribe.inspection import inspect
from qa_app.transcribe.lock import held
from qa_app.transcribe.models import MODEL_FILES, missing_files

LIST_NAME = "checksums.json"
BLOCK_BYTES = 1 << 20
SPARE_BYTES = 50_000_000
BYTES_A_MB = 1_000_000
PART_SUFFIX = ".download"
OLD_SUFFIX = ".removed"
GONE_SUFFIX = ".gone"
IMPORT_SUFFIX = ".import"


@dataclass(frozen=True, slots=True)
class StoredModel:
    """A model of the store."""

    name: str
    folder: Path
    size_bytes: int


def stored_models(store: Path) -> tuple[StoredModel, ...]:
    """Give the whole models of a store by name; half-copied ones are left out."""
    folders = sorted(store.iterdir()) if store.is_dir() else []
    return tuple(
        StoredModel(folder.name, folder, size_bytes(folder))
        for folder in folders
        if folder.is_dir() and not folder.name.startswith(".") and not missing_files(folder)
    )


def tidy(store: Path) -> None:
    """Clear away what a program that was killed left behind in a store, and bring back a model that it had set aside.

    What another program works at is left alone, and so are half downloads, which go on from where they are.
    """
    for left in sorted(store.iterdir()) if store.is_dir() else ():
        name = left.stem.removeprefix(".")
        if not left.name.startswith(".") or left.suffix not in {OLD_SUFFIX, GONE_SUFFIX, IMPORT_SUFFIX}:
            continue
        with suppress(OSError, ProblemError), held(store, name):
            is_lost = left.suffix == OLD_SUFFIX and not (store / name).exists() and not missing_files(left)
            if is_lost:
                left.replace(store / name)
            else:
                shutil.rmtree(left)


def size_bytes(folder: Path) -> int:
    """Give the size of a model's files."""
    return sum(file.stat().st_size for file in model_files(folder))


def model_files(folder: Path) -> tuple[Path, ...]:
    """Give the files of a folder that belong to a model."""
    return tuple(file for name in MODEL_FILES if (file := folder / name).is_file())


def part_folder(store: Path, name: str) -> Path:
    """Give the folder in which a download of this model grows."""
    return store / f".{name}{PART_SUFFIX}"


def part_bytes(store: Path, name: str) -> int:
    """Give how much of a model's download is here; 0 where none was begun."""
    return size_bytes(part_folder(store, name))


def put_in_place(store: Path, part: Path, name: str) -> None:
    """Let a finished folder take the place of a model; whatever was there is gone afterwards.

    Raises:
        OSError: It cannot be moved; then the old one is still there.
    """
    target, old = store / name, store / f".{name}{OLD_SUFFIX}"
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.replace(old)
    try:
        part.replace(target)
    except OSError:
        if old.exists():
            old.replace(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def remove(store: Path, name: str) -> int:
    """Remove a model and what was begun of its download; give the bytes that are free again.

    Raises:
        ProblemError: model-missing, model-busy, or model-not-stored where it cannot be removed.
    """
    folders = [each for each in (store / name, part_folder(store, name)) if each.is_dir()]
    if not folders or Path(name).name != name or name.startswith("."):
        raise ProblemError(Problem("model-missing", (("model", name),)))
    try:
        with held(store, name):
            freed = sum(_bytes_below(each) for each in folders)
            for each in folders:
                gone = store / f".{name}{GONE_SUFFIX}"
                shutil.rmtree(gone, ignore_errors=True)
                each.replace(gone)
                shutil.rmtree(gone)
            return freed
    except OSError as error:
        raise ProblemError(not_stored(error, store, 0)) from error


def discard_part(store: Path, name: str) -> int:
    """Throw away what was begun of a model's download; give the bytes that are free again.

    Raises:
        ProblemError: model-busy while it is being downloaded, model-not-stored where it cannot be removed.
    """
    part = part_folder(store, name)
    if not part.is_dir():
        return 0
    try:
        with held(store, name):
            freed = _bytes_below(part)
            shutil.rmtree(part)
            return freed
    except OSError as error:
        raise ProblemError(not_stored(error, store, 0)) from error


def total_bytes(store: Path) -> int:
    """Give the size of everything in the store, half downloads with it."""
    return _bytes_below(store)


def check(folder: Path, control: Control) -> tuple[Problem, ...]:
    """Look at each file of a model, read it whole and compare it with its checksum; give everything that is wrong.

    A model that was put there by hand has no list; then its files are looked at only.

    Raises:
        ProblemError: model-unreadable.
    """
    try:
        faults = list(inspect(folder))
        told = {dict(fault.arguments).get("name") for fault in faults}
        for name, expected in read_list(folder).items():
            file = folder / name
            found = checksum(file, control) if file.is_file() else ""
            if found != expected and name not in told:
                faults.append(_at(folder, "model-damaged", name=name, found=found[:12], expected=expected[:12]))
    except OSError as error:
        raise ProblemError(_at(folder, "model-unreadable", reason=error.strerror or "")) from error
    return tuple(faults)


def checksum(file: Path, control: Control) -> str:
    """Give the SHA-256 of a file in hexadecimal, telling how far it is."""
    digest = hashlib.sha256()
    total = file.stat().st_size
    done = 0
    with file.open("rb") as source:
        while block := source.read(BLOCK_BYTES):
            digest.update(block)
            done += len(block)
            control.step("checking", done, total, file.name)
    return digest.hexdigest()


def write_list(folder: Path, sums: Mapping[str, str]) -> None:
    """Write the list of checksums, file name to SHA-256."""
    (folder / LIST_NAME).write_text(json.dumps(dict(sums), indent=1, sort_keys=True), encoding="utf-8")


def read_list(folder: Path) -> Mapping[str, str]:
    """Read the list of checksums; empty where there is none that can be read."""
    try:
        listed = json.loads((folder / LIST_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(name): str(value) for name, value in listed.items()} if isinstance(listed, dict) else {}


def demand_room(store: Path, needed: int) -> None:
    """Demand room for a model on the store's disk.

    Raises:
        ProblemError: model-no-space.
    """
    store.mkdir(parents=True, exist_ok=True)
    if shutil.disk_usage(store).free < needed + SPARE_BYTES:
        raise ProblemError(_no_space(store, needed))


def not_stored(error: OSError, store: Path, needed: int) -> Problem:
    """Name the problem of a model that could not be written."""
    if error.errno == errno.ENOSPC:
        return _no_space(store, needed)
    return Problem("model-not-stored", (("folder", str(store)),), file=str(store))


def _bytes_below(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _no_space(store: Path, needed: int) -> Problem:
    free = shutil.disk_usage(store).free
    return Problem(
        "model-no-space",
        (
            ("needed_mb", str((needed + SPARE_BYTES) // BYTES_A_MB)),
            ("free_mb", str(free // BYTES_A_MB)),
            ("folder", str(store)),
        ),
        file=str(store),
    )


def _at(folder: Path, code: str, **arguments: str) -> Problem:
    return Problem(code, (("model", folder.name), *arguments.items()), file=str(folder))
