"""How two orders of the same names differ."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def merged(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """Give the new names in their order, and each that is only in the old behind the one that came before it.

    ``merged(["a", "b", "c"], ["c", "a"])`` is ``["c", "a", "b"]``.
    """
    found = list(new)
    known = set(new)
    for number, name in enumerate(old):
        if name not in known:
            found.insert(found.index(old[number - 1]) + 1 if number else 0, name)
    return found


def reordered(old: Sequence[str], new: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Give the names that left their place among the common ones, as few as explain the new order.

    What is not in a longest common run stands elsewhere: ``reordered(["a", "b", "c"], ["c", "a", "b"])`` is
    ``{"c": (3, 1)}``.

    Returns:
        Name to old and new place among the common names, counted from 1.
    """
    both = set(old) & set(new)
    before = {name: place for place, name in enumerate((name for name in old if name in both), start=1)}
    after = [name for name in new if name in both]
    stayed = _longest_rising([before[name] for name in after])
    return {name: (before[name], place) for place, name in enumerate(after, start=1) if before[name] not in stayed}


def _longest_rising(numbers: Sequence[int]) -> frozenset[int]:
    """Give the numbers of a longest rising subsequence, by patience sorting."""
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        pile = bisect_left(tails, number)
        before[number] = tails[pile - 1] if pile else None
        tails[pile : pile + 1] = [number]
    found: set[int] = set()
    last = tails[-1] if tails else None
    while last is not None:
        found.add(last)
        last = before[last]
    return frozenset(found)
