"""The sentence that says why a score is what it is."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qa_app.scoring.answers_file import answers_from_plain
from qa_app.scoring.explain import explain
from qa_app.scoring.why import loss, why_sentence
from tests.unit.scoring.forms import rubric_of

WEIGHTED = """
mode: weighted
sections:
  - id: talk
    title: {en: Talk, zh_CN: 沟通}
    weight: 60
    items:
      - id: calm
        title: {en: Calms the customer, zh_CN: 安抚客户}
        type: choice
        weight: 50
        options:
          - {id: full, title: {en: fully, zh_CN: 完全}, points: 10}
          - {id: partly, title: {en: partly, zh_CN: 部分}, points: 5}
          - {id: rude, title: {en: rude, zh_CN: 粗鲁}, points: 0, fatal: section}
      - {id: name, title: {en: Says the name, zh_CN: 自报姓名}, type: yes_no, weight: 50}
  - id: end
    title: {en: End, zh_CN: 结束}
    weight: 40
    items:
      - {id: bye, title: {en: Says goodbye, zh_CN: 结束语}, type: yes_no, fatal: {no: form}}
      - {id: more, title: {en: Goes further, zh_CN: 超出期望}, type: yes_no, bonus: true, points: 20}
"""
DEDUCT = """
mode: deduct
sections:
  - id: s
    title: S
    items:
      - id: manner
        title: Manner
        type: faults
        faults: [{id: cuts, title: Interrupts, points: 2}, {id: sighs, title: Sighs, points: 60}]
      - id: wait
        title: Wait
        type: number
        unit: s
        ranges: [{min: 0, max: 30, points: 5}, {min: 31, max: 99, points: 1}]
"""


def why(text: str, language: str = "en", **answers: object) -> str:
    rubric = rubric_of(text)
    given = answers_from_plain(answers, rubric).answers
    assert given is not None
    return why_sentence(rubric, explain(rubric, given), language)


def test_that_the_greatest_loss_comes_first() -> None:
    told = why(WEIGHTED, calm="partly", name="yes", bye="no")
    assert told.startswith("Why 0.00: lost 40.00 on Says goodbye (no), 15.00 on Calms the customer (partly); ")


def test_that_a_full_form_lost_nothing() -> None:
    assert why(WEIGHTED, calm="full", name="yes", bye="yes") == "Why 100.00: nothing was lost."


def test_that_a_bonus_and_the_cap_are_told() -> None:
    assert why(WEIGHTED, calm="partly", name="yes", bye="yes", more="yes") == (
        "Why 100.00: lost 15.00 on Calms the customer (partly); bonus +20.00 for Goes further; "
        "105.00 is cut to the highest score, 100.00."
    )


def test_that_a_section_fatal_names_the_section() -> None:
    assert why(WEIGHTED, calm="rude", name="yes", bye="yes") == (
        "Why 40.00: lost 30.00 on Calms the customer (rude); "
        "fatal: Calms the customer (rude), so the section Talk counts 0."
    )


def test_that_a_form_fatal_tells_the_raw_score() -> None:
    told = why(WEIGHTED, calm="full", name="yes", bye="no")
    assert told.endswith("fatal: Says goodbye (no), so of 60.00 only 0.00 is left.")


@pytest.mark.parametrize(
    ("policy", "told"),
    [
        ("exclude", "Why 100.00: nothing was lost; N/A, their weight passed on to the others: Says the name."),
        ("full", "Why 100.00: nothing was lost; N/A, counted as full: Says the name."),
        ("zero", "Why 70.00: lost 30.00 on Says the name (N/A)."),
    ],
)
def test_that_what_became_of_na_is_told(policy: str, told: str) -> None:
    text = WEIGHTED.replace("mode: weighted", f"mode: weighted\nnot_applicable: {policy}")
    assert why(text, calm="full", name="na", bye="yes") == told


def test_that_an_incomplete_form_says_so_far() -> None:
    assert why(WEIGHTED, calm="full", bye="yes") == "Why 100.00 so far: nothing was lost; not answered yet: 1."


def test_that_a_form_without_score_says_why() -> None:
    assert why(WEIGHTED) == "Not scored: no scored item was really answered."


def test_that_deductions_name_faults_numbers_and_the_floor() -> None:
    assert why(DEDUCT, manner={"sighs": 2, "cuts": 1}, wait=40) == (
        "Why 0.00: lost 122.00 on Manner (2 × Sighs, 1 × Interrupts), 4.00 on Wait (40 s); "
        "-26.00 is below 0 and counts as 0."
    )


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("zh_CN", "为什么是 85.00 分：失分：“安抚客户”失 15.00 分（部分）。"),
        ("zh_TW", "為什麼是 85.00 分：失分：「安抚客户」失 15.00 分（部分）。"),
    ],
)
def test_that_the_sentence_is_told_in_chinese(language: str, told: str) -> None:
    assert why(WEIGHTED, language, calm="partly", name="yes", bye="yes") == told


def test_that_many_losses_are_told_as_the_greatest_and_a_rest() -> None:
    items = "".join(f"      - {{id: i{number}, title: I{number}, type: yes_no}}\n" for number in range(8))
    text = f"mode: points\nsections:\n  - id: s\n    title: S\n    items:\n{items}"
    told = why(text, **{f"i{number}": "no" if number < 6 else "yes" for number in range(8)})
    assert told == (
        "Why 25.00: lost 12.50 on I0 (no), 12.50 on I1 (no), 12.50 on I2 (no), 12.50 on I3 (no), "
        "25.00 on 2 other items."
    )


def test_that_the_losses_lead_from_100_to_the_base() -> None:
    rubric = rubric_of(WEIGHTED)
    given = answers_from_plain({"calm": "partly", "name": "no", "bye": "yes"}, rubric).answers
    assert given is not None
    found = explain(rubric, given)
    lost = [loss(found, item) or Decimal(0) for section in found.sections for item in section.items]
    assert Decimal(100) - sum(lost) == found.base
