"""What can be done with the selected calls."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from qa_app.model.calls import CallRow
from qa_app.services import calls
from qa_app.ui.calls.recognise import enqueue
from qa_app.ui.calls.table import CallsTable
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.notifier import Tone


class CallActions(QObject):
    """The use cases behind the buttons, the menu and the keys of the calls screen."""

    def __init__(self, context: ScreenContext, table: CallsTable, parent: QWidget) -> None:
        """Act on what is selected in this table; `parent` carries the questions."""
        super().__init__(parent)
        self._context = context
        self._table = table
        self._window = parent

    def review(self, call_id: int) -> None:
        """Open a call at the review desk."""
        if call_id:
            self._context.navigate(Place(ScreenName.REVIEW, call_id=call_id))

    def recognise(self, call_ids: tuple[int, ...]) -> None:
        """Put calls into the recognition's queue, after a model was chosen where none is."""
        enqueue(self._context, self, call_ids)

    def swap_sides(self, call_ids: tuple[int, ...]) -> None:
        """Exchange agent and customer of calls."""
        if call_ids:
            workspace, actor = self._context.workspace, self._context.actor
            self._context.jobs.change(self, lambda: calls.swap_sides(workspace, actor, call_ids))

    def remove(self, call_ids: tuple[int, ...]) -> None:
        """Remove calls after a question; their files stay where they are."""
        if not call_ids:
            return
        box = QMessageBox(self._window)
        box.setObjectName("remove-calls")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(self.tr("Remove %n call(s)?", "", len(call_ids)))
        box.setInformativeText(
            self.tr(
                "Their transcripts and evaluations go with them, and they leave the ranking. "
                "The recordings' files stay where they are."
            )
        )
        remove = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(cancel)
        box.buttonClicked.connect(lambda button: self._remove(call_ids) if button is remove else None)
        box.finished.connect(box.deleteLater)
        box.open()

    def _remove(self, call_ids: tuple[int, ...]) -> None:
        workspace, actor = self._context.workspace, self._context.actor
        count = len(call_ids)
        self._context.jobs.change(
            self,
            lambda: calls.remove(workspace, actor, call_ids),
            lambda _changes: self._context.notifier.tell(self.tr("%n call(s) removed.", "", count), Tone.GOOD),
        )

    def copy(self, call_ids: tuple[int, ...]) -> None:
        """Copy the rows of calls as a spreadsheet takes them, in the order of the table."""
        if not call_ids:
            return
        workspace = self._context.workspace
        self._context.jobs.query(self, lambda: calls.rows(workspace, call_ids), lambda rows: self._copy(call_ids, rows))

    def _copy(self, call_ids: tuple[int, ...], rows: Iterable[CallRow]) -> None:
        found = {row.id: row for row in rows}
        ordered = [found[call_id] for call_id in call_ids if call_id in found]
        QGuiApplication.clipboard().setText(self._table.as_tsv(ordered))
        self._context.notifier.tell(self.tr("%n row(s) copied.", "", len(ordered)), Tone.GOOD)
