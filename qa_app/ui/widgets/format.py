"""How figures, times and scores are written on the window."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from qa_app.scoring.rounding import shown

NONE = "–"
MEGABYTE = 1_000_000
GIGABYTE = 1_000_000_000


def duration(duration_ms: int | None) -> str:
    """Write a length or a place in a recording: ``3:07``, ``1:02:09``; a dash for None. Parts of a second are cut."""
    if duration_ms is None:
        return NONE
    minutes, seconds = divmod(duration_ms // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def instant(moment: datetime | None, zone: ZoneInfo, now: datetime) -> str:
    """Write an instant as people say it: ``today 16:20``, ``yesterday 16:20``, else ``2026-10-14 16:20``.

    Args:
        moment: Aware instant; None gives a dash.
        zone: The workspace's time zone.
        now: Aware instant that "today" is told by.
    """
    if moment is None:
        return NONE
    local = moment.astimezone(zone)
    days = (now.astimezone(zone).date() - local.date()).days
    time = f"{local:%H:%M}"
    if days == 0:
        return QCoreApplication.translate("format", "today {time}").format(time=time)
    if days == 1:
        return QCoreApplication.translate("format", "yesterday {time}").format(time=time)
    return f"{local:%Y-%m-%d %H:%M}"


def stamp(moment: datetime | None, zone: ZoneInfo) -> str:
    """Write an instant in full, as tables and sheets sort it: ``2026-10-14 16:20``; a dash for None."""
    return NONE if moment is None else f"{moment.astimezone(zone):%Y-%m-%d %H:%M}"


def score(value: Decimal | None) -> str:
    """Write a stored score with two places, halves up: ``86.50``; a dash for None."""
    return NONE if value is None else shown(value)


def number(value: Decimal | None) -> str:
    """Write a number as short as it is: ``4``, ``4.5``; a dash for None."""
    if value is None:
        return NONE
    return f"{value.normalize():f}"


def money(amount_cents: int, currency: str) -> str:
    """Write an amount with its currency: ``200.00 CNY``."""
    units, cents = divmod(abs(amount_cents), 100)
    sign = "-" if amount_cents < 0 else ""
    return f"{sign}{units}.{cents:02} {currency}"


def money_change(amount_cents: int) -> str:
    """Write the difference of two amounts with its sign, without currency: ``+200.00``, ``−50.00``."""
    units, cents = divmod(abs(amount_cents), 100)
    return f"{'−' if amount_cents < 0 else '+'}{units}.{cents:02}"


def count(value: int) -> str:
    """Write a count with the separators of the current language: ``100,000``."""
    return QLocale().toString(value)


def size(size_bytes: int) -> str:
    """Write the size of a file: ``1.5 GB``, ``74 MB``, ``3 kB``; units of 1,000."""
    if size_bytes >= GIGABYTE:
        return f"{size_bytes / GIGABYTE:.1f} GB"
    if size_bytes >= MEGABYTE:
        return f"{size_bytes / MEGABYTE:.0f} MB"
    return f"{size_bytes / 1000:.0f} kB"
