"""Laying of short windows behind one another, so that the engine hears several in the half minute that it always hears.

A window stays the unit of the transcript and of its checkpoint; a slot is only how it gets to the engine. What is heard
in a slot is given back to its windows by time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Generic, TypeVar

from qa_app.model.transcript import Word
from qa_app.transcribe.windows import LONGEST_WINDOW_MS

BETWEEN_MS = 500
"""Silence between two windows of a slot; with the margins that voice activity leaves it is nearly a second."""

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Part(Generic[Item]):
    """A window in a slot.

    Attributes:
        item: The window, whatever the caller knows it by.
        start_ms: Where it begins in the slot.
    """

    item: Item
    start_ms: int
    length_ms: int

    @property
    def end_ms(self) -> int:
        """Where it ends in the slot."""
        return self.start_ms + self.length_ms


Slot = tuple[Part[Item], ...]


@dataclass(slots=True)
class Tray(Generic[Item]):
    """The slots that are recognised together, while they are filled.

    Attributes:
        most_slots: How many there may be, at least 1.
        slot_ms: How long a slot may be filled when it holds several windows; 0: each window has a slot of its own.
    """

    most_slots: int
    slot_ms: int = LONGEST_WINDOW_MS
    _slots: list[list[Part[Item]]] = field(default_factory=list)

    @property
    def slots(self) -> tuple[Slot[Item], ...]:
        """The slots, each with at least one window."""
        return tuple(tuple(parts) for parts in self._slots)

    def has_room(self, length_ms: int) -> bool:
        """Tell whether a window of this length would be taken."""
        return len(self._slots) < self.most_slots or any(self._fits(parts, length_ms) for parts in self._slots)

    def put(self, item: Item, length_ms: int) -> bool:
        """Lay a window into the first slot that has room for it, or into a new one; False where neither is left."""
        for parts in self._slots:
            if self._fits(parts, length_ms):
                parts.append(Part(item, parts[-1].end_ms + BETWEEN_MS, length_ms))
                return True
        if len(self._slots) >= self.most_slots:
            return False
        self._slots.append([Part(item, 0, length_ms)])
        return True

    def _fits(self, parts: Sequence[Part[Item]], length_ms: int) -> bool:
        return parts[-1].end_ms + BETWEEN_MS + length_ms <= self.slot_ms


def length_of(slot: Slot[Item]) -> int:
    """Give how much of a slot is filled, in milliseconds."""
    return slot[-1].end_ms


def is_clear(words: Sequence[Word], slot: Slot[Item]) -> bool:
    """Tell whether each window of a slot has words of its own, and none of them reaches from one into another.

    Where it is not so, what was said in one window may have been taken for another's, or been passed over.

    Args:
        words: Times in the slot.
        slot: Its windows.
    """
    if any(
        word.start_ms < before.end_ms and word.end_ms > after.start_ms
        for word in words
        for before, after in pairwise(slot)
    ):
        return False
    return all(give_back(words, slot))


def give_back(words: Iterable[Word], slot: Slot[Item]) -> tuple[tuple[Word, ...], ...]:
    """Give each window of a slot its words, with times in that window.

    A word belongs to the window in which its middle lies, in the silence between two to the nearer. With windows at
    0–4000 and 4500–6000 ms of the slot, a word at 4300–4500 ms becomes the second window's at 0 ms.

    Args:
        words: Times in the slot.
        slot: Its windows.
    """
    given: tuple[list[Word], ...] = tuple([] for _ in slot)
    for word in words:
        place = _owner((word.start_ms + word.end_ms) / 2, slot)
        part = slot[place]
        start_ms = min(max(word.start_ms - part.start_ms, 0), part.length_ms)
        end_ms = min(max(word.end_ms - part.start_ms, start_ms), part.length_ms)
        given[place].append(Word(start_ms, end_ms, word.text, word.probability))
    return tuple(tuple(words) for words in given)


def _owner(middle_ms: float, slot: Sequence[Part[Item]]) -> int:
    owner = 0
    for place in range(1, len(slot)):
        if middle_ms >= (slot[place - 1].end_ms + slot[place].start_ms) / 2:
            owner = place
    return owner
