"""Several calls in one batch of the real process: killed, cancelled and changed, with the demo's model."""

import os
import signal
from dataclasses import replace

import pytest

from qa_app.model.machine import Placement
from qa_app.speech.channels import decode_speakers
from qa_app.transcribe.models import read_traits
from qa_app.transcribe.protocol import Batch, Options, Recognise
from qa_app.transcribe.supervisor import Ending, Supervisor
from tests.helpers.speech_models import DEMO_RECORDINGS, PROJECT

MODEL = PROJECT / "demo" / "model"
NAMES = ("en-05-warranty", "zh-06-no-answer", "zh-07-address")

pytestmark = pytest.mark.skipif(not MODEL.is_dir(), reason="the demo's model is not there")


def job(task, workers=1, **options):
    traits = read_traits(MODEL)
    chosen = Options(
        language=NAMES[task][:2],
        window_ms=traits.window_ms,
        prompted=traits.prompted,
        beam_size=traits.beam_size,
        batch_windows=16,
    )
    recording = DEMO_RECORDINGS / f"{NAMES[task]}.wav"
    return Recognise(task, recording, 0, MODEL, replace(chosen, **options), placement=Placement(workers=workers))


class Desk:
    """Hands out recordings, stores what comes as the program does, and hands out again what did not end."""

    def __init__(self, jobs):
        self.waiting = list(jobs)
        self.stored = {job.task: [] for job in jobs}
        self.endings = []
        self.in_hand = []
        self.cancelled = set()
        self.on_batch = lambda _batch: None

    def next(self, given):
        if not self.waiting:
            return None
        job = self.waiting.pop(0)
        done = self.stored[job.task]
        if not done:
            return job
        return replace(job, first_window=done[-1].next_window, windows=done[-1].windows, found_language="")

    def take(self, event):
        if isinstance(event, Batch):
            expected = self.stored[event.task][-1].next_window if self.stored[event.task] else 0
            assert event.first_window == expected
            self.stored[event.task].append(event)
            self.on_batch(event)

    def settle(self, job, outcome):
        self.endings.append((job.task, outcome.ending))
        if outcome.ending in {Ending.DIED, Ending.STOPPED} and job.task not in self.cancelled:
            self.waiting.insert(0, job)

    def is_cancelled(self, task):
        return task in self.cancelled

    def texts(self, task):
        return [segment.text for batch in self.stored[task] for segment in batch.segments]


@pytest.fixture
def supervisor():
    made = Supervisor(decode_speakers)
    yield made
    made.stop()


@pytest.fixture(scope="module")
def alone():
    """The text of each call, recognised by itself and window by window."""
    supervisor = Supervisor(decode_speakers)
    found = {}
    for task in range(len(NAMES)):
        desk = Desk([job(task, batch_windows=1)])
        supervisor.work(desk)
        found[task] = desk.texts(task)
    supervisor.stop()
    return found


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_that_calls_recognised_together_have_the_text_that_each_has_alone(supervisor, alone, workers):
    desk = Desk([job(1, workers), job(2, workers)])
    supervisor.work(desk)
    assert {task: desk.texts(task) for task in (1, 2)} == {task: alone[task] for task in (1, 2)}
    assert sorted(desk.endings) == [(1, Ending.FINISHED), (2, Ending.FINISHED)]


def test_that_a_process_killed_between_two_calls_of_a_batch_loses_and_doubles_nothing(supervisor, alone):
    desk = Desk([job(1, batch_windows=4), job(2, batch_windows=4)])
    killed = []

    def kill_once(batch):
        if batch.task == 2 and not killed:
            killed.append(supervisor.pid)
            os.kill(supervisor.pid, signal.SIGKILL)

    desk.on_batch = kill_once
    supervisor.work(desk)
    assert killed
    assert Ending.DIED in {ending for _task, ending in desk.endings}
    assert {task: desk.texts(task) for task in (1, 2)} == {task: alone[task] for task in (1, 2)}


def test_that_a_cancelled_call_leaves_the_other_of_its_batch_alone(supervisor, alone):
    desk = Desk([job(1, batch_windows=2), job(2, batch_windows=2)])
    desk.on_batch = lambda _batch: desk.cancelled.add(1)
    supervisor.work(desk)
    assert dict(desk.endings) == {1: Ending.STOPPED, 2: Ending.FINISHED}
    assert desk.texts(2) == alone[2]


def test_that_calls_of_two_languages_are_recognised_one_after_the_other(supervisor, alone):
    desk = Desk([job(0), job(1)])
    supervisor.work(desk)
    assert {task: desk.texts(task) for task in (0, 1)} == {task: alone[task] for task in (0, 1)}
