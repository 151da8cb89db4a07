"""The computer in the settings: what it is, what is chosen, and measuring it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from qa_app.config.machine_notes import MachineNotes
from qa_app.model.changes import Subject, changed
from qa_app.model.machine import Card, Device
from qa_app.model.problems import problem
from qa_app.model.progress import Cancelled, Control
from qa_app.services import machine, measuring
from qa_app.services.workspace import Workspace
from qa_app.transcribe.placing import MOST_THREADS, usual_workers
from qa_app.transcribe.trials import usual_batch
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.machine_news import MachineNews
from qa_app.ui.settings.machine import MachineGroup
from qa_app.ui.settings.rows import Choice
from tests.helpers.speech_models import small_model
from tests.ui.conftest import StillRecognition, Told

CARD = Card("GeForce RTX 3060", "550.54.14", 12 * 1024**3, 11 * 1024**3)
MISSING = problem("card-library-missing", card=CARD.name, library="libcublas.so.12")


@pytest.fixture
def workspace(local_workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    monkeypatch.setenv("QA_APP_STATE", str(tmp_path / "state"))
    return replace(local_workspace, settings=local_workspace.settings.with_values(model=str(small_model())))


@pytest.fixture
def group(context: ScreenContext, qtbot: QtBot, settle: Callable[[], None]) -> MachineGroup:
    made = MachineGroup(context)
    qtbot.addWidget(made)
    made.resize(760, 600)
    made.show()
    made.retranslate()
    made.fill()
    settle()
    return made


def words(group: MachineGroup) -> str:
    return "\n".join(label.text() for label in group.findChildren(QLabel))


def button(group: MachineGroup) -> QPushButton:
    return group.findChild(QPushButton, "machine-measure")


def test_that_the_computer_is_named(group: MachineGroup) -> None:
    found = machine.look()
    assert found.processor in group.findChild(QLabel, "machine-computer").text()
    assert "core" in group.findChild(QLabel, "machine-computer").text()


def test_that_automatic_says_what_it_stands_for(group: MachineGroup) -> None:
    usual = usual_batch(usual_workers(min(MOST_THREADS, machine.look().cores)))
    assert group.findChild(Choice, "recognition-batch").currentText() == f"Automatic ({usual})"
    assert group.findChild(Choice, "recognition-memory").currentText().startswith("Automatic (")


@pytest.mark.parametrize(
    ("name", "setting", "value"),
    [
        ("recognition-threads", "recognition_threads", 1),
        ("recognition-batch", "recognition_batch", 1),
        ("recognition-memory", "recognition_memory_mb", 2048),
        ("recognition-device", "recognition_device", "processor"),
        ("offline", "offline", True),
    ],
)
def test_that_a_choice_is_in_force_at_once(
    group: MachineGroup, context: ScreenContext, qtbot: QtBot, *, name: str, setting: str, value: object
) -> None:
    qtbot.keyClick(group.findChild(Choice, name), Qt.Key.Key_Down)
    assert getattr(context.settings, setting) == value


def test_that_the_reason_against_the_card_stands_where_the_device_is_chosen(
    group: MachineGroup, workspace: Workspace, context: ScreenContext, settle: Callable[[], None]
) -> None:
    assert "found out with the first call" in words(group)
    notes = MachineNotes(device=Device.PROCESSOR, compute_type="int8", card=CARD, reason=MISSING)
    machine.change_notes_of(workspace, lambda _before: notes)
    context.bus.publish(changed(Subject.MACHINE))
    settle()
    assert "GeForce RTX 3060 is not used: libcublas.so.12 is missing" in words(group)


def test_that_measuring_shows_what_was_found(
    group: MachineGroup, workspace: Workspace, qtbot: QtBot, settle: Callable[[], None], told: Told
) -> None:
    assert "not measured yet" in words(group)
    qtbot.mouseClick(button(group), Qt.MouseButton.LeftButton)
    assert not button(group).isEnabled()
    assert "being measured" in words(group)
    qtbot.waitUntil(lambda: button(group).isEnabled(), timeout=60_000)
    settle()
    assert machine.measured(workspace, small_model()) is not None
    assert button(group).text() == "Measure again"
    assert "half a minute of speech takes about" in words(group)
    assert told.notices[0].sentence.startswith("Measured: ")


def test_that_recognition_pauses_while_it_is_measured_and_a_cancel_lets_it_go_on(
    group: MachineGroup,
    context: ScreenContext,
    recognition: StillRecognition,
    qtbot: QtBot,
    settle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def endless(_workspace: Workspace, _model: str, control: Control) -> object:
        while not control.cancelled():
            pass
        raise Cancelled

    monkeypatch.setattr(measuring, "measure", endless)
    recognition.current_call_id = 7
    qtbot.mouseClick(button(group), Qt.MouseButton.LeftButton)
    assert recognition.is_paused
    context.jobs.running_jobs[0].cancel()
    qtbot.waitUntil(lambda: not recognition.is_paused)
    settle()
    assert button(group).isEnabled()


def test_that_recognition_paused_by_the_reader_stays_paused(
    group: MachineGroup, recognition: StillRecognition, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(_workspace: Workspace, _model: str, _control: Control) -> object:
        raise Cancelled

    monkeypatch.setattr(measuring, "measure", stopped)
    recognition.is_paused = True
    qtbot.mouseClick(button(group), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: button(group).isEnabled())
    assert recognition.is_paused


def test_that_why_the_card_is_not_used_is_told_once_and_leads_to_the_settings(
    workspace: Workspace, context: ScreenContext, settle: Callable[[], None], told: Told, qapp: QObject
) -> None:
    news = MachineNews(context, qapp)
    machine.change_notes_of(workspace, lambda _before: MachineNotes(card=CARD, reason=MISSING))
    for _ in range(2):
        context.bus.publish(changed(Subject.MACHINE))
        settle()
    news.deleteLater()
    assert [notice.sentence for notice in told.notices] == [context.notifier.sentence(MISSING)]
    told.notices[0].act()
    assert told.places == [Place(ScreenName.SETTINGS)]
