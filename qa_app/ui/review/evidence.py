"""Making a moment of the recording into evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qa_app.model.evaluation import AnswerEntry, EvidenceMoment
from qa_app.model.rubric import Rubric
from qa_app.model.transcript import Segment

MOST_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class Marker:
    """Evidence as the waveform marks it: a stretch, or a point in time, and the titles of the items that it proves."""

    start_ms: int
    end_ms: int
    items: tuple[str, ...] = ()


def moment_at(position_ms: int, segments: Sequence[Segment]) -> EvidenceMoment:
    """Give the point in time as evidence, with the words of whoever speaks then."""
    return EvidenceMoment(position_ms, position_ms, _words(segments, position_ms, position_ms + 1))


def moment_between(start_ms: int, end_ms: int, segments: Sequence[Segment]) -> EvidenceMoment:
    """Give a stretch as evidence, with the words of every segment that it touches."""
    return EvidenceMoment(start_ms, end_ms, _words(segments, start_ms, end_ms))


def stretches(entries: Iterable[AnswerEntry]) -> tuple[tuple[int, int], ...]:
    """Give start and end of every moment of these entries, in order of time, each once."""
    return tuple(sorted({(moment.start_ms, moment.end_ms) for entry in entries for moment in entry.evidence}))


def markers(entries: Iterable[AnswerEntry], rubric: Rubric, language: str) -> tuple[Marker, ...]:
    """Give every moment of these entries as the waveform marks it, in order of time, each once."""
    items: dict[tuple[int, int], list[str]] = {}
    for entry in entries:
        item = rubric.item(entry.item)
        title = (item.title.in_language(language) if item is not None else "") or entry.item
        for moment in entry.evidence:
            titles = items.setdefault((moment.start_ms, moment.end_ms), [])
            if title not in titles:
                titles.append(title)
    return tuple(Marker(start_ms, end_ms, tuple(titles)) for (start_ms, end_ms), titles in sorted(items.items()))


def _words(segments: Sequence[Segment], start_ms: int, end_ms: int) -> str:
    said = " ".join(each.text for each in segments if each.start_ms < end_ms and each.end_ms > start_ms)
    return said if len(said) <= MOST_CHARACTERS else f"{said[: MOST_CHARACTERS - 1]}…"
