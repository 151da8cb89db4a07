"""Keeps the counts of the rail and the line of recognition as they stand in the database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from qa_app.model.calls import CallFilter, RecognitionState, ReviewState
from qa_app.model.changes import Changes, Subject
from qa_app.model.progress import Progress
from qa_app.services import calls, recognition, recognition_queue
from qa_app.services.recognition import QueueEntry
from qa_app.services.recognition_queue import Queue
from qa_app.services.workspace import Workspace
from qa_app.ui.context import ScreenContext, ScreenName
from qa_app.ui.jobs_strip import JobsStrip
from qa_app.ui.rail import Rail
from qa_app.ui.talk_watch import TalkWatch

if TYPE_CHECKING:
    from qa_app.ui.queue.actions import QueueActions

SETTLES_MS = 150


@dataclass(frozen=True, slots=True)
class Standing:
    """What the frame shows of the database."""

    open_calls: int
    drafts: int
    queue: Queue


class FrameWatch(QObject):
    """Looks again after every change that could matter, once for many changes at a time."""

    def __init__(self, context: ScreenContext, rail: Rail, strip: JobsStrip, parent: QObject) -> None:
        """Follow the bus and the recognition driver of this context."""
        super().__init__(parent)
        self._context = context
        self._rail = rail
        self._strip = strip
        self._queue_actions: QueueActions | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLES_MS)
        self._timer.timeout.connect(self._look)
        context.bus.changed.connect(self._on_changes)
        context.recognition.progress.connect(self._on_progress)
        context.recognition.state_changed.connect(self._timer.start)
        line = strip.recognition
        line.pause_asked.connect(context.recognition.pause)
        line.resume_asked.connect(context.recognition.resume)
        line.cancel_asked.connect(lambda call_id: self._cancel(lambda entry: entry.call_id == call_id))
        line.cancel_all_asked.connect(self._cancel_all)
        line.queue_asked.connect(self._open_queue)
        self.talk = TalkWatch(context, self)
        self._look()

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if changes.touches(Subject.CALLS, Subject.EVALUATIONS, Subject.QUEUE):
            self._timer.start()

    @Slot(int, object)
    def _on_progress(self, call_id: int, progress: Progress) -> None:
        self._strip.recognition.show_progress(call_id, progress)

    @Slot()
    def _look(self) -> None:
        workspace = self._context.workspace
        self._context.jobs.query(self, lambda: standing(workspace), self._show)

    def _show(self, now: Standing) -> None:
        self._rail.set_badge(ScreenName.CALLS, now.open_calls)
        self._rail.set_badge(ScreenName.REVIEW, now.drafts)
        states = [entry.state for entry in now.queue.entries]
        running = next((entry for entry in now.queue.entries if entry.state is RecognitionState.RUNNING), None)
        waiting, paused = states.count(RecognitionState.WAITING), states.count(RecognitionState.PAUSED)
        self._strip.recognition.show_queue(
            running.call_id if running else None,
            running.number if running else "",
            waiting + paused,
            is_paused=self._context.recognition.is_paused or (running is None and waiting == 0 and paused > 0),
            beside=max(0, states.count(RecognitionState.RUNNING) - 1),
            left_s=max(now.queue.done_in_s().values(), default=None),
        )

    @Slot(bool)
    def _cancel_all(self, with_waiting: bool) -> None:
        self._cancel(lambda entry: with_waiting or entry.state is RecognitionState.RUNNING)

    def _cancel(self, is_meant: Callable[[QueueEntry], bool]) -> None:
        """Take calls out of the queue, with a way back."""
        workspace = self._context.workspace

        def remove(found: tuple[QueueEntry, ...]) -> None:
            from qa_app.ui.queue.actions import QueueActions  # noqa: PLC0415  (seldom asked for)

            if self._queue_actions is None:
                self._queue_actions = QueueActions(self._context, self._strip)
            self._queue_actions.remove([entry for entry in found if is_meant(entry)])

        self._context.jobs.query(self, lambda: recognition.queue(workspace), remove)

    @Slot()
    def _open_queue(self) -> None:
        from qa_app.ui.queue.dialog import open_queue  # noqa: PLC0415  (seldom asked for)

        open_queue(self._context, self._strip)


def standing(workspace: Workspace) -> Standing:
    """Count what waits."""
    return Standing(
        open_calls=calls.count(workspace, CallFilter(review=(ReviewState.OPEN,))),
        drafts=calls.count(workspace, CallFilter(review=(ReviewState.DRAFT,))),
        queue=recognition_queue.overview(workspace, with_failed=False),
    )
