"""When an Amazon Connect form asks a question, as a condition of ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor

from qa_app.model.rubric import AllOf, AnyOf, Condition, ItemCondition, ItemType
from qa_app.services.forms.connect_questions import Question
from qa_app.services.forms.record import Record

_OPPOSITE = {
    "IN": "NOT_IN",
    "NOT_IN": "IN",
    "GREATER_THAN": "LESS_THAN_OR_EQUAL_TO",
    "LESS_THAN": "GREATER_THAN_OR_EQUAL_TO",
    "GREATER_THAN_OR_EQUAL_TO": "LESS_THAN",
    "LESS_THAN_OR_EQUAL_TO": "GREATER_THAN",
    "EQUAL_TO": "NOT_EQUAL_TO",
    "NOT_EQUAL_TO": "EQUAL_TO",
    "EXACT": "NOT_EXACT",
    "ALL_IN": "NOT_ALL_IN",
}


@dataclass(frozen=True, slots=True)
class Sources:
    """The questions that conditions can look at, by RefId."""

    questions: Mapping[str, Question]


@dataclass(frozen=True, slots=True)
class Found:
    """A condition; not known where it looks at what a rubric does not see. None and known: always shown."""

    condition: Condition | None
    is_known: bool


class _UnknownError(Exception):
    """The condition looks at something that is no answer of this form."""


def condition_of(enablement: Record, sources: Sources) -> Found:
    """Read an Enablement: enabled where its condition holds, or disabled where it does.

    The default is the other action ("When a question is conditionally enabled, it is by default disabled").
    """
    action = enablement.text("Action").upper() or "ENABLE"
    default = enablement.text("DefaultAction").upper()
    condition = enablement.record("Condition")
    enablement.finish()
    if default == action == "ENABLE":
        return Found(None, is_known=True)
    if condition is None or default == action:
        return Found(None, is_known=False)
    try:
        return Found(_condition(condition, sources, negated=action == "DISABLE"), is_known=True)
    except _UnknownError:
        return Found(None, is_known=False)


def _condition(record: Record, sources: Sources, *, negated: bool) -> Condition:
    parts: list[Condition] = []
    for operand in record.records("Operands", required=True):
        expression, inner = operand.record("Expression"), operand.record("Condition")
        if expression is not None:
            parts.append(_expression(expression, sources, negated=negated))
        elif inner is not None:
            parts.append(_condition(inner, sources, negated=negated))
    either = (record.text("Operator").upper() == "OR") is not negated
    if not parts:
        raise _UnknownError
    if len(parts) == 1:
        return parts[0]
    return AnyOf(tuple(parts)) if either else AllOf(tuple(parts))


def _expression(record: Record, sources: Sources, *, negated: bool) -> Condition:
    source = record.record("Source")
    if source is None or source.text("Type").upper() not in {"", "QUESTION_REF_ID"}:
        raise _UnknownError
    question = sources.questions.get(source.text("RefId"))
    if question is None:
        raise _UnknownError
    comparator = record.text("Comparator").upper()
    comparator = _OPPOSITE.get(comparator, "") if negated else comparator
    values = record.records("Values")
    if question.item.type is ItemType.NUMBER:
        return _number(question.item.id, comparator, values)
    return _options(question, comparator, values)


def _options(question: Question, comparator: str, values: tuple[Record, ...]) -> Condition:
    name = question.item.id
    options = tuple(question.options.get(value.text("RefId"), "") for value in values)
    if not options or not all(options):
        raise _UnknownError
    single = question.item.type is ItemType.CHOICE
    if comparator in {"IN", "EQUAL_TO"} or (single and comparator in {"ALL_IN", "EXACT"}):
        return ItemCondition(name, is_any=options)
    if comparator in {"NOT_IN", "NOT_EQUAL_TO"} or (single and comparator in {"NOT_ALL_IN", "NOT_EXACT"}):
        return ItemCondition(name, is_none=options)
    each = tuple(ItemCondition(name, is_any=(option,)) for option in options)
    others = tuple(option.id for option in question.item.options if option.id not in options)
    match comparator:
        case "ALL_IN":
            return AllOf(each)
        case "EXACT":
            return AllOf((*each, ItemCondition(name, is_none=others)) if others else each)
        case "NOT_ALL_IN":
            return AnyOf(tuple(ItemCondition(name, is_none=(option,)) for option in options))
        case "NOT_EXACT":
            without = tuple(ItemCondition(name, is_none=(option,)) for option in options)
            return AnyOf((*without, ItemCondition(name, is_any=others)) if others else without)
    raise _UnknownError


def _number(name: str, comparator: str, values: tuple[Record, ...]) -> Condition:
    """Compare a number item, whose answers are whole."""
    value = values[0].number("NumericValue") if len(values) == 1 else None
    if value is None:
        raise _UnknownError
    above, below = Decimal(floor(value) + 1), Decimal(ceil(value) - 1)
    match comparator:
        case "GREATER_THAN":
            return ItemCondition(name, at_least=above)
        case "LESS_THAN":
            return ItemCondition(name, at_most=below)
        case "GREATER_THAN_OR_EQUAL_TO":
            return ItemCondition(name, at_least=value)
        case "LESS_THAN_OR_EQUAL_TO":
            return ItemCondition(name, at_most=value)
        case "EQUAL_TO":
            return ItemCondition(name, at_least=value, at_most=value)
        case "NOT_EQUAL_TO":
            return AnyOf((ItemCondition(name, at_most=below), ItemCondition(name, at_least=above)))
    raise _UnknownError
