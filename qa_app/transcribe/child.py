"""The recognition process: takes commands from its pipe, keeps the last model loaded, sends events.

It ends when it is told to, or when the program at the other end of the pipe is gone.
"""

from __future__ import annotations

import os
import signal
import sys
import time
import traceback
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection
from pathlib import Path

from qa_app.model.problems import ProblemError, problem
from qa_app.model.progress import Cancelled, Control, Progress
from qa_app.transcribe.protocol import (
    Advanced,
    Cancel,
    Command,
    Decoder,
    Event,
    Failed,
    Finished,
    Ready,
    Recognise,
    Stop,
    Stopped,
)

BYTES_A_KILOBYTE = 1024
TOLD_EVERY_S = 0.1
NOTHING_TOLD = Progress("")


def main(connection: Connection, decode: Decoder) -> None:
    """Serve commands until told to stop; the function that the process is spawned with."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ["HF_HUB_OFFLINE"] = "1"
    try:
        _Child(connection, decode).serve()
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


@dataclass(slots=True)
class _Child:
    connection: Connection
    decode: Decoder
    waiting: list[Command] = field(default_factory=list)
    loaded: object = None
    loaded_folder: Path | None = None
    is_cancelled: bool = False
    last_told: Progress = NOTHING_TOLD
    last_told_at: float = 0.0

    def serve(self) -> None:
        self.send(Ready(os.getpid()))
        while True:
            command = self.waiting.pop(0) if self.waiting else self.connection.recv()
            if isinstance(command, Stop):
                return
            if isinstance(command, Recognise):
                self.recognise(command)

    def recognise(self, job: Recognise) -> None:
        self.is_cancelled = False
        self.last_told = NOTHING_TOLD
        control = Control(lambda progress: self.tell(job, progress), self.look_for_cancel)
        try:
            self.run(job, control)
        except Cancelled:
            self.send(Stopped(job.task))
        except ProblemError as error:
            self.send(Failed(job.task, error.problems))
        except MemoryError:
            self.send(Failed(job.task, (problem("memory-full"),)))
        except (EOFError, BrokenPipeError, ConnectionResetError):
            raise
        except Exception as error:  # noqa: BLE001  (one of the four doors; the program logs the traceback)
            fault = problem("recognition-failed", reason=type(error).__name__)
            self.send(Failed(job.task, (fault,), traceback.format_exc()))

    def run(self, job: Recognise, control: Control) -> None:
        from qa_app.transcribe import engine  # noqa: PLC0415  (heavy, and only this process may load it)
        from qa_app.transcribe.recogniser import Recogniser  # noqa: PLC0415

        if not isinstance(self.loaded, engine.Engine) or self.loaded_folder != job.model:
            control.step("loading-model")
            self.loaded, self.loaded_folder = None, None
            self.loaded = engine.Engine(job.model)
            self.loaded_folder = job.model
        Recogniser(self.loaded, engine.find_speech, self.decode).run(job, control, self.send)

    def tell(self, job: Recognise, progress: Progress) -> None:
        """Send a step: always the first and last of a phase, of those between some."""
        now = time.monotonic()
        is_edge = progress.phase != self.last_told.phase or progress.done in {0, progress.total}
        if progress != self.last_told and (is_edge or now - self.last_told_at >= TOLD_EVERY_S):
            self.last_told, self.last_told_at = progress, now
            self.send(Advanced(job.task, progress))

    def look_for_cancel(self) -> bool:
        while not self.is_cancelled and self.connection.poll():
            command = self.connection.recv()
            if isinstance(command, Cancel):
                self.is_cancelled = True
            else:
                self.waiting.append(command)
        return self.is_cancelled

    def send(self, event: Event) -> None:
        if isinstance(event, Finished):
            event = replace(event, memory_bytes=most_memory_bytes())
        self.connection.send(event)


def most_memory_bytes() -> int:
    """Give the most memory that this process has used so far; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0
    import resource  # noqa: PLC0415  (not on Windows)

    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used if sys.platform == "darwin" else used * BYTES_A_KILOBYTE
