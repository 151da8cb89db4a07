"""Evaluations that were finished elsewhere: taken in with their calls, scored by the program's own engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal, InvalidOperation

from qa_app.model.agents import Actor
from qa_app.model.calls import Call, CallMetadata
from qa_app.model.changes import NOTHING, Changes, Subject, changed
from qa_app.model.evaluation import Answer, JsonAnswer, MissingPart, Score, answer_to_json
from qa_app.model.problems import Problem, ProblemError, problem
from qa_app.model.rubric import Rubric
from qa_app.scoring.answers import unknown_item
from qa_app.scoring.engine import missing, score
from qa_app.services import calls
from qa_app.services.past_imports import EvaluationsMade, ImportKey, log_evaluations
from qa_app.services.rubrics import rubric_in
from qa_app.services.workspace import Workspace
from qa_app.storage import calls as stored_calls
from qa_app.storage import evaluations as stored
from qa_app.storage import submissions
from qa_app.storage.database import Session
from qa_app.storage.evaluations import StoredState
from qa_app.storage.operations import log


@dataclass(frozen=True, slots=True)
class FinishedEvaluation:
    """One finished evaluation.

    Attributes:
        call: Number of the call; one without a recording is made where it is new.
        agent_number: Of the call's agent; an existing call keeps the agent that it has.
        version: Of the rubric; None: the newest.
        answers: Item id to answer.
        comments: Item id to comment.
        started_at: Start of the call, aware; it decides the month of a call that is made. None: `submitted_at`.
        submitted_at: Aware; None: the present instant.
    """

    call: str
    reviewer: str
    rubric: str
    answers: Mapping[str, Answer]
    version: int | None = None
    agent_number: str = ""
    agent_name: str = ""
    team: str = ""
    comments: Mapping[str, str] = field(default_factory=dict)
    started_at: datetime | None = None
    submitted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FinishedReport:
    """What became of the rows, by their index in what was given.

    Attributes:
        added: Index and evaluation id.
        duplicates: Indexes of rows whose evaluation (call, rubric, reviewer, instant of submitting) is here already.
        rejected: Index and every problem of the row.
    """

    added: tuple[tuple[int, int], ...]
    duplicates: tuple[int, ...]
    rejected: tuple[tuple[int, tuple[Problem, ...]], ...]
    changes: Changes


def import_evaluations(
    workspace: Workspace, actor: Actor, rows: Sequence[FinishedEvaluation], key: ImportKey | None = None
) -> FinishedReport:
    """Take in finished evaluations in one transaction; a bad row is rejected with every reason, the rest is taken.

    Where a key is given, the log keeps under it what was made and superseded, for `undo_evaluations`. The newest
    evaluation of a call by one reviewer under one rubric counts; older ones are kept as superseded. Demanded comments
    and moments are not asked for; every answer that a form needs is.
    """
    added: list[tuple[int, int]] = []
    duplicates: list[int] = []
    rejected: list[tuple[int, tuple[Problem, ...]]] = []
    call_ids: set[int] = set()
    with workspace.database.writing() as session:
        known = _Known(session, set(stored_calls.agents_by_number(session, (row.call for row in rows))))
        for index, row in enumerate(rows):
            try:
                taken = _take(session, workspace, actor, row, known)
            except ProblemError as error:
                rejected.append((index, error.problems))
                continue
            if taken is None:
                duplicates.append(index)
            else:
                evaluation_id, call_id = taken
                added.append((index, evaluation_id))
                call_ids.add(call_id)
        submissions.refresh_calls(session, call_ids)
        if key is not None and added:
            made = EvaluationsMade(
                tuple(id_ for _, id_ in added),
                tuple(known.counting),
                tuple(known.superseded),
                tuple(known.made_calls),
                tuple(known.filled),
            )
            log_evaluations(session, actor, workspace.clock(), key, made)
    news = changed(Subject.CALLS, Subject.AGENTS, Subject.EVALUATIONS, call_ids=tuple(sorted(call_ids)))
    return FinishedReport(tuple(added), tuple(duplicates), tuple(rejected), news if added else NOTHING)


def checked_score(rubric: Rubric, row: FinishedEvaluation) -> Score:
    """Score a row by its rubric.

    Raises:
        ProblemError: It is no finished evaluation; every reason.
    """
    result = score(rubric, row.answers)
    lacking = [each for each in missing(rubric, row.answers, row.comments, {}) if each.part is MissingPart.ANSWER]
    unknown = [item for item in row.comments if rubric.item(item) is None]
    problems = [problem("answer-missing", item=each.item) for each in lacking]
    problems += [unknown_item(item, (each.id for each in rubric.items())) for item in unknown]
    if not row.call:
        problems.append(problem("call-number-missing"))
    if not row.reviewer:
        problems.append(problem("reviewer-missing"))
    if problems:
        raise ProblemError(*problems)
    return result


@dataclass(frozen=True, slots=True)
class _Known:
    """What is looked up once for all rows, calls that are here by number and rubrics, and what taking them changed."""

    session: Session
    calls: set[str]
    rubrics: dict[tuple[str, int | None], Rubric] = field(default_factory=dict)
    counting: list[int] = field(default_factory=list)
    superseded: list[int] = field(default_factory=list)
    made_calls: list[int] = field(default_factory=list)
    filled: list[tuple[int, Mapping[str, object]]] = field(default_factory=list)

    def rubric(self, id_: str, version: int | None) -> Rubric:
        """Give a rubric; raises as `rubric_in`."""
        if (id_, version) not in self.rubrics:
            self.rubrics[id_, version] = rubric_in(self.session, id_, version)
        return self.rubrics[id_, version]


def _take(
    session: Session, workspace: Workspace, actor: Actor, row: FinishedEvaluation, known: _Known
) -> tuple[int, int] | None:
    """Store one row; give its evaluation and call, None for a duplicate. Nothing is stored before all is checked."""
    rubric = known.rubric(row.rubric, row.version)
    result = checked_score(rubric, row)
    submitted_at = row.submitted_at or workspace.clock()
    call = stored_calls.by_number(session, row.call) if row.call in known.calls else None
    twins = [] if call is None else _twins(session, call.id, row, rubric)
    same = [each for each in twins if each.submitted_at == submitted_at]
    if same:
        _refuse_another(session, row, same)
        return None
    call_id = _call_id(session, workspace, actor, row, known, call=call, submitted_at=submitted_at)
    known.calls.add(row.call)
    state = StoredState.SUBMITTED
    for twin in twins:
        if twin.state is StoredState.SUBMITTED and twin.submitted_at is not None:
            if twin.submitted_at > submitted_at:
                state = StoredState.SUPERSEDED
            else:
                submissions.supersede(session, twin.id)
                known.superseded.append(twin.id)
    evaluation_id = submissions.add_finished(
        session,
        call_id,
        (rubric.id, rubric.version, rubric.content_hash),
        row.reviewer,
        (submitted_at, submitted_at),
        state=state,
        given=_given(row),
        result=result,
    )
    if state is StoredState.SUBMITTED:
        known.counting.append(evaluation_id)
    after = {"call": row.call, "rubric": rubric.id, "version": rubric.version, "score": result.score}
    log(session, actor, workspace.clock(), "evaluation-imported", ("evaluation", evaluation_id), after=after)
    return evaluation_id, call_id


def _refuse_another(session: Session, row: FinishedEvaluation, same: Sequence[stored.Head]) -> None:
    """Refuse a row with other answers than the evaluations of its instant, for nobody knows which of them count.

    Raises:
        ProblemError: ``evaluation-not-newer``.
    """
    given = {item: _meaning(answer_to_json(answer)) for item, answer in row.answers.items()}
    for each in same:
        if {item: _meaning(answer) for item, answer in stored.answers(session, each.id).items()} == given:
            return
    raise ProblemError(problem("evaluation-not-newer", call=row.call, reviewer=row.reviewer))


def _meaning(answer: JsonAnswer) -> object:
    """Give what an answer says: options in any order, faults that were counted, and numbers by their value."""
    if isinstance(answer, Mapping):
        return {fault: times for fault, times in answer.items() if times}
    if isinstance(answer, str):
        with suppress(InvalidOperation):
            value = Decimal(answer)
            return value if value.is_finite() else answer
        return answer
    return sorted(answer) if isinstance(answer, Sequence) else Decimal(answer)


def _twins(session: Session, call_id: int, row: FinishedEvaluation, rubric: Rubric) -> list[stored.Head]:
    return [
        head
        for head in stored.of_call(session, call_id)
        if head.reviewer == row.reviewer and head.rubric_id == rubric.id and head.state is not StoredState.DRAFT
    ]


def _call_id(
    session: Session,
    workspace: Workspace,
    actor: Actor,
    row: FinishedEvaluation,
    known: _Known,
    *,
    call: Call | None,
    submitted_at: datetime,
) -> int:
    """Give the row's call, made where it is None, else filled with what it lacks."""
    said = CallMetadata(
        number=row.call,
        agent_number=row.agent_number,
        agent_name=row.agent_name,
        team=row.team,
        started_at=row.started_at,
    )
    if call is None:
        said = replace(said, started_at=row.started_at or submitted_at)
        made = calls.add_call(session, workspace, actor, said)
        known.made_calls.append(made)
        return made
    if call.agent_number and call.agent_number != row.agent_number:
        said = replace(said, agent_number="", agent_name="", team="")
    filled = calls.fill_metadata(session, workspace, actor, call, said)
    if filled:
        known.filled.append((call.id, filled))
    return call.id


def _given(row: FinishedEvaluation) -> dict[str, tuple[JsonAnswer | None, str]]:
    items = dict.fromkeys((*row.answers, *row.comments))
    return {
        item: (
            answer_to_json(row.answers[item]) if item in row.answers else None,
            row.comments.get(item, ""),
        )
        for item in items
    }
