"""Taking in recordings through the dialog: odd files, sheets, file names, and the report."""

from __future__ import annotations

import csv
import wave
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from qa_app.model.calls import CallFilter, CallSort
from qa_app.services import calls
from qa_app.services.importing.fields import Field
from qa_app.services.workspace import Workspace
from qa_app.ui.context import ScreenContext
from qa_app.ui.imports.dialog import ImportDialog
from qa_app.ui.imports.metadata_page import MetadataFrom
from qa_app.ui.imports.report import ReportDialog
from tests.ui.conftest import Told

Settle = Callable[[], None]
ODD_NAMES = ("投诉 电话.wav", "smile 😀.wav", "quotes 'and' \"these\".wav", "=cmd.wav", "x" * 200 + ".wav")


@pytest.fixture
def workspace(local_workspace: Workspace) -> Workspace:
    return local_workspace


def write_tone(path: Path, seed: int) -> None:
    """A second of a square wave, other bytes for each seed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        half = bytes([0, 20 + seed % 100]) * (10 + seed)
        other = bytes([0, 200 - seed % 100]) * (10 + seed)
        file.writeframes(((half + other) * 8000)[:16_000])


def opened(qtbot: QtBot, context: ScreenContext, settle: Settle, *files: Path) -> tuple[ImportDialog, QWidget]:
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.show()
    dialog = ImportDialog(context, tuple(str(file) for file in files), owner)
    dialog.show()
    settle()
    return dialog, owner


def press(qtbot: QtBot, dialog: QWidget, name: str) -> None:
    qtbot.mouseClick(dialog.findChild(QWidget, name), Qt.MouseButton.LeftButton)


def run(qtbot: QtBot, dialog: ImportDialog, owner: QWidget, settle: Settle) -> ReportDialog:
    press(qtbot, dialog, "import-next")
    settle()
    press(qtbot, dialog, "import-next")
    qtbot.waitUntil(lambda: owner.findChild(ReportDialog) is not None, timeout=20_000)
    settle()
    return owner.findChild(ReportDialog)


def table(report: ReportDialog, name: str) -> list[list[str]]:
    tabs = report.findChild(QTabWidget)
    place = next(place for place in range(tabs.count()) if tabs.tabText(place).startswith(name))
    shown = tabs.widget(place)
    assert isinstance(shown, QTableWidget)
    return [
        [shown.item(row, column).text() for column in range(shown.columnCount())] for row in range(shown.rowCount())
    ]


def taken(workspace: Workspace) -> list[str]:
    rows = calls.page(workspace, CallFilter(), CallSort.NUMBER, descending=False, offset=0, limit=100)
    return [row.number for row in rows]


def test_that_nothing_can_be_imported_before_something_is_chosen(qtbot, context, settle):
    dialog, _ = opened(qtbot, context, settle)
    assert not dialog._next.isEnabled()


def test_that_recordings_with_odd_names_are_taken_in(qtbot, context, settle, workspace, tmp_path):
    for seed, name in enumerate(ODD_NAMES):
        write_tone(tmp_path / "in" / name, seed)
    dialog, owner = opened(qtbot, context, settle, tmp_path / "in")
    dialog.metadata.choose(MetadataFrom.NOWHERE)
    report = run(qtbot, dialog, owner, settle)
    assert sorted(taken(workspace)) == sorted(Path(name).stem for name in ODD_NAMES)
    assert report.summary() == "5 taken in"


def test_that_what_is_no_recording_is_refused_with_its_reason(qtbot, context, settle, workspace, tmp_path):
    write_tone(tmp_path / "good.wav", 1)
    (tmp_path / "empty.wav").write_bytes(b"")
    (tmp_path / "notes.wav").write_text("not sound at all", encoding="utf-8")
    dialog, owner = opened(qtbot, context, settle, tmp_path)
    dialog.metadata.choose(MetadataFrom.NOWHERE)
    report = run(qtbot, dialog, owner, settle)
    refused = {row[0]: row[2] for row in table(report, "Refused")}
    assert set(refused) == {"empty.wav", "notes.wav"}
    assert "empty" in refused["empty.wav"]
    assert taken(workspace) == ["good"]


def test_that_the_same_recording_is_taken_once(qtbot, context, settle, workspace, tmp_path):
    write_tone(tmp_path / "a.wav", 1)
    write_tone(tmp_path / "b.wav", 1)
    dialog, owner = opened(qtbot, context, settle, tmp_path)
    dialog.metadata.choose(MetadataFrom.NOWHERE)
    report = run(qtbot, dialog, owner, settle)
    assert [row[:2] for row in table(report, "Already here")] == [["b.wav", "a"]]
    assert len(taken(workspace)) == 1


def test_that_a_dropped_sheet_brings_agents_and_shows_them_first(qtbot, context, settle, workspace, tmp_path):
    write_tone(tmp_path / "a.wav", 1)
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("文件名,坐席工号,姓名,班组\na.wav,0102,陈伟,一组\n", encoding="utf-8-sig")
    dialog, owner = opened(qtbot, context, settle, tmp_path / "a.wav", sheet)
    preview = dialog.metadata.sheet_page._preview
    shown = [preview.item(0, column).text() for column in range(preview.columnCount())]
    assert shown[1:] == ["0102", "陈伟", "一组"]
    run(qtbot, dialog, owner, settle)
    assert calls.find(workspace, "a").agent_number == "0102"


def test_that_a_changed_column_is_used_and_remembered(qtbot, context, settle, workspace, tmp_path):
    write_tone(tmp_path / "a.wav", 1)
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("file,who,crew\na.wav,7,night\n", encoding="utf-8")
    dialog, owner = opened(qtbot, context, settle, tmp_path / "a.wav", sheet)
    page = dialog.metadata.sheet_page
    for field, heading in ((Field.AGENT, "who"), (Field.TEAM, "crew")):
        box = page._boxes[field]
        box.setCurrentIndex(box.findData(heading))
        box.activated.emit(box.currentIndex())
    run(qtbot, dialog, owner, settle)
    call = calls.find(workspace, "a")
    assert (call.agent_number, call.team) == ("7", "night")
    again, _ = opened(qtbot, context, settle, tmp_path / "a.wav", sheet)
    assert again.metadata.sheet_page.mapping()["agent"] == "who"


def test_that_a_sheet_that_cannot_be_read_says_why_and_stops_nothing_else(qtbot, context, settle, tmp_path):
    write_tone(tmp_path / "a.wav", 1)
    (tmp_path / "sheet.xlsx").write_bytes(b"PK\x03\x04 broken")
    dialog, _ = opened(qtbot, context, settle, tmp_path / "a.wav", tmp_path / "sheet.xlsx")
    press(qtbot, dialog, "import-next")
    assert dialog.metadata.sheet_page._says.text()
    assert dialog.metadata.sheet_page._says.property("role") == "bad"
    assert not dialog._next.isEnabled()
    dialog.metadata.choose(MetadataFrom.NOWHERE)
    assert dialog._next.isEnabled()


def test_that_a_template_is_tried_on_the_names_as_it_is_typed(qtbot, context, settle, workspace, tmp_path):
    write_tone(tmp_path / "102_13900001111_20261014162000.wav", 1)
    write_tone(tmp_path / "other.wav", 2)
    dialog, owner = opened(qtbot, context, settle, tmp_path)
    dialog.metadata.choose(MetadataFrom.NAMES)
    page = dialog.metadata.pattern_page
    page.template.setText("{agent}_{customer")
    assert page._says.property("role") == "bad"
    assert not page.is_ready
    page.template.setText("{agent}_{customer}_{date:%Y%m%d%H%M%S}")
    lines = [[page._preview.item(row, column).text() for column in range(5)] for row in range(2)]
    assert lines[0][1:4] == ["102", "13900001111", "2026-10-14 16:20"]
    assert lines[1][4] == "The template does not fit this name."
    run(qtbot, dialog, owner, settle)
    call = calls.find(workspace, "102_13900001111_20261014162000")
    assert (call.agent_number, call.customer) == ("102", "13900001111")
    assert context.settings.filename_pattern == "{agent}_{customer}_{date:%Y%m%d%H%M%S}"


def test_that_the_saved_report_names_every_file_and_starts_no_formula(qtbot, context, settle, tmp_path, told: Told):
    write_tone(tmp_path / "in" / "a.wav", 1)
    (tmp_path / "in" / "=1+1.wav").write_bytes(b"")
    dialog, owner = opened(qtbot, context, settle, tmp_path / "in")
    dialog.metadata.choose(MetadataFrom.NOWHERE)
    report = run(qtbot, dialog, owner, settle)
    report.save_to(tmp_path / "report.csv")
    with (tmp_path / "report.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert [row[0] for row in rows[:3]] == ["Result", "taken in", "refused"]
    assert not any(cell.startswith("=") for row in rows for cell in row)
    report.save_to(tmp_path / "no such folder" / "report.csv")
    assert told.notices[-1].sentence.startswith("The report report.csv could not be saved")


def test_that_the_new_calls_go_to_recognition_from_the_report(qtbot, context, settle, tmp_path, told: Told):
    write_tone(tmp_path / "a.wav", 1)
    asked: list[str] = []
    context.ensure_model = lambda _chosen: asked.append("model")
    dialog, owner = opened(qtbot, context, settle, tmp_path / "a.wav")
    dialog.metadata.choose(MetadataFrom.NOWHERE)
    report = run(qtbot, dialog, owner, settle)
    press(qtbot, report, "import-report-recognise")
    assert asked == ["model"]
