"""The program's side of the recognition process: starts it, gives it recordings, sees when it dies, ends it."""

from __future__ import annotations

import logging
import multiprocessing
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess

from qa_app.model.problems import Problem, ProblemError, problem
from qa_app.transcribe import child
from qa_app.transcribe.protocol import Cancel, Command, Decoder, Event, Failed, Finished, Recognise, Stop, Stopped

_log = logging.getLogger(__name__)

LOOK_S = 0.05
CANCEL_S = 0.9
STOP_S = 1.0
MOST_MEMORY_BYTES = 6 * 1024**3


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


class Supervisor:
    """Owns at most one recognition process; used from one thread, which `recognise` holds until the recording is done.

    The process stays with its model between recordings; it is replaced when it has died or has grown too large.
    """

    def __init__(self, decode: Decoder, most_memory_bytes: int = MOST_MEMORY_BYTES) -> None:
        """Prepare; the process is started with the first recording.

        Args:
            decode: A function of a module, it travels to the process by name.
            most_memory_bytes: A process that has used more is replaced after the recording in hand.
        """
        self._decode = decode
        self._most_memory_bytes = most_memory_bytes
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None

    @property
    def pid(self) -> int | None:
        """Id of the process; None where none runs."""
        return self._process.pid if self._process is not None and self._process.is_alive() else None

    def recognise(
        self, job: Recognise, take: Callable[[Event], None], cancelled: Callable[[], bool] = lambda: False
    ) -> Outcome:
        """Have one recording recognised, and wait for its end.

        Args:
            job: The recording.
            take: Called in this thread with every event of the recording but the last.
            cancelled: Looked at every 50 ms; once true the recording is stopped, by force after nearly a second.

        Returns:
            How it ended. An exception of `take` ends the process and goes on to the caller.

        Raises:
            ProblemError: recognition-not-started where the system lets no process be started.
        """
        self._start()
        try:
            self._say(job)
            outcome = self._follow(job, take, cancelled)
        except BaseException:
            self.kill()
            raise
        if outcome.ending is Ending.DIED:
            self._forget()
        return outcome

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

    def _follow(self, job: Recognise, take: Callable[[Event], None], cancelled: Callable[[], bool]) -> Outcome:
        assert self._process is not None
        assert self._connection is not None
        deadline: float | None = None
        while True:
            if deadline is None and cancelled():
                self._say(Cancel())
                deadline = time.monotonic() + CANCEL_S
            if deadline is not None and time.monotonic() > deadline:
                self.kill()
                return Outcome(Ending.STOPPED)
            ready = wait([self._connection, self._process.sentinel], timeout=LOOK_S)
            if self._connection in ready:
                outcome = self._take_one(job, take)
                if outcome is not None:
                    return outcome
            elif ready:
                self._process.join()
                return Outcome(Ending.DIED, exit_code=self._process.exitcode)

    def _take_one(self, job: Recognise, take: Callable[[Event], None]) -> Outcome | None:
        assert self._process is not None
        assert self._connection is not None
        try:
            event: Event = self._connection.recv()
        except (EOFError, ConnectionResetError):
            self._process.join()
            return Outcome(Ending.DIED, exit_code=self._process.exitcode)
        if getattr(event, "task", job.task) != job.task:
            return None
        match event:
            case Finished():
                if event.memory_bytes > self._most_memory_bytes:
                    self.stop()
                return Outcome(Ending.FINISHED, work_ms=event.work_ms, windows=event.windows, language=event.language)
            case Failed():
                if event.detail:
                    _log.error("recognition failed\n%s", event.detail)
                return Outcome(Ending.FAILED, event.problems)
            case Stopped():
                return Outcome(Ending.STOPPED)
            case _:
                take(event)
                return None

    def _start(self) -> None:
        if self._process is not None and self._process.is_alive():
            return
        self._forget()
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
