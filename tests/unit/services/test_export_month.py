"""Months written to files: closed ones as they were closed, the same twice over, and filled templates."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from qa_app.cli import main
from qa_app.model.agents import Actor
from qa_app.model.evaluation import FaultsAnswer
from qa_app.model.problems import ProblemError
from qa_app.services.appeals import file_appeal, reject_appeal
from qa_app.services.closing import close_month, snapshot_of
from qa_app.services.export_month import export_month
from qa_app.services.finished_evaluations import FinishedEvaluation, import_evaluations
from qa_app.services.workspace import Workspace
from qa_app.storage.months import evaluated_calls
from qa_app.storage.operations import operations
from tests.helpers.scored import ACTOR, ScoredAgent, score_month

OCTOBER, NOVEMBER = "2026-10", "2026-11"
WEI = ScoredAgent("101", "陈伟", "A", (90, 92))
FANG = ScoredAgent("102", "王芳", "A", (80, 82))
LI = ScoredAgent("103", "李娜", "B", (70, -1))


@pytest.fixture
def october(local_workspace: Workspace, clock) -> Workspace:
    """Three agents in October, one of them with a fatal; it is December by now."""
    clock.now = datetime(2026, 12, 1, tzinfo=UTC)
    score_month(local_workspace, [WEI, FANG, LI])
    return local_workspace


def correct(workspace: Workspace, call: str, score: int) -> None:
    """Let a later evaluation take the place of one of Wang Fang's."""
    times = (("fault", 100 - score),) if score < 100 else ()
    row = FinishedEvaluation(
        call=call,
        reviewer="r1",
        rubric="counted",
        answers={"faults": FaultsAnswer(times)},
        agent_number=FANG.number,
        agent_name=FANG.name,
        team=FANG.team,
        started_at=datetime(2026, 10, 1, 2, tzinfo=UTC),
        submitted_at=datetime(2026, 11, 20, tzinfo=UTC),
    )
    assert not import_evaluations(workspace, ACTOR, [row]).rejected


def column(path: Path, sheet: str, heading: str) -> list[object]:
    shown = load_workbook(path, data_only=True)[sheet]
    place = [cell.value for cell in shown[1]].index(heading) + 1
    return [shown.cell(row, place).value for row in range(2, shown.max_row + 1)]


def test_that_a_closed_month_is_written_as_it_was_closed(october: Workspace, tmp_path: Path) -> None:
    close_month(october, ACTOR, OCTOBER)
    export_month(october, ACTOR, OCTOBER, tmp_path / "before.xlsx")
    correct(october, "102-10-1", 60)
    export_month(october, ACTOR, OCTOBER, tmp_path / "after.xlsx")

    assert (tmp_path / "after.xlsx").read_bytes() == (tmp_path / "before.xlsx").read_bytes()


def test_that_a_superseded_evaluation_keeps_its_explanation_in_a_closed_month(
    october: Workspace, tmp_path: Path
) -> None:
    close_month(october, ACTOR, OCTOBER)
    correct(october, "102-10-1", 60)
    export_month(october, ACTOR, OCTOBER, tmp_path / "a.xlsx")

    why = dict(
        zip(
            column(tmp_path / "a.xlsx", "Statements", "Call"),
            column(tmp_path / "a.xlsx", "Statements", "Why this score"),
            strict=True,
        )
    )
    assert why["102-10-1"] == "Why 80.00: lost 20.00 on Faults (20 × Fault)."


def test_that_an_open_month_gives_the_same_bytes_at_another_hour(october: Workspace, tmp_path: Path, clock) -> None:
    export_month(october, ACTOR, OCTOBER, tmp_path / "a.xlsx")
    clock.now = datetime(2026, 12, 2, tzinfo=UTC)
    export_month(october, ACTOR, OCTOBER, tmp_path / "b.xlsx")

    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_that_the_snapshot_and_its_hash_are_named(october: Workspace, tmp_path: Path) -> None:
    close_month(october, ACTOR, OCTOBER)
    export_month(october, ACTOR, OCTOBER, tmp_path / "a.xlsx")

    snapshot = snapshot_of(october, OCTOBER)
    assert snapshot is not None
    said = column(tmp_path / "a.xlsx", "About", "Value")
    assert snapshot.hash in said
    assert snapshot.content.policy_hash in said
    assert snapshot.content.evaluations[0].rubric_hash in said


