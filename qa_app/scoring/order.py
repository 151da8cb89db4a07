"""The order of agent numbers wherever agents are alike."""

from __future__ import annotations


def agent_order(number: str) -> tuple[int, int, str]:
    """Give a sort key: numbers by value (``9`` before ``10``), then as written; other names after them by letters."""
    return (0, int(number), number) if number.isascii() and number.isdecimal() else (1, 0, number)
