"""Trying out how a model works fastest: which threads, workers and batches are timed, and which are the best.

The clock and the model are handed in; what loads and times a real one is `qa_app.transcribe.probing`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from qa_app.model.machine import Computer, Device, Timing
from qa_app.model.progress import Control
from qa_app.transcribe.placing import MOST_THREADS, usual_workers

BATCHES = (1, 2, 4, 8)
WORKERS = (8, 4, 2, 1)
USUAL_BATCH = 4
USUAL_BATCH_ON_CARD = 8
LEAST_GAIN = 0.05
"""A larger batch or more threads must be faster by this share; a smaller batch loses less by a crash."""
REPEATS = 3
LONG_S = 3.0
"""A run that takes longer is not repeated: warming up is then little of it."""
PHASE = "probing"
WINDOW_BYTES = 256 * 1024**2
"""Memory that another window of a batch may take; half of it was seen with the largest models."""
BUDGETS_S = ((200_000_000, 20.0), (1_000_000_000, 40.0))
BUDGET_OF_LARGE_S = 60.0


Way = tuple[int, int]
"""Threads, and the workers among which they are shared out."""


class Bench(Protocol):
    """A model that can be loaded in some way and timed."""

    def place(self, threads: int, workers: int) -> Device:
        """Load the model in this way, in place of what was loaded before; tell where it is."""
        ...

    def run(self, batch_windows: int) -> None:
        """Let each worker recognise so many windows together, all at the same time.

        Raises:
            RuntimeError: They do not fit, also as MemoryError.
        """
        ...


def ways(computer: Computer, free_bytes: int) -> tuple[Way, ...]:
    """Give the ways to try, the likeliest first: all cores, at most 8, in every way of sharing, then fewer of them.

    Args:
        computer: Its cores count.
        free_bytes: Memory that is free, 0 where that is not known; more workers than it has room for are left out.
    """
    most = max(1, min(MOST_THREADS, computer.cores))
    fewer = sorted({max(1, most // 2), min(2, most), 1} - {most}, reverse=True)
    all_cores = [(most, usual_workers(most)), *((most, count) for count in WORKERS if most % count == 0)]
    found = dict.fromkeys((*all_cores, *((count, usual_workers(count)) for count in fewer)))
    return tuple(way for way in found if way[1] == 1 or not free_bytes or way[1] * WINDOW_BYTES <= free_bytes)


def batch_sizes(free_bytes: int) -> tuple[int, ...]:
    """Give the sizes of batches to try, those for which memory is free; all where that is not known."""
    return tuple(size for size in BATCHES if size == 1 or not free_bytes or size * WINDOW_BYTES <= free_bytes)


def usual_batch(workers: int) -> int:
    """Give how many windows each worker takes unmeasured."""
    return max(1, USUAL_BATCH // workers)


def budget_s(model_bytes: int) -> float:
    """Give how long a model of this size may be tried out, in seconds."""
    return next((budget for size, budget in BUDGETS_S if model_bytes <= size), BUDGET_OF_LARGE_S)


def best(timings: Sequence[Timing]) -> Timing:
    """Give the fastest, or what is nearly as fast with a smaller batch, then with fewer threads."""
    fastest = min(each.window_us for each in timings)
    near = [each for each in timings if each.window_us <= fastest * (1 + LEAST_GAIN)]
    return min(near, key=lambda each: (each.batch_windows, each.threads, each.window_us))


@dataclass(slots=True)
class Trials:
    """One trying out: first the ways with single windows, then larger batches in the best of them.

    Attributes:
        bench: The model.
        clock: Seconds.
        control: Is told each step; may ask to stop between any two.
        ends_at: When the budget is spent, by the clock.
        timings: What was timed so far.
    """

    bench: Bench
    clock: Callable[[], float]
    control: Control
    ends_at: float
    timings: list[Timing] = field(default_factory=list)
    _load_s: float = 0.0
    _step: int = 0
    _steps: int = 0

    def run(self, ways: Sequence[Way], batches: Sequence[int]) -> Timing:
        """Time what fits into the budget, at least one window in the first way.

        Fewer threads that are slower than the best before end their row, so does a batch that is slower. Never more
        windows are heard at the same time than the largest batch has, workers or not: there is memory for so many.

        Returns:
            The best; the model stays loaded in its way.

        Raises:
            Cancelled: It was asked to stop.
            RuntimeError: Not even one window fits.
        """
        self._steps = len(ways) + len(batches) - 1
        wanted = self._find_way(ways)
        self._step = len(ways)
        for size in batches:
            if size > 1 and (size * wanted[1] > max(batches) or not self._is_worth_it(wanted, size)):
                break
        self.control.step(PHASE, self._steps, self._steps)
        return best(self._timed(wanted))

    def _find_way(self, ways: Sequence[Way]) -> Way:
        """Give the best way, in which the model is loaded then; threads are 0 on a card."""
        placed = ways[0]
        if self._place(placed) is Device.CARD:
            self._time((0, 1), 1)
            return 0, 1
        self._time(placed, 1)
        for way in ways[1:]:
            if not self._has_time(2 * self._load_s + self._expected_s(REPEATS * way[1])):
                break
            fastest = best(self.timings)
            self._place(way)
            placed = way
            self._time(way, 1)
            if way[0] < fastest.threads and self.timings[-1].window_us > fastest.window_us:
                break
        found = best(self.timings)
        wanted = found.threads, found.workers
        if placed != wanted:
            self._place(wanted)
        return wanted

    def _is_worth_it(self, way: Way, size: int) -> bool:
        """Time a larger batch; False where there is no time or memory for it, or it was slower."""
        if not self._has_time(self._expected_s(size * way[1])):
            return False
        fastest = min(each.window_us for each in self._timed(way))
        try:
            self._time(way, size)
        except (RuntimeError, MemoryError):
            return False
        return self.timings[-1].window_us <= fastest * (1 + LEAST_GAIN)

    def _timed(self, way: Way) -> list[Timing]:
        return [each for each in self.timings if (each.threads, each.workers) == way]

    def _place(self, way: Way) -> Device:
        self.control.step(PHASE, self._step, self._steps)
        began = self.clock()
        device = self.bench.place(*way)
        self._load_s = self.clock() - began
        return device

    def _time(self, way: Way, size: int) -> None:
        """Take the shortest of some runs: whatever else the computer does makes a run longer, never shorter."""
        shortest = float("inf")
        for _ in range(REPEATS):
            self.control.step(PHASE, self._step, self._steps)
            began = self.clock()
            self.bench.run(size)
            shortest = min(shortest, self.clock() - began)
            if shortest > LONG_S or not self._has_time(shortest):
                break
        threads, workers = way
        self.timings.append(Timing(threads, size, round(shortest / (size * workers) * 1_000_000), workers))
        self._step = min(self._step + 1, self._steps)

    def _expected_s(self, windows: int) -> float:
        return windows * self.timings[-1].window_us / 1_000_000

    def _has_time(self, needed_s: float) -> bool:
        return self.clock() + needed_s <= self.ends_at
