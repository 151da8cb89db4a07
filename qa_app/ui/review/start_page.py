"""What the review screen shows while no call is open: drafts and held calls to go on with, and the way to the next."""

from __future__ import annotations

from datetime import datetime
from enum import IntEnum
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QStackedLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from qa_app.model.agents import Actor
from qa_app.model.agents import Role as ActorRole
from qa_app.services.evaluations import Draft
from qa_app.services.queue import HeldCall
from qa_app.ui.fonts import Type
from qa_app.ui.review.draft_acts import Waiting
from qa_app.ui.review.keys import Act, DeskKeys
from qa_app.ui.theme import BLOCK, GAP, MARGIN, ROW, Role, Theme
from qa_app.ui.widgets.buttons import Button, Chip, Kind
from qa_app.ui.widgets.format import instant
from qa_app.ui.widgets.labels import Label
from qa_app.ui.widgets.panels import EmptyState

LIST_WIDTH = 920
MOST_ROWS = 12
COLUMN_WIDTHS = (160, 180, 110, 210)


class Column(IntEnum):
    """What is told of a draft."""

    CALL = 0
    AGENT = 1
    ANSWERED = 2
    SAVED = 3
    REVIEWER = 4


class ReviewStart(QWidget):
    """Drafts and held calls as a list, or an empty state.

    Signals:
        call_wanted: Id of a call that should be opened.
        next_wanted: The next open call.
        calls_wanted: The screen with all calls.
        everybody_wanted: Whether everybody's drafts should be listed.
        discard_wanted: A `Draft` that should be thrown away.
        take_over_wanted: Another's `Draft` that should come into this reviewer's hands.
        release_wanted: Id of a held call that should be let go.
    """

    call_wanted = Signal(int)
    next_wanted = Signal()
    calls_wanted = Signal()
    everybody_wanted = Signal(bool)
    discard_wanted = Signal(object)
    take_over_wanted = Signal(object)
    release_wanted = Signal(int)

    def __init__(self, theme: Theme, keys: DeskKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._waiting: Waiting | None = None
        self._rows: list[Draft | HeldCall] = []
        self._actor = Actor("")
        self._zone: ZoneInfo | None = None
        self._now: datetime | None = None
        self._empty = EmptyState(theme, "headphones")
        self._empty.setObjectName("reviewEmpty")
        self._empty.clicked.connect(self._empty_pressed)
        self._empty.second_clicked.connect(self.calls_wanted)
        self._title = Label("", Type.TITLE)
        self._about = Label("", Type.BODY, Role.MUTED, wraps=True)
        self._everybody = Chip("", theme, "users", checkable=True)
        self._everybody.setObjectName("everybodysDrafts")
        self._everybody.toggled.connect(self.everybody_wanted)
        self._list = self._drafts_list()
        self._next = Button("", kind=Kind.PRIMARY)
        self._next.setObjectName("openNext")
        self._next.clicked.connect(self.next_wanted)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._drafts_page())
        self._next_key = QAction(self)
        self._next_key.triggered.connect(self._next_pressed)
        self.addAction(self._next_key)
        keys.changed.connect(self._bind)
        self._bind()
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language that is shown."""
        self._title.setText(self.tr("My work"))
        self._list.setAccessibleName(self.tr("Drafts and kept calls"))
        self._everybody.setText(self.tr("Everybody's drafts"))
        self._next.setText(self.tr("Open the next call"))
        self._next.setToolTip(self._keys.tip(self.tr("Open the next call"), Act.NEXT_CALL))
        self._discard.setText(self.tr("Discard the draft"))
        self._take_over.setText(self.tr("Take the draft over"))
        self._release.setText(self.tr("Release the call"))
        self._about.setText(self._about_words())
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

    def show_waiting(self, waiting: Waiting, actor: Actor, *, zone: ZoneInfo, now: datetime) -> None:
        """Show what waits for this reviewer."""
        self._waiting, self._actor, self._zone, self._now = waiting, actor, zone, now
        self._next.setEnabled(self._has_open_call)
        self.retranslate()
        has_list = bool(waiting.drafts or waiting.held or self._everybody.isChecked())
        self._pages.setCurrentIndex(1 if has_list else 0)

    def focus_list(self) -> None:
        """Let the keys choose a draft, or press the button."""
        if self._rows:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            chosen = self._list.currentItem() or self._list.topLevelItem(0)
            if chosen is not None:
                self._list.setCurrentItem(chosen)
        else:
            self._empty.button.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _has_open_call(self) -> bool:
        return self._waiting is not None and self._waiting.place.next_call_id is not None

    def _about_words(self) -> str:
        begun = self.tr("Begun and not submitted yet; each opens where you left it.")
        if self._waiting is None:
            return begun
        place = self._waiting.place
        today = self.tr("Submitted today: {done}. Open: {open}.").format(
            done=place.number - 1, open=place.count - place.number + 1
        )
        return f"{begun} {today}"

    def _drafts_list(self) -> QTreeWidget:
        drafts = QTreeWidget(self)
        drafts.setColumnCount(len(Column))
        drafts.setRootIsDecorated(False)
        drafts.setUniformRowHeights(True)
        drafts.setAllColumnsShowFocus(True)
        drafts.header().setStretchLastSection(True)
        drafts.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(COLUMN_WIDTHS):
            drafts.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            drafts.setColumnWidth(column, width)
        drafts.setObjectName("drafts")
        drafts.itemActivated.connect(self._chosen)
        drafts.itemClicked.connect(self._chosen)
        drafts.currentItemChanged.connect(self._show_choice)
        self._discard = self._action(drafts, self._discard_chosen)
        self._discard.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self._take_over = self._action(drafts, self._take_over_chosen)
        self._release = self._action(drafts, self._release_chosen)
        drafts.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return drafts

    def _action(self, drafts: QTreeWidget, act: object) -> QAction:
        action = QAction(drafts)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(act)
        drafts.addAction(action)
        return action

    def _drafts_page(self) -> QWidget:
        page = QWidget()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._everybody)
        column = QVBoxLayout()
        column.setSpacing(GAP)
        column.addLayout(head)
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
        row.addWidget(middle, MOST_ROWS)
        row.addStretch(1)
        return page

    def _fill(self) -> None:
        chosen = max(0, self._chosen_row())
        self._list.clear()
        headings = (self.tr("Call"), self.tr("Agent"), self.tr("Answered"), self.tr("Saved"), self.tr("Reviewer"))
        self._list.setHeaderLabels(list(headings))
        waiting = self._waiting
        if waiting is None or self._zone is None or self._now is None:
            return
        self._rows = [*waiting.held, *waiting.drafts]
        for row in self._rows:
            cells = self._held_cells(row) if isinstance(row, HeldCall) else self._draft_cells(row)
            line = QTreeWidgetItem(cells)
            line.setSizeHint(Column.CALL, QSize(0, ROW))
            self._list.addTopLevelItem(line)
        self._list.setFixedHeight(ROW + min(len(self._rows), MOST_ROWS) * ROW + GAP)
        again = self._list.topLevelItem(min(chosen, len(self._rows) - 1))
        if again is not None:
            self._list.setCurrentItem(again)
        self._show_choice()

    def _draft_cells(self, draft: Draft) -> list[str]:
        answered = self.tr("{answered} of {asked}").format(answered=draft.answered, asked=draft.asked)
        reviewer = draft.reviewer
        if draft.begun_by is not None:
            reviewer = self.tr("{reviewer}, begun by {other}").format(reviewer=draft.reviewer, other=draft.begun_by)
        agent = _agent_words(draft.agent_name, draft.agent_number)
        return [draft.number, agent, answered, self._time_words(draft.saved_at), reviewer]

    def _held_cells(self, held: HeldCall) -> list[str]:
        agent = _agent_words(held.call.agent_name, held.call.agent_number)
        return [
            held.call.number,
            agent,
            self.tr("not begun"),
            self.tr("kept since {time}").format(time=self._time_words(held.claim.since)),
            held.claim.reviewer,
        ]

    def _time_words(self, at: datetime) -> str:
        return instant(at, self._zone, self._now) if self._zone is not None and self._now is not None else ""

    def _row(self) -> Draft | HeldCall | None:
        number = self._chosen_row()
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def _chosen_row(self) -> int:
        line = self._list.currentItem()
        return self._list.indexOfTopLevelItem(line) if line is not None else -1

    @Slot()
    def _bind(self) -> None:
        self._next_key.setShortcuts([QKeySequence(key) for key in self._keys.all[Act.NEXT_CALL]])

    @Slot()
    def _show_choice(self) -> None:
        row = self._row()
        is_own = isinstance(row, Draft) and row.reviewer == self._actor.name
        self._discard.setEnabled(is_own)
        self._discard.setVisible(isinstance(row, Draft))
        self._take_over.setVisible(isinstance(row, Draft) and not is_own)
        self._take_over.setEnabled(self._actor.role is ActorRole.LEAD)
        self._release.setVisible(isinstance(row, HeldCall))

    @Slot(QTreeWidgetItem)
    def _chosen(self, line: QTreeWidgetItem) -> None:
        self._list.setCurrentItem(line)
        row = self._row()
        if isinstance(row, HeldCall):
            self.call_wanted.emit(row.call.id)
        elif isinstance(row, Draft) and row.reviewer == self._actor.name:
            self.call_wanted.emit(row.call_id)
        elif isinstance(row, Draft):
            self.take_over_wanted.emit(row)

    @Slot()
    def _discard_chosen(self) -> None:
        row = self._row()
        if isinstance(row, Draft) and row.reviewer == self._actor.name:
            self.discard_wanted.emit(row)

    @Slot()
    def _take_over_chosen(self) -> None:
        row = self._row()
        if isinstance(row, Draft):
            self.take_over_wanted.emit(row)

    @Slot()
    def _release_chosen(self) -> None:
        row = self._row()
        if isinstance(row, HeldCall):
            self.release_wanted.emit(row.call.id)

    @Slot()
    def _next_pressed(self) -> None:
        if self._has_open_call:
            self.next_wanted.emit()

    @Slot()
    def _empty_pressed(self) -> None:
        if self._has_open_call:
            self.next_wanted.emit()
        else:
            self.calls_wanted.emit()


def _agent_words(name: str, number: str) -> str:
    return f"{name} ({number})" if name else number
