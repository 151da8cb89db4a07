"""A chip that opens a list to choose from: the filter of one column."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter, QWidget

from qa_app.ui.calls.choice import Choice
from qa_app.ui.theme import Role, Theme
from qa_app.ui.widgets.buttons import Chip

if TYPE_CHECKING:
    from qa_app.ui.calls.choice_popup import ChoicePopup

__all__ = ["Choice", "ChoiceChip"]

PADDING = 12
CARET = 12
CARET_ROOM = 26
MAX_WIDTH = 240
ROUNDING = 2


class ChoiceChip(Chip):
    """A chip that says what is chosen and opens the list on a click.

    Signals:
        chosen_changed: Another choice was made by the user.
    """

    chosen_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, many: bool = True) -> None:
        """Make a chip; `many`: several choices may hold at once."""
        super().__init__("", parent=parent)
        self._looks = theme
        self._heading = ""
        self._many = many
        self._choices: tuple[Choice, ...] = ()
        self._chosen: tuple[str, ...] = ()
        self.clicked.connect(self._open)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Give the chosen values in the order of the list."""
        return self._chosen

    def set_heading(self, heading: str) -> None:
        """Name the column."""
        self._heading = heading
        self._write()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these; what is chosen stays chosen, also where it is offered no longer."""
        self._choices = tuple(choices)
        self._write()

    def set_chosen(self, values: Sequence[str]) -> None:
        """Choose these without telling."""
        self._chosen = tuple(values)
        self._write()

    def sizeHint(self) -> QSize:
        """Ask for the words and the caret behind them."""
        self.ensurePolished()
        width = self.fontMetrics().horizontalAdvance(self.text()) + PADDING + CARET_ROOM + ROUNDING
        return QSize(min(width, MAX_WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never show less than the hint."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip with its words to the left and a caret to the right."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        role = Role.ACCENT if self._chosen else Role.TEXT if self.underMouse() else Role.MUTED
        painter.setPen(self._looks.colour(role))
        room = self.rect().adjusted(PADDING, 0, -CARET_ROOM, 0)
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        caret = QRect(self.width() - CARET_ROOM + 4, (self.height() - CARET) // 2, CARET, CARET)
        self._looks.icon("caret-down", role).paint(painter, caret)

    def _words(self, value: str) -> str:
        return next((choice.words for choice in self._choices if choice.value == value), value)

    def _write(self) -> None:
        first = self._words(self._chosen[0]) if self._chosen else ""
        more = f" +{len(self._chosen) - 1}" if len(self._chosen) > 1 else ""
        self.setText(f"{self._heading}: {first}{more}" if first else self._heading)
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.set_active(bool(self._chosen))

    @cached_property
    def _popup(self) -> ChoicePopup:
        from qa_app.ui.calls.choice_popup import ChoicePopup  # noqa: PLC0415  (made when it is first opened)

        popup = ChoicePopup(self, many=self._many)
        popup.toggled.connect(self._toggle)
        return popup

    @Slot()
    def _open(self) -> None:
        self._popup.search.setPlaceholderText(self._heading)
        self._popup.fill(self._choices, self._chosen)
        self._popup.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        self._popup.show()
        self._popup.take_focus()

    @Slot(str, bool)
    def _toggle(self, value: str, chosen: bool) -> None:
        if not self._many:
            self._popup.hide()
            chosen = value not in self._chosen
        kept = [each for each in self._chosen if self._many and each != value]
        wanted = {*kept, value} if chosen else set(kept)
        known = [choice.value for choice in self._choices]
        unknown = (each for each in (*kept, value) if each in wanted and each not in known)
        self._chosen = (*(each for each in known if each in wanted), *unknown)
        self._write()
        self.chosen_changed.emit()
