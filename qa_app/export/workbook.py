"""The month's report as an Excel workbook."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import UTC
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook

from qa_app.export.labels import Label, Labels
from qa_app.export.package import finish_package
from qa_app.export.replacing import replacing
from qa_app.export.report import MonthReport
from qa_app.export.sheet_writer import SheetWriter, total_formula
from qa_app.export.sheets.evaluations import evaluations_table
from qa_app.export.sheets.incentives import incentives_table
from qa_app.export.sheets.items import items_table
from qa_app.export.sheets.ranking import ranking_table
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
    return (
        ranking_table(report, labels),
        teams_table(report, labels),
        evaluations_table(report, labels),
        items_table(report, labels),
        incentives_table(report, labels),
    )


def write_workbook(
    path: Path, report: MonthReport, labels: Labels, control: Control = UNCONTROLLED
) -> tuple[WrittenSheet, ...]:
    """Write the month as a workbook; the same report gives the same bytes.

    A workbook that was there before is replaced only by a whole new one.

    Raises:
        ProblemError: ``export-not-xlsx`` for another ending of the name, and what `replacing` raises.
        Cancelled: The user asked to stop; nothing is left behind.
    """
    if path.suffix.lower() != SUFFIX:
        raise ProblemError(Problem("export-not-xlsx", (("file", path.name),), file=str(path)))
    tables = month_tables(report, labels)
    # The unfinished workbook is written beside the target: the system's folder for temporary files may be too small.
    with replacing(path) as target, tempfile.TemporaryDirectory(dir=target.parent, prefix=".qa-") as folder:
        saved = Path(folder) / "saved.xlsx"
        _save(saved, tables, report, labels, control)
        control.step("exporting", len(tables), len(tables))
        finish_package(saved, target, _totals(tables), report.generated_at)
    return tuple(WrittenSheet(table.name, len(table.rows)) for table in tables)


def _save(path: Path, tables: tuple[Table, ...], report: MonthReport, labels: Labels, control: Control) -> None:
    book = Workbook(write_only=True)
    title = labels.text(Label.TITLE, month=report.month)
    book.properties.title = title
    book.properties.creator = "Service Star QA"
    book.properties.created = report.generated_at.astimezone(UTC).replace(tzinfo=None)
    if book.calculation is not None:
        book.calculation.fullCalcOnLoad = True
    footer = labels.text(Label.PAGE, page="&P", pages="&N")
    for done, table in enumerate(tables):
        control.step("exporting", done, len(tables), table.name)
        SheetWriter(book, table).write(title, footer, control)
    book.save(path)


def _totals(tables: tuple[Table, ...]) -> dict[str, Decimal]:
    return {
        total_formula(table, column).removeprefix("="): table.total(column)
        for table in tables
        if table.rows
        for column in table.totals
    }
