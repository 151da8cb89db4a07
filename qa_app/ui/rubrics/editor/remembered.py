"""What the workshop keeps from one day to the next, as JSON values of the settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

KEY = "rubrics.workshop"
PARTS = 3
LARGEST_ZOOM = 40


@dataclass(frozen=True, slots=True)
class WorkshopLook:
    """How the workshop is set up.

    Attributes:
        split: Widths of text, structure and form in pixels; None as designed.
        structure: Whether the structure is shown.
        form: Whether the living form is shown.
        wraps: Whether long lines are broken on the screen.
        zoom: By how many pixels letters are larger than designed.
    """

    split: tuple[int, int, int] | None = None
    structure: bool = True
    form: bool = True
    wraps: bool = False
    zoom: int = 0

    def as_json(self) -> dict[str, Any]:
        """Give it as the settings keep it."""
        return {**asdict(self), "split": None if self.split is None else list(self.split)}


def workshop_look(ui: Mapping[str, Any]) -> WorkshopLook:
    """Read what the settings keep; what does not fit is passed over."""
    kept = ui.get(KEY)
    if not isinstance(kept, dict):
        return WorkshopLook()
    split, zoom = kept.get("split"), kept.get("zoom")
    fits = isinstance(split, list) and len(split) == PARTS and all(type(each) is int and each >= 0 for each in split)
    return WorkshopLook(
        split=(split[0], split[1], split[2]) if fits and isinstance(split, list) else None,
        structure=kept.get("structure") is not False,
        form=kept.get("form") is not False,
        wraps=kept.get("wraps") is True,
        zoom=zoom if type(zoom) is int and abs(zoom) <= LARGEST_ZOOM else 0,
    )
