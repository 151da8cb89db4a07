"""Where problems stand in the text of a document, from now on wherever it moves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from qa_app.model.problems import Problem, Severity
from qa_app.ui.rubrics.editor.positions import to_qt
from qa_app.ui.theme import Role, Theme

MOST = 300
ROLES = {Severity.ERROR: Role.BAD, Severity.WARNING: Role.WARNING}
_TOKEN = re.compile(r'"[^"]*"|\'[^\']*\'|[\w.+/-]+|\S')


@dataclass(frozen=True, slots=True)
class Mark:
    """A problem and the characters that it is about."""

    problem: Problem
    cursor: QTextCursor

    @property
    def line(self) -> int:
        """Give the line that it stands in now, from 0."""
        return self.cursor.document().findBlock(self.cursor.selectionStart()).blockNumber()


def marks_of(document: QTextDocument, problems: Sequence[Problem]) -> tuple[Mark, ...]:
    """Find the place of every problem that has one; no more than can be drawn at ease."""
    placed = [each for each in problems if each.line is not None][:MOST]
    return tuple(Mark(each, _cursor(document, each)) for each in placed)


def squiggles(marks: Sequence[Mark], theme: Theme) -> list[QTextEdit.ExtraSelection]:
    """Give the wavy lines below what problems are about."""
    made = []
    for mark in marks:
        selection = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(theme.colour(ROLES[mark.problem.severity]))
        selection.format, selection.cursor = look, mark.cursor
        made.append(selection)
    return made


def _cursor(document: QTextDocument, problem: Problem) -> QTextCursor:
    number = min((problem.line or 1) - 1, document.blockCount() - 1)
    block = document.findBlockByNumber(number)
    line = block.text()
    column = min((problem.column or 1) - 1, len(line))
    token = _TOKEN.search(line, column) or _TOKEN.search(line)
    begin, end = (token.start(), token.end()) if token is not None else (0, len(line))
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + to_qt(line, begin))
    cursor.setPosition(block.position() + to_qt(line, end), QTextCursor.MoveMode.KeepAnchor)
    return cursor
