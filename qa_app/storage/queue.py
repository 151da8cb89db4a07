"""The reviewers' queue: who holds which call, what was passed over, what lies on whose desk, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, exists, func, insert, select, update
from sqlalchemy.orm import Session

from qa_app.model.calls import RecognitionState, ReviewState
from qa_app.storage.evaluations import StoredState
from qa_app.storage.tables import AnswerTable, CallTable, ClaimTable, DeskTable, EvaluationTable, SkippedCallTable


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """Who holds a call.

    Attributes:
        since: When the call was claimed.
        seen_at: When its holder last worked on it.
        kept: Whether it stays claimed when its holder leaves it without having given anything.
    """

    call_id: int
    reviewer: str
    since: datetime
    seen_at: datetime
    kept: bool


@dataclass(frozen=True, slots=True)
class OpenCall:
    """An open call of the queue, as a list of calls tells it."""

    id: int
    number: str
    agent_number: str
    agent_name: str


_CLAIM = (ClaimTable.call_id, ClaimTable.reviewer, ClaimTable.since, ClaimTable.seen_at, ClaimTable.kept)


def claim_of(session: Session, call_id: int) -> StoredClaim | None:
    """Give who holds a call, None where nobody does."""
    row = session.execute(select(*_CLAIM).where(ClaimTable.call_id == call_id)).one_or_none()
    return StoredClaim(*row) if row is not None else None


def store_claim(session: Session, claim: StoredClaim) -> None:
    """Let somebody hold a call, instead of whoever did."""
    drop_claim(session, claim.call_id)
    values = {name: getattr(claim, name) for name in ("call_id", "reviewer", "since", "seen_at", "kept")}
    session.execute(insert(ClaimTable).values(**values))


def drop_claim(session: Session, call_id: int) -> None:
    """Let nobody hold a call."""
    session.execute(delete(ClaimTable).where(ClaimTable.call_id == call_id))


def see(session: Session, call_id: int, reviewer: str, now: datetime) -> None:
    """Note that the holder of a call works on it."""
    mine = (ClaimTable.call_id == call_id, ClaimTable.reviewer == reviewer)
    session.execute(update(ClaimTable).where(*mine).values(seen_at=now))


def claims_of(session: Session, reviewer: str) -> tuple[tuple[OpenCall, StoredClaim], ...]:
    """Give the open calls that somebody holds, the first claimed first."""
    query = (
        select(CallTable.id, CallTable.number, CallTable.agent_number, CallTable.agent_name, *_CLAIM)
        .join(ClaimTable, ClaimTable.call_id == CallTable.id)
        .where(ClaimTable.reviewer == reviewer, CallTable.review == ReviewState.OPEN)
        .order_by(ClaimTable.since, CallTable.id)
    )
    return tuple((OpenCall(*row[:4]), StoredClaim(*row[4:])) for row in session.execute(query))


def has_draft(session: Session, call_id: int, reviewer: str) -> bool:
    """Tell whether somebody's draft of a call holds something."""
    draft = and_(
        EvaluationTable.call_id == call_id,
        EvaluationTable.reviewer == reviewer,
        EvaluationTable.state == StoredState.DRAFT,
        exists().where(AnswerTable.evaluation_id == EvaluationTable.id),
    )
    return session.execute(select(exists().where(draft))).scalar_one()


def store_skip(session: Session, call_id: int, reviewer: str, reason: str, now: datetime) -> None:
    """Note that somebody passed a call over, and why."""
    drop_skip(session, call_id, reviewer)
    session.execute(insert(SkippedCallTable).values(call_id=call_id, reviewer=reviewer, reason=reason, at=now))


def drop_skip(session: Session, call_id: int, reviewer: str) -> None:
    """Forget that somebody passed a call over."""
    session.execute(
        delete(SkippedCallTable).where(SkippedCallTable.call_id == call_id, SkippedCallTable.reviewer == reviewer)
    )


