"""The bracket that belongs to the one at the caret."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextDocument

PAIRS = {"{": "}", "[": "]"}
BACK = {close: opening for opening, close in PAIRS.items()}
MOST_LINES = 400


def matching(document: QTextDocument, position: int) -> tuple[int, ...]:
    """Give both positions of the pair whose one bracket stands at the caret or before it; empty without one."""
    for place in (position, position - 1):
        if place < 0:
            continue
        letter = document.characterAt(place)
        if letter in PAIRS:
            other = _search(document, place, letter, PAIRS[letter], 1)
        elif letter in BACK:
            other = _search(document, place, letter, BACK[letter], -1)
        else:
            continue
        return (place,) if other is None else (place, other)
    return ()


def _search(document: QTextDocument, place: int, own: str, other: str, step: int) -> int | None:
    block = document.findBlock(place)
    column = place - block.position()
    depth = 0
    for _ in range(MOST_LINES):
        text = _in_qt(block)
        columns = range(column, len(text)) if step > 0 else range(column, -1, -1)
        for each in columns:
            depth += (text[each] == own) - (text[each] == other)
            if depth == 0:
                return block.position() + each
        block = block.next() if step > 0 else block.previous()
        if not block.isValid():
            return None
        column = 0 if step > 0 else len(_in_qt(block)) - 1
    return None


def _in_qt(block: QTextBlock) -> str:
    """Give a line in which every letter beyond the basic plane counts twice, as Qt counts it."""
    text = block.text()
    return text if text.isascii() else "".join(letter if letter <= "\uffff" else "  " for letter in text)
