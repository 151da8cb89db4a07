"""The queue of recognition: what is asked for, what is recognised next, and what becomes of it.

A claimed task is worked off by `work_off`, in the command line's thread or in the window's recognition thread; each
batch of windows is stored with its checkpoint in one transaction.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from qa_app.model.agents import Actor
from qa_app.model.calls import RecognitionState
from qa_app.model.changes import NOTHING, Changes, Subject, changed
from qa_app.model.problems import Problem, ProblemError
from qa_app.model.progress import Cancelled, Control, Progress
from qa_app.services import machine, measuring, sides
from qa_app.services.models import model_folder
from qa_app.services.speakers import voices_of
from qa_app.services.workspace import Workspace
from qa_app.storage import calls as stored_calls
from qa_app.storage import recognition as stored
from qa_app.storage import transcripts as stored_transcripts
from qa_app.storage.database import Session
from qa_app.storage.operations import log
from qa_app.transcribe.models import fingerprint, read_traits
from qa_app.transcribe.protocol import Advanced, Batch, Event, Options, Recognise
from qa_app.transcribe.supervisor import Ending, Outcome, Supervisor

MOST_DEATHS = 2
PACE_OVER = 20
AUTO = "auto"


@dataclass(frozen=True, slots=True)
class QueueEntry:
    """One call of the queue, as a screen shows it.

    Attributes:
        model: Name of the model or its folder.
        next_window: Windows before it are done.
        windows: Windows in all; 0 while unknown.
        error: Why it failed; None otherwise.
    """

    call_id: int
    number: str
    state: RecognitionState
    model: str
    language: str
    duration_ms: int
    next_window: int
    windows: int
    error: Problem | None


@dataclass(frozen=True, slots=True)
class RecognitionTask:
    """A claimed call: what the recognition process is given.

    Attributes:
        model_name: As it is stored with the transcript.
        stem: First part of the recipe: recording, model and options.
    """

    call_id: int
    number: str
    duration_ms: int
    model_name: str
    stem: str
    job: Recognise


def enqueue(
    workspace: Workspace, actor: Actor, call_ids: Sequence[int], model: str = "", language: str = ""
) -> Changes:
    """Put calls at the end of the queue; those without a recording and the one in hand are left out.

    Args:
        workspace: Its settings say what is not given here.
        actor: For the operation log.
        call_ids: In the order in which they shall be recognised.
        model: Name or folder of a model.
        language: ``auto``, ``zh`` or ``en``.

    Raises:
        ProblemError: No model is chosen, or it is not whole.
    """
    chosen = model or workspace.settings.model
    model_folder(workspace, chosen)
    with workspace.database.writing() as session:
        taken = stored.enqueue(
            session,
            call_ids,
            model=chosen,
            language=language or workspace.settings.recognition_language,
            now=workspace.clock(),
            options={"script": str(workspace.settings.script)},
        )
        return _logged(session, workspace, actor, "recognition-queued", taken)


def pause(workspace: Workspace, actor: Actor, call_ids: Sequence[int]) -> Changes:
    """Let these calls wait until they are resumed; what is recognised of them stays."""
    return _set(workspace, actor, call_ids, RecognitionState.PAUSED, "recognition-paused")


def resume(workspace: Workspace, actor: Actor, call_ids: Sequence[int]) -> Changes:
    """Let paused calls be recognised again, from where they were."""
    with workspace.database.reading() as session:
        waiting = {task.call_id for task in stored.queue(session) if task.state is RecognitionState.PAUSED}
    paused = [call_id for call_id in call_ids if call_id in waiting]
    return _set(workspace, actor, paused, RecognitionState.WAITING, "recognition-resumed")


def cancel(workspace: Workspace, actor: Actor, call_ids: Sequence[int]) -> Changes:
    """Take calls out of the queue; a transcript that they had before stays."""
    with workspace.database.writing() as session:
        found = stored.cancel(session, call_ids)
        return _logged(session, workspace, actor, "recognition-cancelled", found, Subject.TRANSCRIPTS)


def retry(workspace: Workspace, actor: Actor, call_ids: Sequence[int]) -> Changes:
    """Put failed calls back at the end of the queue; they go on from where they failed."""
    with workspace.database.writing() as session:
        found = stored.retry(session, call_ids, workspace.clock())
        return _logged(session, workspace, actor, "recognition-retried", found)


def put_first(workspace: Workspace, actor: Actor, call_ids: Sequence[int]) -> Changes:
    """Let these waiting calls be the next, in the order given."""
    with workspace.database.writing() as session:
        stored.reorder(session, call_ids)
        return _logged(session, workspace, actor, "recognition-put-first", tuple(call_ids))


def queue(workspace: Workspace, *, finished: bool = False) -> tuple[QueueEntry, ...]:
    """Give the call in hand, then what waits or is paused; with `finished` the done and failed ones after them."""
    with workspace.database.reading() as session:
        return tuple(_entry(task) for task in stored.queue(session, finished=finished))


def pace(workspace: Workspace) -> float | None:
    """Give how long a second of sound takes here, in seconds, by the last calls done; None before the first."""
    with workspace.database.reading() as session:
        done = [
            task
            for task in stored.queue(session, finished=True)
            if task.state is RecognitionState.DONE and task.work_ms and task.duration_ms
        ][:PACE_OVER]
    sound_ms = sum(task.duration_ms for task in done)
    return sum(task.work_ms for task in done) / sound_ms if sound_ms else None


def unrecognised(workspace: Workspace) -> tuple[int, ...]:
    """Give the calls with a recording that are neither recognised nor failed: queued ones first, then by id."""
    with workspace.database.reading() as session:
        return stored.unrecognised(session)


def recover(workspace: Workspace) -> Changes:
    """At a start: let what a killed program left in hand wait again, first in the queue, with its checkpoint."""
    with workspace.database.writing() as session:
        found = stored.reset_running(session)
    return changed(Subject.CALLS, Subject.QUEUE, call_ids=found) if found else NOTHING


def next_task(workspace: Workspace) -> RecognitionTask | None:
    """Claim the next waiting call; None where none waits. A call whose model is gone is failed and passed over."""
    while True:
        with workspace.database.writing() as session:
            task = stored.claim_next(session, workspace.clock())
            if task is None:
                return None
            try:
                return _claimed(session, workspace, task)
            except ProblemError as error:
                fault = error.problems[0]
                stored.fail(session, task.call_id, workspace.clock(), fault.code, fault.arguments)


def store_batch(workspace: Workspace, task: RecognitionTask, batch: Batch) -> Changes | None:
    """Store recognised windows with their checkpoint, in one transaction.

    Returns:
        None where nothing was stored since the call is no longer in hand: it was paused, cancelled or removed.
    """
    with workspace.database.writing() as session:
        now = stored.task(session, task.call_id)
        if now is None or now.state is not RecognitionState.RUNNING:
            return None
        if batch.first_window == 0:
            stored.begin_windows(
                session,
                task.call_id,
                recipe=_recipe(task.stem, batch.windows),
                windows=batch.windows,
                language=batch.language,
                model=task.model_name,
                now=workspace.clock(),
            )
        stored.append_segments_with_checkpoint(
            session,
            task.call_id,
            window=batch.first_window,
            next_window=batch.next_window,
            segments=batch.segments,
            language=batch.language,
            work_ms=batch.work_ms,
        )
    return changed(Subject.QUEUE, Subject.TRANSCRIPTS, call_ids=(task.call_id,))


def finish(workspace: Workspace, actor: Actor, task: RecognitionTask, outcome: Outcome) -> Changes:
    """Make what was stored the call's transcript; a call without speech gets an empty one."""
    with workspace.database.writing() as session:
        now = stored.task(session, task.call_id)
        if now is None or now.state is not RecognitionState.RUNNING:
            return NOTHING
        if outcome.windows == 0:
            stored.begin_windows(
                session,
                task.call_id,
                recipe=_recipe(task.stem, 0),
                windows=0,
                language=outcome.language,
                model=task.model_name,
                now=workspace.clock(),
            )
        stored.finish(session, task.call_id, workspace.clock(), language=outcome.language)
        sides.guess(session, workspace, actor, task.call_id)
        return _logged(session, workspace, actor, "recognised", (task.call_id,), Subject.TRANSCRIPTS)


