"""One thing that can be chosen from a list."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen: what the filter takes, and its words."""

    value: str
    words: str
