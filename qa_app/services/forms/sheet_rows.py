"""The rows of a score sheet, gathered into items: merged cells filled, totals left out, every row at its line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, field
from decimal import Decimal

from qa_app.services.forms.record import Place, Report
from qa_app.services.forms.sheet_columns import layout_of, points_in
from qa_app.services.forms.sheet_headings import Column
from qa_app.services.importing.sheet import Cell, Sheet, SheetRow
from qa_app.services.importing.values import BadValueError, number_of, text_of, yes_no_of

_TOTALS = re.compile(
    r"(合计|总计|总分|小计|合計|總計|總分|小計|共计|共計|(sub|grand )?total|sum)\b.*|(合计|总计|总分|小计)",
    re.IGNORECASE,
)
_SHARE = re.compile(r"^(.*?)\s*[(\[（【]?\s*(\d+(?:\.\d+)?)\s*%\s*[)\]）】]?$")
_MARKS = re.compile(
    r"^(.*?)\s*[(\[（【]\s*(?:共|满分|total)?\s*\d+(?:\.\d+)?\s*(?:分|points?|pts)\s*[)\]）】]$", re.IGNORECASE
)
_LETTERS = re.compile("[^\\W\\d_]{2}|[\u4e00-\u9fff]")
FATAL_WORDS = re.compile(r"一票否决|一票否決|致命|红线|紅線|fatal|auto.?(matic.?)?fail|knock.?out", re.IGNORECASE)
_ONE_SECTION = re.compile(r"section|单项|本项|大项|模块|單項|本項|大項|模組", re.IGNORECASE)
_NOT_FATAL = re.compile(r"non|not|非|不|无|無", re.IGNORECASE)
_SCALE = re.compile(
    r"[(\[（【]\s*[01]\s*(?:-|–|—|~|～|至|到|to)\s*(\d{1,3})\s*(?:分|points?|pts)?\s*[)\]）】]", re.IGNORECASE
)
_WHOLE_FORM = re.compile(r"form|all|整|全|一票|致命|红线|紅線|fatal|critical", re.IGNORECASE)


@dataclass(slots=True)
class Answer:
    """One answer or fault of an item: `points` as written, None where the cell is empty."""

    text: str
    points: Decimal | None
    max_times: int | None = None


@dataclass(slots=True)
class SheetItem:
    """What the rows of one item say.

    Attributes:
        place: The line of its first row.
        marks: The cell of its points where that is no single number, such as ``10/5/0``.
        fatal: ``form``, ``section`` or empty.
    """

    title: str
    place: Place
    guidance: list[str] = field(default_factory=list)
    points: Decimal | None = None
    marks: str = ""
    weight: Decimal | None = None
    options: list[Answer] = field(default_factory=list)
    faults: list[Answer] = field(default_factory=list)
    fatal: str = ""
    kind: str = ""
    allow_na: bool = True
    is_bonus: bool = False


@dataclass(slots=True)
class SheetSection:
    """The items under one section heading."""

    title: str
    weight: Decimal | None = None
    items: list[SheetItem] = field(default_factory=list)
    place: Place | None = None


class Rows:
    """Gathers the rows of one sheet."""

    def __init__(self, sheet: Sheet, report: Report) -> None:
        """Know the columns."""
        self.report = report
        layout = layout_of(sheet)
        self.columns = layout.columns
        self.names = layout.names
        self.unknown = layout.unknown
        self.grades = layout.grades
        self.stated_total: tuple[Decimal, Place] | None = None
        self.sections: list[SheetSection] = []
        self._item: SheetItem | None = None
        self._sheet = sheet

    def gather(self) -> list[SheetSection]:
        """Give the sections with their items; what cannot be read is an error of the report.

        In a sheet without a column of sections, a row that has a title only is the heading of a section. Where all rows
        are such, they are items.
        """
        headed = Column.SECTION not in self.columns
        self._gather(headed=headed)
        if headed and not any(section.items for section in self.sections):
            self._gather(headed=False)
        self._fill_scale()
        for section in self.sections:
            if not section.items:
                self.report.warn("sheet-form-row-left", section.place, title=section.title)
        return [section for section in self.sections if section.items]

    def _fill_scale(self) -> None:
        """Give the full marks of a heading such as ``Score (0-5)`` to every item that has none of its own."""
        scale = _SCALE.search(self.names.get(Column.POINTS, ""))
        for item in [item for section in self.sections for item in section.items if scale is not None]:
            if item.points is None and not (item.marks or item.options or item.faults or item.fatal):
                item.points = Decimal(scale[1]) if scale is not None else None

    def _gather(self, *, headed: bool) -> None:
        self.sections, self._item = [], None
        weights = {Column.WEIGHT} if self.columns.keys() & _ANSWERS else set()
        for row in self._sheet.rows:
            self._take(row, _TITLES | weights if headed else _TITLES, headed=headed)

    def _take(self, row: SheetRow, of_headings: Collection[Column], *, headed: bool) -> None:
        section, title = self._text(row, Column.SECTION), self._text(row, Column.ITEM)
        if headed and not title:
            title = self._lone_title(row)
        if _TOTALS.fullmatch(section) or _TOTALS.fullmatch(title):
            total = self._number(row, Column.POINTS, strict=False)
            if total is not None and not re.match("小|sub", section or title, re.IGNORECASE):
                self.stated_total = total, Place(row.number)
            return
        rest = any(self._text(row, column) for column in self.columns if column not in of_headings)
        rest = rest or any(row.cell(grade.number) not in (None, "") for grade in self.grades)
        is_heading = headed and bool(title) and not rest
        if is_heading:
            section, title = title, ""
        if section and (not self.sections or self.sections[-1].title != _section_title(section)[0]):
            words, weight = _section_title(section)
            if is_heading and weight is None:
                weight = self._number(row, Column.WEIGHT)
            self.sections.append(SheetSection(words, weight, place=Place(row.number)))
            self._item = None
        if self.sections and self.sections[-1].weight is None:
            self.sections[-1].weight = self._number(row, Column.SECTION_WEIGHT)
        if title and (self._item is None or title != self._item.title):
            self._open(title, row)
        if self._item is not None and (title or rest):
            self._fill(self._item, row)

    def _lone_title(self, row: SheetRow) -> str:
        """Give the only text of a row where it stands in its first cell, as cells merged over a whole row do."""
        filled = [cell for cell in row.cells if cell not in (None, "")]
        words = str(filled[0]).strip() if len(filled) == 1 and isinstance(row.cell(0), str) else ""
        return words if _LETTERS.search(words) else ""

    def _open(self, title: str, row: SheetRow) -> None:
        if not self.sections:
            self.sections.append(SheetSection(""))
        self._item = SheetItem(title, Place(row.number))
        self.sections[-1].items.append(self._item)

    def _fill(self, item: SheetItem, row: SheetRow) -> None:
        points = self._number(row, Column.POINTS, strict=False)
        marks = self._text(row, Column.POINTS) if points is None else ""
        guidance, deduction = self._text(row, Column.GUIDANCE), self._deduction(item, row)
        option, fault = self._text(row, Column.OPTION), self._text(row, Column.FAULT)
        is_first = row.number == item.place.line
        item.options += self._graded(row, is_first=is_first)
        if option:
            item.options.append(Answer(option, points))
        elif not is_first and points is not None and guidance:
            item.options.append(Answer(guidance, points))
            guidance = ""
        elif points is not None or marks:
            item.points, item.marks = (
                (points, marks) if item.points is None and not item.marks else (item.points, marks)
            )
        if fault or deduction is not None:
            lost = deduction if deduction is not None else (points if fault else None)
            times = self._number(row, Column.MAX_TIMES)
            words = fault or (guidance if not is_first else "") or item.title
            item.faults.append(
                Answer(words, None if lost is None else abs(lost), None if times is None else int(times))
            )
        item.guidance += [words for words in (guidance, self._text(row, Column.REMARK)) if words]
        item.weight = self._number(row, Column.WEIGHT) if item.weight is None else item.weight
        item.kind = item.kind or self._text(row, Column.TYPE)
        item.fatal = item.fatal or self._fatal(row)
        if Column.NA in self.columns and self._text(row, Column.NA):
            item.allow_na = self._text(row, Column.NA).casefold() in {"n/a", "na"} or self._yes(row, Column.NA)
        if Column.BONUS in self.columns and self._text(row, Column.BONUS):
            extra = self._number(row, Column.BONUS, strict=False)
            item.is_bonus = bool(extra) or (extra is None and self._yes(row, Column.BONUS))
            item.points = extra if extra is not None and item.points is None else item.points

    def _deduction(self, item: SheetItem, row: SheetRow) -> Decimal | None:
        """Give the points of a deduction; where words stand there that mean a fatal one, the item is fatal."""
        if FATAL_WORDS.search(self._text(row, Column.DEDUCTION)):
            item.fatal = item.fatal or "form"
            return None
        return self._number(row, Column.DEDUCTION)

    def _graded(self, row: SheetRow, *, is_first: bool) -> list[Answer]:
        """Give the answers that stand side by side; where some have no words in this row, the item has not those."""
        cells = [row.cell(grade.number) for grade in self.grades]
        if all(cell in (None, "") for cell in cells):
            return (
                []
                if not is_first
                else [Answer(grade.title, grade.points) for grade in self.grades if grade.points is not None]
            )
        found = []
        for grade, cell in zip(self.grades, cells, strict=True):
            if cell in (None, ""):
                continue
            points = points_in(cell)
            words = "" if points is not None else str(cell).strip()
            named = f"{grade.title} - {words}" if _LETTERS.search(words) else grade.title
            found.append(Answer(named, grade.points if points is None or grade.points is not None else points))
        return found

    def _fatal(self, row: SheetRow) -> str:
        words = self._text(row, Column.FATAL)
        if not words:
            return ""
        try:
            answer = yes_no_of(words)
        except BadValueError:
            answer = None
        if answer is not None:
            return "form" if answer else ""
        if _NOT_FATAL.match(words):
            return ""
        if _ONE_SECTION.search(words):
            return "section"
        if _WHOLE_FORM.search(words):
            return "form"
        self._wrong(row, Column.FATAL, words)
        return ""

    def _yes(self, row: SheetRow, column: Column) -> bool:
        words = self._text(row, column)
        try:
            return bool(yes_no_of(words))
        except BadValueError:
            self._wrong(row, column, words)
            return False

    def _text(self, row: SheetRow, column: Column) -> str:
        number = self.columns.get(column)
        cell = row.cell(number) if number is not None else None
        try:
            return text_of(cell)
        except BadValueError:
            return unicodedata.normalize("NFC", str(cell)).strip()

    def _number(self, row: SheetRow, column: Column, *, strict: bool = True) -> Decimal | None:
        """Give the number of a cell; a text that is none is an error where `strict`, else None."""
        number = self.columns.get(column)
        cell: Cell = row.cell(number) if number is not None else None
        if isinstance(cell, str):
            cell = unicodedata.normalize("NFKC", cell).casefold().removesuffix("points").removesuffix("pts").strip()
        try:
            return number_of(cell)
        except BadValueError as error:
            if strict:
                self._wrong(row, column, error.value)
            return None

    def _wrong(self, row: SheetRow, column: Column, value: str) -> None:
        self.report.error(
            "sheet-form-value", Place(row.number), heading=self.names.get(column, str(column)), value=value[:80]
        )


_TITLES = frozenset({Column.SECTION, Column.ITEM, Column.IGNORED, Column.SECTION_WEIGHT})
_ANSWERS = frozenset({Column.POINTS, Column.OPTION, Column.GUIDANCE, Column.TYPE, Column.DEDUCTION})


def _section_title(words: str) -> tuple[str, Decimal | None]:
    """Give the title and the weight of ``Manners (30%)``, or the title of ``Manners (30 points)``."""
    share = _SHARE.fullmatch(words)
    if share and share[1].strip():
        return share[1].strip().rstrip("（([【").strip(), Decimal(share[2])
    marks = _MARKS.fullmatch(words)
    return (marks[1].strip() if marks and marks[1].strip() else words), None
