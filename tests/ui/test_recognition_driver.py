from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qa_app.jobs.bus import ChangeBus
from qa_app.jobs.recognition import RecognitionDriver
from qa_app.model.agents import Actor
from qa_app.model.calls import RecognitionState
from qa_app.model.changes import Changes
from qa_app.model.problems import ProblemError, problem
from qa_app.model.progress import Progress
from qa_app.services import recognition, recognition_queue, transcripts
from qa_app.services.calls import NewRecording, add_recording, card
from qa_app.services.media import LocalMedia
from qa_app.services.workspace import Workspace
from tests.helpers.speech_models import DEMO_RECORDINGS, small_model

MODEL = str(small_model())
LIMIT_MS = 60_000


@pytest.fixture
def calls(local_workspace: Workspace, actor: Actor) -> list[int]:
    media = LocalMedia()
    files = [DEMO_RECORDINGS / "zh-06-no-answer.wav", DEMO_RECORDINGS / "en-05-warranty.wav"]
    recordings = [NewRecording(str(file), media.sha256(file), media.probe(file)) for file in files]
    return [add_recording(local_workspace, actor, recording).call_id for recording in recordings]


@pytest.fixture
def driver(local_workspace: Workspace, actor: Actor, bus: ChangeBus) -> Iterator[RecognitionDriver]:
    made = RecognitionDriver(lambda: local_workspace, lambda: actor, bus)
    yield made
    made.stop()
    assert not made._thread.isRunning()


def state(workspace: Workspace, call_id: int) -> RecognitionState:
    return card(workspace, call_id).recognition


def until(qtbot: QtBot, condition: Callable[[], bool]) -> None:
    qtbot.waitUntil(condition, timeout=LIMIT_MS)


def test_that_it_works_off_the_queue_and_tells_how_far_it_is(
    qtbot: QtBot, driver: RecognitionDriver, local_workspace: Workspace, actor: Actor, calls: list[int], bus: ChangeBus
) -> None:
    told: list[tuple[int, Progress, bool]] = []
    changes: list[Changes] = []
    in_hand: set[tuple[int, ...]] = set()
    here = threading.get_ident()
    driver.progress.connect(lambda call_id, step: told.append((call_id, step, threading.get_ident() == here)))
    bus.changed.connect(changes.append)
    driver.state_changed.connect(lambda: in_hand.add(driver.in_hand))
    driver.start()
    recognition.enqueue(local_workspace, actor, calls, MODEL)
    driver.wake()
    until(qtbot, lambda: state(local_workspace, calls[1]) is RecognitionState.DONE)
    until(qtbot, lambda: driver.current_call_id is None)
    assert state(local_workspace, calls[0]) is RecognitionState.DONE
    found = transcripts.transcript(local_workspace, calls[1])
    assert found is not None
    assert found.language == "en"
    assert list(dict.fromkeys(call_id for call_id, _, _ in told)) == calls
    assert tuple(calls) in in_hand
    phases = [step.phase for call_id, step, _ in told if call_id == calls[1]]
    assert list(dict.fromkeys(phases)) == ["decoding", "finding-speech", "recognising"]
    assert changes[-1].call_ids == (calls[1],)


def test_that_what_a_killed_program_left_in_hand_goes_on_at_the_start(
    qtbot: QtBot, driver: RecognitionDriver, local_workspace: Workspace, actor: Actor, calls: list[int]
) -> None:
    recognition.enqueue(local_workspace, actor, calls[:1], MODEL)
    recognition.next_task(local_workspace)
    assert state(local_workspace, calls[0]) is RecognitionState.RUNNING
    driver.start()
    until(qtbot, lambda: state(local_workspace, calls[0]) is RecognitionState.DONE)


def test_that_a_killed_process_is_replaced_and_the_call_goes_on(
    qtbot: QtBot, driver: RecognitionDriver, local_workspace: Workspace, actor: Actor, calls: list[int]
) -> None:
    recognition.enqueue(local_workspace, actor, calls[:1], MODEL)
    driver.start()
    with qtbot.waitSignal(driver.progress, timeout=LIMIT_MS):
        pass
    children = Path(f"/proc/{os.getpid()}/task")
    pids = {int(pid) for task in children.iterdir() for pid in (task / "children").read_text().split()}
    (child,) = [pid for pid in pids if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()]
    os.kill(child, signal.SIGKILL)
    until(qtbot, lambda: state(local_workspace, calls[0]) is RecognitionState.DONE)


