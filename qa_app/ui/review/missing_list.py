"""What stands against submitting, as a list that leads to each item."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from qa_app.model.evaluation import Missing, MissingPart
from qa_app.model.rubric import Rubric
from qa_app.ui.fonts import Type
from qa_app.ui.theme import GAP, GRID, MARGIN, ROW, Theme
from qa_app.ui.widgets.buttons import IconButton
from qa_app.ui.widgets.labels import Label

MOST_ROWS = 6


class MissingList(QFrame):
    """Shows every missing answer, comment and moment.

    Signals:
        item_wanted: Id of the item that was clicked.
    """

    item_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("missing")
        self.setProperty("notice", "warning")
        self._title = Label("", Type.BODY)
        self._title.setObjectName("missingTitle")
        self._close = IconButton(theme, "x", "", parent=self)
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.hide)
        self._list = QListWidget(self)
        self._list.setObjectName("missingList")
        self._list.itemClicked.connect(self._clicked)
        self._list.itemActivated.connect(self._clicked)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, GAP, GAP, GAP)
        rows.setSpacing(GRID)
        rows.addLayout(head)
        rows.addWidget(self._list)
        self.hide()

    def show_missing(self, rubric: Rubric, missing: Sequence[Missing], language: str) -> None:
        """List what is missing; nothing missing hides the list."""
        self._close.set_tip(self.tr("Close"))
        self._list.clear()
        parts = {
            MissingPart.ANSWER: self.tr("{item}: not answered"),
            MissingPart.COMMENT: self.tr("{item}: a comment is asked for"),
            MissingPart.EVIDENCE: self.tr("{item}: a moment of the recording is asked for"),
        }
        for each in missing:
            item = rubric.item(each.item)
            title = item.title.in_language(language) if item is not None else each.item
            line = QListWidgetItem(parts[each.part].format(item=title or each.item))
            line.setData(Qt.ItemDataRole.UserRole, each.item)
            line.setSizeHint(QSize(0, ROW - GRID))
            self._list.addItem(line)
        self._title.setText(self.tr("Still missing before this can be submitted: {count}").format(count=len(missing)))
        self._list.setFixedHeight(min(len(missing), MOST_ROWS) * (ROW - GRID) + 2)
        self.setVisible(bool(missing))

    @Slot(QListWidgetItem)
    def _clicked(self, line: QListWidgetItem) -> None:
        self.item_wanted.emit(line.data(Qt.ItemDataRole.UserRole))
