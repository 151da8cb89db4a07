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
    MonthEvaluation,
    MonthRanking,
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


@dataclass(frozen=True, slots=True)
class Month:
    """What the month's evaluations say of one agent, unrounded.

    Attributes:
        mean: None where nothing is scored.
        lowest: Lowest score of a call; None where nothing is scored.
    """

    scored: tuple[MonthEvaluation, ...]
    mean: Decimal | None
    fatal: int
    lowest: Decimal | None


def month_of(evaluations: Iterable[MonthEvaluation]) -> Month:
    """Add up evaluations: null scores are left out, fatal ones are in; a call counts as fatal once."""
    scored = tuple(each for each in evaluations if each.score is not None)
    scores = [each.score for each in scored if each.score is not None]
    with exact():
        mean = sum(scores, _ZERO) / len(scores) if scores else None
    return Month(scored, mean, sum(each.fatal for each in scored), min(scores, default=None))


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
        taken = awards_for(policy, _places(ranked, keys))
        others = sorted((row for row in rows.values() if not row.eligible), key=_order_of_others)
        rewarded = [_with_awards(row, taken.get(row.agent, ())) for row in ranked]
        return MonthRanking(policy.id, policy.version, policy.currency, (*rewarded, *others), _teams(agents))


def _row(policy: Policy, agent: AgentMonth) -> RankRow:
    month = month_of(agent.evaluations)
    figures = dict(agent.figures)
    components = tuple(_component(policy, each, month, figures) for each in policy.components)
    score = _score(policy, month, figures)
    reasons = reasons_against(policy.eligibility, agent, len(month.scored), month.fatal)
    if score is None and month.mean is not None:
        reasons = (Reason(ReasonCode.NO_SCORE), *reasons)
    return RankRow(
        rank=None,
        agent=agent.agent,
        name=agent.name,
        team=agent.team,
        score=score,
        mean=None if month.mean is None else stored(month.mean),
        evaluations=len(month.scored),
        fatal=month.fatal,
        lowest=month.lowest,
        eligible=not reasons,
        reasons=reasons,
        components=components,
        adjustments=tuple(_adjustment(each, month, figures) for each in policy.adjustments),
    )


def _score(policy: Policy, month: Month, figures: Mapping[str, Decimal]) -> Decimal | None:
    if month.mean is None:
        return None
    parts = [(_weight(each), _points(policy, each, month, figures)) for each in policy.components]
    counted = [(weight, points) for weight, points in parts if points is not None]
    total = sum((weight for weight, _ in counted), _ZERO)
    if not total:
        return None
    mean = sum((weight * points for weight, points in counted), _ZERO) / total
    added = sum((_amount(each, _adjusting(each, month, figures)) for each in policy.adjustments), _ZERO)
    return stored(max(min(max(mean, _ZERO), _HUNDRED) + added, _ZERO))


def _component(policy: Policy, component: Component, month: Month, figures: Mapping[str, Decimal]) -> ComponentScore:
    value = _value(component, month, figures)
    points = _points(policy, component, month, figures)
    total = sum(
        (_weight(each) for each in policy.components if _points(policy, each, month, figures) is not None), _ZERO
    )
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
        return Decimal(month.fatal)
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
            return _section_mean(agent.evaluations, tie.section)


def _section_mean(evaluations: Iterable[MonthEvaluation], section: str | None) -> Decimal:
    scores = [
        score
        for each in evaluations
        if each.score is not None
        for name, score in each.sections
        if name == section and score is not None
    ]
    return stored(sum(scores, _ZERO) / len(scores)) if scores else _BEHIND


def _with_ranks(rows: Sequence[RankRow], keys: Mapping[str, tuple[Decimal, ...]]) -> list[RankRow]:
    ordered = sorted(rows, key=lambda row: keys[row.agent], reverse=True)
    found: list[RankRow] = []
    for _, group in groupby(ordered, key=lambda row: keys[row.agent]):
        members = list(group)
        position = len(found) + 1
        found.extend(replace(row, rank=position, shared=len(members) > 1) for row in members)
    return found


def _places(rows: Iterable[RankRow], keys: Mapping[str, tuple[Decimal, ...]]) -> list[Place]:
    return [Place(row.agent, row.team, row.score or _ZERO, keys[row.agent]) for row in rows]


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
        month = month_of(each for member in members for each in member.evaluations)
        busy = sum(any(each.score is not None for each in member.evaluations) for member in members)
        mean = None if month.mean is None else stored(month.mean)
        rows.append(TeamRow(None, team, mean, len(month.scored), month.fatal, busy))
    rows.sort(key=lambda row: (row.score is None, -(row.score or _ZERO), row.team))
    scores = [row.score for row in rows]
    return tuple(row if row.score is None else replace(row, rank=scores.index(row.score) + 1) for row in rows)
