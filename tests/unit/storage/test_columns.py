from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import StatementError

from qa_app.model.calls import Direction, RecognitionState
from qa_app.storage.database import Database
from qa_app.storage.tables import CallTable

AT = datetime(2026, 10, 20, 8, 0, 0, 123456, tzinfo=UTC)


def add(database: Database, **values: object) -> None:
    with database.writing() as session:
        session.execute(insert(CallTable).values(**({"number": "1", "counted_at": AT, "imported_at": AT} | values)))


def test_that_instants_come_back_in_utc_to_the_microsecond(database: Database) -> None:
    add(database, started_at=AT.astimezone(timezone(timedelta(hours=8))))
    with database.reading() as session:
        found = session.execute(select(CallTable.started_at)).scalar_one()
    assert found == AT
    assert found is not None
    assert found.tzinfo is UTC


def test_that_a_naive_instant_is_refused(database: Database) -> None:
    with pytest.raises(StatementError, match="naive datetime"):
        add(database, started_at=AT.replace(tzinfo=None))


@pytest.mark.parametrize("text", ["0.0000", "84.4950", "100.0000", "-3.5000"])
def test_that_scores_keep_their_four_places(database: Database, text: str) -> None:
    add(database, score=Decimal(text))
    with database.reading() as session:
        assert str(session.execute(select(CallTable.score)).scalar_one()) == text


def test_that_a_number_with_more_places_is_refused_and_not_rounded(database: Database) -> None:
    with pytest.raises(StatementError, match="more than 4 places"):
        add(database, score=Decimal("84.49505"))


def test_that_named_values_come_back_as_what_they_were(database: Database) -> None:
    add(database, direction=Direction.OUTBOUND, recognition=RecognitionState.PAUSED)
    with database.reading() as session:
        assert session.execute(select(CallTable.direction, CallTable.recognition)).one() == (
            Direction.OUTBOUND,
            RecognitionState.PAUSED,
        )


def test_that_what_is_not_known_comes_back_as_none(database: Database) -> None:
    add(database)
    with database.reading() as session:
        row = session.execute(select(CallTable.started_at, CallTable.score, CallTable.direction)).one()
    assert tuple(row) == (None, None, None)
