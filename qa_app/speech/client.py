"""The window's side of the media process."""

from __future__ import annotations

import logging
import multiprocessing
import threading
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path

from qa_app.model.calls import Probe
from qa_app.model.problems import ProblemError
from qa_app.speech import child
from qa_app.speech.child import Refusal, Request, Task, Value, crashed
from qa_app.speech.peaks import Peaks

_log = logging.getLogger(__name__)

END_S = 1.0


class MediaClient:
    """Has recordings read in a process of its own, one at a time; may be used from any thread.

    A recording on which that process dies is refused with recording-crashed-reader; the next one gets a new process.
    """

    def __init__(self, cache: Path | None = None) -> None:
        """Prepare; the process is started with the first recording.

        Args:
            cache: Folder in which peaks are kept; None keeps none.
        """
        self._cache = cache
        self._lock = threading.Lock()
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None

    @property
    def pid(self) -> int | None:
        """Id of the process; None where none runs."""
        return self._process.pid if self._process is not None and self._process.is_alive() else None

    def probe(self, path: Path) -> Probe:
        """Decode a recording once and tell what it is, see `qa_app.speech.probe.probe`."""
        found = self._ask(Request(Task.PROBE, path))
        assert isinstance(found, Probe)
        return found

    def sha256(self, path: Path) -> str:
        """Give the SHA-256 of the file's bytes, in hexadecimal."""
        found = self._ask(Request(Task.SHA256, path))
        assert isinstance(found, str)
        return found

    def decode_to_wav(self, path: Path, target: Path) -> None:
        """Write the recording's sound as a plain 16-bit WAV, complete or not at all."""
        self._ask(Request(Task.DECODE_TO_WAV, path, target))

    def peaks(self, path: Path) -> Peaks:
        """Give the peaks of the waveform."""
        found = self._ask(Request(Task.PEAKS, path))
        assert isinstance(found, Peaks)
        return found

    def close(self) -> None:
        """End the process; a later question starts a new one."""
        with self._lock:
            if self._process is None or self._connection is None:
                return
            with suppress(BrokenPipeError, ConnectionResetError):
                self._connection.send(None)
            self._process.join(END_S)
            self._end()

    def _ask(self, request: Request) -> Value:
        with self._lock:
            process, connection = self._started()
            try:
                connection.send(request)
                wait([connection, process.sentinel])
                answer = connection.recv()
            except (EOFError, BrokenPipeError, ConnectionResetError) as error:
                self._end()
                raise ProblemError(crashed(request.path)) from error
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
        process = context.Process(target=child.main, args=(theirs, self._cache), name="media", daemon=True)
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
