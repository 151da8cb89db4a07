"""Which failures of the database are the world's, decided by class and error code, never by a message's text."""

from __future__ import annotations

import sqlite3

from qa_app.model.problems import Problem, ProblemError

PRIMARY_CODE = 0xFF
SQLITE_CODES = {
    sqlite3.SQLITE_BUSY: "database-locked",
    sqlite3.SQLITE_LOCKED: "database-locked",
    sqlite3.SQLITE_READONLY: "database-read-only",
    sqlite3.SQLITE_PERM: "database-read-only",
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_CANTOPEN: "database-cannot-be-opened",
    sqlite3.SQLITE_NOTADB: "not-a-database",
    sqlite3.SQLITE_CORRUPT: "database-damaged",
    sqlite3.SQLITE_IOERR: "database-read-error",
}
POSTGRES_STATES = {
    "55P03": "database-locked",
    "57014": "database-locked",
    "40P01": "database-locked",
    "25006": "database-read-only",
    "42501": "database-refused",
    "53100": "disk-full",
    "28000": "database-refused",
    "28P01": "database-refused",
    "3D000": "database-missing",
}
CONNECTION_CLASS = "08"
SHUTDOWN_CLASS = "57P"


def problem_code(error: BaseException) -> str | None:
    """Give the problem code of a driver's error, None where the error is a bug of ours."""
    if isinstance(error, sqlite3.Error):
        number = getattr(error, "sqlite_errorcode", None)
        return None if number is None else SQLITE_CODES.get(number & PRIMARY_CODE)
    # A third of a second that only a team's database needs.
    import psycopg  # noqa: PLC0415

    if isinstance(error, psycopg.Error):
        state = error.sqlstate
        if state is None:
            return "database-unreachable" if isinstance(error, psycopg.OperationalError) else None
        if state.startswith((CONNECTION_CLASS, SHUTDOWN_CLASS)):
            return "database-unreachable"
        return POSTGRES_STATES.get(state)
    return None


def is_of_database(error: BaseException) -> bool:
    """Tell whether SQLAlchemy or SQLite's driver raised this."""
    from sqlalchemy.exc import DBAPIError  # noqa: PLC0415  (see `as_problem`)

    return isinstance(error, DBAPIError | sqlite3.Error)


def as_problem(error: BaseException, place: str) -> ProblemError | None:
    """Give what to raise for a failure of the database at this place, None where the failure is a bug of ours.

    Args:
        error: SQLAlchemy's error or the driver's own.
        place: The database's file or its address without the password, for the sentence.
    """
    driver_error: BaseException | None = error
    if not isinstance(error, sqlite3.Error):
        # Half of the start is SQLAlchemy, and it is there already where one of its errors is.
        from sqlalchemy.exc import DBAPIError  # noqa: PLC0415

        driver_error = error.orig if isinstance(error, DBAPIError) else error
    code = None if driver_error is None else problem_code(driver_error)
    return None if code is None else ProblemError(Problem(code, (("database", place),), file=place))
