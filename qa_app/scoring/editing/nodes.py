"""A YAML text as nodes that know the characters they stand on, for edits that leave the rest of the text alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from qa_app.model.problems import ProblemError, problem
from qa_app.scoring.yaml_tree import parse as parse_tree

Path = tuple[str | int, ...]
"""Where a node is: keys and list positions from the root, as in ``("sections", 0, "items", 2)``."""

_BOM = "\ufeff"
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))


class Shape(StrEnum):
    """What a node is."""

    SCALAR = "scalar"
    LIST = "list"
    MAPPING = "mapping"


@dataclass(frozen=True, slots=True)
class Node:
    """One value of the text.

    Attributes:
        start: Its first character, counted from 0.
        end: Behind its last character; of a block, behind the last character of what it holds.
        is_flow: Whether a list or mapping stands in brackets.
        text: The value of a scalar.
        style: How a scalar is written: ``""`` plain, ``"'"``, ``'"'``, ``|`` or ``>``.
        items: Of a list.
        pairs: Keys and values of a mapping, in the text's order.
    """

    shape: Shape
    start: int
    end: int
    is_flow: bool = False
    text: str = ""
    style: str = ""
    items: tuple[Node, ...] = ()
    pairs: tuple[tuple[Node, Node], ...] = ()

    def pair(self, key: str) -> tuple[Node, Node] | None:
        """Give a key of a mapping with its value; None where it is not written."""
        return next((pair for pair in self.pairs if pair[0].text == key), None)

    def get(self, key: str) -> Node | None:
        """Give the value of a key; None where it is missing or null."""
        pair = self.pair(key)
        return None if pair is None or pair[1].is_null else pair[1]

    def word(self, key: str) -> str:
        """Give the scalar of a key, ``""`` where there is none."""
        value = self.get(key)
        return value.text if value is not None and value.shape is Shape.SCALAR else ""

    @property
    def is_null(self) -> bool:
        """Whether nothing was written, or null."""
        return self.shape is Shape.SCALAR and not self.style and self.text in _NULLS


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its nodes."""

    text: str
    root: Node

    @classmethod
    def of(cls, text: str) -> Document:
        """Read a text.

        Raises:
            ProblemError: It is no YAML that the reader takes, with what is wrong.
        """
        import yaml  # type: ignore[import-untyped,unused-ignore]  # noqa: PLC0415 - loaded by the first edit only

        try:
            return cls(text, _root(text))
        except (yaml.YAMLError, UnicodeError, _UnreadError) as error:
            raise ProblemError(*(parse_tree(text, "").problems or (problem("edit-gone"),))) from error

    def at(self, path: Path) -> Node:
        """Give the node at a path.

        Raises:
            ProblemError: There is none (`edit-gone`): the text changed in the meantime.
        """
        node: Node | None = self.root
        for step in path:
            if isinstance(step, str):
                node = node.get(step) if node is not None else None
            else:
                node = node.items[step] if node is not None and 0 <= step < len(node.items) else None
        if node is None:
            raise ProblemError(problem("edit-gone"))
        return node

    def find(self, path: Path) -> Node | None:
        """Give the node at a path; None where there is none."""
        try:
            return self.at(path)
        except ProblemError:
            return None

    @property
    def line_end(self) -> str:
        """Give what ends the text's lines."""
        first = self.text.find("\n")
        return "\r\n" if first > 0 and self.text[first - 1] == "\r" else "\n"

    def column(self, position: int) -> int:
        """Give the column of a character, counted from 0."""
        return position - self.line_start(position) - (1 if self._has_bom(position) else 0)

    def line_start(self, position: int) -> int:
        """Give the first character of the line that holds this one."""
        return self.text.rfind("\n", 0, position) + 1

    def line_after(self, position: int) -> int:
        """Give the first character of the line after the one that holds this one; the text's end in the last line."""
        found = self.text.find("\n", position)
        return len(self.text) if found < 0 else found + 1

    def place(self, position: int) -> tuple[int, int]:
        """Give line and column of a character, both counted from 1."""
        return self.text.count("\n", 0, position) + 1, self.column(position) + 1

    def _has_bom(self, position: int) -> bool:
        return self.text.startswith(_BOM) and self.line_start(position) == 0


class _UnreadError(Exception):
    """The text holds nothing, or an alias."""


def _root(text: str) -> Node:
    import yaml  # noqa: PLC0415

    shift = 1 if text.startswith(_BOM) else 0
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    events = yaml.parse(text[shift:], Loader=loader)
    next(events)
    next(events)
    return _Reader(text, shift, events).node()


class _Reader:
    def __init__(self, text: str, shift: int, events: Iterator[Any]) -> None:
        self._text = text
        self._shift = shift
        self._events = events

    def node(self, event: Any | None = None) -> Node:  # noqa: ANN401 - an event of the parser
        event = next(self._events) if event is None else event
        kind = type(event).__name__
        start, end = event.start_mark.index + self._shift, event.end_mark.index + self._shift
        if kind == "ScalarEvent":
            style = event.style or ""
            if style in ("|", ">"):
                end = start + len(self._text[start:end].rstrip())
            return Node(Shape.SCALAR, start, end, text=event.value, style=style)
        if kind == "SequenceStartEvent":
            items, end_mark = self._until("SequenceEndEvent")
            end = end_mark if event.flow_style else max((each.end for each in items), default=end)
            return Node(Shape.LIST, start, end, bool(event.flow_style), items=tuple(items))
        if kind != "MappingStartEvent":
            raise _UnreadError
        inner, end_mark = self._until("MappingEndEvent")
        end = end_mark if event.flow_style else max((each.end for each in inner), default=end)
        pairs = tuple(zip(inner[::2], inner[1::2], strict=True))
        return Node(Shape.MAPPING, start, end, bool(event.flow_style), pairs=pairs)

    def _until(self, ending: str) -> tuple[list[Node], int]:
        found = []
        while type(event := next(self._events)).__name__ != ending:
            found.append(self.node(event))
        return found, event.end_mark.index + self._shift
