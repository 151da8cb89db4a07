"""What later changes of closed months owe.

Every month that was closed before the one in hand is ranked once more by its own policy; where an agent's result
differs from what was closed and since adjusted, the difference is an adjustment of the month in hand. A difference is
therefore paid once: the next closing compares with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from qa_app.model.months import ChangeKind, ClosedMonth, FrozenEvaluation, LateChange, MonthAdjustment, Standing
from qa_app.model.problems import ProblemError
from qa_app.model.ranking import Policy, RankRow
from qa_app.scoring.order import agent_order
from qa_app.scoring.policy_file import read_policy
from qa_app.services.month_documents import content_of
from qa_app.services.ranking import ranking_in
from qa_app.services.workspace import Workspace
from qa_app.storage import figures as stored_figures
from qa_app.storage import month_snapshots as stored
from qa_app.storage.database import Session
from qa_app.storage.months import EvaluatedCall, evaluated_calls


def adjustments_due_in(session: Session, workspace: Workspace, month: str) -> tuple[MonthAdjustment, ...]:
    """Give what the months closed before `month` owe and have not been adjusted for: by origin, then agent number.

    Raises:
        ProblemError: ``month-snapshot-damaged``.
    """
    contents = [
        content_of(each.document)
        for name in stored.closed_months(session)
        if (each := stored.snapshot_in_force(session, name)) is not None
    ]
    return tuple(
        adjustment
        for content in contents
        if content.month < month
        for adjustment in _adjustments_of(session, workspace, content, contents)
    )


def _adjustments_of(
    session: Session, workspace: Workspace, closed: ClosedMonth, all_closed: Iterable[ClosedMonth]
) -> Iterable[MonthAdjustment]:
    """Give what a closed month owes by what is known now, beside what was adjusted since."""
    zone = workspace.zone
    policy = _policy_of(closed)
    now = ranking_in(session, zone, closed.month, policy)
    rows = {row.agent: row for row in closed.ranking.rows}
    standings = {agent: Standing.of(row) for agent, row in rows.items()}
    for other in sorted(all_closed, key=lambda each: each.month):
        standings |= {each.agent: each.after for each in other.adjustments if each.origin == closed.month}
    new_rows = {row.agent: row for row in now.rows}
    differing = [
        agent
        for agent in {*standings, *new_rows}
        if standings.get(agent, Standing()) != Standing.of(new_rows.get(agent))
    ]
    if not differing:
        return ()
    old_evaluations = _by_agent(closed.evaluations)
    new_evaluations = _by_agent(frozen(each) for each in evaluated_calls(session, closed.month, zone))
    old_figures = _figures_by_agent(closed.figures)
    new_figures = stored_figures.figures(session, closed.month)
    found: list[MonthAdjustment] = []
    for agent in sorted(differing, key=agent_order):
        changes = (
            *_evaluation_changes(old_evaluations.get(agent, ()), new_evaluations.get(agent, ())),
            *_figure_changes(old_figures.get(agent, {}), new_figures.get(agent, {})),
        )
        row = new_rows.get(agent) or rows.get(agent)
        line = MonthAdjustment(
            origin=closed.month,
            agent=agent,
            name="" if row is None else row.name,
            before=standings.get(agent, Standing()),
            after=Standing.of(new_rows.get(agent)),
            changes=changes or (_change_of_no_figure(rows.get(agent), new_rows.get(agent)),),
        )
        # Who only moved a place because of others, and is owed nothing, has no line.
        if line.amount_cents or line.points or line.changes[0].kind is not ChangeKind.OTHERS:
            found.append(line)
    return found


def frozen(each: EvaluatedCall) -> FrozenEvaluation:
    """Give an evaluation as a closed month keeps it."""
    return FrozenEvaluation(
        evaluation_id=each.evaluation_id,
        call=each.call,
        agent=each.agent_number,
        agent_name=each.agent_name,
        team=each.team,
        reviewer=each.reviewer,
        rubric=each.rubric_id,
        version=each.rubric_version,
        rubric_hash=each.rubric_hash,
        revision=each.revision,
        started_at=each.started_at,
        submitted_at=each.submitted_at,
        score=each.score,
        raw_score=each.raw_score,
        grade=each.grade,
        fatal_count=each.fatal_count,
    )


def _change_of_no_figure(old: RankRow | None, new: RankRow | None) -> LateChange:
    """Tell a change that no evaluation and no figure of the agent explains."""
    same_score = old is not None and new is not None and old.score == new.score and old.reasons == new.reasons
    return LateChange(ChangeKind.OTHERS if same_score else ChangeKind.AGENT_CHANGED)


def _evaluation_changes(old: Iterable[FrozenEvaluation], new: Iterable[FrozenEvaluation]) -> Iterable[LateChange]:
    before = {(each.call, each.rubric, each.reviewer): each for each in old}
    after = {(each.call, each.rubric, each.reviewer): each for each in new}
    gone = {key: each for key, each in before.items() if key not in after}
    for key in sorted(after):
        now = after[key]
        # A lead's correction takes the place of another reviewer's evaluation.
        was = before.get(key) or gone.pop(next((each for each in sorted(gone) if each[:2] == key[:2]), key), None)
        if was is None:
            yield LateChange(ChangeKind.EVALUATION_ADDED, now.call, None, now.score)
        elif was.evaluation_id != now.evaluation_id:
            yield LateChange(ChangeKind.EVALUATION_CORRECTED, now.call, was.score, now.score)
    for key in sorted(gone):
        yield LateChange(ChangeKind.EVALUATION_REMOVED, gone[key].call, gone[key].score, None)


def _figure_changes(old: Mapping[str, Decimal], new: Mapping[str, Decimal]) -> Iterable[LateChange]:
    for name in sorted({*old, *new}):
        if old.get(name) != new.get(name):
            yield LateChange(ChangeKind.FIGURE_CHANGED, name, old.get(name), new.get(name))


def _by_agent(evaluations: Iterable[FrozenEvaluation]) -> dict[str, list[FrozenEvaluation]]:
    found: dict[str, list[FrozenEvaluation]] = {}
    for each in evaluations:
        found.setdefault(each.agent, []).append(each)
    return found


def _figures_by_agent(lines: Iterable[tuple[str, str, Decimal]]) -> dict[str, dict[str, Decimal]]:
    found: dict[str, dict[str, Decimal]] = {}
    for agent, name, value in lines:
        found.setdefault(agent, {})[name] = value
    return found


def _policy_of(closed: ClosedMonth) -> Policy:
    reading = read_policy(closed.policy_text, f"{closed.month} {closed.number}")
    if reading.policy is None:
        raise ProblemError(*reading.problems)
    return reading.policy
