"""Rewriting of recognised text in places, with the times of its words kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from qa_app.model.transcript import Segment, Word


@dataclass(frozen=True, slots=True)
class Rewriting:
    """Characters from `start` up to but without `end` of a text, and what takes their place."""

    start: int
    end: int
    text: str


def rewritten(text: str, rewritings: Iterable[Rewriting]) -> str:
    """Give a text with the rewritings done; they do not overlap and are in order."""
    parts: list[str] = []
    place = 0
    for each in rewritings:
        parts += [text[place : each.start], each.text]
        place = each.end
    return "".join((*parts, text[place:]))


def respelt(segment: Segment, rewritings: Sequence[Rewriting]) -> Segment:
    """Give a segment with the rewritings done in its text and words.

    Words that a rewriting touches become one: its time is the span of theirs, its probability their mean by length.
    A word that is left without text goes.

    Args:
        segment: As recognised.
        rewritings: In order, none overlapping, by places in `spoken`.

    Example:
        The words 二 (0–100), 十三 (100–300), 块 (300–400) and 二十三 → 23: the words 23 (0–300), 块 (300–400).
    """
    if not rewritings:
        return segment
    if not segment.words:
        return replace(segment, text=rewritten(segment.text, rewritings).strip())
    words = tuple(_words(segment.words, rewritings))
    return replace(segment, text="".join(word.text for word in words).strip(), words=words)


def spoken(segment: Segment) -> str:
    """Give the text in which the places of rewritings are counted: of the words, else of the segment."""
    return "".join(word.text for word in segment.words) if segment.words else segment.text


def between(before: str, after: str) -> tuple[Rewriting, ...]:
    """Give the rewritings that make one text of another."""
    if len(before) == len(after):
        return tuple(
            Rewriting(place, place + 1, new)
            for place, (old, new) in enumerate(zip(before, after, strict=True))
            if old != new
        )
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return tuple(
        Rewriting(old_from, old_to, after[new_from:new_to])
        for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes()
        if tag != "equal"
    )


def _words(words: Sequence[Word], rewritings: Sequence[Rewriting]) -> Iterable[Word]:
    """Give the words after the rewritings; words that one rewriting touches are taken together."""
    group: list[Word] = []
    mine: list[Rewriting] = []
    begun = place = 0
    waiting = list(rewritings)
    for word in words:
        if not group:
            begun = place
        group.append(word)
        place += len(word.text)
        while waiting and waiting[0].start < place:
            mine.append(waiting.pop(0))
        if waiting and waiting[0].start == waiting[0].end == place:
            mine.append(waiting.pop(0))
        if mine and mine[-1].end > place:
            continue
        yield from _together(group, begun, mine)
        group, mine = [], []


def _together(group: Sequence[Word], begun: int, rewritings: Sequence[Rewriting]) -> Iterable[Word]:
    if not rewritings:
        yield from group
        return
    whole = "".join(word.text for word in group)
    text = rewritten(whole, [Rewriting(each.start - begun, each.end - begun, each.text) for each in rewritings])
    if not text.strip():
        return
    weight = sum(len(word.text) for word in group)
    mean = sum(word.probability * len(word.text) for word in group) / weight
    probability = group[0].probability if len(group) == 1 else mean
    yield Word(group[0].start_ms, group[-1].end_ms, text, probability)
