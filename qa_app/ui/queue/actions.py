"""What can be done with calls of the queue, from its dialog and from the table of calls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from qa_app.model.calls import RecognitionState
from qa_app.model.changes import Changes
from qa_app.services import recognition, recognition_queue
from qa_app.services.recognition import QueueEntry
from qa_app.services.recognition_queue import Queue
from qa_app.ui.context import ScreenContext
from qa_app.ui.notifier import Tone
from qa_app.ui.queue.with_model import WithModelDialog

Entries = Sequence[QueueEntry]


class QueueActions(QObject):
    """Pauses, moves, removes and changes calls of the queue; the work is done beside the window."""

    def __init__(self, context: ScreenContext, window: QWidget) -> None:
        """Act in this context; `window` carries the questions."""
        super().__init__(window)
        self._context = context
        self._window = window

    def pause(self, call_ids: Sequence[int]) -> None:
        """Let calls wait until they are resumed; one in hand stops within a second and keeps what is done."""
        self._change(recognition.pause, call_ids)

    def resume(self, call_ids: Sequence[int]) -> None:
        """Let paused calls be recognised again."""
        self._change(recognition.resume, call_ids)

    def retry(self, call_ids: Sequence[int]) -> None:
        """Let failed calls be tried again."""
        self._change(recognition.retry, call_ids)

    def arrange(self, call_ids: Sequence[int]) -> None:
        """Put what waits into this order."""
        self._change(recognition_queue.arrange, call_ids)

    def remove(self, entries: Entries) -> None:
        """Take calls out of the queue, with a way back."""
        call_ids = [entry.call_id for entry in entries]
        told = self.tr("%n call(s) taken out of the queue.", "", len(call_ids))

        def removed(_changes: Changes) -> None:
            self._context.notifier.tell(told, Tone.NEUTRAL, self.tr("Undo"), partial(self._put_back, tuple(entries)))

        self._change(recognition.cancel, call_ids, removed)

    def ask_model(self, call_ids: Sequence[int]) -> None:
        """Ask with which model and language these calls shall be recognised, and let them be."""
        if call_ids:
            self._context.ensure_model(lambda _model: self._look_up_models(tuple(call_ids)))

    def _look_up_models(self, call_ids: tuple[int, ...]) -> None:
        workspace = self._context.workspace
        self._context.jobs.query(
            self, lambda: recognition_queue.overview(workspace), lambda queue: self._ask(call_ids, queue)
        )

    def _ask(self, call_ids: tuple[int, ...], queue: Queue) -> None:
        concerned = [entry for entry in queue.entries if entry.call_id in set(call_ids)]
        begun = sum(1 for entry in concerned if entry.next_window or entry.state is RecognitionState.RUNNING)
        settings = self._context.settings
        model = concerned[0].model if concerned else settings.model
        language = concerned[0].language if concerned else settings.recognition_language
        dialog = WithModelDialog(queue.models, model, language, (len(call_ids), begun), self._window)
        dialog.chosen.connect(partial(self._recognise_with, call_ids))
        dialog.open()

    def _recognise_with(self, call_ids: tuple[int, ...], model: str, language: str) -> None:
        workspace, actor = self._context.workspace, self._context.actor
        self._context.jobs.change(
            self,
            lambda: recognition_queue.recognise_with(workspace, actor, call_ids, model, language),
            lambda _changes: self._context.recognition.wake(),
        )

    def _put_back(self, entries: tuple[QueueEntry, ...]) -> None:
        """Put calls that were taken out back into the queue, each as it was asked for."""
        workspace, actor = self._context.workspace, self._context.actor
        for (model, language), group in groupby(entries, key=lambda entry: (entry.model, entry.language)):
            call_ids = [entry.call_id for entry in group]
            self._context.jobs.change(
                self,
                partial(recognition.enqueue, workspace, actor, call_ids, model, language),
                lambda _changes: self._context.recognition.wake(),
            )

    def _change(
        self,
        work: Callable[..., Changes],
        call_ids: Sequence[int],
        done: Callable[[Changes], None] = lambda _changes: None,
    ) -> None:
        if not call_ids:
            return
        workspace, actor = self._context.workspace, self._context.actor

        def changed(changes: Changes) -> None:
            self._context.recognition.wake()
            done(changes)

        self._context.jobs.change(self, lambda: work(workspace, actor, tuple(call_ids)), changed)
