"""A list of days that is kept by hand: added from a calendar, pasted from anywhere, taken away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from qa_app.services.day_lists import read_days
from qa_app.ui.settings.rows import name_control
from qa_app.ui.theme import GAP, GRID, Role, Theme, Type
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.labels import ElidedLabel, Label

DAY = Qt.ItemDataRole.UserRole
LIST_HEIGHT = 176
ROW_HEIGHT = 28
DATE_WIDTH = 150
FORMAT = "yyyy-MM-dd"
SHOWN_WRONG = 3
FIRST_DAY_OF_WEEKEND = 5


class Weekdays(StrEnum):
    """Which days fit a list."""

    ANY = "any"
    WEEKEND = "weekend"


class DayEditor(QWidget):
    """Shows days with their weekdays; Delete takes away those chosen, Ctrl+V adds a list, Ctrl+C copies one.

    Signals:
        changed: The days as they are now, as ISO texts in order.
    """

    changed = Signal(list)

    def __init__(self, theme: Theme, name: str, fitting: Weekdays, parent: QWidget | None = None) -> None:
        """Begin without days; `name` is of the list, its parts are named after it."""
        super().__init__(parent)
        self._fitting = fitting
        self._days: tuple[date, ...] = ()
        self._heading = Label("", Type.BODY)
        self._hint = ElidedLabel("", Type.SECONDARY, Role.MUTED)
        self.days = _DayView(self)
        self.days.setObjectName(name)
        self._empty = Label("", Type.SECONDARY, Role.MUTED, parent=self.days.viewport())
        self.field = QDateEdit(self)
        self.field.setObjectName(f"{name}-day")
        self.field.setCalendarPopup(True)
        self.field.setDisplayFormat(FORMAT)
        self.field.setFixedWidth(DATE_WIDTH)
        self.field.setDate(QDate.currentDate())
        self._add = Button("", theme, "plus", parent=self)
        self._add.setObjectName(f"{name}-add")
        self._paste = Button("", theme, "clipboard-text", Kind.QUIET, self)
        self._paste.setObjectName(f"{name}-paste")
        self._remove = Button("", theme, "trash", Kind.QUIET, self)
        self._remove.setObjectName(f"{name}-remove")
        self.says = Label("", Type.SECONDARY, Role.BAD, wraps=True)
        self.says.setObjectName(f"{name}-says")
        self._back = Button("", theme, "arrow-counter-clockwise", Kind.QUIET, self)
        self._back.setObjectName(f"{name}-undo")
        self._before: tuple[date, ...] | None = None
        self._lay_out()
        self._add.clicked.connect(lambda: self.take(self.field.date().toString(FORMAT)))
        self._paste.clicked.connect(self.paste)
        self._remove.clicked.connect(self.remove_chosen)
        self._back.clicked.connect(self._take_back)
        self.days.itemSelectionChanged.connect(self._write_buttons)
        self.days.pasted.connect(self.paste)
        self.days.removed.connect(self.remove_chosen)

    def set_words(self, name: str, hint: str, empty: str) -> None:
        """Name the list; `empty` stands in it where there are no days."""
        self._heading.setText(name)
        self._hint.setText(hint)
        self._empty.setText(empty)
        self._empty.adjustSize()
        self._empty.move(GAP, GAP)
        self.days.setAccessibleName(name)
        name_control(self.field, name)
        self._add.setText(self.tr("Add"))
        self._paste.setText(self.tr("Paste list"))
        self._paste.setToolTip(self.tr("Days as 2026-10-01 or 2026-10-01 – 2026-10-07, one or more a line"))
        self._remove.setText(self.tr("Remove"))
        self._back.setText(self.tr("Undo"))
        self.show_days([day.isoformat() for day in self._days])

    def show_days(self, days: Sequence[str]) -> None:
        """Show these, written as ISO texts, newest last."""
        self._days = tuple(sorted({date.fromisoformat(day) for day in days}))
        chosen = self._chosen()
        with QSignalBlocker(self.days):
            self.days.clear()
            for day in self._days:
                weekday = QLocale().dayName(day.isoweekday(), QLocale.FormatType.LongFormat)
                item = QListWidgetItem(f"{day.isoformat()}   {weekday}", self.days)
                item.setData(DAY, day.isoformat())
                item.setSizeHint(QSize(0, ROW_HEIGHT))
                item.setSelected(day in chosen)
        self._empty.setVisible(not self._days)
        self.days.setFixedHeight(min(LIST_HEIGHT, ROW_HEIGHT * max(1, len(self._days)) + GAP))
        self._write_buttons()

    @Slot()
    def paste(self) -> None:
        """Take the days on the clipboard."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.take(text)
        else:
            self._say(self.tr("There is no text on the clipboard. Copy a list of days first."))

    def take(self, text: str) -> None:
        """Add the days of a text; what is no day, or a day that does not fit, is said and left out."""
        found = read_days(text)
        unfit = [day for day in found.days if not self._fits(day)]
        news = [day for day in found.days if self._fits(day) and day not in self._days]
        says = []
        if found.wrong:
            sentence = self.tr("No day is written in: {lines}. Write days as 2026-10-01.")
            says.append(sentence.format(lines=_few(found.wrong)))
        if unfit:
            sentence = self.tr("Worked anyway, since they are no weekend: {days}.")
            says.append(sentence.format(days=_few([day.isoformat() for day in unfit])))
        if not news and not says:
            says.append(self.tr("These days are in the list already."))
        self._say(" ".join(says))
        if news:
            self._change((*self._days, *news))
            self._reveal(news[0])

    @Slot()
    def remove_chosen(self) -> None:
        """Take away the days that are chosen."""
        chosen = self._chosen()
        if chosen:
            self._say("")
            self._change([day for day in self._days if day not in chosen])

    @Slot()
    def _take_back(self) -> None:
        if self._before is not None:
            before, self._before = self._before, None
            self._say("")
            self._put(before)

    def _change(self, days: Iterable[date]) -> None:
        self._before = self._days
        self._put(days)

    def _put(self, days: Iterable[date]) -> None:
        texts = [day.isoformat() for day in sorted(days)]
        self.show_days(texts)
        self.changed.emit(texts)

    def _fits(self, day: date) -> bool:
        return self._fitting is Weekdays.ANY or day.weekday() >= FIRST_DAY_OF_WEEKEND

    def _chosen(self) -> frozenset[date]:
        return frozenset(date.fromisoformat(item.data(DAY)) for item in self.days.selectedItems())

    def _reveal(self, day: date) -> None:
        self.days.setCurrentRow(self._days.index(day))

    def _say(self, words: str) -> None:
        self.says.setText(words)
        self.says.setVisible(bool(words))

    @Slot()
    def _write_buttons(self) -> None:
        self._remove.setEnabled(bool(self.days.selectedItems()))
        self._back.setVisible(self._before is not None)

    def _lay_out(self) -> None:
        self.says.hide()
        adding = QHBoxLayout()
        adding.setSpacing(GAP)
        adding.addWidget(self.field)
        adding.addWidget(self._add)
        adding.addWidget(self._paste)
        adding.addStretch()
        adding.addWidget(self._back)
        adding.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, GAP)
        column.setSpacing(GRID)
        column.addWidget(self._heading)
        column.addWidget(self._hint)
        column.addSpacing(GRID)
        column.addLayout(adding)
        column.addWidget(self.says)
        column.addSpacing(GRID)
        column.addWidget(self.days)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)


class _DayView(QListWidget):
    """The list; keys are passed on as what they ask for.

    Signals:
        pasted: Ctrl+V.
        removed: Delete or Backspace.
    """

    pasted = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, paste, remove."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText("\n".join(item.data(DAY) for item in self.selectedItems()))
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


def _few(texts: Sequence[str]) -> str:
    more = " …" if len(texts) > SHOWN_WRONG else ""
    return ", ".join(f"“{text}”" if not text[:1].isdigit() else text for text in texts[:SHOWN_WRONG]) + more
