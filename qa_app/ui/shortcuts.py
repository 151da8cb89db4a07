"""The list of keys: those of the frame and those of the screen in front."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from qa_app.ui.theme import BLOCK, GAP, MARGIN, Role, Type
from qa_app.ui.widgets.labels import Badge, Label

KEYS_WIDTH = 120


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys, as the system writes them, and what they do."""

    keys: str
    words: str


def native(keys: str) -> str:
    """Write keys as the system does: ``Ctrl+K``, on macOS ``⌘K``."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def keys_of(screen: QWidget) -> Iterator[Keys]:
    """Give the keys of every action of a screen that has words and keys."""
    for action in screen.findChildren(QAction):
        words = action.text().replace("&", "").rstrip("…")
        if words and not action.shortcut().isEmpty():
            yield Keys(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), words)


class ShortcutsDialog(QDialog):
    """Shows groups of keys."""

    def __init__(self, groups: Sequence[tuple[str, Sequence[Keys]]], parent: QWidget) -> None:
        """Show these groups, each with its heading; empty ones are left out."""
        super().__init__(parent)
        self.setObjectName("shortcuts-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(BLOCK, BLOCK, BLOCK, MARGIN)
        column.setSpacing(GAP)
        for heading, keys in groups:
            if keys:
                column.addWidget(Label(heading, Type.HEADING))
                column.addLayout(self._grid(keys))
                column.addSpacing(MARGIN - GAP)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _grid(self, keys: Sequence[Keys]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(MARGIN)
        grid.setVerticalSpacing(GAP)
        grid.setColumnMinimumWidth(0, KEYS_WIDTH)
        grid.setColumnStretch(1, 1)
        for row, each in enumerate(keys):
            grid.addWidget(Badge(each.keys), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(Label(each.words, Type.BODY, Role.TEXT), row, 1)
        return grid
