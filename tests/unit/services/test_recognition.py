from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from qa_app.model.agents import Actor
from qa_app.model.calls import RecognitionState
from qa_app.model.changes import Changes, Subject
from qa_app.model.problems import ProblemError, problem
from qa_app.model.progress import Progress
from qa_app.model.transcript import LeftOut, Segment, Speaker, Word
from qa_app.services import recognition, sides, speakers, transcripts
from qa_app.services.calls import NewRecording, add_recording, card
from qa_app.services.recognition import RecognitionTask
from qa_app.services.recognition_run import work_off
from qa_app.services.workspace import Workspace
from qa_app.storage import transcripts as stored_transcripts
from qa_app.storage.operations import operations
from qa_app.transcribe.protocol import Advanced, Batch, Event, Recognise, VoicesLeft
from qa_app.transcribe.supervisor import Desk, Ending, Outcome
from tests.helpers.calls import TELEPHONE_PROBE, recorded_call
from tests.helpers.speech_models import make_empty_model


def said(second: int, text: str, speaker: Speaker = Speaker.AGENT) -> Segment:
    start = second * 1000
    return Segment(start, start + 900, speaker, text, 0.9, (Word(start, start + 900, text, 0.9),))


def batch(call_id: int, first: int, windows: int = 3) -> Batch:
    return Batch(call_id, first, first + 1, windows, "zh", (said(first, f"第{first}句。"),), work_ms=400)


FINISHED = Outcome(Ending.FINISHED, work_ms=1200, windows=3, language="zh")


@dataclass
class FakeSupervisor:
    """Plays what a process would send: for each recording, its events and how it ends."""

    play: Callable[[Recognise], tuple[Sequence[Event], Outcome]]
    jobs: list[Recognise] = field(default_factory=list)

    def work(self, desk: Desk) -> None:
        """Play one recording."""
        job = desk.next(())
        assert isinstance(job, Recognise)
        self.jobs.append(job)
        desk.settle(job, self.played(desk, job))

    def played(self, desk: Desk, job: Recognise) -> Outcome:
        events, outcome = self.play(job)
        for event in events:
            desk.take(event)
            if desk.is_cancelled(job.task):
                return Outcome(Ending.STOPPED)
        return outcome


@dataclass
class Watch:
    """Follows the work; takes every call."""

    cancelled: Callable[[], bool] = lambda: False
    told: list[Changes] = field(default_factory=list)
    steps: list[tuple[int, Progress]] = field(default_factory=list)
    endings: list[tuple[int, Ending]] = field(default_factory=list)
    in_hand: list[tuple[int, ...]] = field(default_factory=list)

    def begun(self, task: RecognitionTask) -> None:
        self.in_hand.append((*(self.in_hand or [()])[-1], task.call_id))

    def report(self, task: RecognitionTask, progress: Progress) -> None:
        self.steps.append((task.call_id, progress))

    def ended(self, task: RecognitionTask, outcome: Outcome) -> None:
        self.endings.append((task.call_id, outcome.ending))
        self.in_hand.append(tuple(each for each in self.in_hand[-1] if each != task.call_id))

    def publish(self, changes: Changes) -> None:
        self.told.append(changes)

    def accepts(self, task: RecognitionTask) -> bool:
        return True

    def is_stopping(self) -> bool:
        return self.cancelled()

    def is_woken(self) -> bool:
        return False


def whole(job: Recognise) -> tuple[Sequence[Event], Outcome]:
    """Send every window from the checkpoint on."""
    return [batch(job.task, window) for window in range(job.first_window, 3)], FINISHED


@pytest.fixture
def model(tmp_path: Path) -> str:
    return str(make_empty_model(tmp_path / "model"))


@pytest.fixture
def calls(workspace: Workspace) -> list[int]:
    return [recorded_call(workspace, number).call_id for number in ("4711", "4712", "4713")]


def work(
    workspace: Workspace,
    actor: Actor,
    play: Callable[[Recognise], tuple[Sequence[Event], Outcome]] = whole,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Recognise, Ending, list[Changes]]:
    supervisor, watch = FakeSupervisor(play), Watch(lambda: bool(supervisor.jobs) and cancelled())
    work_off(lambda: workspace, lambda: actor, supervisor, watch)  # type: ignore[arg-type]
    (ending,) = watch.endings
    return supervisor.jobs[0], ending[1], watch.told


