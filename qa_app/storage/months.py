"""What a month's ranking and workbook read: its submitted evaluations with their calls, in bulk.

A call belongs to the month of its start in the workspace's zone, or of its import where its start is not known.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, ScalarSelect, case, exists, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from qa_app.storage.call_filters import month_of, month_span
from qa_app.storage.evaluations import REVIEW, StoredState
from qa_app.storage.tables import AnswerTable, CallTable, EvaluationTable, SectionScoreTable


@dataclass(frozen=True, slots=True)
class EvaluatedCall:
    """A submitted evaluation of a month beside its call; what is superseded or a draft is never among them.

    Attributes:
        agent_number: Empty where nobody knows whose call it was.
        agent_name: The agent's name at the time of the call.
        team: The agent's team at the time of the call; empty where none is known.
        score: Stored score; None: not scored, out of every average and count.
        fatal_count: Number of fatals that took effect, of either scope.
    """

    evaluation_id: int
    call_id: int
    call: str
    agent_number: str
    agent_name: str
    team: str
    customer: str
    queue: str
    started_at: datetime | None
    duration_ms: int | None
    csat: Decimal | None
    solved: bool | None
    reviewer: str
    rubric_id: str
    rubric_version: int
    rubric_hash: str
    revision: int
    submitted_at: datetime
    score: Decimal | None
    raw_score: Decimal | None
    uncapped_score: Decimal | None
    grade: str | None
    fatal_count: int


_COLUMNS = (
    EvaluationTable.id,
    CallTable.id,
    CallTable.number,
    CallTable.agent_number,
    CallTable.agent_name,
    CallTable.team,
    CallTable.customer,
    CallTable.queue,
    CallTable.started_at,
    CallTable.duration_ms,
    CallTable.csat,
    CallTable.solved,
    EvaluationTable.reviewer,
    EvaluationTable.rubric_id,
    EvaluationTable.rubric_version,
    EvaluationTable.rubric_hash,
    EvaluationTable.revision,
    EvaluationTable.submitted_at,
    EvaluationTable.score,
    EvaluationTable.raw_score,
    EvaluationTable.uncapped_score,
    EvaluationTable.grade,
    EvaluationTable.fatal_count,
)


def evaluated_calls(
    session: Session, month: str, zone: ZoneInfo, agent: str | None = None
) -> tuple[EvaluatedCall, ...]:
    """Give the submitted evaluations of a month, or of an agent in it, by agent, call start, number and evaluation.

    Raises:
        ValueError: It is no month ``2026-10``.
    """
    query = (
        select(*_COLUMNS)
        .join(CallTable, CallTable.id == EvaluationTable.call_id)
        .where(*_counted(month, zone), *(() if agent is None else (CallTable.agent_number == agent,)))
        .order_by(CallTable.agent_number, CallTable.counted_at, CallTable.number, EvaluationTable.id)
    )
    rows: Iterable[Any] = session.execute(query)
    return tuple(EvaluatedCall(*row) for row in rows)


@dataclass(frozen=True, slots=True)
class AgentSums:
    """What the submitted evaluations of an agent's month add up to.

    Attributes:
        team: Of the newest call that has one; empty where none has.
        agent_name: As the newest call that has one says; empty where none has.
        scored: Number of scored evaluations; `total` and `lowest` are of these, `fatal` counts those with a fatal.
    """

    agent_number: str
    team: str
    agent_name: str
    scored: int
    total: Decimal | None
    fatal: int
    lowest: Decimal | None


def agent_sums(session: Session, month: str, zone: ZoneInfo) -> tuple[AgentSums, ...]:
    """Add a month's evaluations up in the database, by agent number."""
    scored = EvaluationTable.score.is_not(None)
    sums = (
        select(
            CallTable.agent_number,
            func.count(EvaluationTable.score).label("scored"),
            func.sum(EvaluationTable.score).label("total"),
            func.count(case((scored & (EvaluationTable.fatal_count > 0), 1))).label("fatal"),
            func.min(EvaluationTable.score).label("lowest"),
        )
        .join(CallTable, CallTable.id == EvaluationTable.call_id)
        .where(*_counted(month, zone), CallTable.agent_number != "")
        .group_by(CallTable.agent_number)
        .subquery()
    )

    def newest(column: InstrumentedAttribute[str]) -> ScalarSelect[str]:
        return (
            select(column)
            .join(EvaluationTable, EvaluationTable.call_id == CallTable.id)
            .where(*_counted(month, zone), CallTable.agent_number == sums.c.agent_number, column != "")
            .order_by(CallTable.counted_at.desc(), CallTable.number.desc())
            .limit(1)
            .scalar_subquery()
        )

    query = select(
        sums.c.agent_number,
        func.coalesce(newest(CallTable.team), ""),
        func.coalesce(newest(CallTable.agent_name), ""),
        sums.c.scored,
        sums.c.total,
        sums.c.fatal,
        sums.c.lowest,
    ).order_by(sums.c.agent_number)
    rows: Iterable[Any] = session.execute(query)
    return tuple(AgentSums(*row) for row in rows)


