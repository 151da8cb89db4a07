"""The queue of recognition as a person handles it: its order, another model for what waits, what was done last."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from qa_app.model.calls import RecognitionState
from qa_app.storage import calls, transcripts
from qa_app.storage.recognition import UNFINISHED
from qa_app.storage.tables import CallTable, TaskTable

STANDING = (RecognitionState.WAITING, RecognitionState.PAUSED)
CHANGEABLE = (*UNFINISHED, RecognitionState.FAILED)


def last_done(session: Session, most: int, computer: str | None) -> tuple[tuple[str, int, int], ...]:
    """Give model, length and time of work of the calls done last, both in milliseconds; newest first.

    Args:
        session: Of a reader.
        most: How many.
        computer: Only of those that it did; None: of those of which it is not known who did them.
    """
    did = TaskTable.computer.is_(None) if computer is None else TaskTable.computer == computer
    query = (
        select(TaskTable.model, CallTable.duration_ms, TaskTable.work_ms)
        .join(CallTable, CallTable.id == TaskTable.call_id)
        .where(did, TaskTable.state == RecognitionState.DONE, TaskTable.work_ms > 0, CallTable.duration_ms > 0)
        .order_by(TaskTable.finished_at.desc(), TaskTable.id.desc())
        .limit(most)
    )
    return tuple((model, duration_ms or 0, work_ms) for model, duration_ms, work_ms in session.execute(query))


def change_model(
    session: Session, call_ids: Sequence[int], *, model: str, language: str, now: datetime
) -> tuple[int, ...]:
    """Let unfinished and failed tasks be recognised in another way; give the calls whose task changed.

    What they stored of the way before is dropped. Those that run or failed wait again, the failed ones at the end.
    """
    position = session.execute(select(func.coalesce(func.max(TaskTable.position), 0))).scalar_one()
    changed: list[int] = []
    for call_id, state, before in _tasks_in(session, call_ids, CHANGEABLE):
        if before == (model, language):
            continue
        values: dict[str, object] = {"model": model, "language": language, "deaths": 0}
        values |= {"recipe": "", "next_window": 0, "windows": 0, "work_ms": 0}
        if state is RecognitionState.FAILED:
            position += 1
            values |= {"position": position, "queued_at": now}
            values |= {"error_code": None, "error_arguments": [], "finished_at": None}
        after = RecognitionState.PAUSED if state is RecognitionState.PAUSED else RecognitionState.WAITING
        transcripts.drop_growing(session, call_id)
        session.execute(update(TaskTable).where(TaskTable.call_id == call_id).values(state=after, **values))
        calls.set_recognition(session, [call_id], after)
        changed.append(call_id)
    return tuple(changed)


def arrange(session: Session, call_ids: Sequence[int]) -> tuple[int, ...]:
    """Put tasks that wait or are paused into this order, all others of them behind; give the order of all."""
    standing = [call_id for call_id, _state, _way in _tasks_in(session, None, STANDING)]
    named = [call_id for call_id in dict.fromkeys(call_ids) if call_id in set(standing)]
    order = (*named, *(call_id for call_id in standing if call_id not in set(named)))
    first = session.execute(
        select(func.coalesce(func.min(TaskTable.position), 0)).where(TaskTable.state.in_(STANDING))
    ).scalar_one()
    for place, call_id in enumerate(order):
        session.execute(update(TaskTable).where(TaskTable.call_id == call_id).values(position=first + place))
    return order


def _tasks_in(
    session: Session, call_ids: Sequence[int] | None, states: Sequence[RecognitionState]
) -> list[tuple[int, RecognitionState, tuple[str, str]]]:
    query = (
        select(TaskTable.call_id, TaskTable.state, TaskTable.model, TaskTable.language)
        .where(TaskTable.state.in_(states))
        .order_by(TaskTable.position)
    )
    wanted = None if call_ids is None else set(call_ids)
    return [
        (call_id, RecognitionState(state), (model, language))
        for call_id, state, model, language in session.execute(query)
        if wanted is None or call_id in wanted
    ]
