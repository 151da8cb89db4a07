"""One database of a workspace: opened, brought up to date, read from and written to in short sessions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event, make_url, text
from sqlalchemy.engine import Connection
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.orm import Session

from qa_app.model.problems import Problem, ProblemError
from qa_app.storage.errors import as_problem, problem_code
from qa_app.storage.migrations.run import bring_up_to_date

__all__ = ["Database", "Session", "sqlite_url"]

BUSY_TIMEOUT_MS = 10_000
SQLITE_PRAGMAS = (
    # What a reviewer was told is stored outlives a power cut too, not only a killed program.
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA cache_size=-32000",
    "PRAGMA temp_store=MEMORY",
)
WRITING = "qa_writing"
# SQLite's readers see one state by themselves.
ONE_STATE = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
WRITER_LOCK = text("SELECT pg_advisory_xact_lock(hashtext('qa_app ' || current_schema()))")


def sqlite_url(file: Path) -> str:
    """Give the address of an SQLite file."""
    return URL.create("sqlite", database=str(file)).render_as_string(hide_password=False)


class Database:
    """The door to the database; safe to share between threads, each session belongs to the thread that opened it.

    Writers never meet: on SQLite they begin with BEGIN IMMEDIATE, on PostgreSQL with one advisory lock, so that what a
    writer has read stays true until it commits.
    """

    def __init__(self, engine: Engine, place: str) -> None:
        """Take an engine made by `open`; `place` is its name in problems."""
        self.place = place
        self._engine = engine
        self._writer = engine.execution_options(**{WRITING: True})
        self._reader = engine if engine.dialect.name == "sqlite" else engine.execution_options(**ONE_STATE)

    @classmethod
    def open(cls, url: str, backups: Path | None = None) -> Database:
        """Open the database at this address, make or migrate its tables where needed.

        Args:
            url: ``sqlite:///FILE`` or ``postgresql+psycopg://…``; the SQLite file is made where it is new.
            backups: Folder that takes a copy of an existing SQLite file before it is migrated; None: beside the file.

        Raises:
            ProblemError: The address is no such one, the database cannot be opened, is none of this program's, is
                damaged, locked or read-only, or comes from a newer version of the program.
        """
        address = _address(url)
        place = _place(address)
        engine = _engine(address)
        try:
            with _world(place):
                bring_up_to_date(engine, file=_file(address), backups=backups)
                _use_wal(engine)
        except BaseException:
            engine.dispose()
            raise
        return cls(engine, place)

    @property
    def dialect(self) -> str:
        """``sqlite`` or ``postgresql``."""
        return self._engine.dialect.name

    @property
    def file(self) -> Path | None:
        """The SQLite file; None on PostgreSQL."""
        return _file(self._engine.url)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session that sees one state of the database; what it changes is thrown away.

        Raises:
            ProblemError: The database failed in a way that is the world's.
        """
        with _world(self.place), Session(self._reader, autoflush=False) as session:
            yield session
            session.rollback()

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Give the one session that writes; committed at the end, rolled back by any exception.

        Raises:
            ProblemError: The database failed in a way that is the world's; nothing of the session is stored.
        """
        with _world(self.place), Session(self._writer) as session, session.begin():
            yield session

    def close(self) -> None:
        """Close every connection; the database can not be used afterwards."""
        self._engine.dispose()


def _address(url: str) -> URL:
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


def _file(address: URL) -> Path | None:
    return Path(address.database) if address.drivername.startswith("sqlite") and address.database else None


def _place(address: URL) -> str:
    file = _file(address)
    return address.render_as_string(hide_password=True) if file is None else str(file)


def _engine(address: URL) -> Engine:
    file = _file(address)
    if file is None:
        engine = create_engine(address, pool_pre_ping=True, pool_size=4)
        event.listen(engine, "begin", _begin_postgres)
        return engine
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


@contextmanager
def _world(place: str) -> Iterator[None]:
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        known = as_problem(error, place)
        if known is None:
            raise
        raise known from error
