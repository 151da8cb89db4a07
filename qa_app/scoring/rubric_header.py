"""What the text of a rubric or policy says of itself at its top, read cheaply, also while the rest is broken."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from qa_app.model.rubric import NO_TEXT, Text
from qa_app.scoring.yaml_tree import Mapping, Node, Scalar, parse

RUBRIC_KEY = "rubric"
POLICY_KEY = "policy"
_TOP = re.compile(r"""^["']?(rubric|policy|version|title)["']?[ \t]*:(?=[ \t\r\n]|$)""", re.MULTILINE)
_SCALAR = re.compile(r"""[ \t]*("(?:[^"\n]*)"|'(?:[^'\n]*)'|[^\s#,}{\[][^\s,}]*)""")
_KEYS = (RUBRIC_KEY, POLICY_KEY, "version", "title")
_MOST_LINES = 20


@dataclass(frozen=True, slots=True)
class Header:
    """What a text says of itself.

    Attributes:
        kind: ``rubric`` or ``policy``, the key that names the id; empty where neither is there.
        id: Empty where it cannot be read.
        version: None where it cannot be read.
    """

    kind: str = ""
    id: str = ""
    version: int | None = None
    title: Text = NO_TEXT


def read_header(text: str) -> Header:
    """Read the header of a text; never raises, and looks at no more than the keys need."""
    places = _places(text)
    kind = next((key for key in (RUBRIC_KEY, POLICY_KEY) if key in places), "")
    number = _scalar(text, places.get("version"))
    version = int(number) if number.isascii() and number.isdecimal() and len(number) <= len("1000000") else None
    return Header(kind, _scalar(text, places.get(kind)), version, _title(text, places.get("title")))


def with_version(text: str, version: int) -> str:
    """Give the text with this version; nothing else of it changes, comments and line ends included.

    A text without a version gets a line of its own for it.
    """
    places = _places(text)
    end = places.get("version")
    if end is not None:
        found = _SCALAR.match(text, end)
        if found is None:
            return f"{text[:end]} {version}{text[end:]}"
        return f"{text[: found.start(1)]}{version}{text[found.end(1) :]}"
    line_end = "\r\n" if "\r\n" in text else "\n"
    if text.lstrip().startswith("{"):
        start = text.index("{") + 1
        return f'{text[:start]}"version": {version},{text[start:]}'
    key = next((places[key] for key in (RUBRIC_KEY, POLICY_KEY) if key in places), None)
    if key is None:
        return f"version: {version}{line_end}{text}"
    below = text.find("\n", key)
    if below < 0:
        return f"{text}{line_end}version: {version}{line_end}"
    return f"{text[: below + 1]}version: {version}{line_end}{text[below + 1 :]}"


def _places(text: str) -> dict[str, int]:
    """Give for each key at the top where its value may begin; the first of two counts."""
    places: dict[str, int] = {}
    found = _written_as_json(text) if text.lstrip().startswith("{") else _written_in_lines(text)
    for key, place in found:
        places.setdefault(key, place)
    return places


def _written_in_lines(text: str) -> Iterator[tuple[str, int]]:
    for found in _TOP.finditer(text):
        yield found[1], found.end()


def _written_as_json(text: str) -> Iterator[tuple[str, int]]:
    root = parse(text, "").root
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    for key, value in root.pairs if isinstance(root, Mapping) else ():
        if key.text in _KEYS:
            yield key.text, starts[value.line - 1] + value.column - 1


def _scalar(text: str, place: int | None) -> str:
    found = None if place is None else _SCALAR.match(text, place)
    return "" if found is None else found[1].strip("\"'")


def _title(text: str, place: int | None) -> Text:
    if place is None:
        return NO_TEXT
    node = _json_title(text) if text.lstrip().startswith("{") else _lines_title(text, place)
    match node:
        case Scalar(text=words):
            return Text.plain(words)
        case Mapping(pairs=pairs):
            return Text(tuple((key.text, value.text) for key, value in pairs if isinstance(value, Scalar)))
        case _:
            return NO_TEXT


def _json_title(text: str) -> Node | None:
    root = parse(text, "").root
    return (
        next((value for key, value in root.pairs if key.text == "title"), None) if isinstance(root, Mapping) else None
    )


def _lines_title(text: str, place: int) -> Node | None:
    first, *rest = text[place:].split("\n", _MOST_LINES)[:_MOST_LINES]
    below = itertools.takewhile(lambda line: not line.strip() or line[0] in " \t", rest)
    root = parse("\n".join((f"title:{first}", *below)), "").root
    return root.pairs[0][1] if isinstance(root, Mapping) and root.pairs else None
