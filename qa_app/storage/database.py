"""One database of a workspace: opened, brought up to date, read from and written to in short sessions.

SQLAlchemy is loaded with the first session, or earlier where the database cannot be used as it is: the first screen
of the window reads without it (`plain`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from qa_app.storage import plain
from qa_app.storage.errors import as_problem, is_of_database

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from qa_app.storage.engines import Engines

__all__ = ["Database", "Session", "sqlite_url"]


def __getattr__(name: str) -> object:
    """Give `Session` to those who import it from here."""
    if name != "Session":
        raise AttributeError(name)
    from sqlalchemy.orm import Session  # noqa: PLC0415  (see the module's docstring)

    return Session


def sqlite_url(file: Path) -> str:
    """Give the address of an SQLite file."""
    from qa_app.storage.engines import sqlite_address  # noqa: PLC0415  (see the module's docstring)

    return sqlite_address(file).render_as_string(hide_password=False)


class Database:
    """The door to the database; safe to share between threads, each session belongs to the thread that opened it.

    Writers never meet: on SQLite they begin with BEGIN IMMEDIATE, on PostgreSQL with one advisory lock, so that what a
    writer has read stays true until it commits.
    """

    def __init__(self, place: str, file: Path | None, engines: Engines | None = None) -> None:
        """Take what `open` or `open_file` found; `place` is its name in problems."""
        self.place = place
        self._file = file
        self._engines = engines
        self._making = Lock()
        self._idle: list[sqlite3.Connection] = []
        self._is_closed = False

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
        from qa_app.storage import engines  # noqa: PLC0415  (see the module's docstring)

        address = engines.known_address(url)
        ready = engines.ready_engines(address, backups)
        return cls(engines.place_of(address), engines.file_of(address), ready)

    @classmethod
    def open_file(cls, file: Path, backups: Path | None = None) -> Database:
        """Open an SQLite file as `open` does, at once where it can be used as it is.

        Raises:
            ProblemError: See `open`.
        """
        return cls(str(file), file) if plain.is_ready(file) else cls.open(sqlite_url(file), backups)

    @property
    def dialect(self) -> str:
        """``sqlite`` or ``postgresql``."""
        return "postgresql" if self._file is None else "sqlite"

    @property
    def file(self) -> Path | None:
        """The SQLite file; None on PostgreSQL."""
        return self._file

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session that sees one state of the database; what it changes is thrown away.

        Raises:
            ProblemError: The database failed in a way that is the world's.
        """
        from sqlalchemy.orm import Session  # noqa: PLC0415  (see the module's docstring)

        with _world(self.place), Session(self._made_engines().reader, autoflush=False) as session:
            yield session
            session.rollback()

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Give the one session that writes; committed at the end, rolled back by any exception.

        Raises:
            ProblemError: The database failed in a way that is the world's; nothing of the session is stored.
        """
        from sqlalchemy.orm import Session  # noqa: PLC0415  (see the module's docstring)

        with _world(self.place), Session(self._made_engines().writer) as session, session.begin():
            yield session

    @contextmanager
    def reading_plainly(self) -> Iterator[plain.PlainReader]:
        """Give what reads one state of the database by SQL text.

        Raises:
            ProblemError: The database failed in a way that is the world's.
        """
        if self._file is None:
            with self.reading() as session:
                yield plain.of_session(session)
            return
        with _world(self.place):
            connection = self._idle_connection() or plain.open_sqlite(self._file)
            try:
                connection.execute("BEGIN")
                yield plain.of_sqlite(connection)
                connection.execute("ROLLBACK")
            except BaseException:
                connection.close()
                raise
            self._idle.append(connection)
            if self._is_closed:
                self.close()

    def close(self) -> None:
        """Close every connection; the database can not be used afterwards."""
        self._is_closed = True
        while (connection := self._idle_connection()) is not None:
            connection.close()
        if self._engines is not None:
            self._engines.whole.dispose()

    def _made_engines(self) -> Engines:
        with self._making:
            if self._engines is None:
                from qa_app.storage.engines import engines_of, sqlite_address  # noqa: PLC0415  (see the docstring)

                self._engines = engines_of(sqlite_address(Path(self.place)))
            return self._engines

    def _idle_connection(self) -> sqlite3.Connection | None:
        try:
            return self._idle.pop()
        except IndexError:
            return None


@contextmanager
def _world(place: str) -> Iterator[None]:
    try:
        yield
    except Exception as error:
        known = as_problem(error, place) if is_of_database(error) else None
        if known is None:
            raise
        raise known from error
