"""All agreement figures of one set of ratings, each with the reason where it cannot be trusted or is not defined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from qa_app.scoring.agreement import (
    Level,
    Ratings,
    Weights,
    cohen_kappa,
    counts_of,
    fleiss_kappa,
    gwet_ac1,
    krippendorff_alpha,
    percent_agreement,
    table_of,
    units_of,
)
from qa_app.scoring.intraclass import intraclass
from qa_app.scoring.rounding import exact, stored

ENOUGH_UNITS = 20
_TWO = 2


class FigureReason(StrEnum):
    """Why a figure stands with a warning (`TOO_FEW`) or is missing (the others)."""

    TOO_FEW = "too-few"
    NOT_DEFINED = "not-defined"
    NOT_TWO_REVIEWERS = "not-two-reviewers"
    UNEQUAL = "rated-unequally"


@dataclass(frozen=True, slots=True)
class Figure:
    """One coefficient.

    Attributes:
        value: 4 places; None: there is none.
        reason: None where the figure stands by itself. With fewer than 20 rated units it never does.
    """

    name: str
    value: Decimal | None
    reason: FigureReason | None = None


@dataclass(frozen=True, slots=True)
class AgreementReport:
    """Figures in a fixed order; `units` is the number of units that two or more reviewers rated."""

    reviewers: int
    units: int
    figures: tuple[Figure, ...]

    def figure(self, name: str) -> Figure | None:
        """Give the figure of this name, None where there is none."""
        return next((figure for figure in self.figures if figure.name == name), None)


def agreement(ratings: Ratings, level: Level = Level.NOMINAL) -> AgreementReport:
    """Give every figure that ratings of this level allow.

    Args:
        ratings: One row a reviewer, one column a unit, None where a rating is missing.
        level: Of the ratings; weighted kappas need an order, intraclass correlations a distance.
    """
    rated = sum(len(unit) >= _TWO for unit in units_of(ratings))
    few = rated < ENOUGH_UNITS
    figures = (*_categorical(ratings, level), *(_correlations(ratings) if level in _DISTANCES else ()))
    return AgreementReport(len(ratings), rated, tuple(_with_reason(figure, few=few) for figure in figures))


_DISTANCES = (Level.INTERVAL, Level.RATIO)


def _categorical(ratings: Ratings, level: Level) -> list[Figure]:
    counts, table = counts_of(ratings), table_of(ratings)
    two = len(ratings) == _TWO
    equal = len({sum(unit) for unit in counts}) == 1
    kappas = [("cohen_kappa", Weights.NONE)]
    if level is not Level.NOMINAL:
        kappas += [("cohen_kappa_linear", Weights.LINEAR), ("cohen_kappa_quadratic", Weights.QUADRATIC)]
    return [
        _figure("percent_agreement", percent_agreement(counts)),
        *(
            _figure(name, cohen_kappa(table, weights)) if two else Figure(name, None, FigureReason.NOT_TWO_REVIEWERS)
            for name, weights in kappas
        ),
        _figure("fleiss_kappa", fleiss_kappa(counts)) if equal else Figure("fleiss_kappa", None, FigureReason.UNEQUAL),
        _figure("gwet_ac1", gwet_ac1(counts)),
        _figure("krippendorff_alpha", krippendorff_alpha(ratings, level)),
    ]


def _correlations(ratings: Ratings) -> list[Figure]:
    complete = [
        [value for value in call if value is not None] for call in zip(*ratings, strict=False) if None not in call
    ]
    found = intraclass(complete)
    return [
        _figure("icc_1_1", found.one_single),
        _figure("icc_2_1", found.two_single),
        _figure("icc_3_1", found.three_single),
        _figure("icc_1_k", found.one_mean),
        _figure("icc_2_k", found.two_mean),
        _figure("icc_3_k", found.three_mean),
    ]


def _figure(name: str, value: Fraction | None) -> Figure:
    return Figure(name, None, FigureReason.NOT_DEFINED) if value is None else Figure(name, as_decimal(value))


def _with_reason(figure: Figure, *, few: bool) -> Figure:
    if figure.value is None or not few:
        return figure
    return Figure(figure.name, figure.value, FigureReason.TOO_FEW)


def as_decimal(value: Fraction) -> Decimal:
    """Give a fraction at 4 places, halves away from zero."""
    with exact():
        return stored(Decimal(value.numerator) / Decimal(value.denominator))


def as_ratings(rows: Sequence[Sequence[str]]) -> tuple[tuple[Fraction | None, ...], ...]:
    """Read ratings as text: numbers by value, empty cells as missing, other words as categories by their letters.

    Words have no distance: they are for nominal ratings only, and stand for 0, 1, 2 … in the order of the alphabet.

    Raises:
        ValueError: Numbers and words are mixed.
    """
    cells = {cell.strip() for row in rows for cell in row if cell.strip()}
    numbers: dict[str, Fraction] = {}
    words: list[str] = []
    for cell in cells:
        try:
            numbers[cell] = Fraction(cell)
        except (ValueError, ZeroDivisionError):
            words.append(cell)
    if words and numbers:
        raise ValueError(words[0])
    values = numbers or {word: Fraction(place) for place, word in enumerate(sorted(words))}
    return tuple(tuple(values.get(cell.strip()) for cell in row) for row in rows)
