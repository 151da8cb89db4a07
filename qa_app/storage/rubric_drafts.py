"""Rubrics and policies that are being written: stored as they are typed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from qa_app.model.rubric import NO_TEXT, Text
from qa_app.storage.rubrics import Kind, pairs_of, text_of
from qa_app.storage.tables import RubricDraftTable


@dataclass(frozen=True, slots=True)
class DraftHead:
    """A draft without its text.

    Attributes:
        rubric_id: As the text says; empty where it cannot be read.
        version: As the text says; None where it cannot be read.
        title: As the text says; without words where it cannot be read.
        base: Id and version of the published text that it began from; None: of none.
        source: The file that it is written back to; None: of none.
    """

    id: int
    kind: Kind
    rubric_id: str
    version: int | None
    title: Text
    base: tuple[str, int] | None
    source: Path | None
    created_at: datetime
    created_by: str
    updated_at: datetime
    updated_by: str


@dataclass(frozen=True, slots=True)
class RubricDraft:
    """A draft with its text.

    Attributes:
        text: Its lines end with one character, whatever those of its file end with.
        caret: Where the writer was, in characters from 0.
        line_end: What the lines of its file end with.
        source_hash: Content hash of the file when it was last read or written; None where there is no file.
    """

    head: DraftHead
    text: str
    caret: int = 0
    line_end: str = "\n"
    source_hash: str | None = None


@dataclass(frozen=True, slots=True)
class DraftText:
    """A text with what it says of itself."""

    text: str
    rubric_id: str = ""
    version: int | None = None
    title: Text = NO_TEXT

    def columns(self) -> dict[str, Any]:
        """Give the columns that keep it."""
        return {
            "text": self.text,
            "rubric_id": self.rubric_id,
            "version": self.version,
            "title": pairs_of(self.title),
        }


_TABLE = RubricDraftTable
_HEAD = (
    _TABLE.id,
    _TABLE.kind,
    _TABLE.rubric_id,
    _TABLE.version,
    _TABLE.title,
    _TABLE.base_id,
    _TABLE.base_version,
    _TABLE.source,
    _TABLE.created_at,
    _TABLE.created_by,
    _TABLE.updated_at,
    _TABLE.updated_by,
)


def heads(session: Session) -> tuple[DraftHead, ...]:
    """Give every draft, the one that was changed last first."""
    query = select(*_HEAD).order_by(_TABLE.updated_at.desc(), _TABLE.id.desc())
    return tuple(_head(row) for row in session.execute(query))


def draft(session: Session, draft_id: int) -> RubricDraft | None:
    """Give the draft of this id, None where there is none."""
    columns = (*_HEAD, _TABLE.text, _TABLE.caret, _TABLE.line_end, _TABLE.source_hash)
    row: Any = session.execute(select(*columns).where(_TABLE.id == draft_id)).one_or_none()
    return None if row is None else RubricDraft(_head(row), row.text, row.caret, row.line_end, row.source_hash)


def add(session: Session, made: RubricDraft, *, keep_id: bool = False) -> int:
    """Store a new draft; give its id, which is that of the head where `keep_id` says so."""
    head = made.head
    values = {
        **DraftText(made.text, head.rubric_id, head.version, head.title).columns(),
        "kind": str(head.kind),
        "line_end": made.line_end,
        "caret": made.caret,
        "base_id": head.base[0] if head.base else None,
        "base_version": head.base[1] if head.base else None,
        "source": str(head.source) if head.source else None,
        "source_hash": made.source_hash,
        "created_at": head.created_at,
        "created_by": head.created_by,
        "updated_at": head.updated_at,
        "updated_by": head.updated_by,
    }
    if keep_id:
        values["id"] = head.id
    return session.execute(insert(_TABLE).values(**values).returning(_TABLE.id)).scalar_one()


def store(session: Session, draft_id: int, text: DraftText, caret: int, by: tuple[datetime, str]) -> bool:
    """Replace the text of a draft; tell whether the draft is there."""
    at, name = by
    values = {**text.columns(), "caret": caret, "updated_at": at, "updated_by": name}
    changed = session.execute(update(_TABLE).where(_TABLE.id == draft_id).values(**values).returning(_TABLE.id))
    return changed.scalar_one_or_none() is not None


def set_source(session: Session, draft_id: int, path: Path, content_hash: str) -> None:
    """Note the file that a draft was written to."""
    values = {"source": str(path), "source_hash": content_hash}
    session.execute(update(_TABLE).where(_TABLE.id == draft_id).values(**values))


def remove(session: Session, draft_id: int) -> None:
    """Remove a draft."""
    session.execute(delete(_TABLE).where(_TABLE.id == draft_id))


def _head(row: Any) -> DraftHead:  # noqa: ANN401  (a row of SQL)
    return DraftHead(
        row.id,
        Kind(row.kind),
        row.rubric_id,
        row.version,
        text_of(row.title),
        None if row.base_id is None else (row.base_id, row.base_version),
        None if row.source is None else Path(row.source),
        row.created_at,
        row.created_by,
        row.updated_at,
        row.updated_by,
    )
