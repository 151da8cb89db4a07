"""Phrases that are said, or are not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from qa_app.model.evaluation import EvidenceMoment
from qa_app.model.hints import PhraseHint, Presence
from qa_app.model.transcript import Segment
from qa_app.scoring.hints.findings import Finding, Recording, milliseconds
from qa_app.scoring.hints.spoken_text import SpokenText, matches, spoken_text


def find_phrases(hint: PhraseHint, recording: Recording, earlier: Mapping[str, Finding]) -> Finding | None:
    """Look for a hint's phrases in what its speaker said.

    Args:
        hint: The hint.
        recording: What was said.
        earlier: Findings by hint id, for `after`.

    Returns:
        The finding; present needs some of `any_of`, all of `all_of` and none of `none_of`, as far as they are given.
        None where `after` names a hint whose phrase was not found: then nothing can be said.
    """
    start_ms, end_ms = 0, recording.duration_ms + 1
    if hint.within_first_s is not None:
        end_ms = min(end_ms, milliseconds(hint.within_first_s))
    if hint.within_last_s is not None:
        start_ms = max(start_ms, recording.duration_ms - milliseconds(hint.within_last_s))
    if hint.after is not None:
        before = earlier.get(hint.after)
        if before is None or not before.moments:
            return None
        start_ms = max(start_ms, before.moments[0].end_ms)
    texts = _texts(tuple(recording.segments(hint.speaker)), start_ms, end_ms)
    unwanted = _moments(hint.none_of, texts, hint.similarity)
    if unwanted:
        return Finding(Presence.ABSENT, tuple(unwanted))
    wanted = _moments((*hint.any_of, *hint.all_of), texts, hint.similarity)
    some = not hint.any_of or any(_is_said(phrase, texts, hint.similarity) for phrase in hint.any_of)
    every = all(_is_said(phrase, texts, hint.similarity) for phrase in hint.all_of)
    return Finding(Presence.PRESENT if some and every else Presence.ABSENT, tuple(wanted))


def _texts(segments: tuple[Segment, ...], start_ms: int, end_ms: int) -> tuple[SpokenText, ...]:
    """Give what was said as it is shown and, where the engine wrote something else, as the engine wrote it.

    So a phrase with 百分之百 is found in 100% too, and the other way round.
    """
    shown = spoken_text(segments).between(start_ms, end_ms)
    if all(segment.raw_text is None for segment in segments):
        return (shown,)
    return shown, spoken_text(map(_as_engine_wrote, segments)).between(start_ms, end_ms)


def _as_engine_wrote(segment: Segment) -> Segment:
    if segment.raw_text is None:
        return segment
    return replace(segment, text=segment.raw_text, words=segment.raw_words)


def _is_said(phrase: str, texts: tuple[SpokenText, ...], similarity: int) -> bool:
    return any(matches(phrase, text, similarity) for text in texts)


def _moments(phrases: tuple[str, ...], texts: tuple[SpokenText, ...], similarity: int) -> list[EvidenceMoment]:
    """Give where any of the phrases is said, in the words that are shown."""
    shown = texts[0]
    found = _moments_of(phrases, shown, similarity)
    for text in texts[1:]:
        for each in _moments_of(phrases, text, similarity):
            if all(each.end_ms <= other.start_ms or each.start_ms >= other.end_ms for other in found):
                quote = _words_between(shown, each.start_ms, each.end_ms)
                found.append(EvidenceMoment(each.start_ms, each.end_ms, quote))
    return sorted(found, key=lambda each: each.start_ms) if len(texts) > 1 else found


def _moments_of(phrases: Iterable[str], text: SpokenText, similarity: int) -> list[EvidenceMoment]:
    """Give where any of the phrases is said; of two that overlap the better match."""
    found = sorted(
        (match for phrase in phrases for match in matches(phrase, text, similarity)),
        key=lambda match: (-match.similarity, match.start),
    )
    taken: list[tuple[int, int]] = []
    for match in found:
        if all(match.end <= start or match.start >= end for start, end in taken):
            taken.append((match.start, match.end))
    return [
        EvidenceMoment(text.starts[start], max(text.ends[start:end]), _words(text, start, end))
        for start, end in sorted(taken)
    ]


def _words(text: SpokenText, start: int, end: int) -> str:
    return "".join(text.source[start:end])


def _words_between(text: SpokenText, start_ms: int, end_ms: int) -> str:
    """Give the shown characters that are spoken in a time, at least in part."""
    spans = zip(text.source, text.starts, text.ends, strict=True)
    return "".join(letter for letter, start, end in spans if start < end_ms and end > start_ms)
