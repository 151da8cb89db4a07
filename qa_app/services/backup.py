"""A workspace as one file, and back: database, settings and, where wanted, the recordings that were copied into it."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path, PurePosixPath
from typing import Any

from qa_app.config.paths import Paths
from qa_app.config.settings import Settings, load_settings, save_settings, with_secrets_of, without_secrets
from qa_app.model.agents import Actor
from qa_app.model.problems import Problem, ProblemError, problem
from qa_app.model.progress import Control
from qa_app.services.workspace import Workspace, utc_now
from qa_app.storage.backup import back_up, put_back
from qa_app.storage.migrations.run import check_copy
from qa_app.storage.operations import log

FORMAT = "qa-app-backup"
FORMAT_VERSION = 1
MANIFEST = "manifest.json"
DATABASE = "qa.sqlite"
SETTINGS = "settings.json"
RECORDINGS = "recordings/"
LARGEST_MANIFEST = 50 * 1024 * 1024
BLOCK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was written or put back.

    Attributes:
        path: The backup's file.
        size: Its bytes.
        recordings: How many recordings it holds.
        kept: After putting back: the copy of the database that was there before; None where there was none.
    """

    path: Path
    size: int
    recordings: int
    kept: Path | None = None


def back_up_workspace(
    workspace: Workspace, actor: Actor, target: Path, control: Control, *, recordings: bool = False
) -> Backup:
    """Write the workspace into one file, which appears whole or not at all and is replaced where it exists.

    The settings are without the hub's token and the proxy's password.

    Args:
        workspace: The workspace; others may go on working in it.
        actor: Who wants it.
        target: A file, by custom ``.zip``.
        control: Told of each file.
        recordings: Take in the recordings that were copied into the workspace; linked ones stay where they are.

    Raises:
        ProblemError: ``backup-of-server`` on PostgreSQL, ``backup-not-written`` where the target cannot be written.
    """
    source = workspace.database.file
    if source is None:
        raise ProblemError(problem("backup-of-server", database=workspace.database.place))
    target = target.expanduser().absolute()
    with workspace.database.writing() as session:
        log(session, actor, workspace.clock(), "backup-written", ("workspace", str(target)))
    copy = workspace.paths.cache / f"backup-{os.getpid()}.sqlite"
    secretless = Paths(workspace.paths.cache / f"backup-{os.getpid()}")
    with _writing(target) as partial:
        back_up(source, copy)
        try:
            save_settings(secretless, without_secrets(workspace.settings))
            files = {DATABASE: copy, SETTINGS: secretless.settings}
            if recordings:
                files |= {RECORDINGS + each.name: each for each in _kept_recordings(workspace.paths)}
            _pack(partial, files, control)
        finally:
            copy.unlink(missing_ok=True)
            shutil.rmtree(secretless.root, ignore_errors=True)
    return Backup(target, target.stat().st_size, sum(name.startswith(RECORDINGS) for name in files))


def restore_workspace(paths: Paths, file: Path, control: Control) -> Backup:
    """Put a backup in the place of a workspace's database and settings.

    What is there is copied into the backups folder first. Every part is checked against the backup's own sums before
    the first byte of the workspace changes. Recordings of the workspace stay, those of the backup are added; so do the
    hub's token and the proxy's password, which no backup has.

    Raises:
        ProblemError: The file is no backup, damaged, of a newer program, or the workspace is in use or cannot be
            written.
    """
    file = file.expanduser().absolute()
    staging = paths.cache / f"restore-{os.getpid()}"
    try:
        for folder in (staging, paths.backups, paths.recordings):
            folder.mkdir(parents=True, exist_ok=True)
        names = _unpack(file, staging, control)
        check_copy(staging / DATABASE, str(file))
        kept = _set_aside(paths)
        put_back(staging / DATABASE, paths.database)
        if SETTINGS in names:
            _put_settings_back(staging, paths)
        added = [name for name in names if name.startswith(RECORDINGS)]
        for name in added:
            (staging / name).replace(paths.recordings / PurePosixPath(name).name)
    except OSError as error:
        raise ProblemError(Problem("restore-failed", (("reason", error.strerror or ""),), str(file))) from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return Backup(file, file.stat().st_size, len(added), kept)


def _put_settings_back(staging: Path, paths: Paths) -> None:
    """Let the unpacked settings take the place of the workspace's, which stay where those are broken."""
    try:
        unpacked = load_settings(Paths(staging))
    except ProblemError:
        return
    try:
        own = load_settings(paths)
    except ProblemError:
        own = Settings()
    save_settings(paths, with_secrets_of(unpacked, own))


def _kept_recordings(paths: Paths) -> list[Path]:
    return sorted(each for each in paths.recordings.glob("*") if each.is_file())


