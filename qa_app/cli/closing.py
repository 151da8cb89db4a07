"""Commands that close a month and reopen it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Annotated

import typer

from qa_app.cli.options import AsJson, Month, actor, opened
from qa_app.cli.output import emit, exact, language, say, tell
from qa_app.messages.closing import change_words
from qa_app.model.months import MonthAdjustment, Standing

_NO_REASON = "qa-app reopen"
"""What is kept beside the month where the command was given no reason: where it was reopened."""


def close(
    context: typer.Context,
    month: Month,
    policy: Annotated[Path | None, typer.Option(help="A policy's file instead of the published one.")] = None,
    *,
    json: AsJson = False,
) -> None:
    """Freeze the month; what changes in it later becomes an adjustment of the month that is closed next."""
    from qa_app.services.closing import close_month  # noqa: PLC0415
    from qa_app.services.rubric_files import read_policy_file, read_text  # noqa: PLC0415

    rules = None if policy is None else read_policy_file(policy)
    text = "" if policy is None else read_text(policy)
    with opened(context) as workspace:
        closing = close_month(workspace, actor(), month, rules, text)
    for warning in closing.warnings:
        tell(warning)
    snapshot, content = closing.snapshot, closing.snapshot.content
    if json:
        emit(
            {
                "month": month,
                "number": content.number,
                "hash": snapshot.hash,
                "policy": content.ranking.policy,
                "version": content.ranking.version,
                "agents": len(content.ranking.rows),
                "evaluations": len(content.evaluations),
                "amount": money(content.amount_cents),
                "points": sum(row.points for row in content.ranking.rows),
                "adjustments": [_adjustment(each) for each in content.adjustments],
                "adjusted_amount": money(content.adjusted_cents),
            },
        )
    say(f"{month} is closed: {len(content.evaluations)} evaluations, {money(content.amount_cents)} to pay,")
    say(f"{len(content.adjustments)} adjustments of earlier months, {money(content.adjusted_cents)}.")
    say(f"Hash: {snapshot.hash}")


def reopen(
    context: typer.Context,
    month: Month,
    reason: Annotated[str, typer.Option(help="Why; it is kept beside the month.")] = _NO_REASON,
    *,
    json: AsJson = False,
) -> None:
    """Reopen a closed month; its snapshot stays, with the reason."""
    from qa_app.services.closing import reopen_month, snapshots  # noqa: PLC0415

    with opened(context) as workspace:
        reopen_month(workspace, actor(), month, reason)
        snapshot = snapshots(workspace, month)[-1]
    if json:
        emit({"month": month, "number": snapshot.content.number, "hash": snapshot.hash, "reason": snapshot.reason})
    say(f"{month} is open again.")


def money(cents: int) -> str:
    """Give money with its 2 places."""
    return f"{Decimal(cents) / 100:.2f}"


def _adjustment(each: MonthAdjustment) -> dict[str, object]:
    return {
        "origin": each.origin,
        "agent": each.agent,
        "name": each.name,
        "amount": money(each.amount_cents),
        "points": each.points,
        "before": _standing(each.before),
        "after": _standing(each.after),
        "changes": [
            {
                "kind": str(change.kind),
                "subject": change.subject,
                "before": exact(change.before),
                "after": exact(change.after),
                "message": change_words(change, language()),
            }
            for change in each.changes
        ],
    }


def _standing(standing: Standing) -> dict[str, object]:
    return {
        "score": exact(standing.score),
        "rank": standing.rank,
        "amount": money(standing.amount_cents),
        "points": standing.points,
    }
