"""The ledger of points in its dialog."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from qa_app.model.ledger import Reward
from qa_app.services import closing, ledger
from qa_app.services.workspace import Workspace
from qa_app.ui.ranking.ledger_dialog import LedgerDialog
from tests.helpers.scored import ACTOR, score_month
from tests.ui.ranking_cases import MONTH


@pytest.fixture
def workspace(local_workspace: Workspace) -> Workspace:
    return local_workspace


def opened(qtbot, context, settle, *, is_closed: bool = True) -> LedgerDialog:
    if is_closed:
        score_month(context.workspace, MONTH)
        closing.close_month(context.workspace, ACTOR, "2026-10")
        ledger.store_reward(context.workspace, ACTOR, Reward("coffee", "Coffee", 20))
    owner = QWidget()
    qtbot.addWidget(owner)
    dialog = LedgerDialog(context, owner)
    dialog._kept_owner = owner
    dialog.show()
    settle()
    return dialog


def press(qtbot, dialog: LedgerDialog, name: str) -> None:
    qtbot.mouseClick(dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def row(table, number: int) -> list[str]:
    return [table.item(number, column).text() for column in range(table.columnCount())]


def test_that_balances_and_the_statement_of_the_first_agent_are_shown(qtbot, context, settle):
    dialog = opened(qtbot, context, settle)
    assert row(dialog.balances, 0) == ["Chen Wei (102)", "50", "0", "0", "50"]
    assert row(dialog.statement, 0)[1:4] == ["Awards of 2026-10", "+50", "50"]


def test_that_points_are_exchanged_for_a_reward(qtbot, context, settle, workspace):
    dialog = opened(qtbot, context, settle)
    press(qtbot, dialog, "ledger-redeem")
    settle()
    assert {each.agent: each.points for each in ledger.balances(workspace)}["102"] == 30
    dialog.balances.selectRow([each.agent for each in ledger.balances(workspace)].index("102"))
    settle()
    assert row(dialog.statement, 0)[1:4] == ["Exchanged for Coffee", "-20", "30"]


def test_that_points_by_hand_demand_a_reason(qtbot, context, settle, workspace):
    dialog = opened(qtbot, context, settle)
    dialog.points_box.setValue(10)
    press(qtbot, dialog, "ledger-grant")
    settle()
    assert dialog._note.text()
    dialog.note_line.setText("Mentor")
    press(qtbot, dialog, "ledger-grant")
    settle()
    assert ledger.balances(workspace)[0].points == 60


def test_that_a_posting_by_hand_is_taken_back_by_another(qtbot, context, settle, workspace):
    dialog = opened(qtbot, context, settle)
    ledger.grant(workspace, ACTOR, "102", 10, "Mentor")
    dialog._read()
    settle()
    dialog.statement.selectRow(0)
    dialog.note_line.setText("Twice")
    press(qtbot, dialog, "ledger-reverse")
    settle()
    assert [each.points for each, _ in ledger.statement(workspace, "102")] == [50, 10, -10]


def test_that_what_a_closed_month_gave_cannot_be_taken_back_here(qtbot, context, settle):
    dialog = opened(qtbot, context, settle)
    dialog.statement.selectRow(0)
    assert not dialog.findChild(QPushButton, "ledger-reverse").isEnabled()


def test_that_a_reward_with_a_chinese_title_joins_the_catalogue(qtbot, context, settle, workspace):
    dialog = opened(qtbot, context, settle)
    dialog.title_line.setText("调休半天")
    dialog.cost_box.setValue(60)
    press(qtbot, dialog, "reward-store")
    settle()
    assert ledger.rewards(workspace)[-1] == Reward("reward", "调休半天", 60)
    dialog.catalogue.selectRow(1)
    press(qtbot, dialog, "reward-offer")
    settle()
    assert not ledger.rewards(workspace)[-1].offered


def test_that_an_empty_ledger_says_where_points_come_from(qtbot, context, settle):
    dialog = opened(qtbot, context, settle, is_closed=False)
    assert dialog._empty.isVisible()
    assert "Closing a month" in dialog._empty._sentence.text()
    assert not dialog.findChild(QPushButton, "ledger-grant").isEnabled()
