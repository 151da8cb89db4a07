"""The queue of recognition: what waits, what runs, and the checkpoint of each call.

The state of a call's task stands in its call too, so that a page of the table needs no join; both change here only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, func, insert, select, update
from sqlalchemy.orm import Session

from qa_app.model.calls import RecognitionState
from qa_app.model.transcript import LeftOut, Segment
from qa_app.storage import calls, transcripts
from qa_app.storage.tables import CallTable, TaskTable

UNFINISHED = (RecognitionState.WAITING, RecognitionState.PAUSED, RecognitionState.RUNNING)


@dataclass(frozen=True, slots=True)
class Task:
    """The recognition of one call.

    Attributes:
        position: Smaller ones come first.
        model: Name of the model or its folder.
        language: ``auto``, ``zh`` or ``en``.
        options: What else it was asked with; JSON values.
        recipe: What the stored windows were made with; empty before the first batch.
        next_window: Windows before this one are stored.
        windows: Windows in all; 0 while unknown.
        attempts: How often it was begun.
        deaths: How often the child died on it.
        error: Problem code and arguments of a failure; None otherwise.
    """

    id: int
    call_id: int
    number: str
    recording_path: str
    recording_sha256: str
    duration_ms: int
    swapped: bool
    state: RecognitionState
    position: int
    model: str
    language: str
    options: Mapping[str, Any]
    recipe: str
    next_window: int
    windows: int
    attempts: int
    deaths: int
    error: tuple[str, tuple[tuple[str, str], ...]] | None
    queued_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    work_ms: int


def enqueue(
    session: Session,
    call_ids: Iterable[int],
    *,
    model: str,
    language: str,
    now: datetime,
    options: Mapping[str, Any] | None = None,
) -> tuple[int, ...]:
    """Put calls at the end of the queue, in the order given; give those that were taken.

    Calls without a recording and calls whose task is running are left out. A call that waits, is paused, failed or is
    done begins anew, with its checkpoint where model, language and options are the same and it was not finished.
    """
    wanted = list(dict.fromkeys(call_ids))
    usable = set(
        session.scalars(
            select(CallTable.id).where(
                CallTable.id.in_(wanted),
                CallTable.recording_path.is_not(None),
                CallTable.recognition != RecognitionState.RUNNING,
            )
        )
    )
    taken = tuple(call_id for call_id in wanted if call_id in usable)
    position = session.execute(select(func.coalesce(func.max(TaskTable.position), 0))).scalar_one()
    for call_id in taken:
        position += 1
        _put(session, call_id, position, model=model, language=language, now=now, options=dict(options or {}))
    calls.set_recognition(session, taken, RecognitionState.WAITING)
    return taken


def claim_next(session: Session, now: datetime, beside: Sequence[int] = ()) -> Task | None:
    """Set the first waiting task running and give it; None where nothing waits.

    Args:
        session: Of a writer.
        now: When it is begun.
        beside: Calls in hand. None of them is claimed again; where there are any, a first task on which the child died
            before is not claimed either, nor one behind it: it has to be alone.
    """
    waiting = TaskTable.state == RecognitionState.WAITING
    query = _tasks().where(waiting, TaskTable.call_id.not_in(beside)).order_by(TaskTable.position).limit(1)
    found = _first(session, query)
    if found is None or (beside and found.deaths):
        return None
    session.execute(
        update(TaskTable)
        .where(TaskTable.id == found.id)
        .values(state=RecognitionState.RUNNING, attempts=TaskTable.attempts + 1, started_at=now)
    )
    calls.set_recognition(session, [found.call_id], RecognitionState.RUNNING)
    return task(session, found.call_id)


def task(session: Session, call_id: int) -> Task | None:
    """Give the task of a call, None where it has none."""
    return _first(session, _tasks().where(TaskTable.call_id == call_id))


def states(session: Session, call_ids: Sequence[int]) -> dict[int, RecognitionState]:
    """Give the states of those of these calls that have a task."""
    query = select(TaskTable.call_id, TaskTable.state).where(TaskTable.call_id.in_(call_ids))
    return {call_id: RecognitionState(state) for call_id, state in session.execute(query)}


def queue(session: Session, *, finished: bool = False) -> tuple[Task, ...]:
    """Give the running task, then what waits or is paused, in order.

    Args:
        session: Of a reader.
        finished: Give the done and failed tasks too, after the others, newest first.
    """
    query = _tasks().where(TaskTable.state.in_(UNFINISHED))
    tasks = sorted(_every(session, query), key=lambda each: (each.state is not RecognitionState.RUNNING, each.position))
    if finished:
        over = _tasks().where(TaskTable.state.not_in(UNFINISHED)).order_by(TaskTable.finished_at.desc(), TaskTable.id)
        tasks += _every(session, over)
    return tuple(tasks)


def failed(session: Session, most: int) -> tuple[Task, ...]:
    """Give the tasks that failed, newest first."""
    query = _tasks().where(TaskTable.state == RecognitionState.FAILED)
    return tuple(_every(session, query.order_by(TaskTable.finished_at.desc(), TaskTable.id).limit(most)))


def set_state(session: Session, call_ids: Sequence[int], state: RecognitionState) -> tuple[int, ...]:
    """Set unfinished tasks of these calls to another unfinished state; give the calls whose task changed."""
    found = _ids_in(session, call_ids, UNFINISHED)
    session.execute(update(TaskTable).where(TaskTable.call_id.in_(found)).values(state=state))
    calls.set_recognition(session, found, state)
    return found


def cancel(session: Session, call_ids: Sequence[int]) -> tuple[int, ...]:
    """Take unfinished and failed tasks out of the queue with what they stored; give the calls.

    A transcript of before stays.
    """
    found = _ids_in(session, call_ids, (*UNFINISHED, RecognitionState.FAILED))
    for call_id in found:
        transcripts.drop_growing(session, call_id)
        state = RecognitionState.DONE if transcripts.has_complete(session, call_id) else RecognitionState.NONE
        calls.set_recognition(session, [call_id], state)
    session.execute(delete(TaskTable).where(TaskTable.call_id.in_(found)))
    return found


def retry(session: Session, call_ids: Sequence[int], now: datetime) -> tuple[int, ...]:
    """Put failed tasks back at the end of the queue, their deaths forgiven; give the calls."""
    found = _ids_in(session, call_ids, (RecognitionState.FAILED,))
    position = session.execute(select(func.coalesce(func.max(TaskTable.position), 0))).scalar_one()
    for offset, call_id in enumerate(found, start=1):
        session.execute(
            update(TaskTable)
            .where(TaskTable.call_id == call_id)
            .values(
                state=RecognitionState.WAITING,
                position=position + offset,
                deaths=0,
                error_code=None,
                error_arguments=[],
                queued_at=now,
                finished_at=None,
            )
        )
    calls.set_recognition(session, found, RecognitionState.WAITING)
    return found


def reorder(session: Session, call_ids: Sequence[int]) -> None:
    """Let these waiting calls be the next, in the order given."""
    first = session.execute(select(func.coalesce(func.min(TaskTable.position), 0))).scalar_one()
    for place, call_id in enumerate(call_ids):
        session.execute(
            update(TaskTable)
            .where(TaskTable.call_id == call_id, TaskTable.state == RecognitionState.WAITING)
            .values(position=first - len(call_ids) + place)
        )


def reset_running(session: Session) -> tuple[int, ...]:
    """At a start of the program: let tasks that a killed program left running wait again, first in the queue."""
    found = tuple(session.scalars(select(TaskTable.call_id).where(TaskTable.state == RecognitionState.RUNNING)))
    session.execute(update(TaskTable).where(TaskTable.call_id.in_(found)).values(state=RecognitionState.WAITING))
    reorder(session, found)
    calls.set_recognition(session, found, RecognitionState.WAITING)
    return found


def begin_windows(
    session: Session, call_id: int, *, recipe: str, windows: int, language: str, model: str, now: datetime
) -> int:
    """Get ready to store windows; give the next one to recognise.

    That is the checkpoint where the stored windows have the same recipe; else what was stored is dropped and it is 0.
    """
    found = task(session, call_id)
    if found is None:
        return 0
    goes_on = found.recipe == recipe and transcripts.growing_id(session, call_id) is not None
    next_window = found.next_window if goes_on else 0
    if not goes_on:
        transcripts.start_growing(session, call_id, language=language, model=model, now=now)
    session.execute(
        update(TaskTable)
        .where(TaskTable.call_id == call_id)
        .values(recipe=recipe, windows=windows, next_window=next_window)
    )
    return next_window


def append_segments_with_checkpoint(
    session: Session,
    call_id: int,
    *,
    window: int,
    next_window: int,
    segments: Sequence[Segment],
    language: str = "",
    work_ms: int = 0,
    left_out: Sequence[LeftOut] = (),
) -> bool:
    """Store a batch of windows, from `window` up to but without `next_window`, with its checkpoint.

    Returns:
        False where nothing was stored: the task is gone, or another batch came first, so that nothing is stored twice.
    """
    found = task(session, call_id)
    growing = transcripts.growing_id(session, call_id)
    if found is None or growing is None or found.next_window != window:
        return False
    transcripts.append(session, growing, window, segments, language=language, left_out=left_out)
    session.execute(
        update(TaskTable)
        .where(TaskTable.call_id == call_id)
        .values(next_window=next_window, work_ms=TaskTable.work_ms + work_ms)
    )
    return True


def finish(session: Session, call_id: int, now: datetime, *, language: str = "", computer: str | None = None) -> None:
    """Make the grown transcript the call's transcript and its task done, on this computer."""
    transcripts.complete(session, call_id, language=language)
    session.execute(update(TaskTable).where(TaskTable.call_id == call_id).values(computer=computer))
    _end(session, call_id, RecognitionState.DONE, now)


