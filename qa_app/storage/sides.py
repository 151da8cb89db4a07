"""Which side of a call is the agent's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from qa_app.model.sides import Sides
from qa_app.storage.tables import CallTable

IDS_AT_ONCE = 500


def sides(session: Session, call_ids: Sequence[int]) -> Mapping[int, Sides]:
    """Give how the sides of these calls stand; calls that are gone are left out."""
    found: dict[int, Sides] = {}
    for start in range(0, len(call_ids), IDS_AT_ONCE):
        some = call_ids[start : start + IDS_AT_ONCE]
        of_calls = select(CallTable.id, CallTable.swapped, CallTable.sides_by).where(CallTable.id.in_(some))
        query = of_calls.order_by(CallTable.id)
        found.update((call_id, Sides(swapped, by)) for call_id, swapped, by in session.execute(query))
    return found


def set_sides(session: Session, wanted: Mapping[int, Sides]) -> None:
    """Let the sides of these calls stand so."""
    for value in set(wanted.values()):
        call_ids = [call_id for call_id, each in wanted.items() if each == value]
        for start in range(0, len(call_ids), IDS_AT_ONCE):
            some = call_ids[start : start + IDS_AT_ONCE]
            session.execute(
                update(CallTable).where(CallTable.id.in_(some)).values(swapped=value.swapped, sides_by=value.by)
            )
