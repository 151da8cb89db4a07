"""The sheet of adjustments: what earlier months owe and is paid with this one, and why."""

from __future__ import annotations

from qa_app.export.labels import Label, Labels
from qa_app.export.report import MonthReport
from qa_app.export.table import Column, Formula, Kind, Table, money

DIFFERENCE, POINTS = 9, 10


def adjustments_table(report: MonthReport, labels: Labels) -> Table:
    """Make the list by month and agent number; each difference is worked out by the sheet."""
    currency = report.ranking.currency
    columns = (
        Column(labels.text(Label.ORIGIN)),
        Column(labels.text(Label.AGENT)),
        Column(labels.text(Label.NAME)),
        Column(labels.text(Label.SCORE_BEFORE), Kind.SCORE),
        Column(labels.text(Label.SCORE_AFTER), Kind.SCORE),
        Column(labels.text(Label.RANK_BEFORE), Kind.RANK),
        Column(labels.text(Label.RANK_AFTER), Kind.RANK),
        Column(labels.text(Label.AMOUNT_BEFORE, currency=currency), Kind.MONEY),
        Column(labels.text(Label.AMOUNT_AFTER, currency=currency), Kind.MONEY),
        Column(labels.text(Label.DIFFERENCE, currency=currency), Kind.MONEY),
        Column(labels.text(Label.POINTS_DIFFERENCE), Kind.INTEGER),
        Column(labels.text(Label.CHANGES), Kind.LONG_TEXT),
    )
    names = report.agent_names()
    words = report.adjustment_words or ((),) * len(report.adjustments)
    rows = tuple(
        (
            each.origin,
            each.agent,
            names.get(each.agent, each.agent),
            each.before.score,
            each.after.score,
            each.before.rank,
            each.after.rank,
            money(each.before.amount_cents),
            money(each.after.amount_cents),
            Formula(f"I{number}-H{number}", money(each.amount_cents)),
            each.points,
            labels.joined(said),
        )
        for number, (each, said) in enumerate(zip(report.adjustments, words, strict=True), start=2)
    )
    return Table(
        labels.text(Label.ADJUSTMENTS),
        columns,
        rows,
        totals=(DIFFERENCE, POINTS),
        total_heading=labels.text(Label.TOTAL),
    )
