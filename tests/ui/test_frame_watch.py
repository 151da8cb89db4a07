"""The frame follows the database: counts on the rail, recognition in the strip, words for every phase."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

import qa_app
from qa_app.model.calls import CallMetadata
from qa_app.model.changes import Subject, changed
from qa_app.model.progress import Progress
from qa_app.services import calls, talk
from qa_app.services import recognition as recognition_queue
from qa_app.storage import recognition as stored
from qa_app.ui.context import ScreenContext, ScreenName
from qa_app.ui.jobs_strip import JobsStrip
from qa_app.ui.phases import percent, phase_name, step_line
from qa_app.ui.rail import Rail
from qa_app.ui.translations import Translations
from qa_app.ui.watch import FrameWatch
from tests.helpers.review import spoken_call
from tests.ui.conftest import StillRecognition

STEP = re.compile(r"\bstep\(\s*\"([a-z-]+)\"|\bProgress\(\s*\"([a-z-]+)\"")


@pytest.fixture
def rail(context: ScreenContext, qtbot: QtBot) -> Rail:
    made = Rail(context.theme)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def strip(context: ScreenContext, qtbot: QtBot) -> JobsStrip:
    made = JobsStrip(context.jobs, context.theme, context.notifier.sentence)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def watch(context: ScreenContext, rail: Rail, strip: JobsStrip, qtbot: QtBot) -> Iterator[FrameWatch]:
    owner = QObject()
    made = FrameWatch(context, rail, strip, owner)
    qtbot.waitUntil(lambda: context.jobs.pending == 0)
    yield made
    owner.deleteLater()


def add_call(context: ScreenContext, number: str) -> None:
    with context.workspace.database.writing() as session:
        calls.add_call(session, context.workspace, context.actor, CallMetadata(number=number))


def test_that_a_new_call_is_counted_on_the_rail(
    context: ScreenContext, rail: Rail, watch: FrameWatch, qtbot: QtBot
) -> None:
    assert rail.badge(ScreenName.CALLS) == ""
    add_call(context, "4711")
    add_call(context, "4712")
    context.bus.publish(changed(Subject.CALLS))
    qtbot.waitUntil(lambda: rail.badge(ScreenName.CALLS) == "2")


def test_that_the_call_in_hand_is_followed_in_the_strip(
    strip: JobsStrip, recognition: StillRecognition, watch: FrameWatch
) -> None:
    recognition.progress.emit(7, Progress("recognising", 1, 4))
    assert strip.recognition.is_active
    assert "recognising 1 of 4" in strip.text()


def test_that_the_buttons_of_the_strip_reach_the_driver(
    strip: JobsStrip, recognition: StillRecognition, watch: FrameWatch
) -> None:
    strip.recognition.pause_asked.emit()
    strip.recognition.resume_asked.emit()
    assert recognition.asked == [("pause", None), ("resume", None)]


def queued(context: ScreenContext, *numbers: str, running: int = 1) -> list[int]:
    """Queue calls with recordings, the first ones in hand; give their ids."""
    found = [spoken_call(context.workspace, number, recognised=False) for number in numbers]
    with context.workspace.database.writing() as session:
        stored.enqueue(session, found, model="tiny", language="zh", now=context.workspace.clock())
        for done in range(running):
            stored.claim_next(session, context.workspace.clock(), found[:done])
    return found


def left(context: ScreenContext) -> list[str]:
    return [entry.number for entry in recognition_queue.queue(context.workspace)]


def shown(strip: JobsStrip, watch: FrameWatch, qtbot: QtBot, context: ScreenContext) -> QMenu:
    context.bus.publish(changed(Subject.QUEUE))
    qtbot.waitUntil(lambda: len(strip.recognition.cancel_menu().actions()) > 1)
    return strip.recognition.cancel_menu()


@pytest.mark.parametrize(("choice", "kept"), [(0, ["2", "3"]), (1, ["3"]), (2, [])])
def test_that_one_or_all_in_hand_or_everything_can_be_cancelled(
    context: ScreenContext, strip: JobsStrip, watch: FrameWatch, qtbot: QtBot, choice: int, kept: list[str]
) -> None:
    queued(context, "1", "2", "3", running=2)
    actions = shown(strip, watch, qtbot, context).actions()
    assert len(actions) == 3
    actions[choice].trigger()
    qtbot.waitUntil(lambda: left(context) == kept)


def test_that_what_was_cancelled_can_be_put_back(
    context: ScreenContext, strip: JobsStrip, watch: FrameWatch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recognition_queue, "model_folder", lambda _workspace, name: Path(name))
    queued(context, "1", "2")
    with qtbot.waitSignal(context.notifier.noticed) as told:
        shown(strip, watch, qtbot, context).actions()[-1].trigger()
    assert left(context) == []
    told.args[0].act()
    qtbot.waitUntil(lambda: left(context) == ["1", "2"])


def test_that_a_call_that_came_in_is_measured(context: ScreenContext, watch: FrameWatch, qtbot: QtBot) -> None:
    call_id = spoken_call(context.workspace, "1", recognised=False)
    watch.talk.look()
    qtbot.waitUntil(lambda: call_id in talk.figures(context.workspace, [call_id]), timeout=20_000)
    qtbot.waitUntil(lambda: context.jobs.pending == 0)


def test_that_every_phase_of_work_has_words(qapp: QApplication) -> None:
    found = {
        first or second
        for file in Path(qa_app.__file__).parent.rglob("*.py")
        for first, second in STEP.findall(file.read_text(encoding="utf-8"))
    }
    translations = Translations(qapp)
    translations.use("zh_CN")
    wordless = [phase for phase in sorted(found) if phase_name(phase).isascii()]
    translations.use("en")
    assert {"importing", "recognising", "downloading"} <= found
    assert wordless == []


@pytest.mark.parametrize(
    ("progress", "share"), [(Progress("x", 1, 3), 33), (Progress("x", 3, 3), 100), (Progress("x", 5, 0), None)]
)
def test_that_a_share_is_told_in_whole_percent(progress: Progress, share: int | None) -> None:
    assert percent(progress) == share


@pytest.mark.parametrize("phase", ["downloading", "decoding"])
def test_that_bytes_and_milliseconds_are_not_counted_in_words(phase: str) -> None:
    assert step_line(Progress(phase, 20_000, 80_000, "tiny")) == f"{phase} · tiny"
