"""The month in the settings: periods, holidays, weekends that are worked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from qa_app.config.settings import Settings
from qa_app.ui.context import ScreenContext
from qa_app.ui.settings.month import MonthGroup


@pytest.fixture
def group(context: ScreenContext, qtbot: QtBot) -> MonthGroup:
    def store(new: Settings) -> None:
        context.workspace = replace(context.workspace, settings=new)
        made.fill()

    context.store_settings = store
    made = MonthGroup(context)
    qtbot.addWidget(made)
    made.retranslate()
    made.fill()
    made.resize(720, 900)
    made.show()
    return made


@pytest.mark.parametrize("setting", ["appeal_days", "notice_days", "points_months"])
def test_that_a_period_is_stored(group: MonthGroup, context: ScreenContext, qtbot: QtBot, setting: str) -> None:
    before = getattr(context.settings, setting)
    qtbot.keyClick(group.findChild(QSpinBox, setting.replace("_", "-")), Qt.Key.Key_Up)
    assert getattr(context.settings, setting) == before + 1


def test_that_points_that_never_expire_say_so(group: MonthGroup) -> None:
    assert group.findChild(QSpinBox, "points-months").text() == "never"


def test_that_a_day_of_the_calendar_is_added_once(group: MonthGroup, context: ScreenContext, qtbot: QtBot) -> None:
    group.holidays.field.setDate(QDate(2026, 10, 1))
    add = group.findChild(QPushButton, "holidays-add")
    qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    assert context.settings.holidays == ["2026-10-01"]
    assert group.holidays.says.text() == "These days are in the list already."


def test_that_a_pasted_list_is_taken_and_its_wrong_lines_are_told(group: MonthGroup, context: ScreenContext) -> None:
    QGuiApplication.clipboard().setText("国庆节 2026-10-01 – 2026-10-03\n2026-02-30\n")
    group.holidays.paste()
    assert context.settings.holidays == ["2026-10-01", "2026-10-02", "2026-10-03"]
    assert group.holidays.says.text() == "No day is written in: 2026-02-30. Write days as 2026-10-01."


def test_that_a_weekday_is_no_weekend_that_is_worked(group: MonthGroup, context: ScreenContext) -> None:
    group.working_weekends.take("2026-10-10\n2026-10-12")
    assert context.settings.working_weekends == ["2026-10-10"]
    assert group.working_weekends.says.text() == "Worked anyway, since they are no weekend: 2026-10-12."


def test_that_days_chosen_are_removed_and_come_back(group: MonthGroup, context: ScreenContext, qtbot: QtBot) -> None:
    group.holidays.take("2026-10-01 2026-10-02 2026-10-03")
    group.holidays.days.clearSelection()
    group.holidays.days.item(1).setSelected(True)
    qtbot.keyClick(group.holidays.days, Qt.Key.Key_Delete)
    assert context.settings.holidays == ["2026-10-01", "2026-10-03"]
    qtbot.mouseClick(group.findChild(QPushButton, "holidays-undo"), Qt.MouseButton.LeftButton)
    assert context.settings.holidays == ["2026-10-01", "2026-10-02", "2026-10-03"]


def test_that_days_are_copied_as_they_can_be_pasted(group: MonthGroup, qtbot: QtBot) -> None:
    group.holidays.take("2026-10-01 2026-10-02")
    group.holidays.days.selectAll()
    qtbot.keyClick(group.holidays.days, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "2026-10-01\n2026-10-02"
