"""The columns of a sheet of finished evaluations: what each holds, over the first rows as they stand in the file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QTableWidget, QTableWidgetItem, QWidget

from qa_app.model.rubric import Rubric
from qa_app.services.importing.evaluation_rows import COMMENT, ITEM
from qa_app.services.importing.sheet import Sheet
from qa_app.ui.imports.cells import CellDelegate
from qa_app.ui.theme import GAP, ROW

SHOWN_ROWS = 6
HOLDS_WIDTH = 180
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class EvaluationColumns(QTableWidget):
    """A list above each column says what it holds.

    Signals:
        changed: Heading to what its column holds.
    """

    changed = Signal(dict)

    def __init__(self, parent: QWidget) -> None:
        """Begin without a sheet."""
        super().__init__(parent)
        self.setObjectName("evaluations-columns")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(CellDelegate(self))
        self.setShowGrid(False)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(LEFT)
        self._boxes: dict[str, QComboBox] = {}

    def columns(self) -> dict[str, str]:
        """Give heading to what its column holds."""
        return {heading: box.currentData() for heading, box in self._boxes.items()}

    def show_sheet(self, sheet: Sheet, held: Mapping[str, str], rubric: Rubric | None, language: str) -> None:
        """Show a sheet with what its columns are taken to hold; items are offered by the words of the rubric."""
        headings = [heading for heading in sheet.headings if heading]
        self._boxes = {}
        self.clear()
        self.setColumnCount(len(headings))
        self.setHorizontalHeaderLabels(headings)
        self.setRowCount(1 + min(SHOWN_ROWS, len(sheet.rows)))
        for column, heading in enumerate(headings):
            box = self._box(heading, held.get(heading, ""), rubric, language)
            self._boxes[heading] = box
            self.setCellWidget(0, column, box)
            place = sheet.column(heading)
            for line, row in enumerate(sheet.rows[:SHOWN_ROWS], start=1):
                cell = row.cell(place) if place is not None else None
                self.setItem(line, column, QTableWidgetItem("" if cell is None else str(cell)))
            self.setColumnWidth(column, HOLDS_WIDTH)
        self.setRowHeight(0, ROW + GAP)

    def choose(self, heading: str, held: str) -> None:
        """Say what a column holds, as its list offers it."""
        box = self._boxes[heading]
        box.setCurrentIndex(box.findData(held))
        self._tell(0)

    def _box(self, heading: str, held: str, rubric: Rubric | None, language: str) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(heading)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.addItem(self.tr("left out"), "")
        for name, words in value_words().items():
            box.addItem(words, name)
        items = () if rubric is None else rubric.items()
        titles = {item.id: item.title.in_language(language) or item.id for item in items}
        for prefix, words in ((ITEM, self.tr("Answer: {item}")), (COMMENT, self.tr("Comment: {item}"))):
            for id_, title in titles.items():
                box.addItem(words.format(item=title), prefix + id_)
        if box.findData(held) < 0:
            for prefix, words in ((ITEM, self.tr("Answer: {item}")), (COMMENT, self.tr("Comment: {item}"))):
                if held.startswith(prefix):
                    box.addItem(words.format(item=held.removeprefix(prefix)), held)
        for place in range(box.count()):
            box.setItemData(place, box.itemText(place), Qt.ItemDataRole.ToolTipRole)
        box.setCurrentIndex(max(0, box.findData(held)))
        box.activated.connect(partial(self._tell))
        return box

    def _tell(self, _place: int) -> None:
        self.changed.emit(self.columns())


def value_words() -> dict[str, str]:
    """Name what a row says beside its answers, in the current language."""
    return {
        "call": QCoreApplication.translate("EvaluationColumns", "Call number"),
        "agent": QCoreApplication.translate("EvaluationColumns", "Agent number"),
        "agent_name": QCoreApplication.translate("EvaluationColumns", "Agent's name"),
        "team": QCoreApplication.translate("EvaluationColumns", "Team"),
        "reviewer": QCoreApplication.translate("EvaluationColumns", "Reviewer"),
        "rubric": QCoreApplication.translate("EvaluationColumns", "Rubric"),
        "version": QCoreApplication.translate("EvaluationColumns", "Version of the rubric"),
        "started_at": QCoreApplication.translate("EvaluationColumns", "Start of the call"),
        "submitted_at": QCoreApplication.translate("EvaluationColumns", "Time of submission"),
    }
