"""Runs use cases beside the window and brings their results back into the GUI thread.

Five lanes: the database lane is one thread, so that writers never meet and reads keep the order of asking;
the file lane is a few threads for exports, sheets and imports; the media lane is one for the sound of the call in hand,
which shall not wait behind an import; the models lane is one for downloads, which may take hours;
the talk lane is one in which calls are measured that nobody waits for.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from qa_app.jobs.bus import ChangeBus
from qa_app.jobs.job import Job, JobState
from qa_app.jobs.lane import Lane, Workers
from qa_app.model.changes import Changes
from qa_app.model.problems import ProblemError
from qa_app.model.progress import Cancelled, Control

T = TypeVar("T")
Failed = Callable[[ProblemError], None]

FILE_THREADS = 2
TICK_MS = 100
CLOSE_TIMEOUT_S = 10.0

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Piece:
    """A piece of work and how it ended: its value, or the exception that it ended with.

    It is made and let go of in the GUI thread: with it may end widgets, which no other thread may destroy.
    """

    owner: QObject
    work: Callable[[], Any]
    done: Callable[[Any], None] | None
    failed: Failed | None
    job: Job | None
    value: object = None
    error: BaseException | None = None


class JobRunner(QObject):
    """Runs work in lanes; `done` and `failed` are called in the GUI thread, and not at all once their owner is gone.

    Signals:
        job_added: A `Job` that people shall see.
        job_over: A `Job` that ended, however it did.
        problems: Tuple of `Problem` that nobody else took.
        crashed: An exception that is a bug of ours, with its traceback.
        idle: No work is under way any more.
    """

    job_added = Signal(object)
    job_over = Signal(object)
    problems = Signal(object)
    crashed = Signal(object)
    idle = Signal()
    _ended = Signal(int)

    def __init__(self, bus: ChangeBus, parent: QObject | None = None) -> None:
        """Publish changes on this bus; threads start at the first piece of work."""
        super().__init__(parent)
        self._bus = bus
        threads = {Lane.DATABASE: 1, Lane.FILES: FILE_THREADS, Lane.MEDIA: 1, Lane.MODELS: 1, Lane.TALK: 1}
        self._lanes = {lane: Workers(lane, many) for lane, many in threads.items()}
        self._pending = 0
        self._pieces: dict[int, _Piece] = {}
        self._numbers = count()
        self._jobs: list[Job] = []
        self._is_closed = False
        self._ticker = QTimer(self)
        self._ticker.setInterval(TICK_MS)
        self._ticker.timeout.connect(self._tick)
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def pending(self) -> int:
        """How many pieces of work have not been delivered yet."""
        return self._pending

    @property
    def running_jobs(self) -> tuple[Job, ...]:
        """Give the visible jobs that are not over."""
        return tuple(self._jobs)

    def query(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
        lane: Lane = Lane.DATABASE,
    ) -> None:
        """Read unseen, in the database lane unless another is named; `done` gets what `work` returns."""
        self._give(lane, owner, work, done, failed)

    def change(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Write in the database lane; the `Changes` that `work` returns (or carries as `.changes`) are published."""
        self._give(Lane.DATABASE, owner, work, done, failed)

    def start(
        self,
        owner: QObject,
        title: str,
        work: Callable[[Control], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        *,
        lane: Lane = Lane.FILES,
    ) -> Job:
        """Run long work that people see in the bottom strip, with its progress and a way to cancel it.

        Changes that the result is or carries are published. `done` may give the job its result line by
        `Job.set_result`. Neither is called when the job was cancelled.
        """
        job = Job(title, self)
        self._jobs.append(job)
        control = job.control()

        def controlled() -> T:
            if control.cancelled():
                raise Cancelled
            job.mark_started()
            return work(control)

        self.job_added.emit(job)
        self._ticker.start()
        self._give(lane, owner, controlled, done, failed, job=job)
        return job

    def close(self) -> bool:
        """Cancel the jobs, let the lanes run empty and end their threads; tell whether they did in time.

        Nothing is delivered afterwards.
        """
        self._is_closed = True
        self._ticker.stop()
        for job in self._jobs:
            job.cancel()
        ended = [workers.close(CLOSE_TIMEOUT_S) for workers in self._lanes.values()]
        return all(ended)

    def _give(
        self,
        lane: Lane,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None] | None,
        failed: Failed | None,
        *,
        job: Job | None = None,
    ) -> None:
        if self._is_closed:
            return
        self._pending += 1
        number = next(self._numbers)
        self._pieces[number] = _Piece(owner, work, done, failed, job)
        self._lanes[lane].give(partial(self._run, number))

    def _run(self, number: int) -> None:
        """Do a piece of work in its lane's thread, which keeps hold of nothing of it once it tells the GUI thread."""
        piece = self._pieces[number]
        try:
            piece.value = piece.work()
        except Exception as raised:  # noqa: BLE001  (the runner's door: what a worker raises is told in the GUI thread)
            piece.error = raised
        del piece
        self._ended.emit(number)

    @Slot(int)
    def _deliver(self, number: int) -> None:
        outcome = self._pieces.pop(number)
        self._pending -= 1
        if self._is_closed:
            return
        try:
            self._settle(outcome)
        finally:
            if self._pending == 0:
                self.idle.emit()

    def _settle(self, outcome: _Piece) -> None:
        has_owner = shiboken6.isValid(outcome.owner)
        error = outcome.error
        if error is None:
            self._end(outcome.job, JobState.DONE)
            self._publish(outcome.value)
            if has_owner and outcome.done is not None:
                outcome.done(outcome.value)
        elif isinstance(error, Cancelled):
            self._end(outcome.job, JobState.CANCELLED)
        elif isinstance(error, ProblemError):
            if outcome.job is not None:
                outcome.job.problems = error.problems
            self._end(outcome.job, JobState.FAILED)
            if has_owner and outcome.failed is not None:
                outcome.failed(error)
            else:
                self.problems.emit(error.problems)
        else:
            self._end(outcome.job, JobState.FAILED)
            _log.error("work ended with a bug", exc_info=error)
            self.crashed.emit(error)

    def _end(self, job: Job | None, state: JobState) -> None:
        if job is None:
            return
        self._jobs.remove(job)
        if not self._jobs:
            self._ticker.stop()
        job.end(state, job.problems)
        self.job_over.emit(job)

    def _publish(self, value: object) -> None:
        changes = value if isinstance(value, Changes) else getattr(value, "changes", None)
        if isinstance(changes, Changes):
            self._bus.publish(changes)

    @Slot()
    def _tick(self) -> None:
        for job in self._jobs:
            job.tick()
