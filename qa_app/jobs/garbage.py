"""Garbage is collected in the GUI thread only.

Python looks for garbage in whichever thread happens to allocate. Widgets, models and pictures often stand in circles
(a signal holds a lambda that holds the widget), so that the thread of a lane would destroy them beside the window. Qt
forbids that: the process ends by a segmentation fault now and then.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

COLLECT_MS = 1000


class GarbageCollector(QObject):
    """Collects what is due once a second, in the thread it lives in; Python's own collecting is off meanwhile."""

    def __init__(self, parent: QObject) -> None:
        """Turn Python's own collecting off; nothing is collected before `start`."""
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(COLLECT_MS)
        self._timer.timeout.connect(collect_due)

    def start(self) -> None:
        """Collect from now on, but never look at what is there now."""
        gc.freeze()
        self._timer.start()

    def close(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.enable()


def collect_due() -> None:
    """Collect the oldest generation that Python itself would collect now; nothing where none is due."""
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, limit) in enumerate(counts) if count > limit]
    if due:
        gc.collect(due[-1])
