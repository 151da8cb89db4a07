"""The command that searches all transcripts."""

from __future__ import annotations

from typing import Annotated

import typer

from qa_app.cli.options import AsJson, opened
from qa_app.cli.output import emit, progress_bar, say

SECOND_MS, MINUTE_S = 1_000, 60


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("search")(search)


def search(  # noqa: PLR0917  (each is an option of the command)
    context: typer.Context,
    text: Annotated[str, typer.Argument(help='Words that stand in one line; "in quotation marks" as they stand.')],
    month: Annotated[str | None, typer.Option(help="Only calls of this month, as 2026-10.")] = None,
    agent: Annotated[str | None, typer.Option(help="Only calls of the agent of this number.")] = None,
    team: Annotated[str | None, typer.Option(help="Only calls of this team.")] = None,
    speaker: Annotated[str | None, typer.Option(help="Only what agent or customer said.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many lines at the most.")] = 200,
    *,
    json: AsJson = False,
) -> None:
    """Search all transcripts, the newest calls first."""
    from qa_app.model.search import SearchFilter  # noqa: PLC0415
    from qa_app.services import search as service  # noqa: PLC0415
    from qa_app.services.ranking import demand_month  # noqa: PLC0415

    if month is not None:
        demand_month(month)
    with opened(context) as workspace, progress_bar() as control:
        result = service.search(
            workspace, text, SearchFilter(month, agent, team, speaker), limit=limit, control=control
        )
    if json:
        emit(
            {
                "lines": result.lines,
                "calls": result.calls,
                "hits": [
                    {
                        "call": hit.call,
                        "start_ms": hit.start_ms,
                        "end_ms": hit.end_ms,
                        "speaker": hit.speaker,
                        "agent": hit.agent_number,
                        "snippet": service.snippet(hit),
                    }
                    for hit in result.hits
                ],
            },
        )
        return
    for hit in result.hits:
        minutes, seconds = divmod(hit.start_ms // SECOND_MS, MINUTE_S)
        print(f"{hit.call:<12} {minutes:>3}:{seconds:02} {hit.speaker:<9} {service.snippet(hit)}")
    say(f"{result.lines} lines in {result.calls} calls.")
