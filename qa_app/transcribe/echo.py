"""Words of one side that are written down for the other side too, because it comes through there."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from qa_app.model.transcript import Word
from qa_app.transcribe.protocol import Speakers

SAMPLES_A_MS = 16
TWO_SIDES = 2
QUIETER = 4.0
APART_MS = 400
LEAST_LENGTH_MS = 40


@dataclass(slots=True)
class EchoGuard:
    """What both sides said so far, so that an echo is known again.

    A word is an echo when the other side says the same at the same time, up to 400 ms apart, and four times (12 dB) as
    loud. Where the louder side's words come in a later batch, the echo is not known for one.

    Attributes:
        sound: Rows of samples, one a channel.
    """

    sound: Speakers
    _said: list[tuple[int, Word]] = field(default_factory=list)

    def own(self, heard: Sequence[tuple[int, Sequence[Word]]]) -> tuple[tuple[Word, ...], ...]:
        """Take in the words of some windows, each with its channel, and give those that are their channel's own."""
        if len(self.sound) != TWO_SIDES:
            return tuple(tuple(words) for _channel, words in heard)
        fresh = [(channel, word) for channel, words in heard for word in words]
        begin_ms = min((word.start_ms for _channel, word in fresh), default=0)
        self._said = [each for each in self._said if each[1].end_ms + APART_MS >= begin_ms] + fresh
        return tuple(tuple(word for word in words if not self._is_echo(channel, word)) for channel, words in heard)

    def _is_echo(self, channel: int, word: Word) -> bool:
        spoken = _compared(word.text)
        twins = (
            other
            for side, other in self._said
            if side != channel
            and other.start_ms - APART_MS <= word.start_ms <= other.end_ms + APART_MS
            and spoken
            and _compared(other.text) == spoken
        )
        return any(self._is_quieter(channel, word, other) for other in twins)

    def _is_quieter(self, channel: int, word: Word, other: Word) -> bool:
        return self._level(1 - channel, other) > QUIETER * self._level(channel, word)

    def _level(self, channel: int, word: Word) -> float:
        end_ms = max(word.end_ms, word.start_ms + LEAST_LENGTH_MS)
        samples = self.sound[channel, word.start_ms * SAMPLES_A_MS : end_ms * SAMPLES_A_MS].astype(np.float32)
        return float(np.sqrt(np.mean(samples * samples))) if samples.size else 0.0


def _compared(text: str) -> str:
    folded: Iterable[str] = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())
