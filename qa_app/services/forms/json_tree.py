"""JSON as a tree of nodes that know their place, numbers exact, no key twice, nothing deep or large."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from dataclasses import dataclass
from decimal import Decimal

from qa_app.model.problems import Problem, ProblemError

MAX_NODES = 100_000
MAX_DEPTH = 60
_BLANK = re.compile(r"[ \t\r\n]*")
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class JsonValue:
    """A text, a number, true, false or null."""

    value: str | Decimal | bool | None
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class JsonList:
    """A list."""

    items: tuple[JsonNode, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class JsonObject:
    """Keys and values in the file's order."""

    members: tuple[tuple[str, JsonNode], ...]
    line: int
    column: int


JsonNode = JsonValue | JsonList | JsonObject


def read_json(text: str, file: str) -> JsonNode:
    """Read one JSON document.

    Raises:
        ProblemError: ``form-not-json``, ``form-key-twice``, ``form-too-deep`` or ``form-too-many-values``, with the
            line and column.
    """
    return _Reader(text, file).document()


def _refuse(name: str) -> object:
    raise ValueError(name)


_SCALARS = json.JSONDecoder(parse_float=Decimal, parse_int=Decimal, parse_constant=_refuse)
_STARTS = frozenset('"-0123456789tfn')


class _Reader:
    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self._breaks = [place.start() for place in re.finditer("\n", text)]
        self._at = 0
        self._nodes = 0

    def document(self) -> JsonNode:
        node = self._value(0)
        self._blank()
        if self._at < len(self.text):
            raise self._error("form-not-json", self._at)
        return node

    def _value(self, depth: int) -> JsonNode:
        self._blank()
        start = self._at
        self._nodes += 1
        if depth > MAX_DEPTH:
            raise self._error("form-too-deep", start, limit=str(MAX_DEPTH))
        if self._nodes > MAX_NODES:
            raise self._error("form-too-many-values", start, limit=str(MAX_NODES))
        match self._next():
            case "{":
                return self._object(start, depth)
            case "[":
                return self._list(start, depth)
        return JsonValue(self._scalar(), *self._place(start))

    def _object(self, start: int, depth: int) -> JsonObject:
        members: dict[str, JsonNode] = {}
        self._at += 1
        while not self._closed("}", first=not members):
            self._blank()
            place = self._at
            key = self._scalar() if self._next() == '"' else None
            if not isinstance(key, str):
                raise self._error("form-not-json", place)
            if key in members:
                raise self._error("form-key-twice", place, key=key)
            self._take(":")
            members[key] = self._value(depth + 1)
        return JsonObject(tuple(members.items()), *self._place(start))

    def _list(self, start: int, depth: int) -> JsonList:
        items: list[JsonNode] = []
        self._at += 1
        while not self._closed("]", first=not items):
            items.append(self._value(depth + 1))
        return JsonList(tuple(items), *self._place(start))

    def _closed(self, bracket: str, *, first: bool) -> bool:
        """Step over the closing bracket, or over the comma before the next one; tell which."""
        self._blank()
        if self._next() == bracket:
            self._at += 1
            return True
        if not first:
            self._take(",")
        return False

    def _scalar(self) -> str | Decimal | bool | None:
        if self._next() not in _STARTS:
            raise self._error("form-not-json", self._at)
        try:
            value, self._at = _SCALARS.raw_decode(self.text, self._at)
        except json.JSONDecodeError as error:
            raise self._error("form-not-json", error.pos) from error
        except (ValueError, ArithmeticError) as error:
            raise self._error("form-not-json", self._at) from error
        if isinstance(value, str):
            return _NO_TEXT.sub("", value)
        return value if value is None or isinstance(value, bool) else Decimal(value)

    def _take(self, character: str) -> None:
        self._blank()
        if self._next() != character:
            raise self._error("form-not-json", self._at)
        self._at += 1

    def _next(self) -> str:
        return self.text[self._at : self._at + 1]

    def _blank(self) -> None:
        found = _BLANK.match(self.text, self._at)
        self._at = found.end() if found else self._at

    def _place(self, start: int) -> tuple[int, int]:
        line = bisect_right(self._breaks, start - 1) if start else 0
        return line + 1, start - (self._breaks[line - 1] + 1 if line else 0) + 1

    def _error(self, code: str, start: int, **arguments: str) -> ProblemError:
        line, column = self._place(min(start, len(self.text)))
        return ProblemError(Problem(code, tuple(arguments.items()), self.file, line, column))
