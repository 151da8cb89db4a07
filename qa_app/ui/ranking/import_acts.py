"""How evaluations and figures come into a month: by menu, by a dropped file, and back out again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QMenu, QWidget

from qa_app.services.evaluations_preview import FileKind, kind_of_file
from qa_app.services.past_imports import PastImport
from qa_app.services.undo_imports import last_evaluations_import
from qa_app.ui.context import ScreenContext
from qa_app.ui.widgets.buttons import Kind
from qa_app.ui.widgets.format import stamp
from qa_app.ui.widgets.question import Question


class ImportActs(QObject):
    """Opens the dialogs of imports over a widget, and takes an import back."""

    def __init__(self, context: ScreenContext, open_figures: Callable[[str], None], parent: QWidget) -> None:
        """Give `parent` its actions; `open_figures` opens a sheet of figures."""
        super().__init__(parent)
        self._context = context
        self._open_figures = open_figures
        self._over = parent
        self.take_in = QAction(self)
        self.take_in.setObjectName("import-evaluations")
        self.take_back = QAction(self)
        self.take_back.setObjectName("undo-evaluations-import")
        self.take_in.triggered.connect(lambda: self.open_evaluations(""))
        self.take_back.triggered.connect(self._ask_take_back)
        parent.addAction(self.take_in)
        parent.addAction(self.take_back)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every text anew."""
        self.take_in.setText(self.tr("Import finished evaluations…"))
        self.take_back.setText(self.tr("Undo the last import of evaluations…"))

    def add_to(self, menu: QMenu) -> None:
        """Offer the acts in a menu."""
        menu.addSeparator()
        menu.addAction(self.take_in)
        menu.addAction(self.take_back)

    def open_file(self, name: str) -> None:
        """Open a file in the dialog for what it holds."""

        def take(kind: FileKind) -> None:
            if kind is FileKind.FIGURES:
                self._open_figures(name)
            else:
                self.open_evaluations(name)

        self._context.jobs.query(self, lambda: kind_of_file(Path(name)), take)

    def open_evaluations(self, name: str) -> None:
        """Open the dialog for evaluations with a file, or without one."""
        from qa_app.ui.imports.evaluations_dialog import EvaluationsDialog  # noqa: PLC0415  (seldom needed)

        EvaluationsDialog(self._context, self._over, name).open()

    @Slot()
    def _ask_take_back(self) -> None:
        workspace = self._context.workspace

        def ask(found: PastImport | None) -> None:
            if found is None:
                self._context.notifier.tell(self.tr("There is no import of evaluations to be undone."))
                return
            self._ask(found)

        self._context.jobs.query(self, lambda: last_evaluations_import(workspace), ask)

    def _ask(self, found: PastImport) -> None:
        from qa_app.ui.imports.evaluations_report import EvaluationsUndo  # noqa: PLC0415  (seldom needed)

        taken = self.tr("%n evaluation(s) were taken in {at} by {name}.", "", found.count)
        meaning = (
            taken.format(at=stamp(found.at, self._context.workspace.zone), name=found.by),
            self.tr("They are removed; evaluations whose place they took count again. The log keeps it."),
            self.tr("Calls that were here lose what the file told of them; what it told of agents stays."),
        )
        question = self.tr("Undo the import of {file}?").format(file=found.file)
        box = Question(self._over, "undo-import-question", question, " ".join(meaning))
        undo = EvaluationsUndo(self._context, self)
        box.offer(self.tr("Undo the import"), lambda: undo.take_back(found.key), Kind.DANGER)
        box.stay()
        box.open()


def dropped_file(event: QDropEvent) -> str:
    """Give the one local file of a drop; empty for anything else."""
    urls = event.mimeData().urls()
    return urls[0].toLocalFile() if len(urls) == 1 and urls[0].isLocalFile() else ""
