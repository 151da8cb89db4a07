"""Text sheets: CSV with commas, semicolons, tabs or bars, in UTF-8, UTF-16, GB18030 or Big5."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from qa_app.model.problems import Problem
from qa_app.services.importing.sheet import IsHeading, Sheet, SheetRow, known_headings, sheet_of, sheet_problem

_DELIMITERS = ",;\t|"
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_GUESSED = ("gb18030", "big5hkscs", "cp1252")
_HEAD_LINES = 5
_LONGEST_CELL = 100_000
_MOST_BREAKS = 100


def read_csv_sheet(path: Path, raw: bytes, is_heading: IsHeading) -> Sheet:
    """Read a text sheet from its bytes.

    Raises:
        ProblemError: ``sheet-not-text``, ``sheet-wrong-encoding`` or ``sheet-empty``.
    """
    text = _decoded(path, raw, is_heading)
    delimiter, text, skipped = _delimiter(text)
    rows, problems = _rows(path, text, delimiter, skipped)
    return _without_longer_rows(sheet_of(path, rows, is_heading, tuple(problems)))


def _without_longer_rows(sheet: Sheet) -> Sheet:
    """Refuse the rows that say something behind the last heading: a decimal comma, or a comma in a name, moved them."""
    width = len(sheet.headings)
    longer = {row.number: len(row.cells) for row in sheet.rows if any(row.cells[width:])}
    problems = [
        Problem("sheet-row-longer", (("cells", str(cells)), ("columns", str(width))), file=sheet.file, line=number)
        for number, cells in longer.items()
    ]
    rows = tuple(row for row in sheet.rows if row.number not in longer)
    return replace(sheet, rows=rows, problems=(*sheet.problems, *problems))


def _decoded(path: Path, raw: bytes, is_heading: IsHeading) -> str:
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            return _decode(path, raw, encoding)
    if b"\x00" in raw:
        raise sheet_problem("sheet-not-text", path)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(path, raw, is_heading)


def _decode(path: Path, raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeError as error:
        raise sheet_problem("sheet-wrong-encoding", path) from error


def _guessed(path: Path, raw: bytes, is_heading: IsHeading) -> str:
    """Decode by the encoding under which most headings are known; GB18030 where that decides nothing."""
    texts = []
    for encoding in _GUESSED:
        try:
            texts.append(raw.decode(encoding))
        except UnicodeDecodeError:
            continue
    if not texts:
        raise sheet_problem("sheet-wrong-encoding", path)
    return max(texts, key=lambda text: _headings_in(text, is_heading))


def _headings_in(text: str, is_heading: IsHeading) -> int:
    delimiter, text, _ = _delimiter(text)
    head = list(_lines(text))[:_HEAD_LINES]
    return max((known_headings(tuple(line.rstrip("\r\n").split(delimiter)), is_heading) for line in head), default=0)


def _lines(text: str) -> Iterator[str]:
    return iter(io.StringIO(text, newline=""))


def _delimiter(text: str) -> tuple[str, str, int]:
    """Find the delimiter: give it, the text without a ``sep=;`` line of Excel's, and how many lines that took."""
    first, _, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first.strip()) == len("sep=;"):
        return first[4], rest, 1
    head = "".join(line for _, line in zip(range(_HEAD_LINES), _lines(text), strict=False))
    outside_quotes = "".join(head.split('"')[::2])
    return max(_DELIMITERS, key=outside_quotes.count), text, 0


def _rows(path: Path, text: str, delimiter: str, skipped: int) -> tuple[list[SheetRow], list[Problem]]:
    """Read row by row; after a row that cannot be read go on with the line behind its first."""
    lines = list(_lines(text))
    rows: list[SheetRow] = []
    problems: list[Problem] = []
    start = 0
    while start < len(lines) and len(problems) < _MOST_BREAKS:
        reader = csv.reader(lines[start:], delimiter=delimiter, strict=True)
        before = 0
        try:
            for cells in reader:
                rows.append(_row(start + before + 1 + skipped, cells))
                before = reader.line_num
            break
        except csv.Error:
            line = start + before + 1
            problems.append(Problem("sheet-row-broken", file=str(path), line=line + skipped))
            start = line
    return rows, problems


def _row(number: int, cells: list[str]) -> SheetRow:
    return SheetRow(number, tuple(cell.strip()[:_LONGEST_CELL] for cell in cells))
