"""What the desk says of a call's talk, and of its sides."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from qa_app.model.agents import Actor
from qa_app.model.hints import TempoUnit
from qa_app.model.sides import SidesBy
from qa_app.model.transcript import Speaker
from qa_app.services import calls, sides
from qa_app.services.speech import CallTalk, Tempo
from qa_app.services.workspace import Workspace
from qa_app.speech.activity import Speech
from qa_app.speech.metrics import judge
from qa_app.storage import sides as stored_sides
from qa_app.ui.review.screen import ReviewScreen
from qa_app.ui.review.talk_figures import TalkFigures
from qa_app.ui.review.waveform_legend import WaveformLegend
from qa_app.ui.theme import Theme
from tests.ui.review.desk import part

Settle = Callable[[], None]
AGENT = (Speech(0, 3000), Speech(4400, 6000))
CUSTOMER = (Speech(3500, 4000), Speech(11_500, 12_000))
TALK = CallTalk(judge((AGENT, CUSTOMER), 20_000, 2), ((Speaker.AGENT, Tempo(240, TempoUnit.CHARACTERS)),))


@pytest.fixture
def legend(qtbot: QtBot, theme: Theme) -> WaveformLegend:
    made = WaveformLegend(theme)
    qtbot.addWidget(made)
    made.show()
    return made


def told(figures: TalkFigures) -> list[str]:
    return [label.text() for label in figures.findChildren(QLabel) if label.isVisible()]


def test_that_the_share_of_talk_stands_above_the_waveform(legend: WaveformLegend) -> None:
    button = legend.findChild(QAbstractButton, "legend-talk")
    assert not button.isVisible()
    legend.show_talk(TALK)
    assert button.isVisible()
    assert button.text() == "Talk 82 : 18 %"


def test_that_a_click_opens_every_figure(legend: WaveformLegend, qtbot: QtBot) -> None:
    legend.show_talk(TALK)
    legend.findChild(QAbstractButton, "legend-talk").click()
    figures = legend.findChild(TalkFigures)
    qtbot.waitUntil(figures.isVisible)
    texts = told(figures)
    for expected in ("Agent", "Customer", "82 %", "240 characters", "0.4 s", "8.0 s", "1 · 0:05"):
        assert expected in texts, expected


def test_that_one_side_alone_has_no_share(legend: WaveformLegend) -> None:
    legend.show_talk(CallTalk(judge((AGENT,), 20_000, 1), ()))
    assert legend.findChild(QAbstractButton, "legend-talk").text() == "Figures"


def test_that_a_guess_of_sides_is_shown_until_somebody_says_so(
    desk: ReviewScreen, workspace: Workspace, settle: Settle, actor: Actor
) -> None:
    call = desk.desk.call
    assert call is not None
    call_id = call.text.call.id
    chip = part(desk, QAbstractButton, "sidesGuessed")
    assert not chip.isVisible()
    with workspace.database.writing() as session:
        stored_sides.set_sides(session, {call_id: sides.Sides(swapped=True, by=SidesBy.GREETING)})
    desk.open_call(call_id)
    settle()
    assert chip.isVisible()
    chip.click()
    settle()
    assert not chip.isVisible()
    now = calls.card(workspace, call_id)
    assert (now.swapped, now.sides_by) == (True, SidesBy.HAND)
