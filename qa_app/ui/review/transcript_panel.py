"""The transcript with its head, its search, its history and what is said where there is none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from qa_app.model.corrections import Line
from qa_app.model.transcript import LeftOut, Segment
from qa_app.ui.fonts import Type
from qa_app.ui.review.left_out import LeftOutButton
from qa_app.ui.review.transcript_history import HistorySheet
from qa_app.ui.review.transcript_menu import TranscriptMenu
from qa_app.ui.review.transcript_model import Found
from qa_app.ui.review.transcript_search import SearchBar
from qa_app.ui.review.transcript_view import TranscriptView
from qa_app.ui.review.unknown_hint import UnknownHint
from qa_app.ui.theme import GAP, GRID, MARGIN, Role, Theme
from qa_app.ui.widgets.buttons import IconButton
from qa_app.ui.widgets.labels import Divider, Label


class TranscriptPanel(QWidget):
    """The transcript, a search bar over it that Ctrl+F opens, and a way back to the sound.

    Signals:
        seek_wanted: A place in milliseconds.
        note_clicked: The button of the note that stands where no transcript is.
        replace_wanted: The place that the search stands at (`Found`) and what shall stand there.
        replace_all_wanted: What is looked for and what shall stand there instead.
        history_wanted: The history shall be read, since its sheet opens.
        all_recognised_wanted: Every correction shall go.
        swap_wanted: Agent and customer shall be exchanged.
    """

    seek_wanted = Signal(int)
    note_clicked = Signal()
    replace_wanted = Signal(object, str)
    replace_all_wanted = Signal(str, str)
    history_wanted = Signal()
    all_recognised_wanted = Signal()
    swap_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found: tuple[Found, ...] = ()
        self._found_at = -1
        self._can_undo = self._can_redo = False
        self.view = TranscriptView(theme, self)
        self.bar = SearchBar(theme, self)
        self.bar.hide()
        self._note = self._make_note()
        self._follow = QPushButton(self.view)
        self._follow.setObjectName("followSound")
        self._follow.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._follow.hide()
        self._pages_holder = QWidget(self)
        self._pages = QStackedLayout(self._pages_holder)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._note)
        self._head = self._make_head()
        self._head.hide()
        self._unknown = UnknownHint(self.view, self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for widget in (self._head, self.bar, self._unknown):
            rows.addWidget(widget)
        rows.addWidget(self._pages_holder, 1)
        self.history = HistorySheet(theme, self)
        self.history.hide()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language that is shown."""
        self.view.retranslate()
        self.bar.retranslate()
        self.history.retranslate()
        self._title.setText(self.tr("Transcript"))
        self._find.set_tip(self.tr("Search in the transcript (Ctrl+F)"))
        self._eye.set_tip(self.tr("Show recognised text"))
        self._clock.set_tip(self.tr("History of corrections"))
        self._more.set_tip(self.tr("More for the transcript"))
        self._follow.setText(self.tr("Follow the sound"))
        self._left_out.retranslate()
        self._show_corrected()
        self._unknown.show_lines(self.view.transcript_model.lines)

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Show segments that cannot be corrected, such as those of a growing transcript."""
        self.view.set_segments(segments)
        self._shown()

    def set_lines(self, lines: Sequence[Line], *, is_new: bool) -> None:
        """Show lines; those of another call than before from their beginning."""
        self.view.set_lines(lines, is_new=is_new)
        if is_new:
            self.history.hide()
        self._shown()

    def set_left_out(self, texts: Sequence[LeftOut]) -> None:
        """Count what recognition left out of the transcript that is shown."""
        self._left_out.show_texts(texts)

    def set_can(self, *, undo: bool, redo: bool) -> None:
        """Tell whether a correction can be taken back or made again."""
        self._can_undo, self._can_redo = undo, redo

    def show_note(self, sentence: str, button: str = "") -> None:
        """Say why there is no transcript, with a button that does something about it where there is a word for it."""
        self.view.set_segments(())
        self.history.hide()
        self._head.setVisible(self._left_out.count > 0)
        self._unknown.hide()
        self._sentence.setText(sentence)
        self._action.setText(button)
        self._action.setVisible(bool(button))
        self._pages.setCurrentWidget(self._note)

    @property
    def found_place(self) -> Found | None:
        """Where the search stands, None where nothing is found."""
        return self._found[self._found_at] if 0 <= self._found_at < len(self._found) else None

    @Slot()
    def open_search(self) -> None:
        """Show the search bar and write into it."""
        self._open_bar(replaces=self.bar.replaces)

    @Slot()
    def open_replace(self) -> None:
        """Show the search bar with what replaces."""
        self._open_bar(replaces=True)

    @Slot()
    def close_search(self) -> None:
        """Hide the search bar and its marks."""
        self.bar.search.clear()
        self.bar.show_replacing(False)
        self.bar.hide()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def toggle_history(self) -> None:
        """Open the history, or close it."""
        if self.history.isHidden():
            self.history_wanted.emit()
            self.history.show()
            self._place_history()
            self.history.raise_()
        else:
            self.history.hide()

    @Slot(QPoint)
    def open_menu(self, place: QPoint) -> None:
        """Open the menu of the selected lines at a place on the screen."""
        menu = TranscriptMenu(self.view, can_undo=self._can_undo, can_redo=self._can_redo)
        menu.recognised_toggled.connect(self._eye.setChecked)
        menu.history_wanted.connect(self.toggle_history)
        menu.all_recognised_wanted.connect(self.all_recognised_wanted)
        menu.swap_wanted.connect(self.swap_wanted)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the history at the right edge."""
        super().resizeEvent(event)
        self._place_history()

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the shortcuts of the desk while the history is open."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.ShortcutOverride and not self.history.isHidden():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the history by Esc."""
        if event.key() == Qt.Key.Key_Escape and not self.history.isHidden():
            self.history.hide()
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the button back to the sound in its corner."""
        if watched is self.view.viewport() and isinstance(event, QResizeEvent):
            self._place_follow()
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self._follow.clicked.connect(self._follow_again)
        self._find.clicked.connect(self.open_search)
        self._eye.toggled.connect(self._show_recognised)
        self._clock.clicked.connect(self.toggle_history)
        self._more.clicked.connect(self._open_more)
        self.bar.wanted_changed.connect(self._search_again)
        self.bar.step_wanted.connect(self._go)
        self.bar.replace_wanted.connect(self._replace)
        self.bar.replace_all_wanted.connect(self.replace_all_wanted)
        self.bar.closed.connect(self.close_search)
        self.history.line_wanted.connect(self._show_line_at)
        self.view.seek_wanted.connect(self.seek_wanted)
        self.view.follow_changed.connect(self._show_follow)
        self.view.menu_wanted.connect(self.open_menu)
        self.view.viewport().installEventFilter(self)

    def _make_head(self) -> QWidget:
        head = QWidget(self)
        self._title = Label("", Type.SECONDARY, Role.MUTED)
        self._corrected = Label("", Type.SECONDARY, Role.MUTED)
        self._corrected.setObjectName("transcriptCorrected")
        self._left_out = LeftOutButton(head)
        self._left_out.seek_wanted.connect(self.seek_wanted)
        self._find = IconButton(self._theme, "magnifying-glass", "")
        self._eye = IconButton(self._theme, "eye", "")
        self._eye.setObjectName("showRecognised")
        self._eye.setCheckable(True)
        self._clock = IconButton(self._theme, "clock-counter-clockwise", "")
        self._clock.setObjectName("showHistory")
        self._more = IconButton(self._theme, "dots-three", "")
        row = QHBoxLayout(head)
        row.setContentsMargins(GAP + GRID, 0, GRID, 0)
        row.setSpacing(0)
        row.addWidget(self._title)
        row.addSpacing(GAP)
        row.addWidget(self._corrected)
        row.addSpacing(GAP)
        row.addWidget(self._left_out)
        row.addStretch(1)
        for button in (self._find, self._eye, self._clock, self._more):
            row.addWidget(button)
        framed = QWidget(self)
        rows = QVBoxLayout(framed)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(head)
        rows.addWidget(Divider())
        return framed

    def _make_note(self) -> QWidget:
        note = QWidget(self)
        self._sentence = QLabel(note)
        self._sentence.setObjectName("transcriptNote")
        self._sentence.setProperty("role", "muted")
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._action = QPushButton(note)
        self._action.setObjectName("transcriptAction")
        self._action.clicked.connect(self.note_clicked)
        rows = QVBoxLayout(note)
        rows.setContentsMargins(MARGIN * 2, MARGIN, MARGIN * 2, MARGIN)
        rows.setSpacing(MARGIN)
        rows.addStretch(1)
        rows.addWidget(self._sentence)
        rows.addWidget(self._action, 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch(2)
        return note

    def _shown(self) -> None:
        self._pages.setCurrentWidget(self.view)
        self._head.setVisible(bool(self.view.transcript_model.lines))
        self._unknown.show_lines(self.view.transcript_model.lines)
        self._show_corrected()
        if self.bar.search.text():
            self._found = self.view.transcript_model.search(self.bar.search.text())
            self._found_at = min(self._found_at, len(self._found) - 1)
            self.view.transcript_model.set_match(self.found_place)
            self._show_count()
        if not self.history.isHidden():
            self.history_wanted.emit()

    def _show_corrected(self) -> None:
        model = self.view.transcript_model
        count = model.corrected_count
        self._corrected.setText(self.tr("%n line(s) corrected", "", count) if count else "")
        can_correct = any(line.key for line in model.lines[:1])
        for button in (self._eye, self._clock):
            button.setEnabled(can_correct or count > 0)

    def _open_bar(self, *, replaces: bool) -> None:
        self.bar.show_replacing(replaces)
        self.bar.show()
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    @Slot(str)
    def _search_again(self, wanted: str) -> None:
        self._found = self.view.transcript_model.search(wanted)
        self._found_at = -1
        if self._found:
            self._go(1)
        else:
            self._show_count()

    @Slot(int)
    def _go(self, step: int) -> None:
        if not self._found:
            return
        self._found_at = (self._found_at + step) % len(self._found) if self._found_at >= 0 else 0
        self.view.show_found(self.found_place)
        self._show_count()

    @Slot(str)
    def _replace(self, by: str) -> None:
        if self.found_place is not None:
            self.replace_wanted.emit(self.found_place, by)

    def _show_count(self) -> None:
        self.bar.show_count(self._found_at + 1, len(self._found))

    @Slot(bool)
    def _show_recognised(self, shown: bool) -> None:
        self.view.show_recognised(shown)
        self._shown()

    @Slot(int)
    def _show_line_at(self, start_ms: int) -> None:
        row = self.view.transcript_model.row_at(start_ms)
        if row >= 0:
            self.view.show_row(row)

    @Slot()
    def _open_more(self) -> None:
        self.open_menu(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    @Slot(bool)
    def _show_follow(self, follows: bool) -> None:
        self._follow.setVisible(not follows and bool(self.view.transcript_model.lines))
        self._place_follow()

    @Slot()
    def _follow_again(self) -> None:
        self.view.set_follows(True)

    def _place_history(self) -> None:
        place = self._pages_holder.geometry()
        width = min(self.history.width(), place.width())
        self.history.setGeometry(place.right() + 1 - width, place.top(), width, place.height())

    def _place_follow(self) -> None:
        self._follow.adjustSize()
        viewport = self.view.viewport()
        self._follow.move(
            viewport.width() - self._follow.width() - MARGIN, viewport.height() - self._follow.height() - MARGIN
        )
        self._follow.raise_()
