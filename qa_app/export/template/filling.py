"""A template filled with a month: rows repeated, and everything that points at them moved along."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape, unescape

from qa_app.export.checks import check_report
from qa_app.export.labels import Labels
from qa_app.export.package import fixed_entry, package_order
from qa_app.export.replacing import replacing
from qa_app.export.report import MonthReport
from qa_app.export.table import Value
from qa_app.export.template.fields import Record, Values, template_values
from qa_app.export.template.package_file import Parts, related, template_problem
from qa_app.export.template.placeholders import filled, holds_placeholder, is_known, list_of, shown
from qa_app.export.template.reading import Template, TemplateSheet, open_template
from qa_app.export.template.sheet_rows import TemplateCell, TemplateRow, row_text
from qa_app.export.template.shifting import Block, Shift, shifted_formula, shifted_range, shifted_ranges
from qa_app.model.problems import Problem, ProblemError
from qa_app.model.progress import UNCONTROLLED, Control

_MOST_ROWS = 1_048_576
_MERGES = re.compile(r"<mergeCells\b[^>]*>(.*?)</mergeCells>", re.DOTALL)
_MERGE = re.compile(r'<mergeCell\b[^>]*\bref="([^"]+)"[^>]*?(?:/>|></mergeCell>)')
_RANGES = re.compile(r'(\s(?:ref|sqref)=")([^"]+)(")')
_EXTENSION_RANGES = re.compile(r"(<xm:sqref>)([^<]+)(</xm:sqref>)")
_FORMULAS = re.compile(r"(<(?:formula|formula1|formula2|xm:f)>)([^<]*)(</)")
_BREAKS = re.compile(r"<rowBreaks\b.*?</rowBreaks>", re.DOTALL)
_BREAK = re.compile(r'(<brk\b[^>]*?\bid=")(\d+)(")')
_HEADER = re.compile(r"<headerFooter\b.*?</headerFooter>", re.DOTALL)
_DIMENSION = re.compile(r"<dimension\b[^>]*?(?:/>|></dimension>)")
_CHART_FORMULA = re.compile(r"(<(?:\w+:)?f>)([^<]*)(</)")
_ANCHOR_ROW = re.compile(r"(<(?:\w+:)?row>)(\d+)(</)")
_NOTE_ROW = re.compile(r"(<x:Row>)\s*(\d+)\s*(</x:Row>)")
_NOTE_ANCHOR = re.compile(r"(<x:Anchor>)([^<]*)(</x:Anchor>)")
_DEFINED_NAME = re.compile(r"(<definedName\b[^>]*>)([^<]*)(</definedName>)")
_CALCULATION = re.compile(r"<calcPr\b[^>]*?/>")
_FIGURE = re.compile(r"\{\{\s*([^{}<>]*?)\s*\}\}")
_AFTER_NAMES = re.compile(r"(</definedNames>|<definedNames\s*/>|</sheets>)")


def fill_template(
    template_file: Path, path: Path, report: MonthReport, labels: Labels, control: Control = UNCONTROLLED
) -> dict[str, int]:
    """Fill a template with a month; the same month and template give the same bytes.

    Args:
        template_file: The customer's workbook; it is only read.
        path: Where the filled one goes, ending in .xlsx; one that is there is replaced in one step.
        report: The month.
        labels: Words for yes and no, titles and reasons.
        control: Reports and stops.

    Returns:
        Sheet and the number of records that were put into it, in the order of the sheets.

    Raises:
        ProblemError: ``template-is-output``, ``export-not-xlsx``, ``template-too-many-rows``, what `open_template`,
            `check_report` and `replacing` raise; nothing is written then.
        Cancelled: The user asked to stop; nothing is written.
    """
    if path.suffix.lower() != ".xlsx":
        raise ProblemError(Problem("export-not-xlsx", (("file", path.name),), file=str(path)))
    if path.exists() and template_file.exists() and path.samefile(template_file):
        raise ProblemError(template_problem("template-is-output", template_file))
    check_report(report, path)
    template = open_template(template_file)
    values = template_values(report, labels)
    sheets = tuple(_with_times(sheet, values) for sheet in template.sheets)
    _refuse_too_many_rows(template_file, sheets)
    parts = _filled_parts(replace(template, sheets=sheets), values, control)
    with replacing(path) as target, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(parts, key=package_order):
            control.step("exporting", subject=name)
            package.writestr(fixed_entry(name), parts[name])
    return {sheet.name: sum(len(values.lists[block.name]) for block in sheet.blocks) for sheet in sheets}


def _with_times(sheet: TemplateSheet, values: Values) -> TemplateSheet:
    """Say how often each block stands: a list without records keeps its rows once, empty."""
    blocks = tuple(replace(block, times=max(1, len(values.lists[block.name]))) for block in sheet.blocks)
    return replace(sheet, blocks=blocks)


def _refuse_too_many_rows(file: Path, sheets: tuple[TemplateSheet, ...]) -> None:
    for sheet in sheets:
        last = sheet.content.rows[-1].number if sheet.content.rows else 0
        if Shift(sheet.blocks).last(last) > _MOST_ROWS:
            raise ProblemError(template_problem("template-too-many-rows", file, sheet=sheet.name, most=_MOST_ROWS))


def _filled_parts(template: Template, values: Values, control: Control) -> Parts:
    shifts = {sheet.name: Shift(sheet.blocks) for sheet in template.sheets}
    parts = _without_chain(template.parts)
    for sheet in template.sheets:
        control.step("exporting", subject=sheet.name)
        parts[sheet.part] = _sheet_text(sheet, shifts, values, template.date_styles).encode()
        _move_what_belongs(parts, sheet, shifts[sheet.name], template.file)
    for name in parts:
        if name.startswith("xl/charts/") and name.endswith(".xml"):
            parts[name] = _changed(parts[name], lambda text: _with_formulas(_CHART_FORMULA, text, "", shifts))
        if name.startswith(("xl/charts/", "xl/drawings/")) and name.endswith(".xml"):
            parts[name] = _changed(parts[name], lambda text: _with_figures(text, values.month))
    parts[template.workbook] = _changed(parts[template.workbook], lambda text: _workbook_text(text, shifts))
    return parts


def _move_what_belongs(parts: Parts, sheet: TemplateSheet, shift: Shift, file: Path) -> None:
    """Move drawings, comments and tables with the rows that they stand on."""
    for kind, part in related(parts, sheet.part, file).values():
        mover = _MOVERS.get(kind)
        if mover is not None and part in parts:
            parts[part] = _changed(parts[part], _bound(mover, shift))


def _sheet_text(sheet: TemplateSheet, shifts: Mapping[str, Shift], values: Values, date_styles: frozenset[int]) -> str:
    shift = shifts[sheet.name]
    rows = "".join(_row_texts(sheet, shifts, values, date_styles))
    after = _MERGES.sub(lambda found: _merges(found[1], shift), sheet.content.after)
    head, merges, rest = _parted(after)
    rest = _RANGES.sub(lambda found: found[1] + shifted_ranges(found[2], shift.outside) + found[3], rest)
    rest = _EXTENSION_RANGES.sub(lambda found: found[1] + shifted_ranges(found[2], shift.outside) + found[3], rest)
    rest = _with_formulas(_FORMULAS, rest, sheet.name, shifts)
    rest = _BREAKS.sub(lambda found: _BREAK.sub(lambda each: _moved_break(each, shift), found[0]), rest)
    rest = _HEADER.sub(lambda found: _with_figures(found[0], values.month), rest)
    head = _RANGES.sub(lambda found: found[1] + shifted_ranges(found[2], shift.outside) + found[3], head)
    before = _DIMENSION.sub("", sheet.content.before)
    return f"{before}<sheetData>{rows}</sheetData>{head}{merges}{rest}"


def _parted(after: str) -> tuple[str, str, str]:
    """Part what stands behind the rows into what comes before the merged cells, these, and the rest."""
    found = _MERGES.search(after)
    return ("", "", after) if found is None else (after[: found.start()], found[0], after[found.end() :])


def _row_texts(
    sheet: TemplateSheet, shifts: Mapping[str, Shift], values: Values, date_styles: frozenset[int]
) -> Iterator[str]:
    shift = shifts[sheet.name]
    blocks = {row: block for block in sheet.blocks for row in range(block.first, block.last + 1)}
    repeated: dict[Block, list[TemplateRow]] = {}
    for row in sheet.content.rows:
        if row.number in blocks:
            repeated.setdefault(blocks[row.number], []).append(row)

    def text(row: TemplateRow, record: Record, place: Callable[[int, bool], int]) -> str:
        return row_text(
            row,
            place(row.number, False),
            lambda cell: _value(sheet.words(cell, row.number), cell, values.month, record),
            lambda formula: shifted_formula(formula, sheet.name, shifts, place),
            date_styles,
        )

    for row in sheet.content.rows:
        block = blocks.get(row.number)
        if block is None:
            yield text(row, {}, shift.outside)
        elif row is repeated[block][0]:
            records = values.lists[block.name]
            for copy in range(block.times):
                record = records[copy] if records else {}
                for each in repeated[block]:
                    yield text(each, record, shift.in_copy(block, copy))


def _value(words: str | None, cell: TemplateCell, month: Record, record: Record) -> Value | TemplateCell:
    if words is None or not holds_placeholder(words):
        return cell

    def value_of(name: str) -> Value:
        return month[name] if list_of(name) is None else record.get(name.partition(".")[2])

    return filled(words, value_of)


def _merges(inner: str, shift: Shift) -> str:
    """Move merged cells; those inside rows that are repeated are repeated with them."""
    found: list[str] = []
    for each in _MERGE.finditer(inner):
        rows = [int(number) for number in re.findall(r"\d+", each[1])]
        block = next((block for block in shift.blocks if block.first <= rows[0] and rows[-1] <= block.last), None)
        if block is None:
            found.append(shifted_range(each[1], shift.outside))
        else:
            found += [shifted_range(each[1], shift.in_copy(block, copy)) for copy in range(block.times)]
    cells = "".join(f'<mergeCell ref="{range_}"/>' for range_ in found)
    return f'<mergeCells count="{len(found)}">{cells}</mergeCells>'


def _with_formulas(pattern: re.Pattern[str], text: str, sheet: str, shifts: Mapping[str, Shift]) -> str:
    def moved(found: re.Match[str]) -> str:
        formula = unescape(found[2], {"&quot;": '"', "&apos;": "'"})
        return found[1] + escape(shifted_formula(formula, sheet, shifts)) + found[3]

    return pattern.sub(moved, text)


def _with_figures(text: str, month: Record) -> str:
    """Put the month's figures into text outside of cells: headers, titles of charts, drawings."""

    def words(found: re.Match[str]) -> str:
        name = found[1].lower()
        if not is_known(name) or list_of(name) is not None:
            return found[0]
        return escape(shown(month[name]))

    return _FIGURE.sub(words, text)


