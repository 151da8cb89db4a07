"""What an Amazon Connect form scores, worked out on its own JSON in exact fractions, and such forms drawn at random.

Nothing here knows how forms are imported. Sources, all of Amazon's documentation: administrator guide, "Use scoring and
weights on agent evaluation forms" (weights by question and by section, weights of optional questions) and "Create an
evaluation form" (conditions, ranges, automatic fail of the form or a section, points, bonus, exclusion); API reference,
EvaluationScore ("if the item or a child item gets an automatic fail answer"), AutomaticFailConfiguration,
QuestionPointsConfiguration and QuestionOptionPointsConfiguration.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

Json = dict[str, Any]
Answers = Mapping[str, Any]
"""RefId of each question to ``na``, an option's RefId, a list of them, a number or a text."""


@dataclass
class Counted:
    """A scored question that applies: its share of the form, what it earned, part of it bonus, and its maximum."""

    weight: Fraction
    earned: Fraction
    best: Fraction
    inside: tuple[str, ...]
    has_bonus: bool


@dataclass
class Law:
    """The score of one form with one set of answers."""

    form: Json
    answers: Answers
    counted: list[Counted] = field(default_factory=list)
    failed: set[str] = field(default_factory=set)
    all_failed: bool = False

    def score(self) -> Fraction | None:
        """Give the form's percentage; None where no question applies."""
        mode = self.form["ScoringStrategy"]["Mode"]
        for item in self.form["Items"]:
            self._section(item["Section"], (), shown=True)
        if self.all_failed and self.counted:
            return Fraction(0)
        standing = [each for each in self.counted if not self.failed & set(each.inside)]
        if mode == "POINTS_BASED":
            base = sum((each.best for each in self.counted), Fraction(0))
            return 100 * sum((each.earned for each in standing), Fraction(0)) / base if base else None
        whole = sum((each.weight for each in self.counted), Fraction(0))
        earned = sum((each.weight * each.earned / each.best for each in standing), Fraction(0))
        return 100 * earned / whole if whole else None

    def is_open(self) -> bool:
        """Whether the documentation leaves the score open: a bonus was earned in a section that failed."""
        return not self.all_failed and any(each.has_bonus for each in self.counted if self.failed & set(each.inside))

    def _section(self, section: Json, around: tuple[str, ...], *, shown: bool) -> None:
        shown = shown and self._is_enabled(section)
        for item in section["Items"]:
            if "Section" in item:
                self._section(item["Section"], (*around, section["RefId"]), shown=shown)
            elif shown and self._is_enabled(item["Question"]):
                self._question(item["Question"], (*around, section["RefId"]))

    def _question(self, question: Json, inside: tuple[str, ...]) -> None:
        answer = self.answers[question["RefId"]]
        if answer == "na" or not is_scored(question):
            return
        chosen = [option for option in options_of(question) if _is_given(option, answer)]
        for option in chosen:
            if option.get("AutomaticFail"):
                target = option.get("AutomaticFailConfiguration", {}).get("TargetSection")
                self.failed |= {target} if target else set()
                self.all_failed |= not target
        earned = sum((points_of(option) for option in chosen), Fraction(0))
        best = best_of(question)
        has_bonus = best == 0 or any(option.get("PointsConfiguration", {}).get("IsBonus") for option in chosen)
        self.counted.append(Counted(self._weight(question), earned, best, inside, has_bonus))

    def _weight(self, question: Json) -> Fraction:
        if self.form["ScoringStrategy"]["Mode"] != "SECTION_ONLY":
            return Fraction(question.get("Weight", 0))
        (top,) = [
            item["Section"] for item in self.form["Items"] if question in [each for each, _ in questions_of(item)]
        ]
        sharing = [each for each, _ in questions_of({"Section": top}) if is_scored(each)]
        return Fraction(top["Weight"]) / len(sharing)

    def _is_enabled(self, item: Json) -> bool:
        enablement = item.get("Enablement")
        if enablement is None:
            return True
        enables: bool = enablement["Action"] == "ENABLE"
        return self._holds(enablement["Condition"]) is enables

    def _holds(self, condition: Json) -> bool:
        found = [
            self._holds(operand["Condition"]) if "Condition" in operand else self._compares(operand["Expression"])
            for operand in condition["Operands"]
        ]
        return any(found) if condition.get("Operator") == "OR" else all(found)

    def _compares(self, expression: Json) -> bool:
        answer = self.answers[expression["Source"]["RefId"]]
        values = expression["Values"]
        match expression["Comparator"]:
            case "IN":
                return answer in [value["RefId"] for value in values]
            case "NOT_IN":
                return answer not in [value["RefId"] for value in values]
            case "GREATER_THAN":
                return bool(answer > values[0]["NumericValue"])
            case "LESS_THAN_OR_EQUAL_TO":
                return bool(answer <= values[0]["NumericValue"])
        raise AssertionError(expression)


