"""Trying out how a model works fastest: which threads and batches are timed, and which of them is the best.

The clock and the model are handed in; what loads and times a real one is `qa_app.transcribe.probing`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from qa_app.model.machine import Computer, Device, Timing
from qa_app.model.progress import Control
from qa_app.transcribe.placing import MOST_THREADS

BATCHES = (1, 2, 4, 8)
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


class Bench(Protocol):
    """A model that can be loaded with some threads and timed."""

    def place(self, threads: int) -> Device:
        """Load the model with so many threads, in place of what was loaded before; tell where it is."""
        ...

    def run(self, batch_windows: int) -> None:
        """Recognise so many windows together.

        Raises:
            RuntimeError: They do not fit, also as MemoryError.
        """
        ...


def thread_counts(computer: Computer) -> tuple[int, ...]:
    """Give the counts of threads to try, the likeliest first: all cores, then fewer, at last one; at most 8."""
    most = max(1, min(MOST_THREADS, computer.cores))
    return tuple(sorted({most, max(1, most // 2), min(2, most), 1}, reverse=True))


def batch_sizes(free_bytes: int) -> tuple[int, ...]:
    """Give the sizes of batches to try, those for which memory is free; all where that is not known."""
    return tuple(size for size in BATCHES if size == 1 or not free_bytes or size * WINDOW_BYTES <= free_bytes)


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
    """One trying out: first the threads with single windows, then larger batches with the best threads.

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

    def run(self, threads: Sequence[int], batches: Sequence[int]) -> Timing:
        """Time what fits into the budget, at least one window with the first count of threads.

        A count of threads that is slower than the one before ends their row, so does a batch that is slower.

        Returns:
            The best; the model stays loaded with its threads.

        Raises:
            Cancelled: It was asked to stop.
            RuntimeError: Not even one window fits.
        """
        self._steps = len(threads) + len(batches) - 1
        wanted = self._find_threads(threads)
        self._step = len(threads)
        for size in batches:
            if size > 1 and not self._is_worth_it(wanted, size):
                break
        self.control.step(PHASE, self._steps, self._steps)
        return best([each for each in self.timings if each.threads == wanted])

    def _find_threads(self, threads: Sequence[int]) -> int:
        """Give the best count, with which the model is loaded then; 0 on a card."""
        if self._place(threads[0]) is Device.CARD:
            self._time(0, 1)
            return 0
        self._time(threads[0], 1)
        placed = threads[0]
        for count in threads[1:]:
            if not self._has_time(2 * self._load_s + self._expected_s(REPEATS)):
                break
            self._place(count)
            placed = count
            self._time(count, 1)
            if self.timings[-1].window_us > self.timings[-2].window_us:
                break
        wanted = best(self.timings).threads
        if placed != wanted:
            self._place(wanted)
        return wanted

    def _is_worth_it(self, threads: int, size: int) -> bool:
        """Time a larger batch; False where there is no time or memory for it, or it was slower."""
        if not self._has_time(self._expected_s(size)):
            return False
        fastest = min(each.window_us for each in self.timings if each.threads == threads)
        try:
            self._time(threads, size)
        except (RuntimeError, MemoryError):
            return False
        return self.timings[-1].window_us <= fastest * (1 + LEAST_GAIN)

    def _place(self, threads: int) -> Device:
        self.control.step(PHASE, self._step, self._steps)
        began = self.clock()
        device = self.bench.place(threads)
        self._load_s = self.clock() - began
        return device

    def _time(self, threads: int, size: int) -> None:
        """Take the shortest of some runs: whatever else the computer does makes a run longer, never shorter."""
        shortest = float("inf")
        for _ in range(REPEATS):
            self.control.step(PHASE, self._step, self._steps)
            began = self.clock()
            self.bench.run(size)
            shortest = min(shortest, self.clock() - began)
            if shortest > LONG_S or not self._has_time(shortest):
                break
        self.timings.append(Timing(threads, size, round(shortest / size * 1_000_000)))
        self._step = min(self._step + 1, self._steps)

    def _expected_s(self, windows: int) -> float:
        return windows * self.timings[-1].window_us / 1_000_000

    def _has_time(self, needed_s: float) -> bool:
        return self.clock() + needed_s <= self.ends_at
