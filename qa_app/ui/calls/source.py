"""The calls of the workspace for the table, read in the database lane."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject

from qa_app.model.calls import CallFilter, CallRow, CallSort
from qa_app.model.problems import ProblemError
from qa_app.services import call_list
from qa_app.ui.context import ScreenContext


class StoredCalls(QObject):
    """Answers the table's questions; what goes wrong is told once, by the notifier."""

    def __init__(self, context: ScreenContext, parent: QObject) -> None:
        """Answer as long as `parent` lives."""
        super().__init__(parent)
        self._context = context

    def ids(
        self, wanted: CallFilter, sort: CallSort, *, descending: bool, done: Callable[[Sequence[int]], None]
    ) -> None:
        """Give the ids of every call that the filter lets through, in order."""
        workspace = self._context.workspace
        self._context.jobs.query(self, lambda: call_list.ids(workspace, wanted, sort, descending=descending), done)

    def rows(
        self, call_ids: Sequence[int], done: Callable[[Iterable[CallRow]], None], failed: Callable[[], None]
    ) -> None:
        """Give the rows of these calls in any order; a call that is gone is left out."""
        workspace, asked = self._context.workspace, tuple(call_ids)

        def leave(error: ProblemError) -> None:
            failed()
            self._context.notifier.problems(error.problems)

        self._context.jobs.query(self, lambda: call_list.rows(workspace, asked), done, leave)
