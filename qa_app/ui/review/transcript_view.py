"""The transcript as a list that follows the sound, is written in, and never moves under the reader's eye."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QItemSelection, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QListView, QWidget

from qa_app.model.corrections import Line
from qa_app.model.transcript import Segment, Speaker
from qa_app.ui.review.transcript_delegate import TranscriptDelegate
from qa_app.ui.review.transcript_editor import LineEditor
from qa_app.ui.review.transcript_keys import ACTS, LineAct
from qa_app.ui.review.transcript_model import Found, Index, TranscriptModel, TranscriptRole
from qa_app.ui.theme import Role, Theme
from qa_app.ui.widgets.format import duration

UPPER_SHARE, LOWER_SHARE = 0.1, 0.75
ZOOMS = (0.85, 1.0, 1.15, 1.3, 1.5, 1.75)
LOOKS = frozenset(
    int(role) for role in (TranscriptRole.HEARD, TranscriptRole.WORD, TranscriptRole.EVIDENCE, TranscriptRole.MATCHES)
)
NEXT_SPEAKER = {
    Speaker.AGENT: Speaker.CUSTOMER,
    Speaker.CUSTOMER: Speaker.UNKNOWN,
    Speaker.UNKNOWN: Speaker.AGENT,
}

SAID_BY = {LineAct.AGENT: Speaker.AGENT, LineAct.CUSTOMER: Speaker.CUSTOMER}
VOICE_OF = {LineAct.VOICE_AGENT: Speaker.AGENT, LineAct.VOICE_CUSTOMER: Speaker.CUSTOMER}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What shall be done to which lines.

    Attributes:
        lines: Those that are selected, else the current one.
        speaker: Who shall have said them; None with other acts.
    """

    act: LineAct
    lines: tuple[Line, ...]
    speaker: Speaker | None = None


