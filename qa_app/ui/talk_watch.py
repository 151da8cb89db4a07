"""Has calls measured that came in, one after another, while nobody waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from qa_app.jobs.lane import Lane
from qa_app.model.changes import Changes, Subject
from qa_app.services.late_media import LateMedia
from qa_app.ui.context import ScreenContext

if TYPE_CHECKING:
    from qa_app.services.talk import Step

FIRST_MS = 5_000
SETTLES_MS = 2_000


class TalkWatch(QObject):
    """Measures the newest calls first, in a lane and a process of its own, until none is left."""

    def __init__(self, context: ScreenContext, parent: QObject) -> None:
        """Follow the bus of this context; the first look comes when the window has settled."""
        super().__init__(parent)
        self._context = context
        self._media = LateMedia(None)
        self._away: set[int] = set()
        self._is_busy = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        context.bus.changed.connect(self._on_changes)
        self._timer.start(FIRST_MS)

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if changes.touches(Subject.CALLS) and not self._is_busy and not self._timer.isActive():
            self._away.difference_update(changes.call_ids or self._away.copy())
            self._timer.start(SETTLES_MS)

    @Slot()
    def look(self) -> None:
        """Measure what waits; the process ends with the last call."""
        if self._is_busy:
            return
        self._is_busy = True
        workspace, media, away = self._context.workspace, self._media, tuple(self._away)

        def work() -> Step:
            from qa_app.services import talk  # noqa: PLC0415  (numpy loads beside the window)

            step = talk.measure_next(workspace, media, away)
            if step.call_id is None:
                media.close()
            return step

        self._context.jobs.query(self, work, self._on_step, lambda _error: self._stop(), lane=Lane.TALK)

    def _on_step(self, step: Step) -> None:
        self._stop()
        if step.call_id is None:
            return
        if not step.is_measured:
            self._away.add(step.call_id)
        self._context.bus.publish(step.changes)
        self.look()

    def _stop(self) -> None:
        self._is_busy = False
