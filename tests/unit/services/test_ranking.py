"""The month's ranking and workbook out of what is stored."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from qa_app.model.agents import Actor
from qa_app.model.problems import ProblemError
from qa_app.model.ranking import MonthRanking, ReasonCode
from qa_app.scoring.policy_file import read_policy
from qa_app.scoring.ranking import rank
from qa_app.services.export_month import export_month
from qa_app.services.import_evaluations import import_evaluations
from qa_app.services.import_figures import import_figures
from qa_app.services.ranking import agent_months, month_policy, months, rank_month
from qa_app.services.rubrics import publish, publish_policy
from qa_app.services.workspace import Workspace
from qa_app.storage.operations import operations

RUBRIC = """\
rubric: mini
version: 1
title: {en: Mini, zh_CN: 小表}
mode: weighted
grades:
  - {id: good, title: {en: Good, zh_CN: 良好}, at_least: 80}
  - {id: poor, title: {en: Poor, zh_CN: 差}, at_least: 0}
sections:
  - id: accuracy
    title: Accuracy
    weight: 50
    items:
      - id: right
        title: {en: Right answer, zh_CN: 答复准确}
        type: choice
        options:
          - {id: full, title: Full, points: 10}
          - {id: half, title: Half, points: 5}
          - {id: wrong, title: Wrong, points: 0, fatal: form}
  - id: manner
    title: Manner
    weight: 50
    items:
      - id: kind
        title: Kind
        type: choice
        options:
          - {id: full, title: Full, points: 10}
          - {id: half, title: Half, points: 5}
          - {id: none, title: None, points: 0}
"""

POLICY = """\
policy: test-star
version: 1
title: Test star
score:
  - {id: quality, source: evaluations, weight: 80}
  - {id: csat, source: figure, figure: csat_pct, weight: 20}
eligible: {min_evaluations: 2, min_tenure_days: 30}
ties: ["section:accuracy"]
awards:
  - {id: star, title: {en: Star, zh_CN: 服务之星}, scope: company, places: 2, amount: "200.00", points: 50}
