"""A question with its verbs: the one look of every message box."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialogButtonBox, QGridLayout, QLabel, QMessageBox, QPushButton, QWidget

from qa_app.ui.colours import Role
from qa_app.ui.fonts import Type
from qa_app.ui.theme import BLOCK, GAP, MARGIN
from qa_app.ui.widgets.buttons import Kind
from qa_app.ui.widgets.labels import restyle

WORDS_WIDTH = 380
INDENT = 15  # what Qt leaves free where an icon could stand
HEADLINE, SENTENCE = "qt_msgbox_label", "qt_msgbox_informativelabel"


class Question(QMessageBox):
    """Asks before something is done; deleted once it is answered.

    Esc stays. Enter does what the primary verb says, or stays where the verb destroys something.
    """

    def __init__(self, parent: QWidget, name: str, question: str, meaning: str = "") -> None:
        """Ask in the middle of a window.

        Args:
            parent: Its owner.
            name: Name of the object.
            question: One line.
            meaning: What follows from an answer.
        """
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(parent.window().windowTitle() or question)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(question)
        self.setInformativeText(meaning)

    def offer(self, verb: str, act: Callable[[], object] | None = None, kind: Kind = Kind.PLAIN) -> QPushButton:
        """Offer an answer; `act` is called when it is given. A primary verb is what Enter does."""
        role = QMessageBox.ButtonRole.ActionRole if kind is Kind.PLAIN else QMessageBox.ButtonRole.AcceptRole
        button = self._add(verb, role, kind)
        if act is not None:
            button.clicked.connect(lambda _checked=False: act())
        if kind is Kind.PRIMARY:
            self.setDefaultButton(button)
        return button

    def stay(self, words: str = "") -> QPushButton:
        """Offer to leave all as it is; without words it is to cancel."""
        button = self._add(words or self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole, Kind.PLAIN)
        self.setEscapeButton(button)
        if self.defaultButton() is None:
            self.setDefaultButton(button)
        return button

    def agreed(self, verb: str, stay: str = "") -> bool:
        """Ask for a yes to what destroys something, and wait for the answer."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        agrees = self.offer(verb, kind=Kind.DANGER)
        self.stay(stay)
        self.exec()
        is_agreed = self.clickedButton() is agrees
        self.deleteLater()
        return is_agreed

    def showEvent(self, event: QShowEvent) -> None:
        """Set the words as the rest of the window sets them; Qt makes their labels late."""
        super().showEvent(event)
        for name, kind, role in ((HEADLINE, Type.HEADING, Role.TEXT), (SENTENCE, Type.BODY, Role.MUTED)):
            label = self.findChild(QLabel, name)
            if label is not None:
                label.setProperty("type", str(kind))
                label.setProperty("role", str(role))
                label.setFixedWidth(WORDS_WIDTH)
                label.setWordWrap(True)
                restyle(label)
        layout = self.layout()
        if isinstance(layout, QGridLayout):
            layout.setContentsMargins(BLOCK - INDENT, BLOCK, BLOCK, MARGIN)
            layout.setHorizontalSpacing(0)
            layout.setVerticalSpacing(GAP)
        buttons = self.findChild(QDialogButtonBox)
        if buttons is not None:
            buttons.setContentsMargins(0, GAP, 0, 0)

    def _add(self, words: str, role: QMessageBox.ButtonRole, kind: Kind) -> QPushButton:
        button = self.addButton(words, role)
        button.setProperty("kind", str(kind))
        restyle(button)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button
