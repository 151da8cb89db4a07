"""The words of a text with their times, as the engine aligns them, and without it where that fails."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from qa_app.model.transcript import Word
from qa_app.transcribe.doubts import letters

if TYPE_CHECKING:
    from numpy.typing import NDArray

UNDECODED = "\N{REPLACEMENT CHARACTER}"
FRAME_MS = 10
QUIET_SHARE = 0.35
"""Of the way from a window's quiet frames to its loud ones; below is a pause."""
LEAST_CONTRAST = 0.2
"""Between quiet and loud frames of a spectrogram as Whisper scales it, 8 dB; with less nothing is known of pauses."""
PAUSE_FRAMES = 15
"""A shorter quiet belongs to the word: a consonant that is held."""
MARGIN_FRAMES = 5


def timed(alignment: Iterable[Mapping[str, Any]], length_ms: int) -> tuple[tuple[Word, ...], str]:
    """Give the words that begin within the sound, and the text of those that do not.

    A text that a model turns in circles over is aligned to the very end of the window, where nobody can have begun.

    Args:
        alignment: In order: ``word``, ``start`` and ``end`` in seconds, ``probability``.
        length_ms: How much of the window is sound.

    Returns:
        Words in order, none beginning before the one before it ends, none ending after the sound; what is left out.
    """
    words: list[Word] = []
    left_out: list[str] = []
    before_ms = 0
    for each in alignment:
        text = str(each["word"]).replace(UNDECODED, "")
        start_ms = round(each["start"] * 1000)
        if not text.strip():
            continue
        if start_ms >= length_ms:
            left_out.append(text)
            continue
        start_ms = max(start_ms, before_ms)
        end_ms = min(max(round(each["end"] * 1000), start_ms), length_ms)
        words.append(Word(start_ms, end_ms, text, float(each["probability"])))
        before_ms = end_ms
    return tuple(words), "".join(left_out).strip()


def is_loud(levels: NDArray[np.float32], length_ms: int) -> NDArray[np.bool_]:
    """Tell of each frame of 10 ms whether somebody speaks in it; all do where quiet and loud cannot be told apart.

    Args:
        levels: Mean of the spectrogram's bands in each frame.
        length_ms: How much of them is sound.
    """
    heard = levels[: max(length_ms // FRAME_MS, 1)]
    quiet, loud = np.percentile(heard, (10, 90))
    if loud - quiet < LEAST_CONTRAST:
        return np.ones(len(heard), bool)
    return np.asarray(heard > quiet + QUIET_SHARE * (loud - quiet))


def tightened(words: Iterable[Word], loud: NDArray[np.bool_]) -> tuple[Word, ...]:
    """Give the words without the pauses that the alignment put into them, at their beginning and end.

    Args:
        words: Times in the window.
        loud: As `is_loud` gives it.
    """
    return tuple(_tight(word, loud) for word in words)


def _tight(word: Word, loud: NDArray[np.bool_]) -> Word:
    first, last = word.start_ms // FRAME_MS, word.end_ms // FRAME_MS
    spoken = np.flatnonzero(loud[first:last])
    if not spoken.size:
        return word
    before, after = int(spoken[0]), last - first - 1 - int(spoken[-1])
    start_ms, end_ms = word.start_ms, word.end_ms
    if before >= PAUSE_FRAMES:
        start_ms += (before - MARGIN_FRAMES) * FRAME_MS
    if after >= PAUSE_FRAMES:
        end_ms -= (after - MARGIN_FRAMES) * FRAME_MS
    return replace(word, start_ms=start_ms, end_ms=end_ms)


def spread(texts: Iterable[str], length_ms: int, probability: float) -> tuple[Word, ...]:
    """Give words that share the sound, each by its letters: what is left where a text cannot be aligned.

    Example:
        ``" Yes"`` and ``" please"`` in 900 ms: 0–300 and 300–900.
    """
    said = [text.replace(UNDECODED, "") for text in texts]
    said = [text for text in said if text.strip()]
    weights = [max(letters(text), 1) for text in said]
    words: list[Word] = []
    done = 0
    for text, weight in zip(said, weights, strict=True):
        start_ms = length_ms * done // sum(weights)
        done += weight
        words.append(Word(start_ms, length_ms * done // sum(weights), text, probability))
    return tuple(words)


def without(word_tokens: Sequence[Sequence[int]], texts: Sequence[str], cut: tuple[int, int]) -> tuple[int, ...]:
    """Give the tokens of the words that do not begin within a part of the text.

    Args:
        word_tokens: Of each word.
        texts: Of each word; together the text.
        cut: Start and end of the part.
    """
    start, end = cut
    kept: list[int] = []
    place = 0
    for tokens, text in zip(word_tokens, texts, strict=True):
        if not start <= place < end:
            kept += tokens
        place += len(text)
    return tuple(kept)
