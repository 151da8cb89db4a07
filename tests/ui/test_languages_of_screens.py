"""No screen of the real window keeps an English word when another language is in force."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QTabBar, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from qa_app.bootstrap import Program
from qa_app.config.paths import Paths
from qa_app.config.settings import Settings, save_settings
from qa_app.model.agents import Actor
from qa_app.model.calls import CallMetadata
from qa_app.services import calls
from qa_app.services.rubrics import publish_shipped
from qa_app.services.workspace import open_workspace
from qa_app.transcribe.machine import look
from qa_app.ui.context import Place, ScreenName
from qa_app.ui.models.dialog import ModelDialog, choose_model
from qa_app.ui.translations import OWN_NAMES, Translations

WORD = re.compile(r"[A-Za-z]{3,}")
KEPT = re.compile(
    r"Scroll (Left|Right)|"  # what Qt itself calls the arrows of a tab bar, in every language
    r"qa-app restore|"
    r"MIT|Qt for Python|Amazon Connect|Genesys Cloud|JSON|Python|LGPL|faster-whisper|CTranslate2|SQLAlchemy|openpyxl|"
    r"PySide6|Excel|CSV|YAML|"
    r"Ctrl|Shift|Esc|Enter|"
    r"Space|Left|Right|Asia/\w+|tiny|base|small|medium|large-v[23](-turbo)?|demo|Zhao Min|English|deduction-sheet|"
    r"online-chat|telephone-service|[0-9a-f]{12}|sqlite|\.\w+|/\S+|CSAT|YYYY-MM-DD HH:MM|Del|"
    r"model\.bin|\bUTC\b|"
    r"sherpa-onnx|ONNX|pyannote|NVIDIA|Hello, how can I help you today\? Yes, of course\. One moment, please\.|"
    r"distil-[\w.-]+|belle-[\w-]+|int8|Apache-2\.0|zip|tar|https?://[\w.:]+|PEM|direct"
)


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    paths = Paths.of(tmp_path / "workspace")
    save_settings(paths, Settings(reviewer_name="Zhao Min", time_zone="Asia/Shanghai", language="en"))
    workspace = open_workspace(paths)
    actor = Actor("Zhao Min")
    publish_shipped(workspace, actor)
    with workspace.database.writing() as session:
        calls.add_call(session, workspace, actor, CallMetadata(number="4711", agent_number="102", agent_name="陈静"))
    workspace.close()
    made = Program(qapp, paths)
    with qtbot.waitSignal(made.ready, timeout=30_000):
        made.start()
    yield made
    made.window.close()
    made.close()
    Translations(qapp).use("en")
    made.deleteLater()
    made.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.jobs.pending == 0, timeout=20_000)


def texts(widget: QWidget) -> Iterator[str]:
    """Give every text that a widget and those below it show, with tooltips and names for screen readers."""
    for each in (widget, *widget.findChildren(QWidget)):
        yield each.toolTip()
        yield each.accessibleName()
        if isinstance(each, QLabel | QAbstractButton):
            yield each.text()
        if isinstance(each, QLineEdit):
            yield each.placeholderText()
        if isinstance(each, QComboBox):
            yield from (each.itemText(row) for row in range(each.count()))
        if isinstance(each, QTabBar):
            yield from (each.tabText(row) for row in range(each.count()))
        if isinstance(each, QTreeWidget):
            yield from (each.headerItem().text(column) for column in range(each.columnCount()))
    for action in widget.findChildren(QAction):
        yield action.text()


def english(widget: QWidget) -> list[str]:
    known, processor = set(OWN_NAMES.values()), look().processor
    shown = {text for text in texts(widget) if text not in known}
    return sorted(text for text in shown if WORD.search(KEPT.sub("", text.replace(processor, ""))))


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW"])
def test_that_nothing_stays_english_when_the_language_is_switched(
    program: Program, qtbot: QtBot, language: str
) -> None:
    places = [Place(name) for name in ScreenName]
    places[1] = Place(ScreenName.REVIEW, call_id=1)
    for place in places:
        program.go(place)
        settle(program, qtbot)
    program.store_settings(program.context.settings.with_values(language=language))
    for place in places:
        program.go(place)
        settle(program, qtbot)
    assert english(program.window) == []


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW"])
def test_that_nothing_of_the_model_dialog_stays_english(program: Program, qtbot: QtBot, language: str) -> None:
    program.store_settings(program.context.settings.with_values(language=language))
    dialog: ModelDialog = choose_model(program.context, program.window, lambda _name: None)
    settle(program, qtbot)
    assert english(dialog) == []
