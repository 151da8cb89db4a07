"""Which items of a rubric can ever be seen: conditions that loop, and conditions that nothing can meet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from math import ceil, floor, prod

from qa_app.model.rubric import AllOf, AnyOf, Condition, Item, ItemCondition, ItemType, Section
from qa_app.scoring.visibility import items_named

_MAX_PICKS = 64
_MAX_TESTS = 60


def loops(sections: Iterable[Section]) -> tuple[tuple[str, ...], ...]:
    """Give the loops among the conditions, each as the item ids along it, the first again at the end.

    An item depends on what its own condition and its section's name; a section whose condition names an item of its
    own is a loop of that item with itself. Every item stands in one of the loops at most.
    """
    needs = {
        item.id: sorted({*items_named(item.visible_if), *items_named(section.visible_if)})
        for section in sections
        for item in section.items
    }
    found: list[tuple[str, ...]] = []
    done: set[str] = set()
    for start in needs:
        found.extend(_loops_from(start, needs, done))
    return tuple(found)


def _loops_from(start: str, needs: Mapping[str, list[str]], done: set[str]) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    path: list[str] = []
    waiting: list[tuple[str, int]] = [(start, 0)]
    while waiting:
        name, number = waiting.pop()
        if number == 0:
            if name in path:
                found.append((*path[path.index(name) :], name))
                continue
            if name in done or name not in needs:
                continue
            path.append(name)
        if number < len(needs[name]):
            waiting.append((name, number + 1))
            waiting.append((needs[name][number], 0))
        else:
            path.remove(name)
            done.add(name)
    return found


def never_seen(sections: Iterable[Section]) -> tuple[str, ...]:
    """Give the ids of the items that no answers can bring up.

    A test of an item or option that is not there is taken to hold: it is a fault of its own. Items that stand in one
    of the `loops` are judged too, which means nothing. Conditions that must hold together are judged together, along
    the chain of items that must be visible for them, as far as `_MAX_TESTS` tests. That `any` lists exclude each other
    is found where there are no more than `_MAX_PICKS` ways to pick one of each.
    """
    reach = _Reach({item.id: (section, item) for section in sections for item in section.items})
    return tuple(name for name in reach.places if not reach.possible(reach.conditions_of(name)))


@dataclass(slots=True)
class _Conjunction:
    tests: list[ItemCondition]
    choices: list[AnyOf]


@dataclass(slots=True)
class _Reach:
    places: Mapping[str, tuple[Section, Item]]

    def conditions_of(self, name: str) -> list[Condition]:
        section, item = self.places[name]
        return [each for each in (section.visible_if, item.visible_if) if each is not None]

    def possible(self, conditions: list[Condition]) -> bool:
        """Judge what must hold together: each `any` list by itself, then, where they are few, all of them at once."""
        if not self._each_possible(conditions):
            return False
        choices = [choice.conditions for choice in self._flat(conditions).choices]
        if prod(len(parts) for parts in choices) > _MAX_PICKS:
            return True
        return any(self._each_possible([*conditions, *picked]) for picked in product(*choices))

    def _each_possible(self, conditions: list[Condition]) -> bool:
        together = self._flat(conditions)
        if not self._agree(together.tests):
            return False
        tests: list[Condition] = list(together.tests)
        return all(
            any(self._each_possible([*tests, part]) for part in choice.conditions) for choice in together.choices
        )

    def _flat(self, conditions: list[Condition]) -> _Conjunction:
        together = _Conjunction([], [])
        waiting = list(conditions)
        while waiting:
            match waiting.pop():
                case AllOf(parts):
                    waiting.extend(parts)
                case AnyOf(parts) as choice:
                    if len(parts) == 1:
                        waiting.append(parts[0])
                    else:
                        together.choices.append(choice)
                case ItemCondition() as test:
                    together.tests.append(test)
        self._add_needed(together.tests)
        return together

    def _add_needed(self, tests: list[ItemCondition]) -> None:
        looked: set[str] = set()
        for test in tests:
            if len(tests) > _MAX_TESTS:
                return
            if test.item not in looked and test.item in self.places:
                looked.add(test.item)
                tests.extend(_surely(self.conditions_of(test.item)))

    def _agree(self, tests: list[ItemCondition]) -> bool:
        by_item: dict[str, list[ItemCondition]] = {}
        for test in tests:
            by_item.setdefault(test.item, []).append(test)
        known = ((self.places[name][1], each) for name, each in by_item.items() if name in self.places)
        return all(_can_answer(item, each) for item, each in known)


def _surely(conditions: list[Condition]) -> list[ItemCondition]:
    found: list[ItemCondition] = []
    for condition in conditions:
        if isinstance(condition, ItemCondition):
            found.append(condition)
        elif isinstance(condition, AllOf):
            found.extend(_surely(list(condition.conditions)))
    return found


def _can_answer(item: Item, tests: list[ItemCondition]) -> bool:
    if item.type is ItemType.TEXT:
        return True
    if item.type is ItemType.NUMBER:
        low = max((test.at_least for test in tests if test.at_least is not None), default=None)
        high = min((test.at_most for test in tests if test.at_most is not None), default=None)
        return _can_lie(item, low, high)
    known = {option.id for option in item.options} | {fault.id for fault in item.faults}
    barred = {name for test in tests for name in test.is_none}
    wanted = [known & set(test.is_any) - barred for test in tests if test.is_any and known.issuperset(test.is_any)]
    if item.type in {ItemType.MULTI, ItemType.FAULTS}:
        return all(wanted)
    left = known - barred
    for each in wanted:
        left &= each
    return bool(left)


def _can_lie(item: Item, low: Decimal | None, high: Decimal | None) -> bool:
    """Judge by the numbers that can be answered: whole multiples of the step of the item's decimals."""
    step = Decimal(1).scaleb(-item.decimals)
    if not item.ranges:
        return _holds_a_step(step, (low,), (high,))
    return any(_holds_a_step(step, (low, each.minimum), (high, each.maximum)) for each in item.ranges)


def _holds_a_step(step: Decimal, lows: tuple[Decimal | None, ...], highs: tuple[Decimal | None, ...]) -> bool:
    low = max((ceil(each / step) for each in lows if each is not None), default=None)
    high = min((floor(each / step) for each in highs if each is not None), default=None)
    return low is None or high is None or low <= high
