from __future__ import annotations

import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, insert, text
from sqlalchemy.pool import NullPool

from qa_app.model.problems import ProblemError
from qa_app.storage.backup import back_up
from qa_app.storage.database import Database, sqlite_url
from qa_app.storage.migrations import run
from qa_app.storage.tables import AgentTable
from tests.helpers.rights import read_only


@pytest.fixture
def file(tmp_path: Path, sqlite_template: Path) -> Path:
    copied = tmp_path / "qa.sqlite"
    shutil.copy(sqlite_template, copied)
    return copied


def codes(error: ProblemError) -> list[str]:
    return [problem.code for problem in error.problems]


def opened_with_problem(url: str) -> list[str]:
    with pytest.raises(ProblemError) as caught:
        Database.open(url).close()
    return codes(caught.value)


def run_sql(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def test_that_a_database_from_the_future_is_refused_untouched(file: Path) -> None:
    run_sql(file, "UPDATE alembic_version SET version_num = '9999'")
    before = file.read_bytes()
    assert opened_with_problem(sqlite_url(file)) == ["database-from-the-future"]
    assert file.read_bytes() == before


def test_that_a_postgresql_database_from_the_future_is_refused(postgres_url: str) -> None:
    engine = create_engine(postgres_url, poolclass=NullPool)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    try:
        assert opened_with_problem(postgres_url) == ["database-from-the-future"]
    finally:
        with engine.begin() as connection:
            connection.execute(text(f"UPDATE alembic_version SET version_num = '{run.HEAD}'"))


def test_that_another_programs_database_is_refused_untouched(tmp_path: Path) -> None:
    file = tmp_path / "other.sqlite"
    run_sql(file, "CREATE TABLE songs (title TEXT)")
    before = file.read_bytes()
    assert opened_with_problem(sqlite_url(file)) == ["database-of-another-program"]
    assert file.read_bytes() == before


def test_that_a_file_that_is_no_database_is_refused_untouched(tmp_path: Path) -> None:
    file = tmp_path / "qa.sqlite"
    file.write_bytes(b"RIFF not a database at all" * 50)
    assert opened_with_problem(sqlite_url(file)) == ["not-a-database"]
    assert file.read_bytes().startswith(b"RIFF")


def test_that_a_damaged_database_is_refused(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[120:4096] = b"\xff" * (4096 - 120)
    file.write_bytes(bytes(content))
    assert opened_with_problem(sqlite_url(file)) == ["database-damaged"]


def test_that_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert opened_with_problem(sqlite_url(tmp_path / "file" / "qa.sqlite")) == ["database-cannot-be-opened"]


def test_that_a_folder_in_the_files_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "qa.sqlite").mkdir()
    assert opened_with_problem(sqlite_url(tmp_path / "qa.sqlite")) == ["database-cannot-be-opened"]


@pytest.mark.parametrize("url", ["mysql://host/name", "nonsense", "sqlite://", "sqlite:///:memory:", ""])
def test_that_an_address_of_another_kind_is_refused(url: str) -> None:
    assert opened_with_problem(url) == ["database-address"]


def test_that_a_server_that_is_not_there_is_told_without_the_password() -> None:
    with pytest.raises(ProblemError) as caught:
        Database.open("postgresql://someone:secret@127.0.0.1:1/nothing")
    (problem,) = caught.value.problems
    assert problem.code == "database-unreachable"
    assert "secret" not in str(problem)


def test_that_a_locked_database_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qa_app.storage.engines.BUSY_TIMEOUT_MS", 1)
    database = Database.open(sqlite_url(file))
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ProblemError, match="database-locked"), database.writing() as session:
            session.add(AgentTable(number="1"))
    database.close()


def test_that_a_full_disk_is_told_and_nothing_of_the_session_is_stored(file: Path) -> None:
    database = Database.open(sqlite_url(file))
    with database.reading() as session:
        pages = session.execute(text("PRAGMA page_count")).scalar_one()
        session.execute(text(f"PRAGMA max_page_count = {pages + 1}"))
    with pytest.raises(ProblemError, match="disk-full"), database.writing() as session:
        session.execute(insert(AgentTable), [{"number": str(n), "name": "x" * 5000} for n in range(20)])
    with database.reading() as session:
        assert session.execute(text("SELECT count(*) FROM agents")).scalar_one() == 0
    database.close()


