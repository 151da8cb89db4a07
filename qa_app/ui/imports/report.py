"""What became of an import: taken, already here, refused, with the reason of each; copied or saved as CSV."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from qa_app.model.problems import Problem, ProblemError, problem
from qa_app.services.import_calls import ImportReport
from qa_app.ui.context import ScreenContext
from qa_app.ui.imports.cells import CellDelegate, wrap_rows
from qa_app.ui.notifier import Tone
from qa_app.ui.theme import BLOCK, GAP, MARGIN, ROW, Role, Type
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.labels import Divider, Label

SIZE = (860, 560)
FILE_WIDTH = 260
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class _Tab:
    """One table: its name, the headings of its columns, its rows."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class ReportDialog(QDialog):
    """The report of one import."""

    def __init__(self, context: ScreenContext, report: ImportReport, parent: QWidget) -> None:
        """Show this report."""
        super().__init__(parent)
        self.setObjectName("import-report")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self._context = context
        self._report = report
        self._summary = Label("", Type.HEADING)
        self._note = Label("", Type.BODY, Role.MUTED, wraps=True)
        self._tabs = QTabWidget(self)
        self._tabs.setObjectName("import-report-tabs")
        self._copy = Button("", context.theme, "copy", parent=self)
        self._save = Button("", context.theme, "floppy-disk", parent=self)
        self._recognise = Button("", context.theme, "chat-text", parent=self)
        self._close = Button("", kind=Kind.PRIMARY, parent=self)
        for name, button in {"copy": self._copy, "save": self._save, "recognise": self._recognise}.items():
            button.setObjectName(f"import-report-{name}")
        self._close.setObjectName("import-report-close")
        self._lay_out()
        self._copy.clicked.connect(self._on_copy)
        self._save.clicked.connect(self._ask_file)
        self._recognise.clicked.connect(self._on_recognise)
        self._close.clicked.connect(self.accept)
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

    def retranslate(self) -> None:
        """Write every text anew."""
        self.setWindowTitle(self.tr("Import report"))
        self._summary.setText(self.summary())
        stopped = self.tr("The import was stopped; what is named here is stored.")
        self._note.setText(stopped if self._report.stopped else "")
        self._note.setVisible(self._report.stopped)
        self._copy.setText(self.tr("Copy"))
        self._save.setText(self.tr("Save as CSV…"))
        self._recognise.setText(self.tr("Recognise the new calls"))
        self._recognise.setVisible(bool(self._report.imported))
        self._close.setText(self.tr("Close"))
        chosen = self._tabs.currentIndex()
        while (table := self._tabs.widget(0)) is not None:
            self._tabs.removeTab(0)
            table.deleteLater()
        for tab in self._all_tabs():
            self._tabs.addTab(self._table(tab), f"{tab.name} {len(tab.rows)}")
        first = 1 if self._report.rejected else 0
        self._tabs.setCurrentIndex(first if chosen < 0 else min(chosen, self._tabs.count() - 1))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the window."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def as_csv(self) -> str:
        """Write the whole report as one sheet: what happened, file, row, call, reason."""
        text = io.StringIO()
        writer = csv.writer(text)
        writer.writerow([self.tr("Result"), self.tr("File"), self.tr("Row"), self.tr("Call"), self.tr("Reason")])
        report = self._report
        rows = [
            *((self.tr("taken in"), each.file, "", each.call, "") for each in report.imported),
            *((self.tr("already here"), each.file, "", each.call, "") for each in report.duplicates),
            *(self._problem_line(self.tr("refused"), each) for each in report.rejected),
            *(self._problem_line(self.tr("note"), each) for each in report.warnings),
        ]
        writer.writerows([_safe(cell) for cell in row] for row in rows)
        return text.getvalue()

    def save_to(self, path: Path) -> None:
        """Write the report as CSV that Excel opens in the right characters."""
        try:
            path.write_text(self.as_csv(), encoding="utf-8-sig", newline="")
        except OSError as error:
            told = problem("report-not-saved", file=path.name, reason=error.strerror or "")
            self._context.notifier.problems(ProblemError(told).problems)
            return
        self._context.notifier.tell(self.tr("Report saved: {file}").format(file=path.name), Tone.GOOD)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self._copy)
        buttons.addWidget(self._save)
        buttons.addStretch()
        buttons.addWidget(self._recognise)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(BLOCK, MARGIN, BLOCK, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(self._summary)
        column.addWidget(self._note)
        column.addWidget(self._tabs, 1)
        column.addWidget(Divider())
        column.addLayout(buttons)

    def _all_tabs(self) -> list[_Tab]:
        report = self._report
        file, row, call, reason = self.tr("File"), self.tr("Row"), self.tr("Call"), self.tr("Reason")
        taken = tuple((_name(each.file), each.call) for each in report.imported)
        here = tuple((_name(each.file), each.call, self._filled(filled=each.filled)) for each in report.duplicates)
        refused = tuple(self._problem_row(each) for each in report.rejected)
        notes = tuple(self._problem_row(each) for each in report.warnings)
        tabs = [
            _Tab(self.tr("Refused"), (file, row, reason), refused),
            _Tab(self.tr("Already here"), (file, call, self.tr("Note")), here),
            _Tab(self.tr("Notes"), (file, row, reason), notes),
        ]
        return [_Tab(self.tr("Taken in"), (file, call), taken), *(tab for tab in tabs if tab.rows)]

    def _filled(self, *, filled: bool) -> str:
        return self.tr("took metadata that it lacked") if filled else ""

    def _problem_row(self, fault: Problem) -> tuple[str, str, str]:
        return _name(fault.file or ""), "" if fault.line is None else str(fault.line), self._sentence(fault)

    def _problem_line(self, result: str, fault: Problem) -> tuple[str, ...]:
        return result, fault.file or "", "" if fault.line is None else str(fault.line), "", self._sentence(fault)

    def _sentence(self, fault: Problem) -> str:
        return self._context.notifier.sentence(fault)

    def _table(self, tab: _Tab) -> QTableWidget:
        table = QTableWidget(len(tab.rows), len(tab.headings), self)
        table.setHorizontalHeaderLabels(list(tab.headings))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setItemDelegate(CellDelegate(table))
        table.setShowGrid(False)
        table.verticalHeader().setVisible(False)
        table.verticalHeader().setDefaultSectionSize(ROW)
        for row, cells in enumerate(tab.rows):
            for column, cell in enumerate(cells):
                item = QTableWidgetItem(cell)
                item.setToolTip(cell)
                table.setItem(row, column, item)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.resizeColumnsToContents()
        table.setColumnWidth(0, min(FILE_WIDTH, max(FILE_WIDTH // 2, table.columnWidth(0))))
        header.setSectionResizeMode(len(tab.headings) - 1, QHeaderView.ResizeMode.Stretch)
        wrap_rows(table)
        return table

    @Slot()
    def _on_copy(self) -> None:
        rows = csv.reader(io.StringIO(self.as_csv()))
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows))
        self._context.notifier.tell(self.tr("The report is copied."), Tone.GOOD)

    @Slot()
    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Save report"), "", self.tr("CSV sheet (*.csv)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(self.tr("import-report") + ".csv")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()

    @Slot()
    def _on_recognise(self) -> None:
        from qa_app.ui.recognise import enqueue  # noqa: PLC0415  (only where it is asked for)

        enqueue(self._context, self._context.jobs, tuple(each.call_id for each in self._report.imported))
        self.accept()


def _name(file: str) -> str:
    return Path(file).name or file


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
