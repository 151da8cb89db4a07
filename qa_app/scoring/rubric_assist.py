"""Help with writing a rubric as text: what can stand at the caret, what a word means, how a problem is mended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from qa_app.model.problems import Problem
from qa_app.scoring.assist_outline import outline
from qa_app.scoring.assist_place import ENTRY, Box, Place, outwards, place_at
from qa_app.scoring.assist_schema import (
    KNOWN_KEYS,
    LANGUAGES,
    SHAPES,
    Named,
    Shape,
    Value,
    keys_of,
    shape_at,
    value_of,
)
from qa_app.scoring.assist_snippets import Snippet, item_snippets, section_snippet

STEP = 2
_NOT_ONE = re.compile(r", |^–$")
_TOKEN = re.compile(r"[\w.:+/-]+|\S")
_WIDE_KEY = re.compile(r"^[ \t]*(?:-[ \t]+)*([A-Za-z_]+)[ \t]*(：)[ \t]*", re.MULTILINE)
_WORD = re.compile(r"[\w.+/-]+")


class Offered(StrEnum):
    """What kind of thing is offered."""

    KEY = "key"
    WORD = "word"
    ID = "id"
    LANGUAGE = "language"
    SNIPPET = "snippet"


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that can stand at the caret.

    Attributes:
        label: What the list shows.
        text: What is written in place of the word at the caret.
        kind: What it is.
        topic: Name of its explanation, as ``item.weight``; empty for an id.
        selected: Which characters of `text` are selected then, from and to; the caret goes to the end where equal.
    """

    label: str
    text: str
    kind: Offered
    topic: str
    selected: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Offers:
    """What can stand in place of the characters from `start` to `end`; the best first, never empty."""

    start: int
    end: int
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the word from `start` to `end` is: the name of its explanation, as ``item.weight``."""

    topic: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fix:
    """How a problem is mended: `text` in place of the characters from `start` to `end`."""

    start: int
    end: int
    text: str


def offers_at(text: str, position: int, language: str) -> Offers | None:
    """Give what can stand at a caret; None where nothing can be told.

    Args:
        text: The whole text, broken or not.
        position: The caret, in characters from 0.
        language: Of the titles in snippets.
    """
    place = place_at(text, position)
    if place is None or not place.is_first:
        return None
    found = tuple(_fitting(_offers(text, place, language), place.word))
    return Offers(place.start, place.end, found) if found else None


def meaning_at(text: str, position: int) -> Meaning | None:
    """Give what a word of the text means: a key, or one of the words that a key takes; None for all else."""
    begin = position
    while begin > 0 and _WORD.match(text, begin - 1):
        begin -= 1
    word = _WORD.match(text, begin)
    if word is None:
        return None
    place = place_at(text, word.end())
    if place is None or place.start != begin:
        return None
    shape = shape_at(place.box.path)
    if shape is None or not place.is_first:
        return None
    if place.key is None and not place.box.is_list:
        known = word[0] in SHAPES[shape]
        return Meaning(f"{shape}.{word[0]}", begin, word.end()) if known else None
    if place.key is not None and word[0] in value_of(shape, place.key).words:
        return Meaning(f"{place.key}={word[0]}", begin, word.end())
    return None


def fixes_of(text: str, problem: Problem) -> tuple[Fix, ...]:
    """Give the ways to mend a problem that are certain enough to be offered; most problems have none."""
    if problem.line is None:
        return ()
    lines = text.split("\n")
    if problem.line > len(lines):
        return ()
    line = lines[problem.line - 1]
    begin = sum(len(each) + 1 for each in lines[: problem.line - 1])
    if problem.code == "tab-indentation":
        bare = line.lstrip(" \t")
        indentation = line[: len(line) - len(bare)]
        return (Fix(begin, begin + len(indentation), indentation.replace("\t", " " * STEP)),)
    if problem.code == "full-width-colon":
        column = (problem.column or 1) - 1
        space = "" if line[column + 1 : column + 2] in ("", " ") else " "
        return (Fix(begin + column, begin + column + 1, f":{space}"),)
    return tuple(_meant(problem, line, begin))


def wide_colons(text: str, file: str) -> tuple[Problem, ...]:
    """Find every known key that is followed by a full-width colon, which YAML takes for a letter."""
    found = []
    for each in _WIDE_KEY.finditer(text):
        if each[1] in KNOWN_KEYS or each[1] in LANGUAGES:
            line = text.count("\n", 0, each.start(2)) + 1
            column = each.start(2) - text.rfind("\n", 0, each.start(2))
            found.append(Problem("full-width-colon", (("key", each[1]),), file, line, column))
    return tuple(found)


def _meant(problem: Problem, line: str, begin: int) -> Iterator[Fix]:
    """Give what was meant by a misspelt name, where the problem knows it."""
    arguments = dict(problem.arguments)
    expected = arguments.get("expected", "")
    if not expected or _NOT_ONE.search(expected):
        return
    wrong = {value for name, value in problem.arguments if name != "expected"}
    column = (problem.column or 1) - 1
    for token in _TOKEN.finditer(line, column):
        written = token[0].rstrip(":") if token[0].rstrip(":") in wrong else token[0]
        if written in wrong:
            yield Fix(begin + token.start(), begin + token.start() + len(written), expected)
            return


def _offers(text: str, place: Place, language: str) -> Iterator[Offer]:
    path = place.box.path
    shape = shape_at(path)
    if place.key is not None:
        if shape is not None:
            yield from _values(text, place, place.key, value_of(shape, place.key))
        return
    begins_entry = path[-1:] == (ENTRY,) and not place.box.entries
    entries = place.box if place.box.is_list else place.box.parent if begins_entry else None
    named = None if entries is None else _named_by_entries(entries)
    if named is not None:
        yield from _ids(text, place, named)
        return
    if shape is None:
        return
    if not place.box.is_list:
        yield from _keys(text, place, shape)
    if entries is not None and not place.in_flow:
        yield from _snippets(text, place, entries.path, language, dashes=place.box.is_list)


def _named_by_entries(entries: Box) -> Named | None:
    """Give whose ids the entries of a list are."""
    outer = None if entries.parent is None else shape_at(entries.parent.path)
    return None if outer is None else value_of(outer, entries.key).names


def _snippets(text: str, place: Place, path: tuple[str, ...], language: str, *, dashes: bool) -> Iterator[Offer]:
    made: Sequence[Snippet] = ()
    if path == ("sections",):
        made = (section_snippet(outline(text), language),)
    elif path == ("sections", ENTRY, "items"):
        mode = next((line[5:].split("#")[0].strip() for line in text.split("\n") if line.startswith("mode:")), "")
        made = item_snippets(outline(text), mode, language)
    for each in made:
        column = place.column + (STEP if dashes else 0)
        lines = each.text.split("\n")
        written = ("- " if dashes else "") + f"\n{' ' * column}".join(lines)
        start = written.index(each.title, written.index("title:"))
        label = each.name if path == ("sections",) else f"item: {each.name}"
        yield Offer(label, written, Offered.SNIPPET, f"snippet.{each.name}", (start, start + len(each.title)))


def _keys(text: str, place: Place, shape: Shape) -> Iterator[Offer]:
    written = place.box.values()
    has_colon = text[place.end : place.end + 1] == ":"
    word = text[place.start : place.end]
    keys: Sequence[str] = keys_of(shape, written)
    if shape is Shape.TEXT:
        keys = tuple(dict.fromkeys((*keys, *outline(text).languages)))
    kind = Offered.LANGUAGE if shape is Shape.TEXT else Offered.KEY
    for key in keys:
        if key in written and key != word:
            continue
        rest = "" if has_colon else _after_key(place, value_of(shape, key))
        topic = f"{Shape.TEXT}.{key}" if shape is Shape.TEXT else f"{shape}.{key}"
        yield Offer(key, key + rest, kind, topic, (len(key + rest), len(key + rest)))


def _after_key(place: Place, value: Value) -> str:
    if place.in_flow or not value.is_list or value.names is not None or value.shape is None:
        return ": "
    return f":\n{' ' * (place.column + STEP)}- "


def _values(text: str, place: Place, key: str, value: Value) -> Iterator[Offer]:
    for word in value.words:
        yield Offer(word, word, Offered.WORD, f"{key}={word}", (len(word), len(word)))
    if value.names is not None:
        yield from _ids(text, place, value.names, in_brackets=value.is_list)


def _ids(text: str, place: Place, named: Named, *, in_brackets: bool = False) -> Iterator[Offer]:
    for name in _names(text, place, named):
        written = f"[{name}]" if in_brackets else name
        yield Offer(name, written, Offered.ID, "", (len(written), len(written)))


def _names(text: str, place: Place, named: Named) -> tuple[str, ...]:
    known = outline(text)
    here = known.item_at(place.start)
    if named is Named.ITEM:
        return tuple(item.id for item in known.items if item.id and item.id != here)
    if named is Named.HINT:
        return known.hints
    asked = here
    if named is Named.TESTED:
        asked = next((box.values()["item"] for box in outwards(place.box) if "item" in box.entries), "")
    item = known.item(asked)
    return () if item is None else item.answers


def _fitting(offers: Iterator[Offer], word: str) -> Iterator[Offer]:
    """Give what begins with the word, then what holds it; nothing that is written already."""
    found = list(offers)
    low = word.lower()
    begins = [each for each in found if each.label.lower().startswith(low)]
    holds = [each for each in found if low in each.label.lower() and each not in begins]
    if [each.text for each in (*begins, *holds)] == [word]:
        return
    yield from begins
    yield from holds
