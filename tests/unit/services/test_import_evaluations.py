"""Finished evaluations come in from JSON lines and sheets, scored anew; every bad row is told."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from qa_app.model.agents import Actor
from qa_app.model.calls import Call, CallFilter, CallMetadata
from qa_app.model.changes import NOTHING, Subject
from qa_app.model.evaluation import FaultsAnswer, NumberAnswer, OptionAnswer, OptionsAnswer, TextAnswer
from qa_app.model.problems import ProblemError
from qa_app.model.progress import Control, Progress
from qa_app.services import calls, evaluations
from qa_app.services import import_evaluations as module
from qa_app.services.import_evaluations import RowsReport, import_evaluations
from qa_app.services.rubrics import publish
from qa_app.services.workspace import Workspace

RUBRIC = """\
rubric: mini
version: 1
title: Mini
mode: points
sections:
  - id: greeting
    title: Greeting
    items:
      - {id: opening, title: Opening, type: yes_no, points: 6}
      - id: manners
        title: Manners
        type: faults
        points: 4
        faults:
          - {id: interrupts, title: Interrupts, points: 1}
          - {id: insults, title: Insults, points: 4, fatal: form}
      - id: waiting
        title: Waiting
        type: number
        decimals: 1
        required: true
        scored: false
        ranges: [{min: 0, max: 600, points: 0}]
      - id: topics
        title: Topics
        type: multi
        scored: false
        options: [{id: bill, title: Bill}, {id: order, title: Order}]
      - {id: remark, title: Remark, type: text}
