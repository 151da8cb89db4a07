"""Answers in the cells of a sheet, as plain values that `answers_from_plain` takes."""

from __future__ import annotations

import re
from decimal import Decimal

from qa_app.model.evaluation import NA_WORD
from qa_app.model.rubric import NO, YES, Item, ItemType
from qa_app.services.importing.sheet import Cell
from qa_app.services.importing.values import BadValueError, text_of, yes_no_of

_NOT_APPLICABLE = frozenset({"na", "n/a", "不适用", "不適用"})
_NONE = frozenset({"none", "0", "无", "無", "[]", "{}"})
_BETWEEN = re.compile(r"[;；\n]")
_TIMES = re.compile(r"(.+?)\s*[:：=x×*]\s*(\d+)")
_LONGEST_TEXT = 32_767

Plain = str | int | Decimal | list[str] | dict[str, int] | None


def answer_in_cell(item: Item, cell: Cell) -> Plain:
    """Give the answer that a cell holds; None for an empty one.

    ``na`` is N/A. Multi items take ``a;b``, faults ``interrupts:2;insults:1`` (one without a number counts once);
    ``none`` or ``0`` is none chosen and no fault. Yes or no may be 是, 否, 1, 0 and their like. What does not fit
    the item is given as it stands, for the check of the answers to refuse.
    """
    if item.type is ItemType.TEXT:
        return _free_text(cell)
    if isinstance(cell, float):
        cell = Decimal(repr(cell))
    text = _word(cell)
    if not text:
        return None
    if text.casefold() in _NOT_APPLICABLE and item.option(text) is None and item.fault(text) is None:
        return NA_WORD
    if item.type is ItemType.YES_NO:
        return _yes_or_no(cell, text)
    if item.type is ItemType.MULTI:
        return [] if _says_none(item, text) else _parts(text)
    return _counted_unless_none(item, text) if item.type is ItemType.FAULTS else text


def _word(cell: Cell) -> str:
    try:
        return text_of(cell)
    except BadValueError:
        return str(cell)


def _free_text(cell: Cell) -> str | None:
    text = "" if cell is None else str(cell)
    return text[:_LONGEST_TEXT] or None


def _yes_or_no(cell: Cell, text: str) -> str:
    try:
        answer = yes_no_of(cell)
    except BadValueError:
        return text
    return text if answer is None else YES if answer else NO


def _counted_unless_none(item: Item, text: str) -> dict[str, int]:
    return {} if _says_none(item, text) else _counted(text)


def _says_none(item: Item, text: str) -> bool:
    return text.casefold() in _NONE and item.option(text) is None and item.fault(text) is None


def _parts(text: str) -> list[str]:
    return [part.strip() for part in _BETWEEN.split(text) if part.strip()]


def _counted(text: str) -> dict[str, int]:
    """Add up ``fault:times``; the same fault named twice counts together."""
    counted: dict[str, int] = {}
    for part in _parts(text):
        found = _TIMES.fullmatch(part)
        fault, times = (found[1].strip(), int(found[2])) if found else (part, 1)
        counted[fault] = counted.get(fault, 0) + times
    return {fault: times for fault, times in counted.items() if times}
