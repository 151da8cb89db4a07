"""Evaluations: a review is opened, stored answer by answer, submitted, and corrected by a new revision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from qa_app.model.agents import Actor, Role
from qa_app.model.calls import Call
from qa_app.model.changes import Changes, Subject, changed
from qa_app.model.evaluation import (
    Answer,
    EvidenceMoment,
    Missing,
    Score,
    answer_from_json,
)
from qa_app.model.problems import Problem, ProblemError, problem
from qa_app.model.rubric import Rubric
from qa_app.scoring.engine import missing, score
from qa_app.services import queue, suggested_answers
from qa_app.services.calls import known_call
from qa_app.services.draft_list import (
    DiscardedDraft,
    Draft,
    discard_draft,
    drafts,
    restore_draft,
    take_over,
)
from qa_app.services.drafts import (
    known_evaluation,
    own_draft,
    store_answer,
    store_comment,
    store_evidence,
    store_place,
)
from qa_app.services.finished_evaluations import FinishedEvaluation, FinishedReport, import_evaluations
from qa_app.services.rubrics import rubric_in
from qa_app.services.workspace import Workspace
from qa_app.storage import drafts as stored_drafts
from qa_app.storage import evaluations as stored
from qa_app.storage import rubrics as stored_rubrics
from qa_app.storage import submissions
from qa_app.storage.database import Session
from qa_app.storage.evaluations import Head, StoredState
from qa_app.storage.operations import log

__all__ = [
    "DiscardedDraft",
    "Draft",
    "FinishedEvaluation",
    "FinishedReport",
    "Review",
    "StoredState",
    "Submitted",
    "discard_draft",
    "drafts",
    "import_evaluations",
    "next_open_call",
    "open_review",
    "reopen",
    "restore_draft",
    "store_answer",
    "store_comment",
    "store_evidence",
    "store_place",
    "submit",
    "take_over",
]

SHIPPED_RUBRIC = "telephone-service"


@dataclass(frozen=True, slots=True)
class Review:
    """A call with its evaluation, as the review screen shows it.

    Attributes:
        state: Only a draft of this actor can be changed.
        answers: Item id to answer; what was not answered is left out.
        comments: Item id to comment.
        evidence: Item id to moments, in the order in which they were marked.
        position_ms: Where the recording stood when the review was last open.
        current_item: Item in hand when the review was last open.
        caret: Place in what was being written on that item; None where nothing was.
        begun_by: Who began the draft that its reviewer has taken over.
        taken_over_at: When that was.
        submitted_at: None for a draft.
        score: The stored score of a submitted evaluation; None for a draft, whose score is worked out live.
        revision: From 1; a correction has the next.
    """

    evaluation_id: int
    call: Call
    rubric: Rubric
    reviewer: str
    state: StoredState
    answers: dict[str, Answer]
    comments: dict[str, str]
    evidence: dict[str, tuple[EvidenceMoment, ...]]
    position_ms: int
    current_item: str | None
    caret: int | None
    begun_by: str | None
    taken_over_at: datetime | None
    started_at: datetime
    saved_at: datetime
    submitted_at: datetime | None
    score: Score | None
    revision: int


@dataclass(frozen=True, slots=True)
class Submitted:
    """What submitting gave."""

    score: Score
    changes: Changes


def open_review(workspace: Workspace, actor: Actor, call_id: int, rubric: tuple[str, int] | None = None) -> Review:
    """Open the review of a call, beginning a draft where there is none to go on with or to show.

    Without a rubric: this actor's draft, else this actor's submitted evaluation, else anybody's newest submitted one,
    else a new draft under the rubric that this actor used last, else under ``telephone-service``, else under the only
    one there is. With a rubric: this actor's draft or submitted evaluation under a rubric of this id, else a new draft
    under exactly this version. A draft stays bound to the version it began with as long as it holds something.

    A draft that holds nothing yet is not listed among the drafts, and its call still counts as open.

    Raises:
        ProblemError: ``call-gone``, ``unknown-rubric``, ``unknown-rubric-version``; ``no-rubric`` where none is
            published; ``rubric-not-chosen`` where several are and this actor has used none of them yet.
    """
    with workspace.database.writing() as session:
        call = known_call(session, call_id)
        found = _to_show(session, actor, call_id, rubric)
        if found is None:
            found = _begin(session, workspace, actor, call_id, rubric or _usual_rubric(session, actor))
        elif rubric is not None:
            found = _rebound(session, workspace, found, rubric)
        return _review(session, call, found)


def submit(workspace: Workspace, actor: Actor, evaluation_id: int) -> Submitted:
    """Score a draft and submit it; the evaluation that it corrects is kept as superseded.

    Raises:
        ProblemError: ``evaluation-gone``, ``evaluation-not-draft``, ``draft-of-another``; or everything that is
            missing at once: ``answer-missing``, ``comment-missing``, ``evidence-missing``, each with its item.
    """
    suggested = suggested_answers.suggested_for(workspace, evaluation_id)
    with workspace.database.writing() as session:
        draft = own_draft(session, actor, evaluation_id)
        rubric = rubric_in(session, draft.rubric_id, draft.rubric_version)
        answers = _answers(session, rubric, evaluation_id)
        lacking = missing(
            rubric, answers, stored.comments(session, evaluation_id), stored.evidence(session, evaluation_id)
        )
        if lacking:
            raise ProblemError(*(missing_problem(each) for each in lacking))
        result = score(rubric, answers)
        now = workspace.clock()
        submissions.submit(session, evaluation_id, result, now)
        suggested_answers.store(session, evaluation_id, rubric, answers, suggested)
        after = {"score": result.score, "grade": result.grade, "fatals": len(result.fatals)}
        log(session, actor, now, "evaluation-submitted", ("evaluation", draft.id), after=after)
        submissions.refresh_call(session, draft.call_id)
        queue.let_go(session, draft.call_id)
    return Submitted(result, changed(Subject.EVALUATIONS, Subject.CALLS, call_ids=(draft.call_id,)))


def reopen(workspace: Workspace, actor: Actor, evaluation_id: int) -> Review:
    """Begin a correction of a submitted evaluation: a draft with its answers, which counts once it is submitted.

    Until then the submitted one goes on counting. A correction that was begun before is gone on with.

    Raises:
        ProblemError: ``evaluation-gone``, ``evaluation-not-submitted``, or ``evaluation-of-another`` where the actor is
            neither its reviewer nor a lead.
    """
    with workspace.database.writing() as session:
        old = known_evaluation(session, evaluation_id)
        if old.state is not StoredState.SUBMITTED:
            raise ProblemError(problem("evaluation-not-submitted"))
        if old.reviewer != actor.name and actor.role is not Role.LEAD:
            raise ProblemError(problem("evaluation-of-another", reviewer=old.reviewer))
        begun = next(
            (each for each in _own(session, actor, old.call_id, StoredState.DRAFT) if each.rubric_id == old.rubric_id),
            None,
        )
        if begun is not None and not stored.has_content(session, begun.id):
            stored_drafts.remove(session, begun.id)
            begun = None
        if begun is None:
            rubric = (old.rubric_id, old.rubric_version, old.rubric_hash)
            now = workspace.clock()
            new_id = stored_drafts.add_draft(session, old.call_id, rubric, actor.name, now, supersedes=old)
            after = {"draft": new_id}
            log(session, actor, now, "evaluation-reopened", ("evaluation", evaluation_id), after=after)
            begun = known_evaluation(session, new_id)
        return _review(session, known_call(session, old.call_id), begun)


def next_open_call(workspace: Workspace, actor: Actor, after_call_id: int | None = None) -> int | None:
    """Give the call to review next, by the rule of `services.queue`; None where no call is open to the actor."""
    return queue.next_call(workspace, actor, after_call_id)


def missing_problem(lacking: Missing) -> Problem:
    """Give the problem of what a form lacks: ``answer-missing``, ``comment-missing`` or ``evidence-missing``."""
    return problem(f"{lacking.part}-missing", item=lacking.item)


def _to_show(session: Session, actor: Actor, call_id: int, rubric: tuple[str, int] | None) -> Head | None:
    every = stored.of_call(session, call_id)
    fitting = [each for each in every if rubric is None or each.rubric_id == rubric[0]]
    own = [each for each in fitting if each.reviewer == actor.name]
    for state in (StoredState.DRAFT, StoredState.SUBMITTED):
        found = next((each for each in own if each.state is state), None)
        if found is not None and (rubric is not None or state is not StoredState.DRAFT):
            return found
        if found is not None and stored.has_content(session, found.id):
            return found
    if rubric is not None:
        return None
    submitted = next((each for each in every if each.state is StoredState.SUBMITTED), None)
    return submitted or next((each for each in own if each.state is StoredState.DRAFT), None)


def _begin(session: Session, workspace: Workspace, actor: Actor, call_id: int, rubric: tuple[str, int]) -> Head:
    now = workspace.clock()
    chosen = rubric_in(session, *rubric)
    bound = (chosen.id, chosen.version, chosen.content_hash)
    made = stored_drafts.add_draft(session, call_id, bound, actor.name, now)
    after = {"call": call_id, "rubric": chosen.id, "version": chosen.version}
    log(session, actor, now, "draft-begun", ("evaluation", made), after=after)
    return known_evaluation(session, made)


def _rebound(session: Session, workspace: Workspace, found: Head, rubric: tuple[str, int]) -> Head:
    """Let a draft that holds nothing yet follow the version that is asked for."""
    same = (found.rubric_id, found.rubric_version) == rubric
    if same or found.state is not StoredState.DRAFT or stored.has_content(session, found.id):
        return found
    chosen = rubric_in(session, *rubric)
    stored_drafts.set_rubric(session, found.id, (chosen.id, chosen.version, chosen.content_hash), workspace.clock())
    return known_evaluation(session, found.id)


def _usual_rubric(session: Session, actor: Actor) -> tuple[str, int]:
    newest = {head.id: head.version for head in reversed(stored_rubrics.rubric_heads(session)) if not head.retired}
    last = stored.last_rubric(session, actor.name)
    if last in newest:
        return last, newest[last]
    if SHIPPED_RUBRIC in newest or len(newest) == 1:
        usual = SHIPPED_RUBRIC if SHIPPED_RUBRIC in newest else next(iter(newest))
        return usual, newest[usual]
    raise ProblemError(problem("rubric-not-chosen" if newest else "no-rubric"))


def _review(session: Session, call: Call, head: Head) -> Review:
    rubric = rubric_in(session, head.rubric_id, head.rubric_version)
    return Review(
        evaluation_id=head.id,
        call=call,
        rubric=rubric,
        reviewer=head.reviewer,
        state=head.state,
        answers=_answers(session, rubric, head.id),
        comments=stored.comments(session, head.id),
        evidence=stored.evidence(session, head.id),
        position_ms=head.position_ms,
        current_item=head.current_item,
        caret=head.caret,
        begun_by=head.begun_by,
        taken_over_at=head.taken_over_at,
        started_at=head.started_at,
        saved_at=head.saved_at,
        submitted_at=head.submitted_at,
        score=stored.score(session, head.id),
        revision=head.revision,
    )


def _answers(session: Session, rubric: Rubric, evaluation_id: int) -> dict[str, Answer]:
    given = stored.answers(session, evaluation_id)
    return {item.id: answer_from_json(item.type, given[item.id]) for item in rubric.items() if item.id in given}


def _own(session: Session, actor: Actor, call_id: int, state: StoredState) -> list[Head]:
    every = stored.of_call(session, call_id)
    return [each for each in every if each.reviewer == actor.name and each.state is state]
