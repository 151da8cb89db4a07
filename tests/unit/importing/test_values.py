"""What the cells of others mean."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_app.model.calls import Direction
from qa_app.services.importing.instants import date_and_time, instant_of
from qa_app.services.importing.sheet import Cell
from qa_app.services.importing.values import BadValueError, direction_of, number_of, text_of, yes_no_of

SHANGHAI = ZoneInfo("Asia/Shanghai")
AT = datetime(2026, 10, 14, 8, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    "cell",
    [
        "2026-10-14T16:20:00+08:00",
        "2026-10-14T08:20:00Z",
        "2026-10-14T03:20:00.000-0500",
        "2026-10-14 16:20:00",
        "2026-10-14 16:20",
        "2026/10/14 16:20",
        "2026.10.14 16:20:00.0004",
        "14.10.2026 16:20",
        "14/10/2026 16:20",
        "10/14/2026 4:20 PM",
        "2026年10月14日 16时20分",
        "2026年10月14日16:20:00",
        "2026/10/14 下午 4:20",
        "２０２６－１０－１４　１６：２０",
        "20261014162000",
        "20261014 1620",
        "20261014T162000",
        20261014162000,
        datetime.fromisoformat("2026-10-14T16:20"),
        datetime(2026, 10, 14, 8, 20, tzinfo=UTC),
        46309 + (16 * 60 + 20) / 1440,
    ],
)
def test_that_an_instant_is_read_however_it_is_written(cell: Cell) -> None:
    assert instant_of(cell, SHANGHAI) == AT


@pytest.mark.parametrize("cell", ["2026-10-14", "20261014", "14.10.2026", date(2026, 10, 14), 46309])
def test_that_a_date_alone_is_its_midnight_on_the_clock_of_the_workspace(cell: Cell) -> None:
    assert instant_of(cell, SHANGHAI) == datetime(2026, 10, 13, 16, tzinfo=UTC)


@pytest.mark.parametrize(("half", "hour"), [("12:05 AM", 0), ("12:05 PM", 12), ("上午 9:05", 9), ("晚上 9:05", 21)])
def test_that_halves_of_the_day_are_understood(half: str, hour: int) -> None:
    read = instant_of(f"2026-10-14 {half}", ZoneInfo("UTC"))

    assert read == datetime(2026, 10, 14, hour, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    "cell",
    ["yesterday", "2026-13-01", "2026-02-30", "2026-10-14 25:00", "0001-01-01", "9999-12-31", True, time(1), "42"],
)
def test_that_what_is_no_date_is_refused(cell: Cell) -> None:
    with pytest.raises(BadValueError) as caught:
        instant_of(cell, SHANGHAI)
    assert caught.value.code == "value-not-a-date"


def test_that_a_date_whose_day_nobody_knows_is_refused() -> None:
    with pytest.raises(BadValueError) as caught:
        instant_of("10/11/2026", SHANGHAI)
    assert caught.value.code == "value-date-ambiguous"


@pytest.mark.parametrize("cell", [None, "", " - ", "N/A", "无"])
def test_that_an_empty_cell_says_nothing(cell: Cell) -> None:
    assert instant_of(cell, SHANGHAI) is None
    assert number_of(cell) is None
    assert yes_no_of(cell) is None
    assert direction_of(cell) is None


@given(st.datetimes(datetime.fromisoformat("1971-01-01"), datetime.fromisoformat("2099-12-31")))
def test_that_every_instant_survives_being_written_as_iso(instant: datetime) -> None:
    aware = instant.replace(tzinfo=UTC)
    read = instant_of(aware.isoformat(), SHANGHAI)

    assert read is not None
    assert abs(read - aware) <= timedelta(milliseconds=1)


@given(st.text(max_size=40))
def test_that_no_text_does_worse_than_being_refused(text: str) -> None:
    for reader in (lambda cell: instant_of(cell, SHANGHAI), number_of, yes_no_of, direction_of):
        with suppress(BadValueError):
            reader(text)


@pytest.mark.parametrize(
    ("day", "clock"),
    [
        ("2026-10-14", "16:20"),
        ("2026/10/14", time(16, 20)),
        (datetime.fromisoformat("2026-10-14T00:00"), "16:20:00"),
        (date(2026, 10, 14), timedelta(hours=16, minutes=20)),
        ("20261014", 0.6805555555555556),
    ],
)
def test_that_a_date_and_a_time_in_two_columns_make_one_instant(day: Cell, clock: Cell) -> None:
    assert instant_of(date_and_time(day, clock), SHANGHAI) == AT


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (102.0, "102"),
        (102, "102"),
        ("0102", "0102"),
        (" 李娜\n", "李娜"),
        (13800000001.0, "13800000001"),
        (None, ""),
        (1.5, "1.5"),
    ],
)
def test_that_numbers_of_agents_and_customers_stay_what_they_are(cell: Cell, text: str) -> None:
    assert text_of(cell) == text


def test_that_a_name_longer_than_a_name_can_be_is_refused() -> None:
    with pytest.raises(BadValueError) as caught:
        text_of("长" * 256)
    assert caught.value.code == "value-too-long"


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("4.5", "4.5"),
        ("５", "5"),
        ("90%", "90"),
        ("4分", "4"),
        ("1,234.5", "1234.5"),
        (0.1 + 0.2, "0.3"),
        (5, "5"),
        ("-3", "-3"),
    ],
)
def test_that_numbers_are_read_exactly(cell: Cell, number: str) -> None:
    assert number_of(cell) == Decimal(number)


@pytest.mark.parametrize("cell", ["good", "NaN5", "Infinity", "1e400", "1.23456", True, "1,2,3", "4,5"])
def test_that_what_is_no_number_is_refused(cell: Cell) -> None:
    with pytest.raises(BadValueError):
        number_of(cell)


@pytest.mark.parametrize("cell", ["是", "Yes", "y", "1", 1, 1.0, True, "TRUE", "√", "已解决"])
def test_that_yes_is_known(cell: Cell) -> None:
    assert yes_no_of(cell) is True


@pytest.mark.parametrize("cell", ["否", "No", "n", "0", 0, False, "×", "未解決"])
def test_that_no_is_known(cell: Cell) -> None:
    assert yes_no_of(cell) is False


def test_that_a_maybe_is_refused() -> None:
    with pytest.raises(BadValueError) as caught:
        yes_no_of("也许")
    assert (caught.value.code, caught.value.value) == ("value-not-yes-or-no", "也许")


def test_that_directions_are_known_in_both_languages() -> None:
    assert {direction_of(word) for word in ("呼入", "Inbound", "IN", "来电")} == {Direction.INBOUND}
    assert {direction_of(word) for word in ("呼出", "outbound", "外呼")} == {Direction.OUTBOUND}
    with pytest.raises(BadValueError):
        direction_of("sideways")
