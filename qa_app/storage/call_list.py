"""The table of calls: its ids, pages and rows, how many it has, and what it can be filtered by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from qa_app.model.calls import CallFilter, CallRow, CallSort, Direction, FilterChoices
from qa_app.storage.call_filters import TALKED, among, month_of, month_span, order, source, where
from qa_app.storage.kept import RECOGNITION_NUMBERS, REVIEW_NUMBERS, number_of_ten_thousandths
from qa_app.storage.plain import PlainReader
from qa_app.storage.talk_columns import FIGURES, figures_of

IDS_AT_ONCE = 5_000
ROW = (
    "id, number, agent_number, agent_name, team, customer, started_at, direction, queue, csat, solved, duration_ms, "
    "recognition, review, score, grade"
)
TALK = ", ".join(("swapped", *FIGURES))
HOLDER = "(SELECT reviewer FROM claims WHERE claims.call_id = calls.id AND claims.seen_at >= :stale_before)"
WIDTH = ROW.count(",") + 1
_RECOGNITION = {number: state for state, number in RECOGNITION_NUMBERS}
_REVIEW = {number: state for state, number in REVIEW_NUMBERS}
_DIRECTIONS: dict[str | None, Direction | None] = {None: None} | {str(each): each for each in Direction}
_TRUTHS: dict[int | None, bool | None] = {None: None, 0: False, 1: True}


def page(
    reader: PlainReader,
    wanted: CallFilter,
    zone: ZoneInfo,
    sort: CallSort,
    *,
    descending: bool,
    offset: int,
    limit: int,
) -> tuple[CallRow, ...]:
    """Give a page, its calls without how they went; missing values count as smallest, ties fall to the newest id."""
    clause, values = where(wanted, zone, reader.stored)
    ordered = order(sort, descending=descending)
    statement = f"SELECT {ROW} FROM {source(sort)} {clause} {ordered} LIMIT :taken OFFSET :skipped"  # noqa: S608
    return tuple(_rows(reader, reader.rows(statement, values | {"skipped": offset, "taken": limit})))


def ids(
    reader: PlainReader, wanted: CallFilter, zone: ZoneInfo, sort: CallSort, *, descending: bool
) -> tuple[int, ...]:
    """Give the ids of every call of a table in its order."""
    clause, values = where(wanted, zone, reader.stored)
    ordered = order(sort, descending=descending)
    return reader.column(f"SELECT id FROM {source(sort)} {clause} {ordered}", values)  # noqa: S608


def rows(reader: PlainReader, call_ids: Iterable[int], stale_before: datetime) -> tuple[CallRow, ...]:
    """Give the rows of these calls in any order; ids of calls that are gone are left out.

    Args:
        reader: Asks the database.
        call_ids: Which calls.
        stale_before: Claims whose holder last worked on the call before this instant hold nothing.
    """
    found: list[CallRow] = []
    fresh = {"stale_before": reader.stored(stale_before)}
    every = tuple(call_ids)
    for start in range(0, len(every), IDS_AT_ONCE):
        clause, values = among("id", every[start : start + IDS_AT_ONCE])
        statement = f"SELECT {ROW}, {HOLDER}, {TALK} FROM {TALKED} WHERE {clause}"  # noqa: S608
        found += _rows(reader, reader.rows(statement, values | fresh))
    return tuple(found)


def count(reader: PlainReader, wanted: CallFilter, zone: ZoneInfo) -> int:
    """Count the calls of a table."""
    clause, values = where(wanted, zone, reader.stored)
    return int(reader.value(f"SELECT count(id) FROM calls {clause}", values))  # noqa: S608


def choices(reader: PlainReader, zone: ZoneInfo) -> FilterChoices:
    """Give what the calls can be filtered by."""
    people = (
        "SELECT number, name FROM agents WHERE EXISTS (SELECT 1 FROM calls WHERE calls.agent_number = agents.number) "
        "ORDER BY number"
    )
    return FilterChoices(
        agents=tuple((number, name) for number, name in reader.rows(people, {})),
        teams=_distinct(reader, "team"),
        queues=_distinct(reader, "queue"),
        months=_months(reader, zone),
    )


def _months(reader: PlainReader, zone: ZoneInfo) -> tuple[str, ...]:
    """Give the months in which there are calls, newest first."""
    found: list[str] = []
    newest = reader.instant(reader.value("SELECT max(counted_at) FROM calls", {}))
    while newest is not None:
        found.append(month_of(newest, zone))
        values = {"start": reader.stored(month_span(found[-1], zone)[0])}
        newest = reader.instant(reader.value("SELECT max(counted_at) FROM calls WHERE counted_at < :start", values))
    return tuple(found)


def _distinct(reader: PlainReader, column: str) -> tuple[str, ...]:
    """Give the values of an indexed column but for the empty one, jumping from value to value through the index."""
    statement = (
        f"WITH RECURSIVE steps(value) AS (SELECT min({column}) FROM calls WHERE {column} <> '' "  # noqa: S608
        f"UNION ALL SELECT (SELECT min({column}) FROM calls WHERE {column} > steps.value) FROM steps "
        "WHERE steps.value IS NOT NULL) SELECT value FROM steps WHERE value IS NOT NULL ORDER BY value"
    )
    return reader.column(statement, {})


def _rows(reader: PlainReader, found: Iterable[Sequence[Any]]) -> Iterator[CallRow]:
    for row in found:
        yield CallRow(
            row[0],
            row[1],
            row[2],
            row[3],
            row[4],
            row[5],
            reader.instant(row[6]),
            _DIRECTIONS[row[7]],
            row[8],
            number_of_ten_thousandths(row[9]),
            _TRUTHS[row[10]],
            row[11],
            _RECOGNITION[row[12]],
            _REVIEW[row[13]],
            number_of_ten_thousandths(row[14]),
            row[15],
            figures_of(row[WIDTH + 2 :], swapped=bool(row[WIDTH + 1])) if len(row) > WIDTH else None,
            (row[WIDTH] or "") if len(row) > WIDTH else "",
        )
