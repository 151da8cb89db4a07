"""YAML 1.2 as a tree of nodes that know their place; every scalar stays the text that was written.

Nothing is resolved: ``no``, ``012`` and ``1:30`` are those characters, and what a value means is decided by who asks
for it. Anchors, aliases and tags are refused, so that no text can grow or run anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from qa_app.model.problems import Problem

MAX_CHARACTERS = 600_000
MAX_NODES = 30_000
MAX_DEPTH = 40
MAX_MARKS = 20_000
_MARKS = re.compile(r"[,\n\[{]")
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
    builder = _Builder(text, file)
    try:
        root = builder.document()
    except _RefusedError as refused:
        return Tree(None, (*builder.problems, refused.problem))
    return Tree(root, tuple(builder.problems))


class _RefusedError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


class _Builder:
    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.problems: list[Problem] = []
        self._events = self._read()
        self._nodes = 0

    def document(self) -> Node | None:
        next(self._events)
        event = next(self._events)
        if isinstance(event, StreamEndEvent):
            return None
        root = self._node(next(self._events), 0)
        next(self._events)
        after = next(self._events)
        if isinstance(after, DocumentStartEvent):
            self._refuse("several-documents", after)
        return None if isinstance(root, Scalar) and root.is_null else root

    def _read(self) -> Iterator[Event]:
        try:
            yield from YAML(typ="safe", pure=True).parse(self.text)
        except MarkedYAMLError as error:
            raise _RefusedError(self._syntax(error)) from error
        except YAMLError as error:
            raise _RefusedError(self._character(error)) from error

    def _syntax(self, error: MarkedYAMLError) -> Problem:
        mark = error.problem_mark or error.context_mark
        if mark is None:
            return Problem("yaml-syntax", (("detail", str(error.problem or error.context)),), self.file)
        lines = self.text.splitlines()
        line = lines[mark.line] if mark.line < len(lines) else ""
        indentation = line[: len(line) - len(line.lstrip())]
        if "\t" in indentation:
            return Problem("tab-indentation", (), self.file, mark.line + 1, indentation.index("\t") + 1)
        detail = str(error.problem or error.context)
        return Problem("yaml-syntax", (("detail", detail),), self.file, mark.line + 1, mark.column + 1)

    def _character(self, error: YAMLError) -> Problem:
        position = getattr(error, "position", 0)
        before = self.text[:position]
        code = self.text[position : position + 1]
        column = position - (before.rfind("\n") + 1) + 1
        name = f"U+{ord(code):04X}" if code else "?"
        return Problem("yaml-character", (("character", name),), self.file, before.count("\n") + 1, column)

    def _node(self, event: Event, depth: int) -> Node:
        self._nodes += 1
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if depth > MAX_DEPTH:
            self._refuse("too-deep", event, limit=str(MAX_DEPTH))
        if self._nodes > MAX_NODES:
            self._refuse("too-many-values", event, limit=str(MAX_NODES))
        if isinstance(event, AliasEvent) or (isinstance(event, NodeEvent) and event.anchor):
            self._refuse("yaml-anchor", event)
        tag = getattr(event, "ctag", None)
        if tag:
            self._refuse("yaml-tag", event, tag=str(tag))
        if isinstance(event, ScalarEvent):
            return Scalar(event.value, bool(event.implicit[0]) and not event.style, line, column)
        if isinstance(event, SequenceStartEvent):
            return Sequence(tuple(self._items(depth)), line, column)
        assert isinstance(event, MappingStartEvent)
        return Mapping(tuple(self._pairs(depth)), line, column)

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _pairs(self, depth: int) -> Iterator[tuple[Scalar, Node]]:
        seen: dict[str, int] = {}
        while not isinstance(event := next(self._events), MappingEndEvent):
            key = self._node(event, depth + 1)
            value = self._node(next(self._events), depth + 1)
            if not isinstance(key, Scalar):
                self.problems.append(Problem("key-not-text", (), self.file, key.line, key.column))
            elif key.text in seen:
                arguments = (("key", key.text), ("first", str(seen[key.text])))
                self.problems.append(Problem("duplicate-key", arguments, self.file, key.line, key.column))
            else:
                seen[key.text] = key.line
                yield key, value

    def _refuse(self, code: str, event: Event, **arguments: str) -> None:
        mark = event.start_mark
        raise _RefusedError(Problem(code, tuple(arguments.items()), self.file, mark.line + 1, mark.column + 1))
