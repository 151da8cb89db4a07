"""The words of a project as a workbook, or as CSV that Excel opens with its Chinese right; both can be imported."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from qa_app.export.replacing import replacing
from qa_app.export.table import looks_like_formula, plain_text
from qa_app.model.glossary import GlossaryWord

HEADINGS = ("Word", "Heard wrongly as", "Language", "Note")
BETWEEN = "; "
WORKBOOK_ENDING = ".xlsx"
_WIDTHS = (28, 44, 12, 44)


def write_glossary(path: Path, words: Iterable[GlossaryWord]) -> None:
    """Write the words: a workbook where the name ends in ``.xlsx``, else CSV; no text becomes a formula.

    CSV is UTF-8 with a byte order mark and CRLF, what a sheet would take for a formula is quoted; in a workbook every
    cell is text, so that a word like ``0102`` keeps its zero.

    Raises:
        ProblemError: What `replacing` raises; a file that was there is untouched then.
    """
    rows = [tuple(map(plain_text, row_of(each))) for each in words]
    with replacing(path) as target:
        if path.suffix.lower() == WORKBOOK_ENDING:
            _write_workbook(target, rows)
        else:
            _write_csv(target, rows)


def row_of(word: GlossaryWord) -> tuple[str, ...]:
    """Give a word's cells in the order of `HEADINGS`."""
    return word.word, BETWEEN.join(word.variants), word.language, word.note


def _write_csv(target: Path, rows: Iterable[tuple[str, ...]]) -> None:
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        writer.writerows([f"'{text}" if looks_like_formula(text) else text for text in row] for row in rows)


def _write_workbook(target: Path, rows: Iterable[tuple[str, ...]]) -> None:
    from openpyxl import Workbook  # noqa: PLC0415  (the dialog is there before a workbook is wanted)
    from openpyxl.styles import Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Words"
    sheet.freeze_panes = "A2"
    for row, cells in enumerate((HEADINGS, *rows), start=1):
        for column, text in enumerate(cells, start=1):
            cell = sheet.cell(row, column)
            cell.number_format = "@"
            if text:
                cell.value = text
                cell.data_type = "s"
            if row == 1:
                cell.font = Font(bold=True)
    for column, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    with target.open("wb") as file:
        book.save(file)
