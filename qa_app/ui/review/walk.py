"""The way from call to call: the next by the queue's rule, back to the one before, passing over, keeping."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from qa_app.services import queue
from qa_app.services.queue import Claim, QueuePlace
from qa_app.ui.context import ScreenContext
from qa_app.ui.notifier import Tone

LONGEST_TRAIL = 200


class Walk(QObject):
    """Asks the queue and remembers which calls lay on the desk before.

    Signals:
        call_wanted: Id of the call that should be opened, and whether it plays by itself.
        nothing_next: No other call is open; whether one was just finished.
        place_found: The `QueuePlace` of the call in hand.
        trail_changed: Whether there is a call to go back to.
    """

    call_wanted = Signal(int, bool)
    nothing_next = Signal(bool)
    place_found = Signal(object)
    trail_changed = Signal(bool)

    def __init__(self, context: ScreenContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._trail: list[int] = []
        self._here: int | None = None
        self._asked = 0

    def arrive(self, call_id: int) -> None:
        """Note that a call was opened, and find out where the reviewer stands with it."""
        self._here = call_id
        if not self._trail or self._trail[-1] != call_id:
            self._trail = [*self._trail[-LONGEST_TRAIL + 1 :], call_id]
        self.trail_changed.emit(len(self._trail) > 1)
        context = self._context
        work = partial(queue.place, context.workspace, context.actor, call_id)
        context.jobs.query(self, work, partial(self._placed, call_id), _say_nothing)

    def give_up(self) -> None:
        """Take no answer any more to what was asked for before: another call is being opened."""
        self._asked += 1

    def leave(self) -> None:
        """Note that the call in hand was taken off the desk: it is let go where nothing was given."""
        call_id, self._here = self._here, None
        if call_id is not None:
            context = self._context
            context.jobs.change(
                self, partial(queue.leave, context.workspace, context.actor, call_id), None, _say_nothing
            )

    def go_next(self, after: int | None, *, is_finished: bool = False) -> None:
        """Find the call that comes after one."""
        self._asked += 1
        context = self._context
        work = partial(queue.next_call, context.workspace, context.actor, after)
        context.jobs.query(self, work, partial(self._found, self._asked, is_finished))

    def go_back(self) -> None:
        """Go to the call that lay on the desk before this one."""
        if self._trail and self._trail[-1] == self._here:
            self._trail.pop()
        if self._trail:
            self.call_wanted.emit(self._trail[-1], False)

    def skip(self, call_id: int, number: str, reason: str) -> None:
        """Pass a call over and go on to the next; that can be taken back."""
        context = self._context
        work = partial(queue.skip, context.workspace, context.actor, call_id, reason)
        context.jobs.change(self, work, partial(self._skipped, call_id, number))

    def keep(self, call_id: int, *, keeps: bool) -> None:
        """Keep a call for this reviewer, or release it."""
        context = self._context
        use_case = queue.claim if keeps else queue.release
        context.jobs.change(self, partial(use_case, context.workspace, context.actor, call_id))

    def _placed(self, call_id: int, place: QueuePlace) -> None:
        if call_id == self._here:
            self.place_found.emit(place)

    def _found(self, asked: int, is_finished: bool, call_id: int | None) -> None:
        if asked != self._asked:
            return
        if call_id is None:
            self.nothing_next.emit(is_finished)
        else:
            self.call_wanted.emit(call_id, True)

    def _skipped(self, call_id: int, number: str, _changes: object) -> None:
        words = self.tr("Call {call} passed over").format(call=number)
        self._context.notifier.tell(words, Tone.NEUTRAL, self.tr("Undo"), partial(self._take_back, call_id))
        self.go_next(call_id)

    def _take_back(self, call_id: int) -> None:
        context = self._context
        work = partial(queue.take_back_skip, context.workspace, context.actor, call_id)
        context.jobs.change(self, work, lambda _changes: self.call_wanted.emit(call_id, False))


def is_held_by_another(claim: Claim | None, reviewer: str) -> bool:
    """Tell whether somebody else holds a call."""
    return claim is not None and claim.reviewer != reviewer


def _say_nothing(_error: object) -> None:
    """Take no notice: the call is gone, and whoever opens it is told so."""
