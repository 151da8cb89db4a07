"""The words of a project, and where they stand in recognised text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from qa_app.model.glossary import GlossaryWord
from qa_app.model.transcript import Segment
from qa_app.storage.corrections import raw_columns_of, recognised_segments, words_of
from qa_app.storage.tables import (
    CorrectedSegmentTable,
    GlossaryWordTable,
    IndexedTranscriptTable,
    SegmentTable,
    TranscriptTable,
)


@dataclass(frozen=True, slots=True)
class Recognised:
    """A finished transcript as it was recognised.

    Attributes:
        segments: By id; those that a person corrected are not among them.
        corrected: How many those are.
    """

    transcript_id: int
    call_id: int
    language: str
    segments: dict[int, Segment]
    corrected: int


def words(session: Session) -> tuple[GlossaryWord, ...]:
    """Give the words, the last changed first."""
    table = GlossaryWordTable
    rows = session.execute(
        select(table.word, table.variants, table.language, table.note).order_by(
            table.changed_at.desc(), table.id.desc()
        )
    )
    return tuple(GlossaryWord(word, tuple(variants), language, note) for word, variants, language, note in rows)


def put(session: Session, word: GlossaryWord, now: datetime) -> None:
    """Add a word, or replace the one of its key."""
    table = GlossaryWordTable
    key, language = word.key
    values = {"word": word.word, "variants": list(word.variants), "note": word.note, "changed_at": now}
    found = session.execute(
        update(table).where(table.key == key, table.language == language).values(**values).returning(table.id)
    ).scalar()
    if found is None:
        session.execute(insert(table).values(key=key, language=language, **values))


def remove(session: Session, keys: Iterable[tuple[str, str]]) -> None:
    """Take words out."""
    table = GlossaryWordTable
    for key, language in keys:
        session.execute(delete(table).where(table.key == key, table.language == language))


def finished(session: Session) -> tuple[int, ...]:
    """Give the ids of all finished transcripts, the newest first."""
    query = select(TranscriptTable.id).where(TranscriptTable.complete.is_(True)).order_by(TranscriptTable.id.desc())
    return tuple(session.scalars(query))


def recognised(session: Session, transcript_id: int) -> Recognised | None:
    """Give a finished transcript without the segments that people corrected; None where it is gone."""
    head = session.execute(
        select(TranscriptTable.call_id, TranscriptTable.language).where(
            TranscriptTable.id == transcript_id, TranscriptTable.complete.is_(True)
        )
    ).one_or_none()
    if head is None:
        return None
    table = CorrectedSegmentTable
    live = session.scalars(select(table.sources).where(table.transcript_id == transcript_id, table.live.is_(True)))
    hidden = {source for sources in live for source in sources}
    segments = recognised_segments(session, transcript_id)
    free = {number: segment for number, segment in segments.items() if number not in hidden}
    return Recognised(transcript_id, head.call_id, head.language, free, len(segments) - len(free))


def rewrite(session: Session, transcript_id: int, segments: dict[int, Segment]) -> None:
    """Let recognised segments (by id) read otherwise, what the engine wrote of them staying; they are indexed anew."""
    for number, segment in segments.items():
        session.execute(
            update(SegmentTable)
            .where(SegmentTable.id == number, SegmentTable.transcript_id == transcript_id)
            .values(text=segment.text, words=words_of(segment.words), **raw_columns_of(segment))
        )
    session.execute(delete(IndexedTranscriptTable).where(IndexedTranscriptTable.transcript_id == transcript_id))


def replaced_lines(session: Session, wanted: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Give call, text shown and text of the engine of each segment that was rewritten and holds one of these words."""
    table = SegmentTable
    query = (
        select(TranscriptTable.call_id, table.text, table.raw_text)
        .join(TranscriptTable, TranscriptTable.id == table.transcript_id)
        .where(TranscriptTable.complete.is_(True), table.raw_text.is_not(None))
        .execution_options(yield_per=1000)
    )
    for call_id, text, raw in session.execute(query):
        if raw is not None and any(word in text for word in wanted):
            yield call_id, text, raw
