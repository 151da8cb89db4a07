"""What every kind of hint works with: the recording's text and times, and what was found in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from qa_app.model.evaluation import EvidenceMoment
from qa_app.model.hints import HintSpeaker, Presence
from qa_app.model.transcript import Segment, Speaker, Transcript


@dataclass(frozen=True, slots=True)
class Finding:
    """What one hint found: the outcome and the moments that show it, by time; an absence often has none."""

    presence: Presence
    moments: tuple[EvidenceMoment, ...] = ()


@dataclass(frozen=True, slots=True)
class Recording:
    """What is known of a recording.

    Attributes:
        transcript: Its recognised text.
        duration_ms: Its whole length.
    """

    transcript: Transcript
    duration_ms: int

    def segments(self, speaker: HintSpeaker) -> tuple[Segment, ...]:
        """Give what a speaker said, by start; stretches of which nobody knows who speaks count for everyone."""
        fitting = {Speaker.UNKNOWN, *((Speaker(speaker.value),) if speaker is not HintSpeaker.ANYONE else Speaker)}
        return tuple(
            sorted(
                (segment for segment in self.transcript.segments if segment.speaker in fitting),
                key=lambda segment: (segment.start_ms, segment.end_ms),
            )
        )


def present_where(moments: Iterable[EvidenceMoment]) -> Finding:
    """Give a finding that is present where there is any moment."""
    ordered = tuple(sorted(moments, key=lambda moment: (moment.start_ms, moment.end_ms)))
    return Finding(Presence.PRESENT if ordered else Presence.ABSENT, ordered)


def spoken_spans(segments: Iterable[Segment]) -> list[tuple[int, int]]:
    """Give the stretches in which somebody speaks, merged, from the words where there are any, else the segments."""
    spans = sorted(
        span
        for segment in segments
        for span in ([(word.start_ms, word.end_ms) for word in segment.words] or [(segment.start_ms, segment.end_ms)])
    )
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def milliseconds(seconds: Decimal) -> int:
    """Give a hint's seconds as milliseconds, parts of one left out."""
    return int(seconds * 1000)
