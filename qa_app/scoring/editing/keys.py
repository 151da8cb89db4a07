"""Keys of a YAML mapping set, taken away and put in their usual order, with the rest of the text as it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qa_app.scoring.editing.nodes import Document, Node, Path, Shape
from qa_app.scoring.editing.scalars import Value, flow, lines, word

ORDER: tuple[str, ...] = (
    *("rubric", "version", "title", "mode", "not_applicable", "base", "bonus_cap", "fatal_score", "grades"),
    *("id", "kind", "min", "max", "guidance", "type", "unit", "decimals", "weight", "scored", "bonus", "required"),
    *("allow_na", "comment", "evidence", "visible_if", "points", "max_times", "at_least", "fatal"),
    *("sections", "items", "options", "ranges", "faults", "hints"),
)
"""The usual order of the keys of a file."""


def set_key(document: Document, path: Path, key: str, value: Value) -> str:
    """Give the text with a key of the mapping at `path` set to a value; the quotes of a scalar are kept."""
    mapping = document.at(path)
    pair = mapping.pair(key)
    if pair is None:
        return _inserted(document, mapping, key, value)
    return _replaced(document, mapping, pair, value)


def replaced(document: Document, node: Node, text: str) -> str:
    """Give the text with other words for one scalar, in the quotes it had."""
    style = node.style if node.style in ("'", '"') else ""
    return document.text[: node.start] + word(text, style) + document.text[node.end :]


def without_key(document: Document, path: Path, key: str) -> str:
    """Give the text without a key, its value and the comment on its line; comments above it stay."""
    mapping, text = document.at(path), document.text
    pair = mapping.pair(key)
    if pair is None:
        return text
    index = mapping.pairs.index(pair)
    if mapping.is_flow:
        return _without_flow_pair(document, mapping, index)
    if len(mapping.pairs) == 1:
        return text[: mapping.start] + "{}" + text[mapping.end :]
    start, after = document.line_start(pair[0].start), document.line_after(pair[1].end)
    if text[start : pair[0].start].strip():
        following = mapping.pairs[index + 1][0].start
        between = text[after : document.line_start(following)]
        if not between.strip():
            return text[: pair[0].start] + text[following:]
        return text[: pair[0].start] + between.lstrip(" ") + text[document.line_start(following) :]
    return text[:start] + text[after:]


def _without_flow_pair(document: Document, mapping: Node, index: int) -> str:
    text, pairs = document.text, mapping.pairs
    if len(pairs) == 1:
        return text[: pairs[0][0].start] + text[pairs[0][1].end :]
    if index + 1 < len(pairs):
        return text[: pairs[index][0].start] + text[pairs[index + 1][0].start :]
    return text[: pairs[index - 1][1].end] + text[pairs[index][1].end :]


def _inserted(document: Document, mapping: Node, key: str, value: Value) -> str:
    text, end = document.text, document.line_end
    rank = _rank(key, mapping)
    before = [pair for pair in mapping.pairs if _rank(pair[0].text, mapping) < rank]
    if mapping.is_flow:
        written = f"{word(key)}: {flow(value)}"
        if not mapping.pairs:
            return text[: mapping.start + 1] + written + text[mapping.start + 1 :]
        place = (before[-1] if before else mapping.pairs[0])[1].end
        separator = " " if text[place - 1 : place] == ":" else ""
        return f"{text[:place]}{separator}, {written}{text[place:]}"
    column = document.column(mapping.start)
    written = f"{word(key)}: {_block_value(value, column + 2, end)}"
    place = _after(document, (before[-1] if before else mapping.pairs[0])[1], column)
    if text[:place].endswith("\n"):
        return text[:place] + " " * column + written + end + text[place:]
    return text[:place] + end + " " * column + written + text[place:]


def _after(document: Document, value: Node, column: int) -> int:
    end = document.line_after(value.end)
    while end < len(document.text):
        line = document.text[end : document.line_after(end)]
        if not line.lstrip().startswith("#") or len(line) - len(line.lstrip()) <= column:
            break
        end = document.line_after(end)
    return end


def _rank(key: str, mapping: Node) -> int:
    if key == "title" and mapping.pair("id") is not None:
        return ORDER.index("id") * 2 + 1
    return ORDER.index(key) * 2 if key in ORDER else len(ORDER) * 2


def _replaced(document: Document, mapping: Node, pair: tuple[Node, Node], value: Value) -> str:
    key, old = pair
    text = document.text
    if isinstance(value, str) and old.shape is Shape.SCALAR and old.style in ("'", '"') and "\n" not in value:
        return replaced(document, old, value)
    column = document.column(mapping.start) + 2
    new = flow(value) if mapping.is_flow else _block_value(value, column, document.line_end)
    colon = text.find(":", key.end) + 1
    between = text[colon : old.start]
    is_inline = "\n" not in between and old.start > colon
    if is_inline:
        return text[: old.start] + new + text[old.end :]
    comment = "".join(f" {row.strip()}" for row in between.splitlines() if "#" in row)
    return f"{text[:colon]} {new}{comment}{text[max(old.end, colon) :]}"


def _block_value(value: Value, column: int, line_end: str) -> str:
    if isinstance(value, str) and "\n" in value:
        return lines(value, column, line_end)
    if isinstance(value, Sequence) and not isinstance(value, str) and value and isinstance(value[0], Mapping):
        return "".join(f"{line_end}{' ' * column}- {flow(each)}" for each in value)
    return flow(value)
