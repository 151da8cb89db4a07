"""What keys do to lines: indent, remark, move, duplicate; each one step of undo."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from qa_app.ui.rubrics.editor.positions import to_qt

STEP = 2
REMARK = "# "
_OPENS = re.compile(r"[ \t]*(?:-[ \t]+)*[^\s#]+[ \t]*:[ \t]*(?:[|>][+-]?)?[ \t]*$")
_ENTRY = re.compile(r"[ \t]*(?:-[ \t]+)+")
_BARE_ENTRY = re.compile(r"[ \t]*-[ \t]*$")


@contextmanager
def one_step(edit: QPlainTextEdit) -> Iterator[QTextCursor]:
    """Let all that is done to the cursor be undone at once."""
    cursor = edit.textCursor()
    cursor.beginEditBlock()
    try:
        yield cursor
    finally:
        cursor.endEditBlock()


def break_line(edit: QPlainTextEdit) -> None:
    """Begin a line where it will most likely go on: deeper after ``key:``, below the key after ``- ``."""
    cursor = edit.textCursor()
    before = cursor.block().text()[: cursor.positionInBlock()]
    bare = before.lstrip(" ")
    indentation = len(before) - len(bare)
    entry = _ENTRY.match(before)
    with one_step(edit) as cursor:
        if _BARE_ENTRY.match(before) and cursor.atBlockEnd():
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(" " * max(indentation - STEP, 0))
        else:
            column = indentation if entry is None else entry.end()
            column += STEP if _OPENS.match(before) else 0
            cursor.insertText("\n" + " " * column)
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()


def indent(edit: QPlainTextEdit) -> None:
    """Move the chosen lines to the right; without a choice write spaces up to the next step."""
    if not edit.textCursor().hasSelection():
        cursor = edit.textCursor()
        cursor.insertText(" " * (STEP - cursor.positionInBlock() % STEP))
        return
    with one_step(edit):
        for block in _blocks(edit):
            if block.text().strip():
                QTextCursor(block).insertText(" " * STEP)


def outdent(edit: QPlainTextEdit) -> None:
    """Move the chosen lines, or the caret's, to the left."""
    with one_step(edit):
        for block in _blocks(edit):
            text = block.text()
            _cut(block, 0, min(STEP, len(text) - len(text.lstrip(" "))))


def delete_step(edit: QPlainTextEdit) -> bool:
    """Delete a step of indentation left of the caret; False where there is none."""
    cursor = edit.textCursor()
    column = cursor.positionInBlock()
    before = cursor.block().text()[:column]
    if cursor.hasSelection() or not before or before.strip(" ") or column < STEP:
        return False
    count = column % STEP or STEP
    cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, count)
    cursor.removeSelectedText()
    return True


def toggle_remark(edit: QPlainTextEdit) -> None:
    """Make remarks of the chosen lines, or lines of them where all are remarks."""
    blocks = [block for block in _blocks(edit) if block.text().strip()]
    if not blocks:
        return
    columns = [len(block.text()) - len(block.text().lstrip()) for block in blocks]
    with one_step(edit):
        if all(block.text().lstrip().startswith("#") for block in blocks):
            for block, column in zip(blocks, columns, strict=True):
                _cut(block, column, len(REMARK) if block.text()[column:].startswith(REMARK) else 1)
        else:
            for block in blocks:
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + min(columns))
                cursor.insertText(REMARK)


def duplicate(edit: QPlainTextEdit) -> None:
    """Write the chosen lines, or the caret's, once more below; the caret goes along."""
    blocks = _blocks(edit)
    text = "\n".join(block.text() for block in blocks)
    old = edit.textCursor()
    begin, end = old.anchor(), old.position()
    shift = to_qt(text, len(text)) + 1
    with one_step(edit) as cursor:
        cursor.setPosition(blocks[-1].position() + blocks[-1].length() - 1)
        cursor.insertText("\n" + text)
    _choose(edit, begin + shift, end + shift)


def move_lines(edit: QPlainTextEdit, by: int) -> None:
    """Let the chosen lines, or the caret's, change places with the one above (-1) or below (1)."""
    blocks = _blocks(edit)
    other = blocks[0].previous() if by < 0 else blocks[-1].next()
    if not other.isValid():
        return
    old = edit.textCursor()
    begin, end = old.anchor(), old.position()
    own = "\n".join(block.text() for block in blocks)
    moved = other.text()
    first, last = (other, blocks[-1]) if by < 0 else (blocks[0], other)
    shift = other.length() * (-1 if by < 0 else 1)
    with one_step(edit) as cursor:
        cursor.setPosition(first.position())
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(f"{own}\n{moved}" if by < 0 else f"{moved}\n{own}")
    _choose(edit, begin + shift, end + shift)


def replace_text(edit: QPlainTextEdit, text: str) -> None:
    """Turn the text into another as one step of undo, touching only what differs; caret and view stay."""
    old = edit.toPlainText()
    if old == text:
        return
    begin = _common(old, text)
    most = min(len(old), len(text)) - begin
    end = min(_common(old[::-1], text[::-1]), most)
    view = edit.verticalScrollBar().value()
    with one_step(edit):
        cursor = QTextCursor(edit.document())
        cursor.setPosition(to_qt(old, begin))
        cursor.setPosition(to_qt(old, len(old) - end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text[begin : len(text) - end])
    edit.verticalScrollBar().setValue(view)


def _common(one: str, other: str) -> int:
    """Give how many first characters are the same."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _blocks(edit: QPlainTextEdit) -> list[QTextBlock]:
    """Give the lines that the choice touches; one that it only ends before is not touched."""
    cursor = edit.textCursor()
    document = edit.document()
    first, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    if cursor.hasSelection() and last != first and cursor.selectionEnd() == last.position():
        last = last.previous()
    found = [first]
    while found[-1] != last:
        found.append(found[-1].next())
    return found


def _cut(block: QTextBlock, column: int, count: int) -> None:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + column)
    cursor.setPosition(block.position() + column + count, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()


def _choose(edit: QPlainTextEdit, begin: int, end: int) -> None:
    cursor = edit.textCursor()
    most = edit.document().characterCount() - 1
    cursor.setPosition(min(begin, most))
    cursor.setPosition(min(end, most), QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
