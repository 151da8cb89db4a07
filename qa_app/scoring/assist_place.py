"""The boxes of a rubric text, read so loosely that they are known while the text is broken, and where a caret stands.

Block style is told by columns, flow style by braces; a brace that nobody closes ends where a line stands as far left
as the line that opened it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

ENTRY = "-"
_LINE = re.compile(
    r"""(?P<indent>[ \t]*)(?P<dashes>(?:-(?:[ \t]+|$))*)"""
    r"""(?:(?P<key>"[^"]*"|'[^']*'|[^\s:：#{}\[\],'"]+)[ \t]*:(?=[ \t]|$)[ \t]*(?P<value>.*))?"""
)
_FLOW = re.compile(
    r""""(?:[^"\\\n]|\\.)*"?|'[^'\n]*'?|(?<=\s)\#[^\n]*|[{}\[\],\n]|:(?=[\s,}\]]|$)|[^\s{}\[\],"':]+|[^\s]"""
)
_WORD = re.compile(r"[\w.+/-]*$")
_WORD_AFTER = re.compile(r"[\w.+/-]*")
_REMARK = re.compile(r"(?:^|\s)#")
_QUOTED = re.compile(r""""[^"]*"|'[^']*'""")


@dataclass(slots=True, eq=False)
class Entry:
    """The value of a key as far as it is written on one line, and where it begins."""

    value: str
    value_place: int


