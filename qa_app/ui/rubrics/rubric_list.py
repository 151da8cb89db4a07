"""The list of rubrics and policies: each with its versions, its drafts and the file that changed on disk."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QTreeView, QVBoxLayout, QWidget

from qa_app.ui.rubrics.rubric_delegate import ENTRY_ROLE, LEFT, NARROWEST, RubricDelegate
from qa_app.ui.rubrics.rubric_entries import TITLES, Entry, EntryKind, Key
from qa_app.ui.theme import GAP, GRID, Theme
from qa_app.ui.widgets.labels import Divider

SOUGHT_ROLE = ENTRY_ROLE + 1
WIDTH = 300


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
        if entry.key.kind in TITLES and pressed.x() < LEFT:
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
