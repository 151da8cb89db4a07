"""A month beside others: under another policy before it is adopted, over the months, and how sure its ranks are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from qa_app.model.months import ClosedMonth, Standing
from qa_app.model.ranking import AgentMonth, MonthEvaluation, MonthRanking, Policy
from qa_app.scoring.certainty import RankInterval, rank_intervals
from qa_app.scoring.policy_file import read_policy
from qa_app.services.ranking import agent_months, closed_month, month_policy, rank_month
from qa_app.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Move:
    """An agent under the policy that holds and under another."""

    agent: str
    name: str
    before: Standing
    after: Standing

    @property
    def places(self) -> int | None:
        """Places gained; below 0: lost; None where one of the two gives no rank."""
        if self.before.rank is None or self.after.rank is None:
            return None
        return self.before.rank - self.after.rank


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A month by two policies; `moves` are in the order of the new ranking, those who changed nothing too."""

    before: MonthRanking
    after: MonthRanking
    moves: tuple[Move, ...]

    @property
    def amount_cents(self) -> int:
        """Money that the other policy costs more; below 0: less."""
        return _amount(self.after) - _amount(self.before)


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """An agent or a team in one month; `score` and `rank` are None where it had none."""

    month: str
    score: Decimal | None
    rank: int | None
    evaluations: int


def what_if(workspace: Workspace, month: str, policy: Policy) -> WhatIf:
    """Rank a month by another policy; nothing is stored.

    Raises:
        ProblemError: As `rank_month`.
    """
    before = rank_month(workspace, month)
    after = rank_month(workspace, month, policy)
    old = {row.agent: row for row in before.rows}
    moves = tuple(Move(row.agent, row.name, Standing.of(old.get(row.agent)), Standing.of(row)) for row in after.rows)
    return WhatIf(before, after, moves)


@dataclass(frozen=True, slots=True)
class Trends:
    """Months one after another: by agent number, and by name of the team."""

    agents: Mapping[str, tuple[TrendPoint, ...]] = field(default_factory=dict)
    teams: Mapping[str, tuple[TrendPoint, ...]] = field(default_factory=dict)


def trends(workspace: Workspace, months: Iterable[str]) -> Trends:
    """Give agents and teams with their months, in the given order: closed ones as they were closed.

    Raises:
        ProblemError: As `rank_month`.
    """
    agents: dict[str, list[TrendPoint]] = {}
    teams: dict[str, list[TrendPoint]] = {}
    for month in months:
        ranking = rank_month(workspace, month)
        for row in ranking.rows:
            agents.setdefault(row.agent, []).append(TrendPoint(month, row.score, row.rank, row.evaluations))
        for team in ranking.teams:
            teams.setdefault(team.team, []).append(TrendPoint(month, team.score, team.rank, team.evaluations))
    return Trends(
        {agent: tuple(points) for agent, points in agents.items()},
        {name: tuple(points) for name, points in teams.items()},
    )


def certainty(workspace: Workspace, month: str, policy: Policy | None = None) -> dict[str, RankInterval]:
    """Give agent number to the interval of its rank; takes up to some seconds in a large month.

    Args:
        workspace: Where to look.
        month: ``2026-10``.
        policy: None: a closed month by what it was closed with. Given: what is known now, ranked by it.

    Raises:
        ProblemError: As `rank_month`.
    """
    closed = closed_month(workspace, month) if policy is None else None
    if closed is not None:
        closed_by = read_policy(closed.policy_text, month).policy
        if closed_by is not None:
            return closed_certainty(closed, closed_by)
    rules = policy or month_policy(workspace)
    ranking = rank_month(workspace, month, rules)
    return rank_intervals(rules, agent_months(workspace, month), ranking, f"{month} {rules.content_hash}")


def closed_certainty(content: ClosedMonth, policy: Policy) -> dict[str, RankInterval]:
    """Give what `certainty` gives of a closed month by what it was closed with, whatever changed since."""
    evaluations: dict[str, list[MonthEvaluation]] = {}
    for each in content.evaluations:
        evaluations.setdefault(each.agent, []).append(MonthEvaluation(each.score, each.fatal_count > 0, call=each.call))
    figures: dict[str, list[tuple[str, Decimal]]] = {}
    for agent, name, value in content.figures:
        figures.setdefault(agent, []).append((name, value))
    agents = [
        AgentMonth(
            row.agent,
            row.name,
            row.team,
            evaluations=tuple(evaluations.get(row.agent, ())),
            figures=tuple(figures.get(row.agent, ())),
        )
        for row in content.ranking.rows
    ]
    return rank_intervals(policy, agents, content.ranking, f"{content.month} {policy.content_hash}")


def _amount(ranking: MonthRanking) -> int:
    return sum(row.amount_cents for row in ranking.rows)
