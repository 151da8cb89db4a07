from __future__ import annotations

from pathlib import Path

import pytest

from qa_app.model.agents import Actor
from qa_app.model.calls import RecognitionState
from qa_app.model.problems import ProblemError
from qa_app.model.transcript import Segment, Speaker
from qa_app.services import recognition, recognition_queue, transcripts
from qa_app.services.calls import card
from qa_app.services.recognition import QueueEntry
from qa_app.services.recognition_queue import Pace, Queue
from qa_app.services.workspace import Workspace
from qa_app.storage.operations import operations
from qa_app.transcribe.protocol import Batch
from qa_app.transcribe.supervisor import Ending, Outcome
from tests.helpers.calls import recorded_call
from tests.helpers.speech_models import make_empty_model


@pytest.fixture
def models(tmp_path: Path) -> tuple[str, str]:
    return str(make_empty_model(tmp_path / "one")), str(make_empty_model(tmp_path / "two"))


@pytest.fixture
def calls(workspace: Workspace, actor: Actor, models: tuple[str, str]) -> list[int]:
    added = [recorded_call(workspace, number).call_id for number in ("4711", "4712", "4713", "4714")]
    recognition.enqueue(workspace, actor, added, models[0], "zh")
    return added


def batch(call_id: int) -> Batch:
    return Batch(call_id, 0, 1, 3, "zh", (Segment(0, 900, Speaker.AGENT, "您好。", 0.9, ()),), work_ms=400)


def begun(workspace: Workspace, call_id: int) -> recognition.RecognitionTask:
    """Claim a call and store its first window."""
    task = recognition.next_task(workspace)
    assert task is not None
    assert task.call_id == call_id
    recognition.store_batch(workspace, task, batch(call_id))
    return task


def order(workspace: Workspace) -> list[int]:
    return [entry.call_id for entry in recognition_queue.overview(workspace).entries]


def test_that_calls_in_the_queue_get_another_model_where_they_stand(
    workspace: Workspace, actor: Actor, models: tuple[str, str], calls: list[int]
) -> None:
    recognition.pause(workspace, actor, calls[1:2])
    changes = recognition_queue.change_model(workspace, actor, calls[:2], models[1], "en")
    assert changes.call_ids == tuple(calls[:2])
    entries = recognition_queue.overview(workspace).entries
    assert [(entry.call_id, entry.model, entry.language, entry.state.value) for entry in entries[:3]] == [
        (calls[0], models[1], "en", "waiting"),
        (calls[1], models[1], "en", "paused"),
        (calls[2], models[0], "zh", "waiting"),
    ]


def test_that_a_call_in_hand_begins_again_with_its_new_model(
    workspace: Workspace, actor: Actor, models: tuple[str, str], calls: list[int]
) -> None:
    task = begun(workspace, calls[0])
    recognition_queue.change_model(workspace, actor, calls[:1], models[1], "zh")
    assert recognition.store_batch(workspace, task, batch(calls[0])) is None
    assert transcripts.growing(workspace, calls[0]) is None
    again = recognition.next_task(workspace)
    assert again is not None
    assert (again.call_id, again.model_name, again.job.first_window) == (calls[0], models[1], 0)


def test_that_the_same_model_costs_nothing_of_what_is_done(
    workspace: Workspace, actor: Actor, models: tuple[str, str], calls: list[int]
) -> None:
    task = begun(workspace, calls[0])
    assert recognition_queue.change_model(workspace, actor, calls[:1], models[0], "zh").call_ids in {None, ()}
    recognition.give_back(workspace, task)
    again = recognition.next_task(workspace)
    assert again is not None
    assert again.job.first_window == 1


def test_that_a_failed_call_waits_again_at_the_end_with_its_new_model(
    workspace: Workspace, actor: Actor, models: tuple[str, str], calls: list[int]
) -> None:
    task = recognition.next_task(workspace)
    assert task is not None
    for _ in range(2):
        recognition.bear_death(workspace, actor, task)
    assert card(workspace, calls[0]).recognition is RecognitionState.FAILED
    recognition_queue.change_model(workspace, actor, calls[:1], models[1], "zh")
    assert order(workspace) == [*calls[1:], calls[0]]
    assert recognition.queue(workspace)[-1].error is None


