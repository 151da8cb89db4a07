"""The files that rubrics and policies were published from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from qa_app.storage.rubrics import Kind
from qa_app.storage.tables import RubricSourceTable

NEVER_PUBLISHED = 0


@dataclass(frozen=True, slots=True)
class Source:
    """A file with what was last published from it.

    Attributes:
        version: `NEVER_PUBLISHED` for a file that is only here for what was dismissed of it.
        dismissed_hash: Content hash of the change that nobody wants to hear of; None: there is none.
    """

    path: Path
    kind: Kind
    id: str
    version: int
    dismissed_hash: str | None = None


def sources(session: Session) -> tuple[Source, ...]:
    """Give every file that is known, by path."""
    table = RubricSourceTable
    columns = (table.path, table.kind, table.id, table.version, table.dismissed_hash)
    rows: Iterable[Any] = session.execute(select(*columns).order_by(table.path))
    return tuple(Source(Path(path), Kind(kind), *rest) for path, kind, *rest in rows)


def remember(session: Session, source: Source) -> None:
    """Store a file with what was published from it; what was said of it before is replaced."""
    session.execute(delete(RubricSourceTable).where(RubricSourceTable.path == str(source.path)))
    session.execute(
        insert(RubricSourceTable).values(
            path=str(source.path),
            kind=str(source.kind),
            id=source.id,
            version=source.version,
            dismissed_hash=source.dismissed_hash,
        )
    )


def dismiss(session: Session, path: Path, content_hash: str) -> None:
    """Note that nobody wants to hear of this text of a known file."""
    session.execute(
        update(RubricSourceTable).where(RubricSourceTable.path == str(path)).values(dismissed_hash=content_hash)
    )
