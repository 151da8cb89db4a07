"""The transcript with its search and what is said where there is none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from qa_app.model.transcript import Segment
from qa_app.ui.review.transcript_view import TranscriptView
from qa_app.ui.theme import GAP, GRID, ICON, MARGIN, Theme


class TranscriptPanel(QWidget):
    """The transcript, a search bar over it that Ctrl+F opens, and a way back to the sound.

    Signals:
        seek_wanted: A place in milliseconds.
        note_clicked: The button of the note that stands where no transcript is.
    """

    seek_wanted = Signal(int)
    note_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found: tuple[int, ...] = ()
        self._found_at = -1
        self.view = TranscriptView(theme, self)
        self._bar = self._make_bar()
        self._note = self._make_note()
        self._follow = QPushButton(self.view)
        self._follow.setObjectName("followSound")
        self._follow.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._follow.hide()
        self._follow.clicked.connect(self._follow_again)
        pages = QWidget(self)
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._note)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._bar)
        rows.addWidget(pages, 1)
        self.view.seek_wanted.connect(self.seek_wanted)
        self.view.follow_changed.connect(self._show_follow)
        self.view.viewport().installEventFilter(self)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language that is shown."""
        self.view.retranslate()
        self._search.setPlaceholderText(self.tr("Search in the transcript"))
        self._search.setAccessibleName(self.tr("Search in the transcript"))
        for button, words in (
            (self._previous, self.tr("Previous place (Shift+Enter)")),
            (self._next, self.tr("Next place (Enter)")),
            (self._close, self.tr("Close the search (Esc)")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._follow.setText(self.tr("Follow the sound"))
        self._show_count()

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Show these segments."""
        self.view.set_segments(segments)
        self._pages.setCurrentWidget(self.view)
        if self._search.text():
            self._search_again(self._search.text())

    def show_note(self, sentence: str, button: str = "") -> None:
        """Say why there is no transcript, with a button that does something about it where there is a word for it."""
        self.view.set_segments(())
        self._sentence.setText(sentence)
        self._action.setText(button)
        self._action.setVisible(bool(button))
        self._pages.setCurrentWidget(self._note)

    @Slot()
    def open_search(self) -> None:
        """Show the search bar and write into it."""
        self._bar.show()
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    @Slot()
    def close_search(self) -> None:
        """Hide the search bar and its marks."""
        self._search.clear()
        self._bar.hide()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Steer the search by Enter, Shift+Enter and Esc, and keep the button back to the sound in its corner."""
        if watched is self._search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close_search()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
        if watched is self.view.viewport() and isinstance(event, QResizeEvent):
            self._place_follow()
        return super().eventFilter(watched, event)

    def _make_bar(self) -> QWidget:
        bar = QFrame(self)
        bar.setProperty("surface", "raised")
        bar.hide()
        self._search = QLineEdit(bar)
        self._search.setObjectName("transcriptSearch")
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._search_again)
        self._search.installEventFilter(self)
        self._count = QLabel(bar)
        self._count.setObjectName("transcriptSearchCount")
        self._count.setProperty("role", "muted")
        self._previous = self._tool("caret-up")
        self._previous.clicked.connect(lambda: self._go(-1))
        self._next = self._tool("caret-down")
        self._next.clicked.connect(lambda: self._go(1))
        self._close = self._tool("x")
        self._close.clicked.connect(self.close_search)
        row = QHBoxLayout(bar)
        row.setContentsMargins(GAP, GRID, GAP, GRID)
        row.setSpacing(GRID)
        row.addWidget(self._search, 1)
        for widget in (self._count, self._previous, self._next, self._close):
            row.addWidget(widget)
        return bar

    def _tool(self, icon: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(self._theme.icon(icon))
        button.setIconSize(QSize(ICON, ICON))
        return button

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

    @Slot(str)
    def _search_again(self, wanted: str) -> None:
        self._found = self.view.transcript_model.search(wanted)
        self._found_at = -1
        if self._found and wanted.strip():
            self._go(1)
        else:
            self._show_count()

    def _go(self, step: int) -> None:
        if not self._found:
            return
        self._found_at = (self._found_at + step) % len(self._found) if self._found_at >= 0 else 0
        self.view.show_row(self._found[self._found_at])
        self._show_count()

    def _show_count(self) -> None:
        if not self._search.text().strip():
            self._count.clear()
        elif not self._found:
            self._count.setText(self.tr("not found"))
        else:
            words = self.tr("{number} of {count}")
            self._count.setText(words.format(number=self._found_at + 1, count=len(self._found)))

    @Slot(bool)
    def _show_follow(self, follows: bool) -> None:
        self._follow.setVisible(not follows and bool(self.view.transcript_model.segments))
        self._place_follow()

    @Slot()
    def _follow_again(self) -> None:
        self.view.set_follows(True)

    def _place_follow(self) -> None:
        self._follow.adjustSize()
        viewport = self.view.viewport()
        self._follow.move(
            viewport.width() - self._follow.width() - MARGIN, viewport.height() - self._follow.height() - MARGIN
        )
        self._follow.raise_()
