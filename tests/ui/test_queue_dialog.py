from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qa_app.model.agents import Actor
from qa_app.model.calls import RecognitionState
from qa_app.model.progress import Progress
from qa_app.model.transcript import Segment, Speaker
from qa_app.services import recognition
from qa_app.services.calls import card
from qa_app.services.workspace import Workspace
from qa_app.transcribe.protocol import Batch
from qa_app.transcribe.supervisor import Ending, Outcome
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.queue.dialog import QueueDialog, open_queue
from qa_app.ui.queue.model import Column
from qa_app.ui.queue.with_model import WithModelDialog
from qa_app.ui.queue.words import time_left
from tests.helpers.calls import recorded_call
from tests.helpers.speech_models import make_empty_model
from tests.ui.conftest import StillRecognition, Told

NUMBERS = ("4711", "4712", "4713", "4714")


@pytest.fixture
def model(tmp_path: Path) -> str:
    return str(make_empty_model(tmp_path / "small"))


@pytest.fixture
def calls(workspace: Workspace, actor: Actor, model: str) -> list[int]:
    added = [recorded_call(workspace, number).call_id for number in NUMBERS]
    recognition.enqueue(workspace, actor, added, model, "zh")
    return added


@pytest.fixture
def dialog(qtbot: QtBot, context: ScreenContext, calls: list[int], settle: Callable[[], None]) -> Iterator[QueueDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    open_queue(context, window)
    settle()
    found = window.findChild(QueueDialog)
    assert found is not None
    QAbstractItemModelTester(found.model, QAbstractItemModelTester.FailureReportingMode.Fatal, found)
    yield found
    window.close()


def numbers(dialog: QueueDialog) -> list[str]:
    return [entry.number for entry in dialog.model.entries]


def choose(dialog: QueueDialog, *rows: int) -> None:
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    dialog.table.clearSelection()
    for row in rows:
        dialog.table.selectionModel().select(dialog.model.index(row, 0), flags)


def cell(dialog: QueueDialog, row: int, column: Column) -> str:
    return str(dialog.model.index(row, column).data())


def begin(workspace: Workspace, call_id: int) -> recognition.RecognitionTask:
    task = recognition.next_task(workspace)
    assert task is not None
    assert task.call_id == call_id
    segment = Segment(0, 900, Speaker.AGENT, "您好。", 0.9, ())
    recognition.store_batch(workspace, task, Batch(call_id, 0, 1, 4, "zh", (segment,), 6150))
    return task


def test_that_the_queue_stands_there_in_its_order(dialog: QueueDialog) -> None:
    assert numbers(dialog) == list(NUMBERS)
    assert [cell(dialog, 0, column) for column in Column] == ["4711", "waiting", "", "1:01", "small", "Chinese"]


def test_that_a_call_in_hand_tells_its_windows_and_when_all_is_done(
    dialog: QueueDialog, workspace: Workspace, actor: Actor, calls: list[int], settle: Callable[[], None]
) -> None:
    recognition.finish(workspace, actor, begin(workspace, calls[0]), Outcome(Ending.FINISHED, windows=4))
    begin(workspace, calls[1])
    dialog._look()
    settle()
    assert numbers(dialog) == ["4712", "4713", "4714"]
    dialog._context.recognition.progress.emit(calls[1], Progress("recognising", 2, 4))
    assert cell(dialog, 0, Column.STATE) == "recognising, window 3 of 4"
    dialog._context.recognition.progress.emit(calls[2], Progress("decoding", 30, 100))
    assert cell(dialog, 1, Column.STATE) == "waiting"
    assert cell(dialog, 2, Column.DONE_IN) == "under a minute"


def test_that_rows_are_moved_by_dragging(
    dialog: QueueDialog, workspace: Workspace, settle: Callable[[], None], qtbot: QtBot
) -> None:
    dragged = dialog.model.mimeData([dialog.model.index(row, 0) for row in (2, 3)])
    dialog.model.dropMimeData(dragged, Qt.DropAction.MoveAction, 1, 0, dialog.model.index(-1, -1))
    settle()
    assert [entry.number for entry in recognition.queue(workspace)] == ["4711", "4713", "4714", "4712"]
    qtbot.waitUntil(lambda: numbers(dialog) == ["4711", "4713", "4714", "4712"])


def test_that_a_call_in_hand_cannot_be_dragged(
    dialog: QueueDialog, workspace: Workspace, calls: list[int], settle: Callable[[], None]
) -> None:
    begin(workspace, calls[0])
    dialog._look()
    settle()
    can_be_dragged = Qt.ItemFlag.ItemIsDragEnabled
    assert [bool(dialog.model.index(row, 0).flags() & can_be_dragged) for row in (0, 1)] == [False, True]


def test_that_selected_calls_go_to_the_front(
    dialog: QueueDialog, workspace: Workspace, settle: Callable[[], None]
) -> None:
    choose(dialog, 1, 3)
    dialog.first.trigger()
    settle()
    assert [entry.number for entry in recognition.queue(workspace)] == ["4712", "4714", "4711", "4713"]


def test_that_single_calls_are_paused_and_go_on(
    dialog: QueueDialog, workspace: Workspace, calls: list[int], settle: Callable[[], None], qtbot: QtBot
) -> None:
    choose(dialog, 1)
    dialog.pause.trigger()
    settle()
    assert card(workspace, calls[1]).recognition is RecognitionState.PAUSED
    qtbot.waitUntil(dialog.resume.isEnabled)
    dialog.resume.trigger()
    settle()
    assert card(workspace, calls[1]).recognition is RecognitionState.WAITING


def test_that_removed_calls_come_back_by_undo(
    dialog: QueueDialog, workspace: Workspace, told: Told, model: str, settle: Callable[[], None]
) -> None:
    choose(dialog, 0, 1)
    dialog.remove.trigger()
    settle()
    assert [entry.number for entry in recognition.queue(workspace)] == ["4713", "4714"]
    undo = told.notices[-1].act
    assert undo is not None
    undo()
    settle()
    found = recognition.queue(workspace)
    assert [entry.number for entry in found] == ["4713", "4714", "4711", "4712"]
    assert {(entry.model, entry.language) for entry in found} == {(model, "zh")}


def test_that_everything_is_paused_by_one_button(dialog: QueueDialog, recognition: StillRecognition) -> None:
    dialog.pause_all.click()
    dialog.pause_all.click()
    assert [asked for asked, _ in recognition.asked] == ["pause", "resume"]


def test_that_waiting_calls_get_another_model(
    dialog: QueueDialog, workspace: Workspace, calls: list[int], settle: Callable[[], None], tmp_path: Path
) -> None:
    other = str(make_empty_model(tmp_path / "other"))
    choose(dialog, 0, 1)
    dialog.with_model.trigger()
    settle()
    question = dialog.findChild(WithModelDialog)
    assert question is not None
    assert question.note.isHidden()
    question.model_box.addItem("other", other)
    question.model_box.setCurrentIndex(question.model_box.findData(other))
    question.language_box.setCurrentIndex(question.language_box.findData("en"))
    question._choose()
    settle()
    assert [(entry.model == other, entry.language) for entry in recognition.queue(workspace)] == [
        (True, "en"),
        (True, "en"),
        (False, "zh"),
        (False, "zh"),
    ]


def test_that_it_is_said_which_calls_start_over(
    dialog: QueueDialog, workspace: Workspace, calls: list[int], settle: Callable[[], None]
) -> None:
    begin(workspace, calls[0])
    dialog._look()
    settle()
    choose(dialog, 0, 1)
    dialog.with_model.trigger()
    settle()
    question = dialog.findChild(WithModelDialog)
    assert question is not None
    assert not question.note.isHidden()
    assert question.note.text().startswith("1 of them")


def test_that_an_empty_queue_shows_the_way_to_the_calls(
    dialog: QueueDialog, workspace: Workspace, actor: Actor, calls: list[int], told: Told, settle: Callable[[], None]
) -> None:
    recognition.cancel(workspace, actor, calls)
    dialog._look()
    settle()
    dialog._empty.button.click()
    assert told.places[-1] == Place(ScreenName.CALLS)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(None, ""), (20, "under a minute"), (290, "about 5 min"), (7500, "about 2 h 5 min")],
)
def test_that_the_time_left_is_said_roughly(seconds: float | None, words: str) -> None:
    assert time_left(seconds) == words
