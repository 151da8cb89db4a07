"""The line of the bottom strip that tells of recognition: which call, how far, how many wait; pause and cancel."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from qa_app.model.progress import Progress
from qa_app.ui.phases import percent, step_line
from qa_app.ui.queue.words import time_left
from qa_app.ui.theme import BLOCK, GAP, GRID, MARGIN, Role, Theme, Type
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.icon_label import IconLabel
from qa_app.ui.widgets.labels import ElidedLabel, Label


class RecognitionLine(QWidget):
    """Shows recognition as a job among jobs.

    Signals:
        changed: What it shows changed.
        pause_asked: The reader wants recognition to pause.
        resume_asked: The reader wants it to go on.
        cancel_asked: The reader wants this call (its id) out of the queue.
        cancel_all_asked: The reader wants every call in hand out of it; with True those that wait too.
        queue_asked: The reader wants to see the queue.
    """

    changed = Signal()
    pause_asked = Signal()
    resume_asked = Signal()
    cancel_asked = Signal(int)
    cancel_all_asked = Signal(bool)
    queue_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setObjectName("recognition-line")
        self._call_id: int | None = None
        self._number = ""
        self._waiting = 0
        self._beside = 0
        self._left_s: float | None = None
        self._is_paused = False
        self.progress = Progress("waiting")
        self._icon = IconLabel(theme)
        self._title = ElidedLabel("")
        self._step = Label("", Type.SECONDARY, Role.MUTED)
        self._pause = Button("", kind=Kind.QUIET)
        self._pause.setObjectName("recognition-pause")
        self._pause.clicked.connect(self._ask_pause)
        self._cancel = Button("", kind=Kind.QUIET)
        self._cancel.setObjectName("recognition-cancel")
        self._cancel.clicked.connect(self._ask_cancel)
        self._queue = Button("", kind=Kind.QUIET)
        self._queue.setObjectName("recognition-queue")
        self._queue.clicked.connect(self.queue_asked)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._title)
        texts.addWidget(self._step)
        row = QHBoxLayout(self)
        row.setContentsMargins(BLOCK, GRID, MARGIN, GRID)
        row.setSpacing(GAP + GRID)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.addWidget(self._queue)
        row.addWidget(self._pause)
        row.addWidget(self._cancel)
        self.retranslate()

    @property
    def is_active(self) -> bool:
        """Whether a call is in hand or waits."""
        return self._call_id is not None or self._waiting > 0

    def show_queue(
        self,
        call_id: int | None,
        number: str,
        waiting: int,
        *,
        is_paused: bool,
        beside: int = 0,
        left_s: float | None = None,
    ) -> None:
        """Show the queue as it stands.

        Args:
            call_id: The call in hand, None for none.
            number: Its number.
            waiting: How many more wait.
            is_paused: Whether nothing new is begun.
            beside: How many more are in hand.
            left_s: In how many seconds all are done; None where that is not known.
        """
        if call_id != self._call_id:
            self.progress = Progress("waiting")
        self._call_id, self._number = call_id, number
        self._waiting, self._is_paused = waiting, is_paused
        self._beside, self._left_s = beside, left_s
        self.retranslate()
        self.changed.emit()

    def show_progress(self, call_id: int, progress: Progress) -> None:
        """Show how far a call is."""
        if self._call_id in {None, call_id}:
            self._call_id = call_id
            self.progress = progress
            self.retranslate()
            self.changed.emit()

    def text(self) -> str:
        """Say all of it in one line."""
        parts = [self._title.text()]
        if self._step.text():
            parts.append(self._step.text())
        return " · ".join(parts)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setVisible(self.is_active)
        icon = ("pause-circle", Role.MUTED) if self._is_paused else ("spinner-gap", Role.ACCENT)
        self._icon.show_icon(*icon)
        self._title.setText(self._headline())
        self._step.setText(self._steps())
        self._pause.setText(self.tr("Go on") if self._is_paused else self.tr("Pause"))
        self._queue.setText(self.tr("Queue…"))
        self._cancel.setText(self.tr("Cancel…") if self._may_mean_more else self.tr("Cancel"))
        self._cancel.setVisible(self.is_active)

    def _headline(self) -> str:
        if self._is_paused:
            return self.tr("Recognition is paused")
        if self._call_id is None:
            return self.tr("Recognition is about to begin")
        return self.tr("Recognising call {number}").format(number=self._number)

    def _steps(self) -> str:
        parts = []
        if self._call_id is not None and not self._is_paused:
            share = percent(self.progress)
            parts.append(step_line(self.progress) if share is None else f"{step_line(self.progress)} {share} %")
        if self._beside:
            parts.append(self.tr("%n more in hand", "", self._beside))
        if self._waiting:
            parts.append(self.tr("%n more waiting", "", self._waiting))
        if self._left_s is not None and not self._is_paused:
            parts.append(self.tr("all done in {time}").format(time=time_left(self._left_s)))
        return " · ".join(parts)

    def _ask_pause(self) -> None:
        (self.resume_asked if self._is_paused else self.pause_asked).emit()

    @property
    def _may_mean_more(self) -> bool:
        """Whether to cancel may mean more than the call that is named."""
        return self._beside + self._waiting > 0

    def _ask_cancel(self) -> None:
        if not self._may_mean_more and self._call_id is not None:
            self.cancel_asked.emit(self._call_id)
            return
        menu = self.cancel_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._cancel.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def cancel_menu(self) -> QMenu:
        """Make the menu of what can be cancelled: this call, all in hand, everything."""
        menu = QMenu(self)
        menu.setObjectName("recognition-cancel-menu")
        call_id, in_hand = self._call_id, self._beside + (self._call_id is not None)
        if call_id is not None:
            one = menu.addAction(self.tr("Cancel call {number}").format(number=self._number))
            one.triggered.connect(lambda: self.cancel_asked.emit(call_id))
        if in_hand > 1:
            all_in_hand = menu.addAction(self.tr("Cancel the %n call(s) in hand", "", in_hand))
            all_in_hand.triggered.connect(lambda: self.cancel_all_asked.emit(False))
        if self._waiting:
            every = menu.addAction(self.tr("Cancel all %n call(s), also those that wait", "", in_hand + self._waiting))
            every.triggered.connect(lambda: self.cancel_all_asked.emit(True))
        return menu
