from __future__ import annotations

import threading

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import select, text

from qa_app.storage.database import Database
from qa_app.storage.migrations.run import HEAD, REVISIONS, alembic_config
from qa_app.storage.tables import AgentTable, Base


def test_that_the_migrated_schema_is_the_mapped_one(database: Database) -> None:
    with database.reading() as session:
        context = MigrationContext.configure(session.connection(), opts={"compare_type": True})
        differences = compare_metadata(context, Base.metadata)
    assert differences == []


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
