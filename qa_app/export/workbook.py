"""The month's report as an Excel workbook."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from openpyxl import Workbook

from qa_app.export.checks import check_report
from qa_app.export.labels import Label, Labels
from qa_app.export.package import SheetBody, finish_package
from qa_app.export.replacing import replacing
from qa_app.export.report import MonthReport
from qa_app.export.sheet_writer import SheetWriter
from qa_app.export.sheets.about import about_table
from qa_app.export.sheets.adjustments import adjustments_table
from qa_app.export.sheets.appeals import appeals_table
from qa_app.export.sheets.evaluations import evaluations_table
from qa_app.export.sheets.fatals import fatals_table
from qa_app.export.sheets.incentives import incentives_table
from qa_app.export.sheets.items import items_table
from qa_app.export.sheets.matrix import matrix_table
from qa_app.export.sheets.payments import payments_table
from qa_app.export.sheets.ranking import ranking_table
from qa_app.export.sheets.statements import statements_table
from qa_app.export.sheets.talk import talk_table
from qa_app.export.sheets.teams import teams_table
from qa_app.export.table import Table
from qa_app.model.problems import Problem, ProblemError
from qa_app.model.progress import UNCONTROLLED, Control

SUFFIX = ".xlsx"


@dataclass(frozen=True, slots=True)
class WrittenSheet:
    """A sheet of the workbook: its name, and its rows without heading and total."""

    name: str
    rows: int


def month_tables(report: MonthReport, labels: Labels) -> tuple[Table, ...]:
    """Make every sheet of the month, in the workbook's order."""
    incentives = incentives_table(report, labels)
    adjustments = adjustments_table(report, labels)
    return (
        ranking_table(report, labels),
        teams_table(report, labels),
        statements_table(report, labels),
        evaluations_table(report, labels),
        matrix_table(report, labels),
        items_table(report, labels),
        *((talk_table(report, labels),) if report.talk else ()),
        fatals_table(report, labels),
        incentives,
        appeals_table(report, labels),
        adjustments,
        payments_table(report, labels, incentives, adjustments),
        about_table(report, labels),
    )


def write_workbook(
    path: Path, report: MonthReport, labels: Labels, control: Control = UNCONTROLLED
) -> tuple[WrittenSheet, ...]:
    """Write the month as a workbook; the same report gives the same bytes.

    A workbook that was there before is replaced only by a whole new one.

    Raises:
        ProblemError: ``export-not-xlsx`` for another ending of the name, and what `check_report` and `replacing` raise.
        Cancelled: The user asked to stop; nothing is left behind.
    """
    if path.suffix.lower() != SUFFIX:
        raise ProblemError(Problem("export-not-xlsx", (("file", path.name),), file=str(path)))
    check_report(report, path)
    tables = month_tables(report, labels)
    title = labels.text(Label.TITLE, month=report.month)
    write_tables(path, tables, title, labels.text(Label.PAGE, page="&P", pages="&N"), report.as_of, control)
    return tuple(WrittenSheet(table.name, len(table.rows)) for table in tables)


def write_tables(  # noqa: PLR0917  (one caller, and a benchmark)
    path: Path, tables: tuple[Table, ...], title: str, footer: str, written_at: datetime, control: Control
) -> None:
    """Write tables as a workbook, each a sheet; `title` and `footer` stand on each printed page.

    Raises:
        ProblemError: What `replacing` raises.
        Cancelled: The user asked to stop; nothing is left behind.
    """
    with replacing(path) as target:
        saved = io.BytesIO()  # small, for its sheets are still empty; a file that fails openpyxl would leave open
        book = _empty_book(title, written_at)
        bodies = {
            f"xl/worksheets/sheet{number}.xml": _add_sheet(book, table, title, footer, control)
            for number, table in enumerate(tables, start=1)
        }
        book.save(saved)
        finish_package(saved, target, bodies, written_at)


def _empty_book(title: str, written_at: datetime) -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title = title
    book.properties.creator = "Service Star QA"
    book.properties.created = written_at.astimezone(UTC).replace(tzinfo=None)
    if book.calculation is not None:
        book.calculation.fullCalcOnLoad = True
    return book


def _add_sheet(book: Workbook, table: Table, title: str, footer: str, control: Control) -> SheetBody:
    control.step("exporting", 0, len(table.rows), table.name)
    writer = SheetWriter(book, table)
    writer.lay_out(title, footer)
    return writer.body(control)
