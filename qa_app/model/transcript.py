"""What was said in a call, by whom and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

LOW_CONFIDENCE = 0.5
"""Words and segments less certain than this are marked for the reviewer."""


class Speaker(StrEnum):
    """Who speaks in a stretch of a recording."""

    AGENT = "agent"
    CUSTOMER = "customer"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Word:
    """One recognised word (or Chinese character group): times in the recording, text, probability in [0, 1]."""

    start_ms: int
    end_ms: int
    text: str
    probability: float


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence-like stretch of one speaker.

    Attributes:
        start_ms: Start in the recording, from its first sample.
        end_ms: End, never before the start.
        speaker: Who speaks.
        text: The recognised words as shown, stripped.
        confidence: `mean_probability` of the words, in [0, 1]; see `LOW_CONFIDENCE`.
        words: Words in order of time; empty where the engine gave none.
        raw_text: What the engine itself wrote, where another script, form or word was put in its place; else None.
        raw_words: Its words, of the same time; empty where `raw_text` is None or the engine gave none.
    """

    start_ms: int
    end_ms: int
    speaker: Speaker
    text: str
    confidence: float
    words: tuple[Word, ...] = ()
    raw_text: str | None = field(default=None, compare=False)
    raw_words: tuple[Word, ...] = field(default=(), compare=False)

    @property
    def engine_text(self) -> str:
        """What the engine wrote, before anything was put in its place."""
        return self.text if self.raw_text is None else self.raw_text


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What the engine wrote and nobody said: lines of subtitles, the rest of loops, text over silence.

    Attributes:
        start_ms: About where it stood in the recording; None where that is not known.
    """

    text: str
    start_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Transcript:
    """The whole recognised text of one call, segments by start time."""

    language: str
    model: str
    segments: tuple[Segment, ...]


def mean_probability(words: Sequence[Word]) -> float:
    """Give the mean probability of words, each counting by its letters: a long doubtful word is more than a short one.

    Example:
        ``I`` with 0.9 and ``understand`` with 0.35 make (0.9 + 10 · 0.35) / 11 = 0.4.

    Args:
        words: At least one.
    """
    weights = [max(sum(character.isalnum() for character in word.text), 1) for word in words]
    certain = sum(word.probability * weight for word, weight in zip(words, weights, strict=True))
    return float(certain / sum(weights))
