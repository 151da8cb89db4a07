"""The sheet of appeals: who did not agree with which evaluation, and what was decided."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from qa_app.export.labels import Label, Labels
from qa_app.export.report import MonthReport
from qa_app.export.table import Column, Kind, Table, local_time
from qa_app.model.appeals import AppealState

_STATES = {
    AppealState.FILED: Label.APPEAL_FILED,
    AppealState.UPHELD: Label.APPEAL_UPHELD,
    AppealState.REJECTED: Label.APPEAL_REJECTED,
    AppealState.WITHDRAWN: Label.APPEAL_WITHDRAWN,
}


def appeals_table(report: MonthReport, labels: Labels) -> Table:
    """Make the list in the order in which the appeals were filed."""
    zone = ZoneInfo(report.zone)
    columns = (
        Column(labels.text(Label.AGENT)),
        Column(labels.text(Label.NAME)),
        Column(labels.text(Label.TEAM)),
        Column(labels.text(Label.CALL)),
        Column(labels.text(Label.REVIEWER)),
        Column(labels.text(Label.FILED_AT, zone=report.zone), Kind.INSTANT),
        Column(labels.text(Label.APPEAL_REASON), Kind.LONG_TEXT),
        Column(labels.text(Label.STATE)),
        Column(labels.text(Label.DECIDED_AT, zone=report.zone), Kind.INSTANT),
        Column(labels.text(Label.DECIDED_BY)),
        Column(labels.text(Label.DECISION), Kind.LONG_TEXT),
        Column(labels.text(Label.APPEALED_SCORE), Kind.SCORE),
        Column(labels.text(Label.DECIDED_SCORE), Kind.SCORE),
    )
    names = report.agent_names()
    rows = tuple(
        (
            each.agent,
            names.get(each.agent, each.agent_name or each.agent),
            each.team,
            each.call,
            each.reviewer,
            local_time(each.filed_at, zone),
            each.reason,
            labels.text(_STATES[each.state]),
            local_time(each.decided_at, zone),
            each.decided_by,
            each.note,
            each.score_before,
            each.score_after,
        )
        for each in report.appeals
    )
    return Table(labels.text(Label.APPEALS), columns, rows)
