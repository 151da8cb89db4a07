"""The month: the policy that a ranking follows, what goes into it, and the ranking itself.

Scores are `Decimal` with 4 places; money is in integer cents of the policy's currency.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from qa_app.model.rubric import NO_TEXT, Text


class Source(StrEnum):
    """Where a component or an adjustment takes its value from; `FATAL` is the number of fatal evaluations."""

    EVALUATIONS = "evaluations"
    FIGURE = "figure"
    FATAL = "fatal"


class MissingFigure(StrEnum):
    """What becomes of a component without its figure: it leaves the denominator, or counts 0."""

    EXCLUDE = "exclude"
    ZERO = "zero"


class SharedPrize(StrEnum):
    """Whether each of those who share a rank takes its prize, or they split the prizes of the places they fill."""

    EACH = "each"
    SPLIT = "split"


class AwardScope(StrEnum):
    """Whether places are counted in the whole company, in each team, or among the teams themselves."""

    COMPANY = "company"
    TEAM = "team"
    TEAMS = "teams"


class TieRule(StrEnum):
    """One link of the tie chain."""

    FEWER_FATAL = "fewer_fatal"
    MORE_EVALUATIONS = "more_evaluations"
    SECTION = "section"
    HIGHEST_LOWEST = "highest_lowest"


@dataclass(frozen=True, slots=True)
class Tie:
    """A link of the tie chain; `section` names the section for `TieRule.SECTION` and is None otherwise."""

    rule: TieRule
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """A point of a line: a figure of `at` is worth `points`."""

    at: Decimal
    points: Decimal


@dataclass(frozen=True, slots=True)
class Component:
    """A part of the month's score.

    Attributes:
        source: `EVALUATIONS` (the mean of the month's scores) or `FIGURE`.
        figure: Name of the figure; None for evaluations.
        weight: Share of the total of all weights; None where all share evenly.
        bands: Linear between its points, flat before the first and after the last; empty: the value as it is.
    """

    id: str
    source: Source
    title: Text = NO_TEXT
    figure: str | None = None
    weight: Decimal | None = None
    bands: tuple[Band, ...] = ()


@dataclass(frozen=True, slots=True)
class Adjustment:
    """Added to the weighted mean: `each` times the value, kept within `at_least` and `at_most` where they are given.

    Attributes:
        source: `FIGURE` or `FATAL`.
        figure: Name of the figure; None for fatal evaluations.
    """

    id: str
    source: Source
    each: Decimal
    title: Text = NO_TEXT
    figure: str | None = None
    at_most: Decimal | None = None
    at_least: Decimal | None = None


@dataclass(frozen=True, slots=True)
class FigureLimit:
    """A figure that must lie within limits for an agent to be eligible; a figure that is missing does not."""

    figure: str
    at_least: Decimal | None = None
    at_most: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Eligibility:
    """What an agent must meet to be ranked; None: not asked."""

    min_evaluations: int | None = None
    max_fatal: int | None = None
    min_tenure_days: int | None = None
    figures: tuple[FigureLimit, ...] = ()


@dataclass(frozen=True, slots=True)
class Streak:
    """A run of months, this one the last of them, in each of which another award was taken."""

    award: str
    months: int


@dataclass(frozen=True, slots=True)
class Award:
    """A prize of the month.

    Attributes:
        scope: Where `places` and `share` are counted; an award without either does not look at it, but for `TEAMS`:
            then teams compete by their mean, and the prize is split among the ranked agents of the team.
        places: Ranks up to this take it; None: rank does not matter.
        at_least: The month's score that is needed, of a team its mean; None: any.
        amount_cents: Money for one place.
        points: Incentive points for each who takes it.
        below: The month's score must be less; None: any.
        share: Percentage of the ranked, rounded up, that stands for `places`.
        min_evaluations: Scored evaluations that a team needs to compete.
        streak: What it is given for in place of places or a share.
    """

    id: str
    title: Text
    scope: AwardScope = AwardScope.COMPANY
    places: int | None = None
    at_least: Decimal | None = None
    amount_cents: int = 0
    points: int = 0
    below: Decimal | None = None
    share: Decimal | None = None
    min_evaluations: int | None = None
    streak: Streak | None = None


@dataclass(frozen=True, slots=True)
class Policy:
    """How a month is ranked and paid.

    Attributes:
        currency: ISO 4217 code, for example ``CNY``.
        content_hash: SHA-256 in hexadecimal of the file's text, line ends unified.
    """

    id: str
    version: int
    title: Text
    components: tuple[Component, ...]
    currency: str = "CNY"
    missing_figure: MissingFigure = MissingFigure.EXCLUDE
    adjustments: tuple[Adjustment, ...] = ()
    eligibility: Eligibility = Eligibility()
    ties: tuple[Tie, ...] = ()
    shared_prize: SharedPrize = SharedPrize.EACH
    awards: tuple[Award, ...] = ()
    content_hash: str = ""

    def award(self, award_id: str) -> Award | None:
        """Give the award of this id, None where there is none."""
        return next((award for award in self.awards if award.id == award_id), None)


@dataclass(frozen=True, slots=True)
class MonthEvaluation:
    """What one submitted evaluation of the month brings; calibration evaluations are never among them.

    Attributes:
        score: Stored score; None: not scored, counts for nothing.
        fatal: Whether any fatal, of either scope, took effect.
        sections: Section id and percentage; None where the section had none.
        call: Call number, for reading only.
    """

    score: Decimal | None
    fatal: bool = False
    sections: tuple[tuple[str, Decimal | None], ...] = ()
    call: str = ""


@dataclass(frozen=True, slots=True)
class MonthTotals:
    """What the evaluations of an agent's month add up to; those that are not scored count for nothing.

    Attributes:
        scored: Number of scored evaluations.
        total: Sum of their scores.
        fatal: Number of those in which a fatal took effect.
        lowest: Lowest score; None where nothing is scored.
        sections: Section id, sum of its percentages and the number of evaluations in which it had one.
    """

    scored: int = 0
    total: Decimal = Decimal(0)
    fatal: int = 0
    lowest: Decimal | None = None
    sections: tuple[tuple[str, Decimal, int], ...] = ()


@dataclass(frozen=True, slots=True)
class AgentMonth:
    """All that a month knows of one agent.

    Attributes:
        agent: Agent number, unique in the month.
        evaluations: One by one; empty where `totals` says what they add up to.
        totals: None: as `evaluations` add up.
        team: Team in that month; None: in no team.
        tenure_days: Days since the agent began, at the month's end; None: not known.
        figures: Name and value.
        earlier: Ids of the awards taken in each month before, the newest first; only streaks ask for them.
    """

    agent: str
    name: str = ""
    team: str | None = None
    tenure_days: int | None = None
    evaluations: tuple[MonthEvaluation, ...] = ()
    figures: tuple[tuple[str, Decimal], ...] = ()
    totals: MonthTotals | None = None
    earlier: tuple[tuple[str, ...], ...] = ()


class ReasonCode(StrEnum):
    """Why an agent is not eligible; `qa_app.messages.scoring` has the words."""

    NOTHING_SCORED = "nothing-scored"
    NO_SCORE = "no-month-score"
    TOO_FEW_EVALUATIONS = "too-few-evaluations"
    TOO_MANY_FATAL = "too-many-fatal"
    TENURE_TOO_SHORT = "tenure-too-short"
    TENURE_UNKNOWN = "tenure-unknown"
    FIGURE_TOO_LOW = "figure-too-low"
    FIGURE_TOO_HIGH = "figure-too-high"
    FIGURE_MISSING = "figure-missing"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason against eligibility, without words: name and value pairs that the sentence of the code needs."""

    code: ReasonCode
    arguments: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ComponentScore:
    """What one component brought.

    Attributes:
        value: The mean or the figure, 4 places; None: missing.
        points: After the bands, 4 places; None: left out of the denominator.
        applied_weight: Percentage of the weighted mean, 4 places; 0 where it is left out.
    """

    component: str
    value: Decimal | None
    points: Decimal | None
    applied_weight: Decimal


@dataclass(frozen=True, slots=True)
class AdjustmentMade:
    """What one adjustment added, 4 places; 0 where its figure is missing."""

    adjustment: str
    value: Decimal | None
    amount: Decimal


@dataclass(frozen=True, slots=True)
class AwardTaken:
    """An award that an agent takes."""

    award: str
    amount_cents: int = 0
    points: int = 0


@dataclass(frozen=True, slots=True)
class RankRow:
    """One agent of the ranking.

    Attributes:
        rank: From 1, shared ranks alike; None where not eligible.
        score: The month's score; None where there is none.
        mean: Mean of the month's stored scores; None where nothing is scored.
        evaluations: Number of scored evaluations.
        fatal: Number of those in which a fatal took effect.
        lowest: Lowest score of a call; None where nothing is scored.
        shared: Whether others have the same rank.
        amount_cents: Money of all awards together.
        points: Incentive points of all awards together.
    """

    rank: int | None
    agent: str
    name: str
    team: str | None
    score: Decimal | None
    mean: Decimal | None
    evaluations: int
    fatal: int
    lowest: Decimal | None
    eligible: bool
    shared: bool = False
    reasons: tuple[Reason, ...] = ()
    awards: tuple[AwardTaken, ...] = ()
    amount_cents: int = 0
    points: int = 0
    components: tuple[ComponentScore, ...] = ()
    adjustments: tuple[AdjustmentMade, ...] = ()


@dataclass(frozen=True, slots=True)
class TeamRow:
    """One team: `score` is the mean over all scored evaluations of its agents.

    Attributes:
        rank: From 1 by `score`, shared alike; None without score.
        evaluations: Number of scored evaluations.
        fatal: Number of those in which a fatal took effect.
        agents: Number of agents with a scored evaluation.
    """

    rank: int | None
    team: str
    score: Decimal | None
    evaluations: int
    fatal: int
    agents: int


@dataclass(frozen=True, slots=True)
class MonthRanking:
    """The ranking of a month: the eligible by rank and agent number, then the others by score and agent number."""

    policy: str
    version: int
    currency: str
    rows: tuple[RankRow, ...]
    teams: tuple[TeamRow, ...]
