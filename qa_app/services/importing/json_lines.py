"""Text with one JSON object a line, or one JSON list of them, each with its line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from qa_app.model.problems import Problem
from qa_app.services.importing.sheet import sheet_problem

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_NO_TEXT = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class JsonRow:
    """One object; `line` is that of the text, for a list the place of the object in it."""

    line: int
    values: dict[str, object]


def looks_like_json(raw: bytes) -> bool:
    """Tell whether bytes are JSON by their first visible character."""
    if raw.startswith(_UTF_16):
        raw = raw[:64].decode("utf-16", errors="ignore").encode()
    return raw.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in {b"{", b"["}


def read_json_rows(path: Path, raw: bytes) -> tuple[list[JsonRow], list[Problem]]:
    """Read every row; a line that holds no object is told and the rest is read.

    Raises:
        ProblemError: ``sheet-wrong-encoding``: it is neither UTF-8 nor UTF-16 with a byte order mark.
    """
    try:
        text = raw.decode("utf-16" if raw.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise sheet_problem("sheet-wrong-encoding", path) from error
    rows: list[JsonRow] = []
    problems: list[Problem] = []
    for line, value in _values(text):
        if isinstance(value, dict):
            rows.append(JsonRow(line, value))
        else:
            problems.append(Problem("row-not-json", file=str(path), line=line))
    return rows, problems


def _values(text: str) -> Iterator[tuple[int, object]]:
    if text.lstrip().startswith("["):
        listed = _value(text)
        yield from enumerate(listed if isinstance(listed, list) else [None], start=1)
        return
    for line, content in enumerate(text.split("\n"), start=1):
        if content.strip():
            yield line, _value(content)


def _value(text: str) -> object:
    """Give what a text holds, numbers exact; None where it is no JSON, nests beyond measure or has a key twice."""
    try:
        return json.loads(text, parse_float=Decimal, parse_constant=_refuse, object_pairs_hook=_object)
    except (ValueError, RecursionError):
        return None


def _refuse(name: str) -> object:
    raise ValueError(name)


def _cleaned(value: object) -> object:
    """Give a value without the characters that no database keeps: NUL and halves of pairs."""
    if isinstance(value, str):
        return _NO_TEXT.sub("", value)
    if isinstance(value, list):
        return [_cleaned(each) for each in value]
    return value


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    values = {_NO_TEXT.sub("", key): _cleaned(value) for key, value in pairs}
    if len(values) != len(pairs):
        raise ValueError(pairs)
    return values
