"""What tests of the review screen do at the desk: open a call, press keys, look at parts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QWidget,
)
from pytestqt.qtbot import QtBot

from qa_app.model.agents import Actor
from qa_app.services import evaluations
from qa_app.services.workspace import Workspace
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.review.player import Player
from qa_app.ui.review.screen import ReviewScreen

Settle = Callable[[], None]


def new_screen(qtbot: QtBot, context: ScreenContext) -> ReviewScreen:
    made = ReviewScreen(context, player=Player())
    qtbot.addWidget(made)
    made.resize(1240, 860)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    return made


def open_call(screen: ReviewScreen, call_id: int, settle: Settle) -> ReviewScreen:
    screen.activate(Place(ScreenName.REVIEW, call_id=call_id))
    settle()
    return screen


def press(screen: ReviewScreen, qtbot: QtBot, *keys: str) -> None:
    """Press keys as somebody does who has touched nothing else."""
    for key in keys:
        target = screen.focusWidget() or screen
        qtbot.keyClicks(target, key)


def ctrl(screen: ReviewScreen, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(screen.focusWidget() or screen, key, Qt.KeyboardModifier.ControlModifier)


def part(screen: ReviewScreen, kind: type[QWidget], name: str) -> QWidget:
    found = screen.findChild(kind, name)
    assert found is not None, name
    return found


def stored(workspace: Workspace, actor: Actor, call_id: int) -> evaluations.Review:
    return evaluations.open_review(workspace, actor, call_id)


def score_all(screen: ReviewScreen, qtbot: QtBot) -> None:
    """Answer every item by keys, all of them best."""
    press(screen, qtbot, "2", "j", "1", "j", "9")
    qtbot.keyClick(screen.focusWidget(), Qt.Key.Key_Return)
    press(screen, qtbot, "j", "0", "j", "1", "2")
