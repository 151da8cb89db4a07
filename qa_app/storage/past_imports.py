"""Queries by which an import of evaluations is taken back."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy import ColumnElement, delete, exists, select, update
from sqlalchemy.orm import Session

from qa_app.storage.evaluations import StoredState
from qa_app.storage.tables import AppealTable, CallTable, EvaluationTable

_AT_ONCE = 500


def calls_of(session: Session, evaluation_ids: Collection[int]) -> set[int]:
    """Give the calls of those evaluations that are still here."""
    return {
        call_id
        for some in _some(evaluation_ids)
        for call_id in session.scalars(select(EvaluationTable.call_id).where(EvaluationTable.id.in_(some)))
    }


def worked_on(session: Session, counting: Collection[int], all_: Collection[int]) -> set[int]:
    """Give the calls of imported evaluations on which work went on: corrected, superseded, appealed.

    Args:
        session: Any.
        counting: Evaluations that counted when the import was done.
        all_: All that it stored.
    """
    found: set[int] = set()
    for some in _some(counting):
        found |= _calls(session, EvaluationTable.id.in_(some), EvaluationTable.state != StoredState.SUBMITTED)
    for some in _some(all_):
        appealed = exists().where(
            (AppealTable.evaluation_id == EvaluationTable.id) | (AppealTable.corrected_id == EvaluationTable.id)
        )
        found |= _calls(session, EvaluationTable.id.in_(some), appealed)
        found |= _calls(session, EvaluationTable.supersedes_id.in_(some))
    return found


def remove(session: Session, evaluation_ids: Collection[int]) -> None:
    """Remove evaluations with all that hangs on them."""
    for some in _some(evaluation_ids):
        session.execute(delete(EvaluationTable).where(EvaluationTable.id.in_(some)))


def restore(session: Session, evaluation_ids: Collection[int]) -> None:
    """Let superseded evaluations count again."""
    for some in _some(evaluation_ids):
        session.execute(
            update(EvaluationTable).where(EvaluationTable.id.in_(some)).values(**StoredState.SUBMITTED.columns())
        )


def bare_calls(session: Session, call_ids: Collection[int]) -> set[int]:
    """Give those of the calls that have neither a recording nor an evaluation."""
    return {
        call_id
        for some in _some(call_ids)
        for call_id in session.scalars(
            select(CallTable.id).where(
                CallTable.id.in_(some),
                CallTable.recording_path.is_(None),
                ~exists().where(EvaluationTable.call_id == CallTable.id),
            )
        )
    }


def _calls(session: Session, *conditions: ColumnElement[bool]) -> set[int]:
    return set(session.scalars(select(EvaluationTable.call_id).where(*conditions)))


def _some(ids: Collection[int]) -> Iterator[list[int]]:
    wanted = sorted(ids)
    for start in range(0, len(wanted), _AT_ONCE):
        yield wanted[start : start + _AT_ONCE]
