"""Bugs of ours: logged, told once with details, and the program goes on."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from qa_app.ui.crash import FAULT_FILE, CrashReporter, NativeCrashLog
from qa_app.ui.crash_dialog import CrashDialog

pytestmark = pytest.mark.qt_no_exception_capture


@pytest.fixture
def reporter(qapp: QApplication) -> Iterator[CrashReporter]:
    made = CrashReporter()
    before = sys.excepthook, threading.excepthook
    made.install()
    yield made
    sys.excepthook, threading.excepthook = before


def fail() -> None:
    raise ZeroDivisionError("for the test")


def test_that_a_bug_in_a_thread_is_reported_in_the_windows_thread(
    reporter: CrashReporter, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    threads: list[threading.Thread] = []
    reporter.reported.connect(lambda _text: threads.append(threading.current_thread()))
    with qtbot.waitSignal(reporter.reported) as waiting:
        worker = threading.Thread(target=fail)
        worker.start()
    worker.join()
    assert "ZeroDivisionError: for the test" in waiting.args[0]
    assert threads == [threading.main_thread()]
    assert [record.levelno for record in caplog.records] == [logging.CRITICAL]


def test_that_a_report_names_the_versions(reporter: CrashReporter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reporter.reported) as waiting:
        reporter.take(ValueError("x"))
    assert "PySide6 " in waiting.args[0]
    assert "Python 3." in waiting.args[0]


def test_that_many_bugs_open_one_dialog(reporter: CrashReporter, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    reporter.show_over(window)
    for _ in range(3):
        with qtbot.waitSignal(reporter.reported):
            reporter.take(ValueError("x"))
    dialogs = window.findChildren(CrashDialog)
    assert len(dialogs) == 1
    dialogs[0].accept()


def test_that_a_bug_in_the_dialog_is_not_told_without_end(
    reporter: CrashReporter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_too(_report: str, _window: QWidget) -> CrashDialog:
        raise ValueError("in the dialog")

    window = QWidget()
    qtbot.addWidget(window)
    reporter.show_over(window)
    monkeypatch.setattr("qa_app.ui.crash_dialog.CrashDialog", fail_too)
    told: list[str] = []
    reporter.reported.connect(told.append)
    with qtbot.capture_exceptions() as raised:
        reporter.take(ValueError("first"))
        qtbot.waitUntil(lambda: bool(raised))
        reporter.take(raised[0][1])
        qtbot.waitUntil(lambda: len(told) == 2)
    assert ["in the dialog" in each for each in told] == [False, True]
    assert len(raised) == 1


def test_that_the_details_can_be_copied(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = CrashDialog("the report", window)
    qtbot.mouseClick(dialog.findChild(QPushButton, "copy-details"), Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "the report"


def test_that_what_a_dying_run_wrote_is_found_by_the_next(tmp_path: Path) -> None:
    (tmp_path / FAULT_FILE).write_text("Fatal Python error: Segmentation fault", encoding="utf-8")
    log = NativeCrashLog(tmp_path)
    assert log.last == "Fatal Python error: Segmentation fault"
    log.close()


def test_that_a_run_that_ends_in_order_leaves_nothing(tmp_path: Path) -> None:
    NativeCrashLog(tmp_path).close()
    log = NativeCrashLog(tmp_path)
    assert log.last == ""
    log.close()
    assert list(tmp_path.iterdir()) == []


def test_that_a_folder_that_cannot_be_written_to_costs_only_the_report(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    log = NativeCrashLog(blocked / "logs")
    assert log.last == ""
    log.close()
