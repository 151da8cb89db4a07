"""Submitted evaluations: stored with their scores, superseded, and shown by their calls."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, exists, func, select, update
from sqlalchemy.orm import Session

from qa_app.model.calls import ReviewState
from qa_app.model.evaluation import JsonAnswer, Score
from qa_app.storage.evaluations import REVIEW, StoredState, head, score_adapter
from qa_app.storage.inserts import insert_into, new_id
from qa_app.storage.tables import AnswerTable, CallTable, EvaluationTable, SectionScoreTable

_INSERT = insert_into(EvaluationTable)
_INSERT_ANSWERS = insert_into(AnswerTable)
_INSERT_SECTIONS = insert_into(SectionScoreTable)
_SHOW_SCORE = (
    update(CallTable)
    .where(CallTable.id == bindparam("of_call"))
    .values(review=bindparam("review"), score=bindparam("score"), grade=bindparam("grade"))
)
AT_ONCE = 500


def submit(session: Session, evaluation_id: int, result: Score, at: datetime) -> None:
    """Make a draft a submitted evaluation with its score; what it corrects, and a twin, is superseded."""
    draft = head(session, evaluation_id)
    assert draft is not None
    session.execute(
        update(EvaluationTable)
        .where(
            EvaluationTable.state == StoredState.SUBMITTED,
            (EvaluationTable.id == draft.supersedes_id)
            | (
                (EvaluationTable.call_id == draft.call_id)
                & (EvaluationTable.reviewer == draft.reviewer)
                & (EvaluationTable.rubric_id == draft.rubric_id)
                & (EvaluationTable.purpose == REVIEW)
            ),
        )
        .values(**StoredState.SUPERSEDED.columns())
    )
    session.execute(
        update(EvaluationTable)
        .where(EvaluationTable.id == evaluation_id)
        .values(**StoredState.SUBMITTED.columns(), submitted_at=at, saved_at=at, **_score_values(result))
    )
    _store_sections(session, evaluation_id, result)


def add_finished(
    session: Session,
    call_id: int,
    rubric: tuple[str, int, str],
    reviewer: str,
    times: tuple[datetime, datetime],
    *,
    state: StoredState,
    given: Mapping[str, tuple[JsonAnswer | None, str]],
    result: Score,
) -> int:
    """Store an evaluation that was finished elsewhere; give its id.

    Args:
        session: Of a writer.
        call_id: The call.
        rubric: Id, version and content hash.
        reviewer: Who judged.
        times: When it was started and submitted.
        state: Submitted, or superseded where a newer one is here.
        given: Item to answer and comment.
        result: Its score.
    """
    id_, version, content_hash = rubric
    started_at, submitted_at = times
    values = {
        "call_id": call_id,
        "rubric_id": id_,
        "rubric_version": version,
        "rubric_hash": content_hash,
        "reviewer": reviewer,
        **state.columns(),
        "started_at": started_at,
        "submitted_at": submitted_at,
        "saved_at": submitted_at,
        **_score_values(result),
    }
    made = new_id(session.connection().execute(_INSERT, values))
    if given:
        session.connection().execute(
            _INSERT_ANSWERS,
            [
                {"evaluation_id": made, "item": item, "answer": answer, "comment": comment}
                for item, (answer, comment) in given.items()
            ],
        )
    _store_sections(session, made, result)
    return made


def supersede(session: Session, evaluation_id: int) -> None:
    """Note that a newer revision takes the place of a submitted evaluation."""
    session.execute(
        update(EvaluationTable).where(EvaluationTable.id == evaluation_id).values(**StoredState.SUPERSEDED.columns())
    )


def refresh_call(session: Session, call_id: int) -> None:
    """Let the call show how far its review is, and the newest submitted score."""
    newest = session.execute(
        select(EvaluationTable.score, EvaluationTable.grade)
        .where(
            EvaluationTable.call_id == call_id,
            EvaluationTable.state == StoredState.SUBMITTED,
            EvaluationTable.purpose == REVIEW,
        )
        .order_by(EvaluationTable.submitted_at.desc(), EvaluationTable.id.desc())
        .limit(1)
    ).one_or_none()
    values: dict[str, Any] = {"review": ReviewState.OPEN, "score": None, "grade": None}
    if newest is not None:
        values = {"review": ReviewState.SUBMITTED, "score": newest.score, "grade": newest.grade}
    elif session.execute(
        select(func.count(EvaluationTable.id)).where(
            EvaluationTable.call_id == call_id,
            EvaluationTable.state == StoredState.DRAFT,
            exists().where(AnswerTable.evaluation_id == EvaluationTable.id),
        )
    ).scalar_one():
        values["review"] = ReviewState.DRAFT
    session.execute(update(CallTable).where(CallTable.id == call_id).values(**values))


def refresh_calls(session: Session, call_ids: Collection[int]) -> None:
    """Do what `refresh_call` does for many calls, with a few queries."""
    wanted = sorted(call_ids)
    for start in range(0, len(wanted), AT_ONCE):
        some = wanted[start : start + AT_ONCE]
        submitted = select(EvaluationTable.call_id, EvaluationTable.score, EvaluationTable.grade).where(
            EvaluationTable.call_id.in_(some),
            EvaluationTable.state == StoredState.SUBMITTED,
            EvaluationTable.purpose == REVIEW,
        )
        newest = {
            call_id: (score, grade)
            for call_id, score, grade in session.execute(
                submitted.order_by(EvaluationTable.submitted_at, EvaluationTable.id)
            )
        }
        lines = [
            {"of_call": call_id, "review": str(ReviewState.SUBMITTED), "score": score, "grade": grade}
            for call_id, (score, grade) in newest.items()
        ]
        if lines:
            session.connection().execute(_SHOW_SCORE, lines)
        for call_id in some:
            if call_id not in newest:
                refresh_call(session, call_id)


def _score_values(result: Score) -> dict[str, Any]:
    return {
        "score": result.score,
        "raw_score": result.raw_score,
        "uncapped_score": result.uncapped_score,
        "grade": result.grade,
        "complete": result.complete,
        "fatal_count": len(result.fatals),
        "detail": score_adapter().dump_python(result, mode="json"),
    }


def _store_sections(session: Session, evaluation_id: int, result: Score) -> None:
    if result.sections:
        session.connection().execute(
            _INSERT_SECTIONS,
            [
                {
                    "evaluation_id": evaluation_id,
                    "section": section.section,
                    "score": section.score,
                    "applied_weight": section.applied_weight,
                    "fatal": section.fatal,
                }
                for section in result.sections
            ],
        )
