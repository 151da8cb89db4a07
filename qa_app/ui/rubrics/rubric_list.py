"""The list of rubrics: an opened file on top, then every published version."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from qa_app.ui.theme import GAP, GRID, MARGIN, Role, Theme, Type

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 52
WIDTH = 288
BAR = 3


@dataclass(frozen=True, slots=True)
class RubricEntry:
    """One line of the list.

    Attributes:
        title: In the language of the window.
        note: Id, version and state in words.
        id: Of the rubric; empty for a file that holds none.
        version: 0 for an opened file.
        is_faint: A retired version.
    """

    title: str
    note: str
    id: str
    version: int
    is_faint: bool = False

    @property
    def is_file(self) -> bool:
        """Whether it is the opened file."""
        return self.version == 0


class RubricListModel(QAbstractListModel):
    """The entries, as given."""

    def __init__(self, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._entries: tuple[RubricEntry, ...] = ()

    def show(self, entries: Sequence[RubricEntry]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def entries(self) -> tuple[RubricEntry, ...]:
        """Give what is shown."""
        return self._entries

    def rowCount(self, parent: Index | None = None) -> int:
        """Give the number of entries."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the title, the whole in the tooltip, or the entry itself."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{entry.title}, {entry.note}"
        return entry if role == ENTRY_ROLE else None


class RubricDelegate(QStyledItemDelegate):
    """Draws an entry in two lines."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Draw in the colours of this theme."""
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Ask for two lines."""
        return QSize(WIDTH, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw title and note; the chosen one has a bar beside it."""
        entry = index.data(ENTRY_ROLE)
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour(Role.SELECTION))
            painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), self._theme.colour(Role.ACCENT))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.colour(Role.HOVER))
        left, width = rect.left() + MARGIN, rect.width() - MARGIN - GAP
        half = rect.height() // 2
        title = QRect(left, rect.top() + GRID, width, half - GRID)
        note = QRect(left, rect.top() + half, width, half - GRID)
        strong = not entry.is_faint
        self._write(painter, title, entry.title, Type.BODY, Role.TEXT if strong else Role.MUTED, strong=strong)
        self._write(painter, note, entry.note, Type.SECONDARY, Role.MUTED)
        painter.restore()

    def _write(
        self, painter: QPainter, rect: QRect, text: str, kind: Type, role: Role, *, strong: bool = False
    ) -> None:
        font = self._theme.font(kind, strong=strong)
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        fitting = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitting)


class RubricList(QListView):
    """The list.

    Signals:
        chosen: A `RubricEntry` that the reader wants to see.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.setObjectName("rubric-list")
        self.setFixedWidth(WIDTH)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows = RubricListModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(RubricDelegate(theme, self))
        self.selectionModel().currentChanged.connect(self._on_current)
        theme.changed.connect(self.viewport().update)

    def show_entries(self, entries: Sequence[RubricEntry], chosen: tuple[str, int] | None) -> None:
        """Show entries and choose one by id and version; the first where it is not there.

        What is shown already is left as it is.
        """
        current = self.currentIndex().data(ENTRY_ROLE)
        if tuple(entries) == self.rows.entries() and current is not None and (current.id, current.version) == chosen:
            return
        self.rows.show(entries)
        keys = [(entry.id, entry.version) for entry in entries]
        if entries:
            row = keys.index(chosen) if chosen in keys else 0
            self.setCurrentIndex(self.rows.index(row, 0))

    def _on_current(self, current: Index, _previous: Index) -> None:
        entry = current.data(ENTRY_ROLE)
        if entry is not None:
            self.chosen.emit(entry)
