"""The list under a chip, to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from qa_app.ui.calls.choice import Choice
from qa_app.ui.theme import GAP

SEARCH_FROM = 9
VISIBLE_ROWS = 10
ROW_HEIGHT = 28
POPUP_WIDTH = 240
VALUE_ROLE = Qt.ItemDataRole.UserRole


class ChoicePopup(QFrame):
    """The list under the chip.

    Signals:
        toggled: A value, and whether it is chosen now.
    """

    toggled = Signal(str, bool)

    def __init__(self, parent: QWidget, *, many: bool) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("surface", "card")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._many = many
        self._filling = False
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        self.list = QListWidget(self)
        self.list.setObjectName("choices")
        self.list.setUniformItemSizes(True)
        self.list.setStyleSheet("QListWidget { background: transparent; }")
        self.list.itemChanged.connect(self._on_changed)
        self.list.itemActivated.connect(self._on_picked)
        self.list.itemClicked.connect(self._on_picked)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addWidget(self.search)
        column.addWidget(self.list)
        self.setFixedWidth(POPUP_WIDTH)

    def fill(self, choices: Sequence[Choice], chosen: Sequence[str]) -> None:
        """Offer the choices anew, and what is chosen though it is offered no longer."""
        self._filling = True
        self.search.clear()
        self.search.setVisible(len(choices) >= SEARCH_FROM)
        self.list.clear()
        known = {choice.value for choice in choices}
        for choice in (*choices, *(Choice(value, value) for value in chosen if value not in known)):
            item = QListWidgetItem(choice.words, self.list)
            item.setData(VALUE_ROLE, choice.value)
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            if self._many:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if choice.value in chosen else Qt.CheckState.Unchecked)
            elif choice.value in chosen:
                self.list.setCurrentItem(item)
        rows = max(1, min(VISIBLE_ROWS, self.list.count()))
        self.list.setFixedHeight(rows * ROW_HEIGHT + 2 * self.list.frameWidth())
        self._filling = False
        self.setFixedHeight(self.sizeHint().height())

    def take_focus(self) -> None:
        """Put the caret where typing helps."""
        (self.search if self.search.isVisible() else self.list).setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot(str)
    def _narrow(self, text: str) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(text.casefold() not in item.text().casefold())

    @Slot(QListWidgetItem)
    def _on_changed(self, item: QListWidgetItem) -> None:
        if self._many and not self._filling:
            self.toggled.emit(item.data(VALUE_ROLE), item.checkState() is Qt.CheckState.Checked)

    @Slot(QListWidgetItem)
    def _on_picked(self, item: QListWidgetItem) -> None:
        if not self._many and self.isVisible():
            self.toggled.emit(item.data(VALUE_ROLE), True)