class TranscriptView(QListView):
    """Shows lines; a click goes to the word under it, a double click writes in it.

    Signals:
        seek_wanted: The place in milliseconds that was clicked, or chosen by Enter.
        follow_changed: Whether the list scrolls with the sound; it stops when the reader scrolls by himself.
        wanted: A `Wanted`.
        text_stored: A line's key, its row and the text that it shall have.
        split_wanted: A line's key, the text in the field and where it shall be cut.
        typed: A line's key and what stands in its field now.
        typing_ended: The field is closed, whatever becomes of its text.
        span_selected: Start and end in milliseconds of several selected lines; None when they are no longer selected.
        menu_wanted: The place on the screen where a menu shall open.
        zoomed: How many times as large the text is as the theme has it.
    """

    seek_wanted = Signal(int)
    follow_changed = Signal(bool)
    wanted = Signal(object)
    text_stored = Signal(str, int, str)
    split_wanted = Signal(str, str, int)
    typed = Signal(str, str)
    typing_ended = Signal()
    span_selected = Signal(object)
    menu_wanted = Signal(QPoint)
    zoomed = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = TranscriptModel(self)
        self._delegate = TranscriptDelegate(theme, self)
        self._theme = theme
        self._follows = True
        self._pressed_at: QPoint | None = None
        self._position_ms = -1
        self._span: tuple[int, int] | None = None
        self._zoom = 1.0
        self.setObjectName("transcript")
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().setSingleStep(24)
        self.verticalScrollBar().actionTriggered.connect(self._reader_scrolled)
        self._delegate.text_stored.connect(self._text_stored)
        self._delegate.split_wanted.connect(self.split_wanted)
        self._delegate.typed.connect(self.typed)
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

    @property
    def zoom(self) -> float:
        """How many times as large the text is as the theme has it."""
        return self._zoom

    @property
    def selected_lines(self) -> tuple[Line, ...]:
        """The selected lines in their order, else the current one."""
        rows = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        if not rows and self.currentIndex().isValid():
            rows = [self.currentIndex().row()]
        return tuple(self._model.lines[row] for row in rows)

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Show segments that cannot be corrected; where they only go on, the list stays where the reader put it."""
        known = self._model.segments
        goes_on = bool(known) and tuple(segments[: len(known)]) == known
        self.set_lines(tuple(Line("", segment, (segment,)) for segment in segments), is_new=not goes_on)

    def set_lines(self, lines: Sequence[Line], *, is_new: bool) -> None:
        """Show these lines; those of the same call as before leave the list where the reader put it."""
        self._model.set_lines(lines)
        if self._position_ms >= 0:
            self._model.set_position(self._position_ms)
        if is_new:
            self.set_follows(True)

    def show_recognised(self, shown: bool) -> None:
        """Show under corrected lines what was recognised, and deleted lines too."""
        self._model.show_recognised(shown)
        self._model.set_position(self._position_ms)
        self.scheduleDelayedItemsLayout()

    def set_zoom(self, zoom: float) -> None:
        """Show the text this many times as large as the theme has it."""
        zoom = min(ZOOMS, key=lambda known: abs(known - zoom))
        if zoom != self._zoom:
            self._zoom = zoom
            self._delegate.set_zoom(zoom)
            self.scheduleDelayedItemsLayout()
            self.zoomed.emit(zoom)

    def step_zoom(self, step: int) -> None:
        """Show the text larger or smaller."""
        self.set_zoom(ZOOMS[max(0, min(len(ZOOMS) - 1, ZOOMS.index(self._zoom) + step))])

    def set_position(self, position_ms: int) -> None:
        """Show what is heard at a place."""
        self._position_ms = position_ms
        is_another = self._model.set_position(position_ms)
        if is_another and self._follows and self.state() != QAbstractItemView.State.EditingState:
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

    def show_found(self, found: Found | None) -> None:
        """Bring what a search found into sight and mark it; None: mark nothing."""
        self._model.set_match(found)
        if found is not None:
            self.show_row(found.row)

    def edit_row(self, row: int, text: str | None = None) -> LineEditor | None:
        """Write in a line, beginning with another text where one is given; None where lines cannot be corrected."""
        if not 0 <= row < self._model.rowCount() or not self._model.lines[row].key:
            return None
        index = self._model.index(row)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.edit(index)
        editor: LineEditor | None = self.viewport().findChild(
            LineEditor, options=Qt.FindChildOption.FindDirectChildrenOnly
        )
        if editor is not None and text is not None:
            editor.fill(text)
        return editor

    def finish_editing(self) -> None:
        """Store what is being written, as if the field were left."""
        for editor in self.viewport().findChildren(LineEditor, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if not editor.isHidden():
                self.commitData(editor)
                self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Take the field away, and tell it."""
        super().closeEditor(editor, hint)
        self.typing_ended.emit()

    @property
    def is_editing(self) -> bool:
        """Whether a line is being written in."""
        return self.state() is QAbstractItemView.State.EditingState

    def ask(self, act: LineAct) -> None:
        """Want something done to the selected lines."""
        lines = self.selected_lines
        if act is LineAct.EDIT:
            self.edit_row(self.currentIndex().row())
        elif act is LineAct.SPEAKER and lines:
            self.wanted.emit(Wanted(act, lines, NEXT_SPEAKER[lines[0].segment.speaker]))
        elif act in SAID_BY and lines:
            self.wanted.emit(Wanted(LineAct.SPEAKER, lines, SAID_BY[act]))
            self._go_to_unknown(lines)
        elif act in VOICE_OF and lines:
            self.wanted.emit(Wanted(LineAct.SPEAKER, self._of_voice(lines[0].segment.speaker), VOICE_OF[act]))
        elif lines or act in (LineAct.UNDO, LineAct.REDO, LineAct.REPLACE):
            self.wanted.emit(Wanted(act, lines))

    def _of_voice(self, speaker: Speaker) -> tuple[Line, ...]:
        """Give every line that this speaker says."""
        return tuple(line for line in self._model.lines if line.segment.speaker is speaker and not line.is_deleted)

    def _go_to_unknown(self, done: Sequence[Line]) -> None:
        """Make the next line of an unknown speaker the current one, after those that have just been said."""
        lines = self._model.lines
        last = max(row for row, line in enumerate(lines) if line in done)
        following = (row for row in range(last + 1, len(lines)) if lines[row].segment.speaker is Speaker.UNKNOWN)
        row = next(following, None)
        if row is not None:
            self.show_row(row)

    def copy(self) -> None:
        """Put the selected lines on the clipboard, a line each: time, speaker, text."""
        lines = [
            f"{duration(line.segment.start_ms)}\t{self._delegate.speaker_word(line.segment.speaker)}\t{line.segment.text}"
            for line in self.selected_lines
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

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell of the stretch that several selected lines are."""
        super().selectionChanged(selected, deselected)
        lines = self.selected_lines if len(self.selectionModel().selectedIndexes()) > 1 else ()
        span = (lines[0].segment.start_ms, max(line.segment.end_ms for line in lines)) if lines else None
        if span != self._span:
            self._span = span
            self.span_selected.emit(span)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the list from the shortcuts of the desk while the list has the keyboard."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_own = QKeySequence(event.keyCombination()) in ACTS
            if is_own and self._is_correctable:
                event.accept()
                return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground here: an opaque viewport is moved by scrolling, and only what comes into sight is drawn."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.colour(Role.SURFACE))
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew where the width changed."""
        if self._delegate.set_width(self.viewport().width()):
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, with Ctrl change the size of the text."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

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

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Write in the line, the caret where it was clicked."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        editor = self.edit_row(index.row()) if index.isValid() else None
        if editor is not None:
            editor.setTextCursor(editor.cursorForPosition(editor.viewport().mapFrom(self.viewport(), place)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the current line by Enter, copy by the system's key, correct by the keys of `KEYS`; the rest moves."""
        act = ACTS.get(QKeySequence(event.keyCombination())) if self._is_correctable else None
        if act is not None:
            self.ask(act)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            line = self._model.lines[self.currentIndex().row()]
            self.set_follows(True)
            self.seek_wanted.emit(line.segment.start_ms)
        else:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                self.set_follows(False)
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu, by the keyboard at the current line."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menu_wanted.emit(place)

    @property
    def _is_correctable(self) -> bool:
        return any(line.key for line in self._model.lines[:1])

    @Slot(str, int, str, bool)
    def _text_stored(self, key: str, row: int, text: str, goes_on: bool) -> None:
        self.text_stored.emit(key, row, text)
        if goes_on:
            self.edit_row(row + 1)

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
