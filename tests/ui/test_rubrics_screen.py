"""The screen of rubrics: what is listed, tried, checked and published."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from qa_app.model.evaluation import OptionAnswer
from qa_app.services import rubrics
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.rubrics.screen import RubricsScreen

RUBRIC = """\
rubric: short
version: {version}
title: {{en: Short form, zh_CN: 简表}}
mode: weighted
sections:
  - id: greeting
    title: Greeting
    items:
      - id: hello
        title: Says hello
        type: yes_no
"""

Settle = Callable[[], None]


def written(folder: Path, version: int = 1, **replaced: str) -> Path:
    text = RUBRIC.format(version=version)
    for old, new in replaced.items():
        text = text.replace(old, new)
    file = folder / "short.yaml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture
def screen(context: ScreenContext, qtbot: QtBot, settle: Settle) -> RubricsScreen:
    made = RubricsScreen(context)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.activate(Place(ScreenName.RUBRICS))
    settle()
    return made


def notes(screen: RubricsScreen) -> list[str]:
    return [entry.note for entry in screen.list.rows.entries()]


def publish(context: ScreenContext, version: int = 1) -> None:
    rubrics.publish(context.workspace, context.actor, RUBRIC.format(version=version), "short.yaml")


def test_that_an_empty_workspace_says_what_to_do(screen: RubricsScreen) -> None:
    sentences = [label.text() for label in screen.findChildren(QLabel) if label.isVisible()]
    assert "No rubric is published" in sentences


def test_that_every_version_is_listed_the_newest_first(
    screen: RubricsScreen, context: ScreenContext, settle: Settle
) -> None:
    publish(context, 1)
    publish(context, 2)
    screen.activate(Place(ScreenName.RUBRICS))
    settle()
    assert notes(screen) == ["short · version 2 · published", "short · version 1 · published"]
    assert screen.findChild(QLabel, "rubric-title").text() == "Short form"


def test_that_a_publication_elsewhere_is_seen_at_once(
    screen: RubricsScreen, context: ScreenContext, settle: Settle
) -> None:
    workspace, actor = context.workspace, context.actor
    context.jobs.change(screen, lambda: rubrics.publish(workspace, actor, RUBRIC.format(version=1), "short.yaml"))
    settle()
    settle()
    assert notes(screen) == ["short · version 1 · published"]


def test_that_a_trial_answer_shows_the_score_and_is_not_stored(
    screen: RubricsScreen, context: ScreenContext, settle: Settle
) -> None:
    publish(context)
    screen.activate(Place(ScreenName.RUBRICS))
    settle()
    form = screen.view.trial.form
    form.press_digit(1)
    assert form.answers == {"hello": OptionAnswer("yes")}
    assert screen.view.trial.bar.findChild(QLabel, "score").text() == "100.00"
    screen.view.trial.clear()
    assert dict(form.answers) == {}


def test_that_a_good_file_can_be_tried_and_published(
    screen: RubricsScreen, tmp_path: Path, qtbot: QtBot, settle: Settle, context: ScreenContext
) -> None:
    screen.open_file(written(tmp_path))
    settle()
    settle()
    button = screen.findChild(QPushButton, "publish-rubric")
    assert (notes(screen), button.isVisible(), button.isEnabled()) == (["file · not published"], True, True)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()
    settle()
    assert notes(screen) == ["short · version 1 · published"]
    assert [head.id for head in rubrics.published(context.workspace)] == ["short"]


def test_that_a_faulty_file_lists_its_problems_with_their_places(
    screen: RubricsScreen, tmp_path: Path, settle: Settle
) -> None:
    screen.open_file(written(tmp_path, yes_no="yes_or_no"))
    settle()
    settle()
    problems = screen.problems
    places = [problems.topLevelItem(row).text(0) for row in range(problems.topLevelItemCount())]
    assert problems.isVisible()
    assert "line 11, column 15" in places
    assert not screen.findChild(QPushButton, "publish-rubric").isEnabled()


def test_that_a_click_on_a_problem_shows_its_line(screen: RubricsScreen, tmp_path: Path, settle: Settle) -> None:
    screen.open_file(written(tmp_path, yes_no="yes_or_no"))
    settle()
    settle()
    screen.problems.place_wanted.emit(11, 15)
    text = screen.findChild(QPlainTextEdit, "rubric-text")
    assert text.isVisible()
    assert (text.textCursor().block().blockNumber(), text.textCursor().selectedText()) == (10, "yes_or_no")


def test_that_another_text_under_a_published_version_is_refused(
    screen: RubricsScreen, context: ScreenContext, tmp_path: Path, qtbot: QtBot, settle: Settle
) -> None:
    publish(context)
    screen.open_file(written(tmp_path, hello="good-day"))
    settle()
    settle()
    qtbot.mouseClick(screen.findChild(QPushButton, "publish-rubric"), Qt.MouseButton.LeftButton)
    settle()
    assert screen.problems.isVisible()
    assert len(rubrics.published(context.workspace)) == 1


def test_that_a_file_that_cannot_be_read_is_told(
    screen: RubricsScreen, tmp_path: Path, told: object, settle: Settle
) -> None:
    screen.open_file(tmp_path / "gone.yaml")
    settle()
    assert [notice.sentence for notice in told.notices] == ["There is no such file. Check the name and the folder."]


def test_that_a_retired_version_is_told_so(screen: RubricsScreen, context: ScreenContext, settle: Settle) -> None:
    publish(context)
    screen.activate(Place(ScreenName.RUBRICS))
    settle()
    screen.retire("short", 1)
    settle()
    settle()
    assert notes(screen) == ["short · version 1 · retired"]
    assert not screen.findChild(QWidget, "retire").isVisible()


def test_that_titles_follow_the_language_of_the_window(
    screen: RubricsScreen, context: ScreenContext, settle: Settle
) -> None:
    publish(context)
    screen.activate(Place(ScreenName.RUBRICS))
    settle()
    context.language = "zh_CN"
    screen.retranslate()
    settle()
    assert screen.list.rows.entries()[0].title == "简表"
    assert screen.findChild(QLabel, "rubric-title").text() == "简表"


def test_that_the_list_keeps_the_rules_of_item_models(
    screen: RubricsScreen, context: ScreenContext, settle: Settle
) -> None:
    tester = QAbstractItemModelTester(
        screen.list.rows, QAbstractItemModelTester.FailureReportingMode.Fatal, screen.list
    )
    publish(context)
    screen.activate(Place(ScreenName.RUBRICS))
    settle()
    assert tester.model().rowCount() == 1
