"""The demo's finished evaluations and figures: they fit the rubric and give a month worth looking at."""

from __future__ import annotations

import csv
import json
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from qa_app.model.ranking import AgentMonth, MonthEvaluation, MonthRanking
from qa_app.model.rubric import Rubric
from qa_app.scoring.answers_file import answers_from_plain
from qa_app.scoring.engine import score
from qa_app.scoring.policy_file import read_policy
from qa_app.scoring.ranking import rank
from qa_app.scoring.rubric_file import read_rubric

ROOT = Path(__file__).resolve().parents[3]
EVALUATIONS: list[dict[str, Any]] = [
    json.loads(line) for line in (ROOT / "demo" / "evaluations.jsonl").read_text(encoding="utf-8").splitlines()
]


def rubric() -> Rubric:
    found = read_rubric((ROOT / "rubrics" / "telephone-service.yaml").read_text(encoding="utf-8"), "r").rubric
    assert found is not None
    return found


def rows_of(name: str, encoding: str) -> list[dict[str, str]]:
    with (ROOT / "demo" / name).open(encoding=encoding, newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture(scope="module")
def ranking() -> MonthRanking:
    form = rubric()
    policy = read_policy((ROOT / "rubrics/policies/service-star.yaml").read_text(encoding="utf-8"), "p").policy
    assert policy is not None
    figures = {row.pop("agent"): row for row in rows_of("figures.csv", "utf-8")}
    by_agent: dict[str, list[MonthEvaluation]] = {}
    for each in EVALUATIONS:
        answers = answers_from_plain(each["answers"], form).answers
        assert answers is not None, each["call"]
        result = score(form, answers)
        sections = tuple((section.section, section.score) for section in result.sections)
        by_agent.setdefault(each["agent"], []).append(MonthEvaluation(result.score, bool(result.fatals), sections))
    months = [
        AgentMonth(
            agent,
            evaluations=tuple(found),
            figures=tuple((name, Decimal(value)) for name, value in figures[agent].items()),
        )
        for agent, found in by_agent.items()
    ]
    return rank(policy, months)


def test_that_every_demo_evaluation_is_complete() -> None:
    form = rubric()
    answers = {each["call"]: answers_from_plain(each["answers"], form).answers for each in EVALUATIONS}
    assert [call for call, given in answers.items() if given is None or not score(form, given).complete] == []


def test_that_every_agent_of_the_demo_has_at_least_five() -> None:
    counted = Counter(each["agent"] for each in EVALUATIONS)
    assert set(counted) == {row["agent"] for row in rows_of("calls.csv", "utf-8-sig")}
    assert min(counted.values()) >= 5


def test_that_two_recordings_are_left_for_the_user() -> None:
    scored = {each["call"] for each in EVALUATIONS}
    assert [row["call"] for row in rows_of("calls.csv", "utf-8-sig") if row["call"] not in scored] == [
        "20261022-0107",
        "20261026-0205",
    ]


def test_that_names_and_teams_are_those_of_the_recordings() -> None:
    known = {row["agent"]: (row["agent_name"], row["team"]) for row in rows_of("calls.csv", "utf-8-sig")}
    assert all((each["agent_name"], each["team"]) == known[each["agent"]] for each in EVALUATIONS)


def test_that_the_demo_month_has_a_shared_rank_and_an_agent_who_is_not_eligible(ranking: MonthRanking) -> None:
    assert [row.rank for row in ranking.rows] == [1, 2, 2, 4, 5, None]
    assert len(ranking.rows[-1].reasons) > 1
