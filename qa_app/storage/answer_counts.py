"""How often each answer was given in the evaluations of a rubric, and what several reviewers gave for one call."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from qa_app.storage.call_filters import month_of, month_span
from qa_app.storage.evaluations import StoredState
from qa_app.storage.stored_forms import ANSWER_TEXT, ANSWERS_OF_ONE, BEHIND, Counted, of_counted
from qa_app.storage.tables import AnswerTable, CallTable, EvaluationTable

WRITTEN = '"…"'
_SHORT_TEXTS = ('""', '"na"')
_TWO = 2

Pattern = tuple[str, ...]


def answer_counts(
    session: Session, wanted: Counted, items: Collection[str], texts: Collection[str]
) -> dict[str, list[tuple[str, int]]]:
    """Give for each of these items its answers as JSON texts, each with how often it was given.

    Args:
        session: Of a reader.
        wanted: Which evaluations.
        items: The items.
        texts: Those of them that take text, of which nobody wants to know what it says: it is given as `WRITTEN`.
    """
    written = AnswerTable.item.in_(list(texts)) & ANSWER_TEXT.not_in(_SHORT_TEXTS)
    answer = case((written, WRITTEN), else_=ANSWER_TEXT) if texts else ANSWER_TEXT
    query = of_counted(
        select(AnswerTable.item, answer.label("given"), func.count()), AnswerTable.evaluation_id, wanted
    ).where(AnswerTable.item.in_(list(items)), AnswerTable.answer.is_not(None))
    found: dict[str, list[tuple[str, int]]] = {}
    for item, text, times in session.execute(query.group_by(AnswerTable.item, "given")):
        found.setdefault(item, []).append((text, times))
    return found


def pattern_counts(session: Session, wanted: Counted, items: Collection[str]) -> Counter[Pattern]:
    """Give which answers to these items were given together, and how often; evaluations without any are left out."""
    query = of_counted(select(AnswerTable.evaluation_id, ANSWERS_OF_ONE), AnswerTable.evaluation_id, wanted).where(
        AnswerTable.item.in_(list(items)), AnswerTable.answer.is_not(None)
    )
    rows: Any = session.connection().execute(query.group_by(AnswerTable.evaluation_id))
    found = Counter(together for _, together in rows)
    return Counter({tuple(together.split(BEHIND)): times for together, times in found.items()})


def several_reviewers(session: Session, wanted: Counted) -> dict[int, dict[int, tuple[int, dict[str, str]]]]:
    """Give the calls that two or more reviewers judged, of calibration too.

    Returns:
        Call to evaluation to the version of its rubric and its answers, item to JSON text; of a reviewer who judged a
        call twice the newest.
    """
    conditions = [
        EvaluationTable.rubric_id == wanted.rubric_id,
        EvaluationTable.state == StoredState.SUBMITTED,
    ]
    if wanted.version is not None:
        conditions.append(EvaluationTable.rubric_version == wanted.version)
    if wanted.span is not None:
        first, after = wanted.span
        within = select(CallTable.id).where(CallTable.counted_at >= first, CallTable.counted_at < after)
        conditions.append(EvaluationTable.call_id.in_(within))
    twice = (
        select(EvaluationTable.call_id)
        .where(*conditions)
        .group_by(EvaluationTable.call_id)
        .having(func.count(EvaluationTable.reviewer.distinct()) >= _TWO)
    )
    columns = (EvaluationTable.call_id, EvaluationTable.reviewer, EvaluationTable.id, EvaluationTable.rubric_version)
    heads = session.execute(
        select(*columns).where(*conditions, EvaluationTable.call_id.in_(twice)).order_by(EvaluationTable.id)
    ).all()
    newest = {(row.call_id, row.reviewer): (row.id, row.rubric_version) for row in heads}
    given = select(AnswerTable.evaluation_id, AnswerTable.item, ANSWER_TEXT).join(
        EvaluationTable, EvaluationTable.id == AnswerTable.evaluation_id
    )
    given = given.where(*conditions, EvaluationTable.call_id.in_(twice), AnswerTable.answer.is_not(None))
    answers: dict[int, dict[str, str]] = {}
    for evaluation_id, item, text in session.execute(given):
        answers.setdefault(evaluation_id, {})[item] = text
    found: dict[int, dict[int, tuple[int, dict[str, str]]]] = {}
    for (call_id, _), (evaluation_id, version) in newest.items():
        found.setdefault(call_id, {})[evaluation_id] = (version, answers.get(evaluation_id, {}))
    return found


def version_counts(session: Session, wanted: Counted) -> dict[int, int]:
    """Give the versions that have evaluations among those that are meant, the newest first, with their number."""
    versions = select(EvaluationTable.rubric_version, func.count()).select_from(EvaluationTable)
    if wanted.span is not None:
        versions = versions.join(CallTable, CallTable.id == EvaluationTable.call_id)
    query = versions.where(*wanted.conditions()).group_by(EvaluationTable.rubric_version)
    return dict(session.execute(query.order_by(EvaluationTable.rubric_version.desc())).all())


def months_of(session: Session, rubric_id: str, zone: ZoneInfo) -> tuple[str, ...]:
    """Give the months that have evaluations of a rubric, newest first."""
    query = (
        select(func.max(CallTable.counted_at))
        .join(EvaluationTable, EvaluationTable.call_id == CallTable.id)
        .where(*Counted(rubric_id).conditions())
    )
    found: list[str] = []
    newest = session.execute(query).scalar()
    while newest is not None:
        found.append(month_of(newest, zone))
        start, _ = month_span(found[-1], zone)
        newest = session.execute(query.where(CallTable.counted_at < start)).scalar()
    return tuple(found)
