"""Commands over versions of a rubric: what differs, which scores would, and how the items do."""

from __future__ import annotations

import re
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qa_app.cli.options import AsJson, opened
from qa_app.cli.output import emit, exact, language, progress_bar, say
from qa_app.messages import sentence
from qa_app.messages.differences import difference_words
from qa_app.messages.health import finding_words
from qa_app.model.comparison import Difference
from qa_app.model.health import ItemHealth, RubricHealth
from qa_app.model.rubric import Rubric

if TYPE_CHECKING:
    from qa_app.services.rubric_versions import RescoreReport, RescoreRow
    from qa_app.services.workspace import Workspace

_NAMED = re.compile(r"([a-z0-9-]+)(?:@([0-9]{1,9}))?", re.ASCII)

Version = Annotated[str, typer.Argument(help="A YAML file, or ID@VERSION of the workspace (ID: the newest).")]


def compare(
    context: typer.Context,
    old: Version,
    new: Version,
    *,
    scores: Annotated[bool, typer.Option("--scores", help="Tell which stored scores would differ.")] = False,
    json: AsJson = False,
) -> None:
    """Tell what differs between two versions of a rubric, and with --scores which scores would."""
    from qa_app.scoring.compare import compare as compared  # noqa: PLC0415

    with ExitStack() as stack:
        names = [_name(each) for each in (old, new)]
        workspace = stack.enter_context(opened(context)) if scores or any(names) else None
        before, after = (_rubric(workspace, each) for each in (old, new))
        differences = compared(before, after)
        report = None if workspace is None or not scores else _report(workspace, names[0], before, after)
    if json:
        document: dict[str, object] = {
            "old": {"id": before.id, "version": before.version},
            "new": {"id": after.id, "version": after.version},
            "differences": [_difference(each) for each in differences],
        }
        emit(document | ({} if report is None else {"scores": _scores(report)}))
        return
    _say_differences(differences)
    if report is not None:
        _say_scores(report)


def health(
    context: typer.Context,
    rubric: Annotated[str, typer.Argument(help="Id of a published rubric.")],
    version: Annotated[int | None, typer.Option(help="Only evaluations of this version.")] = None,
    month: Annotated[str | None, typer.Option(help="Only calls of this month, 2026-10.")] = None,
    *,
    json: AsJson = False,
) -> None:
    """Tell how the items of a rubric do: what is always full, never asked, mostly N/A or disagreed on."""
    from qa_app.services.rubric_health import health as known  # noqa: PLC0415

    with opened(context) as workspace:
        found = known(workspace, rubric, version, month)
    if json:
        emit(_health(found))
        return
    print(f"{found.rubric_id}: {found.evaluations} evaluations, {found.reviewed_twice} calls judged by several")
    for finding in found.findings:
        print(f"  {finding_words(finding, language())}")
    for item in found.items:
        print(
            f"  {item.item}: seen {item.seen}, answered {item.answered}, N/A {_percent(item.na, item.answered)}, "
            f"full {_percent(item.full, item.rated) if item.scored else '–'}, fatal {item.fatal}"
        )


def _name(version: str) -> tuple[str, int | None] | None:
    """Give id and version where a published rubric is named; None where it is a file."""
    found = None if Path(version).exists() else _NAMED.fullmatch(version)
    return None if found is None else (found[1], int(found[2]) if found[2] else None)


def _rubric(workspace: Workspace | None, version: str) -> Rubric:
    named = _name(version)
    if named is None:
        from qa_app.services.rubric_files import read_rubric_file  # noqa: PLC0415

        return read_rubric_file(Path(version))
    from qa_app.services.rubrics import rubric  # noqa: PLC0415

    assert workspace is not None
    return rubric(workspace, *named)


def _report(workspace: Workspace, named: tuple[str, int | None] | None, old: Rubric, new: Rubric) -> RescoreReport:
    from qa_app.services.rubric_versions import rescore  # noqa: PLC0415

    with progress_bar() as control:
        return rescore(workspace, old.id, named[1] if named else None, new, control)


