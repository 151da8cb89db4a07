"""Fixtures of all tests: a clock that stands, an actor, and a workspace on each of the two databases."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from qa_app.config.paths import STATE_VARIABLE, Paths
from qa_app.config.settings import Settings, save_settings
from qa_app.model.agents import Actor
from qa_app.services.workspace import Workspace, open_workspace
from qa_app.storage.database import Database, sqlite_url
from qa_app.storage.tables import Base
from tests.helpers.postgres import NoPostgresError, postgres_database

NOW = datetime(2026, 10, 20, 8, 0, tzinfo=UTC)


@pytest.fixture(scope="session", autouse=True)
def _own_state(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what is measured of this computer out of the user's own folder, in the programs that tests start too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(STATE_VARIABLE, str(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOW)


class ManualClock:
    """Tells the instant it was set to."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def actor() -> Actor:
    return Actor("Zhao Min")


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite file, copied for each test."""
    file = tmp_path_factory.mktemp("template") / "qa.sqlite"
    Database.open(sqlite_url(file)).close()
    return file


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A migrated PostgreSQL database for the whole session; the test is skipped where there is none."""
    with ExitStack() as stack:
        try:
            url = stack.enter_context(postgres_database())
        except NoPostgresError as error:
            pytest.skip(str(error))
        Database.open(url).close()
        yield url


@pytest.fixture
def sqlite_database_url(tmp_path: Path, sqlite_template: Path) -> str:
    file = tmp_path / "workspace" / "qa.sqlite"
    file.parent.mkdir()
    shutil.copy(sqlite_template, file)
    return sqlite_url(file)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of an empty database, on SQLite and on PostgreSQL in turn."""
    if request.param == "sqlite":
        return str(request.getfixturevalue("sqlite_database_url"))
    url = str(request.getfixturevalue("postgres_url"))
    empty_postgres(url)
    return url


def empty_postgres(url: str) -> None:
    engine = create_engine(url, poolclass=NullPool)
    with engine.begin() as connection:
        names = ", ".join(Base.metadata.tables)
        connection.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    opened = Database.open(database_url)
    yield opened
    opened.close()


@pytest.fixture
def workspace(tmp_path: Path, database_url: str, clock: ManualClock) -> Iterator[Workspace]:
    """A new workspace in Asia/Shanghai, on SQLite and on PostgreSQL in turn."""
    opened = make_workspace(tmp_path, database_url, clock)
    yield opened
    opened.close()


@pytest.fixture
def local_workspace(tmp_path: Path, sqlite_database_url: str, clock: ManualClock) -> Iterator[Workspace]:
    """A new workspace in Asia/Shanghai on SQLite only, for tests that are not about the database."""
    opened = make_workspace(tmp_path, sqlite_database_url, clock)
    yield opened
    opened.close()


def make_workspace(folder: Path, url: str, clock: ManualClock) -> Workspace:
    paths = Paths.of(folder / "workspace")
    save_settings(paths, Settings(time_zone="Asia/Shanghai", reviewer_name="Zhao Min"))
    return open_workspace(paths, url, clock=clock)
