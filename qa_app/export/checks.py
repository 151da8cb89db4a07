"""What is looked at before money goes into a sheet: figures that contradict each other are never written down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from qa_app.export.report import MonthReport
from qa_app.model.problems import Problem, ProblemError


def check_report(report: MonthReport, path: Path) -> None:
    """Refuse a month that must not be paid from.

    Raises:
        ProblemError: ``export-agent-twice``, ``export-amount-negative`` and ``export-totals-differ``, all that there
            are.
    """
    found = tuple(_problems(report, str(path)))
    if found:
        raise ProblemError(*found)


def _problems(report: MonthReport, file: str) -> Iterator[Problem]:
    times = Counter(row.agent for row in report.ranking.rows)
    for agent, count in times.items():
        if count > 1:
            yield Problem("export-agent-twice", (("agent", agent), ("month", report.month)), file=file)
    for row in report.ranking.rows:
        if row.amount_cents < 0 or any(taken.amount_cents < 0 for taken in row.awards):
            yield Problem("export-amount-negative", (("agent", row.agent), ("month", report.month)), file=file)
        awarded = sum(taken.amount_cents for taken in row.awards), sum(taken.points for taken in row.awards)
        if awarded != (row.amount_cents, row.points):
            yield Problem("export-totals-differ", (("agent", row.agent), ("month", report.month)), file=file)
