"""Numbers of a policy's text, changed in their place."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qa_app.config.paths import shipped_rubrics
from qa_app.scoring.policy_file import read_policy
from qa_app.scoring.policy_numbers import NumberKind, policy_numbers, with_number, with_version

TEXT = (shipped_rubrics() / "policies" / "service-star.yaml").read_text(encoding="utf-8")


def number(part: str, subject: str, kind: NumberKind):
    return next(each for each in policy_numbers(TEXT) if (each.part, each.subject, each.kind) == (part, subject, kind))


def test_that_every_weight_limit_and_prize_of_the_shipped_policy_is_found():
    found = {(each.part, each.subject, str(each.kind)): each.value for each in policy_numbers(TEXT)}
    assert found["score", "quality", "weight"] == 70
    assert found["eligible", "", "min_evaluations"] == 5
    assert found["eligible", "attendance_pct", "at_least"] == 95
    assert found["awards", "star", "amount"] == 200
    assert found["awards", "gold", "points"] == 20


def test_that_a_changed_number_changes_nothing_else():
    changed = with_number(TEXT, number("eligible", "", NumberKind.MIN_EVALUATIONS), Decimal(8))
    before, after = TEXT.splitlines(), changed.splitlines()
    differing = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert differing == [("  min_evaluations: 5", "  min_evaluations: 8")]


def test_that_a_quoted_amount_stays_quoted_with_its_cents():
    changed = with_number(TEXT, number("awards", "star", NumberKind.AMOUNT), Decimal("250.5"))
    assert 'amount: "250.50"' in changed
    policy = read_policy(changed, "policy.yaml").policy
    assert policy is not None
    star = policy.award("star")
    assert star is not None
    assert star.amount_cents == 25050


def test_that_a_hundred_is_written_as_a_hundred():
    changed = with_number(TEXT, number("score", "quality", NumberKind.WEIGHT), Decimal(100))
    assert "weight: 100\n" in changed


@pytest.mark.parametrize("text", ["", "- 1", "score: 4", "score: [a, {id: b, weight: many}]", "a: [b"])
def test_that_a_text_without_such_numbers_gives_none(text: str):
    assert policy_numbers(text) == ()


def test_that_the_version_is_changed_in_its_line_only():
    assert with_version("policy: a\nversion: 1\n# version: 1\n", 4) == "policy: a\nversion: 4\n# version: 1\n"


LEVELS = """\
score:
  - {id: csat, weight: 20, bands: [{at: 70, points: 0}, {at: 95.5, points: 100}]}
awards:
  - {id: silver, at_least: 90, below: 95, min_evaluations: 12}
  - {id: best, share: 10}
  - {id: run, streak: {award: silver, months: 3}}
"""


@pytest.mark.parametrize(
    ("subject", "kind", "band", "value"),
    [
        ("silver", NumberKind.BELOW, 0, "95"),
        ("silver", NumberKind.MIN_EVALUATIONS, 0, "12"),
        ("best", NumberKind.SHARE, 0, "10"),
        ("run", NumberKind.STREAK_MONTHS, 0, "3"),
        ("csat", NumberKind.BAND_AT, 2, "95.5"),
        ("csat", NumberKind.BAND_POINTS, 1, "0"),
    ],
)
def test_that_every_other_number_is_found_and_changed_in_its_place(
    subject: str, kind: NumberKind, band: int, value: str
):
    (found,) = [each for each in policy_numbers(LEVELS) if each.key[1:] == (subject, kind, band)]
    assert found.value == Decimal(value)
    changed = with_number(LEVELS, found, Decimal(7))
    assert changed == LEVELS[: found.start] + "7" + LEVELS[found.end :]
