"""The way to a score, laid open."""

from __future__ import annotations

from decimal import Decimal

from qa_app.messages import sentence
from qa_app.model.problems import Problem
from qa_app.scoring.answers_file import answers_from_plain
from qa_app.scoring.explain import Explanation, StepCode, explain
from tests.unit.scoring.forms import dec, rubric_of

FORM = """
mode: weighted
grades: [{id: good, at_least: 70}]
sections:
  - id: a
    weight: 60
    items: [{id: a1, type: yes_no, weight: 70}, {id: a2, type: yes_no, weight: 30}]
  - id: b
    weight: 40
    items:
      - id: b1
        type: choice
        options: [{id: best, points: 3}, {id: most, points: 2}, {id: bad, points: 1, fatal: form}]
      - {id: extra, type: yes_no, bonus: true, points: 30}
"""


def explained(text: str, answers: dict[str, object]) -> Explanation:
    rubric = rubric_of(text)
    given = answers_from_plain(answers, rubric).answers
    assert given is not None
    return explain(rubric, given)


def steps(found: Explanation) -> list[StepCode]:
    return [step.code for step in found.steps]


def test_that_the_steps_stand_in_the_order_of_the_arithmetic() -> None:
    found = explained(FORM, {"a1": "yes", "a2": "na", "b1": "bad", "extra": "yes"})
    assert steps(found) == [StepCode.WEIGHTED, StepCode.BONUS, StepCode.CAP, StepCode.FATAL_FORM, StepCode.NO_GRADE]


def test_that_the_sum_of_the_sections_is_shown() -> None:
    found = explained(FORM, {"a1": "yes", "a2": "no", "b1": "best"})
    assert found.steps[0].arguments == (("sum", "60 × 70.00 + 40 × 100.00"), ("total", "100.00"), ("base", "82.00"))


def test_that_rounding_is_a_step_only_where_something_was_rounded() -> None:
    assert StepCode.ROUNDED not in steps(explained(FORM, {"a1": "yes", "a2": "no", "b1": "best"}))
    found = explained(FORM, {"a1": "yes", "a2": "yes", "b1": "most"})
    assert dict(found.steps[1].arguments) == {"exact": "86.6666666667", "score": "86.6667"}


def test_that_every_item_says_what_it_brings() -> None:
    found = explained(FORM, {"a1": "yes", "a2": "na", "b1": "most", "extra": "yes"})
    items = [item for section in found.sections for item in section.items]
    assert [item.contribution for item in items] == [dec("60"), None, dec("26.6667"), dec("30")]
    assert [item.weight for item in items] == [Decimal(70), Decimal(30), None, None]


def test_that_a_form_without_score_says_so() -> None:
    found = explained(FORM, {"a1": "na"})
    assert steps(found) == [StepCode.INCOMPLETE, StepCode.NOT_SCORED]
    assert (found.base, found.score.score) == (None, None)


def test_that_deductions_are_added_up_from_the_start() -> None:
    text = "mode: deduct\nsections: [{id: s, items: [{id: f, type: faults, faults: [{id: x, points: 40}]}]}]"
    found = explained(text, {"f": {"x": 3}})
    assert steps(found) == [StepCode.DEDUCT, StepCode.FLOOR]
    assert dict(found.steps[0].arguments) == {"start": "100.00", "lost": "120.00", "base": "-20.00"}


def test_that_points_are_shown_with_their_multipliers() -> None:
    text = (
        "mode: points\nsections: [{id: s, weight: 2, items: [{id: a, type: yes_no, points: 4}, {id: b, type: yes_no}]}]"
    )
    found = explained(text, {"a": "yes", "b": "no"})
    assert dict(found.steps[0].arguments) == {"points": "8.00", "best": "10.00", "base": "80.00"}


def test_that_a_step_makes_a_sentence() -> None:
    (step, *_) = explained(FORM, {"a1": "yes", "a2": "no", "b1": "best"}).steps
    assert sentence(Problem(step.code, step.arguments)) == (
        "Sections by weight: (60 × 70.00 + 40 × 100.00) / 100.00 = 82.00."
    )
