"""Who is announced as a star of the month."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from qa_app.model.ranking import MonthRanking, Policy


@dataclass(frozen=True, slots=True)
class Star:
    """One who is commended.

    Attributes:
        awards: Titles, in the order of the policy.
    """

    agent: str
    name: str
    team: str
    score: Decimal | None
    rank: int | None
    awards: tuple[str, ...]


def star_awards(policy: Policy | None) -> tuple[str, ...]:
    """Give the ids of the awards that make a star: those for places, else all."""
    if policy is None:
        return ()
    for_places = tuple(award.id for award in policy.awards if award.places is not None)
    return for_places or tuple(award.id for award in policy.awards)


def stars(ranking: MonthRanking, policy: Policy | None, awards: Collection[str], language: str) -> tuple[Star, ...]:
    """Give those who take one of these awards, in the order of the ranking.

    Args:
        ranking: Of the month.
        policy: That gave the awards.
        awards: Ids; only these are named.
        language: Of the titles.
    """
    titles = {each.id: each.title.in_language(language) or each.id for each in policy.awards} if policy else {}
    found = []
    for row in ranking.rows:
        taken = tuple(titles.get(each.award, each.award) for each in row.awards if each.award in awards)
        if taken:
            found.append(Star(row.agent, row.name or row.agent, row.team or "", row.score, row.rank, taken))
    return tuple(found)
