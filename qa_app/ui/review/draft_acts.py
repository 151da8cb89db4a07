"""What is done with the drafts and held calls of the start page: found, thrown away, brought back, taken over."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from qa_app.model.agents import Actor
from qa_app.services import evaluations, queue
from qa_app.services.evaluations import DiscardedDraft, Draft
from qa_app.services.queue import HeldCall, QueuePlace
from qa_app.services.workspace import Workspace
from qa_app.ui.context import ScreenContext
from qa_app.ui.notifier import Tone


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for the reviewer.

    Attributes:
        drafts: The reviewer's own, or everybody's where that was asked for.
        held: Calls that the reviewer keeps and has not begun.
        place: How much of the day's work is done and what comes next.
    """

    drafts: tuple[Draft, ...]
    held: tuple[HeldCall, ...]
    place: QueuePlace


class DraftActs(QObject):
    """Runs the use cases of the start page beside the window.

    Signals:
        found: What is `Waiting`.
        call_wanted: Id of a call that should be opened.
    """

    found = Signal(object)
    call_wanted = Signal(int)

    def __init__(self, context: ScreenContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._shows_everybody = False

    @Slot()
    def look(self) -> None:
        """Look for what waits."""
        context = self._context
        work = partial(_waiting, context.workspace, context.actor, self._shows_everybody)
        context.jobs.query(self, work, self.found.emit)

    @Slot(bool)
    def show_everybody(self, everybody: bool) -> None:
        """Look for everybody's drafts from now on, or only for the reviewer's own."""
        self._shows_everybody = everybody
        self.look()

    @Slot(object)
    def discard(self, draft: Draft) -> None:
        """Throw a draft away, with a way back."""
        context = self._context
        work = partial(evaluations.discard_draft, context.workspace, context.actor, draft.evaluation_id)
        context.jobs.change(self, work, partial(self._discarded, draft.number))

    @Slot(object)
    def take_over(self, draft: Draft) -> None:
        """Take another's draft into hand and open it."""
        context = self._context
        work = partial(evaluations.take_over, context.workspace, context.actor, draft.evaluation_id)
        context.jobs.change(self, work, lambda _changes: self.call_wanted.emit(draft.call_id))

    @Slot(int)
    def release(self, call_id: int) -> None:
        """Let a held call go."""
        context = self._context
        context.jobs.change(self, partial(queue.release, context.workspace, context.actor, call_id))

    def _discarded(self, number: str, discarded: DiscardedDraft) -> None:
        words = self.tr("The draft of call {call} was discarded").format(call=number)
        self._context.notifier.tell(words, Tone.NEUTRAL, self.tr("Undo"), partial(self._restore, discarded))

    def _restore(self, discarded: DiscardedDraft) -> None:
        context = self._context
        context.jobs.change(self, partial(evaluations.restore_draft, context.workspace, context.actor, discarded))


def _waiting(workspace: Workspace, actor: Actor, everybody: bool) -> Waiting:
    drafts = evaluations.drafts(workspace, actor, everybody=everybody)
    return Waiting(drafts, queue.held_calls(workspace, actor), queue.place(workspace, actor))
