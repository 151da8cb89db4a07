"""Which items a condition looks at."""

from __future__ import annotations

from collections.abc import Iterator

from qa_app.model.rubric import AllOf, AnyOf, Condition, ItemCondition


def looked_at(condition: Condition | None) -> frozenset[str]:
    """Give the ids of the items that decide a condition; none for no condition."""
    return frozenset(_looked_at(condition))


def _looked_at(condition: Condition | None) -> Iterator[str]:
    match condition:
        case ItemCondition():
            yield condition.item
        case AllOf(conditions) | AnyOf(conditions):
            for each in conditions:
                yield from _looked_at(each)
