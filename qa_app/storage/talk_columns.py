"""What is read of a measured call, by SQLAlchemy or without it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from qa_app.model.hints import TempoUnit
from qa_app.model.talk import TalkFigures
from qa_app.storage.kept import TEN_THOUSAND, number_of_ten_thousandths

SIDES = ("left", "right")
FIGURES = (
    "version",
    "longest_silence_ms",
    "dead_air_count",
    "dead_air_ms",
    "overtalk_ms",
    "left_share",
    "left_interruptions",
    "left_response_ms",
    "left_tempo",
    "right_talk_ms",
    "right_interruptions",
    "right_response_ms",
    "right_tempo",
    "tempo_unit",
)
"""Columns of ``call_talk`` from which `figures_of` makes the figures."""


def figures_of(row: Sequence[Any], *, swapped: bool) -> TalkFigures | None:
    """Make the figures of the columns `FIGURES`; None where nothing was measured."""
    named = dict(zip(FIGURES, row, strict=True))
    if named["longest_silence_ms"] is None:
        return None
    two_sides = named["right_talk_ms"] is not None
    agent = SIDES[swapped]
    tempo = named[f"{agent}_tempo"]
    return TalkFigures(
        agent_share=_share(named["left_share"], swapped=swapped) if two_sides else None,
        longest_silence_ms=named["longest_silence_ms"],
        dead_air_count=named["dead_air_count"],
        dead_air_ms=named["dead_air_ms"],
        overtalk_ms=named["overtalk_ms"] if two_sides else None,
        interruptions=named[f"{agent}_interruptions"] if two_sides else None,
        response_ms=named[f"{agent}_response_ms"] if two_sides else None,
        tempo=tempo if two_sides else None,
        tempo_unit=TempoUnit(named["tempo_unit"]) if two_sides and tempo is not None else None,
    )


def _share(left: int | None, *, swapped: bool) -> Decimal | None:
    if left is None:
        return None
    return number_of_ten_thousandths(TEN_THOUSAND - left if swapped else left)
