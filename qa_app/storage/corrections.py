"""Corrections of finished transcripts: lines in the place of recognised segments, and the history of them.

Recognised segments are never touched. A live corrected line hides the segments that it stands for; a correction lets
some lines die and others live, so taking it back is the same with both exchanged, and keys come back with their lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, insert, select, update
from sqlalchemy.orm import Session

from qa_app.model.corrections import Edit, EditKind, Line, Said
from qa_app.model.transcript import Segment, Speaker, Word
from qa_app.storage.tables import CorrectedSegmentTable, SegmentTable, TranscriptEditTable, TranscriptTable

RECOGNISED, CORRECTED = "r", "c"
KEPT_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class NewLine:
    """A line to be put in the place of others: what it says, and the recognised segments (ids) that it stands for."""

    segment: Segment
    sources: tuple[int, ...]
    is_deleted: bool = False


@dataclass(frozen=True, slots=True)
class StoredLine:
    """A line with the ids of the recognised segments that it stands for."""

    line: Line
    sources: tuple[int, ...]


def held_id(session: Session, call_id: int) -> int | None:
    """Give the id of a call's finished transcript and keep others from correcting it until the transaction ends."""
    return session.execute(_finished(call_id).with_for_update()).scalar()


def finished_id(session: Session, call_id: int) -> int | None:
    """Give the id of a call's finished transcript."""
    return session.execute(_finished(call_id)).scalar()


def lines(session: Session, transcript_id: int) -> tuple[StoredLine, ...]:
    """Give every line as it is now, deleted ones too, by start time."""
    recognised = recognised_segments(session, transcript_id)
    table = CorrectedSegmentTable
    live = session.execute(
        select(
            table.id,
            table.sources,
            table.deleted,
            table.start_ms,
            table.end_ms,
            table.speaker,
            table.text,
            table.confidence,
            table.words,
        )
        .where(table.transcript_id == transcript_id, table.live.is_(True))
        .order_by(table.id)
    ).all()
    hidden = {source for row in live for source in row.sources}
    found = [
        StoredLine(Line(f"{RECOGNISED}{number}", segment, (segment,)), (number,))
        for number, segment in recognised.items()
        if number not in hidden
    ]
    for number, sources, is_deleted, *values in live:
        told = tuple(recognised[source] for source in sources)
        line = Line(f"{CORRECTED}{number}", segment_of(values), told, is_deleted)
        found.append(StoredLine(line, tuple(sources)))
    return tuple(sorted(found, key=_place)) if live else tuple(found)


def recognised_segments(session: Session, transcript_id: int) -> Mapping[int, Segment]:
    """Give the segments as they were recognised, by id, in order of their starts."""
    table = SegmentTable
    rows = session.execute(
        select(
            table.id,
            table.start_ms,
            table.end_ms,
            table.speaker,
            table.text,
            table.confidence,
            table.words,
            table.raw_text,
            table.raw_words,
        )
        .where(table.transcript_id == transcript_id)
        .order_by(table.start_ms, table.id)
    )
    return {number: segment_of(values) for number, *values in rows}


def segment_of(values: Sequence[object]) -> Segment:
    """Make a segment of its columns: start, end, speaker, text, confidence, words, and the raw ones if it has any."""
    start_ms, end_ms, speaker, text, confidence, words, *raw = values
    raw_text, raw_words = raw or (None, None)
    return Segment(
        start_ms,  # type: ignore[arg-type]
        end_ms,  # type: ignore[arg-type]
        Speaker(speaker),  # type: ignore[arg-type]
        text,  # type: ignore[arg-type]
        confidence,  # type: ignore[arg-type]
        tuple(Word(*word) for word in words),  # type: ignore[attr-defined]
        raw_text,  # type: ignore[arg-type]
        tuple(Word(*word) for word in raw_words or ()),  # type: ignore[attr-defined]
    )


def columns_of(segment: Segment) -> dict[str, object]:
    """Give the columns of a segment by their names."""
    return {
        "start_ms": segment.start_ms,
        "end_ms": segment.end_ms,
        "speaker": str(segment.speaker),
        "text": segment.text,
        "confidence": segment.confidence,
        "words": words_of(segment.words),
    }


