"""What became of an import of finished evaluations, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from qa_app.services.import_evaluations import EvaluationsReport
from qa_app.services.past_imports import ImportKey
from qa_app.services.undo_imports import TakenBack, undo_evaluations
from qa_app.ui.context import ScreenContext
from qa_app.ui.imports.tables_report import ReportTab, TablesReport, line_of
from qa_app.ui.notifier import Tone


class EvaluationsReportDialog(TablesReport):
    """The report; the import can be taken back from it."""

    def __init__(self, context: ScreenContext, report: EvaluationsReport, parent: QWidget) -> None:
        """Show this report."""
        super().__init__(context, "evaluations-report", "arrow-counter-clockwise", parent)
        self._report = report
        self._undo = EvaluationsUndo(context, self)
        self._undo.done.connect(self.accept)
        self._act.setObjectName("evaluations-report-undo")
        self._act.clicked.connect(self._on_undo)
        self.retranslate()

    def summary(self) -> str:
        """Say in one line what became of the import."""
        report = self._report
        parts = [self.tr("%n evaluation(s) taken in", "", len(report.imported))]
        if report.duplicates:
            parts.append(self.tr("%n here already", "", len(report.duplicates)))
        if report.rejected:
            parts.append(self.tr("%n row(s) rejected", "", len(self._rejected_lines())))
        return ", ".join(parts)

    def note(self) -> str:
        """Tell where it was stopped, and what to do about rejected rows."""
        if self._report.stopped:
            return self.tr("The import was stopped; what is named here is stored. Importing the file again goes on.")
        if self._report.rejected:
            return self.tr("Mend the rejected rows and import the same file again: what is here stays as it is.")
        return ""

    def retranslate(self) -> None:
        """Write every text anew."""
        super().retranslate()
        self._act.setText(self.tr("Undo the import"))
        self._act.setVisible(self._report.key is not None)

    def opens_on(self) -> int:
        """Show what was rejected first."""
        return 1 if self._report.rejected else 0

    def lines(self) -> list[tuple[str, ...]]:
        """Give what happened, row, call, agent and reason."""
        report = self._report
        return [
            (self.tr("Result"), self.tr("Row"), self.tr("Call"), self.tr("Agent"), self.tr("Reason")),
            *((self.tr("taken in"), str(each.row), each.call, each.agent, "") for each in report.imported),
            *((self.tr("here already"), str(each.row), each.call, each.agent, "") for each in report.duplicates),
            *((self.tr("rejected"), line_of(each), "", "", self.sentence(each)) for each in report.rejected),
        ]

    def tabs(self) -> list[ReportTab]:
        """Give what was taken in, rejected and here already."""
        report = self._report
        who = self.tr("Row"), self.tr("Call"), self.tr("Agent")
        rejected = tuple((line_of(each), self.sentence(each)) for each in report.rejected)
        tabs = [
            ReportTab(self.tr("Rejected"), (self.tr("Row"), self.tr("Reason")), rejected),
            ReportTab(
                self.tr("Here already"),
                who,
                tuple((str(each.row), each.call, each.agent) for each in report.duplicates),
            ),
        ]
        taken = tuple((str(each.row), each.call, each.agent) for each in report.imported)
        return [ReportTab(self.tr("Taken in"), who, taken), *(tab for tab in tabs if tab.rows)]

    def _rejected_lines(self) -> set[int | None]:
        return {each.line for each in self._report.rejected}

    @Slot()
    def _on_undo(self) -> None:
        if self._report.key is not None:
            self._undo.take_back(self._report.key)


class EvaluationsUndo(QObject):
    """Takes imports of evaluations back and tells of it, or why one stays.

    Signals:
        done: The import was taken back.
    """

    done = Signal()

    def __init__(self, context: ScreenContext, parent: QObject) -> None:
        """Work for `parent`."""
        super().__init__(parent)
        self._context = context

    def take_back(self, key: ImportKey) -> None:
        """Take an import back."""
        workspace, actor = self._context.workspace, self._context.actor
        self._context.jobs.change(self, lambda: undo_evaluations(workspace, actor, key), self._tell)

    def _tell(self, undone: TakenBack) -> None:
        words = self.tr("%n evaluation(s) are gone again", "", undone.removed)
        calls = self.tr("%n call(s) that the import had made too", "", undone.calls) if undone.calls else ""
        self._context.notifier.tell(" · ".join(filter(None, (words, calls))), Tone.GOOD)
        self.done.emit()
