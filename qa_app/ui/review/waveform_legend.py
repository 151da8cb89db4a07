"""The line above a waveform: what its marks mean and how many there are, each leading to the next; zoom."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qa_app.services.speech import CallTalk, talk_share_pct
from qa_app.ui.review.evidence import Marker
from qa_app.ui.review.keys import Act, DeskKeys
from qa_app.ui.review.marks import Mark, MarkKind
from qa_app.ui.review.talk_figures import TalkFigures
from qa_app.ui.review.waveform_painting import GUTTER, TOP, overtalk_brush, silence_brush
from qa_app.ui.theme import GAP, GRID, Role, Theme
from qa_app.ui.widgets.buttons import Button, IconButton, Kind
from qa_app.ui.widgets.format import duration

SWATCH = QSize(16, 10)
ICON = QSize(22, 10)
BUTTON = 24
ZOOM_STEPS = 2


class Found(StrEnum):
    """What the legend counts."""

    SILENCE = "silence"
    OVERTALK = "overtalk"
    EVIDENCE = "evidence"


class WaveformLegend(QWidget):
    """Counts and zooms.

    Signals:
        next_wanted: The next of a `Found` after the playhead.
        zoom_wanted: Steps to zoom in, negative to zoom out.
        fit_wanted: The selected stretch, or all of the call.
    """

    next_wanted = Signal(object)
    zoom_wanted = Signal(int)
    fit_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys: DeskKeys | None = None
        self._marks: tuple[Mark, ...] = ()
        self._evidence: tuple[Marker, ...] = ()
        self.setFixedHeight(TOP)
        self._found = {found: Button("", kind=Kind.QUIET, parent=self) for found in Found}
        self._talk: CallTalk | None = None
        self._figures = TalkFigures(self)
        self._talk_button = Button("", kind=Kind.QUIET, parent=self)
        self._out = IconButton(theme, "magnifying-glass-minus", "", parent=self)
        self._in = IconButton(theme, "magnifying-glass-plus", "", parent=self)
        self._fit = IconButton(theme, "arrows-out-line-horizontal", "", parent=self)
        self._lay_out()
        self._talk_button.clicked.connect(self._open_figures)
        self._out.clicked.connect(partial(self._zoom, -ZOOM_STEPS))
        self._in.clicked.connect(partial(self._zoom, ZOOM_STEPS))
        self._fit.clicked.connect(self.fit_wanted)
        theme.changed.connect(self._draw_swatches)
        self._draw_swatches()
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language that is shown, and the keys as they stand."""
        zoom_out, zoom_in = self.tr("Show more of the call"), self.tr("Show more detail")
        if self._keys is not None:
            zoom_out, zoom_in = self._keys.tip(zoom_out, Act.ZOOM_OUT), self._keys.tip(zoom_in, Act.ZOOM_IN)
        self._out.set_tip(zoom_out)
        self._in.set_tip(zoom_in)
        self._fit.set_tip(self.tr("Show the selected stretch, or all of the call"))
        self._talk_button.setToolTip(self.tr("Talk of agent and customer; click for all figures of the call"))
        self._show_counts()
        self._show_talk()

    def name_keys(self, keys: DeskKeys) -> None:
        """Name these keys in the tips."""
        self._keys = keys
        self.retranslate()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Count these marks."""
        self._marks = tuple(marks)
        self._show_counts()

    def show_evidence(self, evidence: Sequence[Marker]) -> None:
        """Count this evidence."""
        self._evidence = tuple(evidence)
        self._show_counts()

    def show_talk(self, talk: CallTalk | None) -> None:
        """Tell the share of talk of agent and customer; None while nobody has listened."""
        self._talk = talk
        self._show_talk()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(GUTTER - GAP, GRID // 2, GAP, 0)
        row.setSpacing(GRID)
        for found, button in self._found.items():
            button.setObjectName(f"legend-{found}")
            button.setFixedHeight(BUTTON)
            button.setIconSize(ICON)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self._ask, found))
            row.addWidget(button)
        self._talk_button.setObjectName("legend-talk")
        self._talk_button.setFixedHeight(BUTTON)
        self._talk_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(self._talk_button)
        row.addStretch(1)
        for name, zoom in (("zoomOut", self._out), ("zoomIn", self._in), ("zoomFit", self._fit)):
            zoom.setObjectName(name)
            zoom.setFixedSize(BUTTON, BUTTON)
            zoom.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(zoom)

    def _show_talk(self) -> None:
        self._talk_button.setVisible(self._talk is not None)
        if self._talk is None:
            return
        metrics = self._talk.metrics
        shares = " : ".join(f"{talk_share_pct(metrics, side):.0f}" for side in metrics.speakers)
        words = self.tr("Talk {shares} %") if len(metrics.speakers) > 1 else self.tr("Figures")
        self._talk_button.setText(words.format(shares=shares))

    @Slot()
    def _open_figures(self) -> None:
        if self._talk is not None:
            self._figures.show_talk(self._talk)
            self._figures.open_at(self._talk_button.mapToGlobal(self._talk_button.rect().bottomLeft()))

    def _ask(self, found: Found, _checked: bool = False) -> None:
        self.next_wanted.emit(found)

    def _zoom(self, steps: int, _checked: bool = False) -> None:
        self.zoom_wanted.emit(steps)

    def _show_counts(self) -> None:
        silent = [mark for mark in self._marks if mark.kind is MarkKind.SILENCE]
        both = [mark for mark in self._marks if mark.kind is MarkKind.OVERTALK]
        self._show(Found.SILENCE, self.tr("Silence {count} · {duration}"), silent, self.tr("Go to the next silence"))
        self._show(Found.OVERTALK, self.tr("Overtalk {count} · {duration}"), both, self.tr("Go to the next overtalk"))
        evidence = self._found[Found.EVIDENCE]
        evidence.setText(self.tr("Evidence {count}").format(count=len(self._evidence)))
        evidence.setToolTip(self.tr("Go to the next evidence"))
        evidence.setEnabled(bool(self._evidence))

    def _show(self, found: Found, words: str, marks: Sequence[Mark], tip: str) -> None:
        button = self._found[found]
        total_ms = sum(mark.end_ms - mark.start_ms for mark in marks)
        button.setText(words.format(count=len(marks), duration=duration(total_ms)))
        button.setToolTip(tip)
        button.setEnabled(bool(marks))

    @Slot()
    def _draw_swatches(self) -> None:
        for found, button in self._found.items():
            button.setIcon(QIcon(self._swatch(found)))

    def _swatch(self, found: Found) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(ICON * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        place = QRectF(0.5, 0.5, SWATCH.width() - 1, SWATCH.height() - 1)
        if found is Found.EVIDENCE:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(Role.EVIDENCE))
            middle = place.center()
            painter.drawPolygon(QPolygonF([middle + QPointF(dx, dy) for dx, dy in ((0, -5), (5, 0), (0, 5), (-5, 0))]))
        else:
            is_silence = found is Found.SILENCE
            painter.fillRect(place, self._theme.colour(Role.SUNKEN if is_silence else Role.SURFACE))
            painter.fillRect(place, silence_brush(self._theme) if is_silence else overtalk_brush(self._theme))
            painter.setPen(QPen(self._theme.colour(Role.EDGE if is_silence else Role.OVERTALK), 1))
            painter.drawRect(place)
        painter.end()
        return picture
