"""The view of the ranking: its whole height, so that podium, table and teams scroll as one page."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from qa_app.ui.ranking.delegate import RankingDelegate
from qa_app.ui.ranking.lines import RANK_COLUMNS, RankColumn
from qa_app.ui.ranking.model import ANY_INDEX, RankingModel
from qa_app.ui.theme import ROW, Theme

WIDTHS = {
    RankColumn.RANK: 104,
    RankColumn.AGENT: 172,
    RankColumn.TEAM: 96,
    RankColumn.SCORE: 140,
    RankColumn.FATAL: 56,
    RankColumn.LOWEST: 96,
    RankColumn.AWARDS: 176,
    RankColumn.AMOUNT: 100,
    RankColumn.POINTS: 60,
}
NARROWEST = 48
MOST_SPARE = 100
FIRST_TO_GO = (RankColumn.POINTS, RankColumn.LOWEST, RankColumn.TEAM, RankColumn.FATAL, RankColumn.AMOUNT)


class RankingTable(QTableView):
    """The table of the month.

    Signals:
        opened: Agent number whose evaluations shall be shown.
    """

    opened = Signal(str)

    def __init__(self, model: RankingModel, theme: Theme, parent: QWidget) -> None:
        """Show this model as high as its lines are."""
        super().__init__(parent)
        self.setObjectName("ranking-table")
        self._ranking = model
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
        header.setMinimumSectionSize(NARROWEST)
        header.setSectionResizeMode(RANK_COLUMNS.index(RankColumn.AWARDS), QHeaderView.ResizeMode.Stretch)
        for place, column in enumerate(RANK_COLUMNS):
            self.setColumnWidth(place, WIDTHS[column])
        model.modelReset.connect(self._fit)
        model.dataChanged.connect(self.viewport().update)
        theme.changed.connect(self._fit)
        self.clicked.connect(self._open)

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
        needed = sum(WIDTHS.values())
        for column in FIRST_TO_GO:
            if needed > width:
                left_away.add(column)
                needed -= WIDTHS[column]
        for place, column in enumerate(RANK_COLUMNS):
            if self.isColumnHidden(place) is not (column in left_away):
                self.setColumnHidden(place, column in left_away)
        spare = min(MOST_SPARE, max(0, width - needed) // 2)
        self.setColumnWidth(RANK_COLUMNS.index(RankColumn.AGENT), WIDTHS[RankColumn.AGENT] + spare)

    def _fit_height(self) -> None:
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() > 0 else 0
        height = self.horizontalHeader().sizeHint().height() + self.verticalHeader().length() + below
        if self.height() != height:
            self.setFixedHeight(height)

    @Slot(QModelIndex)
    def _open(self, index: ANY_INDEX) -> None:
        row = self._ranking.line(index.row()).row
        if row is not None:
            self.opened.emit(row.agent)
