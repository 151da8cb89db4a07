"""Taking in evaluations that were finished elsewhere, from JSON lines or sheets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from qa_app.model.agents import Actor
from qa_app.model.changes import NOTHING, Changes
from qa_app.model.evaluation import Answer
from qa_app.model.problems import Problem, ProblemError
from qa_app.model.progress import UNCONTROLLED, Cancelled, Control
from qa_app.model.rubric import Rubric
from qa_app.scoring.answers_file import answers_from_plain
from qa_app.services import rubrics
from qa_app.services.finished_evaluations import FinishedEvaluation
from qa_app.services.finished_evaluations import import_evaluations as store_evaluations
from qa_app.services.importing.evaluation_rows import Answered, EvaluationRow, read_evaluation_rows
from qa_app.services.importing.instants import instant_of
from qa_app.services.importing.sheet import Cell
from qa_app.services.importing.values import BadValueError, number_of, text_of
from qa_app.services.workspace import Workspace
from qa_app.storage import calls as stored_calls

ROWS_AT_ONCE = 200

_T = TypeVar("_T")


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


def import_evaluations(workspace: Workspace, actor: Actor, file: Path, control: Control = UNCONTROLLED) -> RowsReport:
    """Take in the finished evaluations of a file; a bad row is rejected with every reason and the rest is taken.

    Calls that are not here are made without a recording. Scores are worked out anew from the answers. A row whose call,
    rubric, reviewer and instant of submitting are here already is a duplicate; one that names another agent than the
    call has is rejected.

    Raises:
        ProblemError: The file cannot be used at all.
    """
    rows, broken = read_evaluation_rows(file)
    account = _Account(workspace, actor, str(file), list(broken))
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
    file: str
    rejected: list[Problem]
    imported: list[RowTaken] = field(default_factory=list)
    duplicates: list[RowTaken] = field(default_factory=list)
    changes: list[Changes] = field(default_factory=list)
    rubrics: dict[tuple[str, int | None], Rubric | ProblemError] = field(default_factory=dict)
    agents: dict[str, str] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)

    def take(self, rows: tuple[EvaluationRow, ...]) -> None:
        """Take some rows in one transaction."""
        numbers = [_RowReader(row).read("call", text_of) or "" for row in rows]
        with self.workspace.database.reading() as session:
            self.known = stored_calls.agents_by_number(session, numbers)
        read = [(row, finished) for row in rows if (finished := self._finished(row)) is not None]
        stored = store_evaluations(self.workspace, self.actor, [finished for _, finished in read])
        for index, _ in stored.added:
            self.imported.append(self._taken(*read[index]))
        for index in stored.duplicates:
            self.duplicates.append(self._taken(*read[index]))
        for index, problems in stored.rejected:
            self._reject(read[index][0], problems)
        self.changes.append(stored.changes)

    def report(self) -> RowsReport:
        """Give what became of everything so far; rejected rows in the order of the file."""
        rejected = tuple(sorted(self.rejected, key=lambda problem: problem.line or 0))
        return RowsReport(tuple(self.imported), tuple(self.duplicates), rejected, _together(self.changes))

    def _taken(self, row: EvaluationRow, finished: FinishedEvaluation) -> RowTaken:
        return RowTaken(self.file, row.line, finished.call, finished.agent_number)

    def _reject(self, row: EvaluationRow, problems: tuple[Problem, ...]) -> None:
        self.rejected.extend(replace(problem, file=self.file, line=row.line) for problem in problems)

    def _finished(self, row: EvaluationRow) -> FinishedEvaluation | None:
        """Read a row; None where it is rejected."""
        reader = _RowReader(row)
        version = reader.read("version", _version)
        values = {
            name: reader.read(name, text_of) or "" for name in ("call", "agent", "agent_name", "team", "reviewer")
        }
        rubric = self._rubric(reader, reader.read("rubric", text_of) or "", version)
        started_at = reader.read("started_at", self._instant)
        submitted_at = reader.read("submitted_at", self._instant)
        known = self._agent_of(values["call"])
        reader.demand(*_demanded(is_new=known is None, is_dated=bool(submitted_at or started_at)))
        if known and values["agent"] not in {"", known}:
            said = (("agent", values["agent"]), ("call", values["call"]), ("known", known))
            reader.problems.append(Problem("evaluation-agent-differs", said))
        answered = row.answered(rubric) if rubric is not None and not row.problems else Answered()
        answers = reader.answers(answered, rubric)
        if reader.problems or rubric is None or answers is None:
            self._reject(row, tuple(reader.problems))
            return None
        self.agents.setdefault(values["call"], values["agent"])
        return FinishedEvaluation(
            call=values["call"],
            reviewer=values["reviewer"],
            rubric=rubric.id,
            version=rubric.version,
            answers=answers,
            comments=answered.comments,
            agent_number=values["agent"],
            agent_name=values["agent_name"],
            team=values["team"],
            started_at=started_at,
            submitted_at=submitted_at or started_at,
        )

    def _agent_of(self, call: str) -> str | None:
        """Give whose call it is, by what is stored or an earlier row says; empty: nobody knows; None: it is new."""
        known = self.known.get(call)
        return known or self.agents.get(call) or known

    def _instant(self, cell: Cell) -> datetime | None:
        return instant_of(cell, self.workspace.zone)

    def _rubric(self, reader: _RowReader, id_: str, version: int | None) -> Rubric | None:
        """Give a published rubric, looked up once; a problem of the row where there is none."""
        if not id_:
            return None
        if (id_, version) not in self.rubrics:
            try:
                self.rubrics[id_, version] = rubrics.rubric(self.workspace, id_, version)
            except ProblemError as error:
                self.rubrics[id_, version] = error
        found = self.rubrics[id_, version]
        if isinstance(found, Rubric):
            return found
        reader.problems.extend(found.problems)
        return None


class _RowReader:
    """Reads the values of a row and keeps what is wrong with them."""

    def __init__(self, row: EvaluationRow) -> None:
        self._values = row.values
        self.problems = list(row.problems)

    def read(self, name: str, reader: Callable[[Cell], _T]) -> _T | None:
        """Give a value, None where it cannot be read."""
        try:
            return reader(self._values.get(name))
        except BadValueError as fault:
            self.problems.append(Problem(fault.code, (("value", fault.value),)))
            return None

    def answers(self, answered: Answered, rubric: Rubric | None) -> Mapping[str, Answer] | None:
        """Give the answers as records that fit the rubric, None where one does not."""
        if rubric is None:
            return None
        reading = answers_from_plain(answered.answers, rubric)
        self.problems.extend(reading.problems)
        return reading.answers

    def demand(self, *names: str) -> None:
        """Keep a problem for each value that is not there at all."""
        for name in names:
            if self._values.get(name) in (None, ""):
                self.problems.append(Problem("evaluation-value-missing", (("name", name),)))


def _demanded(*, is_new: bool, is_dated: bool) -> tuple[str, ...]:
    """Name the values that a row must have: the agent too where the call is new."""
    needed = ("call", "reviewer", "rubric")
    return (*needed, *(() if is_dated else ("submitted_at",)), *(("agent",) if is_new else ()))


def _version(cell: Cell) -> int | None:
    number = number_of(cell)
    if number is None:
        return None
    if number != int(number):
        raise BadValueError("value-not-a-number", cell)
    return int(number)


def _together(changes: list[Changes]) -> Changes:
    """Make one change of several; of which calls is not said where they are many."""
    subjects = frozenset(subject for each in changes for subject in each.subjects)
    if not subjects:
        return NOTHING
    if len(changes) > 1:
        return Changes(subjects)
    return changes[0]
