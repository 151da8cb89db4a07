"""One place where everything that changed is told, so that every screen can look again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from qa_app.model.changes import Changes


class ChangeBus(QObject):
    """Carries `Changes` from wherever they were made to the screens.

    Signals:
        changed: A `Changes`; always arrives in the thread that made the bus.
    """

    changed = Signal(object)

    def publish(self, changes: Changes) -> None:
        """Tell everyone; may be called from any thread, empty changes are not told."""
        if changes.subjects:
            self.changed.emit(changes)
