"""Decisions about a month: what closing it freezes, and why it is reopened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from qa_app.services.closing import Preview
from qa_app.ui.context import ScreenContext
from qa_app.ui.theme import BLOCK, GAP, GRID, MARGIN, Role, Type
from qa_app.ui.widgets.format import count, money, money_change
from qa_app.ui.widgets.icon_label import IconLabel
from qa_app.ui.widgets.labels import Divider, Label, Paragraph

WORDS_WIDTH = 480
REASON_HEIGHT = 88
MOST_DAYS = 60
BUTTONS = QDialogButtonBox.StandardButton


class CloseDialog(QDialog):
    """Tells what would be frozen and what stands against it in words; accepted: close it."""

    def __init__(self, context: ScreenContext, month: str, found: Preview, parent: QWidget) -> None:
        """Show what `preview_closing` found."""
        super().__init__(parent)
        self.setObjectName("close-month-dialog")
        self.setWindowTitle(self.tr("Close {month}").format(month=month))
        column = _column(self)
        column.addWidget(Label(self.tr("Close {month}?").format(month=month), Type.TITLE))
        column.addWidget(
            Paragraph(
                self.tr(
                    "Ranking, scores, figures and the policy are kept as they are now, under a hash. What changes "
                    "later becomes an adjustment of a later month. Points are given to the agents."
                ),
                WORDS_WIDTH,
                role=Role.MUTED,
            )
        )
        column.addSpacing(GAP)
        column.addLayout(self._figures(found))
        for warning in found.warnings:
            column.addSpacing(GRID)
            line = QHBoxLayout()
            line.setSpacing(GAP)
            line.addWidget(IconLabel(context.theme, "warning", Role.WARNING))
            line.addWidget(Paragraph(context.notifier.sentence(warning), WORDS_WIDTH - 24))
            column.addLayout(line)
        column.addSpacing(MARGIN)
        _add_buttons(self, column, self.tr("Close the month"), "close-month-accept")

    def _figures(self, found: Preview) -> QGridLayout:
        ranking = found.ranking
        ranked = sum(1 for row in ranking.rows if row.rank is not None)
        own = sum(row.amount_cents for row in ranking.rows)
        owed = sum(each.amount_cents for each in found.adjustments)
        points = sum(row.points for row in ranking.rows) + sum(each.points for each in found.adjustments)
        policy = self.tr("{policy}, version {version}").format(policy=ranking.policy, version=ranking.version)
        of_all = self.tr("{ranked} of {all}").format(ranked=ranked, all=len(ranking.rows))
        lines = [
            (self.tr("Policy"), policy),
            (self.tr("Evaluations"), count(found.evaluations)),
            (self.tr("Agents with a rank"), of_all),
            (self.tr("Awards of the month"), money(own, ranking.currency)),
        ]
        if found.adjustments:
            lines.append((self.tr("Adjustments of earlier months"), money_change(owed)))
        lines.append((self.tr("Points"), f"{points:+}" if points < 0 else str(points)))
        grid = QGridLayout()
        grid.setHorizontalSpacing(BLOCK)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        for number, (name, value) in enumerate(lines):
            grid.addWidget(Label(name, role=Role.MUTED), number, 0)
            grid.addWidget(Label(value), number, 1)
        grid.addWidget(Divider(), len(lines), 0, 1, 2)
        grid.addWidget(Label(self.tr("To be paid"), Type.HEADING), len(lines) + 1, 0)
        total = Label(money(own + owed, ranking.currency), Type.HEADING)
        total.setObjectName("close-month-total")
        grid.addWidget(total, len(lines) + 1, 1)
        return grid


@dataclass(frozen=True, slots=True)
class ReasonWords:
    """What a dialog says that demands a reason."""

    title: str
    sentence: str
    question: str
    verb: str


class ReasonDialog(QDialog):
    """Demands the reason for which something is undone."""

    def __init__(self, name: str, words: ReasonWords, parent: QWidget) -> None:
        """Ask; widgets are named after `name`."""
        super().__init__(parent)
        self.setObjectName(f"{name}-dialog")
        self.setWindowTitle(words.title)
        self._text = QPlainTextEdit(self)
        self._text.setObjectName(f"{name}-reason")
        self._text.setFixedHeight(REASON_HEIGHT)
        self._text.setTabChangesFocus(True)
        self._text.setPlaceholderText(words.question)
        self._text.textChanged.connect(self._on_text)
        column = _column(self)
        column.addWidget(Label(words.title, Type.TITLE))
        column.addWidget(Paragraph(words.sentence, WORDS_WIDTH, role=Role.MUTED))
        column.addSpacing(GAP)
        label = Label(self.tr("Reason"))
        label.setBuddy(self._text)
        column.addWidget(label)
        column.addWidget(self._text)
        column.addSpacing(MARGIN)
        self._accept = _add_buttons(self, column, words.verb, f"{name}-accept")
        self._on_text()

    @property
    def reason(self) -> str:
        """Give the words of the reason."""
        return self._text.toPlainText().strip()

    @Slot()
    def _on_text(self) -> None:
        self._accept.setEnabled(bool(self.reason))


class NoticeDialog(QDialog):
    """Asks how many working days the public notice is."""

    def __init__(self, month: str, days: int, last_day: Callable[[int], date], parent: QWidget) -> None:
        """Offer these days first; `last_day` gives the day on which so many working days are over."""
        super().__init__(parent)
        self.setObjectName("notice-dialog")
        self.setWindowTitle(self.tr("Public notice of {month}").format(month=month))
        self._days = QSpinBox(self)
        self._days.setObjectName("notice-days")
        self._days.setRange(1, MOST_DAYS)
        self._days.setValue(days)
        self._days.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._last_day = last_day
        self._until = Label("", role=Role.MUTED)
        self._until.setObjectName("notice-until")
        self._days.valueChanged.connect(self._write_until)
        self._write_until()
        column = _column(self)
        column.addWidget(Label(self.tr("Post the result of {month}?").format(month=month), Type.TITLE))
        sentence = self.tr(
            "Until the last day agents may appeal; the month can be announced afterwards, when every appeal is decided."
        )
        column.addWidget(Paragraph(sentence, WORDS_WIDTH, role=Role.MUTED))
        column.addSpacing(GAP)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        label = Label(self.tr("Working days after today"))
        label.setBuddy(self._days)
        row.addWidget(label)
        row.addWidget(self._days)
        row.addWidget(self._until)
        row.addStretch()
        column.addLayout(row)
        column.addSpacing(MARGIN)
        _add_buttons(self, column, self.tr("Post notice"), "notice-accept")

    @property
    def days(self) -> int:
        """Give the number of working days."""
        return self._days.value()

    @Slot()
    def _write_until(self) -> None:
        day = self._last_day(self.days)
        weekday = QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
        self._until.setText(self.tr("until {day}, {weekday}").format(day=day.isoformat(), weekday=weekday))


def _column(dialog: QDialog) -> QVBoxLayout:
    column = QVBoxLayout(dialog)
    column.setContentsMargins(BLOCK, BLOCK, BLOCK, MARGIN)
    column.setSpacing(GRID)
    column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
    dialog.finished.connect(dialog.deleteLater)
    return column


def _add_buttons(dialog: QDialog, column: QVBoxLayout, verb: str, name: str) -> QWidget:
    buttons = QDialogButtonBox(BUTTONS.Cancel)
    accept = buttons.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole)
    accept.setObjectName(name)
    accept.setProperty("kind", "primary")
    buttons.button(BUTTONS.Cancel).setAutoDefault(False)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons)
    accept.setDefault(True)
    return accept
