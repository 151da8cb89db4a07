"""The sheet that finance pays from: one row an agent, awards and adjustments added up by formulas."""

from __future__ import annotations

from openpyxl.utils import quote_sheetname

from qa_app.export.labels import Label, Labels
from qa_app.export.report import MonthReport
from qa_app.export.table import Column, Formula, Kind, Table, money

_TOTALS = (3, 4, 5, 6)


def payments_table(report: MonthReport, labels: Labels, incentives: Table, adjustments: Table) -> Table:
    """Make the list of all who are owed something, in the ranking's order, then those of adjustments alone.

    Args:
        report: The month.
        labels: Words.
        incentives: The sheet of the awards, whose amounts are added up by agent.
        adjustments: The sheet of the adjustments, likewise.
    """
    currency = report.ranking.currency
    columns = (
        Column(labels.text(Label.AGENT)),
        Column(labels.text(Label.NAME)),
        Column(labels.text(Label.TEAM)),
        Column(labels.text(Label.AWARDED, currency=currency), Kind.MONEY),
        Column(labels.text(Label.ADJUSTED, currency=currency), Kind.MONEY),
        Column(labels.text(Label.PAYABLE, currency=currency), Kind.MONEY),
        Column(labels.text(Label.POINTS), Kind.INTEGER),
    )
    names = report.agent_names()
    rows = tuple(
        (
            paid.agent,
            names.get(paid.agent, paid.agent),
            (paid.row.team if paid.row else None) or "",
            Formula(_sum_of(incentives, "F", number), money(paid.awarded_cents)),
            Formula(_sum_of(adjustments, "J", number), money(paid.adjusted_cents)),
            Formula(f"D{number}+E{number}", money(paid.awarded_cents + paid.adjusted_cents)),
            paid.points,
        )
        for number, paid in enumerate(report.payments(), start=2)
    )
    return Table(labels.text(Label.PAYMENTS), columns, rows, totals=_TOTALS, total_heading=labels.text(Label.TOTAL))


def _sum_of(table: Table, column: str, number: int) -> str:
    """Add up a column of another sheet where its agent is this row's.

    SUMIF would take the agents 102 and 0102 for the same number, and an agent named * for all of them.
    """
    if not table.rows:
        return "0"
    sheet, last = quote_sheetname(table.name), 1 + len(table.rows)
    return f"SUMPRODUCT(EXACT({sheet}!$B$2:$B${last},$A{number})*{sheet}!${column}$2:${column}${last})"
