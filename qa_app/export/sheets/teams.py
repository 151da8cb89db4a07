"""The sheet of the teams."""

from __future__ import annotations

from qa_app.export.labels import Label, Labels
from qa_app.export.report import MonthReport
from qa_app.export.table import BarChart, Column, Kind, Table

CHARTED = 20
"""Bars of the chart at most."""

_TEAM, _SCORE = 1, 2


def teams_table(report: MonthReport, labels: Labels) -> Table:
    """Make the teams' ranking, with the number of calls that stand behind each score."""
    columns = (
        Column(labels.text(Label.RANK), Kind.RANK),
        Column(labels.text(Label.TEAM)),
        Column(labels.text(Label.SCORE), Kind.SCORE),
        Column(labels.text(Label.EVALUATION_COUNT), Kind.INTEGER),
        Column(labels.text(Label.FATAL_COUNT), Kind.INTEGER),
        Column(labels.text(Label.AGENT_COUNT), Kind.INTEGER),
    )
    rows = tuple(
        (team.rank, team.team, team.score, team.evaluations, team.fatal, team.agents) for team in report.ranking.teams
    )
    ranked = sum(1 for team in report.ranking.teams if team.rank is not None)
    title = labels.text(Label.TEAM_SCORES, month=report.month)
    chart = BarChart(title, _TEAM, _SCORE, min(ranked, CHARTED)) if ranked > 1 else None
    return Table(labels.text(Label.TEAMS), columns, rows, chart=chart)
