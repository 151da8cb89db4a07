"""The tables of a rubric: the same result from any thread and at any time, and no more of them than are in use."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest

from qa_app.model.evaluation import NA, Answer, NumberAnswer, OptionAnswer, OptionsAnswer
from qa_app.model.problems import ProblemError
from qa_app.scoring.compiled import compiled
from qa_app.scoring.engine import score
from qa_app.scoring.per_rubric import PerRubric
from qa_app.scoring.visibility import visible_items
from tests.unit.scoring.forms import dec, rubric_of

FORM = """
mode: weighted
sections:
  - id: s
    items:
      - {id: a, type: choice, options: [{id: x, points: 3}, {id: y, points: 1}, {id: z, points: 0, fatal: form}]}
      - id: n
        type: number
        decimals: 2
        ranges: [{min: 0, max: 1, points: 1, fatal: section}, {min: 1.01, max: 9, points: 2}]
      - {id: m, type: multi, options: [{id: x, points: 1}, {id: y, points: 1}]}
"""


def test_that_a_rubric_is_compiled_once() -> None:
    rubric = rubric_of(FORM)
    assert compiled(rubric) is compiled(rubric)


def test_that_an_equal_rubric_does_not_share_tables() -> None:
    assert compiled(rubric_of(FORM)) is not compiled(rubric_of(FORM))


def test_that_only_the_last_results_are_kept() -> None:
    names = PerRubric(lambda rubric: rubric.id)
    for number in range(100):
        assert names(rubric_of(f"rubric: r{number}\nversion: 1\n" + FORM)) == f"r{number}"
    assert len(names) == 32


def test_that_a_fatal_number_is_named_as_it_was_written() -> None:
    rubric = rubric_of(FORM)
    names = [score(rubric, {"n": NumberAnswer(Decimal(text))}).fatals[0].answer for text in ("0.5", "0.50", "0.5")]
    assert names == ["0.5", "0.50", "0.5"]


def test_that_options_in_another_order_are_the_same_answer() -> None:
    rubric = rubric_of(FORM)
    found = {score(rubric, {"m": OptionsAnswer(order)}).score for order in (("x", "y"), ("y", "x"))}
    assert found == {dec("100")}


@pytest.mark.parametrize("value", ["NaN", "sNaN", "Infinity"])
def test_that_what_is_no_number_is_refused(value: str) -> None:
    with pytest.raises(ProblemError) as caught:
        score(rubric_of(FORM), {"n": NumberAnswer(Decimal(value))})
    assert [problem.code for problem in caught.value.problems] == ["answer-wrong-shape"]


def test_that_every_answer_that_does_not_fit_is_told_in_their_order() -> None:
    with pytest.raises(ProblemError) as caught:
        score(rubric_of(FORM), {"b": NA, "m": OptionAnswer("x"), "a": OptionAnswer("w")})
    found = [problem.code for problem in caught.value.problems]
    assert found == ["answer-unknown-item", "answer-wrong-shape", "answer-unknown-option"]


def test_that_many_threads_score_alike() -> None:
    rubric = rubric_of(FORM)
    forms: list[dict[str, Answer]] = [
        {"a": OptionAnswer("xyz"[n % 3]), "n": NumberAnswer(Decimal(n % 10))} for n in range(300)
    ]
    alone = [score(rubric_of(FORM), form) for form in forms]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda form: score(rubric, form), forms)) == alone


def test_that_conditions_hold_in_whatever_order_they_are_written() -> None:
    rubric = rubric_of(
        "mode: points\nsections:\n- id: s\n  items:\n"
        "  - {id: c, type: yes_no, visible_if: {item: b, is: [yes]}}\n"
        "  - {id: b, type: yes_no, visible_if: {item: a, is: [yes]}}\n"
        "  - {id: a, type: yes_no}\n"
    )
    yes, no = OptionAnswer("yes"), OptionAnswer("no")
    assert visible_items(rubric, {"a": yes, "b": yes}) == {"a", "b", "c"}
    assert visible_items(rubric, {"a": no, "b": yes}) == {"a"}