def test_that_pausing_stops_the_call_in_hand_and_resuming_goes_on(
    qtbot: QtBot, driver: RecognitionDriver, local_workspace: Workspace, actor: Actor, calls: list[int]
) -> None:
    recognition.enqueue(local_workspace, actor, calls[:1], MODEL)
    driver.start()
    with qtbot.waitSignal(driver.progress, timeout=LIMIT_MS):
        pass
    driver.pause()
    until(qtbot, lambda: driver.current_call_id is None)
    assert driver.is_paused
    assert state(local_workspace, calls[0]) is RecognitionState.WAITING
    driver.resume()
    until(qtbot, lambda: state(local_workspace, calls[0]) is RecognitionState.DONE)


def test_that_a_cancelled_call_leaves_the_queue_and_the_next_goes_on(
    qtbot: QtBot, driver: RecognitionDriver, local_workspace: Workspace, actor: Actor, calls: list[int]
) -> None:
    recognition.enqueue(local_workspace, actor, calls, MODEL)
    driver.start()
    with qtbot.waitSignal(driver.progress, timeout=LIMIT_MS):
        pass
    driver.cancel(calls[0])
    until(qtbot, lambda: state(local_workspace, calls[0]) is RecognitionState.NONE)
    until(qtbot, lambda: state(local_workspace, calls[1]) is RecognitionState.DONE)


def test_that_a_waiting_call_is_cancelled_while_another_is_in_hand(
    qtbot: QtBot, driver: RecognitionDriver, local_workspace: Workspace, actor: Actor, calls: list[int]
) -> None:
    recognition.enqueue(local_workspace, actor, calls, MODEL)
    driver.start()
    with qtbot.waitSignal(driver.progress, timeout=LIMIT_MS):
        pass
    driver.cancel(calls[1])
    until(qtbot, lambda: state(local_workspace, calls[1]) is RecognitionState.NONE)
    assert state(local_workspace, calls[0]) is RecognitionState.RUNNING
    until(qtbot, lambda: state(local_workspace, calls[0]) is RecognitionState.DONE)


def test_that_a_call_in_hand_begins_again_in_another_way(
    qtbot: QtBot, driver: RecognitionDriver, local_workspace: Workspace, actor: Actor, calls: list[int]
) -> None:
    recognition.enqueue(local_workspace, actor, calls[:1], MODEL, "en")
    driver.start()
    with qtbot.waitSignal(driver.progress, timeout=LIMIT_MS):
        pass
    recognition_queue.change_model(local_workspace, actor, calls[:1], MODEL, "zh")
    driver.wake()
    until(qtbot, lambda: state(local_workspace, calls[0]) is RecognitionState.DONE)
    found = transcripts.transcript(local_workspace, calls[0])
    assert found is not None
    assert found.language == "zh"


def test_that_a_call_paused_in_hand_leaves_the_next_alone(
    qtbot: QtBot, driver: RecognitionDriver, local_workspace: Workspace, actor: Actor, calls: list[int]
) -> None:
    recognition.enqueue(local_workspace, actor, calls, MODEL)
    driver.start()
    with qtbot.waitSignal(driver.progress, timeout=LIMIT_MS):
        pass
    recognition.pause(local_workspace, actor, calls[:1])
    until(qtbot, lambda: state(local_workspace, calls[1]) is RecognitionState.DONE)
    assert state(local_workspace, calls[0]) is RecognitionState.PAUSED


def test_that_stopping_leaves_the_call_for_the_next_start(
    qtbot: QtBot, driver: RecognitionDriver, local_workspace: Workspace, actor: Actor, calls: list[int]
) -> None:
    recognition.enqueue(local_workspace, actor, calls[:1], MODEL)
    driver.start()
    with qtbot.waitSignal(driver.progress, timeout=LIMIT_MS):
        pass
    driver.stop()
    assert state(local_workspace, calls[0]) is RecognitionState.WAITING


def test_that_a_database_that_cannot_be_written_pauses_it_and_says_why(
    qtbot: QtBot, local_workspace: Workspace, actor: Actor, bus: ChangeBus
) -> None:
    def full() -> Workspace:
        raise ProblemError(problem("disk-full", folder="here"))

    driver = RecognitionDriver(full, lambda: actor, bus)
    with qtbot.waitSignal(driver.problems, timeout=LIMIT_MS) as told:
        driver.start()
    assert [each.code for each in told.args[0]] == ["disk-full"]
    assert driver.is_paused
    driver.stop()
