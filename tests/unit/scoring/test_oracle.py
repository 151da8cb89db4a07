"""The engine against section 3 of the law, written down once more in exact fractions and read off word by word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings

from qa_app.model.evaluation import (
    Answer,
    FaultsAnswer,
    NaAnswer,
    NumberAnswer,
    OptionAnswer,
    OptionsAnswer,
    TextAnswer,
)
from qa_app.model.rubric import (
    AllOf,
    AnyOf,
    Condition,
    FatalScope,
    Item,
    ItemCondition,
    ItemType,
    Mode,
    NotApplicable,
    Rubric,
)
from qa_app.scoring.engine import score
from qa_app.scoring.explain import explain
from qa_app.scoring.visibility import visible_items
from tests.unit.scoring.drawn import Form, every_form

ZERO, ONE = Fraction(0), Fraction(1)


@dataclass(frozen=True)
class Counted:
    """An applicable item: its weight, its share, its points and its best points; in deduct mode what it loses."""

    weight: Fraction
    share: Fraction
    points: Fraction
    best: Fraction
    lost: Fraction
    really: bool


@settings(deadline=None, max_examples=500)
@given(every_form())
def test_that_the_score_is_the_one_the_law_gives(form: Form) -> None:
    found, wanted = score(form.rubric, form.answers), Law(form)
    assert found.score == wanted.final()
    assert found.raw_score == wanted.raw()
    assert found.complete == wanted.complete()
    assert [(fatal.item, fatal.answer) for fatal in found.fatals] == [each[:2] for each in wanted.fatals()]
    assert {each.item for each in found.items if each.applicable} == wanted.applicable()
    assert {item.id for item in form.rubric.items()} - wanted.hidden == visible_items(form.rubric, form.answers)


@settings(deadline=None, max_examples=200)
@given(every_form())
def test_that_an_explanation_ends_in_the_score(form: Form) -> None:
    assert explain(form.rubric, form.answers).score == score(form.rubric, form.answers)


@settings(deadline=None, max_examples=200)
@given(every_form())
def test_that_applied_weights_total_a_hundred(form: Form) -> None:
    found = score(form.rubric, form.answers)
    weights = [each.applied_weight for each in found.items]
    if form.rubric.mode is Mode.DEDUCT:
        assert set(weights) == {None}
        return
    total = sum((weight for weight in weights if weight is not None), Decimal(0))
    assert total == 0 or abs(total - 100) <= Decimal("0.0001") * len(weights)


class Law:
    """Section 3, rule by rule."""

    def __init__(self, form: Form) -> None:
        self.rubric, self.answers = form.rubric, form.answers
        self.hidden = hidden_items(form.rubric, form.answers)
        self.counted = {item.id: counted for item in form.rubric.items() if (counted := self.count(item)) is not None}

    def applicable(self) -> set[str]:
        return set(self.counted)

    def count(self, item: Item) -> Counted | None:
        answer, policy = self.answers.get(item.id), self.rubric.not_applicable
        if item.id in self.hidden or answer is None or not item.counts:
            return None
        weight = Fraction(item.weight) if self.rubric.mode is Mode.WEIGHTED and item.weight is not None else ONE
        deduct = self.rubric.mode is Mode.DEDUCT
        best = max(best_of(item), ZERO)
        if not deduct and not best:
            return None
        if isinstance(answer, NaAnswer):
            if policy is NotApplicable.EXCLUDE:
                return None
            share = ONE if policy is NotApplicable.FULL else ZERO
            return Counted(weight, share, share * best, best, ZERO, really=False)
        points = points_of(item, answer)
        kept = min(max(points, ZERO), best)
        lost = costs_of(item, answer) if isinstance(answer, FaultsAnswer) else best_of(item) - points
        return Counted(weight, kept / best if best else ZERO, kept, best, lost, really=True)

    def answered(self) -> bool:
        return any(
            item.counts
            and item.id not in self.hidden
            and not isinstance(self.answers.get(item.id, NaAnswer()), NaAnswer)
            for item in self.rubric.items()
        )

    def base(self, fallen: frozenset[str] = frozenset()) -> Fraction | None:
        rubric = self.rubric
        if not self.answered():
            return None
        if rubric.mode is Mode.DEDUCT:
            return Fraction(rubric.base) - sum(each.lost for each in self.counted.values())
        top = bottom = ZERO
        for section in rubric.sections:
            multiplier = ONE if section.weight is None else Fraction(section.weight)
            counting = [self.counted[item.id] for item in section.items if item.id in self.counted]
            if rubric.mode is Mode.POINTS:
                earned, whole = sum(each.points for each in counting), sum(each.best for each in counting)
                bottom += multiplier * whole
            else:
                earned, whole = (
                    sum(each.weight * each.share for each in counting),
                    sum(each.weight for each in counting),
                )
                bottom += multiplier if whole else 0
            if whole and section.id not in fallen:
                top += multiplier * (earned if rubric.mode is Mode.POINTS else Fraction(earned) / whole)
        return top * 100 / bottom if bottom else None

    def bonus(self) -> Fraction:
        points = ZERO
        for item in self.rubric.items():
            answer = self.answers.get(item.id)
            if item.bonus and item.id not in self.hidden and answer is not None and not isinstance(answer, NaAnswer):
                points += min(max(points_of(item, answer), ZERO), max(best_of(item), ZERO))
        if self.rubric.mode is not Mode.POINTS or not points:
            return points
        multipliers = {
            item.id: ONE if section.weight is None else Fraction(section.weight)
            for section in self.rubric.sections
            for item in section.items
        }
        return points * 100 / sum(multipliers[name] * each.best for name, each in self.counted.items())

    def fatals(self) -> list[tuple[str, str, FatalScope, str]]:
        return [
            (item.id, name, scope, section.id)
            for section in self.rubric.sections
            for item in section.items
            if item.counts and item.id not in self.hidden and item.id in self.answers
            for name, scope in marks_of(item, self.answers[item.id])
            if scope is not None
        ]

    def raw(self) -> Decimal | None:
        base = self.base()
        return None if base is None else four_places(limited(self.rubric, base + self.bonus()))

    def final(self) -> Decimal | None:
        fallen = frozenset(section for _, _, scope, section in self.fatals() if scope is FatalScope.SECTION)
        base = self.base(fallen)
        if base is None:
            return None
        result = limited(self.rubric, base + self.bonus())
        if any(scope is FatalScope.FORM for _, _, scope, _ in self.fatals()):
            result = min(result, Fraction(self.rubric.fatal_score))
        return four_places(result)

    def complete(self) -> bool:
        return all(
            item.id in self.hidden or not item.must_be_answered or is_given(self.answers.get(item.id))
            for item in self.rubric.items()
        )


def is_given(answer: Answer | None) -> bool:
    return answer is not None and not (isinstance(answer, TextAnswer) and not answer.text.strip())


def hidden_items(rubric: Rubric, answers: Mapping[str, Answer]) -> set[str]:
    """The items come after those that their conditions name, so one pass is enough."""
    hidden: set[str] = set()
    for section in rubric.sections:
        for item in section.items:
            if not (holds(section.visible_if, answers, hidden) and holds(item.visible_if, answers, hidden)):
                hidden.add(item.id)
    return hidden


def holds(condition: Condition | None, answers: Mapping[str, Answer], hidden: set[str]) -> bool:
    match condition:
        case None:
            return True
        case AllOf(parts):
            return all(holds(part, answers, hidden) for part in parts)
        case AnyOf(parts):
            return any(holds(part, answers, hidden) for part in parts)
        case ItemCondition(name, is_any, is_none, at_least, at_most):
            answer = answers.get(name)
            if name in hidden or answer is None or isinstance(answer, NaAnswer):
                return False
            if isinstance(answer, NumberAnswer):
                return (at_least is None or answer.value >= at_least) and (at_most is None or answer.value <= at_most)
            chosen = chosen_in(answer)
            return (not is_any or bool(chosen & set(is_any))) and not chosen & set(is_none)


def chosen_in(answer: Answer) -> set[str]:
    if isinstance(answer, OptionAnswer):
        return {answer.option}
    if isinstance(answer, OptionsAnswer):
        return set(answer.options)
    return {name for name, times in answer.times if times} if isinstance(answer, FaultsAnswer) else set()


def best_of(item: Item) -> Fraction:
    if item.type is ItemType.FAULTS:
        return Fraction(item.points or 0)
    if item.type is ItemType.MULTI:
        return sum((Fraction(option.points) for option in item.options if option.points > 0), ZERO)
    points = [*(option.points for option in item.options), *(each.points for each in item.ranges)]
    return max(map(Fraction, points), default=ZERO)


def costs_of(item: Item, answer: FaultsAnswer) -> Fraction:
    costs = {fault.id: Fraction(fault.points) for fault in item.faults}
    return sum((costs[name] * times for name, times in answer.times), ZERO)


def points_of(item: Item, answer: Answer) -> Fraction:
    if isinstance(answer, FaultsAnswer):
        return best_of(item) - costs_of(item, answer)
    if isinstance(answer, NumberAnswer):
        return next(Fraction(each.points) for each in item.ranges if each.minimum <= answer.value <= each.maximum)
    return sum((Fraction(option.points) for option in item.options if option.id in chosen_in(answer)), ZERO)


def marks_of(item: Item, answer: Answer) -> list[tuple[str, FatalScope | None]]:
    if isinstance(answer, NumberAnswer):
        return [(str(answer.value), each.fatal) for each in item.ranges if each.minimum <= answer.value <= each.maximum]
    marks = [*((option.id, option.fatal) for option in item.options), *((each.id, each.fatal) for each in item.faults)]
    return [mark for mark in marks if mark[0] in chosen_in(answer)]


def limited(rubric: Rubric, value: Fraction) -> Fraction:
    value = max(value, ZERO)
    return value if rubric.bonus_cap is None else min(value, Fraction(rubric.bonus_cap))


def four_places(value: Fraction) -> Decimal:
    return Decimal(int(value * 10000 + Fraction(1, 2))) / 10000
