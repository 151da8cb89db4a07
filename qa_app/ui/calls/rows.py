"""How a row of the calls table is drawn: texts by weight, states as an icon with a word, the score with its grade.

A row is laid out once and then only drawn: texts keep their glyphs, so that a scroll step costs a few milliseconds.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap, QStaticText

from qa_app.model.calls import CallRow, RecognitionState, ReviewState
from qa_app.ui.call_words import grade_word
from qa_app.ui.calls.columns import COLUMNS, CellTexts, Column
from qa_app.ui.calls.model import UNDER_WAY
from qa_app.ui.theme import GAP, ICON, ROW, Role, Theme, Type

QUIET = frozenset(
    {
        Column.STARTED_AT,
        Column.TEAM,
        Column.CUSTOMER,
        Column.DIRECTION,
        Column.QUEUE,
        Column.SOLVED,
        Column.RECOGNITION,
        Column.LONGEST_SILENCE,
        Column.DEAD_AIR,
        Column.TALK_SHARE,
        Column.OVERTALK,
        Column.INTERRUPTIONS,
        Column.RESPONSE,
        Column.TEMPO,
    }
)
BAR_WIDTH = 40
BAR_HEIGHT = 4
WAITING_HEIGHT = 8
ICON_GAP = 6
ROWS_KEPT = 1_000
WORDS_KEPT = 10_000
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


@dataclass(frozen=True, slots=True)
class Place:
    """Where a column stands: its left edge from the first column's, and its width, in pixels."""

    column: Column
    left: int
    width: int


@dataclass(slots=True)
class _Laid:
    """A row that is laid out: what is drawn where, from the row's top left corner."""

    row: CallRow
    percent: int | None
    texts: list[tuple[QFont, QColor, QPointF, QStaticText]]
    pictures: list[tuple[QPointF, QPixmap]]
    bars: list[tuple[QRectF, QColor]]


