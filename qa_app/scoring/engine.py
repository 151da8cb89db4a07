"""From answers to the score of a form, and what stands against submitting it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from qa_app.model.evaluation import (
    Answer,
    Missing,
    MissingPart,
    NaAnswer,
    Score,
    SectionScore,
    is_given,
)
from qa_app.model.rubric import Demand, Item, Mode, Rubric
from qa_app.scoring.compiled import Sums, compiled
from qa_app.scoring.rounding import exact, stored
from qa_app.scoring.shares import is_below_full
from qa_app.scoring.visibility import visible_items


def score(rubric: Rubric, answers: Mapping[str, Answer]) -> Score:
    """Score a form, complete or not; unanswered items are left out of the score so far.

    Args:
        rubric: The rubric.
        answers: Item id to answer; items without an answer left out.

    Returns:
        The score with every number at 4 places. Its `score` is None where no scored item was really answered: not
        scored, never 0 and never 100.

    Raises:
        ProblemError: An answer names no item or option, or does not fit its item; all such answers at once.
    """
    tables = compiled(rubric)
    with exact():
        sums = tables.sums(answers)
        final = None if sums.final is None else stored(sums.final)
        cut = sums.uncapped is not None and sums.raw is not None and sums.uncapped > sums.raw
        return Score(
            final,
            None if sums.raw is None else stored(sums.raw),
            stored(sums.uncapped) if cut and sums.uncapped is not None else None,
            grade_of(rubric, final),
            sums.complete,
            sums.fatals,
            _section_scores(sums),
            tables.item_scores(sums),
        )


def grade_of(rubric: Rubric, stored_score: Decimal | None) -> str | None:
    """Give the id of the first grade that the stored score reaches; None without score or where none fits."""
    if stored_score is None:
        return None
    return next((grade.id for grade in rubric.grades if stored_score >= grade.at_least), None)


def missing(
    rubric: Rubric,
    answers: Mapping[str, Answer],
    comments: Mapping[str, str],
    evidence: Mapping[str, Sequence[object]],
) -> tuple[Missing, ...]:
    """List what stands against submitting the form, in the order of the form; hidden items stand against nothing.

    Args:
        rubric: The rubric.
        answers: Item id to answer.
        comments: Item id to comment; blank ones count as none.
        evidence: Item id to the moments of the recording that are marked for it; none counts as not marked.
    """
    visible = visible_items(rubric, answers)
    found: list[Missing] = []
    for item in rubric.items():
        if item.id not in visible:
            continue
        answer = answers.get(item.id)
        if not is_given(answer) or answer is None:
            if item.must_be_answered:
                found.append(Missing(item.id, MissingPart.ANSWER))
            continue
        if demanded(rubric.mode, item, answer, item.comment) and not comments.get(item.id, "").strip():
            found.append(Missing(item.id, MissingPart.COMMENT))
        marked = bool(evidence.get(item.id)) or isinstance(answer, NaAnswer)
        if demanded(rubric.mode, item, answer, item.evidence) and not marked:
            found.append(Missing(item.id, MissingPart.EVIDENCE))
    return tuple(found)


def demanded(mode: Mode, item: Item, answer: Answer | None, demand: Demand) -> bool:
    """Whether a demand of the item applies to this answer: N/A is never below full, no answer demands nothing."""
    if answer is None:
        return False
    if demand is Demand.BELOW_FULL:
        return not isinstance(answer, NaAnswer) and is_below_full(item, answer, mode)
    return demand is Demand.ALWAYS


def _section_scores(sums: Sums) -> tuple[SectionScore, ...]:
    if not sums.fallen:
        return tuple([each.score for each in sums.sections])
    return tuple([each.fallen if number in sums.fallen else each.score for number, each in enumerate(sums.sections)])
