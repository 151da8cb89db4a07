"""The still picture of a waveform: lanes, words, marks, ruler, overview. What moves is drawn over it by the widget."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QImage, QPainter, QPen, QPixmap

from qa_app.model.transcript import Segment, Speaker
from qa_app.speech.peaks import PeakArray, Peaks
from qa_app.ui.review.marks import Mark, MarkKind
from qa_app.ui.review.waveform_view import WaveformView
from qa_app.ui.theme import GRID, Role, Theme, Type
from qa_app.ui.widgets.format import duration

GUTTER = 72
TOP = 30
RULER = 20
OVERVIEW = 20
WORDS = 18
LEAST_AMPLITUDE = 24
TICKS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
TICK_GAP = 84
SMALLEST_PX = 10
WORDS_MS_A_PIXEL = 40.0
SINGLE_WORDS_MS_A_PIXEL = 8.0
LEAST_TEXT_PX = 24
WORD_GAP = 2
LEVEL_OF_LOUDNESS = 2


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane: which channel it draws, its word, its colour, and whose words stand under it."""

    channel: int
    word: str
    role: Role
    speakers: tuple[Speaker, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that the still picture shows.

    Attributes:
        height: Of the whole drawing, from the top of the legend.
        segments: The transcript in order of time, for the words under the lanes.
        silence_word: Takes ``{duration}``.
        note: Said in the lanes while there are no peaks.
        loudest: The sample that fills a lane.
        strip: The overview as `overview_strip` draws it, kept while the view moves; None draws it anew.
    """

    view: WaveformView
    height: int
    lanes: tuple[Lane, ...]
    peaks: Peaks | None = None
    marks: tuple[Mark, ...] = ()
    segments: tuple[Segment, ...] = ()
    silence_word: str = ""
    note: str = ""
    loudest: int = field(default=LEAST_AMPLITUDE)
    strip: QPixmap | None = None

    @property
    def ruler_top(self) -> int:
        """Where the ruler begins, under the lanes."""
        return self.height - RULER - (0 if self.view.is_whole else OVERVIEW)

    @property
    def shows_words(self) -> bool:
        """Whether the view is close enough for the words."""
        return bool(self.segments) and self.view.scale <= WORDS_MS_A_PIXEL

    @property
    def overview(self) -> QRectF:
        """Where all of the call is drawn small; empty while all of it is in sight anyway."""
        height = 0 if self.view.is_whole else OVERVIEW
        return QRectF(GUTTER, self.height - height, self.view.width, height)

    def lane(self, number: int) -> QRectF:
        """Give where a lane lies, right of the gutter, its words included."""
        height = (self.ruler_top - TOP) / max(1, len(self.lanes))
        return QRectF(GUTTER, TOP + number * height, self.view.width, height)


def loudest(peaks: Peaks) -> int:
    """Give the amplitude that fills a lane, so that a quiet call is seen as well as a loud one."""
    level = peaks.levels[min(LEVEL_OF_LOUDNESS, len(peaks.levels) - 1)]
    if level.size == 0:
        return LEAST_AMPLITUDE
    return max(LEAST_AMPLITUDE, int(np.percentile(np.abs(level.astype(np.int16)), 99.5)))


def pixel_peaks(peaks: Peaks, channel: int, view: WaveformView) -> PeakArray:
    """Give the lowest and highest sample of every pixel in sight.

    Returns:
        An array (2, pixels) in -128..127; fewer pixels than the width where the sound ends.
    """
    level = peaks.level_for(view.scale)
    stretch_ms = peaks.stretch_ms(level)
    samples = peaks.levels[level][channel]
    count = samples.shape[1]
    starts = ((view.start_ms + np.arange(view.width) * view.scale) / stretch_ms).astype(np.int64)
    starts = starts[starts < count]
    if not len(starts):
        return np.zeros((2, 0), np.int8)
    end = min(count, int(starts[-1]) + max(1, round(view.scale / stretch_ms)))
    seen = samples[:, :end]
    return np.stack([np.minimum.reduceat(seen[0], starts), np.maximum.reduceat(seen[1], starts)])


def paint(painter: QPainter, theme: Theme, picture: Picture) -> None:
    """Draw the picture."""
    _paint_silences(painter, theme, picture)
    for number, lane in enumerate(picture.lanes):
        _paint_lane(painter, theme, picture, number, lane)
    _paint_overtalk(painter, theme, picture)
    _paint_ruler(painter, theme, picture)
    if not picture.view.is_whole:
        _paint_overview(painter, theme, picture)
    if picture.note and picture.peaks is None:
        _paint_note(painter, theme, picture)


def _paint_lane(painter: QPainter, theme: Theme, picture: Picture, number: int, lane: Lane) -> None:
    rect = picture.lane(number)
    words = picture.shows_words
    wave = rect.adjusted(0, 2, 0, -(WORDS if words else 2))
    place = QRectF(GRID * 3, wave.top(), GUTTER - GRID * 4, wave.height())
    painter.setFont(_fitting(theme.font(Type.SECONDARY), lane.word, place.width()))
    painter.setPen(theme.colour(lane.role))
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, lane.word)
    painter.setPen(QPen(theme.colour(Role.LINE), 1))
    painter.drawLine(QLineF(rect.left(), wave.center().y(), rect.right(), wave.center().y()))
    _draw_wave(painter, theme, picture, lane, wave, view=picture.view)
    if words:
        _paint_words(painter, theme, picture, lane, QRectF(rect.left(), wave.bottom(), rect.width(), WORDS))


def _draw_wave(
    painter: QPainter, theme: Theme, picture: Picture, lane: Lane, rect: QRectF, *, view: WaveformView
) -> None:
    """Draw a lane's peaks into a rectangle as wide as the view, sharp at the device's own pixels."""
    if picture.peaks is None or lane.channel >= picture.peaks.channels:
        return
    full = picture.loudest
    ratio = painter.device().devicePixelRatioF()
    width, height = round(rect.width() * ratio), round(rect.height() * ratio)
    fine = WaveformView(view.duration_ms, max(1, width), view.start_ms, view.ms_a_pixel / ratio)
    values = np.clip(pixel_peaks(picture.peaks, lane.channel, fine).astype(np.float32), -full, full)
    if height < 1 or not values.shape[1]:
        return
    middle = (height - 1) / 2
    low, high = np.rint(middle - values * (middle / full)).astype(np.int32)
    rows = np.arange(height, dtype=np.int32)[:, None]
    pixels = np.zeros((height, values.shape[1]), np.uint32)
    pixels[(rows >= high) & (rows <= low)] = theme.colour(lane.role).rgba()
    image = QImage(pixels.data, pixels.shape[1], height, pixels.strides[0], QImage.Format.Format_ARGB32)
    painter.drawImage(QRectF(rect.left(), rect.top(), pixels.shape[1] / ratio, rect.height()), image)


def _paint_words(painter: QPainter, theme: Theme, picture: Picture, lane: Lane, place: QRectF) -> None:
    """Write what is said under where it is said: words where they have room, else the sentence as far as it fits."""
    view = picture.view
    font = theme.font(Type.SECONDARY)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(theme.colour(Role.TEXT))
    free_from = place.left()
    singly = view.scale <= SINGLE_WORDS_MS_A_PIXEL
    for start_ms, end_ms, text in _said(picture, lane.speakers, singly=singly):
        left = max(free_from, GUTTER + view.x_of(start_ms))
        width = place.right() - left if singly else min(place.right(), GUTTER + view.x_of(end_ms)) - left
        if width < (WORD_GAP if singly else LEAST_TEXT_PX):
            continue
        words = text if singly else metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(left, place.top(), width, place.height()), Qt.AlignmentFlag.AlignVCenter, words)
        free_from = left + metrics.horizontalAdvance(words) + WORD_GAP


def _said(picture: Picture, speakers: Sequence[Speaker], *, singly: bool) -> Iterator[tuple[int, int, str]]:
    view = picture.view
    first = bisect_left(picture.segments, view.start_ms, key=lambda segment: segment.end_ms)
    for segment in picture.segments[first:]:
        if segment.start_ms > view.end_ms:
            return
        if segment.speaker not in speakers:
            continue
        if singly and segment.words:
            seen = (word for word in segment.words if word.end_ms > view.start_ms and word.start_ms < view.end_ms)
            yield from ((word.start_ms, word.end_ms, word.text.strip()) for word in seen)
        else:
            yield segment.start_ms, segment.end_ms, segment.text


def _seen(picture: Picture, kind: MarkKind) -> list[tuple[Mark, float, float]]:
    """Give the marks of a kind in sight with left edge and width; one that would cover another's pixels is left out."""
    view = picture.view
    found: list[tuple[Mark, float, float]] = []
    drawn_to = -1.0
    for mark in picture.marks:
        if mark.kind is not kind or mark.end_ms <= view.start_ms or mark.start_ms >= view.end_ms:
            continue
        left, right = max(0.0, view.x_of(mark.start_ms)), min(float(view.width), view.x_of(mark.end_ms))
        if right > drawn_to + 1:
            drawn_to = max(right, left + 2)
            found.append((mark, left + GUTTER, drawn_to - left))
    return found


def silence_brush(theme: Theme) -> QBrush:
    """Give what silence is filled with."""
    colour = theme.colour(Role.SILENCE)
    colour.setAlpha(200)
    return QBrush(colour, Qt.BrushStyle.Dense6Pattern)


def overtalk_brush(theme: Theme) -> QBrush:
    """Give what overtalk is filled with."""
    return QBrush(theme.colour(Role.OVERTALK), Qt.BrushStyle.BDiagPattern)


def _paint_silences(painter: QPainter, theme: Theme, picture: Picture) -> None:
    font = theme.font(Type.SECONDARY)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(theme.colour(Role.MUTED))
    ground, brush = theme.colour(Role.SUNKEN), silence_brush(theme)
    for mark, left, width in _seen(picture, MarkKind.SILENCE):
        rect = QRectF(left, TOP + 2, width, picture.ruler_top - TOP - 4)
        painter.fillRect(rect, ground)
        painter.fillRect(rect, brush)
        word = picture.silence_word.format(duration=duration(mark.end_ms - mark.start_ms))
        if metrics.horizontalAdvance(word) + 8 <= width:
            painter.drawText(rect, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, word)


def _paint_overtalk(painter: QPainter, theme: Theme, picture: Picture) -> None:
    middle = picture.lane(0).bottom()
    ground, brush, edge = theme.colour(Role.SURFACE), overtalk_brush(theme), QPen(theme.colour(Role.OVERTALK), 1)
    painter.setPen(edge)
    for _mark, left, width in _seen(picture, MarkKind.OVERTALK):
        rect = QRectF(left, middle - 4, width, 8)
        painter.fillRect(rect, ground)
        painter.fillRect(rect, brush)
        painter.drawRect(rect)


def _paint_ruler(painter: QPainter, theme: Theme, picture: Picture) -> None:
    view = picture.view
    if view.duration_ms == 0:
        return
    step_s = next((step for step in TICKS_S if step * 1000 / view.scale >= TICK_GAP), TICKS_S[-1])
    top = picture.ruler_top
    painter.setFont(theme.font(Type.SECONDARY))
    number = int(view.start_ms // (step_s * 1000))
    while number * step_s * 1000 <= min(view.end_ms, view.duration_ms):
        x = GUTTER + view.x_of(number * step_s * 1000)
        if x >= GUTTER:
            painter.setPen(theme.colour(Role.LINE))
            painter.drawLine(QLineF(x + 0.5, top, x + 0.5, top + 5))
            painter.setPen(theme.colour(Role.MUTED))
            place = QRectF(x + 4, top, TICK_GAP, RULER)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, duration(number * step_s * 1000))
        number += 1


def _paint_overview(painter: QPainter, theme: Theme, picture: Picture) -> None:
    """Draw all of the call in one strip, what is in sight framed."""
    view, strip, whole = picture.view, picture.overview.adjusted(0, 2, 0, -2), picture.view.whole()
    drawn = picture.strip or overview_strip(theme, picture, painter.device().devicePixelRatioF())
    painter.drawPixmap(strip.topLeft(), drawn)
    left, right = GUTTER + whole.x_of(view.start_ms), GUTTER + whole.x_of(min(view.end_ms, view.duration_ms))
    frame = QRectF(left, strip.top(), max(right - left, 3.0), strip.height())
    ground = theme.colour(Role.ACCENT)
    ground.setAlpha(40)
    painter.fillRect(frame, ground)
    painter.setPen(QPen(theme.colour(Role.ACCENT), 1))
    painter.drawRect(frame)


def overview_strip(theme: Theme, picture: Picture, ratio: float) -> QPixmap:
    """Draw all of the call small, for a device with so many pixels a unit."""
    place = QRectF(0, 0, picture.view.width, OVERVIEW - 4)
    strip = QPixmap(round(place.width() * ratio), round(place.height() * ratio))
    strip.setDevicePixelRatio(ratio)
    strip.fill(theme.colour(Role.SUNKEN))
    painter = QPainter(strip)
    for lane in picture.lanes:
        _draw_wave(painter, theme, picture, lane, place, view=picture.view.whole())
    painter.end()
    return strip


def _paint_note(painter: QPainter, theme: Theme, picture: Picture) -> None:
    place = QRectF(GUTTER, TOP, picture.view.width, picture.ruler_top - TOP)
    painter.setFont(theme.font(Type.SECONDARY))
    painter.setPen(theme.colour(Role.MUTED))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, picture.note)


def _fitting(font: QFont, word: str, width: float) -> QFont:
    """Give the font as small as the word needs it, where the text is enlarged."""
    while font.pixelSize() > SMALLEST_PX and QFontMetricsF(font).horizontalAdvance(word) > width:
        font.setPixelSize(font.pixelSize() - 1)
    return font
