"""A rubric as the text of its file, in the order in which people write it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from qa_app.model.rubric import (
    AllOf,
    AnyOf,
    Condition,
    Demand,
    Item,
    ItemCondition,
    ItemType,
    Mode,
    NotApplicable,
    Rubric,
    Section,
    Text,
)

_PLAIN = re.compile(r"[^\W\d_][\w .;%+/()'’“”‘，。；、（）《》？！–—·-]*(?<! )")
_NOT_PLAIN = frozenset({"null", "true", "false", "yes", "no", "on", "off"})
_UNSHOWN = re.compile("[\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]")
_HUNDRED = Decimal(100)

Pair = tuple[str, str]


def rubric_text(rubric: Rubric) -> str:
    """Write a rubric so that `read_rubric` reads the same one. Hints are not written."""
    return "\n".join(_rubric(rubric)) + "\n"


def _rubric(rubric: Rubric) -> Iterator[str]:
    yield f"rubric: {_scalar(rubric.id)}"
    yield f"version: {rubric.version}"
    yield f"title: {_text(rubric.title)}"
    yield f"mode: {rubric.mode}"
    default = NotApplicable.FULL if rubric.mode is Mode.DEDUCT else NotApplicable.EXCLUDE
    if rubric.not_applicable is not default:
        yield f"not_applicable: {rubric.not_applicable}"
    if rubric.mode is Mode.DEDUCT:
        yield f"base: {_number(rubric.base)}"
    if rubric.bonus_cap != _HUNDRED:
        yield f"bonus_cap: {'null' if rubric.bonus_cap is None else _number(rubric.bonus_cap)}"
    if rubric.fatal_score:
        yield f"fatal_score: {_number(rubric.fatal_score)}"
    if rubric.grades:
        yield "grades:"
        for grade in rubric.grades:
            words = [("id", _scalar(grade.id)), ("title", _text(grade.title)), ("at_least", _number(grade.at_least))]
            yield f"  - {_flow(words)}"
    yield "sections:"
    for section in rubric.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield f"  - id: {_scalar(section.id)}"
    yield f"    title: {_text(section.title)}"
    if section.guidance.words:
        yield f"    guidance: {_text(section.guidance)}"
    if section.weight is not None:
        yield f"    weight: {_number(section.weight)}"
    if section.visible_if is not None:
        yield f"    visible_if: {_condition(section.visible_if)}"
    yield "    items:"
    for item in section.items:
        lead = "- "
        for line in _item(item):
            yield f"      {lead}{line}"
            lead = "  "


def _item(item: Item) -> Iterator[str]:
    yield f"id: {_scalar(item.id)}"
    yield f"title: {_text(item.title)}"
    if item.guidance.words:
        yield f"guidance: {_text(item.guidance)}"
    yield f"type: {item.type}"
    yield from (f"{key}: {value}" for key, value in _settings(item))
    yield from _listed("options", _options(item))
    yield from _listed("ranges", _ranges(item))
    yield from _listed("faults", _faults(item))


def _settings(item: Item) -> Iterator[Pair]:
    """Give what the item says beside its answers, where it is not the default."""
    for key, differs, value in (
        ("scored", not item.scored, "false"),
        ("bonus", item.bonus, "true"),
        ("required", item.required, "true"),
    ):
        if differs:
            yield key, value
    if item.weight is not None:
        yield "weight", _number(item.weight)
    yield from _marks(item)
    if not item.allow_na:
        yield "allow_na", "false"
    for key, demand in (("comment", item.comment), ("evidence", item.evidence)):
        if demand is not Demand.OPTIONAL:
            yield key, str(demand)
    if item.visible_if is not None:
        yield "visible_if", _condition(item.visible_if)


def _marks(item: Item) -> Iterator[Pair]:
    if item.type in {ItemType.YES_NO, ItemType.FAULTS} and item.points is not None and item.scored:
        yield "points", _number(item.points)
    if item.type is ItemType.YES_NO and item.fatal_scopes:
        yield "fatal", _flow([(each.id, str(each.fatal)) for each in item.options if each.fatal is not None])
    if item.unit:
        yield "unit", _scalar(item.unit)
    if item.decimals:
        yield "decimals", str(item.decimals)


def _options(item: Item) -> Iterator[str]:
    for option in item.options if item.type is not ItemType.YES_NO else ():
        words = [("id", _scalar(option.id)), ("title", _text(option.title))]
        if item.scored:
            words.append(("points", _number(option.points)))
        yield _flow([*words, *_fatal(option.fatal)])


def _ranges(item: Item) -> Iterator[str]:
    for each in item.ranges:
        words = [("min", _number(each.minimum)), ("max", _number(each.maximum))]
        if item.scored:
            words.append(("points", _number(each.points)))
        yield _flow([*words, *_fatal(each.fatal)])


def _faults(item: Item) -> Iterator[str]:
    for fault in item.faults:
        words = [("id", _scalar(fault.id)), ("title", _text(fault.title)), ("points", _number(fault.points))]
        if fault.max_times is not None:
            words.append(("max_times", str(fault.max_times)))
        yield _flow([*words, *_fatal(fault.fatal)])


def _fatal(scope: object | None) -> list[Pair]:
    return [] if scope is None else [("fatal", str(scope))]


def _condition(condition: Condition) -> str:
    match condition:
        case AllOf(parts):
            return _flow([("all", _list(_condition(part) for part in parts))])
        case AnyOf(parts):
            return _flow([("any", _list(_condition(part) for part in parts))])
        case ItemCondition():
            words = [("item", _scalar(condition.item))]
            if condition.is_any:
                words.append(("is", _list(_scalar(each) for each in condition.is_any)))
            if condition.is_none:
                words.append(("is_not", _list(_scalar(each) for each in condition.is_none)))
            if condition.at_least is not None:
                words.append(("at_least", _number(condition.at_least)))
            if condition.at_most is not None:
                words.append(("at_most", _number(condition.at_most)))
            return _flow(words)


def _listed(key: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield f"{key}:"
        yield from (f"  - {line}" for line in found)


def _flow(pairs: Iterable[Pair]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}"


def _list(values: Iterable[str]) -> str:
    return "[" + ", ".join(values) + "]"


def _text(text: Text) -> str:
    if len(text.words) == 1 and not text.words[0][0]:
        return _scalar(text.words[0][1])
    return _flow([(language, _scalar(words)) for language, words in text.words])


def _scalar(text: str) -> str:
    """Write a text bare where nothing in it means something to YAML, else in double quotes."""
    if _PLAIN.fullmatch(text) and text.casefold() not in _NOT_PLAIN:
        return text
    return _UNSHOWN.sub(lambda found: f"\\u{ord(found.group()):04x}", json.dumps(text, ensure_ascii=False))


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}"
