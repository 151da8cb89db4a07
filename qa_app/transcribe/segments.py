"""Cutting of recognised words into sentences, at pauses, punctuation and where a sentence grows too long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from qa_app.model.transcript import Segment, Speaker, Word, mean_probability

PAUSE_MS = 700
BREATH_MS = 300
"""A pause that ends a segment once it is long, as a comma does: where the engine sets no marks, it is all there is."""
LONGEST_MS = 15_000
COMMA_AFTER_MS = 6_000
LEAST_LEFT_MS = 4_000
LEAST_RIGHT_MS = 2_000
SENTENCE_ENDS = frozenset(".?!。？！…؟।")
COMMAS = frozenset(",，;；、:：،")
CLOSERS = "\"'”’)]}」』）】"
TITLES = frozenset({"mr", "mrs", "ms", "dr", "prof", "rev", "gen", "sgt", "vs", "e.g", "i.e", "approx", "ext"})
"""Never at the end of a sentence."""
ABBREVIATIONS = frozenset(
    {"a.m", "p.m", "inc", "ltd", "co", "corp", "jr", "sr", "st", "ave", "etc", "dept", "u.s", "u.k"}
)
"""At the end of a sentence only where the next word has a capital."""
NUMBERED = frozenset({"no", "nr", "art", "fig"})
"""Not at the end of a sentence where a number comes next: ``No. 5``, but ``No.`` by itself is an answer."""


def cut(words: Iterable[Word], speaker: Speaker) -> tuple[Segment, ...]:
    """Cut the words of one speaker into segments.

    A segment ends after a sentence's end, before a pause of `PAUSE_MS`, after a comma or before a breath once it is
    `COMMA_AFTER_MS` long, and at its best place where it would be longer than `LONGEST_MS`. A single letter or
    character is no segment where a neighbour is near. A word's text keeps its leading space, a segment's is stripped.

    Args:
        words: By time.
        speaker: Who said all of them.
    """
    runs = [part for run in _runs(list(words)) for part in _shortened(run)]
    segments = (segment_of(run, speaker) for run in _without_orphans(runs))
    return tuple(segment for segment in segments if segment.text)


def segment_of(words: Sequence[Word], speaker: Speaker) -> Segment:
    """Make a segment of words, at least one; its confidence is theirs, longer words counting more."""
    return Segment(
        start_ms=words[0].start_ms,
        end_ms=max(words[-1].end_ms, words[0].start_ms),
        speaker=speaker,
        text="".join(word.text for word in words).strip(),
        confidence=mean_probability(words),
        words=tuple(words),
    )


def _runs(words: Sequence[Word]) -> Iterator[list[Word]]:
    run: list[Word] = list(words[:1])
    for last, word in pairwise(words):
        length_ms = last.end_ms - run[0].start_ms
        pause_ms = word.start_ms - last.end_ms
        is_long = length_ms >= COMMA_AFTER_MS
        if (
            pause_ms >= PAUSE_MS
            or _ends_sentence(last.text, word.text)
            or (is_long and (pause_ms >= BREATH_MS or _ends_with(last.text, word.text, COMMAS)))
        ):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _ends_sentence(text: str, following: str) -> bool:
    if not _ends_with(text, following, SENTENCE_ENDS):
        return False
    bare = text.strip().rstrip(CLOSERS)
    if not bare.endswith(".") or bare.endswith(".."):
        return True
    stem = bare[:-1].lstrip("\"'“‘([{").casefold()
    after = following.strip()
    if stem in NUMBERED:
        return not after[:1].isdigit()
    if stem in ABBREVIATIONS:
        return after[:1].isupper()
    is_initial = len(stem) == 1 and stem.isalpha() and stem.isascii() and stem != "i"
    return stem not in TITLES and not is_initial


def _ends_with(text: str, following: str, marks: frozenset[str]) -> bool:
    """Tell whether a text ends with a mark that is not within a number or name, as in ``3.`` ``5``, ``qa.`` ``com``."""
    last = text.rstrip().rstrip(CLOSERS)[-1:]
    return last in marks and not (last.isascii() and following[:1].isascii() and following[:1].isalnum())


def _shortened(run: list[Word]) -> Iterator[list[Word]]:
    """Give a run in parts of at most `LONGEST_MS`, cut where it is least of a wrong."""
    while len(run) > 1 and run[-1].end_ms - run[0].start_ms > LONGEST_MS:
        place = max(range(1, len(run)), key=lambda number: _fitness(run, number))
        yield run[:place]
        run = run[place:]
    yield run


def _fitness(run: Sequence[Word], place: int) -> tuple[bool, bool, bool, int, int]:
    """Rank a place before which a run that is too long is cut.

    The left part has to be short enough; neither shall be a scrap; then a comma, then the longest pause decide, then
    what leaves the left part longest.
    """
    left_ms = run[place - 1].end_ms - run[0].start_ms
    right_ms = run[-1].end_ms - run[place].start_ms
    return (
        left_ms <= LONGEST_MS,
        left_ms >= LEAST_LEFT_MS and right_ms >= LEAST_RIGHT_MS,
        _ends_with(run[place - 1].text, run[place].text, COMMAS),
        run[place].start_ms - run[place - 1].end_ms,
        left_ms if left_ms <= LONGEST_MS else -left_ms,
    )


def _without_orphans(runs: Iterable[list[Word]]) -> list[list[Word]]:
    """Join what is a single letter or character with its nearer neighbour, where one is near and has room."""
    joined: list[list[Word]] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last is not None and (_is_orphan(run) or _is_orphan(last)) and _fit_together(last, run):
            last.extend(run)
        else:
            joined.append(list(run))
    return joined


def _is_orphan(run: Sequence[Word]) -> bool:
    return sum(character.isalnum() for word in run for character in word.text) <= 1


def _fit_together(left: Sequence[Word], right: Sequence[Word]) -> bool:
    return right[0].start_ms - left[-1].end_ms < PAUSE_MS and right[-1].end_ms - left[0].start_ms <= LONGEST_MS
