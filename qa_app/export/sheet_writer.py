"""Puts one table into a workbook: cells, widths, frozen heading, filter, total, chart, print set-up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, WriteOnlyCell
from openpyxl.chart import BarChart as ExcelChart
from openpyxl.chart import Reference
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.formatting.rule import ColorScale, FormatObject, Rule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.colors import Color
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from qa_app.export.table import (
    NUMBER_FORMATS,
    BarChart,
    Column,
    Kind,
    Table,
    Value,
    column_widths,
    heading_lines,
    looks_like_formula,
    plain_text,
    row_lines,
)
from qa_app.model.progress import Control

HEADING_ROW = 1
_FIRST_ROW = HEADING_ROW + 1
_ROWS_A_STEP = 500
_A4 = 9
_HEADING_FILL = PatternFill("solid", start_color="FFE8EEF4")
_HEADING_LINE = Border(bottom=Side("thin", color="FF8FA3B8"))
_TOTAL_LINE = Border(top=Side("thin", color="FF8FA3B8"))
_ALIGNMENTS = {
    Kind.RANK: "center",
    Kind.INTEGER: "right",
    Kind.SCORE: "right",
    Kind.SHARE: "right",
    Kind.MONEY: "right",
}
_BOLD = Font(name="Calibri", size=11, bold=True)
_LINE_HEIGHT = 15
_MANY_COLUMNS = 20
_MANY_ROWS = 40
_CHART_ROWS = 20
_CHART_GAP = 2
_HEAT = Rule(
    type="colorScale",
    colorScale=ColorScale(
        cfvo=[FormatObject("num", val=0), FormatObject("num", val=1)],
        color=[Color("FFF4C7C3"), Color("FFFFFFFF")],
    ),
)


def total_formula(table: Table, column: int) -> str:
    """Give the formula that adds up a column of a table with at least one row: ``=SUM(F2:F9)``."""
    letter = get_column_letter(column + 1)
    return f"=SUM({letter}{_FIRST_ROW}:{letter}{_FIRST_ROW + len(table.rows) - 1})"


class _ColumnCells:
    """The reusable cells of one column: a row is written out as soon as it is appended, so one cell serves them all."""

    def __init__(self, sheet: Worksheet, column: Column) -> None:
        self._plain = _styled_cell(sheet, column)
        self._quoted = _styled_cell(sheet, column)
        self._quoted.quotePrefix = True

    def holding(self, value: Value) -> Cell:
        """Give the cell with this value; text stays text whatever it begins with."""
        if not isinstance(value, str):
            self._plain.value = value
            return self._plain
        text = plain_text(value)
        cell = self._quoted if looks_like_formula(text) else self._plain
        cell.value = text
        cell.data_type = "s"
        return cell


class SheetWriter:
    """Writes a table as a new last sheet of a workbook in write-only mode."""

    def __init__(self, book: Workbook, table: Table) -> None:
        self._table = table
        self._widths = column_widths(table)
        # A write-only sheet borrows what is used here from Worksheet; the type stubs do not know that.
        self._sheet = cast("Worksheet", book.create_sheet(table.name))

    def write(self, title: str, footer: str, control: Control) -> None:
        """Write everything; `title` and `footer` stand on each printed page.

        Raises:
            Cancelled: The user asked to stop.
        """
        self._lay_out(title, footer)
        self._sheet.append(list(self._headings()))
        cells = [_ColumnCells(self._sheet, column) for column in self._table.columns]
        for number, row in enumerate(self._table.rows):
            if number % _ROWS_A_STEP == 0:
                control.step("exporting", number, len(self._table.rows), self._table.name)
            self._set_height(_FIRST_ROW + number, row_lines(self._table, row, self._widths))
            self._sheet.append([cell.holding(value) for cell, value in zip(cells, row, strict=True)])
        if self._table.totals:
            self._sheet.append(list(self._total_row()))
        self._add_heat()
        if self._table.chart is not None:
            self._add_chart(self._table.chart)

    @property
    def _last_row(self) -> int:
        return HEADING_ROW + len(self._table.rows)

    @property
    def _chart_stands_below(self) -> bool:
        """Under a short table, where it is seen and printed; beside a long one."""
        return self._table.chart is not None and len(self._table.rows) <= _MANY_ROWS

    @property
    def _last_printed_row(self) -> int:
        last = self._last_row + bool(self._table.totals)
        return last + _CHART_GAP + _CHART_ROWS if self._chart_stands_below else last

    @property
    def _last_column(self) -> str:
        return get_column_letter(len(self._table.columns))

    def _lay_out(self, title: str, footer: str) -> None:
        """Set what openpyxl wants to know before the first row."""
        sheet = self._sheet
        sheet.freeze_panes = f"{get_column_letter(self._table.frozen + 1)}{_FIRST_ROW}"
        sheet.auto_filter.ref = f"A{HEADING_ROW}:{self._last_column}{self._last_row}"
        for index, width in enumerate(self._widths, start=1):
            sheet.column_dimensions[get_column_letter(index)].width = width
        self._set_height(HEADING_ROW, heading_lines(self._table, self._widths))
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = _A4
        # A wide matrix would be too small to read on one page.
        sheet.page_setup.fitToWidth = 1 if len(self._table.columns) <= _MANY_COLUMNS else 2
        sheet.page_setup.fitToHeight = 0
        sheet.print_title_rows = f"{HEADING_ROW}:{HEADING_ROW}"
        if self._table.frozen:
            sheet.print_title_cols = f"A:{get_column_letter(self._table.frozen)}"
        sheet.print_area = f"A{HEADING_ROW}:{self._last_column}{self._last_printed_row}"
        heading = f"{title} · {self._table.name}".replace("&", "&&")
        for line, text in ((sheet.oddHeader, heading), (sheet.oddFooter, footer)):
            assert line is not None
            line.center.text = text

    def _set_height(self, row: int, lines: int) -> None:
        """Make room for a row of several lines; openpyxl takes it only before the row is written."""
        if lines > 1:
            self._sheet.row_dimensions[row].height = lines * _LINE_HEIGHT

    def _headings(self) -> Iterator[Cell]:
        for column in self._table.columns:
            cell = _text_cell(self._sheet, column.heading)
            cell.font = _BOLD
            cell.fill = _HEADING_FILL
            cell.border = _HEADING_LINE
            cell.alignment = _alignment(column.kind, wraps=True)
            yield cell

    def _total_row(self) -> Iterator[Cell]:
        for index, column in enumerate(self._table.columns):
            cell = _styled_cell(self._sheet, column)
            if index in self._table.totals:
                cell.value = total_formula(self._table, index) if self._table.rows else 0
            elif index == 0:
                cell = _text_cell(self._sheet, self._table.total_heading)
                cell.alignment = _alignment(Kind.TEXT, wraps=False)
            cell.font = _BOLD
            cell.border = _TOTAL_LINE
            yield cell

    def _add_heat(self) -> None:
        """Tint the shares that fall short, so that weak items stand out down a column."""
        shares = [index for index, column in enumerate(self._table.columns, start=1) if column.kind is Kind.SHARE]
        if shares and self._table.rows:
            first, last = get_column_letter(shares[0]), get_column_letter(shares[-1])
            self._sheet.conditional_formatting.add(f"{first}{_FIRST_ROW}:{last}{self._last_row}", _HEAT)

    def _add_chart(self, chart: BarChart) -> None:
        drawn = ExcelChart()
        drawn.type = "col"
        drawn.title = chart.title
        drawn.legend = None
        drawn.gapWidth = 60
        drawn.width, drawn.height = 24, 9
        drawn.y_axis.scaling.min = 0
        drawn.y_axis.number_format = "0"
        # openpyxl 3.1 writes axes as deleted unless it is told otherwise.
        drawn.x_axis.delete = False
        drawn.y_axis.delete = False
        drawn.y_axis.majorGridlines = ChartLines(spPr=GraphicalProperties(ln=LineProperties(solidFill="DDE3EA")))
        drawn.dataLabels = DataLabelList(
            numFmt="0.00", showVal=True, showCatName=False, showSerName=False, showLegendKey=False
        )
        drawn.add_data(self._reference(chart.values, chart.rows))
        drawn.set_categories(self._reference(chart.categories, chart.rows))
        drawn.series[0].graphicalProperties = GraphicalProperties(solidFill="4A78A8")
        beside = f"{get_column_letter(len(self._table.columns) + _CHART_GAP)}{_FIRST_ROW}"
        self._sheet.add_chart(drawn, f"A{self._last_row + _CHART_GAP}" if self._chart_stands_below else beside)

    def _reference(self, column: int, rows: int) -> Reference:
        return Reference(self._sheet, min_col=column + 1, min_row=_FIRST_ROW, max_row=HEADING_ROW + rows)


def _styled_cell(sheet: Worksheet, column: Column) -> Cell:
    cell = WriteOnlyCell(sheet)
    cell.number_format = NUMBER_FORMATS[column.kind]
    cell.alignment = _alignment(column.kind, wraps=column.kind is Kind.LONG_TEXT)
    return cell


def _alignment(kind: Kind, *, wraps: bool) -> Alignment:
    """Put numbers right and words left, an indent away from the number before them."""
    horizontal = _ALIGNMENTS.get(kind, "left")
    indent = 1 if horizontal == "left" else 0
    return Alignment(horizontal=horizontal, vertical="center", indent=indent, wrap_text=wraps)


def _text_cell(sheet: Worksheet, text: str) -> Cell:
    cell = WriteOnlyCell(sheet)
    cell.value = plain_text(text)
    cell.data_type = "s"
    cell.quotePrefix = looks_like_formula(text)
    return cell