def texts(workspace: Workspace, call_id: int) -> list[str] | None:
    found = transcripts.transcript(workspace, call_id)
    return None if found is None else [segment.text for segment in found.segments]


def test_that_calls_are_recognised_in_the_order_of_the_queue(
    workspace: Workspace, actor: Actor, model: str, calls: list[int]
) -> None:
    recognition.enqueue(workspace, actor, [calls[2], calls[0]], model, "zh")
    assert [entry.number for entry in recognition.queue(workspace)] == ["4713", "4711"]
    job, _, _ = work(workspace, actor)
    assert (job.task, job.options.language, job.duration_ms) == (calls[2], "zh", 61_500)
    assert texts(workspace, calls[2]) == ["第0句。", "第1句。", "第2句。"]
    assert card(workspace, calls[2]).recognition is RecognitionState.DONE
    assert card(workspace, calls[0]).recognition is RecognitionState.WAITING


def test_that_screens_are_told_of_each_batch_and_of_the_end(
    workspace: Workspace, actor: Actor, model: str, calls: list[int]
) -> None:
    recognition.enqueue(workspace, actor, calls[:1], model)
    _, _, told = work(workspace, actor)
    assert len(told) == 4
    assert told[0].touches(Subject.TRANSCRIPTS)
    assert told[-1].touches(Subject.CALLS)
    assert {changes.call_ids for changes in told} == {(calls[0],)}


@pytest.mark.parametrize("wanted", [True, False])
def test_that_hearing_doubtful_passages_again_can_be_switched_off(
    workspace: Workspace, actor: Actor, model: str, calls: list[int], wanted: bool
) -> None:
    chosen = replace(workspace, settings=workspace.settings.with_values(hear_again=wanted))
    recognition.enqueue(chosen, actor, calls[:1], model)
    task = recognition.next_task(chosen)
    assert task is not None
    assert task.job.options.fallback is wanted


def test_that_what_was_left_out_is_logged_and_kept_with_the_call(
    workspace: Workspace, actor: Actor, model: str, calls: list[int], caplog: pytest.LogCaptureFixture
) -> None:
    recognition.enqueue(workspace, actor, calls[:1], model)
    task = recognition.next_task(workspace)
    assert task is not None
    first, second = LeftOut("请不吝点赞", 0), LeftOut("谢谢观看", 40_000)
    with caplog.at_level("DEBUG", logger="qa_app"):
        recognition.store_batch(workspace, task, replace(batch(calls[0], 0), heard_again=1, left_out=(first, second)))
    assert "windows 1 to 1: 1 slots heard again, 2 texts" in caplog.text
    assert "请不吝点赞 | 谢谢观看" in caplog.text
    assert transcripts.left_out(workspace, calls[0]) == ()
    third = LeftOut("谢谢")
    recognition.store_batch(workspace, task, replace(batch(calls[0], 1), left_out=(third,)))
    with workspace.database.writing() as session:
        stored_transcripts.complete(session, calls[0])
    assert transcripts.left_out(workspace, calls[0]) == (first, second, third)


def test_that_a_killed_program_goes_on_from_its_checkpoint_and_stores_nothing_twice(
    workspace: Workspace, actor: Actor, model: str, calls: list[int]
) -> None:
    recognition.enqueue(workspace, actor, calls[:1], model)
    task = recognition.next_task(workspace)
    assert task is not None
    recognition.store_batch(workspace, task, batch(calls[0], 0))
    recognition.store_batch(workspace, task, batch(calls[0], 1))
    grown = transcripts.growing(workspace, calls[0])
    assert grown is not None
    assert [segment.text for segment in grown.segments] == ["第0句。", "第1句。"]
    recognition.recover(workspace)
    job, _, _ = work(workspace, actor)
    assert (job.first_window, job.windows, job.found_language) == (2, 3, "zh")
    assert texts(workspace, calls[0]) == ["第0句。", "第1句。", "第2句。"]


