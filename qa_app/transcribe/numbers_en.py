"""English numbers in digits, modestly: ten and more, per cent, points, years and digits spoken one by one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from qa_app.transcribe.respelling import Rewriting

UNITS = {
    word: value
    for value, word in enumerate(
        (
            *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
            *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
        )
    )
}
TENS = {
    word: value * 10
    for value, word in enumerate(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2)
}
LEAST = 10
"""Smaller numbers are written in digits only with a point or per cent; one to nine stay words."""
SHORTEST_STRING = 3
CENTURIES = (19, 20)
HUNDRED, THOUSAND = 100, 1000

_NUMBER_WORD = "|".join(sorted((*UNITS, *TENS, "hundred", "thousand"), key=len, reverse=True))
_GAP = r"(?:[ -]+| and )"
_RUN = re.compile(
    rf"\b(?:{_NUMBER_WORD})(?:{_GAP}(?:{_NUMBER_WORD}|oh))*(?: point(?: (?:{_NUMBER_WORD}|oh))+)?\b(?: per ?cent\b)?",
    re.IGNORECASE,
)
_KEPT = re.compile(r"\bfifty[ -]fifty\b|\btwenty[ -]four[ -]seven\b|\bone by one\b|\bone on one\b", re.IGNORECASE)
_TOKEN = re.compile(r"[a-z]+")


def numbers(text: str) -> tuple[Rewriting, ...]:
    """Give where English numbers stand in a text, and how they are written in digits; in order, none overlapping.

    Example:
        ``twenty three percent`` is ``23%``, ``one hundred and five`` ``105``, ``twenty twenty six`` ``2026``,
        ``nine five five eight`` ``9558``; ``one``, ``two or three`` and ``fifty-fifty`` stay.
    """
    rest = _KEPT.sub(lambda found: "\0" * len(found.group()), text)
    found: list[Rewriting] = []
    for match in _RUN.finditer(rest):
        digits = _in_digits(match.group().lower())
        if digits is not None:
            found.append(Rewriting(*match.span(), digits))
    return tuple(found)


def value_of(words: Sequence[str]) -> int | None:
    """Give what a number is worth; None where the words are none, such as two numbers behind one another.

    Example:
        ``two thousand three hundred and five`` is 2305.
    """
    return _of_size(tuple(words), "thousand", THOUSAND, lambda rest: _of_size(rest, "hundred", HUNDRED, _below_hundred))


def _of_size(
    words: tuple[str, ...], sign: str, size: int, below: Callable[[tuple[str, ...]], int | None]
) -> int | None:
    """Give what stands before a sign, times its size, and what stands after it."""
    if sign not in words:
        return below(words)
    place = words.index(sign)
    count = below(words[:place])
    after = words[place + 1 :]
    if after[:1] == ("and",) and len(after) > 1:
        after = after[1:]
    rest = below(after) if after else 0
    return count * size + rest if count and rest is not None else None


def _below_hundred(words: tuple[str, ...]) -> int | None:
    match words:
        case (word,) if word in UNITS or word in TENS:
            return UNITS.get(word) if word in UNITS else TENS[word]
        case (tens, unit) if tens in TENS and 0 < UNITS.get(unit, 0) < LEAST:
            return TENS[tens] + UNITS[unit]
    return None


def _in_digits(text: str) -> str | None:
    is_share = text.endswith("cent")
    number, _point, decimals = re.sub(r" per ?cent$", "", text).partition(" point ")
    words = _TOKEN.findall(number)
    if decimals:
        after = _string(_TOKEN.findall(decimals))
        whole = value_of(words)
        return None if whole is None or after is None else f"{whole}.{after}{'%' * is_share}"
    if len(words) >= SHORTEST_STRING and (spelled := _string(words)) is not None:
        return spelled + "%" * is_share
    value = value_of(words) if "oh" not in words else None
    if value is None:
        return _year(words) if not is_share else None
    return f"{value}{'%' * is_share}" if is_share or value >= LEAST else None


def _string(words: Sequence[str]) -> str | None:
    """Give digits spoken one by one."""
    digits = [0 if word == "oh" else UNITS.get(word, LEAST) for word in words]
    return "".join(map(str, digits)) if all(digit < LEAST for digit in digits) else None


def _year(words: Sequence[str]) -> str | None:
    """Give a year spoken in two halves, as ``nineteen ninety eight``."""
    century = value_of(words[:1])
    rest = value_of(words[1:]) if len(words) > 1 else None
    if century not in CENTURIES or rest is None or not LEAST <= rest < HUNDRED:
        return None
    return f"{century}{rest}"
