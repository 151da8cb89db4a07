"""What was recognised, what people corrected in it, and the index by which it is searched."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import (
    DDL,
    BigInteger,
    ForeignKey,
    Index,
    event,
)
from sqlalchemy.orm import Mapped, mapped_column

from qa_app.storage.search_schema import search_index_statements
from qa_app.storage.tables.base import Base


class TranscriptTable(Base):
    """A recognised text; while it grows it is not complete, and an older complete one stays until it is.

    `left_out` lists what the engine wrote and nobody said, each as its text and about where it stood, in milliseconds.
    """

    __tablename__ = "transcripts"
    __table_args__ = (Index("ix_transcripts_call_id", "call_id", "complete"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    call_id: Mapped[int] = mapped_column(ForeignKey("calls.id", ondelete="CASCADE"))
    complete: Mapped[bool] = mapped_column(default=False)
    language: Mapped[str] = mapped_column(default="")
    model: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime]
    left_out: Mapped[list[Any]] = mapped_column(default=list, server_default="[]")


class SegmentTable(Base):
    """Stretches of a transcript; `words` holds lists of start, end, text and probability.

    `raw_text` and `raw_words` are what the engine wrote, where the text is another one; else they are null.
    """

    __tablename__ = "segments"
    __table_args__ = (Index("ix_segments_transcript_id", "transcript_id", "start_ms", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    transcript_id: Mapped[int] = mapped_column(ForeignKey("transcripts.id", ondelete="CASCADE"))
    window: Mapped[int]
    start_ms: Mapped[int] = mapped_column(BigInteger)
    end_ms: Mapped[int] = mapped_column(BigInteger)
    speaker: Mapped[str]
    text: Mapped[str]
    confidence: Mapped[float]
    words: Mapped[list[Any]]
    raw_text: Mapped[str | None]
    raw_words: Mapped[list[Any] | None]


class CorrectedSegmentTable(Base):
    """Lines that a person put in the place of recognised segments, or of other corrected lines; they are never removed.

    `sources` are the ids of the recognised segments that a line stands for; while it is `live` they are not shown.
    `deleted` lines are live without being part of the text.
    """

    __tablename__ = "corrected_segments"
    __table_args__ = (
        Index("ix_corrected_segments_transcript_id", "transcript_id", "live"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    transcript_id: Mapped[int] = mapped_column(ForeignKey("transcripts.id", ondelete="CASCADE"))
    live: Mapped[bool] = mapped_column(default=True)
    deleted: Mapped[bool] = mapped_column(default=False)
    sources: Mapped[list[Any]]
    start_ms: Mapped[int] = mapped_column(BigInteger)
    end_ms: Mapped[int] = mapped_column(BigInteger)
    speaker: Mapped[str]
    text: Mapped[str]
    confidence: Mapped[float]
    words: Mapped[list[Any]]


class TranscriptEditTable(Base):
    """Who corrected what: the keys of the lines that went and came, and what they said; only ever added to."""

    __tablename__ = "transcript_edits"
    __table_args__ = (
        Index("ix_transcript_edits_transcript_id", "transcript_id", "id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    transcript_id: Mapped[int] = mapped_column(ForeignKey("transcripts.id", ondelete="CASCADE"))
    at: Mapped[datetime]
    actor: Mapped[str]
    kind: Mapped[str]
    removed: Mapped[list[Any]]
    added: Mapped[list[Any]]
    before: Mapped[list[Any]]
    after: Mapped[list[Any]]


class IndexedTranscriptTable(Base):
    """Transcripts that `spoken_lines` holds, and the last correction that it knows of them."""

    __tablename__ = "indexed_transcripts"

    transcript_id: Mapped[int] = mapped_column(ForeignKey("transcripts.id", ondelete="CASCADE"), primary_key=True)
    last_edit: Mapped[int]


class SpokenLineTable(Base):
    """The lines of finished transcripts for searching: as shown, and as compared."""

    __tablename__ = "spoken_lines"
    __table_args__ = (
        Index("ix_spoken_lines_transcript_id", "transcript_id"),
        Index("ix_spoken_lines_call_id", "call_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    transcript_id: Mapped[int] = mapped_column(ForeignKey("transcripts.id", ondelete="CASCADE"))
    call_id: Mapped[int] = mapped_column(ForeignKey("calls.id", ondelete="CASCADE"))
    start_ms: Mapped[int] = mapped_column(BigInteger)
    end_ms: Mapped[int] = mapped_column(BigInteger)
    speaker: Mapped[str]
    shown: Mapped[str]
    compared: Mapped[str]


for statement in search_index_statements():
    event.listen(SpokenLineTable.__table__, "after_create", DDL(statement).execute_if(dialect="sqlite"))  # type: ignore[no-untyped-call]
