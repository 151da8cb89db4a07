"""The store of speech models: a folder with one folder a model, each with a list of its files' checksums.

A model gets into it complete or not at all: it grows in a folder of its own that is renamed at the end.
"""

from __future__ import annotations

import errno
import hashlib
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from qa_app.model.problems import Problem, ProblemError
from qa_app.model.progress import Control
from qa_app.transcribe.models import MODEL_FILES, check_folder, missing_files

LIST_NAME = "checksums.json"
BLOCK_BYTES = 1 << 20
SPARE_BYTES = 50_000_000
BYTES_A_MB = 1_000_000
HUB_FOLDER = "models--"
HUB_PREFIX = "faster-whisper-"


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


def size_bytes(folder: Path) -> int:
    """Give the size of a model's files."""
    return sum(file.stat().st_size for file in model_files(folder))


def model_files(folder: Path) -> tuple[Path, ...]:
    """Give the files of a folder that belong to a model."""
    return tuple(file for name in MODEL_FILES if (file := folder / name).is_file())


def import_folder(store: Path, source: Path, control: Control) -> str:
    """Copy a model's folder into the store; give its name there.

    The name is the folder's, of a folder of the hub's own cache the model's. The same model again is left as it is.

    Args:
        store: Folder of the models.
        source: A folder as faster-whisper takes it.
        control: Is told the bytes copied; a cancelled import leaves nothing behind.

    Raises:
        ProblemError: A file is missing, the name is taken by another model, or there is no room or no right to write.
    """
    check_folder(source)
    name = name_of(source)
    target = store / name
    if target.exists():
        if _is_same(source, target):
            return name
        raise ProblemError(Problem("model-name-taken", (("model", name),), file=str(target)))
    files = model_files(source)
    total = size_bytes(source)
    part = store / f".{name}.import"
    try:
        demand_room(store, total)
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        done, sums = 0, dict[str, str]()
        for file in files:
            sums[file.name], done = _copy(file, part / file.name, control, done, total)
        write_list(part, sums)
        part.replace(target)
    except OSError as error:
        raise ProblemError(not_stored(error, store, total)) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return name


def check(folder: Path, control: Control) -> tuple[Problem, ...]:
    """Read a model of the store whole and compare it with its list of checksums; give every file that is not the same.

    A model that was put there by hand has no list; only its completeness is checked then.
    """
    missing = missing_files(folder)
    if missing:
        return tuple(_at(folder, "model-incomplete", name=name) for name in missing)
    faults: list[Problem] = []
    for name, expected in read_list(folder).items():
        file = folder / name
        found = checksum(file, control) if file.is_file() else ""
        if found != expected:
            faults.append(_at(folder, "model-damaged", name=name, found=found[:12], expected=expected[:12]))
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


def name_of(source: Path) -> str:
    """Give the name of a model's folder; of a snapshot in the hub's cache the repository's, without its prefix."""
    source = source.absolute()
    hub = next((part for part in source.parts if part.startswith(HUB_FOLDER)), None)
    name = source.name if hub is None else hub.rpartition("--")[2]
    return name.removeprefix(HUB_PREFIX).lstrip(".") or "model"


def _copy(file: Path, target: Path, control: Control, done: int, total: int) -> tuple[str, int]:
    digest = hashlib.sha256()
    with file.open("rb") as source, target.open("wb") as copy:
        while block := source.read(BLOCK_BYTES):
            control.step("copying", done, total, file.name)
            copy.write(block)
            digest.update(block)
            done += len(block)
    return digest.hexdigest(), done


def _is_same(source: Path, target: Path) -> bool:
    if source.absolute() == target.absolute():
        return True
    sizes = [{file.name: file.stat().st_size for file in model_files(folder)} for folder in (source, target)]
    return sizes[0] == sizes[1]


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
