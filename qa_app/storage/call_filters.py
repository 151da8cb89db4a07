"""What a table of calls asks for, as conditions and orders of SQL."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, SQLColumnExpression, UnaryExpression

from qa_app.model.calls import CallFilter, CallSort
from qa_app.storage.tables import CallTable

SORT_COLUMNS: dict[CallSort, tuple[SQLColumnExpression[Any], ...]] = {
    CallSort.NUMBER: (CallTable.number,),
    CallSort.STARTED_AT: (CallTable.started_at,),
    CallSort.AGENT: (CallTable.agent_name, CallTable.agent_number),
    CallSort.TEAM: (CallTable.team,),
    CallSort.QUEUE: (CallTable.queue,),
    CallSort.DURATION: (CallTable.duration_ms,),
    CallSort.CSAT: (CallTable.csat,),
    CallSort.RECOGNITION: (CallTable.recognition,),
    CallSort.REVIEW: (CallTable.review,),
    CallSort.SCORE: (CallTable.score,),
}
NULLABLE = frozenset((CallTable.started_at, CallTable.duration_ms, CallTable.csat, CallTable.score))
LAST_MONTH_OF_YEAR = 12


def conditions(wanted: CallFilter, zone: ZoneInfo) -> Iterator[ColumnElement[bool]]:
    """Give the conditions that must all hold."""
    if wanted.text.strip():
        yield CallTable.haystack.contains(wanted.text.strip().casefold(), autoescape=True)
    if wanted.agents:
        yield CallTable.agent_number.in_(wanted.agents)
    if wanted.teams:
        yield CallTable.team.in_(wanted.teams)
    if wanted.queues:
        yield CallTable.queue.in_(wanted.queues)
    if wanted.recognition:
        yield CallTable.recognition.in_(wanted.recognition)
    if wanted.review:
        yield CallTable.review.in_(wanted.review)
    if wanted.direction is not None:
        yield CallTable.direction == wanted.direction
    if wanted.has_recording is not None:
        has = CallTable.recording_path.is_not(None)
        yield has if wanted.has_recording else ~has
    yield from _times(wanted, zone)


def _times(wanted: CallFilter, zone: ZoneInfo) -> Iterator[ColumnElement[bool]]:
    if wanted.started_from is not None:
        yield CallTable.started_at >= day_start(wanted.started_from, zone)
    if wanted.started_to is not None:
        yield CallTable.started_at < day_start(wanted.started_to + timedelta(days=1), zone)
    if wanted.month is not None:
        start, end = month_span(wanted.month, zone)
        yield CallTable.counted_at >= start
        yield CallTable.counted_at < end


def order(sort: CallSort, *, descending: bool) -> list[UnaryExpression[Any]]:
    """Give the order: missing values count as smallest, ties fall to the newest id in both directions."""
    ordered: list[UnaryExpression[Any]] = []
    for column in SORT_COLUMNS[sort]:
        direction = column.desc() if descending else column.asc()
        if column in NULLABLE:
            direction = direction.nulls_last() if descending else direction.nulls_first()
        ordered.append(direction)
    return [*ordered, CallTable.id.desc()]


def day_start(day: date, zone: ZoneInfo) -> datetime:
    """Give the instant at which a day begins in a zone."""
    return datetime.combine(day, time.min, zone).astimezone(UTC)


def month_span(month: str, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Give the first instant of a month ``2026-10`` and the first of the next, in a zone.

    Raises:
        ValueError: It is no month.
    """
    first = datetime.strptime(month, "%Y-%m").date()  # noqa: DTZ007  (a month has no zone)
    following = (
        date(first.year + 1, 1, 1) if first.month == LAST_MONTH_OF_YEAR else date(first.year, first.month + 1, 1)
    )
    return day_start(first, zone), day_start(following, zone)


def month_of(instant: datetime, zone: ZoneInfo) -> str:
    """Give the month ``2026-10`` in which an instant lies in a zone."""
    return f"{instant.astimezone(zone):%Y-%m}"
