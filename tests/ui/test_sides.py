"""On which channel the agent is: the import's question, the settings' rules, the calls screen's actions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from qa_app.config.settings import Settings
from qa_app.model.changes import Subject, changed
from qa_app.model.problems import problem
from qa_app.model.sides import AgentSide, SidesBy
from qa_app.services import calls, sides, speakers
from qa_app.services.workspace import Workspace
from qa_app.ui.calls.screen import CallsScreen
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.imports.dialog import ImportDialog
from qa_app.ui.imports.metadata_page import MetadataFrom
from qa_app.ui.machine_news import MachineNews
from qa_app.ui.settings.screen import SettingsScreen
from qa_app.ui.settings.sides import SidesGroup
from tests.helpers.calls import recorded_call
from tests.helpers.voice_models import write_voice_models
from tests.ui.conftest import Told

Settle = Callable[[], None]


@pytest.fixture
def workspace(local_workspace: Workspace) -> Workspace:
    return local_workspace


@pytest.fixture
def stored(context: ScreenContext) -> list[Settings]:
    """What was stored, newest last."""
    settings: list[Settings] = []

    def store(new: Settings) -> None:
        settings.append(new)
        context.workspace = replace(context.workspace, settings=new)

    context.store_settings = store
    return settings


def choose(owner: QWidget, name: str, value: object) -> None:
    box = owner.findChild(QComboBox, name)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def opened(qtbot: QtBot, context: ScreenContext, settle: Settle, tmp_path: Path) -> ImportDialog:
    owner = QWidget()
    qtbot.addWidget(owner)
    file = tmp_path / "a.wav"
    file.touch()
    dialog = ImportDialog(context, (str(file),), owner)
    dialog.show()
    settle()
    return dialog


def test_that_the_import_asks_for_the_agents_channel_and_remembers_it(qtbot, context, stored, settle, tmp_path):
    dialog = opened(qtbot, context, settle, tmp_path)
    dialog.metadata.choose(MetadataFrom.NOWHERE)
    choose(dialog, "import-agent-side", AgentSide.RIGHT)
    assert dialog.request().agent is AgentSide.RIGHT
    dialog._remember()
    assert sides.side_of_source(stored[-1], "files") is AgentSide.RIGHT
    again = opened(qtbot, context, settle, tmp_path)
    again.metadata.choose(MetadataFrom.NOWHERE)
    assert again.request().agent is AgentSide.RIGHT


def test_that_another_source_has_another_rule(qtbot, context, stored, settle, tmp_path):
    context.store_settings(sides.with_side(context.settings, "names:{agent}_{call}", "", AgentSide.LEFT))
    dialog = opened(qtbot, context, settle, tmp_path)
    dialog.metadata.choose(MetadataFrom.NAMES)
    dialog.metadata.pattern_page.template.setText("{agent}_{call}")
    assert dialog.request().agent is AgentSide.LEFT
    dialog.metadata.choose(MetadataFrom.NOWHERE)
    assert dialog.request().agent is AgentSide.FIND_OUT


@pytest.fixture
def screen(qtbot: QtBot, context: ScreenContext, stored: list[Settings]) -> SettingsScreen:
    context.store_settings(sides.with_side(context.settings, "names:{agent}", "{agent}", AgentSide.RIGHT))
    made = SettingsScreen(context)
    qtbot.addWidget(made)
    made.show()
    made.activate(Place(ScreenName.SETTINGS))
    return made


def test_that_a_rule_can_be_changed_in_the_settings(screen: SettingsScreen, stored: list[Settings]) -> None:
    choose(screen, "side-rule", AgentSide.LEFT)
    assert stored[-1].side_rules == {"names:{agent}": {"name": "{agent}", "agent": "left"}}


def test_that_a_rule_can_be_forgotten_in_the_settings(screen: SettingsScreen, stored: list[Settings]) -> None:
    screen.findChild(QAbstractButton, "forget-side-rule").click()
    assert stored[-1].side_rules == {}


def test_that_greetings_are_parted_by_semicolons(screen: SettingsScreen, stored: list[Settings]) -> None:
    field = screen.findChild(QLineEdit, "greeting-phrases")
    field.setText("蓝海热线； blue ocean ;")
    field.editingFinished.emit()
    assert stored[-1].greeting_phrases == ["蓝海热线", "blue ocean"]


def test_that_models_for_voices_are_imported_from_a_folder(
    screen: SettingsScreen, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speakers, "LIBRARY", "json")
    group = screen.findChild(SidesGroup)
    group.fill()
    settle()
    shown = screen.findChild(QLabel, "voice-models")
    assert shown.text() == "none yet"
    group.import_models(str(write_voice_models(tmp_path / "voices")))
    settle()
    assert shown.text() == "in place"


def test_that_the_settings_say_what_is_wrong_with_models_for_voices(
    screen: SettingsScreen,
    context: ScreenContext,
    settle: Settle,
    tmp_path: Path,
    told: Told,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(speakers, "LIBRARY", "json")
    news = MachineNews(context, screen)
    speakers.import_voice_models(context.workspace, (write_voice_models(tmp_path / "voices"),))
    for _twice in range(2):
        speakers.note_fault(context.workspace, problem("voices-unusable"))
        context.bus.publish(changed(Subject.MACHINE))
        settle()
    assert screen.findChild(QLabel, "voice-models").text() == "unusable"
    assert [notice.action for notice in told.notices] == ["Open settings"]
    assert news.parent() is screen


def test_that_the_number_of_voices_is_stored(screen: SettingsScreen, stored: list[Settings]) -> None:
    choose(screen, "voices", 0)
    assert stored[-1].voices == 0


def test_that_sides_of_many_calls_change_and_can_be_undone(
    qtbot: QtBot, context: ScreenContext, settle: Settle, workspace: Workspace, told: Told
) -> None:
    ids = [recorded_call(workspace, number).call_id for number in ("1", "2")]
    screen = CallsScreen(context)
    qtbot.addWidget(screen)
    screen.resize(1200, 700)
    screen.show()
    screen.activate(Place(ScreenName.CALLS))
    settle()
    screen.table.select_calls(ids, ids[0])
    screen.call_actions.sides[AgentSide.RIGHT].trigger()
    settle()
    assert {calls.card(workspace, each).sides_by for each in ids} == {SidesBy.RULE}
    assert screen.card.findChild(QLabel, "sides-by").text() == "By the rule of the import"
    notice = told.notices[-1]
    assert (notice.action, "2" in notice.sentence) == ("Undo", True)
    notice.act()
    settle()
    assert {calls.card(workspace, each).sides_by for each in ids} == {SidesBy.CHANNEL}