def test_that_a_batch_that_comes_twice_is_stored_once(
    workspace: Workspace, actor: Actor, model: str, calls: list[int]
) -> None:
    recognition.enqueue(workspace, actor, calls[:1], model)
    work(
        workspace,
        actor,
        lambda job: ([batch(job.task, 0), batch(job.task, 1), batch(job.task, 1), batch(job.task, 2)], FINISHED),
    )
    assert texts(workspace, calls[0]) == ["第0句。", "第1句。", "第2句。"]


def test_that_another_model_starts_over(
    workspace: Workspace, actor: Actor, model: str, calls: list[int], tmp_path: Path
) -> None:
    recognition.enqueue(workspace, actor, calls[:1], model)
    task = recognition.next_task(workspace)
    assert task is not None
    recognition.store_batch(workspace, task, batch(calls[0], 0))
    recognition.give_back(workspace, task)
    (Path(model) / "model.bin").write_text("other weights under the same name")
    job, _, _ = work(workspace, actor)
    assert (job.first_window, job.windows) == (0, 0)
    assert texts(workspace, calls[0]) == ["第0句。", "第1句。", "第2句。"]


def test_that_other_windows_than_before_replace_what_was_stored(
    workspace: Workspace, actor: Actor, model: str, calls: list[int]
) -> None:
    recognition.enqueue(workspace, actor, calls[:1], model)
    task = recognition.next_task(workspace)
    assert task is not None
    recognition.store_batch(workspace, task, batch(calls[0], 0))
    recognition.give_back(workspace, task)
    work(workspace, actor, lambda job: ([batch(job.task, window, windows=2) for window in (0, 1)], FINISHED))
    assert texts(workspace, calls[0]) == ["第0句。", "第1句。"]


def test_that_a_call_on_which_the_process_dies_is_tried_once_more(
    workspace: Workspace, actor: Actor, model: str, calls: list[int]
) -> None:
    recognition.enqueue(workspace, actor, calls[:2], model)
    died = Outcome(Ending.DIED, exit_code=-9)
    work(workspace, actor, lambda job: ([batch(job.task, 0)], died))
    assert recognition.queue(workspace)[0].state is RecognitionState.WAITING
    job, _, _ = work(workspace, actor)
    assert (job.task, job.first_window) == (calls[0], 1)
    assert card(workspace, calls[0]).recognition is RecognitionState.DONE


def test_that_a_call_that_kills_the_process_twice_is_set_aside_and_the_others_go_on(
    workspace: Workspace, actor: Actor, model: str, calls: list[int]
) -> None:
    recognition.enqueue(workspace, actor, calls[:2], model)
    died = Outcome(Ending.DIED, exit_code=-11)
    for _ in range(2):
        work(workspace, actor, lambda _job: ([], died))
    assert card(workspace, calls[0]).recognition is RecognitionState.FAILED
    assert card(workspace, calls[0]).recognition_error == "recognition-died"
    job, _, _ = work(workspace, actor)
    assert job.task == calls[1]


def test_that_a_failed_call_can_be_tried_again_from_where_it_failed(
    workspace: Workspace, actor: Actor, model: str, calls: list[int]
) -> None:
    recognition.enqueue(workspace, actor, calls[:1], model)
    full = Outcome(Ending.FAILED, (problem("memory-full"),))
    work(workspace, actor, lambda job: ([batch(job.task, 0)], full))
    (entry,) = recognition.queue(workspace, finished=True)
    assert entry.error == problem("memory-full")
    recognition.retry(workspace, actor, calls[:1])
    job, _, _ = work(workspace, actor)
    assert job.first_window == 1


def test_that_a_paused_call_stops_and_waits_until_it_is_resumed(
    workspace: Workspace, actor: Actor, model: str, calls: list[int]
) -> None:
    recognition.enqueue(workspace, actor, calls[:1], model)

    def pause_then_send(job: Recognise) -> tuple[Sequence[Event], Outcome]:
        recognition.pause(workspace, actor, calls[:1])
        return [batch(job.task, 0)], FINISHED

    _, ending, _ = work(workspace, actor, pause_then_send)
    assert ending is Ending.STOPPED
    assert card(workspace, calls[0]).recognition is RecognitionState.PAUSED
    assert recognition.next_task(workspace) is None
    recognition.resume(workspace, actor, calls[:1])
    work(workspace, actor)
    assert card(workspace, calls[0]).recognition is RecognitionState.DONE


