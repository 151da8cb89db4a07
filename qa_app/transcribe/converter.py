"""Conversion of a model of the store to int8, in a process of its own that checks what it made."""

from __future__ import annotations

import multiprocessing
import shutil
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

from qa_app.model.problems import Problem, ProblemError
from qa_app.model.progress import Control, Progress
from qa_app.transcribe.conversion import convert, converted_bytes
from qa_app.transcribe.lock import held
from qa_app.transcribe.store import (
    IMPORT_SUFFIX,
    checksum,
    demand_room,
    model_files,
    not_stored,
    put_in_place,
    write_list,
)
from qa_app.transcribe.weights import read_layout

POLL_S = 0.1
JOIN_S = 1.0
LEAST_LIKENESS = 0.995


@dataclass(frozen=True, slots=True)
class Converted:
    """How a conversion ended, as its process tells it.

    Attributes:
        likeness: How alike the converted model hears, from -1 to 1.
        problems: Why it failed; empty where it did not.
        error_number: Of the system's error that ended it; None where none did.
    """

    likeness: float = 0.0
    problems: tuple[Problem, ...] = ()
    error_number: int | None = None


def convert_model(store: Path, source: Path, name: str, control: Control) -> None:
    """Put the int8 form of a model into the store under a name; a model of this name there is replaced.

    Args:
        store: Folder of the models.
        source: A whole model's folder, of the store or not.
        name: The name of the converted one.
        control: Is told the bytes; cancelling ends the process and leaves nothing behind.

    Raises:
        ProblemError: It is int8 already, there is no room, it would hear otherwise, or the process died.
    """
    part = store / f".{name}{IMPORT_SUFFIX}"
    try:
        layout = read_layout(source / "model.bin")
        with held(store, name):
            demand_room(store, converted_bytes(layout))
            shutil.rmtree(part, ignore_errors=True)
            part.mkdir(parents=True)
            try:
                _convert_apart(source, part, control)
                write_list(part, {file.name: checksum(file, control) for file in model_files(part)})
                put_in_place(store, part, name)
            finally:
                shutil.rmtree(part, ignore_errors=True)
    except OSError as error:
        raise ProblemError(not_stored(error, store, 0)) from error


def _convert_apart(source: Path, part: Path, control: Control) -> None:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=run, args=(theirs, source, part), name="conversion", daemon=True)
    process.start()
    theirs.close()
    try:
        ended = _followed(ours, process, control)
    finally:
        process.terminate()
        process.join(JOIN_S)
        if process.is_alive():
            process.kill()
            process.join()
        ours.close()
    if ended is None:
        raise ProblemError(Problem("conversion-failed", (("model", source.name),), file=str(source)))
    if ended.problems:
        raise ProblemError(*ended.problems)
    if ended.error_number is not None:
        raise OSError(ended.error_number, "")
    if ended.likeness < LEAST_LIKENESS:
        arguments = (("model", source.name), ("likeness", f"{max(ended.likeness, 0) * 100:.0f}"))
        raise ProblemError(Problem("conversion-differs", arguments, file=str(source)))


def _followed(connection: Connection, process: SpawnProcess, control: Control) -> Converted | None:
    """Pass on what the process tells until it has ended; None where it died."""
    step = Progress("converting")
    while True:
        if not connection.poll(POLL_S):
            if not process.is_alive() and not connection.poll():
                return None
            control.step(step.phase, step.done, step.total, step.subject)
            continue
        try:
            told = connection.recv()
        except EOFError:
            return None
        if isinstance(told, Converted):
            return told
        step = told
        control.step(step.phase, step.done, step.total, step.subject)


def run(connection: Connection, source: Path, part: Path) -> None:
    """Convert and compare; the conversion's process runs this."""
    from qa_app.transcribe.likeness import likeness  # noqa: PLC0415

    latest = Progress("converting")

    def report(step: Progress) -> None:
        nonlocal latest
        if step.total and step != latest:
            latest = Progress(step.phase, step.done, step.total, source.name)
            connection.send(latest)

    try:
        convert(source, part, Control(report, lambda: False))
        connection.send(Progress("comparing", 0, 0, source.name))
        connection.send(Converted(likeness(source, part)))
    except ProblemError as error:
        connection.send(Converted(problems=error.problems))
    except OSError as error:
        connection.send(Converted(error_number=error.errno or 0))
    except (RuntimeError, ValueError, LookupError):
        connection.send(Converted(problems=(Problem("model-unusable", (("model", source.name),), file=str(source)),)))
