"""The margin of the editor: numbers of lines, and a mark where a problem is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QToolTip, QWidget

from qa_app.model.problems import Severity
from qa_app.ui.rubrics.editor.marks import ROLES
from qa_app.ui.theme import GAP, GRID, Role

if TYPE_CHECKING:
    from qa_app.ui.rubrics.editor.code_edit import CodeEdit

DOT = 7
LEAST_DIGITS = 3


class Margin(QWidget):
    """Stands left of the text; a click chooses the line, one on a mark asks for its fixes.

    Signals:
        mark_clicked: Number of the line, from 0.
    """

    mark_clicked = Signal(int)

    def __init__(self, edit: CodeEdit) -> None:
        """Belong to this editor."""
        super().__init__(edit)
        self._edit = edit

    def wanted_width(self) -> int:
        """Give the width that numbers and marks need."""
        digits = max(LEAST_DIGITS, len(str(self._edit.blockCount())))
        return DOT + 2 * GRID + self._edit.fontMetrics().horizontalAdvance("9") * digits + GAP

    def sizeHint(self) -> QSize:
        """Give the wanted width."""
        return QSize(self.wanted_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines that are in sight."""
        edit = self._edit
        painter = QPainter(self)
        painter.fillRect(event.rect(), edit.theme.colour(Role.RAISED))
        painter.setPen(edit.theme.colour(Role.LINE))
        painter.drawLine(self.width() - 1, event.rect().top(), self.width() - 1, event.rect().bottom())
        painter.setFont(edit.font())
        marked = edit.marked_lines
        current = edit.textCursor().blockNumber()
        for number, top, height in edit.lines_in_sight(event.rect().bottom()):
            row = QRectF(0, top, self.width() - GAP, height)
            severity = marked.get(number)
            if severity is not None:
                self._paint_mark(painter, row, severity)
            painter.setPen(edit.theme.colour(Role.TEXT if number == current else Role.FAINT))
            painter.drawText(row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number + 1))

    def _paint_mark(self, painter: QPainter, row: QRectF, severity: Severity) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._edit.theme.colour(ROLES[severity]))
        dot = QRectF(GRID, row.center().y() - DOT / 2, DOT, DOT)
        if severity is Severity.ERROR:
            painter.drawEllipse(dot)
        else:
            middle = dot.center()
            painter.drawPolygon(
                [
                    QPoint(round(middle.x()), round(dot.top())),
                    QPoint(round(dot.right()), round(middle.y())),
                    QPoint(round(middle.x()), round(dot.bottom())),
                    QPoint(round(dot.left()), round(middle.y())),
                ]
            )
        painter.restore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the line."""
        number = self._line(event.position().toPoint())
        block = self._edit.document().findBlockByNumber(number)
        cursor = QTextCursor(block)
        if number not in self._edit.marked_lines:
            cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)
        self._edit.setFocus()
        if number in self._edit.marked_lines:
            self.mark_clicked.emit(number)

    def event(self, event: QEvent) -> bool:
        """Tell the problems of a line."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            words = self._edit.words_of_line(self._line(event.pos()))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _line(self, point: QPoint) -> int:
        return self._edit.cursorForPosition(QPoint(0, point.y())).blockNumber()
