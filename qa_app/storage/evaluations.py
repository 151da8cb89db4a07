"""Evaluations with their answers, comments and moments, and what a month needs of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import delete, exists, func, insert, select, update
from sqlalchemy.orm import Session

from qa_app.model.calls import ReviewState
from qa_app.model.evaluation import EvidenceMoment, JsonAnswer, Score
from qa_app.storage.inserts import insert_into, new_id
from qa_app.storage.tables import AnswerTable, CallTable, EvaluationTable, EvidenceTable, SectionScoreTable

REVIEW = "review"
SCORES: TypeAdapter[Score] = TypeAdapter(Score)


class StoredState(StrEnum):
    """How an evaluation stands; what is superseded was submitted and has a newer revision."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Head:
    """An evaluation without its answers.

    Attributes:
        revision: From 1; a correction has the next.
        supersedes_id: The evaluation that this one corrects; None for a first one.
        current_item: Item in hand when it was last open.
        position_ms: Where the recording stood when it was last open.
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
)
_INSERT = insert_into(EvaluationTable)
_INSERT_ANSWERS = insert_into(AnswerTable)
_INSERT_SECTIONS = insert_into(SectionScoreTable)


def head(session: Session, evaluation_id: int) -> Head | None:
    """Give an evaluation, None where there is none of this id."""
    found = _heads(session, EvaluationTable.id == evaluation_id)
    return found[0] if found else None


def of_call(session: Session, call_id: int) -> tuple[Head, ...]:
    """Give every evaluation of a call, the one that was saved last first."""
    return _heads(session, EvaluationTable.call_id == call_id)


def drafts_of(session: Session, reviewer: str) -> tuple[Head, ...]:
    """Give the drafts of a reviewer that hold something, the one that was saved last first."""
    return _heads(
        session,
        EvaluationTable.reviewer == reviewer,
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
    return {id_: SCORES.validate_python(detail) for id_, detail in session.execute(query)}


def add_draft(
    session: Session,
    call_id: int,
    rubric: tuple[str, int, str],
    reviewer: str,
    now: datetime,
    *,
    supersedes: Head | None = None,
) -> int:
    """Begin a draft; give its id.

    Args:
        session: Of a writer.
        call_id: The call.
        rubric: Id, version and content hash.
        reviewer: Who judges.
        now: The present instant.
        supersedes: The submitted evaluation that it corrects, and whose answers it begins with.
    """
    id_, version, content_hash = rubric
    made = session.execute(
        insert(EvaluationTable)
        .values(
            call_id=call_id,
            rubric_id=id_,
            rubric_version=version,
            rubric_hash=content_hash,
            reviewer=reviewer,
            state=StoredState.DRAFT,
            revision=supersedes.revision + 1 if supersedes else 1,
            supersedes_id=supersedes.id if supersedes else None,
            started_at=now,
            saved_at=now,
        )
        .returning(EvaluationTable.id)
    ).scalar_one()
    if supersedes is not None:
        _copy_answers(session, supersedes.id, made)
    return made


def set_rubric(session: Session, evaluation_id: int, rubric: tuple[str, int, str], now: datetime) -> None:
    """Let an empty draft begin with another rubric."""
    id_, version, content_hash = rubric
    session.execute(
        update(EvaluationTable)
        .where(EvaluationTable.id == evaluation_id)
        .values(rubric_id=id_, rubric_version=version, rubric_hash=content_hash, started_at=now, saved_at=now)
    )


def store_answer(session: Session, evaluation_id: int, item: str, answer: JsonAnswer | None, now: datetime) -> None:
    """Store an answer, or with None take it back; its comment stays."""
    _store(session, evaluation_id, item, now, answer=answer)


def store_comment(session: Session, evaluation_id: int, item: str, comment: str, now: datetime) -> None:
    """Store a comment; an empty one takes it back."""
    _store(session, evaluation_id, item, now, comment=comment)


def store_evidence(
    session: Session, evaluation_id: int, item: str, moments: Sequence[EvidenceMoment], now: datetime
) -> None:
    """Replace the moments of an item."""
    session.execute(
        delete(EvidenceTable).where(EvidenceTable.evaluation_id == evaluation_id, EvidenceTable.item == item)
    )
    if moments:
        session.execute(
            insert(EvidenceTable),
            [
                {
                    "evaluation_id": evaluation_id,
                    "item": item,
                    "start_ms": moment.start_ms,
                    "end_ms": moment.end_ms,
                    "words": moment.words,
                }
                for moment in moments
            ],
        )
    _store(session, evaluation_id, item, now)


def store_place(session: Session, evaluation_id: int, item: str | None, position_ms: int) -> None:
    """Remember where the reviewer was."""
    session.execute(
        update(EvaluationTable)
        .where(EvaluationTable.id == evaluation_id)
        .values(current_item=item, position_ms=position_ms)
    )


def submit(session: Session, evaluation_id: int, result: Score, at: datetime) -> None:
    """Make a draft a submitted evaluation with its score; what it corrects, and a twin, is superseded."""
    (draft,) = _heads(session, EvaluationTable.id == evaluation_id)
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
        .values(state=StoredState.SUPERSEDED)
    )
    session.execute(
        update(EvaluationTable)
        .where(EvaluationTable.id == evaluation_id)
        .values(state=StoredState.SUBMITTED, submitted_at=at, saved_at=at, **_score_values(result))
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
        "state": state,
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
        update(EvaluationTable).where(EvaluationTable.id == evaluation_id).values(state=StoredState.SUPERSEDED)
    )


def remove(session: Session, evaluation_id: int) -> None:
    """Remove an evaluation with all that hangs on it."""
    session.execute(delete(EvaluationTable).where(EvaluationTable.id == evaluation_id))


def has_content(session: Session, evaluation_id: int) -> bool:
    """Tell whether there is an answer, a comment or a moment in an evaluation."""
    return session.execute(select(exists().where(AnswerTable.evaluation_id == evaluation_id))).scalar_one()


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


def _heads(session: Session, *conditions: Any) -> tuple[Head, ...]:  # noqa: ANN401  (conditions of SQL)
    query = select(*_HEAD).where(*conditions).order_by(EvaluationTable.saved_at.desc(), EvaluationTable.id.desc())
    rows: Iterable[Any] = session.execute(query)
    return tuple(Head(**(dict(zip(row._fields, row, strict=True)) | {"state": StoredState(row.state)})) for row in rows)


def _store(session: Session, evaluation_id: int, item: str, now: datetime, **values: object) -> None:
    """Change a line of answers, making it where there is none and dropping it where nothing is left of it."""
    line = (AnswerTable.evaluation_id == evaluation_id, AnswerTable.item == item)
    found = session.execute(select(AnswerTable.answer, AnswerTable.comment).where(*line)).one_or_none()
    if found is None:
        session.execute(insert(AnswerTable).values(evaluation_id=evaluation_id, item=item, **values))
    elif values:
        session.execute(update(AnswerTable).where(*line).values(**values))
    marked = exists().where(EvidenceTable.evaluation_id == evaluation_id, EvidenceTable.item == item)
    session.execute(delete(AnswerTable).where(*line, AnswerTable.answer.is_(None), AnswerTable.comment == "", ~marked))
    session.execute(update(EvaluationTable).where(EvaluationTable.id == evaluation_id).values(saved_at=now))


def _copy_answers(session: Session, source_id: int, target_id: int) -> None:
    for table, names in (
        (AnswerTable, ("item", "answer", "comment")),
        (EvidenceTable, ("item", "start_ms", "end_ms", "words")),
    ):
        columns = [getattr(table, name) for name in names]
        rows = session.execute(select(*columns).where(table.evaluation_id == source_id)).all()
        if rows:
            copies = [dict(zip(names, row, strict=True)) | {"evaluation_id": target_id} for row in rows]
            session.execute(insert(table), copies)


def _score_values(result: Score) -> dict[str, Any]:
    return {
        "score": result.score,
        "raw_score": result.raw_score,
        "uncapped_score": result.uncapped_score,
        "grade": result.grade,
        "complete": result.complete,
        "fatal_count": len(result.fatals),
        "detail": SCORES.dump_python(result, mode="json"),
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
