"""Lists of days as people write and paste them: one by one, as ranges, with the names of the holidays beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = re.compile(r"(?<!\d)(\d{4})(?:[-/.]|\s*年\s*)(\d{1,2})(?:[-/.]|\s*月\s*)(\d{1,2})(?:\s*日)?(?!\d)")
_UNTIL = re.compile(r"\s*(?:-|–|—|\.\.\.?|…|~|～|至|到|to|until)\s*", re.IGNORECASE)
_LONGEST_RANGE = 62


@dataclass(frozen=True, slots=True)
class DayList:
    """What a text says.

    Attributes:
        days: In order, each once.
        wrong: Lines that name no day, or one that no calendar has; as they were written.
    """

    days: tuple[date, ...]
    wrong: tuple[str, ...]


def read_days(text: str) -> DayList:
    """Read days from lines.

    A day is ``2026-10-01``, ``2026/10/1``, ``2026.10.1`` or ``2026年10月1日``; ``2026-10-01 – 2026-10-07`` is every day
    of the range, at most two months; words beside days are passed over.
    """
    days: set[date] = set()
    wrong: list[str] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        try:
            found = list(_days_of(line))
        except ValueError:
            found = []
        days.update(found)
        if not found:
            wrong.append(line)
    return DayList(tuple(sorted(days)), tuple(wrong))


def _days_of(line: str) -> Iterator[date]:
    """Give the days of a line; raises ValueError where one is in no calendar or a range runs backwards or on and on."""
    last: re.Match[str] | None = None
    for match in _DAY.finditer(line):
        day = _date(match)
        if last is not None and _UNTIL.fullmatch(line, last.end(), match.start()):
            first = _date(last)
            if not 0 <= (day - first).days <= _LONGEST_RANGE:
                raise ValueError(line)
            yield from (first + timedelta(days=number) for number in range((day - first).days))
        yield day
        last = match


def _date(match: re.Match[str]) -> date:
    return date(int(match[1]), int(match[2]), int(match[3]))
