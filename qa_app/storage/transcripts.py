"""Transcripts: the finished one of a call, and the one that grows while its call is being recognised."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from qa_app.model.transcript import LeftOut, Segment, Transcript
from qa_app.storage import corrections
from qa_app.storage.tables import SegmentTable, TranscriptTable


def transcript(session: Session, call_id: int) -> Transcript | None:
    """Give the finished transcript of a call as it is corrected now, None where there is none."""
    return _transcript(session, call_id, complete=True)


def recognised(session: Session, call_id: int) -> Transcript | None:
    """Give the finished transcript of a call as it was recognised, None where there is none."""
    return _transcript(session, call_id, complete=True, corrected=False)


def growing(session: Session, call_id: int) -> Transcript | None:
    """Give what is stored so far of a transcript that still grows, None where none does."""
    return _transcript(session, call_id, complete=False)


def has_complete(session: Session, call_id: int) -> bool:
    """Tell whether a call has a finished transcript."""
    return _id(session, call_id, complete=True) is not None


def growing_id(session: Session, call_id: int) -> int | None:
    """Give the id of the transcript that still grows, None where none does."""
    return _id(session, call_id, complete=False)


def start_growing(session: Session, call_id: int, *, language: str, model: str, now: datetime) -> int:
    """Begin an empty transcript in place of one that was still growing; give its id."""
    drop_growing(session, call_id)
    return session.execute(
        insert(TranscriptTable)
        .values(call_id=call_id, complete=False, language=language, model=model, created_at=now)
        .returning(TranscriptTable.id)
    ).scalar_one()


def append(
    session: Session,
    transcript_id: int,
    window: int,
    segments: Sequence[Segment],
    *,
    language: str = "",
    left_out: Sequence[LeftOut] = (),
) -> None:
    """Add segments that were found from this window on, and what was left out; a language now known is noted."""
    if segments:
        session.execute(
            insert(SegmentTable),
            [
                {
                    "transcript_id": transcript_id,
                    "window": window,
                    **corrections.columns_of(segment),
                    **corrections.raw_columns_of(segment),
                }
                for segment in segments
            ],
        )
    if language:
        session.execute(update(TranscriptTable).where(TranscriptTable.id == transcript_id).values(language=language))
    if left_out:
        chosen = TranscriptTable.id == transcript_id
        before = session.execute(select(TranscriptTable.left_out).where(chosen)).scalar_one()
        after = [*before, *([each.text, each.start_ms] for each in left_out)]
        session.execute(update(TranscriptTable).where(chosen).values(left_out=after))


def left_out(session: Session, call_id: int) -> tuple[LeftOut, ...]:
    """Give what was left out of the finished transcript of a call since nobody said it, in the order of the windows."""
    query = select(TranscriptTable.left_out).where(
        TranscriptTable.call_id == call_id, TranscriptTable.complete.is_(True)
    )
    return tuple(LeftOut(text, start_ms) for text, start_ms in session.execute(query).scalar() or ())


def complete(session: Session, call_id: int, *, language: str = "") -> None:
    """Make the growing transcript the finished one; the one before it goes, but what people corrected in it stays."""
    grown = growing_id(session, call_id)
    if grown is None:
        return
    before = _id(session, call_id, complete=True)
    if before is not None:
        made_at = session.execute(select(TranscriptTable.created_at).where(TranscriptTable.id == grown)).scalar_one()
        corrections.keep(session, before, grown, "", made_at)
    session.execute(
        delete(TranscriptTable).where(TranscriptTable.call_id == call_id, TranscriptTable.complete.is_(True))
    )
    values: dict[str, object] = {"complete": True} | ({"language": language} if language else {})
    session.execute(update(TranscriptTable).where(TranscriptTable.id == grown).values(**values))


def drop_growing(session: Session, call_id: int) -> None:
    """Forget what is stored of a transcript that still grows."""
    session.execute(
        delete(TranscriptTable).where(TranscriptTable.call_id == call_id, TranscriptTable.complete.is_(False))
    )


def _id(session: Session, call_id: int, *, complete: bool) -> int | None:
    query = select(TranscriptTable.id).where(TranscriptTable.call_id == call_id, TranscriptTable.complete.is_(complete))
    return session.execute(query).scalar()


def _transcript(session: Session, call_id: int, *, complete: bool, corrected: bool = True) -> Transcript | None:
    head = session.execute(
        select(TranscriptTable.id, TranscriptTable.language, TranscriptTable.model).where(
            TranscriptTable.call_id == call_id, TranscriptTable.complete.is_(complete)
        )
    ).one_or_none()
    if head is None:
        return None
    if complete and corrected:
        now = (each.line for each in corrections.lines(session, head.id))
        return Transcript(head.language, head.model, tuple(line.segment for line in now if not line.is_deleted))
    recognised_then = corrections.recognised_segments(session, head.id)
    return Transcript(head.language, head.model, tuple(recognised_then.values()))
