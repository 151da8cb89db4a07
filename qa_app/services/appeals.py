"""Appeals on evaluations: filed within some working days, decided by somebody else than the reviewer.

An appeal that is upheld leads to a corrected evaluation, which counts in the place of the contested one; where the
call's month is closed already, the difference is an adjustment of the month that is closed next.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qa_app.model.agents import Actor
from qa_app.model.appeals import Appeal, AppealState
from qa_app.model.changes import Changes, Subject, changed
from qa_app.model.evaluation import Answer, answer_from_json, answer_to_json
from qa_app.model.problems import ProblemError, problem
from qa_app.scoring.answers import answer_problems, unknown_item
from qa_app.scoring.answers_file import read_answers
from qa_app.scoring.engine import missing, score
from qa_app.services.drafts import known_evaluation
from qa_app.services.evaluations import missing_problem
from qa_app.services.ranking import demand_month
from qa_app.services.rubric_files import read_text
from qa_app.services.rubrics import rubric_in
from qa_app.services.working_days import working_day_after
from qa_app.services.workspace import Workspace
from qa_app.storage import appeals as stored
from qa_app.storage import drafts as stored_drafts
from qa_app.storage import evaluations as stored_evaluations
from qa_app.storage import submissions
from qa_app.storage.appeals import Decision
from qa_app.storage.database import Session
from qa_app.storage.evaluations import Head, StoredState
from qa_app.storage.operations import log


@dataclass(frozen=True, slots=True)
class Filed:
    """An appeal that was filed."""

    appeal_id: int
    changes: Changes


def file_appeal(
    workspace: Workspace, actor: Actor, evaluation_id: int, reason: str, items: Sequence[str] = ()
) -> Filed:
    """Contest a submitted evaluation.

    Args:
        workspace: Where it is.
        actor: Who writes the appeal down.
        evaluation_id: The evaluation that counts now.
        reason: Why, in the agent's words.
        items: Ids of the contested items; empty: the evaluation as a whole.

    Raises:
        ProblemError: ``evaluation-gone``, ``evaluation-not-submitted``, ``appeal-standing`` where there is one on this
            evaluation or it came of one, ``appeal-too-late``, ``appeal-without-reason``, ``answer-unknown-item``.
    """
    now = workspace.clock()
    with workspace.database.writing() as session:
        head = known_evaluation(session, evaluation_id)
        if head.state is not StoredState.SUBMITTED:
            raise ProblemError(problem("evaluation-not-submitted"))
        if any(
            each.state is not AppealState.WITHDRAWN
            for each in stored.of_evaluation(session, workspace.zone, evaluation_id)
        ):
            raise ProblemError(problem("appeal-standing"))
        wrong = []
        last = _last_day(workspace, head)
        if now.astimezone(workspace.zone).date() > last:
            wrong.append(problem("appeal-too-late", last=last.isoformat(), days=workspace.settings.appeal_days))
        if not reason.strip():
            wrong.append(problem("appeal-without-reason"))
        rubric = rubric_in(session, head.rubric_id, head.rubric_version)
        known = [each.id for each in rubric.items()]
        wrong += [unknown_item(item, known) for item in items if item not in known]
        if wrong:
            raise ProblemError(*wrong)
        made = stored.add_appeal(session, evaluation_id, items, reason.strip(), at=now, by=actor.name)
        after = {"evaluation": evaluation_id, "items": list(items), "reason": reason.strip()}
        log(session, actor, now, "appeal-filed", ("appeal", made), after=after)
    return Filed(made, changed(Subject.APPEALS, call_ids=(head.call_id,)))


def withdraw_appeal(workspace: Workspace, actor: Actor, appeal_id: int) -> Changes:
    """Take an open appeal back; the evaluation can be contested again while there is time.

    Raises:
        ProblemError: ``appeal-gone`` or ``appeal-decided``.
    """
    with workspace.database.writing() as session:
        appeal = _open_appeal(session, workspace, appeal_id)
        _decide(session, actor, appeal, Decision(AppealState.WITHDRAWN, workspace.clock(), actor.name))
    return changed(Subject.APPEALS, call_ids=(appeal.call_id,))


def reject_appeal(workspace: Workspace, actor: Actor, appeal_id: int, note: str) -> Changes:
    """Let the evaluation stand.

    Raises:
        ProblemError: ``appeal-gone``, ``appeal-decided``, ``appeal-without-note``, ``appeal-own-evaluation``.
    """
    with workspace.database.writing() as session:
        appeal = _appeal_to_decide(session, workspace, actor, appeal_id, note)
        _decide(session, actor, appeal, Decision(AppealState.REJECTED, workspace.clock(), actor.name, note.strip()))
    return changed(Subject.APPEALS, call_ids=(appeal.call_id,))


def uphold_appeal(
    workspace: Workspace, actor: Actor, appeal_id: int, note: str, answers: Mapping[str, Answer] | None = None
) -> Changes:
    """Agree with an appeal: a corrected evaluation counts from now on.

    Args:
        workspace: Where it is.
        actor: Who decides, and whose name the corrected evaluation bears.
        appeal_id: The appeal.
        note: Why.
        answers: Item id to answer in place of the evaluation's; its other answers, comments and moments are kept.
            None: the evaluation has been corrected on the desk since the appeal was filed.

    Raises:
        ProblemError: ``appeal-gone``, ``appeal-decided``, ``appeal-without-note``, ``appeal-own-evaluation``,
            ``appeal-decider-scored`` where the decider has an evaluation of the call by the same rubric,
            ``appeal-not-corrected``, ``appeal-nothing-corrected``, or what is wrong with or missing in the answers.
    """
    with workspace.database.writing() as session:
        appeal = _appeal_to_decide(session, workspace, actor, appeal_id, note)
        current = _current(session, appeal)
        if answers is not None:
            corrected_id = _correct(session, workspace, actor, current, answers)
        elif current.id == appeal.evaluation_id:
            raise ProblemError(problem("appeal-not-corrected"))
        else:
            corrected_id = current.id
        decision = Decision(AppealState.UPHELD, workspace.clock(), actor.name, note.strip(), corrected_id)
        _decide(session, actor, appeal, decision)
    return changed(Subject.APPEALS, Subject.EVALUATIONS, Subject.CALLS, call_ids=(appeal.call_id,))


def corrected_answers(workspace: Workspace, appeal_id: int, file: Path) -> Mapping[str, Answer]:
    """Read the answers file of a correction, by the rubric of the contested evaluation.

    Raises:
        ProblemError: ``appeal-gone``, the file cannot be read, or every problem of its answers.
    """
    with workspace.database.reading() as session:
        found = stored.appeal(session, workspace.zone, appeal_id)
        if found is None:
            raise ProblemError(problem("appeal-gone"))
        rubric = rubric_in(session, found.rubric, found.rubric_version)
    reading = read_answers(read_text(file), str(file), rubric)
    if reading.answers is None:
        raise ProblemError(*reading.problems)
    return reading.answers


def appeals(workspace: Workspace, month: str | None = None, state: AppealState | None = None) -> tuple[Appeal, ...]:
    """Give the appeals on calls of a month, the oldest first; without a month, all.

    Raises:
        ProblemError: ``month-wrong``.
    """
    if month is not None:
        demand_month(month)
    with workspace.database.reading() as session:
        return stored.appeals(session, workspace.zone, month, state)


def appeal_of(workspace: Workspace, evaluation_id: int) -> Appeal | None:
    """Give the newest appeal on an evaluation, or the one that it came of; None where there is none."""
    with workspace.database.reading() as session:
        found = stored.of_evaluation(session, workspace.zone, evaluation_id)
    return found[-1] if found else None


def appeal_until(workspace: Workspace, evaluation_id: int) -> date:
    """Give the last day on which a submitted evaluation may be contested.

    Raises:
        ProblemError: ``evaluation-gone`` or ``evaluation-not-submitted``.
    """
    with workspace.database.reading() as session:
        return _last_day(workspace, known_evaluation(session, evaluation_id))


def _last_day(workspace: Workspace, head: Head) -> date:
    if head.submitted_at is None:
        raise ProblemError(problem("evaluation-not-submitted"))
    day = head.submitted_at.astimezone(workspace.zone).date()
    return working_day_after(day, workspace.settings.appeal_days, workspace.settings)


def _open_appeal(session: Session, workspace: Workspace, appeal_id: int) -> Appeal:
    found = stored.appeal(session, workspace.zone, appeal_id)
    if found is None:
        raise ProblemError(problem("appeal-gone"))
    if not found.is_open:
        raise ProblemError(problem("appeal-decided", by=found.decided_by))
    return found


def _appeal_to_decide(session: Session, workspace: Workspace, actor: Actor, appeal_id: int, note: str) -> Appeal:
    found = _open_appeal(session, workspace, appeal_id)
    wrong = [] if note.strip() else [problem("appeal-without-note")]
    if found.reviewer == actor.name:
        wrong.append(problem("appeal-own-evaluation", reviewer=found.reviewer))
    if wrong:
        raise ProblemError(*wrong)
    return found


def _current(session: Session, appeal: Appeal) -> Head:
    """Give what counts now in the place of the contested evaluation, which may have been corrected since."""
    heads = [each for each in stored_evaluations.of_call(session, appeal.call_id) if each.rubric_id == appeal.rubric]
    chain = {appeal.evaluation_id}
    for each in sorted(heads, key=lambda head: head.id):
        if each.supersedes_id in chain:
            chain.add(each.id)
    submitted = [each for each in heads if each.state is StoredState.SUBMITTED]
    found = next((each for each in submitted if each.id in chain), None) or next(
        (each for each in submitted if each.reviewer == appeal.reviewer), None
    )
    if found is None:
        raise ProblemError(problem("evaluation-gone"))
    return found


def _correct(session: Session, workspace: Workspace, actor: Actor, old: Head, answers: Mapping[str, Answer]) -> int:
    """Submit a correction by the decider; give its id."""
    if any(
        each.reviewer == actor.name and each.rubric_id == old.rubric_id and each.id != old.id
        for each in stored_evaluations.of_call(session, old.call_id)
        if each.state in {StoredState.SUBMITTED, StoredState.DRAFT}
    ):
        raise ProblemError(problem("appeal-decider-scored", reviewer=actor.name))
    rubric = rubric_in(session, old.rubric_id, old.rubric_version)
    if wrong := answer_problems(rubric, answers):
        raise ProblemError(*wrong)
    given = stored_evaluations.answers(session, old.id)
    before = {item.id: answer_from_json(item.type, given[item.id]) for item in rubric.items() if item.id in given}
    after = {**before, **answers}
    if after == before:
        raise ProblemError(problem("appeal-nothing-corrected"))
    comments, moments = stored_evaluations.comments(session, old.id), stored_evaluations.evidence(session, old.id)
    if lacking := missing(rubric, after, comments, moments):
        raise ProblemError(*(missing_problem(each) for each in lacking))
    now = workspace.clock()
    bound = (old.rubric_id, old.rubric_version, old.rubric_hash)
    made = stored_drafts.add_draft(session, old.call_id, bound, actor.name, now, supersedes=old)
    for item, answer in answers.items():
        stored_drafts.store_answer(session, made, item, answer_to_json(answer), now)
    result = score(rubric, after)
    submissions.submit(session, made, result, now)
    submissions.refresh_call(session, old.call_id)
    values = {"supersedes": old.id, "score": result.score, "answers": sorted(answers)}
    log(session, actor, now, "evaluation-submitted", ("evaluation", made), after=values)
    return made


def _decide(session: Session, actor: Actor, appeal: Appeal, decision: Decision) -> None:
    stored.decide(session, appeal.id, decision)
    after = {"note": decision.note, "corrected": decision.corrected_id}
    log(session, actor, decision.at, f"appeal-{decision.state}", ("appeal", appeal.id), after=after)
