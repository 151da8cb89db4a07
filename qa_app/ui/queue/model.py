"""The rows of the queue; rows that wait can be dragged to another place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from qa_app.model.calls import RecognitionState
from qa_app.model.problems import Problem
from qa_app.model.progress import Progress
from qa_app.services.recognition import QueueEntry
from qa_app.services.recognition_queue import Queue
from qa_app.ui.models.words import model_title
from qa_app.ui.queue.words import language_name, share_done, state_line, time_left
from qa_app.ui.widgets.format import duration

ANY_INDEX = QModelIndex | QPersistentModelIndex
MIME = "application/x-qa-app-queue"
SHARE_ROLE = Qt.ItemDataRole.UserRole
STATE_ROLE = Qt.ItemDataRole.UserRole + 1
MOVABLE = frozenset({RecognitionState.WAITING, RecognitionState.PAUSED})
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Column(IntEnum):
    """What a row tells."""

    CALL = 0
    STATE = 1
    DONE_IN = 2
    LENGTH = 3
    MODEL = 4
    LANGUAGE = 5


class QueueModel(QAbstractTableModel):
    """The queue as it was read last, with the progress that came since.

    Signals:
        arranged: Ids of everything that waits, in the order into which the reader put it.
    """

    arranged = Signal(object)

    def __init__(self, words: Callable[[Problem], str], parent: QObject | None = None) -> None:
        """Hold nothing yet; `words` turns a problem into a sentence."""
        super().__init__(parent)
        self._words = words
        self._entries: tuple[QueueEntry, ...] = ()
        self._done_in: dict[int, float] = {}
        self._progress: dict[int, Progress] = {}

    @property
    def entries(self) -> tuple[QueueEntry, ...]:
        """What is shown, in order."""
        return self._entries

    def show_queue(self, queue: Queue) -> None:
        """Show the queue as it stands; rows stay where the same calls stand in the same order."""
        is_same = [each.call_id for each in queue.entries] == [each.call_id for each in self._entries]
        if not is_same:
            self.beginResetModel()
        self._entries, self._done_in = queue.entries, queue.done_in_s()
        running = {each.call_id for each in self._entries if each.state is RecognitionState.RUNNING}
        self._progress = {call_id: each for call_id, each in self._progress.items() if call_id in running}
        if not is_same:
            self.endResetModel()
        elif self._entries:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._entries) - 1, len(Column) - 1))

    def show_progress(self, call_id: int, progress: Progress) -> None:
        """Show how far a call is."""
        for row, entry in enumerate(self._entries):
            if entry.call_id == call_id:
                self._progress[call_id] = progress
                self.dataChanged.emit(self.index(row, Column.STATE), self.index(row, Column.STATE))

    def retranslate(self) -> None:
        """Write every cell and heading again."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        if self._entries:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._entries) - 1, len(Column) - 1))

    def rowCount(self, parent: ANY_INDEX = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """Give the number of calls."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: ANY_INDEX = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """Give the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: ANY_INDEX, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  (Qt's own type)
        """Give text, alignment, share or state of a cell."""
        if not index.isValid():
            return None
        entry, column = self._entries[index.row()], Column(index.column())
        found: Any = None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                found = self._text(entry, column)
            case Qt.ItemDataRole.ToolTipRole:
                found = entry.model if column is Column.MODEL else self._text(entry, column) or None
            case Qt.ItemDataRole.TextAlignmentRole:
                found = RIGHT if column in {Column.DONE_IN, Column.LENGTH} else LEFT
            case _ if role == SHARE_ROLE and column is Column.STATE:
                found = share_done(entry, self._progress.get(entry.call_id))
            case _ if role == STATE_ROLE:
                found = entry.state
        return found

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  (Qt's own type)
        """Give the heading of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if section in {Column.DONE_IN, Column.LENGTH} else LEFT
        return self._headings()[section] if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: ANY_INDEX) -> Qt.ItemFlag:
        """Let what waits be dragged, and be dropped between rows."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        can_move = self._entries[index.row()].state in MOVABLE
        return usual | Qt.ItemFlag.ItemIsDragEnabled if can_move else usual

    def supportedDropActions(self) -> Qt.DropAction:
        """Take rows from their places to others."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Take nothing but its own rows."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Pack the rows that are dragged."""
        data = QMimeData()
        rows = sorted({index.row() for index in indexes})
        data.setData(MIME, ",".join(str(self._entries[row].call_id) for row in rows).encode())
        return data

    def dropMimeData(self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: ANY_INDEX) -> bool:
        """Ask for another order; the rows move once it is stored."""
        if not data.hasFormat(MIME):
            return False
        moved = [int(each) for each in bytes(data.data(MIME).data()).decode().split(",")]
        place = row if row >= 0 else parent.row() if parent.isValid() else len(self._entries)
        self.arranged.emit(self.order_with(moved, place))
        return False

    def order_with(self, moved: Iterable[int], place: int) -> tuple[int, ...]:
        """Give everything that waits, with these calls moved before the row of this place."""
        chosen = list(moved)
        standing = [(row, each.call_id) for row, each in enumerate(self._entries) if each.state in MOVABLE]
        before = [call_id for row, call_id in standing if row < place and call_id not in chosen]
        after = [call_id for row, call_id in standing if row >= place and call_id not in chosen]
        return (*before, *chosen, *after)

    def _text(self, entry: QueueEntry, column: Column) -> str:
        match column:
            case Column.CALL:
                return entry.number
            case Column.STATE:
                return state_line(entry, self._progress.get(entry.call_id), self._words)
            case Column.DONE_IN:
                return time_left(self._done_in.get(entry.call_id))
            case Column.LENGTH:
                return duration(entry.duration_ms)
            case Column.MODEL:
                return model_title(entry.model)
            case Column.LANGUAGE:
                return language_name(entry.language)

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("Call"),
            self.tr("State"),
            self.tr("Done in"),
            self.tr("Length"),
            self.tr("Model"),
            self.tr("Language"),
        )
