"""What a Genesys Cloud form scores, worked out on its own JSON in exact fractions, and such forms drawn at random.

Nothing here knows how forms are imported. Sources, all of Genesys's documentation: resource center, "Evaluation form
scoring" (the formula over groups, N/A as zero out of zero, critical questions count too) and "Create and publish an
evaluation form" (weights off: points at face value; fatal questions); API models EvaluationScoringSet (a fatal
question fails without its highest score), EvaluationQuestion (the options of a multiple selection are questions) and
VisibilityCondition (paths of answers, counted from 0).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

Json = dict[str, Any]
Answers = Mapping[str, Any]
"""Text of each question to ``na``, the place of the answer, or a list of both kinds for its options."""
MANY = "multipleSelectQuestion"


@dataclass
class Law:
    """The score of one form with one set of answers."""

    form: Json
    answers: Answers
    failed: bool = False

    def score(self) -> Fraction | None:
        """Give the form's percentage; None where nothing is possible."""
        earned = possible = Fraction(0)
        for number, group in enumerate(self.form["questionGroups"]):
            weight = 1 if self.form.get("weightMode") == "OFF" else Fraction(group["weight"])
            for question in group["questions"] if self._is_shown(group, number) else ():
                if self._is_shown(question, number):
                    points, best = self._question(question)
                    earned += points * weight
                    possible += best * weight
        if not possible:
            return None
        return Fraction(0) if self.failed else 100 * earned / possible

    def _question(self, question: Json) -> tuple[Fraction, Fraction]:
        answer = self.answers[question["text"]]
        if answer == "na" or question.get("type") == "freeTextQuestion":
            return Fraction(0), Fraction(0)
        if question.get("type") != MANY:
            return self._single(question, answer, fatal=False)
        found = [
            self._single(option, each, fatal=question.get("isKill", False))
            for option, each in zip(question["multipleSelectOptionQuestions"], answer, strict=True)
        ]
        return sum((each for each, _ in found), Fraction(0)), sum((each for _, each in found), Fraction(0))

    def _single(self, question: Json, answer: int | str, *, fatal: bool) -> tuple[Fraction, Fraction]:
        if isinstance(answer, str):
            return Fraction(0), Fraction(0)
        values = [option["value"] for option in question["answerOptions"]]
        self.failed |= (fatal or question.get("isKill", False)) and values[answer] < max(values)
        return Fraction(values[answer]), Fraction(max(values))

    def _is_shown(self, part: Json, number: int) -> bool:
        condition = part.get("visibilityCondition")
        if condition is None:
            return True
        found = [self._is_chosen(predicate, number) for predicate in condition["predicates"]]
        return any(found) if condition["combiningOperation"] == "OR" else all(found)

    def _is_chosen(self, predicate: str, number: int) -> bool:
        path = predicate.replace("..", f"/form/questionGroup/{number}", 1)
        group, question, answer = (int(each) for each in re.findall("[0-9]+", path))
        return bool(self.answers[self.form["questionGroups"][group]["questions"][question]["text"]] == answer)


@dataclass
class _Drawing:
    """One form that is drawn; `sources` are questions that are always asked and answered, with their places."""

    draw: st.DrawFn
    sources: list[tuple[int, int, Json]] = field(default_factory=list)

    def chance(self, out_of: int) -> bool:
        return self.draw(st.integers(1, out_of)) == 1

    def group(self, number: int) -> Json:
        condition = self.visibility(number, out_of=6)
        na = {"naEnabled": True} if self.chance(8) else {}
        questions: list[Json] = []
        for place in range(self.draw(st.integers(1, 4))):
            question = self.question(number, place)
            questions.append(question)
            if not (condition or na or question.keys() & {"naEnabled", "visibilityCondition", "type"}):
                self.sources.append((number, place, question))
        weight = self.draw(st.integers(1, 60))
        return {"name": f"Group {number}", "weight": weight, "questions": questions, **condition, **na}

    def question(self, number: int, place: int) -> Json:
        question: Json = {"text": f"Q{number}{place}", **self.visibility(number, out_of=4)}
        question |= {key: True for key in ("naEnabled", "isKill", "isCritical") if self.chance(5)}
        kind = self.draw(st.sampled_from(["choice", "choice", "yes or no", "many", "text"]))
        if kind == "text":
            question.pop("isKill", None)
            return {**question, "type": "freeTextQuestion"}
        if kind == "many":
            options = [self.option(each) for each in range(self.draw(st.integers(1, 3)))]
            return {**question, "type": MANY, "multipleSelectOptionQuestions": options}
        values = [1, 0] if kind == "yes or no" else self.values()
        return {**question, "answerOptions": [{"text": f"a{n}", "value": value} for n, value in enumerate(values)]}

    def values(self) -> list[int]:
        return [self.draw(st.integers(1, 10)), *self.draw(st.lists(st.integers(0, 10), min_size=1, max_size=4))]

    def option(self, number: int) -> Json:
        unselected = self.draw(st.integers(1, 5)) if self.chance(4) else 0
        answers = [
            {"builtInType": "Selected", "value": self.draw(st.integers(0 if unselected else 1, 5))},
            {"builtInType": "Unselected", "value": unselected},
        ]
        more = {key: True for key in ("naEnabled", "isKill", "isCritical") if self.chance(10)}
        return {"text": f"o{number}", "type": "multipleChoiceQuestion", "answerOptions": answers, **more}

    def visibility(self, number: int, out_of: int) -> Json:
        if not self.sources or not self.chance(out_of):
            return {}
        predicates = []
        for _ in range(self.draw(st.integers(1, 2))):
            group, place, question = self.draw(st.sampled_from(self.sources))
            answer = self.draw(st.integers(0, len(question["answerOptions"]) - 1))
            where = ".." if group == number else f"/form/questionGroup/{group}"
            predicates.append(f"{where}/question/{place}/answer/{answer}")
        operation = self.draw(st.sampled_from(["AND", "OR"]))
        return {"visibilityCondition": {"combiningOperation": operation, "predicates": predicates}}


@st.composite
def every_genesys_form(draw: st.DrawFn) -> Json:
    """Draw a form with groups, conditions and questions of every scored type."""
    drawing = _Drawing(draw)
    groups = [drawing.group(number) for number in range(draw(st.integers(1, 3)))]
    mode = draw(st.sampled_from([{}, {"weightMode": "SCALED"}, {"weightMode": "OFF"}]))
    return {"name": "A form", "questionGroups": groups, **mode}


@st.composite
def genesys_answers(draw: st.DrawFn, form: Json) -> dict[str, Any]:
    """Draw an answer to every question of a form, asked or not; a group that is N/A is so for all its questions."""
    found: dict[str, Any] = {}
    for group in form["questionGroups"]:
        group_na = group.get("naEnabled", False) and draw(st.booleans())
        for question in group["questions"]:
            is_na = question.get("naEnabled", False) and draw(st.integers(1, 3)) == 1
            if group_na or is_na:
                found[question["text"]] = "na"
            elif question.get("type") == "freeTextQuestion":
                found[question["text"]] = "as said"
            elif question.get("type") == MANY:
                found[question["text"]] = [_one(draw, each) for each in question["multipleSelectOptionQuestions"]]
            else:
                found[question["text"]] = draw(st.integers(0, len(question["answerOptions"]) - 1))
    return found


def _one(draw: st.DrawFn, option: Json) -> int | str:
    places: list[int | str] = [0, 1]
    return draw(st.sampled_from([*places, "na"] if option.get("naEnabled") else places))