def section_sums(
    session: Session, month: str, zone: ZoneInfo, sections: Collection[str]
) -> dict[str, tuple[tuple[str, Decimal, int], ...]]:
    """Give agent number to section, sum and number of its percentages in scored evaluations, by section."""
    query = (
        select(
            CallTable.agent_number,
            SectionScoreTable.section,
            func.sum(SectionScoreTable.score),
            func.count(SectionScoreTable.score),
        )
        .join(EvaluationTable, EvaluationTable.id == SectionScoreTable.evaluation_id)
        .join(CallTable, CallTable.id == EvaluationTable.call_id)
        .where(
            *_counted(month, zone),
            EvaluationTable.score.is_not(None),
            SectionScoreTable.score.is_not(None),
            SectionScoreTable.section.in_(sections),
        )
        .group_by(CallTable.agent_number, SectionScoreTable.section)
        .order_by(CallTable.agent_number, SectionScoreTable.section)
    )
    found: dict[str, list[tuple[str, Decimal, int]]] = {}
    rows: Iterable[Any] = session.execute(query)
    for agent, section, total, count in rows:
        found.setdefault(agent, []).append((section, total, count))
    return {agent: tuple(sums) for agent, sums in found.items()}


def draft_count(session: Session, month: str, zone: ZoneInfo) -> int:
    """Give the number of drafts with an answer on calls of a month."""
    start, end = month_span(month, zone)
    query = (
        select(func.count(EvaluationTable.id))
        .join(CallTable, CallTable.id == EvaluationTable.call_id)
        .where(
            CallTable.counted_at >= start,
            CallTable.counted_at < end,
            EvaluationTable.state == StoredState.DRAFT,
            EvaluationTable.purpose == REVIEW,
            exists().where(AnswerTable.evaluation_id == EvaluationTable.id),
        )
    )
    return session.execute(query).scalar_one()


def evaluated_months(session: Session, zone: ZoneInfo) -> tuple[str, ...]:
    """Give the months that have a submitted evaluation, newest first."""
    query = (
        select(func.max(CallTable.counted_at))
        .join(EvaluationTable, EvaluationTable.call_id == CallTable.id)
        .where(EvaluationTable.state == StoredState.SUBMITTED, EvaluationTable.purpose == REVIEW)
    )
    found: list[str] = []
    newest = session.execute(query).scalar()
    while newest is not None:
        found.append(month_of(newest, zone))
        start, _ = month_span(found[-1], zone)
        newest = session.execute(query.where(CallTable.counted_at < start)).scalar()
    return tuple(found)


def _counted(month: str, zone: ZoneInfo) -> tuple[ColumnElement[bool], ...]:
    start, end = month_span(month, zone)
    return (
        CallTable.counted_at >= start,
        CallTable.counted_at < end,
        EvaluationTable.state == StoredState.SUBMITTED,
        EvaluationTable.purpose == REVIEW,
    )
