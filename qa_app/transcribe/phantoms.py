"""Dropping of lines that nobody said; what is dropped is given back too, so that it can be told."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import opencc

from qa_app.model.transcript import Segment, Word
from qa_app.transcribe import phantom_lines
from qa_app.transcribe.segments import segment_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DOUBTFUL_CONFIDENCE = 0.6
DOUBTFUL_NO_SPEECH = 0.6
NEAR_SILENCE = 100
"""Mean level of 16-bit samples, 50 dB under full scale; speech on a telephone lies 20 to 40 dB above it."""
NEVER = 5
"""More reasons than there are."""
SAMPLES_A_MS = 16
_NOT_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Sifted:
    """Segments with what was dropped of them.

    Attributes:
        kept: Segments that somebody said, some of them without their end or beginning.
        dropped: The texts that nobody said.
    """

    kept: tuple[Segment, ...]
    dropped: tuple[str, ...]


def sift(
    segments: Iterable[Segment],
    no_speech: float,
    *,
    is_doubtful: bool = False,
    sound: NDArray[np.int16] | None = None,
) -> Sifted:
    """Part what was said from what nobody said.

    Lines of subtitles are dropped wherever they stand in a segment. Lines that can be said in a call are dropped only
    as a whole segment, where one or, for the commonest, two of these speak against them: low confidence, a likely
    silence, a doubtful window, a sound near silence.

    Args:
        segments: As recognised.
        no_speech: The engine's own probability that their window holds no speech, in [0, 1].
        is_doubtful: Whether their window stayed doubtful after all attempts.
        sound: Their channel at 16 kHz, if their level shall count.
    """
    kept: list[Segment] = []
    dropped: list[str] = []
    for segment in segments:
        said, phantoms = _without_certain(segment)
        dropped += phantoms
        if said is None:
            continue
        reasons = (
            segment.confidence < DOUBTFUL_CONFIDENCE,
            no_speech > DOUBTFUL_NO_SPEECH,
            is_doubtful,
            sound is not None and _is_near_silence(sound, segment),
        )
        if _reasons_needed(said.text) <= sum(reasons):
            dropped += [said.text] if said.text else []
        else:
            kept.append(said)
    return Sifted(tuple(kept), tuple(dropped))


def _reasons_needed(text: str) -> int:
    """Give how many reasons it takes to drop a whole segment; more than there are for most."""
    bare = _bare(text)
    if not bare:
        return 0
    doubtful, common = _sets()
    if bare in doubtful:
        return 1
    return 2 if bare in common else NEVER


def _without_certain(segment: Segment) -> tuple[Segment | None, list[str]]:
    """Give the segment without the lines of subtitles in it, None where nothing is left, and these lines."""
    bare, owners = _letters_of(segment)
    places = list(_phantom_places(bare))
    if not places:
        return segment, []
    gone = {owners[place] for start, end in places for place in range(start, end)}
    if not segment.words:
        return None, [segment.text]
    left = tuple(word for number, word in enumerate(segment.words) if number not in gone)
    lost = "".join(word.text for number, word in enumerate(segment.words) if number in gone).strip()
    if not _bare("".join(word.text for word in left)):
        return None, [segment.text]
    return segment_of(left, segment.speaker), [lost]


def _phantom_places(bare: str) -> Iterator[tuple[int, int]]:
    for line in _certain():
        start = bare.find(line)
        while start >= 0:
            yield start, start + len(line)
            start = bare.find(line, start + len(line))


def _letters_of(segment: Segment) -> tuple[str, list[int]]:
    """Give the segment's letters in the form that lines are compared in, and which word each is of."""
    words = segment.words or (Word(segment.start_ms, segment.end_ms, segment.text, segment.confidence),)
    found: list[str] = []
    owners: list[int] = []
    for number, word in enumerate(words):
        letters = _plain(word.text)
        found.append(letters)
        owners += [number] * len(letters)
    bare = "".join(found)
    simplified = _simplify(bare)
    return (simplified if len(simplified) == len(bare) else bare), owners


def _is_near_silence(sound: NDArray[np.int16], segment: Segment) -> bool:
    heard = sound[segment.start_ms * SAMPLES_A_MS : segment.end_ms * SAMPLES_A_MS].astype("float32")
    return heard.size > 0 and float((heard**2).mean()) < NEAR_SILENCE**2


def _bare(text: str) -> str:
    """Give a text's letters alone, without case, width and Chinese script."""
    return _simplify(_plain(text))


def _plain(text: str) -> str:
    return _NOT_LETTERS.sub("", unicodedata.normalize("NFKC", text).casefold())


def _simplify(text: str) -> str:
    return str(_to_simplified().convert(text))


@cache
def _to_simplified() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


@cache
def _certain() -> tuple[str, ...]:
    """The certain lines, longer ones first, so that one within another is found as a whole."""
    return tuple(sorted((_bare(line) for line in phantom_lines.CERTAIN), key=len, reverse=True))


@cache
def _sets() -> tuple[frozenset[str], frozenset[str]]:
    return (
        frozenset(_bare(line) for line in phantom_lines.DOUBTFUL),
        frozenset(_bare(line) for line in phantom_lines.COMMON),
    )
