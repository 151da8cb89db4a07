"""The lines of the ranking's table: the ranked, a heading, and below it those who are not eligible."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from qa_app.model.ranking import MonthRanking, RankRow


class RankColumn(StrEnum):
    """The columns of the ranking, from left to right."""

    RANK = "rank"
    AGENT = "agent"
    TEAM = "team"
    SCORE = "score"
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


def lines(ranking: MonthRanking, teams: tuple[str, ...] = ()) -> tuple[Line, ...]:
    """Give the lines in order; with teams only their agents, who keep their ranks."""
    rows = [row for row in ranking.rows if not teams or (row.team or "") in teams]
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