def _moved_break(found: re.Match[str], shift: Shift) -> str:
    return f"{found[1]}{shift.last(int(found[2]))}{found[3]}"


def _anchors(text: str, shift: Shift) -> str:
    """Move drawings, whose rows are counted from 0."""
    return _ANCHOR_ROW.sub(lambda found: f"{found[1]}{_from_zero(int(found[2]), shift)}{found[3]}", text)


def _notes(text: str, shift: Shift) -> str:
    """Move the boxes of comments: left, offset, top row, offset, right, offset, bottom row, offset."""

    def anchor(found: re.Match[str]) -> str:
        numbers = [each.strip() for each in found[2].split(",")]
        for index in (2, 6):
            if index < len(numbers) and numbers[index].isdigit():
                numbers[index] = str(_from_zero(int(numbers[index]), shift))
        return found[1] + ", ".join(numbers) + found[3]

    text = _NOTE_ANCHOR.sub(anchor, text)
    return _NOTE_ROW.sub(lambda found: f"{found[1]}{_from_zero(int(found[2]), shift)}{found[3]}", text)


def _ranges(text: str, shift: Shift) -> str:
    return _RANGES.sub(lambda found: found[1] + shifted_ranges(found[2], shift.outside) + found[3], text)


_MOVERS: Mapping[str, Callable[[str, Shift], str]] = {
    "drawing": _anchors,
    "vmlDrawing": _notes,
    "comments": _ranges,
    "threadedComment": _ranges,
    "table": _ranges,
}


