"""The recognition process: takes commands from its pipe, keeps the last model loaded, sends events.

It ends when it is told to, or when the program at the other end of the pipe is gone.
"""

from __future__ import annotations

import os
import signal
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from qa_app.model.machine import Placement
from qa_app.model.problems import ProblemError, problem
from qa_app.model.progress import Cancelled, Control, Progress
from qa_app.transcribe.machine import most_memory_bytes
from qa_app.transcribe.protocol import (
    Advanced,
    Cancel,
    CardTried,
    Command,
    Decoder,
    Event,
    Failed,
    Finished,
    Placed,
    Probe,
    Ready,
    Recognise,
    Stop,
    Stopped,
)

if TYPE_CHECKING:
    from qa_app.transcribe.placing import Loaded
    from qa_app.transcribe.steady import SteadyEngine

TOLD_EVERY_S = 0.1
NOTHING_TOLD = Progress("")

Task = TypeVar("Task", Recognise, Probe)


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
    loaded: SteadyEngine | None = None
    loaded_as: tuple[Path, Placement] | None = None
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
                self.attempt(command, self.recognise)
            if isinstance(command, Probe):
                self.attempt(command, self.probe)

    def attempt(self, job: Task, work: Callable[[Task, Control], None]) -> None:
        self.is_cancelled = False
        self.last_told = NOTHING_TOLD
        control = Control(lambda progress: self.tell(job, progress), self.look_for_cancel)
        try:
            work(job, control)
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

    def recognise(self, job: Recognise, control: Control) -> None:
        from qa_app.transcribe import engine  # noqa: PLC0415  (heavy, and only this process may load it)
        from qa_app.transcribe.recogniser import Recogniser  # noqa: PLC0415

        if self.loaded is None or self.loaded_as != (job.model, job.placement):
            control.step("loading-model")
            self.loaded, self.loaded_as = None, None
            self.loaded = self.open(job, job.placement)
            self.loaded_as = (job.model, job.placement)
        Recogniser(self.loaded, engine.find_speech, self.decode).run(job, control, self.send)

    def probe(self, job: Probe, control: Control) -> None:
        from qa_app.transcribe.probing import probe  # noqa: PLC0415  (heavy, and only this process may load it)

        control.step("loading-model")
        self.loaded, self.loaded_as = None, None
        told, engine = probe(job, lambda threads: self.open(job, replace(job.placement, threads=threads)), control)
        self.loaded, self.loaded_as = engine, (job.model, replace(job.placement, threads=told.threads))
        self.send(told)

    def open(self, job: Recognise | Probe, placement: Placement) -> SteadyEngine:
        """Load a model; the program is told where it is, and before that when a card is touched."""
        from qa_app.transcribe.engine import Engine  # noqa: PLC0415  (heavy, and only this process may load it)
        from qa_app.transcribe.steady import SteadyEngine  # noqa: PLC0415  (as above)

        def open_engine(placement: Placement) -> Engine:
            return Engine(job.model, placement, lambda card: self.send(CardTried(job.task, card)))

        return SteadyEngine(open_engine, placement, lambda loaded: self.send(placed(job.task, loaded)))

    def tell(self, job: Recognise | Probe, progress: Progress) -> None:
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


def placed(task: int, loaded: Loaded[Any]) -> Placed:
    """Tell where a model is."""
    where = (loaded.device, loaded.compute_type, loaded.threads)
    return Placed(task, *where, loaded.card, loaded.reason, most_memory_bytes())
