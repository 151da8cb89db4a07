"""A call's whole way through the real window: taken in, recognised in the child process, scored, ranked, exported."""

import json
import os
import shutil

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog, QLabel, QLineEdit, QTabWidget, QWidget

from qa_app.bootstrap import Program
from qa_app.config.paths import Paths
from qa_app.config.settings import load_settings, save_settings
from qa_app.model.calls import CallFilter, RecognitionState
from qa_app.services import calls, ranking, transcripts
from qa_app.ui.context import Place, ScreenName
from tests.e2e.conftest import DEMO

MONTH = "2026-10"
CALL = "20261022-0107"
RECOGNITION_LIMIT_MS = 120_000


@pytest.fixture
def program(qapp, qtbot, tmp_path):
    recordings = tmp_path / "in"
    shutil.copytree(DEMO / "recordings", recordings)
    paths = Paths.of(tmp_path / "workspace")
    paths.root.mkdir()
    save_settings(paths, load_settings(paths).with_values(language="en", time_zone="Asia/Shanghai"))
    made = Program(qapp, paths)
    crashes = []
    made.jobs.crashed.connect(crashes.append)
    made.window.resize(1440, 900)
    with qtbot.waitSignal(made.ready, timeout=20_000):
        made.start()
    yield made
    made.window.close()
    made.close()
    made.deleteLater()
    assert crashes == []


def find(parent, name, kind=QWidget):
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found


def wait_for(qtbot, parent, name, kind=QWidget):
    """Wait until a visible part of this name is there."""
    qtbot.waitUntil(lambda: any(each.isVisible() for each in parent.findChildren(kind, name)), timeout=20_000)
    return next(each for each in parent.findChildren(kind, name) if each.isVisible())


def click(qtbot, widget):
    qtbot.waitUntil(widget.isEnabled, timeout=10_000)
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def take_in(program, qtbot, recordings):
    """Drop the recordings and their sheet onto the window, and read the report."""
    program.go(Place(ScreenName.CALLS, files=(str(recordings), str(DEMO / "calls.csv"))))
    dialog = wait_for(qtbot, program.window, "import-dialog", QDialog)
    click(qtbot, find(dialog, "import-next", QAbstractButton))
    click(qtbot, find(dialog, "import-next", QAbstractButton))
    report = wait_for(qtbot, program.window, "import-report", QDialog)
    titles = find(report, "import-report-tabs", QTabWidget)
    words = " ".join(titles.tabText(number) for number in range(titles.count()))
    click(qtbot, find(report, "import-report-close", QAbstractButton))
    return words


def recognise_all(program, qtbot):
    """Select every call, ask for recognition, choose the demo's model, wait for the child process."""
    table = wait_for(qtbot, program.window, "calls-table")
    qtbot.waitUntil(lambda: table.model().rowCount() == 12)
    table.setFocus()
    table.selectAll()
    click(qtbot, find(program.window, "calls-recognise", QAbstractButton))
    row = wait_for(qtbot, program.window, "model-demo")
    click(qtbot, row.button)
    workspace = program.context.workspace
    done = CallFilter(recognition=(RecognitionState.DONE,))
    qtbot.waitUntil(lambda: calls.count(workspace, done) == 12, timeout=RECOGNITION_LIMIT_MS)


def score_by_clicks(program, qtbot, call_id):
    """Answer every item with its best answer by clicks, submit, and give the score that was shown."""
    program.go(Place(ScreenName.REVIEW, call_id=call_id))
    number = wait_for(qtbot, program.window, "callNumber", QLabel)
    qtbot.waitUntil(lambda: number.text() == CALL)
    form = wait_for(qtbot, program.window, "rubricForm")
    rubric = form.rubric
    for item in (item for section in rubric.sections for item in section.items):
        row = find(form, f"item:{item.id}")
        if not row.isVisible():
            continue
        if item.ranges:
            field = find(row, f"number:{item.id}", QLineEdit)
            best = max(item.ranges, key=lambda each: each.points)
            field.setFocus()
            qtbot.keyClicks(field, str(best.minimum))
            qtbot.keyClick(field, Qt.Key.Key_Return)
        elif item.faults:
            click(qtbot, find(row, f"none:{item.id}", QAbstractButton))
        elif item.options:
            best = max(item.options, key=lambda each: each.points)
            click(qtbot, find(row, f"option:{item.id}:{best.id}", QAbstractButton))
    shown = find(program.window, "score", QLabel).text()
    click(qtbot, find(program.window, "submit", QAbstractButton))
    workspace = program.context.workspace
    qtbot.waitUntil(lambda: calls.card(workspace, call_id).score is not None, timeout=20_000)
    return shown


def export(program, qtbot, target):
    """Press the ranking's export and choose a file."""
    program.go(Place(ScreenName.RANKING, month=MONTH))
    click(qtbot, wait_for(qtbot, program.window, "ranking-export", QAbstractButton))
    qtbot.waitUntil(lambda: any(each.isVisible() for each in program.window.findChildren(QFileDialog)))
    dialog = next(each for each in program.window.findChildren(QFileDialog) if each.isVisible())
    dialog.selectFile(str(target))
    dialog.accept()
    qtbot.waitUntil(target.exists, timeout=30_000)


@pytest.mark.timeout(300)
def test_that_a_call_goes_its_whole_way_through_the_window(program, qtbot, tmp_path):
    words = take_in(program, qtbot, tmp_path / "in")
    assert "12" in words

    recognise_all(program, qtbot)
    workspace = program.context.workspace
    call = calls.find(workspace, CALL)
    heard = "".join(each.text for each in transcripts.demanded(workspace, call.id).segments)
    said = json.loads((DEMO / "expected.json").read_text(encoding="utf-8"))["zh-07-address.wav"]["segments"]
    letters = "".join(letter for each in said for letter in each["text"] if letter.isalnum())
    assert sum(letter in heard for letter in letters) / len(letters) > 0.95

    shown = score_by_clicks(program, qtbot, call.id)
    stored = calls.card(workspace, call.id).score
    assert shown == f"{stored:.2f}"

    rows = ranking.rank_month(workspace, MONTH).rows
    assert [(row.agent, row.evaluations, row.mean) for row in rows] == [("103", 1, stored)]
    book_file = tmp_path / "month.xlsx"
    export(program, qtbot, book_file)
    book = load_workbook(book_file)
    values = {cell.value for sheet in book for line in sheet.iter_rows() for cell in line}
    assert {"103", CALL} <= values
    assert float(stored) in {float(each) for each in values if isinstance(each, int | float)}
