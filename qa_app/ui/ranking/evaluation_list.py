"""The evaluations behind an agent's month: date, call, score, and why the score is what it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from qa_app.services.agent_month import AgentEvaluation
from qa_app.ui.call_words import grade_word
from qa_app.ui.context import ScreenContext
from qa_app.ui.theme import GAP, Role, Theme, Type
from qa_app.ui.widgets.format import score, stamp

EVALUATION_ROLE = Qt.ItemDataRole.UserRole
HEAD_HEIGHT = 22
PADDING = 6
UNBOUNDED = 10_000
WRAPPED = Qt.TextFlag.TextWordWrap


class EvaluationList(QListWidget):
    """As high as its lines are; a double click or Enter opens the call.

    Signals:
        opened: Id of the call.
        appeal_wanted: Id of the evaluation that an agent objects to, and the call's number.
    """

    opened = Signal(int)
    appeal_wanted = Signal(int, str)

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("agent-evaluations")
        self._context = context
        self._delegate = _EvaluationDelegate(context.theme, self)
        self.setItemDelegate(self._delegate)
        self.setStyleSheet("QListWidget { background: transparent; }")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.itemActivated.connect(self._open)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer)
        context.theme.changed.connect(self._fit)

    def show_evaluations(self, evaluations: Sequence[AgentEvaluation]) -> None:
        """Show these in order."""
        self.clear()
        zone = self._context.workspace.zone
        for each in evaluations:
            call = each.call
            start = stamp(call.started_at, zone) if call.started_at else ""
            item = QListWidgetItem(" · ".join(filter(None, (start, call.call, score(call.score)))), self)
            item.setData(EVALUATION_ROLE, each)
            facts = (f"{each.rubric} {call.rubric_version}", grade_word(call.grade), call.reviewer)
            item.setToolTip(" · ".join(filter(None, facts)))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()} {each.why}")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the lines are in the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    @Slot()
    def _fit(self) -> None:
        self._delegate.take_theme()
        width = self.viewport().width()
        total = 0
        for row in range(self.count()):
            item = self.item(row)
            height = self._delegate.height(item.data(EVALUATION_ROLE), width)
            item.setSizeHint(QSize(0, height))
            total += height
        self.setFixedHeight(max(1, total) + GAP)

    @Slot(QPoint)
    def _offer(self, place: QPoint) -> None:
        item = self.itemAt(place)
        if item is None:
            return
        call = item.data(EVALUATION_ROLE).call
        menu = QMenu(self)
        menu.setObjectName("evaluation-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open the call")).triggered.connect(lambda: self.opened.emit(call.call_id))
        file = menu.addAction(self.tr("File an appeal…"))
        file.triggered.connect(lambda: self.appeal_wanted.emit(call.evaluation_id, call.call))
        menu.popup(self.viewport().mapToGlobal(place))

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(EVALUATION_ROLE).call.call_id)


class _EvaluationDelegate(QStyledItemDelegate):
    """Draws when, which call and the score in one line, and the reason under it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.take_theme()

    def take_theme(self) -> None:
        """Draw in the colours and faces that hold now."""
        self._body, self._small = self._theme.font(Type.BODY), self._theme.font(Type.SECONDARY)
        self._strong = self._theme.font(Type.BODY, strong=True)

    def height(self, each: AgentEvaluation, width: int) -> int:
        """Give the height of a line in this width."""
        room = QRect(0, 0, max(1, width - 2 * PADDING), UNBOUNDED)
        words = QFontMetrics(self._small).boundingRect(room, WRAPPED, each.why).height() if each.why else 0
        return HEAD_HEIGHT + words + 2 * PADDING

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one line."""
        each: AgentEvaluation = index.data(EVALUATION_ROLE)
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour(Role.SELECTION))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.colour(Role.HOVER))
        inner = rect.adjusted(PADDING, PADDING, -PADDING, -PADDING)
        head = QRect(inner.left(), inner.top(), inner.width(), HEAD_HEIGHT)
        worth = score(each.call.score)
        painter.setFont(self._strong)
        painter.setPen(self._theme.colour(Role.BAD if each.call.fatal_count else Role.TEXT))
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, worth)
        room = head.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(worth) - GAP, 0)
        words = " · ".join(index.data().split(" · ")[:-1])
        painter.setFont(self._body)
        painter.setPen(self._theme.colour(Role.TEXT))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setFont(self._small)
        painter.setPen(self._theme.colour(Role.MUTED))
        painter.drawText(inner.adjusted(0, HEAD_HEIGHT, 0, 0), WRAPPED, each.why)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._theme.colour(Role.LINE))
