from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from qa_app.model.problems import ProblemError
from qa_app.storage.database import Database
from qa_app.storage.tables import AgentTable

COUNT = "SELECT count(*) FROM agents"


@pytest.fixture
def file(tmp_path: Path, sqlite_template: Path) -> Path:
    """Give the file of a database of today's schema that nobody has open."""
    return Path(shutil.copy(sqlite_template, tmp_path / "qa.sqlite"))


def add_agent(database: Database, number: str) -> None:
    with database.writing() as session:
        session.add(AgentTable(number=number))


def test_that_a_plain_reader_sees_one_state(database: Database) -> None:
    add_agent(database, "1")
    with database.reading_plainly() as reader:
        before = reader.value(COUNT, {})
        add_agent(database, "2")
        assert (before, reader.value(COUNT, {})) == (1, 1)
    with database.reading_plainly() as reader:
        assert reader.value(COUNT, {}) == 2


def test_that_a_plain_reader_takes_values_by_name(database: Database) -> None:
    add_agent(database, "50%: 'x'")
    with database.reading_plainly() as reader:
        found = reader.column("SELECT number FROM agents WHERE number = :number", {"number": "50%: 'x'"})
    assert found == ("50%: 'x'",)


def test_that_a_plain_reader_writes_nothing(database: Database) -> None:
    with pytest.raises(ProblemError, match="database-read-only"), database.reading_plainly() as reader:
        reader.rows("DELETE FROM agents", {})


def test_that_a_file_of_today_is_read_and_written(file: Path) -> None:
    database = Database.open_file(file)
    add_agent(database, "1")
    with database.reading_plainly() as reader:
        assert reader.column("SELECT number FROM agents", {}) == ("1",)
    database.close()
    assert [each.name for each in file.parent.iterdir()] == [file.name]


def test_that_a_file_that_is_new_is_made(tmp_path: Path) -> None:
    database = Database.open_file(tmp_path / "below" / "qa.sqlite")
    with database.reading_plainly() as reader:
        assert reader.value(COUNT, {}) == 0
    database.close()


def test_that_a_file_of_a_newer_program_is_refused(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    with pytest.raises(ProblemError, match="database-from-the-future"):
        Database.open_file(file)


def test_that_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "qa.sqlite"
    file.write_text("recordings, and more of them\n" * 50, encoding="utf-8")
    with pytest.raises(ProblemError, match="not-a-database"):
        Database.open_file(file)


def test_that_a_file_without_a_log_of_writes_gets_one(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    Database.open_file(file).close()
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
