"""What is in force on a computer, what is remembered of it, and what becomes of a card that fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from qa_app.config.machine_notes import MachineNotes
from qa_app.model.changes import NOTHING, Subject
from qa_app.model.machine import Card, Device, DeviceChoice, Placement, Timing
from qa_app.model.problems import ProblemError, problem
from qa_app.model.progress import UNCONTROLLED, Cancelled, Control, Progress
from qa_app.services import machine, measuring
from qa_app.services.workspace import Workspace
from qa_app.transcribe.machine import look
from qa_app.transcribe.placing import MOST_THREADS, usual_workers
from qa_app.transcribe.protocol import Advanced, CardTried, Event, Options, Placed, Probe, Probed, Recognise
from qa_app.transcribe.supervisor import Ending, Outcome, Supervisor
from qa_app.transcribe.trials import usual_batch
from tests.helpers.speech_models import make_empty_model

CARD = Card("GeForce RTX 3060", "550.54.14", 12 * 1024**3, 11 * 1024**3)
MISSING = problem("card-library-missing", card=CARD.name, library="libcublas.so.12")
MINUTE_MS = 60_000
LONG_MS = 30 * MINUTE_MS
FINISHED = Outcome(Ending.FINISHED)
DIED = Outcome(Ending.DIED, exit_code=-6)


@pytest.fixture
def workspace(local_workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A workspace on a computer of which nothing is remembered."""
    monkeypatch.setenv("QA_APP_STATE", str(tmp_path / "state"))
    return local_workspace


@pytest.fixture
def model(workspace: Workspace) -> Path:
    return make_empty_model(workspace.paths.models / "tiny")


@dataclass
class Process:
    """In place of a supervisor: plays for each job the next of `plays`, and remembers what it was asked for."""

    plays: list[tuple[list[Event], Outcome]]
    jobs: list[Recognise | Probe] = field(default_factory=list)
    most_memory_bytes: int = 0

    def recognise(
        self, job: Recognise | Probe, take: Callable[[Event], None], cancelled: Callable[[], bool] = lambda: False
    ) -> Outcome:
        self.jobs.append(job)
        if cancelled():
            return Outcome(Ending.STOPPED)
        events, outcome = self.plays.pop(0)
        for event in events:
            take(event)
        return outcome

    def stop(self) -> None:
        """Nothing runs."""


def supervisor(*plays: tuple[list[Event], Outcome]) -> Supervisor:
    return Process(list(plays))  # type: ignore[return-value]


def on_processor(threads: int = 2) -> Placed:
    return Placed(0, Device.PROCESSOR, "int8", threads)


def good_trial(threads: int = 1, batch: int = 8) -> tuple[list[Event], Outcome]:
    timings = (Timing(2, 1, 900), Timing(threads, 1, 800), Timing(threads, batch, 500))
    return [on_processor(), Probed(0, timings, threads, batch, workers=1)], FINISHED


def job(model: Path, duration_ms: int = LONG_MS) -> Recognise:
    return Recognise(7, Path("a.wav"), duration_ms, model, Options())


def set_to(workspace: Workspace, **values: object) -> Workspace:
    return replace(workspace, settings=workspace.settings.with_values(**values))


def test_that_before_a_measurement_the_usual_is_in_force(workspace: Workspace, model: Path) -> None:
    threads = min(MOST_THREADS, look().cores)
    workers = usual_workers(threads)
    assert machine.placement(workspace, model) == Placement(DeviceChoice.AUTO, threads, workers)
    assert machine.batch_windows(workspace, model) == usual_batch(workers)


def test_that_what_was_measured_is_in_force(workspace: Workspace, model: Path) -> None:
    found = measuring.measure(workspace, "tiny", supervisor=supervisor(good_trial(1, 8)))
    assert found.changes.touches(Subject.MACHINE)
    assert machine.placement(workspace, model).threads == 1
    assert machine.batch_windows(workspace, model) == 8


