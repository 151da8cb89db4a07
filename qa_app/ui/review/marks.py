"""Stretches of a call worth marking on the waveform: long silence, and both sides speaking at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from qa_app.model.transcript import Segment, Speaker
from qa_app.speech.activity import Speech
from qa_app.speech.metrics import SHORTEST_OVERTALK_MS

LEAST_SILENCE_MS = 3000

Stretches = Sequence[tuple[int, int]]


class MarkKind(StrEnum):
    """What a stretch is."""

    SILENCE = "silence"
    OVERTALK = "overtalk"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch from `start_ms` to `end_ms`."""

    kind: MarkKind
    start_ms: int
    end_ms: int


def marks_of_sound(speech: Sequence[Sequence[Speech]], duration_ms: int) -> tuple[Mark, ...]:
    """Find what is worth marking in a sound, in order of time.

    Nobody speaking for `LEAST_SILENCE_MS` or more is silence, before the first and after the last word too; both
    sides speaking at once for as long as the talk metrics count it is overtalk.

    Args:
        speech: When somebody speaks, by side; empty where nobody listened, then nothing is marked.
        duration_ms: Length of the recording.
    """
    if not speech:
        return ()
    return _marks([[(each.start_ms, each.end_ms) for each in side] for side in speech], duration_ms)


def marks_of(segments: Sequence[Segment], duration_ms: int) -> tuple[Mark, ...]:
    """Find what is worth marking in a transcript, as `marks_of_sound` does, until the sound has been listened to."""
    if not segments:
        return ()
    sides = [
        _joined([(each.start_ms, each.end_ms) for each in segments if each.speaker is speaker]) for speaker in Speaker
    ]
    return _marks(sides, duration_ms)


def _marks(sides: Sequence[Stretches], duration_ms: int) -> tuple[Mark, ...]:
    spoken = _joined([stretch for side in sides for stretch in side])
    last_ms = max(duration_ms, spoken[-1][1]) if spoken else duration_ms
    edges = [0, *(edge for stretch in spoken for edge in stretch), last_ms]
    silences = [
        Mark(MarkKind.SILENCE, start_ms, end_ms)
        for start_ms, end_ms in zip(edges[::2], edges[1::2], strict=True)
        if end_ms - start_ms >= LEAST_SILENCE_MS
    ]
    overtalk = [
        Mark(MarkKind.OVERTALK, start_ms, end_ms)
        for start_ms, end_ms in (_common(sides[0], sides[1]) if len(sides) > 1 else ())
        if end_ms - start_ms >= SHORTEST_OVERTALK_MS
    ]
    return tuple(sorted([*silences, *overtalk], key=lambda mark: mark.start_ms))


def _joined(stretches: Stretches) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start_ms, end_ms in sorted(stretches):
        if joined and start_ms <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end_ms))
        else:
            joined.append((start_ms, end_ms))
    return joined


def _common(ones: Stretches, others: Stretches) -> list[tuple[int, int]]:
    common: list[tuple[int, int]] = []
    first = second = 0
    while first < len(ones) and second < len(others):
        start_ms = max(ones[first][0], others[second][0])
        end_ms = min(ones[first][1], others[second][1])
        if start_ms < end_ms:
            common.append((start_ms, end_ms))
        if ones[first][1] < others[second][1]:
            first += 1
        else:
            second += 1
    return common
