"""The review desk in the real window on the demo's recordings: to the next call's sound, to the store, its heartbeat.

The sound goes to an output that takes everything and plays nothing, so that machines without a device measure the same:
first sound is the moment at which the first decoded samples are handed over. Stored is the moment at which the
transaction is committed. The heartbeat is a timer of 10 ms in the window's thread; its intervals while the real child
recognises with the demo's model are compared with those while nothing runs.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.measure import median, quantile, report
from qa_app.bootstrap import Program
from qa_app.config.paths import Paths, shipped_demo
from qa_app.config.settings import Settings, save_settings
from qa_app.model.agents import Actor
from qa_app.model.calls import CallFilter, CallSort
from qa_app.model.evaluation import Answer, NumberAnswer, OptionAnswer
from qa_app.model.progress import UNCONTROLLED
from qa_app.model.rubric import Item, ItemType
from qa_app.services import calls, evaluations, recognition
from qa_app.services.import_calls import ImportRequest, import_calls
from qa_app.services.media import LocalMedia
from qa_app.services.rubrics import publish_shipped
from qa_app.services.workspace import Workspace, open_workspace
from qa_app.ui.context import Place, ScreenName
from qa_app.ui.review.media_player import MediaPlayer
from qa_app.ui.review.screen import ReviewScreen

ACTOR = Actor("Zhao Min")
SUBMISSIONS = 8
PRESSES = 30
BEAT_MS = 10
IDLE_MS = 6000
LIMIT_S = 150.0
RECOGNISED = 4
CONTROL = Qt.KeyboardModifier.ControlModifier


class SilentOutput(QObject):
    """Takes all sound at once and remembers when the first of it came."""

    lost = Signal()
    found = Signal()
    has_device = True

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.first_at: float | None = None
        self._free = 0

    def start(self, rate_hz: int) -> int:
        """Begin anew, with room for a tenth of a second."""
        self._free = rate_hz // 10
        return rate_hz

    def stop(self) -> None:
        """Take nothing more."""
        self._free = 0

    def free_frames(self) -> int:
        """Give how much is taken."""
        return self._free

    def write(self, samples: NDArray[np.int16]) -> None:
        """Take samples, channels by frames."""
        self._free = max(0, self._free - samples.shape[-1])
        if self.first_at is None:
            self.first_at = perf_counter()

    def played_ms(self) -> float:
        """Nothing is played."""
        return 0.0

    def set_volume(self, share: float) -> None:
        """Nothing is heard."""


def wait(condition: Callable[[], bool]) -> None:
    """Let the window work until something is so."""
    end = perf_counter() + LIMIT_S
    while not condition():
        if perf_counter() > end:
            raise SystemExit("what was waited for has not happened")
        QTest.qWait(1)


def fill(paths: Paths) -> None:
    """Take the demo's recordings in, unrecognised and unreviewed."""
    save_settings(paths, Settings(reviewer_name=ACTOR.name, time_zone="Asia/Shanghai", language="en"))
    workspace = open_workspace(paths)
    publish_shipped(workspace, ACTOR)
    folder = shipped_demo()
    request = ImportRequest(paths=(folder / "recordings",), metadata=folder / "calls.csv", pattern=None)
    import_calls(workspace, ACTOR, request, LocalMedia(), UNCONTROLLED)
    workspace.close()


def best(item: Item) -> Answer | None:
    """Give the answer that brings most, None for an item that need not be answered by an option or a number."""
    if item.type is ItemType.NUMBER:
        return NumberAnswer(max(item.ranges, key=lambda each: each.points).minimum)
    if item.options:
        return OptionAnswer(max(item.options, key=lambda each: each.points).id)
    return None


def answer_all(screen: ReviewScreen) -> None:
    """Answer the whole sheet in hand with its best answers."""
    form = screen.desk.form
    assert form is not None
    for item in form.rubric.items():
        form.set_current(item.id)
        answer = best(item)
        if item.type is ItemType.FAULTS:
            form.press_digit(0)
        elif item.type is ItemType.MULTI:
            for number in range(len(item.options)):
                form.press_digit(number + 1)
        elif item.options and isinstance(answer, OptionAnswer):
            form.press_digit(1 + [each.id for each in item.options].index(answer.option))
        elif answer is not None:
            form.set_answer(item.id, answer)
            form.answer_changed.emit(item.id, answer)
    form.setFocus()


