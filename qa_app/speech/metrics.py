"""How a conversation went, by who spoke when: talk, silence, overtalk, interruptions, responses.

Gaps and overlaps between speakers are told apart as by Heldner and Edlund, "Pauses, gaps and overlaps in
conversations", Journal of Phonetics 38 (2010): an overlap in which the second speaker goes on is no brush of words.
"""

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
DEAD_AIR_MS = 5_000
LONGEST_RESPONSE_MS = 30_000
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
        responses_ms: How long the other waited for each answer, in order: from the end of the other's words, when this
            side is silent, to this side's next ones, up to half a minute; not where the other goes on first.
    """

    speaker: Speaker
    talk_ms: int
    interruptions: int
    speech: tuple[Speech, ...]
    responses_ms: tuple[int, ...] = ()


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
        dead_air: Stretches of five seconds and more between the first and the last word in which nobody speaks.
    """

    duration_ms: int
    channels: int
    dual_mono: bool
    speakers: tuple[SpeakerTalk, ...]
    longest_silence_ms: int
    overtalk_ms: int
    interruptions: int
    dead_air: tuple[Speech, ...] = ()

    @property
    def dead_air_ms(self) -> int:
        """How long the dead air is in all."""
        return sum(each.length_ms for each in self.dead_air)


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
        dead_air=_dead_air(sorted(speech for side in sides for speech in side)),
    )


def percentile_ms(values: Sequence[int], share_pct: int) -> int | None:
    """Give the smallest value that this share of the values does not exceed (nearest rank); None of none.

    Of 200, 400, 900 and 3000 the median is 400 and the 90th percentile 3000.
    """
    in_order = sorted(values)
    return in_order[max(-(-share_pct * len(in_order) // 100), 1) - 1] if in_order else None


def _talk(speaker: Speaker, own: tuple[Speech, ...], other: tuple[Speech, ...]) -> SpeakerTalk:
    return SpeakerTalk(
        speaker=speaker,
        talk_ms=sum(speech.length_ms for speech in own),
        interruptions=sum(1 for speech in own if _interrupts(speech, other)),
        speech=own,
        responses_ms=tuple(_responses_ms(own, other)),
    )


def _responses_ms(own: tuple[Speech, ...], other: tuple[Speech, ...]) -> Iterator[int]:
    for place, asked in enumerate(other):
        if any(each.start_ms < asked.end_ms < each.end_ms for each in own):
            continue
        answer = next((each.start_ms for each in own if each.start_ms >= asked.end_ms), None)
        goes_on = other[place + 1].start_ms if place + 1 < len(other) else None
        if answer is None or (goes_on is not None and goes_on < answer):
            continue
        if answer - asked.end_ms <= LONGEST_RESPONSE_MS:
            yield answer - asked.end_ms


def _dead_air(speech: Sequence[Speech]) -> tuple[Speech, ...]:
    found: list[Speech] = []
    said_until = speech[0].end_ms if speech else 0
    for each in speech:
        if each.start_ms - said_until >= DEAD_AIR_MS:
            found.append(Speech(said_until, each.start_ms))
        said_until = max(said_until, each.end_ms)
    return tuple(found)


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
