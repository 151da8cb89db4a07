"""What the ranking screen shows of a month, read outside the GUI thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from qa_app.model.appeals import Appeal
from qa_app.model.months import MonthAdjustment, MonthState, Snapshot
from qa_app.model.ranking import MonthRanking, Policy
from qa_app.scoring.certainty import RankInterval
from qa_app.scoring.policy_file import read_policy
from qa_app.services import appeals, closing, notices, outlook
from qa_app.services import ranking as service
from qa_app.services.outlook import TrendPoint
from qa_app.services.workspace import Workspace

MONTHS_OF_TREND = 6


@dataclass(frozen=True, slots=True)
class ShownMonth:
    """The months that can be chosen, and one of them.

    Attributes:
        ranking: None where there is no month at all.
        policy: What the month is ranked by: its own where it is closed.
        text: Of the policy's file.
        snapshot: What the month was closed with; None while it is open.
        state: How far it has been made known; None where there is no month.
    """

    months: tuple[str, ...] = ()
    month: str | None = None
    ranking: MonthRanking | None = None
    policy: Policy | None = None
    text: str = ""
    snapshot: Snapshot | None = None
    state: MonthState | None = None
    appeals: tuple[Appeal, ...] = ()


@dataclass(frozen=True, slots=True)
class Outlook:
    """What takes longer than the table: how sure its ranks are, the months before, what is owed from closed months."""

    intervals: Mapping[str, RankInterval] = field(default_factory=dict)
    trends: Mapping[str, tuple[TrendPoint, ...]] = field(default_factory=dict)
    teams: Mapping[str, tuple[TrendPoint, ...]] = field(default_factory=dict)
    adjustments: tuple[MonthAdjustment, ...] = ()


def read_month(workspace: Workspace, wanted: str | None) -> ShownMonth:
    """Give a month, the newest where none is wanted.

    Raises:
        ProblemError: The month or its policy cannot be used.
    """
    months = tuple(sorted(service.months(workspace), reverse=True))
    month = wanted or next(iter(months), None)
    if month is None:
        return ShownMonth(months)
    snapshot = closing.snapshot_of(workspace, month)
    state = notices.month_state(workspace, month)
    against = appeals.appeals(workspace, month)
    if snapshot is not None:
        text = snapshot.content.policy_text
        closed_by = read_policy(text, month).policy
        return ShownMonth(months, month, snapshot.content.ranking, closed_by, text, snapshot, state, against)
    policy, text = service.month_rules(workspace)
    return ShownMonth(months, month, service.rank_month(workspace, month, policy), policy, text, None, state, against)


def read_outlook(workspace: Workspace, shown: ShownMonth) -> Outlook:
    """Give what takes longer of a month that `read_month` gave.

    Raises:
        ProblemError: As `read_month`.
    """
    if shown.month is None:
        return Outlook()
    earlier = sorted(month for month in shown.months if month <= shown.month)
    closed = None if shown.snapshot is None else shown.snapshot.content
    shown_trends = outlook.trends(workspace, earlier[-MONTHS_OF_TREND:])
    return Outlook(
        outlook.closed_certainty(closed, shown.policy)
        if closed is not None and shown.policy is not None
        else outlook.certainty(workspace, shown.month, shown.policy),
        shown_trends.agents,
        shown_trends.teams,
        closing.adjustments_due(workspace, shown.month) if closed is None else closed.adjustments,
    )
