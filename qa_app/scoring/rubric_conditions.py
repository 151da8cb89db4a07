"""Conditions of a rubric file: reading them, and whether what they name is there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from qa_app.model.rubric import AllOf, AnyOf, Condition, Item, ItemCondition, ItemType
from qa_app.scoring.fields import Fields, Findings, fields_of
from qa_app.scoring.names import expected
from qa_app.scoring.yaml_tree import Node, Scalar

_KEYS = ("item", "is", "is_not", "at_least", "at_most", "all", "any")
_TESTS = ("is", "is_not", "at_least", "at_most")
_COMPARED = 20


@dataclass(frozen=True, slots=True)
class WrittenCondition:
    """A condition on one item with the places of its parts."""

    condition: ItemCondition
    item_node: Node
    options: tuple[Scalar, ...]
    fields: Fields


def read_condition(findings: Findings, node: Node, written: list[WrittenCondition]) -> Condition | None:
    """Read a condition of any depth; `written` takes every condition on one item, to be looked at with all items."""
    fields = fields_of(findings, node, _KEYS, "visible_if")
    if fields is None:
        return None
    kinds = [key for key in ("item", "all", "any") if fields.has(key)]
    if len(kinds) != 1:
        findings.error("condition-kind", node)
        return None
    if kinds[0] == "item":
        return _item_condition(findings, fields, written)
    for test in _TESTS:
        if fields.has(test):
            findings.error("condition-test-without-item", fields.key(test), key=test)
    parts = [read_condition(findings, part, written) for part in fields.items(kinds[0], required=True)]
    conditions = tuple(part for part in parts if part is not None)
    if not conditions:
        return None
    return AllOf(conditions) if kinds[0] == "all" else AnyOf(conditions)


def _item_condition(findings: Findings, fields: Fields, written: list[WrittenCondition]) -> ItemCondition | None:
    item = fields.scalar("item", required=True)
    if item is None:
        return None
    if not any(fields.has(test) for test in _TESTS):
        findings.error("condition-without-test", fields.node)
        return None
    is_any = fields.texts("is", required=fields.has("is"))
    is_none = fields.texts("is_not", required=fields.has("is_not"))
    condition = ItemCondition(
        item=item.text,
        is_any=tuple(each.text for each in is_any),
        is_none=tuple(each.text for each in is_none),
        at_least=fields.number("at_least", required=fields.has("at_least")),
        at_most=fields.number("at_most", required=fields.has("at_most")),
    )
    written.append(WrittenCondition(condition, item, (*is_any, *is_none), fields))
    return condition


def check_names(findings: Findings, written: list[WrittenCondition], items: Mapping[str, Item]) -> None:
    """Note every condition that names no item or option of the rubric, or tests what the item's type does not have."""
    for each in written:
        item = items.get(each.condition.item)
        if item is None:
            findings.error(
                "condition-unknown-item",
                each.item_node,
                item=each.condition.item,
                expected=expected(each.condition.item, items),
            )
            continue
        fitting = ("at_least", "at_most") if item.type is ItemType.NUMBER else ("is", "is_not")
        for test in _TESTS:
            if each.fields.has(test) and (test not in fitting or item.type is ItemType.TEXT):
                findings.error(
                    "condition-wrong-test", each.fields.key(test), item=item.id, type=item.type.value, key=test
                )
        known = [option.id for option in item.options] + [fault.id for fault in item.faults]
        there = frozenset(known)
        unknown = [option for option in each.options if known and option.text not in there]
        for number, option in enumerate(unknown):
            findings.error(
                "condition-unknown-option",
                option,
                item=item.id,
                option=option.text,
                expected=expected(option.text, known if number < _COMPARED else known[:_COMPARED]),
            )