"""


class Month:
    """A month that is filled row by row."""

    def __init__(self, workspace: Workspace, actor: Actor, folder: Path) -> None:
        self.workspace = workspace
        self.actor = actor
        self.folder = folder
        self._calls = 0
        publish(workspace, actor, RUBRIC, "mini.yaml")
        publish_policy(workspace, actor, POLICY, "policy.yaml")

    def judge(
        self, agent: str, right: str, kind: str, at: str = "2026-10-14T10:00:00+08:00", team: str = "一组"
    ) -> None:
        self._calls += 1
        row = {
            "call": f"c{self._calls}",
            "agent": agent,
            "agent_name": f"名{agent}",
            "team": team,
            "reviewer": "r1",
            "rubric": "mini",
            "answers": {"right": right, "kind": kind},
            "started_at": at,
        }
        file = self.folder / "rows.jsonl"
        file.write_text(json.dumps(row), encoding="utf-8")
        assert import_evaluations(self.workspace, self.actor, file).rejected == ()

    def figures(self, text: str) -> None:
        file = self.folder / "figures.csv"
        file.write_text(text, encoding="utf-8")
        assert import_figures(self.workspace, self.actor, file, "2026-10").rejected == ()

    def ranking(self, month: str = "2026-10") -> MonthRanking:
        return rank_month(self.workspace, month)


@pytest.fixture
def filled(workspace: Workspace, actor: Actor, tmp_path: Path) -> Month:
    """Two agents of 75 and 75 that the accuracy section parts, and one whose first day of work is not known."""
    month = Month(workspace, actor, tmp_path)
    for agent, right, kind in (("101", "full", "half"), ("102", "half", "full"), ("103", "full", "full")):
        month.judge(agent, right, kind)
        month.judge(agent, right, kind)
    month.figures("agent,joined_on,csat_pct\n101,2026-01-05,90\n102,2026-01-05,90\n103,,\n")
    return month


@pytest.fixture
def month(local_workspace: Workspace, actor: Actor, tmp_path: Path) -> Month:
    return Month(local_workspace, actor, tmp_path)


def test_that_a_month_is_ranked_from_evaluations_figures_and_tenure(filled: Month) -> None:
    ranking = filled.ranking()

    assert [(row.rank, row.agent, row.name, row.team, row.score, row.evaluations) for row in ranking.rows] == [
        (1, "101", "名101", "一组", Decimal("78.0000"), 2),
        (2, "102", "名102", "一组", Decimal("78.0000"), 2),
        (None, "103", "名103", "一组", Decimal("100.0000"), 2),
    ]
    assert [reason.code for reason in ranking.rows[2].reasons] == [ReasonCode.TENURE_UNKNOWN]
    assert [row.amount_cents for row in ranking.rows] == [20000, 20000, 0]
    assert [(team.team, team.evaluations) for team in ranking.teams] == [("一组", 6)]


def test_that_a_call_belongs_to_the_month_of_its_start_on_the_clock_of_the_workspace(month: Month) -> None:
    month.judge("101", "full", "full", at="2026-09-30T16:30:00Z")
    month.judge("101", "full", "half", at="2026-10-31T15:59:59Z")
    month.judge("101", "half", "half", at="2026-10-31T16:00:00Z")

    assert months(month.workspace) == ("2026-11", "2026-10")
    assert [(row.evaluations, row.mean) for row in month.ranking().rows] == [(2, Decimal("87.5000"))]


def test_that_tenure_is_counted_to_the_last_day_of_the_month(month: Month) -> None:
    for agent in ("101", "102"):
        month.judge(agent, "full", "full")
        month.judge(agent, "full", "full")
    month.figures("agent,joined_on,csat_pct\n101,2026-10-01,90\n102,2026-10-02,90\n")

    assert [(row.agent, row.eligible) for row in month.ranking().rows] == [("101", True), ("102", False)]
    assert dict(month.ranking().rows[1].reasons[0].arguments)["days"] == "29"


def test_that_a_fatal_evaluation_counts_as_one(month: Month) -> None:
    month.judge("101", "wrong", "full")

    (row,) = month.ranking().rows
    assert (row.score, row.fatal, row.lowest) == (0, 1, 0)


def test_that_who_changed_teams_belongs_to_the_last(month: Month) -> None:
    month.judge("101", "full", "full", at="2026-10-20T10:00:00+08:00", team="二组")
    month.judge("101", "full", "full", at="2026-10-01T10:00:00+08:00", team="一组")

    assert [row.team for row in month.ranking().rows] == ["二组"]


def test_that_an_agent_with_figures_alone_has_no_rank_with_the_reason(month: Month) -> None:
    month.figures("agent,csat_pct\n109,90\n")

    (row,) = month.ranking().rows
    assert (row.agent, row.score, row.rank) == ("109", None, None)
    assert ReasonCode.NOTHING_SCORED in [reason.code for reason in row.reasons]


def test_that_a_policy_of_ones_own_goes_before_the_published(filled: Month) -> None:
    policy = read_policy(POLICY.replace("min_tenure_days: 30", "max_fatal: 0"), "own.yaml").policy
    assert policy is not None

    assert [row.rank for row in rank_month(filled.workspace, "2026-10", policy).rows] == [1, 2, 3]


def test_that_the_programs_own_policy_holds_where_none_is_published(local_workspace: Workspace) -> None:
    assert month_policy(local_workspace).id == "service-star"
    assert rank_month(local_workspace, "2026-10").rows == ()


def test_that_calls_one_by_one_rank_as_their_sums_do(filled: Month) -> None:
    filled.judge("102", "wrong", "none", team="二组")
    filled.judge("104", "half", "half", team="")
    policy = replace(month_policy(filled.workspace), ties=())
    assert rank(policy, agent_months(filled.workspace, "2026-10")) == rank_month(filled.workspace, "2026-10", policy)


def test_that_what_is_no_month_is_refused(month: Month) -> None:
    with pytest.raises(ProblemError) as caught:
        month.ranking("2026-13")
    assert caught.value.problems[0].code == "month-wrong"


def test_that_the_workbook_shows_the_stored_month(filled: Month, tmp_path: Path) -> None:
    report = export_month(filled.workspace, filled.actor, "2026-10", tmp_path / "十月.xlsx", language="zh_CN")

    assert report.path == tmp_path / "十月.xlsx"
    assert {name: report.rows[name] for name in ("排行", "班组", "质检评价", "评分项", "激励", "补差")} == {
        "排行": 3,
        "班组": 1,
        "质检评价": 6,
        "评分项": 6,
        "激励": 2,
        "补差": 0,
    }
    book = load_workbook(report.path)
    assert [cell.value for cell in book["排行"]["B"]] == ["工号", "101", "102", "103"]
    assert [cell.value for cell in book["评分项"][2]] == ["c1", "101", "名101", "一组", "小表", 75, 1, 0.5]
    assert [cell.value for cell in book["评分项"][1]][6:] == ["答复准确", "Kind"]
    assert [cell.value for cell in book["激励"]["F"]] == ["金额（CNY）", 200, 200, "=SUM(F2:F3)"]
    with filled.workspace.database.reading() as session:
        assert [line.action for line in operations(session, "month", "2026-10")] == ["month-exported"]


def test_that_the_workbook_says_every_reason_that_a_ranking_gives(month: Month, tmp_path: Path) -> None:
    month.judge("101", "wrong", "full")
    month.judge("102", "full", "full")
    month.figures("agent,joined_on,csat_pct,complaints\n101,2026-10-20,50,3\n102,,,\n103,,90,0\n")
    strict = """\
