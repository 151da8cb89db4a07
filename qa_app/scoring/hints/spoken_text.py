"""Recognised text made comparable, every character with its time.

Simplified and traditional, capital and small, full and half width are alike; punctuation and spaces are left out.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from opencc import OpenCC
from rapidfuzz import fuzz

from qa_app.model.transcript import Segment


@dataclass(frozen=True, slots=True)
class SpokenText:
    """Comparable characters and when each is spoken; `source` is the text as recognised, character by character."""

    characters: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    source: tuple[str, ...]

    def between(self, from_ms: int, to_ms: int) -> SpokenText:
        """Give the characters that begin at `from_ms` or later and before `to_ms`."""
        kept = [place for place, start in enumerate(self.starts) if from_ms <= start < to_ms]
        return SpokenText(
            "".join(self.characters[place] for place in kept),
            tuple(self.starts[place] for place in kept),
            tuple(self.ends[place] for place in kept),
            tuple(self.source[place] for place in kept),
        )


@dataclass(frozen=True, slots=True)
class Match:
    """Where a phrase was found, as places of a `SpokenText`; `end` is behind the last character."""

    start: int
    end: int
    similarity: float


def spoken_text(segments: Iterable[Segment]) -> SpokenText:
    """Put the segments behind one another; without word times a segment's characters are spread evenly over it."""
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    source: list[str] = []
    for segment in segments:
        words = [(word.text, word.start_ms, word.end_ms) for word in segment.words]
        for text, start, end in words or [(segment.text, segment.start_ms, segment.end_ms)]:
            for place, letter in enumerate(text):
                at = start + (end - start) * place // len(text)
                until = start + (end - start) * (place + 1) // len(text)
                for character in comparable(letter):
                    characters.append(character)
                    starts.append(at)
                    ends.append(until)
                    source.append(letter)
    return SpokenText("".join(characters), tuple(starts), tuple(ends), tuple(source))


def comparable(text: str) -> str:
    """Give a text's characters as they are compared."""
    return "".join(_comparable(character) for character in text)


@cache
def _comparable(character: str) -> str:
    plain = unicodedata.normalize("NFKC", character).casefold()
    kept = "".join(each for each in plain if unicodedata.category(each)[0] in "LN")
    return str(_converter().convert(kept)) if kept and not kept.isascii() else kept


@cache
def _converter() -> OpenCC:
    return OpenCC("t2s")


def matches(phrase: str, text: SpokenText, similarity: int) -> list[Match]:
    """Give every place at which a phrase is found, none overlapping another, by place.

    Args:
        phrase: As the rubric writes it.
        text: What was said.
        similarity: From 0 to 100; a phrase of ten characters of which one was recognised wrongly is about 90 alike.
    """
    wanted = comparable(phrase)
    found: list[Match] = []
    waiting = [(0, len(text.characters))]
    while wanted and waiting:
        low, high = waiting.pop()
        piece = text.characters[low:high]
        if not _long_enough(wanted, piece, similarity):
            continue
        best = fuzz.partial_ratio_alignment(wanted, piece, score_cutoff=similarity)
        if best is None or best.dest_end <= best.dest_start:
            continue
        match = Match(low + best.dest_start, low + best.dest_end, best.score)
        found.append(match)
        waiting += [(low, match.start), (match.end, high)]
    return sorted(found, key=lambda match: match.start)


def _long_enough(wanted: str, piece: str, similarity: int) -> bool:
    """Whether the piece can hold the phrase; a shorter one would be sought inside the phrase instead."""
    return len(piece) * 100 >= len(wanted) * min(similarity, 100) and bool(piece)
