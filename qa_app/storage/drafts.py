"""Drafts of evaluations: begun, filled answer by answer, thrown away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, exists, insert, select, update
from sqlalchemy.orm import Session

from qa_app.model.evaluation import EvidenceMoment, JsonAnswer
from qa_app.storage.evaluations import Head, StoredState
from qa_app.storage.tables import AnswerTable, EvaluationTable, EvidenceTable


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
            **StoredState.DRAFT.columns(),
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


def store_place(session: Session, evaluation_id: int, item: str | None, position_ms: int, caret: int | None) -> None:
    """Remember where the reviewer was: item in hand, place in the recording, place in what was being written."""
    session.execute(
        update(EvaluationTable)
        .where(EvaluationTable.id == evaluation_id)
        .values(current_item=item, position_ms=position_ms, caret=caret)
    )


def set_reviewer(session: Session, draft: Head, reviewer: str, now: datetime) -> None:
    """Give a draft into another's hands; who began it stays known."""
    begun_by = draft.begun_by or draft.reviewer
    session.execute(
        update(EvaluationTable)
        .where(EvaluationTable.id == draft.id)
        .values(
            reviewer=reviewer,
            begun_by=begun_by if begun_by != reviewer else None,
            taken_over_at=now if begun_by != reviewer else None,
        )
    )


def set_correction(session: Session, evaluation_id: int, corrected: Head) -> None:
    """Let a draft be the correction of a submitted evaluation."""
    session.execute(
        update(EvaluationTable)
        .where(EvaluationTable.id == evaluation_id)
        .values(supersedes_id=corrected.id, revision=corrected.revision + 1)
    )


def remove(session: Session, evaluation_id: int) -> None:
    """Remove an evaluation with all that hangs on it."""
    session.execute(delete(EvaluationTable).where(EvaluationTable.id == evaluation_id))


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
