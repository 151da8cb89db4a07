"""Places in a recording as people say them."""

from __future__ import annotations


def clock(position_ms: int) -> str:
    """Give a place as ``3:07``, from an hour on as ``1:03:07``; parts of a second are left out."""
    seconds = max(0, position_ms) // 1000
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"


def span(start_ms: int, end_ms: int) -> str:
    """Give a stretch as ``0:32–0:40``, a point in time as ``0:32``."""
    first, last = clock(start_ms), clock(end_ms)
    return first if first == last else f"{first}–{last}"
