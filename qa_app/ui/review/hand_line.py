"""The line that tells in whose hands a call is, where it is not simply the reviewer's own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from qa_app.ui.theme import GAP, MARGIN
from qa_app.ui.widgets.buttons import Button
from qa_app.ui.widgets.labels import Label


class HandLine(QFrame):
    """A sentence and, where there is something to do about it, a button.

    Signals:
        taken: The button was pressed.
    """

    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("handLine")
        self.setProperty("notice", "neutral")
        self._words = Label("", wraps=True)
        self._words.setObjectName("handWords")
        self._take = Button("")
        self._take.setObjectName("takeCall")
        self._take.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._take.clicked.connect(self.taken)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, GAP, GAP, GAP)
        row.addWidget(self._words, 1)
        row.addWidget(self._take)
        self.hide()

    def tell(self, sentence: str, button: str = "") -> None:
        """Say this; an empty sentence hides the line."""
        self._words.setText(sentence)
        self._take.setText(button)
        self._take.setVisible(bool(button))
        self.setVisible(bool(sentence))
