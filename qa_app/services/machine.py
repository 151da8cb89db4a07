"""The computer that recognition runs on: what is in force on it, what was measured, and how its card fares."""

from __future__ import annotations

import logging
import platform
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from importlib import metadata
from pathlib import Path

from qa_app.config.machine_notes import MachineNotes, Measured, change_notes, computer_key, read_notes
from qa_app.model.changes import NOTHING, Changes, Subject, changed
from qa_app.model.machine import Card, Computer, Device, DeviceChoice, Placement
from qa_app.model.problems import Problem, ProblemError, problem
from qa_app.services.models import model_folder
from qa_app.services.workspace import Workspace
from qa_app.transcribe import trials
from qa_app.transcribe.machine import look
from qa_app.transcribe.models import fingerprint
from qa_app.transcribe.placing import MOST_THREADS, usual_workers
from qa_app.transcribe.protocol import CardTried, Event, Placed

ENGINE = "ctranslate2"
MEGABYTE = 1024**2
LEAST_LIMIT_BYTES = 2 * 1024**3
MOST_LIMIT_BYTES = 8 * 1024**3
USUAL_LIMIT_BYTES = 6 * 1024**3

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class MachineReport:
    """What the settings and the doctor show.

    Attributes:
        system: Name and version of the operating system.
        model: Name of the model chosen; empty where none is, or it is not whole.
        device: Where a model ran last; None before the first.
        compute_type: How it computed there, in the engine's words; empty before the first.
        card: The card found then.
        reason: Why it is not used; None where it is, is not wanted, or none was found.
        threads: Threads in force for the model; 0 where it runs on the card.
        workers: Windows in force that are heard at the same time, the threads being shared out among them.
        batch_windows: Windows in force that each worker recognises together.
        limit_bytes: Memory after which the recognition process is replaced.
        measured: What was measured of the model; None where it was not.
    """

    system: str
    computer: Computer
    model: str
    device: Device | None
    compute_type: str
    card: Card | None
    reason: Problem | None
    threads: int
    workers: int
    batch_windows: int
    limit_bytes: int
    measured: Measured | None


def placement(workspace: Workspace, folder: Path) -> Placement:
    """Give how the model of a folder shall be loaded: by the settings, else as it was measured.

    A card that brought the process down is left alone until another engine is installed or `measure` is asked for.
    """
    choice = workspace.settings.recognition_device
    if notes_of(workspace).crashed_engine == engine_version():
        choice = DeviceChoice.PROCESSOR
    return Placement(choice, *way(workspace, folder))


def way(workspace: Workspace, folder: Path | None) -> trials.Way:
    """Give the threads and workers for a model on the processor: by the settings, as measured, or the usual ones.

    The workers that were measured hold for the threads that they were measured with; a model that could not be tried
    out has one.
    """
    computer = look()
    found = None if folder is None else measured(workspace, folder)
    known = 0 if found is None else found.threads
    threads = workspace.settings.recognition_threads or known or min(MOST_THREADS, computer.cores)
    threads = min(threads, computer.processors)
    if found is not None and (found.threads == threads or not found.timings):
        return threads, found.workers
    return threads, usual_workers(threads)


def batch_windows(workspace: Workspace, folder: Path | None) -> int:
    """Give how many windows each worker recognises together: by the settings, as measured, or the usual number."""
    if workspace.settings.recognition_batch:
        return workspace.settings.recognition_batch
    found = None if folder is None else measured(workspace, folder)
    if found is not None:
        return found.batch_windows
    if notes_of(workspace).device is Device.CARD:
        return trials.USUAL_BATCH_ON_CARD
    return trials.usual_batch(way(workspace, folder)[1])


