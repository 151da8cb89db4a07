"""The law of the commands: what `evaluations import` and `figures import` take, know and refuse."""

from __future__ import annotations

import pytest

from tests.unit.law.month import Desk, evaluation
from tests.unit.law.shell import written


def test_that_an_import_exits_0_when_something_was_taken_or_nothing_refused(desk: Desk) -> None:
    desk.publish()
    good, bad = evaluation("102", 1, 90), {**evaluation("102", 2, 90), "reviewer": ""}
    assert [desk.take(rows).code for rows in ([good, bad], [good], [bad], [good, bad])] == [0, 0, 1, 1]


ROWS = {
    "call": ("", "evaluation-value-missing"),
    "reviewer": (None, "evaluation-value-missing"),
    "rubric": ("nowhere", "unknown-rubric"),
    "version": (7, "unknown-rubric-version"),
    "agent": ("", "evaluation-value-missing"),
    "started_at": ("yesterday", "value-not-a-date"),
    "submitted_at": ("14/13/2026", "value-not-a-date"),
    "answers": ({}, "answer-missing"),
    "colour": ("red", "evaluation-unknown-key"),
}


def test_that_a_refused_row_tells_file_row_code_and_message(desk: Desk) -> None:
    desk.publish()
    for number, (name, (value, code)) in enumerate(ROWS.items(), 1):
        ran = desk.take([evaluation("102", 20, 90), {**evaluation("102", number, 90), name: value}])
        (refused,) = ran.document["rejected"]
        assert (refused["code"], refused["row"], set(refused)) == (code, 2, {"file", "row", "code", "message"}), name


def test_that_every_reason_against_a_row_is_listed(desk: Desk) -> None:
    desk.publish()
    row = {**evaluation("102", 1, 90), "reviewer": "", "started_at": "soon", "answers": {"lost": {"q": 1}, "z": 1}}
    assert sorted(desk.take([row]).codes("rejected")) == [
        "answer-unknown-fault", "answer-unknown-item", "evaluation-value-missing", "value-not-a-date",
    ]  # fmt: skip


def test_that_the_same_row_again_is_a_duplicate_and_a_newer_one_counts(desk: Desk) -> None:
    desk.publish()
    row = evaluation("102", 1, 90)
    assert len(desk.take([row]).document["imported"]) == 1
    ran = desk.take([row, row])
    assert [(each["call"], each["row"]) for each in ran.document["duplicates"]] == [
        ("102-2026-10-1", 1),
        ("102-2026-10-1", 2),
    ]
    newer = {**evaluation("102", 1, 70), "submitted_at": "2026-10-05T10:00:00+08:00"}
    assert desk.take([newer]).code == 0
    assert desk.column("score: [{id: q, source: evaluations}]\n", "score", "evaluations") == [["70.0000", 1]]


def test_that_a_row_that_names_another_agent_than_the_call_has_is_refused(desk: Desk) -> None:
    desk.publish()
    row = evaluation("102", 1, 90)
    other = {**row, "agent": "103", "reviewer": "r2"}
    assert desk.take([row, other]).codes("rejected") == ["evaluation-agent-differs"]
    assert desk.take([other]).codes("rejected") == ["evaluation-agent-differs"]
    assert desk.take([{**other, "agent": ""}, {**other, "agent": "102", "reviewer": "r3"}]).codes("rejected") == []


SHEET = """
    call,agent,agent_name,team,reviewer,rubric,version,started_at,submitted_at,lost
    c1,102,Li Lei,North,r1,counted,1,2026-10-14 10:00,2026-10-14 11:00,x:2
    c2,102,Li Lei,North,r1,counted,1,2026-10-14 10:00,,na
    c3,102,Li Lei,North,r1,counted,1,2026-10-14 10:00,,none
    c4,102,Li Lei,North,r1,counted,1,2026-10-14 10:00,,
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_that_sheets_have_a_column_an_item(desk: Desk, encoding: str, separator: str) -> None:
    desk.publish()
    file = written(desk.folder / "rows.csv", SHEET.replace(",", separator).replace("Li Lei", "李雷"))
    file.write_bytes(file.read_text(encoding="utf-8").encode(encoding))
    ran = desk.run("evaluations", "import", file, "--json")
    assert [each["call"] for each in ran.document["imported"]] == ["c1", "c2", "c3"]
    assert [(each["row"], each["code"]) for each in ran.document["rejected"]] == [(5, "answer-missing")]
    (row,) = desk.rank("score: [{id: q, source: evaluations}]\n")["rows"]
    assert (row["name"], row["score"], row["evaluations"]) == ("李雷", "99.5000", 2)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_that_lines_of_json_are_taken_in_any_unicode(desk: Desk, encoding: str) -> None:
    desk.publish()
    desk.take([evaluation("102", 1, 90)])
    file = desk.folder / "rows.jsonl"
    file.write_bytes(file.read_text(encoding="utf-8").replace("102-", "103-").encode(encoding))
    ran = desk.run("evaluations", "import", file, "--json")
    assert [each["call"] for each in ran.document["imported"]] == ["103-2026-10-1"]


def test_that_figures_are_taken_refused_and_known_row_by_row(desk: Desk) -> None:
    ran = desk.figures("agent,csat_pct,praises\n102,90%,3\n103,many,1\n,5,1\n102,80,1\n")
    assert (ran.code, [each["agent"] for each in ran.document["imported"]]) == (0, ["102"])
    assert [(each["row"], each["code"]) for each in ran.document["rejected"]] == [
        (3, "value-not-a-number"), (4, "figures-no-agent"), (5, "figures-agent-twice"),
    ]  # fmt: skip
    assert [each["agent"] for each in desk.figures("agent,csat_pct\n102,90\n").document["duplicates"]] == ["102"]
    assert desk.figures("agent,csat_pct\n102,91\n").document["imported"]


def test_that_two_columns_of_one_heading_are_refused(desk: Desk) -> None:
    desk.publish()
    assert desk.figures("agent,csat_pct,csat_pct\n102,90,80\n").codes() == ["sheet-column-twice"]
    file = written(
        desk.folder / "rows.csv", "call,agent,reviewer,rubric,submitted_at,lost,lost\nc,1,r,counted,2026-10-01,,\n"
    )
    assert desk.run("evaluations", "import", file, "--json").codes() == ["sheet-column-twice"]
