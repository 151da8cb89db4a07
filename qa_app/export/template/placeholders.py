"""Placeholders in a template's texts: `{{total_amount}}` for a figure, `{{rows.name}}` for a field of a list."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from difflib import get_close_matches

from qa_app.export.table import Formula, Value
from qa_app.export.template.fields import LIST_FIELDS, placeholder_names

NAME_PREFIX = "qa_"
"""Begins the defined names that stand for placeholders: ``qa_rows_name`` for ``rows.name``."""

_PLACEHOLDER = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
_OPEN = "{{"
_NAMES = frozenset(placeholder_names())
_BY_DEFINED_NAME = {NAME_PREFIX + name.replace(".", "_"): name for name in _NAMES}


def holds_placeholder(text: str) -> bool:
    """Tell whether something in a text begins like a placeholder."""
    return _OPEN in text


def names_in(text: str) -> tuple[str, ...]:
    """Give the names between braces, in small letters, known or not."""
    return tuple(found.lower() for found in _PLACEHOLDER.findall(text))


def is_left_open(text: str) -> bool:
    """Tell whether braces open that do not close."""
    return _OPEN in _PLACEHOLDER.sub("", text)


def is_known(name: str) -> bool:
    """Tell whether there is such a placeholder."""
    return name in _NAMES


def list_of(name: str) -> str | None:
    """Give the list that a placeholder is a field of, None for a figure of the month."""
    head, dot, _ = name.partition(".")
    return head if dot and head in LIST_FIELDS else None


def nearest(name: str) -> str:
    """Give the known name that looks most like this one, empty where none does."""
    return next(iter(get_close_matches(name, sorted(_NAMES), n=1, cutoff=0.5)), "")


def of_defined_name(name: str) -> str:
    """Give the placeholder that a defined name stands for; what is not known is given without its prefix."""
    known = _BY_DEFINED_NAME.get(name.lower())
    return known if known is not None else name.lower().removeprefix(NAME_PREFIX)


def filled(text: str, value_of: Callable[[str], Value]) -> Value:
    """Put values in the place of placeholders: one that stands alone gives its value, others become words."""
    alone = _PLACEHOLDER.fullmatch(text.strip())
    if alone:
        return value_of(alone[1].lower())
    return _PLACEHOLDER.sub(lambda found: shown(value_of(found[1].lower())), text)


def shown(value: Value) -> str:
    """Give a value as it stands among words: numbers with places have two."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    number = value.value if isinstance(value, Formula) else value
    return f"{number:.2f}" if isinstance(number, Decimal) else str(number)