def test_that_the_settings_come_before_what_was_measured(workspace: Workspace, model: Path) -> None:
    measuring.measure(workspace, "tiny", supervisor=supervisor(good_trial(1, 8)))
    chosen = set_to(workspace, recognition_threads=2, recognition_batch=2, recognition_device="processor")
    threads = min(2, look().processors)
    assert machine.placement(chosen, model) == Placement(DeviceChoice.PROCESSOR, threads, usual_workers(threads))
    assert machine.batch_windows(chosen, model) == 2


def test_that_measured_workers_hold_for_the_threads_they_were_measured_with(workspace: Workspace, model: Path) -> None:
    timings = (Timing(2, 1, 900, 2), Timing(2, 1, 500, 1))
    trial = [on_processor(), Probed(0, timings, 2, 1, workers=1)], FINISHED
    measuring.measure(workspace, "tiny", supervisor=supervisor(trial))
    assert machine.way(set_to(workspace, recognition_threads=2), model) == (2, 1)
    assert machine.way(set_to(workspace, recognition_threads=1), model) == (1, 1)


def test_that_what_was_measured_before_there_were_workers_is_measured_anew(workspace: Workspace, model: Path) -> None:
    measuring.measure(workspace, "tiny", supervisor=supervisor(good_trial(1, 8)))
    file = workspace.paths.machine
    file.write_text(file.read_text().replace('"workers": 1,', ""))
    assert machine.measured(workspace, model) is None


def test_that_no_more_threads_are_taken_than_there_are_processors(workspace: Workspace, model: Path) -> None:
    assert machine.way(set_to(workspace, recognition_threads=64), model)[0] == min(64, look().processors)


def test_that_another_model_of_the_same_name_is_measured_anew(workspace: Workspace, model: Path) -> None:
    measuring.measure(workspace, "tiny", supervisor=supervisor(good_trial()))
    assert machine.measured(workspace, model) is not None
    (model / "model.bin").write_text("another", encoding="utf-8")
    assert machine.measured(workspace, model) is None


