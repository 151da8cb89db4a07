"""Speech that the fast pass passed over: where it is in a window, and what is put there once it was heard by itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from qa_app.model.transcript import LOW_CONFIDENCE, mean_probability
from qa_app.transcribe.doubts import (
    LONGEST_GAP_MS,
    MOST_NO_SPEECH,
    Doubt,
    Reading,
    doubts_of,
    letters_a_second,
    most_letters_a_second,
    said_until,
)
from qa_app.transcribe.fallback import Outcome

MOST_GAPS = 2
"""So many of a window are heard by themselves, the longest; each costs as much as a window."""

LEAST_PACE_SHARE = 0.2
"""Of the fastest pace, so much is the slowest for what was passed over: a line made up over noise has few words."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Seconds of speech without a word.

    Attributes:
        place: Of the window in its batch.
        start_ms: In the window.
        end_ms: In the window.
    """

    place: int
    start_ms: int
    end_ms: int

    @property
    def length_ms(self) -> int:
        """How long it is."""
        return self.end_ms - self.start_ms


def gaps_of(place: int, outcome: Outcome, length_ms: int) -> tuple[Gap, ...]:
    """Give the gaps of a window that are worth hearing by themselves; none where its text is doubtful for more.

    Args:
        place: Of the window in its batch.
        outcome: What is known of it.
        length_ms: How much of it is sound.
    """
    if outcome.doubts != {Doubt.PASSED_OVER} or outcome.reading.no_speech > MOST_NO_SPEECH:
        return ()
    words = outcome.reading.words
    starts = [0, *(said_until(word) for word in words)]
    ends = [*(word.start_ms for word in words), length_ms]
    gaps = [Gap(place, start, end) for start, end in zip(starts, ends, strict=True) if end - start >= LONGEST_GAP_MS]
    longest = sorted(gaps, key=lambda gap: gap.length_ms, reverse=True)[:MOST_GAPS]
    return tuple(sorted(longest, key=lambda gap: gap.start_ms))


def filled(outcome: Outcome, heard: Iterable[tuple[Gap, Reading]], length_ms: int, language: str) -> Outcome:
    """Give a window with the words that were heard in its gaps, where nothing speaks against them.

    Args:
        outcome: Of the window.
        heard: Its gaps in order, with what was heard of each by itself, at times from the gap's start.
        length_ms: How much of the window is sound.
        language: Of the text.
    """
    words = list(outcome.reading.words)
    for gap, reading in heard:
        if not _is_sure(reading, gap.length_ms, language):
            continue
        words = [
            replace(word, end_ms=gap.start_ms) if word.start_ms < gap.start_ms < word.end_ms else word for word in words
        ]
        words += [
            replace(word, start_ms=word.start_ms + gap.start_ms, end_ms=word.end_ms + gap.start_ms)
            for word in reading.words
        ]
    words.sort(key=lambda word: (word.start_ms, word.end_ms))
    whole = replace(outcome.reading, words=tuple(words), text="".join(word.text for word in words))
    return Outcome(whole, doubts_of(whole, length_ms, language), outcome.attempts + 1)


def _is_sure(reading: Reading, length_ms: int, language: str) -> bool:
    return (
        bool(reading.words)
        and reading.no_speech <= MOST_NO_SPEECH
        and not doubts_of(reading, length_ms, language) - {Doubt.PASSED_OVER}
        and letters_a_second(reading.text, length_ms) >= LEAST_PACE_SHARE * most_letters_a_second(language)
        and mean_probability(reading.words) >= LOW_CONFIDENCE
    )
