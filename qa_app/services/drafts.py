"""Drafts: what a reviewer gives is stored at once, item by item, and logged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from qa_app.model.agents import Actor
from qa_app.model.changes import Changes, Subject, changed
from qa_app.model.evaluation import (
    Answer,
    EvidenceMoment,
    answer_from_json,
    answer_to_json,
)
from qa_app.model.problems import ProblemError, problem
from qa_app.model.rubric import Item
from qa_app.scoring.answers import answer_problems, unknown_item
from qa_app.services.rubrics import rubric_in
from qa_app.services.workspace import Workspace
from qa_app.storage import drafts as stored_drafts
from qa_app.storage import evaluations as stored
from qa_app.storage import queue as stored_queue
from qa_app.storage import submissions
from qa_app.storage.database import Session
from qa_app.storage.evaluations import Head, StoredState
from qa_app.storage.operations import log, operations

MOMENT_EDGES = 2


class GivenPart(StrEnum):
    """What is given for an item."""

    ANSWER = "answer"
    COMMENT = "comment"
    EVIDENCE = "evidence"


GIVEN = {
    "answer-stored": GivenPart.ANSWER,
    "comment-stored": GivenPart.COMMENT,
    "evidence-stored": GivenPart.EVIDENCE,
}


@dataclass(frozen=True, slots=True)
class GivenStep:
    """One change of what was given for an item: the part that changed, as it was before."""

    item: str
    part: GivenPart
    answer: Answer | None = None
    comment: str = ""
    evidence: tuple[EvidenceMoment, ...] = ()


def store_answer(
    workspace: Workspace, actor: Actor, evaluation_id: int, item_id: str, answer: Answer | None
) -> Changes:
    """Store the answer of an item, or with None take it back.

    Raises:
        ProblemError: The draft cannot be changed (see `own_draft`), or the answer does not fit the item.
    """
    with workspace.database.writing() as session:
        draft = own_draft(session, actor, evaluation_id)
        rubric = rubric_in(session, draft.rubric_id, draft.rubric_version)
        if answer is not None and (wrong := answer_problems(rubric, {item_id: answer})):
            raise ProblemError(*wrong)
        old = stored.answers(session, evaluation_id).get(item_id)
        new = None if answer is None else answer_to_json(answer)
        now = workspace.clock()
        stored_drafts.store_answer(session, evaluation_id, item_id, new, now)
        log(session, actor, now, "answer-stored", _named(draft), before={item_id: old}, after={item_id: new})
        submissions.refresh_call(session, draft.call_id)
    return _draft_changed(draft)


def store_comment(workspace: Workspace, actor: Actor, evaluation_id: int, item_id: str, comment: str) -> Changes:
    """Store the comment of an item; an empty one takes it back.

    Raises:
        ProblemError: The draft cannot be changed (see `own_draft`), or ``answer-unknown-item``.
    """
    with workspace.database.writing() as session:
        draft = own_draft(session, actor, evaluation_id)
        _demand_item(session, draft, item_id)
        old = stored.comments(session, evaluation_id).get(item_id, "")
        now = workspace.clock()
        stored_drafts.store_comment(session, evaluation_id, item_id, comment, now)
        log(session, actor, now, "comment-stored", _named(draft), before={item_id: old}, after={item_id: comment})
        submissions.refresh_call(session, draft.call_id)
    return _draft_changed(draft)


def store_evidence(
    workspace: Workspace, actor: Actor, evaluation_id: int, item_id: str, moments: Sequence[EvidenceMoment]
) -> Changes:
    """Replace the moments of the recording that prove an item's answer.

    Raises:
        ProblemError: The draft cannot be changed (see `own_draft`), or ``answer-unknown-item``.
    """
    with workspace.database.writing() as session:
        draft = own_draft(session, actor, evaluation_id)
        _demand_item(session, draft, item_id)
        old = stored.evidence(session, evaluation_id).get(item_id, ())
        now = workspace.clock()
        stored_drafts.store_evidence(session, evaluation_id, item_id, moments, now)
        before = {item_id: [[each.start_ms, each.end_ms, each.words] for each in old]}
        after = {item_id: [[each.start_ms, each.end_ms, each.words] for each in moments]}
        log(session, actor, now, "evidence-stored", _named(draft), before=before, after=after)
        submissions.refresh_call(session, draft.call_id)
    return _draft_changed(draft)


def store_place(
    workspace: Workspace,
    actor: Actor,
    evaluation_id: int,
    item_id: str | None,
    position_ms: int,
    *,
    caret: int | None = None,
) -> None:
    """Remember where the reviewer is, so that the review opens there again; others' evaluations are left alone.

    Args:
        workspace: Where.
        actor: Who; their claim of the call is renewed.
        evaluation_id: The draft.
        item_id: Item in hand.
        position_ms: Place in the recording.
        caret: Place in what is being written on the item; None while nothing is.

    Raises:
        ProblemError: ``draft-taken-over`` where somebody has taken this actor's draft over.
    """
    with workspace.database.writing() as session:
        found = stored.head(session, evaluation_id)
        if found is None:
            return
        if found.reviewer == actor.name:
            stored_drafts.store_place(session, evaluation_id, item_id, position_ms, caret)
            stored_queue.see(session, found.call_id, actor.name, workspace.clock())
        elif found.begun_by == actor.name:
            raise ProblemError(problem("draft-taken-over", reviewer=found.reviewer))


def given_steps(workspace: Workspace, evaluation_id: int) -> tuple[GivenStep, ...]:
    """Give what was given in an evaluation step by step, the oldest first, as the operation log tells it.

    Raises:
        ProblemError: ``evaluation-gone``.
    """
    with workspace.database.reading() as session:
        head = known_evaluation(session, evaluation_id)
        rubric = rubric_in(session, head.rubric_id, head.rubric_version)
        steps = []
        for each in operations(session, "evaluation", evaluation_id):
            part = GIVEN.get(each.action)
            for item_id, value in (each.before or {}).items() if part is not None else ():
                item = rubric.item(item_id)
                if part is not None and item is not None:
                    steps.append(_step(item, part, value))
        return tuple(steps)


def _step(item: Item, part: GivenPart, before: Any) -> GivenStep:  # noqa: ANN401  (a JSON value of the log)
    if part is GivenPart.ANSWER:
        return GivenStep(item.id, part, answer=None if before is None else answer_from_json(item.type, before))
    if part is GivenPart.COMMENT:
        return GivenStep(item.id, part, comment=before or "")
    moments = tuple(EvidenceMoment(each[0], each[1], each[2] if len(each) > MOMENT_EDGES else "") for each in before)
    return GivenStep(item.id, part, evidence=moments)


def known_evaluation(session: Session, evaluation_id: int) -> Head:
    """Give the evaluation of this id inside a session.

    Raises:
        ProblemError: ``evaluation-gone`` where there is none: somebody removed it or its call.
    """
    found = stored.head(session, evaluation_id)
    if found is None:
        raise ProblemError(problem("evaluation-gone"))
    return found


def own_draft(session: Session, actor: Actor, evaluation_id: int) -> Head:
    """Give the evaluation of this id where it is a draft that this actor may change.

    Raises:
        ProblemError: ``evaluation-gone``, ``evaluation-not-draft``, ``draft-of-another``; ``draft-taken-over`` where it
            was this actor's.
    """
    found = known_evaluation(session, evaluation_id)
    if found.state is not StoredState.DRAFT:
        raise ProblemError(problem("evaluation-not-draft"))
    if found.begun_by == actor.name != found.reviewer:
        raise ProblemError(problem("draft-taken-over", reviewer=found.reviewer))
    if found.reviewer != actor.name:
        raise ProblemError(problem("draft-of-another", reviewer=found.reviewer))
    return found


def _demand_item(session: Session, draft: Head, item_id: str) -> None:
    rubric = rubric_in(session, draft.rubric_id, draft.rubric_version)
    if rubric.item(item_id) is None:
        raise ProblemError(unknown_item(item_id, (each.id for each in rubric.items())))


def _named(head: Head) -> tuple[str, int]:
    return "evaluation", head.id


def _draft_changed(draft: Head) -> Changes:
    return changed(Subject.EVALUATIONS, Subject.CALLS, call_ids=(draft.call_id,))
