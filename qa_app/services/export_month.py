"""The month's workbook out of what is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from qa_app.export.labels import Labels
from qa_app.export.report import MonthReport, ReportedEvaluation, ReportedItem
from qa_app.model.agents import Actor
from qa_app.model.evaluation import Score
from qa_app.model.problems import Problem, ProblemError
from qa_app.model.progress import UNCONTROLLED, Control
from qa_app.model.ranking import Policy
from qa_app.services import rubrics
from qa_app.services.ranking import demand_month, month_policy, ranking_in
from qa_app.services.workspace import Workspace
from qa_app.storage import months as stored
from qa_app.storage.months import EvaluatedCall
from qa_app.storage.operations import log


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written.

    Attributes:
        path: Absolute path of the workbook.
        sheets: Names of the sheets, in their order.
        rows: Sheet and the number of its rows, without heading and total.
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
) -> ExportReport:
    """Write the workbook of a month, and who did so into the operation log.

    Args:
        workspace: Where to look.
        actor: Who asks.
        month: ``2026-10``.
        output: The workbook, ending in .xlsx; one that is there is replaced in one step.
        control: Reports and stops.
        language: Of the workbook's words.
        policy: None: as `month_policy` chooses.

    Raises:
        ProblemError: ``month-wrong``, ``month-without-evaluations``, or the workbook cannot be written.
        Cancelled: The user asked to stop; nothing is written.
    """
    # openpyxl takes long to load and a window starts without it.
    from qa_app.export.workbook import write_workbook  # noqa: PLC0415

    demand_month(month)
    control.step("ranking")
    report = month_report(workspace, month, policy or month_policy(workspace))
    if not report.evaluations:
        raise ProblemError(Problem("month-without-evaluations", (("month", month),)))
    path = output.expanduser().absolute()
    written = write_workbook(path, report, Labels.of(language), control)
    with workspace.database.writing() as session:
        log(session, actor, workspace.clock(), "month-exported", ("month", month), after={"file": str(path)})
    return ExportReport(path, tuple(sheet.name for sheet in written), {sheet.name: sheet.rows for sheet in written})


def month_report(workspace: Workspace, month: str, policy: Policy) -> MonthReport:
    """Gather everything that the workbook of a month shows."""
    with workspace.database.reading() as session:
        evaluated = stored.evaluated_calls(session, month, workspace.zone)
        scores = stored.full_scores(session, month, workspace.zone)
        ranking = ranking_in(session, workspace.zone, month, policy)
    versions = sorted({(each.rubric_id, each.rubric_version) for each in evaluated})
    return MonthReport(
        month=month,
        zone=workspace.zone.key,
        generated_at=workspace.clock(),
        policy=policy,
        ranking=ranking,
        evaluations=tuple(_reported(each, scores.get(each.evaluation_id)) for each in evaluated),
        rubrics=tuple(rubrics.rubric(workspace, id_, version) for id_, version in versions),
    )


def _reported(evaluated: EvaluatedCall, score: Score | None) -> ReportedEvaluation:
    return ReportedEvaluation(
        call=evaluated.call,
        agent=evaluated.agent_number,
        agent_name=evaluated.agent_name,
        team=evaluated.team,
        reviewer=evaluated.reviewer,
        rubric=evaluated.rubric_id,
        version=evaluated.rubric_version,
        started_at=evaluated.started_at,
        submitted_at=evaluated.submitted_at,
        score=evaluated.score,
        raw_score=evaluated.raw_score,
        grade=evaluated.grade,
        fatals=tuple(dict.fromkeys(fatal.item for fatal in score.fatals)) if score else (),
        items=tuple(ReportedItem(item.item, item.share, item.reason) for item in score.items) if score else (),
    )
