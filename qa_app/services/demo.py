"""The demo: a workspace filled from its own recordings through the real pipeline."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qa_app.config.paths import shipped_demo
from qa_app.model.agents import Actor
from qa_app.model.problems import ProblemError, problem
from qa_app.model.progress import Control
from qa_app.services.export_month import export_month
from qa_app.services.import_calls import ImportRequest, import_calls
from qa_app.services.import_evaluations import import_evaluations
from qa_app.services.import_figures import import_figures
from qa_app.services.media import MediaReader
from qa_app.services.ranking import rank_month
from qa_app.services.recognise import recognise
from qa_app.services.recognition import unrecognised
from qa_app.services.rubrics import publish_shipped
from qa_app.services.workspace import Workspace

MONTH = "2026-10"


@dataclass(frozen=True, slots=True)
class DemoReport:
    """What the demo did; figures of things done by this run, so that a second run does less.

    Attributes:
        imported: Recordings taken in.
        recognised: Calls recognised.
        failed: Calls that could not be recognised.
        evaluations: Finished evaluations taken in.
        ranked: Agents in the month's table.
        workbook: Where the month's workbook is.
    """

    imported: int
    recognised: int
    failed: int
    evaluations: int
    ranked: int
    workbook: Path


def fill_demo(workspace: Workspace, actor: Actor, media: MediaReader, control: Control, language: str) -> DemoReport:
    """Import, recognise, score, rank and export the demo's calls; what is already there is left alone.

    Args:
        workspace: Best one of its own.
        actor: For the operation log.
        media: Reads the recordings.
        control: Reports each phase; cancelling keeps what is done.
        language: Of the workbook's words.

    Raises:
        ProblemError: The demo's files are missing, or the workspace cannot be written.
    """
    folder = shipped_demo()
    wanted = [folder / name for name in ("recordings", "calls.csv", "evaluations.jsonl", "figures.csv", "model")]
    if not all(each.exists() for each in wanted):
        raise ProblemError(problem("demo-incomplete", folder=folder))
    recordings, calls, evaluations, figures, model = wanted
    publish_shipped(workspace, actor)
    request = ImportRequest(paths=(recordings,), metadata=calls, pattern=None)
    taken = import_calls(workspace, actor, request, media, control)
    heard = recognise(workspace, actor, unrecognised(workspace), model=str(model), language="auto", control=control)
    judged = import_evaluations(workspace, actor, evaluations, control)
    import_figures(workspace, actor, figures, MONTH, control)
    ranking = rank_month(workspace, MONTH)
    written = export_month(
        workspace, actor, MONTH, workspace.paths.exports / f"service-star-{MONTH}.xlsx", control, language
    )
    return DemoReport(
        imported=len(taken.imported),
        recognised=len(heard.done),
        failed=len(heard.failed),
        evaluations=len(judged.imported),
        ranked=len(ranking.rows),
        workbook=written.path,
    )
