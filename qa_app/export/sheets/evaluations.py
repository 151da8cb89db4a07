"""The sheet of the month's evaluations: one row each."""

from __future__ import annotations

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from qa_app.export.labels import Label, Labels
from qa_app.export.report import MonthReport, ReportedEvaluation
from qa_app.export.table import Column, Kind, Table, Value, local_time
from qa_app.export.titles import grade_title, item_title, rubric_title


def evaluations_table(report: MonthReport, labels: Labels) -> Table:
    """Make the list of evaluations; an evaluation without a score keeps an empty cell, never a 0."""
    columns = (
        Column(labels.text(Label.CALL)),
        Column(labels.text(Label.AGENT)),
        Column(labels.text(Label.NAME)),
        Column(labels.text(Label.TEAM)),
        Column(labels.text(Label.STARTED_AT, zone=report.zone), Kind.INSTANT),
        Column(labels.text(Label.REVIEWER)),
        Column(labels.text(Label.SUBMITTED_AT, zone=report.zone), Kind.INSTANT),
        Column(labels.text(Label.RUBRIC)),
        Column(labels.text(Label.VERSION), Kind.INTEGER),
        Column(labels.text(Label.SCORE), Kind.SCORE),
        Column(labels.text(Label.GRADE)),
        Column(labels.text(Label.RAW_SCORE), Kind.SCORE),
        Column(labels.text(Label.FATAL_ITEMS), Kind.LONG_TEXT),
    )
    zone, names = ZoneInfo(report.zone), report.agent_names()
    rows = tuple(_row(evaluation, report, labels, zone, names) for evaluation in report.evaluations)
    return Table(labels.text(Label.EVALUATIONS), columns, rows)


def _row(
    evaluation: ReportedEvaluation, report: MonthReport, labels: Labels, zone: ZoneInfo, names: Mapping[str, str]
) -> tuple[Value, ...]:
    rubric = report.rubric(evaluation.rubric, evaluation.version)
    return (
        evaluation.call,
        evaluation.agent,
        names.get(evaluation.agent, evaluation.agent_name),
        evaluation.team,
        local_time(evaluation.started_at, zone),
        evaluation.reviewer,
        local_time(evaluation.submitted_at, zone),
        rubric_title(rubric, evaluation.rubric, labels),
        evaluation.version,
        evaluation.score,
        grade_title(rubric, evaluation.grade, labels),
        evaluation.raw_score,
        labels.joined(tuple(item_title(rubric, item, labels) for item in evaluation.fatal_items)),
    )
