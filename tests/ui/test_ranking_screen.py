"""The ranking screen on a real workspace: stars, shared ranks, reasons, drill-down and the workbook."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QListWidget, QMenu, QWidget

from qa_app.services.workspace import Workspace
from qa_app.ui.context import Place, ScreenName
from qa_app.ui.ranking.lines import RankColumn
from tests.helpers.scored import ScoredAgent, score_month
from tests.ui.conftest import Told
from tests.ui.ranking_cases import MONTH, cells, opened


@pytest.fixture
def workspace(local_workspace: Workspace) -> Workspace:
    return local_workspace


def words_in(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def test_that_an_empty_workspace_leads_to_the_calls(qtbot, context, settle, told: Told):
    screen = opened(qtbot, context, settle)
    assert screen._empty.isVisible()
    assert not screen._export.isEnabled()
    qtbot.mouseClick(screen._empty.button, Qt.MouseButton.LeftButton)
    assert told.places == [Place(ScreenName.CALLS)]


def test_that_the_newest_month_is_ranked_with_shared_ranks(qtbot, context, settle, workspace):
    score_month(workspace, MONTH)
    screen = opened(qtbot, context, settle)
    assert screen.month_chip.text() == "Month: 2026-10"
    assert cells(screen, RankColumn.RANK, RankColumn.AGENT, RankColumn.SCORE) == [
        ("1", "Chen Wei", "94.00"),
        ("2", "王芳", "90.00"),
        ("2", "Maria Keller", "90.00"),
        ("4", "李强", "75.00"),
        ("", "赵敏", "99.00"),
        ("", "Ann Lee", "50.00"),
    ]


def test_that_the_podium_shows_one_card_a_rank_and_all_who_share_it(qtbot, context, settle, workspace):
    score_month(workspace, MONTH)
    screen = opened(qtbot, context, settle)
    first = screen.podium.findChild(QWidget, "podium-1")
    second = screen.podium.findChild(QWidget, "podium-2")
    assert screen.podium.findChild(QWidget, "podium-3") is None
    assert "Chen Wei" in words_in(first)
    assert "2 calls" in words_in(first)
    assert "Place 2, shared by 2" in words_in(second)
    assert "王芳" in words_in(second)
    assert "Maria Keller" in words_in(second)


def test_that_awards_and_money_stand_in_the_rows(qtbot, context, settle, workspace):
    score_month(workspace, MONTH)
    screen = opened(qtbot, context, settle)
    paid = cells(screen, RankColumn.AWARDS, RankColumn.AMOUNT, RankColumn.POINTS)[:4]
    assert paid == [("Service star", "200.00 CNY", "50")] * 3 + [("", "", "")]
    assert "600.00 CNY in awards" in screen._bar.note.text()


def test_that_titles_of_awards_follow_the_language(qtbot, context, settle, workspace):
    score_month(workspace, MONTH)
    screen = opened(qtbot, context, settle)
    context.language = "zh_CN"
    screen.retranslate()
    assert cells(screen, RankColumn.AWARDS)[0] == ("服务之星",)


def test_that_those_not_eligible_stand_below_with_every_reason(qtbot, context, settle, workspace):
    score_month(workspace, (*MONTH, ScoredAgent("160", "Ben Carter", "B", (-1,))))
    screen = opened(qtbot, context, settle)
    lines = [screen.model.line(row) for row in range(screen.model.rowCount())]
    heading = next(place for place, line in enumerate(lines) if line.row is None)
    assert lines[heading].count == 3
    below = {line.row.agent: screen.model.reasons(line.row) for line in lines[heading + 1 :] if line.row}
    assert len(below["160"]) == 2
    assert len(below["155"]) == 1
    ben = next(place for place, line in enumerate(lines) if line.row and line.row.agent == "160")
    assert screen.table.rowHeight(ben) > screen.table.rowHeight(0)


def test_that_the_table_keeps_qts_rules(qtbot, context, settle, workspace, qtmodeltester):
    score_month(workspace, MONTH)
    screen = opened(qtbot, context, settle)
    qtmodeltester.check(screen.model)


def test_that_a_team_keeps_its_ranks_when_it_is_shown_alone(qtbot, context, settle, workspace):
    score_month(workspace, MONTH)
    screen = opened(qtbot, context, settle)
    screen.team_chip._toggle("B", True)
    assert cells(screen, RankColumn.RANK, RankColumn.AGENT) == [
        ("2", "Maria Keller"),
        ("4", "李强"),
        ("", "Ann Lee"),
    ]
    assert not screen.podium.isVisible()
    assert "A" not in words_in(screen.teams).split()


def test_that_an_agent_opens_the_evaluations_behind_the_score(qtbot, context, settle, workspace, told: Told):
    score_month(workspace, MONTH)
    screen = opened(qtbot, context, settle)
    place = screen.table.visualRect(screen.model.index(0, 1)).center()
    qtbot.mouseClick(screen.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle()
    evaluations = screen.panel.findChild(QListWidget, "agent-evaluations")
    assert screen.panel.isVisible()
    assert evaluations.count() == 2
    assert "93.00" in evaluations.item(0).text()
    assert "95.00" in evaluations.item(1).text()
    evaluations.itemActivated.emit(evaluations.item(0))
    assert [place.screen for place in told.places] == [ScreenName.REVIEW]
    assert told.places[0].call_id is not None


def test_that_a_month_without_scores_leads_to_the_newest_with_some(qtbot, context, settle, workspace):
    score_month(workspace, MONTH)
    screen = opened(qtbot, context, settle, Place(ScreenName.RANKING, month="2026-08"))
    assert screen._empty.button.text() == "Show 2026-10"
    qtbot.mouseClick(screen._empty.button, Qt.MouseButton.LeftButton)
    settle()
    assert screen.table.isVisible()


def test_that_another_month_can_be_chosen(qtbot, context, settle, workspace):
    score_month(workspace, MONTH)
    score_month(workspace, MONTH[:1], datetime(2026, 9, 1, 2, tzinfo=UTC))
    screen = opened(qtbot, context, settle)
    screen.month_chip._toggle("2026-09", True)
    settle()
    assert cells(screen, RankColumn.AGENT) == [("Chen Wei",)]


def test_that_new_evaluations_show_without_asking(qtbot, context, settle, workspace):
    score_month(workspace, MONTH[:1])
    screen = opened(qtbot, context, settle)
    score_month(workspace, MONTH)
    from qa_app.model.changes import Subject, changed  # noqa: PLC0415

    context.bus.publish(changed(Subject.EVALUATIONS))
    qtbot.waitUntil(lambda: screen.model.rowCount() > 1)


def test_that_the_copied_table_is_a_sheet_with_agent_numbers(qtbot, context, settle, workspace):
    score_month(workspace, MONTH)
    screen = opened(qtbot, context, settle)
    qtbot.mouseClick(screen._copy, Qt.MouseButton.LeftButton)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0][:3] == ["Rank", "Agent", "Agent number"]
    assert lines[1][:6] == ["1", "Chen Wei", "102", "A", "94.00", "2"]
    assert {len(line) for line in lines} == {len(lines[0])}
    assert len(lines) == 7


def test_that_the_export_writes_a_workbook_and_says_where(qtbot, context, settle, told: Told, tmp_path: Path):
    score_month(context.workspace, MONTH)
    screen = opened(qtbot, context, settle)
    screen.acts.export("2026-10", tmp_path / "stars.xlsx")
    qtbot.waitUntil(lambda: bool(told.notices), timeout=20_000)
    settle()
    book = load_workbook(tmp_path / "stars.xlsx")
    texts = {str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row}
    assert {"Chen Wei", "王芳"} <= texts
    assert "stars.xlsx" in told.notices[-1].sentence
    assert told.notices[-1].action == "Open folder"


def test_that_an_export_into_no_folder_says_why(qtbot, context, settle, told: Told, tmp_path: Path):
    score_month(context.workspace, MONTH)
    screen = opened(qtbot, context, settle)
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    screen.acts.export("2026-10", tmp_path / "file" / "stars.xlsx")
    qtbot.waitUntil(lambda: bool(told.notices), timeout=20_000)
    assert not told.crashes
    assert told.notices[-1].tone == "bad"


def test_that_the_menu_offers_every_way_out_of_a_month_and_into_it(qtbot, context, settle, workspace):
    score_month(workspace, MONTH)
    screen = opened(qtbot, context, settle)
    qtbot.mouseClick(screen._more, Qt.MouseButton.LeftButton)
    menu = screen.findChild(QMenu, "ranking-exports")
    assert [action.text() for action in menu.actions()] == [
        "Workbook…",
        "Fill your own template…",
        "Ranking as CSV…",
        "Commendation and certificates…",
        "",
        "Import finished evaluations…",
        "Undo the last import of evaluations…",
    ]
    menu.close()


def test_that_the_ranking_is_written_as_csv(qtbot, context, settle, told: Told, tmp_path: Path):
    score_month(context.workspace, MONTH)
    screen = opened(qtbot, context, settle)
    screen.acts.export("2026-10", tmp_path / "stars.csv")
    qtbot.waitUntil(lambda: bool(told.notices), timeout=20_000)
    settle()
    assert (tmp_path / "stars.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert "Chen Wei" in (tmp_path / "stars.csv").read_text(encoding="utf-8-sig")
