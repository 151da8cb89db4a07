"""Whole sets of answers to try a rubric with: the best, the worst, and any."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from random import Random

from qa_app.model.evaluation import NA, Answer, FaultsAnswer, NumberAnswer, OptionAnswer, OptionsAnswer, TextAnswer
from qa_app.model.rubric import FatalScope, Item, ItemType, Rubric
from qa_app.scoring.visibility import visible_items

_ROUNDS = 20
_NA_SHARE = 0.1
_MOST_TIMES = 3
_FAULT_SHARE = 0.3


def best_answers(rubric: Rubric) -> dict[str, Answer]:
    """Answer every item that is seen with the most points, nothing fatal where that can be."""
    return _filled(rubric, lambda item: _extreme(item, best=True))


def worst_answers(rubric: Rubric) -> dict[str, Answer]:
    """Answer every item that is seen with the fewest points, and a fatal one where there is one."""
    return _filled(rubric, lambda item: _extreme(item, best=False))


def random_answers(rubric: Rubric, seed: int) -> dict[str, Answer]:
    """Answer every item that is seen by chance, one of ten with N/A; the same seed gives the same answers."""
    random = Random(seed)  # noqa: S311  (a trial, no secret)
    return _filled(rubric, lambda item: _by_chance(item, random))


def _filled(rubric: Rubric, answer: Callable[[Item], Answer]) -> dict[str, Answer]:
    """Answer what is seen, then what comes into sight by that."""
    answers: dict[str, Answer] = {}
    for _ in range(_ROUNDS):
        seen = visible_items(rubric, answers)
        waiting = [item for item in rubric.items() if item.id in seen and item.id not in answers]
        if not waiting:
            break
        answers |= {item.id: answer(item) for item in waiting}
    return answers


def _extreme(item: Item, *, best: bool) -> Answer:
    match item.type:
        case ItemType.NUMBER:
            pick = max if best else min
            return NumberAnswer(pick(item.ranges, key=lambda each: _worth(each.points, each.fatal)).minimum)
        case ItemType.FAULTS:
            worst = [] if best else [(each.id, each.max_times or 1) for each in item.faults]
            return FaultsAnswer(tuple(worst))
        case ItemType.MULTI:
            wanted = [each.id for each in item.options if (each.points > 0) is best and (each.fatal is None) is best]
            return OptionsAnswer(tuple(wanted))
        case ItemType.TEXT:
            return TextAnswer("…")
        case _:
            choose = max if best else min
            return OptionAnswer(choose(item.options, key=lambda each: _worth(each.points, each.fatal)).id)


def _by_chance(item: Item, random: Random) -> Answer:
    if item.allow_na and random.random() < _NA_SHARE:
        return NA
    match item.type:
        case ItemType.NUMBER:
            return NumberAnswer(random.choice(item.ranges).minimum)
        case ItemType.FAULTS:
            made = [each for each in item.faults if random.random() < _FAULT_SHARE]
            return FaultsAnswer(tuple((each.id, random.randint(1, each.max_times or _MOST_TIMES)) for each in made))
        case ItemType.MULTI:
            return OptionsAnswer(tuple(each.id for each in item.options if random.random() < 1 / 2))
        case ItemType.TEXT:
            return TextAnswer("…")
        case _:
            return OptionAnswer(random.choice(item.options).id)


def _worth(points: Decimal, fatal: FatalScope | None) -> tuple[bool, Decimal]:
    return (fatal is None, points)
