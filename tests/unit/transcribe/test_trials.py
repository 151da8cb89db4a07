"""Trying out how a model works fastest, on models that are only figures, by a clock that they turn."""

from dataclasses import dataclass, field

import pytest

from qa_app.model.machine import Computer, Device, Timing
from qa_app.model.progress import UNCONTROLLED, Cancelled, Control, Progress
from qa_app.transcribe.trials import Trials, Way, batch_sizes, best, budget_s, usual_batch, ways

GIB = 1024**3


@dataclass
class Bench:
    """A model of which a window takes `base_s`, less with threads, workers and larger batches as far as `gains` say.

    Attributes:
        worker_gains: Of windows heard at the same time.
        room: Windows of one worker that fit into memory.
    """

    base_s: float = 0.4
    thread_gains: dict[int, float] = field(default_factory=lambda: {1: 1.0, 2: 1.8, 4: 3.0})
    worker_gains: dict[int, float] = field(default_factory=lambda: {1: 1.0, 2: 1.5, 4: 1.7, 8: 1.6})
    batch_gains: dict[int, float] = field(default_factory=lambda: {1: 1.0, 2: 1.3, 4: 1.6, 8: 1.61})
    load_s: float = 0.5
    room: int = 99
    device: Device = Device.PROCESSOR
    now: float = 0.0
    way: Way = (0, 0)
    placed: list[Way] = field(default_factory=list)

    def place(self, threads: int, workers: int) -> Device:
        self.now += self.load_s
        self.way = threads, workers
        self.placed.append(self.way)
        return self.device

    def run(self, batch_windows: int) -> None:
        if batch_windows > self.room:
            raise RuntimeError("CUDA failed with error out of memory")
        threads, workers = self.way
        window_s = self.base_s / self.thread_gains[threads] / self.batch_gains[batch_windows]
        self.now += window_s * batch_windows * workers / self.worker_gains[workers]


def trials(bench: Bench, budget_s: float = 20.0, control: Control = UNCONTROLLED) -> Trials:
    return Trials(bench, lambda: bench.now, control, budget_s)


ALONE = ((4, 1), (2, 1), (1, 1))


def points(done: Trials) -> list[tuple[int, int]]:
    return [(each.threads, each.batch_windows) for each in done.timings]


def test_that_threads_are_tried_first_then_batches_with_the_best() -> None:
    bench = Bench()
    done = trials(bench)
    found = done.run(ALONE, (1, 2, 4, 8))
    assert points(done) == [(4, 1), (2, 1), (4, 2), (4, 4), (4, 8)]
    assert (found.threads, found.batch_windows) == (4, 4)
    assert bench.placed == [(4, 1), (2, 1), (4, 1)]


def test_that_fewer_threads_are_taken_where_they_are_faster() -> None:
    bench = Bench(thread_gains={4: 1.0, 2: 1.5, 1: 1.2})
    found = trials(bench).run(ALONE, (1, 2))
    assert found.threads == 2
    assert bench.placed == [(4, 1), (2, 1), (1, 1), (2, 1)]


def test_that_a_batch_that_slows_down_ends_the_row() -> None:
    done = trials(Bench(batch_gains={1: 1.0, 2: 0.8, 4: 3.0}))
    assert done.run(((1, 1),), (1, 2, 4)).batch_windows == 1
    assert points(done) == [(1, 1), (1, 2)]


def test_that_a_batch_that_does_not_fit_ends_the_row() -> None:
    done = trials(Bench(room=2))
    assert done.run(((1, 1),), (1, 2, 4)).batch_windows == 2
    assert points(done) == [(1, 1), (1, 2)]


def test_that_a_slow_model_is_timed_once_and_no_longer_than_its_budget() -> None:
    bench = Bench(base_s=15.0)
    done = trials(bench)
    assert done.run(ALONE, (1, 2, 4, 8)).threads == 4
    assert points(done) == [(4, 1), (4, 2)]
    assert bench.now <= 20


def test_that_the_first_window_is_timed_whatever_it_takes() -> None:
    done = trials(Bench(base_s=300.0))
    assert points(done) == []
    assert done.run(ALONE, (1, 2)).batch_windows == 1
    assert points(done) == [(4, 1)]


