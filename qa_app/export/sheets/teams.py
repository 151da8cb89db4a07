"""The sheet of the teams."""

from __future__ import annotations

from qa_app.export.labels import Label, Labels
from qa_app.export.report import MonthReport
from qa_app.export.table import Column, Kind, Table


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
    return Table(labels.text(Label.TEAMS), columns, rows)
