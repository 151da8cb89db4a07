"""How sure a rank is: between which places an agent would stand had other calls of the same work been listened to.

A bootstrap over the calls (B. Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7, 1979):
each agent's mean is drawn anew from the differences of its calls from their mean, the month's score is worked out from
it, and the places are counted again. The middle `LEVEL` of the places found is the interval.

The differences are widened by √(n / (n − 1)), since those of n calls from their own mean are too small. Fewer than
`OWN_CALLS` calls say too little of their own spread, so their differences are drawn from those of all agents: one call,
or five calls of the same score, make no rank certain, and where nobody has two calls, every place is open. Figures,
adjustments and who is eligible stay as they are.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from qa_app.model.ranking import AgentMonth, Component, MonthRanking, Policy, RankRow, Source

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

LEVEL = 0.9
DRAWS = 1000
OWN_CALLS = 10
_BLOCK = 4_000_000


@dataclass(frozen=True, slots=True)
class RankInterval:
    """The places, both included, between which a rank lies; `low` is the better one, the rank itself lies within."""

    low: int
    high: int


def rank_intervals(
    policy: Policy, agents: Sequence[AgentMonth], ranking: MonthRanking, seed: str, *, draws: int = DRAWS
) -> dict[str, RankInterval]:
    """Give agent number to the interval of its rank, for those who have a rank.

    Args:
        policy: The rules that the ranking follows.
        agents: The month, as it was ranked.
        ranking: Its ranking.
        seed: The same seed gives the same intervals: by custom the month and the policy's content hash.
        draws: How often the month is drawn; each agent's bounds are exact to about 1 / √draws of its places.
    """
    import numpy as np  # noqa: PLC0415  (a sixth of a second that only the ranking needs)

    ranked = [row for row in ranking.rows if row.rank is not None]
    if not ranked:
        return {}
    calls = {agent.agent: _scores(agent) for agent in agents}
    random = np.random.default_rng(int.from_bytes(hashlib.sha256(seed.encode()).digest()[:8], "big"))
    differences = {row.agent: _differences(calls[row.agent]) for row in ranked}
    known = [each for each in differences.values() if each.size > 1]
    if not known:
        return {row.agent: RankInterval(1, len(ranked)) for row in ranked}
    shared = np.concatenate(known)
    scores = np.empty((draws, len(ranked)))
    for place, row in enumerate(sorted(ranked, key=lambda row: row.agent)):
        own = differences[row.agent]
        source = own if own.size >= OWN_CALLS else shared
        means = np.asarray(calls[row.agent]).mean() + _drawn_means(random, source, own.size, draws)
        scores[:, place] = _month_scores(policy, row, np.clip(means, 0, None))
    places = _places(scores)
    low = np.floor(np.quantile(places, (1 - LEVEL) / 2, axis=0)).astype(int)
    high = np.ceil(np.quantile(places, (1 + LEVEL) / 2, axis=0)).astype(int)
    found: dict[str, RankInterval] = {}
    for place, row in enumerate(sorted(ranked, key=lambda row: row.agent)):
        rank = row.rank or 1
        found[row.agent] = RankInterval(min(int(low[place]), rank), max(int(high[place]), rank))
    return found


def _scores(agent: AgentMonth) -> list[float]:
    return [float(each.score) for each in agent.evaluations if each.score is not None]


def _differences(scores: Sequence[float]) -> Numbers:
    import numpy as np  # noqa: PLC0415  (as above)

    numbers = np.asarray(scores, dtype=np.float64)
    count = numbers.size
    widened = float(np.sqrt(count / (count - 1))) if count > 1 else 0.0
    difference: Numbers = (numbers - numbers.mean()) * widened
    return difference


def _drawn_means(random: np.random.Generator, source: Numbers, count: int, draws: int) -> Numbers:
    """Draw `draws` means of `count` differences each, in blocks that keep the memory small."""
    import numpy as np  # noqa: PLC0415  (as above)

    block = max(1, _BLOCK // count)
    parts = [
        source[random.integers(0, source.size, (min(block, draws - start), count))].mean(axis=1)
        for start in range(0, draws, block)
    ]
    means: Numbers = np.concatenate(parts)
    return means


def _month_scores(policy: Policy, row: RankRow, means: Numbers) -> Numbers:
    """Work out the month's score for each mean, the row's other components and adjustments as they are."""
    import numpy as np  # noqa: PLC0415  (as above)

    total = np.zeros_like(means)
    weights = 0.0
    for component, made in zip(policy.components, row.components, strict=True):
        if made.points is None:
            continue
        weight = float(1 if component.weight is None else component.weight)
        weights += weight
        total += weight * (
            _in_bands(component, means) if component.source is Source.EVALUATIONS else float(made.points)
        )
    added = float(sum((each.amount for each in row.adjustments), Decimal(0)))
    scores: Numbers = np.clip(np.clip(total / weights, 0, 100) + added, 0, None)
    return scores


def _in_bands(component: Component, means: Numbers) -> Numbers:
    import numpy as np  # noqa: PLC0415  (as above)

    if not component.bands:
        return means
    at, points = zip(*((float(band.at), float(band.points)) for band in component.bands), strict=True)
    points_reached: Numbers = np.interp(means, at, points)
    return points_reached


def _places(scores: Numbers) -> NDArray[np.int64]:
    """Give each agent's place in each draw: one more than those who stand above it."""
    import numpy as np  # noqa: PLC0415  (as above)

    ordered = np.sort(-scores, axis=1)
    places = np.empty(scores.shape, dtype=np.int64)
    for draw in range(scores.shape[0]):
        places[draw] = np.searchsorted(ordered[draw], -scores[draw], side="left") + 1
    return places
