"""Words of a project: names and terms that recognition should know, and what it hears in their place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

ANY_LANGUAGE = ""


class NumberForm(StrEnum):
    """How numbers stand in transcripts."""

    AS_SPOKEN = "as-spoken"
    DIGITS = "digits"


@dataclass(frozen=True, slots=True)
class Term:
    """One word of the glossary, as recognition uses it.

    Attributes:
        word: As it shall be written.
        variants: What recognition writes where this word was said; each is replaced.
        language: ``zh`` or ``en``; empty: of every language.
    """

    word: str
    variants: tuple[str, ...] = ()
    language: str = ANY_LANGUAGE


@dataclass(frozen=True, slots=True)
class GlossaryWord:
    """One word of the glossary, as people keep it.

    Attributes:
        note: For people only.
    """

    word: str
    variants: tuple[str, ...] = ()
    language: str = ANY_LANGUAGE
    note: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """By which a word is told from another; no two of a glossary have the same."""
        return self.word.casefold(), self.language

    @property
    def term(self) -> Term:
        """What recognition needs of it."""
        return Term(self.word, self.variants, self.language)
