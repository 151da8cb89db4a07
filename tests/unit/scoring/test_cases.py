"""The cases V1 to V17 that must come out exactly."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qa_app.model.evaluation import NumberAnswer
from qa_app.model.problems import ProblemError
from qa_app.scoring.engine import grade_of, score
from tests.unit.scoring.forms import dec, rubric_of, scored

PERCENT = """
mode: weighted
sections:
  - {id: a, weight: 10, items: [{id: a1, type: number, ranges: [{min: 0, max: 0, points: 0}, {min: 1, max: 1,
      points: 2}, {min: 2, max: 2, points: 4}, {min: 3, max: 3, points: 5}]}]}
  - {id: b, weight: 30, items: [{id: b1, type: choice, options: [{id: best, points: 4}, {id: half, points: 2}]}]}
  - {id: c, weight: 50, items: [{id: c1, type: choice, options: [{id: best, points: 5}, {id: most, points: 4}]}]}
  - {id: d, weight: 10, items: [{id: d1, type: choice, options: [{id: best, points: 2}, {id: half, points: 1}]}]}
"""


def points_form(*items: str) -> str:
    return "mode: points\nsections:\n  - id: s\n    items:\n" + "".join(f"      - {item}\n" for item in items)


def choice(name: str, *points: int) -> str:
    options = ", ".join(f"{{id: p{each}, points: {each}}}" for each in points)
    return f"{{id: {name}, type: choice, options: [{options}]}}"


def form(mode: str = "weighted", more_a: str = "", more_b: str = "", head: str = "") -> str:
    """Give V4's form: A 60 with two items, B 40 with one that can be half."""
    return f"""
mode: {mode}
{head}
sections:
  - id: a
    weight: 60
    items:
      - {{id: a1, type: yes_no}}
      - {{id: a2, type: yes_no}}
{more_a}
  - id: b
    weight: 40
    items:
      - {{id: b1, type: choice, options: [{{id: best, points: 2}}, {{id: half, points: 1}}]}}
{more_b}
"""


V4 = {"a1": "yes", "a2": "na", "b1": "half"}
BONUS = "      - {id: extra, type: yes_no, bonus: true, points: 30}"


def test_that_v1_weights_the_sections() -> None:
    result = scored(PERCENT, {"a1": 3, "b1": "half", "c1": "most", "d1": "half"})
    assert [section.score for section in result.sections] == [dec("100"), dec("50"), dec("80"), dec("50")]
    assert result.score == dec("70")


def test_that_v2_adds_points_over_best_points() -> None:
    text = points_form(choice("a", 3), choice("b", 10, 5), choice("c", 5, 4), choice("d", 2, 1))
    assert scored(text, {"a": "p3", "b": "p5", "c": "p4", "d": "p1"}).score == dec("65")


@pytest.mark.parametrize(("mode", "expected"), [("points", "60"), ("weighted", "66.6667")])
def test_that_v3_tells_multipliers_from_true_section_weights(mode: str, expected: str) -> None:
    text = f"""
mode: {mode}
sections:
  - {{id: a, weight: 40, items: [{{id: a1, type: yes_no}}, {{id: a2, type: yes_no}}]}}
  - {{id: b, weight: 20, items: [{{id: b1, type: yes_no}}]}}
"""
    assert scored(text, {"a1": "yes", "a2": "no", "b1": "yes"}).score == dec(expected)


def test_that_v4_leaves_an_na_item_out_of_its_section() -> None:
    result = scored(form(), V4)
    assert result.score == dec("80")
    assert [item.applied_weight for item in result.items] == [dec("60"), dec("0"), dec("40")]


def test_that_v5_a_section_all_na_leaves_the_form() -> None:
    result = scored(form(), {**V4, "a1": "na"})
    assert result.score == dec("50")
    assert result.sections[0].score is None
    assert result.sections[1].applied_weight == dec("100")


def test_that_v6_a_form_all_na_has_no_score() -> None:
    result = scored(form(), {"a1": "na", "a2": "na", "b1": "na"})
    assert (result.score, result.raw_score, result.grade, result.complete) == (None, None, None, True)


@pytest.mark.parametrize("policy", ["exclude", "full", "zero"])
def test_that_v6_holds_under_every_na_policy(policy: str) -> None:
    answers = {"a1": "na", "a2": "na", "b1": "na"}
    assert scored(form(head=f"not_applicable: {policy}"), answers).score is None


WEIGHTED_ITEMS = """
mode: weighted
sections:
  - id: a
    weight: 60
    items:
      - {id: a1, type: yes_no, weight: 50}
      - {id: a2, type: yes_no, weight: 50}
  - id: b
    weight: 40
    items:
      - id: b1
        type: choice
        options: [{id: best, points: 2}, {id: half, points: 1}, {id: bad, points: 1, fatal: SCOPE}]
"""