def test_that_a_stopped_call_is_the_next_again(
    workspace: Workspace, actor: Actor, model: str, calls: list[int]
) -> None:
    recognition.enqueue(workspace, actor, calls, model)
    work(workspace, actor, cancelled=lambda: True)
    assert [entry.call_id for entry in recognition.queue(workspace)] == calls
    job, _, _ = work(workspace, actor)
    assert (job.task, job.first_window) == (calls[0], 1)


def test_that_a_cancelled_call_keeps_the_transcript_of_before(
    workspace: Workspace, actor: Actor, model: str, calls: list[int]
) -> None:
    recognition.enqueue(workspace, actor, calls[:1], model)
    work(workspace, actor)
    recognition.enqueue(workspace, actor, calls[:1], model)
    recognition.cancel(workspace, actor, calls[:1])
    assert texts(workspace, calls[0]) == ["第0句。", "第1句。", "第2句。"]
    assert card(workspace, calls[0]).recognition is RecognitionState.DONE
    assert recognition.queue(workspace) == ()


def test_that_a_call_cancelled_while_in_hand_stores_nothing_more(
    workspace: Workspace, actor: Actor, model: str, calls: list[int]
) -> None:
    recognition.enqueue(workspace, actor, calls[:1], model)

    def cancel_then_send(job: Recognise) -> tuple[Sequence[Event], Outcome]:
        recognition.cancel(workspace, actor, calls[:1])
        return [batch(job.task, 0)], FINISHED

    work(workspace, actor, cancel_then_send)
    assert texts(workspace, calls[0]) is None
    assert card(workspace, calls[0]).recognition is RecognitionState.NONE


def test_that_a_call_without_speech_gets_an_empty_transcript(
    workspace: Workspace, actor: Actor, model: str, calls: list[int]
) -> None:
    recognition.enqueue(workspace, actor, calls[:1], model)
    work(workspace, actor, lambda _job: ([], Outcome(Ending.FINISHED)))
    assert texts(workspace, calls[0]) == []
    assert card(workspace, calls[0]).recognition is RecognitionState.DONE


def test_that_nothing_is_queued_without_a_model(workspace: Workspace, actor: Actor, calls: list[int]) -> None:
    with pytest.raises(ProblemError) as caught:
        recognition.enqueue(workspace, actor, calls)
    assert caught.value.problems == (problem("recognition-no-model"),)
    assert recognition.queue(workspace) == ()


def test_that_the_settings_say_what_is_not_asked_for(
    workspace: Workspace, actor: Actor, model: str, calls: list[int]
) -> None:
    settings = workspace.settings.with_values(model=model, recognition_language="en", script="traditional")
    recognition.enqueue(replace(workspace, settings=settings), actor, calls[:1])
    job, _, _ = work(workspace, actor)
    assert (str(job.model), job.options.language, job.options.script) == (model, "en", "traditional")


def test_that_a_call_whose_model_is_gone_fails_and_is_passed_over(
    workspace: Workspace, actor: Actor, model: str, calls: list[int], tmp_path: Path
) -> None:
    gone = make_empty_model(tmp_path / "gone")
    recognition.enqueue(workspace, actor, calls[:1], str(gone))
    recognition.enqueue(workspace, actor, calls[1:2], model)
    (gone / "model.bin").unlink()
    task = recognition.next_task(workspace)
    assert task is not None
    assert task.call_id == calls[1]
    assert card(workspace, calls[0]).recognition_error == "model-incomplete"


def test_that_the_sides_of_a_transcript_follow_the_calls(
    workspace: Workspace, actor: Actor, model: str, calls: list[int]
) -> None:
    recognition.enqueue(workspace, actor, calls[:1], model)
    work(workspace, actor)
    sides.swap(workspace, actor, calls[:1])
    found = transcripts.transcript(workspace, calls[0])
    assert found is not None
    assert {segment.speaker for segment in found.segments} == {Speaker.CUSTOMER}


def test_that_waiting_calls_can_be_put_first(workspace: Workspace, actor: Actor, model: str, calls: list[int]) -> None:
    recognition.enqueue(workspace, actor, calls, model)
    recognition.put_first(workspace, actor, [calls[2], calls[1]])
    assert [entry.call_id for entry in recognition.queue(workspace)] == [calls[2], calls[1], calls[0]]


