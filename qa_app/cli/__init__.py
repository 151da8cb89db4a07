"""The command line: the same use cases as the window, for automation and tests."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from qa_app.cli import agreement, calls, glossary, month, recognition, rubrics, search, upkeep
from qa_app.cli.options import Place, hoist, wants_json
from qa_app.cli.output import as_json, emit, leave_output, prepare_streams, tell
from qa_app.model.problems import Problem, ProblemError

DONE, PROBLEM = 0, 1

app = typer.Typer(
    name="qa-app",
    help="Service Star QA: call recordings recognised locally, scored, ranked month by month.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for module in (calls, recognition, glossary, search, rubrics, agreement, month, upkeep):
    module.add_to(app)


@app.callback(invoke_without_command=True)
def window(
    context: typer.Context,
    workspace: Annotated[
        Path | None,
        typer.Option(envvar="QA_APP_WORKSPACE", help="Folder of database, settings and caches.", file_okay=False),
    ] = None,
    database: Annotated[str | None, typer.Option(help="URL of another database, postgresql+psycopg://…")] = None,
) -> None:
    """Open the window, where no command is named."""
    context.obj = Place(workspace, database)
    if context.invoked_subcommand is None:
        raise typer.Exit(upkeep.open_window(context.obj))


def main(arguments: Sequence[str]) -> int:
    """Run one command.

    Args:
        arguments: The words behind the program's name.

    Returns:
        0: done; 1: the user's or the world's problem, listed on standard error; 2: wrong usage.
    """
    prepare_streams()
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except OSError as error:  # standard output cannot be written, or the disk or a folder fails beneath a command
        reason = error.strerror or str(error)
        tell(Problem("system-refused", (("reason", reason),), None if error.filename is None else str(error.filename)))
        leave_output()
        return PROBLEM
    return code


def _run(arguments: Sequence[str]) -> int:
    command = typer.main.get_command(app)
    try:
        command.main(hoist(arguments), prog_name="qa-app")
    except ProblemError as error:
        if wants_json(arguments):
            emit({"problems": [as_json(fault) for fault in error.problems]})
        for fault in error.problems:
            tell(fault)
        return PROBLEM
    except SystemExit as end:  # typer ends so after every command, and after wrong usage with 2
        return end.code if isinstance(end.code, int) else DONE
    return DONE
