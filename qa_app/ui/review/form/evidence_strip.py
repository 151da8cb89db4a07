"""The moments of the recording that prove an answer, as chips that play them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from qa_app.model.evaluation import EvidenceMoment
from qa_app.ui.review.times import span
from qa_app.ui.theme import GRID, Role, Theme
from qa_app.ui.widgets.flow import FlowLayout
from qa_app.ui.widgets.format import duration
from qa_app.ui.widgets.labels import restyle

ICON_PX = 12


class EvidenceStrip(QWidget):
    """A chip a moment: a click plays it, its cross takes it away.

    Signals:
        seek_wanted: Start of the moment that was clicked, in milliseconds.
        removed: Number of the moment that was taken away, from 0.
    """

    seek_wanted = Signal(int)
    removed = Signal(int)

    def __init__(self, item_id: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item_id = item_id
        self._theme = theme
        self._is_read_only = False
        self._moments: tuple[EvidenceMoment, ...] = ()
        self._flow = FlowLayout(GRID + 2, self)
        self.hide()

    def set_moments(self, moments: Sequence[EvidenceMoment]) -> None:
        """Show these moments."""
        if tuple(moments) == self._moments:
            return
        self._moments = tuple(moments)
        self._rebuild()

    def set_read_only(self, read_only: bool) -> None:
        """Show the moments without their crosses."""
        if read_only != self._is_read_only:
            self._is_read_only = read_only
            self._rebuild()

    def _rebuild(self) -> None:
        while (taken := self._flow.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, moment in enumerate(self._moments):
            chip = self._chip(number, moment)
            self._flow.addWidget(chip)
            chip.show()
        self.setVisible(bool(self._moments))
        self.updateGeometry()

    def _chip(self, number: int, moment: EvidenceMoment) -> QWidget:
        chip = QFrame(self)
        chip.setProperty("evidence", "true")
        play = QToolButton(chip)
        play.setObjectName(f"moment:{self._item_id}:{number}")
        play.setText(span(moment.start_ms, moment.end_ms))
        play.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        play.setIcon(self._theme.icon("diamond-fill", Role.EVIDENCE))
        play.setIconSize(QSize(ICON_PX, ICON_PX))
        play.setToolTip(moment.words or self.tr("Play this moment"))
        play.setAccessibleName(self.tr("Play the moment at {time}").format(time=duration(moment.start_ms)))
        play.clicked.connect(partial(self._play, moment.start_ms))
        row = QHBoxLayout(chip)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(play)
        if not self._is_read_only:
            remove = QToolButton(chip)
            remove.setObjectName(f"removeMoment:{self._item_id}:{number}")
            remove.setIcon(self._theme.icon("x", Role.MUTED))
            remove.setIconSize(QSize(ICON_PX, ICON_PX))
            remove.setToolTip(self.tr("Take this moment away"))
            remove.setAccessibleName(self.tr("Take away the moment at {time}").format(time=duration(moment.start_ms)))
            remove.clicked.connect(partial(self._remove, number))
            row.addWidget(remove)
        for button in chip.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
        restyle(chip)
        return chip

    def _play(self, start_ms: int, _checked: bool = False) -> None:
        self.seek_wanted.emit(start_ms)

    def _remove(self, number: int, _checked: bool = False) -> None:
        self.removed.emit(number)
