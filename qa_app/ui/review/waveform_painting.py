"""The still picture of a waveform: lanes, marks, ruler. What moves is drawn over it by the widget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from qa_app.speech.peaks import PeakArray, Peaks
from qa_app.ui.review.marks import Mark, MarkKind
from qa_app.ui.review.waveform_view import WaveformView
from qa_app.ui.theme import GRID, Role, Theme, Type
from qa_app.ui.widgets.format import duration

GUTTER = 72
RULER = 20
LEAST_AMPLITUDE = 24
TICKS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
TICK_GAP = 84
SMALLEST_PX = 10


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane: which channel it draws, its word and its colour."""

    channel: int
    word: str
    role: Role


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that the still picture shows; `silence_word` takes ``{duration}``."""

    view: WaveformView
    height: int
    lanes: tuple[Lane, ...]
    peaks: Peaks | None = None
    marks: tuple[Mark, ...] = ()
    silence_word: str = ""
    loudest: int = field(default=LEAST_AMPLITUDE)


def lane_rect(picture: Picture, number: int) -> QRectF:
    """Give where a lane lies, right of the gutter."""
    height = (picture.height - RULER) / max(1, len(picture.lanes))
    return QRectF(GUTTER, number * height, picture.view.width, height)


def loudest(peaks: Peaks) -> int:
    """Give the amplitude that fills a lane, so that a quiet call is seen as well as a loud one."""
    level = peaks.levels[min(2, len(peaks.levels) - 1)]
    if level.size == 0:
        return LEAST_AMPLITUDE
    return max(LEAST_AMPLITUDE, int(np.percentile(np.abs(level.astype(np.int16)), 99.5)))


def pixel_peaks(peaks: Peaks, channel: int, view: WaveformView) -> tuple[int, PeakArray]:
    """Give the lowest and highest sample of every pixel in sight.

    Returns:
        The first pixel, and an array (2, pixels) in -128..127; fewer pixels than the width where the sound ends.
    """
    level = peaks.level_for(view.scale)
    stretch_ms = peaks.stretch_ms(level)
    samples = peaks.levels[level][channel]
    count = samples.shape[1]
    starts = ((view.start_ms + np.arange(view.width) * view.scale) / stretch_ms).astype(np.int64)
    starts = starts[starts < count]
    if not len(starts):
        return 0, np.zeros((2, 0), np.int8)
    end = min(count, int(starts[-1]) + max(1, round(view.scale / stretch_ms)))
    seen = samples[:, :end]
    lows = np.minimum.reduceat(seen[0], starts)
    highs = np.maximum.reduceat(seen[1], starts)
    return 0, np.stack([lows, highs])


def paint(painter: QPainter, theme: Theme, picture: Picture) -> None:
    """Draw the picture."""
    _paint_marks(painter, theme, picture)
    for number, lane in enumerate(picture.lanes):
        _paint_lane(painter, theme, picture, number, lane)
    _paint_overtalk(painter, theme, picture)
    _paint_ruler(painter, theme, picture)


def _paint_lane(painter: QPainter, theme: Theme, picture: Picture, number: int, lane: Lane) -> None:
    rect = lane_rect(picture, number)
    middle = rect.center().y()
    place = QRectF(GRID * 3, rect.top(), GUTTER - GRID * 4, rect.height())
    painter.setFont(_fitting(theme.font(Type.SECONDARY), lane.word, place.width()))
    painter.setPen(theme.colour(lane.role))
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, lane.word)
    painter.setPen(QPen(theme.colour(Role.LINE), 1))
    painter.drawLine(QLineF(rect.left(), middle, rect.right(), middle))
    if picture.peaks is None or lane.channel >= picture.peaks.channels:
        return
    first, values = pixel_peaks(picture.peaks, lane.channel, picture.view)
    factor = (rect.height() / 2 - 3) / picture.loudest
    lows = np.clip(values[0].astype(np.float64), -picture.loudest, picture.loudest) * -factor + middle
    highs = np.clip(values[1].astype(np.float64), -picture.loudest, picture.loudest) * -factor + middle
    left = rect.left() + first + 0.5
    lines = [
        QLineF(left + x, high, left + x, max(low, high + 1.0))
        for x, (low, high) in enumerate(zip(lows.tolist(), highs.tolist(), strict=True))
    ]
    painter.setPen(QPen(theme.colour(lane.role), 1))
    painter.drawLines(lines)


def _seen(picture: Picture, marks: Sequence[Mark], kind: MarkKind) -> list[tuple[Mark, float, float]]:
    view = picture.view
    found = []
    for mark in marks:
        left, right = max(0.0, view.x_of(mark.start_ms)), min(float(view.width), view.x_of(mark.end_ms))
        if mark.kind is kind and right > left:
            found.append((mark, left + GUTTER, max(right - left, 2.0)))
    return found


def _paint_marks(painter: QPainter, theme: Theme, picture: Picture) -> None:
    height = picture.height - RULER
    font = theme.font(Type.SECONDARY)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    for mark, left, width in _seen(picture, picture.marks, MarkKind.SILENCE):
        rect = QRectF(left, 2, width, height - 4)
        painter.fillRect(rect, theme.colour(Role.SUNKEN))
        painter.fillRect(rect, QBrush(_soft(theme.colour(Role.SILENCE)), Qt.BrushStyle.Dense6Pattern))
        word = picture.silence_word.format(duration=duration(mark.end_ms - mark.start_ms))
        if metrics.horizontalAdvance(word) + 8 <= width:
            painter.setPen(theme.colour(Role.MUTED))
            painter.drawText(rect, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, word)


def _paint_overtalk(painter: QPainter, theme: Theme, picture: Picture) -> None:
    middle = (picture.height - RULER) / 2
    for _mark, left, width in _seen(picture, picture.marks, MarkKind.OVERTALK):
        rect = QRectF(left, middle - 4, width, 8)
        painter.fillRect(rect, theme.colour(Role.SURFACE))
        painter.fillRect(rect, QBrush(theme.colour(Role.OVERTALK), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(theme.colour(Role.OVERTALK), 1))
        painter.drawRect(rect)


def _paint_ruler(painter: QPainter, theme: Theme, picture: Picture) -> None:
    view = picture.view
    if view.duration_ms == 0:
        return
    step_s = next((step for step in TICKS_S if step * 1000 / view.scale >= TICK_GAP), TICKS_S[-1])
    top = picture.height - RULER
    painter.setFont(theme.font(Type.SECONDARY))
    number = int(view.start_ms // (step_s * 1000))
    while number * step_s * 1000 <= min(view.end_ms, view.duration_ms):
        x = GUTTER + view.x_of(number * step_s * 1000)
        if x >= GUTTER:
            painter.setPen(theme.colour(Role.LINE))
            painter.drawLine(QLineF(x + 0.5, top, x + 0.5, top + 5))
            painter.setPen(theme.colour(Role.FAINT))
            place = QRectF(x + 4, top, TICK_GAP, RULER)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, duration(number * step_s * 1000))
        number += 1


def _fitting(font: QFont, word: str, width: float) -> QFont:
    """Give the font as small as the word needs it, where the text is enlarged."""
    while font.pixelSize() > SMALLEST_PX and QFontMetricsF(font).horizontalAdvance(word) > width:
        font.setPixelSize(font.pixelSize() - 1)
    return font


def _soft(colour: QColor) -> QColor:
    colour.setAlpha(200)
    return colour
