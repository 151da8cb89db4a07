"""Commands over recordings: import them, measure one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

import typer

from qa_app.cli.options import AsJson, actor, opened
from qa_app.cli.output import emit, progress_bar, rejected_as_json, summarise, tell
from qa_app.model.sides import AgentSide


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("import")(import_recordings)
    app.command("speech")(speech)


def import_recordings(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(help="Recordings and folders.")],
    metadata: Annotated[Path | None, typer.Option(help="Sheet with the calls' metadata, csv or xlsx.")] = None,
    pattern: Annotated[str | None, typer.Option(help="File names, as {agent}_{customer}_{date:%Y%m%d%H%M%S}.")] = None,
    agent: Annotated[
        AgentSide | None, typer.Option(help="Channel of the agent; else as it was said last of this source.")
    ] = None,
    *,
    json: AsJson = False,
) -> None:
    """Take in recordings, and print the number of each call; exit 0 when something was taken or nothing refused."""
    from qa_app.services.import_calls import ImportRequest, import_calls  # noqa: PLC0415
    from qa_app.services.media import LocalMedia  # noqa: PLC0415

    request = ImportRequest(paths=tuple(paths), metadata=metadata, pattern=pattern, agent=agent)
    with opened(context) as workspace, progress_bar() as control:
        report = import_calls(workspace, actor(), request, LocalMedia(), control)
    if json:
        emit(
            {
                "imported": [{"call": each.call, "file": each.file} for each in report.imported],
                "duplicates": [{"file": each.file, "call": each.call} for each in report.duplicates],
                "rejected": [rejected_as_json(fault) for fault in report.rejected],
            },
        )
    else:
        for each in report.imported:
            print(f"{each.call}\t{each.file}")
    for fault in (*report.rejected, *report.warnings):
        tell(fault)
    summarise(len(report.imported), len(report.duplicates), len(report.rejected))


def speech(file: Annotated[Path, typer.Argument(help="A recording.")], *, json: AsJson = False) -> None:
    """Measure the talk of a recording without recognising it."""
    from qa_app.services.speech import measure  # noqa: PLC0415

    document = measure(file)
    if json:
        emit(document)
        return
    for line in _lines(document):
        print(line)


def _lines(document: Mapping[str, object], above: str = "") -> Iterator[str]:
    """Give a line a figure, those within others by their path: ``speakers.agent.talk_ms: 93630``."""
    for name, value in document.items():
        if isinstance(value, Mapping):
            yield from _lines(value, f"{above}{name}.")
        else:
            yield f"{above}{name}: {'-' if value is None else value}"