def _pack(target: Path, files: Mapping[str, Path], control: Control) -> None:
    parts: dict[str, dict[str, object]] = {}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as archive:
        for number, (name, file) in enumerate(files.items()):
            control.step("packing", number, len(files), file.name)
            compression = zipfile.ZIP_STORED if name.startswith(RECORDINGS) else zipfile.ZIP_DEFLATED
            archive.write(file, name, compression)
            parts[name] = {"sha256": _sha256(file), "bytes": file.stat().st_size}
        head = {
            "format": FORMAT,
            "format_version": FORMAT_VERSION,
            "program": _program(),
            "made_at": utc_now().isoformat(timespec="seconds"),
            "files": parts,
        }
        archive.writestr(MANIFEST, json.dumps(head, ensure_ascii=False, indent=1))


def _unpack(file: Path, folder: Path, control: Control) -> tuple[str, ...]:
    """Copy the parts that the manifest names into a folder, each checked; give their names."""
    try:
        if file.is_file() and not zipfile.is_zipfile(file):
            raise ProblemError(Problem("not-a-backup", file=str(file)))
        with zipfile.ZipFile(file) as archive:
            parts = _manifest(archive, file)
            needed = sum(int(part["bytes"]) for part in parts.values())
            if needed > shutil.disk_usage(folder).free:
                raise ProblemError(Problem("backup-no-space", (("needed_mb", str(needed // 2**20 + 1)),), str(file)))
            for number, (name, part) in enumerate(parts.items()):
                control.step("unpacking", number, len(parts), name)
                _copy_part(archive, name, part, folder, file)
    except FileNotFoundError as error:
        raise ProblemError(Problem("file-not-found", file=str(file))) from error
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise ProblemError(Problem("backup-damaged", (("part", file.name),), str(file))) from error
    return tuple(parts)


def _manifest(archive: zipfile.ZipFile, file: Path) -> dict[str, dict[str, Any]]:
    no_backup = ProblemError(Problem("not-a-backup", file=str(file)))
    try:
        if archive.getinfo(MANIFEST).file_size > LARGEST_MANIFEST:
            raise no_backup
        head = json.loads(archive.read(MANIFEST))
        parts = head["files"]
        if head["format"] != FORMAT or not all(_is_part(name, part) for name, part in parts.items()):
            raise no_backup
        version = int(head["format_version"])
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise no_backup from error
    if version > FORMAT_VERSION:
        raise ProblemError(Problem("backup-from-the-future", (("program", str(head.get("program", ""))),), str(file)))
    if DATABASE not in parts:
        raise no_backup
    return dict(parts)


def _is_part(name: str, part: object) -> bool:
    inside = name.removeprefix(RECORDINGS)
    plain = inside not in {"", ".", ".."} and not {"/", "\\", ":", "\0"} & set(inside)
    known = name in {DATABASE, SETTINGS} or name.startswith(RECORDINGS)
    sound = isinstance(part, dict) and isinstance(part.get("bytes"), int) and isinstance(part.get("sha256"), str)
    return plain and known and sound


def _copy_part(archive: zipfile.ZipFile, name: str, part: Mapping[str, Any], folder: Path, file: Path) -> None:
    damaged = ProblemError(Problem("backup-damaged", (("part", name),), str(file)))
    try:
        info = archive.getinfo(name)
    except KeyError as error:
        raise damaged from error
    if info.file_size != part["bytes"]:
        raise damaged
    target = folder / name
    target.parent.mkdir(exist_ok=True)
    with archive.open(info) as source, target.open("wb") as sink:
        shutil.copyfileobj(source, sink, BLOCK)
    if _sha256(target) != part["sha256"]:
        raise damaged


def _set_aside(paths: Paths) -> Path | None:
    """Keep what is there: as a copy where it can be read, else under another name beside it."""
    if not paths.database.exists():
        return None
    kept = paths.backups / f"{paths.database.stem}-before-restore-{utc_now():%Y%m%d-%H%M%S-%f}.sqlite"
    try:
        back_up(paths.database, kept)
    except ProblemError as error:
        if {each.code for each in error.problems} & {"not-a-database", "database-damaged"}:
            paths.database.replace(kept)
            for beside in ("-wal", "-shm"):
                paths.database.with_name(paths.database.name + beside).unlink(missing_ok=True)
            return kept
        raise
    return kept


@contextmanager
def _writing(target: Path) -> Iterator[Path]:
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        yield partial
        partial.replace(target)
    except OSError as error:
        raise ProblemError(Problem("backup-not-written", (("reason", error.strerror or ""),), str(target))) from error
    finally:
        with suppress(OSError):  # the folder itself may be what is wrong
            partial.unlink(missing_ok=True)


def _program() -> str:
    try:
        return metadata.version("qa-app")
    except metadata.PackageNotFoundError:
        return ""


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
