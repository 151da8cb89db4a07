"""The table of calls: its ids, pages and rows, how many it has, and what it can be filtered by."""

from __future__ import annotations

from collections.abc import Sequence

from qa_app.model.calls import CLAIM_STALE_AFTER, CallFilter, CallRow, CallSort, FilterChoices
from qa_app.services.workspace import Workspace
from qa_app.storage import call_list as stored

__all__ = ["FilterChoices", "choices", "count", "ids", "page", "rows"]


def page(
    workspace: Workspace, wanted: CallFilter, sort: CallSort, *, descending: bool, offset: int, limit: int
) -> tuple[CallRow, ...]:
    """Give a page of the table; missing values count as smallest, ties fall to the newest id."""
    with workspace.database.reading_plainly() as reader:
        return stored.page(reader, wanted, workspace.zone, sort, descending=descending, offset=offset, limit=limit)


def ids(workspace: Workspace, wanted: CallFilter, sort: CallSort, *, descending: bool) -> tuple[int, ...]:
    """Give the ids of every call of a table in its order."""
    with workspace.database.reading_plainly() as reader:
        return stored.ids(reader, wanted, workspace.zone, sort, descending=descending)


def rows(workspace: Workspace, call_ids: Sequence[int]) -> tuple[CallRow, ...]:
    """Give the rows of these calls in any order; those that are gone are left out."""
    with workspace.database.reading_plainly() as reader:
        return stored.rows(reader, call_ids, workspace.clock() - CLAIM_STALE_AFTER)


def count(workspace: Workspace, wanted: CallFilter) -> int:
    """Count the calls of a table."""
    with workspace.database.reading_plainly() as reader:
        return stored.count(reader, wanted, workspace.zone)


def choices(workspace: Workspace) -> FilterChoices:
    """Give what the calls can be filtered by."""
    with workspace.database.reading_plainly() as reader:
        return stored.choices(reader, workspace.zone)
