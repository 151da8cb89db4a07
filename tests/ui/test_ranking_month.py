"""What is done with a month on the ranking screen: certainty, order, search, closing, other rules."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QPushButton, QWidget

from qa_app.model.evaluation import FaultsAnswer
from qa_app.model.months import MonthStage
from qa_app.model.ranking import SharedPrize
from qa_app.scoring.policy_choices import Choice
from qa_app.scoring.policy_numbers import NumberKind
from qa_app.services import appeals, closing, notices, rubrics
from qa_app.services.agent_month import agent_month
from qa_app.services.finished_evaluations import FinishedEvaluation, import_evaluations
from qa_app.services.workspace import Workspace
from qa_app.ui.ranking.lines import RankColumn
from qa_app.ui.ranking.screen import TABS, RankingScreen, Tab
from tests.helpers.scored import ACTOR, score_month
from tests.ui.conftest import Told
from tests.ui.ranking_cases import MONTH, cells, opened

FIRST = datetime(2026, 9, 1, 2, tzinfo=UTC)


@pytest.fixture
def workspace(local_workspace: Workspace) -> Workspace:
    return local_workspace


def press(qtbot, parent: QWidget, name: str) -> None:
    button = parent.findChild(QPushButton, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def texts(parent: QWidget) -> str:
    return "\n".join(label.text() for label in parent.findChildren(QLabel))


def accept(qtbot, screen: RankingScreen, name: str) -> None:
    press(qtbot, screen.findChild(QDialog, name.removesuffix("-accept") + "-dialog"), name)


def test_that_every_rank_says_between_which_places_it_lies(qtbot, context, settle, workspace):
    score_month(workspace, MONTH)
    screen = opened(qtbot, context, settle)
    places = cells(screen, RankColumn.CERTAINTY)
    assert all(place for (place,) in places[:4])
    assert places[4:] == [("",), ("",)]


def test_that_the_months_before_stand_in_the_table(qtbot, context, settle, workspace):
    score_month(workspace, MONTH[:1], FIRST)
    score_month(workspace, MONTH)
    screen = opened(qtbot, context, settle)
    assert cells(screen, RankColumn.TREND)[0] == ("94.00 94.00",)


def test_that_a_heading_sorts_and_leaves_those_not_eligible_below(qtbot, context, settle, workspace):
    score_month(workspace, MONTH)
    screen = opened(qtbot, context, settle)
    screen.table.sortByColumn(list(RankColumn).index(RankColumn.SCORE), Qt.SortOrder.AscendingOrder)
    assert [name for (name,) in cells(screen, RankColumn.AGENT)] == [
        "李强",
        "王芳",
        "Maria Keller",
        "Chen Wei",
        "Ann Lee",
        "赵敏",
    ]


@pytest.mark.parametrize(("words", "names"), [("chen", ["Chen Wei"]), ("b 13", ["李强"]), ("155", ["赵敏"])])
def test_that_the_search_looks_at_name_number_and_team(qtbot, context, settle, workspace, words, names):
    score_month(workspace, MONTH)
    screen = opened(qtbot, context, settle)
    screen.search.setText(words)
    assert [name for (name,) in cells(screen, RankColumn.AGENT)] == names
    assert not screen.podium.isVisible()


def test_that_a_column_that_was_taken_away_stays_away(qtbot, context, settle, workspace):
    score_month(workspace, MONTH)
    screen = opened(qtbot, context, settle)
    screen.table._choose_column(RankColumn.TEAM, False)
    again = opened(qtbot, context, settle)
    assert again.table.isColumnHidden(list(RankColumn).index(RankColumn.TEAM))
    assert not again.table.isColumnHidden(list(RankColumn).index(RankColumn.AGENT))


def test_that_closing_shows_the_sum_and_freezes_the_month(qtbot, context, settle, workspace, told: Told):
    score_month(workspace, MONTH)
    screen = opened(qtbot, context, settle)
    press(qtbot, screen, "month-close")
    settle()
    dialog = screen.findChild(QDialog, "close-month-dialog")
    assert dialog.findChild(QLabel, "close-month-total").text() == "600.00 CNY"
    accept(qtbot, screen, "close-month-accept")
    settle()
    qtbot.waitUntil(screen.month_bar.reopen_button.isVisible)
    snapshot = closing.snapshot_of(workspace, "2026-10")
    assert snapshot is not None
    assert snapshot.hash[:12] in screen.month_bar.state.text()
    assert not screen.month_bar.close_button.isVisible()


def test_that_reopening_demands_a_reason(qtbot, context, settle, workspace):
    score_month(workspace, MONTH)
    closing.close_month(workspace, ACTOR, "2026-10")
    screen = opened(qtbot, context, settle)
    press(qtbot, screen, "month-reopen")
    dialog = screen.findChild(QDialog, "reopen-month-dialog")
    button = dialog.findChild(QPushButton, "reopen-month-accept")
    assert not button.isEnabled()
    dialog.findChild(QPlainTextEdit, "reopen-month-reason").setPlainText("A figure was wrong")
    accept(qtbot, screen, "reopen-month-accept")
    settle()
    assert closing.closed_months(workspace) == ()
    assert closing.snapshots(workspace, "2026-10")[0].reason == "A figure was wrong"


def test_that_a_late_change_stands_among_the_adjustments_of_the_next_month(qtbot, context, settle, workspace):
    score_month(workspace, MONTH, FIRST)
    score_month(workspace, MONTH)
    closing.close_month(workspace, ACTOR, "2026-09")
    late = FinishedEvaluation(
        "late-1",
        "r1",
        "counted",
        {"faults": FaultsAnswer(())},
        agent_number="133",
        started_at=FIRST,
        submitted_at=FIRST,
    )
    second = FinishedEvaluation(
        "late-2",
        "r1",
        "counted",
        {"faults": FaultsAnswer(())},
        agent_number="133",
        started_at=FIRST,
        submitted_at=FIRST,
    )
    import_evaluations(workspace, ACTOR, [late, second])
    screen = opened(qtbot, context, settle)
    screen.tabs.setCurrentIndex(TABS.index(Tab.ADJUSTMENTS))
    assert screen.tabs.tabText(TABS.index(Tab.ADJUSTMENTS)) == "Adjustments 1"
    assert "Call late-1 was scored later: 100" in texts(screen.adjustments)
    assert not screen.table.isVisible()


def test_that_other_rules_show_who_moves_and_what_it_costs(qtbot, context, settle, workspace):
    score_month(workspace, MONTH)
    screen = opened(qtbot, context, settle)
    press(qtbot, screen, "ranking-what-if")
    screen.what_if.numbers.box("eligible", "", NumberKind.MIN_EVALUATIONS).setValue(1)
    qtbot.waitUntil(lambda: len(cells(screen, RankColumn.RANK)) and cells(screen, RankColumn.RANK)[0] == ("1",))
    qtbot.waitUntil(lambda: cells(screen, RankColumn.AGENT)[0] == ("赵敏",))
    row = screen.model.line(1).row
    assert row is not None
    assert screen.model.move_words(row) == "▼1"
    assert "-" not in screen.what_if._sum.text()
    assert rubrics.policy(workspace).eligibility.min_evaluations == 2


def test_that_adopted_rules_become_the_next_version(qtbot, context, settle, workspace, told: Told):
    score_month(workspace, MONTH)
    screen = opened(qtbot, context, settle)
    press(qtbot, screen, "ranking-what-if")
    screen.what_if.numbers.box("awards", "star", NumberKind.AMOUNT).setValue(300)
    qtbot.waitUntil(screen.what_if.adopt_button.isEnabled)
    settle()
    press(qtbot, screen, "what-if-adopt")
    settle()
    policy = rubrics.policy(workspace)
    assert policy.version == 10
    assert policy.awards[0].amount_cents == 30000
    qtbot.waitUntil(lambda: cells(screen, RankColumn.AMOUNT)[0] == ("300.00 CNY",))
    assert not screen.what_if.isVisible()


def test_that_another_choice_is_written_into_the_rules_and_shown_there(qtbot, context, settle, workspace):
    score_month(workspace, MONTH)
    screen = opened(qtbot, context, settle)
    press(qtbot, screen, "ranking-what-if")
    box = screen.what_if.choices.boxes[Choice.SHARED_PRIZE]
    assert box.currentData() == SharedPrize.EACH
    box.setCurrentIndex(1)
    qtbot.waitUntil(screen.what_if.adopt_button.isEnabled)
    assert screen.what_if.policy.shared_prize is SharedPrize.SPLIT
    screen.what_if.take_back()
    qtbot.waitUntil(lambda: box.currentData() == SharedPrize.EACH)


def test_that_rules_that_are_wrong_say_so_and_cannot_be_adopted(qtbot, context, settle, workspace):
    score_month(workspace, MONTH)
    screen = opened(qtbot, context, settle)
    press(qtbot, screen, "ranking-what-if")
    screen.what_if.text.setPlainText("policy: [")
    screen.what_if.again()
    assert not screen.what_if.adopt_button.isEnabled()
    assert screen.what_if._says.text()


def test_that_the_sheet_says_why_each_call_has_its_score(qtbot, context, settle, workspace):
    score_month(workspace, MONTH)
    screen = opened(qtbot, context, settle)
    screen._open_agent("102")
    settle()
    item = screen.panel._list.item(1)
    assert "Why 95.00" in item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "200.00 CNY + 50 point" in screen.panel._takes.text()


def test_that_a_notice_is_posted_and_its_last_day_stands_in_the_bar(qtbot, context, settle, workspace):
    score_month(workspace, MONTH)
    screen = opened(qtbot, context, settle)
    press(qtbot, screen, "month-notice")
    accept(qtbot, screen, "notice-accept")
    settle()
    qtbot.waitUntil(lambda: "Public notice until" in screen.month_bar.state.text())
    assert notices.month_state(workspace, "2026-10").stage is MonthStage.NOTICE


def test_that_a_month_without_notice_can_be_announced_and_taken_back(qtbot, context, settle, workspace):
    score_month(workspace, MONTH)
    screen = opened(qtbot, context, settle)
    press(qtbot, screen, "month-announce")
    settle()
    qtbot.waitUntil(screen.month_bar.take_back_button.isVisible)
    assert "Announced" in screen.month_bar.state.text()
    press(qtbot, screen, "month-take-back")
    screen.findChild(QPlainTextEdit, "take-back-notice-reason").setPlainText("Wrong month")
    accept(qtbot, screen, "take-back-notice-accept")
    settle()
    assert notices.month_state(workspace, "2026-10").stage is MonthStage.OPEN


def test_that_a_running_notice_stands_against_the_announcement(qtbot, context, settle, workspace, told: Told):
    score_month(workspace, MONTH)
    notices.post_notice(workspace, ACTOR, "2026-10", 3)
    screen = opened(qtbot, context, settle)
    press(qtbot, screen, "month-announce")
    settle()
    assert told.notices[-1].tone == "bad"
    assert notices.month_state(workspace, "2026-10").stage is MonthStage.NOTICE


def test_that_an_appeal_is_filed_from_an_evaluation_and_stands_among_the_appeals(qtbot, context, settle, workspace):
    score_month(workspace, MONTH, workspace.clock() - timedelta(days=2))
    screen = opened(qtbot, context, settle)
    screen._open_agent("133")
    settle()
    evaluation = screen.panel._list.item(0).data(Qt.ItemDataRole.UserRole).call
    screen.panel.appeal_wanted.emit(evaluation.evaluation_id, evaluation.call)
    dialog = screen.findChild(QDialog, "file-appeal-dialog")
    dialog.findChild(QPlainTextEdit, "file-appeal-reason").setPlainText("The greeting was there")
    press(qtbot, dialog, "file-appeal-accept")
    settle()
    qtbot.waitUntil(lambda: screen.tabs.tabText(TABS.index(Tab.APPEALS)) == "Appeals 1")
    assert screen.appeals.table.item(0, 4).text() == "The greeting was there"
    assert screen.appeals.table.item(0, 5).text() == "undecided"


def test_that_an_appeal_is_rejected_with_a_reason(qtbot, context, settle, workspace):
    first = workspace.clock() - timedelta(days=2)
    score_month(workspace, MONTH, first)
    evaluation = agent_month(workspace, f"{first:%Y-%m}", "133").evaluations[0].call
    appeals.file_appeal(workspace, ACTOR, evaluation.evaluation_id, "The greeting was there")
    screen = opened(qtbot, context, settle)
    screen.tabs.setCurrentIndex(TABS.index(Tab.APPEALS))
    assert not screen.findChild(QPushButton, "appeal-reject").isEnabled()
    screen.appeals.table.selectRow(0)
    press(qtbot, screen, "appeal-reject")
    dialog = screen.findChild(QDialog, "reject-appeal-dialog")
    dialog.findChild(QPlainTextEdit, "reject-appeal-reason").setPlainText("It was not")
    press(qtbot, dialog, "reject-appeal-accept")
    settle()
    qtbot.waitUntil(lambda: "rejected" in screen.appeals.table.item(0, 5).text())
    assert "It was not" in screen.appeals.table.item(0, 5).text()