def lay_on_desk(session: Session, reviewer: str, call_id: int | None, now: datetime) -> None:
    """Note which call lies on somebody's desk, None for none; of one that lies there what is being typed stays."""
    if call_id is not None and on_desk(session, reviewer) == call_id:
        session.execute(update(DeskTable).where(DeskTable.reviewer == reviewer).values(at=now))
        return
    session.execute(delete(DeskTable).where(DeskTable.reviewer == reviewer))
    if call_id is not None:
        session.execute(insert(DeskTable).values(reviewer=reviewer, call_id=call_id, at=now))


def on_desk(session: Session, reviewer: str) -> int | None:
    """Give the call that lies on somebody's desk, None where none does."""
    return session.execute(select(DeskTable.call_id).where(DeskTable.reviewer == reviewer)).scalar()


def store_typed(session: Session, reviewer: str, call_id: int, key: str | None, text: str | None) -> None:
    """Keep what somebody is typing in a line of the call on the desk, None for nothing; another call keeps nothing."""
    mine = (DeskTable.reviewer == reviewer, DeskTable.call_id == call_id)
    session.execute(update(DeskTable).where(*mine).values(typed_key=key, typed_text=text))


def typed(session: Session, reviewer: str, call_id: int) -> tuple[str, str] | None:
    """Give the line's key and the text that somebody was typing in the call on the desk, None where nothing was."""
    mine = (DeskTable.reviewer == reviewer, DeskTable.call_id == call_id)
    row = session.execute(select(DeskTable.typed_key, DeskTable.typed_text).where(*mine)).one_or_none()
    if row is None or row.typed_key is None or row.typed_text is None:
        return None
    return row.typed_key, row.typed_text


def next_open(session: Session, reviewer: str, after_id: int, stale_before: datetime) -> int | None:
    """Give the call that somebody should review next, None where none is open to them.

    Of the open calls with a recording that no other holds (a claim that was last seen before `stale_before` holds
    nothing), in this order: those that the reviewer holds, recognised ones, others, those that the reviewer passed
    over; each by id after `after_id` and then from the start.
    """
    for condition in _turns(reviewer):
        for side in (CallTable.id > after_id, CallTable.id < after_id):
            query = select(CallTable.id).where(*_open_to(reviewer, stale_before), condition, side)
            found = session.execute(query.order_by(CallTable.id).limit(1)).scalar()
            if found is not None:
                return found
    return None


def count_open(session: Session, reviewer: str, stale_before: datetime) -> int:
    """Count the calls that are open to a reviewer."""
    query = select(func.count(CallTable.id)).where(*_open_to(reviewer, stale_before))
    return session.execute(query).scalar_one()


def count_submitted(session: Session, reviewer: str, since: datetime) -> int:
    """Count the evaluations that a reviewer submitted since an instant."""
    query = select(func.count(EvaluationTable.id)).where(
        EvaluationTable.state == StoredState.SUBMITTED,
        EvaluationTable.submitted_at >= since,
        EvaluationTable.reviewer == reviewer,
    )
    return session.execute(query).scalar_one()


def _turns(reviewer: str) -> Iterator[ColumnElement[bool]]:
    held = exists().where(ClaimTable.call_id == CallTable.id, ClaimTable.reviewer == reviewer)
    skipped = exists().where(SkippedCallTable.call_id == CallTable.id, SkippedCallTable.reviewer == reviewer)
    recognised = CallTable.recognition == RecognitionState.DONE
    yield held & ~skipped
    yield recognised & ~skipped
    yield ~recognised & ~skipped
    yield skipped


def _open_to(reviewer: str, stale_before: datetime) -> tuple[ColumnElement[bool], ...]:
    held_by_another: Any = exists().where(
        ClaimTable.call_id == CallTable.id, ClaimTable.reviewer != reviewer, ClaimTable.seen_at >= stale_before
    )
    return CallTable.review == ReviewState.OPEN, CallTable.recording_path.is_not(None), ~held_by_another
