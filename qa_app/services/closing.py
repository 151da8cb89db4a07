"""Close a month with a snapshot, and reopen it with a reason.

A closed month is served from its snapshot until it is reopened; later changes of its calls and figures become
adjustments of the month that is closed next (`month_adjustments`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from qa_app.model.agents import Actor
from qa_app.model.appeals import AppealState
from qa_app.model.changes import Changes, Subject, changed
from qa_app.model.months import ClosedMonth, MonthAdjustment, Snapshot
from qa_app.model.problems import Problem, ProblemError, Severity, problem
from qa_app.model.ranking import MonthRanking, Policy
from qa_app.scoring.order import agent_order
from qa_app.services import ledger
from qa_app.services.month_adjustments import adjustments_due_in, frozen
from qa_app.services.month_documents import content_of, document_of
from qa_app.services.ranking import demand_month, month_policy, month_rules, ranking_in
from qa_app.services.workspace import Workspace
from qa_app.storage import agents as stored_agents
from qa_app.storage import appeals as stored_appeals
from qa_app.storage import figures as stored_figures
from qa_app.storage import month_snapshots as stored
from qa_app.storage.call_filters import month_span
from qa_app.storage.database import Session
from qa_app.storage.month_snapshots import StoredSnapshot
from qa_app.storage.months import draft_count, evaluated_calls, evaluated_months
from qa_app.storage.operations import log

SHOWN_STRANGERS = 10
_Figures = Mapping[str, Mapping[str, Decimal]]


@dataclass(frozen=True, slots=True)
class Closing:
    """A month that was closed.

    Attributes:
        warnings: What the one who closes should know; nothing stood against closing.
    """

    snapshot: Snapshot
    warnings: tuple[Problem, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class Preview:
    """What closing a month now would freeze.

    Attributes:
        adjustments: Those of earlier months that would be paid with it.
    """

    ranking: MonthRanking
    evaluations: int
    adjustments: tuple[MonthAdjustment, ...]
    warnings: tuple[Problem, ...]


def close_month(
    workspace: Workspace, actor: Actor, month: str, policy: Policy | None = None, text: str = ""
) -> Closing:
    """Freeze a month: its ranking, evaluations, figures and policy, and the adjustments of earlier months.

    Its points are posted to the ledger, and old ones expire as the settings say.

    Args:
        workspace: Where the month is.
        actor: Who closes it.
        month: ``2026-10``.
        policy: None: as `month_policy` chooses; given: `text` is its file.
        text: Of the given policy.

    Raises:
        ProblemError: ``month-wrong``, ``month-closed``, ``month-without-evaluations``, ``no-policy``, or
            ``month-snapshot-damaged`` for an earlier month.
    """
    demand_month(month)
    rules, rules_text = month_rules(workspace) if policy is None else (policy, text)
    now = workspace.clock()
    with workspace.database.writing() as session:
        if stored.snapshot_in_force(session, month) is not None:
            raise ProblemError(problem("month-closed", month=month))
        evaluated = evaluated_calls(session, month, workspace.zone)
        if not evaluated:
            raise ProblemError(problem("month-without-evaluations", month=month))
        number = stored.next_number(session, month)
        content = ClosedMonth(
            month=month,
            number=number,
            zone=workspace.zone.key,
            closed_at=now,
            closed_by=actor.name,
            policy_hash=rules.content_hash,
            policy_text=rules_text,
            ranking=ranking_in(session, workspace.zone, month, rules),
            evaluations=tuple(frozen(each) for each in evaluated),
            figures=_figure_lines(stored_figures.figures(session, month)),
            adjustments=adjustments_due_in(session, workspace, month),
        )
        made = stored.add_snapshot(session, month, number, document_of(content))
        ledger.expire_by_settings(session, workspace, actor)
        ledger.post_month(session, actor, content)
        warnings = _warnings(session, workspace, month)
        log(session, actor, now, "month-closed", ("month", month), after={"number": number, "hash": made})
    return Closing(Snapshot(content, made), warnings, changed(Subject.MONTHS, Subject.LEDGER))


def preview_closing(workspace: Workspace, month: str, policy: Policy | None = None) -> Preview:
    """Give what `close_month` would freeze now; nothing is stored. Raises as it does."""
    demand_month(month)
    rules = policy or month_policy(workspace)
    with workspace.database.reading() as session:
        if stored.snapshot_in_force(session, month) is not None:
            raise ProblemError(problem("month-closed", month=month))
        evaluated = evaluated_calls(session, month, workspace.zone)
        if not evaluated:
            raise ProblemError(problem("month-without-evaluations", month=month))
        return Preview(
            ranking_in(session, workspace.zone, month, rules),
            len(evaluated),
            adjustments_due_in(session, workspace, month),
            _warnings(session, workspace, month),
        )


def reopen_month(workspace: Workspace, actor: Actor, month: str, reason: str) -> Changes:
    """Put a month's snapshot out of force; it stays, with who reopened the month and why. Its points are taken back.

    Raises:
        ProblemError: ``month-wrong``, ``reopen-without-reason``, ``month-not-closed``, or ``month-followed`` where a
            later month is closed, whose adjustments stand on this one.
    """
    demand_month(month)
    if not reason.strip():
        raise ProblemError(problem("reopen-without-reason", month=month))
    now = workspace.clock()
    with workspace.database.writing() as session:
        closed = stored.closed_months(session)
        if month not in closed:
            raise ProblemError(problem("month-not-closed", month=month))
        later = [each for each in closed if each > month]
        if later:
            raise ProblemError(problem("month-followed", month=month, later=", ".join(later)))
        stored.put_out_of_force(session, month, now, actor.name, reason.strip())
        ledger.take_month_back(session, actor, month, now, reason.strip())
        log(session, actor, now, "month-reopened", ("month", month), after={"reason": reason.strip()})
    return changed(Subject.MONTHS, Subject.LEDGER)


def snapshots(workspace: Workspace, month: str) -> tuple[Snapshot, ...]:
    """Give every snapshot of a month, the oldest first, those of reopened ones too.

    Raises:
        ProblemError: ``month-snapshot-damaged``.
    """
    with workspace.database.reading() as session:
        return tuple(_snapshot(each) for each in stored.snapshots_of(session, month))


def snapshot_of(workspace: Workspace, month: str) -> Snapshot | None:
    """Give the snapshot that is in force, None while the month is open; raises as `snapshots`."""
    with workspace.database.reading() as session:
        found = stored.snapshot_in_force(session, month)
    return None if found is None else _snapshot(found)


def closed_months(workspace: Workspace) -> tuple[str, ...]:
    """Give the months that are closed, the oldest first."""
    with workspace.database.reading() as session:
        return stored.closed_months(session)


def adjustments_due(workspace: Workspace, month: str) -> tuple[MonthAdjustment, ...]:
    """Give the adjustments that would be paid with a month were it closed now: by origin, then agent number."""
    with workspace.database.reading() as session:
        return adjustments_due_in(session, workspace, month)


def _some(agents: Sequence[str]) -> str:
    return ", ".join(agents[:SHOWN_STRANGERS]) + (", …" if len(agents) > SHOWN_STRANGERS else "")


def _warnings(session: Session, workspace: Workspace, month: str) -> tuple[Problem, ...]:
    found: list[Problem] = []
    _, end = month_span(month, workspace.zone)
    if workspace.clock() < end:
        found.append(Problem("month-not-over", (("month", month),), severity=Severity.WARNING))
    closed = set(stored.closed_months(session))
    earlier = [each for each in evaluated_months(session, workspace.zone) if each < month and each not in closed]
    open_appeals = stored_appeals.appeals(session, workspace.zone, month, AppealState.FILED)
    for code, count in (
        ("month-open-appeals", len(open_appeals)),
        ("month-open-drafts", draft_count(session, month, workspace.zone)),
    ):
        if count:
            found.append(Problem(code, (("month", month), ("count", str(count))), severity=Severity.WARNING))
    known = {each.number for each in stored_agents.agents(session)}
    strangers = sorted(stored_figures.figures(session, month).keys() - known, key=agent_order)
    if strangers:
        who = (("month", month), ("count", str(len(strangers))), ("agents", _some(strangers)))
        found.append(Problem("month-unknown-agents", who, severity=Severity.WARNING))
    if earlier:
        arguments = (("month", month), ("earlier", ", ".join(sorted(earlier))))
        found.append(Problem("month-earlier-open", arguments, severity=Severity.WARNING))
    return tuple(found)


def _figure_lines(figures: _Figures) -> tuple[tuple[str, str, Decimal], ...]:
    return tuple((agent, name, value) for agent, values in figures.items() for name, value in values.items())


def _snapshot(found: StoredSnapshot) -> Snapshot:
    content = content_of(found.document)
    return Snapshot(content, found.hash, found.reopened_at, found.reopened_by, found.reason)