def raw_columns_of(segment: Segment) -> dict[str, object]:
    """Give the columns of a recognised segment that keep what the engine wrote."""
    is_kept = segment.raw_text is not None
    return {"raw_text": segment.raw_text, "raw_words": words_of(segment.raw_words) if is_kept else None}


def words_of(words: Iterable[Word]) -> list[list[object]]:
    """Give words as they are stored."""
    return [[word.start_ms, word.end_ms, word.text, word.probability] for word in words]


def correct(
    session: Session,
    transcript_id: int,
    kind: EditKind,
    removed: Sequence[StoredLine],
    added: Sequence[NewLine],
    *,
    actor: str,
    now: datetime,
    shown_again: Sequence[int] = (),
) -> int:
    """Put new lines, or recognised segments (ids) that now show again, in the place of live ones.

    Returns:
        The id of the correction.
    """
    _set_live(session, [each.line.key for each in removed], live=False)
    again = recognised_segments(session, transcript_id) if shown_again else {}
    keys = [
        *(_insert(session, transcript_id, line) for line in added),
        *(f"{RECOGNISED}{number}" for number in shown_again),
    ]
    return _note(
        session,
        transcript_id,
        Edit(
            id=0,
            at=now,
            actor=actor,
            kind=kind,
            removed=tuple(each.line.key for each in removed),
            added=tuple(keys),
            before=tuple(_said(each.line.segment, is_deleted=each.line.is_deleted) for each in removed),
            after=(
                *(_said(line.segment, is_deleted=line.is_deleted) for line in added),
                *(_said(again[number], is_deleted=False) for number in shown_again),
            ),
        ),
    )


def exchange(
    session: Session,
    transcript_id: int,
    kind: EditKind,
    lines_now: Sequence[Line],
    edit: Edit,
    *,
    actor: str,
    now: datetime,
) -> int:
    """Let the lines live again that a correction replaced, in the place of these; give the id of this correction."""
    _set_live(session, [line.key for line in lines_now], live=False)
    _set_live(session, edit.removed, live=True)
    return _note(
        session,
        transcript_id,
        Edit(
            id=0,
            at=now,
            actor=actor,
            kind=kind,
            removed=tuple(line.key for line in lines_now),
            added=edit.removed,
            before=tuple(_said(line.segment, is_deleted=line.is_deleted) for line in lines_now),
            after=edit.before,
        ),
    )


def history(session: Session, transcript_id: int) -> tuple[Edit, ...]:
    """Give every correction, the oldest first."""
    table = TranscriptEditTable
    rows = session.execute(
        select(table.id, table.at, table.actor, table.kind, table.removed, table.added, table.before, table.after)
        .where(table.transcript_id == transcript_id)
        .order_by(table.id)
    )
    return tuple(
        Edit(number, at, actor, EditKind(kind), tuple(removed), tuple(added), _heard(before), _heard(after))
        for number, at, actor, kind, removed, added, before, after in rows
    )


def keep(session: Session, old_id: int, new_id: int, actor: str, now: datetime) -> None:
    """Carry the corrections of a transcript over to the one that takes its place.

    Corrected lines keep their words, speakers and times and stand for the new segments of their side, or of one that is
    unknown, that lie in their time by half or more; deleted ones are carried where there are such. The history goes
    with them, though what it replaced is gone.
    """
    old = [each for each in lines(session, old_id) if each.line.key.startswith(CORRECTED)]
    session.execute(
        update(TranscriptEditTable)
        .where(TranscriptEditTable.transcript_id == old_id)
        .values(transcript_id=new_id, removed=[], added=[])
    )
    if not old:
        return
    replaced: dict[int, StoredLine] = {
        number: StoredLine(Line(f"{RECOGNISED}{number}", segment, (segment,)), (number,))
        for number, segment in recognised_segments(session, new_id).items()
    }
    added: list[NewLine] = []
    hidden: set[int] = set()
    for group in _groups(old):
        start_ms = min(each.line.segment.start_ms for each in group)
        end_ms = max(each.line.segment.end_ms for each in group)
        sides = {each.line.segment.speaker for each in group} | {
            segment.speaker for each in group for segment in each.line.recognised
        }
        sources = tuple(
            number
            for number, each in replaced.items()
            if _may_be_of(each.line.segment.speaker, sides) and _lies_in(each.line.segment, start_ms, end_ms)
        )
        added.extend(
            NewLine(each.line.segment, sources, each.line.is_deleted)
            for each in group
            if sources or not each.line.is_deleted
        )
        hidden.update(sources)
    correct(
        session, new_id, EditKind.KEPT, [replaced[number] for number in sorted(hidden)], added, actor=actor, now=now
    )


