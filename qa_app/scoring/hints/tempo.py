"""How fast somebody speaks."""

from __future__ import annotations

import re

from qa_app.model.evaluation import EvidenceMoment
from qa_app.model.hints import Presence, TempoHint, TempoUnit
from qa_app.model.transcript import Segment
from qa_app.scoring.hints.findings import Finding, Recording

LEAST_SPOKEN_MS = 5000
_CHARACTER = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*|[0-9]+")
_MINUTE_MS = 60_000


def find_tempo(hint: TempoHint, recording: Recording) -> Finding | None:
    """Compare the tempo over all that the speaker said with the hint's limits.

    Returns:
        The finding, present with the stretch that is farthest out; None where the speaker said less than 5 seconds, or
        nothing that the unit counts.
    """
    segments = recording.segments(hint.speaker)
    spoken = sum(segment.end_ms - segment.start_ms for segment in segments)
    counted = sum(_count(segment, hint.unit) for segment in segments)
    if spoken < LEAST_SPOKEN_MS or not counted:
        return None
    tempo = counted * _MINUTE_MS / spoken
    fast = hint.above is not None and tempo > float(hint.above)
    slow = hint.below is not None and tempo < float(hint.below)
    if not fast and not slow:
        return Finding(Presence.ABSENT)
    long = [segment for segment in segments if segment.end_ms - segment.start_ms >= _MINUTE_MS // 60] or list(segments)
    extreme = (max if fast else min)(long, key=lambda segment: _tempo(segment, hint.unit))
    return Finding(Presence.PRESENT, (EvidenceMoment(extreme.start_ms, extreme.end_ms, extreme.text),))


def counted(text: str, unit: TempoUnit) -> int:
    """Count what a unit counts in a text: Chinese characters, or words of letters and numbers."""
    return len((_CHARACTER if unit is TempoUnit.CHARACTERS else _WORD).findall(text))


def _tempo(segment: Segment, unit: TempoUnit) -> float:
    return _count(segment, unit) * _MINUTE_MS / max(segment.end_ms - segment.start_ms, 1)


def _count(segment: Segment, unit: TempoUnit) -> int:
    return counted(segment.text, unit)
