"""A throw-away PostgreSQL for tests: the server that QA_APP_TEST_POSTGRES names, else one of Debian's package."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, create_engine, make_url, text
from sqlalchemy.pool import NullPool

VARIABLE = "QA_APP_TEST_POSTGRES"
SPEED = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=40", "shared_buffers=16MB")


class NoPostgresError(Exception):
    """Why there is no server here."""


@contextmanager
def postgres_database() -> Iterator[str]:
    """Give the address of an empty database that goes away afterwards.

    Raises:
        NoPostgresError: There is no server and none can be started.
    """
    named = os.environ.get(VARIABLE, "")
    if named:
        with _database(make_url(named)) as url:
            yield url
    else:
        with _server() as admin, _database(admin) as url:
            yield url


@contextmanager
def _database(admin: URL) -> Iterator[str]:
    name = f"qa_app_test_{os.getpid()}"
    admin = admin.set(drivername="postgresql+psycopg")
    engine = create_engine(admin, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        connection.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
        connection.execute(text(f"CREATE DATABASE {name}"))
    try:
        yield admin.set(database=name).render_as_string(hide_password=False)
    finally:
        with engine.connect() as connection:
            connection.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))


@contextmanager
def _server() -> Iterator[URL]:
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="qa-app-postgres-"))
    as_owner: list[str] = []
    if os.geteuid() == 0:
        # PostgreSQL refuses to run as root; Debian's package brings a user for it.
        if shutil.which("runuser") is None:
            raise NoPostgresError("running as root without runuser")
        shutil.chown(folder, "postgres", "postgres")
        as_owner = ["runuser", "-u", "postgres", "--"]
    data = folder / "data"
    port = _free_port()
    settings = " ".join(f"-c {setting}" for setting in (*SPEED, f"port={port}", "listen_addresses=127.0.0.1"))
    control = [*as_owner, str(programs / "pg_ctl"), "-D", str(data)]
    try:
        _run(
            [
                *as_owner,
                str(programs / "initdb"),
                "-D",
                str(data),
                "-U",
                "qa",
                "--auth=trust",
                "-E",
                "UTF8",
                "--no-locale",
            ]
        )
        _run([*control, "-o", f"{settings} -k {folder}", "-l", str(folder / "log"), "-w", "start"])
        try:
            yield URL.create("postgresql+psycopg", username="qa", host="127.0.0.1", port=port, database="postgres")
        finally:
            _run([*control, "-m", "immediate", "stop"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    found = shutil.which("initdb")
    if found:
        return Path(found).parent
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not folders:
        raise NoPostgresError(f"no PostgreSQL here: install Debian's postgresql or set {VARIABLE}")
    return folders[-1]


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _run(command: list[str]) -> None:
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False, cwd="/", text=True)
    if done.returncode != 0:
        raise NoPostgresError(f"{Path(command[0]).name} failed: {done.stderr.strip()[-300:]}")