def fail(workspace: Workspace, actor: Actor, task: RecognitionTask, fault: Problem) -> Changes:
    """Set a call aside with the problem that stopped it; what is recognised of it stays for a retry."""
    with workspace.database.writing() as session:
        stored.fail(session, task.call_id, workspace.clock(), fault.code, fault.arguments)
        return _logged(session, workspace, actor, "recognition-failed", (task.call_id,))


def give_back(workspace: Workspace, task: RecognitionTask) -> Changes:
    """Let a call that was stopped wait again, as the next; one that was paused or cancelled meanwhile stays so."""
    with workspace.database.writing() as session:
        now = stored.task(session, task.call_id)
        if now is None or now.state is not RecognitionState.RUNNING:
            return NOTHING
        stored.set_state(session, (task.call_id,), RecognitionState.WAITING)
        stored.reorder(session, (task.call_id,))
    return changed(Subject.CALLS, Subject.QUEUE, call_ids=(task.call_id,))


def work_off(
    workspace: Workspace,
    actor: Actor,
    task: RecognitionTask,
    supervisor: Supervisor,
    *,
    report: Callable[[Progress], None],
    publish: Callable[[Changes], None],
    cancelled: Callable[[], bool],
) -> Outcome:
    """Have a claimed call recognised and store everything that comes of it.

    A call on which the process dies waits again; when it dies on the same call a second time, the call is failed. A
    death by the graphics card is not the call's: it waits again, and the card is left alone.

    Args:
        workspace: Where it is stored.
        actor: For the operation log.
        task: As `next_task` gave it.
        supervisor: Owns the process.
        report: Takes each step.
        publish: Takes what changed, also in between.
        cancelled: Looked at often; once true the call is stopped and waits again.
    """
    is_lost = False

    def take(event: Event) -> None:
        nonlocal is_lost
        if isinstance(event, Advanced):
            report(event.progress)
        elif isinstance(event, Batch):
            stored_now = store_batch(workspace, task, event)
            is_lost = is_lost or stored_now is None
            publish(stored_now or NOTHING)
        else:
            publish(machine.note(workspace, event))

    try:
        job = measuring.tuned(workspace, task.job, supervisor, Control(report, cancelled))
        outcome = supervisor.recognise(job, take, lambda: is_lost or cancelled())
    except Cancelled:
        outcome = Outcome(Ending.STOPPED)
    except BaseException:
        publish(give_back(workspace, task))
        raise
    publish(_settle(workspace, actor, task, outcome))
    return outcome


