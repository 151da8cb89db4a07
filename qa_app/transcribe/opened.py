"""The recordings that the recognition process was given and has not ended yet; shared by its three threads."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from qa_app.model.progress import Control, Progress
from qa_app.transcribe.protocol import Advanced, Event, InHand, Job, Recognise
from qa_app.transcribe.recogniser import OpenCall

TOLD_EVERY_S = 0.1
MOST_HELD_BYTES = 512 * 1024**2
"""Sound of recordings that wait for the engine; no other is decoded while it is more."""
NOTHING_TOLD = Progress("")


class Stage(StrEnum):
    """How far a recording is."""

    WAITING = "waiting"
    PREPARING = "preparing"
    READY = "ready"


@dataclass(slots=True, eq=False)
class Entry:
    """A recording, or a model to be tried out.

    Attributes:
        call: Its sound and windows, once it is ready.
        work_s: Time that the engine's thread gave to it.
    """

    job: Job
    stage: Stage = Stage.WAITING
    call: OpenCall | None = None
    is_cancelled: bool = False
    work_s: float = 0.0
    last_told: Progress = NOTHING_TOLD
    last_told_at: float = 0.0

    @property
    def task(self) -> int:
        """What the asker knows it by."""
        return self.job.task


@dataclass(slots=True)
class Opened:
    """The list, in the order in which the recordings were given; every method may be called from any thread.

    Attributes:
        send: Sends an event to the program.
        changed: Guards everything here, and is notified of each change.
        in_engine: What the engine's thread has in hand.
        is_stopping: Whether the process is to end.
        may_prepare: Whether recordings may be decoded; not before the first model is loaded.
    """

    send: Callable[[Event], None]
    changed: threading.Condition = field(default_factory=threading.Condition)
    entries: list[Entry] = field(default_factory=list)
    in_engine: tuple[Entry, ...] = ()
    is_stopping: bool = False
    may_prepare: bool = False
    _told_in_hand: tuple[int, ...] = ()

    def add(self, job: Job) -> None:
        """Take in one more."""
        with self.changed:
            self.entries.append(Entry(job))
            self.changed.notify_all()

    def stop(self) -> None:
        """Let all threads end."""
        with self.changed:
            self.is_stopping = True
            self.changed.notify_all()

    def cancel(self, task: int) -> tuple[int, ...]:
        """Stop a recording; give what is over at once, else it ends at its next safe point.

        A recording whose windows are recognised together with those of another is over at once: the batch goes on.
        """
        with self.changed:
            for entry in self.entries:
                entry.is_cancelled = entry.is_cancelled or task == entry.task
            is_batch_over = all(entry.is_cancelled for entry in self.in_engine)
            busy = {*(self.in_engine if is_batch_over else ())}
            busy |= {entry for entry in self.entries if entry.stage is Stage.PREPARING}
            over = [entry for entry in self.entries if entry.is_cancelled and entry not in busy]
            self.entries = [entry for entry in self.entries if entry not in over]
            self.changed.notify_all()
            return tuple(entry.task for entry in over)

    def end(self, entry: Entry, event: Event | None = None) -> None:
        """Take a recording out of the list and tell its end; nothing where it is out already."""
        with self.changed:
            if entry not in self.entries:
                return
            self.entries.remove(entry)
            self.changed.notify_all()
        if event is not None:
            self.send(event)

    def is_open(self, entry: Entry) -> bool:
        """Tell whether a recording is still in the list."""
        with self.changed:
            return entry in self.entries

    def next_to_prepare(self) -> Entry | None:
        """Wait for a recording to decode, and take it in hand; None once the process is to end."""
        with self.changed:
            while True:
                if self.is_stopping:
                    return None
                entry = self._waiting() if self.may_prepare else None
                if entry is not None:
                    entry.stage = Stage.PREPARING
                    break
                self.changed.wait()
        self.tell_in_hand()
        return entry

    def prepared(self, entry: Entry, call: OpenCall) -> None:
        """Say that a recording is decoded."""
        with self.changed:
            entry.call, entry.stage = call, Stage.READY
            self.changed.notify_all()

    def take_in_engine(self, entries: tuple[Entry, ...]) -> None:
        """Say what the engine's thread has in hand from now on."""
        with self.changed:
            self.in_engine = entries
        self.tell_in_hand()

    def tell_in_hand(self) -> None:
        """Tell the program what is worked on, where that changed."""
        with self.changed:
            preparing = [entry for entry in self.entries if entry.stage is Stage.PREPARING]
            tasks = tuple(dict.fromkeys(entry.task for entry in (*self.in_engine, *preparing)))
            if tasks != self._told_in_hand:
                self._told_in_hand = tasks
                self.send(InHand(tasks))

    def control(self, entry: Entry) -> Control:
        """Give what a recording's work reports to."""
        return Control(lambda progress: self.tell(entry, progress), lambda: entry.is_cancelled or self.is_stopping)

    def tell(self, entry: Entry, progress: Progress) -> None:
        """Send a step: always the first and last of a phase, of those between some."""
        now = time.monotonic()
        is_edge = progress.phase != entry.last_told.phase or progress.done in {0, progress.total}
        if progress != entry.last_told and (is_edge or now - entry.last_told_at >= TOLD_EVERY_S):
            entry.last_told, entry.last_told_at = progress, now
            self.send(Advanced(entry.task, progress))

    def _waiting(self) -> Entry | None:
        held = sum(entry.call.sound.nbytes for entry in self.entries if entry.call is not None)
        if held > MOST_HELD_BYTES:
            return None
        recordings = (entry for entry in self.entries if isinstance(entry.job, Recognise))
        return next((entry for entry in recordings if entry.stage is Stage.WAITING), None)
