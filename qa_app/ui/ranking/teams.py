"""The teams of the month."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from qa_app.model.ranking import TeamRow
from qa_app.services.outlook import TrendPoint
from qa_app.ui.ranking.charts import Sparkline
from qa_app.ui.theme import GAP, MARGIN, Role, Theme, Type
from qa_app.ui.widgets.format import NONE, score
from qa_app.ui.widgets.labels import ElidedLabel, Label
from qa_app.ui.widgets.panels import Card

WIDEST = 720
TREND = 2
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TeamsCard(Card):
    """Every team with its mean score, how it went over the months, its calls and its fatals."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Make an empty card."""
        super().__init__("", parent)
        self._theme = theme
        self._trends: Mapping[str, Sequence[TrendPoint]] = {}
        self.setObjectName("ranking-teams")
        self.setMaximumWidth(WIDEST)
        self._teams: tuple[TeamRow, ...] = ()
        self._grid: QWidget | None = None
        self.retranslate()

    def show_trends(self, trends: Mapping[str, Sequence[TrendPoint]]) -> None:
        """Show how the teams went: name to months, the oldest first."""
        self._trends = trends
        self.show_teams(self._teams)

    def show_teams(self, teams: tuple[TeamRow, ...]) -> None:
        """Show these in order; nothing where there are none."""
        self._teams = teams
        if self._grid is not None:
            self._grid.setParent(None)
            self._grid.deleteLater()
        self._grid = QWidget(self)
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(MARGIN)
        grid.setVerticalSpacing(GAP)
        grid.setColumnStretch(1, 1)
        headings = (
            "",
            self.tr("Team"),
            self.tr("Months"),
            self.tr("Score"),
            self.tr("Calls"),
            self.tr("Agents"),
            self.tr("Fatal"),
        )
        for place, heading in enumerate(headings):
            label = Label(heading, Type.SECONDARY, Role.MUTED)
            grid.addWidget(label, 0, place, *(() if place in {1, TREND} else (RIGHT,)))
        for line, team in enumerate(teams, start=1):
            figures = (str(team.evaluations), str(team.agents), str(team.fatal))
            grid.addWidget(Label(NONE if team.rank is None else str(team.rank), role=Role.MUTED), line, 0, RIGHT)
            grid.addWidget(ElidedLabel(team.team), line, 1)
            points = self._trends.get(team.team, ())
            if points:
                grid.addWidget(Sparkline(self._theme, points), line, TREND)
            grid.addWidget(Label(score(team.score)), line, TREND + 1, RIGHT)
            for place, figure in enumerate(figures, start=TREND + 2):
                grid.addWidget(Label(figure, role=Role.MUTED), line, place, RIGHT)
        self.body.addWidget(self._grid)

    def retranslate(self) -> None:
        """Write every text anew."""
        self.set_heading(self.tr("Teams"))
        self.show_teams(self._teams)
