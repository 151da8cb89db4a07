"""Fixtures of the tests of the rubrics screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.rubrics.screen import RubricsScreen
from tests.ui.rubrics.shelves import FakeWorkshop

Visit = Callable[..., RubricsScreen]


@pytest.fixture
def visit(context: ScreenContext, qtbot: QtBot, settle: Callable[[], None]) -> Visit:
    """Opens the screen on what is in the workspace by then."""

    def opened(rubric: str | None = None) -> RubricsScreen:
        made = RubricsScreen(context, make_workshop=FakeWorkshop)
        qtbot.addWidget(made)
        made.resize(1200, 760)
        made.show()
        made.activate(Place(ScreenName.RUBRICS, rubric=rubric))
        settle()
        return made

    return opened
