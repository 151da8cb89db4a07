"""The waveform of a call: two lanes in the sides' colours, marks, evidence and the playhead; a click or drag seeks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLineF, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from qa_app.speech.peaks import Peaks
from qa_app.ui.review.marks import Mark
from qa_app.ui.review.waveform_painting import GUTTER, RULER, Lane, Picture, loudest, paint
from qa_app.ui.review.waveform_view import WaveformView
from qa_app.ui.theme import GAP, Role, Theme, Type
from qa_app.ui.widgets.format import duration

HEIGHT = 108
ZOOM_STEP = 1.25
DIAMOND = 5.0
NEAR_PX = 4


class Waveform(QWidget):
    """Draws a recording; times are milliseconds in it.

    Signals:
        seek_wanted: The place that was clicked or dragged to.
        selection_changed: Start and end of the stretch that was selected by Shift and drag; (−1, −1) for none.
    """

    seek_wanted = Signal(int)
    selection_changed = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = WaveformView(0, 1)
        self._peaks: Peaks | None = None
        self._loudest = 1
        self._swapped = False
        self._marks: tuple[Mark, ...] = ()
        self._evidence: tuple[tuple[int, int], ...] = ()
        self._position_ms = 0
        self._selection: tuple[int, int] | None = None
        self._anchor_ms: int | None = None
        self._hover_x: float | None = None
        self._follows = True
        self._still: QPixmap | None = None
        self.setObjectName("waveform")
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        theme.changed.connect(self._redraw)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language that is shown."""
        self._agent, self._customer, self._call = self.tr("Agent"), self.tr("Customer"), self.tr("Call")
        self._silence = self.tr("silence {duration}")
        self.setAccessibleName(self.tr("Waveform"))
        self.setAccessibleDescription(self.tr("Click seeks, Shift and drag selects a stretch, Ctrl and wheel zooms"))
        self._redraw()

    def clear(self, duration_ms: int) -> None:
        """Show the empty lanes of a recording of this length, in full."""
        self._view = WaveformView(duration_ms, max(1, self.width() - GUTTER))
        self._peaks = None
        self._marks, self._evidence = (), ()
        self._position_ms = 0
        self._follows = True
        self.select(None)
        self._redraw()

    def set_peaks(self, peaks: Peaks, *, swapped: bool) -> None:
        """Draw these peaks; `swapped` says that the first channel is the customer's."""
        self._peaks, self._swapped = peaks, swapped
        self._loudest = loudest(peaks)
        self._redraw()

    def set_swapped(self, swapped: bool) -> None:
        """Tell whether the first channel is the customer's."""
        self._swapped = swapped
        self._redraw()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Mark silence and overtalk."""
        self._marks = tuple(marks)
        self._redraw()

    def set_evidence(self, moments: Sequence[tuple[int, int]]) -> None:
        """Mark the moments (start and end) that prove answers."""
        self._evidence = tuple(moments)
        self.update()

    def set_position(self, position_ms: int) -> None:
        """Move the playhead; a zoomed view turns the page with it unless the reader scrolled away."""
        before, self._position_ms = self._playhead_x(), position_ms
        if self._follows:
            self._show(self._view.following(position_ms))
        after = self._playhead_x()
        for x in (before, after):
            self.update(QRect(int(x) - 4, 0, 9, self.height()))

    @property
    def selection(self) -> tuple[int, int] | None:
        """The selected stretch, None where there is none."""
        return self._selection

    @property
    def view(self) -> WaveformView:
        """The part that is in sight."""
        return self._view

    def select(self, stretch: tuple[int, int] | None) -> None:
        """Select a stretch, or none."""
        if stretch == self._selection:
            return
        self._selection = stretch
        self.selection_changed.emit(*(stretch or (-1, -1)))
        self.update()

    def zoom(self, steps: int) -> None:
        """Zoom in around the playhead, or out by negative steps."""
        x = self._view.x_of(self._position_ms)
        if not 0 <= x <= self._view.width:
            x = self._view.width / 2
        self._show(self._view.zoomed(ZOOM_STEP**steps, x))

    def sizeHint(self) -> QSize:
        """Ask for the whole width."""
        return QSize(640, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the still picture and what moves over it."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._still_picture())
        painter.setClipRect(GUTTER - 1, 0, self._view.width + 2, self.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_selection(painter)
        self._paint_evidence(painter)
        if self._view.duration_ms:
            self._paint_hover(painter)
            self._paint_playhead(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the scale in another width."""
        self._view = self._view.resized(self.width() - GUTTER)
        self._redraw()
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Seek, or begin to select a stretch with Shift."""
        if event.button() != Qt.MouseButton.LeftButton or not self._view.duration_ms:
            return
        position_ms = self._ms_at(event)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._anchor_ms = position_ms
            self.select(None)
        else:
            self._follows = True
            self.seek_wanted.emit(self._evidence_near(position_ms))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Seek or select while dragging, show the time under the pointer."""
        self._hover_x = event.position().x()
        if event.buttons() & Qt.MouseButton.LeftButton and self._view.duration_ms:
            position_ms = self._ms_at(event)
            if self._anchor_ms is not None:
                self.select((min(self._anchor_ms, position_ms), max(self._anchor_ms, position_ms)))
            else:
                self.seek_wanted.emit(position_ms)
        self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """End a selection."""
        self._anchor_ms = None

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the time under the pointer."""
        self._hover_x = None
        self.update()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll a zoomed view without it."""
        step = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._show(self._view.zoomed(ZOOM_STEP ** (step / 120), event.position().x() - GUTTER))
        elif not self._view.is_whole:
            self._follows = False
            self._show(self._view.scrolled(-step * self._view.scale))
        event.accept()

    def _show(self, view: WaveformView) -> None:
        if view != self._view:
            self._view = view
            self._redraw()

    @Slot()
    def _redraw(self) -> None:
        self._still = None
        self.update()

    def _ms_at(self, event: QMouseEvent) -> int:
        return self._view.ms_at(event.position().x() - GUTTER)

    def _evidence_near(self, position_ms: int) -> int:
        reach_ms = NEAR_PX * self._view.scale
        near = [start for start, _end in self._evidence if abs(start - position_ms) <= reach_ms]
        return min(near, key=lambda start: abs(start - position_ms), default=position_ms)

    def _playhead_x(self) -> float:
        return GUTTER + self._view.x_of(self._position_ms)

    def _still_picture(self) -> QPixmap:
        if self._still is None:
            ratio = self.devicePixelRatioF()
            self._still = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
            self._still.setDevicePixelRatio(ratio)
            self._still.fill(self._theme.colour(Role.SURFACE))
            painter = QPainter(self._still)
            paint(painter, self._theme, self._picture())
            painter.end()
        return self._still

    def _picture(self) -> Picture:
        lanes: tuple[Lane, ...] = (Lane(0, self._call, Role.MUTED),)
        if self._peaks is None or self._peaks.channels > 1:
            agent = 1 if self._swapped else 0
            lanes = (Lane(agent, self._agent, Role.AGENT), Lane(1 - agent, self._customer, Role.CUSTOMER))
        return Picture(self._view, self.height(), lanes, self._peaks, self._marks, self._silence, self._loudest)

    def _paint_selection(self, painter: QPainter) -> None:
        if self._selection is None:
            return
        left, right = (GUTTER + self._view.x_of(edge) for edge in self._selection)
        ground = self._theme.colour(Role.ACCENT)
        ground.setAlpha(48)
        painter.fillRect(QRectF(left, 0, right - left, self.height() - RULER), ground)
        painter.setPen(QPen(self._theme.colour(Role.ACCENT), 1))
        for x in (left, right):
            painter.drawLine(QLineF(x, 0, x, self.height() - RULER))

    def _paint_evidence(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._theme.colour(Role.SURFACE), 1))
        painter.setBrush(self._theme.colour(Role.EVIDENCE))
        y = self.height() - RULER
        for start_ms, end_ms in self._evidence:
            left, right = GUTTER + self._view.x_of(start_ms), GUTTER + self._view.x_of(end_ms)
            if end_ms > start_ms:
                painter.drawRect(QRectF(left, y - 2, right - left, 4))
            shape = [(0.0, -DIAMOND - 1), (DIAMOND, 0.0), (0.0, DIAMOND + 1), (-DIAMOND, 0.0)]
            painter.drawPolygon(QPolygonF([QPointF(left + dx, y + dy) for dx, dy in shape]))

    def _paint_hover(self, painter: QPainter) -> None:
        if self._hover_x is None or self._hover_x < GUTTER:
            return
        line: QColor = self._theme.colour(Role.FAINT)
        painter.setPen(QPen(line, 1, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(self._hover_x, 0, self._hover_x, self.height() - RULER))
        self._paint_time(painter, self._hover_x, self._view.ms_at(self._hover_x - GUTTER), Role.MUTED)

    def _paint_playhead(self, painter: QPainter) -> None:
        x = self._playhead_x()
        painter.setPen(QPen(self._theme.colour(Role.PLAYHEAD), 1.5))
        painter.drawLine(QLineF(x, 0, x, self.height() - RULER + GAP))

    def _paint_time(self, painter: QPainter, x: float, position_ms: int, role: Role) -> None:
        painter.setFont(self._theme.font(Type.SECONDARY))
        words = duration(position_ms)
        width = painter.fontMetrics().horizontalAdvance(words) + 8
        left = x + 4 if x + 4 + width < self.width() else x - 4 - width
        place = QRectF(left, self.height() - RULER + 2, width, RULER - 2)
        painter.fillRect(place, self._theme.colour(Role.SURFACE))
        painter.setPen(self._theme.colour(role))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
