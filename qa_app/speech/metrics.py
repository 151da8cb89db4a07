"""How a conversation went, by who spoke when: talk, silence, overtalk, interruptions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from qa_app.model.transcript import Speaker
from qa_app.speech.activity import Speech, find_speech, gather_levels, overlaps
from qa_app.speech.channels import Likeness
from qa_app.speech.decode import blocks

RATE_HZ = 8_000
SHORTEST_OVERTALK_MS = 250
SETTLED_MS = 1_000
TWO_SIDES = 2


@dataclass(frozen=True, slots=True)
class SpeakerTalk:
    """How much one side spoke.

    Attributes:
        speaker: ``unknown`` where a recording does not tell its sides apart.
        talk_ms: Time in which it speaks, pauses of up to 300 ms included.
        interruptions: How often it began while the other had been speaking for a second or more and was not at its end:
            both go on for at least 250 ms.
        speech: The stretches themselves.
    """

    speaker: Speaker
    talk_ms: int
    interruptions: int
    speech: tuple[Speech, ...]


@dataclass(frozen=True, slots=True)
class TalkMetrics:
    """How a conversation went.

    Attributes:
        channels: Of the recording.
        dual_mono: Both channels carry the same sound, so that the sides cannot be told apart.
        speakers: Agent and customer, or one unknown.
        longest_silence_ms: Longest time in which nobody speaks, from start to end of the recording.
        overtalk_ms: Time in which both speak, counted where it lasts 250 ms or more.
        interruptions: Of both sides together.
    """

    duration_ms: int
    channels: int
    dual_mono: bool
    speakers: tuple[SpeakerTalk, ...]
    longest_silence_ms: int
    overtalk_ms: int
    interruptions: int


def talk_metrics(path: Path) -> TalkMetrics:
    """Measure a recording; the left channel of two is the agent's.

    Raises:
        ProblemError: The recording cannot be used, see `qa_app.speech.sound.open_sound`.
    """
    likeness = Likeness()
    samples = channels = 0

    def counted() -> Iterator[NDArray[np.int16]]:
        nonlocal samples, channels
        for block in blocks(path, RATE_HZ):
            likeness.hear(block)
            samples += block.shape[1]
            channels = block.shape[0]
            yield block

    levels = gather_levels(counted(), RATE_HZ)
    if likeness.is_dual_mono:
        levels = levels[:1]
    return judge(find_speech(levels), samples * 1000 // RATE_HZ, channels, dual_mono=likeness.is_dual_mono)


def judge(
    sides: Sequence[tuple[Speech, ...]], duration_ms: int, channels: int, *, dual_mono: bool = False
) -> TalkMetrics:
    """Work the metrics out of who speaks when; two sides are agent and customer, one is unknown."""
    if len(sides) == TWO_SIDES:
        agent, customer = sides
        speakers: tuple[SpeakerTalk, ...] = (
            _talk(Speaker.AGENT, agent, customer),
            _talk(Speaker.CUSTOMER, customer, agent),
        )
        both = [each.length_ms for each in overlaps(agent, customer) if each.length_ms >= SHORTEST_OVERTALK_MS]
    else:
        speakers, both = (_talk(Speaker.UNKNOWN, sides[0] if sides else (), ()),), []
    return TalkMetrics(
        duration_ms=duration_ms,
        channels=channels,
        dual_mono=dual_mono,
        speakers=speakers,
        longest_silence_ms=_longest_silence_ms([speech for side in sides for speech in side], duration_ms),
        overtalk_ms=sum(both),
        interruptions=sum(each.interruptions for each in speakers),
    )


def _talk(speaker: Speaker, own: tuple[Speech, ...], other: tuple[Speech, ...]) -> SpeakerTalk:
    return SpeakerTalk(
        speaker=speaker,
        talk_ms=sum(speech.length_ms for speech in own),
        interruptions=sum(1 for speech in own if _interrupts(speech, other)),
        speech=own,
    )


def _interrupts(speech: Speech, other: tuple[Speech, ...]) -> bool:
    return any(
        each.start_ms + SETTLED_MS <= speech.start_ms
        and min(each.end_ms, speech.end_ms) - speech.start_ms >= SHORTEST_OVERTALK_MS
        for each in other
    )


def _longest_silence_ms(speech: Sequence[Speech], duration_ms: int) -> int:
    longest = said_until = 0
    for each in sorted(speech):
        longest = max(longest, each.start_ms - said_until)
        said_until = max(said_until, each.end_ms)
    return max(longest, duration_ms - said_until)
