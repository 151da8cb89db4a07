"""Small charts of the ranking: how a score went over the months."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from qa_app.services.outlook import TrendPoint
from qa_app.ui.theme import GAP, Role, Theme, Type
from qa_app.ui.widgets.format import NONE, score

LINE_WIDTH = 1.5
DOT = 2.5
LEAST_SPREAD = 4.0
CHART_HEIGHT = 112
FOOT = 36
HEAD = 20
SPARK_WIDTH = 96
SPARK_HEIGHT = 22


def draw_sparkline(painter: QPainter, area: QRectF, values: Sequence[float | None], colour: QColor) -> None:
    """Draw a line through values of even distance, the last as a dot; gaps where one is None."""
    spots = places(area, values)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, LINE_WIDTH))
    for before, after in pairwise(spots):
        if before is not None and after is not None:
            painter.drawLine(before, after)
    last = next((spot for spot in reversed(spots) if spot is not None), None)
    if last is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(last, DOT, DOT)


def places(area: QRectF, values: Sequence[float | None]) -> list[QPointF | None]:
    """Give where each value lies: the lowest at the bottom, the highest on top, little differences stay little."""
    known = [value for value in values if value is not None]
    if not known:
        return [None] * len(values)
    middle = (min(known) + max(known)) / 2
    spread = max(LEAST_SPREAD, max(known) - min(known))
    step = area.width() / (len(values) - 1) if len(values) > 1 else 0
    left = area.left() if len(values) > 1 else area.center().x()
    return [
        None
        if value is None
        else QPointF(left + place * step, area.center().y() - (value - middle) / spread * area.height())
        for place, value in enumerate(values)
    ]


class Sparkline(QWidget):
    """Scores over the months as a line of a table's height; its tooltip names each."""

    def __init__(self, theme: Theme, points: Sequence[TrendPoint], parent: QWidget | None = None) -> None:
        """Draw these, the oldest first."""
        super().__init__(parent)
        self.setFixedSize(SPARK_WIDTH, SPARK_HEIGHT)
        self._theme = theme
        self._values = [None if point.score is None else float(point.score) for point in points]
        words = "\n".join(f"{point.month}  {score(point.score)}" for point in points)
        self.setToolTip(words)
        self.setAccessibleName(words.replace("\n", "; "))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        area = QRectF(self.rect()).adjusted(DOT + 1, DOT + 1, -DOT - 1, -DOT - 1)
        draw_sparkline(painter, area, self._values, self._theme.colour(Role.ACCENT))
        painter.end()


class TrendChart(QWidget):
    """An agent's months: a dot with score and rank for each."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without months."""
        super().__init__(parent)
        self.setObjectName("agent-trend")
        self.setFixedHeight(CHART_HEIGHT)
        self._theme = theme
        self._points: tuple[TrendPoint, ...] = ()
        theme.changed.connect(self.update)

    @property
    def points(self) -> tuple[TrendPoint, ...]:
        """Give what is drawn."""
        return self._points

    def show_points(self, points: Sequence[TrendPoint]) -> None:
        """Draw these, the oldest first."""
        self._points = tuple(points)
        self.setAccessibleName("; ".join(f"{point.month} {score(point.score)}" for point in points))
        self.update()

    def sizeHint(self) -> QSize:
        """Give the height that it has."""
        return QSize(0, CHART_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw line, dots and words."""
        painter = QPainter(self)
        edge = self.width() / max(1, len(self._points)) / 2
        area = QRectF(self.rect()).adjusted(edge, HEAD + GAP, -edge, -FOOT - GAP)
        values = [None if point.score is None else float(point.score) for point in self._points]
        accent = self._theme.colour(Role.ACCENT)
        draw_sparkline(painter, area, values, accent)
        painter.setFont(self._theme.font(Type.SECONDARY))
        for point, spot, number in zip(self._points, places(area, values), range(len(self._points)), strict=True):
            middle = area.left() + (area.width() / (len(values) - 1) * number if len(values) > 1 else area.width() / 2)
            column = QRect(round(middle - edge), 0, round(2 * edge), CHART_HEIGHT)
            if spot is not None:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(accent)
                painter.drawEllipse(spot, DOT, DOT)
                painter.setPen(self._theme.colour(Role.TEXT))
                top = round(spot.y()) - HEAD - 2
                words = score(point.score)
                painter.drawText(QRect(column.left(), top, column.width(), HEAD), Qt.AlignmentFlag.AlignCenter, words)
            painter.setPen(self._theme.colour(Role.MUTED))
            rank = NONE if point.rank is None else self.tr("place {rank}").format(rank=point.rank)
            foot = QRect(column.left(), CHART_HEIGHT - FOOT, column.width(), FOOT)
            painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, f"{point.month[2:]}\n{rank}")
        painter.end()
