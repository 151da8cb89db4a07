"""The queue of recognition as a person handles it: how long it takes, its order, another model for what waits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qa_app.model.agents import Actor
from qa_app.model.calls import RecognitionState
from qa_app.model.changes import NOTHING, Changes, Subject, changed
from qa_app.services import recognition
from qa_app.services.machine import this_computer
from qa_app.services.models import installed_names, model_folder
from qa_app.services.recognition import QueueEntry
from qa_app.services.workspace import Workspace
from qa_app.storage import recognition as stored_tasks
from qa_app.storage import recognition_queue as stored
from qa_app.storage.operations import log

PACE_OVER = 40
FAILED_SHOWN = 200
UNFINISHED = (RecognitionState.RUNNING, RecognitionState.WAITING)


@dataclass(frozen=True, slots=True)
class Pace:
    """How long a second of sound takes on this machine, in seconds, by the calls done last.

    Attributes:
        overall: By all of them; None before the first call.
        by_model: By those of one model.
    """

    overall: float | None
    by_model: tuple[tuple[str, float], ...] = ()

    def of(self, model: str) -> float | None:
        """Give the pace of a model; that of all where it has done nothing yet, None where nothing was done."""
        return dict(self.by_model).get(model, self.overall)


@dataclass(frozen=True, slots=True)
class Queue:
    """The queue as it stands.

    Attributes:
        entries: Those in hand, then what waits or is paused in order, then what failed, newest first.
        models: Names of the models that calls may be recognised with.
    """

    entries: tuple[QueueEntry, ...]
    pace: Pace
    models: tuple[str, ...] = ()

    def done_in_s(self) -> dict[int, float]:
        """Give for each call in hand or waiting in how many seconds it is done, if nothing is put before it.

        Paused and failed calls have none, nor has any where nothing was recognised yet. With a pace of 0.5 and two
        calls of 60 s, of which the first has done 3 of 4 windows, they are done in 7.5 s and 37.5 s.
        """
        done: dict[int, float] = {}
        total_s = 0.0
        for entry in self.entries:
            pace = self.pace.of(entry.model)
            if entry.state in UNFINISHED and pace is not None:
                total_s += remaining_ms(entry) / 1000 * pace
                done[entry.call_id] = total_s
        return done


def remaining_ms(entry: QueueEntry) -> float:
    """Give how much of a call is still to be recognised, by its windows."""
    share = entry.next_window / entry.windows if entry.windows else 0.0
    return entry.duration_ms * (1 - share)


def overview(workspace: Workspace, *, with_failed: bool = True) -> Queue:
    """Look at the queue, with what failed behind it."""
    with workspace.database.reading() as session:
        failed = stored_tasks.failed(session, FAILED_SHOWN) if with_failed else ()
        entries = tuple(recognition.entry(task) for task in (*stored_tasks.queue(session), *failed))
    return Queue(entries, pace(workspace), installed_names(workspace))


def pace(workspace: Workspace) -> Pace:
    """Measure by the calls that this computer did last, never by another's.

    Before its first one those count of which it is not known who did them, from an older version.
    """
    with workspace.database.reading() as session:
        done = stored.last_done(session, PACE_OVER, this_computer()) or stored.last_done(session, PACE_OVER, None)
    of_model: dict[str, list[tuple[int, int]]] = {}
    for model, duration_ms, work_ms in done:
        of_model.setdefault(model, []).append((duration_ms, work_ms))
    every = [each for times in of_model.values() for each in times]
    return Pace(_ratio(every), tuple((model, _ratio(times) or 0.0) for model, times in of_model.items()))


def change_model(workspace: Workspace, actor: Actor, call_ids: Sequence[int], model: str, language: str) -> Changes:
    """Let calls be recognised with another model or language; those in hand begin again, failed ones wait again.

    What was recognised of them so far in another way is dropped; a finished transcript of before stays until the new
    one is done. Paused calls stay paused, waiting ones keep their places.

    Args:
        workspace: Where they wait.
        actor: For the operation log.
        call_ids: Those that stand in the queue or failed; others are left alone.
        model: Name or folder of a model.
        language: ``auto``, ``zh`` or ``en``.

    Raises:
        ProblemError: The model is not whole.
    """
    model_folder(workspace, model)
    with workspace.database.writing() as session:
        found = stored.change_model(session, call_ids, model=model, language=language, now=workspace.clock())
        for call_id in found:
            log(session, actor, workspace.clock(), "recognition-changed", ("call", call_id), after={"model": model})
    return changed(Subject.CALLS, Subject.QUEUE, Subject.TRANSCRIPTS, call_ids=found) if found else NOTHING


def recognise_with(workspace: Workspace, actor: Actor, call_ids: Sequence[int], model: str, language: str) -> Changes:
    """Let calls be recognised in this way: those in the queue by `change_model`, the others are put at its end.

    Raises:
        ProblemError: The model is not whole.
    """
    known = recognition.states(workspace, call_ids)
    queued = [call_id for call_id in call_ids if known.get(call_id, RecognitionState.DONE) is not RecognitionState.DONE]
    others = [call_id for call_id in call_ids if call_id not in set(queued)]
    both = (
        change_model(workspace, actor, queued, model, language),
        recognition.enqueue(workspace, actor, others, model, language),
    )
    found = tuple(call_id for changes in both for call_id in changes.call_ids or ())
    return changed(Subject.CALLS, Subject.QUEUE, Subject.TRANSCRIPTS, call_ids=found) if found else NOTHING


def arrange(workspace: Workspace, actor: Actor, call_ids: Sequence[int]) -> Changes:
    """Put calls that wait or are paused into this order; those not named come after them, as they stood."""
    with workspace.database.writing() as session:
        found = stored.arrange(session, call_ids)
        log(session, actor, workspace.clock(), "recognition-arranged", ("queue", "recognition"), after={"calls": found})
    return changed(Subject.QUEUE, call_ids=found) if found else NOTHING


def _ratio(times: Sequence[tuple[int, int]]) -> float | None:
    sound_ms = sum(duration_ms for duration_ms, _work_ms in times)
    return sum(work_ms for _duration_ms, work_ms in times) / sound_ms if sound_ms else None
