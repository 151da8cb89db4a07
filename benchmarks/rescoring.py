"""100,000 evaluations scored anew by another version of their rubric: the engine alone, and out of a workspace.

The engine's peer is the same sums in bare Decimal (`benchmarks.scoring`). The workspace is made once, under
``build/rescoring``. Run as ``python -m benchmarks.rescoring``.
"""

from __future__ import annotations

import resource
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import func, insert, select

from benchmarks.measure import median, report, seconds
from benchmarks.scoring import RUBRIC, answers_of, bare_score, plain_sums, shipped
from qa_app.config.paths import Paths
from qa_app.model.agents import Actor
from qa_app.model.evaluation import Score, answer_to_json
from qa_app.model.progress import UNCONTROLLED
from qa_app.model.rubric import Rubric
from qa_app.scoring.engine import score
from qa_app.scoring.rubric_file import read_rubric
from qa_app.services.rubric_versions import rescore
from qa_app.services.rubrics import publish_shipped
from qa_app.services.workspace import Workspace, open_workspace
from qa_app.storage.tables import AnswerTable, CallTable, EvaluationTable

COUNT = 100_000
DIFFERENT = 5_000
BLOCK = 5_000
RUNS = 3
FOLDER = Path(__file__).resolve().parent.parent / "build" / "rescoring"
FIRST = datetime(2026, 1, 1, tzinfo=UTC)


def main() -> None:
    """Measure and report."""
    engine_alone()
    workspace = open_workspace(Paths(FOLDER))
    try:
        fill(workspace)
        out_of_a_workspace(workspace)
    finally:
        workspace.close()


def engine_alone() -> None:
    """Score 100,000 forms, 5,000 of them different, by the next version."""
    rubric = next_version()
    forms = [answers_of(rubric, number) for number in range(DIFFERENT)]
    plain = [plain_sums(rubric, answers) for answers in forms]
    rounds = range(COUNT // DIFFERENT)
    times, ratios = [], []
    for _ in range(RUNS):
        ours = seconds(lambda: [score(rubric, answers).score for _ in rounds for answers in forms])
        ratios.append(ours / seconds(lambda: [bare_score(sums)[0] for _ in rounds for sums in plain]))
        times.append(ours)
    report(f"score {COUNT:,} forms anew, engine / same sums in bare Decimal", median(ratios), "ratio", "<= 3", RUNS)
    report(f"score {COUNT:,} forms anew, engine alone", median(times), "s", None, RUNS)


def out_of_a_workspace(workspace: Workspace) -> None:
    """Rescore all stored evaluations; the memory is what the whole program grows by at its highest."""
    rubric = next_version()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    times = [seconds(lambda: rescore(workspace, rubric.id, None, rubric, UNCONTROLLED)) for _ in range(RUNS)]
    found = rescore(workspace, rubric.id, None, rubric, UNCONTROLLED)
    assert (found.total, found.unscorable) == (COUNT, 0)
    assert found.different
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    name = f"rescore {COUNT:,} stored evaluations, {found.different:,} of them different"
    report(name, median(times), "s", "<= 30", RUNS)
    report(f"{name}: memory above the engine's", grown, "MiB", None, 1)


def next_version() -> Rubric:
    """Give the telephone rubric with other section weights."""
    text = RUBRIC.read_text(encoding="utf-8")
    for before, after in (("version: 1\n", "version: 2\n"), ("    weight: 15\n", "    weight: 20\n")):
        assert before in text
        text = text.replace(before, after, 1)
    rubric = read_rubric(text, RUBRIC.name).rubric
    assert rubric is not None
    return rubric


def fill(workspace: Workspace) -> None:
    """Store the evaluations with their answers, straight into the tables, where they are not there yet."""
    with workspace.database.reading() as session:
        there = session.execute(select(func.count()).select_from(EvaluationTable)).scalar_one()
    if there == COUNT:
        return
    assert there == 0, f"{FOLDER} is half made: remove it"
    publish_shipped(workspace, Actor("benchmark"))
    rubric = shipped()
    patterns = [answers_of(rubric, number) for number in range(DIFFERENT)]
    scores = [score(rubric, answers) for answers in patterns]
    texts = [{item: answer_to_json(answer) for item, answer in answers.items()} for answers in patterns]
    with workspace.database.writing() as session:
        for start in range(0, COUNT, BLOCK):
            block = range(start + 1, start + BLOCK + 1)
            session.execute(insert(CallTable), list(_calls(block)))
            session.execute(
                insert(EvaluationTable), [_evaluation(rubric, each, scores[each % DIFFERENT]) for each in block]
            )
            session.execute(
                insert(AnswerTable),
                [
                    {"evaluation_id": each, "item": item, "answer": answer}
                    for each in block
                    for item, answer in texts[each % DIFFERENT].items()
                ],
            )


def _calls(block: range) -> Iterator[dict[str, Any]]:
    for number in block:
        start = FIRST + timedelta(minutes=number * 4)
        yield {
            "id": number,
            "number": f"c{number}",
            "agent_number": str(100 + number % 200),
            "agent_name": f"坐席{number % 200}",
            "started_at": start,
            "counted_at": start,
            "imported_at": start,
        }


def _evaluation(rubric: Rubric, number: int, found: Score) -> dict[str, Any]:
    return {
        "id": number,
        "call_id": number,
        "rubric_id": rubric.id,
        "rubric_version": rubric.version,
        "rubric_hash": rubric.content_hash,
        "reviewer": f"r{number % 10}",
        "state": "submitted",
        "slot": "submitted",
        "score": found.score,
        "raw_score": found.raw_score,
        "grade": found.grade,
        "complete": found.complete,
        "fatal_count": len(found.fatals),
        "detail": {},
        "started_at": FIRST,
        "submitted_at": FIRST,
        "saved_at": FIRST,
    }


if __name__ == "__main__":
    main()
