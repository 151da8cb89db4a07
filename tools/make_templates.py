"""Write demo/templates/*.xlsx: payment lists as finance might have them, to be filled by `export --template`.

Run it from the repository's root:

    python tools/make_templates.py
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from qa_app.export.package import finish_package

TEMPLATES = Path("demo/templates")
AT = datetime(2026, 11, 1, tzinfo=UTC)
LIST_ROW = 5
WIDTHS = (6, 8, 10, 18, 16, 10, 14, 14, 14, 20)
FIELDS = ("number", "rank", "agent", "name", "team", "score", "awarded", "adjustment", "amount", "")
MONEY, SCORE = "#,##0.00", "0.00"
FORMATS = ("0", "0", "@", "@", "@", SCORE, MONEY, MONEY, MONEY, "@")
LINE = Side("thin", color="FF9AA5B1")
BOX = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)
SHADE = PatternFill("solid", start_color="FFE8EEF4")
SUMMED = {"awarded", "adjustment", "amount"}


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one language."""

    file: str
    sheet: str
    title: str
    facts: str
    headings: tuple[str, ...]
    total: str
    signed: str
    changes: str
    change_headings: tuple[str, ...]


ENGLISH = Words(
    file="payment.en.xlsx",
    sheet="Payment",
    title="Service stars of {{month}}: payment list",
    facts="{{state}} · {{agents}} agents, {{evaluations}} evaluations · {{currency}} {{total_amount}} in all",
    headings=("No.", "Rank", "Agent", "Name", "Team", "Score", "Awards", "Adjustments", "To pay", "Received by"),
    total="Total",
    signed="Made by:                    Checked by:                    Approved by:",
    changes="Adjustments",
    change_headings=("No.", "Of month", "Agent", "Name", "As paid", "Now", "Difference", "What changed"),
)
CHINESE = Words(
    file="payment.zh_CN.xlsx",
    sheet="发放表",
    title="{{year}} 年 {{month_number}} 月服务之星激励发放表",
    facts="{{state}} · 坐席 {{agents}} 人，质检评价 {{evaluations}} 条 · 应发合计 {{total_amount}} {{currency}}",
    headings=("序号", "名次", "工号", "姓名", "班组", "得分", "奖项金额", "补差金额", "应发金额", "领取人签字"),
    total="合计",
    signed="制表：                    复核：                    审批：",
    changes="补差明细",
    change_headings=("序号", "所属月份", "工号", "姓名", "已付金额", "应付金额", "补差金额", "变更内容"),
)


def main() -> None:
    """Write both."""
    TEMPLATES.mkdir(exist_ok=True)
    for words in (ENGLISH, CHINESE):
        book = Workbook()
        sheet = book.worksheets[0]
        sheet.title = words.sheet
        payment(sheet, words)
        changes(book.create_sheet(words.changes), words)
        book.properties.creator = "Service Star QA"
        book.properties.created = AT.replace(tzinfo=None)
        with tempfile.TemporaryDirectory() as folder:
            saved = Path(folder) / "saved.xlsx"
            book.save(saved)
            finish_package(saved, TEMPLATES / words.file, {}, AT)


def payment(sheet: Worksheet, words: Words) -> None:
    """Lay out the list of who is paid what, with its total and room for signatures."""
    last = len(FIELDS)
    for row, text, size in ((1, words.title, 16), (2, words.facts, 10)):
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=last)
        cell = sheet.cell(row, 1, text)
        cell.font = Font(name="Calibri", size=size, bold=row == 1)
        cell.alignment = Alignment(horizontal="center", vertical="center")
    sheet.row_dimensions[1].height = 30
    headings(sheet, LIST_ROW - 1, words.headings)
    for column, (field, format_) in enumerate(zip(FIELDS, FORMATS, strict=True), start=1):
        cell = sheet.cell(LIST_ROW, column, f"{{{{payments.{field}}}}}" if field else None)
        boxed(cell, format_, right=field in SUMMED | {"score"})
    sheet.row_dimensions[LIST_ROW].height = 20
    total = LIST_ROW + 1
    for column in range(1, last + 1):
        letter = "ABCDEFGHIJ"[column - 1]
        is_sum = FIELDS[column - 1] in SUMMED
        text = f"=SUM({letter}{LIST_ROW}:{letter}{LIST_ROW})" if is_sum else words.total if column == 1 else None
        cell = sheet.cell(total, column, text)
        boxed(cell, MONEY if is_sum else "@", right=is_sum)
        cell.font = Font(name="Calibri", bold=True)
        cell.fill = SHADE
    sheet.merge_cells(start_row=total, end_row=total, start_column=1, end_column=6)
    sheet.merge_cells(start_row=total + 2, end_row=total + 2, start_column=1, end_column=last)
    sheet.cell(total + 2, 1, words.signed)
    printed(sheet, WIDTHS, f"A1:J{total + 2}")


def changes(sheet: Worksheet, words: Words) -> None:
    """Lay out the list of what earlier months owe."""
    headings(sheet, 1, words.change_headings)
    fields = ("number", "month", "agent", "name", "before", "after", "amount", "changes")
    for column, field in enumerate(fields, start=1):
        is_money = field in {"before", "after", "amount"}
        cell = sheet.cell(2, column, f"{{{{adjustments.{field}}}}}")
        boxed(cell, MONEY if is_money else "@", right=is_money)
    sheet["H2"].alignment = Alignment(wrap_text=True, vertical="center")
    printed(sheet, (6, 12, 10, 18, 14, 14, 14, 60), "A1:H2")


def headings(sheet: Worksheet, row: int, texts: tuple[str, ...]) -> None:
    """Write a row of headings that stays in sight and is printed on each page."""
    for column, text in enumerate(texts, start=1):
        cell = sheet.cell(row, column, text)
        boxed(cell, "@", right=False)
        cell.font = Font(name="Calibri", bold=True)
        cell.fill = SHADE
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    sheet.freeze_panes = f"A{row + 1}"
    sheet.print_title_rows = f"{row}:{row}"


def boxed(cell, format_: str, *, right: bool) -> None:  # noqa: ANN001  (openpyxl's stubs name several cells)
    """Draw a box around a cell."""
    cell.border = BOX
    cell.number_format = format_
    cell.alignment = Alignment(horizontal="right" if right else "left", vertical="center")


def printed(sheet: Worksheet, widths: tuple[int, ...], area: str) -> None:
    """Fit the sheet on the width of A4, landscape."""
    for letter, width in zip("ABCDEFGHIJ", widths, strict=False):
        sheet.column_dimensions[letter].width = width
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToHeight = 0
    sheet.print_area = area


if __name__ == "__main__":
    main()
