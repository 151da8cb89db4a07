"""Days of work: Monday to Friday without the holidays, and the weekends that are worked."""

from __future__ import annotations

from datetime import date, timedelta

from qa_app.config.settings import Settings

_FIRST_DAY_OF_WEEKEND = 5


def is_worked(day: date, settings: Settings) -> bool:
    """Whether people work on a day."""
    if day.isoformat() in settings.holidays:
        return False
    return day.weekday() < _FIRST_DAY_OF_WEEKEND or day.isoformat() in settings.working_weekends


def working_day_after(first: date, days: int, settings: Settings) -> date:
    """Give the last of so many days of work after a day, which is not counted itself.

    Three days after a Thursday are Friday, Monday and Tuesday: Tuesday.
    """
    day, left = first, days
    while left:
        day += timedelta(days=1)
        left -= is_worked(day, settings)
    return day
