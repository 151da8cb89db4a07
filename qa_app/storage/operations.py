"""The operation log: one line a mutation, written in its transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from qa_app.model.agents import Actor
from qa_app.storage.inserts import insert_into
from qa_app.storage.tables import OperationTable

_INSERT = insert_into(OperationTable)
_COLUMNS = (
    OperationTable.id,
    OperationTable.at,
    OperationTable.actor,
    OperationTable.role,
    OperationTable.action,
    OperationTable.subject,
    OperationTable.subject_id,
    OperationTable.before,
    OperationTable.after,
)


@dataclass(frozen=True, slots=True)
class Operation:
    """One line of the log.

    Attributes:
        action: What was done, kebab-case: ``call-added``, ``answer-stored``.
        subject: Kind of the thing it was done to: ``call``, ``evaluation``, ``rubric``.
        before: Values before; None where there were none.
        after: Values after; None where there are none.
    """

    id: int
    at: datetime
    actor: str
    role: str
    action: str
    subject: str
    subject_id: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


def log(
    session: Session,
    actor: Actor,
    at: datetime,
    action: str,
    of: tuple[str, object],
    *,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
) -> None:
    """Write one line about the thing `of` this kind and id; dates and numbers of the values become text."""
    line = {
        "at": at,
        "actor": actor.name,
        "role": str(actor.role),
        "action": action,
        "subject": of[0],
        "subject_id": str(of[1]),
        "before": None if before is None else as_logged(before),
        "after": None if after is None else as_logged(after),
    }
    session.connection().execute(_INSERT, line)


def as_logged(values: Mapping[str, object]) -> dict[str, object]:
    """Give values as a line keeps them: dates and numbers as text."""
    return {name: _json(value) for name, value in values.items()}


def operations(session: Session, subject: str, subject_id: object) -> tuple[Operation, ...]:
    """Give what was done to one thing, oldest first."""
    which = (OperationTable.subject == subject, OperationTable.subject_id == str(subject_id))
    query = select(*_COLUMNS).where(*which).order_by(OperationTable.id)
    return tuple(Operation(*row) for row in session.execute(query))


def newest_of(session: Session, subject: str) -> Operation | None:
    """Give the last thing that was done to anything of a kind."""
    query = select(*_COLUMNS).where(OperationTable.subject == subject).order_by(OperationTable.id.desc()).limit(1)
    row = session.execute(query).one_or_none()
    return None if row is None else Operation(*row)


def _json(value: object) -> object:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return value
