"""Phrases that are said, or are not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from qa_app.model.evaluation import EvidenceMoment
from qa_app.model.hints import PhraseHint, Presence
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
    text = spoken_text(recording.segments(hint.speaker)).between(start_ms, end_ms)
    unwanted = _moments(hint.none_of, text, hint.similarity)
    if unwanted:
        return Finding(Presence.ABSENT, tuple(unwanted))
    wanted = _moments((*hint.any_of, *hint.all_of), text, hint.similarity)
    some = not hint.any_of or any(matches(phrase, text, hint.similarity) for phrase in hint.any_of)
    every = all(matches(phrase, text, hint.similarity) for phrase in hint.all_of)
    return Finding(Presence.PRESENT if some and every else Presence.ABSENT, tuple(wanted))


def _moments(phrases: Iterable[str], text: SpokenText, similarity: int) -> list[EvidenceMoment]:
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