def fail(session: Session, call_id: int, now: datetime, code: str, arguments: Sequence[tuple[str, str]] = ()) -> None:
    """Set a task aside with the problem that stopped it; what it stored stays for a retry."""
    _end(session, call_id, RecognitionState.FAILED, now, (code, arguments))


def add_death(session: Session, call_id: int) -> int:
    """Count that the child died on this call; give how often it has by now."""
    session.execute(update(TaskTable).where(TaskTable.call_id == call_id).values(deaths=TaskTable.deaths + 1))
    return session.execute(select(TaskTable.deaths).where(TaskTable.call_id == call_id)).scalar() or 0


def unrecognised(session: Session) -> tuple[int, ...]:
    """Give the calls with a recording that are neither recognised nor failed, in the order of the queue, then by id."""
    query = (
        select(CallTable.id)
        .outerjoin(TaskTable, TaskTable.call_id == CallTable.id)
        .where(
            CallTable.recording_path.is_not(None),
            CallTable.recognition.not_in((RecognitionState.DONE, RecognitionState.FAILED)),
        )
        .order_by(TaskTable.position.is_(None), TaskTable.position, CallTable.id)
    )
    return tuple(session.scalars(query))


def _put(
    session: Session,
    call_id: int,
    position: int,
    *,
    model: str,
    language: str,
    now: datetime,
    options: dict[str, Any],
) -> None:
    old = task(session, call_id)
    asked = {"model": model, "language": language, "options": options}
    fresh = {"state": RecognitionState.WAITING, "position": position, "queued_at": now}
    if old is None:
        session.execute(insert(TaskTable).values(call_id=call_id, **asked, **fresh))
        return
    keeps = (old.model, old.language, dict(old.options)) == (model, language, options)
    if not keeps or old.state is RecognitionState.DONE:
        transcripts.drop_growing(session, call_id)
        fresh |= {"recipe": "", "next_window": 0, "windows": 0, "work_ms": 0}
    fresh |= {"deaths": 0, "error_code": None, "error_arguments": [], "finished_at": None}
    session.execute(update(TaskTable).where(TaskTable.call_id == call_id).values(**asked, **fresh))


