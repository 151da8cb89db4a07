"""The waveform of a call: two lanes in the sides' colours with what is said, marks, evidence and the playhead."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from qa_app.model.transcript import Segment, Speaker
from qa_app.speech.peaks import Peaks
from qa_app.ui.review.evidence import Marker
from qa_app.ui.review.keys import DeskKeys
from qa_app.ui.review.marks import Mark, MarkKind
from qa_app.ui.review.times import span
from qa_app.ui.review.waveform_grip import (
    LEAST_STRETCH_MS,
    Grip,
    Hold,
    Stretch,
    edge_near,
    evidence_at,
    start_near,
    stretch_between,
)
from qa_app.ui.review.waveform_legend import Found, WaveformLegend
from qa_app.ui.review.waveform_overlay import Overlay, paint_overlay
from qa_app.ui.review.waveform_painting import GUTTER, TOP, Lane, Picture, loudest, overview_strip, paint
from qa_app.ui.review.waveform_view import WaveformView
from qa_app.ui.theme import Role, Theme
from qa_app.ui.widgets.format import duration

HEIGHT = 172
ZOOM_STEP = 1.25
WHEEL_NOTCH = 120
SCROLL_SHARE = 0.1
PAGE_SHARE = 0.9
KEY_ZOOM_STEPS = 2
FULL_PERCENT = 100
AFTER_MS = 50
NEAR_RULER = 6


class Waveform(QWidget):
    """Draws a recording; times are milliseconds in it.

    A click seeks, a drag selects a stretch, edges of the selection and of evidence can be dragged; a drag on the ruler
    takes the playhead along, one on the overview moves the view. The wheel zooms at the pointer, with Shift it scrolls.

    Signals:
        seek_wanted: The place that was clicked or dragged to.
        selection_changed: Start and end of the stretch that was selected; (−1, −1) for none.
        evidence_adjusted: A marker's old start and end, then its new ones.
    """

    seek_wanted = Signal(int)
    selection_changed = Signal(int, int)
    evidence_adjusted = Signal(int, int, int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = WaveformView(0, 1)
        self._peaks: Peaks | None = None
        self._loudest = 1
        self._swapped = False
        self._percent = FULL_PERCENT
        self._marks: tuple[Mark, ...] = ()
        self._segments: tuple[Segment, ...] = ()
        self._evidence: tuple[Marker, ...] = ()
        self._position_ms = 0
        self._selection: Stretch | None = None
        self._loop: Stretch | None = None
        self._grip: Grip | None = None
        self._pressed_at = QPointF()
        self._hover_x: float | None = None
        self._follows = True
        self._still: QPixmap | None = None
        self._strip: QPixmap | None = None
        self.setObjectName("waveform")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self.legend = WaveformLegend(theme, self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.legend)
        rows.addStretch(1)
        self.legend.zoom_wanted.connect(self.zoom)
        self.legend.fit_wanted.connect(self.fit)
        self.legend.next_wanted.connect(self._go_to_next)
        theme.changed.connect(self._redraw)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language that is shown."""
        self._agent, self._customer, self._call = self.tr("Agent"), self.tr("Customer"), self.tr("Call")
        self._silence = self.tr("silence {duration}")
        self._overtalk = self.tr("both speak, {duration}")
        self._reading = self.tr("Reading the recording: {percent} %")
        self.setAccessibleName(self.tr("Waveform"))
        self.setAccessibleDescription(
            self.tr("Click seeks, drag selects a stretch, the wheel zooms, Shift and wheel scrolls")
        )
        self.legend.retranslate()
        self._redraw()

    def name_keys(self, keys: DeskKeys) -> None:
        """Name these keys in the tips."""
        self.legend.name_keys(keys)

    def clear(self, duration_ms: int) -> None:
        """Show the empty lanes of a recording of this length, in full."""
        self._view = WaveformView(duration_ms, max(1, self.width() - GUTTER))
        self._peaks = None
        self._segments = ()
        self._percent = FULL_PERCENT
        self._position_ms = 0
        self._follows = True
        self._grip = None
        self.set_marks(())
        self.set_evidence(())
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

    @Slot(int)
    def set_reading(self, percent: int) -> None:
        """Tell how much of the recording is read, while there are no peaks yet."""
        self._percent = percent
        self._redraw()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Mark silence and overtalk."""
        self._marks = tuple(marks)
        self.legend.show_marks(self._marks)
        self._redraw()

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Write these words, in order of time, under the lanes where the view is close enough."""
        self._segments = tuple(segments)
        self._redraw()

    def set_evidence(self, evidence: Sequence[Marker]) -> None:
        """Mark the moments that prove answers."""
        self._evidence = tuple(evidence)
        self.legend.show_evidence(self._evidence)
        self.update()

    @Slot(int, int)
    def set_loop(self, start_ms: int, end_ms: int) -> None:
        """Mark the stretch that is played again and again; none by (−1, −1)."""
        self._loop = (start_ms, end_ms) if end_ms >= 0 else None
        self.update()

    def set_position(self, position_ms: int) -> None:
        """Move the playhead; a zoomed view turns the page with it unless the reader scrolled away."""
        before, self._position_ms = self._playhead_x(), position_ms
        if self._follows:
            self._show(self._view.following(position_ms))
        after = self._playhead_x()
        if self._view.is_whole:
            for x in (before, after):
                self.update(QRect(int(x) - 4, 0, 9, self.height()))
        else:
            self.update()

    @property
    def selection(self) -> Stretch | None:
        """The selected stretch, None where there is none."""
        return self._selection

    @property
    def view(self) -> WaveformView:
        """The part that is in sight."""
        return self._view

    @property
    def picture(self) -> Picture:
        """What the still picture shows."""
        note = self._reading.format(percent=self._percent) if self._percent < FULL_PERCENT else ""
        return Picture(
            view=self._view,
            height=self.height(),
            lanes=self._lanes(),
            peaks=self._peaks,
            marks=self._marks,
            segments=self._segments,
            silence_word=self._silence,
            note=note,
            loudest=self._loudest,
            strip=self._strip,
        )

    def select(self, stretch: Stretch | None) -> None:
        """Select a stretch, or none."""
        if stretch == self._selection:
            return
        self._selection = stretch
        self.selection_changed.emit(*(stretch or (-1, -1)))
        self.update()

    @Slot(int)
    def zoom(self, steps: int) -> None:
        """Zoom in around the playhead, or out by negative steps."""
        x = self._view.x_of(self._position_ms)
        if not 0 <= x <= self._view.width:
            x = self._view.width / 2
        self._show(self._view.zoomed(ZOOM_STEP**steps, x))

    @Slot()
    def fit(self) -> None:
        """Show the selected stretch from edge to edge; all of the call without one, or where it is shown already."""
        wanted = self._view.whole() if self._selection is None else self._view.fitted(*self._selection)
        self._follows = self._selection is None
        self._show(wanted if wanted != self._view else self._view.whole())

    def sizeHint(self) -> QSize:
        """Ask for the whole width."""
        return QSize(640, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the still picture and what moves over it."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._still_picture())
        if self.hasFocus():
            painter.setPen(self._theme.colour(Role.ACCENT))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.setClipRect(GUTTER - 1, 0, self._view.width + 2, self.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        overlay = Overlay(self._position_ms, self._evidence, self._selection, self._loop, self._hover_x)
        paint_overlay(painter, self._theme, self.picture, overlay)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the scale in another width."""
        self._view = self._view.resized(self.width() - GUTTER)
        self._redraw()
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of what is under the pointer; with Shift the selection reaches from the playhead to it."""
        if event.button() != Qt.MouseButton.LeftButton or not self._view.duration_ms:
            return
        self._pressed_at = event.position()
        position_ms, picture = self._ms_at(event.position()), self.picture
        if not picture.view.is_whole and event.position().y() >= picture.overview.top():
            self._grip = Grip(Hold.OVERVIEW)
            self._look_at(event.position().x())
        elif event.position().y() >= picture.ruler_top:
            self._grip = Grip(Hold.PLAYHEAD)
            self._seek(start_near(position_ms, self._view.scale, self._evidence))
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            anchor_ms = self._position_ms if self._selection is None else self._selection[0]
            self._grip = Grip(Hold.SELECTION_EDGE, anchor_ms)
            self.select(stretch_between(anchor_ms, position_ms))
        else:
            edge = edge_near(position_ms, self._view.scale, self._selection, self._evidence)
            self._grip = edge or Grip(Hold.PLACE, position_ms)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held, show the time under the pointer."""
        self._hover_x = event.position().x()
        if self._grip is not None:
            self._move(self._grip, event)
        else:
            self._show_cursor(event.position())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Seek where nothing was dragged, let go of what was."""
        grip, self._grip = self._grip, None
        if grip is None:
            return
        position_ms = self._ms_at(event.position())
        if grip.hold is Hold.PLACE:
            self.select(None)
            self._seek(start_near(grip.anchor_ms, self._view.scale, self._evidence))
        elif grip.hold is Hold.EVIDENCE_EDGE and grip.stretch is not None:
            self.select(None)
            wanted = stretch_between(grip.anchor_ms, position_ms)
            if wanted != grip.stretch and wanted[1] - wanted[0] >= LEAST_STRETCH_MS:
                self.evidence_adjusted.emit(*grip.stretch, *wanted)

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the time under the pointer."""
        self._hover_x = None
        self.update()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer; scroll with Shift or a sideways wheel."""
        down, sideways = event.angleDelta().y(), event.angleDelta().x()
        scrolls = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) or abs(sideways) > abs(down)
        if scrolls:
            self._scroll(-(sideways or down) / WHEEL_NOTCH * SCROLL_SHARE)
        else:
            self._show(self._view.zoomed(ZOOM_STEP ** (down / WHEEL_NOTCH), event.position().x() - GUTTER))
            self._follows = self._view.start_ms <= self._position_ms < self._view.end_ms
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by pages, go to the ends, fit, while the waveform has the focus."""
        match event.key():
            case Qt.Key.Key_PageUp:
                self._scroll(-PAGE_SHARE)
            case Qt.Key.Key_PageDown:
                self._scroll(PAGE_SHARE)
            case Qt.Key.Key_Home:
                self._seek(0)
            case Qt.Key.Key_End:
                self._seek(self._view.duration_ms)
            case Qt.Key.Key_Plus:
                self.zoom(KEY_ZOOM_STEPS)
            case Qt.Key.Key_Minus:
                self.zoom(-KEY_ZOOM_STEPS)
            case Qt.Key.Key_F:
                self.fit()
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say what is under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def tip_at(self, place: QPointF) -> str:
        """Say what is at a place of the widget: evidence with its items, else silence or overtalk, else nothing."""
        if not TOP <= place.y() <= self.picture.ruler_top + NEAR_RULER or place.x() < GUTTER:
            return ""
        position_ms = self._ms_at(place)
        marker = evidence_at(position_ms, self._view.scale, self._evidence)
        if marker is not None:
            return "\n".join((span(marker.start_ms, marker.end_ms), *marker.items))
        for mark in self._marks:
            if mark.start_ms <= position_ms <= mark.end_ms:
                words = self._silence if mark.kind is MarkKind.SILENCE else self._overtalk
                return words.format(duration=duration(mark.end_ms - mark.start_ms))
        return ""

    def _move(self, grip: Grip, event: QMouseEvent) -> None:
        position_ms = self._ms_at(event.position())
        match grip.hold:
            case Hold.PLACE:
                if abs(event.position().x() - self._pressed_at.x()) >= QApplication.startDragDistance():
                    self._grip = Grip(Hold.SELECTION_EDGE, grip.anchor_ms)
                    self.select(stretch_between(grip.anchor_ms, position_ms))
            case Hold.PLAYHEAD:
                self._seek(position_ms)
            case Hold.OVERVIEW:
                self._look_at(event.position().x())
            case _:
                self.select(stretch_between(grip.anchor_ms, position_ms))

    def _show_cursor(self, place: QPointF) -> None:
        in_lanes = TOP <= place.y() < self.picture.ruler_top
        edge = edge_near(self._ms_at(place), self._view.scale, self._selection, self._evidence) if in_lanes else None
        self.setCursor(Qt.CursorShape.ArrowCursor if edge is None else Qt.CursorShape.SizeHorCursor)

    def _seek(self, position_ms: int) -> None:
        self._follows = True
        self.seek_wanted.emit(position_ms)

    def _look_at(self, x: float) -> None:
        """Bring the moment at a place of the overview to the middle."""
        self._follows = False
        middle_ms = self._view.whole().ms_at(x - GUTTER)
        self._show(self._view.scrolled(middle_ms - self._view.scale * self._view.width / 2 - self._view.start_ms))

    def _scroll(self, share: float) -> None:
        """Scroll by a share of what is in sight."""
        if not self._view.is_whole:
            self._follows = False
            self._show(self._view.scrolled(share * self._view.scale * self._view.width))

    @Slot(object)
    def _go_to_next(self, found: Found) -> None:
        """Seek to the next silence, overtalk or evidence, after the last to the first."""
        if found is Found.EVIDENCE:
            starts = [marker.start_ms for marker in self._evidence]
        else:
            starts = [mark.start_ms for mark in self._marks if mark.kind.value == found.value]
        later = [start_ms for start_ms in starts if start_ms > self._position_ms + AFTER_MS]
        if starts:
            self._seek(min(later, default=min(starts)))

    def _show(self, view: WaveformView) -> None:
        if view != self._view:
            self._view = view
            self._still = None
            self.update()

    @Slot()
    def _redraw(self) -> None:
        self._still = self._strip = None
        self.update()

    def _ms_at(self, place: QPointF) -> int:
        return self._view.ms_at(place.x() - GUTTER)

    def _playhead_x(self) -> float:
        return GUTTER + self._view.x_of(self._position_ms)

    def _still_picture(self) -> QPixmap:
        if self._still is None:
            ratio = self.devicePixelRatioF()
            self._still = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
            self._still.setDevicePixelRatio(ratio)
            self._still.fill(self._theme.colour(Role.SURFACE))
            if self._strip is None and not self._view.is_whole:
                self._strip = overview_strip(self._theme, self.picture, ratio)
            painter = QPainter(self._still)
            paint(painter, self._theme, self.picture)
            painter.end()
        return self._still

    def _lanes(self) -> tuple[Lane, ...]:
        if self._peaks is not None and (self._peaks.channels == 1 or self._peaks.is_dual_mono):
            return (Lane(0, self._call, Role.MUTED, tuple(Speaker)),)
        agent = 1 if self._swapped else 0
        return (
            Lane(agent, self._agent, Role.AGENT, (Speaker.AGENT, Speaker.UNKNOWN)),
            Lane(1 - agent, self._customer, Role.CUSTOMER, (Speaker.CUSTOMER,)),
        )