def test_that_an_error_while_storing_lets_the_call_wait_again(
    workspace: Workspace, actor: Actor, model: str, calls: list[int]
) -> None:
    recognition.enqueue(workspace, actor, calls[:1], model)
    step = Advanced(calls[0], Progress("decoding"))

    class FullDisk(Watch):
        def report(self, task: RecognitionTask, progress: Progress) -> None:
            raise ProblemError(problem("disk-full"))

    supervisor = FakeSupervisor(lambda _job: ([step], FINISHED))
    with pytest.raises(ProblemError):
        work_off(lambda: workspace, lambda: actor, supervisor, FullDisk())  # type: ignore[arg-type]
    assert recognition.queue(workspace)[0].state is RecognitionState.WAITING


@dataclass
class FakeProcess:
    """Takes in hand whatever it is given, as the real one does, and then plays its part."""

    play: Callable[[Desk, Sequence[Recognise]], None]
    given: list[Recognise] = field(default_factory=list)
    rounds: list[tuple[int, ...]] = field(default_factory=list)

    def work(self, desk: Desk) -> None:
        while jobs := self.taken(desk):
            self.rounds.append(tuple(job.task for job in jobs))
            self.play(desk, jobs)

    def taken(self, desk: Desk) -> list[Recognise]:
        jobs: list[Recognise] = []
        while isinstance(job := desk.next(tuple(jobs)), Recognise):
            jobs.append(job)
        self.given += jobs
        return jobs


def finish_all(desk: Desk, jobs: Sequence[Recognise]) -> None:
    for job in jobs:
        for window in range(job.first_window, 3):
            desk.take(batch(job.task, window))
        desk.settle(job, FINISHED)


def together(
    workspace: Workspace, actor: Actor, play: Callable[[Desk, Sequence[Recognise]], None] = finish_all
) -> tuple[FakeProcess, Watch]:
    process, watch = FakeProcess(play), Watch()
    work_off(lambda: workspace, lambda: actor, process, watch)  # type: ignore[arg-type]
    return process, watch


def test_that_several_calls_are_in_hand_at_once_and_each_gets_its_own_text(
    workspace: Workspace, actor: Actor, model: str, calls: list[int]
) -> None:
    recognition.enqueue(workspace, actor, calls, model)
    process, watch = together(workspace, actor)
    assert process.rounds == [tuple(calls)]
    assert watch.in_hand[2] == tuple(calls)
    assert [texts(workspace, call) for call in calls] == [["第0句。", "第1句。", "第2句。"]] * 3


def test_that_no_more_than_ten_minutes_are_decoded_ahead(workspace: Workspace, actor: Actor, model: str) -> None:
    probe = replace(TELEPHONE_PROBE, duration_ms=240_000)
    files = [NewRecording(f"/recordings/{number}.wav", f"{number:064}", probe) for number in range(1, 7)]
    calls = [add_recording(workspace, actor, file).call_id for file in files]
    recognition.enqueue(workspace, actor, calls, model)
    settings = workspace.settings.with_values(recognition_batch=4, recognition_threads=1)
    process, _ = together(replace(workspace, settings=settings), actor)
    assert [len(each) for each in process.rounds] == [4, 2]


def test_that_the_call_that_brings_the_process_down_is_found_among_those_in_hand(
    workspace: Workspace, actor: Actor, model: str, calls: list[int]
) -> None:
    recognition.enqueue(workspace, actor, calls, model)
    bad = calls[1]

    def die_of_the_bad_one(desk: Desk, jobs: Sequence[Recognise]) -> None:
        died = Outcome(Ending.DIED, exit_code=-11)
        if bad not in [job.task for job in jobs]:
            return finish_all(desk, jobs)
        for job in reversed(jobs):
            desk.settle(job, died if job.task in calls[:2] else Outcome(Ending.STOPPED))
        return None

    process, _ = together(workspace, actor, die_of_the_bad_one)
    assert process.rounds == [tuple(calls), (calls[0],), (bad,), (calls[2],)]
    assert [card(workspace, call).recognition for call in calls] == [
        RecognitionState.DONE,
        RecognitionState.FAILED,
        RecognitionState.DONE,
    ]
    assert card(workspace, bad).recognition_error == "recognition-died"


