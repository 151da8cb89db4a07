"""The agreement figures of the table, and where none is defined."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from qa_app.scoring.agreement import (
    Level,
    Weights,
    cohen_kappa,
    counts_of,
    fleiss_kappa,
    gwet_ac1,
    krippendorff_alpha,
    percent_agreement,
)
from qa_app.scoring.agreement_report import FigureReason, agreement, as_decimal, as_ratings
from qa_app.scoring.intraclass import intraclass, leniency, peers_of


def rounded(value: Fraction | None) -> str:
    assert value is not None
    return str(as_decimal(value))


def pairs(table: list[list[int]]) -> list[list[Fraction | None]]:
    """Give two reviewers' ratings with this table."""
    cells = [(r, c) for r, row in enumerate(table) for c, count in enumerate(row) for _ in range(count)]
    return [[Fraction(cell[0]) for cell in cells], [Fraction(cell[1]) for cell in cells]]


S10 = [[118, 5], [2, 0]]
S6 = "0 0 0 0 14/0 2 6 4 2/0 0 3 5 6/0 3 9 2 0/2 2 8 1 1/7 7 0 0 0/3 2 6 3 0/2 5 3 2 2/6 5 2 1 0/0 2 2 3 7"
S7 = "1 2 3 3 2 1 4 1 2 . . ./1 2 3 3 2 2 4 1 2 5 . ./. 3 3 3 2 3 4 2 2 5 1 3/1 2 3 3 2 4 4 1 2 5 1 ."
S9 = "9 2 5 8/6 1 3 2/8 4 6 8/7 1 2 6/10 5 6 9/6 2 4 7"


def rows(text: str) -> list[list[Fraction | None]]:
    return [[None if cell == "." else Fraction(cell) for cell in row.split()] for row in text.split("/")]


@pytest.mark.parametrize(("table", "expected"), [([[20, 5], [10, 15]], "0.4000"), ([[45, 15], [25, 15]], "0.1304")])
def test_that_s1_and_s2_give_cohens_kappa(table: list[list[int]], expected: str) -> None:
    assert rounded(cohen_kappa(table)) == expected


@pytest.mark.parametrize(
    ("weights", "expected"), [(Weights.NONE, "0.6368"), (Weights.LINEAR, "0.7201"), (Weights.QUADRATIC, "0.8082")]
)
def test_that_s5_weighs_disagreements_by_distance(weights: Weights, expected: str) -> None:
    assert rounded(cohen_kappa([[8, 1, 0], [2, 6, 2], [0, 1, 5]], weights)) == expected


def test_that_s6_gives_fleiss_kappa() -> None:
    counts = [[int(cell) for cell in row.split()] for row in S6.split("/")]
    assert rounded(fleiss_kappa(counts)) == "0.2099"


@pytest.mark.parametrize(
    ("level", "expected"),
    [(Level.NOMINAL, "0.7434"), (Level.ORDINAL, "0.8154"), (Level.INTERVAL, "0.8491"), (Level.RATIO, "0.7974")],
)
def test_that_s7_gives_alpha_with_missing_ratings(level: Level, expected: str) -> None:
    assert rounded(krippendorff_alpha(rows(S7), level)) == expected


def test_that_s9_gives_the_six_intraclass_correlations() -> None:
    found = intraclass([[value for value in row if value is not None] for row in rows(S9)])
    values = (
        found.one_single,
        found.two_single,
        found.three_single,
        found.one_mean,
        found.two_mean,
        found.three_mean,
    )
    assert [rounded(value) for value in values] == ["0.1657", "0.2898", "0.7148", "0.4428", "0.6201", "0.9093"]


def test_that_s10_shows_why_ac1_stands_beside_kappa() -> None:
    counts = counts_of(pairs(S10))
    assert rounded(percent_agreement(counts)) == "0.9440"
    assert rounded(cohen_kappa(S10)) == "-0.0234"
    assert rounded(gwet_ac1(counts)) == "0.9408"


def test_that_without_variance_nothing_is_defined() -> None:
    alike = [[Fraction(1)] * 30, [Fraction(1)] * 30]
    found = agreement(alike, Level.INTERVAL)
    undefined = [figure.name for figure in found.figures if figure.value is None]
    assert undefined == [figure.name for figure in found.figures if figure.name != "percent_agreement"]
    assert {figure.reason for figure in found.figures if figure.value is None} == {FigureReason.NOT_DEFINED}


def test_that_with_fewer_than_20_units_no_coefficient_stands_alone() -> None:
    found = agreement(rows(S7), Level.ORDINAL)
    alpha = found.figure("krippendorff_alpha")
    assert alpha is not None
    assert (alpha.value, alpha.reason, found.units) == (Decimal("0.8154"), FigureReason.TOO_FEW, 11)


def test_that_with_20_units_a_coefficient_stands_alone() -> None:
    kappa = agreement(pairs(S10)).figure("cohen_kappa")
    assert kappa is not None
    assert (kappa.value, kappa.reason) == (Decimal("-0.0234"), None)


def test_that_cohens_kappa_is_for_two_reviewers() -> None:
    kappa = agreement(rows(S7)).figure("cohen_kappa")
    assert kappa is not None
    assert (kappa.value, kappa.reason) == (None, FigureReason.NOT_TWO_REVIEWERS)


def test_that_fleiss_kappa_needs_units_rated_alike() -> None:
    fleiss = agreement(rows(S7)).figure("fleiss_kappa")
    assert fleiss is not None
    assert fleiss.reason is FigureReason.UNEQUAL


def test_that_the_order_of_the_reviewers_does_not_matter() -> None:
    data = rows(S7)
    assert agreement(data, Level.RATIO) == agreement(list(reversed(data)), Level.RATIO)


def test_that_leniency_is_signed_and_distance_is_not() -> None:
    own, master = [Fraction(90), Fraction(70), None], [Fraction(80), Fraction(74), Fraction(60)]
    found = leniency(own, master)
    assert (found.calls, found.leniency, found.distance) == (2, 3, 7)


def test_that_peers_leave_the_reviewer_out() -> None:
    data = [[Fraction(90), None], [Fraction(80), None], [Fraction(70), Fraction(60)]]
    assert peers_of(data, 0) == [75, 60]
    assert peers_of(data, 2) == [85, None]


def test_that_words_are_categories_and_never_mixed_with_numbers() -> None:
    assert as_ratings([["yes", ""], ["no", "yes"]]) == ((1, None), (0, 1))
    assert as_ratings([["1.5", " 2 "]]) == ((Fraction(3, 2), 2),)
    with pytest.raises(ValueError):
        as_ratings([["yes", "1"]])


def test_that_nothing_rated_gives_nothing() -> None:
    found = agreement([], Level.NOMINAL)
    assert [figure.value for figure in found.figures] == [None] * len(found.figures)
