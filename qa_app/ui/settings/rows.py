"""The rows of the settings screen: each a name with a hint, and its control at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from qa_app.ui.theme import BLOCK, GAP, GRID, Role, Type
from qa_app.ui.widgets.labels import ElidedLabel, Label

CONTROL_WIDTH = 280
PLACE_WIDTH = 380


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
        name_control(self._control, name)


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


def name_control(control: QWidget, name: str) -> None:
    """Give a control its name for screen readers, the fields inside it too."""
    control.setAccessibleName(name)
    for field in control.findChildren(QLineEdit):
        field.setAccessibleName(name)


def beside(words: QWidget, button: QWidget) -> QWidget:
    """Set a button beside what it is about."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP)
    row.addWidget(words)
    row.addWidget(button)
    return holder


def place_label(place: str) -> QWidget:
    """Show a path or an address at the right, as much of it as there is room."""
    label = ElidedLabel(place, Type.BODY, Role.MUTED)
    label.setFixedWidth(PLACE_WIDTH)
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label


def open_folder(folder: str) -> None:
    """Show a folder in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