def test_that_a_process_that_dies_costs_only_the_batch_in_hand(
    workspace: Workspace, actor: Actor, model: str, calls: list[int]
) -> None:
    recognition.enqueue(workspace, actor, calls[:2], model)
    deaths = iter([True])

    def die_once(desk: Desk, jobs: Sequence[Recognise]) -> None:
        if not next(deaths, False):
            return finish_all(desk, jobs)
        for job in jobs:
            desk.take(batch(job.task, 0))
        for job in reversed(jobs):
            desk.settle(job, Outcome(Ending.DIED, exit_code=-9))
        return None

    process, _ = together(workspace, actor, die_once)
    assert [job.first_window for job in process.given] == [0, 0, 1, 1]
    assert [texts(workspace, call) for call in calls[:2]] == [["第0句。", "第1句。", "第2句。"]] * 2


def test_that_a_cancelled_call_leaves_the_others_in_hand_alone(
    workspace: Workspace, actor: Actor, model: str, calls: list[int]
) -> None:
    recognition.enqueue(workspace, actor, calls[:2], model)

    def cancel_one(desk: Desk, jobs: Sequence[Recognise]) -> None:
        recognition.cancel(workspace, actor, calls[:1])
        desk.take(batch(calls[0], 0))
        assert [desk.is_cancelled(call) for call in calls[:2]] == [True, False]
        desk.settle(jobs[0], Outcome(Ending.STOPPED))
        finish_all(desk, jobs[1:])

    together(workspace, actor, cancel_one)
    assert [texts(workspace, call) for call in calls[:2]] == [None, ["第0句。", "第1句。", "第2句。"]]
    assert card(workspace, calls[0]).recognition is RecognitionState.NONE


def test_that_another_batch_size_goes_on_from_the_checkpoint(
    workspace: Workspace, actor: Actor, model: str, calls: list[int]
) -> None:
    recognition.enqueue(workspace, actor, calls[:1], model)
    task = recognition.next_task(workspace)
    assert task is not None
    recognition.store_batch(workspace, task, batch(calls[0], 0))
    recognition.give_back(workspace, task)
    other = replace(workspace, settings=workspace.settings.with_values(recognition_batch=8))
    job, _, _ = work(other, actor)
    assert (job.first_window, job.options.batch_windows) == (1, 8)


def test_that_the_operation_log_tells_who_asked_and_how_it_ended(
    workspace: Workspace, actor: Actor, model: str, calls: list[int]
) -> None:
    recognition.enqueue(workspace, actor, calls[:1], model)
    work(workspace, actor)
    with workspace.database.reading() as session:
        lines = [(line.actor, line.action) for line in operations(session, "call", calls[0])]
    assert lines[-2:] == [(actor.name, "recognition-queued"), (actor.name, "recognised")]


def test_that_voices_that_cannot_be_told_apart_are_told_of_and_the_call_is_finished(
    workspace: Workspace, actor: Actor, model: str, calls: list[int]
) -> None:
    recognition.enqueue(workspace, actor, calls[:1], model)

    def play(job: Recognise) -> tuple[Sequence[Event], Outcome]:
        return [VoicesLeft(job.task, problem("voices-unusable")), *whole(job)[0]], FINISHED

    _job, ending, told = work(workspace, actor, play)
    assert ending is Ending.FINISHED
    assert any(each.touches(Subject.MACHINE) for each in told)
    assert speakers.news(workspace) == problem("voices-unusable")


def test_that_a_call_that_dies_of_its_voices_is_recognised_without_them(
    workspace: Workspace, actor: Actor, model: str, calls: list[int]
) -> None:
    recognition.enqueue(workspace, actor, calls[:1], model)

    def play(job: Recognise) -> tuple[Sequence[Event], Outcome]:
        return [Advanced(job.task, Progress("telling-voices", 0, 0))], Outcome(Ending.DIED)

    work(workspace, actor, play)
    work(workspace, actor, play)
    assert speakers.voice_models(workspace).fault == problem("voices-unusable")
    assert work(workspace, actor)[1] is Ending.FINISHED
