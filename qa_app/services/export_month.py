"""The month's workbook, its ranking as CSV, or the customer's own template filled with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from qa_app.export.labels import Labels
from qa_app.export.report import MonthReport
from qa_app.model.agents import Actor
from qa_app.model.progress import UNCONTROLLED, Control
from qa_app.model.ranking import Policy
from qa_app.services.export_report import month_report
from qa_app.services.workspace import Workspace
from qa_app.storage.operations import log


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written.

    Attributes:
        path: Absolute path of the file.
        sheets: Names of the sheets, in their order.
        rows: Sheet and the number of its rows, without heading and total; of a template the records that it took.
    """

    path: Path
    sheets: tuple[str, ...]
    rows: Mapping[str, int]


def export_month(  # noqa: PLR0917  (callers give them in this order)
    workspace: Workspace,
    actor: Actor,
    month: str,
    output: Path,
    control: Control = UNCONTROLLED,
    language: str = "en",
    policy: Policy | None = None,
    template: Path | None = None,
) -> ExportReport:
    """Write a month, and who did so into the operation log; a closed month is written from its snapshot.

    Args:
        workspace: Where to look.
        actor: Who asks.
        month: ``2026-10``.
        output: A name in .xlsx gives the workbook, in .csv the ranking; what is there is replaced in one step.
        control: Reports and stops.
        language: Of the words.
        policy: None: as `month_report` chooses.
        template: The customer's own workbook to be filled; None: the program's.

    Raises:
        ProblemError: The month cannot be told (`month_report`), the template not be filled or the file not be written.
        Cancelled: The user asked to stop; nothing is written.
    """
    path = output.expanduser().absolute()
    is_csv = template is None and path.suffix.lower() == ".csv"
    report = month_report(workspace, month, language, policy, control, ranking_only=is_csv)
    rows = _write(path, report, Labels.of(language), template, control)
    after = {"file": str(path)} | ({"template": str(template)} if template else {})
    with workspace.database.writing() as session:
        log(session, actor, workspace.clock(), "month-exported", ("month", month), after=after)
    return ExportReport(path, tuple(rows), rows)


def _write(path: Path, report: MonthReport, labels: Labels, template: Path | None, control: Control) -> dict[str, int]:
    # openpyxl takes long to load and a window starts without it.
    from qa_app.export.csv_file import write_csv  # noqa: PLC0415
    from qa_app.export.template.filling import fill_template  # noqa: PLC0415
    from qa_app.export.workbook import write_workbook  # noqa: PLC0415

    if template is not None:
        return fill_template(template.expanduser().absolute(), path, report, labels, control)
    if path.suffix.lower() == ".csv":
        table = write_csv(path, report, labels)
        return {table.name: len(table.rows)}
    written = write_workbook(path, report, labels, control)
    return {sheet.name: sheet.rows for sheet in written}
