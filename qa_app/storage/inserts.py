"""Inserts that are run often: plain ones, that need nothing of the mapper and are worked out once."""

from __future__ import annotations

from typing import Any

from sqlalchemy import CursorResult, Insert, insert

from qa_app.storage.tables import Base


def insert_into(mapped: type[Base]) -> Insert:
    """Give the insert into the table of a mapping; its columns are those of the values that it is run with."""
    return insert(Base.metadata.tables[mapped.__tablename__])


def new_id(result: CursorResult[*tuple[Any, ...]]) -> int:
    """Give the id of the row that an insert of one row made."""
    key = result.inserted_primary_key
    assert key is not None
    return int(key[0])
