"""What the desk keeps from one day to the next, as JSON values of the settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qa_app.ui.review.player import FULL_VOLUME, SPEEDS

KEY = "review.desk"
PLAYS_KEY = "review.plays_next"
PARTS = 2


@dataclass(frozen=True, slots=True)
class DeskLook:
    """How the desk is set up.

    Attributes:
        speed: Of the sound.
        volume: Of the sound, over 0 up to `FULL_VOLUME`; which side is heard is not kept, half a call would go unheard.
        skips_silence: Whether silence is jumped over.
        shows_guidance: Whether the guidance of the items is unfolded.
        split: Widths of transcript and form in pixels; None as designed.
    """

    speed: float = 1.0
    volume: int = FULL_VOLUME
    skips_silence: bool = False
    shows_guidance: bool = False
    split: tuple[int, int] | None = None

    def as_json(self) -> dict[str, Any]:
        """Give it as the settings keep it."""
        return {
            "speed": self.speed,
            "volume": self.volume,
            "skips_silence": self.skips_silence,
            "shows_guidance": self.shows_guidance,
            "split": list(self.split) if self.split is not None else None,
        }


def desk_look(ui: Mapping[str, Any]) -> DeskLook:
    """Read what the settings keep; what does not fit is passed over."""
    kept = ui.get(KEY)
    if not isinstance(kept, dict):
        return DeskLook()
    speed, volume, split = kept.get("speed"), kept.get("volume"), kept.get("split")
    fits = isinstance(split, list) and len(split) == PARTS and all(type(each) is int and each > 0 for each in split)
    return DeskLook(
        speed=speed if speed in SPEEDS else 1.0,
        volume=volume if type(volume) is int and 0 < volume <= FULL_VOLUME else FULL_VOLUME,
        skips_silence=kept.get("skips_silence") is True,
        shows_guidance=kept.get("shows_guidance") is True,
        split=(split[0], split[1]) if fits and isinstance(split, list) else None,
    )


def plays_next(ui: Mapping[str, Any]) -> bool:
    """Tell whether the next call plays by itself as it is opened; it does unless that was turned off."""
    return ui.get(PLAYS_KEY) is not False
