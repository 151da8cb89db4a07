"""A lane: a few threads that take work in the order in which it was given."""

from __future__ import annotations

import threading
from collections.abc import Callable
from enum import StrEnum
from queue import SimpleQueue

Work = Callable[[], None]


class Lane(StrEnum):
    """Where a piece of work runs."""

    DATABASE = "database"
    FILES = "files"
    MEDIA = "media"
    MODELS = "models"
    TALK = "talk"


class Workers:
    """The threads of one lane; work that was given never raises, its giver sees to that."""

    def __init__(self, lane: Lane, threads: int) -> None:
        """Start the threads at the first piece of work, not before."""
        self._lane = lane
        self._count = threads
        self._queue: SimpleQueue[Work | None] = SimpleQueue()
        self._threads: list[threading.Thread] = []

    def give(self, work: Work) -> None:
        """Add a piece of work to the end of the lane."""
        self._queue.put(work)
        if len(self._threads) < self._count:
            name = f"{self._lane}-{len(self._threads) + 1}"
            thread = threading.Thread(target=self._run, name=name, daemon=True)
            self._threads.append(thread)
            thread.start()

    def close(self, timeout_s: float) -> bool:
        """Let the threads end after the work that stands in the lane; tell whether all did within the time."""
        for _thread in self._threads:
            self._queue.put(None)
        for thread in self._threads:
            thread.join(timeout_s)
        alive = any(thread.is_alive() for thread in self._threads)
        self._threads = []
        return not alive

    def _run(self) -> None:
        while (work := self._queue.get()) is not None:
            work()
            # An idle thread holds nothing: what it let go of later would end in this thread.
            del work
