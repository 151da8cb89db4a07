"""Why what was heard of a window may be wrong, by figures alone: no engine, no files.

The measurements are in docs/decisions/0012-two-passes.md.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from qa_app.model.transcript import Word

MOST_COMPRESSION = 2.4
"""Text that compresses better turns in circles (Whisper's own threshold). Real English of 450 letters comes to 1.8."""
MOST_COMPRESSION_SPACELESS = 2.0
"""The same for scripts of three bytes a character: real Chinese of 200 characters, which is 30 s, comes to 1.74, and
谢谢 has to come 31 times after a sentence to pass 2.4, and 23 times to pass 2.0."""
LEAST_LOG_PROBABILITY = -1.0
"""Whisper's own threshold for the mean over a window's tokens."""
MOST_NO_SPEECH = 0.6
"""Whisper's own threshold; above it and with `LEAST_LOG_PROBABILITY` not reached, a window is silence."""
MOST_LETTERS_A_SECOND = 25.0
"""Of scripts with spaces. Hurried turns of a real telephone talk come to 19; English has 6.2 syllables a second on
average (Pellegrino, Coupé and Marsico 2011)."""
MOST_LETTERS_A_SECOND_SPACELESS = 9.0
"""Chinese has 5.2 syllables, which are characters, a second on average (as above); the demo's fastest comes to 5."""
LEAST_PACED_MS = 1_000
"""A shorter window is taken for this long where letters a second are counted."""
CLEAR_SPEECH_MS = 2_000
"""A window this long was speech to the voice activity detection, so no text at all is a doubt."""
LONGEST_GAP_MS = 6_000
"""Pauses in a window are at most a second or so; this long without a word is text that was passed over."""
LONGEST_WORD_MS = 2_000
"""A longer word is stretched over sound that has no other; faster-whisper takes such a word for an anomaly."""
LETTER_MS = 400
"""But a word of many letters may take so long for each: Chinese in a call of another language is one long word."""
PILE_MS = 500
"""As many letters as fit in a second may not begin in the last half second."""
LEAST_REPEATED_UNITS = 12
LEAST_REPEATS = 3
ONE_UNIT_REPEATS = 8
LONGEST_UNIT = 60

SPACELESS_LANGUAGES = frozenset({"zh", "yue", "ja", "th", "lo", "my"})
_SPACELESS = r"\u2e80-\u312f\u3040-\u30ff\u31a0-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_UNIT = re.compile(rf"[{_SPACELESS}]|[^\W_{_SPACELESS}]+(?:['’][^\W_{_SPACELESS}]+)*")
_NOT_LETTERS = re.compile(r"[\W_]+")


class Doubt(StrEnum):
    """A reason to hear a window again."""

    REPETITIVE = "repetitive"
    LOOPING = "looping"
    UNENDED = "unended"
    HURRIED = "hurried"
    PILED = "piled"
    IMPROBABLE = "improbable"
    WORDLESS = "wordless"
    PASSED_OVER = "passed-over"


CIRCLES = frozenset({Doubt.REPETITIVE, Doubt.LOOPING, Doubt.UNENDED, Doubt.HURRIED, Doubt.PILED})
"""Doubts of a text that is longer than what was said."""
OMISSIONS = frozenset({Doubt.WORDLESS, Doubt.PASSED_OVER})
"""Doubts of a text that is shorter than what was said."""


@dataclass(frozen=True, slots=True)
class Loop:
    """Units of a text that come again and again, one directly after the other.

    Attributes:
        first_end: Place in the text where the first of them ends.
        end: Place where the last of them ends.
        units: How many words or characters come again.
        repeats: How often they are there, the first included.
    """

    first_end: int
    end: int
    units: int
    repeats: int

    @property
    def is_certain(self) -> bool:
        """Whether nobody can be meant to have said it so often: twice as often as makes a doubt."""
        return self.repeats >= 2 * least_repeats(self.units)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one attempt at a window gave.

    Attributes:
        text: Decoded, as it is.
        log_probability: Mean over its tokens.
        no_speech: Probability that there is no speech, in [0, 1].
        is_ended: Whether the engine ended it, not the limit of tokens.
        temperature: It was sampled with; 0: searched.
        words: Times in the window.
        left_out: Text that is not in the words, since it lies after the sound or is a loop's.
        tokens: Of the text.
    """

    text: str
    log_probability: float
    no_speech: float
    is_ended: bool = True
    temperature: float = 0.0
    words: tuple[Word, ...] = ()
    left_out: str = ""
    tokens: tuple[int, ...] = ()

    @property
    def is_silence(self) -> bool:
        """Whether the engine takes the window for silence and does not believe in its own text."""
        return self.no_speech > MOST_NO_SPEECH and self.log_probability < LEAST_LOG_PROBABILITY


def doubts_of(reading: Reading, length_ms: int, language: str) -> frozenset[Doubt]:
    """Give every reason to doubt a reading; none where the engine takes the window for silence.

    Args:
        reading: With the words' times.
        length_ms: How much of the window is sound.
        language: Of the text.
    """
    if reading.is_silence:
        return frozenset()
    found = {
        Doubt.REPETITIVE: compression_ratio(reading.text) > most_compression(language),
        Doubt.LOOPING: find_loop(reading.text) is not None,
        Doubt.UNENDED: not reading.is_ended,
        Doubt.HURRIED: letters_a_second(reading.text, length_ms) > most_letters_a_second(language),
        Doubt.PILED: _is_piled(reading.words, length_ms, language),
        Doubt.IMPROBABLE: reading.log_probability < LEAST_LOG_PROBABILITY,
        Doubt.WORDLESS: length_ms >= CLEAR_SPEECH_MS and not letters(reading.text),
        Doubt.PASSED_OVER: bool(reading.words) and _longest_gap_ms(reading.words, length_ms) >= LONGEST_GAP_MS,
    }
    return frozenset(doubt for doubt, is_there in found.items() if is_there)


def compression_ratio(text: str) -> float:
    """Give how many times as long the text is as when it is compressed; 0 for no text."""
    plain = text.strip().encode()
    return len(plain) / len(zlib.compress(plain)) if plain else 0.0


def letters_a_second(text: str, length_ms: int) -> float:
    """Give letters, digits and characters a second of speech, without spaces and punctuation."""
    return letters(text) * 1000 / max(length_ms, LEAST_PACED_MS)


def letters(text: str) -> int:
    """Count letters, digits and characters, without spaces and punctuation."""
    return len(_NOT_LETTERS.sub("", text))


def said_until(word: Word) -> int:
    """Give when a word can have ended at the latest, whatever it was stretched over."""
    return min(word.end_ms, word.start_ms + max(LONGEST_WORD_MS, letters(word.text) * LETTER_MS))


def most_compression(language: str) -> float:
    """Give the compression ratio above which a text of this language is doubtful."""
    return MOST_COMPRESSION_SPACELESS if language in SPACELESS_LANGUAGES else MOST_COMPRESSION


def most_letters_a_second(language: str) -> float:
    """Give the pace above which a text of this language is doubtful."""
    return MOST_LETTERS_A_SECOND_SPACELESS if language in SPACELESS_LANGUAGES else MOST_LETTERS_A_SECOND


def least_repeats(units: int) -> int:
    """Give how often so many words or characters have to come one directly after the other to be a loop.

    One word 8 times, two 6 times, three 4 times, four and more 3 times: no no no no is said, and so is a telephone
    number of eights; a whole sentence is said twice by who is not heard.
    """
    return ONE_UNIT_REPEATS if units == 1 else max(LEAST_REPEATS, -(-LEAST_REPEATED_UNITS // units))


def find_loop(text: str) -> Loop | None:
    """Find the longest stretch in which the same words, or characters of scripts without spaces, come again and again.

    Case, spaces and punctuation do not count.

    Example:
        In ``Thank you. I want I want I want I want I want I want`` two words come six times; `first_end` is after the
        first ``I want``, `end` the end of the text.
    """
    found = list(_UNIT.finditer(text))
    units = [match.group().casefold() for match in found]
    best: Loop | None = None
    best_covered = 0
    for size in range(1, min(LONGEST_UNIT, len(units) // LEAST_REPEATS) + 1):
        start, covered = _longest_run(units, size)
        repeats = covered // size
        if repeats >= least_repeats(size) and covered > best_covered:
            # a last one that is broken off belongs to the loop where the text ends with it
            last = start + (covered if start + covered == len(units) else repeats * size) - 1
            best = Loop(found[start + size - 1].end(), found[last].end(), size, repeats)
            best_covered = covered
    return best


def _longest_run(units: Sequence[str], size: int) -> tuple[int, int]:
    """Give where units of a size come again the longest: the first of them, and how many units in all."""
    best_start, best_covered = 0, 0
    start = 0
    for place in range(size, len(units) + 1):
        if place < len(units) and units[place] == units[place - size]:
            continue
        covered = place - start
        if covered >= 2 * size and covered > best_covered:
            best_start, best_covered = start, covered
        start = place - size + 1
    return best_start, best_covered


def _is_piled(words: Sequence[Word], length_ms: int, language: str) -> bool:
    late = sum(letters(word.text) for word in words if word.start_ms >= length_ms - PILE_MS)
    return late > most_letters_a_second(language)


def _longest_gap_ms(words: Sequence[Word], length_ms: int) -> int:
    ends = [0, *(said_until(word) for word in words)]
    starts = [*(word.start_ms for word in words), length_ms]
    return max(start - end for end, start in zip(ends, starts, strict=True))
