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
from qa_app.transcribe.protocol import (
    Cancel,
    Command,
    Decoder,
    Event,
    Failed,
    Finished,
    Placed,
    Probe,
    Probed,
    Recognise,
    Stop,
    Stopped,
)

_log = logging.getLogger(__name__)

LOOK_S = 0.05
CANCEL_S = 0.9
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


class Supervisor:
    """Owns at most one recognition process; used from one thread, which `recognise` holds until the recording is done.

    The process stays with its model between recordings; it is replaced when it has died or has grown too large.
    """

    def __init__(self, decode: Decoder, most_memory_bytes: int = MOST_MEMORY_BYTES) -> None:
        """Prepare; the process is started with the first recording.

        Args:
            decode: A function of a module, it travels to the process by name.
            most_memory_bytes: A process that has used more is replaced after the recording in hand; may be set anew.
        """
        self._decode = decode
        self.most_memory_bytes = most_memory_bytes
        self._loaded_bytes = 0
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None

    @property
    def pid(self) -> int | None:
        """Id of the process; None where none runs."""
        return self._process.pid if self._process is not None and self._process.is_alive() else None

    def recognise(
        self, job: Recognise | Probe, take: Callable[[Event], None], cancelled: Callable[[], bool] = lambda: False
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

    def _follow(self, job: Recognise | Probe, take: Callable[[Event], None], cancelled: Callable[[], bool]) -> Outcome:
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

    def _take_one(self, job: Recognise | Probe, take: Callable[[Event], None]) -> Outcome | None:
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
                self._replace_if_too_large(event.memory_bytes)
                return Outcome(Ending.FINISHED, work_ms=event.work_ms, windows=event.windows, language=event.language)
            case Failed():
                if event.detail:
                    _log.error("recognition failed\n%s", event.detail)
                return Outcome(Ending.FAILED, event.problems)
            case Stopped():
                return Outcome(Ending.STOPPED)
            case _:
                if isinstance(event, Placed):
                    self._loaded_bytes = event.memory_bytes
                take(event)
                return Outcome(Ending.FINISHED) if isinstance(event, Probed) else None

    def _replace_if_too_large(self, used_bytes: int) -> None:
        """Let a process go that has used too much; what the model alone took would be taken again by the next."""
        most = max(self.most_memory_bytes, round(self._loaded_bytes * GROWTH))
        if used_bytes > most:
            _log.info("recognition process used %d MB, more than %d MB, and is replaced", used_bytes >> 20, most >> 20)
            self.stop()

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