def test_that_no_call_gets_a_model_that_is_not_whole(
    workspace: Workspace, actor: Actor, models: tuple[str, str], calls: list[int]
) -> None:
    (Path(models[1]) / "model.bin").unlink()
    with pytest.raises(ProblemError):
        recognition_queue.change_model(workspace, actor, calls, models[1], "zh")
    assert {entry.model for entry in recognition.queue(workspace)} == {models[0]}


def test_that_calls_outside_the_queue_are_put_at_its_end_with_the_model(
    workspace: Workspace, actor: Actor, models: tuple[str, str], calls: list[int]
) -> None:
    recognition.cancel(workspace, actor, calls[:1])
    recognition_queue.recognise_with(workspace, actor, calls[:2], models[1], "en")
    assert [(entry.call_id, entry.model) for entry in recognition.queue(workspace)] == [
        (calls[1], models[1]),
        (calls[2], models[0]),
        (calls[3], models[0]),
        (calls[0], models[1]),
    ]


def test_that_the_queue_can_be_put_into_any_order(workspace: Workspace, actor: Actor, calls: list[int]) -> None:
    recognition.pause(workspace, actor, calls[2:3])
    recognition_queue.arrange(workspace, actor, [calls[3], calls[2], calls[0]])
    assert order(workspace) == [calls[3], calls[2], calls[0], calls[1]]
    task = recognition.next_task(workspace)
    assert task is not None
    assert task.call_id == calls[3]
    with workspace.database.reading() as session:
        assert operations(session, "queue", "recognition")[-1].actor == actor.name


def test_that_the_order_of_calls_in_hand_and_of_strangers_is_left(
    workspace: Workspace, actor: Actor, calls: list[int]
) -> None:
    begun(workspace, calls[0])
    recognition_queue.arrange(workspace, actor, [9999, calls[3], calls[0]])
    assert order(workspace) == [calls[0], calls[3], calls[1], calls[2]]


def test_that_failed_calls_stand_behind_the_queue_with_their_reason(
    workspace: Workspace, actor: Actor, calls: list[int]
) -> None:
    task = begun(workspace, calls[0])
    for _ in range(2):
        recognition.bear_death(workspace, actor, task)
    last = recognition_queue.overview(workspace).entries[-1]
    assert (last.call_id, last.error and last.error.code) == (calls[0], "recognition-died")


def test_that_the_pace_is_work_by_sound_of_each_model(
    workspace: Workspace, actor: Actor, models: tuple[str, str], calls: list[int]
) -> None:
    assert recognition_queue.pace(workspace) == Pace(None)
    recognition.finish(workspace, actor, begun(workspace, calls[0]), Outcome(Ending.FINISHED, windows=3, language="zh"))
    found = recognition_queue.pace(workspace)
    assert found.overall == pytest.approx(0.4 / 61.5)
    assert found.of(models[0]) == found.overall == found.of("another")


def test_that_another_computer_of_the_same_database_has_its_own_pace(
    workspace: Workspace, actor: Actor, models: tuple[str, str], calls: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    done = Outcome(Ending.FINISHED, windows=3, language="zh")
    recognition.finish(workspace, actor, begun(workspace, calls[0]), done)
    monkeypatch.setattr(recognition_queue, "this_computer", lambda: "another")
    assert recognition_queue.pace(workspace) == Pace(None)
    monkeypatch.setattr(recognition, "this_computer", lambda: None)
    recognition.finish(workspace, actor, begun(workspace, calls[1]), done)
    assert recognition_queue.pace(workspace).overall is not None


def entry(call_id: int, state: str, next_window: int = 0, windows: int = 0, model: str = "m") -> QueueEntry:
    return QueueEntry(call_id, f"{call_id}", RecognitionState(state), model, "zh", 60_000, next_window, windows, None)


def test_that_the_time_left_adds_up_along_the_queue() -> None:
    entries = (entry(1, "running", 3, 4), entry(2, "paused"), entry(3, "waiting"), entry(4, "waiting", model="slow"))
    queue = Queue(entries, Pace(0.5, (("slow", 2.0),)))
    assert queue.done_in_s() == {1: 7.5, 3: 37.5, 4: 157.5}


def test_that_nothing_is_promised_before_the_first_call_is_done() -> None:
    assert Queue((entry(1, "running"),), Pace(None)).done_in_s() == {}
