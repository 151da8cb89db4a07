"""Stretches in which one cuts in while the other speaks."""

from __future__ import annotations

from collections.abc import Iterator

from qa_app.model.evaluation import EvidenceMoment
from qa_app.model.hints import HintSpeaker, OvertalkHint
from qa_app.model.transcript import Segment, Speaker
from qa_app.scoring.hints.findings import Finding, Recording, milliseconds, present_where

_OTHERS = {Speaker.AGENT: Speaker.CUSTOMER, Speaker.CUSTOMER: Speaker.AGENT}


def find_overtalk(hint: OvertalkHint, recording: Recording) -> Finding | None:
    """Find where the hint's speaker begins inside an utterance of the other and both go on for longer than the limit.

    Returns:
        The finding; None where the recording does not tell its speakers apart, so that nothing can be said.
    """
    segments = recording.transcript.segments
    if not {Speaker.AGENT, Speaker.CUSTOMER} <= {segment.speaker for segment in segments}:
        return None
    limit = milliseconds(hint.longer_than_s)
    return present_where(
        moment
        for segment in segments
        if segment.speaker in _OTHERS and hint.speaker in {HintSpeaker.ANYONE, HintSpeaker(segment.speaker.value)}
        for moment in _cuts(segment, segments, limit)
    )


def _cuts(segment: Segment, segments: tuple[Segment, ...], limit: int) -> Iterator[EvidenceMoment]:
    for other in segments:
        if other.speaker is _OTHERS[segment.speaker] and other.start_ms < segment.start_ms < other.end_ms:
            end = min(segment.end_ms, other.end_ms)
            if end - segment.start_ms > limit:
                yield EvidenceMoment(segment.start_ms, end, segment.text)
                return
