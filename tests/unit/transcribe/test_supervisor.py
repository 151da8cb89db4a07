from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from qa_app.model.machine import DeviceChoice, Placement
from qa_app.speech.channels import decode_speakers
from qa_app.transcribe.protocol import Advanced, Batch, Decoder, Event, Options, Recognise
from qa_app.transcribe.supervisor import Ending, Supervisor
from tests.helpers.speech_models import DEMO_RECORDINGS, small_model
from tests.unit.transcribe import decoders

CALL = DEMO_RECORDINGS / "zh-02-charged-twice.wav"
ONE_WORKER = Placement(DeviceChoice.PROCESSOR, threads=1, workers=1)


@pytest.fixture
def supervised() -> Iterator[Callable[..., Supervisor]]:
    made: list[Supervisor] = []

    def make(decode: Decoder, **options: int) -> Supervisor:
        made.append(Supervisor(decode, **options))
        return made[-1]

    yield make
    for supervisor in made:
        supervisor.stop()
        assert supervisor.pid is None


def job(recording: Path = CALL, **more: int) -> Recognise:
    options = Options(window_ms=8000, batch_windows=1)
    return Recognise(7, recording, 0, small_model(), options, placement=ONE_WORKER, **more)


def test_that_batches_arrive_one_by_one_until_the_last(supervised: Callable[..., Supervisor]) -> None:
    events: list[Event] = []
    outcome = supervised(decode_speakers).recognise(job(), events.append)
    batches = [event for event in events if isinstance(event, Batch)]
    assert outcome.ending is Ending.FINISHED
    assert outcome.windows == batches[-1].next_window == len(batches) > 3
    assert (outcome.language, {batch.language for batch in batches}) == ("zh", {"zh"})
    phases = [event.progress.phase for event in events if isinstance(event, Advanced)]
    assert list(dict.fromkeys(phases)) == ["loading-model", "decoding", "finding-speech", "recognising"]


def test_that_the_model_stays_loaded_for_the_next_call(supervised: Callable[..., Supervisor]) -> None:
    supervisor = supervised(decode_speakers)
    supervisor.recognise(job(), lambda _event: None)
    first, events = supervisor.pid, list[Event]()
    supervisor.recognise(job(), events.append)
    assert supervisor.pid == first
    assert "loading-model" not in [event.progress.phase for event in events if isinstance(event, Advanced)]


def test_that_a_process_killed_between_batches_is_seen_and_replaced(supervised: Callable[..., Supervisor]) -> None:
    supervisor = supervised(decode_speakers)
    before: list[Batch] = []

    def take(event: Event) -> None:
        if isinstance(event, Batch):
            before.append(event)
            if len(before) == 2 and supervisor.pid is not None:
                os.kill(supervisor.pid, signal.SIGKILL)

    outcome = supervisor.recognise(job(), take)
    assert (outcome.ending, outcome.exit_code) == (Ending.DIED, -signal.SIGKILL)
    after: list[Event] = []
    goes_on = job(first_window=before[-1].next_window, windows=before[-1].windows)
    assert supervisor.recognise(goes_on, after.append).ending is Ending.FINISHED
    assert next(each for each in after if isinstance(each, Batch)).first_window == before[-1].next_window


def test_that_a_crash_of_native_code_costs_one_recording(supervised: Callable[..., Supervisor], tmp_path: Path) -> None:
    supervisor = supervised(decoders.die)
    assert supervisor.recognise(job(tmp_path / "die.wav"), lambda _event: None).ending is Ending.DIED
    assert supervisor.recognise(job(), lambda _event: None).ending is Ending.FINISHED


def test_that_a_recording_that_hangs_is_stopped_by_force(supervised: Callable[..., Supervisor], tmp_path: Path) -> None:
    supervisor = supervised(decoders.hang)
    seen: list[Event] = []
    outcome = supervisor.recognise(
        job(tmp_path / "hang.wav"), seen.append, lambda: any(isinstance(each, Advanced) for each in seen)
    )
    assert outcome.ending is Ending.STOPPED
    assert supervisor.recognise(job(), lambda _event: None).ending is Ending.FINISHED


