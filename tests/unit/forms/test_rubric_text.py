"""A rubric that is written reads as the same rubric."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from qa_app.config.paths import shipped_rubrics
from qa_app.model.rubric import Rubric
from qa_app.scoring.rubric_file import read_rubric
from qa_app.services.forms.rubric_text import rubric_text
from tests.helpers.review import DESK_RUBRIC

WHOLE = """\
rubric: whole
version: 4
title: {en: Whole, zh_CN: 全部}
mode: weighted
not_applicable: zero
bonus_cap: null
fatal_score: 59
grades: [{id: good, title: Good, at_least: 84.5}, {id: poor, title: Poor, at_least: 0}]
sections:
  - id: first
    title: "no: title"
    guidance: {en: Look, zh_TW: 看}
    weight: 100
    visible_if:
      any: [{item: kind, is: [a]}, {all: [{item: many, is_not: [x]}, {item: long, at_least: 3, at_most: 9}]}]
    items:
      - {id: polite, type: yes_no, points: 2.5, weight: 40, fatal: {no: section}, comment: below_full, evidence: always}
      - id: manners
        title: Manners
        type: faults
        points: 10
        weight: 60
        faults: [{id: f, title: F, points: 2, max_times: 5}, {id: g, title: G, points: 0, fatal: form}]
      - {id: more, type: yes_no, bonus: true, points: 3, allow_na: false}
  - id: second
    items:
      - {id: kind, type: choice, scored: false, required: true, options: [{id: a, title: A}, {id: b}]}
      - {id: many, type: multi, scored: false, options: [{id: x}, {id: y}]}
      - {id: long, type: number, unit: s, decimals: 1, scored: false, ranges: [{min: 0, max: 9.9}]}
      - {id: note, type: text, comment: never}
"""
DEDUCT = """\
rubric: deduct
version: 1
title: Deduct
mode: deduct
not_applicable: exclude
base: 80
sections:
  - id: s
    items: [{id: f, type: faults, faults: [{id: x, title: X, points: 0.5}]}]
"""


def without_hints(rubric: Rubric) -> Rubric:
    """Give what `rubric_text` writes."""
    sections = tuple(
        replace(section, items=tuple(replace(item, hints=()) for item in section.items)) for section in rubric.sections
    )
    return replace(rubric, sections=sections, content_hash="")


TEXTS = {"whole": WHOLE, "deduct": DEDUCT, "desk": DESK_RUBRIC} | {
    file.stem: file.read_text(encoding="utf-8") for file in sorted(Path(shipped_rubrics()).glob("*.yaml"))
}


@pytest.mark.parametrize("name", TEXTS)
def test_that_a_written_rubric_reads_the_same(name: str) -> None:
    rubric = read_rubric(TEXTS[name], name).rubric
    assert rubric is not None
    again = read_rubric(rubric_text(rubric), name)
    assert again.rubric is not None
    assert without_hints(again.rubric) == without_hints(rubric)
