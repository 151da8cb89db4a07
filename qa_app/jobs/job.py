"""A job: a piece of long work that people see, can follow and can cancel."""

from __future__ import annotations

import threading
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from qa_app.model.problems import Problem
from qa_app.model.progress import Control, Progress


class JobState(StrEnum):
    """How far a job has come."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Job(QObject):
    """One piece of long work, as the bottom strip shows it; lives in the GUI thread.

    Signals:
        changed: State, progress or result line changed.

    Attributes:
        title: What it does, in the user's language.
        state: How far it has come.
        result: One line of what came out; empty while there is none.
        problems: Why it failed; empty where it did not fail through the user's or the world's fault.
    """

    changed = Signal()

    def __init__(self, title: str, parent: QObject) -> None:
        """Make a waiting job."""
        super().__init__(parent)
        self.title = title
        self.state = JobState.WAITING
        self.result = ""
        self.problems: tuple[Problem, ...] = ()
        self._progress = Progress("waiting")
        self._shown = self._progress
        self._started = False
        self._cancelled = threading.Event()

    @property
    def progress(self) -> Progress:
        """Give the newest step that the work told."""
        return self._progress

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.state in {JobState.DONE, JobState.FAILED, JobState.CANCELLED}

    @property
    def is_cancelling(self) -> bool:
        """Whether it was told to stop and has not stopped yet."""
        return self._cancelled.is_set() and not self.is_over

    def cancel(self) -> None:
        """Ask the work to stop at its next safe point."""
        self._cancelled.set()
        self.changed.emit()

    def set_result(self, line: str) -> None:
        """Show one line of what came out."""
        self.result = line
        self.changed.emit()

    def control(self) -> Control:
        """Give what the work reports through; safe from its thread, cheap, never more than a look per tick."""
        return Control(self._report, self._cancelled.is_set)

    def mark_started(self) -> None:
        """Note, from the worker's thread, that the work began; shown at the next tick."""
        self._started = True

    def tick(self) -> None:
        """Tell of what the worker's thread noted since the last tick; called in the GUI thread."""
        began = self._started and self.state is JobState.WAITING
        if began:
            self.state = JobState.RUNNING
        if began or self._progress is not self._shown:
            self._shown = self._progress
            self.changed.emit()

    def end(self, state: JobState, problems: tuple[Problem, ...] = ()) -> None:
        """Note how it ended."""
        self.state = state
        self.problems = problems
        self.changed.emit()

    def _report(self, progress: Progress) -> None:
        self._progress = progress
