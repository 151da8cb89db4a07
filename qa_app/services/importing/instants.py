"""Dates and times as the sheets and file names of others write them."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from qa_app.services.importing.sheet import Cell
from qa_app.services.importing.values import NOTHING, BadValueError, text_of

_EXCEL_DAY_0 = datetime(1899, 12, 30, tzinfo=UTC)
_EXCEL_DAYS = range(20_000, 80_000)
_YEARS = range(1970, 2101)
_MONTHS = 12
_NOON = 12

_INSTANT = re.compile(
    r"""
    (?: (?P<y1>\d{4}) [-/.年] (?P<m1>\d{1,2}) [-/.月] (?P<d1>\d{1,2}) [日号號]?
      | (?P<first>\d{1,2}) (?P<sep>[-/.]) (?P<second>\d{1,2}) (?P=sep) (?P<y2>\d{4})
      | (?P<y3>\d{4}) (?P<m3>\d{2}) (?P<d3>\d{2}) )
    \s* (?: \(? (?:周|星期|週) [一二三四五六日天] \)? )?
    (?: [T\s_-]* (?P<half>[上下中]午|凌晨|早上|晚上|[ap]\.?m\.?)? \s*
        (?P<h1>\d{1,2}) (?: [:时時点點] (?P<n1>\d{1,2}) 分? (?: :? (?P<s1>\d{1,2}) 秒? (?: [.,] (?P<f1>\d{1,9}) )? )?
                        | [时時点點] )
        \s* (?P<half2>[ap]\.?m\.?)?
      | [T\s_-]? (?P<h2>\d{2}) (?P<n2>\d{2}) (?P<s2>\d{2})? (?: [.,] (?P<f2>\d{1,9}) )? )?
    \s* (?P<zone> Z | UTC | GMT | (?:UTC|GMT)? [+-] \d{2} :? (?:\d{2})? )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AFTERNOON = frozenset({"下午", "晚上", "中午", "pm"})
_MORNING = frozenset({"上午", "凌晨", "早上", "am"})


def instant_of(cell: Cell, zone: ZoneInfo) -> datetime | None:
    """Read an instant; one without a zone is on the clock of `zone`.

    Understood are ISO 8601 with and without zone, 2026-10-14 16:20, 2026/10/14 下午 4:20, 14.10.2026 16:20,
    2026年10月14日 16时20分, 20261014162000 and Excel's dates. Of 10/11/2026 nobody knows the day, so it is refused.

    Returns:
        Aware, UTC, whole milliseconds, of a text cut off and of a sheet's date rounded; None for an empty cell.

    Raises:
        BadValueError: ``value-not-a-date`` or ``value-date-ambiguous``.
    """
    if isinstance(cell, datetime):
        return _placed(cell, zone, cell)
    if isinstance(cell, date):
        return _placed(datetime.combine(cell, time()), zone, cell)
    if isinstance(cell, (time, timedelta, bool)):
        raise BadValueError("value-not-a-date", cell)
    if isinstance(cell, (int, float)) and int(cell) in _EXCEL_DAYS:
        return _placed((_EXCEL_DAY_0 + timedelta(days=cell)).replace(tzinfo=None), zone, cell)
    text = unicodedata.normalize("NFKC", text_of(cell))
    return None if text.casefold() in NOTHING else _placed(_instant_in(text), zone, cell)


def date_and_time(day: Cell, clock: Cell) -> Cell:
    """Join a cell with a date and one with a time of day to one cell that `instant_of` reads."""
    if day in (None, ""):
        return clock
    if clock in (None, ""):
        return day
    day_text = f"{day:%Y-%m-%d}" if isinstance(day, date) else text_of(day)
    return f"{day_text} {_clock_text(clock)}"


def _clock_text(clock: Cell) -> str:
    if isinstance(clock, (datetime, time)):
        return f"{clock:%H:%M:%S}"
    if isinstance(clock, float) and 0 <= clock < 1:
        clock = timedelta(days=clock)
    if isinstance(clock, timedelta):
        return f"{_EXCEL_DAY_0 + clock:%H:%M:%S}"
    return text_of(clock)


def _placed(instant: datetime, zone: ZoneInfo, cell: Cell) -> datetime:
    if instant.year not in _YEARS:
        raise BadValueError("value-not-a-date", cell)
    aware = instant if instant.tzinfo else instant.replace(tzinfo=zone)
    # A sheet's own dates are binary fractions of a day; a text means what it says, and its last instant is no new day.
    milliseconds = aware.microsecond // 1000 if isinstance(cell, str) else round(aware.microsecond / 1000)
    return aware.astimezone(UTC).replace(microsecond=0) + timedelta(milliseconds=milliseconds)


def _instant_in(text: str) -> datetime:
    found = _INSTANT.fullmatch(text)
    if found is None:
        raise BadValueError("value-not-a-date", text)
    try:
        return datetime.combine(_day(found, text), _clock(found), tzinfo=_offset(found["zone"]))
    except BadValueError:
        raise
    except ValueError as error:
        raise BadValueError("value-not-a-date", text) from error


def _day(found: re.Match[str], text: str) -> date:
    if found["sep"] is None:
        parts = (found["y1"], found["m1"], found["d1"]) if found["y1"] else (found["y3"], found["m3"], found["d3"])
        return date(*(int(part) for part in parts))
    first, second, year = int(found["first"]), int(found["second"]), int(found["y2"])
    if found["sep"] == "." or first > _MONTHS or first == second:
        return date(year, second, first)
    if second > _MONTHS:
        return date(year, first, second)
    raise BadValueError("value-date-ambiguous", text)


def _clock(found: re.Match[str]) -> time:
    hour, minute, second = (found[f"{name}1"] or found[f"{name}2"] or "0" for name in "hns")
    fraction = (found["f1"] or found["f2"] or "").ljust(6, "0")[:6]
    return time(_hour(int(hour), found["half"] or found["half2"] or ""), int(minute), int(second), int(fraction))


def _hour(hour: int, half: str) -> int:
    """Give the hour of 24: 12 at night is 0, 4 in the afternoon 16; 16 in the afternoon is 16 too."""
    word = half.casefold().replace(".", "")
    if word in _AFTERNOON and hour < _NOON:
        return hour if half == "中午" and hour == _NOON - 1 else hour + _NOON
    return 0 if word in _MORNING and hour == _NOON else hour


def _offset(zone: str | None) -> tzinfo | None:
    if zone is None:
        return None
    digits = re.sub(r"\D", "", zone)
    if not digits:
        return UTC
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    return timezone(-offset if "-" in zone else offset)
