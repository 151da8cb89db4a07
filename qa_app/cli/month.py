"""Commands over a month: take in evaluations and figures, rank, export, and close."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from qa_app.cli import appeals
from qa_app.cli.closing import close, money, reopen
from qa_app.cli.options import AsJson, Month, actor, opened
from qa_app.cli.output import emit, exact, language, progress_bar, rejected_as_json, say, summarise, tell
from qa_app.messages import sentence
from qa_app.model.problems import Problem
from qa_app.model.ranking import MonthRanking, RankRow

if TYPE_CHECKING:
    from qa_app.scoring.certainty import RankInterval
    from qa_app.services.import_evaluations import RowsReport, RowTaken

evaluations_app = typer.Typer(help="Finished evaluations.", no_args_is_help=True)
figures_app = typer.Typer(help="Monthly figures of agents.", no_args_is_help=True)


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.add_typer(evaluations_app, name="evaluations")
    app.add_typer(figures_app, name="figures")
    app.command("rank")(rank)
    app.command("close")(close)
    app.command("reopen")(reopen)
    app.command("export")(export)
    appeals.add_to(app)


@evaluations_app.command("import")
def import_evaluations(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="jsonl, csv or xlsx.")],
    *,
    json: AsJson = False,
) -> None:
    """Take in finished evaluations, with calls that have no recording where they are new."""
    from qa_app.services.import_evaluations import import_evaluations as take  # noqa: PLC0415

    with opened(context) as workspace, progress_bar() as control:
        report = take(workspace, actor(), file, control)
    _report_rows(report, json=json)


@figures_app.command("import")
def import_figures(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="csv or xlsx: agent number and one column a figure.")],
    month: Month,
    *,
    json: AsJson = False,
) -> None:
    """Take in the month's figures of agents."""
    from qa_app.services.import_figures import import_figures as take  # noqa: PLC0415

    with opened(context) as workspace, progress_bar() as control:
        report = take(workspace, actor(), file, month, control)
    _report_rows(report, json=json, unknown=report.unknown)


def rank(
    context: typer.Context,
    month: Month,
    policy: Annotated[Path | None, typer.Option(help="A policy's file instead of the published one.")] = None,
    *,
    interval: Annotated[
        bool, typer.Option("--interval", help="Also how sure each rank is, by the calls behind it.")
    ] = False,
    json: AsJson = False,
) -> None:
    """Print the month's table; a closed month as it was closed, unless a policy is named."""
    from qa_app.services.closing import snapshot_of  # noqa: PLC0415
    from qa_app.services.outlook import certainty  # noqa: PLC0415
    from qa_app.services.ranking import demand_month, rank_month  # noqa: PLC0415
    from qa_app.services.rubric_files import read_policy_file  # noqa: PLC0415

    rules = None if policy is None else read_policy_file(policy)
    demand_month(month)
    with opened(context) as workspace:
        snapshot = snapshot_of(workspace, month) if rules is None else None
        ranking = rank_month(workspace, month, rules) if snapshot is None else snapshot.content.ranking
        intervals = certainty(workspace, month, rules) if interval else {}
    if json:
        document = ranking_document(month, ranking)
        document |= {"closed": snapshot is not None, "hash": None if snapshot is None else snapshot.hash}
        if interval:
            document["rows"] = [_with_interval(row, intervals) for row in document["rows"]]
        emit(document)
        return
    width = 12 if interval else 4
    for row in ranking.rows:
        place = "–" if row.rank is None else str(row.rank)
        if row.rank is not None and row.agent in intervals:
            place += f" ({intervals[row.agent].low}–{intervals[row.agent].high})"
        reasons = "; ".join(_reasons(row))
        who = f"{row.agent:<8} {row.name:<12} {row.team or '':<10}"
        print(f"{place:>{width}}  {who} {exact(row.score) or '–':>9}  {reasons}")


def export(
    context: typer.Context,
    month: Month,
    output: Annotated[Path, typer.Option(help="The workbook to write, .xlsx; a name in .csv takes the ranking alone.")],
    template: Annotated[Path | None, typer.Option(help="Your own workbook to be filled instead, .xlsx.")] = None,
    *,
    json: AsJson = False,
) -> None:
    """Write the month's workbook; a closed month as it was closed."""
    from qa_app.services.export_month import export_month  # noqa: PLC0415

    with opened(context) as workspace, progress_bar() as control:
        report = export_month(workspace, actor(), month, output, control, language(), template=template)
    if json:
        emit({"path": str(report.path), "sheets": list(report.sheets), "rows": report.rows})
    say(f"Written: {report.path}")


def ranking_document(month: str, ranking: MonthRanking) -> dict[str, Any]:
    """Give a month's table as `rank` prints it: scores as text with 4 places, money with 2."""
    return {
        "month": month,
        "policy": ranking.policy,
        "version": ranking.version,
        "currency": ranking.currency,
        "rows": [
            {
                "rank": row.rank,
                "agent": row.agent,
                "name": row.name,
                "team": row.team or "",
                "score": exact(row.score),
                "evaluations": row.evaluations,
                "fatal": row.fatal,
                "lowest": exact(row.lowest),
                "eligible": row.eligible,
                "reasons": [
                    {"code": str(reason.code), **dict(reason.arguments), "message": words}
                    for reason, words in zip(row.reasons, _reasons(row), strict=True)
                ],
                "awards": [each.award for each in row.awards],
                "amount": money(row.amount_cents),
                "points": row.points,
            }
            for row in ranking.rows
        ],
        "teams": [
            {
                "rank": team.rank,
                "team": team.team,
                "score": exact(team.score),
                "evaluations": team.evaluations,
                "fatal": team.fatal,
                "agents": team.agents,
            }
            for team in ranking.teams
        ],
    }


def _with_interval(row: dict[str, Any], intervals: Mapping[str, RankInterval]) -> dict[str, Any]:
    found = intervals.get(row["agent"]) if row["rank"] is not None else None
    return row | {"rank_low": found and found.low, "rank_high": found and found.high}


def _reasons(row: RankRow) -> list[str]:
    return [sentence(Problem(str(reason.code), reason.arguments), language()) for reason in row.reasons]


def _row_as_json(row: RowTaken) -> dict[str, object]:
    return {"call": row.call or None, "agent": row.agent, "file": row.file, "row": row.row}


def _report_rows(report: RowsReport, *, json: bool, unknown: tuple[Problem, ...] | None = None) -> None:
    if json:
        document: dict[str, object] = {
            "imported": [_row_as_json(each) for each in report.imported],
            "duplicates": [_row_as_json(each) for each in report.duplicates],
            "rejected": [rejected_as_json(fault) for fault in report.rejected],
        }
        if unknown is not None:
            document["unknown"] = [rejected_as_json(fault) for fault in unknown]
        emit(document)
    for fault in (*report.rejected, *(unknown or ())):
        tell(fault)
    summarise(len(report.imported), len(report.duplicates), len(report.rejected))
