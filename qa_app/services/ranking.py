"""The month's ranking out of what is stored: evaluations, figures and agents."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import groupby
from zoneinfo import ZoneInfo

from qa_app.config.paths import shipped_rubrics
from qa_app.model.agents import Agent
from qa_app.model.calendar_month import is_month
from qa_app.model.months import ClosedMonth
from qa_app.model.problems import Problem, ProblemError
from qa_app.model.ranking import AgentMonth, MonthEvaluation, MonthRanking, MonthTotals, Policy, TieRule
from qa_app.scoring.ranking import rank, totals_of
from qa_app.services import rubrics
from qa_app.services.month_documents import content_of
from qa_app.services.rubric_files import read_policy_file, read_text
from qa_app.services.workspace import Workspace
from qa_app.storage import agents as stored_agents
from qa_app.storage import figures as stored_figures
from qa_app.storage import months as stored
from qa_app.storage.database import Session
from qa_app.storage.month_snapshots import snapshot_in_force
from qa_app.storage.months import AgentSums

_SHIPPED_POLICY = "policies/service-star.yaml"


def months(workspace: Workspace) -> tuple[str, ...]:
    """Give the months that have a submitted evaluation, newest first, as ``2026-10``."""
    with workspace.database.reading() as session:
        return stored.evaluated_months(session, workspace.zone)


def month_policy(workspace: Workspace) -> Policy:
    """Give the policy that months are ranked by: the published one, the program's own where none is published.

    Raises:
        ProblemError: The program's own cannot be used.
    """
    return month_rules(workspace)[0]


def month_rules(workspace: Workspace) -> tuple[Policy, str]:
    """Give the policy as `month_policy` does, and the text of its file."""
    if any(not head.retired for head in rubrics.policies(workspace)):
        policy = rubrics.policy(workspace)
        return policy, rubrics.policy_text(workspace, policy.id, policy.version)
    file = shipped_rubrics() / _SHIPPED_POLICY
    return read_policy_file(file), read_text(file)


def rank_month(workspace: Workspace, month: str, policy: Policy | None = None) -> MonthRanking:
    """Rank a month: the calls that started in it, by the workspace's time zone; a closed one as it was closed.

    An agent with an evaluation or a figure in the month is listed; one without a scored evaluation has no rank.
    Evaluations of calls whose agent nobody knows are in no ranking.

    Args:
        workspace: Where to look.
        month: ``2026-10``.
        policy: None: what a closed month was closed by, else as `month_policy` chooses. Given: what is known now is
            ranked by it, whether the month is closed or not.

    Raises:
        ProblemError: ``month-wrong``, ``month-snapshot-damaged``, or there is no policy that can be used.
    """
    demand_month(month)
    if policy is None:
        closed = closed_month(workspace, month)
        if closed is not None:
            return closed.ranking
        policy = month_policy(workspace)
    with workspace.database.reading() as session:
        return ranking_in(session, workspace.zone, month, policy)


def closed_month(workspace: Workspace, month: str) -> ClosedMonth | None:
    """Give what a month was closed with, None while it is open.

    Raises:
        ProblemError: ``month-snapshot-damaged``.
    """
    with workspace.database.reading() as session:
        stored_snapshot = snapshot_in_force(session, month)
    return None if stored_snapshot is None else content_of(stored_snapshot.document)


def demand_month(month: str) -> None:
    """Refuse what is no month.

    Raises:
        ProblemError: ``month-wrong``.
    """
    if not is_month(month):
        raise ProblemError(Problem("month-wrong", (("month", month),)))


def agent_months(workspace: Workspace, month: str) -> tuple[AgentMonth, ...]:
    """Give what the month knows of each agent, call by call without their sections, by agent number."""
    with workspace.database.reading() as session:
        evaluated = stored.evaluated_calls(session, month, workspace.zone)
        calls = {number: tuple(group) for number, group in groupby(evaluated, lambda call: call.agent_number) if number}
        known = _known(session, month, calls)
    return tuple(
        _agent_month(
            agent,
            figures,
            month,
            name=_last(call.agent_name for call in calls.get(agent.number, ())),
            team=_last(call.team for call in calls.get(agent.number, ())),
            evaluations=tuple(
                MonthEvaluation(call.score, call.fatal_count > 0, call=call.call)
                for call in calls.get(agent.number, ())
            ),
        )
        for agent, figures in known
    )


def ranking_in(session: Session, zone: ZoneInfo, month: str, policy: Policy) -> MonthRanking:
    """Rank what is known of a month inside a session, whether the month is closed or not."""
    agents = _agent_totals(session, zone, month)
    months = max((each.streak.months for each in policy.awards if each.streak is not None), default=1) - 1
    if months:
        before = _earlier_awards(session, zone, month, policy, months)
        agents = tuple(
            replace(agent, earlier=tuple(taken.get(agent.agent, ()) for taken in before)) for agent in agents
        )
    ranking = rank(policy, agents)
    scores = [row.score for row in ranking.rows if row.eligible]
    compared = {tie.section for tie in policy.ties if tie.rule is TieRule.SECTION and tie.section}
    if not compared or len(set(scores)) == len(scores):
        return ranking
    # Sections decide only where scores are alike, and adding them up takes longer than all else.
    sections = stored.section_sums(session, month, zone, compared)
    return rank(
        policy,
        [replace(agent, totals=replace(totals_of(agent), sections=sections.get(agent.agent, ()))) for agent in agents],
    )


def _earlier_awards(
    session: Session, zone: ZoneInfo, month: str, policy: Policy, months: int
) -> list[dict[str, tuple[str, ...]]]:
    """Give agent number to awards of each month before, the newest first: closed ones as they were closed."""
    plain = replace(policy, awards=tuple(each for each in policy.awards if each.streak is None))
    found: list[dict[str, tuple[str, ...]]] = []
    for _ in range(months):
        month = _month_before(month)
        closed = snapshot_in_force(session, month)
        ranking = ranking_in(session, zone, month, plain) if closed is None else content_of(closed.document).ranking
        found.append({row.agent: tuple(each.award for each in row.awards) for row in ranking.rows})
    return found


def _month_before(month: str) -> str:
    year, number = (int(part) for part in month.split("-"))
    return f"{year:04}-{number - 1:02}" if number > 1 else f"{year - 1:04}-12"


def _agent_totals(session: Session, zone: ZoneInfo, month: str) -> tuple[AgentMonth, ...]:
    """Give what the month adds up to for each agent: who changed teams belongs to the team of the last call."""
    sums = {each.agent_number: each for each in stored.agent_sums(session, month, zone)}
    return tuple(
        _agent_month(
            agent,
            figures,
            month,
            name=sums[agent.number].agent_name if agent.number in sums else "",
            team=sums[agent.number].team if agent.number in sums else "",
            totals=_totals(sums.get(agent.number)),
        )
        for agent, figures in _known(session, month, sums)
    )


def _known(session: Session, month: str, evaluated: Iterable[str]) -> tuple[tuple[Agent, Mapping[str, Decimal]], ...]:
    """Give the agents of the month, those with an evaluation or a figure, with their figures."""
    figures = stored_figures.figures(session, month)
    agents = {agent.number: agent for agent in stored_agents.agents(session)}
    return tuple(
        (agents.get(number) or Agent(0, number), figures.get(number, {})) for number in sorted({*evaluated, *figures})
    )


def _totals(sums: AgentSums | None) -> MonthTotals:
    if sums is None:
        return MonthTotals()
    return MonthTotals(sums.scored, sums.total or Decimal(0), sums.fatal, sums.lowest)


def _agent_month(
    agent: Agent,
    figures: Mapping[str, Decimal],
    month: str,
    *,
    name: str,
    team: str,
    evaluations: tuple[MonthEvaluation, ...] = (),
    totals: MonthTotals | None = None,
) -> AgentMonth:
    return AgentMonth(
        agent=agent.number,
        name=agent.name or name,
        team=team or agent.team or None,
        tenure_days=None if agent.joined_on is None else (_last_day(month) - agent.joined_on).days,
        evaluations=evaluations,
        figures=tuple(sorted(figures.items())),
        totals=totals,
    )


def _last(names: Iterable[str]) -> str:
    """Give the last name that is not empty: who changed teams belongs to the team of the month's last call."""
    found = ""
    for name in names:
        found = name or found
    return found


def _last_day(month: str) -> date:
    year, number = (int(part) for part in month.split("-"))
    return date(year, number, monthrange(year, number)[1])
