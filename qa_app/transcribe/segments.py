"""Cutting of recognised words into sentences, at pauses, punctuation and where a sentence grows too long."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa_app.model.transcript import Segment, Speaker, Word

PAUSE_MS = 700
LONGEST_MS = 15_000
COMMA_AFTER_MS = 6_000
SENTENCE_ENDS = frozenset(".?!。？！…")
COMMAS = frozenset(",，;；、:：")
CLOSERS = "\"'”’)]}」』）】"


def cut(words: Iterable[Word], speaker: Speaker) -> tuple[Segment, ...]:
    """Cut the words of one speaker into segments.

    A segment ends after a sentence's end, after a comma once it is `COMMA_AFTER_MS` long, before a pause of `PAUSE_MS`,
    and before it would be longer than `LONGEST_MS`. A word's text keeps its leading space, a segment's is stripped.

    Args:
        words: By time.
        speaker: Who said all of them.
    """
    segments: list[Segment] = []
    current: list[Word] = []
    for word in words:
        if current and (_is_over(current) or _starts_anew(current, word)):
            segments.append(_segment(current, speaker))
            current = []
        current.append(word)
    if current:
        segments.append(_segment(current, speaker))
    return tuple(segment for segment in segments if segment.text)


def _is_over(words: Sequence[Word]) -> bool:
    last = words[-1].text.rstrip().rstrip(CLOSERS)[-1:]
    if last in SENTENCE_ENDS:
        return last != "." or not _is_number_point(words[-1].text)
    return last in COMMAS and words[-1].end_ms - words[0].start_ms >= COMMA_AFTER_MS


def _is_number_point(text: str) -> bool:
    """Tell whether the point belongs to a number that goes on in the next word, as in ``3.`` of ``3.5``."""
    stem = text.strip().removesuffix(".")
    return stem.isdigit() and len(stem) == 1


def _starts_anew(words: Sequence[Word], word: Word) -> bool:
    return word.start_ms - words[-1].end_ms >= PAUSE_MS or word.end_ms - words[0].start_ms > LONGEST_MS


def _segment(words: Sequence[Word], speaker: Speaker) -> Segment:
    return Segment(
        start_ms=words[0].start_ms,
        end_ms=max(words[-1].end_ms, words[0].start_ms),
        speaker=speaker,
        text="".join(word.text for word in words).strip(),
        confidence=sum(word.probability for word in words) / len(words),
        words=tuple(words),
    )
