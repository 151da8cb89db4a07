"""Lists of a YAML text taken apart into entries and what stands between them, changed, and put together again.

An entry of a block list is its lines with the comment directly above it and what is indented deeper below it; blank
lines and other comments stay where they are while entries change places.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from qa_app.scoring.editing.nodes import Document, Node, Path, Shape


@dataclass(frozen=True, slots=True)
class Parts:
    """A list in pieces: ``text[:start]``, the entries with a gap before each (the first is empty), ``text[end:]``."""

    start: int
    end: int
    entries: tuple[str, ...]
    gaps: tuple[str, ...]
    column: int


def parts_of(document: Document, node: Node) -> Parts:
    """Take a list apart; it holds at least one entry."""
    return _flow_parts(document, node) if node.is_flow else _block_parts(document, node)


def put_together(document: Document, parts: Parts, entries: list[str], gaps: list[str]) -> str:
    """Give the text with other entries in this list; of a block each entry ends its line."""
    text = document.text
    body = "".join(gap + entry for gap, entry in zip(gaps, entries, strict=True))
    before, after = text[: parts.start], text[parts.end :]
    if not after and body.endswith("\n") and not text.endswith("\n"):
        body = body.removesuffix("\n").removesuffix("\r")
    return before + body + after


def without(parts: Parts, index: int, *, is_flow: bool) -> tuple[list[str], list[str]]:
    """Give entries and gaps without one entry; no comment of a gap is lost."""
    entries, gaps = list(parts.entries), list(parts.gaps)
    del entries[index]
    if index == len(entries):
        gone = gaps.pop(index)
        if "#" in gone and entries and not is_flow:
            entries[-1] += gone
        elif "#" in gone and entries:
            entries[-1] += _without_comma(gone)
    elif index == 0:
        gone = gaps.pop(1)
        if "#" in gone:
            entries[0] = (_without_comma(gone) if is_flow else gone) + entries[0]
    elif "#" in gaps[index]:
        after = gaps.pop(index + 1)
        if "#" in after:
            gaps[index] += _without_comma(after) if is_flow else after
    else:
        del gaps[index]
    return entries, gaps


def with_entry(parts: Parts, index: int, entry: str, *, is_flow: bool) -> tuple[list[str], list[str]]:
    """Give entries and gaps with one more entry; the gap to it is that of its neighbours, without their comments."""
    entries, gaps = list(parts.entries), list(parts.gaps)
    entries.insert(index, entry)
    usual = next((gap for gap in (*parts.gaps[index : index + 1], *reversed(parts.gaps[1:])) if gap), "")
    if is_flow:
        usual = usual if usual and "#" not in usual else ", "
    else:
        usual = "".join(line for line in usual.splitlines(keepends=True) if not line.strip())
    if index == 0:
        gaps.insert(1, usual)
    else:
        gaps.insert(index, usual)
    return entries, gaps


def shifted(entry: str, by: int) -> str:
    """Indent every line of an entry by so many columns more, or less where negative; blank lines stay."""
    rows = entry.splitlines(keepends=True)
    return "".join(_shift(row, by) for row in rows)


def _shift(row: str, by: int) -> str:
    if not row.strip():
        return row
    if by >= 0:
        return " " * by + row
    return row[min(-by, len(row) - len(row.lstrip(" "))) :]


def as_block(document: Document, path: Path) -> Document:
    """Write a list in brackets, and every bracket around it, over lines; gives the document with it as a block."""
    for depth in range(1, len(path) + 1):
        node = document.find(path[:depth])
        if node is not None and node.is_flow:
            column = _block_column(document, path[:depth])
            document = Document.of(_opened(document, node, column, is_entry=isinstance(path[depth - 1], int)))
    return document


def _block_column(document: Document, path: Path) -> int:
    parent = document.at(path[:-1])
    if parent.shape is Shape.LIST:
        return document.column(parent.start) + 2
    return document.column(parent.start) + (2 if path[:-1] or document.at(path).shape is Shape.LIST else 0)


def _opened(document: Document, node: Node, column: int, *, is_entry: bool) -> str:
    text, end = document.text, document.line_end
    children = [(key.start, value.end) for key, value in node.pairs] or [(each.start, each.end) for each in node.items]
    dash = "- " if node.shape is Shape.LIST else ""
    rows, position = [], node.start + 1
    for start, stop in children:
        rows += _comments(text[position:start])
        rows.append(dash + text[start:stop])
        position = stop
    rows += _comments(text[position : node.end - 1])
    before = text[: node.start]
    head = before.rstrip(" ") + end + " " * column
    if is_entry:
        head = before
    return head + (end + " " * column).join(rows) + text[node.end :]


def _comments(text: str) -> list[str]:
    return [row[row.index("#") :].rstrip() for row in text.splitlines() if "#" in row]


def _without_comma(gap: str) -> str:
    rows = gap.splitlines(keepends=True)
    for index, row in enumerate(rows):
        comma, comment = row.find(","), row.find("#")
        if comma >= 0 and (comment < 0 or comma < comment):
            rows[index] = row[:comma] + row[comma + 1 :]
            break
    return "".join(rows)


def _flow_parts(document: Document, node: Node) -> Parts:
    text, items = document.text, node.items
    entries = tuple(text[each.start : each.end] for each in items)
    gaps = ("", *(text[one.end : other.start] for one, other in pairwise(items)))
    return Parts(items[0].start, items[-1].end, entries, gaps, document.column(node.start))


def _block_parts(document: Document, node: Node) -> Parts:
    text, column = document.text, document.column(node.start)
    spans: list[tuple[int, int]] = []
    for item in node.items:
        floor = spans[-1][1] if spans else 0
        start = _with_comments_above(document, _dash(document, item, column, floor), column, floor)
        spans.append((start, _with_deeper_below(document, item, column)))
    starts = [start for start, _ in spans]
    entries = [text[start:end] for start, end in spans]
    if not entries[-1].endswith("\n"):
        entries[-1] += document.line_end
    gaps = ["", *(text[spans[k][1] : starts[k + 1]] for k in range(len(spans) - 1))]
    return Parts(starts[0], spans[-1][1], tuple(entries), tuple(gaps), column)


def _dash(document: Document, item: Node, column: int, floor: int) -> int:
    """Give the start of the line on which the item's dash stands."""
    start = document.line_start(item.start)
    while start > floor:
        line = document.text[start : document.line_after(start)]
        if line[column : column + 1] == "-" and not line[:column].strip() and start + column < max(item.start, 1):
            break
        start = document.line_start(start - 1)
    return start


def _with_comments_above(document: Document, start: int, column: int, floor: int) -> int:
    while start > floor:
        above = document.line_start(start - 1)
        line = document.text[above:start]
        if not line.lstrip().startswith("#") or len(line) - len(line.lstrip()) > column or above < floor:
            break
        start = above
    return start


def _with_deeper_below(document: Document, item: Node, column: int) -> int:
    end = document.line_after(item.end)
    while end < len(document.text):
        line = document.text[end : document.line_after(end)]
        if not line.lstrip().startswith("#") or len(line) - len(line.lstrip()) <= column:
            break
        end = document.line_after(end)
    return end
