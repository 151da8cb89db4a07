"""A table of figures: sorted by any column, shares as bars, copied as a spreadsheet takes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from qa_app.ui.theme import GAP, ROW, Role, Theme, Type

Index = QModelIndex | QPersistentModelIndex
R = TypeVar("R")

CELL_ROLE = Qt.ItemDataRole.UserRole
BAR_HEIGHT = 6
FIGURE_WIDTH = 52
LEAST_BAR = 24
NARROWEST = 56


@dataclass(frozen=True, slots=True)
class Cell:
    """How a cell is drawn: its words, their colour, and the share that its bar shows, from 0 to 1 (None: no bar)."""

    words: str
    role: Role = Role.TEXT
    share: float | None = None
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column.

    Attributes:
        heading: In the language of the window.
        cell: What it shows of a row.
        value: What it is sorted by; None stands below everything, whichever way it is sorted.
        width: In pixels; columns of words share what is left.
        is_figure: Set to the right and sorted downwards first.
        tip: What the heading tells under the pointer.
    """

    heading: str
    cell: Callable[[R], Cell]
    value: Callable[[R], Any]
    width: int
    is_figure: bool = True
    tip: str = ""


class FigureModel(QAbstractTableModel, Generic[R]):
    """Rows and columns, as given; sorted by `sort`."""

    def __init__(self, parent: QObject) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._columns: tuple[Column[R], ...] = ()
        self._rows: tuple[R, ...] = ()
        self._order: tuple[R, ...] = ()

    @property
    def columns(self) -> tuple[Column[R], ...]:
        """Give the columns."""
        return self._columns

    def show_rows(self, columns: Sequence[Column[R]], rows: Sequence[R]) -> None:
        """Show these, in their own order."""
        self.beginResetModel()
        self._columns, self._rows, self._order = tuple(columns), tuple(rows), tuple(rows)
        self.endResetModel()

    def row(self, number: int) -> R:
        """Give a row as it stands in the table."""
        return self._order[number]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """Give the number of rows."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """Give the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  (Qt's own type)
        """Give words, alignment or the cell itself."""
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        if role not in {
            CELL_ROLE,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return None
        cell = column.cell(self._order[index.row()])
        return cell if role == CELL_ROLE else cell.words

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  (Qt's own type)
        """Give the heading of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.heading
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tip or None
        return _side(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def sort(self, number: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, rows alike in their own order; by none (-1) gives their own order back."""
        self.layoutAboutToBeChanged.emit()
        if 0 <= number < len(self._columns):
            value = self._columns[number].value
            known = [row for row in self._rows if value(row) is not None]
            known.sort(key=value, reverse=order is Qt.SortOrder.DescendingOrder)
            self._order = (*known, *(row for row in self._rows if value(row) is None))
        else:
            self._order = self._rows
        self.layoutChanged.emit()

    def as_tsv(self, numbers: Sequence[int] | None = None) -> str:
        """Write the headings and these rows (None: all), as a spreadsheet takes them from the clipboard."""
        rows = [self._order[number] for number in numbers] if numbers is not None else self._order
        table = [[column.heading for column in self._columns]]
        table += [[column.cell(row).words for column in self._columns] for row in rows]
        return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in table)


class FigureDelegate(QStyledItemDelegate):
    """Draws a cell: its words, and its bar where there is room."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        """Draw in the colours of this theme."""
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Ask for one line."""
        return QSize(NARROWEST, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        cell: Cell = index.data(CELL_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour(Role.SELECTION))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._theme.colour(Role.LINE))
        inner = rect.adjusted(GAP, 0, -GAP, -1)
        words = inner
        if cell.share is not None and inner.width() >= FIGURE_WIDTH + LEAST_BAR:
            words = inner.adjusted(0, 0, FIGURE_WIDTH - inner.width(), 0)
            self._paint_bar(painter, inner.adjusted(FIGURE_WIDTH + GAP, 0, 0, 0), cell)
        painter.setFont(self._theme.font(Type.BODY, strong=cell.is_strong))
        painter.setPen(self._theme.colour(cell.role))
        fitting = painter.fontMetrics().elidedText(cell.words, Qt.TextElideMode.ElideRight, words.width())
        side = index.data(Qt.ItemDataRole.TextAlignmentRole)
        painter.drawText(words, side, fitting)
        painter.restore()

    def _paint_bar(self, painter: QPainter, place: QRect, cell: Cell) -> None:
        track = QRectF(place.left(), place.center().y() - BAR_HEIGHT / 2 + 1, place.width(), BAR_HEIGHT)
        filled = QRectF(track.left(), track.top(), track.width() * min(max(cell.share or 0.0, 0.0), 1.0), BAR_HEIGHT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        bar = Role.ACCENT if cell.role in {Role.TEXT, Role.MUTED} else cell.role
        for shape, role in ((track, Role.HOVER), (filled, bar)):
            painter.setBrush(self._theme.colour(role))
            painter.drawRoundedRect(shape, BAR_HEIGHT / 2, BAR_HEIGHT / 2)


class FigureTable(QTableView, Generic[R]):
    """The view of the figures.

    Signals:
        opened: The row that was double-clicked or had Enter pressed on it.
    """

    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty table."""
        super().__init__(parent)
        self.figures: FigureModel[R] = FigureModel(self)
        self.setModel(self.figures)
        self.setItemDelegate(FigureDelegate(theme, self))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(NARROWEST)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        header.sortIndicatorChanged.connect(self._on_sort)
        self._sorted = -1
        self.copy_action = QAction(self)
        self.copy_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self.copy_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.copy_action.triggered.connect(self.copy)
        self.addAction(self.copy_action)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.figures.row(index.row())))
        theme.changed.connect(self.viewport().update)

    def show_rows(self, columns: Sequence[Column[R]], rows: Sequence[R]) -> None:
        """Show these, sorted as the table was sorted."""
        header = self.horizontalHeader()
        is_same = len(columns) == len(self.figures.columns)
        self.figures.show_rows(columns, rows)
        if not is_same:
            header.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
            self._fit()
        elif self._sorted >= 0:
            self.figures.sort(self._sorted, header.sortIndicatorOrder())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row by Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.figures.row(self.currentIndex().row()))
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns of words what is left."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def copy(self) -> None:
        """Put the chosen rows, else all, on the clipboard."""
        chosen = sorted({index.row() for index in self.selectionModel().selectedRows()})
        QGuiApplication.clipboard().setText(self.figures.as_tsv(chosen if len(chosen) > 1 else None))

    def _fit(self) -> None:
        columns = self.figures.columns
        if not columns:
            return
        spare = max(0, self.viewport().width() - sum(column.width for column in columns))
        words = sum(column.width for column in columns if not column.is_figure)
        for number, column in enumerate(columns):
            share = 0 if column.is_figure or not words else spare * column.width // words
            self.setColumnWidth(number, column.width + share)

    @Slot(int, Qt.SortOrder)
    def _on_sort(self, section: int, order: Qt.SortOrder) -> None:
        self._sorted = section
        self.figures.sort(section, order)


def _side(column: Column[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.is_figure else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
