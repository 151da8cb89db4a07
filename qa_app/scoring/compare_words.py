"""Values, conditions, ranges and hints of a rubric in one line each, in the words of the rubric file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from decimal import Decimal

from qa_app.model.hints import Hint, HintSpeaker, Suggests
from qa_app.model.rubric import AllOf, AnyOf, Condition, ItemCondition, Range

_KEYS = {
    "longer_than_s": "longer_than",
    "within_first_s": "within_first",
    "within_last_s": "within_last",
    "deadline_s": "deadline",
}


def word(value: object) -> str | None:
    """Give a value as a rubric file writes it; None for None and for empty text."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    return str(value)


def condition_words(condition: Condition | None) -> str | None:
    """Give a condition as a rubric file writes it in one line; None for none."""
    match condition:
        case None:
            return None
        case AllOf(conditions):
            return f"{{all: [{_listed(condition_words(each) or '' for each in conditions)}]}}"
        case AnyOf(conditions):
            return f"{{any: [{_listed(condition_words(each) or '' for each in conditions)}]}}"
        case ItemCondition():
            tests = [f"item: {condition.item}"]
            tests += [f"is: [{_listed(condition.is_any)}]"] if condition.is_any else []
            tests += [f"is_not: [{_listed(condition.is_none)}]"] if condition.is_none else []
            tests += [f"at_least: {condition.at_least:f}"] if condition.at_least is not None else []
            tests += [f"at_most: {condition.at_most:f}"] if condition.at_most is not None else []
            return f"{{{_listed(tests)}}}"


def ranges_words(ranges: Iterable[Range]) -> str:
    """Give ranges with their points: ``0–30: 10; 31–60: 0 (fatal: form)``."""
    return "; ".join(
        f"{each.minimum:f}–{each.maximum:f}: {each.points:f}" + (f" (fatal: {each.fatal})" if each.fatal else "")
        for each in ranges
    )


def hint_words(hint: Hint) -> str:
    """Give a hint in one line: its kind, what it looks for and what it suggests."""
    kind = type(hint).__name__.removesuffix("Hint").lower()
    parts = [f"id: {hint.id}"] if hint.id else []
    for field in fields(hint):
        value = getattr(hint, field.name)
        if field.name in {"id", "suggests"} or value in (None, (), HintSpeaker.ANYONE):
            continue
        text = f"[{_listed(value)}]" if isinstance(value, tuple) else word(value)
        parts.append(f"{_KEYS.get(field.name, field.name)}: {text}")
    parts.append(f"suggests: {{{_listed(_suggests(each) for each in hint.suggests)}}}")
    return f"{kind} {{{_listed(parts)}}}"


def _suggests(suggests: Suggests) -> str:
    if suggests.fault is not None:
        times = "count" if suggests.times is None else str(suggests.times)
        return f"{suggests.presence}: {{{suggests.fault}: {times}}}"
    return f"{suggests.presence}: {suggests.option}"


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)
