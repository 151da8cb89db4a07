"""Notices at the lower right of the window: told in passing, gone by themselves where nothing has to be done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from qa_app.ui.notifier import Notice, Tone
from qa_app.ui.theme import GAP, GRID, MARGIN, Role, Theme, Type
from qa_app.ui.widgets.buttons import Button, IconButton, Kind
from qa_app.ui.widgets.icon_label import IconLabel
from qa_app.ui.widgets.labels import Paragraph

WIDTH = 380
WORDS_WIDTH = 284
MOST = 4
PICTURE = 20
STAYS_MS = {Tone.NEUTRAL: 6000, Tone.GOOD: 6000, Tone.WARNING: 15000}
ICONS = {
    Tone.NEUTRAL: ("info", Role.ACCENT),
    Tone.GOOD: ("check-circle", Role.GOOD),
    Tone.WARNING: ("warning", Role.WARNING),
    Tone.BAD: ("warning-circle", Role.BAD),
}
MOST_DETAILS = 8


class Toast(QFrame):
    """One notice; stays while the pointer is over it, and until it is closed when something went wrong."""

    def __init__(self, notice: Notice, theme: Theme, parent: QWidget) -> None:
        """Show a notice."""
        super().__init__(parent)
        self.notice = notice
        self.setProperty("notice", str(notice.tone))
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(notice.sentence)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.close_now)
        self._details = Paragraph("\n".join(notice.details[:MOST_DETAILS]), WORDS_WIDTH, Type.SECONDARY, Role.MUTED)
        self._details.hide()
        icon, role = ICONS[notice.tone]
        picture = IconLabel(theme, icon, role, size=PICTURE)
        words = QVBoxLayout()
        words.setSpacing(GRID)
        sentence = Paragraph(notice.sentence, WORDS_WIDTH)
        sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(sentence)
        words.addWidget(self._details)
        if notice.action or notice.details or notice.tone is Tone.BAD:
            words.addLayout(self._buttons())
        close = IconButton(theme, "x", self.tr("Dismiss"))
        close.setFixedSize(24, 24)
        close.clicked.connect(self.close_now)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN - GRID, GAP + GRID, GAP, GAP + GRID)
        row.setSpacing(GAP + GRID)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._wait()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while it is read."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go on with leaving."""
        self._wait()
        super().leaveEvent(event)

    def close_now(self) -> None:
        """Go away."""
        self._timer.stop()
        self.hide()
        self.deleteLater()

    def _wait(self) -> None:
        if self.notice.tone in STAYS_MS and not self._details.isVisible():
            self._timer.start(STAYS_MS[self.notice.tone])

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        if self.notice.action:
            act = Button(self.notice.action, kind=Kind.LINK)
            act.setObjectName("toast-action")
            act.clicked.connect(self._act)
            row.addWidget(act)
        if self.notice.details:
            more = Button(self.tr("%n more", "", len(self.notice.details)), kind=Kind.LINK)
            more.setObjectName("toast-details")
            more.clicked.connect(self._unfold)
            row.addWidget(more)
        if self.notice.tone is Tone.BAD:
            copy = Button(self.tr("Copy"), kind=Kind.LINK)
            copy.clicked.connect(self._copy)
            row.addWidget(copy)
        row.addStretch()
        return row

    def _act(self) -> None:
        act = self.notice.act
        self.close_now()
        if act is not None:
            act()

    def _unfold(self) -> None:
        self._timer.stop()
        self._details.setVisible(not self._details.isVisible())
        self.adjustSize()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join((self.notice.sentence, *self.notice.details)))


class ToastStack(QObject):
    """Keeps the notices over the lower right corner of a widget, the newest lowest."""

    def __init__(self, over: QWidget, theme: Theme) -> None:
        """Show notices over this widget, which owns them."""
        super().__init__(over)
        self._over = over
        self._theme = theme
        self._toasts: list[Toast] = []
        over.installEventFilter(self)

    @property
    def toasts(self) -> tuple[Toast, ...]:
        """Give the notices that are shown, oldest first."""
        return tuple(self._toasts)

    def show_notice(self, notice: Notice) -> None:
        """Show a notice; one with the same sentence is replaced, and no more than a few stand at once."""
        for toast in [each for each in self._toasts if each.notice.sentence == notice.sentence]:
            toast.close_now()
        while len(self._toasts) >= MOST:
            self._toasts[0].close_now()
        toast = Toast(notice, self._theme, self._over)
        toast.installEventFilter(self)
        self._toasts.append(toast)
        toast.adjustSize()
        toast.show()
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window and of the notices."""
        kind = event.type()
        if isinstance(watched, Toast) and kind == QEvent.Type.Hide and watched in self._toasts:
            self._toasts.remove(watched)
            self._arrange()
        elif kind == QEvent.Type.Resize:
            self._arrange()
        return False

    def _arrange(self) -> None:
        bottom = self._over.height() - MARGIN
        for toast in reversed(self._toasts):
            height = toast.sizeHint().height()
            if toast.height() != height:
                toast.setFixedHeight(height)
            bottom -= height
            toast.move(self._over.width() - WIDTH - MARGIN, bottom)
            toast.raise_()
            bottom -= GAP
