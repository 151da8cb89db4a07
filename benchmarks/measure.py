"""What every benchmark does with a figure: one JSON line on standard output and in build/bench.jsonl."""

from __future__ import annotations

import json
import operator
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

RESULTS = Path(__file__).resolve().parent.parent / "build" / "bench.jsonl"
_COMPARISONS = {"<=": operator.le, "<": operator.lt, ">=": operator.ge, ">": operator.gt}


def report(name: str, value: float, unit: str, goal: str | None, runs: int) -> None:
    """Print a measure and add it to the results.

    Args:
        name: What was measured, against which peer of which version, with which options.
        value: The median of the runs, or the quantile that the name tells.
        unit: ``ratio``, ``ms``, ``MiB``, …
        goal: A comparison such as ``<= 1.5``; None where a figure is only told.
        runs: How often it was measured.
    """
    line = json.dumps(
        {
            "name": name,
            "value": round(value, 4),
            "unit": unit,
            "goal": goal,
            "met": None if goal is None else meets(value, goal),
            "runs": runs,
        },
        ensure_ascii=False,
    )
    print(line, flush=True)
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    with RESULTS.open("a", encoding="utf-8") as results:
        results.write(line + "\n")


def meets(value: float, goal: str) -> bool:
    """Tell whether a value meets a goal such as ``<= 1.5``."""
    sign, _, limit = goal.partition(" ")
    return bool(_COMPARISONS[sign](value, float(limit)))


def seconds(work: Callable[[], object]) -> float:
    """Run a piece of work and give how long it took."""
    start = perf_counter()
    work()
    return perf_counter() - start


def median(values: list[float]) -> float:
    """Give the middle value; of an even number the mean of the two in the middle."""
    return quantile(values, 0.5)


def quantile(values: list[float], share: float) -> float:
    """Give the value below which this share of the values lies, between neighbours by a straight line.

    Example:
        The 0.5 quantile of 1, 2, 4 is 2, of 1, 2, 4, 8 it is 3.
    """
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)
