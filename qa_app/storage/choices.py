"""What a table of calls can be filtered by."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from sqlalchemy import exists, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from qa_app.model.calls import FilterChoices
from qa_app.storage.call_filters import month_of, month_span
from qa_app.storage.tables import AgentTable, CallTable


def choices(session: Session, zone: ZoneInfo) -> FilterChoices:
    """Give what the calls can be filtered by."""
    has_call = exists().where(CallTable.agent_number == AgentTable.number)
    people = select(AgentTable.number, AgentTable.name).where(has_call).order_by(AgentTable.number)
    return FilterChoices(
        agents=tuple((number, name) for number, name in session.execute(people)),
        teams=_distinct(session, CallTable.team),
        queues=_distinct(session, CallTable.queue),
        months=months(session, zone),
    )


def months(session: Session, zone: ZoneInfo) -> tuple[str, ...]:
    """Give the months in which there are calls, newest first."""
    found: list[str] = []
    newest = session.execute(select(func.max(CallTable.counted_at))).scalar()
    while newest is not None:
        found.append(month_of(newest, zone))
        start, _ = month_span(found[-1], zone)
        newest = session.execute(select(func.max(CallTable.counted_at)).where(CallTable.counted_at < start)).scalar()
    return tuple(found)


def _distinct(session: Session, column: InstrumentedAttribute[str]) -> tuple[str, ...]:
    """Give the values of an indexed column but for the empty one, jumping from value to value through the index."""
    first = select(func.min(column).label("value")).where(column != "")
    steps = first.cte("steps", recursive=True)
    following = select(func.min(column)).where(column > steps.c.value).scalar_subquery()
    steps = steps.union_all(select(following).where(steps.c.value.is_not(None)))
    query = select(steps.c.value).where(steps.c.value.is_not(None)).order_by(steps.c.value)
    return tuple(session.scalars(query))
