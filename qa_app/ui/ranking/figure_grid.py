"""The table of a month's figures: one row an agent, one column a figure, each cell to be changed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from qa_app.messages.figures import figure_title
from qa_app.model.ranking import Policy
from qa_app.services.figures import AgentFigures
from qa_app.services.import_figures import FigureValue
from qa_app.services.importing.values import BadValueError, number_of
from qa_app.ui.imports.cells import CellDelegate
from qa_app.ui.theme import ROW
from qa_app.ui.widgets.format import number

PLACES = 10
NAME_COLUMNS = 3
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
FIXED = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled


class FigureGrid(QTableWidget):
    """Shows figures; those that the policy counts have a column also where nobody has one.

    Signals:
        edited: A `FigureValue` with the new value of a cell.
        refused: Text that is no number.
    """

    edited = Signal(object)
    refused = Signal(str)

    def __init__(self, policy: Policy | None, language: str, parent: QWidget) -> None:
        """Begin empty; the policy gives figures their titles in this language."""
        super().__init__(parent)
        self.setObjectName("figures-table")
        self._policy = policy
        self._language = language
        self._rows: tuple[AgentFigures, ...] = ()
        self._names: tuple[str, ...] = ()
        self.setItemDelegate(CellDelegate(self))
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.itemChanged.connect(self._on_changed)

    @property
    def has_figures(self) -> bool:
        """Tell whether anybody has a figure."""
        return any(row.figures for row in self._rows)

    def show_figures(self, rows: Sequence[AgentFigures]) -> None:
        """Show these; the cell in hand stays in hand."""
        place = (self.currentRow(), self.currentColumn())
        self._rows = tuple(rows)
        counted = counted_figures(self._policy)
        self._names = tuple(dict.fromkeys((*counted, *sorted({name for row in rows for name in row.figures}))))
        self.blockSignals(True)
        titles = [figure_title(self._policy, name, self._language) for name in self._names]
        self.setColumnCount(NAME_COLUMNS + len(titles))
        self.setRowCount(len(rows))
        self.setHorizontalHeaderLabels([self.tr("Agent number"), self.tr("Agent"), self.tr("Team"), *titles])
        for line, row in enumerate(rows):
            for column, text in enumerate((row.agent, row.name, row.team)):
                item = QTableWidgetItem(text)
                item.setFlags(FIXED)
                self.setItem(line, column, item)
            for column, name in enumerate(self._names, start=NAME_COLUMNS):
                value = row.figures.get(name)
                item = QTableWidgetItem("" if value is None else number(value))
                item.setTextAlignment(RIGHT)
                self.setItem(line, column, item)
        for column in range(self.columnCount()):
            head = self.horizontalHeaderItem(column)
            if head is not None:
                left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
                head.setTextAlignment(RIGHT if column >= NAME_COLUMNS else left)
        self.resizeColumnsToContents()
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.blockSignals(False)
        if self.item(*place) is not None:
            self.setCurrentCell(*place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy cells, and empty them by Delete."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            for item in self.selectedItems():
                if item.column() >= NAME_COLUMNS and item.text():
                    item.setText("")
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        lines: dict[int, list[str]] = {}
        for item in sorted(self.selectedItems(), key=lambda each: (each.row(), each.column())):
            lines.setdefault(item.row(), []).append(item.text())
        QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in lines.values()))

    @Slot(QTableWidgetItem)
    def _on_changed(self, item: QTableWidgetItem) -> None:
        row, name = self._rows[item.row()], self._names[item.column() - NAME_COLUMNS]
        old = row.figures.get(name)
        try:
            value: Decimal | None = number_of(item.text(), PLACES)
        except BadValueError:
            text = item.text()
            self._put(item, old)
            self.refused.emit(text)
            return
        if value != old:
            self.edited.emit(FigureValue(row.agent, name, value))
        else:
            self._put(item, old)

    def _put(self, item: QTableWidgetItem, value: Decimal | None) -> None:
        self.blockSignals(True)
        item.setText("" if value is None else number(value))
        self.blockSignals(False)


def counted_figures(policy: Policy | None) -> tuple[str, ...]:
    """Name the figures that a policy looks at, in its order."""
    if policy is None:
        return ()
    named = [each.figure for each in policy.components] + [each.figure for each in policy.adjustments]
    named += [each.figure for each in policy.eligibility.figures]
    return tuple(dict.fromkeys(name for name in named if name))
