"""Rows of metadata: columns found by their headings, every bad row told with its place."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from qa_app.config.settings import Settings
from qa_app.model.calls import CallMetadata, Direction
from qa_app.model.problems import ProblemError
from qa_app.services.import_calls import with_mapping
from qa_app.services.importing.fields import Field
from qa_app.services.importing.metadata import (
    MetadataSheet,
    fingerprint,
    guess_mapping,
    mapping_for,
    open_metadata,
    read_metadata,
)

ZONE = ZoneInfo("Asia/Shanghai")

CHINESE = """文件名,通话编号,坐席工号,姓名,班组,客户号码,开始时间,方向,队列,满意度,是否解决
a.wav,4711,0102,李娜,一组,13800000001,2026-10-14 16:20:00,呼入,物流,4.5,是
"""

ENGLISH = """file,call,agent,agent_name,team,customer,started_at,direction,queue,csat,solved
a.wav,4711,0102,李娜,一组,13800000001,2026-10-14T16:20:00+08:00,inbound,物流,4.5,yes
"""

READ = CallMetadata(
    number="4711",
    agent_number="0102",
    agent_name="李娜",
    team="一组",
    customer="13800000001",
    started_at=datetime(2026, 10, 14, 8, 20, tzinfo=UTC),
    direction=Direction.INBOUND,
    queue="物流",
    csat=Decimal("4.5"),
    solved=True,
)


def read(tmp_path: Path, text: str, mapping: dict[Field, str] | None = None) -> MetadataSheet:
    path = tmp_path / "calls.csv"
    path.write_text(text, encoding="utf-8")
    sheet = open_metadata(path)
    return read_metadata(sheet, guess_mapping(sheet.headings) if mapping is None else mapping, ZONE)


@pytest.mark.parametrize("text", [CHINESE, ENGLISH])
def test_that_every_column_is_found_by_its_heading(tmp_path: Path, text: str) -> None:
    (row,) = read(tmp_path, text).rows

    assert (row.row, row.file, row.metadata) == (2, "a.wav", READ)


def test_that_a_bad_row_is_told_with_every_bad_value_and_the_rest_is_read(tmp_path: Path) -> None:
    sheet = read(
        tmp_path,
        "file,agent,started_at,csat\na.wav,1,2026-10-14,5\nb.wav,2,soon,much\nc.wav,3,,\n",
    )

    assert [row.file for row in sheet.rows] == ["a.wav", "c.wav"]
    (refused,) = sheet.refused
    assert [(found.code, found.line, found.column) for found in refused.problems] == [
        ("value-not-a-date", 3, 3),
        ("value-not-a-number", 3, 4),
    ]
    assert refused.problems[0].arguments == (("value", "soon"),)
    assert refused.problems[0].file == str(tmp_path / "calls.csv")


def test_that_a_row_that_names_no_recording_is_refused(tmp_path: Path) -> None:
    (refused,) = read(tmp_path, "file,agent\n,102\n").refused

    assert [found.code for found in refused.problems] == ["metadata-row-names-nothing"]


def test_that_a_row_shorter_than_its_headings_is_empty_from_there(tmp_path: Path) -> None:
    (row,) = read(tmp_path, "file,agent,csat\na.wav\n").rows

    assert row.metadata == CallMetadata()


def test_that_date_and_time_in_two_columns_are_joined(tmp_path: Path) -> None:
    (row,) = read(tmp_path, "文件名,日期,时间\na.wav,2026-10-14,16:20\n").rows

    assert row.metadata.started_at == READ.started_at


def test_that_a_lone_column_of_times_holds_the_start(tmp_path: Path) -> None:
    (row,) = read(tmp_path, "文件名,时间\na.wav,2026-10-14 16:20\n").rows

    assert row.metadata.started_at == READ.started_at


def test_that_the_first_of_two_columns_for_a_field_is_taken() -> None:
    assert guess_mapping(("工号", "坐席编号", "备注")) == {Field.AGENT: "工号"}


def test_that_a_chosen_mapping_goes_before_the_headings(tmp_path: Path) -> None:
    mapping = {Field.FILE: "x", Field.AGENT: "备注"}

    (row,) = read(tmp_path, "x,备注,工号\na.wav,102,999\n", mapping).rows

    assert row.metadata == CallMetadata(agent_number="102")


def test_that_a_column_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ProblemError) as caught:
        read(tmp_path, "file\na.wav\n", {Field.FILE: "file", Field.TEAM: "组", Field.QUEUE: "列"})

    assert [found.code for found in caught.value.problems] == ["metadata-column-missing"] * 2


def test_that_a_sheet_which_names_no_recordings_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProblemError) as caught:
        read(tmp_path, "工号,姓名\n102,李娜\n")

    assert [found.code for found in caught.value.problems] == ["metadata-no-key"]


def test_that_a_saved_mapping_is_found_again_for_the_same_headings_in_any_order() -> None:
    settings = with_mapping(Settings(), ("录音", "Nr", "组"), {Field.FILE: "录音", Field.AGENT: "Nr"})

    assert mapping_for(("Nr", "组", "录音"), settings.column_mappings) == {Field.FILE: "录音", Field.AGENT: "Nr"}
    assert mapping_for(("Nr", "录音"), settings.column_mappings) == {Field.FILE: "录音"}


def test_that_a_saved_mapping_of_a_later_program_is_read_as_far_as_it_is_known() -> None:
    saved = {fingerprint(("a", "b")): {"file": "a", "mood": "b"}}

    assert mapping_for(("a", "b"), saved) == {Field.FILE: "a"}
