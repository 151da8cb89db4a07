"""YAML 1.2 as a tree of nodes that know their place; every scalar stays the text that was written.

Nothing is resolved: ``no``, ``012`` and ``1:30`` are those characters, and what a value means is decided by who asks
for it. Anchors, aliases and tags are refused, so that no text can grow or run anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn, Protocol, cast

from qa_app.model.problems import Problem
from qa_app.scoring.yaml_mistakes import Place, Stumble, mistake

MAX_CHARACTERS = 2_000_000
MAX_NODES = 90_000
MAX_DEPTH = 40
MAX_MARKS = 60_000
_MARKS = re.compile(r"[,\n\[{]")
_LINE_ENDS = re.compile(r"\r\n|\r|\n")
_FORBIDDEN = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SWAPPED = re.compile("[\x85\u2028\u2029\ufeff]")
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as written; `plain` is False where it stood in quotes or a block."""

    text: str
    plain: bool
    line: int
    column: int

    @property
    def is_null(self) -> bool:
        """Whether nothing was written, or null."""
        return self.plain and self.text in _NULLS


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the file's order, no key twice."""

    pairs: tuple[tuple[Scalar, Node], ...]
    line: int
    column: int


Node = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class Tree:
    """What a text holds: the root (None where it cannot be read or holds nothing) and every problem of its form."""

    root: Node | None
    problems: tuple[Problem, ...]


def parse(text: str, file: str) -> Tree:
    """Read a text into a tree. Too large, too deep or too many values: one problem at once, whatever its size."""
    text = text.removeprefix("\ufeff")
    if len(text) > MAX_CHARACTERS:
        return Tree(None, (Problem("text-too-long", (("limit", str(MAX_CHARACTERS)),), file),))
    if sum(1 for _ in _MARKS.finditer(text)) > MAX_MARKS:
        return Tree(None, (Problem("too-many-values", (("limit", str(MAX_MARKS)),), file),))
    forbidden = _FORBIDDEN.search(text)
    if forbidden is not None:
        return Tree(None, (_character(text, file, forbidden.start()),))
    builder = _Builder(text, file)
    try:
        root = builder.document()
    except _RefusedError as refused:
        return Tree(None, (*builder.problems, refused.problem))
    return Tree(root, tuple(builder.problems))


class _Mark(Protocol):
    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


class _Event(Protocol):
    anchor: str | None
    tag: str | None
    value: str
    style: str | None
    start_mark: _Mark


class _ParserError(Protocol):
    context: str | None
    context_mark: _Mark | None
    problem: str | None
    problem_mark: _Mark | None


class _RefusedError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


class _Builder:
    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.problems: list[Problem] = []
        self._swapped = {}
        if _SWAPPED.search(text) is not None:
            free = (chr(code) for code in range(0xF0000, 0xFFFFE) if chr(code) not in text)
            self._swapped = {next(free): each for each in "\x85\u2028\u2029\ufeff"}
            text = text.translate({ord(each): stand_in for stand_in, each in self._swapped.items()})
        self._next, self._error = events_of(text)
        self._nodes = 0
        self._depth = 0

    def document(self) -> Node | None:
        try:
            self._next()
            if type(self._next()).__name__ == "StreamEndEvent":
                return None
            root = self._node(self._next())
            self._next()
            after = self._next()
        except self._error as error:
            raise _RefusedError(mistake(self.text, self.file, _stumble(cast("_ParserError", error)))) from error
        if type(after).__name__ != "StreamEndEvent":
            self._refuse("several-documents", after)
        return None if isinstance(root, Scalar) and root.is_null else root

    def _node(self, event: _Event) -> Node:
        kind = type(event).__name__
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._refuse("too-many-values", event, limit=str(MAX_NODES))
        if event.anchor is not None:
            self._refuse("yaml-anchor", event)
        if event.tag is not None:
            self._refuse("yaml-tag", event, tag=str(event.tag))
        mark = event.start_mark
        line, column = mark.line + 1, mark.column + 1
        if kind == "ScalarEvent":
            value = event.value
            if self._swapped:
                value = "".join(self._swapped.get(each, each) for each in value)
            return Scalar(value, not event.style, line, column)
        if self._depth >= MAX_DEPTH:
            self._refuse("too-deep", event, limit=str(MAX_DEPTH))
        self._depth += 1
        node = self._sequence(line, column) if kind == "SequenceStartEvent" else self._mapping(line, column)
        self._depth -= 1
        return node

    def _sequence(self, line: int, column: int) -> Sequence:
        items = []
        while type(event := self._next()).__name__ != "SequenceEndEvent":
            items.append(self._node(event))
        return Sequence(tuple(items), line, column)

    def _mapping(self, line: int, column: int) -> Mapping:
        pairs: list[tuple[Scalar, Node]] = []
        seen: dict[str, int] = {}
        while type(event := self._next()).__name__ != "MappingEndEvent":
            key = self._node(event)
            value = self._node(self._next())
            if not isinstance(key, Scalar):
                self.problems.append(Problem("key-not-text", (), self.file, key.line, key.column))
            elif key.text in seen:
                arguments = (("key", key.text), ("first", str(seen[key.text])))
                self.problems.append(Problem("duplicate-key", arguments, self.file, key.line, key.column))
            elif key.plain and "：" in key.text and isinstance(value, Scalar) and value.is_null:
                arguments = (("character", "："), ("plain", ":"))
                before = key.text.partition("：")[0]
                column = key.column + (0 if " " in before else len(before))
                self.problems.append(Problem("yaml-full-width", arguments, self.file, key.line, column))
            else:
                seen[key.text] = key.line
                pairs.append((key, value))
        return Mapping(tuple(pairs), line, column)

    def _refuse(self, code: str, event: _Event, **arguments: str) -> NoReturn:
        mark = event.start_mark
        raise _RefusedError(Problem(code, tuple(arguments.items()), self.file, mark.line + 1, mark.column + 1))


def events_of(text: str) -> tuple[Callable[[], _Event], tuple[type[Exception], ...]]:
    """Give what reads the next event of the text, and what it raises; libyaml where PyYAML was built with it."""
    try:
        from yaml import MarkedYAMLError  # noqa: PLC0415 - starting the program reads no YAML
        from yaml.cyaml import CParser  # noqa: PLC0415
    except ImportError:
        return _events_in_python(text)
    next_event: Callable[[], _Event] = CParser(text).get_event
    return next_event, (MarkedYAMLError,)


def _events_in_python(text: str) -> tuple[Callable[[], _Event], tuple[type[Exception], ...]]:
    """Read by ruamel.yaml, 15 times slower: PyYAML's own parser refuses ``{a: b?, c: d}``, which YAML 1.2 allows."""
    from ruamel.yaml import YAML  # noqa: PLC0415
    from ruamel.yaml.error import MarkedYAMLError  # noqa: PLC0415

    events = YAML(typ="safe", pure=True).parse(text)
    return lambda: cast("_Event", next(events)), (MarkedYAMLError,)


def _stumble(error: _ParserError) -> Stumble:
    here = error.problem_mark or error.context_mark
    assert here is not None
    begun = error.context_mark or here
    words = f"{error.context or ''}: {error.problem or ''}"
    return Stumble(words, Place(begun.line, begun.column), Place(here.line, here.column))


def _character(text: str, file: str, position: int) -> Problem:
    before = text[:position]
    line = len(_LINE_ENDS.findall(before)) + 1
    column = position - max(before.rfind("\n"), before.rfind("\r"))
    return Problem("yaml-character", (("character", f"U+{ord(text[position]):04X}"),), file, line, column)
