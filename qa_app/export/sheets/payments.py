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
    awarded = {row.agent: row for row in report.ranking.rows if row.awards}
    teams = {row.agent: row.team or "" for row in report.ranking.rows}
    paid = dict.fromkeys((*awarded, *(each.agent for each in report.adjustments)))
    rows = []
    for number, agent in enumerate(paid, start=2):
        own = awarded[agent].amount_cents if agent in awarded else 0
        late = sum(each.amount_cents for each in report.adjustments if each.agent == agent)
        points = (awarded[agent].points if agent in awarded else 0) + sum(
            each.points for each in report.adjustments if each.agent == agent
        )
        rows.append(
            (
                agent,
                names.get(agent, agent),
                teams.get(agent, ""),
                Formula(_sum_of(incentives, "F", number), money(own)),
                Formula(_sum_of(adjustments, "J", number), money(late)),
                Formula(f"D{number}+E{number}", money(own + late)),
                points,
            )
        )
    return Table(
        labels.text(Label.PAYMENTS), columns, tuple(rows), totals=_TOTALS, total_heading=labels.text(Label.TOTAL)
    )


def _sum_of(table: Table, column: str, number: int) -> str:
    """Add up a column of another sheet where its agent is this row's.

    SUMIF would take the agents 102 and 0102 for the same number, and an agent named * for all of them.
    """
    if not table.rows:
        return "0"
    sheet, last = quote_sheetname(table.name), 1 + len(table.rows)
    return f"SUMPRODUCT(EXACT({sheet}!$B$2:$B${last},$A{number})*{sheet}!${column}$2:${column}${last})"
