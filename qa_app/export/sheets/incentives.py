"""The sheet from which incentives are paid: one row for each award that an agent takes, and their totals."""

from __future__ import annotations

from qa_app.export.labels import Label, Labels
from qa_app.export.report import MonthReport
from qa_app.export.table import Column, Kind, Table, money
from qa_app.export.titles import award_title

_AMOUNT, _POINTS = 5, 6


def incentives_table(report: MonthReport, labels: Labels) -> Table:
    """Make the list of awards in the ranking's order, with the sums of money and points under it."""
    columns = (
        Column(labels.text(Label.RANK), Kind.RANK),
        Column(labels.text(Label.AGENT)),
        Column(labels.text(Label.NAME)),
        Column(labels.text(Label.TEAM)),
        Column(labels.text(Label.AWARD)),
        Column(labels.text(Label.AMOUNT, currency=report.ranking.currency), Kind.MONEY),
        Column(labels.text(Label.POINTS), Kind.INTEGER),
    )
    names = report.agent_names()
    rows = tuple(
        (
            row.rank,
            row.agent,
            names.get(row.agent, row.agent),
            row.team or "",
            award_title(report.policy, taken.award, labels),
            money(taken.amount_cents),
            taken.points,
        )
        for row in report.ranking.rows
        for taken in row.awards
    )
    return Table(
        labels.text(Label.INCENTIVES),
        columns,
        rows,
        totals=(_AMOUNT, _POINTS),
        total_heading=labels.text(Label.TOTAL),
    )
