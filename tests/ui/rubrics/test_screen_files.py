"""Files on the rubrics screen: opened, imported, dropped, and changed on disk after they were published."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QRadioButton, QToolButton
from pytestqt.qtbot import QtBot

from qa_app.services import rubric_drafts, rubrics
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.imports.evaluations_dialog import EvaluationsDialog
from qa_app.ui.rubrics.acts import Act
from qa_app.ui.rubrics.editor.workshop import Workshop
from qa_app.ui.rubrics.rubric_entries import EntryKind, Key
from qa_app.ui.rubrics.rubric_view import Tab
from qa_app.ui.rubrics.screen import RubricsScreen
from tests.ui.conftest import Told
from tests.ui.rubrics.conftest import Visit
from tests.ui.rubrics.shelves import draft, lines, publish, short, version_key, workshop, written

Settle = Callable[[], None]

GENESYS = {
    "name": "Hotline",
    "questionGroups": [
        {
            "name": "Opening",
            "weight": 1,
            "questions": [
                {
                    "text": "Greets",
                    "type": "multipleChoiceQuestion",
                    "answerOptions": [{"text": "Yes", "value": 1}, {"text": "No", "value": 0}],
                    "helpText": "How?",
                    "unknownSetting": 3,
                }
            ],
        }
    ],
}


def click(screen: RubricsScreen, name: str, qtbot: QtBot, settle: Settle) -> None:
    qtbot.mouseClick(screen.findChild(QPushButton, name), Qt.MouseButton.LeftButton)
    settle()
    settle()


def dropped(*files: Path) -> tuple[QDropEvent, QMimeData]:
    """Give what a drop of files brings; the second keeps the first's data alive."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    event = QDropEvent(
        QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    return event, data


def form_file(folder: Path) -> Path:
    file = folder / "hotline.json"
    file.write_text(json.dumps(GENESYS), encoding="utf-8")
    return file


@pytest.fixture
def source(context: ScreenContext, tmp_path: Path) -> Path:
    """A published file that changed afterwards."""
    file = written(tmp_path)
    publish(context, source=file)
    written(tmp_path, Greeting="Welcome")
    return file


def test_that_an_opened_file_becomes_a_draft_in_the_workshop(
    visit: Visit, context: ScreenContext, tmp_path: Path, settle: Settle
) -> None:
    screen = visit()
    screen.activate(Place(ScreenName.RUBRICS, files=(str(written(tmp_path)),)))
    settle()
    [head] = rubric_drafts.drafts(context.workspace)
    assert (head.rubric_id, head.source) == ("short", tmp_path / "short.yaml")
    assert (workshop(screen).draft_id, workshop(screen).isVisible()) == (head.id, True)


def test_that_a_file_that_cannot_be_read_is_told(visit: Visit, tmp_path: Path, told: Told, settle: Settle) -> None:
    visit().open_files([tmp_path / "gone.yaml"])
    settle()
    sentence = "gone.yaml: There is no such file. Check the name and the folder."
    assert [notice.sentence for notice in told.notices] == [sentence]


def test_that_an_imported_form_opens_with_what_was_left_behind(
    visit: Visit, context: ScreenContext, tmp_path: Path, settle: Settle
) -> None:
    screen = visit()
    screen.open_files([form_file(tmp_path)])
    settle()
    [head] = rubric_drafts.drafts(context.workspace)
    assert workshop(screen).draft_id == head.id
    assert screen.imported.isVisible()
    assert screen.imported.as_text()
    screen.imported.copy_button.click()
    assert QGuiApplication.clipboard().text() == screen.imported.as_text()


def test_that_the_list_of_what_was_left_behind_goes_with_the_workshop(
    visit: Visit, tmp_path: Path, settle: Settle
) -> None:
    screen = visit()
    screen.open_files([form_file(tmp_path)])
    settle()
    workshop(screen).closed.emit()
    assert not screen.imported.isVisible()


@pytest.mark.parametrize("name", ["short.yaml", "hotline.json"])
def test_that_a_dropped_file_is_taken(
    visit: Visit, context: ScreenContext, tmp_path: Path, settle: Settle, name: str
) -> None:
    written(tmp_path)
    form_file(tmp_path)
    event, _data = dropped(tmp_path / name)
    visit().dropEvent(event)
    settle()
    assert len(rubric_drafts.drafts(context.workspace)) == 1


def test_that_a_new_rubric_begins_from_the_starter_of_its_mode(
    visit: Visit, context: ScreenContext, qtbot: QtBot, settle: Settle
) -> None:
    screen = visit()
    screen.ask_new()
    screen.findChild(QRadioButton, "new-rubric-deduct").click()
    click(screen, "new-rubric-create", qtbot, settle)
    [head] = rubric_drafts.drafts(context.workspace)
    assert "mode: deduct" in rubric_drafts.draft(context.workspace, head.id).text
    assert workshop(screen).draft_id == head.id


def test_that_a_version_is_saved_as_the_file_that_it_was(
    visit: Visit, context: ScreenContext, tmp_path: Path, settle: Settle
) -> None:
    publish(context)
    screen = visit()
    screen.rubric_actions.save_version(rubrics.Kind.RUBRIC, "short", 1, tmp_path / "out.yaml")
    settle()
    assert (tmp_path / "out.yaml").read_text(encoding="utf-8") == short()


