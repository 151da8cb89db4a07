"""How calls went by the sound: stored once for each recording, read with the sides as they are now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import delete, insert, or_, select, update
from sqlalchemy.orm import Session

from qa_app.model.hints import TempoUnit
from qa_app.model.talk import MeasuredTalk, SideTalk, TalkFigures
from qa_app.storage.call_filters import month_span
from qa_app.storage.kept import TEN_THOUSAND
from qa_app.storage.tables import CallTable, CallTalkTable
from qa_app.storage.talk_columns import FIGURES, SIDES, figures_of

IDS_AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class Unmeasured:
    """A call whose recording is to be measured."""

    call_id: int
    recording_path: str


@dataclass(frozen=True, slots=True)
class MonthCallTalk:
    """A measured call of a month; name and team are the agent's at the time of the call."""

    agent: str
    agent_name: str
    team: str
    talk: TalkFigures


def unmeasured(session: Session, version: int, beside: Sequence[int], most: int) -> tuple[Unmeasured, ...]:
    """Give calls with a recording that this version has not measured, the newest first.

    Args:
        session: Of a reader.
        version: Of the way of measuring.
        beside: Calls to be left out.
        most: How many.
    """
    query = (
        select(CallTable.id, CallTable.recording_path)
        .outerjoin(CallTalkTable, CallTalkTable.call_id == CallTable.id)
        .where(
            CallTable.recording_path.is_not(None),
            or_(CallTalkTable.version.is_(None), CallTalkTable.version < version),
            CallTable.id.not_in(beside),
        )
        .order_by(CallTable.id.desc())
        .limit(most)
    )
    rows: Iterable[Any] = session.execute(query)
    return tuple(Unmeasured(call_id, path) for call_id, path in rows)


def store(session: Session, call_id: int, version: int, talk: MeasuredTalk) -> bool:
    """Store how a call went in place of what was stored of it; False where the call is gone.

    The call is locked, since another computer may have measured it at the same time.
    """
    if session.execute(select(CallTable.id).where(CallTable.id == call_id).with_for_update()).scalar() is None:
        return False
    session.execute(delete(CallTalkTable).where(CallTalkTable.call_id == call_id))
    session.execute(insert(CallTalkTable).values(call_id=call_id, version=version, **_columns(talk)))
    return True


def set_tempo(session: Session, call_id: int, tempo: Sequence[int | None], unit: TempoUnit | None) -> None:
    """Note how fast each channel speaks, left and right, of a call that was measured before."""
    values = dict(zip(("left_tempo", "right_tempo"), tempo, strict=True))
    session.execute(
        update(CallTalkTable)
        .where(CallTalkTable.call_id == call_id)
        .values(**values, tempo_unit=None if unit is None else str(unit))
    )


def figures(session: Session, call_ids: Iterable[int]) -> dict[int, TalkFigures]:
    """Give how these calls went; those that were not or could not be measured are left out."""
    columns = [getattr(CallTalkTable, name) for name in FIGURES]
    found: dict[int, TalkFigures] = {}
    every = tuple(call_ids)
    for start in range(0, len(every), IDS_AT_ONCE):
        query = (
            select(CallTable.id, CallTable.swapped, *columns)
            .join(CallTalkTable, CallTalkTable.call_id == CallTable.id)
            .where(CallTable.id.in_(every[start : start + IDS_AT_ONCE]))
        )
        rows: Iterable[Any] = session.execute(query)
        for row in rows:
            known = figures_of(row[2:], swapped=bool(row[1]))
            if known is not None:
                found[row[0]] = known
    return found


def of_month(session: Session, month: str, zone: ZoneInfo) -> tuple[MonthCallTalk, ...]:
    """Give the measured calls of a month of which an agent is known, by agent and then by time.

    Raises:
        ValueError: It is no month ``2026-10``.
    """
    start, end = month_span(month, zone)
    columns = [getattr(CallTalkTable, name) for name in FIGURES]
    query = (
        select(CallTable.agent_number, CallTable.agent_name, CallTable.team, CallTable.swapped, *columns)
        .join(CallTalkTable, CallTalkTable.call_id == CallTable.id)
        .where(CallTable.counted_at >= start, CallTable.counted_at < end, CallTable.agent_number != "")
        .order_by(CallTable.agent_number, CallTable.counted_at, CallTable.id)
    )
    rows: Iterable[Any] = session.execute(query)
    found = ((row, figures_of(row[4:], swapped=bool(row[3]))) for row in rows)
    return tuple(MonthCallTalk(row[0], row[1], row[2], talk) for row, talk in found if talk is not None)


def _columns(talk: MeasuredTalk) -> Mapping[str, object]:
    if not talk.sides:
        return {}
    all_talk_ms = sum(side.talk_ms for side in talk.sides)
    share = round(TEN_THOUSAND * talk.sides[0].talk_ms / all_talk_ms) if all_talk_ms else None
    values: dict[str, object] = {
        "longest_silence_ms": talk.longest_silence_ms,
        "dead_air_count": talk.dead_air_count,
        "dead_air_ms": talk.dead_air_ms,
        "overtalk_ms": talk.overtalk_ms,
        "left_share": share,
        "tempo_unit": None if talk.tempo_unit is None else str(talk.tempo_unit),
    }
    for name, side in zip(SIDES, talk.sides, strict=False):
        values.update(_of_side(name, side))
    return values


def _of_side(name: str, side: SideTalk) -> Iterator[tuple[str, object]]:
    yield f"{name}_talk_ms", side.talk_ms
    yield f"{name}_interruptions", side.interruptions
    yield f"{name}_response_ms", side.response_ms
    yield f"{name}_tempo", side.tempo
