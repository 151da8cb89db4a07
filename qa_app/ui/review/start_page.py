"""What the review screen shows while no call is open: the drafts to go on with, and the way to the next call."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import IntEnum
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from qa_app.services.evaluations import Draft
from qa_app.ui.fonts import Type
from qa_app.ui.theme import BLOCK, GAP, MARGIN, ROW, Role, Theme
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.format import instant
from qa_app.ui.widgets.labels import Label
from qa_app.ui.widgets.panels import EmptyState

LIST_WIDTH = 760
MOST_ROWS = 12


class Column(IntEnum):
    """What is told of a draft."""

    CALL = 0
    AGENT = 1
    ANSWERED = 2
    SAVED = 3


class ReviewStart(QWidget):
    """Drafts as a list, or an empty state.

    Signals:
        call_wanted: Id of the call of a draft.
        next_wanted: The next open call.
        calls_wanted: The screen with all calls.
        discard_wanted: A `Draft` that should be thrown away; nobody has asked yet whether that is meant.
    """

    call_wanted = Signal(int)
    next_wanted = Signal()
    calls_wanted = Signal()
    discard_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drafts: tuple[Draft, ...] = ()
        self._zone: ZoneInfo | None = None
        self._now: datetime | None = None
        self._has_open_call = False
        self._empty = EmptyState(theme, "headphones")
        self._empty.setObjectName("reviewEmpty")
        self._empty.clicked.connect(self._empty_pressed)
        self._empty.second_clicked.connect(self.calls_wanted)
        self._title = Label("", Type.TITLE)
        self._about = Label("", Type.BODY, Role.MUTED, wraps=True)
        self._list = self._drafts_list()
        self._next = Button("", kind=Kind.PRIMARY)
        self._next.setObjectName("openNext")
        self._next.clicked.connect(self.next_wanted)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._drafts_page())
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language that is shown."""
        self._title.setText(self.tr("Drafts"))
        self._about.setText(self.tr("Begun and not submitted yet; each opens where you left it."))
        self._list.setAccessibleName(self.tr("Drafts"))
        self._next.setText(self.tr("Open the next call"))
        self._discard.setText(self.tr("Discard the draft…"))
        if self._has_open_call:
            self._empty.set_words(
                self.tr("No call is open"),
                self.tr("Open the next call that nobody has reviewed yet, or choose one from the calls."),
                self.tr("Open the next call"),
                self.tr("Go to the calls"),
            )
        else:
            self._empty.set_words(
                self.tr("Nothing waits for a review"),
                self.tr("Every call with a recording is reviewed. Import recordings to go on."),
                self.tr("Go to the calls"),
            )
        self._fill()

    def show_drafts(self, drafts: Sequence[Draft], *, has_open_call: bool, zone: ZoneInfo, now: datetime) -> None:
        """Show these drafts, and whether there is a next call."""
        self._drafts, self._has_open_call = tuple(drafts), has_open_call
        self._zone, self._now = zone, now
        self._next.setEnabled(has_open_call)
        self.retranslate()
        self._pages.setCurrentIndex(1 if drafts else 0)

    def focus_list(self) -> None:
        """Let the keys choose a draft, or press the button."""
        if self._drafts:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            chosen = self._list.currentItem() or self._list.topLevelItem(0)
            if chosen is not None:
                self._list.setCurrentItem(chosen)
        else:
            self._empty.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drafts_list(self) -> QTreeWidget:
        drafts = QTreeWidget(self)
        drafts.setColumnCount(len(Column))
        drafts.setRootIsDecorated(False)
        drafts.setUniformRowHeights(True)
        drafts.setAllColumnsShowFocus(True)
        drafts.header().setStretchLastSection(True)
        drafts.setObjectName("drafts")
        drafts.itemActivated.connect(self._chosen)
        drafts.itemClicked.connect(self._chosen)
        self._discard = QAction(drafts)
        self._discard.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self._discard.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._discard.triggered.connect(self._discard_chosen)
        drafts.addAction(self._discard)
        drafts.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return drafts

    def _drafts_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout()
        column.setSpacing(GAP)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addSpacing(MARGIN - GAP)
        column.addWidget(self._list)
        column.addSpacing(GAP)
        buttons = QHBoxLayout()
        buttons.addWidget(self._next)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)
        middle = QWidget()
        middle.setMaximumWidth(LIST_WIDTH)
        middle.setLayout(column)
        row = QHBoxLayout(page)
        row.setContentsMargins(BLOCK, BLOCK, BLOCK, BLOCK)
        row.addWidget(middle, 1)
        row.addStretch(1)
        return page

    def _fill(self) -> None:
        self._list.clear()
        self._list.setHeaderLabels([self.tr("Call"), self.tr("Agent"), self.tr("Answered"), self.tr("Saved")])
        if self._zone is None or self._now is None:
            return
        for draft in self._drafts:
            agent = f"{draft.agent_name} ({draft.agent_number})" if draft.agent_name else draft.agent_number
            saved = instant(draft.saved_at, self._zone, self._now)
            line = QTreeWidgetItem([draft.number, agent, str(draft.answered), saved])
            line.setData(Column.CALL, Qt.ItemDataRole.UserRole, draft.call_id)
            line.setSizeHint(Column.CALL, QSize(0, ROW))
            self._list.addTopLevelItem(line)
        for column in Column:
            self._list.resizeColumnToContents(column)
            self._list.setColumnWidth(column, self._list.columnWidth(column) + BLOCK)
        self._list.setFixedHeight(ROW + min(len(self._drafts), MOST_ROWS) * ROW + GAP)

    @Slot(QTreeWidgetItem)
    def _chosen(self, line: QTreeWidgetItem) -> None:
        self.call_wanted.emit(line.data(Column.CALL, Qt.ItemDataRole.UserRole))

    @Slot()
    def _discard_chosen(self) -> None:
        line = self._list.currentItem()
        if line is not None:
            self.discard_wanted.emit(self._drafts[self._list.indexOfTopLevelItem(line)])

    @Slot()
    def _empty_pressed(self) -> None:
        if self._has_open_call:
            self.next_wanted.emit()
        else:
            self.calls_wanted.emit()
