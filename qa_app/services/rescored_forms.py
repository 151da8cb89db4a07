"""One stored evaluation after another, scored by another version of its rubric."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from qa_app.model.evaluation import Answer, answer_from_json
from qa_app.model.problems import Problem
from qa_app.model.rubric import Item, Rubric
from qa_app.scoring.answers import item_problems, wrong_shape
from qa_app.scoring.engine import score
from qa_app.storage.stored_forms import BETWEEN, StoredForm

MOST_READINGS = 50_000


@dataclass(frozen=True, slots=True)
class Rescored:
    """What a rubric makes of stored answers.

    Attributes:
        fatals: How many took effect.
        complete: Whether every item that must be answered is.
        reasons: Why it cannot be scored, and then there is no score; empty where it can.
    """

    score: Decimal | None = None
    grade: str | None = None
    fatals: int = 0
    complete: bool = False
    reasons: tuple[Problem, ...] = ()


class Reading(NamedTuple):
    """What a stored answer says to an item.

    Attributes:
        answer: None where it does not fit, and where the rubric has no such item.
        problems: Why it does not fit; none where there is no such item.
    """

    item: str
    answer: Answer | None = None
    problems: tuple[Problem, ...] = ()


class Rescorer:
    """Scores stored answers by one rubric; the same answer of an item is read once."""

    def __init__(self, rubric: Rubric) -> None:
        """Take the rubric to score by."""
        self._rubric = rubric
        self._items = {item.id: item for item in rubric.items()}
        self._readings: dict[str, Reading] = {}

    def rescored(self, form: StoredForm) -> Rescored:
        """Score the answers of an evaluation, those to items that the rubric has not left out."""
        answers: dict[str, Answer] = {}
        reasons: list[Problem] = []
        for given in form.answers:
            reading = self._readings.get(given) or self._read(given)
            if reading.answer is not None:
                answers[reading.item] = reading.answer
            else:
                reasons += reading.problems
        if reasons:
            return Rescored(reasons=tuple(reasons))
        result = score(self._rubric, answers)
        return Rescored(result.score, result.grade, len(result.fatals), result.complete)

    def _read(self, given: str) -> Reading:
        name, _, text = given.partition(BETWEEN)
        item = self._items.get(name)
        reading = Reading(name) if item is None else read_answer(item, text)
        if len(self._readings) < MOST_READINGS:
            self._readings[given] = reading
        return reading


def read_answer(item: Item, text: str) -> Reading:
    """Read the JSON text of a stored answer."""
    try:
        answer = answer_from_json(item.type, json.loads(text))
    except ValueError:
        return Reading(item.id, None, (wrong_shape(item),))
    problems = item_problems(item, answer)
    return Reading(item.id, None, problems) if problems else Reading(item.id, answer)
