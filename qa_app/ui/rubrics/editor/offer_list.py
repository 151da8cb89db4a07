"""The small list at the caret: what can be written here, and what it means."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from qa_app.scoring.rubric_assist import Offer, Offered
from qa_app.ui.theme import GAP, GRID, ICON, Role, Theme, Type
from qa_app.ui.widgets.labels import Divider, Label

WIDTH = 340
ROW_HEIGHT = 26
MOST_ROWS = 8
MEANING_HEIGHT = 58
ICONS = {
    Offered.KEY: ("key", Role.ACCENT),
    Offered.WORD: ("text-aa", Role.OVERTALK),
    Offered.ID: ("hash", Role.CUSTOMER),
    Offered.LANGUAGE: ("translate", Role.GOOD),
    Offered.SNIPPET: ("plus", Role.MUTED),
}


class OfferList(QFrame):
    """Shows offers; never takes the focus from the text.

    Signals:
        taken: The `Offer` that was clicked.
    """

    taken = Signal(object)

    def __init__(self, theme: Theme, meaning: Callable[[str], str], parent: QWidget) -> None:
        """Begin hidden; `meaning` explains a topic in the language of the window."""
        super().__init__(parent)
        self.setObjectName("offer-list")
        self.setProperty("surface", "card")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme = theme
        self._meaning = meaning
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(ICON, ICON))
        self.words = Label("", Type.SECONDARY, Role.MUTED, wraps=True)
        self.words.setFixedHeight(MEANING_HEIGHT)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.words.setContentsMargins(GAP, GRID, GAP, GRID)
        self._line = Divider()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(self._line)
        column.addWidget(self.words)
        self.list.currentRowChanged.connect(self._explain)
        self.list.itemClicked.connect(self._on_click)
        self.hide()

    @property
    def offer(self) -> Offer | None:
        """The chosen offer."""
        item = self.list.currentItem()
        if item is None:
            return None
        offer: Offer = item.data(Qt.ItemDataRole.UserRole)
        return offer

    @property
    def labels(self) -> tuple[str, ...]:
        """What is offered, from the top."""
        return tuple(self.list.item(row).text() for row in range(self.list.count()))

    def show_offers(self, offers: tuple[Offer, ...], caret: QRect, room: QRect) -> None:
        """Show these below the caret, above it where there is no room; both in the parent's pixels."""
        self.list.clear()
        for each in offers:
            item = QListWidgetItem(self._theme.icon(*ICONS[each.kind]), each.label)
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            item.setData(Qt.ItemDataRole.UserRole, each)
            self.list.addItem(item)
        explains = any(each.topic for each in offers)
        self._line.setVisible(explains)
        self.words.setVisible(explains)
        self.list.setCurrentRow(0)
        height = min(len(offers), MOST_ROWS) * ROW_HEIGHT + 2 * GRID + (MEANING_HEIGHT if explains else 0)
        width = min(WIDTH, room.width() - 2 * GAP)
        left = max(room.left() + GAP, min(caret.left() - GAP, room.right() - width - GAP))
        top = caret.bottom() + GRID
        if top + height > room.bottom() and caret.top() - GRID - height > room.top():
            top = caret.top() - GRID - height
        self.setGeometry(left, top, width, height)
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        """Choose another offer; at the ends go round for one step."""
        count = self.list.count()
        row = self.list.currentRow() + by
        self.list.setCurrentRow(row % count if abs(by) == 1 else max(0, min(row, count - 1)))

    def _explain(self, _row: int) -> None:
        offer = self.offer
        self.words.setText("" if offer is None or not offer.topic else self._meaning(offer.topic))

    def _on_click(self, item: QListWidgetItem) -> None:
        self.taken.emit(item.data(Qt.ItemDataRole.UserRole))
