"""How a line of the ranking is drawn: the rank with its calls, the score with a bar, awards, or the reasons against."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qa_app.model.ranking import RankRow
from qa_app.ui.ranking.charts import draw_sparkline
from qa_app.ui.ranking.lines import RANK_COLUMNS, RIGHT, Line, RankColumn
from qa_app.ui.ranking.model import LINE_ROLE, RankingModel
from qa_app.ui.theme import GAP, ROW, Role, Theme, Type
from qa_app.ui.widgets.format import NONE, money_change, score

LINE_HEIGHT = 40
HEADING_HEIGHT = 44
REASON_HEIGHT = 20
RANK_WIDTH = 28
SCORE_WIDTH = 56
BAR_HEIGHT = 6
BAND_HEIGHT = 6
DOT = 3
PLACES_WIDTH = 52
SPARK_MARGIN = 10
QUIET = frozenset({RankColumn.TEAM, RankColumn.FATAL, RankColumn.LOWEST, RankColumn.POINTS})
MEDALS = {1: Role.GOLD, 2: Role.SILVER, 3: Role.BRONZE}
UNBOUNDED = 10_000
WRAPPED = Qt.TextFlag.TextWordWrap
VCENTER = Qt.AlignmentFlag.AlignVCenter


class RankingDelegate(QStyledItemDelegate):
    """Draws the lines of the ranking."""

    def __init__(self, theme: Theme, model: RankingModel, parent: QObject) -> None:
        """Draw for this model in the colours of this theme."""
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._colours: dict[Role, QColor] = {}
        self._take_theme()
        theme.changed.connect(self._take_theme)

    @Slot()
    def _take_theme(self) -> None:
        self._colours = {role: self._theme.colour(role) for role in Role}
        self._body = self._theme.font(Type.BODY)
        self._strong = self._theme.font(Type.BODY, strong=True)
        self._small = self._theme.font(Type.SECONDARY)
        self._heading = self._theme.font(Type.HEADING)

    def line_height(self, line: Line, room: int) -> int:
        """Give the height of a line whose reasons have `room` pixels: one that is not eligible grows with them."""
        if line.row is None:
            return HEADING_HEIGHT
        return max(LINE_HEIGHT, sum(self._reason_heights(line.row, room - 2 * GAP)) + LINE_HEIGHT - REASON_HEIGHT)

    def _reason_heights(self, row: RankRow, width: int) -> list[int]:
        metrics = QFontMetrics(self._body)
        room = QRect(0, 0, max(width, RANK_WIDTH), UNBOUNDED)
        heights = (metrics.boundingRect(room, WRAPPED, words).height() for words in self._model.reasons(row))
        return [max(REASON_HEIGHT, height) for height in heights]

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give the least height of the line; the table knows the room of its reasons."""
        return QSize(ROW, HEADING_HEIGHT if index.data(LINE_ROLE).row is None else LINE_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        line: Line = index.data(LINE_ROLE)
        rect: QRect = option.rect
        if line.row is not None and option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._colours[Role.SELECTION])
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._colours[Role.LINE])
        inner = rect.adjusted(GAP, 0, -GAP, -1)
        column = RANK_COLUMNS[index.column()]
        if line.row is None:
            if index.column() == 0:
                self._text(painter, inner.adjusted(0, GAP, 0, 0), self._model.heading_words(line.count), self._heading)
            return
        if column is RankColumn.AWARDS and line.row.reasons:
            self._paint_reasons(painter, inner, line.row)
            return
        first = QRect(inner.left(), inner.top(), inner.width(), LINE_HEIGHT - 1)
        self._paint_column(painter, first, line.row, column)

    def _paint_column(self, painter: QPainter, first: QRect, row: RankRow, column: RankColumn) -> None:
        match column:
            case RankColumn.RANK:
                self._paint_rank(painter, first, row)
            case RankColumn.AGENT:
                self._paint_agent(painter, first, row)
            case RankColumn.SCORE:
                self._paint_score(painter, first, row)
            case RankColumn.CERTAINTY:
                self._paint_certainty(painter, first, row)
            case RankColumn.TREND:
                self._paint_trend(painter, first, row)
            case RankColumn.AMOUNT:
                self._paint_amount(painter, first, row)
            case RankColumn.AWARDS:
                self._text(painter, first, self._model.text(row, column), self._body, Role.TEXT)
            case _:
                role = Role.BAD if column is RankColumn.FATAL and row.fatal else Role.MUTED
                self._text(painter, first, self._model.text(row, column), self._body, role, right=column in RIGHT)

    def _text(
        self,
        painter: QPainter,
        place: QRect,
        words: str,
        font: QFont,
        role: Role = Role.TEXT,
        *,
        right: bool = False,
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._colours[role])
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, VCENTER | (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft), shown)

    def _paint_rank(self, painter: QPainter, place: QRect, row: RankRow) -> None:
        rank = place.adjusted(0, 0, RANK_WIDTH - place.width(), 0)
        if row.rank is None:
            self._text(painter, rank, NONE, self._body, Role.FAINT)
        else:
            self._text(painter, rank, str(row.rank), self._strong, MEDALS.get(row.rank, Role.TEXT))
        calls = self._model.calls_words(row.evaluations)
        moved = self._model.move_words(row)
        room = place.adjusted(RANK_WIDTH, 0, 0, 0)
        if moved:
            move = self._model.move(row)
            is_better = move is not None and (move.before.rank is None or (move.places or 0) > 0)
            self._text(painter, room, moved, self._strong, Role.GOOD if is_better else Role.BAD)
            return
        self._text(painter, room, calls, self._small, Role.MUTED)

    def _paint_agent(self, painter: QPainter, place: QRect, row: RankRow) -> None:
        name = row.name or row.agent
        self._text(painter, place, name, self._strong if row.rank in MEDALS else self._body)
        used = painter.fontMetrics().horizontalAdvance(name) + GAP
        if row.name and used < place.width():
            self._text(painter, place.adjusted(used, 0, 0, 0), row.agent, self._small, Role.FAINT)

    def _paint_score(self, painter: QPainter, place: QRect, row: RankRow) -> None:
        figure = place.adjusted(0, 0, SCORE_WIDTH - place.width(), 0)
        if row.score is None:
            self._text(painter, figure, NONE, self._body, Role.FAINT, right=True)
            return
        self._text(painter, figure, score(row.score), self._strong, right=True)
        track = QRectF(
            figure.right() + GAP + 1,
            place.center().y() - BAR_HEIGHT / 2 + 1,
            place.right() - figure.right() - GAP,
            BAR_HEIGHT,
        )
        if track.width() < RANK_WIDTH:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        share = float(min(max(row.score / 100, Decimal(0)), Decimal(1)))
        filled = QRectF(track.left(), track.top(), track.width() * share, BAR_HEIGHT)
        for bar, role in ((track, Role.HOVER), (filled, Role.ACCENT if row.eligible else Role.FAINT)):
            painter.setBrush(self._colours[role])
            painter.drawRoundedRect(bar, BAR_HEIGHT / 2, BAR_HEIGHT / 2)

    def _paint_certainty(self, painter: QPainter, place: QRect, row: RankRow) -> None:
        found, last = self._model.interval(row), self._model.last_rank
        if found is None or row.rank is None or last == 0:
            return
        words = self._model.text(row, RankColumn.CERTAINTY)
        self._text(painter, place.adjusted(0, 0, PLACES_WIDTH - place.width(), 0), words, self._small, Role.MUTED)
        track = QRectF(place.adjusted(PLACES_WIDTH + GAP, 0, 0, 0))
        if track.width() < RANK_WIDTH:
            return
        track.setTop(place.center().y() - BAND_HEIGHT / 2 + 1)
        track.setHeight(BAND_HEIGHT)
        step = track.width() / last
        band = QRectF(track.left() + (found.low - 1) * step, track.top(), 0, BAND_HEIGHT)
        band.setWidth(max(BAND_HEIGHT, (found.high - found.low + 1) * step))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for bar, role in ((track, Role.HOVER), (band, Role.EDGE)):
            painter.setBrush(self._colours[role])
            painter.drawRoundedRect(bar, BAND_HEIGHT / 2, BAND_HEIGHT / 2)
        painter.setBrush(self._colours[Role.ACCENT])
        painter.drawEllipse(QPointF(track.left() + (row.rank - 0.5) * step, track.center().y()), DOT, DOT)

    def _paint_trend(self, painter: QPainter, place: QRect, row: RankRow) -> None:
        values = [None if point.score is None else float(point.score) for point in self._model.trend(row)]
        area = QRectF(place.adjusted(4, SPARK_MARGIN, -4, -SPARK_MARGIN))
        draw_sparkline(painter, area, values, self._colours[Role.ACCENT])

    def _paint_amount(self, painter: QPainter, place: QRect, row: RankRow) -> None:
        words, more = self._model.text(row, RankColumn.AMOUNT), self._model.amount_change(row)
        if not more:
            self._text(painter, place, words, self._strong, right=True)
            return
        half = place.height() // 2
        self._text(painter, place.adjusted(0, 2, 0, -half), words or NONE, self._strong, right=True)
        role = Role.GOOD if more > 0 else Role.BAD
        self._text(painter, place.adjusted(0, half, 0, -2), money_change(more), self._small, role, right=True)

    def _paint_reasons(self, painter: QPainter, place: QRect, row: RankRow) -> None:
        top = place.top() + (LINE_HEIGHT - REASON_HEIGHT) // 2
        painter.setFont(self._body)
        painter.setPen(self._colours[Role.WARNING])
        heights = self._reason_heights(row, place.width())
        for words, height in zip(self._model.reasons(row), heights, strict=True):
            painter.drawText(QRect(place.left(), top, place.width(), height), WRAPPED | VCENTER, words)
            top += height
