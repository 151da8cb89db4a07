"""Commands about reviewing: how far reviewers agree, and what a recording suggests."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qa_app.cli.options import AsJson, opened
from qa_app.cli.output import emit, exact
from qa_app.model.evaluation import answer_to_json
from qa_app.scoring.agreement import Level

if TYPE_CHECKING:
    from qa_app.scoring.agreement_report import AgreementReport
    from qa_app.services.suggestions import CallSuggestions


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("agreement")(agreement)
    app.command("suggest")(suggest)


def agreement(
    file: Annotated[Path, typer.Argument(help="CSV, one row a reviewer, one column a unit; empty cells are missing.")],
    level: Annotated[Level, typer.Option(help="What the ratings are.")] = Level.NOMINAL,
    *,
    json: AsJson = False,
) -> None:
    """Give every coefficient of agreement between reviewers, or why there is none; needs no workspace."""
    from qa_app.services.agreement import agreement_of_file  # noqa: PLC0415

    report = agreement_of_file(file, level)
    if json:
        emit(agreement_document(report))
        return
    print(f"reviewers: {report.reviewers}\nunits: {report.units}")
    for figure in report.figures:
        value = exact(figure.value) or "–"
        print(f"{figure.name}: {value}" + ("" if figure.reason is None else f" ({figure.reason})"))


def agreement_document(report: AgreementReport) -> dict[str, object]:
    """Give a report as `agreement` prints it: coefficients as text with 4 places, or null with the reason."""
    return {
        "reviewers": report.reviewers,
        "units": report.units,
        "coefficients": {
            figure.name: {
                "value": exact(figure.value),
                "reason": None if figure.reason is None else str(figure.reason),
            }
            for figure in report.figures
        },
    }


def suggest(
    context: typer.Context,
    call: Annotated[str, typer.Argument(help="Number of the call.")],
    rubric: Annotated[str, typer.Option(help="Id of a published rubric.")],
    *,
    json: AsJson = False,
) -> None:
    """Show what the hints of a rubric suggest for a recognised call, with the moments that show it."""
    from qa_app.services.suggestions import suggest as work_out  # noqa: PLC0415

    with opened(context) as workspace:
        found = work_out(workspace, call, rubric)
    if json:
        emit(suggestions_document(found))
        return
    for each in found.suggestions:
        print(f"{each.item}: {answer_to_json(each.answer)}" + (" (fatal)" if each.fatal else ""))
        for moment in each.moments:
            print(f"  {moment.start_ms}–{moment.end_ms} ms  {moment.words}".rstrip())


def suggestions_document(found: CallSuggestions) -> dict[str, object]:
    """Give suggestions as `suggest` prints them, with times in milliseconds."""
    return {
        "call": found.call,
        "rubric": found.rubric.id,
        "version": found.rubric.version,
        "suggestions": [
            {
                "item": each.item,
                "answer": answer_to_json(each.answer),
                "fatal": each.fatal,
                "evidence": [
                    {"start_ms": moment.start_ms, "end_ms": moment.end_ms, "words": moment.words}
                    for moment in each.moments
                ],
            }
            for each in found.suggestions
        ],
    }