"""

ROW = {
    "call": "4711",
    "agent": "0102",
    "agent_name": "李娜",
    "team": "一组",
    "reviewer": "r1",
    "rubric": "mini",
    "version": 1,
    "answers": {"opening": "yes", "manners": {"interrupts": 2}, "waiting": 4.5},
    "started_at": "2026-10-14T16:20:00+08:00",
    "submitted_at": "2026-10-15T09:00:00+08:00",
}


@pytest.fixture(autouse=True)
def rubric(request: pytest.FixtureRequest, actor: Actor) -> None:
    name = "workspace" if "workspace" in request.fixturenames else "local_workspace"
    publish(request.getfixturevalue(name), actor, RUBRIC, "mini.yaml")


class Desk:
    """An import of a file of rows on a workspace."""

    def __init__(self, workspace: Workspace, actor: Actor, folder: Path) -> None:
        self.workspace = workspace
        self.actor = actor
        self.file = folder / "evaluations.jsonl"

    def take(self, *rows: object, control: Control | None = None) -> RowsReport:
        self.file.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
        return self.take_text(None, control)

    def take_text(self, text: str | None, control: Control | None = None) -> RowsReport:
        if text is not None:
            self.file.write_text(text, encoding="utf-8")
        more = () if control is None else (control,)
        return import_evaluations(self.workspace, self.actor, self.file, *more)

    def call(self, number: str = "4711") -> Call:
        return calls.find(self.workspace, number)

    def review(self, number: str = "4711") -> evaluations.Review:
        return evaluations.open_review(self.workspace, self.actor, self.call(number).id)


@pytest.fixture
def desk(local_workspace: Workspace, actor: Actor, tmp_path: Path) -> Desk:
    return Desk(local_workspace, actor, tmp_path)


def faults(report: RowsReport) -> list[tuple[str, int | None]]:
    return [(found.code, found.line) for found in report.rejected]


def test_that_a_finished_evaluation_comes_in_with_its_call(workspace: Workspace, actor: Actor, tmp_path: Path) -> None:
    desk = Desk(workspace, actor, tmp_path)

    report = desk.take(ROW)

    assert [(each.call, each.agent, each.file, each.row) for each in report.imported] == [
        ("4711", "0102", str(desk.file), 1)
    ]
    assert report.changes.touches(Subject.EVALUATIONS, Subject.CALLS)
    call = desk.call()
    assert (call.agent_number, call.agent_name, call.team, call.score) == ("0102", "李娜", "一组", Decimal("80.0000"))
    assert call.started_at == datetime(2026, 10, 14, 8, 20, tzinfo=UTC)
    assert call.recording_path is None
    review = desk.review()
    assert (review.reviewer, review.submitted_at) == ("r1", datetime(2026, 10, 15, 1, tzinfo=UTC))
    assert review.answers == {
        "opening": OptionAnswer("yes"),
        "manners": FaultsAnswer((("interrupts", 2),)),
        "waiting": NumberAnswer(Decimal("4.5")),
    }


def test_that_the_same_file_again_makes_no_second_evaluation(desk: Desk) -> None:
    desk.take(ROW)

    report = desk.take(ROW)

    assert ([each.call for each in report.duplicates], report.imported, report.changes) == (["4711"], (), NOTHING)


def test_that_a_row_twice_in_a_file_is_a_duplicate(desk: Desk) -> None:
    report = desk.take(ROW, ROW)

    assert ([each.row for each in report.imported], [each.row for each in report.duplicates]) == ([1], [2])


def test_that_every_bad_row_is_told_with_every_reason_and_the_rest_is_taken(desk: Desk) -> None:
    report = desk.take(
        ROW | {"call": "1", "answers": {"opening": "maybe", "manners": {"shouts": 1}, "colour": "red"}},
        ROW | {"call": "2"},
        ROW | {"call": "3", "answers": {"opening": "yes"}},
        ROW | {"call": "4", "rubric": "unknown"},
        ROW | {"call": "5", "version": 9},
        ROW | {"call": "6", "submitted_at": "soon"},
        ROW | {"call": "", "reviewer": None},
        ROW | {"call": "7", "agent": ""},
        ROW | {"call": "8", "answers": [], "mood": 1},
    )

    assert [each.call for each in report.imported] == ["2"]
    assert faults(report) == [
        ("answer-unknown-option", 1),
        ("answer-unknown-fault", 1),
        ("answer-unknown-item", 1),
        ("answer-missing", 3),
        ("answer-missing", 3),
        ("unknown-rubric", 4),
        ("unknown-rubric-version", 5),
        ("value-not-a-date", 6),
        ("evaluation-value-missing", 7),
        ("evaluation-value-missing", 7),
        ("evaluation-value-missing", 8),
        ("evaluation-value-wrong", 9),
        ("evaluation-unknown-key", 9),
    ]
    assert {found.file for found in report.rejected} == {str(desk.file)}
    assert calls.count(desk.workspace, CallFilter()) == 1


@pytest.mark.parametrize(
    "line",
    ["{", "[1]", '"text"', "null", '{"call": NaN}', '{"call": 1, "call": 2}', "[" * 100_000, "{'call': 1}"],
)
def test_that_a_line_that_is_no_row_is_told_and_the_rest_taken(desk: Desk, line: str) -> None:
    report = desk.take_text(f"{json.dumps(ROW)}\n\n{line}\n{json.dumps(ROW | {'call': '2'})}\n")

    assert [each.call for each in report.imported] == ["4711", "2"]
    assert faults(report) == [("row-not-json", 3)]


def test_that_a_list_of_rows_is_taken_too(desk: Desk) -> None:
    report = desk.take_text(json.dumps([ROW, ROW | {"call": "2"}], indent=1))

    assert [(each.call, each.row) for each in report.imported] == [("4711", 1), ("2", 2)]


def test_that_a_row_without_its_instant_of_submitting_takes_that_of_the_call(desk: Desk) -> None:
    row = {name: value for name, value in ROW.items() if name not in {"submitted_at", "version"}}

    desk.take(row)

    assert desk.review().submitted_at == datetime(2026, 10, 14, 8, 20, tzinfo=UTC)


def test_that_an_instant_without_a_zone_is_on_the_clock_of_the_workspace(desk: Desk) -> None:
    desk.take(ROW | {"started_at": "2026-10-14 16:20"})

    assert desk.call().started_at == datetime(2026, 10, 14, 8, 20, tzinfo=UTC)


def test_that_a_call_that_is_here_keeps_its_agent_and_needs_none_from_the_row(desk: Desk) -> None:
    with desk.workspace.database.writing() as session:
        calls.add_call(session, desk.workspace, desk.actor, CallMetadata(number="4711", agent_number="777"))

    report = desk.take(ROW | {"agent": ""})

    assert len(report.imported) == 1
    assert desk.call().agent_number == "777"


def test_that_the_newest_of_two_evaluations_counts(desk: Desk) -> None:
    desk.take(
        ROW | {"submitted_at": "2026-10-16", "answers": ROW["answers"] | {"opening": "no"}},  # type: ignore[operator]
        ROW,
    )

    assert desk.call().score == Decimal("20.0000")


def test_that_a_fatal_answer_brings_the_score_to_zero(desk: Desk) -> None:
    desk.take(ROW | {"answers": {"opening": "yes", "manners": {"insults": 1}, "waiting": "4"}})

    assert desk.call().score == 0


def test_that_text_that_no_database_keeps_comes_in_without_it(
    workspace: Workspace, actor: Actor, tmp_path: Path
) -> None:
    desk = Desk(workspace, actor, tmp_path)
    answers = ROW["answers"] | {"remark": "a\x00b\ud800c"}  # type: ignore[operator]

    desk.file.write_text(json.dumps(ROW | {"answers": answers, "comments": {"opening": "\x00\udfff!"}}))
    report = desk.take_text(None)

    assert faults(report) == []
    assert desk.review().answers["remark"] == TextAnswer("abc")
    assert desk.review().comments == {"opening": "!"}


def test_that_comments_come_in(desk: Desk) -> None:
    desk.take(ROW | {"comments": {"opening": "很好"}})

    assert desk.review().comments == {"opening": "很好"}


def test_that_a_sheet_has_a_column_for_each_item(desk: Desk, tmp_path: Path) -> None:
    desk.file = tmp_path / "evaluations.csv"

    report = desk.take_text(
        "call,agent,agent_name,team,reviewer,rubric,version,started_at,submitted_at,"
        "opening,manners,waiting,topics,remark,opening.comment\n"
        "4711,0102,李娜,一组,r1,mini,1,2026-10-14T16:20:00+08:00,2026-10-15 09:00,"
        "yes,interrupts:2;insults:0,4.5,bill;order,好,短\n"
        "4712,0103,,,r1,mini,,2026-10-14 16:20,2026-10-15 09:00,否,none,12,none,,\n"
        "4713,0103,,,r1,mini,,2026-10-14 16:20,2026-10-15 09:00,na,na,0,,,\n"
    )

    assert faults(report) == []
    assert desk.review().answers == {
        "opening": OptionAnswer("yes"),
        "manners": FaultsAnswer((("interrupts", 2),)),
        "waiting": NumberAnswer(Decimal("4.5")),
        "topics": OptionsAnswer(("bill", "order")),
        "remark": TextAnswer("好"),
    }
    assert desk.review().comments == {"opening": "短"}
    assert desk.call("4712").score == Decimal("40.0000")
    assert desk.call("4713").score is None


def test_that_a_workbook_is_a_sheet_too(desk: Desk, tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(
        ("通话编号", "工号", "质检员", "评分表", "开始时间", "提交时间", "opening", "manners", "waiting")
    )
    at = datetime.fromisoformat("2026-10-14T16:20")
    book.active.append((4711, 102, "r1", "mini", at, at, True, "interrupts", 4.5))
    book.save(tmp_path / "evaluations.xlsx")
    desk.file = tmp_path / "evaluations.xlsx"

    report = desk.take_text(None)

    assert [(each.call, each.agent, each.row) for each in report.imported] == [("4711", "102", 2)]
    assert desk.call().score == Decimal("90.0000")


def test_that_a_column_that_is_no_item_is_told_where_it_holds_something(desk: Desk, tmp_path: Path) -> None:
    desk.file = tmp_path / "evaluations.csv"

    report = desk.take_text(
        "call,agent,reviewer,rubric,submitted_at,opening,manners,waiting,remrak\n"
        "1,102,r1,mini,2026-10-15,yes,0,1,\n"
        "2,102,r1,mini,2026-10-15,yes,0,1,nice\n"
    )

    assert [each.call for each in report.imported] == ["1"]
    assert faults(report) == [("answer-unknown-item", 3)]


def test_that_a_file_that_is_not_there_is_told(desk: Desk) -> None:
    with pytest.raises(ProblemError) as caught:
        desk.take_text(None)
    assert caught.value.problems[0].code == "sheet-missing"


def test_that_stopping_keeps_what_was_taken(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ROWS_AT_ONCE", 1)
    steps: list[Progress] = []

    report = desk.take(
        *(ROW | {"call": str(number)} for number in range(5)), control=Control(steps.append, lambda: len(steps) == 2)
    )

    assert (report.stopped, len(report.imported)) == (True, 2)
    assert calls.count(desk.workspace, CallFilter()) == 2


def test_that_columns_hold_what_is_said_and_the_rest_holds_for_every_row(
    local_workspace: Workspace, actor: Actor, tmp_path: Path
) -> None:
    file = tmp_path / "other.csv"
    file.write_text("Ref,Who,Polite?,Note,Secs,When\n1,102,yes,fine,3,2026-10-02 10:00\n", encoding="utf-8")
    columns = {
        "Ref": "call",
        "Who": "agent",
        "Polite?": "item:opening",
        "Note": "comment:opening",
        "Secs": "item:waiting",
        "When": "submitted_at",
    }
    otherwise = {"rubric": "mini", "reviewer": "Zhao"}
    report = import_evaluations(local_workspace, actor, file, columns={**columns, "manners": ""}, otherwise=otherwise)
    assert [each.call for each in report.imported] == []
    assert [each.code for each in report.rejected] == ["answer-missing"]
    file.write_text(
        file.read_text(encoding="utf-8").replace("When", "When,M").replace("10:00", "10:00,none"), encoding="utf-8"
    )
    report = import_evaluations(
        local_workspace, actor, file, columns={**columns, "M": "item:manners"}, otherwise=otherwise
    )
    assert [each.call for each in report.imported] == ["1"]
    review = evaluations.open_review(local_workspace, actor, calls.find(local_workspace, "1").id)
    assert (review.reviewer, review.comments) == ("Zhao", {"opening": "fine"})
