"""From a month's evaluations and figures to the ranking of agents and teams.

The month's score: weighted mean of the components, kept within 0 and 100, then the adjustments in their order, at least
0 after them; stored with 4 places. Worked example: quality 88 (70), CSAT 80 (20) and attendance 100 (10) give
(88·70 + 80·20 + 100·10) / 100 = 87.6; eight praises of 0.5, at most 3, and one fatal of -5 leave 85.6.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby, pairwise

from qa_app.model.ranking import (
    Adjustment,
    AdjustmentMade,
    AgentMonth,
    AwardTaken,
    Band,
    Component,
    ComponentScore,
    MissingFigure,
    MonthRanking,
    MonthTotals,
    Policy,
    RankRow,
    Reason,
    ReasonCode,
    Source,
    TeamRow,
    Tie,
    TieRule,
)
from qa_app.scoring.eligibility import reasons_against
from qa_app.scoring.incentives import Place, awards_for
from qa_app.scoring.order import agent_order
from qa_app.scoring.rounding import exact, stored

_ZERO = Decimal(0)
_ONE = Decimal(1)
_HUNDRED = Decimal(100)
_BEHIND = Decimal(-1)

_Part = tuple[Component, Decimal | None, Decimal | None]


@dataclass(frozen=True, slots=True)
class Month:
    """What a month's evaluations say of one agent or team, unrounded.

    Attributes:
        mean: None where nothing is scored.
    """

    totals: MonthTotals
    mean: Decimal | None


def totals_of(agent: AgentMonth) -> MonthTotals:
    """Add up an agent's evaluations: null scores are left out, fatal ones are in; a call counts as fatal once."""
    if agent.totals is not None:
        return agent.totals
    scored = [each for each in agent.evaluations if each.score is not None]
    scores = [each.score for each in scored if each.score is not None]
    sections: dict[str, list[Decimal]] = {}
    for each in scored:
        for name, score in each.sections:
            if score is not None:
                sections.setdefault(name, []).append(score)
    with exact():
        return MonthTotals(
            scored=len(scored),
            total=sum(scores, _ZERO),
            fatal=sum(each.fatal for each in scored),
            lowest=min(scores, default=None),
            sections=tuple((name, sum(found, _ZERO), len(found)) for name, found in sorted(sections.items())),
        )


def month_of(totals: MonthTotals) -> Month:
    """Give the month of these sums."""
    with exact():
        return Month(totals, totals.total / totals.scored if totals.scored else None)


def rank(policy: Policy, agents: Sequence[AgentMonth]) -> MonthRanking:
    """Rank a month.

    Args:
        policy: The rules.
        agents: Each agent of the month once; one without a scored evaluation is listed without score and rank.

    Returns:
        The ranking; the same for the agents in any order.
    """
    with exact():
        rows = {agent.agent: _row(policy, agent) for agent in agents}
        keys = {agent.agent: _key(policy, agent, rows[agent.agent]) for agent in agents}
        eligible = sorted((row for row in rows.values() if row.eligible), key=lambda row: agent_order(row.agent))
        ranked = _with_ranks(eligible, keys)
        teams = _teams(agents)
        earlier = {agent.agent: agent.earlier for agent in agents}
        taken = awards_for(policy, _places(ranked, keys, earlier), teams)
        others = sorted((row for row in rows.values() if not row.eligible), key=_order_of_others)
        rewarded = [_with_awards(row, taken.get(row.agent, ())) for row in ranked]
        return MonthRanking(policy.id, policy.version, policy.currency, (*rewarded, *others), teams)


def _row(policy: Policy, agent: AgentMonth) -> RankRow:
    month = month_of(totals_of(agent))
    totals = month.totals
    figures = dict(agent.figures)
    parts = [(each, _value(each, month, figures), _points(policy, each, month, figures)) for each in policy.components]
    total = sum((_weight(each) for each, _, points in parts if points is not None), _ZERO)
    score = _score(policy, month, figures, parts, total)
    reasons = reasons_against(policy.eligibility, agent, totals.scored, totals.fatal)
    if score is None and month.mean is not None:
        reasons = (Reason(ReasonCode.NO_SCORE), *reasons)
    return RankRow(
        rank=None,
        agent=agent.agent,
        name=agent.name,
        team=agent.team,
        score=score,
        mean=None if month.mean is None else stored(month.mean),
        evaluations=totals.scored,
        fatal=totals.fatal,
        lowest=totals.lowest,
        eligible=not reasons,
        reasons=reasons,
        components=tuple(_component(*part, total) for part in parts),
        adjustments=tuple(_adjustment(each, month, figures) for each in policy.adjustments),
    )


def _score(
    policy: Policy, month: Month, figures: Mapping[str, Decimal], parts: Iterable[_Part], total: Decimal
) -> Decimal | None:
    if month.mean is None or not total:
        return None
    mean = sum((_weight(each) * points for each, _, points in parts if points is not None), _ZERO) / total
    added = sum((_amount(each, _adjusting(each, month, figures)) for each in policy.adjustments), _ZERO)
    return stored(max(min(max(mean, _ZERO), _HUNDRED) + added, _ZERO))


def _component(component: Component, value: Decimal | None, points: Decimal | None, total: Decimal) -> ComponentScore:
    counts = points is not None and total
    return ComponentScore(
        component=component.id,
        value=None if value is None else stored(value),
        points=None if points is None else stored(points),
        applied_weight=stored(_weight(component) * _HUNDRED / total) if counts else stored(_ZERO),
    )


