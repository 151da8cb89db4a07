"""Finished evaluations in their dialog: looked at, mapped, taken in, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QTableWidget, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from qa_app.model.calls import CallFilter
from qa_app.services import calls
from qa_app.services.rubrics import publish
from qa_app.services.workspace import Workspace
from qa_app.ui.context import ScreenContext
from qa_app.ui.imports.evaluations_dialog import EvaluationsDialog
from qa_app.ui.imports.evaluations_report import EvaluationsReportDialog
from qa_app.ui.ranking.import_acts import ImportActs
from qa_app.ui.ranking.screen import RankingScreen
from tests.ui.conftest import Told

RUBRIC = """\
rubric: mini
version: 1
title: Mini
mode: points
sections:
  - id: only
    title: Only
    items:
      - {id: opening, title: Opening words, type: yes_no, points: 5}
      - {id: closing, title: Closing words, type: yes_no, points: 5}
"""
SHEET = (
    "Ref,工号,Opening words,closing,提交时间\n"
    "1,102,yes,no,2026-10-02 10:00\n"
    "2,103,maybe,no,2026-10-02 11:00\n"
    "3,104,是,是,2026-10-03 10:00\n"
)


@pytest.fixture
def workspace(local_workspace: Workspace) -> Workspace:
    return local_workspace


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    file = tmp_path / "october.csv"
    file.write_text(SHEET, encoding="utf-8")
    return file


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(context: ScreenContext, owner: QWidget, settle: Callable[[], None], sheet: Path) -> EvaluationsDialog:
    publish(context.workspace, context.actor, RUBRIC, "mini.yaml")

    def store(new: object) -> None:
        stored.append(new)

    stored: list[object] = []
    context.store_settings = store
    made = EvaluationsDialog(context, owner, str(sheet))
    made._stored = stored
    made.show()
    settle()
    made.reviewer.setText("Zhao")
    made.columns.choose("Ref", "call")
    settle()
    return made


def press(dialog: QDialog, qtbot: QtBot, name: str) -> None:
    qtbot.mouseClick(dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def cells(dialog: QDialog, name: str) -> list[list[str]]:
    table = dialog.findChild(QTableWidget, name)
    return [[table.item(row, at).text() for at in range(table.columnCount())] for row in range(table.rowCount())]


def taken(
    dialog: EvaluationsDialog, owner: QWidget, qtbot: QtBot, settle: Callable[[], None]
) -> EvaluationsReportDialog:
    press(dialog, qtbot, "evaluations-take")
    settle()
    return owner.findChild(EvaluationsReportDialog)


def test_that_columns_are_guessed_by_headings_and_titles(dialog: EvaluationsDialog) -> None:
    assert dialog.columns.columns() == {
        "Ref": "call",
        "工号": "agent",
        "Opening words": "item:opening",
        "closing": "item:closing",
        "提交时间": "submitted_at",
    }


def test_that_rows_are_shown_with_their_scores_before_anything_is_stored(
    dialog: EvaluationsDialog, workspace: Workspace
) -> None:
    read = cells(dialog, "evaluations-read")
    assert [(line[0], line[1], line[2], line[3], line[6]) for line in read] == [
        ("2", "1", "102", "Zhao", "50.00"),
        ("4", "3", "104", "Zhao", "100.00"),
    ]
    assert calls.count(workspace, CallFilter()) == 0


def test_that_a_rejected_row_tells_its_reason_before(dialog: EvaluationsDialog) -> None:
    (rejected,) = cells(dialog, "evaluations-rejected")
    assert rejected[0] == "3"
    assert "maybe" in rejected[1]
    assert dialog.findChild(QTabWidget, "evaluations-tabs").tabText(1) == "Rejected 1"


def test_that_a_call_column_that_is_left_out_rejects_every_row(
    dialog: EvaluationsDialog, settle: Callable[[], None]
) -> None:
    dialog.columns.choose("Ref", "")
    settle()
    assert cells(dialog, "evaluations-read") == []
    assert not dialog.findChild(QPushButton, "evaluations-take").isEnabled()


def test_that_what_was_said_of_columns_is_kept(
    dialog: EvaluationsDialog, owner: QWidget, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    stored = dialog._stored
    taken(dialog, owner, qtbot, settle)
    (mapping,) = stored[-1].column_mappings.values()
    assert mapping["Ref"] == "call"


def test_that_an_import_reports_and_is_taken_back(
    dialog: EvaluationsDialog,
    owner: QWidget,
    qtbot: QtBot,
    settle: Callable[[], None],
    workspace: Workspace,
    told: Told,
) -> None:
    report = taken(dialog, owner, qtbot, settle)
    assert report.summary() == "2 evaluations taken in, 1 row rejected"
    assert calls.count(workspace, CallFilter()) == 2
    press(report, qtbot, "evaluations-report-copy")
    assert "rejected\t3" in QGuiApplication.clipboard().text()
    press(report, qtbot, "evaluations-report-undo")
    settle()
    assert calls.count(workspace, CallFilter()) == 0
    assert told.notices[-1].sentence == "2 evaluations are gone again · 2 calls that the import had made too"


def test_that_a_file_that_is_no_sheet_is_refused_in_place(
    context: ScreenContext, owner: QWidget, settle: Callable[[], None], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 no workbook")
    dialog = EvaluationsDialog(context, owner, str(broken))
    dialog.show()
    settle()
    assert "broken.xlsx" in dialog._note.text()
    assert not dialog.findChild(QPushButton, "evaluations-take").isEnabled()


@pytest.mark.parametrize(("text", "is_figures"), [(SHEET, False), ("agent,csat\n102,90\n", True)])
def test_that_a_dropped_file_opens_the_dialog_for_what_it_holds(
    context: ScreenContext,
    qtbot: QtBot,
    settle: Callable[[], None],
    tmp_path: Path,
    *,
    text: str,
    is_figures: bool,
) -> None:
    file = tmp_path / "dropped.csv"
    file.write_text(text.replace("Ref", "call"), encoding="utf-8")
    screen = RankingScreen(context)
    qtbot.addWidget(screen)
    figures: list[str] = []
    screen.imports._open_figures = figures.append
    drop(screen, file)
    settle()
    assert figures == ([str(file)] if is_figures else [])
    assert (screen.findChild(EvaluationsDialog) is None) == is_figures


def test_that_undoing_without_an_import_says_so(
    context: ScreenContext, owner: QWidget, settle: Callable[[], None], told: Told
) -> None:
    acts = ImportActs(context, lambda _file: None, owner)
    acts.take_back.trigger()
    settle()
    assert told.notices[-1].sentence == "There is no import of evaluations to be undone."


def drop(widget: QWidget, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    buttons, keys, act = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    QApplication.sendEvent(widget, QDragEnterEvent(QPoint(5, 5), act, data, buttons, keys))
    QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), act, data, buttons, keys))
