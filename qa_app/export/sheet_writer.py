"""Puts one table into a workbook: formats, widths, frozen heading, filter, total, heat, chart, print set-up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
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
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties

from qa_app.export.cells import CellStyle, ColumnWriter, row_xml
from qa_app.export.package import SheetBody
from qa_app.export.table import (
    NUMBER_FORMATS,
    BarChart,
    Column,
    Formula,
    Kind,
    Table,
    Value,
    column_widths,
    heading_lines,
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
_LINE_HEIGHT = 16.5
_MANY_COLUMNS = 20
_MANY_ROWS = 40
_CHART_ROWS = 20
_CHART_GAP = 2
# Orange and blue stay apart for every kind of colour blindness.
_HEAT = Rule(
    type="colorScale",
    colorScale=ColorScale(
        cfvo=[FormatObject("num", val=0), FormatObject("num", val=0.75), FormatObject("num", val=1)],
        color=[Color("FFF1A340"), Color("FFFFFFFF"), Color("FFB3CDE3")],
    ),
)
_Writers = tuple[ColumnWriter, ...]


def sum_formula(table: Table, column: int) -> str:
    """Give the formula that adds up a column of a table with at least one row: ``SUM(F2:F9)``."""
    letter = get_column_letter(column + 1)
    return f"SUM({letter}{_FIRST_ROW}:{letter}{_FIRST_ROW + len(table.rows) - 1})"


class SheetWriter:
    """Adds a table as a new last sheet of a workbook: everything but its rows, which `body` gives."""

    def __init__(self, book: Workbook, table: Table) -> None:
        self._table = table
        self._widths = column_widths(table)
        self._sheet = book.create_sheet(table.name)

    def lay_out(self, title: str, footer: str) -> None:
        """Set up the sheet; `title` and `footer` stand on each printed page."""
        self._set_view()
        self._set_print(title, footer)
        if self._table.heat:
            self._add_heat()
        for index in self._table.breaks:
            if index:
                self._sheet.row_breaks.append(Break(id=HEADING_ROW + index))
        if self._table.chart is not None:
            self._add_chart(self._table.chart)

    def body(self, control: Control) -> SheetBody:
        """Give the rows; to be called before the workbook is saved, since the formats of the cells are kept there."""
        columns = self._table.columns
        headings = self._writers([self._heading_style(column) for column in columns])
        cells = self._writers([self._style(column) for column in columns])
        totals = self._writers([self._total_style(index) for index in range(len(columns))])
        last = self._last_row + bool(self._table.totals)
        return SheetBody(f"A1:{self._last_column}{last}", self._rows(headings, cells, totals, control))

    def _rows(self, headings: _Writers, cells: _Writers, totals: _Writers, control: Control) -> Iterator[str]:
        """Write row after row.

        Raises:
            Cancelled: The user asked to stop.
        """
        table = self._table
        texts = [column.heading for column in table.columns]
        yield _row(HEADING_ROW, headings, texts, heading_lines(table, self._widths))
        for index, row in enumerate(table.rows):
            if index % _ROWS_A_STEP == 0:
                control.step("exporting", index, len(table.rows), table.name)
            yield _row(_FIRST_ROW + index, cells, row, row_lines(table, row, self._widths))
        if table.totals:
            yield _row(self._last_row + 1, totals, self._total_row(), 1)

    def _writers(self, styles: Iterable[CellStyle]) -> _Writers:
        return tuple(ColumnWriter(number, style) for number, style in enumerate(styles, start=1))

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

    def _set_view(self) -> None:
        sheet = self._sheet
        sheet.freeze_panes = f"{get_column_letter(self._table.frozen + 1)}{_FIRST_ROW}"
        sheet.auto_filter.ref = f"A{HEADING_ROW}:{self._last_column}{self._last_row}"
        for index, width in enumerate(self._widths, start=1):
            sheet.column_dimensions[get_column_letter(index)].width = width

    def _set_print(self, title: str, footer: str) -> None:
        sheet = self._sheet
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

    def _style(self, column: Column) -> CellStyle:
        return self._registered(lambda cell: _format(cell, column))

    def _heading_style(self, column: Column) -> CellStyle:
        def shape(cell: Cell) -> None:
            cell.font = _BOLD
            cell.fill = _HEADING_FILL
            cell.border = _HEADING_LINE
            cell.alignment = _alignment(column.kind, wraps=True)

        return self._registered(shape)

    def _total_style(self, index: int) -> CellStyle:
        is_heading = index == 0 and index not in self._table.totals
        column = Column("") if is_heading else self._table.columns[index]

        def shape(cell: Cell) -> None:
            _format(cell, column)
            cell.font = _BOLD
            cell.border = _TOTAL_LINE

        return self._registered(shape)

    def _registered(self, shape: Callable[[Cell], None]) -> CellStyle:
        """Enter a format into the workbook's style sheet, plain and for text that looks like a formula."""
        # Two cells, since the style sheet keeps the very array of formats that a cell has.
        plain, quoted = Cell(self._sheet, 1, 1), Cell(self._sheet, 1, 1)
        shape(plain)
        shape(quoted)
        quoted.quotePrefix = True
        return CellStyle(plain.style_id, quoted.style_id)

    def _total_row(self) -> tuple[Value, ...]:
        return tuple(
            self._total(index) if index in self._table.totals else self._table.total_heading if index == 0 else None
            for index in range(len(self._table.columns))
        )

    def _total(self, index: int) -> Value:
        total = self._table.total(index)
        return Formula(sum_formula(self._table, index), total) if self._table.rows else total

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


def _row(number: int, writers: _Writers, values: Sequence[Value], lines: int) -> str:
    cells = [writer.cell(number, value) for writer, value in zip(writers, values, strict=True)]
    return row_xml(number, cells, lines * _LINE_HEIGHT if lines > 1 else None)


def _format(cell: Cell, column: Column) -> None:
    cell.number_format = NUMBER_FORMATS[column.kind]
    cell.alignment = _alignment(column.kind, wraps=column.kind is Kind.LONG_TEXT)


def _alignment(kind: Kind, *, wraps: bool) -> Alignment:
    """Put numbers right and words left, an indent away from the number before them."""
    horizontal = _ALIGNMENTS.get(kind, "left")
    indent = 1 if horizontal == "left" else 0
    return Alignment(horizontal=horizontal, vertical="center", indent=indent, wrap_text=wraps)