def _difference(difference: Difference) -> dict[str, object]:
    return {
        "code": difference.code,
        "change": str(difference.change),
        "part": str(difference.part),
        "field": difference.field,
        "section": difference.section,
        "item": difference.item,
        "name": difference.name,
        "language": difference.language,
        "before": difference.before,
        "after": difference.after,
        "affects_scores": difference.affects_scores,
        "message": difference_words(difference, language()),
    }


def _scores(report: RescoreReport) -> dict[str, object]:
    return {
        "total": report.total,
        "same": report.same,
        "different": report.different,
        "unscorable": report.unscorable,
        "incomplete": report.incomplete,
        "mean_before": exact(report.mean_before),
        "mean_after": exact(report.mean_after),
        "grade_changes": [
            {"before": each.before, "after": each.after, "count": each.count} for each in report.grade_changes
        ],
        "months": [
            {
                "month": each.month,
                "evaluations": each.evaluations,
                "different": each.different,
                "mean_before": exact(each.mean_before),
                "mean_after": exact(each.mean_after),
                "grade_changes": each.grade_changes,
            }
            for each in report.months
        ],
        "rows": [_score_row(each) for each in report.rows],
    }


def _score_row(row: RescoreRow) -> dict[str, object]:
    return {
        "evaluation": row.evaluation_id,
        "call": row.call,
        "agent": row.agent_number,
        "reviewer": row.reviewer,
        "version": row.version,
        "old_score": exact(row.old_score),
        "new_score": exact(row.new_score),
        "difference": exact(row.difference),
        "old_grade": row.old_grade,
        "new_grade": row.new_grade,
        "old_fatal": row.old_fatals,
        "new_fatal": row.new_fatals,
        "complete": row.complete,
        "reasons": [{"code": each.code, "message": sentence(each, language())} for each in row.reasons],
    }


def _health(found: RubricHealth) -> dict[str, object]:
    return {
        "rubric": found.rubric_id,
        "version": found.version,
        "month": found.month,
        "evaluations": found.evaluations,
        "reviewed_twice": found.reviewed_twice,
        "findings": [
            {
                "code": str(each.code),
                "item": each.item,
                "count": each.count,
                "of": each.of,
                "message": finding_words(each, language()),
            }
            for each in found.findings
        ],
        "items": [_item(each) for each in found.items],
    }


def _item(item: ItemHealth) -> dict[str, object]:
    return {
        "item": item.item,
        "section": item.section,
        "scored": item.scored,
        "seen": item.seen,
        "answered": item.answered,
        "na": item.na,
        "full": item.full,
        "lost": item.lost,
        "fatal": item.fatal,
        "mean_share": exact(item.mean_share),
        "suggested": item.suggested,
        "kept": item.kept,
        "compared": item.compared,
        "disagreed": item.disagreed,
        "agreement": exact(item.agreement),
        "ac1": exact(item.ac1),
        "too_few": not item.enough,
    }


def _say_differences(differences: tuple[Difference, ...]) -> None:
    if not differences:
        say("The two versions do not differ.")
    place: tuple[str | None, str | None] | None = None
    for each in differences:
        if (each.section, each.item) != place:
            place = (each.section, each.item)
            print("/".join(part for part in place if part) or "form")
        print(f"  {'*' if each.affects_scores else ' '} {difference_words(each, language())}")


def _say_scores(report: RescoreReport) -> None:
    means = f"mean {exact(report.mean_before) or '–'} → {exact(report.mean_after) or '–'}"
    print(
        f"{report.total} evaluations: {report.same} the same, {report.different} different, "
        f"{report.unscorable} cannot be scored; {means}"
    )
    for row in report.rows:
        told = "; ".join(sentence(each, language()) for each in row.reasons)
        print(f"  {row.call} {exact(row.old_score) or '–'} → {told or exact(row.new_score) or '–'}")


def _percent(count: int, of: int) -> str:
    return f"{count * 100 / of:.0f} %" if of else "–"
