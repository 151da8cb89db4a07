"""What would become of the rows of finished evaluations: those that fit with their scores, the others with reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from qa_app.model.problems import Problem
from qa_app.services.evaluations_preview import PreviewedEvaluation
from qa_app.ui.context import ScreenContext
from qa_app.ui.imports.cells import CellDelegate, wrap_rows
from qa_app.ui.imports.evaluations_sheet import value_words
from qa_app.ui.theme import ROW, Role
from qa_app.ui.widgets import format as written

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
ROW_WIDTH = 64
SCORE_COLUMN = 6
MISSING = "evaluation-value-missing"


class _Rows(QTableWidget):
    """A table to be read; Ctrl+C copies the rows that are selected."""

    def __init__(self, name: str, columns: int, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(0, columns, parent)
        self.setObjectName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setItemDelegate(CellDelegate(self))
        self.setShowGrid(False)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(LEFT)
        self.horizontalHeader().setStretchLastSection(True)
        self.setColumnWidth(0, ROW_WIDTH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy."""
        if event.matches(QKeySequence.StandardKey.Copy):
            rows = sorted({index.row() for index in self.selectedIndexes()})
            lines = ("\t".join(self._text(row, column) for column in range(self.columnCount())) for row in rows)
            QGuiApplication.clipboard().setText("\n".join(lines))
        else:
            super().keyPressEvent(event)

    def fill(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these cells."""
        self.setRowCount(len(rows))
        for line, cells in enumerate(rows):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.setItem(line, column, item)

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return "" if item is None else item.text()


class ReadRows(_Rows):
    """Rows that can be taken in, scored."""

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__("evaluations-read", SCORE_COLUMN + 1, parent)
        self._context = context

    def retranslate(self) -> None:
        """Name the columns."""
        self.setHorizontalHeaderLabels(
            [
                self.tr("Row"),
                self.tr("Call"),
                self.tr("Agent"),
                self.tr("Reviewer"),
                self.tr("Rubric"),
                self.tr("Submitted"),
                self.tr("Score"),
            ]
        )

    def show_rows(self, rows: Sequence[PreviewedEvaluation]) -> None:
        """Show these."""
        zone = self._context.workspace.zone
        fatal = self.tr("fatal")
        self.fill(
            [
                (
                    str(row.line),
                    row.call,
                    row.agent,
                    row.reviewer,
                    row.rubric,
                    "" if row.submitted_at is None else written.stamp(row.submitted_at, zone),
                    " · ".join(filter(None, (written.score(row.score), fatal if row.fatal else ""))),
                )
                for row in rows
            ]
        )
        for line, row in enumerate(rows):
            item = self.item(line, SCORE_COLUMN)
            if item is not None and row.fatal:
                item.setForeground(self._context.theme.colour(Role.FATAL))
        for column in range(1, SCORE_COLUMN):
            self.resizeColumnToContents(column)


class RejectedRows(_Rows):
    """Reasons against rows."""

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__("evaluations-rejected", 2, parent)
        self._context = context

    def retranslate(self) -> None:
        """Name the columns."""
        self.setHorizontalHeaderLabels([self.tr("Row"), self.tr("Reason")])

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these, a line each."""
        sentence = self._context.notifier.sentence
        self.fill([("" if each.line is None else str(each.line), sentence(_worded(each))) for each in problems])
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        wrap_rows(self)


def _worded(fault: Problem) -> Problem:
    """Let a problem name what is missing as the lists above the columns do."""
    if fault.code != MISSING:
        return fault
    words = value_words()
    return replace(fault, arguments=tuple((key, words.get(str(value), value)) for key, value in fault.arguments))
