"""The program's side of the recognition process: starts it, gives it recordings, sees when it dies, ends it."""

from __future__ import annotations

import logging
import multiprocessing
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from types import MappingProxyType
from typing import Protocol

from qa_app.model.problems import Problem, ProblemError, problem
from qa_app.transcribe.protocol import (
    Cancel,
    Command,
    Decoder,
    Event,
    Failed,
    Finished,
    InHand,
    Job,
    Placed,
    Probed,
    Ready,
    Stop,
    Stopped,
)

_log = logging.getLogger(__name__)

LOOK_S = 0.05
CANCEL_S = 0.75
PATIENCE_S = 4.0
"""So much longer a cancelled recording may take to answer while others would be disturbed."""
STOP_S = 1.0
MOST_MEMORY_BYTES = 6 * 1024**3
GROWTH = 1.5
"""A process may grow to so many times what it had used when its model was loaded, whatever the limit."""


class Ending(StrEnum):
    """How the recognition of one recording ended."""

    FINISHED = "finished"
    FAILED = "failed"
    STOPPED = "stopped"
    DIED = "died"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it ended, and why it failed.

    Attributes:
        problems: Of a failed recording.
        work_ms: Of a finished one.
        windows: Of a finished one; 0 where it holds no speech.
        language: Of a finished one; empty where it holds no speech.
        exit_code: Of a process that died; negative is a signal.
    """

    ending: Ending
    problems: tuple[Problem, ...] = ()
    work_ms: int = 0
    windows: int = 0
    language: str = ""
    exit_code: int | None = None


NO_OTHERS: Mapping[int, Outcome] = MappingProxyType({})


class Desk(Protocol):
    """Where recordings come from and what becomes of them; called in the thread that waits in `Supervisor.work`."""

    def next(self, given: Sequence[Job]) -> Job | None:
        """Give one more beside those that are given and not ended; None where there is none, or none now.

        Asked every 50 ms while any is given.
        """
        ...

    def take(self, event: Event) -> None:
        """Take an event of a recording, but not its last."""
        ...

    def settle(self, job: Job, outcome: Outcome) -> None:
        """Take the end of a recording; when several end at once the one that was given last comes first."""
        ...

    def is_cancelled(self, task: int) -> bool:
        """Tell whether a recording is to be stopped; asked every 50 ms."""
        ...


@dataclass(slots=True)
class _Given:
    """A recording that the process was given.

    Attributes:
        deadline: Until when it may answer to a cancellation, by the monotonic clock; None: it was not cancelled.
    """

    job: Job
    deadline: float | None = None


@dataclass(frozen=True, slots=True)
class _OnlyOne:
    """A desk with one recording."""

    job: Job
    taken: Callable[[Event], None]
    cancelled: Callable[[], bool]
    outcomes: list[Outcome] = field(default_factory=list)
    handed: list[Job] = field(default_factory=list)

    def next(self, given: Sequence[Job]) -> Job | None:  # noqa: ARG002  (the desk's shape)
        if self.handed:
            return None
        self.handed.append(self.job)
        return self.job

    def take(self, event: Event) -> None:
        self.taken(event)

    def settle(self, job: Job, outcome: Outcome) -> None:  # noqa: ARG002  (the desk's shape)
        self.outcomes.append(outcome)

    def is_cancelled(self, task: int) -> bool:  # noqa: ARG002  (the desk's shape)
        return self.cancelled()


class Supervisor:
    """Owns at most one recognition process; used from one thread, which `work` and `recognise` hold until all is done.

    The process stays with its model between recordings; it is replaced when it has died or has grown too large.
    """

    def __init__(self, decode: Decoder, most_memory_bytes: int = MOST_MEMORY_BYTES) -> None:
        """Prepare; the process is started with the first recording.

        Args:
            decode: A function of a module, it travels to the process by name.
            most_memory_bytes: A process that has used more is replaced after the recordings in hand; may be set anew.
        """
        self._decode = decode
        self.most_memory_bytes = most_memory_bytes
        self._loaded_bytes = 0
        self._is_too_large = False
        self._given: dict[int, _Given] = {}
        self._in_hand: tuple[int, ...] = ()
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None

    @property
    def pid(self) -> int | None:
        """Id of the process; None where none runs."""
        return self._process.pid if self._process is not None and self._process.is_alive() else None

    def work(self, desk: Desk) -> None:
        """Have recordings recognised until the desk gives no more; several are on their way at once.

        An exception of the desk ends the process and goes on to the caller; what was given then is not settled.

        Raises:
            ProblemError: recognition-not-started where the system lets no process be started.
        """
        try:
            self._give_more(desk)
            while self._given:
                self._look_for_cancelled(desk)
                self._take_what_came(desk)
                self._give_more(desk)
        except BaseException:
            self.kill()
            raise

    def recognise(
        self, job: Job, take: Callable[[Event], None], cancelled: Callable[[], bool] = lambda: False
    ) -> Outcome:
        """Have one recording recognised, or a model tried out, and wait for its end.

        Args:
            job: The recording, or the model.
            take: Called in this thread with every event of the recording but the last.
            cancelled: Looked at every 50 ms; once true the recording is stopped, by force after nearly a second.

        Returns:
            How it ended. An exception of `take` ends the process and goes on to the caller.

        Raises:
            ProblemError: recognition-not-started where the system lets no process be started.
        """
        desk = _OnlyOne(job, take, cancelled)
        self.work(desk)
        return desk.outcomes[0]

    def stop(self) -> None:
        """End the process, kindly first."""
        if self._process is None:
            return
        self._say(Stop())
        self._process.join(STOP_S)
        self.kill()

    def kill(self) -> None:
        """End the process at once."""
        if self._process is not None and self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._forget()

    def _give_more(self, desk: Desk) -> None:
        if self._is_too_large:
            if self._given:
                return
            self.stop()
        while (job := desk.next(tuple(given.job for given in self._given.values()))) is not None:
            self._start()
            self._given[job.task] = _Given(job)
            self._say(job)

    def _look_for_cancelled(self, desk: Desk) -> None:
        """Tell the process what was cancelled; one that does not answer in time is ended, and all begin again."""
        now = time.monotonic()
        for task, given in self._given.items():
            if given.deadline is None and desk.is_cancelled(task):
                given.deadline = now + CANCEL_S
                self._say(Cancel(task))
        deadlines = [given.deadline for given in self._given.values() if given.deadline is not None]
        if deadlines and len(deadlines) < len(self._given):
            deadlines = [deadline + PATIENCE_S for deadline in deadlines]
        if deadlines and now > min(deadlines):
            self._settle_all(desk, self._end_process(), Outcome(Ending.STOPPED))

    def _take_what_came(self, desk: Desk) -> None:
        if self._connection is None or self._process is None:
            return
        ready = wait([self._connection, self._process.sentinel], timeout=LOOK_S)
        if self._connection in ready:
            try:
                event: Event = self._connection.recv()
            except (EOFError, ConnectionResetError):
                self._bear_death(desk)
            else:
                self._take(desk, event)
        elif ready:
            self._bear_death(desk)

    def _take(self, desk: Desk, event: Event) -> None:
        match event:
            case InHand():
                self._in_hand = event.tasks
            case Ready():
                pass
            case _ if event.task not in self._given:
                pass
            case Finished():
                self._look_at_memory(event.memory_bytes)
                done = Outcome(Ending.FINISHED, work_ms=event.work_ms, windows=event.windows, language=event.language)
                self._settle(desk, event.task, done)
            case Failed():
                if event.detail:
                    _log.error("recognition failed\n%s", event.detail)
                self._settle(desk, event.task, Outcome(Ending.FAILED, event.problems))
            case Stopped():
                self._settle(desk, event.task, Outcome(Ending.STOPPED))
            case _:
                if isinstance(event, Placed):
                    self._loaded_bytes = event.memory_bytes
                desk.take(event)
                if isinstance(event, Probed):
                    self._settle(desk, event.task, Outcome(Ending.FINISHED))

    def _settle(self, desk: Desk, task: int, outcome: Outcome) -> None:
        given = self._given.pop(task)
        desk.settle(given.job, outcome)

    def _bear_death(self, desk: Desk) -> None:
        """Settle everything after the process died: what it had in hand is blamed, the rest is only stopped."""
        assert self._process is not None
        self._process.join()
        died = Outcome(Ending.DIED, exit_code=self._process.exitcode)
        blamed = {task for task in self._in_hand if task in self._given} or set(self._given)
        self._settle_all(desk, self._end_process(), Outcome(Ending.STOPPED), dict.fromkeys(blamed, died))

    def _settle_all(
        self, desk: Desk, given: Mapping[int, _Given], outcome: Outcome, others: Mapping[int, Outcome] = NO_OTHERS
    ) -> None:
        for task in reversed(tuple(given)):
            desk.settle(given[task].job, others.get(task, outcome))

    def _end_process(self) -> Mapping[int, _Given]:
        """End the process at once; give what it had been given."""
        given = dict(self._given)
        self.kill()
        return given

    def _look_at_memory(self, used_bytes: int) -> None:
        """Let a process go that has used too much; what the model alone took would be taken again by the next."""
        most = max(self.most_memory_bytes, round(self._loaded_bytes * GROWTH))
        if used_bytes > most:
            _log.info("recognition process used %d MB, more than %d MB, and is replaced", used_bytes >> 20, most >> 20)
            self._is_too_large = True

    def _start(self) -> None:
        if self._process is not None and self._process.is_alive():
            return
        self._forget()
        from qa_app.transcribe import child  # noqa: PLC0415  (brings numpy along)

        context = multiprocessing.get_context("spawn")
        try:
            ours, theirs = context.Pipe()
            process = context.Process(target=child.main, args=(theirs, self._decode), name="recognition", daemon=True)
            process.start()
        except OSError as error:
            raise ProblemError(problem("recognition-not-started", reason=error.strerror or "")) from error
        theirs.close()
        self._process, self._connection = process, ours

    def _say(self, command: Command) -> None:
        assert self._connection is not None
        with suppress(BrokenPipeError, ConnectionResetError):
            self._connection.send(command)

    def _forget(self) -> None:
        if self._connection is not None:
            self._connection.close()
        if self._process is not None and not self._process.is_alive():
            self._process.close()
        self._process, self._connection = None, None
        self._given, self._in_hand, self._is_too_large = {}, (), False
