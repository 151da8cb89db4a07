"""Working the queue of recognition off: calls go to the recognition process, what comes of them is stored.

It runs in the command line's thread or in the window's recognition thread. Several calls are in hand at once: those
whose windows are recognised together, and the next ones, which are decoded meanwhile.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol

from qa_app.model.agents import Actor
from qa_app.model.calls import RecognitionState
from qa_app.model.changes import NOTHING, Changes
from qa_app.model.problems import problem
from qa_app.model.progress import Cancelled, Control, Progress
from qa_app.services import machine, measuring, recognition, speakers
from qa_app.services.recognition import RecognitionTask
from qa_app.services.workspace import Workspace
from qa_app.transcribe.protocol import TELLING_VOICES, Advanced, Batch, Event, Job, VoicesLeft
from qa_app.transcribe.supervisor import Ending, Outcome, Supervisor

AHEAD_MS = 10 * 60_000
"""So much sound is given to the process beyond the first call; one call is, however long it is."""
MOST_IN_HAND = 16
LOOK_S = 0.25


class Watcher(Protocol):
    """Who follows the work and may stop it; called in the working thread."""

    def begun(self, task: RecognitionTask) -> None:
        """A call is in hand."""
        ...

    def report(self, task: RecognitionTask, progress: Progress) -> None:
        """A call has come so far."""
        ...

    def ended(self, task: RecognitionTask, outcome: Outcome) -> None:
        """A call is no longer in hand; what became of it is stored."""
        ...

    def publish(self, changes: Changes) -> None:
        """Screens have to look at these again."""
        ...

    def accepts(self, task: RecognitionTask) -> bool:
        """Tell whether a claimed call is to be recognised; else it goes back and nothing more is claimed."""
        ...

    def is_stopping(self) -> bool:
        """Tell whether everything in hand is to be stopped; it waits again then. Asked every 50 ms."""
        ...

    def is_woken(self) -> bool:
        """Tell whether calls were put into the queue since this was asked before."""
        ...


@dataclass(slots=True)
class _Run:
    """A desk that takes calls from the queue; see `qa_app.transcribe.supervisor.Desk`.

    Attributes:
        tasks: Calls in hand, in the order in which they were claimed.
        lost: Of those, the ones that were paused, cancelled or changed meanwhile.
        may_be_more: Whether it is worth looking into the queue.
        looked_at: When the states of the calls in hand were looked at, by the monotonic clock.
        phases: What was last told of each call in hand.
        death_by_card: The end of calls whose process died of the graphics card.
    """

    workspace: Callable[[], Workspace]
    actor: Callable[[], Actor]
    supervisor: Supervisor
    watcher: Watcher
    tasks: dict[int, RecognitionTask] = field(default_factory=dict)
    lost: set[int] = field(default_factory=set)
    may_be_more: bool = True
    looked_at: float = field(default_factory=time.monotonic)
    phases: dict[int, str] = field(default_factory=dict)
    death_by_card: Outcome | None = None

    def next(self, given: Sequence[Job]) -> Job | None:
        """Claim the next call where there is room for one more."""
        self.may_be_more |= self.watcher.is_woken()
        if not self.may_be_more or self.watcher.is_stopping() or not self._has_room():
            return None
        workspace = self.workspace()
        task = recognition.next_task(workspace, beside=tuple(self.tasks))
        if task is None:
            self.may_be_more = False
            return None
        if not self.watcher.accepts(task):
            recognition.give_back(workspace, task)
            self.may_be_more = False
            return None
        self.tasks[task.call_id] = task
        self.watcher.begun(task)
        control = Control(partial(self.watcher.report, task), self.watcher.is_stopping)
        try:
            return measuring.tuned(workspace, task.job, self.supervisor, control, may_try=not given)
        except Cancelled:
            self.settle(task.job, Outcome(Ending.STOPPED))
            return None

    def take(self, event: Event) -> None:
        """Store a batch, report a step."""
        workspace = self.workspace()
        match event:
            case Advanced():
                self.phases[event.task] = event.progress.phase
                self.watcher.report(self.tasks[event.task], event.progress)
            case VoicesLeft():
                self.watcher.publish(speakers.note_fault(workspace, event.reason))
            case Batch():
                stored = recognition.store_batch(workspace, self.tasks[event.task], event)
                if stored is None:
                    self.lost.add(event.task)
                self.watcher.publish(stored or NOTHING)
            case _:
                self.watcher.publish(machine.note(workspace, event))

    def settle(self, job: Job, outcome: Outcome) -> None:
        """Store how a call ended."""
        task = self.tasks[job.task]
        changes = self._stored_end(task, outcome)
        del self.tasks[job.task]
        self.lost.discard(job.task)
        self.phases.pop(job.task, None)
        self.may_be_more = True
        self.watcher.publish(changes)
        self.watcher.ended(task, outcome)

    def is_cancelled(self, task: int) -> bool:
        """Tell whether a call is to be stopped, for whatever reason."""
        if self.watcher.is_stopping():
            return True
        now = time.monotonic()
        if now - self.looked_at >= LOOK_S:
            self.looked_at = now
            states = recognition.states(self.workspace(), tuple(self.tasks))
            self.lost |= {each for each in self.tasks if states.get(each) is not RecognitionState.RUNNING}
        return task in self.lost

    def give_all_back(self) -> None:
        """Let everything in hand wait again, in the same order."""
        for task in reversed(self.tasks.values()):
            self.watcher.publish(recognition.give_back(self.workspace(), task))
        self.tasks.clear()

    def _has_room(self) -> bool:
        in_hand = tuple(self.tasks.values())
        if any(task.is_suspect for task in in_hand) or len(in_hand) >= MOST_IN_HAND:
            return False
        return len(in_hand) <= 1 or sum(task.duration_ms for task in in_hand[1:]) < AHEAD_MS

    def _stored_end(self, task: RecognitionTask, outcome: Outcome) -> Changes:
        workspace, actor = self.workspace(), self.actor()
        match outcome.ending:
            case Ending.FINISHED:
                return recognition.finish(workspace, actor, task, outcome)
            case Ending.FAILED:
                return recognition.fail(workspace, actor, task, outcome.problems[0])
            case Ending.DIED if outcome is self.death_by_card or machine.blame_card(workspace):
                self.death_by_card = outcome
                return recognition.give_back(workspace, task)
            case Ending.DIED if task.is_suspect and self.phases.get(task.call_id) == TELLING_VOICES:
                self.watcher.publish(speakers.note_fault(workspace, problem("voices-unusable")))
                return recognition.give_back(workspace, task)
            case Ending.DIED:
                return recognition.bear_death(workspace, actor, task)
            case Ending.STOPPED:
                return recognition.give_back(workspace, task)


def work_off(
    workspace: Callable[[], Workspace], actor: Callable[[], Actor], supervisor: Supervisor, watcher: Watcher
) -> None:
    """Recognise what waits until nothing does, or the watcher stops it, and store everything that comes of it.

    A call on which the process dies waits again, and is alone in hand then; when it dies on the same call a second
    time, the call is failed. A death by the graphics card is no call's, and the card is left alone.

    Args:
        workspace: Gives the workspace as it now is.
        actor: Gives who asks for it, for the operation log.
        supervisor: Owns the process.
        watcher: Follows it.

    Raises:
        ProblemError: The world does not let the queue be worked on; what was in hand waits again.
    """
    run = _Run(workspace, actor, supervisor, watcher)
    try:
        supervisor.work(run)
    except BaseException:
        run.give_all_back()
        raise
