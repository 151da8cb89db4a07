"""What a month's workbook is made from: read models only, no words and no sheet yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from qa_app.model.evaluation import ItemReason
from qa_app.model.ranking import MonthRanking, Policy
from qa_app.model.rubric import Rubric


@dataclass(frozen=True, slots=True)
class ReportedItem:
    """What one item brought in one evaluation.

    Attributes:
        share: Part of the item's best, from 0 to 1, 4 places; None where no answer counts.
        reason: Why it does not count; None where it counts by its answer.
    """

    item: str
    share: Decimal | None
    reason: ItemReason | None = None


@dataclass(frozen=True, slots=True)
class ReportedEvaluation:
    """One submitted evaluation of the month.

    Attributes:
        started_at: Start of the call, aware; None where unknown.
        submitted_at: Aware.
        score: Final score, 4 places; None: not scored.
        raw_score: Before any fatal; None with `score`.
        grade: Id of the grade in the rubric.
        fatals: Ids of the items whose fatal answer took effect, in the order of the form.
        items: One an item of the rubric at most.
    """

    call: str
    agent: str
    agent_name: str
    team: str
    reviewer: str
    rubric: str
    version: int
    started_at: datetime | None
    submitted_at: datetime
    score: Decimal | None
    raw_score: Decimal | None
    grade: str | None = None
    fatals: tuple[str, ...] = ()
    items: tuple[ReportedItem, ...] = ()


@dataclass(frozen=True, slots=True)
class MonthReport:
    """A whole month.

    Attributes:
        month: ``2026-10``.
        zone: IANA name of the time zone in which instants are written, since a sheet's date has none.
        generated_at: Aware; the workbook's own date.
        evaluations: In the order in which they are listed.
        rubrics: Every rubric version that an evaluation names; where one is missing its ids stand for its titles.
    """

    month: str
    zone: str
    generated_at: datetime
    policy: Policy
    ranking: MonthRanking
    evaluations: tuple[ReportedEvaluation, ...] = ()
    rubrics: tuple[Rubric, ...] = field(default=())

    def rubric(self, rubric_id: str, version: int) -> Rubric | None:
        """Give this version of a rubric, None where the report does not hold it."""
        return next((each for each in self.rubrics if (each.id, each.version) == (rubric_id, version)), None)

    def used_rubrics(self) -> Iterator[str]:
        """Give the id of every rubric that an evaluation names, once, sorted."""
        yield from sorted({evaluation.rubric for evaluation in self.evaluations})
