"""Metadata out of file names."""

from __future__ import annotations

import string
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_app.model.calls import CallMetadata, Direction
from qa_app.model.problems import ProblemError
from qa_app.services.importing.pattern import parse_pattern

ZONE = ZoneInfo("Asia/Shanghai")
AT = datetime(2026, 10, 14, 8, 20, tzinfo=UTC)


def told(template: str, path: str) -> CallMetadata | None:
    read = parse_pattern(template).metadata_in(Path(path), ZONE)
    if read is None:
        return None
    assert read[1] == ()
    return read[0]


def faults(template: str) -> list[tuple[str, int | None]]:
    with pytest.raises(ProblemError) as caught:
        parse_pattern(template)
    return [(found.code, found.column) for found in caught.value.problems]


def test_that_a_name_tells_agent_customer_and_start() -> None:
    assert told("{agent}_{customer}_{date:%Y%m%d%H%M%S}", "/rec/0102_13800000001_20261014162000.wav") == CallMetadata(
        agent_number="0102", customer="13800000001", started_at=AT
    )


def test_that_date_and_time_may_stand_apart() -> None:
    assert told("{date:%y-%m-%d}@{time:%H.%M}#{call}", "26-10-14@16.20#4711.mp3") == CallMetadata(
        number="4711", started_at=AT
    )


def test_that_a_date_may_touch_the_field_behind_it() -> None:
    assert told("{date:%Y%m%d}{agent}", "20261014102.wav") == CallMetadata(
        agent_number="102", started_at=datetime(2026, 10, 13, 16, tzinfo=UTC)
    )


def test_that_the_last_field_takes_the_rest_of_the_name() -> None:
    assert told("{agent} - {queue}", "李娜 - 退款 - 二线.wav") == CallMetadata(agent_number="李娜", queue="退款 - 二线")


def test_that_a_part_can_be_skipped() -> None:
    assert told("{*}-{agent}-{*}", "x-102-y-z.wav") == CallMetadata(agent_number="102")


def test_that_folders_tell_as_much_as_the_template_has() -> None:
    assert told("{team}/{agent}_{direction}", "/rec/一组/102_out.wav") == CallMetadata(
        team="一组", agent_number="102", direction=Direction.OUTBOUND
    )


def test_that_a_template_may_have_the_ending() -> None:
    assert told("{agent}.v3", "102.v3.wav") == CallMetadata(agent_number="102")
    assert told("{agent}.wav", "102.wav") == CallMetadata(agent_number="102")


def test_that_fields_may_be_named_like_the_headings_of_a_sheet() -> None:
    assert told("{工号}_{start}_{_}", "102_20261014162000_x.wav") == CallMetadata(agent_number="102", started_at=AT)


def test_that_braces_can_be_written_twice() -> None:
    assert told("{{{agent}}}", "{102}.wav") == CallMetadata(agent_number="102")


def test_that_a_name_that_does_not_fit_tells_nothing() -> None:
    assert told("{agent}_{customer}", "102.wav") is None
    assert told("{agent}_{date:%Y%m%d}", "102_2026101.wav") is None


def test_that_a_date_that_does_not_exist_is_told() -> None:
    read = parse_pattern("{agent}_{date:%Y%m%d}").metadata_in(Path("102_20261399.wav"), ZONE)

    assert read is not None
    assert read[0] == CallMetadata(agent_number="102")
    assert [fault.code for _, fault in read[1]] == ["value-not-a-date"]


@pytest.mark.parametrize(
    ("template", "found"),
    [
        ("", [("pattern-empty", 1)]),
        ("call", [("pattern-empty", 1)]),
        ("{*}", [("pattern-empty", 1)]),
        ("{agent}_{", [("pattern-brace", 9)]),
        ("agent}", [("pattern-brace", 6)]),
        ("{agnet}", [("pattern-unknown-field", 1)]),
        ("{file}", [("pattern-unknown-field", 1)]),
        ("{}", [("pattern-unknown-field", 1)]),
        ("{agent}_{agent}", [("pattern-field-twice", 9)]),
        ("{agent}{team}", [("pattern-fields-touch", 8)]),
        ("{agent}{date:%Y%m%d}", [("pattern-fields-touch", 8)]),
        ("{date:%Y%q}", [("pattern-date-format", 1)]),
        ("{date:%Y%m}", [("pattern-date-format", 1)]),
        ("{date:%Y%y%m%d}", [("pattern-date-format", 1)]),
        ("{time:%M}", [("pattern-date-format", 1)]),
        ("{agent:%Y}", [("pattern-date-format", 1)]),
        ("{date:%Y%m%d%}", [("pattern-date-format", 1)]),
        ("{agnet}_{agent:x}_{", [("pattern-unknown-field", 1), ("pattern-date-format", 9), ("pattern-brace", 19)]),
    ],
)
def test_that_a_template_out_of_order_is_told_with_every_fault(template: str, found: list[tuple[str, int]]) -> None:
    assert faults(template) == found


def test_that_the_nearest_field_is_offered() -> None:
    with pytest.raises(ProblemError) as caught:
        parse_pattern("{agnt}")
    assert dict(caught.value.problems[0].arguments)["suggestion"] == "agent"


def test_that_a_name_made_for_it_costs_no_endless_search() -> None:
    template = "_".join("{" + name + "}" for name in ("agent", "team", "customer", "queue", "agent_name", "call"))

    assert told(template + "X", "_" * 250) is None


@given(
    st.lists(st.text(string.ascii_letters + string.digits + "张三é ", min_size=1, max_size=20), min_size=3, max_size=3)
)
def test_that_what_was_joined_is_taken_apart_again(parts: list[str]) -> None:
    values = parse_pattern("{agent}_{team}_{queue}").values_in(Path("/rec") / ("_".join(parts) + ".wav"))

    assert values is not None
    assert list(values.values()) == parts
