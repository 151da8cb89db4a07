"""A sheet before it is a sheet: columns of a kind, rows of plain values; text made harmless and measured."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from math import ceil
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Formula:
    """A cell that the sheet works out: the formula without its ``=``, and its value as the program knows it."""

    text: str
    value: Decimal


Value = str | int | Decimal | datetime | Formula | None

LONGEST_TEXT = 32_767
"""Characters that a cell of Excel holds."""

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?")
_WIDE_OR_ASCII = re.compile(
    "[\x00-\x7f\u3041-\u3096\u30a1-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60、。《》「」『』【】]*"
)
_CENT = Decimal("0.01")
_NARROWEST, _WIDEST, _WIDEST_FOR_HEADING = 7, 48, 14
_FILTER_ARROW = 3


class Kind(StrEnum):
    """What the cells of a column are; a `SHARE` or `SCORE` column may hold words such as N/A among its numbers."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    RANK = "rank"
    INTEGER = "integer"
    SCORE = "score"
    SHARE = "share"
    MONEY = "money"
    INSTANT = "instant"


NUMBER_FORMATS = {
    Kind.TEXT: "@",
    Kind.LONG_TEXT: "@",
    Kind.RANK: "0",
    Kind.INTEGER: "0",
    Kind.SCORE: "0.00",
    Kind.SHARE: "0.00%",
    Kind.MONEY: "#,##0.00",
    Kind.INSTANT: "yyyy-mm-dd hh:mm",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading and the kind of its cells."""

    heading: str
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class BarChart:
    """A bar chart of the first `rows` rows.

    Attributes:
        title: Over the chart.
        categories: Index of the column that names the bars.
        values: Index of the column that measures them.
        rows: At least 1.
    """

    title: str
    categories: int
    values: int
    rows: int


@dataclass(frozen=True, slots=True)
class Table:
    r"""One sheet.

    Attributes:
        name: At most 31 characters, none of ``[]:*?/\``.
        rows: Each as long as `columns`; instants are naive, in the report's time zone.
        totals: Indexes of the columns that a last row adds up by a formula; empty: no such row.
        total_heading: First cell of that row.
        frozen: How many columns stay in sight beside the headings.
        breaks: Indexes of the rows that begin a new printed page.
        heat: Whether the `SHARE` columns are tinted, the low orange and the high blue.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...] = ()
    totals: tuple[int, ...] = ()
    total_heading: str = ""
    chart: BarChart | None = None
    frozen: int = 0
    breaks: tuple[int, ...] = ()
    heat: bool = True

    def total(self, column: int) -> Decimal:
        """Add up a column as its formula does: numbers only."""
        values = (_number(row[column]) for row in self.rows)
        return sum((value for value in values if value is not None), Decimal(0))


def _number(value: Value) -> Decimal | None:
    if isinstance(value, Formula):
        return value.value
    return Decimal(value) if isinstance(value, (int, Decimal)) else None


def money(cents: int) -> Decimal:
    """Give cents as the amount that a sheet shows: 20000 is 200.00."""
    return cents * _CENT


def local_time(instant: datetime | None, zone: ZoneInfo) -> datetime | None:
    """Give the wall clock of a zone without the zone, as a sheet's dates have none."""
    return None if instant is None else instant.astimezone(zone).replace(tzinfo=None)


def plain_text(text: str) -> str:
    """Give the text as a cell can hold it: without what XML forbids, line ends unified, cut with an ellipsis."""
    clean = text if text.isprintable() else _NOT_IN_XML.sub("", _LINE_ENDS.sub("\n", text))
    return clean if len(clean) <= LONGEST_TEXT else clean[: LONGEST_TEXT - 1] + "…"


def looks_like_formula(text: str) -> bool:
    """Tell whether a sheet might take the text for a formula once it is edited or saved as CSV.

    The characters are those that OWASP names for CSV injection, and their full-width forms, behind any white space.
    """
    if text[:1].isalnum():
        return False
    return unicodedata.normalize("NFKC", text).lstrip().startswith(("=", "+", "-", "@")) or text.startswith(
        ("\t", "\r", "\n")
    )


def shown_width(text: str) -> int:
    """Give the width of the longest line in half-width characters: wide East Asian characters count two.

    Example:
        ``客服 A`` is 2 + 2 + 1 + 1 = 6 wide.
    """
    return max((_line_width(line) for line in text.split("\n")), default=0)


def _line_width(line: str) -> int:
    if line.isascii():
        return len(line)
    if _WIDE_OR_ASCII.fullmatch(line):
        # Each of its wide characters takes three bytes and each narrow one takes one.
        return (len(line) + len(line.encode())) // 2
    return sum(_character_width(character) for character in line)


def _character_width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WFA" else 1


def column_widths(table: Table) -> tuple[int, ...]:
    """Give a width for each column that shows its cells and, on a few lines, its heading with the filter's arrow."""
    return tuple(_width(table, index, column) for index, column in enumerate(table.columns))


def _width(table: Table, index: int, column: Column) -> int:
    widest = min(shown_width(column.heading) + _FILTER_ARROW, _WIDEST_FOR_HEADING)
    for row in table.rows:
        widest = max(widest, _value_width(row[index], column.kind) + 3)
    if table.totals and index == 0:
        widest = max(widest, shown_width(table.total_heading) + 2)
    return min(max(widest, _NARROWEST), _WIDEST)


def heading_lines(table: Table, widths: tuple[int, ...]) -> int:
    """Give how many lines the headings need in columns of these widths."""
    pairs = zip(table.columns, widths, strict=True)
    return max(_lines(column.heading, width - _FILTER_ARROW) for column, width in pairs)


def row_lines(table: Table, row: tuple[Value, ...], widths: tuple[int, ...]) -> int:
    """Give how many lines the long texts of a row need in columns of these widths."""
    cells = zip(table.columns, row, widths, strict=True)
    long_texts = (
        _lines(value, width - 1)
        for column, value, width in cells
        if column.kind is Kind.LONG_TEXT and isinstance(value, str)
    )
    return max(long_texts, default=1)


def _lines(text: str, width: int) -> int:
    return sum(max(1, ceil(_line_width(line) / max(width, 1))) for line in text.split("\n"))


def _value_width(value: Value, kind: Kind) -> int:
    if value is None:
        return 0
    if isinstance(value, str):
        return shown_width(value)
    if isinstance(value, datetime):
        return len("2026-10-14 16:20")
    if isinstance(value, Formula):
        value = value.value
    digits = len(str(int(value)))
    return digits + (digits // 3 if kind is Kind.MONEY else 0) + (0 if kind in {Kind.INTEGER, Kind.RANK} else 4)
