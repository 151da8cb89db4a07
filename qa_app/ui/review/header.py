"""The head of the desk: which call is in hand, by which rubric, and the way to the next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QSizePolicy, QWidget

from qa_app.model.calls import Call
from qa_app.model.sides import SidesBy
from qa_app.services.queue import QueuePlace
from qa_app.ui.fonts import Type
from qa_app.ui.review.keys import Act, DeskKeys
from qa_app.ui.theme import BLOCK, GAP, MARGIN, TOOLBAR, Role, Theme
from qa_app.ui.widgets.buttons import Button, IconButton, Kind
from qa_app.ui.widgets.format import duration, instant
from qa_app.ui.widgets.labels import ElidedLabel, Label

RUBRIC_WIDTH = 240

RubricKey = tuple[str, int]


class DeskHeader(QFrame):
    """Names the call and takes what concerns it as a whole.

    Signals:
        rubric_chosen: Id and version of another rubric.
        swap_wanted: Agent and customer should be exchanged.
        next_wanted: The next open call should be opened.
        previous_wanted: The call before should be opened again.
        skip_wanted: The call should be passed over.
        keep_wanted: The call should be kept for this reviewer, or released where it is kept.
        sides_confirmed: Agent and customer are as they were guessed.
        closed: Back to the list of drafts.
    """

    rubric_chosen = Signal(str, int)
    swap_wanted = Signal()
    next_wanted = Signal()
    previous_wanted = Signal()
    skip_wanted = Signal()
    keep_wanted = Signal()
    sides_confirmed = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, keys: DeskKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._place: QueuePlace | None = None
        self.setObjectName("deskHeader")
        self.setFixedHeight(TOOLBAR + GAP)
        self._back = IconButton(theme, "arrow-left", "", parent=self)
        self._back.setObjectName("closeCall")
        self._number = Label("", Type.HEADING, parent=self)
        self._number.setObjectName("callNumber")
        self._about = ElidedLabel("", role=Role.MUTED, parent=self)
        self._rubrics = QComboBox(self)
        self._rubrics.setObjectName("rubrics")
        self._rubrics.setFixedWidth(RUBRIC_WIDTH)
        self._rubric = ElidedLabel("", role=Role.MUTED, parent=self)
        self._rubric.setObjectName("rubric")
        self._rubric.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._rubric.setFixedWidth(RUBRIC_WIDTH)
        self._rubric.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._swap = IconButton(theme, "swap", "", parent=self)
        self._swap.setObjectName("swapSides")
        self._guessed = Button("", theme, "check", Kind.QUIET, self)
        self._guessed.setObjectName("sidesGuessed")
        self._guessed.hide()
        self._next = Button("", theme, "arrow-right", Kind.QUIET, self)
        self._next.setObjectName("nextCall")
        self._next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._previous = IconButton(theme, "caret-left", "", parent=self)
        self._previous.setObjectName("previousCall")
        self._previous.setEnabled(False)
        self._keep = IconButton(theme, "push-pin", "", parent=self)
        self._keep.setObjectName("keepCall")
        self._keep.setCheckable(True)
        self._skip = IconButton(theme, "skip-forward", "", parent=self)
        self._skip.setObjectName("skipCall")
        tools = (self._guessed, self._swap, self._keep, self._skip, self._previous)
        for control in (self._back, *tools, self._next, self._rubrics):
            control.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out(tools)
        self._back.clicked.connect(self.closed)
        self._swap.clicked.connect(self.swap_wanted)
        self._guessed.clicked.connect(self.sides_confirmed)
        self._next.clicked.connect(self.next_wanted)
        self._previous.clicked.connect(self.previous_wanted)
        self._skip.clicked.connect(self.skip_wanted)
        self._keep.clicked.connect(self.keep_wanted)
        self._rubrics.activated.connect(self._chosen)
        self.retranslate()

    def _lay_out(self, tools: Sequence[QWidget]) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN - GAP, 0, MARGIN, 0)
        row.setSpacing(GAP)
        row.addWidget(self._back)
        row.addWidget(self._number)
        row.addSpacing(GAP)
        row.addWidget(self._about, 1)
        row.addSpacing(BLOCK)
        for widget in (self._rubric, self._rubrics, *tools, self._next):
            row.addWidget(widget)

    def retranslate(self) -> None:
        """Take the words of the language that is shown."""
        tip = self._keys.tip
        self._back.set_tip(tip(self.tr("Back to the drafts"), Act.CLOSE))
        self._previous.set_tip(tip(self.tr("Back to the call before"), Act.PREVIOUS_CALL))
        self._skip.set_tip(tip(self.tr("Pass this call over; it comes last then"), Act.SKIP_CALL))
        self._show_kept()
        self._swap.set_tip(self.tr("Exchange agent and customer"))
        self._guessed.setText(self.tr("Sides guessed"))
        self._guessed.setToolTip(
            self.tr(
                "Who greets as an agent does was taken for the agent. Click where that is right; "
                "the button beside it exchanges agent and customer."
            )
        )
        self._show_place()
        self._rubrics.setToolTip(self.tr("Rubric"))
        self._rubrics.setAccessibleName(self.tr("Rubric"))

    def show_call(self, call: Call, zone: ZoneInfo, now: datetime) -> None:
        """Name a call."""
        self._number.setText(call.number)
        agent = f"{call.agent_name} ({call.agent_number})" if call.agent_name else call.agent_number
        length = duration(call.duration_ms) if call.duration_ms is not None else ""
        start = instant(call.started_at, zone, now) if call.started_at else ""
        self._about.setText("  ·  ".join(part for part in (agent, call.team, call.queue, length, start) if part))
        self._swap.setVisible(call.recording_path is not None)
        self._guessed.setVisible(call.sides_by is SidesBy.GREETING)

    def show_place(self, place: QueuePlace | None) -> None:
        """Say which call of the day this is and whether one comes after it; None says nothing."""
        self._place = place
        self._show_place()

    def show_kept(self, kept: bool, *, can_keep: bool) -> None:
        """Show whether the call is kept for this reviewer, and whether it can be kept or passed over at all."""
        self._keep.setChecked(kept)
        self._keep.setVisible(can_keep)
        self._skip.setVisible(can_keep)
        self._show_kept()

    def show_trail(self, has_previous: bool) -> None:
        """Offer the way back to the call before, or not."""
        self._previous.setEnabled(has_previous)

    def show_rubrics(self, rubrics: Sequence[tuple[RubricKey, str]], chosen: RubricKey, *, can_change: bool) -> None:
        """Offer these rubrics (id and version, title), one of them chosen."""
        self._rubrics.clear()
        for key, title in rubrics:
            self._rubrics.addItem(title, key)
        self._rubrics.setCurrentIndex(next((row for row, (key, _) in enumerate(rubrics) if key == chosen), -1))
        can_choose = can_change and len(rubrics) > 1
        self._rubrics.setVisible(can_choose)
        self._rubric.setText(next((title for key, title in rubrics if key == chosen), ""))
        self._rubric.setVisible(not can_choose)

    def _show_kept(self) -> None:
        kept = self._keep.isChecked()
        words = self.tr("Release this call for others") if kept else self.tr("Keep this call for me when I leave it")
        self._keep.set_tip(self._keys.tip(words, Act.KEEP_CALL))
        self._keep.set_icon("push-pin-fill" if kept else "push-pin", Role.ACCENT if kept else Role.TEXT)

    def _show_place(self) -> None:
        place = self._place
        words = self.tr("Next call")
        if place is not None:
            words = self.tr("{number} of {count}  ·  Next").format(number=place.number, count=place.count)
        self._next.setText(f"{words} ")  # the icon stands close to the text
        rule = self.tr(
            "Calls that you keep come first, then recognised calls, then the others, in the order of their import; "
            "calls that you passed over come last. Calls that others hold are left out."
        )
        lead = self._keys.tip(self.tr("Leave this draft and open the next call"), Act.NEXT_CALL)
        self._next.setToolTip(f"{lead}\n{rule}")
        self._next.setAccessibleName(self.tr("Next call"))
        self._next.setAccessibleDescription(words)

    def _chosen(self, row: int) -> None:
        rubric, version = self._rubrics.itemData(row)
        self.rubric_chosen.emit(rubric, version)
