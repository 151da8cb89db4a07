"""Submitted evaluations with chosen scores, under a small rubric of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from qa_app.model.agents import Actor
from qa_app.model.evaluation import FaultsAnswer
from qa_app.services.finished_evaluations import FinishedEvaluation, import_evaluations
from qa_app.services.rubrics import publish, publish_policy
from qa_app.services.workspace import Workspace

ACTOR = Actor("Zhao Min")
RUBRIC = """
rubric: counted
version: 1
title: Counted faults
mode: points
grades:
  - {id: good, title: Good, at_least: 85}
  - {id: fail, title: Fail, at_least: 0}
sections:
  - id: all
    title: All
    items:
      - id: faults
        title: Faults
        type: faults
        points: 100
        comment: optional
        evidence: optional
        faults:
          - {id: fault, title: Fault, points: 1, max_times: 100}
          - {id: insult, title: Insult, points: 0, max_times: 1, fatal: form}
"""
POLICY = """
policy: service-star
version: 9
title: {en: Service star, zh_CN: 服务之星, zh_TW: 服務之星}
currency: CNY
score:
  - {id: quality, title: {en: Quality, zh_CN: 服务质量}, source: evaluations, weight: 100}
eligible: {min_evaluations: 2, max_fatal: 0}
awards:
  - {id: star, title: {en: Service star, zh_CN: 服务之星}, scope: company, places: 2, amount: "200.00", points: 50}
"""


@dataclass(frozen=True, slots=True)
class ScoredAgent:
    """An agent and the whole-number scores of the calls of a month; -1 stands for a fatal evaluation."""

    number: str
    name: str
    team: str
    scores: Sequence[int]


def score_month(workspace: Workspace, agents: Sequence[ScoredAgent], first: datetime | None = None) -> None:
    """Publish rubric and policy and submit an evaluation for each score, calls an hour apart."""
    publish(workspace, ACTOR, RUBRIC, "counted.yaml")
    publish_policy(workspace, ACTOR, POLICY, "service-star.yaml")
    start = first or datetime(2026, 10, 1, 2, tzinfo=UTC)
    rows = []
    for agent in agents:
        for place, score in enumerate(agent.scores):
            times = (("insult", 1),) if score < 0 else (("fault", 100 - score),) if score < 100 else ()
            moment = start + timedelta(hours=place)
            rows.append(
                FinishedEvaluation(
                    call=f"{agent.number}-{start:%m}-{place + 1}",
                    reviewer="r1",
                    rubric="counted",
                    answers={"faults": FaultsAnswer(times)},
                    agent_number=agent.number,
                    agent_name=agent.name,
                    team=agent.team,
                    started_at=moment,
                    submitted_at=moment + timedelta(days=1),
                )
            )
    report = import_evaluations(workspace, ACTOR, rows)
    assert not report.rejected, report.rejected
