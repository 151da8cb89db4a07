"""Phrases in their order, and in time."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from qa_app.model.hints import OrderHint, Presence
from qa_app.scoring.hints.findings import Finding, milliseconds


def find_order(hint: OrderHint, earlier: Mapping[str, Finding]) -> Finding | None:
    """Look whether the first moments of the named phrase hints follow one another, the last one within the deadline.

    Returns:
        The finding with those moments; None where a hint of that name has no finding at all.
    """
    found = [earlier.get(name) for name in hint.of]
    if any(each is None for each in found):
        return None
    moments = tuple(each.moments[0] for each in found if each is not None and each.moments)
    complete = len(moments) == len(hint.of)
    in_order = all(before.start_ms < after.start_ms for before, after in pairwise(moments))
    in_time = hint.deadline_s is None or (
        bool(moments) and max(moment.start_ms for moment in moments) <= milliseconds(hint.deadline_s)
    )
    return Finding(Presence.PRESENT if complete and in_order and in_time else Presence.ABSENT, moments)
