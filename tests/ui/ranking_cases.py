"""A month on the ranking screen, as window tests open it."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.ranking.lines import RANK_COLUMNS, RankColumn
from qa_app.ui.ranking.screen import RankingScreen
from tests.helpers.scored import ScoredAgent

Settle = Callable[[], None]
MONTH = (
    ScoredAgent("102", "Chen Wei", "A", (95, 93)),
    ScoredAgent("117", "王芳", "A", (90, 90)),
    ScoredAgent("121", "Maria Keller", "B", (90, 90)),
    ScoredAgent("133", "李强", "B", (70, 80)),
    ScoredAgent("140", "Ann Lee", "B", (100, -1)),
    ScoredAgent("155", "赵敏", "", (99,)),
)


def opened(qtbot: QtBot, context: ScreenContext, settle: Settle, place: Place | None = None) -> RankingScreen:
    """Open the screen and wait until it has read everything."""
    screen = RankingScreen(context)
    qtbot.addWidget(screen)
    screen.resize(1440, 800)
    screen.show()
    screen.activate(place or Place(ScreenName.RANKING))
    settle()
    return screen


def cells(screen: RankingScreen, *columns: RankColumn) -> list[tuple[str, ...]]:
    """Give the texts of these columns, agent by agent."""
    model = screen.model
    return [
        tuple(model.index(row, RANK_COLUMNS.index(column)).data() for column in columns)
        for row in range(model.rowCount())
        if model.line(row).row is not None
    ]
