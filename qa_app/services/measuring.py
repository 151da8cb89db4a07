"""Trying out a model on this computer: when it is due, how it is done, what is remembered of it."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from pathlib import Path

from qa_app.config.machine_notes import Measured, with_measured
from qa_app.model.calls import RecognitionState
from qa_app.model.changes import NOTHING, Changes, Subject, changed
from qa_app.model.machine import Device, Placement
from qa_app.model.problems import ProblemError, problem
from qa_app.model.progress import UNCONTROLLED, Cancelled, Control
from qa_app.services import machine
from qa_app.services.models import model_folder, model_name
from qa_app.services.workspace import Workspace
from qa_app.speech.channels import decode_speakers
from qa_app.storage import recognition as stored
from qa_app.transcribe import trials
from qa_app.transcribe.engines import WHISPER, fingerprint, kind_of
from qa_app.transcribe.machine import free_memory_bytes, look
from qa_app.transcribe.protocol import Advanced, Event, Placed, Probe, Probed, Recognise
from qa_app.transcribe.supervisor import Ending, Outcome, Supervisor

TASK = 0
LEAST_WAITING_MS = 15 * 60_000
"""Less sound than this is recognised before a model has been tried out: trying would take longer than it saves."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Measurement:
    """What came of a trying out."""

    measured: Measured

    @property
    def changes(self) -> Changes:
        """What screens have to look at again."""
        return changed(Subject.MACHINE)


def is_due(workspace: Workspace, folder: Path, waiting_ms: int) -> bool:
    """Tell whether a model is to be tried out before so much sound, in milliseconds, is recognised with it.

    Never where threads and batch are set by hand, nor for a model of another engine than the program's own.
    """
    settings = workspace.settings
    is_set = settings.recognition_batch and settings.recognition_threads
    if waiting_ms < LEAST_WAITING_MS or is_set or kind_of(folder) is not WHISPER:
        return False
    return machine.measured(workspace, folder) is None


def tuned(
    workspace: Workspace, job: Recognise, supervisor: Supervisor, control: Control, *, may_try: bool = True
) -> Recognise:
    """Give the recording's job with the placement and the batch in force for its model.

    Where much sound waits for a model that was never tried out, it is tried out first, by the process that recognises;
    not while other calls are in its hand (`may_try`).

    Raises:
        Cancelled: It was asked to stop while the model was tried out.
    """
    supervisor.most_memory_bytes = machine.memory_limit_bytes(workspace)
    if may_try and is_due(workspace, job.model, _waiting_ms(workspace) + job.duration_ms):
        _try_quietly(workspace, job.model, control, supervisor)
    options = replace(job.options, batch_windows=machine.batch_windows(workspace, job.model))
    return replace(job, options=options, placement=machine.placement(workspace, job.model))


def measure_at_leisure(workspace: Workspace, supervisor: Supervisor, control: Control) -> Changes:
    """When nothing waits: try out the model chosen, where it never was, so that the next queue is the faster."""
    try:
        folder = model_folder(workspace, workspace.settings.model)
    except ProblemError:
        return NOTHING
    if not is_due(workspace, folder, LEAST_WAITING_MS):
        return NOTHING
    try:
        _try_quietly(workspace, folder, control, supervisor)
    except Cancelled:
        return NOTHING
    return changed(Subject.MACHINE)


def measure(
    workspace: Workspace, model: str, control: Control = UNCONTROLLED, supervisor: Supervisor | None = None
) -> Measurement:
    """Try a model out on this computer and remember what is fastest; also a card that was left alone is tried again.

    Args:
        workspace: Its settings say what may be used.
        model: Name or folder of a model.
        control: Is told each step; may ask to stop, which is done within a second.
        supervisor: Whose process shall do it, and keeps the model then; None: one of its own.

    Raises:
        ProblemError: There is no such model, or it cannot be tried out: it is not tried again by itself then.
        Cancelled: It was asked to stop; nothing is remembered.
    """
    folder = model_folder(workspace, model)
    if kind_of(folder) is not WHISPER:
        raise ProblemError(problem("machine-not-measured", model=model))
    machine.change_notes_of(workspace, lambda notes: replace(notes, crashed_engine="", reason=None, is_told=False))
    own = supervisor or Supervisor(decode_speakers)
    try:
        return Measurement(_tried(workspace, own, folder, control))
    finally:
        if supervisor is None:
            own.stop()


def _waiting_ms(workspace: Workspace) -> int:
    with workspace.database.reading() as session:
        return sum(task.duration_ms for task in stored.queue(session) if task.state is RecognitionState.WAITING)


def _try_quietly(workspace: Workspace, folder: Path, control: Control, supervisor: Supervisor) -> None:
    """Try a model out; that it cannot be is remembered and no reason not to recognise with it."""
    try:
        _tried(workspace, supervisor, folder, control)
    except ProblemError as error:
        _log.warning("the model %s was not tried out: %s", folder.name, error)


def _tried(workspace: Workspace, supervisor: Supervisor, folder: Path, control: Control) -> Measured:
    run = _Run(workspace, control)
    outcome = run.probe(supervisor, folder)
    if outcome.ending is Ending.DIED and machine.blame_card(workspace):
        outcome = run.probe(supervisor, folder)
    if outcome.ending is Ending.STOPPED:
        raise Cancelled
    # what died or failed for want of memory is not tried again by itself, and is recognised window by window
    probed = run.probed or Probed(TASK, (), threads=0, batch_windows=1, workers=1)
    kept = Measured(
        model=fingerprint(folder),
        name=model_name(workspace, folder),
        engine=machine.engine_version(),
        choice=workspace.settings.recognition_device,
        device=run.device,
        threads=probed.threads,
        workers=probed.workers,
        batch_windows=probed.batch_windows,
        timings=probed.timings,
        measured_at=workspace.clock().isoformat(timespec="seconds"),
    )
    machine.change_notes_of(workspace, lambda notes: with_measured(notes, kept))
    if run.probed is None:
        raise ProblemError(*(outcome.problems or (problem("machine-not-measured", model=kept.name),)))
    return kept


@dataclass(slots=True)
class _Run:
    """One trying out, as far as the process told of it."""

    workspace: Workspace
    control: Control
    probed: Probed | None = None
    device: Device = Device.PROCESSOR

    def probe(self, supervisor: Supervisor, folder: Path) -> Outcome:
        """Have the model tried out where it may run, and wait for it."""
        free_bytes = free_memory_bytes()
        job = Probe(
            TASK,
            folder,
            Placement(machine.placement(self.workspace, folder).choice),
            trials.ways(look(), free_bytes),
            trials.batch_sizes(free_bytes),
            trials.budget_s((folder / "model.bin").stat().st_size),
        )
        return supervisor.recognise(job, self.take, self.control.cancelled)

    def take(self, event: Event) -> None:
        """Take in what the process tells."""
        machine.note(self.workspace, event)
        match event:
            case Probed():
                self.probed = event
            case Placed():
                self.device = event.device
            case Advanced():
                self.control.report(event.progress)
            case _:
                pass
