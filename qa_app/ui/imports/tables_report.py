"""What became of an import as tables: shown, copied, saved as CSV."""

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
class ReportTab:
    """One table: its name, the headings of its columns, its rows."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class TablesReport(QDialog):
    """A report in tabs; a subclass says what stands in it and what its own button does."""

    def __init__(self, context: ScreenContext, name: str, icon: str, parent: QWidget) -> None:
        """Begin without words; parts are named after `name`, the subclass's own button has this icon."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self._context = context
        self._summary = Label("", Type.HEADING)
        self._note = Label("", Type.BODY, Role.MUTED, wraps=True)
        self._tabs = QTabWidget(self)
        self._tabs.setObjectName(f"{name}-tabs")
        self._copy = Button("", context.theme, "copy", parent=self)
        self._save = Button("", context.theme, "floppy-disk", parent=self)
        self._act = Button("", context.theme, icon, parent=self)
        self._close = Button("", kind=Kind.PRIMARY, parent=self)
        for part, button in {"copy": self._copy, "save": self._save, "close": self._close}.items():
            button.setObjectName(f"{name}-{part}")
        self._lay_out()
        self._copy.clicked.connect(self._on_copy)
        self._save.clicked.connect(self._ask_file)
        self._close.clicked.connect(self.accept)

    def summary(self) -> str:
        """Say in one line what became of the import."""
        raise NotImplementedError

    def note(self) -> str:
        """Say what the reader must know beside it; empty for nothing."""
        return ""

    def tabs(self) -> list[ReportTab]:
        """Give the tables; the first is of what was taken in."""
        raise NotImplementedError

    def lines(self) -> list[tuple[str, ...]]:
        """Give the whole report as lines of a sheet, the first of headings."""
        raise NotImplementedError

    def opens_on(self) -> int:
        """Give the tab that is in front at first."""
        return 0

    def retranslate(self) -> None:
        """Write every text anew."""
        self.setWindowTitle(self.tr("Import report"))
        self._summary.setText(self.summary())
        self._note.setText(self.note())
        self._note.setVisible(bool(self.note()))
        self._copy.setText(self.tr("Copy"))
        self._save.setText(self.tr("Save as CSV…"))
        self._close.setText(self.tr("Close"))
        chosen = self._tabs.currentIndex()
        while (table := self._tabs.widget(0)) is not None:
            self._tabs.removeTab(0)
            table.deleteLater()
        for tab in self.tabs():
            self._tabs.addTab(self._table(tab), f"{tab.name} {len(tab.rows)}")
        self._tabs.setCurrentIndex(self.opens_on() if chosen < 0 else min(chosen, self._tabs.count() - 1))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the window."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def as_csv(self) -> str:
        """Write the whole report as one sheet; no cell of it is a formula."""
        text = io.StringIO()
        csv.writer(text).writerows([_safe(cell) for cell in line] for line in self.lines())
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

    def sentence(self, fault: Problem) -> str:
        """Give the words of a problem."""
        return self._context.notifier.sentence(fault)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self._copy)
        buttons.addWidget(self._save)
        buttons.addStretch()
        buttons.addWidget(self._act)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(BLOCK, MARGIN, BLOCK, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(self._summary)
        column.addWidget(self._note)
        column.addWidget(self._tabs, 1)
        column.addWidget(Divider())
        column.addLayout(buttons)

    def _table(self, tab: ReportTab) -> QTableWidget:
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


def file_name(file: str) -> str:
    """Name a file without its folder."""
    return Path(file).name or file


def line_of(fault: Problem) -> str:
    """Write the row of a problem; empty where it has none."""
    return "" if fault.line is None else str(fault.line)


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
