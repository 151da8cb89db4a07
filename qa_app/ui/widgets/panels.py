"""Surfaces: cards, side panels, and what a screen shows while it has nothing to show."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from qa_app.ui.colours import Role
from qa_app.ui.fonts import Type
from qa_app.ui.theme import BLOCK, GAP, MARGIN, TOOLBAR, Theme
from qa_app.ui.widgets.buttons import Button, IconButton, Kind
from qa_app.ui.widgets.icon_label import IconLabel
from qa_app.ui.widgets.labels import Divider, ElidedLabel, Label

SENTENCE_WIDTH = 480
PICTURE = 40


class Card(QFrame):
    """A raised surface with a hairline around it; `body` takes its content."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        """Make a card, with a heading where one is given."""
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.body.setSpacing(GAP)
        self._heading = Label(heading, Type.HEADING)
        self.body.addWidget(self._heading)
        self._heading.setVisible(bool(heading))

    def set_heading(self, heading: str) -> None:
        """Name the card anew."""
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))


class EmptyState(QWidget):
    """One sentence and one button in the middle of an empty screen; a second, quieter button where one helps.

    Signals:
        clicked: The button was pressed.
        second_clicked: The quieter button was pressed.
    """

    clicked = Signal()
    second_clicked = Signal()

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        """Make it with an icon of the family; `set_words` gives it its words."""
        super().__init__(parent)
        picture = IconLabel(theme, icon, Role.FAINT, size=PICTURE)
        self._title = Label("", Type.HEADING)
        self._sentence = Label("", Type.BODY, Role.MUTED, wraps=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence.setFixedWidth(SENTENCE_WIDTH)
        self.button = Button("", kind=Kind.PRIMARY)
        self.second = Button("", kind=Kind.QUIET)
        self.button.clicked.connect(self.clicked)
        self.second.clicked.connect(self.second_clicked)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addStretch()
        row.addWidget(self.button)
        row.addWidget(self.second)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(GAP)
        column.addStretch(2)
        for widget in (picture, self._title, self._sentence):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(MARGIN - GAP)
        column.addLayout(row)
        column.addStretch(3)

    def set_words(self, title: str, sentence: str, button: str = "", second: str = "") -> None:
        """Say what is missing and what to do; empty words hide their button."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.ensurePolished()
        self._sentence.setMinimumHeight(self._sentence.heightForWidth(SENTENCE_WIDTH))
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.second.setText(second)
        self.second.setVisible(bool(second))


class SidePanel(QFrame):
    """A sheet at the right of a screen: a title with a button that closes it, and a body that scrolls.

    Signals:
        closed: The button was pressed; the panel has hidden itself.
    """

    closed = Signal()

    def __init__(self, theme: Theme, width: int = 360, parent: QWidget | None = None) -> None:
        """Make a panel of this width; `body` takes its content."""
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self.setFixedWidth(width)
        self._title = ElidedLabel("", Type.HEADING)
        self._close = IconButton(theme, "x", self.tr("Close"))
        self._close.clicked.connect(self._on_close)
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN, 0, GAP, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        bar = QWidget()
        bar.setFixedHeight(TOOLBAR)
        bar.setLayout(head)
        content = QWidget()
        content.setProperty("surface", "raised")
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.body.setSpacing(GAP)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(Divider())
        column.addWidget(scroll, 1)

    def set_title(self, title: str) -> None:
        """Name what the panel shows."""
        self._title.setText(title)

    def changeEvent(self, event: QEvent) -> None:
        """Say what the button does in the language that came into force."""
        if event.type() == QEvent.Type.LanguageChange:
            self._close.set_tip(self.tr("Close"))
        super().changeEvent(event)

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()


class TopBar(QFrame):
    """The head of a screen: its title, then what the screen adds to `row` from the left and to `end` at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty bar."""
        super().__init__(parent)
        self.setFixedHeight(TOOLBAR + GAP)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.title = Label("", Type.TITLE)
        self.note = ElidedLabel("", Type.SECONDARY, Role.MUTED)
        self.note.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.note.setMinimumWidth(1)
        self.row = QHBoxLayout()
        self.row.setSpacing(GAP)
        self.end = QHBoxLayout()
        self.end.setSpacing(GAP)
        bar = QHBoxLayout(self)
        bar.setContentsMargins(BLOCK, 0, MARGIN, 0)
        bar.setSpacing(GAP)
        bar.addWidget(self.title)
        bar.addWidget(self.note)
        bar.addLayout(self.row)
        bar.addStretch()
        bar.addLayout(self.end)