def _settle(workspace: Workspace, actor: Actor, task: RecognitionTask, outcome: Outcome) -> Changes:
    match outcome.ending:
        case Ending.FINISHED:
            return finish(workspace, actor, task, outcome)
        case Ending.FAILED:
            return fail(workspace, actor, task, outcome.problems[0])
        case Ending.STOPPED:
            return give_back(workspace, task)
        case Ending.DIED if machine.blame_card(workspace):
            return give_back(workspace, task)
        case Ending.DIED:
            with workspace.database.writing() as session:
                deaths = stored.add_death(session, task.call_id)
            if deaths >= MOST_DEATHS:
                return fail(workspace, actor, task, Problem("recognition-died"))
            return give_back(workspace, task)


def _claimed(session: Session, workspace: Workspace, task: stored.Task) -> RecognitionTask:
    folder = model_folder(workspace, task.model)
    traits = read_traits(folder)
    call = stored_calls.card(session, task.call_id)
    voices, voice_models = voices_of(workspace, None if call is None else call.channels)
    options = Options(
        language=None if task.language == AUTO else task.language,
        script=str(task.options.get("script", workspace.settings.script)),
        prompted=traits.prompted,
        window_ms=traits.window_ms,
        beam_size=traits.beam_size,
        voices=voices,
        voice_models=voice_models,
    )
    stem = _stem(task.recording_sha256, folder, options)
    grown = stored_transcripts.growing(session, task.call_id)
    goes_on = grown is not None and task.recipe == _recipe(stem, task.windows)
    job = Recognise(
        task=task.call_id,
        recording=Path(task.recording_path),
        duration_ms=task.duration_ms,
        model=folder,
        options=options,
        first_window=task.next_window if goes_on else 0,
        windows=task.windows if goes_on else 0,
        found_language=(grown.language or None) if grown is not None and goes_on else None,
    )
    return RecognitionTask(task.call_id, task.number, task.duration_ms, task.model, stem, job)


def _stem(recording_sha256: str, folder: Path, options: Options) -> str:
    parts = json.dumps([recording_sha256, fingerprint(folder), asdict(options)], sort_keys=True)
    return hashlib.sha256(parts.encode()).hexdigest()


def _recipe(stem: str, windows: int) -> str:
    return f"{stem}-{windows}"


def _set(workspace: Workspace, actor: Actor, call_ids: Sequence[int], state: RecognitionState, action: str) -> Changes:
    with workspace.database.writing() as session:
        return _logged(session, workspace, actor, action, stored.set_state(session, call_ids, state))


def _logged(
    session: Session, workspace: Workspace, actor: Actor, action: str, call_ids: tuple[int, ...], *more: Subject
) -> Changes:
    for call_id in call_ids:
        log(session, actor, workspace.clock(), action, ("call", call_id))
    return changed(Subject.CALLS, Subject.QUEUE, *more, call_ids=call_ids) if call_ids else NOTHING


def _entry(task: stored.Task) -> QueueEntry:
    return QueueEntry(
        call_id=task.call_id,
        number=task.number,
        state=task.state,
        model=task.model,
        language=task.language,
        duration_ms=task.duration_ms,
        next_window=task.next_window,
        windows=task.windows,
        error=None if task.error is None else Problem(task.error[0], task.error[1]),
    )
