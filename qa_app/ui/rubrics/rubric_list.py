"""The list of rubrics and policies: each with its versions, its drafts and the file that changed on disk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from qa_app.ui.theme import GAP, GRID, ICON, MARGIN, Role, Theme, Type
from qa_app.ui.widgets.labels import Divider

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = Qt.ItemDataRole.UserRole
SOUGHT_ROLE = ENTRY_ROLE + 1
GROUP_HEIGHT = 40
TITLE_HEIGHT = 36
ROW_HEIGHT = 30
WIDTH = 300
NARROWEST = 220
BAR = 3
CARET = 12
TITLE_LEFT = 28
ROW_LEFT = 28


class EntryKind(StrEnum):
    """What a line of the list stands for."""

    GROUP = "group"
    RUBRIC = "rubric"
    VERSION = "version"
    DRAFT = "draft"
    FILE = "file"
    POLICY = "policy"
    POLICY_VERSION = "policy-version"


TITLES = frozenset({EntryKind.RUBRIC, EntryKind.POLICY})


@dataclass(frozen=True, slots=True)
class Key:
    """Which thing a line of the list stands for.

    Attributes:
        id: Of the rubric or the policy; the group's name for a group.
        version: Of a version, 0 else.
        draft: Id of a draft, 0 else.
        path: Of a changed file, else empty.
    """

    kind: EntryKind
    id: str = ""
    version: int = 0
    draft: int = 0
    path: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list with the lines under it.

    Attributes:
        title: What is shown first.
        note: What is shown at the right, quieter.
        icon: Before the title, with its colour; empty for none.
        is_faint: A retired version, and what has only retired ones.
        sought: Further words by which it is found.
    """

    key: Key
    title: str
    note: str = ""
    icon: str = ""
    role: Role = Role.MUTED
    is_faint: bool = False
    sought: str = ""
    children: tuple[Entry, ...] = ()


