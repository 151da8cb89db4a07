"""Calls: one card, and how calls come, change and go; their table is `call_list`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, delete, exists, select, update
from sqlalchemy.orm import Session

from qa_app.model.calls import (
    Call,
    CallMetadata,
    Probe,
    RecognitionState,
    RecordingWarning,
)
from qa_app.storage.inserts import insert_into, new_id
from qa_app.storage.tables import CallTable

IDS_AT_ONCE = 5_000
CARD = (
    CallTable.id,
    CallTable.number,
    CallTable.agent_number,
    CallTable.agent_name,
    CallTable.team,
    CallTable.customer,
    CallTable.started_at,
    CallTable.direction,
    CallTable.queue,
    CallTable.csat,
    CallTable.solved,
    CallTable.recording_path,
    CallTable.recording_sha256,
    CallTable.duration_ms,
    CallTable.channels,
    CallTable.sample_rate_hz,
    CallTable.codec,
    CallTable.warnings,
    CallTable.swapped,
    CallTable.recognition,
    CallTable.recognition_error,
    CallTable.review,
    CallTable.score,
    CallTable.grade,
    CallTable.imported_at,
    CallTable.sides_by,
)
_CARDS = select(*CARD)
_OF_ID = _CARDS.where(CallTable.id == bindparam("wanted"))
_OF_NUMBER = _CARDS.where(CallTable.number == bindparam("wanted"))
_OF_SHA256 = _CARDS.where(CallTable.recording_sha256 == bindparam("wanted"))
_INSERT = insert_into(CallTable)


def card(session: Session, call_id: int) -> Call | None:
    """Give a call with everything its card shows, None where there is none of this id."""
    return _one(session, _OF_ID, call_id)


def by_number(session: Session, number: str) -> Call | None:
    """Give the call of this number, None where there is none."""
    return _one(session, _OF_NUMBER, number)


def agents_by_number(session: Session, numbers_of_calls: Iterable[str]) -> dict[str, str]:
    """Give call number to agent number of the calls that are here; an empty one where nobody knows the agent."""
    found: dict[str, str] = {}
    wanted = list(dict.fromkeys(numbers_of_calls))
    for start in range(0, len(wanted), IDS_AT_ONCE):
        query = select(CallTable.number, CallTable.agent_number).where(
            CallTable.number.in_(wanted[start : start + IDS_AT_ONCE])
        )
        found.update((number, agent or "") for number, agent in session.execute(query))
    return found


def by_sha256(session: Session, sha256: str) -> Call | None:
    """Give the call whose recording has these bytes, None where there is none."""
    return _one(session, _OF_SHA256, sha256)


def numbers(session: Session, call_ids: Iterable[int]) -> dict[int, str]:
    """Give the numbers of these calls by id; ids of calls that are gone are left out."""
    found: dict[int, str] = {}
    for some in _some(call_ids):
        query = select(CallTable.id, CallTable.number).where(CallTable.id.in_(some))
        found.update((call_id, number) for call_id, number in session.execute(query))
    return found


def free_number(session: Session, wanted: str) -> str:
    """Give the wanted number, or with ``-2``, ``-3`` and so on where a call has it already."""
    if not session.execute(select(exists().where(CallTable.number == wanted))).scalar_one():
        return wanted
    like = CallTable.number.startswith(f"{wanted}-", autoescape=True)
    taken = set(session.scalars(select(CallTable.number).where(like)))
    attempt = 2
    while f"{wanted}-{attempt}" in taken:
        attempt += 1
    return f"{wanted}-{attempt}"


def add(
    session: Session,
    metadata: CallMetadata,
    now: datetime,
    recording: tuple[str, str, Probe] | None,
) -> int:
    """Store a new call whose number is free; give its id.

    Args:
        session: Of a writer.
        metadata: With the final number.
        now: The instant of the import.
        recording: Path, SHA-256 and probe; None for a call without a recording.
    """
    values = metadata_values(metadata, now) | {"imported_at": now, "haystack": haystack(metadata)}
    if recording is not None:
        values |= _recording_values(*recording)
    return new_id(session.connection().execute(_INSERT, values))


def update_metadata(session: Session, call_id: int, metadata: CallMetadata, imported_at: datetime) -> None:
    """Replace what metadata tells of a call; an empty number keeps the old one."""
    values = metadata_values(metadata, imported_at) | {"haystack": haystack(metadata)}
    session.execute(update(CallTable).where(CallTable.id == call_id).values(**values))


def attach_recording(session: Session, call_id: int, recording: tuple[str, str, Probe]) -> None:
    """Give a call that has none a recording: path, SHA-256 and probe."""
    session.execute(update(CallTable).where(CallTable.id == call_id).values(**_recording_values(*recording)))


def update_recording_path(session: Session, call_id: int, path: str) -> None:
    """Note that a recording lies elsewhere now."""
    session.execute(update(CallTable).where(CallTable.id == call_id).values(recording_path=path))


def remove(session: Session, call_ids: Iterable[int]) -> None:
    """Remove these calls with all that hangs on them; their recordings stay where they are."""
    for some in _some(call_ids):
        session.execute(delete(CallTable).where(CallTable.id.in_(some)))


def set_recognition(
    session: Session, call_ids: Iterable[int], state: RecognitionState, error: str | None = None
) -> None:
    """Note how far the recognition of these calls is."""
    for some in _some(call_ids):
        session.execute(
            update(CallTable).where(CallTable.id.in_(some)).values(recognition=state, recognition_error=error)
        )


def metadata_values(metadata: CallMetadata, otherwise: datetime) -> dict[str, Any]:
    """Give the columns that metadata fills; a call without a known start counts at the instant `otherwise`."""
    return {
        "number": metadata.number,
        "agent_number": metadata.agent_number,
        "agent_name": metadata.agent_name,
        "team": metadata.team,
        "customer": metadata.customer,
        "started_at": metadata.started_at,
        "counted_at": metadata.started_at or otherwise,
        "direction": metadata.direction,
        "queue": metadata.queue,
        "csat": metadata.csat,
        "solved": metadata.solved,
    }


def haystack(metadata: CallMetadata) -> str:
    """Give what a text filter looks through."""
    parts = (metadata.number, metadata.customer, metadata.agent_number, metadata.agent_name, metadata.queue)
    return "\n".join(part.casefold() for part in parts if part)


def metadata_of(call: Call) -> CallMetadata:
    """Give what metadata tells of a stored call."""
    return CallMetadata(
        number=call.number,
        agent_number=call.agent_number,
        agent_name=call.agent_name,
        team=call.team,
        customer=call.customer,
        started_at=call.started_at,
        direction=call.direction,
        queue=call.queue,
        csat=call.csat,
        solved=call.solved,
    )


def _recording_values(path: str, sha256: str, probe: Probe) -> dict[str, Any]:
    return {
        "recording_path": path,
        "recording_sha256": sha256,
        "duration_ms": probe.duration_ms,
        "channels": probe.channels,
        "sample_rate_hz": probe.sample_rate_hz,
        "codec": probe.codec,
        "container": probe.container,
        "warnings": [[each.code, [list(pair) for pair in each.arguments]] for each in probe.warnings],
    }


def _one(session: Session, query: Select[*tuple[Any, ...]], wanted: object) -> Call | None:
    row = session.connection().execute(query, {"wanted": wanted}).one_or_none()
    return None if row is None else _call(row)


def _call(row: Row[Any]) -> Call:
    values = dict(zip(row._fields, row, strict=True))
    warnings = tuple(
        RecordingWarning(code, tuple((name, value) for name, value in arguments)) for code, arguments in row.warnings
    )
    return Call(**(values | {"warnings": warnings}))


def _some(call_ids: Iterable[int]) -> Iterator[list[int]]:
    every = list(call_ids)
    for start in range(0, len(every), IDS_AT_ONCE):
        yield every[start : start + IDS_AT_ONCE]
