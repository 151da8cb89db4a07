"""The command palette: one field that finds screens, actions of the screen in front, and calls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from qa_app.model.calls import CallFilter, CallRow, CallSort
from qa_app.services import calls
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.theme import GAP, GRID, ICON, ROW, Role, Theme, Type
from qa_app.ui.widgets import format as written

WIDTH = 560
HEIGHT = 380
TOP = 72
MOST_CALLS = 8
TYPING_MS = 120
ANY_INDEX = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that the palette can do.

    Attributes:
        words: What is shown and searched.
        icon: Name in the icon family.
        note: What stands beside it: keys, or who and when of a call.
        act: Does it.
    """

    words: str
    icon: str
    note: str
    act: Callable[[], None]


class _LineDelegate(QStyledItemDelegate):
    """Draws an entry with its words at the left and its note at the right."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def initStyleOption(self, option: QStyleOptionViewItem, index: ANY_INDEX) -> None:
        """Leave room for the note."""
        super().initStyleOption(option, index)
        room = option.rect.width() - ICON - 4 * GAP - option.fontMetrics.horizontalAdvance(self._note(index))
        option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ANY_INDEX) -> None:
        """Draw the words, then the note."""
        super().paint(painter, option, index)
        painter.save()
        painter.setFont(self._theme.font(Type.SECONDARY))
        painter.setPen(self._theme.colour(Role.MUTED))
        place = option.rect.adjusted(0, 0, -GAP, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._note(index))
        painter.restore()

    @staticmethod
    def _note(index: ANY_INDEX) -> str:
        entry: Entry = index.data(ENTRY_ROLE)
        return entry.note


class Palette(QDialog):
    """Shows entries that fit what is typed; calls are looked up in the background."""

    def __init__(self, context: ScreenContext, entries: Sequence[Entry], parent: QWidget) -> None:
        """Open it with the entries of the moment."""
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._entries = tuple(entries)
        self._found: tuple[CallRow, ...] = ()
        self._field = QLineEdit()
        self._field.setObjectName("palette-field")
        self._field.setPlaceholderText(self.tr("Screen, action, or number, agent or customer of a call"))
        self._field.setAccessibleName(self.tr("Find and do"))
        self._field.installEventFilter(self)
        self._list = QListWidget()
        self._list.setObjectName("palette-list")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setIconSize(QSize(ICON, ICON))
        self._list.setItemDelegate(_LineDelegate(context.theme, self))
        self._list.itemClicked.connect(self._do)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_MS)
        self._timer.timeout.connect(self._look_for_calls)
        self._field.textChanged.connect(self._on_text)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP + GRID, GAP + GRID, GAP + GRID, GAP)
        column.setSpacing(GAP)
        column.addWidget(self._field)
        column.addWidget(self._list)
        self.setFixedSize(WIDTH, HEIGHT)
        self.move(parent.mapToGlobal(QPoint((parent.width() - WIDTH) // 2, TOP)))
        self._fill()

    def words(self) -> list[str]:
        """Give what the list shows, each with what stands beside it."""
        entries: list[Entry] = [self._list.item(row).data(ENTRY_ROLE) for row in range(self._list.count())]
        return [f"{entry.words}   {entry.note}" if entry.note else entry.words for entry in entries]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list and choose from it while the field has the focus."""
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            key = Qt.Key(event.key())
            if key in steps and self._list.count():
                row = self._list.currentRow() + steps[key]
                self._list.setCurrentRow(max(0, min(row, self._list.count() - 1)))
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._do(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _on_text(self, _text: str) -> None:
        self._found = ()
        self._fill()
        self._timer.start()

    @Slot()
    def _look_for_calls(self) -> None:
        text = self._field.text().strip()
        if not text:
            return
        workspace = self._context.workspace

        def work() -> tuple[CallRow, ...]:
            wanted = CallFilter(text=text)
            return calls.page(workspace, wanted, CallSort.STARTED_AT, descending=True, offset=0, limit=MOST_CALLS)

        self._context.jobs.query(self, work, self._show_calls)

    def _show_calls(self, found: tuple[CallRow, ...]) -> None:
        self._found = found
        self._fill()

    def _fill(self) -> None:
        wanted = self._field.text().strip().casefold()
        fitting = [entry for entry in self._entries if all(part in entry.words.casefold() for part in wanted.split())]
        self._list.clear()
        for entry in (*fitting, *(self._call_entry(row) for row in self._found)):
            item = QListWidgetItem(self._context.theme.icon(entry.icon, Role.MUTED), entry.words)
            item.setData(ENTRY_ROLE, entry)
            item.setSizeHint(QSize(0, ROW))
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _call_entry(self, row: CallRow) -> Entry:
        workspace = self._context.workspace
        when = written.stamp(row.started_at, workspace.zone)
        note = " · ".join(part for part in (row.agent_name or row.agent_number, when) if part)
        navigate = self._context.navigate
        return Entry(
            self.tr("Review call {number}").format(number=row.number),
            "headphones",
            note,
            lambda: navigate(Place(ScreenName.REVIEW, call_id=row.id)),
        )

    @Slot(QListWidgetItem)
    def _do(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        entry: Entry = item.data(ENTRY_ROLE)
        self.close()
        entry.act()
