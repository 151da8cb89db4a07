"""The lines of all finished transcripts, made comparable, with an index of their groups of three characters.

The index is derived: `stale` names the transcripts that came or were corrected since, `put` takes their lines in, and
what is deleted goes with its transcript. On SQLite the groups are FTS5's ``trigram`` tokens; words of one or two
characters are looked up as the groups that begin with them, for which every line ends in two spaces more. On PostgreSQL
they are pg_trgm's, where the server has it; without it the same query is answered by reading every line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, case, column, delete, func, insert, select, table, text
from sqlalchemy.orm import Session

from qa_app.model.search import SearchFilter
from qa_app.model.transcript import Speaker
from qa_app.storage.call_filters import month_span
from qa_app.storage.tables import (
    CallTable,
    IndexedTranscriptTable,
    SpokenLineTable,
    TranscriptEditTable,
    TranscriptTable,
)

GROUP = 3
MOST_GROUPS = 400
_INDEX = table("spoken_index", column("rowid"))
_LAST_CHARACTER = "\U0010ffff"
_GROUPS_OF = text(
    "SELECT term FROM spoken_groups WHERE term >= :first AND term < :behind AND length(term) = 3 LIMIT :most"
)
_TURNED = {str(Speaker.AGENT): str(Speaker.CUSTOMER), str(Speaker.CUSTOMER): str(Speaker.AGENT)}


@dataclass(frozen=True, slots=True)
class Stale:
    """A finished transcript that the index does not hold as it is now; `last_edit` is 0 where nobody corrected it."""

    transcript_id: int
    call_id: int
    last_edit: int


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """A line to be found: as it is shown, and as it is compared."""

    start_ms: int
    end_ms: int
    speaker: str
    shown: str
    compared: str


def stale(session: Session) -> tuple[Stale, ...]:
    """Give the transcripts that the index has to take in, the oldest first."""
    last_edit = (
        select(TranscriptEditTable.transcript_id, func.max(TranscriptEditTable.id).label("last"))
        .group_by(TranscriptEditTable.transcript_id)
        .subquery()
    )
    indexed = IndexedTranscriptTable
    newest = func.coalesce(last_edit.c.last, 0)
    query = (
        select(TranscriptTable.id, TranscriptTable.call_id, newest)
        .outerjoin(last_edit, last_edit.c.transcript_id == TranscriptTable.id)
        .outerjoin(indexed, indexed.transcript_id == TranscriptTable.id)
        .where(
            TranscriptTable.complete.is_(True),
            indexed.transcript_id.is_(None) | (indexed.last_edit != newest),
        )
        .order_by(TranscriptTable.id)
    )
    return tuple(Stale(*row) for row in session.execute(query))


def put(session: Session, transcript: Stale, lines: Sequence[SpokenLine]) -> None:
    """Let the index hold a transcript as these lines."""
    id_ = transcript.transcript_id
    session.execute(delete(SpokenLineTable).where(SpokenLineTable.transcript_id == id_))
    session.execute(delete(IndexedTranscriptTable).where(IndexedTranscriptTable.transcript_id == id_))
    session.execute(insert(IndexedTranscriptTable).values(transcript_id=id_, last_edit=transcript.last_edit))
    if lines:
        session.execute(
            insert(SpokenLineTable),
            [
                {
                    "transcript_id": id_,
                    "call_id": transcript.call_id,
                    "start_ms": line.start_ms,
                    "end_ms": line.end_ms,
                    "speaker": line.speaker,
                    "shown": line.shown,
                    "compared": line.compared,
                }
                for line in lines
            ],
        )


def found(
    session: Session, words: Sequence[str], wanted: SearchFilter, zone: ZoneInfo, *, limit: int, offset: int = 0
) -> tuple[Any, ...]:
    """Give the lines that hold every word, those of the newest calls first, then by their place in the call.

    Args:
        session: Of a reader.
        words: As they are compared, none empty.
        wanted: Where to look.
        zone: In which the month is counted.
        limit: How many lines at the most.
        offset: How many to leave out.

    Returns:
        Rows of call id, call number, agent number and name, the call's start, start and end of the line, speaker, text.
    """
    query = _narrowed(_lines(session, words), wanted, zone)
    ordered = query.order_by(CallTable.counted_at.desc(), CallTable.id.desc(), SpokenLineTable.start_ms)
    return tuple(session.execute(ordered.order_by(SpokenLineTable.id).limit(limit).offset(offset)))


def counted(session: Session, words: Sequence[str], wanted: SearchFilter, zone: ZoneInfo) -> tuple[int, int]:
    """Give the number of lines that `found` would give without a limit, and of the calls that they are of."""
    lines = _narrowed(_lines(session, words), wanted, zone).subquery()
    row = session.execute(select(func.count(), func.count(lines.c.call_id.distinct())).select_from(lines)).one()
    return int(row[0]), int(row[1])


def _lines(session: Session, words: Sequence[str]) -> Select[Any]:
    line = SpokenLineTable
    speaker = case(
        (CallTable.swapped.is_(True), case(_TURNED, value=line.speaker, else_=line.speaker)), else_=line.speaker
    )
    query = select(
        line.call_id,
        CallTable.number,
        CallTable.agent_number,
        CallTable.agent_name,
        CallTable.started_at,
        line.start_ms,
        line.end_ms,
        speaker.label("speaker"),
        line.shown,
    ).join(CallTable, CallTable.id == line.call_id)
    if session.get_bind().dialect.name != "sqlite":
        return query.where(*_contain(words))
    match, others = _match(session, words)
    if match:
        query = query.join(_INDEX, _INDEX.c.rowid == line.id).where(
            text("spoken_index MATCH :match").bindparams(match=match)
        )
    return query.where(*_contain(others))


def _contain(words: Iterable[str]) -> list[ColumnElement[bool]]:
    return [SpokenLineTable.compared.contains(word, autoescape=True) for word in words]


def _match(session: Session, words: Sequence[str]) -> tuple[str, list[str]]:
    """Give FTS5's query, and the words that it cannot answer: too short ones that begin too many groups."""
    parts: list[str] = []
    others: list[str] = []
    for word in words:
        if len(word) >= GROUP:
            parts.append(f'"{word}"')
            continue
        bounds = {"first": word, "behind": word + _LAST_CHARACTER, "most": MOST_GROUPS + 1}
        groups = [row[0] for row in session.execute(_GROUPS_OF, bounds)]
        if len(groups) > MOST_GROUPS:
            others.append(word)
        else:
            # A word that begins no group stands in no line: so does a group that is in none.
            parts.append("(" + " OR ".join(f'"{group}"' for group in groups or [word + "\x1f\x1f"]) + ")")
    return " AND ".join(parts), others


def _narrowed(query: Select[Any], wanted: SearchFilter, zone: ZoneInfo) -> Select[Any]:
    if wanted.month is not None:
        start, end = month_span(wanted.month, zone)
        query = query.where(CallTable.counted_at >= start, CallTable.counted_at < end)
    if wanted.agent is not None:
        query = query.where(CallTable.agent_number == wanted.agent)
    if wanted.team is not None:
        query = query.where(CallTable.team == wanted.team)
    if wanted.speaker is not None:
        other = _TURNED.get(wanted.speaker, wanted.speaker)
        query = query.where(SpokenLineTable.speaker == case((CallTable.swapped.is_(True), other), else_=wanted.speaker))
    return query
