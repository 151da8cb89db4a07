"""The line under the head of the ranking: how the month stands, and what is done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from qa_app.model.months import Snapshot
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
    """

    figures_wanted = Signal()
    points_wanted = Signal()
    stars_wanted = Signal()
    close_wanted = Signal()
    reopen_wanted = Signal()

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Begin without a month."""
        super().__init__(parent)
        self.setObjectName("month-bar")
        self.setFixedHeight(TOOLBAR)
        self._context = context
        self._month = ""
        self._snapshot: Snapshot | None = None
        theme = context.theme
        self._icon = IconLabel(theme, "lock-simple-open", Role.MUTED)
        self.state = ElidedLabel("", Type.BODY, Role.MUTED)
        self.state.setObjectName("month-state")
        self._figures = Button("", theme, "table", Kind.QUIET)
        self._points = Button("", theme, "coin", Kind.QUIET)
        self._stars = Button("", theme, "medal", Kind.QUIET)
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
            ("month-close", self.close_button, self.close_wanted),
            ("month-reopen", self.reopen_button, self.reopen_wanted),
        ):
            button.setObjectName(name)
            button.clicked.connect(signal)
            row.addWidget(button)
        self.retranslate()

    def show_month(self, month: str | None, snapshot: Snapshot | None, *, has_rows: bool) -> None:
        """Show how a month stands; None where there is none."""
        self._month, self._snapshot = month or "", snapshot
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
        self.close_button.setText(self.tr("Close the month…"))
        self.reopen_button.setText(self.tr("Reopen…"))
        snapshot = self._snapshot
        self._icon.show_icon(
            "lock-simple-open" if snapshot is None else "lock-simple", Role.MUTED if snapshot is None else Role.GOOD
        )
        if snapshot is None:
            self.state.setText(self.tr("Open: the ranking follows every change"))
            return
        content = snapshot.content
        self.state.setText(
            self.tr("Closed {at} by {name} · hash {hash}").format(
                at=stamp(content.closed_at, self._context.workspace.zone),
                name=content.closed_by,
                hash=snapshot.hash[:HASH_SHOWN],
            )
        )
