"""What became of an import of recordings: taken, already here, refused, with the reason of each."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from qa_app.model.problems import Problem
from qa_app.services.import_calls import ImportReport
from qa_app.ui.context import ScreenContext
from qa_app.ui.imports.tables_report import ReportTab, TablesReport, file_name, line_of


class ReportDialog(TablesReport):
    """The report of one import."""

    def __init__(self, context: ScreenContext, report: ImportReport, parent: QWidget) -> None:
        """Show this report."""
        super().__init__(context, "import-report", "chat-text", parent)
        self._report = report
        self._act.setObjectName("import-report-recognise")
        self._act.clicked.connect(self._on_recognise)
        self.retranslate()

    def summary(self) -> str:
        """Say in one line what became of the import."""
        report = self._report
        parts = [self.tr("%n taken in", "", len(report.imported))]
        if report.duplicates:
            parts.append(self.tr("%n already here", "", len(report.duplicates)))
        if report.rejected:
            parts.append(self.tr("%n refused", "", len(report.rejected)))
        return ", ".join(parts)

    def note(self) -> str:
        """Tell where it was stopped."""
        return self.tr("The import was stopped; what is named here is stored.") if self._report.stopped else ""

    def retranslate(self) -> None:
        """Write every text anew."""
        super().retranslate()
        self._act.setText(self.tr("Recognise the new calls"))
        self._act.setVisible(bool(self._report.imported))

    def opens_on(self) -> int:
        """Show what was refused first."""
        return 1 if self._report.rejected else 0

    def lines(self) -> list[tuple[str, ...]]:
        """Give what happened, file, row, call and reason."""
        report = self._report
        return [
            (self.tr("Result"), self.tr("File"), self.tr("Row"), self.tr("Call"), self.tr("Reason")),
            *((self.tr("taken in"), each.file, "", each.call, "") for each in report.imported),
            *((self.tr("already here"), each.file, "", each.call, "") for each in report.duplicates),
            *(self._problem_line(self.tr("refused"), each) for each in report.rejected),
            *(self._problem_line(self.tr("note"), each) for each in report.warnings),
        ]

    def tabs(self) -> list[ReportTab]:
        """Give what was taken in, refused, here already, and notes."""
        report = self._report
        file, row, call, reason = self.tr("File"), self.tr("Row"), self.tr("Call"), self.tr("Reason")
        taken = tuple((file_name(each.file), each.call) for each in report.imported)
        here = tuple((file_name(each.file), each.call, self._filled(filled=each.filled)) for each in report.duplicates)
        refused = tuple(self._problem_row(each) for each in report.rejected)
        notes = tuple(self._problem_row(each) for each in report.warnings)
        tabs = [
            ReportTab(self.tr("Refused"), (file, row, reason), refused),
            ReportTab(self.tr("Already here"), (file, call, self.tr("Note")), here),
            ReportTab(self.tr("Notes"), (file, row, reason), notes),
        ]
        return [ReportTab(self.tr("Taken in"), (file, call), taken), *(tab for tab in tabs if tab.rows)]

    def _filled(self, *, filled: bool) -> str:
        return self.tr("took metadata that it lacked") if filled else ""

    def _problem_row(self, fault: Problem) -> tuple[str, str, str]:
        return file_name(fault.file or ""), line_of(fault), self.sentence(fault)

    def _problem_line(self, result: str, fault: Problem) -> tuple[str, ...]:
        return result, fault.file or "", line_of(fault), "", self.sentence(fault)

    @Slot()
    def _on_recognise(self) -> None:
        from qa_app.ui.recognise import enqueue  # noqa: PLC0415  (only where it is asked for)

        enqueue(self._context, self._context.jobs, tuple(each.call_id for each in self._report.imported))
        self.accept()
