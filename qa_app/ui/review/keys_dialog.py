"""The list of the desk's keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from qa_app.ui.fonts import Type
from qa_app.ui.review.keys import key_lines
from qa_app.ui.theme import BLOCK, GAP, GRID, MARGIN, Role
from qa_app.ui.widgets.labels import Badge, Label


class KeysDialog(QDialog):
    """Two columns of keys and what they do; Esc or F1 closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keys")
        self.setWindowTitle(self.tr("Keys of the review desk"))
        title = Label(self.tr("Keys of the review desk"), Type.HEADING)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP + GRID)
        grid.setVerticalSpacing(GAP)
        lines = key_lines()
        half = (len(lines) + 1) // 2
        for number, line in enumerate(lines):
            row, column = number % half, number // half * 3
            grid.addWidget(Badge(line.keys), row, column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(Label(line.words), row, column + 1)
        grid.setColumnMinimumWidth(2, BLOCK)
        note = Label(self.tr("In a text field the keys write; Esc goes back to the form."), Type.SECONDARY, Role.MUTED)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(BLOCK, BLOCK, BLOCK, BLOCK)
        rows.setSpacing(MARGIN)
        for part in (title, note):
            rows.addWidget(part)
        rows.insertLayout(1, grid)
