"""How a line of the list of rubrics is drawn."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from qa_app.ui.rubrics.rubric_entries import TITLES, Entry, EntryKind
from qa_app.ui.theme import GAP, GRID, ICON, MARGIN, Role, Theme, Type

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = Qt.ItemDataRole.UserRole
GROUP_HEIGHT = 40
TITLE_HEIGHT = 36
ROW_HEIGHT = 30
NARROWEST = 220
BAR = 3
CARET = 12
LEFT = 28


class RubricDelegate(QStyledItemDelegate):
    """Draws a group's name, a title with its id, or a version with its state."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        """Draw the lines of this view in the colours of this theme."""
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the height of the line's kind."""
        kind = index.data(ENTRY_ROLE).key.kind
        height = GROUP_HEIGHT if kind is EntryKind.GROUP else TITLE_HEIGHT if kind in TITLES else ROW_HEIGHT
        return QSize(NARROWEST, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line; the chosen one has a bar beside it."""
        entry: Entry = index.data(ENTRY_ROLE)
        state: QStyle.StateFlag = option.state
        rect = QRect(0, option.rect.top(), self._view.viewport().width(), option.rect.height())
        painter.save()
        if entry.key.kind is EntryKind.GROUP:
            self._write(painter, rect.adjusted(MARGIN, GAP, -GAP, 0), entry.title, Type.SECONDARY, Role.MUTED)
            painter.restore()
            return
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour(Role.SELECTION))
            painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), self._theme.colour(Role.ACCENT))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.colour(Role.HOVER))
        if entry.key.kind in TITLES:
            self._paint_title(painter, rect, entry, index)
        else:
            self._paint_row(painter, rect, entry)
        painter.restore()

    def _paint_title(self, painter: QPainter, rect: QRect, entry: Entry, index: Index) -> None:
        is_open = isinstance(index, QModelIndex) and self._view.isExpanded(index)
        place = QRect(rect.left() + GAP + GRID, rect.top() + (rect.height() - CARET) // 2, CARET, CARET)
        self._theme.icon("caret-down" if is_open else "caret-right", Role.FAINT).paint(painter, place)
        inner = rect.adjusted(LEFT, 0, -MARGIN, 0)
        used = self._write(
            painter, inner, entry.title, Type.BODY, Role.MUTED if entry.is_faint else Role.TEXT, strong=True
        )
        if used + MARGIN < inner.width():
            self._write(
                painter, inner.adjusted(used + MARGIN, 0, 0, 0), entry.note, Type.SECONDARY, Role.FAINT, end=True
            )

    def _paint_row(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        left = rect.left() + LEFT
        if entry.icon:
            place = QRect(left, rect.top() + (rect.height() - ICON) // 2, ICON, ICON)
            self._theme.icon(entry.icon, entry.role).paint(painter, place)
        inner = rect.adjusted(LEFT + ICON + GAP, 0, -MARGIN, 0)
        used = self._write(painter, inner, entry.title, Type.BODY, Role.MUTED if entry.is_faint else Role.TEXT)
        if used + GAP < inner.width():
            self._write(painter, inner.adjusted(used + GAP, 0, 0, 0), entry.note, Type.SECONDARY, Role.MUTED, end=True)

    def _write(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        kind: Type,
        role: Role,
        *,
        strong: bool = False,
        end: bool = False,
    ) -> int:
        font = self._theme.font(kind, strong=strong)
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        metrics = QFontMetrics(font)
        fitting = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        side = Qt.AlignmentFlag.AlignRight if end else Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | side, fitting)
        return metrics.horizontalAdvance(fitting)
