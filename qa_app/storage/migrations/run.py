"""Brings a database to the newest schema, or refuses it.

Alembic is loaded only where there is something to migrate, and SQLAlchemy where a look at the file does not do.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from qa_app.model.problems import Problem, ProblemError
from qa_app.storage.errors import as_problem

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection, Engine

REVISIONS = (
    "0001",
    "0002",
    "0003",
    "0004",
    "0005",
    "0006",
    "0007",
    "0008",
    "0009",
    "0010",
    "0011",
    "0012",
    "0013",
    "0014",
)
HEAD = REVISIONS[-1]
VERSION_TABLE = "alembic_version"
MIGRATION_LOCK = "SELECT pg_advisory_xact_lock(hashtext('qa_app migration ' || current_schema()))"


def is_up_to_date(connection: sqlite3.Connection) -> bool:
    """Tell whether an SQLite file has the schema of `HEAD`.

    Raises:
        sqlite3.Error: It holds no such database; `bring_up_to_date` tells what is wrong.
    """
    found: list[tuple[str]] = connection.execute(f"SELECT version_num FROM {VERSION_TABLE}").fetchall()  # noqa: S608
    return found == [(HEAD,)]


def bring_up_to_date(engine: Engine, *, file: Path | None, backups: Path | None) -> None:
    """Migrate the database behind the engine to `HEAD`, all or nothing, after a copy of a file that holds something.

    Raises:
        ProblemError: ``database-from-the-future`` where its revision is not known here, ``database-of-another-program``
            where it has tables but none of ours.
    """
    with engine.connect() as connection:
        revision = _revision(connection, file)
    if revision == HEAD:
        return
    if revision is not None and file is not None:
        from qa_app.storage.backup import back_up_before_migration  # noqa: PLC0415  (see the module's docstring)

        back_up_before_migration(file, backups or file.parent, revision, datetime.now(UTC))
    with _migrating(engine) as connection:
        # Another process may have been faster while this one waited for the lock.
        if _revision(connection, file) != HEAD:
            upgrade(connection)


def check_copy(copy: Path, name: str) -> None:
    """Refuse a copy that is no sound database of this program.

    Args:
        copy: The file to look at; nothing else uses it.
        name: What problems call it.

    Raises:
        ProblemError: ``database-damaged``, ``not-a-database``, ``database-of-another-program`` or
            ``database-from-the-future``.
    """
    try:
        with closing(sqlite3.connect(f"{copy.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise ProblemError(Problem("database-damaged", (("database", name),), name))
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if VERSION_TABLE not in tables:
                raise ProblemError(Problem("database-of-another-program", (("database", name),), name))
            (revision,) = connection.execute(f"SELECT version_num FROM {VERSION_TABLE}").fetchone()  # noqa: S608
    except sqlite3.Error as error:
        known = as_problem(error, name)
        if known is None:
            raise
        raise known from error
    if revision not in REVISIONS:
        raise ProblemError(Problem("database-from-the-future", (("database", name), ("revision", revision)), name))


def upgrade(connection: Connection, revision: str = HEAD) -> None:
    """Run the migrations up to `revision` inside the connection's transaction."""
    # A tenth of a second that a database of today's schema does not need.
    from alembic import command  # noqa: PLC0415

    command.upgrade(alembic_config(connection), revision)


def alembic_config(connection: Connection | None = None) -> Config:
    """Give Alembic's configuration for the migrations of this package, to be run on this connection."""
    from alembic.config import Config  # noqa: PLC0415

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _revision(connection: Connection, file: Path | None) -> str | None:
    from sqlalchemy import inspect, text  # noqa: PLC0415  (see the module's docstring)

    place = str(file or connection.engine.url.render_as_string(hide_password=True))
    tables = set(inspect(connection).get_table_names())
    if VERSION_TABLE not in tables:
        if tables:
            raise ProblemError(Problem("database-of-another-program", (("database", place),), place))
        return None
    revision: str | None = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()  # noqa: S608
    if revision is not None and revision not in REVISIONS:
        raise ProblemError(Problem("database-from-the-future", (("database", place), ("revision", revision)), place))
    return revision


@contextmanager
def _migrating(engine: Engine) -> Iterator[Connection]:
    """Give a connection in one transaction that keeps every other writer out."""
    from sqlalchemy import create_engine, event  # noqa: PLC0415  (see the module's docstring)
    from sqlalchemy.pool import NullPool  # noqa: PLC0415  (as above)

    if engine.dialect.name != "sqlite":
        with engine.begin() as connection:
            connection.exec_driver_sql(MIGRATION_LOCK)
            yield connection
        return
    # Batch mode drops and renames tables, which foreign keys, switched on in the given engine, would follow.
    alone = create_engine(engine.url, poolclass=NullPool, connect_args={"timeout": 60})
    event.listen(alone, "connect", lambda connection, _record: setattr(connection, "isolation_level", None))
    event.listen(alone, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    with alone.begin() as connection:
        yield connection
