"""What differs between two versions of a rubric, a heading for each section and item."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from qa_app.model.comparison import Change
from qa_app.ui.theme import BLOCK, GAP, GRID, ICON, MARGIN, Role, Theme, Type

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole
SECTION_HEIGHT = 40
ITEM_HEIGHT = 28
LEAST_HEIGHT = 28
UNBOUNDED = 100_000
WRAPPED = Qt.TextFlag.TextWordWrap
VCENTER = Qt.AlignmentFlag.AlignVCenter
ICONS = {
    Change.ADDED: ("plus-circle", Role.GOOD),
    Change.REMOVED: ("minus-circle", Role.BAD),
    Change.MOVED: ("arrow-bend-up-right", Role.MUTED),
    Change.REORDERED: ("arrows-down-up", Role.MUTED),
    Change.CHANGED: ("pencil-simple", Role.MUTED),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list.

    Attributes:
        words: A section's or item's title, or what differs.
        change: None for a title.
        item: Id of the item that it is about, empty for a section or the form.
        badge: Words of the mark at the right; empty for none.
        is_section: A title of a section, set larger.
    """

    words: str
    change: Change | None = None
    item: str = ""
    badge: str = ""
    is_section: bool = False


class DifferenceModel(QAbstractListModel):
    """The lines, as given."""

    def __init__(self, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def lines(self) -> tuple[Line, ...]:
        """Give what is shown."""
        return self._lines

    def rowCount(self, parent: Index | None = None) -> int:
        """Give the number of lines."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let differences be chosen, titles not."""
        if index.isValid() and self._lines[index.row()].change is None:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the words, or the line itself."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (line.words, line.badge)))
        return None


class DifferenceDelegate(QStyledItemDelegate):
    """Draws titles, and differences as high as their words."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        """Draw for this view in the colours of this theme."""
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for as many lines as the words need."""
        line: Line = index.data(LINE_ROLE)
        if line.change is None:
            return QSize(0, SECTION_HEIGHT if line.is_section else ITEM_HEIGHT)
        metrics = QFontMetrics(self._theme.font(Type.BODY))
        room = self._room(QRect(0, 0, self._view.viewport().width(), LEAST_HEIGHT), line)
        height = metrics.boundingRect(QRect(0, 0, max(room.width(), MARGIN), UNBOUNDED), WRAPPED, line.words).height()
        return QSize(0, max(LEAST_HEIGHT, height + GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        line: Line = index.data(LINE_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if line.change is None:
            self._paint_title(painter, rect, line)
            painter.restore()
            return
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour(Role.SELECTION))
        icon, role = ICONS[line.change]
        place = QRect(rect.left() + BLOCK, rect.top() + (LEAST_HEIGHT - ICON) // 2, ICON, ICON)
        self._theme.icon(icon, role).paint(painter, place)
        painter.setFont(self._theme.font(Type.BODY))
        painter.setPen(self._theme.colour(Role.TEXT))
        painter.drawText(self._room(rect, line), WRAPPED | VCENTER, line.words)
        if line.badge:
            self._paint_badge(painter, rect, line.badge)
        painter.restore()

    def _paint_title(self, painter: QPainter, rect: QRect, line: Line) -> None:
        painter.setFont(self._theme.font(Type.HEADING if line.is_section else Type.BODY, strong=True))
        painter.setPen(self._theme.colour(Role.TEXT if line.is_section else Role.MUTED))
        inner = rect.adjusted(BLOCK, GAP if line.is_section else 0, -MARGIN, 0)
        fitting = painter.fontMetrics().elidedText(line.words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, VCENTER | Qt.AlignmentFlag.AlignLeft, fitting)

    def _paint_badge(self, painter: QPainter, rect: QRect, words: str) -> None:
        painter.setFont(self._theme.font(Type.SECONDARY))
        metrics = painter.fontMetrics()
        width, height = metrics.horizontalAdvance(words) + 2 * GAP, metrics.height() + GRID // 2
        place = QRect(rect.right() - MARGIN - width, rect.top() + (LEAST_HEIGHT - height) // 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(Role.WARNING_SOFT))
        painter.drawRoundedRect(place, height / 2, height / 2)
        painter.setPen(self._theme.colour(Role.WARNING))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _room(self, rect: QRect, line: Line) -> QRect:
        badge = 0
        if line.badge:
            badge = QFontMetrics(self._theme.font(Type.SECONDARY)).horizontalAdvance(line.badge) + 2 * GAP + MARGIN
        return rect.adjusted(BLOCK + ICON + GAP, 0, -MARGIN - badge, 0)


class DifferenceList(QListView):
    """The list.

    Signals:
        opened: Id of the item that a difference is about; double-clicked, or Enter pressed on it.
    """

    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.setObjectName("difference-list")
        self.differences = DifferenceModel(self)
        self.setModel(self.differences)
        self.setItemDelegate(DifferenceDelegate(theme, self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.copy_action = QAction(self)
        self.copy_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self.copy_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.copy_action.triggered.connect(self.copy)
        self.addAction(self.copy_action)
        self.doubleClicked.connect(self._on_open)
        theme.changed.connect(self.doItemsLayout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current item by Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def as_text(self, chosen: Sequence[int] | None = None) -> str:
        """Write these rows (None: all) with the titles over them, indented."""
        lines = self.differences.lines()
        wanted = set(chosen) if chosen is not None else set(range(len(lines)))
        written: list[str] = []
        titles: list[Line] = []
        for row, line in enumerate(lines):
            if line.change is None:
                titles = [line] if line.is_section else [*(each for each in titles if each.is_section), line]
            elif row in wanted:
                written += [each.words if each.is_section else f"  {each.words}" for each in titles]
                titles = []
                written.append("    " + line.words + (f" ({line.badge})" if line.badge else ""))
        return "\n".join(written)

    @Slot()
    def copy(self) -> None:
        """Put the chosen differences, else all, on the clipboard."""
        chosen = [index.row() for index in self.selectionModel().selectedIndexes()]
        QGuiApplication.clipboard().setText(self.as_text(chosen if len(chosen) > 1 else None))

    def _on_open(self, index: QModelIndex) -> None:
        line = index.data(LINE_ROLE)
        if line is not None and line.item:
            self.opened.emit(line.item)