def test_that_a_read_only_database_is_told(file: Path) -> None:
    database = Database.open(sqlite_url(file))
    with database.reading() as session:
        session.execute(text("PRAGMA query_only = ON"))
    with pytest.raises(ProblemError, match="database-read-only"), database.writing() as session:
        session.add(AgentTable(number="1"))
    database.close()


def test_that_a_database_in_a_read_only_folder_is_told(file: Path) -> None:
    Database.open(sqlite_url(file)).close()
    with read_only((file,)) as folder:
        found = opened_with_problem(sqlite_url(folder / "qa.sqlite"))
    assert found in (["database-read-only"], ["database-cannot-be-opened"])


def test_that_a_read_only_folder_takes_no_new_database() -> None:
    with read_only(()) as folder:
        assert opened_with_problem(sqlite_url(folder / "qa.sqlite")) == ["database-cannot-be-opened"]
        assert opened_with_problem(sqlite_url(folder / "below" / "qa.sqlite")) == ["database-cannot-be-opened"]


def test_that_an_old_file_is_copied_before_it_is_migrated(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_sql(file, "INSERT INTO agents (number, name, team) VALUES ('101', '李娜', '')")
    migrated: list[str] = []

    def migrate(connection: object, revision: str = "next") -> None:
        migrated.append(revision)
        connection.execute(text("UPDATE alembic_version SET version_num = 'next'"))  # type: ignore[attr-defined]

    today = run.HEAD
    monkeypatch.setattr(run, "REVISIONS", (*run.REVISIONS, "next"))
    monkeypatch.setattr(run, "HEAD", "next")
    monkeypatch.setattr(run, "upgrade", migrate)
    Database.open(sqlite_url(file), backups=tmp_path / "backups").close()
    (copy,) = (tmp_path / "backups").iterdir()
    assert migrated == ["next"]
    assert copy.name.startswith(f"qa-{today}-")
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(today,)]
        assert connection.execute("SELECT name FROM agents").fetchall() == [("李娜",)]


def test_that_a_migration_that_fails_leaves_the_file_as_it_was(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail_half_way(connection: object, revision: str = "next") -> None:
        connection.execute(text("DROP TABLE agents"))  # type: ignore[attr-defined]
        raise RuntimeError(revision)

    monkeypatch.setattr(run, "REVISIONS", (*run.REVISIONS, "next"))
    monkeypatch.setattr(run, "HEAD", "next")
    monkeypatch.setattr(run, "upgrade", fail_half_way)
    with pytest.raises(RuntimeError):
        Database.open(sqlite_url(file))
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT count(*) FROM agents").fetchone() == (0,)


def test_that_a_backup_holds_what_still_stands_in_the_log_of_writes(file: Path, tmp_path: Path) -> None:
    database = Database.open(sqlite_url(file))
    with database.writing() as session:
        session.add(AgentTable(number="101"))
    target = tmp_path / "backups" / "copy.sqlite"
    back_up(file, target)
    database.close()
    with closing(sqlite3.connect(target)) as connection:
        assert connection.execute("SELECT number FROM agents").fetchall() == [("101",)]
    assert [each.name for each in target.parent.iterdir()] == ["copy.sqlite"]


def test_that_a_backup_that_cannot_be_written_leaves_nothing(file: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("", encoding="utf-8")
    with pytest.raises(ProblemError, match="backup-not-written"):
        back_up(file, tmp_path / "folder" / "copy.sqlite")


def test_that_a_reader_does_not_wait_for_a_writer(file: Path) -> None:
    database = Database.open(sqlite_url(file))
    with database.writing() as writer:
        writer.add(AgentTable(number="101"))
        writer.flush()
        with database.reading() as reader:
            assert reader.execute(text("SELECT count(*) FROM agents")).scalar_one() == 0
    database.close()


def test_that_a_writer_that_fails_stores_nothing(database: Database) -> None:
    def add_and_fail() -> None:
        with database.writing() as session:
            session.add(AgentTable(number="101"))
            session.flush()
            raise KeyError

    with pytest.raises(KeyError):
        add_and_fail()
    with database.reading() as session:
        assert session.execute(text("SELECT count(*) FROM agents")).scalar_one() == 0


def test_that_four_programs_can_open_a_new_file_at_once(tmp_path: Path) -> None:
    file = tmp_path / "qa.sqlite"

    def open_and_add(number: int) -> None:
        database = Database.open(sqlite_url(file))
        with database.writing() as session:
            session.add(AgentTable(number=str(number)))
        database.close()

    with ThreadPoolExecutor(4) as programs:
        list(programs.map(open_and_add, range(4)))
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT count(*) FROM agents").fetchone() == (4,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
