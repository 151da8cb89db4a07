"""How values of the trade stand in columns: what writes and reads them, by SQLAlchemy or without it."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from qa_app.model.calls import RecognitionState, ReviewState

TEN_THOUSAND = 10_000
RECOGNITION_NUMBERS = (
    (RecognitionState.NONE, 0),
    (RecognitionState.WAITING, 10),
    (RecognitionState.PAUSED, 20),
    (RecognitionState.RUNNING, 30),
    (RecognitionState.FAILED, 40),
    (RecognitionState.DONE, 50),
)
REVIEW_NUMBERS = ((ReviewState.OPEN, 0), (ReviewState.DRAFT, 10), (ReviewState.SUBMITTED, 20))


def naive_utc(value: datetime) -> datetime:
    """Turn an aware instant into naive UTC, which both databases keep alike.

    Raises:
        ValueError: It is naive, a bug of ours.
    """
    if value.tzinfo is None:
        raise ValueError(f"naive datetime: {value!r}")
    return value.astimezone(UTC).replace(tzinfo=None)


def text_of_instant(value: datetime) -> str:
    """Write an aware instant as SQLite keeps it."""
    return naive_utc(value).isoformat(" ", "microseconds")


def instant_of_text(value: str | None) -> datetime | None:
    """Read SQLite's text."""
    return None if value is None else datetime.fromisoformat(value + "+00:00")


def instant_of_naive(value: datetime | None) -> datetime | None:
    """Read PostgreSQL's naive UTC."""
    return None if value is None else value.replace(tzinfo=UTC)


def number_of_ten_thousandths(value: int | None) -> Decimal | None:
    """Read a number with its 4 places."""
    return None if value is None else Decimal(value).scaleb(-4)
