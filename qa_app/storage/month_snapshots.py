"""Snapshots of closed months: added, read with their hash checked, put out of force, never changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from qa_app.model.problems import Problem, ProblemError
from qa_app.storage.tables import MonthSnapshotTable

_IN_FORCE = "in-force"


@dataclass(frozen=True, slots=True)
class StoredSnapshot:
    """A snapshot's text, which its hash has been checked against, and what became of it."""

    month: str
    number: int
    document: str
    hash: str
    reopened_at: datetime | None
    reopened_by: str
    reason: str


def snapshot_in_force(session: Session, month: str) -> StoredSnapshot | None:
    """Give the snapshot of a closed month, None where the month is open.

    Raises:
        ProblemError: ``month-snapshot-damaged``: its text is no longer what was closed.
    """
    return next(
        iter(_snapshots(session, MonthSnapshotTable.month == month, MonthSnapshotTable.slot == _IN_FORCE)), None
    )


def snapshots_of(session: Session, month: str) -> tuple[StoredSnapshot, ...]:
    """Give all snapshots of a month, reopened ones too, the oldest first; raises as `snapshot_in_force`."""
    return tuple(_snapshots(session, MonthSnapshotTable.month == month))


def closed_months(session: Session) -> tuple[str, ...]:
    """Give the months that are closed, the oldest first."""
    query = select(MonthSnapshotTable.month).where(MonthSnapshotTable.slot == _IN_FORCE)
    return tuple(session.scalars(query.order_by(MonthSnapshotTable.month)))


def next_number(session: Session, month: str) -> int:
    """Give the number that the month's next snapshot has."""
    newest = session.scalar(select(func.max(MonthSnapshotTable.number)).where(MonthSnapshotTable.month == month))
    return (newest or 0) + 1


def add_snapshot(session: Session, month: str, number: int, document: str) -> str:
    """Put a snapshot in force; give its hash."""
    made = document_hash(document)
    values = {"month": month, "number": number, "slot": _IN_FORCE, "document": document, "hash": made}
    session.execute(insert(MonthSnapshotTable).values(**values, reopened_by="", reason=""))
    return made


def put_out_of_force(session: Session, month: str, at: datetime, by: str, reason: str) -> None:
    """Note that a closed month was reopened; its snapshot stays."""
    session.execute(
        update(MonthSnapshotTable)
        .where(MonthSnapshotTable.month == month, MonthSnapshotTable.slot == _IN_FORCE)
        .values(slot=None, reopened_at=at, reopened_by=by, reason=reason)
    )


def document_hash(document: str) -> str:
    """Give the SHA-256 of a snapshot's text, in hexadecimal."""
    return hashlib.sha256(document.encode()).hexdigest()


def _snapshots(session: Session, *conditions: Any) -> Iterable[StoredSnapshot]:  # noqa: ANN401  (conditions of SQL)
    table = MonthSnapshotTable
    query = (
        select(
            table.month, table.number, table.document, table.hash, table.reopened_at, table.reopened_by, table.reason
        )
        .where(*conditions)
        .order_by(table.number)
    )
    rows: Iterable[Any] = session.execute(query)
    for row in rows:
        found = StoredSnapshot(*row)
        if document_hash(found.document) != found.hash:
            raise ProblemError(Problem("month-snapshot-damaged", (("month", found.month),)))
        yield found
