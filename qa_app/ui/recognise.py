"""Puts calls into the recognition's queue, after a model was chosen where none is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from qa_app.model.changes import Changes
from qa_app.ui.context import ScreenContext


def enqueue(context: ScreenContext, owner: QObject, call_ids: tuple[int, ...]) -> None:
    """Let calls be recognised in the background; says so where none of them can be."""
    if call_ids:
        context.ensure_model(lambda model: _enqueue(context, owner, call_ids, model))


def _enqueue(context: ScreenContext, owner: QObject, call_ids: tuple[int, ...], model: str) -> None:
    from qa_app.services import recognition  # noqa: PLC0415  (what recognition needs is seldom needed)

    workspace, actor = context.workspace, context.actor
    language = workspace.settings.recognition_language

    def done(changes: Changes) -> None:
        if not changes.subjects or changes.call_ids == ():
            context.notifier.tell(
                QCoreApplication.translate("CallActions", "These calls are recognised already, or have no recording.")
            )
        context.recognition.wake()

    context.jobs.change(owner, lambda: recognition.enqueue(workspace, actor, call_ids, model, language), done)
