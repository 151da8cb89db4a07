"""The teams of the month."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from qa_app.model.ranking import TeamRow
from qa_app.ui.theme import GAP, MARGIN, Role, Type
from qa_app.ui.widgets.format import NONE, score
from qa_app.ui.widgets.labels import ElidedLabel, Label
from qa_app.ui.widgets.panels import Card

WIDEST = 640
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TeamsCard(Card):
    """Every team with its mean score, its calls and its fatals."""

    def __init__(self, parent: QWidget) -> None:
        """Make an empty card."""
        super().__init__("", parent)
        self.setObjectName("ranking-teams")
        self.setMaximumWidth(WIDEST)
        self._teams: tuple[TeamRow, ...] = ()
        self._grid: QWidget | None = None
        self.retranslate()

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
        headings = ("", self.tr("Team"), self.tr("Score"), self.tr("Calls"), self.tr("Agents"), self.tr("Fatal"))
        for place, heading in enumerate(headings):
            label = Label(heading, Type.SECONDARY, Role.MUTED)
            grid.addWidget(label, 0, place, *(() if place == 1 else (RIGHT,)))
        for line, team in enumerate(teams, start=1):
            figures = (str(team.evaluations), str(team.agents), str(team.fatal))
            grid.addWidget(Label(NONE if team.rank is None else str(team.rank), role=Role.MUTED), line, 0, RIGHT)
            grid.addWidget(ElidedLabel(team.team), line, 1)
            grid.addWidget(Label(score(team.score)), line, 2, RIGHT)
            for place, figure in enumerate(figures, start=3):
                grid.addWidget(Label(figure, role=Role.MUTED), line, place, RIGHT)
        self.body.addWidget(self._grid)

    def retranslate(self) -> None:
        """Write every text anew."""
        self.set_heading(self.tr("Teams"))
        self.show_teams(self._teams)
