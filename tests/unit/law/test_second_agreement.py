"""Agreement, read a second time: every figure against formulas written anew, on ratings nobody chose."""

from __future__ import annotations

import random
from fractions import Fraction
from pathlib import Path

import pytest

from tests.unit.law.shell import run

Unit = list[Fraction]


def _differs(level: str, first: Fraction, second: Fraction, values: Unit) -> Fraction:
    if level == "nominal":
        return Fraction(first != second)
    if level == "interval":
        return (first - second) ** 2
    if level == "ratio":
        return ((first - second) / (first + second)) ** 2 if first != second else Fraction(0)
    low, high = sorted((first, second))
    between = sum(low <= value <= high for value in values)
    ends = Fraction(values.count(first) + values.count(second), 2)
    return (between - ends) ** 2 if first != second else Fraction(0)


def _alpha(units: list[Unit], level: str) -> Fraction | None:
    """Give Krippendorff's alpha straight from its definition, pair by pair."""
    values = [value for unit in units for value in unit]
    pairs = len(values) * (len(values) - 1)
    observed = sum(
        _differs(level, first, second, values) / (len(unit) - 1) / len(values)
        for unit in units
        for place, first in enumerate(unit)
        for other, second in enumerate(unit)
        if place != other
    )
    expected = sum(_differs(level, first, second, values) for first in values for second in values) / Fraction(pairs)
    return 1 - observed / expected if expected else None


@pytest.mark.parametrize("seed", range(12))
def test_that_alpha_is_what_its_definition_says(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    level = ("nominal", "ordinal", "interval", "ratio")[seed % 4]
    truth = [chance.randint(1, 5) for _ in range(chance.choice([8, 25]))]
    rows = [
        [None if chance.random() < 0.2 else max(0, each + chance.choice([0, 0, 0, 1, -1])) for each in truth]
        for _ in range(3)
    ]
    file = tmp_path / "ratings.csv"
    file.write_text("\n".join(",".join("" if each is None else str(each) for each in row) for row in rows) + "\n")
    units = [[Fraction(each) for each in unit if each is not None] for unit in zip(*rows, strict=True)]
    expected = _alpha([unit for unit in units if len(unit) > 1], level)
    coefficients = run("agreement", file, "--level", level, "--json").document["coefficients"]
    assert isinstance(coefficients, dict)
    assert expected is not None
    assert abs(Fraction(coefficients["krippendorff_alpha"]["value"]) - expected) <= Fraction(1, 20_000)


def test_that_ratings_below_zero_have_no_alpha_of_ratios(tmp_path: Path) -> None:
    file = tmp_path / "ratings.csv"
    file.write_text("-1,2,3\n1,2,3\n")
    coefficients = run("agreement", file, "--level", "ratio", "--json").document["coefficients"]
    assert isinstance(coefficients, dict)
    assert coefficients["krippendorff_alpha"] == {"value": None, "reason": "not-defined"}