def test_that_a_draft_is_saved_as_a_file(visit: Visit, context: ScreenContext, tmp_path: Path, settle: Settle) -> None:
    key = draft(context, short())
    screen = visit()
    screen.rubric_actions.save_draft(key.draft, tmp_path / "out.yaml")
    settle()
    assert (tmp_path / "out.yaml").read_text(encoding="utf-8") == short()


def test_that_a_changed_file_is_told_and_listed(visit: Visit, source: Path) -> None:
    screen = visit()
    words = screen.findChild(QLabel, "file-banner-words")
    assert (words.isVisible(), words.text()) == (True, "short.yaml changed after version 1 was published.")
    assert "short.yaml · changed on disk" in lines(screen)


def test_that_a_changed_file_is_offered_as_the_next_version(
    visit: Visit, context: ScreenContext, source: Path, qtbot: QtBot, settle: Settle
) -> None:
    screen = visit()
    assert screen.findChild(QPushButton, "file-banner-offer").text() == "Offer as version 2"
    click(screen, "file-banner-offer", qtbot, settle)
    [head] = rubric_drafts.drafts(context.workspace)
    assert (head.version, workshop(screen).draft_id) == (2, head.id)
    screen.leave_workshop()
    settle()
    assert not screen.shelf.banner.isVisible()


def test_that_a_changed_file_is_compared_with_what_was_published(
    visit: Visit, source: Path, qtbot: QtBot, settle: Settle
) -> None:
    screen = visit()
    click(screen, "file-banner-compare", qtbot, settle)
    settle()
    view = screen.shelf.view.compare
    assert view.isVisible()
    assert [line.words for line in view.list.differences.lines() if line.change] == ["Title: Greeting → Welcome"]


def test_that_a_dismissed_file_is_told_no_more(visit: Visit, source: Path, qtbot: QtBot, settle: Settle) -> None:
    screen = visit()
    screen.shelf.do(Act.DISMISS, Key(EntryKind.FILE, "short", path=str(source)))
    settle()
    settle()
    assert not screen.shelf.banner.isVisible()


def test_that_a_file_that_changes_while_the_screen_is_open_is_seen(
    visit: Visit, context: ScreenContext, tmp_path: Path, qtbot: QtBot
) -> None:
    file = written(tmp_path)
    publish(context, source=file)
    screen = visit()
    assert file in screen.shelf.watch.watched()
    written(tmp_path, Greeting="Welcome")
    qtbot.waitUntil(screen.shelf.banner.isVisible, timeout=10_000)


def test_that_a_broken_file_says_so_and_is_not_compared(visit: Visit, context: ScreenContext, tmp_path: Path) -> None:
    publish(context, source=written(tmp_path))
    written(tmp_path, yes_no="yes_or_no")
    screen = visit()
    assert "has errors" in screen.findChild(QLabel, "file-banner-words").text()
    assert not screen.findChild(QPushButton, "file-banner-compare").isVisible()


def test_that_the_comparison_asked_for_in_the_workshop_is_shown(
    visit: Visit, context: ScreenContext, settle: Settle
) -> None:
    publish(context)
    key = draft(context, short(2, Says="Speaks"), ("short", 1))
    screen = visit()
    screen.open_draft(key.draft)
    workshop(screen).compare_wanted.emit(key.draft)
    settle()
    settle()
    assert screen.shelf.view.compare.isVisible()
    assert screen.shelf.view.wanted_tab is Tab.COMPARE


def test_that_what_the_workshop_published_is_shown(visit: Visit, context: ScreenContext, settle: Settle) -> None:
    key = draft(context, short())
    screen = visit()
    screen.open_draft(key.draft)
    made = rubric_drafts.publish_draft(context.workspace, context.actor, key.draft)
    workshop(screen).published.emit(made)
    settle()
    assert screen.shelf.list.current() == version_key(1)


def test_that_a_draft_goes_through_the_real_workshop_and_back(
    context: ScreenContext, qtbot: QtBot, settle: Settle
) -> None:
    key = draft(context, short())
    screen = RubricsScreen(context)
    qtbot.addWidget(screen)
    screen.resize(1200, 760)
    screen.show()
    screen.activate(Place(ScreenName.RUBRICS))
    settle()
    screen.open_draft(key.draft)
    settle()
    made = screen.findChild(Workshop)
    assert made is not None
    assert made.edit.toPlainText() == short()
    made.edit.setPlainText(short(hello="good-day"))
    made.close_workshop()
    settle()
    settle()
    assert screen.shelf.list.current() == key
    assert screen.shelf.view.text.toPlainText() == short(hello="good-day")


def test_that_finished_evaluations_can_be_imported_from_the_rubrics(visit: Visit, settle: Settle) -> None:
    screen = visit()
    screen.findChild(QToolButton, "rubrics-more").click()
    menu = screen.findChild(QMenu, "rubrics-imports")
    words = [action.text() for action in menu.actions()]
    menu.actions()[-1].trigger()
    settle()
    menu.close()
    assert (words[-1], screen.findChild(EvaluationsDialog) is not None) == ("Import finished evaluations…", True)
