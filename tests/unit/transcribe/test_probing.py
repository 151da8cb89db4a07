"""A real model tried out by the real process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from qa_app.model.machine import Device, DeviceChoice, Placement
from qa_app.speech.channels import decode_speakers
from qa_app.transcribe.protocol import Advanced, Event, Options, Placed, Probe, Probed, Recognise
from qa_app.transcribe.supervisor import Ending, Supervisor
from tests.helpers.speech_models import DEMO_RECORDINGS, small_model

PROCESSOR = DeviceChoice.PROCESSOR
CALL = DEMO_RECORDINGS / "zh-06-no-answer.wav"


@pytest.fixture
def supervisor() -> Iterator[Supervisor]:
    made = Supervisor(decode_speakers)
    yield made
    made.stop()


def probe(model: Path, budget_s: float = 5.0) -> Probe:
    return Probe(0, model, Placement(PROCESSOR), ((2, 2), (2, 1), (1, 1)), (1, 2), budget_s)


def placed(events: list[Event]) -> list[tuple[Device, str, int, int]]:
    return [(each.device, each.compute_type, each.threads, each.workers) for each in events if isinstance(each, Placed)]


def test_that_the_model_tried_out_stays_loaded_in_the_best_way(supervisor: Supervisor) -> None:
    events: list[Event] = []
    assert supervisor.recognise(probe(small_model()), events.append).ending is Ending.FINISHED
    found = next(each for each in events if isinstance(each, Probed))
    assert (found.timings[0].threads, found.timings[0].workers) == (2, 2)
    assert all(each.window_us > 0 for each in found.timings)
    assert placed(events)[-1] == (Device.PROCESSOR, "int8", found.threads, found.workers)
    told = [each.progress for each in events if isinstance(each, Advanced)]
    assert {each.phase for each in told} <= {"loading-model", "probing"}
    after: list[Event] = []
    placement = Placement(PROCESSOR, found.threads, found.workers)
    job = Recognise(7, CALL, 0, small_model(), Options(window_ms=8000), placement=placement)
    assert supervisor.recognise(job, after.append).ending is Ending.FINISHED
    assert placed(after) == []


def test_that_a_trial_can_be_stopped(supervisor: Supervisor) -> None:
    events: list[Event] = []
    outcome = supervisor.recognise(probe(small_model(), budget_s=60.0), events.append, lambda: bool(placed(events)))
    assert outcome.ending is Ending.STOPPED
    assert not any(isinstance(each, Probed) for each in events)


def test_that_a_model_that_is_none_is_told(supervisor: Supervisor, tmp_path: Path) -> None:
    outcome = supervisor.recognise(probe(tmp_path / "none"), lambda _event: None)
    assert outcome.ending is Ending.FAILED
    assert [each.code for each in outcome.problems] == ["model-missing"]
