"""Between Python's characters and Qt's, which count a letter beyond the basic plane twice."""

from __future__ import annotations

_BASIC = "\uffff"


def to_qt(text: str, position: int) -> int:
    """Give Qt's position of a character of the text."""
    if text.isascii() or max(text, default="") <= _BASIC:
        return position
    return position + sum(1 for letter in text[:position] if letter > _BASIC)


def from_qt(text: str, position: int) -> int:
    """Give the character at a position of Qt's."""
    if text.isascii() or max(text, default="") <= _BASIC:
        return position
    return len(text.encode("utf-16-le")[: 2 * position].decode("utf-16-le", errors="ignore"))
