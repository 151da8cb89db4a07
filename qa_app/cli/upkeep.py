"""Commands that keep the program itself: the window, the demo, backups, the doctor."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qa_app.cli.options import AsJson, Place, actor, opened
from qa_app.cli.output import as_json, emit, language, progress_bar, say, tell
from qa_app.model.problems import ProblemError, problem

DEMO_FOLDER = "demo"


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("demo")(demo)
    app.command("backup")(backup)
    app.command("restore")(restore)
    app.command("doctor")(doctor)


def open_window(place: Place) -> int:
    """Open the window on a workspace; returns when it is closed, with the exit code."""
    from qa_app.bootstrap import run_window  # noqa: PLC0415  (the command line runs without Qt)
    from qa_app.config.paths import Paths  # noqa: PLC0415

    return run_window(Paths.of(place.workspace), place.database)


def demo(
    context: typer.Context,
    *,
    headless: Annotated[bool, typer.Option("--headless", help="Stop after the export, without a window.")] = False,
    json: AsJson = False,
) -> None:
    """Fill a demo workspace through the real pipeline, then open the window on it."""
    from qa_app.config.paths import Paths  # noqa: PLC0415
    from qa_app.services.demo import fill_demo  # noqa: PLC0415
    from qa_app.services.media import LocalMedia  # noqa: PLC0415
    from qa_app.services.workspace import open_workspace  # noqa: PLC0415

    named: Place = context.find_root().obj
    paths = Paths.of(named.workspace or Paths.of().root / DEMO_FOLDER)
    workspace = open_workspace(paths, named.database)
    try:
        with progress_bar() as control:
            report = fill_demo(workspace, actor(), LocalMedia(), control, language())
    finally:
        workspace.close()
    if json:
        emit(
            {
                "imported": report.imported,
                "recognised": report.recognised,
                "failed": report.failed,
                "evaluations": report.evaluations,
                "ranked": report.ranked,
                "workspace": str(paths.root),
                "workbook": str(report.workbook),
            },
        )
    if not (report.imported or report.recognised or report.failed or report.evaluations):
        say(f"The demo was here already: {paths.root}")
    else:
        say(f"{report.imported} recordings imported, {report.recognised} recognised, {report.failed} failed,")
        say(f"{report.evaluations} evaluations taken in, {report.ranked} agents ranked.")
    say("The recognition model of the demo knows only the demo's sentences.")
    say(f"Workbook: {report.workbook}")
    if not headless:
        raise typer.Exit(open_window(Place(paths.root, named.database)))


def backup(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The backup to write, by custom NAME.zip.")],
    *,
    recordings: Annotated[
        bool, typer.Option("--recordings", help="Take in the recordings that were copied into the workspace.")
    ] = False,
    json: AsJson = False,
) -> None:
    """Write the workspace into one file: database, settings and, where wanted, its recordings."""
    from qa_app.services.backup import back_up_workspace  # noqa: PLC0415

    with opened(context) as workspace, progress_bar() as control:
        made = back_up_workspace(workspace, actor(), file, control, recordings=recordings)
    if json:
        emit({"backup": str(made.path), "bytes": made.size, "recordings": made.recordings})
    say(f"Backup: {made.path} ({made.size:,} bytes, {made.recordings} recordings)")


def restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="A file that `backup` wrote.")],
    *,
    json: AsJson = False,
) -> None:
    """Put a backup in the place of the workspace; what is there is kept in the backups folder."""
    from qa_app.config.paths import Paths  # noqa: PLC0415
    from qa_app.services.backup import restore_workspace  # noqa: PLC0415

    named: Place = context.find_root().obj
    if named.database is not None:
        raise ProblemError(problem("backup-of-server", database=named.database))
    paths = Paths.of(named.workspace)
    with progress_bar() as control:
        made = restore_workspace(paths, file, control)
    kept = None if made.kept is None else str(made.kept)
    if json:
        emit({"workspace": str(paths.root), "kept": kept, "recordings": made.recordings})
    say(f"{paths.root} is as it was in {made.path}.")
    if kept is not None:
        say(f"The database that was there before: {kept}")


def doctor(context: typer.Context, *, json: AsJson = False) -> None:
    """Look over the installation and the workspace; exit 1 where something is wrong."""
    from qa_app.config.paths import Paths  # noqa: PLC0415
    from qa_app.services.doctor import examine  # noqa: PLC0415
    from qa_app.services.models import installed_names  # noqa: PLC0415

    named: Place = context.find_root().obj
    findings = tuple(examine(Paths.of(named.workspace), named.database, installed_names))
    if json:
        emit(
            {
                "good": all(each.good for each in findings),
                "checks": [
                    {
                        "check": each.check,
                        "good": each.good,
                        "detail": each.detail,
                        "problems": [as_json(fault) for fault in each.problems],
                    }
                    for each in findings
                ],
            },
        )
    for each in findings:
        say(f"{'ok  ' if each.good else 'FAIL'} {each.check}: {each.detail}")
        for fault in each.problems:
            tell(fault)
    if not all(each.good for each in findings):
        raise typer.Exit(1)
