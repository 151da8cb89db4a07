"""The items of a rubric file: one reader a type, and what only one item can tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from math import ceil, floor
from typing import NamedTuple

from qa_app.model.evaluation import NA_WORD
from qa_app.model.rubric import (
    NO,
    NO_TEXT,
    YES,
    Demand,
    FatalScope,
    Fault,
    Item,
    ItemType,
    Mode,
    Option,
    Range,
)
from qa_app.scoring.fields import Fields, Findings, once, title_of
from qa_app.scoring.rubric_conditions import WrittenCondition, read_condition
from qa_app.scoring.rubric_hints import WrittenHints, check_suggestions, read_hints
from qa_app.scoring.shares import best_points
from qa_app.scoring.yaml_tree import Node

_COMMON = (
    "id",
    "title",
    "guidance",
    "type",
    "weight",
    "allow_na",
    "scored",
    "bonus",
    "required",
    "comment",
    "evidence",
    "visible_if",
    "hints",
)
OWN_KEYS: Mapping[ItemType, tuple[str, ...]] = {
    ItemType.YES_NO: ("points", "fatal"),
    ItemType.CHOICE: ("options",),
    ItemType.MULTI: ("options",),
    ItemType.NUMBER: ("unit", "decimals", "ranges"),
    ItemType.FAULTS: ("points", "faults"),
    ItemType.TEXT: (),
}
ITEM_KEYS = (*_COMMON, "options", "points", "fatal", "ranges", "faults", "unit", "decimals")
_ONE = Decimal(1)
_ZERO = Decimal(0)


@dataclass(slots=True)
class Draft:
    """What is known of a rubric while its items are read; `unread_weights` are the ids whose weight is a problem."""

    findings: Findings
    mode: Mode
    item_nodes: dict[str, Node] = field(default_factory=dict)
    conditions: list[WrittenCondition] = field(default_factory=list)
    hints: WrittenHints = field(default_factory=WrittenHints)
    unread_weights: set[Node | None] = field(default_factory=set)


class _Parts(NamedTuple):
    options: tuple[Option, ...] = ()
    ranges: tuple[Range, ...] = ()
    faults: tuple[Fault, ...] = ()
    points: Decimal | None = None
    unit: str = ""
    decimals: int = 0


class _Asked(NamedTuple):
    type: ItemType
    scored: bool
    bonus: bool


def read_item(draft: Draft, fields: Fields) -> Item | None:
    """Read one item; None where it has no usable id or type. The fields must know `ITEM_KEYS`."""
    findings = draft.findings
    name = fields.identifier()
    fresh = once(findings, draft.item_nodes, name, fields.value("id") or fields.node) if name else False
    kind = fields.word("type", ItemType, None)
    if kind is None:
        return None
    for key in ITEM_KEYS[len(_COMMON) :]:
        if fields.has(key) and key not in OWN_KEYS[kind]:
            findings.error("key-not-for-type", fields.key(key), key=key, type=kind.value)
    asked = _Asked(kind, fields.boolean("scored", default=True), fields.boolean("bonus", default=False))
    told = len(findings.problems)
    parts = _READERS[kind](draft, fields, asked)
    parts_are_good = len(findings.problems) == told
    visible_if = fields.value("visible_if")
    hints = read_hints(fields, draft.hints)
    item = Item(
        id=name,
        title=title_of(fields, name),
        type=kind,
        guidance=fields.text("guidance"),
        weight=fields.number("weight", at_least=0),
        allow_na=fields.boolean("allow_na", default=True),
        scored=asked.scored,
        bonus=asked.bonus,
        required=fields.boolean("required", default=False),
        comment=fields.word("comment", Demand, Demand.OPTIONAL) or Demand.OPTIONAL,
        evidence=fields.word("evidence", Demand, Demand.OPTIONAL) or Demand.OPTIONAL,
        visible_if=read_condition(findings, visible_if, draft.conditions) if visible_if is not None else None,
        hints=tuple(hint for hint, _ in hints),
        **parts._asdict(),
    )
    if fields.value("weight") is not None and item.weight is None:
        draft.unread_weights.add(fields.value("id"))
    _check(draft, fields, item)
    if parts_are_good:
        _check_points(draft, fields, item)
    check_suggestions(findings, item, hints)
    return item if fresh else None


def _check(draft: Draft, fields: Fields, item: Item) -> None:
    findings = draft.findings
    if item.bonus and (not item.scored or item.type is ItemType.TEXT):
        findings.error("bonus-not-scored", fields.key("bonus"), item=item.id)
    if fields.has("weight") and (draft.mode is not Mode.WEIGHTED or not item.counts):
        findings.warning("weight-without-effect", fields.key("weight"), item=item.id, mode=draft.mode.value)


def _check_points(draft: Draft, fields: Fields, item: Item) -> None:
    findings = draft.findings
    if not item.counts or draft.mode is Mode.DEDUCT or not (item.options or item.ranges or item.faults):
        return
    unknown = item.type is ItemType.FAULTS and item.points is None
    if best_points(item) <= 0 and not item.fatal_scopes and not unknown:
        findings.warning("no-points", fields.node, item=item.id)
    points = [*(option.points for option in item.options), *(each.points for each in item.ranges), _ZERO]
    if item.type is not ItemType.MULTI and min(points) < 0:
        findings.warning("points-below-zero", fields.node, item=item.id)


def _points(fields: Fields, asked: _Asked, *, fatal: FatalScope | None = None) -> Decimal:
    required = asked.scored and fatal is None
    return fields.number("points", required=required, at_least=0 if asked.bonus else None) or _ZERO


def _fatal(draft: Draft, fields: Fields, asked: _Asked, key: str = "fatal") -> FatalScope | None:
    if not fields.has(key):
        return None
    scope = fields.word(key, FatalScope, None)
    place = fields.key(key)
    if asked.bonus:
        draft.findings.error("fatal-on-bonus", place)
    elif not asked.scored:
        draft.findings.error("fatal-never-fires", place)
    elif scope is FatalScope.SECTION and draft.mode is Mode.DEDUCT:
        draft.findings.error("fatal-section-in-deduct", place)
    return scope


def _yes_no(draft: Draft, fields: Fields, asked: _Asked) -> _Parts:
    points = fields.number("points", at_least=0 if asked.bonus else None)
    points = _ONE if points is None else points
    marks = fields.mapping("fatal", (YES, NO))
    scopes = {answer: _fatal(draft, marks, asked, answer) if marks else None for answer in (YES, NO)}
    return _Parts(
        options=(Option(YES, NO_TEXT, points, scopes[YES]), Option(NO, NO_TEXT, _ZERO, scopes[NO])),
        points=points,
    )


def _choice(draft: Draft, fields: Fields, asked: _Asked) -> _Parts:
    seen: dict[str, Node] = {}
    found = []
    for each in fields.mappings("options", ("id", "title", "points", "fatal"), required=True):
        name = each.identifier()
        node = each.value("id") or each.node
        if name == NA_WORD:
            draft.findings.error("id-reserved", node, id=name)
        fatal = _fatal(draft, each, asked)
        option = Option(name, title_of(each, name), _points(each, asked, fatal=fatal), fatal)
        if name and once(draft.findings, seen, name, node):
            found.append(option)
    return _Parts(options=tuple(found))


def _faults(draft: Draft, fields: Fields, asked: _Asked) -> _Parts:
    seen: dict[str, Node] = {}
    found = []
    for each in fields.mappings("faults", ("id", "title", "points", "max_times", "fatal"), required=True):
        name = each.identifier()
        fatal = _fatal(draft, each, asked)
        points = each.number("points", required=asked.scored and fatal is None, at_least=0) or _ZERO
        fault = Fault(name, title_of(each, name), points, each.integer("max_times", at_least=1), fatal)
        if name and once(draft.findings, seen, name, each.value("id") or each.node):
            found.append(fault)
    points_needed = asked.scored and draft.mode is not Mode.DEDUCT
    if points_needed and fields.value("points") is None:
        draft.findings.error("faults-without-points", fields.node)
    return _Parts(faults=tuple(found), points=fields.number("points", at_least=0))


def _number(draft: Draft, fields: Fields, asked: _Asked) -> _Parts:
    unit = fields.scalar("unit")
    decimals = fields.integer("decimals", at_most=6) or 0
    read: list[tuple[Range, Node]] = []
    for each in fields.mappings("ranges", ("min", "max", "points", "fatal"), required=asked.scored):
        low, high = each.number("min", required=True), each.number("max", required=True)
        fatal = _fatal(draft, each, asked)
        points = _points(each, asked, fatal=fatal)
        if low is not None and high is not None:
            read.append((Range(low, high, points, fatal), each.node))
    read.sort(key=lambda pair: (pair[0].minimum, pair[0].maximum))
    _check_ranges(draft.findings, read, Decimal(1).scaleb(-decimals))
    return _Parts(ranges=tuple(each for each, _ in read), unit=unit.text if unit is not None else "", decimals=decimals)


def _check_ranges(findings: Findings, ranges: list[tuple[Range, Node]], step: Decimal) -> None:
    """Judge by the numbers that can be answered: whole multiples of `step`."""
    last: Range | None = None
    for each, node in ranges:
        first, end = ceil(each.minimum / step), floor(each.maximum / step)
        if first > end:
            findings.error("range-empty", node, min=f"{each.minimum:f}", max=f"{each.maximum:f}", step=f"{step:f}")
            continue
        if last is not None:
            before = floor(last.maximum / step)
            limits = {"before": f"{last.maximum:f}", "after": f"{each.minimum:f}", "step": f"{step:f}"}
            if first > before + 1:
                findings.error("ranges-gap", node, **limits)
            elif first <= before:
                findings.error("ranges-overlap", node, **limits)
        last = each if last is None or each.maximum > last.maximum else last


def _text(_draft: Draft, _fields: Fields, _asked: _Asked) -> _Parts:
    return _Parts()


_READERS: Mapping[ItemType, Callable[[Draft, Fields, _Asked], _Parts]] = {
    ItemType.YES_NO: _yes_no,
    ItemType.CHOICE: _choice,
    ItemType.MULTI: _choice,
    ItemType.NUMBER: _number,
    ItemType.FAULTS: _faults,
    ItemType.TEXT: _text,
}
