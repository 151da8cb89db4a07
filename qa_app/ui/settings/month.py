"""How a month runs: how long appeals and the public notice last, when points expire, which days are worked."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QSpinBox, QWidget

from qa_app.ui.context import ScreenContext
from qa_app.ui.settings.day_editor import DayEditor, Weekdays
from qa_app.ui.settings.group import Group

BOX_WIDTH = 160
MOST_DAYS = 366
MOST_MONTHS = 1200


class MonthGroup(Group):
    """Appeals, public notice, points, holidays, working weekends."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Make the rows."""
        super().__init__(context, parent)
        self._appeal = self._box("appeal_days", 1, MOST_DAYS)
        self._appeal_row = self.add(self._appeal)
        self._notice = self._box("notice_days", 1, MOST_DAYS)
        self._notice_row = self.add(self._notice)
        self._points = self._box("points_months", 0, MOST_MONTHS)
        self._points_row = self.add(self._points)
        self.holidays = self._days("holidays", Weekdays.ANY)
        self.working_weekends = self._days("working_weekends", Weekdays.WEEKEND)

    def title(self) -> str:
        """Give the group's name."""
        return self.tr("Month")

    def retranslate(self) -> None:
        """Name the rows."""
        self._appeal_row.set_words(
            self.tr("Appeals"), self.tr("How long after its submission an evaluation can be appealed.")
        )
        self._notice_row.set_words(
            self.tr("Public notice"),
            self.tr("How long a ranking is shown before it is announced; each notice can differ."),
        )
        self._points_row.set_words(
            self.tr("Points expire"), self.tr("Counted when a month is closed; points that were spent never expire.")
        )
        self._points.setSpecialValueText(self.tr("never"))
        self.holidays.set_words(
            self.tr("Holidays"),
            self.tr("Days off beside Saturdays and Sundays; working days are counted without them."),
            self.tr("No holidays yet. Add a day, or paste the list that your authority publishes."),
        )
        self.working_weekends.set_words(
            self.tr("Weekends that are worked"),
            self.tr("Saturdays and Sundays that make up for a holiday."),
            self.tr("Every Saturday and Sunday is free."),
        )

    def fill(self) -> None:
        """Show the settings in force."""
        settings = self.settings
        for box, value in (
            (self._appeal, settings.appeal_days),
            (self._notice, settings.notice_days),
            (self._points, settings.points_months),
        ):
            with QSignalBlocker(box):
                box.setValue(value)
        show_count(self._appeal, self.tr("%n working day(s)", "", settings.appeal_days))
        show_count(self._notice, self.tr("%n working day(s)", "", settings.notice_days))
        show_count(self._points, self.tr("%n month(s)", "", settings.points_months))
        self.holidays.show_days(settings.holidays)
        self.working_weekends.show_days(settings.working_weekends)

    def _box(self, setting: str, least: int, most: int) -> QSpinBox:
        box = QSpinBox()
        box.setObjectName(setting.replace("_", "-"))
        box.setRange(least, most)
        box.setFixedWidth(BOX_WIDTH)
        box.setAlignment(Qt.AlignmentFlag.AlignRight)
        box.setKeyboardTracking(False)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.valueChanged.connect(lambda value: self.store(**{setting: value}))
        return box

    def _days(self, setting: str, fitting: Weekdays) -> DayEditor:
        self.add_line()
        editor = DayEditor(self.context.theme, setting.replace("_", "-"), fitting, self)
        editor.changed.connect(lambda days: self.store(**{setting: days}))
        self.body.addWidget(editor)
        return editor


def show_count(box: QSpinBox, words: str) -> None:
    """Set the words of a count around the number of a box, as the language has them."""
    before, _, after = words.partition(str(box.value()))
    box.setPrefix(before)
    box.setSuffix(after)
