"""A month made by hand: a rubric in which the answer is the score, evaluations as JSON lines, figures as CSV."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.unit.law.shell import Ran, lines, run, written

COUNTED = """
    rubric: counted
    version: 1
    mode: deduct
    sections:
      - id: s
        items:
          - {id: lost, type: faults, faults: [{id: x, points: 0.5}, {id: y, points: 0.01}, {id: fatal, fatal: form}]}
"""
"""Deduct mode, 0.5 points a fault x."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A workspace and a folder for files."""

    folder: Path
    workspace: Path

    def run(self, *words: object) -> Ran:
        """Run a command on the workspace."""
        return run(*words, "--workspace", self.workspace)

    def done(self, *words: object) -> dict[str, object]:
        """Run a command that must be done; give its document."""
        ran = self.run(*words, "--json")
        assert ran.code == 0, ran.err
        return ran.document

    def publish(self, text: str = COUNTED, kind: str = "rubric") -> dict[str, object]:
        """Publish a rubric or a policy."""
        return self.done(kind, "publish", written(self.folder / f"{kind}.yaml", text))

    def take(self, rows: Sequence[Mapping[str, object]]) -> Ran:
        """Import evaluations."""
        file = self.folder / "rows.jsonl"
        file.write_text(lines(rows), encoding="utf-8")
        return self.run("evaluations", "import", file, "--json")

    def figures(self, text: str, month: str = "2026-10") -> Ran:
        """Import figures."""
        return self.run("figures", "import", written(self.folder / "figures.csv", text), "--month", month, "--json")

    def scores(self, agent: str, *scores: float | None, team: str = "", month: str = "2026-10") -> None:
        """Import an evaluation for each score of an agent, a day apart; -1 is a fatal one, None one of N/A only."""
        ran = self.take([evaluation(agent, number, each, team, month) for number, each in enumerate(scores, 1)])
        assert (ran.code, ran.document["rejected"]) == (0, []), ran.err

    def rank(self, policy: str, month: str = "2026-10") -> dict[str, object]:
        """Rank a month by a policy's text, put behind a head."""
        head = "policy: p\nversion: 1\n"
        file = self.folder / "policy.yaml"
        written(file, policy)
        file.write_text(head + file.read_text(encoding="utf-8"), encoding="utf-8")
        return self.done("rank", "--month", month, "--policy", file)

    def column(self, policy: str, *names: str) -> list[list[object]]:
        """Rank October; give some columns of each row."""
        rows = self.rank(policy)["rows"]
        assert isinstance(rows, list)
        return [[row[name] for name in names] for row in rows]


def evaluation(
    agent: str, number: int, score: float | None, team: str = "", month: str = "2026-10"
) -> dict[str, object]:
    """Give a row of an import."""
    lost: object = "na"
    if score is not None:
        lost = {"fatal": 1} if score < 0 else {"x": round((100 - score) * 2)}
    at = f"{month}-{number:02}T10:00:00+08:00"
    return {
        "call": f"{agent}-{month}-{number}", "agent": agent, "agent_name": f"Name {agent}", "team": team,
        "reviewer": "r1", "rubric": "counted", "version": 1, "answers": {"lost": lost},
        "started_at": at, "submitted_at": at,
    }  # fmt: skip
