"""What a month's workbook is made from: read models only, no sheet yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from qa_app.model.appeals import Appeal
from qa_app.model.evaluation import FatalFired, ItemReason
from qa_app.model.months import MonthAdjustment
from qa_app.model.ranking import MonthRanking, Policy, RankRow
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
class ReportedSection:
    """What one section reached: a percentage, in deduct mode the points lost; None where nothing applied."""

    section: str
    score: Decimal | None


@dataclass(frozen=True, slots=True)
class ReportedFatal:
    """A fatal answer that took effect, and what the reviewer wrote about it."""

    fired: FatalFired
    comment: str = ""


@dataclass(frozen=True, slots=True)
class ReportedEvaluation:
    """One submitted evaluation of the month.

    Attributes:
        started_at: Start of the call, aware; None where unknown.
        submitted_at: Aware.
        score: Final score, 4 places; None: not scored.
        raw_score: Before any fatal; None with `score`.
        grade: Id of the grade in the rubric.
        fatals: In the order of the form.
        items: One an item of the rubric at most.
        why: The sentence that says why the score is what it is, in the workbook's language; empty where none is known.
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
    fatals: tuple[ReportedFatal, ...] = ()
    sections: tuple[ReportedSection, ...] = ()
    items: tuple[ReportedItem, ...] = ()
    why: str = ""

    @property
    def fatal_items(self) -> tuple[str, ...]:
        """Give the ids of the items whose fatal answer took effect, each once."""
        return tuple(dict.fromkeys(fatal.fired.item for fatal in self.fatals))


@dataclass(frozen=True, slots=True)
class ClosedAs:
    """How a month was closed."""

    number: int
    at: datetime
    by: str
    hash: str


@dataclass(frozen=True, slots=True)
class Payment:
    """What one agent is owed with the month.

    Attributes:
        row: The agent's row of the ranking; None where only an earlier month owes something.
        awarded_cents: Money of the month's own awards.
        adjusted_cents: Money of adjustments; below 0: paid too much before.
        points: Of both.
    """

    agent: str
    row: RankRow | None
    awarded_cents: int
    adjusted_cents: int
    points: int


@dataclass(frozen=True, slots=True)
class AgentTalk:
    """How an agent's calls of the month went by the sound: means over those that were measured, 4 places.

    Attributes:
        calls: Measured ones, evaluated or not.
        two_sided: Of these, those whose sides can be told apart; what is the agent's own is a mean over them.
        agent_share: Of all talk, from 0 to 1.
        response_s: Mean of the calls' medians.
        characters_a_minute: Over calls in Chinese; None where there are none.
        words_a_minute: Over the others.
    """

    agent: str
    name: str
    team: str
    calls: int
    two_sided: int
    agent_share: Decimal | None
    longest_silence_s: Decimal | None
    dead_air_s: Decimal | None
    overtalk_s: Decimal | None
    interruptions: Decimal | None
    response_s: Decimal | None
    characters_a_minute: Decimal | None
    words_a_minute: Decimal | None


@dataclass(frozen=True, slots=True)
class MonthReport:
    """A whole month.

    Attributes:
        month: ``2026-10``.
        zone: IANA name of the time zone in which instants are written, since a sheet's date has none.
        as_of: Aware; when the month was closed, of an open one its last submission: the same month has the same date.
        evaluations: In the order in which they are listed.
        rubrics: Every rubric version that an evaluation names; where one is missing its ids stand for its titles.
        adjustments: What earlier months owe and is paid with this one.
        adjustment_words: What changed, for each of `adjustments`, in the workbook's language.
        appeals: Against its evaluations, in the order in which they were filed.
        talk: How the agents' calls went; empty where nothing was measured, and of a closed month, which tells only what
            was fixed when it was closed.
        closed: None while the month is open, so that its figures may still change.
        program: Version of the program.
    """

    month: str
    zone: str
    as_of: datetime
    policy: Policy
    ranking: MonthRanking
    evaluations: tuple[ReportedEvaluation, ...] = ()
    rubrics: tuple[Rubric, ...] = ()
    adjustments: tuple[MonthAdjustment, ...] = ()
    adjustment_words: tuple[tuple[str, ...], ...] = ()
    appeals: tuple[Appeal, ...] = ()
    talk: tuple[AgentTalk, ...] = ()
    closed: ClosedAs | None = None
    program: str = ""

    def rubric(self, rubric_id: str, version: int) -> Rubric | None:
        """Give this version of a rubric, None where the report does not hold it."""
        return next((each for each in self.rubrics if (each.id, each.version) == (rubric_id, version)), None)

    def used_rubrics(self) -> Iterator[str]:
        """Give the id of every rubric that an evaluation names, once, sorted."""
        yield from sorted({evaluation.rubric for evaluation in self.evaluations})

    def agent_names(self) -> dict[str, str]:
        """Give agent number to name; who shares a name is told apart by the number behind it: ``李娜 (0102)``."""
        named = {each.agent: each.agent_name for each in self.evaluations if each.agent_name}
        named |= {each.agent: each.name for each in self.adjustments if each.name}
        named |= {row.agent: row.name for row in self.ranking.rows if row.name}
        times = Counter(named.values())
        return {agent: f"{name} ({agent})" if times[name] > 1 else name for agent, name in named.items()}

    def payments(self) -> tuple[Payment, ...]:
        """Give all who take an award or have an adjustment: in the ranking's order, then those of adjustments alone."""
        rows = {row.agent: row for row in self.ranking.rows}
        late: dict[str, tuple[int, int]] = {}
        for each in self.adjustments:
            cents, points = late.get(each.agent, (0, 0))
            late[each.agent] = cents + each.amount_cents, points + each.points
        owed = [agent for agent, row in rows.items() if row.awards or agent in late]
        found = []
        for agent in (*owed, *(agent for agent in late if agent not in rows)):
            row, (cents, points) = rows.get(agent), late.get(agent, (0, 0))
            own = (row.amount_cents, row.points) if row else (0, 0)
            found.append(Payment(agent, row, own[0], cents, own[1] + points))
        return tuple(found)

    @property
    def awarded_cents(self) -> int:
        """Money of the month's own awards."""
        return sum(row.amount_cents for row in self.ranking.rows)

    @property
    def adjusted_cents(self) -> int:
        """Money of the adjustments that are paid with the month."""
        return sum(each.amount_cents for each in self.adjustments)
