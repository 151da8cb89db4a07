"""The frame: from the start page to the screens, keys, drops, notices, the strip, and what is remembered."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QMessageBox, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from qa_app.jobs.runner import JobRunner
from qa_app.model.calls import CallMetadata
from qa_app.model.problems import Problem, ProblemError, problem
from qa_app.model.progress import Control, Progress
from qa_app.services import calls
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.jobs_strip import JobsStrip
from qa_app.ui.main_window import MainWindow
from qa_app.ui.notifier import Notifier, Tone
from qa_app.ui.palette import Palette
from qa_app.ui.rail import FOLDED_WIDTH
from qa_app.ui.review.keys_dialog import KeysDialog
from qa_app.ui.theme import Theme
from qa_app.ui.toasts import Toast
from tests.ui.conftest import Told


class NotedScreen(QLabel):
    """A screen that remembers what it was asked."""

    def __init__(self, name: ScreenName, parent: QWidget) -> None:
        super().__init__(str(name), parent)
        self.places: list[Place] = []
        self.translations = 0

    def title(self) -> str:
        return self.text().capitalize()

    def activate(self, place: Place) -> None:
        self.places.append(place)

    def retranslate(self) -> None:
        self.translations += 1


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, jobs: JobRunner, notifier: Notifier) -> MainWindow:
    made = MainWindow(theme, jobs, notifier, make=lambda name, _context, parent: NotedScreen(name, parent))
    qtbot.addWidget(made)
    jobs.problems.connect(notifier.problems)
    made.show()
    qtbot.waitExposed(made)
    return made


def enter(window: MainWindow, context: ScreenContext, screen: ScreenName = ScreenName.CALLS) -> None:
    window.enter(context, Place(screen))


def noted(window: MainWindow, name: ScreenName) -> NotedScreen:
    screen = window.visited_screen(name)
    assert isinstance(screen, NotedScreen)
    return screen


def drop(window: MainWindow, *files: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dragEnterEvent(QDragEnterEvent(QPoint(400, 300), Qt.DropAction.CopyAction, mime, buttons, keys))
    window.dropEvent(QDropEvent(QPoint(400, 300), Qt.DropAction.CopyAction, mime, buttons, keys))


def test_that_the_rail_leads_nowhere_before_the_workspace_is_open(window: MainWindow) -> None:
    window.go(Place(ScreenName.RANKING))
    assert (window.current, window.rail.isEnabled()) == (None, False)


def test_that_a_screen_is_made_at_its_first_visit_only(window: MainWindow, context: ScreenContext) -> None:
    enter(window, context)
    assert window.visited_screen(ScreenName.RANKING) is None
    window.go(Place(ScreenName.RANKING))
    first = noted(window, ScreenName.RANKING)
    window.go(Place(ScreenName.RANKING, month="2026-10"))
    assert noted(window, ScreenName.RANKING) is first
    assert [place.month for place in first.places] == [None, "2026-10"]


def test_that_a_click_on_the_rail_brings_the_screen_to_the_front(
    window: MainWindow, context: ScreenContext, qtbot: QtBot
) -> None:
    enter(window, context)
    qtbot.mouseClick(window.findChild(QWidget, "rail-rubrics"), Qt.MouseButton.LeftButton)
    assert window.current is ScreenName.RUBRICS
    assert noted(window, ScreenName.RUBRICS).isVisible()


@pytest.mark.parametrize(
    ("key", "screen"),
    list(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5), ScreenName, strict=True)),
)
def test_that_control_and_a_digit_lead_to_a_screen(
    window: MainWindow, context: ScreenContext, qtbot: QtBot, key: Qt.Key, screen: ScreenName
) -> None:
    enter(window, context, ScreenName.CALLS if screen is not ScreenName.CALLS else ScreenName.REVIEW)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert window.current is screen


def test_that_the_title_names_the_screen_and_the_program(window: MainWindow, context: ScreenContext) -> None:
    assert window.windowTitle() == "Service Star QA"
    enter(window, context)
    assert window.windowTitle() == "Calls – Service Star QA"


def test_that_dropped_recordings_come_to_the_calls(window: MainWindow, context: ScreenContext) -> None:
    enter(window, context, ScreenName.RANKING)
    drop(window, Path("/calls/4711.wav"), Path("/calls/录音 №1.mp3"))
    assert window.current is ScreenName.CALLS
    assert noted(window, ScreenName.CALLS).places[-1].files == ("/calls/4711.wav", "/calls/录音 №1.mp3")


def test_that_a_dropped_rubric_comes_to_the_rubrics(window: MainWindow, context: ScreenContext) -> None:
    enter(window, context)
    drop(window, Path("/rubrics/new.yaml"))
    assert noted(window, ScreenName.RUBRICS).places[-1].files == ("/rubrics/new.yaml",)


def test_that_files_are_not_taken_before_the_workspace_is_open(window: MainWindow) -> None:
    drop(window, Path("/calls/4711.wav"))
    assert window.current is None


def test_that_the_folded_rail_keeps_names_for_screen_readers(window: MainWindow) -> None:
    window.rail.set_folded(True)
    button = window.findChild(QWidget, "rail-ranking")
    assert (window.rail.width(), button.accessibleName()) == (FOLDED_WIDTH, "Ranking")


def test_that_what_the_window_remembers_is_found_again(
    window: MainWindow, context: ScreenContext, qtbot: QtBot
) -> None:
    enter(window, context, ScreenName.RANKING)
    window.resize(960, 660)
    window.rail.set_folded(True)
    other = MainWindow(context.theme, context.jobs, context.notifier)
    qtbot.addWidget(other)
    other.restore(window.remembered())
    assert (other.size(), other.rail.is_folded) == (window.size(), True)
    assert window.remembered()["screen"] == "ranking"


@pytest.mark.parametrize("spoilt", [{}, {"geometry": 5}, {"geometry": "§§§", "rail_folded": "yes"}])
def test_that_spoilt_memories_are_left_alone(window: MainWindow, spoilt: dict[str, object]) -> None:
    size = window.size()
    window.restore(spoilt)
    assert (window.size(), window.rail.is_folded) == (size, False)


def test_that_badges_show_counts_and_large_ones_are_cut(window: MainWindow) -> None:
    shown = []
    for count in (0, 12, 1000):
        window.rail.set_badge(ScreenName.CALLS, count)
        shown.append(window.rail.badge(ScreenName.CALLS))
    assert shown == ["", "12", "999+"]


def test_that_a_refused_workspace_is_told_with_a_way_on(window: MainWindow, qtbot: QtBot) -> None:
    window.start_page.show_failed(("The folder is read-only.", "Choose another one."))
    texts = [label.text() for label in window.start_page.findChildren(QLabel) if label.isVisible()]
    assert "The folder is read-only.\n\nChoose another one." in texts
    retry = next(button for button in window.start_page.findChildren(QPushButton) if button.text() == "Try again")
    with qtbot.waitSignal(window.start_page.retry_asked):
        qtbot.mouseClick(retry, Qt.MouseButton.LeftButton)


def test_that_a_long_reason_is_shown_to_its_end(window: MainWindow, qtbot: QtBot) -> None:
    long = (
        "The database was made by a newer version of the program. It was left as it is: install the newer version. " * 4
    )
    window.start_page.show_failed((long,))
    (told,) = (label for label in window.start_page.findChildren(QLabel) if label.text() == long)
    qtbot.waitUntil(lambda: told.height() >= told.heightForWidth(told.width()) > 2 * told.fontMetrics().lineSpacing())


def test_that_a_notice_of_something_good_goes_by_itself(window: MainWindow, notifier: Notifier, qtbot: QtBot) -> None:
    notifier.tell("The workbook is written.", Tone.GOOD)
    (toast,) = window.toasts.toasts
    assert toast._timer.isActive()
    toast._timer.timeout.emit()
    assert window.toasts.toasts == ()


def test_that_a_notice_of_a_fault_stays_until_it_is_closed(window: MainWindow, notifier: Notifier) -> None:
    notifier.problems((problem("file-not-found"), problem("file-not-utf8")))
    (toast,) = window.toasts.toasts
    assert not toast._timer.isActive()
    assert (toast.notice.tone, len(toast.notice.details)) == (Tone.BAD, 1)


def test_that_the_same_notice_stands_once(window: MainWindow, notifier: Notifier) -> None:
    for _ in range(3):
        notifier.tell("The workbook is written.")
    assert len(window.toasts.toasts) == 1


def test_that_no_more_than_a_few_notices_stand(window: MainWindow, notifier: Notifier) -> None:
    for number in range(9):
        notifier.tell(f"Notice {number}.")
    assert [toast.notice.sentence for toast in window.toasts.toasts] == [f"Notice {n}." for n in range(5, 9)]


def test_that_the_button_of_a_notice_acts_once_and_closes_it(
    window: MainWindow, notifier: Notifier, qtbot: QtBot
) -> None:
    acted: list[bool] = []
    notifier.tell("The workbook is written.", Tone.GOOD, "Open", lambda: acted.append(True))
    button = window.toasts.toasts[0].findChild(QPushButton, "toast-action")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (acted, window.toasts.toasts) == ([True], ())


def test_that_notices_stay_within_the_window(window: MainWindow, notifier: Notifier, qtbot: QtBot) -> None:
    notifier.tell("A sentence that is long enough for more than one line of the notice, so that it has to be wrapped.")
    window.resize(960, 600)
    toast: Toast = window.toasts.toasts[0]
    host = toast.parentWidget()
    qtbot.waitUntil(lambda: host.rect().contains(toast.geometry()))


def test_that_the_strip_says_what_is_under_way_and_how_it_ended(
    window: MainWindow, jobs: JobRunner, qtbot: QtBot
) -> None:
    strip, owner, gate = window.strip, QObject(), threading.Event()
    assert strip.text() == "No work under way"

    def work(control: Control) -> str:
        control.step("importing", 3, 12, "zh-01.wav")
        gate.wait()
        return "12 recordings are in"

    def done(line: str) -> None:
        job.set_result(line)

    job = jobs.start(owner, "Import recordings", work, done)
    qtbot.waitUntil(lambda: strip.text() == "Import recordings · importing 3 of 12 · zh-01.wav")
    gate.set()
    qtbot.waitUntil(lambda: strip.text() == "Import recordings · 12 recordings are in")


def test_that_the_strip_says_what_went_wrong(window: MainWindow, jobs: JobRunner, qtbot: QtBot) -> None:
    def work(_control: Control) -> None:
        raise ProblemError(problem("file-not-found"))

    owner = QObject()
    jobs.start(owner, "Export", work)
    qtbot.waitUntil(lambda: window.strip.text().startswith("Export · There is no such file."))
    assert len(window.toasts.toasts) == 1


def test_that_the_strip_cancels_the_job_in_hand(window: MainWindow, jobs: JobRunner, qtbot: QtBot) -> None:
    def work(control: Control) -> None:
        while True:
            control.step("importing")

    owner = QObject()
    job = jobs.start(owner, "Import", work)
    qtbot.waitUntil(lambda: job.state == "running")
    qtbot.mouseClick(window.findChild(QPushButton, "jobs-strip-cancel"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.strip.text() == "Import · cancelled")


def test_that_the_strip_opens_to_a_list_with_the_newest_job_first(
    window: MainWindow, jobs: JobRunner, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    owner = QObject()
    for title in ("Import", "Export"):
        jobs.start(owner, title, lambda _control: None)
    settle()
    qtbot.mouseClick(window.findChild(QToolButton, "jobs-strip-toggle"), Qt.MouseButton.LeftButton)
    assert window.findChild(QWidget, "jobs-list").isVisible()
    assert [row.job.title for row in window.strip.rows()] == ["Export", "Import"]


def test_that_recognition_is_told_in_the_strip_while_no_job_runs(window: MainWindow) -> None:
    line = window.strip.recognition
    line.show_queue(7, "4711", 3, is_paused=False)
    line.show_progress(7, Progress("recognising", 3, 8))
    assert window.strip.text() == "Recognising call 4711 · recognising 3 of 8 37 % · 3 more waiting"


def test_that_progress_of_a_call_that_is_not_in_hand_is_left(window: MainWindow) -> None:
    line = window.strip.recognition
    line.show_queue(7, "4711", 0, is_paused=False)
    line.show_progress(8, Progress("recognising", 3, 8))
    assert line.progress == Progress("waiting")


def test_that_recognition_is_paused_and_resumed_by_one_button(window: MainWindow, qtbot: QtBot) -> None:
    strip: JobsStrip = window.strip
    strip.set_open(True)
    button = window.findChild(QPushButton, "recognition-pause")
    strip.recognition.show_queue(7, "4711", 0, is_paused=False)
    with qtbot.waitSignal(strip.recognition.pause_asked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    strip.recognition.show_queue(None, "", 1, is_paused=True)
    with qtbot.waitSignal(strip.recognition.resume_asked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_that_every_visited_screen_is_translated_anew(window: MainWindow, context: ScreenContext) -> None:
    enter(window, context)
    window.go(Place(ScreenName.REVIEW))
    window.retranslate()
    assert [noted(window, name).translations for name in (ScreenName.CALLS, ScreenName.REVIEW)] == [1, 1]


def test_that_the_window_asks_before_it_stops_work(window: MainWindow, jobs: JobRunner, qtbot: QtBot) -> None:
    gate, owner = threading.Event(), QObject()
    jobs.start(owner, "Import", lambda _control: gate.wait())
    window.close()
    box = window.findChild(QMessageBox, "confirm-quit")
    assert (window.isVisible(), box.isVisible()) == (True, True)
    leave = next(button for button in box.buttons() if button.text() == "Quit")
    with qtbot.waitSignal(window.closing):
        qtbot.mouseClick(leave, Qt.MouseButton.LeftButton)
    assert not window.isVisible()
    gate.set()


def test_that_the_window_closes_at_once_while_nothing_runs(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closing):
        window.close()


def palette_of(window: MainWindow) -> Palette:
    window.open_palette()
    return window.findChildren(Palette)[-1]


def test_that_the_palette_leads_to_a_screen(window: MainWindow, context: ScreenContext, qtbot: QtBot) -> None:
    enter(window, context)
    palette = palette_of(window)
    field = palette.findChild(QLineEdit, "palette-field")
    qtbot.keyClicks(field, "rank")
    assert palette.words() == ["Ranking   Ctrl+3"]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.current is ScreenName.RANKING


def test_that_the_palette_finds_calls_by_number(
    window: MainWindow, context: ScreenContext, told: Told, qtbot: QtBot
) -> None:
    enter(window, context)
    workspace, metadata = context.workspace, CallMetadata(number="4711", agent_number="102", agent_name="Chen Wei")
    with workspace.database.writing() as session:
        call_id = calls.add_call(session, workspace, context.actor, metadata)
    palette = palette_of(window)
    field = palette.findChild(QLineEdit, "palette-field")
    qtbot.keyClicks(field, "4711")
    qtbot.waitUntil(lambda: palette.words() == ["Review call 4711   Chen Wei · –"])
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.places == [Place(ScreenName.REVIEW, call_id=call_id)]


def test_that_the_arrow_keys_move_in_the_palette(window: MainWindow, context: ScreenContext, qtbot: QtBot) -> None:
    enter(window, context)
    field = palette_of(window).findChild(QLineEdit, "palette-field")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return):
        qtbot.keyClick(field, key)
    assert window.current is ScreenName.REVIEW


def test_that_the_list_of_keys_names_those_of_the_frame_and_of_the_screen(
    window: MainWindow, context: ScreenContext
) -> None:
    enter(window, context)
    action = QAction("Import recordings…", noted(window, ScreenName.CALLS))
    action.setShortcut("Ctrl+O")
    window.open_shortcuts()
    texts = {line.text(column) for line in window.findChild(KeysDialog).lines() for column in range(2)}
    assert {"Everywhere", "Ctrl+K", "Ranking", "Ctrl+O", "Import recordings", "Play or pause"} <= texts


def test_that_the_rail_folds_while_the_window_is_narrow_and_unfolds_again(window: MainWindow) -> None:
    window.resize(1300, 800)
    wide = window.rail.is_folded
    window.resize(1024, 720)
    narrow = window.rail.is_folded, window.remembered()["rail_folded"]
    window.resize(1300, 800)
    assert (wide, narrow, window.rail.is_folded) == (False, (True, False), False)


def test_that_a_rail_that_was_folded_by_hand_stays_folded(window: MainWindow) -> None:
    window.resize(1300, 800)
    window.rail.set_folded(True)
    window.resize(1024, 720)
    window.resize(1300, 800)
    assert (window.rail.is_folded, window.remembered()["rail_folded"]) == (True, True)


def test_that_a_problem_is_told_with_the_name_of_its_file(notifier: Notifier, told: Told) -> None:
    notifier.problems((Problem("file-unreadable", (("reason", "Permission denied"),), "/srv/in/call-7.wav"),))
    assert told.notices[0].sentence.startswith("call-7.wav: ")