def walk(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Give every line from top to bottom."""
    for entry in entries:
        yield entry
        yield from walk(entry.children)


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
        inner = rect.adjusted(TITLE_LEFT, 0, -MARGIN, 0)
        used = self._write(
            painter, inner, entry.title, Type.BODY, Role.MUTED if entry.is_faint else Role.TEXT, strong=True
        )
        if used + MARGIN < inner.width():
            self._write(
                painter, inner.adjusted(used + MARGIN, 0, 0, 0), entry.note, Type.SECONDARY, Role.FAINT, end=True
            )

    def _paint_row(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        left = rect.left() + ROW_LEFT
        if entry.icon:
            place = QRect(left, rect.top() + (rect.height() - ICON) // 2, ICON, ICON)
            self._theme.icon(entry.icon, entry.role).paint(painter, place)
        inner = rect.adjusted(ROW_LEFT + ICON + GAP, 0, -MARGIN, 0)
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


class RubricTree(QTreeView):
    """The lines.

    Signals:
        opened: A line's key that was double-clicked or had Enter pressed on it.
        removal_wanted: Delete was pressed on a line.
    """

    opened = Signal(object)
    removal_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty tree."""
        super().__init__(parent)
        self.setObjectName("rubric-list")
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(RubricDelegate(theme, self))
        self.doubleClicked.connect(self._on_open)
        self.clicked.connect(self._on_click)
        theme.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter, remove by Delete."""
        entry = self.currentIndex().data(ENTRY_ROLE)
        if entry is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_open(self.currentIndex())
        elif entry is not None and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removal_wanted.emit(entry.key)
        else:
            super().keyPressEvent(event)

    def _on_open(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        if entry.key.kind in TITLES:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.opened.emit(entry.key)

    def _on_click(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        pressed = self.viewport().mapFromGlobal(self.cursor().pos())
        if entry.key.kind in TITLES and pressed.x() < TITLE_LEFT:
            self.setExpanded(index, not self.isExpanded(index))


class RubricList(QFrame):
    """The list with its filter.

    Signals:
        chosen: The `Key` that the reader wants to see.
        opened: The `Key` that the reader wants to work on.
        removal_wanted: The `Key` that the reader wants away.
        menu_wanted: The `Key` under the pointer, and the place on the screen.
    """

    chosen = Signal(object)
    opened = Signal(object)
    removal_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.setMinimumWidth(NARROWEST)
        self._entries: tuple[Entry, ...] = ()
        self._filling = False
        self._folded: set[Key] = set()
        self.filter = QLineEdit()
        self.filter.setObjectName("rubric-filter")
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._narrow)
        self.rows = QStandardItemModel(self)
        self._narrowed = QSortFilterProxyModel(self)
        self._narrowed.setSourceModel(self.rows)
        self._narrowed.setFilterRole(SOUGHT_ROLE)
        self._narrowed.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._narrowed.setRecursiveFilteringEnabled(True)
        self._narrowed.setAutoAcceptChildRows(True)
        self.tree = RubricTree(theme)
        self.tree.setModel(self._narrowed)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._on_menu)
        self.tree.opened.connect(self.opened)
        self.tree.removal_wanted.connect(self.removal_wanted)
        self.tree.collapsed.connect(self._on_collapsed)
        self.tree.expanded.connect(self._on_expanded)
        self.tree.selectionModel().currentChanged.connect(self._on_current)
        field = QVBoxLayout()
        field.setContentsMargins(GAP + GRID, GAP, GAP + GRID, GAP)
        field.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(field)
        column.addWidget(Divider())
        column.addWidget(self.tree, 1)

    def set_words(self, filter_words: str, name: str) -> None:
        """Say what the filter finds and what the list is called."""
        self.filter.setPlaceholderText(filter_words)
        self.filter.setAccessibleName(filter_words)
        self.tree.setAccessibleName(name)

    def entries(self) -> tuple[Entry, ...]:
        """Give the groups, as they were given."""
        return self._entries

    def current(self) -> Key | None:
        """Give what is chosen, None for nothing."""
        entry = self.tree.currentIndex().data(ENTRY_ROLE)
        return entry.key if entry is not None else None

    def show_entries(self, entries: Sequence[Entry], chosen: Key | None) -> None:
        """Show these and choose one without telling; where it is not there, nothing is chosen."""
        if tuple(entries) != self._entries:
            self._filling = True
            self._entries = tuple(entries)
            self.rows.clear()
            for entry in self._entries:
                self.rows.appendRow(_item(entry))
            self._unfold()
            self._filling = False
        self.choose(chosen)

    def choose(self, key: Key | None) -> None:
        """Choose a line without telling."""
        index = self._place(key) if key is not None else QModelIndex()
        if index.isValid() and index != self.tree.currentIndex():
            self._filling = True
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)
            self._filling = False

    def _place(self, key: Key, parent: QModelIndex | None = None) -> QModelIndex:
        above = parent or QModelIndex()
        for row in range(self._narrowed.rowCount(above)):
            index = self._narrowed.index(row, 0, above)
            if index.data(ENTRY_ROLE).key == key:
                return index
            found = self._place(key, index)
            if found.isValid():
                return found
        return QModelIndex()

    def _unfold(self) -> None:
        self.tree.expandAll()
        if not self.filter.text():
            for key in tuple(self._folded):
                index = self._place(key)
                if index.isValid():
                    self.tree.collapse(index)

    def _narrow(self, text: str) -> None:
        self._filling = True
        self._narrowed.setFilterFixedString(text.strip())
        self._unfold()
        self._filling = False

    def _on_collapsed(self, index: QModelIndex) -> None:
        if not self._filling:
            self._folded.add(index.data(ENTRY_ROLE).key)

    def _on_expanded(self, index: QModelIndex) -> None:
        if not self._filling:
            self._folded.discard(index.data(ENTRY_ROLE).key)

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        entry = current.data(ENTRY_ROLE)
        if entry is not None and not self._filling:
            self.chosen.emit(entry.key)

    def _on_menu(self, place: QPoint) -> None:
        entry = self.tree.indexAt(place).data(ENTRY_ROLE)
        if entry is not None and entry.key.kind is not EntryKind.GROUP:
            self.menu_wanted.emit(entry.key, self.tree.viewport().mapToGlobal(place))


def _item(entry: Entry) -> QStandardItem:
    item = QStandardItem(entry.title)
    item.setData(entry, ENTRY_ROLE)
    item.setData(f"{entry.title} {entry.note} {entry.sought}", SOUGHT_ROLE)
    item.setToolTip(", ".join(filter(None, (entry.title, entry.note, entry.sought))))
    if entry.key.kind is EntryKind.GROUP:
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    for child in entry.children:
        item.appendRow(_item(child))
    return item
