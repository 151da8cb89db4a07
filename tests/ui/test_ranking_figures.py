"""The figures of a month in their dialog: looked at, taken in, mended and put back."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTableWidget, QWidget

from qa_app.services.figures import month_figures, set_figures
from qa_app.services.import_figures import FIGURE, FigureValue, import_figures
from qa_app.services.people import remember_agent
from qa_app.services.ranking import month_policy
from qa_app.services.rubrics import publish_shipped
from qa_app.services.workspace import Workspace
from qa_app.ui.ranking.figures_dialog import FiguresDialog
from tests.ui.conftest import Told

MONTH = "2026-10"
SHEET = "工号,姓名,满意度得分,attendance_pct\n101,陈伟,88,100\n102,王芳,很好,99\n103,李强,91.5,97\n"


@pytest.fixture
def workspace(local_workspace: Workspace) -> Workspace:
    return local_workspace


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    file = tmp_path / "figures.csv"
    file.write_text(SHEET, encoding="utf-8")
    return file


def opened(qtbot, context, settle) -> FiguresDialog:
    publish_shipped(context.workspace, context.actor)
    owner = QWidget()
    qtbot.addWidget(owner)
    dialog = FiguresDialog(context, MONTH, month_policy(context.workspace), owner)
    dialog._kept_owner = owner
    dialog.show()
    settle()
    return dialog


def press(qtbot, dialog: FiguresDialog, name: str) -> None:
    qtbot.mouseClick(dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def stored(workspace: Workspace) -> dict[str, dict[str, str]]:
    return {
        each.agent: {name: str(value.normalize()) for name, value in each.figures.items()}
        for each in month_figures(workspace, MONTH)
    }


def taken(qtbot, dialog: FiguresDialog, settle, sheet: Path) -> None:
    dialog.open_sheet(str(sheet))
    settle()
    dialog.sheet.choose("满意度得分", f"{FIGURE}csat_pct")
    press(qtbot, dialog, "figures-take")
    settle()


def test_that_a_sheet_is_taken_in_by_the_columns_that_were_said(qtbot, context, settle, workspace, sheet):
    dialog = opened(qtbot, context, settle)
    taken(qtbot, dialog, settle, sheet)
    assert stored(workspace) == {
        "101": {"attendance_pct": "1E+2", "csat_pct": "88"},
        "103": {"attendance_pct": "97", "csat_pct": "91.5"},
    }
    assert dialog.grid.isVisible()


def test_that_every_rejected_row_tells_its_reason_before(qtbot, context, settle, sheet):
    dialog = opened(qtbot, context, settle)
    dialog.open_sheet(str(sheet))
    settle()
    wrong = dialog.findChild(QTableWidget, "figures-rejected")
    told = {wrong.item(line, 0).text(): wrong.item(line, 1).text() for line in range(wrong.rowCount())}
    assert "很好" in told["3"]


def test_that_a_row_of_an_agent_nobody_knows_is_told_before(qtbot, context, settle, workspace, actor, sheet):
    remember_agent(workspace, actor, "101")
    dialog = opened(qtbot, context, settle)
    dialog.open_sheet(str(sheet))
    settle()
    wrong = dialog.findChild(QTableWidget, "figures-rejected")
    told = {wrong.item(line, 0).text(): wrong.item(line, 1).text() for line in range(wrong.rowCount())}
    assert "103" in told["4"]
    assert "2" not in told


def test_that_a_sheet_without_agents_cannot_be_taken_in(qtbot, context, settle, sheet):
    dialog = opened(qtbot, context, settle)
    dialog.open_sheet(str(sheet))
    settle()
    dialog.sheet.choose("工号", "")
    assert not dialog.findChild(QPushButton, "figures-take").isEnabled()


def test_that_what_was_said_of_headings_is_remembered(qtbot, context, settle, sheet):
    taken(qtbot, opened(qtbot, context, settle), settle, sheet)
    again = opened(qtbot, context, settle)
    again.open_sheet(str(sheet))
    settle()
    assert again.sheet.columns()["满意度得分"] == f"{FIGURE}csat_pct"


def test_that_undoing_an_import_restores_the_values_before(qtbot, context, settle, workspace, actor, sheet, tmp_path):
    before = tmp_path / "before.csv"
    before.write_text("agent,csat_pct\n101,70\n", encoding="utf-8")
    import_figures(workspace, actor, before, MONTH)
    dialog = opened(qtbot, context, settle)
    taken(qtbot, dialog, settle, sheet)
    press(qtbot, dialog, "figures-undo")
    settle()
    assert stored(workspace) == {"101": {"csat_pct": "7E+1"}}


def test_that_a_cell_changes_a_figure(qtbot, context, settle, workspace, sheet):
    dialog = opened(qtbot, context, settle)
    taken(qtbot, dialog, settle, sheet)
    dialog.grid.item(0, 3).setText("90.5")
    settle()
    assert stored(workspace)["101"]["csat_pct"] == "90.5"


def test_that_a_cell_without_number_keeps_its_figure_and_says_so(qtbot, context, settle, workspace, sheet):
    dialog = opened(qtbot, context, settle)
    taken(qtbot, dialog, settle, sheet)
    dialog.grid.item(0, 3).setText("good")
    settle()
    assert dialog.grid.item(0, 3).text() == "88"
    assert "good" in dialog._note.text()
    assert stored(workspace)["101"]["csat_pct"] == "88"


def test_that_a_sheet_that_is_none_says_why(qtbot, context, settle, told: Told, tmp_path):
    dialog = opened(qtbot, context, settle)
    dialog.open_sheet(str(tmp_path / "nothing.csv"))
    settle()
    assert told.notices
    assert not told.crashes


def test_that_a_figure_taken_away_by_hand_is_gone(workspace, actor, tmp_path):
    before = tmp_path / "before.csv"
    before.write_text("agent,csat_pct,praises\n101,70,1\n", encoding="utf-8")
    import_figures(workspace, actor, before, MONTH)
    values = [FigureValue("101", "csat_pct", None), FigureValue("101", "praises", Decimal(2))]
    set_figures(workspace, actor, MONTH, values)
    assert stored(workspace) == {"101": {"praises": "2"}}
