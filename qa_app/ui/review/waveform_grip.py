"""What the pointer has hold of on a waveform, and what that comes to when it moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from qa_app.ui.review.evidence import Marker

EDGE_PX = 4
NEAR_PX = 5
LEAST_STRETCH_MS = 50

Stretch = tuple[int, int]


class Hold(StrEnum):
    """What a press took hold of."""

    PLACE = "place"
    PLAYHEAD = "playhead"
    OVERVIEW = "overview"
    SELECTION_EDGE = "selection-edge"
    EVIDENCE_EDGE = "evidence-edge"


@dataclass(frozen=True, slots=True)
class Grip:
    """What the pointer has hold of.

    Attributes:
        anchor_ms: The moment from which a stretch goes: where the press was, or its other edge.
        stretch: The evidence whose edge is held, as it was.
    """

    hold: Hold
    anchor_ms: int = 0
    stretch: Stretch | None = None


def stretch_between(one_ms: int, other_ms: int) -> Stretch:
    """Give the stretch between two moments in whichever order."""
    return (min(one_ms, other_ms), max(one_ms, other_ms))


def edge_near(
    position_ms: int, ms_a_pixel: float, selection: Stretch | None, evidence: Sequence[Marker]
) -> Grip | None:
    """Give the edge under the pointer, the selection's before the evidence's; None where there is none."""
    reach_ms = EDGE_PX * ms_a_pixel
    if selection is not None and selection[1] > selection[0]:
        anchor = _other_edge(position_ms, selection, reach_ms)
        if anchor is not None:
            return Grip(Hold.SELECTION_EDGE, anchor)
    for marker in evidence:
        stretch = (marker.start_ms, marker.end_ms)
        anchor = _other_edge(position_ms, stretch, reach_ms) if marker.end_ms > marker.start_ms else None
        if anchor is not None:
            return Grip(Hold.EVIDENCE_EDGE, anchor, stretch)
    return None


def evidence_at(position_ms: int, ms_a_pixel: float, evidence: Sequence[Marker]) -> Marker | None:
    """Give the evidence under the pointer: the shortest that is there or starts nearby."""
    reach_ms = NEAR_PX * ms_a_pixel
    under = [marker for marker in evidence if marker.start_ms - reach_ms <= position_ms <= marker.end_ms + reach_ms]
    return min(under, key=lambda marker: marker.end_ms - marker.start_ms, default=None)


def start_near(position_ms: int, ms_a_pixel: float, evidence: Sequence[Marker]) -> int:
    """Give the start of the evidence that is meant by a click, else the moment itself."""
    reach_ms = NEAR_PX * ms_a_pixel
    near = [marker.start_ms for marker in evidence if abs(marker.start_ms - position_ms) <= reach_ms]
    return min(near, key=lambda start_ms: abs(start_ms - position_ms), default=position_ms)


def _other_edge(position_ms: int, stretch: Stretch, reach_ms: float) -> int | None:
    start_ms, end_ms = stretch
    if min(abs(start_ms - position_ms), abs(end_ms - position_ms)) > reach_ms:
        return None
    return end_ms if abs(start_ms - position_ms) <= abs(end_ms - position_ms) else start_ms
