"""Cells of the import's tables: as far from the edge as their headings, long sentences in several lines."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableWidget

from qa_app.ui.theme import ROW

PADDING = 5
WRAPPED_AT_MOST = 500


class CellDelegate(QStyledItemDelegate):
    """Draws a cell with room at both sides."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the cell further in."""
        inner = QStyleOptionViewItem(option)
        inner.rect = option.rect.adjusted(PADDING, 0, -PADDING, 0)
        super().paint(painter, inner, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Ask for the room at both sides too."""
        inner = QStyleOptionViewItem(option)
        inner.rect = option.rect.adjusted(PADDING, 0, -PADDING, 0)
        size = super().sizeHint(inner, index)
        return QSize(size.width() + 2 * PADDING, max(ROW, size.height() + PADDING))


def wrap_rows(table: QTableWidget) -> None:
    """Let rows be as high as their sentences; a very long table keeps rows of one height and stays fast."""
    table.setWordWrap(True)
    rows = table.verticalHeader()
    rows.setMinimumSectionSize(ROW)
    if table.rowCount() <= WRAPPED_AT_MOST:
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
