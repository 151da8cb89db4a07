"""What the window shows before the workspace is open, and when it cannot be opened."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from qa_app.ui.rail import mark
from qa_app.ui.theme import BLOCK, GAP, MARGIN, Role, Theme, Type
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.labels import Label, Paragraph

MARK_PX = 56
SENTENCE_WIDTH = 520


class StartPage(QWidget):
    """The mark, and a sentence on how the opening of the workspace goes.

    Signals:
        retry_asked: The reader wants to try again.
        quit_asked: The reader gives up.
    """

    retry_asked = Signal()
    quit_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make a page that says that the workspace is being opened."""
        super().__init__(parent)
        self.setObjectName("start-page")
        self._failed: tuple[str, ...] = ()
        self._theme = theme
        self._mark = QLabel()
        theme.changed.connect(self._redraw)
        self._redraw()
        self._title = Label("", Type.TITLE)
        self._sentence = Paragraph("", SENTENCE_WIDTH, Type.BODY, Role.MUTED)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(SENTENCE_WIDTH // 2)
        self._retry = Button("", kind=Kind.PRIMARY)
        self._retry.clicked.connect(self.retry_asked)
        self._quit = Button("", kind=Kind.QUIET)
        self._quit.clicked.connect(self.quit_asked)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        for button in (self._retry, self._quit):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setSpacing(MARGIN)
        column.addStretch(2)
        for widget in (self._mark, self._title, self._sentence, self._bar):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(BLOCK - MARGIN)
        column.addLayout(buttons)
        column.setAlignment(buttons, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.retranslate()

    def show_opening(self) -> None:
        """Say that the workspace is being opened."""
        self._failed = ()
        self.retranslate()

    def show_failed(self, sentences: tuple[str, ...]) -> None:
        """Say why it cannot be opened and what to do."""
        self._failed = sentences
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        has_failed = bool(self._failed)
        opening = self.tr(
            "Opening the workspace. After an update the database is backed up and brought up to date first."
        )
        self._title.setText(self.tr("The workspace cannot be opened") if has_failed else self.tr("Service Star QA"))
        self._sentence.setText("\n\n".join(self._failed) if has_failed else opening)
        self._sentence.set_role(Role.TEXT if has_failed else Role.MUTED)
        self._bar.setVisible(not has_failed)
        for button, words in ((self._retry, self.tr("Try again")), (self._quit, self.tr("Quit"))):
            button.setText(words)
            button.setVisible(has_failed)

    @Slot()
    def _redraw(self) -> None:
        self._mark.setPixmap(mark(self._theme, MARK_PX, self.devicePixelRatioF()))
