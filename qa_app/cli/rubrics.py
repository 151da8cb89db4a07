"""Commands over rubrics and policies: check, publish, score; `forms` holds the import, `rubric_versions` the rest."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qa_app.cli.forms import import_rubric
from qa_app.cli.options import AsJson, actor, opened
from qa_app.cli.output import as_json, emit, exact, failed, language, say, tell
from qa_app.cli.rubric_versions import compare, health
from qa_app.model.evaluation import Score
from qa_app.model.problems import Problem
from qa_app.model.rubric import Rubric

File = Annotated[Path, typer.Argument(help="The YAML file.")]

rubric_app = typer.Typer(help="Check, publish and import rubrics.", no_args_is_help=True)
policy_app = typer.Typer(help="Check and publish the month's policies.", no_args_is_help=True)


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    rubric_app.command("import")(import_rubric)
    rubric_app.command("compare")(compare)
    rubric_app.command("health")(health)
    app.add_typer(rubric_app, name="rubric")
    app.add_typer(policy_app, name="policy")
    app.command("score")(score)


@rubric_app.command("check")
def check_rubric(file: File, *, json: AsJson = False) -> None:
    """List all problems of a rubric; exit 1 where one is an error."""
    from qa_app.services.rubric_files import check_rubric_file  # noqa: PLC0415

    _report_check(check_rubric_file(file), json=json)


@policy_app.command("check")
def check_policy(file: File, *, json: AsJson = False) -> None:
    """List all problems of a policy; exit 1 where one is an error."""
    from qa_app.services.rubric_files import check_policy_file  # noqa: PLC0415

    _report_check(check_policy_file(file), json=json)


@rubric_app.command("publish")
def publish_rubric(context: typer.Context, file: File, *, json: AsJson = False) -> None:
    """Publish a rubric into the workspace; a published version never changes again."""
    from qa_app.services.rubric_files import read_text  # noqa: PLC0415
    from qa_app.services.rubrics import publish  # noqa: PLC0415

    text = read_text(file)
    with opened(context) as workspace:
        made = publish(workspace, actor(), text, str(file), source=file.absolute())
    _report_published(made.id, made.version, made.hash, json=json)


@policy_app.command("publish")
def publish_policy(context: typer.Context, file: File, *, json: AsJson = False) -> None:
    """Publish a policy into the workspace; a published version never changes again."""
    from qa_app.services.rubric_files import read_text  # noqa: PLC0415
    from qa_app.services.rubrics import publish_policy as put  # noqa: PLC0415

    text = read_text(file)
    with opened(context) as workspace:
        made = put(workspace, actor(), text, str(file), source=file.absolute())
    _report_published(made.id, made.version, made.hash, json=json)


def score(
    rubric: Annotated[Path, typer.Option(help="The rubric's file.")],
    answers: Annotated[Path, typer.Option(help="The answers' file.")],
    *,
    json: AsJson = False,
) -> None:
    """Score one form and explain it; needs no workspace."""
    from qa_app.scoring.why import why_sentence  # noqa: PLC0415
    from qa_app.services.rubric_files import score_files  # noqa: PLC0415

    form, explanation = score_files(rubric, answers)
    if json:
        emit(score_document(explanation.score))
    else:
        say_score(form, explanation.score)
        print(why_sentence(form, explanation, language()))


def score_document(result: Score) -> dict[str, object]:
    """Give a score as `score` prints it: decimals as text with 4 places."""
    return {
        "score": exact(result.score),
        "raw_score": exact(result.raw_score),
        "uncapped_score": exact(result.uncapped_score),
        "grade": result.grade,
        "complete": result.complete,
        "fatal": [{"item": each.item, "answer": each.answer, "scope": str(each.scope)} for each in result.fatals],
        "sections": {
            each.section: {"score": exact(each.score), "applied_weight": exact(each.applied_weight)}
            for each in result.sections
        },
        "items": {
            each.item: {
                "share": exact(each.share),
                "applied_weight": exact(each.applied_weight),
                "applicable": each.applicable,
                "reason": None if each.reason is None else str(each.reason),
            }
            for each in result.items
        },
    }


def say_score(form: Rubric, result: Score) -> None:
    """Print a score for people: the figure, then a line a section."""
    final = "not scored" if result.score is None else f"{result.score:.4f}"
    grade = next((each.title.in_language(language()) for each in form.grades if each.id == result.grade), "")
    print(" ".join(part for part in (final, grade, "" if result.complete else "(incomplete)") if part))
    for fatal in result.fatals:
        print(f"  fatal ({fatal.scope}): {fatal.item} = {fatal.answer}; raw {exact(result.raw_score)}")
    for section in form.sections:
        reached = result.section(section.id)
        if reached is not None:
            print(f"  {section.title.in_language(language())}: {exact(reached.score) or '–'}")


def _report_check(problems: tuple[Problem, ...], *, json: bool) -> None:
    if json:
        emit({"problems": [as_json(fault) for fault in problems]})
    for fault in problems:
        tell(fault)
    if not problems:
        say("No problems.")
    if failed(problems):
        raise typer.Exit(1)


def _report_published(name: str, version: int, content_hash: str, *, json: bool) -> None:
    if json:
        emit({"id": name, "version": version, "hash": content_hash})
    else:
        say(f"{name} {version} is published ({content_hash[:12]}).")