@dataclass(slots=True, eq=False)
class Box:
    """A mapping or a list.

    Attributes:
        key: Behind which it stands; ``-`` for an entry of a list, empty for the whole file.
        parent: What it stands in; None for the whole file.
        is_list: Whether its parts are entries instead of keys.
        column: Of its keys or dashes, from 0; -1 in flow style.
        place: Where it begins, in characters from 0.
        entries: Its keys, those that follow the caret too.
        open_key: The key that was written last.
    """

    key: str
    parent: Box | None
    is_list: bool = False
    column: int = -1
    place: int = 0
    entries: dict[str, Entry] = field(default_factory=dict)
    open_key: str = ""

    @property
    def path(self) -> tuple[str, ...]:
        """Give keys and ``-`` from the whole file to this box."""
        return () if self.parent is None else (*self.parent.path, self.key)

    def values(self) -> Mapping[str, str]:
        """Give its keys with their values."""
        return {key: entry.value for key, entry in self.entries.items()}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a caret stands.

    Attributes:
        box: The innermost mapping or list around it; a mapping may be one that only begins here.
        key: The key whose value is written here; None where a key or an entry of a list is.
        word: What is written up to the caret.
        start: Where the word begins, in characters from 0.
        end: Where the word ends behind the caret.
        is_first: Whether the word is the first of its value or key.
        in_flow: Whether braces or brackets are open.
        column: Of the word in its line, from 0.
    """

    box: Box
    key: str | None
    word: str
    start: int
    end: int
    is_first: bool
    in_flow: bool
    column: int


def boxes_of(text: str) -> tuple[Box, ...]:
    """Give every mapping and list of a text, in the order in which they begin."""
    reader = _Reader(text, None)
    reader.read()
    return tuple(reader.boxes)


def outwards(box: Box | None) -> Iterator[Box]:
    """Give a box and all that it stands in."""
    while box is not None:
        yield box
        box = box.parent


def place_at(text: str, position: int) -> Place | None:
    """Find where a caret stands; None inside a remark or between the words of a value."""
    begin = text.rfind("\n", 0, position) + 1
    before = text[begin:position]
    if _REMARK.search(_QUOTED.sub(lambda quoted: "x" * len(quoted[0]), before)):
        return None
    word = _WORD.search(before)
    after = _WORD_AFTER.match(text, position)
    assert word is not None
    assert after is not None
    start = begin + word.start()
    reader = _Reader(text, start)
    reader.read()
    if reader.found is None:
        return None
    box, key, is_first, in_flow = reader.found
    return Place(box, key, text[start:position], start, after.end(), is_first, in_flow, word.start())


@dataclass(slots=True)
class _Flow:
    """How far a value in flow style is read: the innermost open box, and the words since its last mark."""

    box: Box | None
    outer: Box
    word_place: int
    word: str = ""
    key_is_open: bool = False

    def begin_part(self, *, key_is_open: bool = False) -> None:
        """Begin the next key, value or entry."""
        self.word, self.key_is_open = "", key_is_open

    def add(self, letters: str, place: int) -> None:
        """Add to the part."""
        self.word_place = self.word_place if self.word else place
        self.word = f"{self.word} {letters}" if self.word else letters

    def close_entry(self) -> None:
        """Note the value of the key that was written last."""
        box = self.box
        if box is not None and not box.is_list and self.key_is_open and self.word:
            box.entries[box.open_key].value = self.word.strip("\"'")
            box.entries[box.open_key].value_place = self.word_place


class _Reader:
    """Reads a text once; `found` is what stands around the caret."""

    def __init__(self, text: str, caret: int | None) -> None:
        self.text = text
        self.caret = caret
        self.found: tuple[Box, str | None, bool, bool] | None = None
        self.root = Box("", None, column=0)
        self.boxes: list[Box] = [self.root]
        self.top = self.root

    def read(self) -> None:
        """Read every line."""
        begin, length = 0, len(self.text)
        block_column = -1
        while begin <= length:
            end = self.text.find("\n", begin)
            end = length if end < 0 else end
            line = self.text[begin:end]
            bare = line.lstrip(" \t")
            column = len(line) - len(bare)
            has_caret = self.caret is not None and begin <= self.caret <= end
            if block_column >= 0 and (not bare or column > block_column) and not (has_caret and not bare):
                begin = end + 1
                continue
            block_column = -1
            if bare and bare[0] != "#":
                next_line = self._line(line, begin, end, has_caret=has_caret)
                if line.rstrip().endswith(("|", ">", "|-", ">-")) and self.top.open_key:
                    block_column = self.top.column
                begin = next_line
                continue
            if has_caret and self.caret is not None:
                self._find_blank(self.caret - begin)
            begin = end + 1

    def _line(self, line: str, begin: int, end: int, *, has_caret: bool) -> int:
        """Take one line in block style; give where the next one begins."""
        found = _LINE.match(line)
        assert found is not None
        column = len(found["indent"])
        for offset, letter in enumerate(found["dashes"] or ""):
            if letter == "-":
                self._dash(column + offset, begin + column + offset)
        rest = found.end("dashes")
        if found["key"] is None:
            flows = line[rest : rest + 1] in ("{", "[")
            if has_caret and self.caret is not None and (not flows or self.caret <= begin + rest):
                self._find_blank(self.caret - begin, is_first=not line[rest : self.caret - begin].strip("\"' \t"))
            return self._flow(begin + rest, column) if flows else end + 1
        box = self._key(found.start("key"), begin + found.start("key"))
        key = found["key"].strip("\"'")
        value_place = begin + found.start("value")
        box.entries.setdefault(key, Entry(_value(found["value"]), value_place))
        box.open_key = key
        flows = found["value"][:1] in ("{", "[")
        if has_caret and self.caret is not None:
            if self.caret < begin + found.end("key"):
                self.found = (box, None, True, False)
            elif not flows or self.caret <= value_place:
                self.found = (box, key, not self.text[value_place : self.caret].strip("\"' \t"), False)
        return self._flow(value_place, box.column) if flows else end + 1

    def _dash(self, column: int, place: int) -> None:
        while self.top.parent is not None and self.top.column > column:
            self.top = self.top.parent
        if not (self.top.is_list and self.top.column == column):
            self._push(self._child_key(self.top), place, column, is_list=True)

    def _key(self, column: int, place: int) -> Box:
        while self.top.parent is not None and (
            self.top.column > column or (self.top.is_list and self.top.column >= column)
        ):
            self.top = self.top.parent
        if self.top.is_list or self.top.column < column:
            self._push(self._child_key(self.top), place, column)
        return self.top

    def _find_blank(self, column: int, *, is_first: bool = True) -> None:
        """Find what a word at this column would belong to, on a line without a key."""
        box = self.top
        while box.parent is not None and (box.column > column or (box.is_list and box.parent.column >= column)):
            box = box.parent
        if box.column < column:
            box = Box(self._child_key(box), box, column=column)
        self.found = (box, None, is_first, False)

    def _push(self, key: str, place: int, column: int, *, is_list: bool = False) -> None:
        self.top = Box(key, self.top, is_list=is_list, column=column, place=place)
        self.boxes.append(self.top)

    @staticmethod
    def _child_key(box: Box) -> str:
        return ENTRY if box.is_list else box.open_key

    def _flow(self, begin: int, column: int) -> int:
        """Read from an opening brace to its end; give where the next line begins."""
        outer = self.top
        state = _Flow(None, outer, begin)
        at = begin
        while (token := _FLOW.search(self.text, at)) is not None:
            self._find_in_flow(state, max(token.start(), token.end() - 1))
            at = token.end()
            if token[0] != "\n":
                self._take(state, token[0], token.start(), at)
            elif state.box is None or self._flow_is_over(at, column):
                break
        else:
            at = len(self.text) + 1
            self._find_in_flow(state, at)
        self.top = outer
        return at

    def _take(self, state: _Flow, letter: str, place: int, end: int) -> None:
        """Take one token of flow style."""
        if letter in "{[":
            parent = state.box or state.outer
            state.box = Box(self._child_key(parent), parent, is_list=letter == "[", place=place)
            self.boxes.append(state.box)
            state.begin_part()
        elif state.box is None or letter.startswith("#"):
            return
        elif letter in "}],":
            state.close_entry()
            state.begin_part()
            if letter != ",":
                state.box = None if state.box.parent is state.outer else state.box.parent
        elif letter == ":" and not state.box.is_list and not state.key_is_open:
            state.box.open_key = state.word.strip("\"'")
            state.box.entries.setdefault(state.box.open_key, Entry("", end))
            state.begin_part(key_is_open=True)
        else:
            state.add(letter, place)

    def _find_in_flow(self, state: _Flow, reached: int) -> None:
        """Note the box at the caret, once its word begins at or before what was reached."""
        if self.found is None and state.box is not None and self.caret is not None and self.caret <= reached:
            key = state.box.open_key if state.key_is_open else None
            self.found = (state.box, key, not state.word, True)

    def _flow_is_over(self, at: int, column: int) -> bool:
        end = self.text.find("\n", at)
        line = self.text[at : len(self.text) if end < 0 else end]
        bare = line.lstrip()
        return bool(bare) and bare[0] not in "}]#" and len(line) - len(bare) <= column


def _value(written: str) -> str:
    """Give a value as it is meant, without quotes and remark."""
    quoted = _QUOTED.match(written)
    if quoted is not None:
        return quoted[0][1:-1]
    remark = _REMARK.search(written)
    return (written if remark is None else written[: remark.start()]).strip()
