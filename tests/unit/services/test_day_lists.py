"""Days as people write and paste them."""

from __future__ import annotations

from datetime import date

import pytest

from qa_app.services.day_lists import read_days


@pytest.mark.parametrize("text", ["2026-10-01", "2026/10/1", "2026.10.1", "2026年10月1日", "国庆节\t2026-10-01 (Thu)"])
def test_that_a_day_is_read_in_each_common_form(text: str) -> None:
    assert read_days(text).days == (date(2026, 10, 1),)


@pytest.mark.parametrize(
    "text",
    ["2026-10-01 – 2026-10-03", "2026-10-01..2026-10-03", "2026年10月1日至2026年10月3日", "2026-10-01 to 2026-10-03"],
)
def test_that_a_range_is_every_day_of_it(text: str) -> None:
    assert read_days(text).days == (date(2026, 10, 1), date(2026, 10, 2), date(2026, 10, 3))


def test_that_days_come_in_order_and_once() -> None:
    assert read_days("2026-10-03, 2026-10-01\n2026-10-03").days == (date(2026, 10, 1), date(2026, 10, 3))


@pytest.mark.parametrize(
    "line", ["2026-02-30", "National Day", "2026-10-03 – 2026-10-01", "2025-01-01 – 2026-01-01", "12026-10-01"]
)
def test_that_a_line_without_a_real_day_is_given_back(line: str) -> None:
    found = read_days(f"2026-10-01\n\n {line} \n")
    assert (found.days, found.wrong) == ((date(2026, 10, 1),), (line,))
