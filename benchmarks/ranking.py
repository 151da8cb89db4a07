"""The ranking of a month of 50,000 and of 1,000,000 evaluations against the bare SQL aggregate over the same rows.

The peer is Python's own sqlite3 with one query: number, sum, fatals and lowest score by agent. Run as
``python -m benchmarks.ranking``.
"""

from __future__ import annotations

import random
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from benchmarks.measure import median, report, seconds
from qa_app.config.paths import Paths
from qa_app.model.agents import Actor
from qa_app.model.ranking import Eligibility
from qa_app.scoring.certainty import rank_intervals
from qa_app.scoring.ranking import rank
from qa_app.services.ranking import agent_months, month_policy, rank_month
from qa_app.services.rubrics import publish_shipped, rubric
from qa_app.services.workspace import Workspace, open_workspace
from qa_app.storage.tables import AgentTable, CallTable, EvaluationTable, SectionScoreTable

SIZES = ((50_000, 15), (1_000_000, 5))
AGENTS = 200
MONTH = "2026-10"
FIRST = datetime(2026, 10, 1, tzinfo=UTC)
LAST = datetime(2026, 10, 30, tzinfo=UTC)
BLOCK = 20_000
PEER = f"sqlite3 {sqlite3.sqlite_version}, one aggregate by agent"
BARE = """
SELECT agent_number, count(e.score), sum(e.score), count(CASE WHEN e.fatal_count > 0 THEN 1 END), min(e.score)
FROM evaluations e JOIN calls c ON c.id = e.call_id
WHERE c.counted_at >= ? AND c.counted_at < ? AND e.state = 'submitted' AND e.purpose = 'review'
GROUP BY agent_number
"""


def main() -> None:
    """Measure and report."""
    for count, runs in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            workspace = open_workspace(Paths(Path(folder)))
            try:
                publish_shipped(workspace, Actor("benchmark"))
                fill(workspace, count)
                measure(workspace, count, runs)
            finally:
                workspace.close()


def measure(workspace: Workspace, count: int, runs: int) -> None:
    """Rank the month and run the bare aggregate in turn."""
    policy = month_policy(workspace)
    file = workspace.database.file
    assert file is not None
    start, end = "2026-09-30 16:00:00.000000", "2026-10-31 16:00:00.000000"
    with closing(sqlite3.connect(file)) as bare:
        found = {agent: (scored, total) for agent, scored, total, *_ in bare.execute(BARE, (start, end))}
        ranking = rank_month(workspace, MONTH, policy)
        assert {row.agent: row.evaluations for row in ranking.rows} == {agent: n for agent, (n, _) in found.items()}
        ratios, times = [], []
        for _ in range(runs):
            ours = seconds(lambda: rank_month(workspace, MONTH, policy))
            ratios.append(ours / seconds(lambda: bare.execute(BARE, (start, end)).fetchall()))
            times.append(ours * 1000)
    report(f"rank a month of {count:,} evaluations / {PEER}", median(ratios), "ratio", "<= 2", runs)
    report(f"rank a month of {count:,} evaluations", median(times), "ms", None, runs)
    if count == SIZES[0][0]:
        agents = agent_months(workspace, MONTH)
        everybody = replace(policy, eligibility=Eligibility())
        ranked = rank(everybody, agents)
        took = [seconds(lambda: rank_intervals(everybody, agents, ranked, MONTH)) * 1000 for _ in range(5)]
        report(f"intervals of {AGENTS} ranks, {count:,} evaluations", median(took), "ms", None, 5)


def fill(workspace: Workspace, count: int) -> None:
    """Store submitted evaluations of the month, three section scores each, straight into the tables."""
    form = rubric(workspace, "telephone-service")
    sections = [section.id for section in form.sections][:3]
    chance = random.Random(7)
    with workspace.database.writing() as session:
        numbers = [str(100 + number) for number in range(AGENTS)]
        session.execute(insert(AgentTable), [{"number": each, "name": f"坐席{each}", "team": "A"} for each in numbers])
        for start in range(0, count, BLOCK):
            block = range(start + 1, min(start + BLOCK, count) + 1)
            session.execute(insert(CallTable), list(_calls(chance, block, numbers)))
            session.execute(
                insert(EvaluationTable),
                list(_evaluations(chance, block, (form.id, form.version, form.content_hash))),
            )
            rows = [
                {"evaluation_id": each, "section": section, "score": Decimal(chance.randrange(50, 100)), "fatal": False}
                for each in block
                for section in sections
            ]
            session.execute(insert(SectionScoreTable), rows)


def _calls(chance: random.Random, block: range, numbers: list[str]) -> Iterator[dict[str, Any]]:
    for number in block:
        start = FIRST + (LAST - FIRST) * chance.random()
        agent = chance.choice(numbers)
        yield {
            "id": number,
            "number": f"c{number}",
            "agent_number": agent,
            "agent_name": f"坐席{agent}",
            "team": f"{int(agent) % 8} 组",
            "started_at": start,
            "counted_at": start,
            "imported_at": start + timedelta(hours=1),
        }


def _evaluations(chance: random.Random, block: range, rubric_: tuple[str, int, str]) -> Iterator[dict[str, Any]]:
    id_, version, content_hash = rubric_
    for number in block:
        score = Decimal(chance.randrange(500_000, 1_000_000)).scaleb(-4)
        yield {
            "call_id": number,
            "id": number,
            "rubric_id": id_,
            "rubric_version": version,
            "rubric_hash": content_hash,
            "reviewer": f"r{number % 10}",
            "purpose": "review",
            "state": "submitted",
            "slot": "submitted",
            "score": score,
            "raw_score": score,
            "complete": True,
            "fatal_count": int(chance.random() < 0.01),
            "detail": {},
            "started_at": LAST,
            "submitted_at": LAST,
            "saved_at": LAST,
        }


if __name__ == "__main__":
    main()
