"""Reading by SQL text, alike on SQLite and PostgreSQL.

To load SQLAlchemy and its tables takes as long as everything else that the window does until its first screen stands.
What that screen reads is therefore asked for in SQL itself; everything else goes through sessions.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qa_app.storage.kept import instant_of_naive, instant_of_text, naive_utc, text_of_instant
from qa_app.storage.migrations.run import is_up_to_date

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

BUSY_TIMEOUT_MS = 10_000
SQLITE_PRAGMAS = (
    # What a reviewer was told is stored outlives a power cut too, not only a killed program.
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA cache_size=-32000",
    "PRAGMA temp_store=MEMORY",
)

Values = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class PlainReader:
    """Asks one state of the database by SQL text.

    Attributes:
        rows: Takes a statement with values named ``:so``, and the values; gives every row.
        instant: Reads an instant from its column.
        stored: Gives an instant as a value to compare its column with.
    """

    rows: Callable[[str, Values], Sequence[Sequence[Any]]]
    instant: Callable[[Any], datetime | None]
    stored: Callable[[datetime], object]

    def column(self, statement: str, values: Values) -> tuple[Any, ...]:
        """Give the values of a statement that asks for one column."""
        return tuple(row[0] for row in self.rows(statement, values))

    def value(self, statement: str, values: Values) -> Any:  # noqa: ANN401  (a column's value)
        """Give the first column of the one row."""
        return self.rows(statement, values)[0][0]


def of_sqlite(connection: sqlite3.Connection) -> PlainReader:
    """Read by SQLite's driver."""
    return PlainReader(
        lambda statement, values: connection.execute(statement, values).fetchall(), instant_of_text, text_of_instant
    )


def of_session(session: Session) -> PlainReader:
    """Read by a session of PostgreSQL."""
    from sqlalchemy import text  # noqa: PLC0415  (see the module's docstring)

    return PlainReader(
        lambda statement, values: session.connection().execute(text(statement), values).all(),
        instant_of_naive,
        naive_utc,
    )


def open_sqlite(file: Path) -> sqlite3.Connection:
    """Open a file that is there for reading; the connection may go from thread to thread.

    Raises:
        sqlite3.Error: It cannot be opened.
    """
    address = f"{file.resolve().as_uri()}?mode=rw"
    connection = sqlite3.connect(
        address, timeout=BUSY_TIMEOUT_MS / 1000, isolation_level=None, check_same_thread=False, uri=True
    )
    try:
        for pragma in (*SQLITE_PRAGMAS, "PRAGMA query_only=ON"):
            connection.execute(pragma)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def is_ready(file: Path) -> bool:
    """Tell whether a file can be worked with as it is: today's schema, readers beside the writer; never waits.

    Where anything is amiss it cannot, and opening it the long way tells what.
    """
    try:
        connection = sqlite3.connect(f"{file.resolve().as_uri()}?mode=rw", timeout=0, uri=True)
    except sqlite3.Error:
        return False
    try:
        return is_up_to_date(connection) and connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    except sqlite3.Error:
        return False
    finally:
        connection.close()
