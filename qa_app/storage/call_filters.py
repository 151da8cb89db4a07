"""What a table of calls asks for, as conditions and orders of SQL; and where days and months begin."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from qa_app.model.calls import CallFilter, CallSort
from qa_app.model.talk import TALK_LIMITS, TalkSign
from qa_app.storage.kept import RECOGNITION_NUMBERS, REVIEW_NUMBERS

SORT_COLUMNS: dict[CallSort, tuple[str, ...]] = {
    CallSort.NUMBER: ("number",),
    CallSort.STARTED_AT: ("started_at",),
    CallSort.AGENT: ("agent_name", "agent_number"),
    CallSort.TEAM: ("team",),
    CallSort.QUEUE: ("queue",),
    CallSort.CUSTOMER: ("customer",),
    CallSort.DIRECTION: ("direction",),
    CallSort.SOLVED: ("solved",),
    CallSort.DURATION: ("duration_ms",),
    CallSort.CSAT: ("csat",),
    CallSort.RECOGNITION: ("recognition",),
    CallSort.REVIEW: ("review",),
    CallSort.SCORE: ("score",),
}
TALKED = "calls LEFT JOIN call_talk ON call_talk.call_id = calls.id"
TALK_COLUMNS = {
    CallSort.TALK_SHARE: (
        "CASE WHEN right_talk_ms IS NULL THEN NULL WHEN swapped THEN 10000 - left_share ELSE left_share END"
    ),
    CallSort.LONGEST_SILENCE: "longest_silence_ms",
    CallSort.DEAD_AIR: "dead_air_ms",
    CallSort.OVERTALK: "CASE WHEN right_talk_ms IS NOT NULL THEN overtalk_ms END",
    CallSort.INTERRUPTIONS: (
        "CASE WHEN right_talk_ms IS NULL THEN NULL WHEN swapped THEN right_interruptions ELSE left_interruptions END"
    ),
    CallSort.RESPONSE: (
        "CASE WHEN right_talk_ms IS NULL THEN NULL WHEN swapped THEN right_response_ms ELSE left_response_ms END"
    ),
    CallSort.TEMPO: "CASE WHEN right_talk_ms IS NULL THEN NULL WHEN swapped THEN right_tempo ELSE left_tempo END",
}
"""What is sorted by, of a call and its row of ``call_talk``; see `source`."""
SIGNS = {
    TalkSign.LONG_SILENCE: f"longest_silence_ms >= {TALK_LIMITS[TalkSign.LONG_SILENCE]}",
    TalkSign.OVERTALK: f"{TALK_COLUMNS[CallSort.OVERTALK]} >= {TALK_LIMITS[TalkSign.OVERTALK]}",
    TalkSign.INTERRUPTIONS: f"{TALK_COLUMNS[CallSort.INTERRUPTIONS]} >= {TALK_LIMITS[TalkSign.INTERRUPTIONS]}",
    TalkSign.SLOW_ANSWERS: f"{TALK_COLUMNS[CallSort.RESPONSE]} >= {TALK_LIMITS[TalkSign.SLOW_ANSWERS]}",
    TalkSign.AGENT_TALKS_MOST: f"{TALK_COLUMNS[CallSort.TALK_SHARE]} >= {TALK_LIMITS[TalkSign.AGENT_TALKS_MOST]} * 100",
    TalkSign.AGENT_TALKS_LITTLE: (
        f"{TALK_COLUMNS[CallSort.TALK_SHARE]} <= {TALK_LIMITS[TalkSign.AGENT_TALKS_LITTLE]} * 100"
    ),
}
"""Whether a call bears a sign, of it and its row of ``call_talk``; unknown where a figure is not known."""
NULLABLE = frozenset(("started_at", "duration_ms", "csat", "score", "direction", "solved"))
LAST_MONTH_OF_YEAR = 12
_RECOGNITION = dict(RECOGNITION_NUMBERS)
_REVIEW = dict(REVIEW_NUMBERS)

Condition = tuple[str, dict[str, object]]


def where(wanted: CallFilter, zone: ZoneInfo, stored: Callable[[datetime], object]) -> Condition:
    """Give the conditions that must all hold, as a clause of SQL and the values that it names.

    Args:
        wanted: What the table shows.
        zone: In which days and months are counted.
        stored: Gives an instant as a value to compare a column with.
    """
    clauses: list[str] = []
    values: dict[str, object] = {}
    for clause, named in (*_conditions(wanted), *_times(wanted, zone, stored)):
        clauses.append(clause)
        values |= named
    return (f"WHERE {' AND '.join(clauses)}" if clauses else ""), values


def among(column: str, wanted: tuple[object, ...]) -> Condition:
    """Give the condition that a column holds one of these values."""
    values = {f"{column}_{number}": value for number, value in enumerate(wanted)}
    return f"{column} IN ({', '.join(f':{name}' for name in values)})", values


def order(sort: CallSort, *, descending: bool) -> str:
    """Give the order: missing values count as smallest, ties fall to the newest id in both directions."""
    direction, missing = ("DESC", "LAST") if descending else ("ASC", "FIRST")
    if sort in TALK_COLUMNS:
        return f"ORDER BY {TALK_COLUMNS[sort]} {direction} NULLS {missing}, id DESC"
    ordered = [
        f"{column} {direction} NULLS {missing}" if column in NULLABLE else f"{column} {direction}"
        for column in SORT_COLUMNS[sort]
    ]
    return f"ORDER BY {', '.join((*ordered, 'id DESC'))}"


def source(sort: CallSort) -> str:
    """Give the tables from which calls are read in this order; how calls went is joined where it is sorted by."""
    return TALKED if sort in TALK_COLUMNS else "calls"


def _conditions(wanted: CallFilter) -> Iterator[Condition]:
    if wanted.text.strip():
        text = wanted.text.strip().casefold().replace("/", "//").replace("%", "/%").replace("_", "/_")
        yield "haystack LIKE :text ESCAPE '/'", {"text": f"%{text}%"}
    if wanted.agents:
        yield among("agent_number", wanted.agents)
    if wanted.teams:
        yield among("team", wanted.teams)
    if wanted.queues:
        yield among("queue", wanted.queues)
    if wanted.recognition:
        yield among("recognition", tuple(_RECOGNITION[each] for each in wanted.recognition))
    if wanted.review:
        yield among("review", tuple(_REVIEW[each] for each in wanted.review))
    if wanted.direction is not None:
        yield "direction = :direction", {"direction": str(wanted.direction)}
    if wanted.has_recording is not None:
        yield f"recording_path IS {'NOT ' if wanted.has_recording else ''}NULL", {}
    if wanted.talk:
        signs = " OR ".join(f"({SIGNS[each]})" for each in wanted.talk)
        yield f"EXISTS (SELECT 1 FROM call_talk WHERE call_talk.call_id = calls.id AND ({signs}))", {}  # noqa: S608


def _times(wanted: CallFilter, zone: ZoneInfo, stored: Callable[[datetime], object]) -> Iterator[Condition]:
    if wanted.started_from is not None:
        yield "started_at >= :started_from", {"started_from": stored(day_start(wanted.started_from, zone))}
    if wanted.started_to is not None:
        after = day_start(wanted.started_to + timedelta(days=1), zone)
        yield "started_at < :started_to", {"started_to": stored(after)}
    if wanted.month is not None:
        start, end = month_span(wanted.month, zone)
        yield (
            "counted_at >= :month_start AND counted_at < :month_end",
            {
                "month_start": stored(start),
                "month_end": stored(end),
            },
        )


def day_start(day: date, zone: ZoneInfo) -> datetime:
    """Give the instant at which a day begins in a zone."""
    return datetime.combine(day, time.min, zone).astimezone(UTC)


def month_span(month: str, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Give the first instant of a month ``2026-10`` and the first of the next, in a zone.

    Raises:
        ValueError: It is no month.
    """
    first = datetime.strptime(month, "%Y-%m").date()  # noqa: DTZ007  (a month has no zone)
    following = (
        date(first.year + 1, 1, 1) if first.month == LAST_MONTH_OF_YEAR else date(first.year, first.month + 1, 1)
    )
    return day_start(first, zone), day_start(following, zone)


def month_of(instant: datetime, zone: ZoneInfo) -> str:
    """Give the month ``2026-10`` in which an instant lies in a zone."""
    return f"{instant.astimezone(zone):%Y-%m}"
