"""Asks why a call is passed over; an answer is not demanded."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from qa_app.ui.fonts import Type
from qa_app.ui.theme import BLOCK, GAP, MARGIN, Role
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.labels import Label

WIDTH = 420
LONGEST = 200


class SkipDialog(QDialog):
    """One field and Enter.

    Signals:
        reason_given: The reason, empty where none was written.
    """

    reason_given = Signal(str)

    def __init__(self, number: str, parent: QWidget) -> None:
        """Ask about the call of this number."""
        super().__init__(parent)
        self.setObjectName("skipDialog")
        self.setWindowTitle(self.tr("Pass over call {call}").format(call=number))
        self.setMinimumWidth(WIDTH)
        self._reason = QLineEdit(self)
        self._reason.setObjectName("skipReason")
        self._reason.setMaxLength(LONGEST)
        self._reason.setPlaceholderText(self.tr("Reason, if you like"))
        self._reason.setAccessibleName(self.tr("Reason"))
        note = self.tr("It comes last in your queue, and others can claim it. What was given stays in your drafts.")
        skip = Button(self.tr("Pass over"), kind=Kind.PRIMARY)
        skip.setDefault(True)
        skip.clicked.connect(self._give)
        cancel = Button(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(skip)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(BLOCK, BLOCK, BLOCK, MARGIN)
        rows.setSpacing(GAP)
        rows.addWidget(Label(note, Type.SECONDARY, Role.MUTED, wraps=True))
        rows.addWidget(self._reason)
        rows.addSpacing(GAP)
        rows.addLayout(buttons)

    @Slot()
    def _give(self) -> None:
        self.reason_given.emit(self._reason.text())
        self.accept()
