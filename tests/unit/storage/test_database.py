from __future__ import annotations

import threading
from pathlib import Path

from alembic.script import ScriptDirectory
from sqlalchemy import URL, create_engine, select, text
from sqlalchemy.pool import NullPool

from qa_app.storage.database import Database, sqlite_url
from qa_app.storage.migrations.run import HEAD, REVISIONS, alembic_config, upgrade
from qa_app.storage.tables import AgentTable, Base
from tests.helpers.schemas import schema_of


def test_that_the_migrated_schema_is_the_mapped_one(database: Database) -> None:
    with database.reading() as session:
        migrated = schema_of(session.connection())
        mapped = mapped_schema(session.connection().engine.url)
    assert len(migrated) > 40
    assert migrated == mapped


def mapped_schema(url: URL) -> set[tuple[object, ...]]:
    """Give the schema that the mappings make by themselves, in memory or in a schema that is thrown away."""
    if url.drivername.startswith("sqlite"):
        with create_engine("sqlite://").connect() as connection:
            Base.metadata.create_all(connection)
            return schema_of(connection)
    with create_engine(url, poolclass=NullPool).connect() as connection:
        connection.execute(text("CREATE SCHEMA mapped"))
        connection.execute(text("SET search_path TO mapped"))
        Base.metadata.create_all(connection)
        return schema_of(connection)


def test_that_a_database_of_the_first_schema_becomes_one_of_today(tmp_path: Path) -> None:
    old = tmp_path / "old.sqlite"
    engine = create_engine(sqlite_url(old))
    with engine.begin() as connection:
        upgrade(connection, "0001")
        connection.execute(text("INSERT INTO agents (number, name, team) VALUES ('101', '李娜', '')"))
    engine.dispose()
    database = Database.open(sqlite_url(old), backups=tmp_path / "backups")
    with database.reading() as session:
        assert session.scalars(select(AgentTable.name)).all() == ["李娜"]
        assert schema_of(session.connection()) == mapped_schema(session.connection().engine.url)
    database.close()


def test_that_the_known_revisions_are_those_of_the_scripts() -> None:
    scripts = ScriptDirectory.from_config(alembic_config())
    walked = [script.revision for script in scripts.walk_revisions()]
    assert tuple(reversed(walked)) == REVISIONS
    assert scripts.get_current_head() == HEAD


def test_that_counting_in_four_threads_loses_no_update(database: Database) -> None:
    with database.writing() as session:
        session.add(AgentTable(number="1", name="0"))

    def count_to_25() -> None:
        for _ in range(25):
            with database.writing() as session:
                agent = session.scalars(select(AgentTable)).one()
                agent.name = str(int(agent.name) + 1)

    threads = [threading.Thread(target=count_to_25) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.reading() as session:
        assert session.execute(text("SELECT name FROM agents")).scalar_one() == "100"


def test_that_a_reader_sees_one_state_while_others_write(database: Database) -> None:
    count = text("SELECT count(*) FROM agents")
    with database.reading() as reader:
        before = reader.execute(count).scalar_one()
        with database.writing() as writer:
            writer.add(AgentTable(number="1"))
        assert reader.execute(count).scalar_one() == before
    with database.reading() as reader:
        assert reader.execute(count).scalar_one() == before + 1
