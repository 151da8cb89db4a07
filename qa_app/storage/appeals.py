"""Appeals on submitted evaluations: filed, decided once, listed with their calls."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, func, insert, select, update
from sqlalchemy.orm import Session, aliased

from qa_app.model.appeals import Appeal, AppealState
from qa_app.storage.call_filters import month_of, month_span
from qa_app.storage.tables import AppealTable, CallTable, EvaluationTable

_STANDING = "standing"
_Corrected = aliased(EvaluationTable)


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of an appeal, and why."""

    state: AppealState
    at: datetime
    by: str
    note: str = ""
    corrected_id: int | None = None


def add_appeal(
    session: Session, evaluation_id: int, items: Sequence[str], reason: str, *, at: datetime, by: str
) -> int:
    """File an appeal; give its id."""
    return session.execute(
        insert(AppealTable)
        .values(
            evaluation_id=evaluation_id,
            slot=_STANDING,
            items=list(items),
            reason=reason,
            filed_at=at,
            filed_by=by,
            state=str(AppealState.FILED),
            decided_by="",
            note="",
        )
        .returning(AppealTable.id)
    ).scalar_one()


def decide(session: Session, appeal_id: int, decision: Decision) -> None:
    """Note what became of an appeal; one that is withdrawn leaves room for another."""
    session.execute(
        update(AppealTable)
        .where(AppealTable.id == appeal_id)
        .values(
            state=str(decision.state),
            slot=None if decision.state is AppealState.WITHDRAWN else _STANDING,
            decided_at=decision.at,
            decided_by=decision.by,
            note=decision.note,
            corrected_id=decision.corrected_id,
        )
    )


def appeal(session: Session, zone: ZoneInfo, appeal_id: int) -> Appeal | None:
    """Give an appeal, None where there is none of this id."""
    return next(iter(_appeals(session, zone, AppealTable.id == appeal_id)), None)


def of_evaluation(session: Session, zone: ZoneInfo, evaluation_id: int) -> tuple[Appeal, ...]:
    """Give the appeals on an evaluation, withdrawn ones too, and the one that it came of; the oldest first."""
    about = (AppealTable.evaluation_id == evaluation_id) | (AppealTable.corrected_id == evaluation_id)
    return _appeals(session, zone, about)


def appeals(
    session: Session, zone: ZoneInfo, month: str | None = None, state: AppealState | None = None
) -> tuple[Appeal, ...]:
    """Give the appeals on calls of a month, in a state, the oldest first; without either, all.

    Raises:
        ValueError: It is no month ``2026-10``.
    """
    conditions: list[ColumnElement[bool]] = [] if month is None else _in_month(month, zone)
    if state is not None:
        conditions.append(AppealTable.state == str(state))
    return _appeals(session, zone, *conditions)


def open_appeals(session: Session, zone: ZoneInfo, month: str) -> int:
    """Count the appeals on calls of a month that nobody has decided."""
    query = (
        select(func.count(AppealTable.id))
        .join(EvaluationTable, EvaluationTable.id == AppealTable.evaluation_id)
        .join(CallTable, CallTable.id == EvaluationTable.call_id)
        .where(AppealTable.state == str(AppealState.FILED), *_in_month(month, zone))
    )
    return session.execute(query).scalar_one()


def _in_month(month: str, zone: ZoneInfo) -> list[ColumnElement[bool]]:
    start, end = month_span(month, zone)
    return [CallTable.counted_at >= start, CallTable.counted_at < end]


def _appeals(session: Session, zone: ZoneInfo, *conditions: ColumnElement[bool]) -> tuple[Appeal, ...]:
    query = (
        select(
            AppealTable.id,
            AppealTable.evaluation_id,
            CallTable.id,
            CallTable.number,
            CallTable.counted_at,
            CallTable.agent_number,
            CallTable.agent_name,
            CallTable.team,
            EvaluationTable.reviewer,
            EvaluationTable.rubric_id,
            EvaluationTable.rubric_version,
            AppealTable.items,
            AppealTable.reason,
            AppealTable.filed_at,
            AppealTable.filed_by,
            AppealTable.state,
            AppealTable.decided_at,
            AppealTable.decided_by,
            AppealTable.note,
            EvaluationTable.score,
            _Corrected.score,
            AppealTable.corrected_id,
        )
        .join(EvaluationTable, EvaluationTable.id == AppealTable.evaluation_id)
        .join(CallTable, CallTable.id == EvaluationTable.call_id)
        .outerjoin(_Corrected, _Corrected.id == AppealTable.corrected_id)
        .where(*conditions)
        .order_by(AppealTable.filed_at, AppealTable.id)
    )
    rows: Iterable[Any] = session.execute(query)
    return tuple(_appeal(zone, *row) for row in rows)


def _appeal(zone: ZoneInfo, *row: Any) -> Appeal:  # noqa: ANN401  (a row of the query)
    id_, evaluation_id, call_id, call, counted_at, agent, name, team, reviewer, rubric, version = row[:11]
    items, reason, filed_at, filed_by = row[11:15]
    state, decided_at, decided_by, note, before, after, corrected_id = row[15:]
    decided = AppealState(state)
    return Appeal(
        id_,
        evaluation_id,
        call_id,
        call,
        month_of(counted_at, zone),
        agent,
        name,
        team,
        reviewer,
        rubric,
        version,
        tuple(items),
        reason,
        filed_at,
        filed_by,
        decided,
        decided_at,
        decided_by,
        note,
        before,
        before if decided is AppealState.REJECTED else after,
        corrected_id,
    )
