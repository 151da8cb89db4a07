"""The times of words after their text was corrected: words that stay keep theirs, new ones share the gap."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from qa_app.model.transcript import Segment, Word, mean_probability

# A character of a script without spaces is a word of its own; marks after a word belong to it.
_SPACELESS = r"\u2e80-\u312f\u31a0-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"\s*(?:[{_SPACELESS}]|[^\s{_SPACELESS}]+)[^\w\s]*")
_NOT_LETTERS = re.compile(r"[\W_]+")
WRITTEN = 1.0


def corrected(segment: Segment, text: str) -> Segment:
    """Give a segment with another text.

    Words that both texts share keep time and certainty; those between two of them share the time between, each by its
    length, and are certain, since a person wrote them.
    """
    wanted = " ".join(text.split())
    if wanted == segment.text:
        return segment
    words = retimed(segment.words, wanted, segment.start_ms, segment.end_ms)
    return replace(segment, text=wanted, words=words, confidence=_confidence(words, segment.confidence))


def retimed(words: Sequence[Word], text: str, start_ms: int, end_ms: int) -> tuple[Word, ...]:
    """Give the words of a text with times between start and end, by what it shares with words whose times are known.

    Example:
        The words 我 (0–200), 定 (200–400), 单 (400–600) and the text 我订单: 我 and 单 stay, 订 gets 200–400.
    """
    old = [piece for word in words for piece in pieces(word)]
    new = _WORD.findall(text)
    matcher = SequenceMatcher(None, [_letters(word.text) for word in old], [_letters(word) for word in new], False)
    found: list[Word] = []
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if tag == "equal":
            kept = zip(old[old_from:old_to], new[new_from:new_to], strict=True)
            found.extend(replace(word, text=written) for word, written in kept)
        elif new_from < new_to:
            gap_start = old[old_from - 1].end_ms if old_from else start_ms
            gap_end = old[old_to].start_ms if old_to < len(old) else end_ms
            found.extend(_shared(new[new_from:new_to], gap_start, max(gap_start, gap_end)))
    return tuple(found)


def pieces(word: Word) -> tuple[Word, ...]:
    """Give the single words of what the engine gave as one, such as a group of Chinese characters."""
    parts = _WORD.findall(word.text)
    if len(parts) <= 1:
        return (word,)
    return tuple(replace(part, probability=word.probability) for part in _shared(parts, word.start_ms, word.end_ms))


def _confidence(words: Sequence[Word], otherwise: float) -> float:
    """Give the certainty of words, or another figure where there are none."""
    return mean_probability(words) if words else otherwise


def halves(segment: Segment, place: int) -> tuple[Segment, Segment] | None:
    """Cut a segment before the character at `place`; None where a side would have no text."""
    texts = segment.text[:place].strip(), segment.text[place:].strip()
    if not all(texts):
        return None
    words = tuple(piece for word in segment.words for piece in pieces(word)) or tuple(
        _shared(_WORD.findall(segment.text), segment.start_ms, segment.end_ms)
    )
    count = _words_before(segment.text, words, place)
    left, right = words[:count], words[count:]
    cut_ms = right[0].start_ms if right else segment.end_ms
    left_end_ms = min(cut_ms, left[-1].end_ms) if left else cut_ms
    shares = segment.words != ()
    return (
        replace(
            segment,
            end_ms=max(segment.start_ms, left_end_ms),
            text=texts[0],
            words=left if shares else (),
            confidence=_confidence(left, segment.confidence) if shares else segment.confidence,
        ),
        replace(
            segment,
            start_ms=cut_ms,
            end_ms=max(cut_ms, segment.end_ms),
            text=texts[1],
            words=right if shares else (),
            confidence=_confidence(right, segment.confidence) if shares else segment.confidence,
        ),
    )


def joined(first: Segment, second: Segment) -> Segment:
    """Give two segments as one, by the first one's speaker."""
    needs_space = first.text[-1:].isascii() and second.text[:1].isascii()
    words = tuple(sorted((*first.words, *second.words), key=lambda word: word.start_ms))
    in_order = not first.words or not second.words or first.words[-1].start_ms <= second.words[0].start_ms
    return replace(
        first,
        end_ms=max(first.end_ms, second.end_ms),
        text=f"{first.text} {second.text}" if needs_space else first.text + second.text,
        words=words if in_order else (*first.words, *second.words),
        confidence=_confidence(words, (first.confidence + second.confidence) / 2),
    )


def _words_before(text: str, words: Sequence[Word], place: int) -> int:
    cursor = count = 0
    for word in words:
        found = text.find(word.text.strip(), cursor)
        if found >= place:
            break
        cursor = cursor if found < 0 else found + len(word.text.strip())
        count += 1
    return count


def _shared(texts: Sequence[str], start_ms: int, end_ms: int) -> list[Word]:
    """Share a stretch of time among words by their lengths."""
    whole = sum(len(text.strip()) for text in texts)
    found: list[Word] = []
    passed = 0
    for text in texts:
        begun = start_ms + (end_ms - start_ms) * passed // whole
        passed += len(text.strip())
        found.append(Word(begun, start_ms + (end_ms - start_ms) * passed // whole, text, WRITTEN))
    return found


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text).casefold() or text.strip()
