"""The parts of the settings screen: groups of rows, each a name with a hint and its control."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from qa_app.ui.theme import BLOCK, GAP, GRID, MARGIN, Role, Type
from qa_app.ui.widgets.labels import Divider, Label
from qa_app.ui.widgets.panels import Card

CONTROL_WIDTH = 280


class Row(QWidget):
    """A setting: its name, what it does, and its control at the right."""

    def __init__(self, control: QWidget, parent: QWidget | None = None) -> None:
        """Make a row around a control; `set_words` names it."""
        super().__init__(parent)
        self._control = control
        self._name = Label("", Type.BODY)
        self._hint = Label("", Type.SECONDARY, Role.MUTED, wraps=True)
        self._name.setBuddy(control)
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addWidget(self._name)
        words.addWidget(self._hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, GAP, 0, GAP)
        row.setSpacing(BLOCK)
        row.addLayout(words, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_words(self, name: str, hint: str = "") -> None:
        """Name the setting; the hint stands below."""
        self._name.setText(name)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._control.setAccessibleName(name)


class Group(Card):
    """A card of rows with hairlines between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty group."""
        super().__init__(parent=parent)
        self.body.setSpacing(0)
        self.body.setContentsMargins(MARGIN, MARGIN - GRID, MARGIN, GAP)
        self._has_rows = False

    def add(self, control: QWidget) -> Row:
        """Add a row at the end."""
        if self._has_rows:
            self.body.addWidget(Divider())
        self._has_rows = True
        row = Row(control)
        self.body.addWidget(row)
        return row


class Choice(QComboBox):
    """A box of a few values.

    Signals:
        chosen: The value that the reader chose.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty box."""
        super().__init__(parent)
        self.setFixedWidth(CONTROL_WIDTH)
        self.activated.connect(lambda index: self.chosen.emit(self.itemData(index)))

    def show_values(self, values: Sequence[tuple[object, str]], current: object) -> None:
        """Offer values with their words, this one chosen."""
        with QSignalBlocker(self):
            self.clear()
            for value, words in values:
                self.addItem(words, value)
            self.setCurrentIndex(next((i for i, (value, _words) in enumerate(values) if value == current), -1))
