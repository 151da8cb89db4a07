"""One stored evaluation after another, scored by another version of its rubric."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal

from qa_app.model.evaluation import Answer, answer_from_json
from qa_app.model.problems import Problem
from qa_app.model.rubric import Item, Rubric
from qa_app.scoring.answers import item_problems, wrong_shape
from qa_app.scoring.engine import score
from qa_app.storage.stored_forms import StoredForm

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


class Rescorer:
    """Scores stored answers by one rubric; the same answer of an item is read once."""

    def __init__(self, rubric: Rubric) -> None:
        """Take the rubric to score by."""
        self._rubric = rubric
        self._items = {item.id: item for item in rubric.items()}
        self._readings: dict[tuple[str, str], Answer | tuple[Problem, ...]] = {}

    def rescored(self, form: StoredForm) -> Rescored:
        """Score the answers of an evaluation, those to items that the rubric has not left out."""
        answers: dict[str, Answer] = {}
        reasons: list[Problem] = []
        for pair in form.answers:
            item = self._items.get(pair[0])
            if item is None:
                continue
            reading = self._reading(item, pair)
            if isinstance(reading, tuple):
                reasons += reading
            else:
                answers[item.id] = reading
        if reasons:
            return Rescored(reasons=tuple(reasons))
        result = score(self._rubric, answers)
        return Rescored(result.score, result.grade, len(result.fatals), result.complete)

    def _reading(self, item: Item, pair: tuple[str, str]) -> Answer | tuple[Problem, ...]:
        found = self._readings.get(pair)
        if found is None:
            found = read_answer(item, pair[1])
            if len(self._readings) < MOST_READINGS:
                self._readings[pair] = found
        return found


def read_answer(item: Item, text: str) -> Answer | tuple[Problem, ...]:
    """Read the JSON text of a stored answer; the problems where it does not fit the item."""
    try:
        answer = answer_from_json(item.type, json.loads(text))
    except ValueError:
        return (wrong_shape(item),)
    return item_problems(item, answer) or answer
