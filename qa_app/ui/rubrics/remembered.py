"""What the screen of rubrics keeps from one day to the next, as JSON values of the settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

KEY = "rubrics.screen"
PARTS = 2


@dataclass(frozen=True, slots=True)
class ScreenLook:
    """How the screen is set up.

    Attributes:
        tab: Name of the tab that was open last.
        split: Widths of list and view in pixels; None as designed.
    """

    tab: str = "form"
    split: tuple[int, int] | None = None

    def as_json(self) -> dict[str, Any]:
        """Give it as the settings keep it."""
        return {"tab": self.tab, "split": list(self.split) if self.split is not None else None}


def screen_look(ui: Mapping[str, Any]) -> ScreenLook:
    """Read what the settings keep; what does not fit is passed over."""
    kept = ui.get(KEY)
    if not isinstance(kept, dict):
        return ScreenLook()
    tab, split = kept.get("tab"), kept.get("split")
    fits = isinstance(split, list) and len(split) == PARTS and all(type(each) is int and each > 0 for each in split)
    return ScreenLook(
        tab=tab if isinstance(tab, str) else "form",
        split=(split[0], split[1]) if fits and isinstance(split, list) else None,
    )
