"""Making a moment of the recording into evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa_app.model.evaluation import AnswerEntry, EvidenceMoment
from qa_app.model.transcript import Segment

MOST_CHARACTERS = 200


def moment_at(position_ms: int, segments: Sequence[Segment]) -> EvidenceMoment:
    """Give the point in time as evidence, with the words of whoever speaks then."""
    return EvidenceMoment(position_ms, position_ms, _words(segments, position_ms, position_ms + 1))


def moment_between(start_ms: int, end_ms: int, segments: Sequence[Segment]) -> EvidenceMoment:
    """Give a stretch as evidence, with the words of every segment that it touches."""
    return EvidenceMoment(start_ms, end_ms, _words(segments, start_ms, end_ms))


def stretches(entries: Iterable[AnswerEntry]) -> tuple[tuple[int, int], ...]:
    """Give start and end of every moment of these entries, in order of time, each once."""
    return tuple(sorted({(moment.start_ms, moment.end_ms) for entry in entries for moment in entry.evidence}))


def _words(segments: Sequence[Segment], start_ms: int, end_ms: int) -> str:
    said = " ".join(each.text for each in segments if each.start_ms < end_ms and each.end_ms > start_ms)
    return said if len(said) <= MOST_CHARACTERS else f"{said[: MOST_CHARACTERS - 1]}…"
