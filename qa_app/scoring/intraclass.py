"""How far reviewers agree on whole scores: intraclass correlation, leniency, and distance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

Row = Sequence[Fraction]


@dataclass(frozen=True, slots=True)
class Intraclass:
    """The six intraclass correlations of Shrout and Fleiss (1979); None: not defined.

    The first number: 1 each call by other reviewers, 2 by the same reviewers, drawn from many, 3 by these very
    reviewers. The second: one reviewer's score, or the mean of all k.
    """

    one_single: Fraction | None
    two_single: Fraction | None
    three_single: Fraction | None
    one_mean: Fraction | None
    two_mean: Fraction | None
    three_mean: Fraction | None


_UNDEFINED = Intraclass(None, None, None, None, None, None)


def intraclass(scores: Sequence[Row]) -> Intraclass:
    """Give the six correlations.

    Args:
        scores: One row a call, one column a reviewer, nothing missing. Fewer than two of either: not defined.
    """
    calls, reviewers = len(scores), len(scores[0]) if scores else 0
    if calls < 2 or reviewers < 2:  # noqa: PLR2004 - one call or reviewer has nothing to vary with
        return _UNDEFINED
    grand = sum((value for row in scores for value in row), Fraction(0)) / (calls * reviewers)
    total = sum(((value - grand) ** 2 for row in scores for value in row), Fraction(0))
    between = reviewers * sum(((sum(row, Fraction(0)) / reviewers - grand) ** 2 for row in scores), Fraction(0))
    means = [sum((row[column] for row in scores), Fraction(0)) / calls for column in range(reviewers)]
    judges = calls * sum(((mean - grand) ** 2 for mean in means), Fraction(0))
    if not total:
        return _UNDEFINED
    b = between / (calls - 1)
    w = (total - between) / (calls * (reviewers - 1))
    j = judges / (reviewers - 1)
    e = (total - between - judges) / ((calls - 1) * (reviewers - 1))
    k = reviewers
    return Intraclass(
        one_single=_ratio(b - w, b + (k - 1) * w),
        two_single=_ratio(b - e, b + (k - 1) * e + k * (j - e) / calls),
        three_single=_ratio(b - e, b + (k - 1) * e),
        one_mean=_ratio(b - w, b),
        two_mean=_ratio(b - e, b + (j - e) / calls),
        three_mean=_ratio(b - e, b),
    )


def _ratio(top: Fraction, bottom: Fraction) -> Fraction | None:
    return top / bottom if bottom else None


@dataclass(frozen=True, slots=True)
class Leniency:
    """One reviewer against the master or the peers.

    Attributes:
        calls: Number of calls that can be compared.
        leniency: Mean of own score less reference: above 0 is lenient, below 0 severe; None without calls.
        distance: Mean of the absolute differences; None without calls.
    """

    calls: int
    leniency: Fraction | None
    distance: Fraction | None


def leniency(own: Sequence[Fraction | None], reference: Sequence[Fraction | None]) -> Leniency:
    """Compare a reviewer's scores with reference scores, call by call; calls that lack either are left out."""
    differences = [
        mine - other for mine, other in zip(own, reference, strict=False) if mine is not None and other is not None
    ]
    if not differences:
        return Leniency(0, None, None)
    count = len(differences)
    return Leniency(count, sum(differences, Fraction(0)) / count, sum(map(abs, differences), Fraction(0)) / count)


def peers_of(ratings: Sequence[Sequence[Fraction | None]], reviewer: int) -> list[Fraction | None]:
    """Give the mean of the others' scores for each call, None where nobody else scored it.

    Args:
        ratings: One row a reviewer, one column a call.
        reviewer: The row that is left out.
    """
    width = max((len(row) for row in ratings), default=0)
    means: list[Fraction | None] = []
    for column in range(width):
        others = [
            value
            for number, row in enumerate(ratings)
            if number != reviewer and column < len(row) and (value := row[column]) is not None
        ]
        means.append(sum(others, Fraction(0)) / len(others) if others else None)
    return means
