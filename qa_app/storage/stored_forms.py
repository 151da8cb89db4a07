"""Submitted evaluations of a rubric with their answers, in chunks, for whoever works them out again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, cast, func, select
from sqlalchemy.orm import Session

from qa_app.storage.evaluations import REVIEW, StoredState
from qa_app.storage.tables import AnswerTable, CallTable, EvaluationTable


@dataclass(frozen=True, slots=True)
class StoredForm:
    """A submitted evaluation as it stands.

    Attributes:
        counted_at: The instant that decides the call's month.
        answers: Each an item, `BETWEEN` and the JSON text of its answer; items without an answer are left out.
    """

    evaluation_id: int
    call_id: int
    call: str
    agent_number: str
    agent_name: str
    counted_at: datetime
    reviewer: str
    version: int
    score: Decimal | None
    grade: str | None
    fatal_count: int
    answers: tuple[str, ...]


_COLUMNS = (
    EvaluationTable.id,
    EvaluationTable.call_id,
    CallTable.number,
    CallTable.agent_number,
    CallTable.agent_name,
    CallTable.counted_at,
    EvaluationTable.reviewer,
    EvaluationTable.rubric_version,
    EvaluationTable.score,
    EvaluationTable.grade,
    EvaluationTable.fatal_count,
)
# A million answers are few different ones: they come as text, an evaluation's in one row, and each text is read once
# by the caller. JSON escapes control characters, so these two part nothing but answers.
BETWEEN = "\x1f"
BEHIND = "\x1e"
ANSWER_TEXT = cast(AnswerTable.answer, Text)
ANSWERS_OF_ONE = func.aggregate_strings(AnswerTable.item + BETWEEN + ANSWER_TEXT, BEHIND)


@dataclass(frozen=True, slots=True)
class Counted:
    """Which submitted evaluations are meant; calibration never is.

    Attributes:
        version: None: of all versions.
        span: First instant and the first after it, of the calls' months; None: at any time.
    """

    rubric_id: str
    version: int | None = None
    span: tuple[datetime, datetime] | None = None

    def conditions(self) -> tuple[ColumnElement[bool], ...]:
        """Give the conditions on evaluations, and on calls where there is a span."""
        found = [
            EvaluationTable.rubric_id == self.rubric_id,
            EvaluationTable.state == StoredState.SUBMITTED,
            EvaluationTable.purpose == REVIEW,
        ]
        if self.version is not None:
            found.append(EvaluationTable.rubric_version == self.version)
        if self.span is not None:
            found += [CallTable.counted_at >= self.span[0], CallTable.counted_at < self.span[1]]
        return tuple(found)


def number_of_forms(session: Session, wanted: Counted) -> int:
    """Give how many evaluations are meant."""
    return int(session.execute(_joined(select(func.count()).select_from(EvaluationTable), wanted)).scalar_one())


def stored_forms(session: Session, wanted: Counted, *, after: int, limit: int) -> tuple[StoredForm, ...]:
    """Give the next of the evaluations that are meant, by id.

    Args:
        session: Of a reader.
        wanted: Which are meant.
        after: The id of the last one that was read; 0 at first.
        limit: How many at most.
    """
    query = (
        select(*_COLUMNS)
        .join(CallTable, CallTable.id == EvaluationTable.call_id)
        .where(*wanted.conditions(), EvaluationTable.id > after)
        .order_by(EvaluationTable.id)
        .limit(limit)
    )
    rows = session.execute(query).all()
    if not rows:
        return ()
    answers = _answers(session, wanted, rows[0].id, rows[-1].id)
    return tuple(StoredForm(*row, answers.get(row.id, ())) for row in rows)


def of_counted(query: Select[*tuple[Any, ...]], evaluation_id: Any, wanted: Counted) -> Select[*tuple[Any, ...]]:  # noqa: ANN401  (a column)
    """Narrow a query of what hangs on evaluations to those that are meant."""
    return _joined(query.join(EvaluationTable, EvaluationTable.id == evaluation_id), wanted)


def _joined(query: Select[*tuple[Any, ...]], wanted: Counted) -> Select[*tuple[Any, ...]]:
    if wanted.span is not None:
        query = query.join(CallTable, CallTable.id == EvaluationTable.call_id)
    return query.where(*wanted.conditions())


def _answers(session: Session, wanted: Counted, first: int, last: int) -> dict[int, tuple[str, ...]]:
    query = of_counted(select(AnswerTable.evaluation_id, ANSWERS_OF_ONE), AnswerTable.evaluation_id, wanted)
    query = query.where(AnswerTable.evaluation_id.between(first, last), AnswerTable.answer.is_not(None))
    rows: Any = session.connection().execute(query.group_by(AnswerTable.evaluation_id))
    return {evaluation_id: tuple(answers.split(BEHIND)) for evaluation_id, answers in rows}
