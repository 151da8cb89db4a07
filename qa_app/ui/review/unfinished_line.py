"""The line of the transcript that is being written: a crash brings it back into its field."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from qa_app.services import queue
from qa_app.ui.context import ScreenContext
from qa_app.ui.review.transcript_view import TranscriptView

TYPING_MS = 500


class UnfinishedLine(QObject):
    """Keeps twice a second what stands in the field of a view, until the field is closed."""

    def __init__(self, context: ScreenContext, view: TranscriptView) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._call_id: int | None = None
        self._typing: tuple[str, str] | None = None
        self._is_kept = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_MS)
        self._timer.timeout.connect(self._keep_typing)
        view.typed.connect(self._note)
        view.typing_ended.connect(self._end)

    def show(self, call_id: int) -> None:
        """Once for each call whose lines are shown: bring back what was being typed when the program was ended."""
        if call_id != self._call_id:
            self._call_id = call_id
            work = partial(queue.typed, self._context.workspace, self._context.actor, call_id)
            self._context.jobs.query(self, work, partial(self._put_back, call_id))

    def leave(self) -> None:
        """Forget the call, its field being closed."""
        self._call_id = None

    def _put_back(self, call_id: int, found: tuple[str, str] | None) -> None:
        if found is None or call_id != self._call_id or self._view.is_editing:
            return
        key, text = found
        self._is_kept = True
        row = self._row_to_write(key, text)
        if row is None:
            self._end()
        else:
            self._view.edit_row(row, text)

    def _row_to_write(self, key: str, text: str) -> int | None:
        """Give the row of a line which does not say this yet; None where it does, or is gone."""
        lines = enumerate(self._view.transcript_model.lines)
        return next((row for row, line in lines if line.key == key and line.segment.text != text), None)

    @Slot(str, str)
    def _note(self, key: str, text: str) -> None:
        self._typing = (key, text)
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _keep_typing(self) -> None:
        if self._typing is not None and self._row_to_write(*self._typing) is not None:
            self._is_kept = True
            self._keep(*self._typing)

    @Slot()
    def _end(self) -> None:
        self._timer.stop()
        self._typing = None
        if self._is_kept:
            self._is_kept = False
            self._keep(None, None)

    def _keep(self, key: str | None, text: str | None) -> None:
        call_id, context = self._call_id, self._context
        if call_id is not None:
            work = partial(queue.keep_typed, context.workspace, context.actor, call_id, key, text)
            context.jobs.query(self, work, _leave, _leave)


def _leave(_outcome: object) -> None:
    """Leave it: what could not be kept is kept with the next letters."""
