"""Keeps what is typed: every draft is in the workspace within a second of its last key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from qa_app.model.changes import Changes
from qa_app.model.problems import ProblemError
from qa_app.services import rubric_drafts
from qa_app.ui.context import ScreenContext

AFTER_MS = 400
CARET_AFTER_MS = 2000
_CARET_UNKNOWN = -1


class Keeper(QObject):
    """Stores text and caret of one draft.

    Signals:
        stored: The text is in the workspace as it stands.
        waiting: Something was typed that is not stored yet.
        failed: The `ProblemError` that kept it from being stored.
    """

    stored = Signal()
    waiting = Signal()
    failed = Signal(object)

    def __init__(
        self, context: ScreenContext, text: Callable[[], str], caret: Callable[[], int], parent: QObject
    ) -> None:
        """Keep nothing yet."""
        super().__init__(parent)
        self._context = context
        self._text = text
        self._caret = caret
        self._draft_id: int | None = None
        self._kept = ("", _CARET_UNKNOWN)
        self._is_changed = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.store)

    def begin(self, draft_id: int | None, text: str, caret: int) -> None:
        """Keep this draft from now on; it holds this already."""
        self._later.stop()
        self._draft_id = draft_id
        self._kept = (text, caret)
        self._is_changed = False

    @Slot()
    def on_text(self) -> None:
        """Store soon; typing on does not put it off."""
        if self._draft_id is None:
            return
        if not self._is_changed:
            self._is_changed = True
            self._later.start(AFTER_MS)
            self.waiting.emit()

    @Slot()
    def on_caret(self) -> None:
        """Store where the caret is, at leisure."""
        if self._draft_id is not None and not self._later.isActive():
            self._later.start(CARET_AFTER_MS)

    @Slot()
    def store(self) -> None:
        """Store now, where something changed; nobody else is told, so that typing stays quick."""
        self._later.stop()
        work = self._work()
        if work is not None:
            self._context.jobs.query(self, work, lambda _changes: self._on_stored(), self._on_failed)

    def store_and(self, done: Callable[[], None]) -> None:
        """Store, tell whoever shows drafts, and go on once that is done; what fails is told, and nothing goes on."""
        self._later.stop()
        work = self._work(always=True)
        if work is None:
            done()
            return

        def on_done(_changes: Changes) -> None:
            self._on_stored()
            done()

        self._context.jobs.change(self, work, on_done, self._on_failed)

    def _work(self, *, always: bool = False) -> Callable[[], Changes] | None:
        draft_id = self._draft_id
        now = (self._text(), self._caret())
        if draft_id is None or (now == self._kept and not always):
            if self._is_changed:
                self._is_changed = False
                self.stored.emit()
            return None
        self._kept = now
        self._is_changed = False
        workspace, actor = self._context.workspace, self._context.actor
        return lambda: rubric_drafts.store_draft(workspace, actor, draft_id, *now)

    def _on_stored(self) -> None:
        if not self._is_changed:
            self.stored.emit()

    def _on_failed(self, error: ProblemError) -> None:
        self._kept = ("", _CARET_UNKNOWN)
        self.failed.emit(error)
