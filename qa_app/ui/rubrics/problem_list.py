"""The problems of an opened file: where, and what to do; a click leads to the place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from qa_app.model.problems import Problem, Severity
from qa_app.ui.theme import GRID, Role, Theme

HEIGHT = 180
PLACE_WIDTH = 190
ROW_HEIGHT = 28
ICONS = {Severity.ERROR: ("warning-circle", Role.BAD), Severity.WARNING: ("warning", Role.WARNING)}


class ProblemList(QTreeWidget):
    """Lists problems.

    Signals:
        place_wanted: Line and column, from 1, that the reader wants to see.
    """

    place_wanted = Signal(int, int)

    def __init__(self, theme: Theme, words: Callable[[Problem], str], parent: QWidget | None = None) -> None:
        """Begin empty and hidden; `words` turns a problem into a sentence."""
        super().__init__(parent)
        self.setObjectName("problem-list")
        self._theme = theme
        self._words = words
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setColumnWidth(0, PLACE_WIDTH)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.itemActivated.connect(self._on_item)
        self.itemClicked.connect(self._on_item)
        self.hide()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """List these; hide without any."""
        self.clear()
        for each in problems:
            item = QTreeWidgetItem([self._place(each), self._words(each)])
            icon, role = ICONS[each.severity]
            item.setIcon(0, self._theme.icon(icon, role))
            item.setForeground(0, self._theme.colour(Role.MUTED))
            item.setToolTip(1, item.text(1))
            item.setSizeHint(0, QSize(PLACE_WIDTH, ROW_HEIGHT))
            item.setData(0, Qt.ItemDataRole.UserRole, (each.line, each.column))
            self.addTopLevelItem(item)
        self.setFixedHeight(min(HEIGHT, len(problems) * ROW_HEIGHT + 2 * GRID))
        self.setVisible(bool(problems))

    def _place(self, problem: Problem) -> str:
        if problem.line is None:
            return ""
        if problem.column is None:
            return self.tr("line {line}").format(line=problem.line)
        return self.tr("line {line}, column {column}").format(line=problem.line, column=problem.column)

    def _on_item(self, item: QTreeWidgetItem, _column: int) -> None:
        line, column = item.data(0, Qt.ItemDataRole.UserRole)
        if line is not None:
            self.place_wanted.emit(line, column or 1)
