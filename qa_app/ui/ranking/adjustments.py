"""What is owed with a month from months that were closed before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from qa_app.messages.closing import change_words
from qa_app.model.months import MonthAdjustment, Standing
from qa_app.model.ranking import Policy
from qa_app.ui.calls.columns import agent_text
from qa_app.ui.theme import GAP, MARGIN, Role, Type
from qa_app.ui.widgets.format import NONE, money_change, score
from qa_app.ui.widgets.labels import Divider, Label
from qa_app.ui.widgets.panels import Card

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
TOP = Qt.AlignmentFlag.AlignTop


class AdjustmentsCard(Card):
    """Each difference with where it comes from, and their sum."""

    def __init__(self, language: Callable[[], str], parent: QWidget) -> None:
        """Make an empty card; `language` is the window's."""
        super().__init__("", parent)
        self.setObjectName("ranking-adjustments")
        self._language = language
        self._lines: tuple[MonthAdjustment, ...] = ()
        self._policy: Policy | None = None
        self._sentence = Label("", Type.BODY, Role.MUTED, wraps=True)
        self._grid: QWidget | None = None
        self.body.addWidget(self._sentence)
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)
        self.retranslate()

    def show_adjustments(self, lines: Sequence[MonthAdjustment], policy: Policy | None) -> None:
        """Show these; a sentence where there are none."""
        self._lines, self._policy = tuple(lines), policy
        self.retranslate()

    def retranslate(self) -> None:
        """Write every text anew."""
        self.set_heading(self.tr("Adjustments of earlier months"))
        self._sentence.setText(
            self.tr("What changed in months that are closed, and is paid or taken back with this month.")
            if self._lines
            else self.tr("Nothing has changed in closed months, so nothing is owed from them.")
        )
        if self._grid is not None:
            self._grid.hide()
            self._grid.deleteLater()
            self._grid = None
        if self._lines:
            self._grid = self._made()
            self._place.addWidget(self._grid)

    def _made(self) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, GAP, 0, 0)
        grid.setHorizontalSpacing(MARGIN)
        grid.setVerticalSpacing(GAP)
        grid.setColumnStretch(3, 1)
        words = (
            self.tr("Month"),
            self.tr("Agent"),
            self.tr("Result"),
            self.tr("What changed"),
            self.tr("Amount"),
            self.tr("Points"),
        )
        figures = len(words) - 2
        for column, word in enumerate(words):
            grid.addWidget(Label(word, Type.SECONDARY, Role.MUTED), 0, column, RIGHT if column >= figures else TOP)
        language = self._language()
        for number, line in enumerate(self._lines, start=1):
            changes = "\n".join(change_words(change, language, self._policy) for change in line.changes)
            grid.addWidget(Label(line.origin, role=Role.MUTED), number, 0, TOP)
            grid.addWidget(Label(agent_text(line.name, line.agent)), number, 1, TOP)
            grid.addWidget(Label(f"{self._standing(line.before)} → {self._standing(line.after)}"), number, 2, TOP)
            grid.addWidget(Label(changes, role=Role.MUTED, wraps=True), number, 3)
            grid.addWidget(Label(money_change(line.amount_cents) if line.amount_cents else NONE), number, 4, RIGHT)
            grid.addWidget(Label(f"{line.points:+}" if line.points else NONE), number, 5, RIGHT)
        last = len(self._lines) + 1
        grid.addWidget(Divider(), last, 0, 1, len(words))
        amount, points = sum(each.amount_cents for each in self._lines), sum(each.points for each in self._lines)
        grid.addWidget(Label(self.tr("Together"), Type.BODY), last + 1, 0)
        grid.addWidget(Label(money_change(amount) if amount else NONE, Type.HEADING), last + 1, 4, RIGHT)
        grid.addWidget(Label(f"{points:+}" if points else NONE, Type.HEADING), last + 1, 5, RIGHT)
        return made

    def _standing(self, standing: Standing) -> str:
        if standing.score is None:
            return NONE
        rank = "" if standing.rank is None else self.tr(" (place {rank})").format(rank=standing.rank)
        return f"{score(standing.score)}{rank}"
