"""Metadata from a sheet: which column holds what, guessed and changeable, with the first rows as they are read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from qa_app.model.problems import ProblemError
from qa_app.services.importing.fields import Field
from qa_app.services.importing.metadata import MetadataSheet, mapping_for, open_metadata, read_metadata
from qa_app.services.importing.sheet import Sheet
from qa_app.ui.context import ScreenContext
from qa_app.ui.imports.field_words import field_words
from qa_app.ui.imports.preview import PreviewLine, PreviewTable
from qa_app.ui.theme import GAP, MARGIN, Role, Type
from qa_app.ui.widgets.buttons import Button
from qa_app.ui.widgets.labels import Label

PREVIEW_ROWS = 20
ACROSS = 3


class SheetPage(QWidget):
    """A CSV or Excel sheet and its columns.

    Signals:
        changed: The sheet or its mapping changed.
    """

    changed = Signal()

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Make the page without a sheet."""
        super().__init__(parent)
        self._context = context
        self._sheet: Sheet | None = None
        self._wanted = ""
        self.path = QLineEdit(self)
        self.path.setObjectName("import-sheet")
        self.path.editingFinished.connect(self._on_path)
        self._browse = Button("", context.theme, "table", parent=self)
        self._browse.clicked.connect(self._ask_sheet)
        self._says = Label("", Type.BODY, Role.MUTED, wraps=True)
        self._columns = QWidget(self)
        self._boxes: dict[Field, QComboBox] = {}
        self._names: dict[Field, Label] = {}
        self._preview = PreviewTable(context.theme, context.workspace.zone, self)
        grid = QGridLayout(self._columns)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GAP)
        for place, each in enumerate(Field):
            row, column = place // ACROSS, 2 * (place % ACROSS)
            self._add_box(grid, each, row, column)
        for column in range(ACROSS):
            grid.setColumnStretch(2 * column + 1, 1)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self.path, 1)
        line.addWidget(self._browse)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(MARGIN)
        page.addLayout(line)
        page.addWidget(self._columns)
        page.addWidget(self._says)
        page.addWidget(self._preview, 1)
        page.addStretch()
        self._show_sheet()
        self.retranslate()

    @property
    def sheet(self) -> Sheet | None:
        """Give the sheet, None while none is read."""
        return self._sheet

    def mapping(self) -> dict[str, str]:
        """Give field and heading of the columns that are used."""
        return {str(each): box.currentData() for each, box in self._boxes.items() if box.currentData()}

    def open_sheet(self, name: str) -> None:
        """Read this sheet and guess its columns, or take the mapping that was saved for its headings."""
        self._wanted = name
        self.path.setText(name)
        path = Path(name)

        def take(sheet: Sheet) -> None:
            if self._wanted == name:
                self._sheet = sheet
                self._fill_boxes(sheet)
                self._show_sheet()

        def refuse(error: ProblemError) -> None:
            if self._wanted == name:
                self._sheet = None
                self._show_sheet()
                self._complain(*(self._context.notifier.sentence(each) for each in error.problems))

        self._context.jobs.query(self, lambda: open_metadata(path), take, refuse)

    def retranslate(self) -> None:
        """Write every text anew."""
        self._browse.setText(self.tr("Choose sheet…"))
        self.path.setPlaceholderText(self.tr("A CSV or Excel sheet with one row for each call"))
        self.path.setAccessibleName(self.tr("Metadata sheet"))
        words = field_words()
        for each, label in self._names.items():
            label.setText(words[each])
        for box in self._boxes.values():
            if box.count():
                box.setItemText(0, self.tr("not in the sheet"))
        self._show_sheet()

    def _add_box(self, grid: QGridLayout, each: Field, row: int, column: int) -> None:
        box = QComboBox(self._columns)
        box.setObjectName(f"import-column-{str(each).replace('_', '-')}")
        box.setMinimumContentsLength(10)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.activated.connect(self._on_mapping)
        label = Label("", Type.SECONDARY, Role.MUTED)
        label.setBuddy(box)
        self._boxes[each], self._names[each] = box, label
        grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(box, row, column + 1)

    def _fill_boxes(self, sheet: Sheet) -> None:
        mapping = mapping_for(sheet.headings, self._context.settings.column_mappings)
        headings = list(dict.fromkeys(heading for heading in sheet.headings if heading))
        for each, box in self._boxes.items():
            box.clear()
            box.addItem(self.tr("not in the sheet"), "")
            for heading in headings:
                box.addItem(heading, heading)
            box.setCurrentIndex(max(0, box.findData(mapping.get(each, ""))))

    def _show_sheet(self) -> None:
        sheet = self._sheet
        self._columns.setVisible(sheet is not None)
        self._preview.setVisible(sheet is not None)
        if sheet is None:
            self._says.set_role(Role.MUTED)
            self._says.setText(
                self.tr(
                    "Its rows are matched to the recordings by file name, or by call number where it names no files."
                )
            )
        else:
            self._show_preview(sheet)
        self.changed.emit()

    def _show_preview(self, sheet: Sheet) -> None:
        some = replace(sheet, rows=sheet.rows[:PREVIEW_ROWS])
        mapping = {Field(name): heading for name, heading in self.mapping().items()}
        sentence = self._context.notifier.sentence
        try:
            read = read_metadata(some, mapping, self._context.workspace.zone)
        except ProblemError as error:
            self._preview.show_lines("", ())
            self._complain(*(sentence(each) for each in error.problems))
            return
        self._says.set_role(Role.MUTED)
        self._says.setText(self.tr("%n row(s). The first as they are read:", "", len(sheet.rows)))
        self._preview.show_lines(self.tr("Row"), self._lines(read))

    def _lines(self, read: MetadataSheet) -> list[PreviewLine]:
        sentence = self._context.notifier.sentence
        good = [(row.row, PreviewLine(_row_name(row.row, row.file), row.metadata)) for row in read.rows]
        bad = [
            (row.row, PreviewLine(_row_name(row.row, row.file), None, tuple(sentence(each) for each in row.problems)))
            for row in read.refused
        ]
        return [line for _row, line in sorted((*good, *bad), key=lambda pair: pair[0])]

    def _complain(self, *sentences: str) -> None:
        self._says.set_role(Role.BAD)
        self._says.setText("\n".join(sentences))

    @Slot()
    def _on_mapping(self) -> None:
        self._show_sheet()

    @Slot()
    def _on_path(self) -> None:
        name = self.path.text().strip()
        if name and name != self._wanted:
            self.open_sheet(name)

    @Slot()
    def _ask_sheet(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose sheet"), "", self.tr("Sheets (*.csv *.tsv *.txt *.xlsx *.xlsm)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.open_sheet)
        dialog.open()


def _row_name(row: int, file: str) -> str:
    return f"{row}  {file}" if file else str(row)