def _bound(mover: Callable[[str, Shift], str], shift: Shift) -> Callable[[str], str]:
    return lambda text: mover(text, shift)


def _from_zero(row: int, shift: Shift) -> int:
    return shift.first(row + 1) - 1


def _workbook_text(text: str, shifts: Mapping[str, Shift]) -> str:
    """Move what has a name, and let the sheet work out every formula when it is opened."""
    text = _with_formulas(_DEFINED_NAME, text, "", shifts)
    always = '<calcPr calcId="191029" fullCalcOnLoad="1"/>'
    if _CALCULATION.search(text):
        return _CALCULATION.sub(always, text)
    ends = list(_AFTER_NAMES.finditer(text))
    return text[: ends[-1].end()] + always + text[ends[-1].end() :] if ends else text


def _without_chain(parts: Parts) -> Parts:
    """Leave out the order of calculation, which no longer fits; it is made anew when the workbook is opened."""
    chain = "xl/calcChain.xml"
    kept = {name: content for name, content in parts.items() if name != chain}
    for name in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels"):
        if name in kept:
            kept[name] = re.sub(rb"<(?:Override|Relationship)\b[^>]*calcChain[^>]*/>", b"", kept[name])
    return kept


def _changed(part: bytes, change: Callable[[str], str]) -> bytes:
    """Change the text of a part; one that is not written in UTF-8, as Excel writes all, stays as it is."""
    try:
        text = part.decode("utf-8-sig")
    except UnicodeDecodeError:
        return part
    return change(text).encode()
