"""Rows of finished evaluations read as what they say: each value, whose call it is, the answers of the rubric."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar

from qa_app.model.evaluation import Answer
from qa_app.model.problems import Problem, ProblemError
from qa_app.model.rubric import Rubric
from qa_app.scoring.answers_file import answers_from_plain
from qa_app.services import rubrics
from qa_app.services.finished_evaluations import FinishedEvaluation
from qa_app.services.importing.evaluation_rows import Answered, EvaluationRow
from qa_app.services.importing.instants import instant_of
from qa_app.services.importing.sheet import Cell
from qa_app.services.importing.values import BadValueError, identifier_of, number_of, text_of
from qa_app.services.workspace import Workspace
from qa_app.storage import calls as stored_calls

_T = TypeVar("_T")


@dataclass(slots=True)
class FinishedReader:
    """Reads the rows of a file one after another; what earlier rows say of a call holds for later ones.

    Attributes:
        rejected: Every reason against a row, with file and line.
    """

    workspace: Workspace
    file: str
    rejected: list[Problem]
    rubrics: dict[tuple[str, int | None], Rubric | ProblemError] = field(default_factory=dict)
    agents: dict[str, str] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)

    def look_up_calls(self, rows: Sequence[EvaluationRow]) -> None:
        """Look up which of these rows' calls are here, and whose they are."""
        numbers = [_RowReader(row).read("call", identifier_of) or "" for row in rows]
        with self.workspace.database.reading() as session:
            self.known = stored_calls.agents_by_number(session, numbers)

    def reject(self, row: EvaluationRow, problems: Iterable[Problem]) -> None:
        """Keep the reasons against a row."""
        self.rejected.extend(replace(problem, file=self.file, line=row.line) for problem in problems)

    def read(self, row: EvaluationRow) -> FinishedEvaluation | None:
        """Read a row; None where it is rejected, and `rejected` has every reason."""
        reader = _RowReader(row)
        version = reader.read("version", _version)
        values = {name: reader.read(name, identifier_of) or "" for name in ("call", "agent", "reviewer")}
        values |= {name: reader.read(name, text_of) or "" for name in ("agent_name", "team")}
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
            self.reject(row, reader.problems)
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
