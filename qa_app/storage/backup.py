"""Copies of an SQLite database by SQLite's own backup, which takes in what still stands in the WAL."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from qa_app.model.problems import Problem, ProblemError
from qa_app.storage.errors import as_problem

PAGES = 4096
# One step that meets a lock sleeps a quarter of a second.
BUSY_STEPS = 12


def back_up(source: Path, target: Path) -> None:
    """Copy the database at `source` to `target`, which appears whole or not at all and is replaced where it exists.

    Raises:
        ProblemError: The source cannot be read or the target cannot be written.
    """
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        partial.unlink(missing_ok=True)
        with (
            closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as old,
            closing(sqlite3.connect(partial)) as new,
        ):
            old.backup(new)
            new.execute("PRAGMA journal_mode=DELETE")
        partial.replace(target)
    except OSError as error:
        raise ProblemError(Problem("backup-not-written", (("reason", error.strerror or ""),), str(target))) from error
    except sqlite3.Error as error:
        known = as_problem(error, str(target))
        if known is None:
            raise
        raise known from error
    finally:
        if partial.exists():
            partial.unlink()


def put_back(copy: Path, target: Path) -> None:
    """Fill the database at `target` with the copy, all or nothing; who has it open sees the new state afterwards.

    Raises:
        ProblemError: ``database-locked`` while another program is writing, or the target cannot be written.
    """
    waits = 0

    def progress(_status: int, remaining: int, total: int) -> None:
        nonlocal waits
        waits = waits + 1 if remaining == total else 0
        if waits > BUSY_STEPS:
            raise ProblemError(Problem("database-locked", (("database", str(target)),), str(target)))

    try:
        with closing(sqlite3.connect(copy)) as old, closing(sqlite3.connect(target, timeout=0)) as new:
            old.backup(new, pages=PAGES, progress=progress)
    except sqlite3.Error as error:
        known = as_problem(error, str(target))
        if known is None:
            raise
        raise known from error


def back_up_before_migration(source: Path, folder: Path, revision: str, now: datetime) -> Path:
    """Copy the database into `folder` under a name that tells its revision and the time; give the copy's path."""
    target = folder / f"{source.stem}-{revision}-{now:%Y%m%d-%H%M%S-%f}.sqlite"
    back_up(source, target)
    return target