def test_that_another_engine_is_measured_anew(
    workspace: Workspace, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    measuring.measure(workspace, "tiny", supervisor=supervisor(good_trial()))
    monkeypatch.setattr(machine, "engine_version", lambda: "9.9")
    assert machine.measured(workspace, model) is None


def test_that_another_processor_is_measured_anew(
    workspace: Workspace, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    measuring.measure(workspace, "tiny", supervisor=supervisor(good_trial()))
    monkeypatch.setattr(machine, "look", lambda: replace(look(), processor="Another"))
    assert machine.measured(workspace, model) is None


def test_that_a_damaged_memory_is_no_memory(workspace: Workspace, model: Path) -> None:
    measuring.measure(workspace, "tiny", supervisor=supervisor(good_trial()))
    workspace.paths.machine.write_text("{broken", encoding="utf-8")
    assert machine.measured(workspace, model) is None
    measuring.measure(workspace, "tiny", supervisor=supervisor(good_trial()))
    assert machine.measured(workspace, model) is not None


def test_that_a_folder_that_cannot_be_written_is_no_reason_to_fail(
    workspace: Workspace, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("QA_APP_STATE", str(tmp_path / "file" / "below"))
    assert measuring.measure(workspace, "tiny", supervisor=supervisor(good_trial())).measured.batch_windows == 8


def test_that_a_long_queue_is_preceded_by_a_trial(workspace: Workspace, model: Path) -> None:
    process = supervisor(good_trial(1, 8))
    told: list[Progress] = []
    process = supervisor(([Advanced(0, Progress("probing", 1, 4)), *good_trial(1, 8)[0]], FINISHED))
    found = measuring.tuned(workspace, job(model), process, Control(told.append, lambda: False))
    assert found.options.batch_windows == 8
    assert found.placement.threads == 1
    assert told == [Progress("probing", 1, 4)]


def test_that_a_short_queue_is_not_delayed(workspace: Workspace, model: Path) -> None:
    process = supervisor()
    found = measuring.tuned(workspace, job(model, 5 * MINUTE_MS), process, UNCONTROLLED)
    assert process.jobs == []  # type: ignore[attr-defined]
    assert found.options.batch_windows == usual_batch(found.placement.workers)


def test_that_a_model_is_tried_out_once(workspace: Workspace, model: Path) -> None:
    process = supervisor(good_trial())
    measuring.tuned(workspace, job(model), process, UNCONTROLLED)
    measuring.tuned(workspace, job(model), process, UNCONTROLLED)
    assert len(process.jobs) == 1  # type: ignore[attr-defined]


def test_that_what_is_set_by_hand_needs_no_trial(workspace: Workspace, model: Path) -> None:
    chosen = set_to(workspace, recognition_threads=1, recognition_batch=2)
    found = measuring.tuned(chosen, job(model), supervisor(), UNCONTROLLED)
    assert (found.placement.threads, found.options.batch_windows) == (1, 2)


def test_that_a_trial_that_is_stopped_is_not_remembered(workspace: Workspace, model: Path) -> None:
    with pytest.raises(Cancelled):
        measuring.tuned(workspace, job(model), supervisor(), Control(lambda _step: None, lambda: True))
    assert machine.measured(workspace, model) is None


def test_that_a_model_on_which_the_trial_dies_is_recognised_window_by_window(workspace: Workspace, model: Path) -> None:
    process = supervisor(([on_processor()], DIED))
    found = measuring.tuned(workspace, job(model), process, UNCONTROLLED)
    assert found.options.batch_windows == 1
    measuring.tuned(workspace, job(model), process, UNCONTROLLED)
    assert len(process.jobs) == 1  # type: ignore[attr-defined]


def test_that_who_asks_for_a_trial_is_told_that_it_failed(workspace: Workspace, model: Path) -> None:
    with pytest.raises(ProblemError) as told:
        measuring.measure(workspace, "tiny", supervisor=supervisor(([], DIED)))
    assert [each.code for each in told.value.problems] == ["machine-not-measured"]


def test_that_a_trial_at_leisure_is_for_the_model_chosen(workspace: Workspace, model: Path) -> None:
    assert measuring.measure_at_leisure(workspace, supervisor(), UNCONTROLLED) is NOTHING
    chosen = set_to(workspace, model="tiny")
    assert measuring.measure_at_leisure(chosen, supervisor(good_trial()), UNCONTROLLED).touches(Subject.MACHINE)
    assert measuring.measure_at_leisure(chosen, supervisor(), UNCONTROLLED) is NOTHING


def test_that_a_process_that_dies_of_the_card_is_tried_again_without_it(workspace: Workspace, model: Path) -> None:
    process = supervisor(([CardTried(0, CARD)], DIED), good_trial(2, 4))
    found = measuring.tuned(workspace, job(model), process, UNCONTROLLED)
    choices = [each.placement.choice for each in process.jobs]  # type: ignore[attr-defined]
    assert choices == [DeviceChoice.AUTO, DeviceChoice.PROCESSOR]
    assert found.placement.choice is DeviceChoice.PROCESSOR
    assert machine.report(workspace).reason == problem("card-crashed", card=CARD.name)


def test_that_a_death_before_the_card_is_touched_is_not_the_cards(workspace: Workspace) -> None:
    assert not machine.blame_card(workspace)
    machine.note(workspace, CardTried(1, CARD))
    machine.note(workspace, Placed(1, Device.CARD, "float16", 0, CARD))
    assert not machine.blame_card(workspace)


def test_that_a_card_that_crashed_is_left_alone_until_it_is_asked_for(workspace: Workspace, model: Path) -> None:
    machine.note(workspace, CardTried(1, CARD))
    assert machine.blame_card(workspace)
    assert machine.placement(workspace, model).choice is DeviceChoice.PROCESSOR
    machine.note(workspace, on_processor())
    assert machine.report(workspace).reason == problem("card-crashed", card=CARD.name)
    placed = Placed(0, Device.CARD, "float16", 0, CARD)
    trial: tuple[list[Event], Outcome] = ([placed, Probed(0, (Timing(0, 8, 90),), 0, 8, workers=1)], FINISHED)
    measuring.measure(workspace, "tiny", supervisor=supervisor(trial))
    assert machine.placement(workspace, model).choice is DeviceChoice.AUTO
    assert machine.report(workspace).reason is None


def test_that_a_newer_engine_may_try_the_card_again(
    workspace: Workspace, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.note(workspace, CardTried(1, CARD))
    machine.blame_card(workspace)
    monkeypatch.setattr(machine, "engine_version", lambda: "9.9")
    assert machine.placement(workspace, model).choice is DeviceChoice.AUTO


def test_that_the_reason_against_the_card_is_told_once(workspace: Workspace) -> None:
    placed = Placed(1, Device.PROCESSOR, "int8", 2, CARD, MISSING)
    assert machine.note(workspace, placed).touches(Subject.MACHINE)
    assert machine.note(workspace, placed).touches(Subject.MACHINE)
    assert machine.news(workspace) == MISSING
    assert machine.news(workspace) is None
    assert machine.note(workspace, placed) is NOTHING
    assert machine.news(workspace) is None
    machine.note(workspace, replace(placed, reason=problem("card-memory-full", card=CARD.name, free_mb=5)))
    told = machine.news(workspace)
    assert told is not None
    assert told.code == "card-memory-full"


def test_that_a_reason_is_told_again_after_the_card_worked_in_between(workspace: Workspace) -> None:
    placed = Placed(1, Device.PROCESSOR, "int8", 2, CARD, MISSING)
    machine.note(workspace, placed)
    machine.news(workspace)
    machine.note(workspace, Placed(1, Device.CARD, "float16", 0, CARD))
    machine.note(workspace, placed)
    assert machine.news(workspace) == MISSING


@pytest.mark.parametrize(("memory_gib", "limit_gib"), [(0, 6), (3, 2), (8, 4), (16, 8), (128, 8)])
def test_that_recognition_may_use_half_the_memory_from_two_to_eight(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, *, memory_gib: int, limit_gib: int
) -> None:
    monkeypatch.setattr(machine, "look", lambda: replace(look(), memory_bytes=memory_gib * 1024**3))
    assert machine.memory_limit_bytes(workspace) == limit_gib * 1024**3


def test_that_the_memory_limit_that_is_set_goes_to_the_process(workspace: Workspace, model: Path) -> None:
    process = supervisor()
    measuring.tuned(set_to(workspace, recognition_memory_mb=3072), job(model, 1), process, UNCONTROLLED)
    assert process.most_memory_bytes == 3 * 1024**3


def test_that_the_report_tells_what_is_in_force(workspace: Workspace, model: Path) -> None:
    chosen = set_to(workspace, model="tiny")
    before = machine.report(chosen)
    assert (before.device, before.measured) == (None, None)
    assert before.threads == min(8, look().cores)
    assert before.workers == usual_workers(before.threads)
    assert before.batch_windows == usual_batch(before.workers)
    measuring.measure(chosen, "tiny", supervisor=supervisor(good_trial(1, 8)))
    after = machine.report(chosen)
    assert (after.device, after.compute_type) == (Device.PROCESSOR, "int8")
    assert (after.threads, after.workers, after.batch_windows) == (1, 1, 8)


def test_that_the_report_of_a_workspace_without_a_model_names_none(workspace: Workspace) -> None:
    assert machine.report(workspace).model == ""
    assert machine.report(set_to(workspace, model="gone")).model == ""


def test_that_notes_come_back_as_they_were_written(workspace: Workspace) -> None:
    notes = MachineNotes((), Device.CARD, "float16", CARD, MISSING, is_told=True, tries_card=True, crashed_engine="4")
    machine.change_notes_of(workspace, lambda _before: notes)
    assert machine.notes_of(workspace) == notes
