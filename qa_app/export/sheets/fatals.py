"""The sheet of fatals: every fatal answer that took effect, with what the reviewer wrote about it."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from qa_app.export.labels import Label, Labels
from qa_app.export.report import MonthReport
from qa_app.export.table import Column, Kind, Table, local_time
from qa_app.export.titles import fatal_answer_title, item_title, rubric_title
from qa_app.model.rubric import FatalScope


def fatals_table(report: MonthReport, labels: Labels) -> Table:
    """Make the list in the order of the evaluations."""
    columns = (
        Column(labels.text(Label.AGENT)),
        Column(labels.text(Label.NAME)),
        Column(labels.text(Label.TEAM)),
        Column(labels.text(Label.CALL)),
        Column(labels.text(Label.STARTED_AT, zone=report.zone), Kind.INSTANT),
        Column(labels.text(Label.REVIEWER)),
        Column(labels.text(Label.RUBRIC)),
        Column(labels.text(Label.VERSION), Kind.INTEGER),
        Column(labels.text(Label.ITEM), Kind.LONG_TEXT),
        Column(labels.text(Label.ANSWER), Kind.LONG_TEXT),
        Column(labels.text(Label.SCOPE)),
        Column(labels.text(Label.RAW_SCORE), Kind.SCORE),
        Column(labels.text(Label.SCORE), Kind.SCORE),
        Column(labels.text(Label.COMMENT), Kind.LONG_TEXT),
    )
    zone, names = ZoneInfo(report.zone), report.agent_names()
    scopes = {
        FatalScope.SECTION: labels.text(Label.SCOPE_SECTION),
        FatalScope.FORM: labels.text(Label.SCOPE_FORM),
    }
    rows = tuple(
        (
            each.agent,
            names.get(each.agent, each.agent_name),
            each.team,
            each.call,
            local_time(each.started_at, zone),
            each.reviewer,
            rubric_title(rubric := report.rubric(each.rubric, each.version), each.rubric, labels),
            each.version,
            item_title(rubric, fatal.fired.item, labels),
            fatal_answer_title(rubric, fatal.fired, labels),
            scopes[fatal.fired.scope],
            each.raw_score,
            each.score,
            fatal.comment,
        )
        for each in report.evaluations
        for fatal in each.fatals
    )
    return Table(labels.text(Label.FATALS), columns, rows)
