"""Values as YAML text: plain where that reads back as itself, in quotes otherwise."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

Value: TypeAlias = "str | bool | int | Decimal | Sequence[Value] | Mapping[str, Value] | None"
"""What can be written into a file."""

_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_FIRST = frozenset("-?:,[]{}#&*!|>'\"%@`=")
_FLOW = frozenset(",[]{}")
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?", re.ASCII)
_BYTE = 0xFF
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_TO_ESCAPE = re.compile('[\\\\"\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]')


def is_plain(text: str) -> bool:
    """Whether a text reads back as itself without quotes, within brackets too."""
    if text in _NULLS or text != text.strip() or text.startswith(("---", "...")):
        return False
    if text[0] in _FIRST and not _NUMBER.fullmatch(text):
        return False
    if ": " in text or " #" in text or text.endswith(":") or any(character in _FLOW for character in text):
        return False
    return not _TO_ESCAPE.search(text.replace("\\", "").replace('"', "")) and ":" not in text[:1]


def word(text: str, style: str = "") -> str:
    r"""Write a text on one line.

    Args:
        text: Any text; line ends become ``\n`` in quotes.
        style: How the value stood before: its quotes are kept, single ones where the text allows it.
    """
    if style == "'" and not _TO_ESCAPE.search(text.replace("\\", "").replace('"', "")):
        return "'" + text.replace("'", "''") + "'"
    if not style and is_plain(text):
        return text
    return '"' + _TO_ESCAPE.sub(_escape, text) + '"'


def lines(text: str, column: int, line_end: str) -> str:
    """Write a text of several lines as a block (``|-``), its lines at this column; in quotes where a block cannot."""
    rows = text.split("\n")
    is_odd = any(row != row.strip() or _TO_ESCAPE.search(re.sub(r'[\\"]', "", row)) for row in rows)
    if is_odd or not rows[0] or not rows[-1]:
        return word(text, '"')
    return "|-" + "".join(line_end + (" " * column + row if row else "") for row in rows)


def flow(value: Value) -> str:
    """Write any value on one line, lists and mappings in brackets."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{word(key)}: {flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(flow(each) for each in value) + "]"
    return scalar(value)


def scalar(value: str | bool | int | Decimal | None) -> str:
    """Write one value: numbers without an exponent, true and false, null."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return number(value)
    return word(value) if isinstance(value, str) else str(value)


def number(value: Decimal) -> str:
    """Write a number without an exponent and without idle zeros: 12.50 is ``12.5``, 1E+2 is ``100``."""
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") or "0") if "." in text else text


def block(value: Mapping[str, Value], column: int, line_end: str) -> str:
    """Write a mapping over lines, its keys at this column, the first without its indentation; mappings in it flow.

    Lists of mappings stand as ``- {…}``, one a line.
    """
    rows = []
    for key, each in value.items():
        if isinstance(each, Sequence) and not isinstance(each, str) and each and isinstance(each[0], Mapping):
            entries = [f"{' ' * (column + 2)}- {_entry(one, column + 4, line_end)}" for one in each]
            rows.append(line_end.join([f"{key}:", *entries]))
        else:
            rows.append(f"{key}: {flow(each)}")
    return (line_end + " " * column).join(rows)


def _entry(value: Value, column: int, line_end: str) -> str:
    is_item = isinstance(value, Mapping) and "type" in value
    return block(value, column, line_end) if is_item and isinstance(value, Mapping) else flow(value)


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    code = ord(character)
    return _ESCAPED.get(character) or (f"\\x{code:02X}" if code <= _BYTE else f"\\u{code:04X}")
