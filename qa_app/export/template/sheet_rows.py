"""The rows of a template's sheet as text: what holds no placeholder is written back as it was read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from xml.sax.saxutils import escape, unescape

from openpyxl.formula.translate import Translator
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import coordinate_from_string

from qa_app.export.cells import serial_date
from qa_app.export.table import Value, plain_text
from qa_app.export.template.placeholders import shown

_IN_TAG = r"""((?:[^>"']|"[^"]*"|'[^']*')*?)"""
_SHEET_DATA = re.compile(r"<sheetData\s*/>|<sheetData\b[^>]*>(.*?)</sheetData>", re.DOTALL)
_ROW = re.compile(rf"<row\b{_IN_TAG}(?:/>|>(.*?)</row>)", re.DOTALL)
_CELL = re.compile(rf"<c\b{_IN_TAG}(?:/>|>(.*?)</c>)", re.DOTALL)
_FORMULA = re.compile(rf"<f\b{_IN_TAG}(?:/>|>(.*?)</f>)", re.DOTALL)
_ATTRIBUTE = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_VALUE = re.compile(r"<v\b[^>]*>(.*?)</v>", re.DOTALL)
_PHONETIC = re.compile(r"<rPh\b.*?</rPh>", re.DOTALL)
_TEXT = re.compile(r"<t\b[^>]*?(?:/>|>(.*?)</t>)", re.DOTALL)
_QUOTES = {"&quot;": '"', "&apos;": "'"}
_NUMBERED = re.compile(r"&#(x[0-9a-fA-F]+|[0-9]+);")

Attributes = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TemplateCell:
    """A cell.

    Attributes:
        attributes: As written, without its place and, of a formula, without the type of its stored value.
        inner: What stands in it, as written.
        text: Its text; None where it holds none.
        formula: Without ``=``; None where there is none. Shared ones are written out.
        formula_attributes: Of an array formula.
    """

    column: str
    attributes: Attributes
    inner: str
    text: str | None = None
    formula: str | None = None
    formula_attributes: Attributes = ()

    @property
    def style(self) -> int:
        """Give the index of its format."""
        index = dict(self.attributes).get("s", "0")
        return int(index) if index.isdecimal() else 0


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A row with its cells from left to right; `attributes` without its number."""

    number: int
    attributes: Attributes
    cells: tuple[TemplateCell, ...]


@dataclass(frozen=True, slots=True)
class SheetText:
    """A sheet's part: what stands before its rows, the rows, and what stands behind them."""

    before: str
    rows: tuple[TemplateRow, ...]
    after: str


def read_sheet(xml: str, strings: Sequence[str]) -> SheetText | None:
    """Take a sheet's part apart; None where it has no rows' element, as another program may write it.

    Args:
        xml: Well-formed.
        strings: The texts that the workbook's cells share.
    """
    found = _SHEET_DATA.search(xml)
    if found is None:
        return None
    rows, number = [], 0
    for row in _ROW.finditer(found[1] or ""):
        attributes = _attributes(row[1])
        number = int(dict(attributes).get("r", number + 1))
        rows.append(TemplateRow(number, _without(attributes, "r", "spans"), tuple(_cells(row[2] or "", strings))))
    return SheetText(xml[: found.start()], _with_formulas_written_out(rows), xml[found.end() :])


def shared_strings(xml: str) -> tuple[str, ...]:
    """Give the texts that cells share, without their formats and readings."""
    return tuple(_plain(found) for found in re.findall(r"<si\b[^>]*?(?:/>|>(.*?)</si>)", xml, re.DOTALL))


def row_text(
    row: TemplateRow,
    number: int,
    value_of: Callable[[TemplateCell], Value | TemplateCell],
    formula_of: Callable[[str], str],
    date_styles: frozenset[int],
) -> str:
    """Write a row with another number.

    Args:
        row: As read.
        number: Where it stands now.
        value_of: What a cell shows; the cell itself where it stays as it is. Not asked for formulas.
        formula_of: Where the references of a formula point now.
        date_styles: Formats that show dates.
    """
    cells = "".join(_cell_text(cell, number, value_of, formula_of, date_styles) for cell in row.cells)
    return f'<row r="{number}"{_written(_plain_names(row.attributes))}>{cells}</row>'


def _cell_text(
    cell: TemplateCell,
    number: int,
    value_of: Callable[[TemplateCell], Value | TemplateCell],
    formula_of: Callable[[str], str],
    date_styles: frozenset[int],
) -> str:
    start = f'<c r="{cell.column}{number}"'
    if cell.formula is not None:
        moved = tuple((name, formula_of(value) if name == "ref" else value) for name, value in cell.formula_attributes)
        formula = escape(formula_of(cell.formula))
        return f"{start}{_written(cell.attributes)}><f{_written(moved)}>{formula}</f></c>"
    value = value_of(cell)
    if not isinstance(value, TemplateCell):
        return _value_text(f'{start} s="{cell.style}"', value, is_date=cell.style in date_styles)
    attributes = _written(_plain_names(cell.attributes))
    return f"{start}{attributes}>{cell.inner}</c>" if cell.inner else f"{start}{attributes}/>"


def _value_text(start: str, value: Value, *, is_date: bool) -> str:
    if value is None or value == "":
        return f"{start}/>"
    if isinstance(value, datetime) and is_date:
        return f"{start}><v>{serial_date(value)!r}</v></c>"
    if isinstance(value, Decimal):
        return f"{start}><v>{value:f}</v></c>"
    if isinstance(value, int):
        return f"{start}><v>{value}</v></c>"
    text = escape(plain_text(shown(value)))
    return f'{start} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _cells(xml: str, strings: Sequence[str]) -> Iterator[TemplateCell]:
    column = 0
    for found in _CELL.finditer(xml):
        attributes, inner = _attributes(found[1]), found[2] or ""
        named = dict(attributes)
        letters = coordinate_from_string(named["r"])[0] if "r" in named else get_column_letter(column + 1)
        column = _column_number(letters)
        rest = _without(attributes, "r")
        formula = _FORMULA.search(inner)
        if formula:
            # The value that was stored with it is no longer true, and so is the value's type.
            yield TemplateCell(
                letters,
                _without(rest, "t"),
                inner,
                formula=_unescaped(formula[2] or ""),
                formula_attributes=_attributes(formula[1]),
            )
        else:
            yield TemplateCell(letters, rest, inner, _cell_words(named.get("t"), inner, strings))


def _cell_words(kind: str | None, inner: str, strings: Sequence[str]) -> str | None:
    if kind == "inlineStr":
        return _plain(inner)
    value = _VALUE.search(inner)
    if value is None:
        return None
    if kind == "s":
        index = int(value[1])
        return strings[index] if index < len(strings) else None
    return _unescaped(value[1]) if kind == "str" else None


def _with_formulas_written_out(rows: Sequence[TemplateRow]) -> tuple[TemplateRow, ...]:
    """Give each cell of a shared formula its own, since the cells may move apart."""
    masters: dict[str, tuple[str, str]] = {}
    for row in rows:
        for cell in row.cells:
            named = dict(cell.formula_attributes)
            if named.get("t") == "shared" and cell.formula:
                masters[named.get("si", "")] = cell.formula, f"{cell.column}{row.number}"

    def written_out(cell: TemplateCell, number: int) -> TemplateCell:
        named = dict(cell.formula_attributes)
        if cell.formula is None or named.get("t") != "shared":
            return cell
        formula, origin = masters.get(named.get("si", ""), (cell.formula, f"{cell.column}{number}"))
        own = Translator(f"={formula}", origin=origin).translate_formula(f"{cell.column}{number}")
        return replace(cell, formula=own[1:], formula_attributes=())

    return tuple(replace(row, cells=tuple(written_out(cell, row.number) for cell in row.cells)) for row in rows)


def _plain(xml: str) -> str:
    return "".join(_unescaped(text) for text in _TEXT.findall(_PHONETIC.sub("", xml)))


def _unescaped(text: str) -> str:
    numbered = _NUMBERED.sub(
        lambda found: chr(int(found[1][1:], 16) if found[1].startswith("x") else int(found[1])), text
    )
    return unescape(numbered, _QUOTES)


def _attributes(tag: str) -> Attributes:
    return tuple((name, double or single) for name, double, single in _ATTRIBUTE.findall(tag))


def _without(attributes: Attributes, *names: str) -> Attributes:
    return tuple(each for each in attributes if each[0] not in names)


def _plain_names(attributes: Attributes) -> Attributes:
    """Leave out what another namespace adds: hints for display that a row can do without."""
    return tuple(each for each in attributes if ":" not in each[0])


def _written(attributes: Attributes) -> str:
    return "".join(f' {name}="{value}"' for name, value in attributes)


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