def _weight(component: Component) -> Decimal:
    return _ONE if component.weight is None else component.weight


def _value(component: Component, month: Month, figures: Mapping[str, Decimal]) -> Decimal | None:
    return month.mean if component.source is Source.EVALUATIONS else figures.get(component.figure or "")


def _points(policy: Policy, component: Component, month: Month, figures: Mapping[str, Decimal]) -> Decimal | None:
    value = _value(component, month, figures)
    if value is None:
        return _ZERO if policy.missing_figure is MissingFigure.ZERO else None
    return in_bands(value, component.bands)


def in_bands(value: Decimal, bands: Sequence[Band]) -> Decimal:
    """Give the points of a figure: linear between the bands' points, flat outside them; without bands the value.

    90 between 70 → 0 and 95 → 100 is 0 + (90 - 70) · 100 / 25 = 80.
    """
    if not bands:
        return value
    if value <= bands[0].at:
        return bands[0].points
    for low, high in pairwise(bands):
        if value <= high.at:
            return low.points + (value - low.at) * (high.points - low.points) / (high.at - low.at)
    return bands[-1].points


def _adjustment(adjustment: Adjustment, month: Month, figures: Mapping[str, Decimal]) -> AdjustmentMade:
    value = _adjusting(adjustment, month, figures)
    amount = stored(_amount(adjustment, value))
    return AdjustmentMade(adjustment.id, None if value is None else stored(value), amount)


def _adjusting(adjustment: Adjustment, month: Month, figures: Mapping[str, Decimal]) -> Decimal | None:
    if adjustment.source is Source.FATAL:
        return Decimal(month.totals.fatal)
    return figures.get(adjustment.figure or "")


def _amount(adjustment: Adjustment, value: Decimal | None) -> Decimal:
    if value is None:
        return _ZERO
    amount = value * adjustment.each
    if adjustment.at_most is not None:
        amount = min(amount, adjustment.at_most)
    return amount if adjustment.at_least is None else max(amount, adjustment.at_least)


def _key(policy: Policy, agent: AgentMonth, row: RankRow) -> tuple[Decimal, ...]:
    """Give what is compared, the higher the better; alike only where a rank is shared."""
    return (row.score if row.score is not None else _BEHIND, *(_tie_value(tie, agent, row) for tie in policy.ties))


def _tie_value(tie: Tie, agent: AgentMonth, row: RankRow) -> Decimal:
    match tie.rule:
        case TieRule.FEWER_FATAL:
            return Decimal(-row.fatal)
        case TieRule.MORE_EVALUATIONS:
            return Decimal(row.evaluations)
        case TieRule.HIGHEST_LOWEST:
            return row.lowest if row.lowest is not None else _BEHIND
        case TieRule.SECTION:
            return _section_mean(totals_of(agent), tie.section)


def _section_mean(totals: MonthTotals, section: str | None) -> Decimal:
    return next((stored(total / count) for name, total, count in totals.sections if name == section), _BEHIND)


def _with_ranks(rows: Sequence[RankRow], keys: Mapping[str, tuple[Decimal, ...]]) -> list[RankRow]:
    ordered = sorted(rows, key=lambda row: keys[row.agent], reverse=True)
    found: list[RankRow] = []
    for _, group in groupby(ordered, key=lambda row: keys[row.agent]):
        members = list(group)
        position = len(found) + 1
        found.extend(replace(row, rank=position, shared=len(members) > 1) for row in members)
    return found


def _places(
    rows: Iterable[RankRow],
    keys: Mapping[str, tuple[Decimal, ...]],
    earlier: Mapping[str, tuple[tuple[str, ...], ...]],
) -> list[Place]:
    return [Place(row.agent, row.team, row.score or _ZERO, keys[row.agent], earlier[row.agent]) for row in rows]


def _with_awards(row: RankRow, taken: Sequence[AwardTaken]) -> RankRow:
    return replace(
        row,
        awards=tuple(taken),
        amount_cents=sum(each.amount_cents for each in taken),
        points=sum(each.points for each in taken),
    )


def _order_of_others(row: RankRow) -> tuple[bool, Decimal, tuple[int, int, str]]:
    return (row.score is None, -(row.score or _ZERO), agent_order(row.agent))


def _teams(agents: Iterable[AgentMonth]) -> tuple[TeamRow, ...]:
    by_team: dict[str, list[AgentMonth]] = {}
    for agent in agents:
        if agent.team:
            by_team.setdefault(agent.team, []).append(agent)
    rows: list[TeamRow] = []
    for team, members in by_team.items():
        totals = [totals_of(member) for member in members]
        month = month_of(
            MonthTotals(
                sum(each.scored for each in totals),
                sum((each.total for each in totals), _ZERO),
                sum(each.fatal for each in totals),
            )
        )
        busy = sum(each.scored > 0 for each in totals)
        mean = None if month.mean is None else stored(month.mean)
        rows.append(TeamRow(None, team, mean, month.totals.scored, month.totals.fatal, busy))
    rows.sort(key=lambda row: (row.score is None, -(row.score or _ZERO), row.team))
    scores = [row.score for row in rows]
    return tuple(row if row.score is None else replace(row, rank=scores.index(row.score) + 1) for row in rows)