class RowPainter(QObject):
    """Draws rows in the colours of the theme."""

    def __init__(self, theme: Theme, texts: CellTexts, parent: QObject) -> None:
        """Draw what `texts` writes."""
        super().__init__(parent)
        self._theme = theme
        self._texts = texts
        self._laid: dict[int, _Laid] = {}
        self._words: dict[tuple[str, float, bool], QStaticText] = {}
        self._places: tuple[Place, ...] = ()
        self._ratio = 1.0
        self._long_silence_ms = 0
        self._pictures: dict[tuple[str, Role], QPixmap] = {}
        self._take_theme()
        theme.changed.connect(self._take_theme)

    def set_places(self, places: tuple[Place, ...], ratio: float) -> None:
        """Draw these columns there, on a screen of this device pixel ratio."""
        if (places, ratio) != (self._places, self._ratio):
            self._places, self._ratio = places, ratio
            self.forget()

    def mark_silence(self, long_silence_ms: int) -> None:
        """Mark silences from this length on; 0 marks none."""
        if long_silence_ms != self._long_silence_ms:
            self._long_silence_ms = long_silence_ms
            self.forget()

    def forget(self) -> None:
        """Lay out every row again: language, day or columns changed."""
        self._laid.clear()
        self._words.clear()
        self._pictures.clear()

    def paint_row(self, painter: QPainter, at: QPointF, row: CallRow | None, percent: int | None) -> None:
        """Draw one row with its upper left corner there; bars where the row is not read yet."""
        if row is None:
            self._paint_waiting(painter, at)
            return
        laid = self._laid.get(row.id)
        if laid is None or laid.row is not row or laid.percent != percent:
            if len(self._laid) >= ROWS_KEPT:
                self._laid.clear()
            laid = self._laid[row.id] = self._lay_out(row, percent)
        font: QFont | None = None
        for wanted, colour, place, text in laid.texts:
            if wanted is not font:
                painter.setFont(wanted)
                font = wanted
            painter.setPen(colour)
            painter.drawStaticText(place + at, text)
        for place, picture in laid.pictures:
            painter.drawPixmap(place + at, picture)
        for bar, colour in laid.bars:
            self._paint_bar(painter, bar.translated(at), colour)

    @Slot()
    def _take_theme(self) -> None:
        self._colours = {role: self._theme.colour(role) for role in Role}
        self._body = self._theme.font(Type.BODY)
        self._strong = self._theme.font(Type.BODY, strong=True)
        self._body_metrics = QFontMetricsF(self._body)
        self._strong_metrics = QFontMetricsF(self._strong)
        self.forget()

    def _lay_out(self, row: CallRow, percent: int | None) -> _Laid:
        laid = _Laid(row, percent, [], [], [])
        for place in self._places:
            left, width = place.left + GAP, place.width - 2 * GAP
            match place.column:
                case Column.RECOGNITION if row.duration_ms is not None:
                    self._add_recognition(laid, left, width)
                case Column.REVIEW:
                    icon, role = REVIEW_ICONS[row.review]
                    self._add_state(laid, left, width, icon, role, self._texts.cell(Column.REVIEW, row))
                case Column.SCORE:
                    self._add_score(laid, left, width)
                case _:
                    self._add_cell(laid, place.column, left, width)
        laid.texts.sort(key=lambda text: text[0] is self._strong)
        return laid

    def _add_text(
        self,
        laid: _Laid,
        left: float,
        width: float,
        words: str,
        role: Role,
        *,
        strong: bool = False,
        right: bool = False,
    ) -> None:
        if not words or width <= 0:
            return
        text = self._glyphs(words, width, strong=strong)
        size = text.size()
        if right:
            left += width - size.width()
        font = self._strong if strong else self._body
        laid.texts.append((font, self._colours[role], QPointF(left, (ROW - 1 - size.height()) / 2), text))

    def _glyphs(self, words: str, width: float, *, strong: bool) -> QStaticText:
        """Give words as glyphs; teams, queues and states repeat from row to row."""
        key = (words, width, strong)
        text = self._words.get(key)
        if text is None:
            if len(self._words) >= WORDS_KEPT:
                self._words.clear()
            font, metrics = (self._strong, self._strong_metrics) if strong else (self._body, self._body_metrics)
            text = QStaticText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, width))
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            text.prepare(font=font)
            self._words[key] = text
        return text

    def _add_cell(self, laid: _Laid, column: Column, left: float, width: float) -> None:
        is_right = COLUMNS[column.position].right
        role = Role.MUTED if column in QUIET else Role.TEXT
        if column is Column.LONGEST_SILENCE and self._is_long_silence(laid.row):
            role = Role.WARNING
        words = self._texts.cell(column, laid.row)
        self._add_text(laid, left, width - GAP if is_right else width, words, role, right=is_right)

    def _is_long_silence(self, row: CallRow) -> bool:
        return (
            self._long_silence_ms > 0 and row.talk is not None and row.talk.longest_silence_ms >= self._long_silence_ms
        )

    def _add_state(  # noqa: PLR0917  (a place, and what stands there)
        self, laid: _Laid, left: float, width: float, icon: str, role: Role, word: str
    ) -> None:
        laid.pictures.append((QPointF(left, (ROW - ICON) // 2), self._picture(icon, role)))
        words_role = Role.MUTED if role in {Role.FAINT, Role.GOOD} else role
        self._add_text(laid, left + ICON + ICON_GAP, width - ICON - ICON_GAP, word, words_role)

    def _add_recognition(self, laid: _Laid, left: float, width: float) -> None:
        row, percent = laid.row, laid.percent
        if percent is None or row.recognition not in UNDER_WAY:
            icon, role = RECOGNITION_ICONS[row.recognition]
            self._add_state(laid, left, width, icon, role, self._texts.cell(Column.RECOGNITION, row))
            return
        icon, role = RECOGNITION_ICONS[RecognitionState.RUNNING]
        self._add_state(laid, left, width, icon, role, "")
        track = QRectF(left + ICON + ICON_GAP, (ROW - BAR_HEIGHT) / 2, BAR_WIDTH, BAR_HEIGHT)
        filled = QRectF(track.left(), track.top(), BAR_WIDTH * percent / 100, BAR_HEIGHT)
        laid.bars += [(track, self._colours[Role.LINE]), (filled, self._colours[Role.ACCENT])]
        self._add_text(laid, track.right() + GAP, left + width - track.right() - GAP, f"{percent} %", Role.MUTED)

    def _add_score(self, laid: _Laid, left: float, width: float) -> None:
        score = self._texts.score(laid.row)
        figure = self._strong_metrics.horizontalAdvance(WIDEST_SCORE) + 1
        self._add_text(laid, left, figure, score, Role.TEXT, strong=True, right=True)
        grade = laid.row.grade
        role = GRADE_ROLES.get(grade or "", Role.MUTED)
        self._add_text(laid, left + figure + GAP, width - figure - GAP, grade_word(grade), role)

    def _paint_waiting(self, painter: QPainter, at: QPointF) -> None:
        for place in self._places:
            bar = QRectF(place.left + GAP, (ROW - WAITING_HEIGHT) / 2, (place.width - 2 * GAP) * 3 / 5, WAITING_HEIGHT)
            self._paint_bar(painter, bar.translated(at), self._colours[Role.HOVER])

    def _paint_bar(self, painter: QPainter, bar: QRectF, colour: QColor) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)

    def _picture(self, icon: str, role: Role) -> QPixmap:
        key = (icon, role)
        if key not in self._pictures:
            self._pictures[key] = self._theme.icon(icon, role).pixmap(QSize(ICON, ICON), self._ratio)
        return self._pictures[key]
