"""What hints suggested for submitted evaluations, and whether reviewers kept it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Integer, cast, func, select
from sqlalchemy.orm import Session

from qa_app.model.evaluation import JsonAnswer
from qa_app.storage.inserts import insert_into
from qa_app.storage.stored_forms import Counted, of_counted
from qa_app.storage.tables import SuggestedAnswerTable

_INSERT = insert_into(SuggestedAnswerTable)


@dataclass(frozen=True, slots=True)
class SuggestedAnswer:
    """A suggestion for an item, and whether the submitted answer follows it."""

    item: str
    answer: JsonAnswer
    kept: bool


def store(session: Session, evaluation_id: int, suggested: Sequence[SuggestedAnswer]) -> None:
    """Store the suggestions of an evaluation that has none stored, in their order."""
    rows = [
        {
            "evaluation_id": evaluation_id,
            "position": position,
            "item": each.item,
            "answer": each.answer,
            "kept": each.kept,
        }
        for position, each in enumerate(suggested)
    ]
    if rows:
        session.connection().execute(_INSERT, rows)


def of_evaluation(session: Session, evaluation_id: int) -> tuple[SuggestedAnswer, ...]:
    """Give the suggestions of an evaluation in their order."""
    table = SuggestedAnswerTable
    query = select(table.item, table.answer, table.kept).where(table.evaluation_id == evaluation_id)
    return tuple(SuggestedAnswer(*row) for row in session.execute(query.order_by(table.position)))


def kept_counts(session: Session, wanted: Counted) -> dict[str, tuple[int, int]]:
    """Give for each item how many suggestions there were and how many were kept."""
    table = SuggestedAnswerTable
    kept = func.sum(cast(table.kept, Integer))
    query = of_counted(select(table.item, func.count(), kept), table.evaluation_id, wanted).group_by(table.item)
    return {item: (suggested, int(times)) for item, suggested, times in session.execute(query)}