def _end(
    session: Session,
    call_id: int,
    state: RecognitionState,
    now: datetime,
    error: tuple[str, Sequence[tuple[str, str]]] | None = None,
) -> None:
    code, arguments = error or (None, ())
    session.execute(
        update(TaskTable)
        .where(TaskTable.call_id == call_id)
        .values(
            state=state, finished_at=now, error_code=code, error_arguments=[[name, value] for name, value in arguments]
        )
    )
    calls.set_recognition(session, [call_id], state, code)


def _ids_in(session: Session, call_ids: Sequence[int], states: Sequence[RecognitionState]) -> tuple[int, ...]:
    query = select(TaskTable.call_id).where(TaskTable.state.in_(states)).order_by(TaskTable.position)
    wanted = set(call_ids)
    return tuple(call_id for call_id in session.scalars(query) if call_id in wanted)


def _tasks() -> Select[*tuple[Any, ...]]:
    return select(
        TaskTable.id,
        TaskTable.call_id,
        CallTable.number,
        CallTable.recording_path,
        CallTable.recording_sha256,
        CallTable.duration_ms,
        CallTable.swapped,
        TaskTable.state,
        TaskTable.position,
        TaskTable.model,
        TaskTable.language,
        TaskTable.options,
        TaskTable.recipe,
        TaskTable.next_window,
        TaskTable.windows,
        TaskTable.attempts,
        TaskTable.deaths,
        TaskTable.error_code,
        TaskTable.error_arguments,
        TaskTable.queued_at,
        TaskTable.started_at,
        TaskTable.finished_at,
        TaskTable.work_ms,
    ).join(CallTable, CallTable.id == TaskTable.call_id)


def _every(session: Session, query: Select[*tuple[Any, ...]]) -> list[Task]:
    rows: Iterable[Any] = session.execute(query)
    found = []
    for row in rows:
        values = dict(zip(row._fields, row, strict=True))
        code = values.pop("error_code")
        arguments = tuple((name, value) for name, value in values.pop("error_arguments"))
        found.append(Task(**values, error=None if code is None else (code, arguments)))
    return found


def _first(session: Session, query: Select[*tuple[Any, ...]]) -> Task | None:
    return next(iter(_every(session, query)), None)
