"""What recognition left out of a transcript since nobody said it: a quiet count that opens a sheet of the texts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from qa_app.model.transcript import LeftOut
from qa_app.ui.theme import GAP, MARGIN, Role, Type
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.format import duration
from qa_app.ui.widgets.labels import Label

SHEET_WIDTH = 420
MOST_HEIGHT = 360


class LeftOutButton(Button):
    """Counts the texts; hidden where there is none.

    Signals:
        seek_wanted: The time of a text, in milliseconds.
    """

    seek_wanted = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        """Make a button that is hidden."""
        super().__init__("", kind=Kind.QUIET, parent=parent)
        self.setObjectName("leftOut")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._texts: tuple[LeftOut, ...] = ()
        self.clicked.connect(self.open_sheet)
        self.hide()

    @property
    def count(self) -> int:
        """How many texts there are."""
        return len(self._texts)

    def show_texts(self, texts: Sequence[LeftOut]) -> None:
        """Count these texts."""
        self._texts = tuple(texts)
        self.retranslate()

    def retranslate(self) -> None:
        """Count them in the current language."""
        self.setText(self.tr("%n text(s) left out", "", len(self._texts)))
        self.setToolTip(self.tr("What the speech model wrote although nobody said it; click to read it"))
        self.setVisible(bool(self._texts))

    @Slot()
    def open_sheet(self) -> None:
        """Open the texts below the button."""
        sheet = LeftOutSheet(self._texts, self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.seek_wanted.connect(self.seek_wanted)
        sheet.open_at(self.mapToGlobal(QPoint(0, self.height())))


class LeftOutSheet(QFrame):
    """The texts with about where they stood; it closes with a click beside it or by Esc.

    Signals:
        seek_wanted: The time of a text, in milliseconds.
    """

    seek_wanted = Signal(int)

    def __init__(self, texts: Sequence[LeftOut], parent: QWidget) -> None:
        """Write the texts."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("left-out-sheet")
        self.setProperty("surface", "card")
        self._listed = QWidget()
        grid = QGridLayout(self._listed)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GAP)
        grid.setColumnStretch(1, 1)
        for row, each in enumerate(texts):
            if each.start_ms is not None:
                place = Button(duration(each.start_ms), kind=Kind.LINK)
                place.setToolTip(self.tr("About here; click to listen"))
                place.clicked.connect(partial(self._seek, each.start_ms))
                grid.addWidget(place, row, 0, Qt.AlignmentFlag.AlignTop)
            words = Label(each.text, Type.BODY, wraps=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(words, row, 1)
        explained = self.tr(
            "The speech model wrote this, but nobody said it: lines of subtitles, endless repetitions, words over "
            "silence. It counts nowhere. If it was said after all, correct the line where it belongs."
        )
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._listed)
        self._listed.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        rows.setSpacing(GAP)
        rows.addWidget(Label(explained, Type.SECONDARY, Role.MUTED, wraps=True))
        rows.addWidget(self._scroll)
        self.setFixedWidth(SHEET_WIDTH)

    def open_at(self, place: QPoint) -> None:
        """Open with the upper left corner at a place of the screen, within it."""
        self.ensurePolished()
        layout = self._listed.layout()
        assert layout is not None
        layout.activate()
        self._scroll.setFixedHeight(min(layout.totalHeightForWidth(SHEET_WIDTH - 2 * MARGIN), MOST_HEIGHT))
        self.resize(SHEET_WIDTH, self._rows.totalHeightForWidth(SHEET_WIDTH))
        room = self.screen().availableGeometry()
        left = max(room.left(), min(place.x(), room.right() - self.width()))
        self.move(left, max(room.top(), min(place.y(), room.bottom() - self.height())))
        self.show()

    def _seek(self, start_ms: int) -> None:
        self.seek_wanted.emit(start_ms)
        self.close()
