"""The line under the head of the ranking: how the month stands, and what is done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from qa_app.model.months import MonthStage, MonthState, Snapshot
from qa_app.ui.context import ScreenContext
from qa_app.ui.theme import BLOCK, GAP, MARGIN, TOOLBAR, Role, Type
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.format import stamp
from qa_app.ui.widgets.icon_label import IconLabel
from qa_app.ui.widgets.labels import ElidedLabel

HASH_SHOWN = 12


class MonthBar(QFrame):
    """State and acts of a month.

    Signals:
        figures_wanted: Figures of the month shall be seen or taken in.
        points_wanted: The ledger of points shall be seen.
        stars_wanted: The commendation page and certificates shall be made.
        close_wanted: The month shall be closed.
        reopen_wanted: The month shall be reopened.
        notice_wanted: Its public notice shall begin, or end on another day.
        announce_wanted: It shall be announced.
        take_back_wanted: Notice and announcement shall be taken back.
    """

    figures_wanted = Signal()
    points_wanted = Signal()
    stars_wanted = Signal()
    close_wanted = Signal()
    reopen_wanted = Signal()
    notice_wanted = Signal()
    announce_wanted = Signal()
    take_back_wanted = Signal()

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Begin without a month."""
        super().__init__(parent)
        self.setObjectName("month-bar")
        self.setFixedHeight(TOOLBAR)
        self._context = context
        self._snapshot: Snapshot | None = None
        self._stands: MonthState | None = None
        theme = context.theme
        self._icon = IconLabel(theme, "lock-simple-open", Role.MUTED)
        self.state = ElidedLabel("", Type.BODY, Role.MUTED)
        self.state.setObjectName("month-state")
        self._figures = Button("", theme, "table", Kind.QUIET)
        self._points = Button("", theme, "coin", Kind.QUIET)
        self._stars = Button("", theme, "medal", Kind.QUIET)
        self.notice_button = Button("", theme, "megaphone-simple", Kind.QUIET)
        self.announce_button = Button("", theme, "check-circle", Kind.QUIET)
        self.take_back_button = Button("", theme, "arrow-counter-clockwise", Kind.QUIET)
        self.close_button = Button("", theme, "lock-simple")
        self.reopen_button = Button("", theme, "lock-simple-open")
        row = QHBoxLayout(self)
        row.setContentsMargins(BLOCK, 0, MARGIN, 0)
        row.setSpacing(GAP)
        row.addWidget(self._icon)
        row.addWidget(self.state, 1)
        for name, button, signal in (
            ("month-figures", self._figures, self.figures_wanted),
            ("month-points", self._points, self.points_wanted),
            ("month-stars", self._stars, self.stars_wanted),
            ("month-notice", self.notice_button, self.notice_wanted),
            ("month-announce", self.announce_button, self.announce_wanted),
            ("month-take-back", self.take_back_button, self.take_back_wanted),
            ("month-close", self.close_button, self.close_wanted),
            ("month-reopen", self.reopen_button, self.reopen_wanted),
        ):
            button.setObjectName(name)
            button.clicked.connect(signal)
            row.addWidget(button)
        self.retranslate()

    def show_month(
        self, month: str | None, snapshot: Snapshot | None, state: MonthState | None, *, has_rows: bool
    ) -> None:
        """Show how a month stands; None where there is none."""
        self._snapshot, self._stands = snapshot, state
        stage = state.stage if state else MonthStage.OPEN
        self.notice_button.setVisible(has_rows and stage is MonthStage.OPEN)
        self.announce_button.setVisible(has_rows and stage is not MonthStage.ANNOUNCED)
        self.take_back_button.setVisible(stage is not MonthStage.OPEN)
        self.close_button.setVisible(snapshot is None)
        self.reopen_button.setVisible(snapshot is not None)
        self.close_button.setEnabled(has_rows)
        self._stars.setEnabled(has_rows)
        self.setVisible(month is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every text anew."""
        self._figures.setText(self.tr("Figures…"))
        self._points.setText(self.tr("Points…"))
        self._stars.setText(self.tr("Commendation…"))
        self.notice_button.setText(self.tr("Public notice…"))
        self.announce_button.setText(self.tr("Announce"))
        self.take_back_button.setText(self.tr("Take back…"))
        self.close_button.setText(self.tr("Close the month…"))
        self.reopen_button.setText(self.tr("Reopen…"))
        snapshot = self._snapshot
        self._icon.show_icon(
            "lock-simple-open" if snapshot is None else "lock-simple", Role.MUTED if snapshot is None else Role.GOOD
        )
        self.state.setText(" · ".join(filter(None, (self._known_words(), self._closed_words()))))

    def _closed_words(self) -> str:
        snapshot = self._snapshot
        if snapshot is None:
            return self.tr("Open: the ranking follows every change")
        return self.tr("Closed {at} by {name} · hash {hash}").format(
            at=stamp(snapshot.content.closed_at, self._context.workspace.zone),
            name=snapshot.content.closed_by,
            hash=snapshot.hash[:HASH_SHOWN],
        )

    def _known_words(self) -> str:
        state = self._stands
        if state is None or state.stage is MonthStage.OPEN:
            return ""
        appeals = self.tr("%n appeal(s) undecided", "", state.open_appeals) if state.open_appeals else ""
        if state.stage is MonthStage.NOTICE and state.notice_until is not None:
            words = self.tr("Public notice until {day}").format(day=state.notice_until.isoformat())
        else:
            words = self.tr("Announced {day}").format(day=state.announced_on.isoformat() if state.announced_on else "")
        return " · ".join(filter(None, (words, appeals)))
