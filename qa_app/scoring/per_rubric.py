"""What is worked out once for a rubric and kept as long as the rubric is in use."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

from qa_app.model.rubric import Rubric

Made = TypeVar("Made")
_KEPT = 32


class PerRubric(Generic[Made]):
    """A function of a rubric that remembers its last results.

    Results are found by the identity of the rubric, for to compare two rubrics takes longer than to score a form. The
    rubric is kept beside its result, so that no other one can take its identity; no more than 32 are kept. Any thread
    may ask.
    """

    def __init__(self, make: Callable[[Rubric], Made]) -> None:
        """Remember the results of `make`."""
        self._make = make
        self._kept: dict[int, tuple[Rubric, Made]] = {}
        self._lock = Lock()

    def __call__(self, rubric: Rubric) -> Made:
        """Give the result for this rubric, made at the first call."""
        found = self._kept.get(id(rubric))
        if found is not None:
            return found[1]
        made = self._make(rubric)
        with self._lock:
            while len(self._kept) >= _KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[id(rubric)] = (rubric, made)
        return made

    def __len__(self) -> int:
        """Give how many results are kept."""
        return len(self._kept)