def test_that_adjustments_are_paid_with_the_next_month(october: Workspace, tmp_path: Path) -> None:
    close_month(october, ACTOR, OCTOBER)
    correct(october, "102-10-1", 100)
    correct(october, "102-10-2", 10)
    score_month(october, [WEI], datetime(2026, 11, 2, 2, tzinfo=UTC))
    closing = close_month(october, ACTOR, NOVEMBER)
    path = tmp_path / "november.xlsx"
    export_month(october, ACTOR, NOVEMBER, path)

    content = closing.snapshot.content
    assert [each.agent for each in content.adjustments] == ["102"]
    assert column(path, "Adjustments", "What changed") == [
        "Call 102-10-1 was corrected: 80 → 100; Call 102-10-2 was corrected: 82 → 10",
        None,
    ]
    paid = column(path, "Payments", "To pay (CNY)")
    assert paid[-1] == (content.amount_cents + content.adjusted_cents) / 100


def test_that_every_fatal_is_listed(october: Workspace, tmp_path: Path) -> None:
    export_month(october, ACTOR, OCTOBER, tmp_path / "a.xlsx")

    assert column(tmp_path / "a.xlsx", "Fatal list", "Call") == ["103-10-2"]
    assert column(tmp_path / "a.xlsx", "Fatal list", "Answer") == ["Insult"]


def test_that_a_name_in_csv_takes_the_ranking(october: Workspace, tmp_path: Path) -> None:
    report = export_month(october, ACTOR, OCTOBER, tmp_path / "a.csv", language="zh_CN")

    raw = (tmp_path / "a.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(raw.decode("utf-8-sig").splitlines()))
    assert [row[:5] for row in rows] == [
        ["名次", "工号", "姓名", "班组", "得分"],
        ["1", "101", "陈伟", "A", "91.0000"],
        ["2", "102", "王芳", "A", "81.0000"],
        ["", "103", "李娜", "B", "35.0000"],
    ]
    assert report.rows == {"排行": 3}


def test_that_text_of_a_csv_is_no_formula(local_workspace: Workspace, tmp_path: Path) -> None:
    score_month(local_workspace, [ScoredAgent("101", "=1+1", "A", (90, 92))])
    export_month(local_workspace, ACTOR, OCTOBER, tmp_path / "a.csv")

    assert "1,101,'=1+1,A" in (tmp_path / "a.csv").read_text(encoding="utf-8-sig")


def test_that_the_command_fills_a_template(
    october: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(["{{rows.name}}", "{{rows.payable}}"])
    book.save(tmp_path / "template.xlsx")
    folder = str(october.paths.root)
    october.close()
    output = tmp_path / "filled.xlsx"

    arguments = ["--month", OCTOBER, "--output", str(output), "--template", str(tmp_path / "template.xlsx")]
    code = main(["--workspace", folder, "export", *arguments, "--json"])

    assert code == 0
    assert json.loads(capsys.readouterr().out) == {"path": str(output), "sheets": ["Sheet"], "rows": {"Sheet": 3}}
    assert load_workbook(output)["Sheet"]["A2"].value == "王芳"


def test_that_a_wrong_template_is_told_and_not_logged(october: Workspace, tmp_path: Path) -> None:
    template = tmp_path / "template.xlsx"
    template.write_bytes(b"no workbook")

    with pytest.raises(ProblemError) as caught:
        export_month(october, ACTOR, OCTOBER, tmp_path / "filled.xlsx", template=template)

    assert [each.code for each in caught.value.problems] == ["template-broken"]
    assert not (tmp_path / "filled.xlsx").exists()
    with october.database.reading() as session:
        assert operations(session, "month", OCTOBER) == ()


def test_that_an_appeal_stands_in_the_workbook_as_it_was_when_the_month_was_closed(
    october: Workspace, clock, tmp_path: Path
) -> None:
    with october.database.reading() as session:
        evaluation = evaluated_calls(session, OCTOBER, october.zone)[0]
    clock.now = evaluation.submitted_at
    filed = file_appeal(october, ACTOR, evaluation.evaluation_id, "客户同意等待")
    close_month(october, ACTOR, OCTOBER)
    clock.now += timedelta(hours=1)
    reject_appeal(october, Actor("Somebody else"), filed.appeal_id, "录音不符")
    export_month(october, ACTOR, OCTOBER, tmp_path / "a.xlsx")
    assert column(tmp_path / "a.xlsx", "Appeals", "State") == ["open"]
    assert column(tmp_path / "a.xlsx", "Appeals", "Reason") == ["客户同意等待"]