def _finished(call_id: int) -> Select[int]:
    return select(TranscriptTable.id).where(TranscriptTable.call_id == call_id, TranscriptTable.complete.is_(True))


def _groups(corrected: Sequence[StoredLine]) -> list[list[StoredLine]]:
    """Put together the lines that share recognised segments, such as the two halves of a split one."""
    groups: list[list[StoredLine]] = []
    for each in corrected:
        related = [group for group in groups if any(set(other.sources) & set(each.sources) for other in group)]
        groups = [group for group in groups if group not in related]
        groups.append([*(other for group in related for other in group), each])
    return groups


def _may_be_of(speaker: Speaker, sides: set[Speaker]) -> bool:
    """Tell whether a newly recognised segment can be what lines of these sides stood for; unknown may be anybody."""
    return speaker in sides or Speaker.UNKNOWN in (speaker, *sides)


def _lies_in(segment: Segment, start_ms: int, end_ms: int) -> bool:
    shared = min(segment.end_ms, end_ms) - max(segment.start_ms, start_ms)
    return shared > 0 and shared >= KEPT_SHARE * (segment.end_ms - segment.start_ms)


def _place(stored: StoredLine) -> tuple[int, tuple[int, ...], str]:
    return stored.line.segment.start_ms, stored.sources, stored.line.key


def _insert(session: Session, transcript_id: int, line: NewLine) -> str:
    number = session.execute(
        insert(CorrectedSegmentTable)
        .values(
            transcript_id=transcript_id,
            live=True,
            deleted=line.is_deleted,
            sources=list(line.sources),
            **columns_of(line.segment),
        )
        .returning(CorrectedSegmentTable.id)
    ).scalar_one()
    return f"{CORRECTED}{number}"


def _set_live(session: Session, keys: Iterable[str], *, live: bool) -> None:
    """Let corrected lines live or die; recognised ones show by themselves once no live line stands for them."""
    numbers = [int(key[1:]) for key in keys if key.startswith(CORRECTED)]
    if numbers:
        session.execute(update(CorrectedSegmentTable).where(CorrectedSegmentTable.id.in_(numbers)).values(live=live))


def _note(session: Session, transcript_id: int, edit: Edit) -> int:
    return session.execute(
        insert(TranscriptEditTable)
        .values(
            transcript_id=transcript_id,
            at=edit.at,
            actor=edit.actor,
            kind=str(edit.kind),
            removed=list(edit.removed),
            added=list(edit.added),
            before=[_told(said) for said in edit.before],
            after=[_told(said) for said in edit.after],
        )
        .returning(TranscriptEditTable.id)
    ).scalar_one()


def _said(segment: Segment, *, is_deleted: bool) -> Said:
    return Said(segment.start_ms, segment.end_ms, segment.speaker, segment.text, is_deleted)


def _told(said: Said) -> list[object]:
    return [said.start_ms, said.end_ms, str(said.speaker), said.text, said.is_deleted]


def _heard(rows: Sequence[Sequence[object]]) -> tuple[Said, ...]:
    return tuple(
        Said(start_ms, end_ms, Speaker(speaker), text, is_deleted)  # type: ignore[arg-type]
        for start_ms, end_ms, speaker, text, is_deleted in rows
    )
