"""Stretches of a call worth marking on the waveform: long silence, and both sides speaking at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from qa_app.model.transcript import Segment, Speaker

LEAST_SILENCE_MS = 3000
LEAST_OVERTALK_MS = 500


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


def marks_of(segments: Sequence[Segment], duration_ms: int) -> tuple[Mark, ...]:
    """Find what is worth marking in a transcript, in order of time.

    Nobody speaking for `LEAST_SILENCE_MS` or more is silence, before the first and after the last word too; agent and
    customer speaking at once for `LEAST_OVERTALK_MS` or more is overtalk. Without any segment there is nothing to mark.
    """
    if not segments:
        return ()
    spoken = _joined([(segment.start_ms, segment.end_ms) for segment in segments])
    edges = [0, *(edge for stretch in spoken for edge in stretch), max(duration_ms, spoken[-1][1])]
    silences = [
        Mark(MarkKind.SILENCE, start_ms, end_ms)
        for start_ms, end_ms in zip(edges[::2], edges[1::2], strict=True)
        if end_ms - start_ms >= LEAST_SILENCE_MS
    ]
    sides = [
        _joined([(each.start_ms, each.end_ms) for each in segments if each.speaker is speaker])
        for speaker in (Speaker.AGENT, Speaker.CUSTOMER)
    ]
    overtalk = [
        Mark(MarkKind.OVERTALK, start_ms, end_ms)
        for start_ms, end_ms in _common(*sides)
        if end_ms - start_ms >= LEAST_OVERTALK_MS
    ]
    return tuple(sorted([*silences, *overtalk], key=lambda mark: mark.start_ms))


def _joined(stretches: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start_ms, end_ms in sorted(stretches):
        if joined and start_ms <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end_ms))
        else:
            joined.append((start_ms, end_ms))
    return joined


def _common(ones: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
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
