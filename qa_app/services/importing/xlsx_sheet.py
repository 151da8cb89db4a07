"""Excel workbooks (xlsx, xlsm): the first sheet that has known headings."""

from __future__ import annotations

import io
import zipfile
import zlib
from itertools import islice
from pathlib import Path
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook.workbook import Workbook

from qa_app.model.problems import ProblemError
from qa_app.services.importing.sheet import Cell, IsHeading, Sheet, SheetRow, known_headings, sheet_of, sheet_problem

_MOST_ROWS = 1_048_576
_MOST_COLUMNS = 1_000
_MOST_BYTES_UNPACKED = 1 << 30
_ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"})

# What openpyxl lets through from a package that is no workbook, or a damaged or encrypted one.
_NO_WORKBOOK = (
    zipfile.BadZipFile,
    InvalidFileException,
    ParseError,
    zlib.error,
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    RuntimeError,
    TypeError,
    ValueError,
)


def read_xlsx_sheet(path: Path, raw: bytes, is_heading: IsHeading) -> Sheet:
    """Read a workbook from its bytes; formulas give the values that were stored with them.

    Raises:
        ProblemError: ``sheet-not-a-workbook``, ``sheet-too-large`` or ``sheet-empty``.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            unpacked = sum(entry.file_size for entry in package.infolist())
        if unpacked > _MOST_BYTES_UNPACKED:
            raise sheet_problem("sheet-too-large", path)
        book = load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
        try:
            sheets = [sheet_of(path, rows, is_heading) for rows in _sheets(book) if rows]
        finally:
            book.close()
    except ProblemError:
        raise
    except _NO_WORKBOOK as error:
        raise sheet_problem("sheet-not-a-workbook", path) from error
    if not sheets:
        raise sheet_problem("sheet-empty", path)
    return max(sheets, key=lambda sheet: known_headings(sheet.headings, is_heading))


def _sheets(book: Workbook) -> list[list[SheetRow]]:
    """Give the rows of each sheet that are not empty."""
    found = []
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        values = islice(sheet.iter_rows(values_only=True), _MOST_ROWS)
        rows = [SheetRow(number, _cells(cells)) for number, cells in enumerate(values, start=1)]
        found.append([row for row in rows if any(cell not in (None, "") for cell in row.cells)])
    return found


def _cells(values: tuple[object, ...]) -> tuple[Cell, ...]:
    return tuple(_cell(value) for value in values[:_MOST_COLUMNS])


def _cell(value: object) -> Cell:
    """Give the value as a cell; Excel's error values count as empty, since they tell nothing of the call."""
    if isinstance(value, str):
        text = value.strip()
        return None if text in _ERRORS else text
    return value  # type: ignore[return-value]  # openpyxl gives exactly the other types of Cell
