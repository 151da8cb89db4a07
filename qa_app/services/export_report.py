"""What a month's workbook shows, out of what is stored: a closed month as it was closed, an open one as it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from importlib import metadata

from qa_app.export.report import (
    ClosedAs,
    MonthReport,
    ReportedEvaluation,
    ReportedFatal,
    ReportedItem,
    ReportedSection,
)
from qa_app.messages.closing import change_words
from qa_app.model.appeals import Appeal, AppealState
from qa_app.model.evaluation import JsonAnswer, Score, answer_from_json
from qa_app.model.months import FrozenEvaluation, MonthAdjustment, Snapshot
from qa_app.model.problems import ProblemError, problem
from qa_app.model.progress import UNCONTROLLED, Control
from qa_app.model.ranking import Policy
from qa_app.model.rubric import Rubric
from qa_app.scoring.explain import explain
from qa_app.scoring.policy_file import read_policy
from qa_app.scoring.why import why_sentence
from qa_app.services import rubrics
from qa_app.services.appeals import appeals
from qa_app.services.closing import snapshot_of
from qa_app.services.month_adjustments import adjustments_due_in, frozen
from qa_app.services.month_talk import agents_talk
from qa_app.services.ranking import demand_month, month_policy, ranking_in
from qa_app.services.workspace import Workspace
from qa_app.storage import evaluations as stored
from qa_app.storage.months import evaluated_calls

_BATCH = 500
_Entries = Mapping[str, tuple[JsonAnswer | None, str]]


def month_report(
    workspace: Workspace,
    month: str,
    language: str = "en",
    policy: Policy | None = None,
    control: Control = UNCONTROLLED,
    *,
    ranking_only: bool = False,
) -> MonthReport:
    """Gather everything that the workbook of a month shows.

    Args:
        workspace: Where to look.
        month: ``2026-10``.
        language: Of the sentences that explain scores and adjustments.
        policy: None: a closed month from its snapshot, an open one by the policy in force. Given: what is known now,
            ranked by it.
        control: Reports and stops.
        ranking_only: Leave out the evaluations, since explaining each takes its time.

    Raises:
        ProblemError: ``month-wrong``, ``month-without-evaluations``, ``month-snapshot-damaged``, or there is no policy
            that can be used.
        Cancelled: The user asked to stop.
    """
    demand_month(month)
    control.step("ranking")
    snapshot = snapshot_of(workspace, month) if policy is None else None
    if snapshot is not None:
        return _closed_report(workspace, snapshot, language, control, ranking_only=ranking_only)
    rules = policy or month_policy(workspace)
    with workspace.database.reading() as session:
        evaluated = tuple(frozen(each) for each in evaluated_calls(session, month, workspace.zone))
        if not evaluated:
            raise ProblemError(problem("month-without-evaluations", month=month))
        ranking = ranking_in(session, workspace.zone, month, rules)
        adjustments = adjustments_due_in(session, workspace, month)
    used = _rubrics(workspace, evaluated)
    return MonthReport(
        month=month,
        zone=workspace.zone.key,
        as_of=max(each.submitted_at for each in evaluated),
        policy=rules,
        ranking=ranking,
        evaluations=() if ranking_only else _reported(workspace, evaluated, used, language, control),
        rubrics=tuple(used.values()),
        adjustments=adjustments,
        adjustment_words=_adjustment_words(adjustments, rules, language),
        appeals=appeals(workspace, month),
        talk=() if ranking_only else agents_talk(workspace, month),
        program=_program_version(),
    )


def _closed_report(
    workspace: Workspace, snapshot: Snapshot, language: str, control: Control, *, ranking_only: bool
) -> MonthReport:
    content = snapshot.content
    reading = read_policy(content.policy_text, f"{content.month} {content.number}")
    if reading.policy is None:
        raise ProblemError(*reading.problems)
    used = _rubrics(workspace, content.evaluations)
    return MonthReport(
        month=content.month,
        zone=content.zone,
        as_of=content.closed_at,
        policy=reading.policy,
        ranking=content.ranking,
        evaluations=() if ranking_only else _reported(workspace, content.evaluations, used, language, control),
        rubrics=tuple(used.values()),
        adjustments=content.adjustments,
        adjustment_words=_adjustment_words(content.adjustments, reading.policy, language),
        appeals=_as_of(appeals(workspace, content.month), content.closed_at),
        closed=ClosedAs(content.number, content.closed_at, content.closed_by, snapshot.hash),
        program=_program_version(),
    )


def _as_of(found: Iterable[Appeal], instant: datetime) -> tuple[Appeal, ...]:
    """Give appeals as they stood at an instant: what was decided later was still open."""
    return tuple(
        each
        if each.decided_at is None or each.decided_at <= instant
        else replace(
            each,
            state=AppealState.FILED,
            decided_at=None,
            decided_by="",
            note="",
            score_after=None,
            corrected_id=None,
        )
        for each in found
        if each.filed_at <= instant
    )


def _rubrics(workspace: Workspace, evaluations: Sequence[FrozenEvaluation]) -> dict[tuple[str, int], Rubric]:
    versions = sorted({(each.rubric, each.version) for each in evaluations})
    return {(id_, version): rubrics.rubric(workspace, id_, version) for id_, version in versions}


def _reported(
    workspace: Workspace,
    evaluations: Sequence[FrozenEvaluation],
    used: Mapping[tuple[str, int], Rubric],
    language: str,
    control: Control,
) -> tuple[ReportedEvaluation, ...]:
    """Read scores and answers of these very evaluations, those that were corrected since too."""
    found: list[ReportedEvaluation] = []
    for start in range(0, len(evaluations), _BATCH):
        control.step("reading", start, len(evaluations))
        batch = evaluations[start : start + _BATCH]
        ids = [each.evaluation_id for each in batch]
        with workspace.database.reading() as session:
            scores, entries = stored.scores(session, ids), stored.entries(session, ids)
        found += [
            _evaluation(
                each,
                used[each.rubric, each.version],
                scores.get(each.evaluation_id),
                entries.get(each.evaluation_id, {}),
                language,
            )
            for each in batch
        ]
    return tuple(found)


def _evaluation(
    each: FrozenEvaluation, rubric: Rubric, score: Score | None, entries: _Entries, language: str
) -> ReportedEvaluation:
    return ReportedEvaluation(
        call=each.call,
        agent=each.agent,
        agent_name=each.agent_name,
        team=each.team,
        reviewer=each.reviewer,
        rubric=each.rubric,
        version=each.version,
        started_at=each.started_at,
        submitted_at=each.submitted_at,
        score=each.score,
        raw_score=each.raw_score,
        grade=each.grade,
        fatals=tuple(ReportedFatal(fired, entries.get(fired.item, (None, ""))[1]) for fired in score.fatals)
        if score
        else (),
        sections=tuple(
            ReportedSection(part.section, part.points if part.score is None else part.score) for part in score.sections
        )
        if score
        else (),
        items=tuple(ReportedItem(item.item, item.share, item.reason) for item in score.items) if score else (),
        why=_why(rubric, entries, language),
    )


def _why(rubric: Rubric, entries: _Entries, language: str) -> str:
    answers = {
        item: answer_from_json(found.type, answer)
        for item, (answer, _comment) in entries.items()
        if answer is not None and (found := rubric.item(item)) is not None
    }
    return why_sentence(rubric, explain(rubric, answers), language) if answers else ""


def _adjustment_words(
    adjustments: Sequence[MonthAdjustment], policy: Policy, language: str
) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(change_words(change, language, policy) for change in each.changes) for each in adjustments)


def _program_version() -> str:
    try:
        return metadata.version("qa-app")
    except metadata.PackageNotFoundError:
        return ""
