"""Ratings of several reviewers from a text sheet, and how far they agree."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from qa_app.model.problems import Problem, ProblemError
from qa_app.scoring.agreement import Level
from qa_app.scoring.agreement_report import AgreementReport, agreement, as_ratings
from qa_app.services.importing.reading import read_bytes
from qa_app.services.importing.sheet import sheet_problem

MOST_CELLS = 100_000
_MISSING = frozenset({"", "."})
_NUMBER = re.compile(r"[+-]?[0-9]{1,12}(\.[0-9]{1,12})?", re.ASCII)
_COMMA_NUMBER = re.compile(r"([+-]?[0-9]{1,12}),([0-9]{1,12})", re.ASCII)
_DELIMITERS = ",;\t|"
_CORNERS = frozenset(
    {"rater", "raters", "reviewer", "reviewers", "judge", "coder", "unit", "units", "call", "calls", "item"}
    | {"评分员", "評分員", "评分人", "評分人", "质检员", "質檢員", "评审", "評審", "复核人", "覆核人", "通话", "通話"}
)


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    cells: tuple[str, ...]
    first_column: int = 1


def agreement_of_file(file: Path, level: Level = Level.NOMINAL) -> AgreementReport:
    """Read ratings, one row a reviewer and one column a unit, and give every coefficient of their level.

    Empty cells and ``.`` are missing ratings. A first row of headings and a first column of names are left out where
    they cannot be ratings: all of them are words where every other cell is a number, or the corner cell says what they
    are.

    Args:
        file: CSV with commas, semicolons, tabs or bars; UTF-8, UTF-16 or GB18030.
        level: Of the ratings; words are nominal ones only.

    Raises:
        ProblemError: ``ratings-empty``, ``ratings-too-many``, ``rating-not-a-number`` for every such cell with its line
            and column, or what reading the sheet raises.
    """
    rows = _without_names(_rows(file))
    if not any(cell not in _MISSING for row in rows for cell in row.cells):
        raise sheet_problem("ratings-empty", file)
    problems = _problems(str(file), rows, level)
    if problems:
        raise ProblemError(*problems)
    width = max(len(row.cells) for row in rows)
    cells = [[_value(cell) for cell in row.cells] + [""] * (width - len(row.cells)) for row in rows]
    return agreement(as_ratings(cells), level)


def _rows(file: Path) -> list[_Row]:
    text = _decoded(file)
    delimiter = max(_DELIMITERS, key=text.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[_Row] = []
    before = count = 0
    try:
        for cells in reader:
            if cells:
                rows.append(_Row(before + 1, tuple(_number_cell(cell.strip(), delimiter) for cell in cells)))
                count += len(cells)
            before = reader.line_num
            if count > MOST_CELLS:
                raise sheet_problem("ratings-too-many", file, limit=MOST_CELLS)
    except csv.Error as error:
        raise ProblemError(Problem("sheet-row-broken", file=str(file), line=before + 1)) from error
    return rows


def _decoded(file: Path) -> str:
    raw = read_bytes(file)
    wide = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "gb18030"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" in text:
            break
        return text
    raise sheet_problem("sheet-not-text", file)


def _number_cell(cell: str, delimiter: str) -> str:
    """Give ``4,5`` as ``4.5`` where the comma cannot part cells."""
    return cell if delimiter == "," else _COMMA_NUMBER.sub(r"\1.\2", cell)


def _is_number(cell: str) -> bool:
    return _NUMBER.fullmatch(cell) is not None


def _without_names(rows: list[_Row]) -> list[_Row]:
    if not rows:
        return rows
    corner = rows[0].cells[0].casefold()
    inside = [cell for row in rows[1:] for cell in row.cells[1:] if cell not in _MISSING]
    if corner in _CORNERS:
        named, headed = True, True
    elif inside and all(_is_number(cell) for cell in inside):
        named = _are_words(row.cells[0] for row in rows[1:])
        top = rows[0].cells[1:] if named else rows[0].cells
        headed = _are_words(top) or (named and not corner and _counts_up(top))
        named = named and (headed or not _is_number(corner))
    else:
        return rows
    kept = rows[1:] if headed else rows
    return [_Row(row.line, row.cells[1:], 2) if named else row for row in kept]


def _are_words(cells: Iterable[str]) -> bool:
    """Whether there is a word among the cells and no number."""
    words = [cell for cell in cells if cell not in _MISSING]
    return bool(words) and not any(_is_number(cell) for cell in words)


def _counts_up(cells: tuple[str, ...]) -> bool:
    return len(cells) > 1 and list(cells) == [str(number) for number in range(1, len(cells) + 1)]


def _problems(file: str, rows: list[_Row], level: Level) -> list[Problem]:
    """Give the cells that are no rating of this level: words among numbers, and for the higher levels every word."""
    kinds = Counter(_is_number(cell) for row in rows for cell in row.cells if cell not in _MISSING)
    if level is Level.NOMINAL and (not kinds[True] or not kinds[False]):
        return []
    return [
        Problem("rating-not-a-number", (("value", cell[:80]), ("level", str(level))), file, row.line, column)
        for row in rows
        for column, cell in enumerate(row.cells, start=row.first_column)
        if cell not in _MISSING and not _is_number(cell)
    ]


def _value(cell: str) -> str:
    return "" if cell in _MISSING else cell