def test_that_a_cancelled_recording_keeps_the_process_and_its_model(supervised: Callable[..., Supervisor]) -> None:
    supervisor = supervised(decode_speakers)
    batches: list[Event] = []
    outcome = supervisor.recognise(
        job(), lambda e: batches.append(e) if isinstance(e, Batch) else None, lambda: bool(batches)
    )
    assert outcome.ending is Ending.STOPPED
    assert supervisor.recognise(job(), lambda _event: None).ending is Ending.FINISHED


def test_that_a_recording_that_cannot_be_used_fails_with_its_reason(
    supervised: Callable[..., Supervisor], tmp_path: Path
) -> None:
    outcome = supervised(decode_speakers).recognise(job(tmp_path / "gone.wav"), lambda _event: None)
    assert (outcome.ending, [each.code for each in outcome.problems]) == (Ending.FAILED, ["recording-missing"])


def test_that_a_model_that_is_not_whole_fails_with_each_missing_file(
    supervised: Callable[..., Supervisor], tmp_path: Path
) -> None:
    (tmp_path / "config.json").write_text("{}")
    outcome = supervised(decode_speakers).recognise(Recognise(7, CALL, 0, tmp_path, Options()), lambda _event: None)
    assert [dict(each.arguments)["name"] for each in outcome.problems] == [
        "model.bin",
        "tokenizer.json",
        "vocabulary.json",
    ]


def test_that_a_damaged_model_is_told(supervised: Callable[..., Supervisor], tmp_path: Path) -> None:
    for file in small_model().iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "model.bin").write_bytes(b"nothing of the kind")
    outcome = supervised(decode_speakers).recognise(Recognise(7, CALL, 0, tmp_path, Options()), lambda _event: None)
    assert [each.code for each in outcome.problems] == ["model-unusable"]


@pytest.mark.parametrize(
    ("decode", "code"), [(decoders.break_down, "recognition-failed"), (decoders.fill_memory, "memory-full")]
)
def test_that_whatever_happens_in_the_process_is_told(
    supervised: Callable[..., Supervisor], decode: Decoder, code: str
) -> None:
    outcome = supervised(decode).recognise(job(), lambda _event: None)
    assert [each.code for each in outcome.problems] == [code]


def test_that_the_process_is_offline_and_loads_no_qt(supervised: Callable[..., Supervisor]) -> None:
    outcome = supervised(decoders.tell_modules).recognise(job(), lambda _event: None)
    told = dict(outcome.problems[0].arguments)
    assert told["offline"] == "1"
    assert not {"PySide6", "sqlalchemy", "openpyxl", "torch"} & set(told["modules"].split())
    assert "ctranslate2" in told["modules"].split()


def test_that_a_model_is_loaded_and_a_call_recognised_without_any_socket(
    supervised: Callable[..., Supervisor], tmp_path: Path
) -> None:
    supervisor = supervised(decoders.cut_the_network)
    assert supervisor.recognise(job(), lambda _event: None).ending is Ending.FINISHED
    shutil.copytree(small_model(), tmp_path / "model")
    again = Recognise(8, CALL, 0, tmp_path / "model", Options(window_ms=8000, batch_windows=1))
    first = supervisor.pid
    assert supervisor.recognise(again, lambda _event: None).ending is Ending.FINISHED
    assert supervisor.pid == first


def test_that_a_process_that_has_grown_too_large_is_replaced(supervised: Callable[..., Supervisor]) -> None:
    supervisor = supervised(decode_speakers, most_memory_bytes=1)
    assert supervisor.recognise(job(), lambda _event: None).ending is Ending.FINISHED
    assert supervisor.pid is None


def test_that_an_error_of_the_listener_ends_the_process(supervised: Callable[..., Supervisor]) -> None:
    supervisor = supervised(decode_speakers)

    def take(_event: Event) -> None:
        raise OSError

    with pytest.raises(OSError):
        supervisor.recognise(job(), take)
    assert supervisor.pid is None
