"""The rows of the calls table: every id that the filter lets through, and the rows in sight."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from qa_app.model.calls import CallFilter, CallRow, CallSort, RecognitionState
from qa_app.ui.calls.columns import COLUMNS, CellTexts, Column, ColumnSpec, heading_hints

PAGE = 50
KEPT_ROWS = 5_000
UNDER_WAY = frozenset({RecognitionState.WAITING, RecognitionState.RUNNING})
ANY_INDEX = QModelIndex | QPersistentModelIndex
CALL_ID_ROLE = Qt.ItemDataRole.UserRole
CALL_ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class CallSource(Protocol):
    """Where the table reads from; each answer comes later, in the GUI thread."""

    def ids(
        self, wanted: CallFilter, sort: CallSort, *, descending: bool, done: Callable[[Sequence[int]], None]
    ) -> None:
        """Give the ids of every call that the filter lets through, in order."""
        ...

    def rows(
        self, call_ids: Sequence[int], done: Callable[[Iterable[CallRow]], None], failed: Callable[[], None]
    ) -> None:
        """Give the rows of these calls in any order; a call that is gone is left out."""
        ...


class CallsModel(QAbstractTableModel):
    """A table over any number of calls that never waits: rows not read yet are empty until they come.

    The view says by `show_rows` what is in sight; that is read first, then its neighbours. One question is under way at
    a time, so that a scrollbar thrown to the end asks for the end and not for everything between.

    Attributes:
        about_to_reorder: Emitted before the ids change; the view remembers its selection by id.
        reordered: Emitted after it.
        counted: Emitted with the number of calls whenever the ids were read.
    """

    about_to_reorder = Signal()
    reordered = Signal()
    counted = Signal(int)

    def __init__(self, source: CallSource, texts: CellTexts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._texts = texts
        self._ids: Sequence[int] = array("q")
        self._row_of: dict[int, int] | None = None
        self._rows: OrderedDict[int, CallRow | None] = OrderedDict()  # None: the call is gone
        self._stale: set[int] = set()
        self._percent: dict[int, int] = {}
        self._filter = CallFilter()
        self._sort = CallSort.STARTED_AT
        self._descending = True
        self._question = 0
        self._reading = False
        self._in_sight = (0, PAGE - 1)
        self._loaded = False

    @property
    def filter(self) -> CallFilter:
        """What the table shows."""
        return self._filter

    @property
    def order(self) -> tuple[CallSort, bool]:
        """The column that sorts, and whether the highest comes first."""
        return self._sort, self._descending

    @property
    def loaded(self) -> bool:
        """Whether the ids were read at least once."""
        return self._loaded

    def set_order(self, sort: CallSort, *, descending: bool) -> None:
        """Sort by this from the next question on."""
        self._sort, self._descending = sort, descending

    def ask(self, wanted: CallFilter, sort: CallSort, *, descending: bool) -> None:
        """Show these calls in this order, as soon as their ids are read."""
        self._filter, self._sort, self._descending = wanted, sort, descending
        self.reload()

    def reload(self) -> None:
        """Read the ids and every row in sight again; what is shown stays until they come."""
        self._question += 1
        question = self._question

        def take(ids: Sequence[int]) -> None:
            if question == self._question:
                self._take_ids(ids)

        self._source.ids(self._filter, self._sort, descending=self._descending, done=take)

    def refresh(self, call_ids: Iterable[int]) -> None:
        """Read these rows again where they are known; order and number of the rows stay."""
        self._stale.update(call_id for call_id in call_ids if call_id in self._rows)
        self._read_next()

    def show_rows(self, first: int, last: int) -> None:
        """Tell which rows are in sight, both included."""
        self._in_sight = (max(0, first), max(first, last))
        self._read_next()

    def set_percent(self, call_id: int, percent: int | None) -> None:
        """Show how far the recognition of a call is; None: no longer under way."""
        if percent is None:
            self._percent.pop(call_id, None)
        else:
            self._percent[call_id] = percent
        row = self.row_of(call_id)
        if row is not None:
            column = Column.RECOGNITION.position
            self.dataChanged.emit(self.index(row, column), self.index(row, column))

    def percent(self, call_id: int) -> int | None:
        """Give how far the recognition of a call is, None where none is under way."""
        return self._percent.get(call_id)

    def call_id(self, row: int) -> int:
        """Give the id of the call in this row."""
        return self._ids[row]

    def call_row(self, row: int) -> CallRow | None:
        """Give the call in this row, None while it is not read."""
        return self._rows.get(self._ids[row]) if 0 <= row < len(self._ids) else None

    def row_of(self, call_id: int) -> int | None:
        """Give the row of a call, None where the filter hides it."""
        if self._row_of is None:
            self._row_of = {each: row for row, each in enumerate(self._ids)}
        return self._row_of.get(call_id)

    def texts_changed(self) -> None:
        """Write every cell and heading again, for another language or time zone."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(COLUMNS) - 1))

    def rowCount(self, parent: ANY_INDEX = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """Give the number of calls."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: ANY_INDEX = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """Give the number of columns, hidden ones included."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: ANY_INDEX, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  (Qt's own type)
        """Give text, alignment, id or record of a cell; no text while its row is not read."""
        if not index.isValid():
            return None
        spec, call_id = COLUMNS[index.column()], self._ids[index.row()]
        if role == CALL_ID_ROLE:
            return call_id
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(spec)
        row = self._rows.get(call_id)
        if role == CALL_ROW_ROLE or row is None:
            return row
        if role in _TEXT_ROLES:
            return self._texts.cell(spec.column, row)
        return self._texts.hint(spec.column, row) if role == Qt.ItemDataRole.ToolTipRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  (Qt's own type)
        """Give the heading of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts.heading(COLUMNS[section].column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(COLUMNS[section])
        if role == Qt.ItemDataRole.ToolTipRole:
            return heading_hints().get(COLUMNS[section].column)
        return None

    def _take_ids(self, ids: Sequence[int]) -> None:
        self._loaded = True
        self._stale.update(self._rows)
        if len(ids) == len(self._ids) and all(a == b for a, b in zip(ids, self._ids, strict=True)):
            self._read_next()
            self.counted.emit(len(ids))
            return
        self.about_to_reorder.emit()
        self.beginResetModel()
        self._ids = array("q", ids)
        self._row_of = None
        self.endResetModel()
        self.counted.emit(len(ids))
        self.reordered.emit()
        self._read_next()

    def _read_next(self) -> None:
        if self._reading:
            return
        wanted = self._missing_in_sight()
        if not wanted:
            return
        self._reading = True

        def take(rows: Iterable[CallRow]) -> None:
            self._reading = False
            self._take_rows(wanted, tuple(rows))
            self._read_next()

        def leave() -> None:
            self._reading = False

        self._source.rows(wanted, take, leave)

    def _missing_in_sight(self) -> tuple[int, ...]:
        first, last = self._in_sight
        first_page, last_page = first // PAGE, last // PAGE
        in_sight = self._missing(first_page * PAGE, (last_page + 1) * PAGE)
        return in_sight or self._missing((first_page - 1) * PAGE, (last_page + 2) * PAGE)

    def _missing(self, first: int, end: int) -> tuple[int, ...]:
        return tuple(
            call_id
            for call_id in self._ids[max(0, first) : max(0, end)]
            if call_id not in self._rows or call_id in self._stale
        )

    def _take_rows(self, asked: Sequence[int], rows: tuple[CallRow, ...]) -> None:
        found = {row.id: row for row in rows}
        self._stale.difference_update(asked)
        for call_id in asked:
            row = self._rows[call_id] = found.get(call_id)
            if row is None or row.recognition not in UNDER_WAY:
                self._percent.pop(call_id, None)
            self._rows.move_to_end(call_id)
        while len(self._rows) > KEPT_ROWS:
            self._stale.discard(self._rows.popitem(last=False)[0])
        places = [place for call_id in asked if (place := self.row_of(call_id)) is not None]
        if places:
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), len(COLUMNS) - 1))


def _alignment(spec: ColumnSpec) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignRight if spec.right else Qt.AlignmentFlag.AlignLeft)
