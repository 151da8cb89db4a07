"""Public notices of months and their announcements."""

from __future__ import annotations

from datetime import date

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from qa_app.model.months import MonthStage, MonthState
from qa_app.storage.tables import MonthNoticeTable


def month_notice(session: Session, month: str) -> MonthState:
    """Give how far a month has been made known; whether it is closed is not looked up."""
    found = session.execute(select(MonthNoticeTable).where(MonthNoticeTable.month == month)).scalar_one_or_none()
    if found is None:
        return MonthState(month)
    return MonthState(
        month,
        MonthStage.NOTICE if found.announced_on is None else MonthStage.ANNOUNCED,
        found.notice_from,
        found.notice_until,
        found.noticed_by,
        found.announced_on,
        found.announced_by,
    )


def store_notice(session: Session, month: str, first: date, last: date, by: str) -> None:
    """Begin the public notice of a month, or give a running one another end."""
    _store(session, month, {"notice_from": first, "notice_until": last, "noticed_by": by})


def store_announcement(session: Session, month: str, day: date, by: str) -> None:
    """Note that a month was announced."""
    _store(session, month, {"announced_on": day, "announced_by": by})


def remove_notice(session: Session, month: str) -> None:
    """Forget notice and announcement of a month; the operation log keeps them."""
    session.execute(delete(MonthNoticeTable).where(MonthNoticeTable.month == month))


def _store(session: Session, month: str, values: dict[str, date | str]) -> None:
    known = session.scalar(select(MonthNoticeTable.month).where(MonthNoticeTable.month == month))
    if known is None:
        session.execute(
            insert(MonthNoticeTable).values(month=month, **{"noticed_by": "", "announced_by": "", **values})
        )
    else:
        session.execute(update(MonthNoticeTable).where(MonthNoticeTable.month == month).values(**values))
