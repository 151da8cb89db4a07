"""The view of the calls table: rows in sight told to the model, selection kept by call, copying, columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from qa_app.model.calls import CallRow
from qa_app.ui.calls.columns import COLUMNS, HIGHEST_FIRST, CellTexts, Column
from qa_app.ui.calls.model import ANY_INDEX, CallsModel
from qa_app.ui.calls.rows import Place, RowPainter
from qa_app.ui.theme import ROW, Role, Theme

MIN_COLUMN = 48


class CallsTable(QTableView):
    """The table of calls.

    Signals:
        opened: Id of the call that was double-clicked or entered.
        current_call: Id of the call in hand, 0 for none.
        selected: The selection changed.
        sorting: Column and direction that a click on a heading asks for.
        columns_changed: Order, width or choice of columns changed.
    """

    opened = Signal(int)
    current_call = Signal(int)
    selected = Signal()
    sorting = Signal(object, bool)
    columns_changed = Signal()

    def __init__(self, model: CallsModel, texts: CellTexts, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("calls-table")
        self._calls = model
        self._texts = texts
        self._theme = theme
        self._kept: tuple[int, ...] = ()
        self._kept_current = 0
        self._hovered = -1
        self._rows = RowPainter(theme, texts, self)
        # For a widget that Qt made itself, PySide first loads every class of widgets to find out which it is.
        self.setViewport(QWidget())
        self.setModel(model)
        self._take_theme()
        self._set_behaviour()
        self._set_header()
        model.about_to_reorder.connect(self._keep_selection)
        model.reordered.connect(self._restore_selection)
        model.modelReset.connect(self._tell_rows)
        theme.changed.connect(self._take_theme)
        self.verticalScrollBar().valueChanged.connect(self._tell_rows)
        self.doubleClicked.connect(self._open)

    def _set_behaviour(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        # Everything is drawn by `paintEvent`: Qt then moves what is in sight and asks for the new rows alone.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setMinimumSectionSize(ROW)
        rows.setDefaultSectionSize(ROW)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _set_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(MIN_COLUMN)
        header.setSortIndicatorShown(True)
        header.setStretchLastSection(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        for position, spec in enumerate(COLUMNS):
            self.setColumnWidth(position, spec.width)
            self.setColumnHidden(position, not spec.shown)
        self.show_order()
        header.sectionClicked.connect(self._ask_order)
        header.sectionMoved.connect(self.columns_changed)
        header.sectionResized.connect(self.columns_changed)

    def selected_calls(self) -> tuple[int, ...]:
        """Give the ids of the selected calls in the order of the table."""
        selection = self.selectionModel().selection()
        spans = (selection.at(place) for place in range(selection.count()))
        rows = sorted({row for span in spans for row in range(span.top(), span.bottom() + 1)})
        return tuple(self._calls.call_id(row) for row in rows)

    def call_in_hand(self) -> int:
        """Give the call that is both current and selected, 0 for none; focus alone takes no call in hand."""
        current = self.currentIndex()
        if not current.isValid() or not self.selectionModel().isRowSelected(current.row(), QModelIndex()):
            return 0
        return self._calls.call_id(current.row())

    def selected_count(self) -> int:
        """Give the number of selected calls, however many they are, at once."""
        selection = self.selectionModel().selection()
        return sum(selection.at(place).height() for place in range(selection.count()))

    def select_calls(self, call_ids: Iterable[int], current: int) -> None:
        """Select the calls that are shown, and make one the call in hand; 0 for none."""
        rows = sorted(row for call_id in call_ids if (row := self._calls.row_of(call_id)) is not None)
        selection = QItemSelection()
        last = len(COLUMNS) - 1
        for first, end in _runs(rows):
            selection.select(self._calls.index(first, 0), self._calls.index(end, last))
        row = self._calls.row_of(current)
        if row is not None:
            column = max(0, self.currentIndex().column())
            self.selectionModel().setCurrentIndex(
                self._calls.index(row, column), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def show_call(self, call_id: int) -> bool:
        """Select one call and bring it into sight; tell whether the table holds it."""
        row = self._calls.row_of(call_id)
        if row is None:
            return False
        self.select_calls((call_id,), call_id)
        self.scrollTo(self._calls.index(row, 0))
        return True

    def show_columns(self, order: Sequence[Column], widths: dict[Column, int], hidden: frozenset[Column]) -> None:
        """Bring the columns into this order, width and choice; the call's number is always shown."""
        header = self.horizontalHeader()
        blocked = header.blockSignals(True)
        for place, column in enumerate(order):
            header.moveSection(header.visualIndex(column.position), place)
        for column, width in widths.items():
            self.setColumnWidth(column.position, max(MIN_COLUMN, width))
        for spec in COLUMNS:
            self.setColumnHidden(spec.column.position, spec.column in hidden and spec.column is not Column.NUMBER)
        header.blockSignals(blocked)
        self.updateGeometries()
        self.viewport().update()

    def column_order(self) -> tuple[Column, ...]:
        """Give every column, hidden ones included, from left to right."""
        header = self.horizontalHeader()
        return tuple(COLUMNS[header.logicalIndex(place)].column for place in range(len(COLUMNS)))

    def column_widths(self) -> dict[Column, int]:
        """Give the width of every column that is shown."""
        return {
            spec.column: self.columnWidth(spec.column.position)
            for spec in COLUMNS
            if not self.isColumnHidden(spec.column.position)
        }

    def hidden_columns(self) -> frozenset[Column]:
        """Give the columns that are not shown."""
        return frozenset(spec.column for spec in COLUMNS if self.isColumnHidden(spec.column.position))

    def as_tsv(self, rows: Iterable[CallRow]) -> str:
        """Write calls under the headings of the columns shown, as a spreadsheet takes them from the clipboard."""
        hidden = self.hidden_columns()
        shown = [column for column in self.column_order() if column not in hidden]
        lines = ["\t".join(self._texts.heading(column) for column in shown)]
        lines += ["\t".join(self._texts.plain(column, row) for column in shown) for row in rows]
        return "\n".join(lines)

    def show_order(self) -> None:
        """Show in the heading what the model is sorted by."""
        sort, descending = self._calls.order
        place = next(place for place, spec in enumerate(COLUMNS) if spec.sort is sort)
        # Fusion points down for ascending; people read an arrow down as "highest first", so it is told the reverse.
        arrow = Qt.SortOrder.AscendingOrder if descending else Qt.SortOrder.DescendingOrder
        self.horizontalHeader().setSortIndicator(place, arrow)

    def mark_silence(self, long_silence_ms: int) -> None:
        """Mark silences from this length on; 0 marks none."""
        self._rows.mark_silence(long_silence_ms)
        self.viewport().update()

    def texts_changed(self) -> None:
        """Write every row anew: the language or the day changed."""
        self._rows.forget()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the call in hand by Enter; everything else as tables do."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Leave letters alone: Qt would look through every row, and the search field finds more."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the row under the pointer."""
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Unmark the row that the pointer left."""
        self._hover(-1)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the model that other rows are in sight."""
        super().resizeEvent(event)
        self._tell_rows()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows in the way of `RowPainter`, and the focus around the row in hand."""
        rect, viewport, rows = event.rect(), self.viewport(), self._rows
        rows.set_places(self._places(), self.devicePixelRatioF())
        left = float(-self.horizontalOffset())
        painter = QPainter(viewport)
        painter.fillRect(rect, self._colours[Role.SURFACE])
        first, last = self.rowAt(rect.top()), self.rowAt(rect.bottom())
        last = self._calls.rowCount() - 1 if last < 0 else last
        selection = self.selectionModel()
        root = QModelIndex()
        for row in range(max(0, first), last + 1 if first >= 0 else 0):
            top = self.rowViewportPosition(row)
            if selection.isRowSelected(row, root):
                painter.fillRect(0, top, viewport.width(), ROW, self._colours[Role.SELECTION])
            elif row == self._hovered:
                painter.fillRect(0, top, viewport.width(), ROW, self._colours[Role.RAISED])
            painter.fillRect(0, top + ROW - 1, viewport.width(), 1, self._colours[Role.LINE])
            call = self._calls.call_row(row)
            percent = self._calls.percent(call.id) if call else None
            rows.paint_row(painter, QPointF(left, top), call, percent)
        current = self.currentIndex()
        if self.hasFocus() and current.isValid():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._colours[Role.ACCENT])
            painter.drawRect(0, self.rowViewportPosition(current.row()), viewport.width() - 1, ROW - 2)
        painter.end()

    def currentChanged(self, current: ANY_INDEX, previous: ANY_INDEX) -> None:
        """Tell which call is in hand, and draw the focus at its new place."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self.current_call.emit(self.call_in_hand())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that other calls are selected."""
        super().selectionChanged(selected, deselected)
        self.current_call.emit(self.call_in_hand())
        self.selected.emit()

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            before, self._hovered = self._hovered, row
            for changed in (before, row):
                if changed >= 0:
                    self.viewport().update(0, self.rowViewportPosition(changed), self.viewport().width(), ROW)

    def _places(self) -> tuple[Place, ...]:
        header = self.horizontalHeader()
        return tuple(
            Place(spec.column, header.sectionPosition(position), header.sectionSize(position))
            for position, spec in enumerate(COLUMNS)
            if not header.isSectionHidden(position)
        )

    @Slot()
    def _take_theme(self) -> None:
        self._colours = {role: self._theme.colour(role) for role in Role}
        self.viewport().update()

    @Slot()
    def _tell_rows(self) -> None:
        first = self.rowAt(0)
        last = self.rowAt(self.viewport().height() - 1)
        count = self._calls.rowCount()
        self._calls.show_rows(max(0, first), count - 1 if last < 0 else last)

    @Slot()
    def _keep_selection(self) -> None:
        current = self.currentIndex()
        self._kept = self.selected_calls()
        self._kept_current = self._calls.call_id(current.row()) if current.isValid() else 0

    @Slot()
    def _restore_selection(self) -> None:
        self.select_calls(self._kept, self._kept_current)
        self._kept = ()
        self.current_call.emit(self.call_in_hand())

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._calls.call_id(index.row()))

    @Slot(int)
    def _ask_order(self, section: int) -> None:
        sort = COLUMNS[section].sort
        now, descending = self._calls.order
        self.sorting.emit(sort, not descending if sort is now else sort in HIGHEST_FIRST)


def _runs(rows: Sequence[int]) -> Iterable[tuple[int, int]]:
    start = 0
    for place in range(1, len(rows) + 1):
        if place == len(rows) or rows[place] != rows[place - 1] + 1:
            yield rows[start], rows[place - 1]
            start = place