def measure_next_call(program: Program, screen: ReviewScreen, output: SilentOutput) -> None:
    """Submit call after call: from the key press to the first sound of the next."""
    figures: list[float] = []
    for _ in range(SUBMISSIONS):
        wait(lambda: screen.desk.form is not None and program.jobs.pending == 0)
        answer_all(screen)
        wait(lambda: program.jobs.pending == 0)
        screen.player.pause()
        output.first_at = None
        start = perf_counter()
        QTest.keyClick(QApplication.focusWidget() or program.window, Qt.Key.Key_Return, CONTROL)
        wait(lambda: output.first_at is not None)
        assert output.first_at is not None
        figures.append(1000 * (output.first_at - start))
    name = "submit to the next call's first decoded samples at the output, preloaded, demo recordings"
    report(f"{name}, median", median(figures), "ms", "<= 1000", len(figures))
    report(f"{name}, worst", max(figures), "ms", None, len(figures))


def measure_store(program: Program, screen: ReviewScreen) -> None:
    """Press answer keys: from the key to the committed row; each press changes the answer."""
    stored: list[float] = []
    store = evaluations.store_answer

    def watched(workspace: Workspace, actor: Actor, evaluation_id: int, item: str, answer: Answer | None) -> object:
        changes = store(workspace, actor, evaluation_id, item, answer)
        stored.append(perf_counter())
        return changes

    evaluations.store_answer = watched  # type: ignore[assignment]  # draft.py asks the module at the time of use
    wait(lambda: screen.desk.form is not None and program.jobs.pending == 0)
    form = screen.desk.form
    assert form is not None
    form.set_current(next(item.id for item in form.rubric.items() if item.options))
    figures: list[float] = []
    for number in range(PRESSES):
        before = len(stored)
        start = perf_counter()
        form.setFocus()
        QTest.keyClick(form, Qt.Key(Qt.Key.Key_1.value + number % 2))
        wait(lambda before=before: len(stored) > before)  # type: ignore[misc]
        figures.append(1000 * (stored[-1] - start))
    evaluations.store_answer = store
    report("key press to the committed row in SQLite, median", median(figures), "ms", "<= 1000", len(figures))
    report("key press to the committed row in SQLite, p95", quantile(figures, 0.95), "ms", None, len(figures))


class Heart(QObject):
    """Beats every 10 ms in the window's thread and keeps the intervals."""

    def __init__(self) -> None:
        super().__init__()
        self.intervals_ms: list[float] = []
        self._last = perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def stop(self) -> list[float]:
        """Stop and give the intervals."""
        self._timer.stop()
        return self.intervals_ms[1:]

    def _beat(self) -> None:
        now = perf_counter()
        self.intervals_ms.append(1000 * (now - self._last))
        self._last = now


def measure_heartbeat(program: Program) -> None:
    """Compare the window's heartbeat while calls are recognised with that at rest."""
    context = program.context
    assert context is not None
    wait(lambda: program.jobs.pending == 0)
    heart = Heart()
    QTest.qWait(IDLE_MS)
    idle = heart.stop()
    rows = calls.page(context.workspace, CallFilter(), CallSort.STARTED_AT, descending=False, offset=0, limit=100)
    ids = tuple(row.id for row in rows)
    began: list[int] = []
    context.recognition.progress.connect(lambda call_id, _progress: began.append(call_id))
    recognition.enqueue(context.workspace, ACTOR, ids[:RECOGNISED], str(shipped_demo() / "model"), "auto")
    context.recognition.wake()
    wait(lambda: bool(began))
    heart = Heart()
    wait(lambda: context.recognition.current_call_id is None)
    busy = heart.stop()
    ratio = quantile(busy, 0.99) / quantile(idle, 0.99)
    name = "the window's heartbeat of 10 ms while the child recognises with the demo's model"
    report(f"{name}, against at rest, p99", ratio, "ratio", "<= 1.5", len(busy))
    report(f"{name}, worst", max(busy), "ms", "<= 100", len(busy))


def main() -> None:
    """Measure all three in one window."""
    application = QApplication([])
    with tempfile.TemporaryDirectory() as name:
        paths = Paths.of(Path(name))
        fill(paths)
        program = Program(application, paths)
        program.window.resize(1440, 900)
        program.start()
        wait(lambda: program.context is not None and program.jobs.pending == 0)
        program.go(Place(ScreenName.REVIEW))
        screen = program.window.visited_screen(ScreenName.REVIEW)
        assert isinstance(screen, ReviewScreen)
        assert isinstance(screen.player, MediaPlayer)
        outputs: list[SilentOutput] = []

        def make(parent: QObject) -> SilentOutput:
            outputs.append(SilentOutput(parent))
            return outputs[-1]

        screen.player._make_output = make  # type: ignore[assignment]  # noqa: SLF001  (no device is asked for)
        wait(lambda: program.jobs.pending == 0)
        screen.open_next()
        wait(lambda: bool(outputs) and outputs[0].first_at is not None)
        measure_next_call(program, screen, outputs[0])
        measure_store(program, screen)
        screen.player.pause()
        measure_heartbeat(program)
        program.window.close()
        program.close()


if __name__ == "__main__":
    main()
