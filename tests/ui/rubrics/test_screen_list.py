"""What the rubrics screen lists, and what it shows of a line."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QLineEdit, QMessageBox, QPlainTextEdit, QPushButton, QTabBar
from pytestqt.qtbot import QtBot

from qa_app.model.evaluation import OptionAnswer
from qa_app.services import rubrics
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.rubrics.acts import Act
from qa_app.ui.rubrics.remembered import ScreenLook, screen_look
from qa_app.ui.rubrics.rubric_entries import EntryKind, Key
from qa_app.ui.rubrics.rubric_view import Tab
from qa_app.ui.rubrics.screen import RubricsScreen
from tests.helpers.rubrics import MINI_POLICY
from tests.ui.conftest import Told
from tests.ui.rubrics.conftest import Visit
from tests.ui.rubrics.shelves import FakeWorkshop, draft, lines, publish, short, version_key, workshop

Settle = Callable[[], None]


def title(screen: RubricsScreen) -> str:
    return screen.findChild(QLabel, "rubric-title").text()


def confirm(screen: RubricsScreen, name: str, settle: Settle) -> None:
    """Say yes to a question."""
    box = screen.findChild(QMessageBox, name)
    box.defaultButton().click()
    settle()


def test_that_an_empty_workspace_says_what_to_do(visit: Visit) -> None:
    screen = visit()
    sentences = [label.text() for label in screen.findChildren(QLabel) if label.isVisible()]
    assert "No rubric is published" in sentences


def test_that_every_version_is_listed_the_newest_first(visit: Visit, context: ScreenContext) -> None:
    publish(context, 1)
    publish(context, 2)
    screen = visit()
    assert lines(screen) == ["Rubrics", "Short form · short", "Version 2 · published", "Version 1 · published"]
    assert title(screen) == "Short form"
    assert screen.shelf.list.current() == version_key(2)


def test_that_drafts_stand_over_the_versions_of_their_rubric(visit: Visit, context: ScreenContext) -> None:
    publish(context, 1)
    draft(context, short(2), ("short", 1))
    screen = visit()
    assert lines(screen)[2:] == ["Draft of version 2 · changed today 16:00", "Version 1 · published"]


def test_that_a_draft_of_no_published_rubric_has_a_title_of_its_own(visit: Visit, context: ScreenContext) -> None:
    draft(context, short(1))
    screen = visit()
    assert lines(screen) == ["Rubrics", "Short form · short", "Draft of version 1 · changed today 16:00"]
    assert title(screen) == "Short form"


def test_that_policies_are_a_group_of_their_own_and_show_their_text(visit: Visit, context: ScreenContext) -> None:
    publish(context)
    rubrics.publish_policy(context.workspace, context.actor, MINI_POLICY, "mini.yaml")
    screen = visit()
    assert lines(screen)[3:] == ["Policies of the month", "Mini star · mini-star", "Version 1 · published"]


def test_that_a_policy_shows_its_text_alone(visit: Visit, context: ScreenContext, settle: Settle) -> None:
    rubrics.publish_policy(context.workspace, context.actor, MINI_POLICY, "mini.yaml")
    screen = visit()
    tabs = screen.findChild(QTabBar, "rubric-tabs")
    assert [tabs.tabText(number) for number in range(tabs.count()) if tabs.isTabVisible(number)] == ["Text"]
    assert screen.findChild(QPlainTextEdit, "rubric-text").toPlainText() == MINI_POLICY


def test_that_a_publication_elsewhere_is_seen_at_once(visit: Visit, context: ScreenContext, settle: Settle) -> None:
    screen = visit()
    workspace, actor = context.workspace, context.actor
    context.jobs.change(screen, lambda: rubrics.publish(workspace, actor, short(), "short.yaml"))
    settle()
    settle()
    assert "Version 1 · published" in lines(screen)


def test_that_the_filter_finds_by_id_and_by_title(visit: Visit, context: ScreenContext, qtbot: QtBot) -> None:
    publish(context)
    publish(context, short="other", Short="Other")
    screen = visit()
    model = screen.shelf.list.tree.model()
    qtbot.keyClicks(screen.findChild(QLineEdit, "rubric-filter"), "short")
    group = model.index(0, 0)
    assert [model.index(row, 0, group).data() for row in range(model.rowCount(group))] == ["Short form"]


def test_that_a_place_names_the_rubric_that_is_shown(visit: Visit, context: ScreenContext, settle: Settle) -> None:
    publish(context)
    publish(context, short="another", Short="Another")
    screen = visit("short")
    assert title(screen) == "Short form"
    screen.activate(Place(ScreenName.RUBRICS, rubric="another"))
    settle()
    assert title(screen) == "Another form"


def test_that_a_trial_answer_shows_the_score_and_survives_a_look_at_the_workspace(
    visit: Visit, context: ScreenContext, settle: Settle
) -> None:
    publish(context)
    screen = visit()
    form = screen.shelf.view.trial.form
    assert form is not None
    form.press_digit(1)
    draft(context, short(2), ("short", 1))
    screen.shelf.look()
    settle()
    assert screen.shelf.view.trial.form is form
    assert form.answers == {"hello": OptionAnswer("yes")}
    screen.shelf.view.trial.clear()
    assert dict(form.answers) == {}


def test_that_a_draft_with_errors_shows_them_and_a_click_leads_to_the_line(
    visit: Visit, context: ScreenContext
) -> None:
    draft(context, short(yes_no="yes_or_no"))
    screen = visit()
    problems = screen.shelf.view.problems
    places = [problems.topLevelItem(row).text(0) for row in range(problems.topLevelItemCount())]
    assert problems.isVisible()
    assert "line 12, column 15" in places
    problems.place_wanted.emit(12, 15)
    text = screen.findChild(QPlainTextEdit, "rubric-text")
    assert (text.textCursor().block().blockNumber(), text.textCursor().selectedText()) == (11, "yes_or_no")


def test_that_a_draft_is_worked_on_in_the_workshop_and_shown_after_it(
    visit: Visit, context: ScreenContext, qtbot: QtBot, settle: Settle
) -> None:
    publish(context)
    key = draft(context, short(2), ("short", 1))
    screen = visit()
    screen.shelf.list.opened.emit(key)
    assert (workshop(screen).draft_id, workshop(screen).isVisible()) == (key.draft, True)
    workshop(screen).closed.emit()
    settle()
    assert screen.shelf.list.current() == key
    assert not workshop(screen).isVisible()


def test_that_a_new_version_begins_as_a_draft_in_the_workshop(
    visit: Visit, context: ScreenContext, qtbot: QtBot, settle: Settle
) -> None:
    publish(context)
    screen = visit()
    qtbot.mouseClick(screen.findChild(QPushButton, "rubric-main-act"), Qt.MouseButton.LeftButton)
    settle()
    assert workshop(screen).isVisible()
    screen.leave_workshop()
    settle()
    assert "Draft of version 2 · changed today 16:00" in lines(screen)


def test_that_a_draft_is_published_after_a_question(visit: Visit, context: ScreenContext, settle: Settle) -> None:
    draft(context, short())
    screen = visit()
    screen.findChild(QPushButton, "publish-rubric").click()
    assert not rubrics.published(context.workspace)
    confirm(screen, "confirm-publish", settle)
    settle()
    assert lines(screen)[2:] == ["Version 1 · published"]
    assert screen.shelf.list.current() == version_key(1)


def test_that_a_draft_that_cannot_be_published_stays_and_says_why(
    visit: Visit, context: ScreenContext, told: Told, settle: Settle
) -> None:
    publish(context)
    key = draft(context, short(1, hello="good-day"), ("short", 1))
    screen = visit()
    screen.shelf.show_key(key)
    settle()
    screen.findChild(QPushButton, "publish-rubric").click()
    confirm(screen, "confirm-publish", settle)
    assert screen.shelf.view.problems.isVisible()
    assert len(rubrics.published(context.workspace)) == 1


def test_that_a_discarded_draft_comes_back_by_undo(
    visit: Visit, context: ScreenContext, told: Told, settle: Settle
) -> None:
    key = draft(context, short())
    screen = visit()
    screen.shelf.do(Act.DISCARD, key)
    confirm(screen, "confirm-discard", settle)
    settle()
    assert lines(screen) == []
    notice = told.notices[-1]
    assert (notice.sentence, notice.action) == ("The draft is discarded.", "Undo")
    assert notice.act is not None
    notice.act()
    settle()
    screen.shelf.look()
    settle()
    assert "Draft of version 1 · changed today 16:00" in lines(screen)


def test_that_a_version_is_retired_and_taken_back(visit: Visit, context: ScreenContext, settle: Settle) -> None:
    publish(context)
    screen = visit()
    screen.shelf.do(Act.RETIRE, version_key(1))
    confirm(screen, "confirm-retire", settle)
    settle()
    assert lines(screen)[2:] == ["Version 1 · retired"]
    screen.shelf.do(Act.TAKE_BACK, version_key(1))
    settle()
    settle()
    assert lines(screen)[2:] == ["Version 1 · published"]


def test_that_a_policy_is_retired_too(visit: Visit, context: ScreenContext, settle: Settle) -> None:
    rubrics.publish_policy(context.workspace, context.actor, MINI_POLICY, "mini.yaml")
    screen = visit()
    screen.shelf.do(Act.RETIRE, Key(EntryKind.POLICY_VERSION, "mini-star", 1))
    confirm(screen, "confirm-retire", settle)
    settle()
    assert lines(screen)[2:] == ["Version 1 · retired"]


def test_that_titles_follow_the_language_of_the_window(visit: Visit, context: ScreenContext, settle: Settle) -> None:
    publish(context)
    screen = visit()
    context.language = "zh_CN"
    screen.retranslate()
    settle()
    assert title(screen) == "简表"
    assert any(line.startswith("简表") for line in lines(screen))


def test_that_a_workshop_of_another_language_takes_up_the_draft(
    visit: Visit, context: ScreenContext, settle: Settle
) -> None:
    key = draft(context, short())
    screen = visit()
    assert key.draft is not None
    screen.open_draft(key.draft)
    first = screen.findChild(FakeWorkshop)
    context.language = "zh_CN"
    screen.retranslate()
    settle()
    (workshop,) = [each for each in screen.findChildren(FakeWorkshop) if each is not first]
    assert (workshop.draft_id, workshop.isVisible()) == (key.draft, True)


def test_that_tab_and_widths_are_remembered(visit: Visit, context: ScreenContext, settle: Settle) -> None:
    publish(context)
    screen = visit()
    screen.findChild(QTabBar, "rubric-tabs").setCurrentIndex(1)
    screen.shelf.split.setSizes([250, 900])
    screen.hide()
    kept = screen_look(context.settings.ui)
    assert (kept.tab, kept.split is not None) == ("text", True)
    assert visit().shelf.view.wanted_tab is Tab.TEXT


@pytest.mark.parametrize("kept", [None, [], {"tab": 3, "split": "wide"}, {"split": [0, 5]}])
def test_that_what_does_not_fit_is_not_remembered(kept: object) -> None:
    assert screen_look({"rubrics.screen": kept}) == ScreenLook()


def test_that_the_list_keeps_the_rules_of_item_models(visit: Visit, context: ScreenContext, settle: Settle) -> None:
    publish(context)
    screen = visit()
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(screen.shelf.list.tree.model(), mode, screen.shelf.list)
    publish(context, 2)
    screen.shelf.look()
    settle()
    assert tester.model().rowCount() == 1
