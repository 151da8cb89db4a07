"""Commands on appeals, and on the public notice and announcement of a month."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qa_app.cli.options import AsJson, Month, actor, opened
from qa_app.cli.output import emit, exact, say
from qa_app.model.appeals import Appeal
from qa_app.model.months import MonthState

appeals_app = typer.Typer(help="Appeals on evaluations.", no_args_is_help=True)

AppealId = Annotated[int, typer.Argument(help="The appeal's number, as the list shows it.")]
Note = Annotated[str, typer.Option(help="Why it is decided so.")]


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.add_typer(appeals_app, name="appeal")
    app.command("notice")(notice)
    app.command("announce")(announce)


@appeals_app.command("list")
def list_appeals(
    context: typer.Context,
    month: Annotated[str | None, typer.Option(help="Only those on calls of this month, 2026-10.")] = None,
    *,
    json: AsJson = False,
) -> None:
    """List the appeals, the oldest first."""
    from qa_app.services.appeals import appeals  # noqa: PLC0415

    with opened(context) as workspace:
        found = appeals(workspace, month)
    if json:
        emit({"appeals": [_appeal(each) for each in found]})
        return
    for each in found:
        print(f"{each.id:>5}  {each.call:<14} {each.agent:<8} {each.state:<10} {each.reason}")


@appeals_app.command("file")
def file(
    context: typer.Context,
    evaluation: Annotated[int, typer.Argument(help="The evaluation's number.")],
    reason: Annotated[str, typer.Option(help="What is contested, and why.")] = "",
    item: Annotated[list[str] | None, typer.Option(help="A contested item; can be given again.")] = None,
    *,
    json: AsJson = False,
) -> None:
    """Contest a submitted evaluation."""
    from qa_app.services.appeals import file_appeal  # noqa: PLC0415

    with opened(context) as workspace:
        filed = file_appeal(workspace, actor(), evaluation, reason, item or [])
    if json:
        emit({"appeal": filed.appeal_id})
    say(f"Appeal {filed.appeal_id} is filed.")


@appeals_app.command("reject")
def reject(context: typer.Context, appeal: AppealId, note: Note = "", *, json: AsJson = False) -> None:
    """Let the evaluation stand."""
    from qa_app.services.appeals import reject_appeal  # noqa: PLC0415

    with opened(context) as workspace:
        reject_appeal(workspace, actor(), appeal, note)
    if json:
        emit({"appeal": appeal, "state": "rejected"})
    say(f"Appeal {appeal} is rejected.")


@appeals_app.command("uphold")
def uphold(
    context: typer.Context,
    appeal: AppealId,
    note: Note = "",
    answers: Annotated[
        Path | None, typer.Option(help="Corrected answers; without it the evaluation was corrected already.")
    ] = None,
    *,
    json: AsJson = False,
) -> None:
    """Agree with an appeal: the corrected evaluation counts."""
    from qa_app.services.appeals import corrected_answers, uphold_appeal  # noqa: PLC0415

    with opened(context) as workspace:
        corrected = None if answers is None else corrected_answers(workspace, appeal, answers)
        uphold_appeal(workspace, actor(), appeal, note, corrected)
    if json:
        emit({"appeal": appeal, "state": "upheld"})
    say(f"Appeal {appeal} is upheld.")


def notice(
    context: typer.Context,
    month: Month,
    days: Annotated[int | None, typer.Option(help="Working days; without it as the settings say.")] = None,
    *,
    json: AsJson = False,
) -> None:
    """Begin the public notice of the month, or give a running one another end."""
    from qa_app.services.notices import month_state, post_notice  # noqa: PLC0415

    with opened(context) as workspace:
        post_notice(workspace, actor(), month, days)
        state = month_state(workspace, month)
    if json:
        emit(_state(state))
    say(f"{month} is on public notice until {state.notice_until}.")


def announce(context: typer.Context, month: Month, *, json: AsJson = False) -> None:
    """Announce the month, after its notice or without one."""
    from qa_app.services.notices import announce_month, month_state  # noqa: PLC0415

    with opened(context) as workspace:
        announce_month(workspace, actor(), month)
        state = month_state(workspace, month)
    if json:
        emit(_state(state))
    say(f"{month} is announced.")


def _appeal(each: Appeal) -> dict[str, object]:
    return {
        "id": each.id,
        "evaluation": each.evaluation_id,
        "call": each.call,
        "month": each.month,
        "agent": each.agent,
        "reviewer": each.reviewer,
        "items": list(each.items),
        "reason": each.reason,
        "filed_at": each.filed_at.isoformat(),
        "filed_by": each.filed_by,
        "state": str(each.state),
        "decided_at": each.decided_at and each.decided_at.isoformat(),
        "decided_by": each.decided_by,
        "note": each.note,
        "score_before": exact(each.score_before),
        "score_after": exact(each.score_after),
    }


def _state(state: MonthState) -> dict[str, object]:
    return {
        "month": state.month,
        "stage": str(state.stage),
        "notice_from": state.notice_from and state.notice_from.isoformat(),
        "notice_until": state.notice_until and state.notice_until.isoformat(),
        "announced_on": state.announced_on and state.announced_on.isoformat(),
        "closed": state.closed,
        "open_appeals": state.open_appeals,
    }
