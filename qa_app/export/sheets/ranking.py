"""The sheet of the month's ranking: the eligible by rank, then the others with every reason."""

from __future__ import annotations

from collections.abc import Mapping

from qa_app.export.labels import Label, Labels
from qa_app.export.report import MonthReport
from qa_app.export.table import BarChart, Column, Kind, Table, Value, money
from qa_app.export.titles import award_title
from qa_app.model.ranking import RankRow

CHARTED = 10
"""Bars of the chart at most."""

_NAME, _SCORE = 2, 4
_FROZEN = 3


def ranking_table(report: MonthReport, labels: Labels) -> Table:
    """Make the ranking with a column for what each component and each adjustment of the policy brought."""
    policy, language = report.policy, labels.language
    titles = [(each.title, each.id) for each in policy.components]
    titles += [(each.title, each.id) for each in policy.adjustments]
    parts = tuple(Column(title.in_language(language) or part_id, Kind.SCORE) for title, part_id in titles)
    columns = (
        Column(labels.text(Label.RANK), Kind.RANK),
        Column(labels.text(Label.AGENT)),
        Column(labels.text(Label.NAME)),
        Column(labels.text(Label.TEAM)),
        Column(labels.text(Label.SCORE), Kind.SCORE),
        Column(labels.text(Label.EVALUATION_COUNT), Kind.INTEGER),
        Column(labels.text(Label.MEAN), Kind.SCORE),
        Column(labels.text(Label.LOWEST), Kind.SCORE),
        Column(labels.text(Label.FATAL_COUNT), Kind.INTEGER),
        *parts,
        Column(labels.text(Label.ELIGIBLE)),
        Column(labels.text(Label.REASONS), Kind.LONG_TEXT),
        Column(labels.text(Label.AWARDS), Kind.LONG_TEXT),
        Column(labels.text(Label.AMOUNT, currency=report.ranking.currency), Kind.MONEY),
        Column(labels.text(Label.POINTS), Kind.INTEGER),
    )
    names = report.agent_names()
    return Table(
        labels.text(Label.RANKING),
        columns,
        tuple(_row(row, report, labels, names) for row in report.ranking.rows),
        chart=_chart(report, labels),
        frozen=_FROZEN,
    )


def _row(row: RankRow, report: MonthReport, labels: Labels, names: Mapping[str, str]) -> tuple[Value, ...]:
    components = {component.component: component.points for component in row.components}
    adjustments = {adjustment.adjustment: adjustment.amount for adjustment in row.adjustments}
    awards = tuple(award_title(report.policy, taken.award, labels) for taken in row.awards)
    return (
        row.rank,
        row.agent,
        names.get(row.agent, row.agent),
        row.team or "",
        row.score,
        row.evaluations,
        row.mean,
        row.lowest,
        row.fatal,
        *(components.get(component.id) for component in report.policy.components),
        *(adjustments.get(adjustment.id) for adjustment in report.policy.adjustments),
        labels.yes_no(row.eligible),
        labels.joined(tuple(labels.reason(reason, report.policy) for reason in row.reasons)),
        labels.joined(awards),
        money(row.amount_cents),
        row.points,
    )


def _chart(report: MonthReport, labels: Labels) -> BarChart | None:
    """Chart the highest of the eligible, who stand first; without any eligible there is no chart."""
    ranked = sum(1 for row in report.ranking.rows if row.rank is not None)
    if not ranked:
        return None
    return BarChart(labels.text(Label.TOP_SCORES, month=report.month), _NAME, _SCORE, min(ranked, CHARTED))
