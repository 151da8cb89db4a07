"""A sheet of others, read as cells: CSV of any kind and xlsx alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

from qa_app.model.problems import Problem, ProblemError

Cell = str | int | float | Decimal | bool | datetime | date | time | timedelta | None

IsHeading = Callable[[str], bool]
"""Tells whether a text is a heading that the reader knows; finds the heading row and the encoding."""

_LOOKED_AT_FOR_HEADINGS = 20


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row under the headings: `number` is its line in a text file, its row in a workbook, from 1."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell:
        """Give the cell of a column from 0; None where the row ends before it."""
        return self.cells[column] if column < len(self.cells) else None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with headings.

    Attributes:
        file: As given by the user.
        headings: Text of each column's heading, empty where a column has none.
        rows: Without empty ones.
        problems: Rows that could not be read as rows, with file and line.
    """

    file: str
    headings: tuple[str, ...]
    rows: tuple[SheetRow, ...]
    problems: tuple[Problem, ...] = ()

    def column(self, heading: str) -> int | None:
        """Give the first column with this heading, None where there is none."""
        return self.headings.index(heading) if heading in self.headings else None


def sheet_problem(code: str, path: Path, **arguments: object) -> ProblemError:
    """Make the error of a sheet that cannot be used at all; its sentence may name `file`."""
    named = {"file": path.name, **arguments}
    return ProblemError(Problem(code, tuple((name, str(value)) for name, value in named.items()), file=str(path)))


def refuse_columns_twice(sheet: Sheet) -> None:
    """Refuse a sheet in which two columns have the same heading, for a reader to whom every column says something.

    Raises:
        ProblemError: ``sheet-column-twice``, of each such heading.
    """
    twice = dict.fromkeys(each for each in sheet.headings if each and sheet.headings.count(each) > 1)
    problems = [
        Problem("sheet-column-twice", (("file", Path(sheet.file).name), ("heading", each)), file=sheet.file)
        for each in twice
    ]
    if problems:
        raise ProblemError(*problems)


def sheet_of(path: Path, rows: list[SheetRow], is_heading: IsHeading, problems: tuple[Problem, ...] = ()) -> Sheet:
    """Make a sheet from all rows of a file: the heading row is that of the first rows with the most known headings.

    Titles above the headings are passed over; where no heading is known, the first row that is not empty holds them.

    Raises:
        ProblemError: ``sheet-empty``.
    """
    filled = [row for row in rows if any(cell not in (None, "") for cell in row.cells)]
    if not filled:
        raise sheet_problem("sheet-empty", path)
    place = max(
        range(min(len(filled), _LOOKED_AT_FOR_HEADINGS)),
        key=lambda index: (known_headings(filled[index].cells, is_heading), -index),
    )
    headings = tuple("" if cell is None else str(cell).strip() for cell in filled[place].cells)
    return Sheet(str(path), headings, tuple(filled[place + 1 :]), problems)


def known_headings(cells: tuple[Cell, ...], is_heading: IsHeading) -> int:
    """Count the cells that are known headings."""
    return sum(1 for cell in cells if isinstance(cell, str) and cell.strip() and is_heading(cell))
