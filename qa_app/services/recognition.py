"""The queue of recognition: what is asked for, what is recognised next, and what becomes of it.

What is claimed here is worked off by `qa_app.services.recognition_run`; each batch of windows is stored with its
checkpoint in one transaction.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from qa_app.model.agents import Actor
from qa_app.model.calls import RecognitionState
from qa_app.model.changes import NOTHING, Changes, Subject, changed
from qa_app.model.problems import Problem, ProblemError
from qa_app.services import sides
from qa_app.services.glossary import text_options
from qa_app.services.machine import this_computer
from qa_app.services.models import model_folder
from qa_app.services.speakers import voices_of
from qa_app.services.workspace import Workspace
from qa_app.storage import calls as stored_calls
from qa_app.storage import glossary as stored_glossary
from qa_app.storage import recognition as stored
from qa_app.storage import transcripts as stored_transcripts
from qa_app.storage.database import Session
from qa_app.storage.operations import log
from qa_app.transcribe.engines import fingerprint
from qa_app.transcribe.models import read_traits
from qa_app.transcribe.protocol import Batch, Options, Recognise
from qa_app.transcribe.supervisor import Outcome

MOST_DEATHS = 2
AUTO = "auto"
_log = logging.getLogger(__name__)

NOT_IN_RECIPE = frozenset({"batch_windows", "shared"})
"""Options that change how fast a call is recognised: another value of theirs does not start it over."""


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
        is_suspect: Whether the process died on it before; it is alone in hand then, so that it is known what dies.
    """

    call_id: int
    number: str
    duration_ms: int
    model_name: str
    stem: str
    job: Recognise
    is_suspect: bool = False


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
        return tuple(entry(task) for task in stored.queue(session, finished=finished))


def unrecognised(workspace: Workspace) -> tuple[int, ...]:
    """Give the calls with a recording that are neither recognised nor failed: queued ones first, then by id."""
    with workspace.database.reading() as session:
        return stored.unrecognised(session)


def recover(workspace: Workspace) -> Changes:
    """At a start: let what a killed program left in hand wait again, first in the queue, with its checkpoint."""
    with workspace.database.writing() as session:
        found = stored.reset_running(session)
    return changed(Subject.CALLS, Subject.QUEUE, call_ids=found) if found else NOTHING


def next_task(workspace: Workspace, beside: Sequence[int] = ()) -> RecognitionTask | None:
    """Claim the next waiting call; None where none waits. A call whose model is gone is failed and passed over.

    Args:
        workspace: Where it is stored.
        beside: Calls that are in hand; none of them is claimed again, and none on which the process died before.
    """
    while True:
        with workspace.database.writing() as session:
            task = stored.claim_next(session, workspace.clock(), beside)
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
            left_out=batch.left_out,
        )
    if batch.heard_again or batch.left_out:
        told = (task.number, batch.first_window + 1, batch.next_window, batch.heard_again, len(batch.left_out))
        _log.info("call %s, windows %d to %d: %d slots heard again, %d texts that nobody said left out", *told)
        _log.debug("left out of call %s: %s", task.number, " | ".join(each.text for each in batch.left_out))
    return changed(Subject.QUEUE, Subject.TRANSCRIPTS, call_ids=(task.call_id,))


def finish(workspace: Workspace, actor: Actor, task: RecognitionTask, outcome: Outcome) -> Changes:
    """Make what was stored the call's transcript; a call without speech gets an empty one."""
    from qa_app.services import talk  # noqa: PLC0415  (numpy, which the queue alone does without)

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
        stored.finish(session, task.call_id, workspace.clock(), language=outcome.language, computer=this_computer())
        sides.guess(session, workspace, actor, task.call_id)
        talk.note_tempo(session, task.call_id)
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


def bear_death(workspace: Workspace, actor: Actor, task: RecognitionTask) -> Changes:
    """Let a call on which the process died wait again, as the next; the second time it is failed."""
    with workspace.database.writing() as session:
        deaths = stored.add_death(session, task.call_id)
    if deaths >= MOST_DEATHS:
        return fail(workspace, actor, task, Problem("recognition-died"))
    return give_back(workspace, task)


def states(workspace: Workspace, call_ids: Sequence[int]) -> Mapping[int, RecognitionState]:
    """Give the states of those of these calls that are in the queue."""
    with workspace.database.reading() as session:
        return stored.states(session, call_ids)


def _claimed(session: Session, workspace: Workspace, task: stored.Task) -> RecognitionTask:
    folder = model_folder(workspace, task.model)
    traits = read_traits(folder)
    call = stored_calls.card(session, task.call_id)
    voices, voice_models = voices_of(workspace, None if call is None else call.channels)
    options = replace(
        text_options(workspace.settings, stored_glossary.words(session)),
        language=None if task.language == AUTO else task.language,
        script=str(task.options.get("script", workspace.settings.script)),
        prompted=traits.prompted,
        window_ms=traits.window_ms,
        beam_size=traits.beam_size,
        shared=traits.shared,
        fallback=traits.fallback and workspace.settings.hear_again,
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
    return RecognitionTask(task.call_id, task.number, task.duration_ms, task.model, stem, job, task.deaths > 0)


def _stem(recording_sha256: str, folder: Path, options: Options) -> str:
    chosen = {name: value for name, value in asdict(options).items() if name not in NOT_IN_RECIPE}
    parts = json.dumps([recording_sha256, fingerprint(folder), chosen], sort_keys=True)
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


def entry(task: stored.Task) -> QueueEntry:
    """Give a task as a screen shows it."""
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
