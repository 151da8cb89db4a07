"""Whether a difference between two rubrics can change what the same answers score.

Said for the answers that are stored: true where they can give another score, grade or fatal, or fit no longer. Weights
that are scaled together change nothing, and neither does any order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property

from qa_app.model.comparison import Change, Difference
from qa_app.model.rubric import FatalScope, Fault, Item, ItemType, Mode, Rubric, Section
from qa_app.scoring.condition_items import looked_at
from qa_app.scoring.shares import best_points

_HARMLESS = frozenset(("comment", "evidence", "unit", "required"))
_SHAPES = frozenset(("type", "allow_na", "decimals"))


class Effects:
    """What the differences of two rubrics affect."""

    def __init__(self, old: Rubric, new: Rubric) -> None:
        """Take the two versions."""
        self._old = old
        self._new = new
        self._asked = frozenset((*_asked(old), *_asked(new)))

    def scores(self, item: Item) -> bool:
        """Whether the item's answers bring points."""
        return item.scored and item.type is not ItemType.TEXT

    def matters(self, item_id: str) -> bool:
        """Whether the item scores, or decides which items are asked, in one of the versions."""
        found = (self._old.item(item_id), self._new.item(item_id))
        return item_id in self._asked or any(item is not None and self.scores(item) for item in found)

    def of_form(self, field: str) -> bool:
        """Tell it for a key of the form itself."""
        if field == "base":
            return Mode.DEDUCT in {self._old.mode, self._new.mode}
        if field == "fatal_score":
            return any(FatalScope.FORM in item.fatal_scopes for each in (self._old, self._new) for item in each.items())
        return True

    @cached_property
    def of_section_weights(self) -> bool:
        """Whether the sections' weights, taken together, weigh another way."""
        if self._new.mode is Mode.DEDUCT:
            return False
        return not _in_proportion(_section_weights(self._old), _section_weights(self._new))

    def of_item(self, field: str, old: Item, new: Item) -> bool:
        """Tell it for a key of an item."""
        if field in _SHAPES:
            return _fits_less(field, old, new)
        if field in _HARMLESS or not self.matters(new.id):
            return False
        if field == "weight":
            return self._of_item_weights(new)
        if field == "points":
            return self.scores(new)
        return True

    def of_move(self, item: Item, was: Section, now: Section) -> bool:
        """Tell it for an item that moved to another section."""
        if not self.matters(item.id):
            return False
        alike = was.visible_if == now.visible_if and FatalScope.SECTION not in item.fatal_scopes
        weighs_alike = self._new.mode is Mode.DEDUCT or (
            self._new.mode is Mode.POINTS and (was.weight or 1) == (now.weight or 1)
        )
        return not (alike and weighs_alike)

    def of_option(self, difference: Difference, old: Item, new: Item) -> bool:
        """Tell it for an option."""
        if difference.change is Change.REMOVED:
            return True
        if difference.change is Change.ADDED:
            return self.scores(new) and best_points(old) != best_points(new)
        return difference.field in {"points", "fatal"} and self.scores(new)

    def of_fault(self, difference: Difference, old: Item, new: Item) -> bool:
        """Tell it for a fault."""
        if difference.change is Change.REMOVED:
            return True
        if difference.field == "max_times":
            return _fewer_times(old.fault(difference.name), new.fault(difference.name))
        return difference.field in {"points", "fatal"} and self.scores(new)

    def of_ranges(self, old: Item, new: Item) -> bool:
        """Tell it for the ranges of a number item: true unless every old number keeps its points and its best."""
        if not self.scores(new):
            return bool(new.ranges)
        return not (set(old.ranges) <= set(new.ranges) and best_points(old) == best_points(new))

    def _of_item_weights(self, item: Item) -> bool:
        if self._new.mode is not Mode.WEIGHTED or not item.counts:
            return False
        before, after = self._old.section_of(item.id), self._new.section_of(item.id)
        assert before is not None
        assert after is not None
        return not _in_proportion(_item_weights(before), _item_weights(after))


def _asked(rubric: Rubric) -> Iterator[str]:
    """Give the items that conditions look at."""
    for section in rubric.sections:
        yield from looked_at(section.visible_if)
        for item in section.items:
            yield from looked_at(item.visible_if)


def _section_weights(rubric: Rubric) -> dict[str, Decimal]:
    return {
        section.id: Decimal(1) if section.weight is None else section.weight
        for section in rubric.sections
        if any(item.counts for item in section.items)
    }


def _item_weights(section: Section) -> dict[str, Decimal]:
    return {item.id: Decimal(1) if item.weight is None else item.weight for item in section.items if item.counts}


def _in_proportion(old: Mapping[str, Decimal], new: Mapping[str, Decimal]) -> bool:
    if old.keys() != new.keys():
        return False
    whole = (sum(old.values(), Decimal(0)), sum(new.values(), Decimal(0)))
    return all(old[name] * whole[1] == new[name] * whole[0] for name in old)


def _fits_less(field: str, old: Item, new: Item) -> bool:
    if field == "allow_na":
        return not new.allow_na
    return field == "type" or new.decimals < old.decimals


def _fewer_times(old: Fault | None, new: Fault | None) -> bool:
    if old is None or new is None or new.max_times is None:
        return False
    return old.max_times is None or new.max_times < old.max_times
