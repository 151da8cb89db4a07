"""Stretches of a recording as people say them."""

from __future__ import annotations

from qa_app.ui.widgets.format import duration


def span(start_ms: int, end_ms: int) -> str:
    """Give a stretch as ``0:32–0:40``, a point in time as ``0:32``."""
    first, last = duration(start_ms), duration(end_ms)
    return first if first == last else f"{first}–{last}"
