"""How values of the trade are kept in columns, alike on SQLite and PostgreSQL.

What reads a value is handed to SQLAlchemy as one plain function, since a page of the table of calls reads thousands.
"""
# ruff: noqa: ARG002  (the signatures are SQLAlchemy's)

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import BigInteger, DateTime, SmallInteger, String, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from qa_app.storage.kept import TEN_THOUSAND, instant_of_naive, instant_of_text, naive_utc, number_of_ten_thousandths

E = TypeVar("E", bound=StrEnum)


class Instant(TypeDecorator[datetime]):
    """An aware instant, kept as UTC and given back as UTC; a naive one is refused as a bug of ours."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn the instant into naive UTC, which both databases keep alike."""
        return None if value is None else naive_utc(value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], datetime | None]:
        """Give what makes the instant of SQLite's text or of PostgreSQL's naive datetime, in one step."""
        return instant_of_text if dialect.name == "sqlite" else instant_of_naive


class TenThousandths(TypeDecorator[Decimal]):
    """An exact number with 4 places, kept as an integer so that both databases compare and add it exactly."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        """Turn the number into ten-thousandths; more than 4 places are a bug of ours: rounding is scoring's."""
        if value is None:
            return None
        scaled = value * TEN_THOUSAND
        if scaled != scaled.to_integral_value():
            raise ValueError(f"more than 4 places: {value!r}")
        return int(scaled)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Decimal | None]:
        """Give what makes the number with its 4 places."""
        return number_of_ten_thousandths


class ExactNumber(TypeDecorator[Decimal]):
    """A number with whatever places it was given, kept as text; not for comparing in the database."""

    impl = String(60)
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        """Turn the number into plain digits."""
        return None if value is None else f"{value:f}"

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        """Give the number as it was."""
        return None if value is None else Decimal(value)


class Choice(TypeDecorator[E], Generic[E]):
    """One of a few named values, kept as its text."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: type[E]) -> None:
        """Take the enumeration."""
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: E | None, dialect: Dialect) -> str | None:
        """Give the value's text."""
        return None if value is None else str(value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], E | None]:
        """Give what finds the text's value."""
        values: dict[str | None, E | None] = {None: None} | {str(value): value for value in self.kind}
        return values.__getitem__


class Stage(TypeDecorator[E], Generic[E]):
    """A state kept as a small number, so that sorting by it follows the way of the work and not the alphabet.

    The numbers are given one by one, so that a state that is added later takes one in between and moves none.
    """

    impl = SmallInteger
    cache_ok = True

    def __init__(self, numbers: tuple[tuple[E, int], ...]) -> None:
        """Take each state with its number."""
        super().__init__()
        self.numbers = numbers
        self._number = dict(numbers)

    def process_bind_param(self, value: E | None, dialect: Dialect) -> int | None:
        """Give the state's number."""
        return None if value is None else self._number[value]

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], E | None]:
        """Give what finds the number's state."""
        states: dict[int | None, E | None] = {None: None} | {number: state for state, number in self.numbers}
        return states.__getitem__
