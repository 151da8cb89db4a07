"""The screen of settings: in force at once, saved by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from qa_app.config.settings import RecognitionLanguage, Script, Settings, ThemeChoice
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.settings.about import AboutGroup
from qa_app.ui.settings.rows import Choice
from qa_app.ui.settings.screen import SettingsScreen


@pytest.fixture
def stored(context: ScreenContext) -> list[Settings]:
    """What the screen stored, newest last."""
    settings: list[Settings] = []

    def store(new: Settings) -> None:
        settings.append(new)
        context.workspace = replace(context.workspace, settings=new)

    context.store_settings = store
    return settings


@pytest.fixture
def screen(context: ScreenContext, stored: list[Settings], qtbot: QtBot) -> SettingsScreen:
    made = SettingsScreen(context)
    qtbot.addWidget(made)
    made.resize(1000, 1200)
    made.show()
    made.activate(Place(ScreenName.SETTINGS))
    return made


def choose(screen: SettingsScreen, name: str, value: object, qtbot: QtBot) -> None:
    """Choose by the keyboard, as a reader does."""
    box = screen.findChild(Choice, name)
    steps = box.findData(value) - box.currentIndex()
    for _ in range(abs(steps)):
        qtbot.keyClick(box, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)


@pytest.mark.parametrize(
    ("name", "value", "key"),
    [
        ("theme", ThemeChoice.DARK, "theme"),
        ("language", "zh_TW", "language"),
        ("recognition-language", RecognitionLanguage.ENGLISH, "recognition_language"),
        ("script", Script.TRADITIONAL, "script"),
        ("hear-again", False, "hear_again"),
        ("long-silence", 0, "long_silence_s"),
    ],
)
def test_that_a_choice_is_stored_at_once(
    screen: SettingsScreen, stored: list[Settings], qtbot: QtBot, *, name: str, value: object, key: str
) -> None:
    choose(screen, name, value, qtbot)
    assert getattr(stored[-1], key) == value


def test_that_the_text_size_is_kept_beside_what_screens_remember(
    screen: SettingsScreen, stored: list[Settings], qtbot: QtBot, context: ScreenContext
) -> None:
    context.store_settings(context.settings.with_values(ui={"calls.columns": ["number"]}))
    choose(screen, "text-scale", 1.15, qtbot)
    assert stored[-1].ui == {"calls.columns": ["number"], "text_scale": 1.15}


def test_that_a_name_is_stored_when_it_is_finished(
    screen: SettingsScreen, stored: list[Settings], qtbot: QtBot
) -> None:
    field = screen.findChild(QLineEdit, "reviewer-name")
    field.clear()
    qtbot.keyClicks(field, "  Chen Wei ")
    assert stored == []
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [each.reviewer_name for each in stored] == ["Chen Wei"]


def test_that_an_unknown_time_zone_is_refused_in_a_sentence(
    screen: SettingsScreen, stored: list[Settings], told: object, qtbot: QtBot
) -> None:
    field = screen.findChild(QLineEdit, "time-zone")
    field.clear()
    qtbot.keyClicks(field, "Asia/Nowhere")
    field.completer().popup().hide()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert stored == []
    assert told.notices[0].sentence.startswith("There is no time zone “Asia/Nowhere”.")


def test_that_a_known_time_zone_is_stored(screen: SettingsScreen, stored: list[Settings], qtbot: QtBot) -> None:
    field = screen.findChild(QLineEdit, "time-zone")
    field.setText("Asia/Taipei")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [each.time_zone for each in stored] == ["Asia/Taipei"]


def test_that_settings_changed_elsewhere_are_shown(screen: SettingsScreen, context: ScreenContext) -> None:
    context.workspace = replace(context.workspace, settings=context.settings.with_values(model="demo"))
    screen.activate(Place(ScreenName.SETTINGS))
    assert screen.findChild(QWidget, "model-name").text() == "demo (knows only the demo's sentences)"


def test_that_every_control_has_a_name_for_screen_readers(screen: SettingsScreen) -> None:
    nameless = [
        control.objectName()
        for kind in (Choice, QLineEdit)
        for control in screen.findChildren(kind)
        if control.objectName() and not control.accessibleName()
    ]
    assert nameless == []


def test_that_the_list_of_groups_leads_to_each(screen: SettingsScreen, qtbot: QtBot) -> None:
    screen.resize(1000, 300)
    names = screen.findChild(QListWidget, "settings-groups")
    last = names.visualItemRect(names.item(names.count() - 1)).center()
    qtbot.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=last)
    about = screen.findChild(AboutGroup)
    assert about.visibleRegion().boundingRect().height() == about.height()
    assert names.currentRow() == names.count() - 1
