"""The review screen over a real workspace, with a call on its desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from qa_app.model.agents import Actor
from qa_app.services import rubrics
from qa_app.services.workspace import Workspace
from qa_app.ui.context import ScreenContext
from qa_app.ui.review.screen import ReviewScreen
from tests.helpers.review import DESK_RUBRIC, spoken_call
from tests.ui.review.desk import new_screen, open_call

Settle = Callable[[], None]


@pytest.fixture
def workspace(local_workspace: Workspace, actor: Actor) -> Workspace:
    rubrics.publish(local_workspace, actor, DESK_RUBRIC, "desk.yaml")
    return local_workspace


@pytest.fixture
def call_id(workspace: Workspace) -> int:
    return spoken_call(workspace, "4711")


@pytest.fixture
def screen(qtbot: QtBot, context: ScreenContext, settle: Settle) -> Iterator[ReviewScreen]:
    made = new_screen(qtbot, context)
    yield made
    settle()


@pytest.fixture
def desk(screen: ReviewScreen, call_id: int, settle: Settle) -> ReviewScreen:
    """The screen with call 4711 on its desk."""
    return open_call(screen, call_id, settle)
