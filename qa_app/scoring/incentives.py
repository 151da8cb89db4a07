"""Who takes which award: prizes by rank, shared or split to the cent, and awards by score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from qa_app.model.ranking import Award, AwardScope, AwardTaken, Policy, SharedPrize
from qa_app.scoring.order import agent_order


@dataclass(frozen=True, slots=True)
class Place:
    """An eligible agent among the others: `key` is the same only where a rank is shared, and higher is better."""

    agent: str
    team: str | None
    score: Decimal
    key: tuple[Decimal, ...]


def awards_for(policy: Policy, places: Sequence[Place]) -> dict[str, tuple[AwardTaken, ...]]:
    """Give each agent's awards in the policy's order; an agent takes every award that fits.

    Args:
        policy: Awards and how a shared prize is paid.
        places: All eligible agents, in any order.
    """
    taken: dict[str, list[AwardTaken]] = {}
    for award in policy.awards:
        for field in _fields(award, places):
            for agent, each in _taken(award, field, policy.shared_prize):
                taken.setdefault(agent, []).append(each)
    return {agent: tuple(each) for agent, each in taken.items()}


def _fields(award: Award, places: Sequence[Place]) -> list[list[Place]]:
    """Give the fields in which places are counted: everybody, or each team."""
    if award.places is None or award.scope is AwardScope.COMPANY:
        return [list(places)]
    teams = sorted({place.team for place in places if place.team})
    return [[place for place in places if place.team == team] for team in teams]


def _taken(award: Award, field: Sequence[Place], shared: SharedPrize) -> Iterator[tuple[str, AwardTaken]]:
    for rank, group in _ranks(field):
        members = [place for place in group if award.at_least is None or place.score >= award.at_least]
        if award.places is not None and rank > award.places:
            return
        if not members:
            continue
        if award.places is None or shared is SharedPrize.EACH:
            amounts = [award.amount_cents] * len(members)
        else:
            prizes = min(award.places, rank + len(members) - 1) - rank + 1
            amounts = split(award.amount_cents * prizes, len(members))
        for place, amount in zip(members, amounts, strict=True):
            yield place.agent, AwardTaken(award.id, amount, award.points)


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
