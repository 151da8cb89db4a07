"""Evaluations as they are stored: their heads, answers, comments, moments and scores."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from qa_app.model.evaluation import EvidenceMoment, JsonAnswer, Score
from qa_app.storage.tables import AnswerTable, EvaluationTable, EvidenceTable

REVIEW = "review"


class StoredState(StrEnum):
    """How an evaluation stands; what is superseded was submitted and has a newer revision."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    SUPERSEDED = "superseded"

    def columns(self) -> dict[str, str | None]:
        """Give the columns that keep the state; only what is not superseded takes a slot, of which there is one."""
        return {"state": str(self), "slot": None if self is StoredState.SUPERSEDED else str(self)}


@dataclass(frozen=True, slots=True)
class Head:
    """An evaluation without its answers.

    Attributes:
        revision: From 1; a correction has the next.
        supersedes_id: The evaluation that this one corrects; None for a first one.
        current_item: Item in hand when it was last open.
        position_ms: Where the recording stood when it was last open.
        caret: Place in what was being written on the item in hand; None while nothing was.
        begun_by: Who began a draft that its reviewer has taken over; None where the reviewer did.
        taken_over_at: When it was taken over.
    """

    id: int
    call_id: int
    rubric_id: str
    rubric_version: int
    rubric_hash: str
    reviewer: str
    state: StoredState
    revision: int
    supersedes_id: int | None
    started_at: datetime
    submitted_at: datetime | None
    saved_at: datetime
    current_item: str | None
    position_ms: int
    caret: int | None
    begun_by: str | None
    taken_over_at: datetime | None


_HEAD = (
    EvaluationTable.id,
    EvaluationTable.call_id,
    EvaluationTable.rubric_id,
    EvaluationTable.rubric_version,
    EvaluationTable.rubric_hash,
    EvaluationTable.reviewer,
    EvaluationTable.state,
    EvaluationTable.revision,
    EvaluationTable.supersedes_id,
    EvaluationTable.started_at,
    EvaluationTable.submitted_at,
    EvaluationTable.saved_at,
    EvaluationTable.current_item,
    EvaluationTable.position_ms,
    EvaluationTable.caret,
    EvaluationTable.begun_by,
    EvaluationTable.taken_over_at,
)


def head(session: Session, evaluation_id: int) -> Head | None:
    """Give an evaluation, None where there is none of this id."""
    found = _heads(session, EvaluationTable.id == evaluation_id)
    return found[0] if found else None


def of_call(session: Session, call_id: int) -> tuple[Head, ...]:
    """Give every evaluation of a call, the one that was saved last first."""
    return _heads(session, EvaluationTable.call_id == call_id)


def drafts_of(session: Session, reviewer: str | None) -> tuple[Head, ...]:
    """Give the drafts of a reviewer, with None everybody's, that hold something, the one that was saved last first."""
    whose = () if reviewer is None else (EvaluationTable.reviewer == reviewer,)
    return _heads(
        session,
        *whose,
        EvaluationTable.purpose == REVIEW,
        EvaluationTable.state == StoredState.DRAFT,
        exists().where(AnswerTable.evaluation_id == EvaluationTable.id),
    )


def last_rubric(session: Session, reviewer: str) -> str | None:
    """Give the id of the rubric under which a reviewer stored something last, None where there is none."""
    query = (
        select(EvaluationTable.rubric_id)
        .where(EvaluationTable.reviewer == reviewer)
        .order_by(EvaluationTable.saved_at.desc(), EvaluationTable.id.desc())
        .limit(1)
    )
    return session.execute(query).scalar()


def answers(session: Session, evaluation_id: int) -> dict[str, JsonAnswer]:
    """Give item and answer of what was answered, as `answer_to_json` wrote it."""
    query = select(AnswerTable.item, AnswerTable.answer).where(
        AnswerTable.evaluation_id == evaluation_id, AnswerTable.answer.is_not(None)
    )
    return {item: answer for item, answer in session.execute(query) if answer is not None}


def comments(session: Session, evaluation_id: int) -> dict[str, str]:
    """Give item and comment of what was commented on."""
    query = select(AnswerTable.item, AnswerTable.comment).where(
        AnswerTable.evaluation_id == evaluation_id, AnswerTable.comment != ""
    )
    return dict(session.execute(query).all())


def entries(session: Session, evaluation_ids: Iterable[int]) -> dict[int, dict[str, tuple[JsonAnswer | None, str]]]:
    """Give item to answer and comment of these evaluations by id."""
    query = select(AnswerTable.evaluation_id, AnswerTable.item, AnswerTable.answer, AnswerTable.comment).where(
        AnswerTable.evaluation_id.in_(list(evaluation_ids))
    )
    found: dict[int, dict[str, tuple[JsonAnswer | None, str]]] = {}
    for evaluation_id, item, answer, comment in session.execute(query):
        found.setdefault(evaluation_id, {})[item] = (answer, comment)
    return found


def evidence(session: Session, evaluation_id: int) -> dict[str, tuple[EvidenceMoment, ...]]:
    """Give item and moments, in the order in which they were marked."""
    query = (
        select(EvidenceTable.item, EvidenceTable.start_ms, EvidenceTable.end_ms, EvidenceTable.words)
        .where(EvidenceTable.evaluation_id == evaluation_id)
        .order_by(EvidenceTable.id)
    )
    found: dict[str, tuple[EvidenceMoment, ...]] = {}
    for item, start_ms, end_ms, words in session.execute(query):
        found[item] = (*found.get(item, ()), EvidenceMoment(start_ms, end_ms, words))
    return found


def score(session: Session, evaluation_id: int) -> Score | None:
    """Give the stored score with all its parts, None for a draft."""
    return scores(session, [evaluation_id]).get(evaluation_id)


def scores(session: Session, evaluation_ids: Iterable[int]) -> dict[int, Score]:
    """Give the stored scores of these evaluations by id; drafts are left out."""
    query = select(EvaluationTable.id, EvaluationTable.detail).where(
        EvaluationTable.id.in_(list(evaluation_ids)), EvaluationTable.detail.is_not(None)
    )
    return {id_: score_of(detail) for id_, detail in session.execute(query)}


def has_content(session: Session, evaluation_id: int) -> bool:
    """Tell whether there is an answer, a comment or a moment in an evaluation."""
    return session.execute(select(exists().where(AnswerTable.evaluation_id == evaluation_id))).scalar_one()


@cache
def score_adapter() -> TypeAdapter[Score]:
    """Give what turns a score into JSON values and back; made when it is first needed, since it takes its time."""
    return TypeAdapter(Score)


def score_of(detail: object) -> Score:
    """Give the score of the JSON values that are stored."""
    return score_adapter().validate_python(detail)


def _heads(session: Session, *conditions: Any) -> tuple[Head, ...]:  # noqa: ANN401  (conditions of SQL)
    query = select(*_HEAD).where(*conditions).order_by(EvaluationTable.saved_at.desc(), EvaluationTable.id.desc())
    rows: Iterable[Any] = session.execute(query)
    return tuple(Head(**(dict(zip(row._fields, row, strict=True)) | {"state": StoredState(row.state)})) for row in rows)
