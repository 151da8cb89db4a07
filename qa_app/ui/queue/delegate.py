"""Draws how far a call is: the words, and under them a thin bar."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from qa_app.model.calls import RecognitionState
from qa_app.ui.imports.cells import CellDelegate
from qa_app.ui.queue.model import SHARE_ROLE, STATE_ROLE
from qa_app.ui.theme import GAP, GRID, Role, Theme

BAR_HEIGHT = 3
ROLES = {
    RecognitionState.RUNNING: Role.ACCENT,
    RecognitionState.PAUSED: Role.FAINT,
    RecognitionState.FAILED: Role.BAD,
}


class StateDelegate(CellDelegate):
    """Adds the bar to a cell whose call has windows that are done."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        """Draw in the colours of this theme."""
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the words, then the bar along the lower edge."""
        super().paint(painter, option, index)
        share = index.data(SHARE_ROLE)
        if share is None:
            return
        room: QRect = option.rect.adjusted(GAP, 0, -GAP, -GRID)
        track = QRect(room.left(), room.bottom() - BAR_HEIGHT + 1, room.width(), BAR_HEIGHT)
        done = QRect(track.topLeft(), track.size())
        done.setWidth(max(BAR_HEIGHT, round(track.width() * share)))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(Role.LINE))
        painter.drawRoundedRect(track, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
        painter.setBrush(self._theme.colour(ROLES.get(index.data(STATE_ROLE), Role.ACCENT)))
        painter.drawRoundedRect(done, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
        painter.restore()
