"""The line over the screen that tells of a rubric's file that changed after it was published."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from qa_app.ui.theme import BLOCK, GAP, MARGIN, Role, Theme, Type
from qa_app.ui.widgets.buttons import Button, IconButton, Kind
from qa_app.ui.widgets.icon_label import IconLabel
from qa_app.ui.widgets.labels import Divider, ElidedLabel, Label


class FileBanner(QFrame):
    """Says what changed and offers what can be done about it.

    Signals:
        offered: The file shall become a draft of the next version.
        compare_wanted: The reader wants to see what differs.
        dismissed: The reader does not want to hear of this change again.
    """

    offered = Signal()
    compare_wanted = Signal()
    dismissed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setObjectName("file-banner")
        self.setProperty("surface", "raised")
        self.words = ElidedLabel("", Type.BODY)
        self.words.setObjectName("file-banner-words")
        self.more = Label("", Type.SECONDARY, Role.MUTED)
        self.offer = Button("", kind=Kind.PLAIN)
        self.offer.setObjectName("file-banner-offer")
        self.compare = Button("", kind=Kind.QUIET)
        self.compare.setObjectName("file-banner-compare")
        self._dismiss = IconButton(theme, "x", "")
        self._dismiss.setObjectName("file-banner-dismiss")
        self.offer.clicked.connect(self.offered)
        self.compare.clicked.connect(self.compare_wanted)
        self._dismiss.clicked.connect(self.dismissed)
        row = QHBoxLayout()
        row.setContentsMargins(BLOCK, GAP, MARGIN, GAP)
        row.setSpacing(GAP)
        row.addWidget(IconLabel(theme, "file-dotted", Role.WARNING))
        row.addWidget(self.words, 1)
        row.addWidget(self.more)
        row.addWidget(self.offer)
        row.addWidget(self.compare)
        row.addWidget(self._dismiss)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Divider())
        self.retranslate()
        self.hide()

    def show_words(self, sentence: str, offer: str, others: int, *, can_compare: bool) -> None:
        """Say what happened.

        Args:
            sentence: What happened.
            offer: Words of the button that makes a draft; empty hides it.
            others: How many further files changed.
            can_compare: Whether the file can be read and compared.
        """
        self.words.setText(sentence)
        self.offer.setText(offer)
        self.offer.setVisible(bool(offer))
        self.compare.setVisible(can_compare)
        self.more.setText(self.tr("and %n more", "", others) if others else "")
        self.show()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.compare.setText(self.tr("Compare"))
        self._dismiss.set_tip(self.tr("Dismiss"))