def test_that_on_a_card_only_batches_are_tried() -> None:
    bench = Bench(device=Device.CARD)
    done = trials(bench)
    done.run(ALONE, (1, 2, 4))
    assert points(done) == [(0, 1), (0, 2), (0, 4)]
    assert bench.placed == [(4, 1)]


def test_that_progress_goes_from_nothing_to_all() -> None:
    told: list[Progress] = []
    trials(Bench(), control=Control(told.append, lambda: False)).run(ALONE, (1, 2, 4, 8))
    assert {each.phase for each in told} == {"probing"}
    shares = [each.done for each in told]
    assert (shares[0], shares[-1]) == (0, told[-1].total)
    assert shares == sorted(shares)


def test_that_it_can_be_stopped_between_any_two_runs() -> None:
    bench = Bench()
    with pytest.raises(Cancelled):
        trials(bench, control=Control(lambda _step: None, lambda: bench.now > 1)).run(ALONE, (1, 2, 4, 8))
    assert bench.now < 1.5


def test_that_within_five_in_a_hundred_the_smaller_batch_is_the_best() -> None:
    assert best([Timing(2, 1, 104), Timing(2, 4, 100)]) == Timing(2, 1, 104)
    assert best([Timing(2, 1, 106), Timing(2, 4, 100)]) == Timing(2, 4, 100)
    assert best([Timing(4, 1, 100), Timing(2, 1, 103)]) == Timing(2, 1, 103)


@pytest.mark.parametrize(
    ("cores", "expected"),
    [
        (1, ((1, 1),)),
        (2, ((2, 2), (2, 1), (1, 1))),
        (4, ((4, 4), (4, 2), (4, 1), (2, 2), (1, 1))),
        (6, ((6, 3), (6, 2), (6, 1), (3, 3), (2, 2), (1, 1))),
        (32, ((8, 4), (8, 8), (8, 2), (8, 1), (4, 4), (2, 2), (1, 1))),
    ],
)
def test_that_all_cores_are_tried_first_in_every_way_of_sharing(cores: int, expected: tuple[Way, ...]) -> None:
    assert ways(Computer("", cores, cores * 2, 0), 0) == expected


def test_that_no_more_workers_are_tried_than_memory_is_free_for() -> None:
    assert ways(Computer("", 8, 16, 0), GIB) == ((8, 4), (8, 2), (8, 1), (4, 4), (2, 2), (1, 1))
    assert ways(Computer("", 2, 4, 0), 1) == ((2, 1), (1, 1))


def test_that_the_fastest_way_of_sharing_is_taken_before_fewer_threads_are_tried() -> None:
    bench = Bench()
    done = trials(bench)
    found = done.run(((4, 2), (4, 4), (4, 1), (2, 2), (1, 1)), (1, 2))
    assert (found.threads, found.workers, found.batch_windows) == (4, 4, 1)
    assert bench.placed == [(4, 2), (4, 4), (4, 1), (2, 2), (4, 4)]


def test_that_workers_never_hear_more_together_than_there_is_memory_for() -> None:
    done = trials(Bench(batch_gains={1: 1.0, 2: 2.0, 4: 4.0, 8: 8.0}))
    assert done.run(((4, 2),), (1, 2, 4)).batch_windows == 2
    assert [each.batch_windows for each in done.timings] == [1, 2]


@pytest.mark.parametrize(("workers", "windows"), [(1, 4), (2, 2), (4, 1), (8, 1)])
def test_that_workers_share_the_usual_batch(workers: int, windows: int) -> None:
    assert usual_batch(workers) == windows


def test_that_batches_are_tried_as_far_as_memory_is_free() -> None:
    assert batch_sizes(0) == (1, 2, 4, 8)
    assert batch_sizes(8 * GIB) == (1, 2, 4, 8)
    assert batch_sizes(GIB) == (1, 2, 4)
    assert batch_sizes(1) == (1,)


def test_that_a_larger_model_may_take_longer() -> None:
    assert budget_s(75_000_000) == 20
    assert budget_s(480_000_000) == 40
    assert budget_s(3_000_000_000) == 60