def questions_of(item: Json) -> list[tuple[Json, tuple[str, ...]]]:
    """Give the questions of an item of the form, each with the sections that it is in, the outermost first."""
    if "Question" in item:
        return [(item["Question"], ())]
    section = item["Section"]
    inner = [found for each in section["Items"] for found in questions_of(each)]
    return [(question, (section["RefId"], *inside)) for question, inside in inner]


def options_of(question: Json) -> list[Json]:
    """Give the answer options or ranges of a question."""
    return [option for kind in question.get("QuestionTypeProperties", {}).values() for option in kind["Options"]]


def is_scored(question: Json) -> bool:
    """Whether answers to a question have scores and it is not excluded."""
    excluded = question.get("ScoringConfiguration", {}).get("IsExcludedFromScoring")
    return bool(options_of(question)) and not excluded


def points_of(option: Json) -> Fraction:
    """Give the score of an option, or its points in a form of points."""
    return Fraction(option["PointsConfiguration"]["PointValue"] if "PointsConfiguration" in option else option["Score"])


def best_of(question: Json) -> Fraction:
    """Give what a question counts as whole: its best answer, or all options of a multiple selection; no bonus."""
    if question.get("ScoringConfiguration", {}).get("PointsConfiguration", {}).get("IsBonus"):
        return Fraction(0)
    base = [points_of(each) for each in options_of(question) if not each.get("PointsConfiguration", {}).get("IsBonus")]
    return sum(base, Fraction(0)) if question["QuestionType"] == "MULTISELECT" else max(base, default=Fraction(0))


def _is_given(option: Json, answer: object) -> bool:
    if isinstance(answer, int):
        return bool(option["MinValue"] <= answer <= option["MaxValue"])
    return option["RefId"] in answer if isinstance(answer, list) else option["RefId"] == answer


@dataclass
class _Drawing:
    """One form that is drawn: how many questions it has, and those that conditions may look at."""

    draw: st.DrawFn
    mode: str
    count: int = 0
    always_asked: list[Json] = field(default_factory=list)
    sources: list[Json] = field(default_factory=list)

    def chance(self, out_of: int) -> bool:
        return self.draw(st.integers(1, out_of)) == 1

    def section(self, ref: str, around: tuple[str, ...]) -> Json:
        inside = (*around, ref)
        section: Json = {"Title": f"Section {ref}", "RefId": ref, **self.enablement(out_of=6)}
        self.always_asked.clear()
        items: list[Json] = [self.question(inside) for _ in range(self.draw(st.integers(1, 3)))]
        if not around and "Enablement" not in section:
            self.sources += self.always_asked
        if not around and self.chance(3):
            items.append({"Section": self.section(f"{ref}x", inside)})
        return {**section, "Items": items}

    def question(self, inside: tuple[str, ...]) -> Json:
        self.count += 1
        ref = f"q{self.count}"
        kind = self.draw(st.sampled_from(["SINGLESELECT", "SINGLESELECT", "MULTISELECT", "NUMERIC", "TEXT"]))
        question: Json = {"Title": f"Question {ref}", "RefId": ref, "QuestionType": kind, **self.enablement(out_of=4)}
        if self.chance(3):
            question["NotApplicableEnabled"] = True
        if kind != "TEXT":
            scoring = self.scoring()
            question |= scoring
            question["QuestionTypeProperties"] = self.properties(kind, inside, can_fail=not scoring)
        if kind in {"SINGLESELECT", "NUMERIC"} and not {"Enablement", "NotApplicableEnabled"} & question.keys():
            self.always_asked.append(question)
        return {"Question": question}

    def scoring(self) -> Json:
        if self.chance(8):
            return {"ScoringConfiguration": {"IsExcludedFromScoring": True}}
        if self.mode == "POINTS_BASED" and self.count > 1 and self.chance(6):
            return {"ScoringConfiguration": {"PointsConfiguration": {"IsBonus": True}}}
        return {}

    def properties(self, kind: str, inside: tuple[str, ...], *, can_fail: bool) -> Json:
        count = self.draw(st.integers(2, 4))
        scores = [self.draw(st.integers(1, 10)), *self.draw(st.lists(st.integers(0, 10), min_size=1, max_size=count))]
        if kind == "MULTISELECT" and self.mode != "POINTS_BASED":
            scores = self.draw(st.sampled_from([[10, 0], [6, 4], [5, 3, 2], [1, 2, 3, 4]]))
        options = [
            self.option(score, is_base=number == 0) | (self.failing(inside) if can_fail else {})
            for number, score in enumerate(scores)
        ]
        if kind == "NUMERIC":
            for number, option in enumerate(options):
                option |= {"MinValue": 5 * number, "MaxValue": 5 * number + 4}
            return {"Numeric": {"MinValue": 0, "MaxValue": 5 * len(options) - 1, "Options": options}}
        for number, option in enumerate(options):
            option |= {"RefId": f"o{number}", "Text": f"Answer {number}"}
        return {"SingleSelect" if kind == "SINGLESELECT" else "MultiSelect": {"Options": options}}

    def option(self, score: int, *, is_base: bool) -> Json:
        if self.mode == "POINTS_BASED":
            return {"PointsConfiguration": {"PointValue": score, "IsBonus": not is_base and self.chance(6)}}
        return {"Score": score}

    def failing(self, inside: tuple[str, ...]) -> Json:
        if not self.chance(10):
            return {}
        target = self.draw(st.sampled_from(["", *inside]))
        configuration = {"AutomaticFailConfiguration": {"TargetSection": target}} if target else {}
        return {"AutomaticFail": True, **configuration}

    def enablement(self, out_of: int) -> Json:
        if not self.sources or not self.chance(out_of):
            return {}
        operands = [{"Expression": self.expression()} for _ in range(self.draw(st.integers(1, 2)))]
        condition: Json = {"Operands": operands}
        if len(operands) > 1:
            condition["Operator"] = self.draw(st.sampled_from(["AND", "OR"]))
        return {"Enablement": {"Condition": condition, "Action": self.draw(st.sampled_from(["ENABLE", "DISABLE"]))}}

    def expression(self) -> Json:
        source = self.draw(st.sampled_from(self.sources))
        if source["QuestionType"] == "NUMERIC":
            comparator = self.draw(st.sampled_from(["GREATER_THAN", "LESS_THAN_OR_EQUAL_TO"]))
            values: list[Json] = [{"Type": "NUMERIC", "NumericValue": self.draw(st.integers(0, 8))}]
        else:
            comparator = self.draw(st.sampled_from(["IN", "NOT_IN"]))
            values = [{"Type": "OPTION_REF_ID", "RefId": self.draw(st.sampled_from(["o0", "o1"]))}]
        return {
            "Source": {"Type": "QUESTION_REF_ID", "RefId": source["RefId"]},
            "Values": values,
            "Comparator": comparator,
        }


