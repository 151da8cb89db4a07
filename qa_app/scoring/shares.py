"""What one answer earns: points, the item's best points, and the fatals it carries."""

from __future__ import annotations

from decimal import Decimal

from qa_app.model.evaluation import (
    Answer,
    FatalFired,
    FaultsAnswer,
    NumberAnswer,
    OptionAnswer,
    OptionsAnswer,
)
from qa_app.model.rubric import FatalScope, Item, ItemType, Mode, Range

ZERO = Decimal(0)
ONE = Decimal(1)


def best_points(item: Item) -> Decimal:
    """Give the best that the item can earn; below 0 only where every option or range is.

    The highest of the options or ranges; of a multi item the sum of all positive options; of a faults item its
    `points` (0 where it has none, as it may in deduct mode); of a text item 0.
    """
    kind = item.type
    if kind is ItemType.FAULTS:
        return item.points if item.points is not None else ZERO
    if kind is ItemType.NUMBER:
        return max([each.points for each in item.ranges], default=ZERO)
    if kind is ItemType.MULTI:
        return sum([option.points for option in item.options if option.points > 0], ZERO)
    return max([option.points for option in item.options], default=ZERO)


def plain_points(item: Item, answer: Answer) -> Decimal:
    """Give the points of an answer as the rubric writes them: below 0 where faults or negative options say so."""
    if isinstance(answer, OptionAnswer):
        option = item.option(answer.option)
        return option.points if option else ZERO
    if isinstance(answer, FaultsAnswer):
        return best_points(item) - fault_points(item, answer)
    if isinstance(answer, OptionsAnswer):
        return sum([option.points for option in item.options if option.id in answer.options], ZERO)
    if isinstance(answer, NumberAnswer):
        found = range_of(item, answer.value)
        return found.points if found else ZERO
    return ZERO


def fault_points(item: Item, answer: FaultsAnswer) -> Decimal:
    """Give what the counted faults cost together, 0 or more."""
    costs = {fault.id: fault.points for fault in item.faults}
    return sum((costs.get(fault, ZERO) * times for fault, times in answer.times), ZERO)


def earned_points(item: Item, answer: Answer) -> Decimal:
    """Give the points of an answer kept within 0 and the item's best, as weighted and points mode count them."""
    return kept(plain_points(item, answer), max(best_points(item), ZERO))


def kept(points: Decimal, best: Decimal) -> Decimal:
    """Keep points within 0 and the best."""
    if points > best:
        return best
    return points if points > 0 else ZERO


def lost_points(item: Item, answer: Answer) -> Decimal:
    """Give the points that an answer takes off the base in deduct mode: faults counted, or points short of the best."""
    if isinstance(answer, FaultsAnswer):
        return fault_points(item, answer)
    return best_points(item) - plain_points(item, answer)


def share(item: Item, answer: Answer) -> Decimal | None:
    """Give earned over best points, from 0 to 1; None where no answer earns points."""
    best = best_points(item)
    return earned_points(item, answer) / best if best > 0 else None


def is_below_full(item: Item, answer: Answer, mode: Mode) -> bool:
    """Whether the answer leaves something to explain: points short of the best, a fault counted, or a fatal."""
    if fatals(item, answer):
        return True
    if isinstance(answer, FaultsAnswer):
        return any(times for _, times in answer.times)
    if not item.scored or item.type is ItemType.TEXT:
        return False
    return lost_points(item, answer) > 0 if mode is Mode.DEDUCT else earned_points(item, answer) < best_points(item)


def range_of(item: Item, value: Decimal) -> Range | None:
    """Give the range that holds the number, None where it is outside every one."""
    return next((each for each in item.ranges if each.minimum <= value <= each.maximum), None)


def fatals(item: Item, answer: Answer) -> tuple[FatalFired, ...]:
    """Give every fatal that the answer carries, in the order of the item; whether the item is visible is not asked."""
    if not item.counts:
        return ()
    return tuple([FatalFired(item.id, name, scope) for name, scope in _marks(item, answer) if scope is not None])


def _marks(item: Item, answer: Answer) -> list[tuple[str, FatalScope | None]]:
    if isinstance(answer, OptionAnswer):
        return [(each.id, each.fatal) for each in item.options if each.id == answer.option]
    if isinstance(answer, OptionsAnswer):
        return [(each.id, each.fatal) for each in item.options if each.id in answer.options]
    if isinstance(answer, FaultsAnswer):
        counted = {fault for fault, count in answer.times if count}
        return [(each.id, each.fatal) for each in item.faults if each.id in counted]
    if isinstance(answer, NumberAnswer):
        found = range_of(item, answer.value)
        return [(f"{answer.value:f}", found.fatal)] if found else []
    return []
