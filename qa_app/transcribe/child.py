"""The recognition process: takes commands from its pipe, keeps the last model loaded, sends events.

One thread takes commands, one decodes the next recordings and finds speech in them, and the process's own thread works
the engine. It ends when it is told to, or when the program at the other end of the pipe is gone.
"""

from __future__ import annotations

import os
import signal
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qa_app.model.machine import Placement
from qa_app.model.problems import ProblemError, problem
from qa_app.model.progress import Cancelled, Progress
from qa_app.transcribe.machine import most_memory_bytes
from qa_app.transcribe.opened import Entry, Opened, Stage
from qa_app.transcribe.protocol import (
    Cancel,
    CardTried,
    Command,
    Decoder,
    Event,
    Failed,
    Finished,
    Job,
    Placed,
    Probe,
    Ready,
    Recognise,
    Stop,
    Stopped,
    VoicesLeft,
)
from qa_app.transcribe.recogniser import OpenCall, Recogniser, calls_of, heard_ms, prepare

if TYPE_CHECKING:
    from qa_app.transcribe.placing import Loaded
    from qa_app.transcribe.steady import SteadyEngine

WAIT_S = 0.3
"""So long a batch that is not full waits for a recording that is being decoded."""


def main(connection: Connection, decode: Decoder) -> None:
    """Serve commands until told to stop; the function that the process is spawned with."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ["HF_HUB_OFFLINE"] = "1"
    _Child(connection, decode).serve()


class _Child:
    """What the three threads share."""

    def __init__(self, connection: Connection, decode: Decoder) -> None:
        self.connection = connection
        self.decode = decode
        self.sending = threading.Lock()
        self.opened = Opened(self.send)
        self.models = _Models(self.send)

    def serve(self) -> None:
        """Work the engine; returns once the process is to end."""
        self.send(Ready(os.getpid()))
        threading.Thread(target=self.take_commands, name="commands", daemon=True).start()
        threading.Thread(target=self.prepare_all, name="preparing", daemon=True).start()
        _Worker(self.opened, self.models, self.send).work()

    def take_commands(self) -> None:
        """Take commands until told to stop; ends the process where the program is gone."""
        while True:
            try:
                command: Command = self.connection.recv()
            except (EOFError, OSError):
                os._exit(1)
            match command:
                case Stop():
                    self.opened.stop()
                    return
                case Cancel():
                    for task in self.opened.cancel(command.task):
                        self.send(Stopped(task))
                case _:
                    self.opened.add(command)

    def prepare_all(self) -> None:
        """Decode one recording after another and find speech in it."""
        while (entry := self.opened.next_to_prepare()) is not None:
            try:
                self.opened.prepared(entry, self.prepare(entry))
            except Exception as error:  # noqa: BLE001  (one of the child's doors)
                self.opened.end(entry, how_it_ended(entry.task, error))

    def prepare(self, entry: Entry) -> OpenCall:
        from qa_app.transcribe.diarizer import SherpaDiarizer  # noqa: PLC0415  (only here)
        from qa_app.transcribe.engine import find_speech  # noqa: PLC0415  (heavy, and loaded by now)

        assert isinstance(entry.job, Recognise)
        call = prepare(entry.job, self.decode, find_speech, self.opened.control(entry), SherpaDiarizer)
        if call.against_voices is not None:
            self.send(VoicesLeft(entry.task, call.against_voices))
        return call

    def send(self, event: Event) -> None:
        """Send an event; from any thread."""
        if isinstance(event, Finished):
            event = replace(event, memory_bytes=most_memory_bytes())
        try:
            with self.sending:
                self.connection.send(event)
        except (BrokenPipeError, ConnectionResetError):
            os._exit(1)


@dataclass(slots=True)
class _Models:
    """Keeps the model loaded that was used last."""

    send: Callable[[Event], None]
    engine: SteadyEngine | None = None
    loaded_as: tuple[Path, Placement] | None = None

    def has(self, job: Recognise) -> bool:
        return self.engine is not None and self.loaded_as == (job.model, job.placement)

    def load(self, job: Recognise) -> None:
        self.engine, self.loaded_as = None, None
        self.engine = self.open(job, job.placement)
        self.loaded_as = (job.model, job.placement)

    def probe(self, job: Probe, opened: Opened, entry: Entry) -> Event:
        from qa_app.transcribe.probing import probe  # noqa: PLC0415  (heavy, and only this process may load it)

        control = opened.control(entry)
        control.step("loading-model")
        self.engine, self.loaded_as = None, None

        def open_engine(threads: int, workers: int) -> SteadyEngine:
            return self.open(job, replace(job.placement, threads=threads, workers=workers))

        told, engine = probe(job, open_engine, control)
        found = replace(job.placement, threads=told.threads, workers=told.workers)
        self.engine, self.loaded_as = engine, (job.model, found)
        return told

    def open(self, job: Job, placement: Placement) -> SteadyEngine:
        """Load a model; the program is told where it is, and before that when a card is touched."""
        from qa_app.transcribe.engines import open_engine  # noqa: PLC0415  (heavy, and only this process may load it)
        from qa_app.transcribe.steady import PlacedListener, SteadyEngine  # noqa: PLC0415  (as above)

        def opened(placement: Placement) -> PlacedListener:
            return open_engine(job.model, placement, lambda card: self.send(CardTried(job.task, card)))

        return SteadyEngine(opened, placement, lambda loaded: self.send(placed(job.task, loaded)))


@dataclass(slots=True)
class _Worker:
    """The engine's thread.

    Attributes:
        last: Until when time is given to recordings, by the monotonic clock.
        dry_since: Since when a batch that is not full waits for more; None where none does.
    """

    opened: Opened
    models: _Models
    send: Callable[[Event], None]
    last: float = field(default_factory=time.monotonic)
    dry_since: float | None = None

    def work(self) -> None:
        """Do what there is to do, until the process is to end."""
        while (entries := self.next_work()) is not None:
            self.opened.take_in_engine(entries)
            try:
                self.do(entries)
            except Exception as error:  # noqa: BLE001  (one of the child's doors)
                self.bear(error)
            self.opened.take_in_engine(())

    def do(self, entries: tuple[Entry, ...]) -> None:
        """Try the first one's model out, or load it, or recognise a batch."""
        head = entries[0]
        if isinstance(head.job, Probe):
            self.probe(head, head.job)
        elif not self.models.has(head.job):
            self.load(head, head.job)
        else:
            self.recognise(entries)

    def bear(self, error: Exception) -> None:
        """End what failed; where several were in hand each is tried alone, for only one of them may be at fault."""
        entries = self.opened.in_engine
        for entry in entries:
            failure = error
            if len(entries) > 1 and not isinstance(error, Cancelled):
                try:
                    self.opened.take_in_engine((entry,))
                    self.recognise((entry,))
                except Exception as its_own:  # noqa: BLE001  (one of the child's doors)
                    failure = its_own
                else:
                    continue
            self.opened.end(entry, how_it_ended(entry.task, failure))

    def next_work(self) -> tuple[Entry, ...] | None:
        """Wait for something to do, and give it: the first recording, and those that are ready beside it."""
        changed = self.opened.changed
        with changed:
            while not self.opened.is_stopping:
                entries = self.opened.entries
                if not entries:
                    changed.wait()
                    self.last = time.monotonic()
                    continue
                head = entries[0]
                if head.is_cancelled and head.stage is not Stage.PREPARING:
                    self.opened.end(head, Stopped(head.task))
                elif isinstance(head.job, Probe) or not self.models.has(head.job):
                    return (head,)
                elif head.call is None:
                    changed.wait()
                else:
                    wait_s = self.worth_waiting_s(head.call)
                    if wait_s <= 0:
                        self.dry_since = None
                        return tuple(entry for entry in entries if entry.call is not None and not entry.is_cancelled)
                    changed.wait(wait_s)
            return None

    def worth_waiting_s(self, head: OpenCall) -> float:
        """Give how long to wait for a recording that would fill the batch; 0 where nothing more is on its way."""
        entries = self.opened.entries
        ready = sum(len(entry.call.windows) - entry.call.place for entry in entries if entry.call is not None)
        on_its_way = any(entry.call is None and isinstance(entry.job, Recognise) for entry in entries)
        if ready >= self.recogniser.most_slots(head) or not on_its_way or head.is_done:
            return 0.0
        now = time.monotonic()
        self.dry_since = self.dry_since or now
        return self.dry_since + WAIT_S - now

    def probe(self, head: Entry, job: Probe) -> None:
        """Try a model out; it stays loaded, so that nothing else lets recordings be decoded."""
        try:
            self.opened.end(head, self.models.probe(job, self.opened, head))
        finally:
            self.let_prepare()

    def load(self, head: Entry, job: Recognise) -> None:
        """Load a model; the time is nobody's."""
        began = time.monotonic()
        try:
            self.opened.control(head).step("loading-model")
            self.models.load(job)
        finally:
            self.last += time.monotonic() - began
            self.let_prepare()

    def let_prepare(self) -> None:
        """Let recordings be decoded from now on."""
        with self.opened.changed:
            self.opened.may_prepare = True
            self.opened.changed.notify_all()

    def recognise(self, entries: tuple[Entry, ...]) -> None:
        """Recognise a batch of these recordings, and send what is each one's."""
        open_entries = {id(entry.call): entry for entry in entries if not self.finish_if_done(entry)}
        if not open_entries:
            return
        recogniser = self.recogniser
        tray = recogniser.fill([entry.call for entry in open_entries.values() if entry.call is not None])
        in_batch = {id(call): open_entries[id(call)] for call in calls_of(tray)}
        self.opened.take_in_engine(tuple(in_batch.values()))
        for call in calls_of(tray):
            self.opened.tell(in_batch[id(call)], Progress("recognising", call.place, len(call.windows)))
        batches = recogniser.recognise(tray)
        elapsed_s, total_ms = self.elapsed_s(), sum(heard_ms(tray, call) for call, _batch in batches)
        for call, batch in batches:
            entry = in_batch[id(call)]
            share_s = elapsed_s * heard_ms(tray, call) / total_ms
            entry.work_s += share_s
            if self.opened.is_open(entry):
                self.send(replace(batch, work_ms=round(share_s * 1000)))
            self.finish_if_done(entry)

    @property
    def recogniser(self) -> Recogniser:
        """What recognises with the model that is loaded."""
        assert self.models.engine is not None
        return Recogniser(self.models.engine, self.check, self.models.engine.engine.loaded.workers)

    def finish_if_done(self, entry: Entry) -> bool:
        """Tell the end of a recording of which nothing is left; give whether it was one."""
        call = entry.call
        if call is None or not call.is_done:
            return False
        entry.work_s += self.elapsed_s()
        self.opened.tell(entry, Progress("recognising", len(call.windows), len(call.windows)))
        finished = Finished(entry.task, len(call.windows), call.language or "", round(entry.work_s * 1000))
        self.opened.end(entry, finished)
        return True

    def check(self) -> None:
        """Raise `Cancelled` where everything in hand was cancelled, or the process is to end."""
        if self.opened.is_stopping or all(entry.is_cancelled for entry in self.opened.in_engine):
            raise Cancelled

    def elapsed_s(self) -> float:
        """Give the time since this was asked before."""
        now = time.monotonic()
        elapsed_s, self.last = now - self.last, now
        return elapsed_s


def how_it_ended(task: int, error: Exception) -> Event:
    """Tell the end of a recording whose work raised an error."""
    match error:
        case Cancelled():
            return Stopped(task)
        case ProblemError():
            return Failed(task, error.problems)
        case MemoryError():
            return Failed(task, (problem("memory-full"),))
        case _:
            fault = problem("recognition-failed", reason=type(error).__name__)
            return Failed(task, (fault,), "".join(traceback.format_exception(error)))


def placed(task: int, loaded: Loaded[Any]) -> Placed:
    """Tell where a model is."""
    where = (loaded.device, loaded.compute_type, loaded.threads)
    return Placed(task, *where, loaded.card, loaded.reason, most_memory_bytes(), loaded.workers)
