"""Finding words in transcripts: without regard to case, simplified and traditional Chinese alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache


def folded(texts: Sequence[str]) -> tuple[str, ...]:
    """Give texts as they are compared, character for character as long as they were: lower case, simplified Chinese."""
    lowered = ["".join(low if len(low := each.lower()) == 1 else each for each in text) for text in texts]
    if all(text.isascii() for text in lowered):
        return tuple(lowered)
    simplified = _simplifier()("\0".join(lowered)).split("\0")
    if len(simplified) != len(lowered):
        return tuple(lowered)
    return tuple(new if len(new) == len(old) else old for old, new in zip(lowered, simplified, strict=True))


def find_folded(text: str, wanted: str) -> tuple[tuple[int, int], ...]:
    """Give every place of folded words in a folded text: first character and length; the places do not overlap."""
    if not wanted:
        return ()
    places: list[tuple[int, int]] = []
    start = text.find(wanted)
    while start >= 0:
        places.append((start, len(wanted)))
        start = text.find(wanted, start + len(wanted))
    return tuple(places)


def find_all(text: str, wanted: str) -> tuple[tuple[int, int], ...]:
    """Give every place of the wanted words in a text: first character and length."""
    return find_folded(*folded((text, wanted)))


def replaced(text: str, wanted: str, by: str) -> str:
    """Give a text with every place of the wanted words replaced."""
    for start, length in reversed(find_all(text, wanted)):
        text = text[:start] + by + text[start + length :]
    return text


@cache
def _simplifier() -> Callable[[str], str]:
    import opencc  # noqa: PLC0415  (takes a while to load, and most searches are never made)

    convert: Callable[[str], str] = opencc.OpenCC("t2s").convert
    return convert
