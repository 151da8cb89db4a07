"""Who takes which award: prizes by rank, shared or split to the cent, awards by score, of teams and of streaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from itertools import groupby

from qa_app.model.ranking import Award, AwardScope, AwardTaken, Policy, SharedPrize, TeamRow
from qa_app.scoring.order import agent_order

_HUNDRED = Decimal(100)

_Taken = Iterator[tuple[str, AwardTaken]]


@dataclass(frozen=True, slots=True)
class Place:
    """An eligible agent among the others.

    Attributes:
        key: The same only where a rank is shared; higher is better.
        earlier: Ids of the awards taken in each month before, the newest first.
    """

    agent: str
    team: str | None
    score: Decimal
    key: tuple[Decimal, ...]
    earlier: tuple[tuple[str, ...], ...] = ()


def awards_for(
    policy: Policy, places: Sequence[Place], teams: Sequence[TeamRow] = ()
) -> dict[str, tuple[AwardTaken, ...]]:
    """Give each agent's awards in the policy's order; an agent takes every award that fits.

    Args:
        policy: Awards and how a shared prize is paid.
        places: All eligible agents, in any order.
        teams: The month's teams, in any order.
    """
    taken: dict[str, dict[str, AwardTaken]] = {}
    # A streak asks who took another award, which may stand behind it.
    for award in sorted(policy.awards, key=lambda each: each.streak is not None):
        if award.streak is not None:
            found = _of_streak(award, places, taken)
        elif award.scope is AwardScope.TEAMS:
            found = _of_teams(award, places, teams, policy.shared_prize)
        else:
            found = (each for field in _fields(award, places) for each in _taken(award, field, policy.shared_prize))
        for agent, each in found:
            taken.setdefault(agent, {})[award.id] = each
    order = [award.id for award in policy.awards]
    return {agent: tuple(each[name] for name in order if name in each) for agent, each in taken.items()}


def _fields(award: Award, places: Sequence[Place]) -> list[list[Place]]:
    """Give the fields in which places are counted: everybody, or each team."""
    if (award.places is None and award.share is None) or award.scope is AwardScope.COMPANY:
        return [list(places)]
    teams = sorted({place.team for place in places if place.team})
    return [[place for place in places if place.team == team] for team in teams]


def _taken(award: Award, field: Sequence[Place], shared: SharedPrize) -> _Taken:
    limit = _places(award, len(field))
    for rank, group in _ranks(field):
        if limit is not None and rank > limit:
            return
        members = [place for place in group if _is_within(award, place.score)]
        amounts = _amounts(award, rank, len(members), limit, shared)
        for place, amount in zip(members, amounts, strict=True):
            yield place.agent, AwardTaken(award.id, amount, award.points)


def _of_teams(award: Award, places: Sequence[Place], teams: Iterable[TeamRow], shared: SharedPrize) -> _Taken:
    """Let teams compete by their mean; what a team wins is split among its ranked agents, by agent number."""
    members: dict[str, list[str]] = {}
    for place in sorted(places, key=lambda each: agent_order(each.agent)):
        members.setdefault(place.team or "", []).append(place.agent)
    competing = [
        Place(row.team, row.team, row.score, (row.score,))
        for row in sorted(teams, key=lambda each: each.team)
        if row.score is not None and row.team in members and row.evaluations >= (award.min_evaluations or 0)
    ]
    for team, won in _taken(award, competing, shared):
        for agent, amount in zip(members[team], split(won.amount_cents, len(members[team])), strict=True):
            yield agent, AwardTaken(award.id, amount, award.points)


def _of_streak(award: Award, places: Iterable[Place], taken: dict[str, dict[str, AwardTaken]]) -> _Taken:
    """Give the award to those who took the streak's award now and in each of the months before."""
    assert award.streak is not None
    wanted, before = award.streak.award, award.streak.months - 1
    for place in places:
        months = place.earlier[:before]
        running = len(months) == before and all(wanted in each for each in months)
        if running and wanted in taken.get(place.agent, {}) and _is_within(award, place.score):
            yield place.agent, AwardTaken(award.id, award.amount_cents, award.points)


def _places(award: Award, ranked: int) -> int | None:
    """Give the ranks that take an award, None where rank does not matter: 10 % of 25 agents are 3."""
    if award.share is None:
        return award.places
    return int((ranked * award.share / _HUNDRED).to_integral_value(ROUND_CEILING))


def _amounts(award: Award, rank: int, people: int, limit: int | None, shared: SharedPrize) -> list[int]:
    if not people:
        return []
    if limit is None or shared is SharedPrize.EACH:
        return [award.amount_cents] * people
    prizes = min(limit, rank + people - 1) - rank + 1
    return split(award.amount_cents * prizes, people)


def _is_within(award: Award, score: Decimal) -> bool:
    return (award.at_least is None or score >= award.at_least) and (award.below is None or score < award.below)


def _ranks(field: Iterable[Place]) -> Iterator[tuple[int, list[Place]]]:
    ordered = sorted(
        sorted(field, key=lambda place: agent_order(place.agent)), key=lambda place: place.key, reverse=True
    )
    rank = 1
    for _, group in groupby(ordered, key=lambda place: place.key):
        members = list(group)
        yield rank, members
        rank += len(members)


def split(cents: int, people: int) -> list[int]:
    """Split money evenly; cents left over go to the first: 200.00 among three is 66.67, 66.67, 66.66."""
    share, left = divmod(cents, people)
    return [share + (number < left) for number in range(people)]
