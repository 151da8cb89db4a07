"""The drafts of a reviewer or of everybody: listed, thrown away and brought back, taken over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from qa_app.model.agents import Actor, Role
from qa_app.model.changes import Changes, Subject, changed
from qa_app.model.evaluation import EvidenceMoment, JsonAnswer, answer_from_json
from qa_app.model.problems import ProblemError, problem
from qa_app.scoring.visibility import visible_items
from qa_app.services.calls import known_call
from qa_app.services.drafts import known_evaluation, own_draft
from qa_app.services.rubrics import rubric_in
from qa_app.services.workspace import Workspace
from qa_app.storage import drafts as stored_drafts
from qa_app.storage import evaluations as stored
from qa_app.storage import queue as stored_queue
from qa_app.storage import submissions
from qa_app.storage.database import Session
from qa_app.storage.evaluations import Head, StoredState
from qa_app.storage.operations import log
from qa_app.storage.queue import StoredClaim


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft that holds something, for a list of drafts.

    Attributes:
        answered: Number of items that are answered, of those that are asked now.
        asked: Number of items that have to be answered as the answers stand.
        begun_by: Who began it, where its reviewer has taken it over.
    """

    evaluation_id: int
    call_id: int
    number: str
    agent_number: str
    agent_name: str
    rubric_id: str
    rubric_version: int
    reviewer: str
    begun_by: str | None
    answered: int
    asked: int
    started_at: datetime
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class DiscardedDraft:
    """A draft that was thrown away, whole, so that it can be brought back."""

    head: Head
    answers: Mapping[str, JsonAnswer]
    comments: Mapping[str, str]
    evidence: Mapping[str, tuple[EvidenceMoment, ...]]
    changes: Changes


def drafts(workspace: Workspace, actor: Actor, *, everybody: bool = False) -> tuple[Draft, ...]:
    """Give the actor's drafts that hold something, or everybody's, the one that was saved last first."""
    with workspace.database.reading() as session:
        found = stored.drafts_of(session, None if everybody else actor.name)
        return tuple(_draft(session, head) for head in found)


def discard_draft(workspace: Workspace, actor: Actor, evaluation_id: int) -> DiscardedDraft:
    """Throw a draft away and let its call go unless it is kept; what it was to correct goes on counting.

    Raises:
        ProblemError: The draft cannot be changed (see `drafts.own_draft`).
    """
    with workspace.database.writing() as session:
        draft = own_draft(session, actor, evaluation_id)
        answers = stored.answers(session, evaluation_id)
        comments = stored.comments(session, evaluation_id)
        evidence = stored.evidence(session, evaluation_id)
        stored_drafts.remove(session, evaluation_id)
        claim = stored_queue.claim_of(session, draft.call_id)
        if claim is not None and claim.reviewer == actor.name and not claim.kept:
            stored_queue.drop_claim(session, draft.call_id)
        log(session, actor, workspace.clock(), "draft-discarded", ("evaluation", draft.id), before=answers)
        submissions.refresh_call(session, draft.call_id)
    return DiscardedDraft(draft, answers, comments, evidence, _changed(draft))


def restore_draft(workspace: Workspace, actor: Actor, discarded: DiscardedDraft) -> Changes:
    """Bring a draft back that the actor has thrown away; it has a new id.

    Raises:
        ProblemError: ``call-gone``; ``draft-begun-anew`` where the actor has begun another one of the call meanwhile.
    """
    head = discarded.head
    with workspace.database.writing() as session:
        known_call(session, head.call_id)
        _clear_the_way(session, actor, head)
        corrected = stored.head(session, head.supersedes_id) if head.supersedes_id is not None else None
        rubric = (head.rubric_id, head.rubric_version, head.rubric_hash)
        made = stored_drafts.add_draft(session, head.call_id, rubric, actor.name, head.started_at)
        if corrected is not None:
            stored_drafts.set_correction(session, made, corrected)
        for item, answer in discarded.answers.items():
            stored_drafts.store_answer(session, made, item, answer, head.saved_at)
        for item, comment in discarded.comments.items():
            stored_drafts.store_comment(session, made, item, comment, head.saved_at)
        for item, moments in discarded.evidence.items():
            stored_drafts.store_evidence(session, made, item, moments, head.saved_at)
        stored_drafts.store_place(session, made, head.current_item, head.position_ms, head.caret)
        log(session, actor, workspace.clock(), "draft-restored", ("evaluation", made), after=discarded.answers)
        submissions.refresh_call(session, head.call_id)
    return _changed(head)


def take_over(workspace: Workspace, actor: Actor, evaluation_id: int) -> Changes:
    """Give another's draft into the hands of a lead, with the claim of its call; who began it stays known.

    From now on its first reviewer's window can store nothing of it.

    Raises:
        ProblemError: ``evaluation-gone``, ``evaluation-not-draft``, ``takeover-not-lead``; ``draft-begun-anew`` where
            the actor has a draft of the call under the same rubric already.
    """
    with workspace.database.writing() as session:
        draft = known_evaluation(session, evaluation_id)
        if draft.state is not StoredState.DRAFT:
            raise ProblemError(problem("evaluation-not-draft"))
        if draft.reviewer == actor.name:
            return changed()
        if actor.role is not Role.LEAD:
            raise ProblemError(problem("takeover-not-lead", reviewer=draft.reviewer))
        _clear_the_way(session, actor, draft)
        now = workspace.clock()
        stored_drafts.set_reviewer(session, draft, actor.name, now)
        stored_queue.store_claim(session, StoredClaim(draft.call_id, actor.name, now, now, kept=False))
        before, after = {"reviewer": draft.reviewer}, {"reviewer": actor.name}
        log(session, actor, now, "draft-taken-over", ("evaluation", draft.id), before=before, after=after)
    return _changed(draft)


def _clear_the_way(session: Session, actor: Actor, wanted: Head) -> None:
    """Take away an empty draft of the actor that stands in the place of the wanted one."""
    for each in stored.of_call(session, wanted.call_id):
        same = (each.reviewer, each.state, each.rubric_id) == (actor.name, StoredState.DRAFT, wanted.rubric_id)
        if same and stored.has_content(session, each.id):
            raise ProblemError(problem("draft-begun-anew"))
        if same:
            stored_drafts.remove(session, each.id)


def _draft(session: Session, head: Head) -> Draft:
    call = known_call(session, head.call_id)
    rubric = rubric_in(session, head.rubric_id, head.rubric_version)
    given = stored.answers(session, head.id)
    answers = {item.id: answer_from_json(item.type, given[item.id]) for item in rubric.items() if item.id in given}
    shown = visible_items(rubric, answers)
    asked = [item.id for item in rubric.items() if item.id in shown and item.must_be_answered]
    return Draft(
        evaluation_id=head.id,
        call_id=head.call_id,
        number=call.number,
        agent_number=call.agent_number,
        agent_name=call.agent_name,
        rubric_id=head.rubric_id,
        rubric_version=head.rubric_version,
        reviewer=head.reviewer,
        begun_by=head.begun_by,
        answered=sum(item in answers for item in asked),
        asked=len(asked),
        started_at=head.started_at,
        saved_at=head.saved_at,
    )


def _changed(draft: Head) -> Changes:
    return changed(Subject.EVALUATIONS, Subject.CALLS, call_ids=(draft.call_id,))
