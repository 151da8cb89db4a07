"""The media process: opens recordings, which is native code that meets hostile files, away from the window.

It ends when it is told to, or when the program at the other end of the pipe is gone.
"""

from __future__ import annotations

import signal
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing.connection import Connection
from pathlib import Path

from qa_app.model.calls import Probe
from qa_app.model.problems import Problem, ProblemError
from qa_app.model.progress import Cancelled
from qa_app.speech.local import LocalMedia
from qa_app.speech.peaks import Peaks

Value = Probe | Peaks | str | None


class Task(StrEnum):
    """What can be asked of the media process."""

    PROBE = "probe"
    SHA256 = "sha256"
    DECODE_TO_WAV = "decode-to-wav"
    PEAKS = "peaks"


@dataclass(frozen=True, slots=True)
class Request:
    """One question about one recording; `target` is the file to write, `decoded` its sound that was written before."""

    task: Task
    path: Path
    target: Path | None = None
    decoded: Path | None = None


@dataclass(frozen=True, slots=True)
class Stop:
    """The question in hand is not asked any more; passed over where it is answered already."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the question came to."""

    value: Value


@dataclass(frozen=True, slots=True)
class Stopped:
    """The question was given up as told."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why the recording cannot be used; `detail` is the traceback of a bug of ours, for the program's log."""

    problems: tuple[Problem, ...]
    detail: str = ""


def main(connection: Connection, cache: Path | None) -> None:
    """Answer requests until None comes; the function that the process is spawned with."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    media = LocalMedia(cache)
    try:
        while (request := connection.recv()) is not None:
            if isinstance(request, Request):
                connection.send(_answer(media, request, connection.poll))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


def _answer(media: LocalMedia, request: Request, told_to_stop: Callable[[], bool]) -> Answer | Stopped | Refusal:
    try:
        return Answer(_do(media, request, told_to_stop))
    except Cancelled:
        return Stopped()
    except ProblemError as error:
        return Refusal(error.problems)
    except Exception:  # noqa: BLE001  (one of the four doors; the program logs the traceback)
        return Refusal((crashed(request.path),), traceback.format_exc())


def _do(media: LocalMedia, request: Request, told_to_stop: Callable[[], bool]) -> Value:
    match request.task:
        case Task.PROBE:
            return media.probe(request.path)
        case Task.SHA256:
            return media.sha256(request.path)
        case Task.PEAKS:
            return media.peaks(request.path, request.decoded)
        case Task.DECODE_TO_WAV:
            assert request.target is not None
            media.decode_to_wav(request.path, request.target, told_to_stop)
            return None


def crashed(path: Path) -> Problem:
    """Give the problem of a recording on which the reader broke down."""
    return Problem("recording-crashed-reader", (("name", path.name),), file=str(path))
