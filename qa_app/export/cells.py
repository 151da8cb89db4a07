"""The cells of a sheet as XML text, written by ourselves: a month has half a million of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from xml.sax.saxutils import escape

from openpyxl.utils import get_column_letter

from qa_app.export.table import Formula, Value, looks_like_formula, plain_text

_FIRST_DAY = datetime(1899, 12, 30)  # noqa: DTZ001  (a sheet's dates have no zone)
_SECONDS_A_DAY = 86_400
_MARKUP = re.compile("[&<>]")


@dataclass(frozen=True, slots=True)
class CellStyle:
    """Indexes into the style sheet of the workbook; `quoted` is for text that looks like a formula."""

    plain: int
    quoted: int


def row_xml(number: int, cells: Sequence[str], height: float | None = None) -> str:
    """Give a row of cells that `ColumnWriter` wrote; `height` in points, None for the usual one."""
    tall = "" if height is None else f' ht="{height:g}" customHeight="1"'
    return f'<row r="{number}"{tall}>{"".join(cells)}</row>'


class ColumnWriter:
    """Writes the cells of one column."""

    def __init__(self, column: int, style: CellStyle) -> None:
        """Write the cells of a column, counted from 1, in a style."""
        self._start = f'<c r="{get_column_letter(column)}'
        self._empty = f'" s="{style.plain}"/>'
        self._number = f'" s="{style.plain}"><v>'
        self._text = f'" s="{style.plain}" t="inlineStr"><is><t'
        self._quoted = f'" s="{style.quoted}" t="inlineStr"><is><t'
        self._formula = f'" s="{style.plain}"><f>'

    def cell(self, row: int, value: Value) -> str:
        """Give the cell of a row; text stays text whatever it begins with."""
        if value is None or value == "":
            return f"{self._start}{row}{self._empty}"
        if isinstance(value, str):
            return self._text_cell(row, plain_text(value))
        if isinstance(value, Decimal):
            return f"{self._start}{row}{self._number}{value:f}</v></c>"
        if isinstance(value, datetime):
            return f"{self._start}{row}{self._number}{serial_date(value)!r}</v></c>"
        if isinstance(value, Formula):
            return f"{self._start}{row}{self._formula}{escape(value.text)}</f><v>{value.value:f}</v></c>"
        return f"{self._start}{row}{self._number}{value}</v></c>"

    def _text_cell(self, row: int, text: str) -> str:
        opening = self._quoted if looks_like_formula(text) else self._text
        space = ' xml:space="preserve"' if text != text.strip() or "\n" in text else ""
        shown = escape(text) if _MARKUP.search(text) else text
        return f"{self._start}{row}{opening}{space}>{shown}</t></is></c>"


def serial_date(value: datetime) -> float:
    """Give an instant without a zone as a sheet counts it: days since the end of 1899, the time as a fraction."""
    return (value - _FIRST_DAY).total_seconds() / _SECONDS_A_DAY
