"""Talk metrics: of a recording as the command line prints them, of a call as the desk shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qa_app.model.hints import TempoUnit
from qa_app.model.transcript import Segment, Speaker
from qa_app.scoring.hints.tempo import LEAST_SPOKEN_MS, counted
from qa_app.speech.activity import Speech
from qa_app.speech.metrics import SpeakerTalk, TalkMetrics, judge, percentile_ms, talk_metrics

MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class Tempo:
    """How fast somebody speaks: Chinese characters or words a minute of speaking."""

    a_minute: int
    unit: TempoUnit


@dataclass(frozen=True, slots=True)
class CallTalk:
    """How a call went.

    Attributes:
        metrics: By the sound, its sides as they are now.
        tempo: By speaker, where the transcript has enough of them.
    """

    metrics: TalkMetrics
    tempo: tuple[tuple[Speaker, Tempo], ...]


def call_talk(
    speech: Sequence[tuple[Speech, ...]], duration_ms: int, segments: Sequence[Segment], *, swapped: bool
) -> CallTalk:
    """Measure a call that has been listened to; quick enough for the window's thread.

    Args:
        speech: When somebody speaks, by channel.
        duration_ms: Length of the recording.
        segments: Of the transcript, its sides as they are now; empty without one.
        swapped: Whether the first channel is the customer's.
    """
    sides = tuple(reversed(speech)) if swapped else tuple(speech)
    tempo = ((speaker, tempo_of([each for each in segments if each.speaker is speaker])) for speaker in Speaker)
    known = tuple((speaker, found) for speaker, found in tempo if found is not None)
    return CallTalk(judge(sides, duration_ms, len(speech)), known)


def tempo_of(segments: Sequence[Segment]) -> Tempo | None:
    """Give how fast these segments are spoken, in the unit that most of them is written in; None below 5 seconds.

    450 characters in 90 seconds of speaking are 300 a minute.
    """
    spoken_ms = sum(segment.end_ms - segment.start_ms for segment in segments)
    if spoken_ms < LEAST_SPOKEN_MS:
        return None
    characters, words = (
        sum(counted(segment.text, unit) for segment in segments) for unit in (TempoUnit.CHARACTERS, TempoUnit.WORDS)
    )
    unit = TempoUnit.CHARACTERS if characters >= words else TempoUnit.WORDS
    count = max(characters, words)
    return Tempo(round(count * MINUTE_MS / spoken_ms), unit) if count else None


def measure(file: Path) -> dict[str, object]:
    """Measure who speaks how much in a recording, without recognising it.

    Returns:
        duration_ms, channels, dual_mono, speakers (name to talk_ms, talk_share_pct and interruptions),
        longest_silence_ms, overtalk_ms and interruptions; dead_air (count, total_ms) and response (name to count,
        median_ms and p90_ms, null where there was none).

    Raises:
        ProblemError: The recording cannot be used.
    """
    found = talk_metrics(file)
    return {
        "duration_ms": found.duration_ms,
        "channels": found.channels,
        "dual_mono": found.dual_mono,
        "speakers": {
            str(each.speaker): {
                "talk_ms": each.talk_ms,
                "talk_share_pct": talk_share_pct(found, each),
                "interruptions": each.interruptions,
            }
            for each in found.speakers
        },
        "longest_silence_ms": found.longest_silence_ms,
        "overtalk_ms": found.overtalk_ms,
        "interruptions": found.interruptions,
        "dead_air": {"count": len(found.dead_air), "total_ms": found.dead_air_ms},
        "response": {
            str(each.speaker): {
                "count": len(each.responses_ms),
                "median_ms": percentile_ms(each.responses_ms, 50),
                "p90_ms": percentile_ms(each.responses_ms, 90),
            }
            for each in found.speakers
            if each.speaker is not Speaker.UNKNOWN
        },
    }


def talk_share_pct(metrics: TalkMetrics, talk: SpeakerTalk) -> float:
    """Give a side's share of all talk, with one place; 0 where nobody speaks."""
    all_talk_ms = sum(each.talk_ms for each in metrics.speakers)
    return round(100 * talk.talk_ms / all_talk_ms, 1) if all_talk_ms else 0.0
