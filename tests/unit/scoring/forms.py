"""Rubrics as text and answers as words, so that a test shows both."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from qa_app.model.evaluation import Score
from qa_app.model.rubric import Rubric
from qa_app.scoring.answers_file import answers_from_plain
from qa_app.scoring.engine import score
from qa_app.scoring.rubric_file import read_rubric


def rubric_of(text: str) -> Rubric:
    """Read a rubric that must be free of errors; the head is added where the text has none."""
    head = "" if "rubric:" in text else "rubric: r\nversion: 1\n"
    reading = read_rubric(head + text, "r.yaml")
    assert reading.rubric is not None, [problem.code for problem in reading.problems]
    return reading.rubric


def codes(text: str) -> list[str]:
    """Give the codes of a rubric's problems, in their order."""
    return [problem.code for problem in read_rubric(text, "r.yaml").problems]


def scored(text: str, answers: Mapping[str, object]) -> Score:
    """Score answers that must fit."""
    rubric = rubric_of(text)
    reading = answers_from_plain(answers, rubric)
    assert reading.answers is not None, reading.problems
    return score(rubric, reading.answers)


def dec(text: str) -> Decimal:
    """Give a decimal with the 4 places of a stored value."""
    return Decimal(text).quantize(Decimal("0.0001"))
