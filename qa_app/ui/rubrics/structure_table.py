"""The answers of an item as a table: options, ranges and faults with their points, edited cell by cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from qa_app.model.rubric import FatalScope, Grade, Item, ItemType, Mode, Rubric
from qa_app.scoring import rubric_edit
from qa_app.scoring.rubric_edit import NewWords, Path
from qa_app.ui.rubrics.structure_tree import weight_of
from qa_app.ui.rubrics.structure_words import fatal_name
from qa_app.ui.theme import GAP, ROW, Theme
from qa_app.ui.widgets.buttons import Button, IconButton, Kind
from qa_app.ui.widgets.format import number

Change = Callable[[str], str]
"""An edit of the whole text."""

NARROW = 58
ID_WIDTH = 84


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows and which key it sets; empty words take an optional key away."""

    key: str
    words: str
    is_number: bool = False


class AnswerTable(QWidget):
    """Shows a list of the text as rows.

    Signals:
        edit_wanted: An edit of the whole text, and the path to have in hand afterwards (None: as it is).
        refused: A sentence that says why what was typed cannot be.
    """

    edit_wanted = Signal(object)
    refused = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._path: Path = ()
        self._language = ""
        self._words = NewWords()
        self._cells: list[list[Cell]] = []
        self._fatal_column = -1
        self._is_yes_no = False
        self._knows_sections = True
        self._order: tuple[int, ...] = ()
        self.table = QTableWidget(self)
        self.table.setObjectName("structure-answers")
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setShowGrid(False)
        self.table.setStyleSheet("QTableView::item { padding: 0 5px; }")
        self.table.cellChanged.connect(self._on_changed)
        self.table.cellClicked.connect(self._on_clicked)
        self._add = Button(self.tr("Add"), theme, "plus", Kind.QUIET)
        self._add.setObjectName("structure-answers-add")
        self._add.clicked.connect(self._on_add)
        self._tools = [
            self._tool(theme, "arrow-up", self.tr("Move up"), lambda: self._move(-1)),
            self._tool(theme, "arrow-down", self.tr("Move down"), lambda: self._move(1)),
            self._tool(theme, "trash", self.tr("Remove"), self._on_remove),
        ]
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._add)
        row.addStretch()
        for tool in self._tools:
            row.addWidget(tool)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self.table)
        column.addLayout(row)

    def show_item(
        self, rubric: Rubric, item: Item, path: Path, language: str, words: NewWords, *, order: tuple[int, ...] = ()
    ) -> None:
        """Show the answers of an item; `order` are the places of its rows in the text where they differ."""
        self._order = order
        self._language, self._words = language, words
        self._is_yes_no = item.type is ItemType.YES_NO
        points = "" if not item.scored else "points"
        titles, rows, listed = self._rows_of(item, points)
        self._path = (*path, listed)
        has_fatal = item.scored and not item.bonus and item.type is not ItemType.TEXT
        scopes = _scopes(item) if has_fatal else []
        if has_fatal:
            titles.append(self.tr("Fatal"))
            for cells, scope in zip(rows, scopes, strict=True):
                cells.append(Cell("fatal", fatal_name(scope)))
        self._fatal_column = len(titles) - 1 if has_fatal else -1
        self._knows_sections = rubric.mode is not Mode.DEDUCT
        self._fill(titles, rows)
        self._add.setVisible(not self._is_yes_no)
        for index, tool in enumerate(self._tools):
            tool.setVisible(not self._is_yes_no and (index == len(self._tools) - 1 or listed != "ranges"))

    def show_grades(self, grades: tuple[Grade, ...], language: str, words: NewWords) -> None:
        """Show the grades of the form."""
        self._language, self._words, self._is_yes_no, self._fatal_column = language, words, False, -1
        self._path, self._order = ("grades",), ()
        rows = [
            [
                Cell("title", grade.title.in_language(language)),
                Cell("id", grade.id),
                Cell("at_least", number(grade.at_least), is_number=True),
            ]
            for grade in grades
        ]
        self._fill([self.tr("Grade"), self.tr("Id"), self.tr("From score")], rows)
        for tool in self._tools[:2]:
            tool.hide()

    def _rows_of(self, item: Item, points: str) -> tuple[list[str], list[list[Cell]], str]:
        if item.type is ItemType.NUMBER:
            titles = [self.tr("From"), self.tr("To"), *([self.tr("Points")] if points else [])]
            rows = [
                [
                    Cell("min", number(each.minimum), is_number=True),
                    Cell("max", number(each.maximum), is_number=True),
                    *([Cell("points", number(each.points), is_number=True)] if points else []),
                ]
                for each in item.ranges
            ]
            return titles, rows, "ranges"
        if item.type is ItemType.FAULTS:
            titles = [self.tr("Fault"), self.tr("Id"), self.tr("Points"), self.tr("At most")]
            rows = [
                [
                    Cell("title", each.title.in_language(self._language)),
                    Cell("id", each.id),
                    Cell("points", number(each.points), is_number=True),
                    Cell("max_times", "" if each.max_times is None else str(each.max_times), is_number=True),
                ]
                for each in item.faults
            ]
            return titles, rows, "faults"
        titles = [self.tr("Answer"), self.tr("Id"), *([self.tr("Points")] if points else [])]
        rows = []
        for option in item.options:
            names = {"yes": self.tr("Yes"), "no": self.tr("No")} if self._is_yes_no else {}
            title = names.get(option.id, option.title.in_language(self._language))
            cells = [Cell("" if self._is_yes_no else "title", title), Cell("" if self._is_yes_no else "id", option.id)]
            key = "" if self._is_yes_no and option.id == "no" else "points"
            rows.append([*cells, *([Cell(key, number(option.points), is_number=True)] if points else [])])
        return titles, rows, "options"

    def _fill(self, titles: list[str], rows: list[list[Cell]]) -> None:
        self._cells = rows
        self.table.blockSignals(True)
        self.table.setRowCount(len(rows))
        self.table.setColumnCount(len(titles))
        self.table.setHorizontalHeaderLabels(titles)
        for y, cells in enumerate(rows):
            for x, cell in enumerate(cells):
                self.table.setItem(y, x, _item(cell, is_fixed=x == self._fatal_column or not cell.key))
        header = self.table.horizontalHeader()
        for x in range(len(titles)):
            is_wide = x == 0 or (bool(rows) and rows[0][0].is_number)
            mode = QHeaderView.ResizeMode.Stretch if is_wide else QHeaderView.ResizeMode.Fixed
            header.setSectionResizeMode(x, mode)
            side = Qt.AlignmentFlag.AlignRight if rows and rows[0][x].is_number else Qt.AlignmentFlag.AlignLeft
            title = self.table.horizontalHeaderItem(x)
            if title is not None:
                title.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            if not is_wide:
                self.table.setColumnWidth(x, max(ID_WIDTH if x == 1 else NARROW, header.sectionSizeHint(x)))
        self.table.setFixedHeight(ROW * (len(rows) + 1) + 2)
        self.table.blockSignals(False)

    def _row_path(self, row: int) -> Path:
        return (*self._path, self._order[row] if self._order else row)

    def _tool(self, theme: Theme, icon: str, tip: str, act: Callable[[], None]) -> IconButton:
        tool = IconButton(theme, icon, tip)
        tool.clicked.connect(act)
        return tool

    def _on_changed(self, y: int, x: int) -> None:
        shown = self.table.item(y, x)
        cell, words = self._cells[y][x], "" if shown is None else shown.text().strip()
        if shown is None or words == cell.words:
            return
        path = self._row_path(y)
        if cell.is_number:
            value = weight_of(words.removeprefix("-")) if words else None
            if words and value is None:
                self.refused.emit(self.tr("“{text}” is no number.").format(text=words))
                return
            value = -value if value is not None and words.startswith("-") else value
            self._set_number(path, cell.key, value)
        elif cell.key == "id":
            self.edit_wanted.emit(lambda text: rubric_edit.rename(text, path, words))
        else:
            language = self._language
            self.edit_wanted.emit(lambda text: rubric_edit.set_title(text, path, language, words))

    def _set_number(self, path: Path, key: str, value: Decimal | None) -> None:
        where = path[:-2] if self._is_yes_no else path
        self.edit_wanted.emit(lambda text: rubric_edit.set_value(text, where, key, value))

    def _on_clicked(self, y: int, x: int) -> None:
        clicked = self.table.item(y, x)
        if x != self._fatal_column or clicked is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        scopes = (None, FatalScope.FORM, *((FatalScope.SECTION,) if self._knows_sections else ()))
        for scope in scopes:
            action = menu.addAction(fatal_name(scope))
            action.triggered.connect(lambda _checked=False, scope=scope: self.set_fatal(y, scope))
        menu.popup(self.table.viewport().mapToGlobal(self.table.visualItemRect(clicked).bottomLeft()))

    def set_fatal(self, row: int, scope: FatalScope | None) -> None:
        """Ask for another effect of an answer."""
        if not self._is_yes_no:
            path = self._row_path(row)
            self.edit_wanted.emit(lambda text: rubric_edit.set_value(text, path, "fatal", scope and scope.value))
            return
        item, answer = self._path[:-1], ("yes", "no")[row]
        self.edit_wanted.emit(lambda text: rubric_edit.set_fatal(text, item, answer, scope))

    def _on_add(self) -> None:
        path, words, count = self._path, self._words, self.table.rowCount()
        self.edit_wanted.emit(lambda text: rubric_edit.add_entry(text, path, count, words))

    def _on_remove(self) -> None:
        row = self.table.currentRow()
        if row >= 0:
            path = self._row_path(row)
            self.edit_wanted.emit(lambda text: rubric_edit.remove(text, path))

    def _move(self, by: int) -> None:
        row = self.table.currentRow()
        if row < 0 or not 0 <= row + by < self.table.rowCount():
            return
        path, to = (*self._path, row), (*self._path, row + by)
        self.edit_wanted.emit(lambda text: rubric_edit.move(text, path, to))
        self.table.setCurrentCell(row + by, max(0, self.table.currentColumn()))


def _item(cell: Cell, *, is_fixed: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(cell.words)
    flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    item.setFlags(flags if is_fixed else flags | Qt.ItemFlag.ItemIsEditable)
    side = Qt.AlignmentFlag.AlignRight if cell.is_number else Qt.AlignmentFlag.AlignLeft
    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    item.setToolTip(cell.words)
    return item


def _scopes(item: Item) -> list[FatalScope | None]:
    return [each.fatal for each in (item.options or item.ranges or item.faults)]
