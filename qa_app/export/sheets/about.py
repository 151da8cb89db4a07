"""The sheet that says what the workbook was made from, so that it can be proven later."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from qa_app.export.labels import Label, Labels
from qa_app.export.report import MonthReport
from qa_app.export.table import Column, Kind, Table, Value, local_time
from qa_app.export.titles import rubric_title


def about_table(report: MonthReport, labels: Labels) -> Table:
    """Make the list of what stands behind the month."""
    columns = (Column(labels.text(Label.KEY)), Column(labels.text(Label.VALUE), Kind.LONG_TEXT))
    return Table(labels.text(Label.ABOUT), columns, tuple(_lines(report, labels)))


def state_words(report: MonthReport, labels: Labels) -> str:
    """Say whether the month is closed, and if so when and by whom."""
    if report.closed is None:
        return labels.text(Label.STATE_OPEN)
    date = local_time(report.closed.at, ZoneInfo(report.zone))
    return labels.text(
        Label.STATE_CLOSED, number=report.closed.number, date=f"{date:%Y-%m-%d %H:%M}", by=report.closed.by
    )


def _lines(report: MonthReport, labels: Labels) -> Iterator[tuple[Value, ...]]:
    policy = report.policy
    as_of = local_time(report.as_of, ZoneInfo(report.zone))
    yield labels.text(Label.MONTH), report.month
    yield labels.text(Label.STATE), state_words(report, labels)
    yield labels.text(Label.AS_OF, zone=report.zone), f"{as_of:%Y-%m-%d %H:%M}"
    yield labels.text(Label.AGENT_COUNT), str(len(report.ranking.rows))
    yield labels.text(Label.EVALUATION_COUNT), str(len(report.evaluations))
    yield labels.text(Label.POLICY), f"{policy.title.in_language(labels.language) or policy.id} ({policy.id})"
    yield labels.text(Label.VERSION), str(policy.version)
    yield labels.text(Label.POLICY_HASH), policy.content_hash
    for rubric in report.rubrics:
        title = rubric_title(rubric, rubric.id, labels)
        yield labels.text(Label.RUBRIC_HASH, rubric=title, version=rubric.version), rubric.content_hash
    if report.closed is not None:
        yield labels.text(Label.SNAPSHOT_HASH), report.closed.hash
    yield labels.text(Label.PROGRAM), f"Service Star QA {report.program}".strip()
