"""Tells once, in passing, why the graphics card is not used, and why voices cannot be told apart."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from qa_app.model.changes import Changes, Subject
from qa_app.model.problems import Problem
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.notifier import Tone


class MachineNews(QObject):
    """Listens for what changes on the computer that recognition runs on."""

    def __init__(self, context: ScreenContext, parent: QObject) -> None:
        """Listen from now on."""
        super().__init__(parent)
        self._context = context
        context.bus.changed.connect(self._on_changes)

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if not changes.touches(Subject.MACHINE):
            return
        from qa_app.services import machine, speakers  # noqa: PLC0415  (not before recognition has loaded them)

        workspace = self._context.workspace
        self._context.jobs.query(self, lambda: machine.news(workspace), self._tell)
        self._context.jobs.query(self, lambda: speakers.news(workspace), self._tell)

    def _tell(self, reason: Problem | None) -> None:
        if reason is not None:
            notifier = self._context.notifier
            action = self.tr("Open settings")
            notifier.tell(notifier.sentence(reason), Tone.WARNING, action, self._open_settings)

    @Slot()
    def _open_settings(self) -> None:
        self._context.navigate(Place(ScreenName.SETTINGS))
