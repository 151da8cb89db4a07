"""How a cell of the calls table is drawn: texts by weight, states as an icon with a word, the score with its grade."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qa_app.model.calls import CallRow, RecognitionState, ReviewState
from qa_app.ui.calls.columns import COLUMNS, CellTexts, Column
from qa_app.ui.calls.model import CALL_ROW_ROLE, CallsModel
from qa_app.ui.calls.words import grade_word
from qa_app.ui.theme import GAP, ICON, ROW, Role, Theme, Type

QUIET = frozenset({Column.TEAM, Column.CUSTOMER, Column.DIRECTION, Column.QUEUE, Column.STARTED_AT, Column.SOLVED})
BAR_WIDTH = 40
BAR_HEIGHT = 4
WAITING_TEXT_HEIGHT = 8
WIDEST_SCORE = "100.00"
RECOGNITION_ICONS = {
    RecognitionState.NONE: ("circle-dashed", Role.FAINT),
    RecognitionState.WAITING: ("clock", Role.MUTED),
    RecognitionState.RUNNING: ("spinner-gap", Role.ACCENT),
    RecognitionState.PAUSED: ("pause-circle", Role.MUTED),
    RecognitionState.DONE: ("check-circle", Role.GOOD),
    RecognitionState.FAILED: ("warning-circle", Role.BAD),
}
REVIEW_ICONS = {
    ReviewState.OPEN: ("circle", Role.FAINT),
    ReviewState.DRAFT: ("pencil-simple", Role.WARNING),
    ReviewState.SUBMITTED: ("check-circle", Role.GOOD),
}
GRADE_ROLES = {"excellent": Role.GOOD, "good": Role.GOOD, "pass": Role.WARNING, "fail": Role.BAD}


class CallDelegate(QStyledItemDelegate):
    """Draws the rows by itself, since the style's way asks the model eight times a cell.

    Attributes:
        hovered_row: Row under the pointer, -1 for none; the view keeps it.
    """

    def __init__(self, theme: Theme, model: CallsModel, texts: CellTexts, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._texts = texts
        self.hovered_row = -1
        self._pictures: dict[tuple[str, Role, float], QPixmap] = {}
        self._colours: dict[Role, QColor] = {}
        self._take_theme()
        theme.changed.connect(self._take_theme)

    @Slot()
    def _take_theme(self) -> None:
        self._pictures.clear()
        self._colours = {role: self._theme.colour(role) for role in Role}
        self._body = self._theme.font(Type.BODY)
        self._strong = self._theme.font(Type.BODY, strong=True)
        self._body_metrics = QFontMetrics(self._body)
        self._strong_metrics = QFontMetrics(self._strong)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give the height of every row."""
        return QSize(BAR_WIDTH, ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row: CallRow | None = index.data(CALL_ROW_ROLE)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._colours[Role.SELECTION])
        elif index.row() == self.hovered_row:
            painter.fillRect(rect, self._colours[Role.RAISED])
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._colours[Role.LINE])
        inner = rect.adjusted(GAP, 0, -GAP, -1)
        if row is None:
            self._paint_waiting(painter, inner)
            return
        column = COLUMNS[index.column()].column
        match column:
            case Column.RECOGNITION if row.duration_ms is not None:
                self._paint_recognition(painter, inner, row)
            case Column.REVIEW:
                self._paint_state(painter, inner, *REVIEW_ICONS[row.review], self._texts.cell(column, row))
            case Column.SCORE:
                self._paint_score(painter, inner, row)
            case _:
                self._paint_text(painter, inner, column, self._texts.cell(column, row))

    def _paint_waiting(self, painter: QPainter, inner: QRect) -> None:
        width = inner.width() * 3 // 5
        top = inner.center().y() - WAITING_TEXT_HEIGHT // 2
        self._paint_bar(painter, QRectF(inner.left(), top, width, WAITING_TEXT_HEIGHT), Role.HOVER)

    def _paint_bar(self, painter: QPainter, rect: QRectF, role: Role) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours[role])
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)

    def _paint_text(self, painter: QPainter, inner: QRect, column: Column, text: str) -> None:
        if not text:
            return
        role = Role.MUTED if column in QUIET or column is Column.RECOGNITION else Role.TEXT
        painter.setFont(self._body)
        painter.setPen(self._colours[role])
        side = Qt.AlignmentFlag.AlignRight if COLUMNS[column.position].right else Qt.AlignmentFlag.AlignLeft
        room = inner.adjusted(0, 0, -GAP, 0) if COLUMNS[column.position].right else inner
        shown = self._body_metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_state(self, painter: QPainter, inner: QRect, icon: str, role: Role, word: str) -> None:
        picture = self._picture(painter, icon, role)
        painter.drawPixmap(inner.left(), inner.center().y() - ICON // 2 + 1, picture)
        painter.setFont(self._body)
        painter.setPen(self._colours[Role.MUTED if role in {Role.FAINT, Role.GOOD} else role])
        rest = inner.adjusted(ICON + 6, 0, 0, 0)
        shown = self._body_metrics.elidedText(word, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_recognition(self, painter: QPainter, inner: QRect, row: CallRow) -> None:
        percent = self._model.percent(row.id)
        if percent is None or row.recognition not in {RecognitionState.RUNNING, RecognitionState.WAITING}:
            word = self._texts.cell(Column.RECOGNITION, row)
            self._paint_state(painter, inner, *RECOGNITION_ICONS[row.recognition], word)
            return
        self._paint_state(painter, inner, *RECOGNITION_ICONS[RecognitionState.RUNNING], "")
        track = QRectF(inner.left() + ICON + 6, inner.center().y() - BAR_HEIGHT / 2 + 1, BAR_WIDTH, BAR_HEIGHT)
        self._paint_bar(painter, track, Role.LINE)
        self._paint_bar(
            painter,
            QRectF(track.topLeft(), track.size()).adjusted(0, 0, -track.width() * (100 - percent) / 100, 0),
            Role.ACCENT,
        )
        painter.setFont(self._body)
        painter.setPen(self._colours[Role.MUTED])
        rest = inner.adjusted(ICON + 6 + BAR_WIDTH + GAP, 0, 0, 0)
        painter.drawText(rest, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, f"{percent} %")

    def _paint_score(self, painter: QPainter, inner: QRect, row: CallRow) -> None:
        score = self._texts.score(row)
        if not score:
            return
        figure = QRect(inner.left(), inner.top(), self._strong_metrics.horizontalAdvance(WIDEST_SCORE), inner.height())
        painter.setFont(self._strong)
        painter.setPen(self._colours[Role.TEXT])
        painter.drawText(figure, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, score)
        place = inner.adjusted(figure.width() + GAP, 0, 0, 0)
        grade = self._body_metrics.elidedText(grade_word(row.grade), Qt.TextElideMode.ElideRight, place.width())
        painter.setFont(self._body)
        painter.setPen(self._colours[GRADE_ROLES.get(row.grade or "", Role.MUTED)])
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, grade)

    def _picture(self, painter: QPainter, icon: str, role: Role) -> QPixmap:
        ratio = painter.device().devicePixelRatioF()
        key = (icon, role, ratio)
        if key not in self._pictures:
            self._pictures[key] = self._theme.icon(icon, role).pixmap(QSize(ICON, ICON), ratio)
        return self._pictures[key]
