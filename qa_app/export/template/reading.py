"""A template taken apart: its sheets with their placeholders, and everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from openpyxl.formula.tokenizer import TokenizerError
from openpyxl.formula.translate import TranslatorError
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.exceptions import CellCoordinatesException

from qa_app.export.template.package_file import Parts, read_template, related, template_problem, xml_of
from qa_app.export.template.placeholders import (
    NAME_PREFIX,
    holds_placeholder,
    is_known,
    is_left_open,
    list_of,
    names_in,
    nearest,
    of_defined_name,
)
from qa_app.export.template.sheet_rows import SheetText, TemplateCell, TemplateRow, read_sheet, shared_strings
from qa_app.export.template.shifting import Block
from qa_app.model.problems import Problem, ProblemError

_WORKSHEET = "worksheet"
# What numbers, places and formulas that are none bring forth.
_NO_SHEET = (ValueError, CellCoordinatesException, TokenizerError, TranslatorError)


@dataclass(frozen=True, slots=True)
class TemplateSheet:
    """A sheet.

    Attributes:
        part: Name of its part in the package.
        named: Cell such as ``B3`` and the placeholder that a defined name puts there.
        blocks: The rows that are repeated, from top to bottom, each once as yet.
    """

    name: str
    part: str
    content: SheetText
    named: Mapping[str, str]
    blocks: tuple[Block, ...]

    def words(self, cell: TemplateCell, row: int) -> str | None:
        """Give the text of a cell with its placeholders, those of defined names too; None where there is none."""
        return placed_words(cell, row, self.named)


@dataclass(frozen=True, slots=True)
class Template:
    """A template that can be filled.

    Attributes:
        workbook: Name of the part that lists the sheets.
        date_styles: Indexes of the formats that show dates.
    """

    file: Path
    parts: Parts
    workbook: str
    sheets: tuple[TemplateSheet, ...]
    date_styles: frozenset[int]


def placed_words(cell: TemplateCell, row: int, named: Mapping[str, str]) -> str | None:
    """Give the text of a cell; a defined name goes before what stands in it."""
    return named.get(f"{cell.column}{row}", cell.text)


def open_template(file: Path) -> Template:
    """Read a template.

    Raises:
        ProblemError: What `read_template` raises, or everything that is wrong with the placeholders, each with its
            sheet and cell: ``template-unknown-placeholder``, ``template-open-placeholder``,
            ``template-placeholder-in-formula``, ``template-lists-mixed``, ``template-name-wrong``; also
            ``template-without-placeholders`` and ``template-pivot``.
    """
    parts = read_template(file)
    workbook = _workbook_part(parts, file)
    strings = _strings(parts, workbook, file)
    problems: list[Problem] = []
    named = _named_cells(parts, workbook, file, problems)
    sheets: list[TemplateSheet] = []
    for name, part in _sheet_parts(parts, workbook, file):
        xml_of(parts, part, file)
        content = _sheet(parts[part].decode("utf-8-sig"), strings, file, part)
        own = named.get(name, {})
        content = _with_named_cells(content, own)
        problems += _problems(name, content, own, file)
        sheets.append(TemplateSheet(name, part, content, own, _blocks(content, own)))
    if any(sheet.blocks for sheet in sheets) and any(name.startswith("xl/pivot") for name in parts):
        problems.append(template_problem("template-pivot", file))
    if not problems and not any(_uses_placeholders(sheet) for sheet in sheets):
        problems.append(template_problem("template-without-placeholders", file))
    if problems:
        raise ProblemError(*problems)
    return Template(file, parts, workbook, tuple(sheets), _date_styles(parts, workbook, file))


def _sheet(xml: str, strings: tuple[str, ...], file: Path, part: str) -> SheetText:
    try:
        content = read_sheet(xml, strings)
    except _NO_SHEET as error:
        raise ProblemError(template_problem("template-broken", file, part=part)) from error
    if content is None:
        raise ProblemError(template_problem("template-broken", file, part=part))
    return content


def _workbook_part(parts: Parts, file: Path) -> str:
    for kind, target in related(parts, "", file).values():
        if kind == "officeDocument" and target in parts:
            return target
    raise ProblemError(template_problem("template-broken", file, part="xl/workbook.xml"))


def _sheet_parts(parts: Parts, workbook: str, file: Path) -> Iterator[tuple[str, str]]:
    relations = related(parts, workbook, file)
    for sheet in xml_of(parts, workbook, file).iterfind("{*}sheets/{*}sheet"):
        id_ = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), "")
        kind, part = relations.get(id_, ("", ""))
        if kind == _WORKSHEET:
            yield sheet.get("name", ""), part


def _strings(parts: Parts, workbook: str, file: Path) -> tuple[str, ...]:
    part = next((part for kind, part in related(parts, workbook, file).values() if kind == "sharedStrings"), "")
    if not part:
        return ()
    xml_of(parts, part, file)
    return shared_strings(parts[part].decode("utf-8-sig"))


def _named_cells(parts: Parts, workbook: str, file: Path, problems: list[Problem]) -> dict[str, dict[str, str]]:
    """Give sheet to cell to its text of the defined names that stand for placeholders."""
    found: dict[str, dict[str, str]] = {}
    for each in xml_of(parts, workbook, file).iterfind("{*}definedNames/{*}definedName"):
        name = each.get("name", "")
        if not name.lower().startswith(NAME_PREFIX):
            continue
        sheet, _, cell = (each.text or "").rpartition("!")
        cell = cell.replace("$", "")
        if not sheet or not cell.isalnum():
            problems.append(template_problem("template-name-wrong", file, name=name, target=each.text or ""))
            continue
        sheet = sheet.strip("'").replace("''", "'")
        found.setdefault(sheet, {})[cell] = "{{" + of_defined_name(name) + "}}"
    return found


def _with_named_cells(content: SheetText, named: Mapping[str, str]) -> SheetText:
    """Add the cells that have a name and are not written down, since an empty cell need not be."""
    missing = set(named) - {f"{cell.column}{row.number}" for row in content.rows for cell in row.cells}
    rows = {row.number: row for row in content.rows}
    for place in missing:
        letters = place.rstrip("0123456789")
        number = int(place[len(letters) :])
        row = rows.get(number, TemplateRow(number, (), ()))
        cells = sorted((*row.cells, TemplateCell(letters, (), "")), key=lambda cell: (len(cell.column), cell.column))
        rows[number] = TemplateRow(number, row.attributes, tuple(cells))
    return SheetText(content.before, tuple(rows[number] for number in sorted(rows)), content.after)


def _problems(sheet: str, content: SheetText, named: Mapping[str, str], file: Path) -> Iterator[Problem]:
    for row in content.rows:
        lists = {}
        for cell in row.cells:
            place = f"{cell.column}{row.number}"
            if cell.formula is not None and (holds_placeholder(cell.formula) or place in named):
                yield template_problem("template-placeholder-in-formula", file, sheet=sheet, cell=place)
            words = placed_words(cell, row.number, named)
            if cell.formula is not None or words is None or not holds_placeholder(words):
                continue
            if is_left_open(words):
                yield template_problem("template-open-placeholder", file, sheet=sheet, cell=place)
            for name in names_in(words):
                if not is_known(name):
                    yield _unknown(file, sheet, place, name)
                elif used := list_of(name):
                    lists[used] = place
        if len(lists) > 1:
            yield template_problem(
                "template-lists-mixed", file, sheet=sheet, row=row.number, lists=", ".join(sorted(lists))
            )


def _unknown(file: Path, sheet: str, cell: str, name: str) -> Problem:
    suggestion = nearest(name)
    code = "template-unknown-placeholder-near" if suggestion else "template-unknown-placeholder"
    return template_problem(code, file, sheet=sheet, cell=cell, placeholder=name, suggestion=suggestion)


def _blocks(content: SheetText, named: Mapping[str, str]) -> tuple[Block, ...]:
    """Give the rows that are repeated; neighbouring rows of one list are repeated together."""
    found: list[Block] = []
    for row in content.rows:
        used = _list_in(row, named)
        if used is None:
            continue
        if found and found[-1].name == used and found[-1].last == row.number - 1:
            found[-1] = Block(used, found[-1].first, row.number)
        else:
            found.append(Block(used, row.number, row.number))
    return tuple(found)


def _list_in(row: TemplateRow, named: Mapping[str, str]) -> str | None:
    for cell in row.cells:
        for name in names_in(placed_words(cell, row.number, named) or ""):
            if used := list_of(name):
                return used
    return None


def _uses_placeholders(sheet: TemplateSheet) -> bool:
    texts = (sheet.words(cell, row.number) for row in sheet.content.rows for cell in row.cells)
    return holds_placeholder(sheet.content.after) or any(text and holds_placeholder(text) for text in texts)


def _date_styles(parts: Parts, workbook: str, file: Path) -> frozenset[int]:
    part = next((part for kind, part in related(parts, workbook, file).values() if kind == "styles"), "")
    if not part:
        return frozenset()
    root = xml_of(parts, part, file)
    own = {each.get("numFmtId", ""): each.get("formatCode", "") for each in root.iterfind("{*}numFmts/{*}numFmt")}
    formats = [each.get("numFmtId", "0") for each in root.iterfind("{*}cellXfs/{*}xf")]
    return frozenset(
        index
        for index, number in enumerate(formats)
        if is_date_format(own.get(number) or (BUILTIN_FORMATS.get(int(number)) if number.isdigit() else None))
    )
