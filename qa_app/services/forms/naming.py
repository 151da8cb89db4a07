"""Ids for the parts of an imported form: those of the other system where they can be read, else out of the titles."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from qa_app.model.evaluation import NA_WORD

_LONGEST = 48
_USABLE = re.compile(r"[\w.-]{1,64}")
_MACHINE = re.compile(r"(?=.*\d)[0-9a-f-]{20,}|[0-9.-]+", re.IGNORECASE)
_NO_WORD = re.compile(r"[\W_]+")
_NOT_STABLE = re.compile(r"[^a-z0-9]+")


class Ids:
    """Ids that are given once each."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        """Start with those that are taken; the word of N/A always is."""
        self._taken = {NA_WORD, *taken}

    def give(self, title: str, written: str = "") -> str:
        """Give the id that is written where people can read it, else one out of the title; numbered where taken."""
        readable = _USABLE.fullmatch(written) and not _MACHINE.fullmatch(written)
        wanted = written if readable else (slug(title) or slug(written) or "part")
        found, number = wanted, 2
        while found in self._taken:
            found, number = f"{wanted[: _LONGEST + 8]}-{number}", number + 1
        self._taken.add(found)
        return found


def slug(title: str) -> str:
    """Give the words of a title in small letters, joined by hyphens; letters of every script stay."""
    words = _NO_WORD.sub("-", unicodedata.normalize("NFKC", title).casefold()).strip("-")
    if len(words) <= _LONGEST:
        return words
    cut = words[: _LONGEST + 1].rpartition("-")[0]
    return cut or words[:_LONGEST]


def short(text: str) -> str:
    """Give what stands before a dash between blanks, as in ``Good - minor gaps``; the whole text where none does."""
    head = re.split(r"\s[-–—:]\s|[:：]", text.strip(), maxsplit=1)[0].strip()
    return head or text


def rubric_id(title: str, file_name: str) -> str:
    """Give an id of a-z, 0-9 and hyphens out of the title, else out of the file's name."""
    for words in (title, file_name):
        plain = unicodedata.normalize("NFKD", words).casefold()
        found = _NOT_STABLE.sub("-", plain).strip("-")[:64].strip("-")
        if re.search("[a-z]{2}", found):
            return found
    return "imported-form"
