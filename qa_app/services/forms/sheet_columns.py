"""Which column of a score sheet holds what, where headings alone do not decide it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from qa_app.services.forms.sheet_headings import Column, column_of
from qa_app.services.importing.sheet import Cell, Sheet

_GRADE_POINTS = re.compile(
    r"(.{1,40}?)\s*[(\[【:]\s*(\d{1,4}(?:\.\d{1,3})?)\s*(?:分|points?|pts?)?\s*[)\]】]?", re.IGNORECASE
)
_POINTS_ALONE = re.compile(r"(\d{1,4}(?:\.\d{1,3})?)\s*(?:分|points?|pts)", re.IGNORECASE)
_WORDS = (
    "优 优秀 良 良好 中 一般 合格 及格 差 较差 很差 不合格 不及格 达标 未达标 不达标 符合 完全符合 部分符合 基本符合 "
    "不符合 優 優秀 較差 達標 未達標 不達標 excellent verygood good fair average satisfactory needsimprovement poor "
    "unsatisfactory exceeds exceedsexpectations meets meetsexpectations belowexpectations full partial partly fullymet "
    "partiallymet met notmet pass fail"
)
_GRADE_WORDS = frozenset(_WORDS.split())
_NO_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Grade:
    """A column of its own for one answer: `points` of its heading, None where its cells give them."""

    number: int
    title: str
    points: Decimal | None


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a sheet from 0, their headings, those that nothing is known of, and answers side by side."""

    columns: dict[Column, int]
    names: dict[Column, str]
    unknown: tuple[str, ...]
    grades: tuple[Grade, ...]


def layout_of(sheet: Sheet) -> Layout:
    """Find the columns; the first of each kind counts.

    Where no heading names the items, they are the deductions, else what is asked or described, else the sections.
    """
    found: dict[Column, list[int]] = {}
    for number, heading in enumerate(sheet.headings):
        column = column_of(heading)
        if column is not None:
            found.setdefault(column, []).append(number)
    for other in (Column.FAULT, Column.GUIDANCE, Column.SECTION):
        if Column.ITEM not in found and other in found:
            found[Column.ITEM] = [found[other].pop(0)]
    items = found.get(Column.ITEM, [])
    if len(items) > 1 and not found.get(Column.SECTION) and _holds_groups(sheet, items[0], items[1]):
        found[Column.SECTION] = [items.pop(0)]
    if len(items) > 1:
        found.setdefault(Column.GUIDANCE, []).append(items.pop(1))
    columns = {column: numbers[0] for column, numbers in found.items() if numbers}
    grades = _grades(sheet)
    taken = {*columns.values(), *(grade.number for grade in grades)}
    unknown = [
        heading
        for number, heading in enumerate(sheet.headings)
        if heading and number not in taken and column_of(heading) is not Column.IGNORED and _is_used(sheet, number)
    ]
    names = {column: sheet.headings[number] for column, number in columns.items()}
    return Layout(columns, names, tuple(unknown), grades)


def _holds_groups(sheet: Sheet, first: int, second: int) -> bool:
    """Whether a column names groups of what the other names: it repeats, or is empty where the other is not."""
    names = [row.cell(first) for row in sheet.rows if row.cell(second) not in (None, "")]
    return len(set(names)) < len(names) or None in names or "" in names


def _is_used(sheet: Sheet, number: int) -> bool:
    return any(row.cell(number) not in (None, "") for row in sheet.rows)


def _grades(sheet: Sheet) -> tuple[Grade, ...]:
    """Give the columns of answers: ``Good (3)``, or ``Good`` over numbers; only where there are two of them."""
    found = []
    for number, heading in enumerate(sheet.headings):
        words = unicodedata.normalize("NFKC", heading).strip()
        points = _GRADE_POINTS.fullmatch(words)
        is_no = points is not None and points[1].casefold() == "no"
        if not heading or (column_of(heading) is not None and not is_no):
            continue
        alone = _POINTS_ALONE.fullmatch(words)
        if alone is not None:
            found.append(Grade(number, words, Decimal(alone[1])))
        elif points is not None:
            found.append(Grade(number, points[1].strip(), Decimal(points[2])))
        elif _NO_LETTER.sub("", words.casefold()) in _GRADE_WORDS and _holds_numbers(sheet, number):
            found.append(Grade(number, words, None))
    return tuple(found) if len(found) > 1 else ()


def _holds_numbers(sheet: Sheet, number: int) -> bool:
    cells = [row.cell(number) for row in sheet.rows if row.cell(number) not in (None, "")]
    return bool(cells) and all(points_in(cell) is not None for cell in cells)


def points_in(cell: Cell) -> Decimal | None:
    """Give the points of a cell under an answer, None where it is no number."""
    if isinstance(cell, bool) or not isinstance(cell, int | float | Decimal | str):
        return None
    words = unicodedata.normalize("NFKC", str(cell)).strip().removesuffix("分").strip()
    return Decimal(words) if re.fullmatch(r"\d{1,4}(\.\d{1,3})?", words) else None
