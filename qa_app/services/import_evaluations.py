"""Taking in evaluations that were finished elsewhere, from JSON lines or sheets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from qa_app.model.agents import Actor
from qa_app.model.changes import NOTHING, Changes
from qa_app.model.problems import Problem
from qa_app.model.progress import UNCONTROLLED, Cancelled, Control
from qa_app.services.finished_evaluations import FinishedEvaluation
from qa_app.services.finished_evaluations import import_evaluations as store_evaluations
from qa_app.services.finished_rows import FinishedReader
from qa_app.services.importing.evaluation_rows import EvaluationRow, open_evaluations
from qa_app.services.past_imports import EVALUATIONS, ImportKey, import_key
from qa_app.services.workspace import Workspace

ROWS_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class RowTaken:
    """A row that was taken in, or was here already; `call` is empty for a row of figures."""

    file: str
    row: int
    call: str
    agent: str


@dataclass(frozen=True, slots=True)
class RowsReport:
    """What became of the rows of a file.

    Attributes:
        rejected: Every reason, each with file and line.
        stopped: Whether the user stopped it; what the report names is stored all the same.
    """

    imported: tuple[RowTaken, ...] = ()
    duplicates: tuple[RowTaken, ...] = ()
    rejected: tuple[Problem, ...] = ()
    changes: Changes = NOTHING
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class EvaluationsReport(RowsReport):
    """What became of the rows of finished evaluations; `key` names the import for `undo_evaluations`."""

    key: ImportKey | None = None


def import_evaluations(  # noqa: PLR0917  (callers give them in this order)
    workspace: Workspace,
    actor: Actor,
    file: Path,
    control: Control = UNCONTROLLED,
    columns: Mapping[str, str] | None = None,
    otherwise: Mapping[str, str] | None = None,
) -> EvaluationsReport:
    """Take in the finished evaluations of a file; a bad row is rejected with every reason and the rest is taken.

    Calls that are not here are made without a recording. Scores are worked out anew from the answers. A row whose call,
    rubric, reviewer and instant of submitting are here already is a duplicate; one that names another agent than the
    call has is rejected.

    Args:
        workspace: Where to store.
        actor: Who asks.
        file: JSON lines or a sheet.
        control: Reports, and stops between groups of rows; what is stored by then stays.
        columns: Of a sheet: heading to what its column holds, see `EvaluationsFile.rows`; None: guessed.
        otherwise: What holds where a row says nothing: ``rubric``, ``version``, ``reviewer``.

    Raises:
        ProblemError: The file cannot be used at all.
    """
    opened = open_evaluations(file)
    rows = opened.rows(columns, otherwise)
    key = import_key(EVALUATIONS, workspace.clock(), file.name)
    account = _Account(workspace, actor, FinishedReader(workspace, str(file), list(opened.problems)), key)
    try:
        for start in range(0, len(rows), ROWS_AT_ONCE):
            control.step("importing", start, len(rows))
            account.take(rows[start : start + ROWS_AT_ONCE])
    except Cancelled:
        return replace(account.report(), stopped=True)
    return account.report()


@dataclass(slots=True)
class _Account:
    """Takes rows and keeps account of them."""

    workspace: Workspace
    actor: Actor
    reader: FinishedReader
    key: ImportKey
    imported: list[RowTaken] = field(default_factory=list)
    duplicates: list[RowTaken] = field(default_factory=list)
    changes: list[Changes] = field(default_factory=list)

    def take(self, rows: tuple[EvaluationRow, ...]) -> None:
        """Take some rows in one transaction."""
        self.reader.look_up_calls(rows)
        read = [(row, finished) for row in rows if (finished := self.reader.read(row)) is not None]
        stored = store_evaluations(self.workspace, self.actor, [finished for _, finished in read], self.key)
        for index, _ in stored.added:
            self.imported.append(self._taken(*read[index]))
        for index in stored.duplicates:
            self.duplicates.append(self._taken(*read[index]))
        for index, problems in stored.rejected:
            self.reader.reject(read[index][0], problems)
        self.changes.append(stored.changes)

    def report(self) -> EvaluationsReport:
        """Give what became of everything so far; rejected rows in the order of the file."""
        rejected = tuple(sorted(self.reader.rejected, key=lambda problem: problem.line or 0))
        key = self.key if self.imported else None
        return EvaluationsReport(
            tuple(self.imported), tuple(self.duplicates), rejected, _together(self.changes), key=key
        )

    def _taken(self, row: EvaluationRow, finished: FinishedEvaluation) -> RowTaken:
        return RowTaken(self.reader.file, row.line, finished.call, finished.agent_number)


def _together(changes: list[Changes]) -> Changes:
    """Make one change of several; of which calls is not said where they are many."""
    subjects = frozenset(subject for each in changes for subject in each.subjects)
    if not subjects:
        return NOTHING
    if len(changes) > 1:
        return Changes(subjects)
    return changes[0]