eligible:
  min_evaluations: 2
  max_fatal: 0
  min_tenure_days: 30
  figures: [{figure: csat_pct, at_least: 60}, {figure: complaints, at_most: 2}]
"""
    policy = read_policy(POLICY.replace("eligible: {min_evaluations: 2, min_tenure_days: 30}\n", strict), "own").policy
    assert policy is not None

    export_month(month.workspace, month.actor, "2026-10", tmp_path / "a.xlsx", language="en", policy=policy)

    sheet = load_workbook(tmp_path / "a.xlsx")["Ranking"]
    column = [cell.value for cell in sheet[1]].index("Why not eligible") + 1
    said = {sheet.cell(row, 2).value: sheet.cell(row, column).value for row in range(2, 5)}
    assert said == {
        "101": "Evaluations: 1 (at least 2); Evaluations with a fatal: 1 (at most 0); "
        "Days in service: 11 (at least 30); "
        "csat: 50 (at least 60); complaints: 3 (at most 2)",
        "102": "Evaluations: 1 (at least 2); First day in service not known (at least 30 days); "
        "csat: missing for this month; complaints: missing for this month",
        "103": "No scored evaluation in this month; Evaluations: 0 (at least 2); "
        "First day in service not known (at least 30 days)",
    }


def test_that_a_month_without_evaluations_is_not_exported(month: Month, tmp_path: Path) -> None:
    with pytest.raises(ProblemError) as caught:
        export_month(month.workspace, month.actor, "2026-10", tmp_path / "a.xlsx")

    assert caught.value.problems[0].code == "month-without-evaluations"
    assert not (tmp_path / "a.xlsx").exists()


def test_that_a_workbook_that_cannot_be_written_is_told_and_not_logged(month: Month, tmp_path: Path) -> None:
    month.judge("101", "full", "full")

    with pytest.raises(ProblemError) as caught:
        export_month(month.workspace, month.actor, "2026-10", tmp_path / "none" / "a.xlsx")

    assert caught.value.problems[0].code == "export-folder-missing"
    with month.workspace.database.reading() as session:
        assert operations(session, "month", "2026-10") == ()
