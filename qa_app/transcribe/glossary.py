"""Words of a project: which of them a prompt has room for, and their place in the text instead of their variants."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from re import Pattern

from qa_app.model.glossary import Term
from qa_app.transcribe.respelling import Rewriting

PROMPT_TOKENS = 223
"""What a prompt and its hotwords may have together."""
TOKENS_A_CHARACTER = 2
LETTERS_A_TOKEN = 3
SEPARATOR = ", "


@dataclass(frozen=True, slots=True)
class Hints:
    """Which words are hinted at.

    Attributes:
        words: Those that have room, the likeliest first.
        left_out: Those that have none; they still take the place of their variants.
        tokens: What is taken of `PROMPT_TOKENS`, with the prompt; never less than in truth for Chinese and English.
    """

    words: tuple[str, ...]
    left_out: tuple[str, ...]
    tokens: int


def hints(terms: Iterable[Term], language: str, prompt: str) -> Hints:
    """Choose the words to be hinted at, beside a prompt: in their order, as long as there is room.

    A word that is too long is passed over, for the shorter ones behind it.

    Args:
        terms: The likeliest first.
        language: Of the call; terms of another are not counted at all.
        prompt: What stands in it anyway.
    """
    taken = tokens_of(prompt)
    words: list[str] = []
    left_out: list[str] = []
    for term in _of_language(terms, language):
        cost = tokens_of(term.word) + 1
        if taken + cost > PROMPT_TOKENS:
            left_out.append(term.word)
            continue
        taken += cost
        words.append(term.word)
    return Hints(tuple(words), tuple(left_out), taken)


def tokens_of(text: str) -> int:
    """Give how many tokens a text has at the most, as far as Chinese and English go: without the model's own list."""
    latin = sum(character.isascii() for character in text)
    return TOKENS_A_CHARACTER * (len(text) - latin) + math.ceil(latin / LETTERS_A_TOKEN)


def glossed(
    terms: Iterable[Term], language: str, text: str
) -> tuple[tuple[Rewriting, ...], tuple[tuple[int, int], ...]]:
    """Find the variants of terms in a text, without regard to case, width or script; of two the longer one.

    Latin ones are found as whole words, Chinese ones anywhere, but never inside the word itself: 心悦卡 is not
    replaced in 心悦卡会员 where that is a word of the glossary.

    Args:
        terms: Of the project.
        language: Of the call.
        text: As it is written.

    Returns:
        The rewritings in order, and every place at which a word of the glossary stands or will stand.
    """
    table = _table(tuple(terms), language)
    if table is None:
        return (), ()
    changes: list[Rewriting] = []
    places: list[tuple[int, int]] = []
    for found in table.pattern.finditer(folded(text)):
        word = table.words[found.group()]
        places.append(found.span())
        if text[found.start() : found.end()] != word:
            changes.append(Rewriting(*found.span(), word))
    return tuple(changes), tuple(places)


def folded(text: str) -> str:
    """Give a text as it is compared, character for character: small, half-width, simplified."""
    return "".join(map(_folded, text))


@dataclass(frozen=True, slots=True)
class _Table:
    pattern: Pattern[str]
    words: dict[str, str]


@cache
def _table(terms: tuple[Term, ...], language: str) -> _Table | None:
    words: dict[str, str] = {}
    for term in _of_language(terms, language):
        for spelling in (term.word, *term.variants):
            words.setdefault(folded(spelling.strip()), term.word)
    words.pop("", None)
    if not words:
        return None
    longest_first = sorted(words, key=len, reverse=True)
    return _Table(re.compile("|".join(map(_bounded, longest_first))), words)


def _bounded(spelling: str) -> str:
    """Give the pattern of a spelling, with the edges of words where it begins or ends with a Latin letter or digit."""
    before = r"(?<![0-9a-z])" if _is_latin(spelling[0]) else ""
    after = r"(?![0-9a-z])" if _is_latin(spelling[-1]) else ""
    return before + re.escape(spelling) + after


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _of_language(terms: Iterable[Term], language: str) -> Iterator[Term]:
    chinese = {"zh", "yue"}
    for term in terms:
        if not term.language or term.language == language or {term.language, language} <= chinese:
            yield term


@cache
def _folded(character: str) -> str:
    plain = unicodedata.normalize("NFKC", character).lower()
    plain = plain if len(plain) == 1 else character
    if plain.isascii():
        return plain
    simple = _simplified()(plain)
    return simple if len(simple) == 1 else plain


@cache
def _simplified() -> Callable[[str], str]:
    import opencc  # noqa: PLC0415  (takes a while to load, and the window starts without it)

    convert: Callable[[str], str] = opencc.OpenCC("t2s").convert
    return convert


def terms_in_order(terms: Sequence[Term]) -> tuple[Term, ...]:
    """Give terms as `Options.glossary` wants them: the newest first, as they are given, those with variants before."""
    return tuple(sorted(terms, key=lambda term: not term.variants))
