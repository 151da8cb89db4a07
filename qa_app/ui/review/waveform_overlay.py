"""What moves over the still picture of a waveform: selection, loop, evidence, the pointer's time, the playhead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from qa_app.ui.review.evidence import Marker
from qa_app.ui.review.waveform_painting import GUTTER, RULER, TOP, Picture
from qa_app.ui.theme import Role, Theme, Type
from qa_app.ui.widgets.format import duration

DIAMOND = 5.0
LOOP_HEIGHT = 4
HANDLE = 3.0
GROUND_ALPHA = 48
TIME_PADDING = 8
MS_A_TENTH = 100
TENTHS_MS_A_PIXEL = 40.0


@dataclass(frozen=True, slots=True)
class Overlay:
    """What is drawn; times are milliseconds, None where there is none."""

    position_ms: int
    evidence: Sequence[Marker]
    selection: tuple[int, int] | None
    loop: tuple[int, int] | None
    hover_x: float | None


def paint_overlay(painter: QPainter, theme: Theme, picture: Picture, overlay: Overlay) -> None:
    """Draw it."""
    if overlay.selection is not None:
        _paint_stretch(painter, theme, picture, overlay.selection)
    if overlay.loop is not None:
        _paint_loop(painter, theme, picture, overlay.loop)
    _paint_evidence(painter, theme, picture, overlay.evidence)
    if picture.view.duration_ms:
        _paint_hover(painter, theme, picture, overlay.hover_x)
        _paint_playhead(painter, theme, picture, overlay.position_ms)


def moment(position_ms: int, ms_a_pixel: float) -> str:
    """Write a place, with tenths of a second where they can be told apart: ``3:07.4``."""
    words = duration(position_ms)
    return f"{words}.{position_ms % 1000 // MS_A_TENTH}" if ms_a_pixel <= TENTHS_MS_A_PIXEL else words


def _edges(picture: Picture, stretch: tuple[int, int]) -> tuple[float, float]:
    return GUTTER + picture.view.x_of(stretch[0]), GUTTER + picture.view.x_of(stretch[1])


def _paint_stretch(painter: QPainter, theme: Theme, picture: Picture, stretch: tuple[int, int]) -> None:
    left, right = _edges(picture, stretch)
    bottom = picture.ruler_top
    ground = theme.colour(Role.ACCENT)
    ground.setAlpha(GROUND_ALPHA)
    painter.fillRect(QRectF(left, TOP, right - left, bottom - TOP), ground)
    painter.setPen(QPen(theme.colour(Role.ACCENT), 1))
    for x in (left, right):
        painter.drawLine(QLineF(x, TOP, x, bottom))
    words = f"{moment(stretch[0], picture.view.scale)}–{moment(stretch[1], picture.view.scale)}"
    painter.setFont(theme.font(Type.SECONDARY))
    width = painter.fontMetrics().horizontalAdvance(words) + TIME_PADDING
    if right - left >= width:
        painter.drawText(QRectF(left, TOP, right - left, RULER), Qt.AlignmentFlag.AlignCenter, words)


def _paint_loop(painter: QPainter, theme: Theme, picture: Picture, loop: tuple[int, int]) -> None:
    left, right = _edges(picture, loop)
    colour = theme.colour(Role.ACCENT)
    painter.fillRect(QRectF(left, TOP, right - left, LOOP_HEIGHT), colour)
    painter.setPen(QPen(colour, 2))
    for x in (left, right):
        painter.drawLine(QLineF(x, TOP, x, picture.ruler_top))


def _paint_evidence(painter: QPainter, theme: Theme, picture: Picture, evidence: Sequence[Marker]) -> None:
    y = picture.ruler_top
    ground = theme.colour(Role.EVIDENCE)
    ground.setAlpha(GROUND_ALPHA)
    for marker in evidence:
        left, right = _edges(picture, (marker.start_ms, marker.end_ms))
        if right < GUTTER or left > GUTTER + picture.view.width:
            continue
        painter.setPen(QPen(theme.colour(Role.SURFACE), 1))
        painter.setBrush(theme.colour(Role.EVIDENCE))
        if marker.end_ms > marker.start_ms:
            painter.fillRect(QRectF(left, TOP, right - left, y - TOP), ground)
            painter.drawRect(QRectF(left, y - 2, right - left, 4))
            painter.drawRect(QRectF(right - HANDLE / 2, y - DIAMOND, HANDLE, 2 * DIAMOND))
        shape = [(0.0, -DIAMOND - 1), (DIAMOND, 0.0), (0.0, DIAMOND + 1), (-DIAMOND, 0.0)]
        painter.drawPolygon(QPolygonF([QPointF(left + dx, y + dy) for dx, dy in shape]))


def _paint_hover(painter: QPainter, theme: Theme, picture: Picture, x: float | None) -> None:
    if x is None or x < GUTTER:
        return
    painter.setPen(QPen(theme.colour(Role.FAINT), 1, Qt.PenStyle.DotLine))
    painter.drawLine(QLineF(x, TOP, x, picture.ruler_top))
    painter.setFont(theme.font(Type.SECONDARY))
    words = moment(picture.view.ms_at(x - GUTTER), picture.view.scale)
    width = painter.fontMetrics().horizontalAdvance(words) + TIME_PADDING
    left = x + 4 if x + 4 + width < GUTTER + picture.view.width else x - 4 - width
    place = QRectF(left, picture.ruler_top + 2, width, RULER - 2)
    painter.fillRect(place, theme.colour(Role.SURFACE))
    painter.setPen(theme.colour(Role.TEXT))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


def _paint_playhead(painter: QPainter, theme: Theme, picture: Picture, position_ms: int) -> None:
    x = GUTTER + picture.view.x_of(position_ms)
    painter.setPen(QPen(theme.colour(Role.PLAYHEAD), 1.5))
    painter.drawLine(QLineF(x, TOP, x, picture.ruler_top + TIME_PADDING))
    if not picture.view.is_whole:
        strip = picture.overview
        small = GUTTER + picture.view.whole().x_of(position_ms)
        painter.drawLine(QLineF(small, strip.top() + 2, small, strip.bottom() - 2))
