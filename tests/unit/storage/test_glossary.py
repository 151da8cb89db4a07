from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from qa_app.model.glossary import GlossaryWord
from qa_app.storage import glossary
from qa_app.storage.database import Database, sqlite_url

NOW = datetime(2026, 11, 1, 9, tzinfo=UTC)
CARD = GlossaryWord("心悦卡", ("新月卡", "星悦卡"), "zh", "会员卡")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database.open(sqlite_url(tmp_path / "qa.db"))
    yield opened
    opened.close()


def test_that_a_word_is_kept_with_its_variants(database: Database) -> None:
    with database.writing() as session:
        glossary.put(session, CARD, NOW)
    with database.reading() as session:
        assert glossary.words(session) == (CARD,)


def test_that_a_word_of_the_same_key_is_replaced(database: Database) -> None:
    with database.writing() as session:
        glossary.put(session, GlossaryWord("starpay"), NOW)
        glossary.put(session, GlossaryWord("StarPay", ("star pay",)), NOW)
        assert glossary.words(session) == (GlossaryWord("StarPay", ("star pay",)),)


def test_that_the_word_changed_last_comes_first(database: Database) -> None:
    with database.writing() as session:
        glossary.put(session, CARD, NOW)
        glossary.put(session, GlossaryWord("StarPay"), NOW + timedelta(hours=1))
        glossary.put(session, CARD, NOW + timedelta(hours=2))
        assert [each.word for each in glossary.words(session)] == ["心悦卡", "StarPay"]


def test_that_a_word_is_removed_by_its_key(database: Database) -> None:
    with database.writing() as session:
        glossary.put(session, CARD, NOW)
        glossary.remove(session, [("心悦卡", ""), CARD.key])
        assert glossary.words(session) == ()
