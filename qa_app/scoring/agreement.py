"""How far reviewers agree on an item: the coefficients, as exact fractions.

Ratings stand in rows of reviewers and columns of units (the items or calls rated); None is a missing rating. Every
function gives None where the coefficient is not defined: nothing varies, or there is nothing to compare.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from enum import StrEnum
from fractions import Fraction
from itertools import combinations

Ratings = Sequence[Sequence[Fraction | None]]
Counts = Sequence[Sequence[int]]


class Weights(StrEnum):
    """How much a disagreement counts by the distance of its categories."""

    NONE = "none"
    LINEAR = "linear"
    QUADRATIC = "quadratic"


class Level(StrEnum):
    """What can be said of two ratings: different; in which order; how far apart; in which ratio."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"
    RATIO = "ratio"


def units_of(ratings: Ratings) -> list[list[Fraction]]:
    """Give the ratings of each unit, missing ones left out; shorter rows count as missing at their end."""
    width = max((len(row) for row in ratings), default=0)
    return [
        [value for row in ratings if column < len(row) and (value := row[column]) is not None]
        for column in range(width)
    ]


def counts_of(ratings: Ratings) -> list[list[int]]:
    """Give for each unit how often each category was chosen, categories ascending."""
    units = units_of(ratings)
    categories = sorted({value for unit in units for value in unit})
    return [[unit.count(category) for category in categories] for unit in units]


def table_of(ratings: Ratings) -> list[list[int]]:
    """Give the square table of two reviewers, first down, second across, categories ascending, complete units only."""
    pairs = [unit for unit in zip(*ratings, strict=False) if None not in unit]
    categories = sorted({value for pair in pairs for value in pair if value is not None})
    counted = Counter(pairs)
    return [[counted[first, second] for second in categories] for first in categories]


def percent_agreement(counts: Counts) -> Fraction | None:
    """Give the share of agreeing pairs of ratings, unit by unit: Σ r(r-1) / n(n-1), averaged over units rated twice."""
    shares = [
        Fraction(sum(count * (count - 1) for count in unit), sum(unit) * (sum(unit) - 1))
        for unit in counts
        if sum(unit) > 1
    ]
    return sum(shares, Fraction(0)) / len(shares) if shares else None


def cohen_kappa(table: Counts, weights: Weights = Weights.NONE) -> Fraction | None:
    """Give Cohen's kappa (1960), weighted as Cohen (1968): 1 - Σ w·observed / Σ w·expected.

    [[20, 5], [10, 15]] agrees in 35 of 50 by itself and 25 by chance: (0.7 - 0.5) / (1 - 0.5) = 0.4.

    Args:
        table: Counts of two reviewers, square, categories in their order.
        weights: `LINEAR` by the distance of the categories, `QUADRATIC` by its square.
    """
    size, total = len(table), sum(map(sum, table))
    if not total:
        return None
    rows = [sum(row) for row in table]
    columns = [sum(row[column] for row in table) for column in range(size)]
    observed = expected = 0
    for first in range(size):
        for second in range(size):
            weight = _disagreement(first, second, weights)
            observed += weight * table[first][second]
            expected += weight * rows[first] * columns[second]
    return 1 - Fraction(observed * total, expected) if expected else None


def _disagreement(first: int, second: int, weights: Weights) -> int:
    distance = abs(first - second)
    if weights is Weights.NONE:
        return int(distance > 0)
    return distance if weights is Weights.LINEAR else distance * distance


def fleiss_kappa(counts: Counts) -> Fraction | None:
    """Give Fleiss' kappa (1971) for any number of reviewers; None too where units were rated unequally often.

    Agreement by chance is Σ p², p being the share of a category in all ratings.
    """
    ratings = {sum(unit) for unit in counts}
    observed = percent_agreement(counts)
    if len(ratings) != 1 or observed is None:
        return None
    total = sum(map(sum, counts))
    shares = [Fraction(sum(unit[k] for unit in counts), total) for k in range(len(counts[0]))]
    expected = sum((share * share for share in shares), Fraction(0))
    return (observed - expected) / (1 - expected) if expected != 1 else None