def memory_limit_bytes(workspace: Workspace) -> int:
    """Give the memory after which the recognition process is replaced.

    By the settings, else half of the computer's memory, from 2 to 8 GiB: the window and the browser beside it need the
    rest, and more than 8 GiB is a leak.
    """
    if workspace.settings.recognition_memory_mb:
        return workspace.settings.recognition_memory_mb * MEGABYTE
    memory = look().memory_bytes
    return min(max(memory // 2, LEAST_LIMIT_BYTES), MOST_LIMIT_BYTES) if memory else USUAL_LIMIT_BYTES


def measured(workspace: Workspace, folder: Path) -> Measured | None:
    """Give what was measured of a model with this engine, on what the settings allow now; None where nothing was."""
    known = notes_of(workspace).measured
    if not known or not (folder / "config.json").is_file():
        return None
    subject = (fingerprint(folder), engine_version(), workspace.settings.recognition_device)
    return next((each for each in known if (each.model, each.engine, each.choice) == subject), None)


def note(workspace: Workspace, event: Event) -> Changes:
    """Remember where a model was loaded and how the card fared; other events are nothing to remember."""
    if isinstance(event, CardTried):
        change_notes_of(workspace, lambda notes: replace(notes, tries_card=True, card=event.card))
        return NOTHING
    if not isinstance(event, Placed):
        return NOTHING
    before = notes_of(workspace)
    after = change_notes_of(workspace, lambda notes: _placed(notes, event))
    is_news = after.reason is not None and not after.is_told
    if after.reason is not None and is_news:
        _log.warning("the graphics card is not used: %s %s", after.reason.code, dict(after.reason.arguments))
    return NOTHING if _shown(before) == _shown(after) and not is_news else changed(Subject.MACHINE)


def blame_card(workspace: Workspace) -> bool:
    """Tell whether a process that died just now died of the card; it is then left alone from now on."""
    before = notes_of(workspace)
    if not before.tries_card:
        return False
    name = "NVIDIA" if before.card is None else before.card.name
    change_notes_of(
        workspace,
        lambda notes: replace(
            notes,
            tries_card=False,
            crashed_engine=engine_version(),
            device=None,
            reason=problem("card-crashed", card=name),
            is_told=False,
        ),
    )
    return True


def news(workspace: Workspace) -> Problem | None:
    """Give why the card is not used where nobody was told yet; it counts as told then."""
    before = notes_of(workspace)
    if before.reason is None or before.is_told:
        return None
    change_notes_of(workspace, lambda notes: replace(notes, is_told=True))
    return before.reason


def report(workspace: Workspace) -> MachineReport:
    """Look at the computer and at what is remembered of it; no model is loaded and no card touched."""
    notes = notes_of(workspace)
    computer = look()
    model = workspace.settings.model
    try:
        folder: Path | None = model_folder(workspace, model)
    except ProblemError:
        folder, model = None, ""
    on_card = notes.device is Device.CARD and workspace.settings.recognition_device is DeviceChoice.AUTO
    threads, workers = (0, 1) if on_card else way(workspace, folder)
    return MachineReport(
        system=f"{platform.system()} {platform.release()}",
        computer=computer,
        model=model,
        device=notes.device,
        compute_type=notes.compute_type,
        card=notes.card,
        reason=notes.reason if workspace.settings.recognition_device is DeviceChoice.AUTO else None,
        threads=threads,
        workers=workers,
        batch_windows=batch_windows(workspace, folder),
        limit_bytes=memory_limit_bytes(workspace),
        measured=None if folder is None else measured(workspace, folder),
    )


def engine_version() -> str:
    """Give the version of the engine that is installed; empty where none is."""
    try:
        return metadata.version(ENGINE)
    except metadata.PackageNotFoundError:
        return ""


def _placed(notes: MachineNotes, event: Placed) -> MachineNotes:
    """Take in where a model was loaded; a reason stays told, and that of a card left alone stays."""
    is_left_alone = notes.crashed_engine == engine_version()
    reason = notes.reason if is_left_alone else event.reason
    is_known = reason is not None and notes.reason is not None and reason.code == notes.reason.code
    return replace(
        notes,
        tries_card=False,
        device=event.device,
        compute_type=event.compute_type,
        card=notes.card if is_left_alone else event.card,
        reason=reason,
        is_told=notes.is_told and is_known,
    )


def _shown(notes: MachineNotes) -> tuple[object, ...]:
    return notes.device, notes.compute_type, notes.reason and notes.reason.code, notes.card and notes.card.name


@cache
def this_computer() -> str:
    """Give what tells this computer from another, as long as the program runs."""
    return computer_key(look())


def notes_of(workspace: Workspace) -> MachineNotes:
    """Give what is remembered of this computer."""
    return read_notes(workspace.paths.machine, computer_key(look()))


def change_notes_of(workspace: Workspace, change: Callable[[MachineNotes], MachineNotes]) -> MachineNotes:
    """Change what is remembered of this computer; give it as it is then."""
    return change_notes(workspace.paths.machine, computer_key(look()), change)
