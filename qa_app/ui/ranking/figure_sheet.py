"""A sheet of figures before it is taken in: what each column holds, the first rows, and what is wrong."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from qa_app.messages.figures import figure_title
from qa_app.model.problems import ProblemError
from qa_app.model.ranking import Policy
from qa_app.services.import_figures import (
    FIGURE,
    JOINED_ON,
    FiguresPreview,
    figure_columns,
    known_agents,
    open_figures,
    preview_figures,
)
from qa_app.services.importing.fields import Field
from qa_app.services.importing.sheet import Sheet
from qa_app.ui.context import ScreenContext
from qa_app.ui.imports.cells import CellDelegate, wrap_rows
from qa_app.ui.ranking.figure_grid import counted_figures
from qa_app.ui.theme import GAP, MARGIN, ROW, Role, Type
from qa_app.ui.widgets.labels import Label

SHOWN_ROWS = 12
HOLDS_WIDTH = 200
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FigureSheet(QWidget):
    """Asks what the columns hold.

    Signals:
        opened: Another sheet was read.
        changed: What the columns hold changed, or what is wrong with them.
    """

    opened = Signal()
    changed = Signal()

    def __init__(self, context: ScreenContext, policy: Policy | None, parent: QWidget) -> None:
        """Begin without a sheet."""
        super().__init__(parent)
        self._context = context
        self._policy = policy
        self._boxes: dict[str, QComboBox] = {}
        self._preview: FiguresPreview | None = None
        self._known: frozenset[str] = frozenset()
        self.sheet: Sheet | None = None
        self._rows = self._table("figures-preview")
        self._wrong = self._table("figures-rejected")
        self._says = Label("", Type.BODY, Role.MUTED, wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(MARGIN)
        column.addWidget(self._rows, 3)
        column.addWidget(self._says)
        column.addWidget(self._wrong, 2)

    @property
    def file_name(self) -> str:
        """Name the sheet; empty without one."""
        return "" if self.sheet is None else Path(self.sheet.file).name

    @property
    def can_take(self) -> bool:
        """Tell whether any row can be taken in."""
        return self._preview is not None and bool(self._preview.rows)

    def columns(self) -> dict[str, str]:
        """Give heading to what its column holds."""
        return {heading: box.currentData() for heading, box in self._boxes.items()}

    def open_sheet(self, file: Path) -> None:
        """Read a sheet and guess its columns, or take what was said of such headings before."""
        workspace = self._context.workspace

        def take(found: tuple[Sheet, frozenset[str]]) -> None:
            sheet, self._known = found
            self.sheet = sheet
            self._show_sheet(sheet)
            self.opened.emit()

        self._context.jobs.query(self, lambda: (open_figures(file), known_agents(workspace)), take)

    def choose(self, heading: str, held: str) -> None:
        """Say what a column holds, as its list offers it."""
        box = self._boxes[heading]
        box.setCurrentIndex(box.findData(held))
        self._look()

    def _table(self, name: str) -> QTableWidget:
        table = QTableWidget(self)
        table.setObjectName(name)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setItemDelegate(CellDelegate(table))
        table.setShowGrid(False)
        table.verticalHeader().setVisible(False)
        table.verticalHeader().setDefaultSectionSize(ROW)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(LEFT)
        return table

    def _show_sheet(self, sheet: Sheet) -> None:
        guessed = figure_columns(sheet.headings, self._context.settings.column_mappings)
        headings = [heading for heading in sheet.headings if heading]
        self._boxes = {}
        self._rows.clear()
        self._rows.setColumnCount(len(headings))
        self._rows.setHorizontalHeaderLabels(headings)
        self._rows.setRowCount(1 + min(SHOWN_ROWS, len(sheet.rows)))
        for column, heading in enumerate(headings):
            box = self._box(heading, guessed.get(heading, ""))
            self._boxes[heading] = box
            self._rows.setCellWidget(0, column, box)
            place = sheet.column(heading)
            for line, row in enumerate(sheet.rows[:SHOWN_ROWS], start=1):
                cell = row.cell(place) if place is not None else None
                self._rows.setItem(line, column, QTableWidgetItem("" if cell is None else str(cell)))
            self._rows.setColumnWidth(column, HOLDS_WIDTH)
        self._rows.setRowHeight(0, ROW + GAP)
        self._look()

    def _box(self, heading: str, held: str) -> QComboBox:
        box = QComboBox(self._rows)
        box.setAccessibleName(heading)
        box.addItem(self.tr("left out"), "")
        for value, words in (
            (str(Field.AGENT), self.tr("Agent number")),
            (str(Field.AGENT_NAME), self.tr("Agent's name")),
            (str(Field.TEAM), self.tr("Team")),
            (JOINED_ON, self.tr("First day of work")),
        ):
            box.addItem(words, value)
        for name in dict.fromkeys((*counted_figures(self._policy), heading)):
            title = figure_title(self._policy, name, self._context.language)
            box.addItem(self.tr("Figure: {figure}").format(figure=title), f"{FIGURE}{name}")
        box.setCurrentIndex(max(0, box.findData(held)))
        box.activated.connect(self._look)
        return box

    @Slot()
    def _look(self) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        sentence = self._context.notifier.sentence
        try:
            self._preview = preview_figures(self._context.workspace, sheet, self.columns(), self._known)
        except ProblemError as error:
            self._preview = None
            self._says.set_role(Role.BAD)
            self._says.setText("\n".join(sentence(each) for each in error.problems))
            self._wrong.hide()
            self.changed.emit()
            return
        found = self._preview
        self._says.set_role(Role.MUTED)
        taken = self.tr("%n row(s) can be taken in", "", len(found.rows))
        wrong = self.tr("%n rejected", "", len(found.rejected)) if found.rejected else ""
        strangers = self.tr("%n of an agent nobody knows", "", len(found.unknown)) if found.unknown else ""
        told = sorted((*found.rejected, *found.unknown), key=lambda each: each.line or 0)
        self._says.setText(" · ".join(filter(None, (taken, strangers, wrong))))
        self._wrong.setVisible(bool(told))
        self._wrong.setColumnCount(2)
        self._wrong.setHorizontalHeaderLabels([self.tr("Row"), self.tr("Reason")])
        self._wrong.setRowCount(len(told))
        for line, each in enumerate(told):
            self._wrong.setItem(line, 0, QTableWidgetItem("" if each.line is None else str(each.line)))
            self._wrong.setItem(line, 1, QTableWidgetItem(sentence(each)))
        self._wrong.horizontalHeader().setStretchLastSection(True)
        wrap_rows(self._wrong)
        self.changed.emit()
