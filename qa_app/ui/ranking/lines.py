"""The lines of the ranking's table: the ranked, a heading, and below it those who are not eligible."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from qa_app.model.ranking import MonthRanking, RankRow
from qa_app.scoring.order import agent_order

_NOTHING = Decimal(-1)


class RankColumn(StrEnum):
    """The columns of the ranking, from left to right."""

    RANK = "rank"
    AGENT = "agent"
    TEAM = "team"
    SCORE = "score"
    CERTAINTY = "certainty"
    TREND = "trend"
    FATAL = "fatal"
    LOWEST = "lowest"
    AWARDS = "awards"
    AMOUNT = "amount"
    POINTS = "points"


RANK_COLUMNS = tuple(RankColumn)
RIGHT = frozenset({RankColumn.FATAL, RankColumn.LOWEST, RankColumn.AMOUNT, RankColumn.POINTS})


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table.

    Attributes:
        row: The agent; None for the heading over those who are not eligible.
        count: Of the heading: how many stand below it.
    """

    row: RankRow | None
    count: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """Which agents are shown, and in which order.

    Attributes:
        teams: Only their agents, who keep their ranks; empty: all.
        search: Words that name, number or team must hold, each of them; empty: all.
    """

    teams: tuple[str, ...] = ()
    search: str = ""
    column: RankColumn = RankColumn.RANK
    descending: bool = False

    def takes(self, row: RankRow) -> bool:
        """Tell whether an agent is shown."""
        if self.teams and (row.team or "") not in self.teams:
            return False
        told = f"{row.name} {row.agent} {row.team or ''}".casefold()
        return all(word in told for word in self.search.casefold().split())


ALL = Choice()


def lines(ranking: MonthRanking, choice: Choice = ALL) -> tuple[Line, ...]:
    """Give the lines in order: the ranked, then the heading and those who are not eligible, each part sorted."""
    rows = [row for row in ranking.rows if choice.takes(row)]
    if choice != Choice(choice.teams, choice.search):
        rows.sort(key=_KEYS.get(choice.column, _by_rank), reverse=choice.descending)
    ranked = [Line(row) for row in rows if row.eligible]
    others = [Line(row) for row in rows if not row.eligible]
    heading = [Line(None, len(others))] if others else []
    return (*ranked, *heading, *others)


@dataclass(frozen=True, slots=True)
class PodiumPlace:
    """A rank of the podium and all who share it."""

    rank: int
    rows: tuple[RankRow, ...]


def podium(ranking: MonthRanking, places: int = 3) -> tuple[PodiumPlace, ...]:
    """Give the ranks up to `places` that are taken: 1, 2, 2, 4 gives the first and a shared second."""
    found: dict[int, list[RankRow]] = {}
    for row in ranking.rows:
        if row.rank is not None and row.rank <= places:
            found.setdefault(row.rank, []).append(row)
    return tuple(PodiumPlace(rank, tuple(rows)) for rank, rows in sorted(found.items()))


def _by_rank(row: RankRow) -> tuple[object, ...]:
    return (row.rank or 0, agent_order(row.agent))


_KEYS: dict[RankColumn, Callable[[RankRow], tuple[object, ...]]] = {
    RankColumn.AGENT: lambda row: ((row.name or row.agent).casefold(), agent_order(row.agent)),
    RankColumn.TEAM: lambda row: ((row.team or "").casefold(), *_by_rank(row)),
    RankColumn.SCORE: lambda row: (_NOTHING if row.score is None else row.score, agent_order(row.agent)),
    RankColumn.FATAL: lambda row: (row.fatal, *_by_rank(row)),
    RankColumn.LOWEST: lambda row: (_NOTHING if row.lowest is None else row.lowest, agent_order(row.agent)),
    RankColumn.AWARDS: lambda row: (len(row.awards), agent_order(row.agent)),
    RankColumn.AMOUNT: lambda row: (row.amount_cents, agent_order(row.agent)),
    RankColumn.POINTS: lambda row: (row.points, agent_order(row.agent)),
}
