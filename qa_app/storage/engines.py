"""SQLAlchemy's engines: an address becomes one, with what each new connection and transaction begins with."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event, make_url, text
from sqlalchemy.engine import Connection
from sqlalchemy.exc import ArgumentError

from qa_app.model.problems import Problem, ProblemError
from qa_app.storage.errors import as_problem, is_of_database, problem_code
from qa_app.storage.migrations.run import bring_up_to_date
from qa_app.storage.plain import BUSY_TIMEOUT_MS, SQLITE_PRAGMAS

WRITING = "qa_writing"
# SQLite's readers see one state by themselves.
ONE_STATE = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
WRITER_LOCK = text("SELECT pg_advisory_xact_lock(hashtext('qa_app ' || current_schema()))")


@dataclass(frozen=True, slots=True)
class Engines:
    """One engine and its two ways to begin a transaction."""

    whole: Engine
    reader: Engine
    writer: Engine


def sqlite_address(file: Path) -> URL:
    """Give the address of an SQLite file."""
    return URL.create("sqlite", database=str(file))


def known_address(url: str) -> URL:
    """Read the address of a database.

    Raises:
        ProblemError: It is neither an SQLite file's nor PostgreSQL's.
    """
    try:
        address = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise ProblemError(Problem("database-address", (("database", url),))) from error
    if address.drivername in {"postgresql", "postgres"}:
        address = address.set(drivername="postgresql+psycopg")
    named = address.drivername in {"sqlite", "sqlite+pysqlite"} and address.database not in {None, "", ":memory:"}
    if not named and address.drivername != "postgresql+psycopg":
        raise ProblemError(Problem("database-address", (("database", address.render_as_string()),)))
    return address


def file_of(address: URL) -> Path | None:
    """Give the SQLite file; None on PostgreSQL."""
    return Path(address.database) if address.drivername.startswith("sqlite") and address.database else None


def place_of(address: URL) -> str:
    """Give the name of a database in problems: its file, or its address without the password."""
    file = file_of(address)
    return address.render_as_string(hide_password=True) if file is None else str(file)


def engines_of(address: URL) -> Engines:
    """Make the engines of a database; nothing is opened yet.

    Raises:
        ProblemError: The folder of an SQLite file cannot be made.
    """
    engine = _postgres_engine(address) if file_of(address) is None else _sqlite_engine(address)
    reader = engine if engine.dialect.name == "sqlite" else engine.execution_options(**ONE_STATE)
    return Engines(engine, reader, engine.execution_options(**{WRITING: True}))


def ready_engines(address: URL, backups: Path | None) -> Engines:
    """Make the engines of a database, and its tables or what they lack of today's.

    Raises:
        ProblemError: See `Database.open`.
    """
    engines = engines_of(address)
    try:
        bring_up_to_date(engines.whole, file=file_of(address), backups=backups)
        _use_wal(engines.whole)
    except BaseException as error:
        engines.whole.dispose()
        known = as_problem(error, place_of(address)) if is_of_database(error) else None
        if known is None:
            raise
        raise known from error
    return engines


def _postgres_engine(address: URL) -> Engine:
    engine = create_engine(address, pool_pre_ping=True, pool_size=4)
    event.listen(engine, "begin", _begin_postgres)
    return engine


def _sqlite_engine(address: URL) -> Engine:
    file = Path(address.database or "")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        arguments = (("database", str(file)), ("reason", error.strerror or ""))
        raise ProblemError(Problem("database-cannot-be-opened", arguments, str(file))) from error
    engine = create_engine(address, connect_args={"timeout": BUSY_TIMEOUT_MS / 1000, "check_same_thread": False})
    event.listen(engine, "connect", _connect_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _connect_sqlite(connection: Any, _record: object) -> None:  # noqa: ANN401  (the driver's own connection)
    # The driver's own transactions begin too late; ours begin in _begin_sqlite.
    connection.isolation_level = None
    for pragma in SQLITE_PRAGMAS:
        connection.execute(pragma)


def _use_wal(engine: Engine) -> None:
    """Let readers and the writer work side by side; the mode stays in the file, so it is set where it is not."""
    if engine.dialect.name != "sqlite":
        return
    with closing(engine.raw_connection()) as connection:
        cursor = connection.cursor()
        if cursor.execute("PRAGMA journal_mode").fetchone() != ("wal",):
            try:
                cursor.execute("PRAGMA journal_mode=WAL")
            except sqlite3.Error as error:
                # Somebody else is using the file at this moment: it works without, and the next start sets it.
                if problem_code(error) != "database-locked":
                    raise


def _begin_sqlite(connection: Connection) -> None:
    writing = connection.get_execution_options().get(WRITING, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _begin_postgres(connection: Connection) -> None:
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = {BUSY_TIMEOUT_MS}")
    if connection.get_execution_options().get(WRITING, False):
        connection.execute(WRITER_LOCK)
