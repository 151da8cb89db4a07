"""How a call went by the sound: what is stored of it, and what a table of calls shows."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from qa_app.model.hints import TempoUnit


class TalkSign(StrEnum):
    """What makes a call stand out by how it went; `TALK_LIMITS` tells from where on."""

    LONG_SILENCE = "long-silence"
    OVERTALK = "overtalk"
    INTERRUPTIONS = "interruptions"
    SLOW_ANSWERS = "slow-answers"
    AGENT_TALKS_MOST = "agent-talks-most"
    AGENT_TALKS_LITTLE = "agent-talks-little"


TALK_LIMITS = {
    TalkSign.LONG_SILENCE: 20_000,
    TalkSign.OVERTALK: 10_000,
    TalkSign.INTERRUPTIONS: 3,
    TalkSign.SLOW_ANSWERS: 3_000,
    TalkSign.AGENT_TALKS_MOST: 70,
    TalkSign.AGENT_TALKS_LITTLE: 30,
}
"""From where on a call bears a sign: milliseconds, a count, and per cent of all talk; the last is an upper limit."""


@dataclass(frozen=True, slots=True)
class SideTalk:
    """One channel of a measured recording; of one that does not tell its sides apart there is only the first.

    Attributes:
        talk_ms: Time in which it speaks.
        interruptions: How often it began into the other's words.
        response_ms: Median time that the other waited for an answer; None where there was none.
        tempo: Characters or words a minute of speaking; None without a transcript or below five seconds.
    """

    talk_ms: int
    interruptions: int
    response_ms: int | None
    tempo: int | None = None


@dataclass(frozen=True, slots=True)
class MeasuredTalk:
    """What is stored of a measured recording, by channel, so that exchanged sides change nothing in it.

    Attributes:
        sides: The left channel and the right one; only one where the sides cannot be told apart; empty where the
            recording could not be measured.
        longest_silence_ms: Longest time in which nobody speaks.
        dead_air_ms: Stretches of five seconds and more in which nobody speaks, between the first and the last word.
        overtalk_ms: Time in which both speak.
        tempo_unit: What `SideTalk.tempo` counts; None where no side has one.
    """

    sides: tuple[SideTalk, ...]
    longest_silence_ms: int
    dead_air_count: int
    dead_air_ms: int
    overtalk_ms: int
    tempo_unit: TempoUnit | None = None


@dataclass(frozen=True, slots=True)
class TalkFigures:
    """How a call went, its sides as they are now; what needs two sides is None where they cannot be told apart.

    Attributes:
        agent_share: Agent's part of all talk, from 0 to 1, 4 places; None where nobody speaks too.
        interruptions: Of the other by the agent.
        response_ms: Median time that the customer waited for the agent's answer; None where there was none.
        tempo: The agent's characters or words a minute of speaking; None without a transcript.
    """

    agent_share: Decimal | None
    longest_silence_ms: int
    dead_air_count: int
    dead_air_ms: int
    overtalk_ms: int | None
    interruptions: int | None
    response_ms: int | None
    tempo: int | None
    tempo_unit: TempoUnit | None
