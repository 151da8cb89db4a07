"""How fast bytes come, and how long the rest will take."""

from __future__ import annotations

from collections import deque

WINDOW_S = 6.0
LEAST_S = 0.8


class Rate:
    """Speed over the last few seconds, steady enough to be read."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._samples: deque[tuple[float, int]] = deque()

    def add(self, now_s: float, done: int) -> None:
        """Note how much is here at a moment; less than before begins anew."""
        if self._samples and done < self._samples[-1][1]:
            self._samples.clear()
        self._samples.append((now_s, done))
        while now_s - self._samples[0][0] > WINDOW_S and len(self._samples) > 1:
            self._samples.popleft()

    def bytes_per_s(self) -> float | None:
        """Give the speed; None while too little is known."""
        if not self._samples:
            return None
        (first_s, first), (last_s, last) = self._samples[0], self._samples[-1]
        return (last - first) / (last_s - first_s) if last_s - first_s >= LEAST_S else None

    def left_s(self, total: int) -> int | None:
        """Give the seconds until all is here; None while nobody can tell."""
        speed = self.bytes_per_s()
        return None if not speed else max(0, round((total - self._samples[-1][1]) / speed))
