"""The window's side of the media process."""

from __future__ import annotations

import logging
import multiprocessing
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path

from qa_app.model.calls import Probe
from qa_app.model.problems import ProblemError
from qa_app.model.progress import Cancelled
from qa_app.speech import child
from qa_app.speech.child import Refusal, Request, Stop, Stopped, Task, Value, crashed
from qa_app.speech.decode import never
from qa_app.speech.peaks import Peaks

_log = logging.getLogger(__name__)

END_S = 1.0
LOOK_S = 0.1


class MediaClient:
    """Has recordings read in processes of their own; may be used from any thread.

    Looking into files that are imported and preparing what the desk plays do not wait for one another: each has its
    process, started with its first question, which answers one at a time. A recording on which a process dies is
    refused with recording-crashed-reader; the next one gets a new process.
    """

    def __init__(self, cache: Path | None = None) -> None:
        """Prepare.

        Args:
            cache: Folder in which peaks are kept; None keeps none.
        """
        self._imports = _Reader("media", cache)
        self._desk = _Reader("media-desk", cache)

    @property
    def pid(self) -> int | None:
        """Id of the process that looks into files; None where none runs."""
        return self._imports.pid

    def probe(self, path: Path) -> Probe:
        """Decode a recording once and tell what it is, see `qa_app.speech.probe.probe`."""
        found = self._imports.ask(Request(Task.PROBE, path))
        assert isinstance(found, Probe)
        return found

    def sha256(self, path: Path) -> str:
        """Give the SHA-256 of the file's bytes, in hexadecimal."""
        found = self._imports.ask(Request(Task.SHA256, path))
        assert isinstance(found, str)
        return found

    def decode_to_wav(self, path: Path, target: Path, cancelled: Callable[[], bool] = never) -> None:
        """Write the recording's sound as a plain 16-bit WAV where it is not there yet, complete or not at all.

        Raises:
            Cancelled: `cancelled` said so, which is asked every tenth of a second.
        """
        self._desk.ask(Request(Task.DECODE_TO_WAV, path, target), cancelled)

    def peaks(self, path: Path, decoded: Path | None = None) -> Peaks:
        """Give the peaks of the waveform and who speaks when."""
        found = self._desk.ask(Request(Task.PEAKS, path, decoded=decoded))
        assert isinstance(found, Peaks)
        return found

    def close(self) -> None:
        """End the processes; a later question starts a new one."""
        self._imports.close()
        self._desk.close()


class _Reader:
    """One process and its pipe."""

    def __init__(self, name: str, cache: Path | None) -> None:
        self._name = name
        self._cache = cache
        self._lock = threading.Lock()
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process is not None and self._process.is_alive() else None

    def close(self) -> None:
        with self._lock:
            if self._process is None or self._connection is None:
                return
            with suppress(BrokenPipeError, ConnectionResetError):
                self._connection.send(None)
            self._process.join(END_S)
            self._end()

    def ask(self, request: Request, cancelled: Callable[[], bool] = never) -> Value:
        with self._lock:
            if cancelled():
                raise Cancelled
            process, connection = self._started()
            try:
                connection.send(request)
                told = False
                while not wait([connection, process.sentinel], None if told or cancelled is never else LOOK_S):
                    told = cancelled()
                    if told:
                        connection.send(Stop())
                answer = connection.recv()
            except (EOFError, BrokenPipeError, ConnectionResetError) as error:
                self._end()
                raise ProblemError(crashed(request.path)) from error
        if isinstance(answer, Stopped):
            raise Cancelled
        if isinstance(answer, Refusal):
            if answer.detail:
                _log.error("reading a recording failed\n%s", answer.detail)
            raise ProblemError(*answer.problems)
        value: Value = answer.value
        return value

    def _started(self) -> tuple[SpawnProcess, Connection]:
        if self._process is not None and self._connection is not None and self._process.is_alive():
            return self._process, self._connection
        self._end()
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=child.main, args=(theirs, self._cache), name=self._name, daemon=True)
        process.start()
        theirs.close()
        self._process, self._connection = process, ours
        return process, ours

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        if self._connection is not None:
            self._connection.close()
        self._process, self._connection = None, None
