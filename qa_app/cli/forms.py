"""The command that turns a form of another system into a rubric."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from qa_app.cli.options import AsJson
from qa_app.cli.output import as_json, emit, say, tell


def import_rubric(
    file: Annotated[Path, typer.Argument(help="Amazon Connect or Genesys Cloud form (JSON), or score sheet (xlsx).")],
    output: Annotated[Path | None, typer.Option(help="Where the YAML goes; standard output without it.")] = None,
    *,
    json: AsJson = False,
) -> None:
    """Turn a form of another system into a rubric, with a warning for everything that could not be carried over."""
    from qa_app.services.forms.importing import import_form, save_rubric  # noqa: PLC0415

    made = import_form(file)
    if output is not None:
        save_rubric(output, made.text)
    if json:
        emit({"rubric": made.text, "warnings": [as_json(fault) for fault in made.warnings]})
    elif output is None:
        sys.stdout.write(made.text)
    for fault in made.warnings:
        tell(fault)
    items = sum(1 for _ in made.rubric.items())
    say(f"{made.rubric.id}: {len(made.rubric.sections)} sections, {items} items, {len(made.warnings)} warnings.")
