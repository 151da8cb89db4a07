"""The transcript as a list that follows the sound, and never moves under the reader's eye."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from qa_app.model.transcript import Segment
from qa_app.ui.review.transcript_delegate import TranscriptDelegate
from qa_app.ui.review.transcript_model import Index, TranscriptModel, TranscriptRole
from qa_app.ui.theme import Theme
from qa_app.ui.widgets.format import duration

UPPER_SHARE, LOWER_SHARE = 0.1, 0.75
LOOKS = frozenset(
    int(role) for role in (TranscriptRole.HEARD, TranscriptRole.WORD, TranscriptRole.EVIDENCE, TranscriptRole.MATCHES)
)


class TranscriptView(QListView):
    """Shows segments; a click goes to the word under it.

    Signals:
        seek_wanted: The place in milliseconds that was clicked, or chosen by Enter.
        follow_changed: Whether the list scrolls with the sound; it stops when the reader scrolls by himself.
    """

    seek_wanted = Signal(int)
    follow_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = TranscriptModel(self)
        self._delegate = TranscriptDelegate(theme, self)
        self._follows = True
        self._pressed_at: QPoint | None = None
        self.setObjectName("transcript")
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)
        self.verticalScrollBar().actionTriggered.connect(self._reader_scrolled)
        theme.changed.connect(self._restyle)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language that is shown."""
        self._delegate.retranslate()
        self._restyle()
        self.setAccessibleName(self.tr("Transcript"))

    @property
    def transcript_model(self) -> TranscriptModel:
        """The rows."""
        return self._model

    @property
    def follows(self) -> bool:
        """Whether the list scrolls with the sound."""
        return self._follows

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Show these segments; where they only go on, the list stays where the reader put it."""
        known = self._model.segments
        goes_on = bool(known) and tuple(segments[: len(known)]) == known
        if not goes_on:
            self._delegate.forget()
        self._model.set_segments(segments)
        if not goes_on:
            self.set_follows(True)

    def set_position(self, position_ms: int) -> None:
        """Show what is heard at a place."""
        if self._model.set_position(position_ms) and self._follows:
            self._show_heard()

    def set_follows(self, follows: bool) -> None:
        """Scroll with the sound, or leave the list where the reader put it."""
        if follows != self._follows:
            self._follows = follows
            self.follow_changed.emit(follows)
        if follows:
            self._show_heard()

    def show_row(self, row: int) -> None:
        """Bring a row into sight and make it the current one, without following the sound any more."""
        index = self._model.index(row)
        self.set_follows(False)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def copy(self) -> None:
        """Put the selected segments on the clipboard, a line each: time, speaker, text."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        lines = [
            f"{duration(segment.start_ms)}\t{self._delegate.speaker_word(segment.speaker)}\t{segment.text}"
            for segment in (self._model.segments[row] for row in rows)
        ]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Draw rows again whose marks changed; Qt's list would lay out every row, which takes long on a long call."""
        if not roles or not set(roles) <= LOOKS:
            super().dataChanged(first, last, list(roles))
        elif first == last:
            self.update(first)
        else:
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew where the width changed."""
        if self._delegate.set_width(self.viewport().width()):
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click begins, so that a drag that selects is no click."""
        is_plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed_at = event.position().toPoint() if is_plain else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the word that was clicked."""
        super().mouseReleaseEvent(event)
        pressed_at, self._pressed_at = self._pressed_at, None
        place = event.position().toPoint()
        index = self.indexAt(place)
        if pressed_at is None or not index.isValid() or self.indexAt(pressed_at) != index:
            return
        self._seek(index.row(), self.visualRect(index), place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the current segment by Enter, copy by the system's key; the rest moves in the list."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            segment = self._model.segments[self.currentIndex().row()]
            self.set_follows(True)
            self.seek_wanted.emit(segment.start_ms)
        else:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                self.set_follows(False)
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy."""
        menu = QMenu(self)
        copy = menu.addAction(self.tr("Copy"))
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setEnabled(self.selectionModel().hasSelection())
        copy.triggered.connect(self.copy)
        menu.addAction(self.tr("Select all")).triggered.connect(self.selectAll)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def _seek(self, row: int, rect: QRect, place: QPoint) -> None:
        position_ms = self._delegate.position_at(self._model.index(row), rect, place.x(), place.y())
        if position_ms is not None:
            self.set_follows(True)
            self.seek_wanted.emit(position_ms)

    def _show_heard(self) -> None:
        row = self._model.heard_row
        if row < 0:
            self.scrollToTop()
            return
        index = self._model.index(row)
        rect = self.visualRect(index)
        height = self.viewport().height()
        if rect.top() < height * UPPER_SHARE or rect.bottom() > height * LOWER_SHARE:
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    @Slot(int)
    def _reader_scrolled(self, _action: int) -> None:
        self.set_follows(False)

    @Slot()
    def _restyle(self) -> None:
        self._delegate.refresh()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