def test_that_v7_a_form_fatal_leaves_zero_and_the_raw_score() -> None:
    result = scored(WEIGHTED_ITEMS.replace("SCOPE", "form"), {**V4, "b1": "bad"})
    assert (result.score, result.raw_score) == (dec("0"), dec("80"))
    assert [(fatal.item, fatal.answer, fatal.scope.value) for fatal in result.fatals] == [("b1", "bad", "form")]


def test_that_v8_a_section_fatal_sets_the_section_to_zero() -> None:
    result = scored(WEIGHTED_ITEMS.replace("SCOPE", "section"), {**V4, "b1": "bad"})
    assert (result.score, result.raw_score, result.sections[1].score) == (dec("60"), dec("80"), dec("0"))


def test_that_v9_a_bonus_stops_at_the_cap() -> None:
    result = scored(form(more_b=BONUS), {**V4, "extra": "yes"})
    assert (result.score, result.raw_score, result.uncapped_score) == (dec("100"), dec("100"), dec("110"))


def test_that_v9_without_cap_a_bonus_goes_over_100() -> None:
    result = scored(form(more_b=BONUS, head="bonus_cap: null"), {**V4, "extra": "yes"})
    assert (result.score, result.uncapped_score) == (dec("110"), None)


def test_that_v10_a_bonus_does_not_rescue_a_fatal() -> None:
    text = WEIGHTED_ITEMS.replace("SCOPE", "form") + BONUS
    result = scored(text, {**V4, "b1": "bad", "extra": "yes"})
    assert (result.score, result.raw_score) == (dec("0"), dec("100"))


DEDUCT = """
mode: deduct
base: 100
sections:
  - id: s
    items:
      - {id: faults, type: faults, faults: [{id: rude, points: 10}]}
      - {id: extra, type: yes_no, bonus: true, points: 5}
"""


@pytest.mark.parametrize(("times", "expected"), [(3, "75"), (12, "0")])
def test_that_v11_faults_leave_the_base(times: int, expected: str) -> None:
    assert scored(DEDUCT, {"faults": {"rude": times}, "extra": "yes"}).score == dec(expected)


RANGES = points_form(
    "{id: n, type: number, ranges: [{min: 0, max: 0, points: 10}, {min: 1, max: 4, points: 5}, "
    "{min: 5, max: 10, points: 1}]}"
)


@pytest.mark.parametrize(("answer", "share"), [(0, "1"), (4, "0.5"), (5, "0.1")])
def test_that_v12_a_number_takes_the_points_of_its_range(answer: int, share: str) -> None:
    assert scored(RANGES, {"n": answer}).items[0].share == dec(share)


def test_that_v12_a_number_outside_every_range_is_a_problem() -> None:
    with pytest.raises(ProblemError) as caught:
        score(rubric_of(RANGES), {"n": NumberAnswer(Decimal(11))})
    assert [problem.code for problem in caught.value.problems] == ["answer-out-of-range"]


def test_that_v13_a_hidden_fatal_does_not_fire() -> None:
    text = """
mode: points
sections:
  - id: s
    items:
      - {id: kind, type: choice, scored: false, options: [{id: complaint}, {id: question}]}
      - {id: calms, type: yes_no, fatal: {no: form}, visible_if: {item: kind, is: [complaint]}}
      - {id: greets, type: yes_no}
"""
    result = scored(text, {"kind": "question", "calms": "no", "greets": "yes"})
    assert (result.score, result.fatals) == (dec("100"), ())
    assert result.items[1].reason == "hidden"


def test_that_v14_grades_compare_the_stored_score() -> None:
    rubric = rubric_of("grades: [{id: good, at_least: 84.5}, {id: fail, at_least: 0}]\n" + form())
    assert grade_of(rubric, Decimal("84.4950")) == "fail"
    assert grade_of(rubric, Decimal("84.5000")) == "good"


def test_that_v16_an_na_item_leaves_the_maximum() -> None:
    text = points_form(*(choice(name, 10, 9, 7) for name in "abcde"))
    result = scored(text, {"a": "na", "b": "p10", "c": "p10", "d": "p9", "e": "p7"})
    assert result.score == dec("90")


def test_that_v17_a_bonus_adds_to_the_numerator_only() -> None:
    text = "bonus_cap: null\n" + points_form(choice("a", 35), "{id: extra, type: yes_no, bonus: true, points: 2}")
    assert scored(text, {"a": "p35", "extra": "yes"}).score == dec("105.7143")
