"""How a month is made known: a public notice of some working days, then the announcement.

Closing a month is apart from both: a centre may close before the notice, after it, or without any.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from qa_app.model.agents import Actor
from qa_app.model.changes import Changes, Subject, changed
from qa_app.model.months import MonthStage, MonthState
from qa_app.model.problems import ProblemError, problem
from qa_app.services.ranking import demand_month
from qa_app.services.working_days import working_day_after
from qa_app.services.workspace import Workspace
from qa_app.storage import appeals as stored_appeals
from qa_app.storage import month_notices as stored
from qa_app.storage.database import Session
from qa_app.storage.month_snapshots import closed_months
from qa_app.storage.months import evaluated_months
from qa_app.storage.operations import log

_MOST_DAYS = 366


def month_state(workspace: Workspace, month: str) -> MonthState:
    """Tell where a month stands.

    Raises:
        ProblemError: ``month-wrong``.
    """
    demand_month(month)
    with workspace.database.reading() as session:
        return _state(session, workspace, month)


def post_notice(workspace: Workspace, actor: Actor, month: str, days: int | None = None) -> Changes:
    """Begin the public notice of a month today; a running one is given another end.

    Args:
        workspace: Where the month is.
        actor: Who posts it.
        month: ``2026-10``.
        days: Working days after today; None: as the settings say.

    Raises:
        ProblemError: ``month-wrong``, ``notice-days-wrong``, ``month-without-evaluations``, ``month-announced``.
    """
    demand_month(month)
    length = workspace.settings.notice_days if days is None else days
    if not 1 <= length <= _MOST_DAYS:
        raise ProblemError(problem("notice-days-wrong", days=length, most=_MOST_DAYS))
    today = _today(workspace)
    with workspace.database.writing() as session:
        state = _state(session, workspace, month)
        if state.stage is MonthStage.ANNOUNCED:
            raise ProblemError(problem("month-announced", month=month))
        _demand_evaluations(session, workspace, month)
        first = state.notice_from or today
        last = working_day_after(today, length, workspace.settings)
        stored.store_notice(session, month, first, last, actor.name)
        after = {"from": first.isoformat(), "until": last.isoformat()}
        log(session, actor, workspace.clock(), "month-notice", ("month", month), after=after)
    return changed(Subject.MONTHS)


def announce_month(workspace: Workspace, actor: Actor, month: str) -> Changes:
    """Announce a month: after its notice, or without one.

    Raises:
        ProblemError: ``month-wrong``, ``month-announced``, ``month-without-evaluations``; or both of
            ``notice-not-over`` and ``month-appeals-open`` at once.
    """
    demand_month(month)
    today = _today(workspace)
    with workspace.database.writing() as session:
        state = _state(session, workspace, month)
        if state.stage is MonthStage.ANNOUNCED:
            raise ProblemError(problem("month-announced", month=month))
        _demand_evaluations(session, workspace, month)
        wrong = []
        if state.notice_until is not None and today <= state.notice_until:
            wrong.append(problem("notice-not-over", month=month, until=state.notice_until.isoformat()))
        if state.open_appeals:
            wrong.append(problem("month-appeals-open", month=month, appeals=state.open_appeals))
        if wrong:
            raise ProblemError(*wrong)
        stored.store_announcement(session, month, today, actor.name)
        log(session, actor, workspace.clock(), "month-announced", ("month", month), after={"on": today.isoformat()})
    return changed(Subject.MONTHS)


def take_back_notice(workspace: Workspace, actor: Actor, month: str, reason: str) -> Changes:
    """Take notice and announcement of a month back, as though neither had been; the operation log keeps both.

    Raises:
        ProblemError: ``month-wrong``, ``notice-without-reason``, ``notice-missing``.
    """
    demand_month(month)
    if not reason.strip():
        raise ProblemError(problem("notice-without-reason", month=month))
    with workspace.database.writing() as session:
        state = _state(session, workspace, month)
        if state.stage is MonthStage.OPEN:
            raise ProblemError(problem("notice-missing", month=month))
        stored.remove_notice(session, month)
        before = {"stage": str(state.stage)}
        after = {"reason": reason.strip()}
        log(session, actor, workspace.clock(), "notice-taken-back", ("month", month), before=before, after=after)
    return changed(Subject.MONTHS)


def _state(session: Session, workspace: Workspace, month: str) -> MonthState:
    return replace(
        stored.month_notice(session, month),
        closed=month in closed_months(session),
        open_appeals=stored_appeals.open_appeals(session, workspace.zone, month),
    )


def _demand_evaluations(session: Session, workspace: Workspace, month: str) -> None:
    if month not in evaluated_months(session, workspace.zone):
        raise ProblemError(problem("month-without-evaluations", month=month))


def _today(workspace: Workspace) -> date:
    return workspace.clock().astimezone(workspace.zone).date()
