"""How a month is written: ``2026-10``."""

from __future__ import annotations

import re

_MONTH = re.compile(r"(?!9999)[1-9][0-9]{3}-(?:0[1-9]|1[0-2])")


def is_month(text: str) -> bool:
    """Tell whether a text is a month ``2026-10``, in plain digits, of the years 1000 to 9998.

    The month after it, and its borders in every time zone, must be times that can be told.
    """
    return _MONTH.fullmatch(text) is not None
