"""What somebody did who wrote text that is no YAML: the usual mistakes, each with its place and a sentence of its own.

The parser tells where it gave up and what it looked for; the lines around tell what was meant. libyaml and ruamel.yaml
word the same finding differently, so both wordings are known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qa_app.model.problems import Problem

_LINE_ENDS = re.compile(r"\r\n|\r|\n")
_NO_SPACE = re.compile(r"\s*(?:- +)*(?P<key>[\w.-]+):(?=[^\s:/\\])")
_FULL_WIDTH_COLON = re.compile(r"\s*(?:- +|\{ *)*[\"'“”]?[\w.-]+[\"'“”]?\s*(?P<mark>：)")
_FULL_WIDTH = {
    "：": ":",
    "，": ",",
    "［": "[",
    "］": "]",
    "｛": "{",
    "｝": "}",
    "【": "[",
    "】": "]",
    "“": '"',
    "”": '"',
}
_OPENING_QUOTES = "“”‘’「『＂＇"
_CLOSING = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a text, line and column counted from 0."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Stumble:
    """Where and why a parser gave up.

    Attributes:
        looked_for: The parser's words.
        begun: Where the part begins that it was reading; as `here` where it does not tell.
        here: Where it gave up, which may be past the end.
    """

    looked_for: str
    begun: Place
    here: Place


def mistake(text: str, file: str, stumble: Stumble) -> Problem:
    """Give the mistake that made the parser give up; ``yaml-syntax`` where it is none of the usual ones."""
    looking = _Looking(_LINE_ENDS.split(text), file, stumble)
    found = (rule(looking) for rule in _RULES)
    return next((problem for problem in found if problem is not None), looking.unknown())


@dataclass(frozen=True, slots=True)
class _Looking:
    lines: list[str]
    file: str
    stumble: Stumble

    def says(self, *words: str) -> bool:
        return any(each in self.stumble.looked_for for each in words)

    def line(self, number: int) -> str:
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    def character(self, place: Place) -> str:
        return self.line(place.line)[place.column : place.column + 1]

    def before(self, number: int) -> int:
        """Give the number of the last line before this one that holds something, -1 where none does."""
        return next((each for each in range(number - 1, -1, -1) if self.line(each).strip()), -1)

    def around(self) -> Iterator[int]:
        """Give the lines in which the mistake may stand, the likeliest first."""
        here = self.stumble.here.line
        yield from dict.fromkeys((here, self.stumble.begun.line, self.before(here)))

    def problem(self, code: str, place: Place, **arguments: str) -> Problem:
        line = min(place.line, len(self.lines) - 1)
        return Problem(code, tuple(arguments.items()), self.file, line + 1, place.column + 1)

    def unknown(self) -> Problem:
        here, begun = self.stumble.here, self.stumble.begun
        return self.problem("yaml-syntax", here if here.line < len(self.lines) else begun)


def _tab(looking: _Looking) -> Problem | None:
    for number in looking.around():
        line = looking.line(number)
        indentation = line[: len(line) - len(line.lstrip())]
        if "\t" in indentation:
            return looking.problem("tab-indentation", Place(number, indentation.index("\t")))
    return None


def _colon_before_bracket(looking: _Looking) -> Problem | None:
    """Tell ``[section:]``: in brackets a colon at the end of a word begins a value that is not there."""
    if not looking.says("unexpected ':'"):
        return None
    begun, here = looking.stumble.begun, looking.stumble.here
    key = looking.line(here.line)[begun.column if begun.line == here.line else 0 : here.column].strip()
    return looking.problem("yaml-no-space", begun, key=key.rstrip(":"))


def _full_width(looking: _Looking) -> Problem | None:
    for number in looking.around():
        found = _FULL_WIDTH_COLON.match(looking.line(number))
        if found is not None:
            return _as_full_width(looking, Place(number, found.start("mark")))
    if looking.says("',' or"):
        begun, here = looking.stumble.begun, looking.stumble.here
        line = looking.line(begun.line)
        end = here.column if here.line == begun.line else len(line)
        for column in range(begun.column, end):
            if line[column] in "，］｝】：":
                return _as_full_width(looking, Place(begun.line, column))
    return None


def _as_full_width(looking: _Looking, place: Place) -> Problem:
    character = looking.character(place)
    plain = _FULL_WIDTH.get(character, '"')
    return looking.problem("yaml-full-width", place, character=character, plain=plain)


def _quotes(looking: _Looking) -> Problem | None:
    if not looking.says("quoted scalar"):
        return None
    if looking.says("escape character", "hexadecimal", "Unicode character"):
        here = looking.stumble.here
        column = looking.line(here.line).rfind("\\", 0, here.column + 1)
        place = Place(here.line, max(column, 0))
        found = looking.line(here.line)[place.column : place.column + 2]
        return looking.problem("yaml-escape", place, escape=found)
    begun = looking.stumble.begun
    return looking.problem("yaml-open-quote", begun)


def _brackets(looking: _Looking) -> Problem | None:
    begun, here = looking.stumble.begun, looking.stumble.here
    found = looking.character(here)
    if looking.says("node content") and found and found in "]},":
        return looking.problem("yaml-stray-bracket", here, bracket=found)
    if not looking.says("',' or"):
        return None
    bracket = looking.character(begun) or "["
    closing = _CLOSING.get(bracket, "]")
    if here.line == begun.line and found:
        return looking.problem("yaml-comma-missing", here, closing=closing)
    return looking.problem("yaml-open-bracket", begun, bracket=bracket, closing=closing)


def _first_character(looking: _Looking) -> Problem | None:
    begun, here = looking.stumble.begun, looking.stumble.here
    place = None
    if looking.says("cannot start any token"):
        place = here
    elif looking.says("block scalar"):
        place = begun
    elif looking.says("scanning an alias", "scanning an anchor"):
        return looking.problem("yaml-anchor", begun)
    elif looking.says("a tag", "an tag", "tag handle"):
        tag = looking.line(begun.line)[begun.column :].split(" ", 1)[0]
        return looking.problem("yaml-tag", begun, tag=tag)
    if place is None or not looking.character(place).strip():
        return None
    return looking.problem("yaml-first-character", place, character=looking.character(place))


def _colons(looking: _Looking) -> Problem | None:
    begun, here = looking.stumble.begun, looking.stumble.here
    if looking.says("expected ':'"):
        return _without_colon(looking, begun.line)
    if not looking.says("mapping values are not allowed"):
        return None
    line = looking.line(here.line)
    first = re.search(r":(?= )", line[: here.column])
    if first is not None:
        value = line[first.end() :].lstrip()
        if value[:1] and value[0] in _OPENING_QUOTES:
            return _as_full_width(looking, Place(here.line, line.index(value[0], first.end())))
        return looking.problem("yaml-colon-in-value", here)
    before = looking.before(here.line)
    above = looking.line(before)
    if _NO_SPACE.match(above) or not re.search(r":(\s|$)", above):
        return _without_colon(looking, before) if before >= 0 else None
    return _indentation(looking, here.line)


def _without_colon(looking: _Looking, number: int) -> Problem:
    line = looking.line(number)
    found = _NO_SPACE.match(line)
    if found is not None:
        column, key = found.end(), found.group("key")
        return looking.problem("yaml-no-space", Place(number, column), key=key)
    column = len(line) - len(line.lstrip())
    return looking.problem("yaml-no-colon", Place(number, column))


def _structure(looking: _Looking) -> Problem | None:
    here = looking.stumble.here
    if looking.says("sequence entries are not allowed"):
        return looking.problem("yaml-dash-in-line", here)
    if not looking.says("expected key", "'-' indicator", "<block end>", "<document start>"):
        return None
    before = looking.line(here.line)[: here.column].rstrip()
    if before.endswith(('"', "'")):
        return looking.problem("yaml-after-quote", here)
    if before.strip(" -"):
        return None
    if looking.character(here) == "-":
        return looking.problem("yaml-dash", here)
    return _indentation(looking, here.line)


def _indentation(looking: _Looking, number: int) -> Problem:
    line = looking.line(number)
    column = len(line) - len(line.lstrip())
    return looking.problem("yaml-indentation", Place(number, column))


_RULES: tuple[Callable[[_Looking], Problem | None], ...] = (
    _colon_before_bracket,
    _tab,
    _full_width,
    _quotes,
    _brackets,
    _first_character,
    _colons,
    _structure,
)
