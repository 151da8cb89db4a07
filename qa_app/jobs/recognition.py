"""Recognition beside the window: one thread that takes calls from the queue and drives the recognition process."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from qa_app.jobs.bus import ChangeBus
from qa_app.model.agents import Actor
from qa_app.model.problems import ProblemError
from qa_app.model.progress import Control, Progress

if TYPE_CHECKING:
    from qa_app.model.changes import Changes
    from qa_app.services.recognition import RecognitionTask
    from qa_app.services.workspace import Workspace
    from qa_app.transcribe.supervisor import Outcome, Supervisor

IDLE_S = 300.0
STOP_TIMEOUT_MS = 10_000

_log = logging.getLogger(__name__)


class RecognitionDriver(QObject):
    """Works the queue off; made and used in the GUI thread.

    It does nothing before `start`. What a killed program left in hand goes on then from its checkpoint.

    Signals:
        progress: Id of a call in hand and its newest `Progress`, at most ten times a second.
        state_changed: Other calls are in hand, or none, or it was paused or resumed; the queue may have changed.
        problems: Tuple of `Problem`: the queue itself cannot be worked on, for example a full disk; it is paused then.
    """

    progress = Signal(int, object)
    state_changed = Signal()
    problems = Signal(object)

    def __init__(
        self,
        workspace: Callable[[], Workspace],
        actor: Callable[[], Actor],
        bus: ChangeBus,
        parent: QObject | None = None,
    ) -> None:
        """Prepare the thread.

        Args:
            workspace: Gives the workspace as it now is; asked from the thread before each call.
            actor: Gives who asks for it, for the operation log.
            bus: Is told what changed.
            parent: Owner.
        """
        super().__init__(parent)
        self._thread = _Thread(self, workspace, actor, bus)

    @property
    def current_call_id(self) -> int | None:
        """The call that was taken in hand first; None where none is."""
        return next(iter(self._thread.in_hand), None)

    @property
    def in_hand(self) -> tuple[int, ...]:
        """The calls in hand: those that are recognised together, and the next ones, which are decoded meanwhile."""
        return self._thread.in_hand

    @property
    def is_paused(self) -> bool:
        """Whether it takes no calls until it is resumed."""
        return self._thread.is_paused

    def start(self) -> None:
        """Begin: first with what a killed program left in hand, then with what waits."""
        self._thread.start()

    def wake(self) -> None:
        """Look into the queue; to be called after something was put into it."""
        self._thread.wake()

    def pause(self) -> None:
        """Stop the calls in hand, they wait again, and take no other until resumed."""
        self._thread.set_paused(True)
        self.state_changed.emit()

    def resume(self) -> None:
        """Take calls again."""
        self._thread.set_paused(False)
        self.state_changed.emit()

    def cancel(self, call_id: int) -> None:
        """Take a call out of the queue, also one in hand; within a second."""
        self._thread.cancel(call_id)

    def stop(self) -> None:
        """End the thread and the process; the calls in hand wait for the next start. Waits until it is done."""
        self._thread.end()
        if self._thread.isRunning() and not self._thread.wait(STOP_TIMEOUT_MS):
            _log.error("the recognition thread did not end")


class _Thread(QThread):
    """The thread; what is shared with the GUI thread is guarded by one condition."""

    def __init__(
        self,
        driver: RecognitionDriver,
        workspace: Callable[[], Workspace],
        actor: Callable[[], Actor],
        bus: ChangeBus,
    ) -> None:
        super().__init__(driver)
        self.in_hand: tuple[int, ...] = ()
        self.is_paused = False
        self._driver = driver
        self._workspace = workspace
        self._actor = actor
        self._bus = bus
        self._condition = threading.Condition()
        self._is_woken = True
        self._is_ending = False
        self._is_recovered = False
        self._to_cancel: set[int] = set()

    def wake(self) -> None:
        with self._condition:
            self._is_woken = True
            self._condition.notify()

    def set_paused(self, paused: bool) -> None:
        with self._condition:
            self.is_paused = paused
            self._is_woken = True
            self._condition.notify()

    def cancel(self, call_id: int) -> None:
        with self._condition:
            self._to_cancel.add(call_id)
            self._is_woken = True
            self._condition.notify()

    def end(self) -> None:
        with self._condition:
            self._is_ending = True
            self._condition.notify()

    def run(self) -> None:
        """Work until told to end; runs in this thread."""
        # The way to the process, and numpy with it, loads beside the window.
        from qa_app.speech.channels import decode_speakers  # noqa: PLC0415
        from qa_app.transcribe.supervisor import Supervisor  # noqa: PLC0415

        supervisor = Supervisor(decode_speakers)
        try:
            while self._wait_for_work(supervisor):
                self._guarded(lambda: self._work(supervisor))
        finally:
            supervisor.stop()

    def _wait_for_work(self, supervisor: Supervisor) -> bool:
        """Wait until there may be something to do; False once it shall end. A long idle process is let go."""
        with self._condition:
            while not self._is_ending and not self._is_woken:
                if not self._condition.wait(IDLE_S):
                    supervisor.stop()
            self._is_woken = False
            return not self._is_ending

    def _work(self, supervisor: Supervisor) -> None:
        """Take calls until none waits, or it is paused or ended; first let wait again what was left in hand."""
        from qa_app.services import recognition  # noqa: PLC0415  (as in `run`)
        from qa_app.services.recognition_run import work_off  # noqa: PLC0415  (as in `run`)

        if not self._is_recovered:
            self._bus.publish(recognition.recover(self._workspace()))
            self._is_recovered = True
        self._cancel_asked()
        if self.is_paused or self._is_ending:
            return
        work_off(self._workspace, self._actor, supervisor, self)
        if not self.is_stopping():
            self._driver.state_changed.emit()
            self._try_model_out(supervisor)

    def begun(self, task: RecognitionTask) -> None:
        """Tell that one more call is in hand."""
        self._take_in_hand((*self.in_hand, task.call_id))

    def report(self, task: RecognitionTask, progress: Progress) -> None:
        """Tell how far a call is."""
        self._driver.progress.emit(task.call_id, progress)

    def ended(self, task: RecognitionTask, outcome: Outcome) -> None:  # noqa: ARG002  (the watcher's shape)
        """Tell that a call is no longer in hand."""
        self._take_in_hand(tuple(call_id for call_id in self.in_hand if call_id != task.call_id))

    def publish(self, changes: Changes) -> None:
        """Tell the screens."""
        self._bus.publish(changes)

    def accepts(self, task: RecognitionTask) -> bool:  # noqa: ARG002  (the watcher's shape)
        """Take every call."""
        return True

    def is_stopping(self) -> bool:
        """Tell whether everything in hand is to be stopped, and take cancelled calls out of the queue meanwhile."""
        if self._to_cancel:
            self._cancel_asked()
        return self._is_ending or self.is_paused

    def is_woken(self) -> bool:
        """Tell whether the queue may have grown since this was asked before."""
        with self._condition:
            woken, self._is_woken = self._is_woken, False
        return woken

    def _try_model_out(self, supervisor: Supervisor) -> None:
        """While nothing waits, let a process that has just recognised find out how its model works fastest."""
        from qa_app.services import measuring  # noqa: PLC0415  (as in `run`)

        if supervisor.pid is not None:
            control = Control(lambda _step: None, lambda: self._is_woken or self._is_ending or self.is_paused)
            self._bus.publish(measuring.measure_at_leisure(self._workspace(), supervisor, control))

    def _cancel_asked(self) -> None:
        from qa_app.services import recognition  # noqa: PLC0415  (as in `run`)

        with self._condition:
            asked = tuple(self._to_cancel)
        if asked:
            self._bus.publish(recognition.cancel(self._workspace(), self._actor(), asked))
            with self._condition:
                self._to_cancel.difference_update(asked)

    def _take_in_hand(self, call_ids: tuple[int, ...]) -> None:
        self.in_hand = call_ids
        self._driver.state_changed.emit()

    def _guarded(self, work: Callable[[], None]) -> None:
        """Pause, and tell why, where the world does not let the queue be worked on."""
        try:
            work()
        except ProblemError as error:
            self.is_paused = True
            self._is_recovered = False
            self.in_hand = ()
            self._driver.problems.emit(error.problems)
            self._driver.state_changed.emit()
