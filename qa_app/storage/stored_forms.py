"""Submitted evaluations of a rubric with their answers, in chunks, for whoever works them out again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, Text, cast, func, select
from sqlalchemy.orm import Session

from qa_app.storage.evaluations import REVIEW, StoredState
from qa_app.storage.tables import AnswerTable, CallTable, EvaluationTable


@dataclass(frozen=True, slots=True)
class StoredForm:
    """A submitted evaluation as it stands.

    Attributes:
        counted_at: The instant that decides the call's month.
        answers: Pairs of item and the JSON text of its answer; items without an answer are left out.
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
    answers: tuple[tuple[str, str], ...]


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
# Whoever reads a million answers meets few different ones: their texts are read once each, by the caller.
ANSWER_TEXT = cast(AnswerTable.answer, Text)


def number_of_forms(session: Session, rubric_id: str, version: int | None) -> int:
    """Give how many submitted evaluations there are of a rubric; None: of all its versions."""
    query = select(func.count()).select_from(EvaluationTable).where(*counted(rubric_id, version))
    return session.execute(query).scalar_one()


def stored_forms(
    session: Session, rubric_id: str, version: int | None, *, after: int, limit: int
) -> tuple[StoredForm, ...]:
    """Give the next evaluations of a rubric, by id.

    Args:
        session: Of a reader.
        rubric_id: The rubric.
        version: None: all its versions.
        after: The id of the last one that was read; 0 at first.
        limit: How many at most.
    """
    query = (
        select(*_COLUMNS)
        .join(CallTable, CallTable.id == EvaluationTable.call_id)
        .where(*counted(rubric_id, version), EvaluationTable.id > after)
        .order_by(EvaluationTable.id)
        .limit(limit)
    )
    rows = session.execute(query).all()
    if not rows:
        return ()
    answers = _answers(session, counted(rubric_id, version), rows[0].id, rows[-1].id)
    return tuple(StoredForm(*row, answers.get(row.id, ())) for row in rows)


def counted(rubric_id: str, version: int | None) -> tuple[ColumnElement[bool], ...]:
    """Give the conditions of the evaluations of a rubric that count: submitted reviews."""
    conditions = (
        EvaluationTable.rubric_id == rubric_id,
        EvaluationTable.state == StoredState.SUBMITTED,
        EvaluationTable.purpose == REVIEW,
    )
    return conditions if version is None else (*conditions, EvaluationTable.rubric_version == version)


def _answers(
    session: Session, conditions: tuple[ColumnElement[bool], ...], first: int, last: int
) -> dict[int, tuple[tuple[str, str], ...]]:
    query = (
        select(AnswerTable.evaluation_id, AnswerTable.item, ANSWER_TEXT)
        .join(EvaluationTable, EvaluationTable.id == AnswerTable.evaluation_id)
        .where(AnswerTable.evaluation_id.between(first, last), AnswerTable.answer.is_not(None), *conditions)
        .order_by(AnswerTable.evaluation_id)
    )
    rows: Any = session.connection().execute(query)
    return {
        evaluation_id: tuple((item, text) for _, item, text in group)
        for evaluation_id, group in groupby(rows, key=itemgetter(0))
    }
