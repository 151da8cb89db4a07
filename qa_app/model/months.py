"""A month as it was closed, and the adjustments that later changes of it bring."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from qa_app.model.ranking import MonthRanking, RankRow


class ChangeKind(StrEnum):
    """What happened after a month was closed that changed an agent's result in it.

    `OTHERS` is a change of other agents only, which moved this one's place.
    """

    EVALUATION_ADDED = "evaluation-added"
    EVALUATION_CORRECTED = "evaluation-corrected"
    EVALUATION_REMOVED = "evaluation-removed"
    FIGURE_CHANGED = "figure-changed"
    AGENT_CHANGED = "agent-changed"
    OTHERS = "others"


@dataclass(frozen=True, slots=True)
class LateChange:
    """One thing that changed after the month was closed.

    Attributes:
        subject: Call number of an evaluation, name of a figure; empty otherwise.
        before: Score or figure as the month was closed with; None where there was none.
        after: The same now.
    """

    kind: ChangeKind
    subject: str = ""
    before: Decimal | None = None
    after: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """An agent's result in a month: what is compared, and what is paid."""

    score: Decimal | None = None
    rank: int | None = None
    amount_cents: int = 0
    points: int = 0

    @classmethod
    def of(cls, row: RankRow | None) -> Standing:
        """Give the result of a row; nothing at all where there is none."""
        return cls() if row is None else cls(row.score, row.rank, row.amount_cents, row.points)


@dataclass(frozen=True, slots=True)
class MonthAdjustment:
    """The difference that a closed month owes an agent, paid with a later month.

    Attributes:
        origin: The closed month that changed.
        agent: Agent number.
        before: The result that was closed, with the adjustments that were paid since.
        after: The result by what is known now.
        changes: What happened since the month was closed.
    """

    origin: str
    agent: str
    name: str
    before: Standing
    after: Standing
    changes: tuple[LateChange, ...] = ()

    @property
    def amount_cents(self) -> int:
        """Money owed; below 0: paid too much."""
        return self.after.amount_cents - self.before.amount_cents

    @property
    def points(self) -> int:
        """Incentive points owed; below 0: given too many."""
        return self.after.points - self.before.points


@dataclass(frozen=True, slots=True)
class FrozenEvaluation:
    """An evaluation as a closed month counted it; the call's customer is not among it, so that it can be deleted.

    Attributes:
        evaluation_id: Stays the same evaluation for ever: a correction is another one.
        score: None: not scored.
        fatal_count: Number of fatals that took effect.
    """

    evaluation_id: int
    call: str
    agent: str
    agent_name: str
    team: str
    reviewer: str
    rubric: str
    version: int
    rubric_hash: str
    revision: int
    started_at: datetime | None
    submitted_at: datetime
    score: Decimal | None
    raw_score: Decimal | None
    grade: str | None
    fatal_count: int


@dataclass(frozen=True, slots=True)
class ClosedMonth:
    """What a month was closed with; nothing of it changes again.

    Attributes:
        number: From 1 in each month; a month that was reopened and closed again has several.
        policy_text: The policy's file, as the month was ranked by it.
        figures: Agent number, name of the figure, value.
        adjustments: Those of earlier months that are paid with this one.
    """

    month: str
    number: int
    zone: str
    closed_at: datetime
    closed_by: str
    policy_hash: str
    policy_text: str
    ranking: MonthRanking
    evaluations: tuple[FrozenEvaluation, ...]
    figures: tuple[tuple[str, str, Decimal], ...]
    adjustments: tuple[MonthAdjustment, ...]

    @property
    def amount_cents(self) -> int:
        """Money of the month's own awards, without adjustments."""
        return sum(row.amount_cents for row in self.ranking.rows)

    @property
    def adjusted_cents(self) -> int:
        """Money of the adjustments that are paid with the month."""
        return sum(each.amount_cents for each in self.adjustments)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A closed month beside what proves it.

    Attributes:
        hash: SHA-256 in hexadecimal of the snapshot's text.
        reopened_at: When it was put out of force; None while it is in force.
        reason: Why it was reopened.
    """

    content: ClosedMonth
    hash: str
    reopened_at: datetime | None = None
    reopened_by: str = ""
    reason: str = ""


class MonthStage(StrEnum):
    """How far a month has been made known; closing it is apart from this."""

    OPEN = "open"
    NOTICE = "notice"
    ANNOUNCED = "announced"


@dataclass(frozen=True, slots=True)
class MonthState:
    """Where a month stands on its way to the announcement.

    Attributes:
        notice_from: First day of the public notice; None where there was none.
        notice_until: Its last day.
        announced_on: None until the month is announced.
        closed: Whether a snapshot of it is in force.
        open_appeals: Appeals on its calls that nobody has decided yet.
    """

    month: str
    stage: MonthStage = MonthStage.OPEN
    notice_from: date | None = None
    notice_until: date | None = None
    noticed_by: str = ""
    announced_on: date | None = None
    announced_by: str = ""
    closed: bool = False
    open_appeals: int = 0