def gwet_ac1(counts: Counts) -> Fraction | None:
    """Give Gwet's AC1 (2008) for any number of reviewers, missing ratings allowed.

    Agreement by chance is Σ p(1-p) / (categories - 1), so that it stays small where nearly all ratings are alike:
    118 + 0 of 125 pairs agree with kappa -0.0234 and AC1 0.9408.
    """
    rated = [unit for unit in counts if sum(unit)]
    observed = percent_agreement(counts)
    categories = len(rated[0]) if rated else 0
    if observed is None or categories < 2:  # noqa: PLR2004 - one category is no choice
        return None
    sums = [Fraction(0)] * categories
    for unit in rated:
        times = sum(unit)
        for k, count in enumerate(unit):
            if count:
                sums[k] += Fraction(count, times)
    shares = [each / len(rated) for each in sums]
    expected = sum((share * (1 - share) for share in shares), Fraction(0)) / (categories - 1)
    return (observed - expected) / (1 - expected) if expected != 1 else None


def krippendorff_alpha(ratings: Ratings, level: Level) -> Fraction | None:
    """Give Krippendorff's alpha (2011, "Computing Krippendorff's alpha-reliability"): 1 - observed / expected.

    Units rated once are left out. Each unit of m ratings brings its pairs into the coincidences with 1 / (m - 1).
    Ratings below 0 have no ratio: of them there is no alpha of that level.
    """
    pairable = [unit for unit in units_of(ratings) if len(unit) > 1]
    totals = Counter(value for unit in pairable for value in unit)
    values = sorted(totals)
    if level is Level.RATIO and values and values[0] < 0:
        return None
    number = sum(totals.values())
    differs = _metric(level, values, totals)
    observed = Fraction(0)
    for unit in pairable:
        counted = Counter(unit)
        for first, times in counted.items():
            for second, others in counted.items():
                if first != second:
                    observed += Fraction(times * others, len(unit) - 1) * differs(first, second)
    expected = _expected(level, values, totals)
    return 1 - (number - 1) * observed / expected if expected else None


def _expected(level: Level, values: Sequence[Fraction], totals: Counter[Fraction]) -> Fraction:
    """Give the disagreement of all pairs; squared distances d² come from Σ n, Σ n·d and Σ n·d² in one pass."""
    number = sum(totals.values())
    if level is Level.NOMINAL:
        return Fraction(number * number - sum(times * times for times in totals.values()))
    if level is Level.RATIO:
        differs = _metric(level, values, totals)
        pairs = combinations(values, 2)
        return sum(
            (2 * totals[first] * totals[second] * differs(first, second) for first, second in pairs), Fraction(0)
        )
    places = _ranks(values, totals) if level is Level.ORDINAL else {value: value for value in values}
    first_sum = sum((totals[value] * place for value, place in places.items()), Fraction(0))
    square_sum = sum((totals[value] * place * place for value, place in places.items()), Fraction(0))
    return 2 * (number * square_sum - first_sum * first_sum)


def _ranks(values: Sequence[Fraction], totals: Counter[Fraction]) -> dict[Fraction, Fraction]:
    """Give each value the middle of the places that its ratings take in order."""
    found, before = {}, 0
    for value in values:
        found[value] = before + Fraction(totals[value], 2)
        before += totals[value]
    return found


def _metric(
    level: Level, values: Sequence[Fraction], totals: Counter[Fraction]
) -> Callable[[Fraction, Fraction], Fraction]:
    ranks = _ranks(values, totals)

    def nominal(_first: Fraction, _second: Fraction) -> Fraction:
        return Fraction(1)

    def ordinal(first: Fraction, second: Fraction) -> Fraction:
        return (ranks[first] - ranks[second]) ** 2

    def interval(first: Fraction, second: Fraction) -> Fraction:
        return (first - second) ** 2

    def ratio(first: Fraction, second: Fraction) -> Fraction:
        return ((first - second) / (first + second)) ** 2 if first + second else Fraction(0)

    return {Level.NOMINAL: nominal, Level.ORDINAL: ordinal, Level.INTERVAL: interval, Level.RATIO: ratio}[level]