@st.composite
def every_connect_form(draw: st.DrawFn) -> Json:
    """Draw a form in one of the three scoring modes with questions of every type."""
    mode = draw(st.sampled_from(["QUESTION_ONLY", "SECTION_ONLY", "POINTS_BASED"]))
    drawing = _Drawing(draw, mode)
    sections = [drawing.section(f"s{number}", ()) for number in range(draw(st.integers(1, 3)))]
    form = {
        "Title": "A form",
        "ScoringStrategy": {"Mode": mode, "Status": "ENABLED"},
        "Items": [{"Section": section} for section in sections],
    }
    scored = {
        ref: [question for question, _ in questions_of({"Section": section}) if is_scored(question)]
        for section in sections
        for ref in [section["RefId"]]
    }
    if mode == "QUESTION_ONLY":
        everything = [question for each in scored.values() for question in each]
        for question, weight in zip(everything, draw(_shares_of_hundred(len(everything))), strict=True):
            question["Weight"] = weight
    elif mode == "SECTION_ONLY":
        weighed = [section for section in sections if scored[section["RefId"]]]
        for section, weight in zip(weighed, draw(_shares_of_hundred(len(weighed))), strict=True):
            section["Weight"] = weight
    return form


@st.composite
def _shares_of_hundred(draw: st.DrawFn, count: int) -> list[float]:
    """Give weights above 0 that total 100, some with a decimal place as the console gives them."""
    if not count:
        return []
    cuts = sorted(draw(st.sets(st.integers(1, 199), min_size=count - 1, max_size=count - 1)))
    return [(high - low) / 2 for low, high in zip([0, *cuts], [*cuts, 200], strict=True)]


@st.composite
def connect_answers(draw: st.DrawFn, form: Json) -> dict[str, Any]:
    """Draw an answer to every question of a form, asked or not."""
    found: dict[str, Any] = {}
    for question, _ in [found for item in form["Items"] for found in questions_of(item)]:
        options = [option.get("RefId") for option in options_of(question)]
        if question.get("NotApplicableEnabled") and draw(st.integers(1, 3)) == 1:
            found[question["RefId"]] = "na"
        elif question["QuestionType"] == "MULTISELECT":
            found[question["RefId"]] = [option for option in options if draw(st.booleans())]
        elif question["QuestionType"] == "NUMERIC":
            found[question["RefId"]] = draw(st.integers(0, 5 * len(options) - 1))
        elif question["QuestionType"] == "TEXT":
            found[question["RefId"]] = "as said"
        else:
            found[question["RefId"]] = draw(st.sampled_from(options))
    return found
