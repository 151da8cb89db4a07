"""The view of the ranking: its whole height, so that podium, table and teams scroll as one page."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget

from qa_app.ui.ranking.delegate import RankingDelegate
from qa_app.ui.ranking.lines import RANK_COLUMNS, RankColumn
from qa_app.ui.ranking.model import ANY_INDEX, RankingModel
from qa_app.ui.theme import ROW, Theme

WIDTHS = {
    RankColumn.RANK: 104,
    RankColumn.AGENT: 172,
    RankColumn.TEAM: 96,
    RankColumn.SCORE: 132,
    RankColumn.CERTAINTY: 132,
    RankColumn.TREND: 80,
    RankColumn.FATAL: 56,
    RankColumn.LOWEST: 96,
    RankColumn.AWARDS: 176,
    RankColumn.AMOUNT: 100,
    RankColumn.POINTS: 60,
}
NARROWEST = 48
MOST_SPARE = 100
FIRST_TO_GO = (
    RankColumn.LOWEST,
    RankColumn.POINTS,
    RankColumn.TREND,
    RankColumn.TEAM,
    RankColumn.FATAL,
    RankColumn.CERTAINTY,
    RankColumn.AMOUNT,
)
ALWAYS = frozenset({RankColumn.RANK, RankColumn.AGENT, RankColumn.SCORE, RankColumn.AWARDS})


class RankingTable(QTableView):
    """The table of the month.

    Signals:
        opened: Agent number whose evaluations shall be shown.
        columns_chosen: Names of the columns that the user took away.
    """

    opened = Signal(str)
    columns_chosen = Signal(object)

    def __init__(self, model: RankingModel, theme: Theme, parent: QWidget) -> None:
        """Show this model as high as its lines are."""
        super().__init__(parent)
        self.setObjectName("ranking-table")
        self._ranking = model
        self._taken_away: frozenset[RankColumn] = frozenset()
        self._delegate = RankingDelegate(theme, model, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setMinimumSectionSize(ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)
        header.setMinimumSectionSize(NARROWEST)
        header.setSectionResizeMode(RANK_COLUMNS.index(RankColumn.AWARDS), QHeaderView.ResizeMode.Stretch)
        for place, column in enumerate(RANK_COLUMNS):
            self.setColumnWidth(place, WIDTHS[column])
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        model.modelReset.connect(self._fit)
        model.dataChanged.connect(self.viewport().update)
        theme.changed.connect(self._fit)
        self.clicked.connect(self._open)

    def take_away(self, names: Iterable[str]) -> None:
        """Show all columns but these, as the user chose them once; names that are unknown are passed over."""
        known = {str(column): column for column in RANK_COLUMNS if column not in ALWAYS}
        self._taken_away = frozenset(known[name] for name in names if name in known)
        self._fit_columns(self.viewport().width())
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the agent in hand by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole height when a scrollbar comes or goes."""
        super().resizeEvent(event)
        self._fit_columns(event.size().width())
        self._fit_rows()
        self._fit_height()

    @Slot()
    def _fit(self) -> None:
        self.clearSpans()
        awards, last = RANK_COLUMNS.index(RankColumn.AWARDS), len(RANK_COLUMNS) - 1
        for row in range(self._ranking.rowCount()):
            line = self._ranking.line(row)
            if line.row is None:
                self.setSpan(row, 0, 1, len(RANK_COLUMNS))
            elif line.row.reasons:
                self.setSpan(row, awards, 1, last - awards + 1)
        self._fit_rows()
        self._fit_height()

    def _fit_rows(self) -> None:
        """Make each line as high as its reasons are in the room that they have."""
        awards = RANK_COLUMNS.index(RankColumn.AWARDS)
        room = sum(
            self.columnWidth(place) for place in range(awards, len(RANK_COLUMNS)) if not self.isColumnHidden(place)
        )
        for row in range(self._ranking.rowCount()):
            height = self._delegate.line_height(self._ranking.line(row), room)
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)

    def _fit_columns(self, width: int) -> None:
        """Leave away what matters least until the rest fits; the sheet beside the table tells all of it."""
        left_away: set[RankColumn] = set()
        needed = sum(width for column, width in WIDTHS.items() if column not in self._taken_away)
        for column in FIRST_TO_GO:
            if needed > width and column not in self._taken_away:
                left_away.add(column)
                needed -= WIDTHS[column]
        for place, column in enumerate(RANK_COLUMNS):
            is_hidden = column in left_away or column in self._taken_away
            if self.isColumnHidden(place) is not is_hidden:
                self.setColumnHidden(place, is_hidden)
        spare = min(MOST_SPARE, max(0, width - needed) // 2)
        self.setColumnWidth(RANK_COLUMNS.index(RankColumn.AGENT), WIDTHS[RankColumn.AGENT] + spare)

    def _fit_height(self) -> None:
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() > 0 else 0
        height = self.horizontalHeader().sizeHint().height() + self.verticalHeader().length() + below
        if self.height() != height:
            self.setFixedHeight(height)

    @Slot(QPoint)
    def _offer_columns(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for section, column in enumerate(RANK_COLUMNS):
            if column not in ALWAYS:
                name = self._ranking.headerData(section, Qt.Orientation.Horizontal)
                action = menu.addAction(name)
                action.setCheckable(True)
                action.setChecked(column not in self._taken_away)
                action.toggled.connect(partial(self._choose_column, column))
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    def _choose_column(self, column: RankColumn, is_shown: bool) -> None:
        away = self._taken_away - {column} if is_shown else self._taken_away | {column}
        self.take_away(away)
        self.columns_chosen.emit(tuple(sorted(away)))

    @Slot(QModelIndex)
    def _open(self, index: ANY_INDEX) -> None:
        row = self._ranking.line(index.row()).row
        if row is not None:
            self.opened.emit(row.agent)
