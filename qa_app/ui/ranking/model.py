"""The rows of the ranking's table and their texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qa_app.messages.figures import with_figure_words
from qa_app.model.ranking import AwardTaken, MonthRanking, Policy, RankRow, Reason
from qa_app.scoring.certainty import LEVEL, RankInterval
from qa_app.services.outlook import Move, TrendPoint
from qa_app.ui.ranking.lines import ALL, RANK_COLUMNS, RIGHT, Line, RankColumn, lines
from qa_app.ui.widgets.format import money, score

ANY_INDEX = QModelIndex | QPersistentModelIndex
OFTEN_LONG = frozenset({RankColumn.AGENT, RankColumn.TEAM, RankColumn.AWARDS})
LINE_ROLE = Qt.ItemDataRole.UserRole


class RankingModel(QAbstractTableModel):
    """The month's agents: the ranked, a heading line, those who are not eligible with every reason."""

    def __init__(self, reason_words: Callable[[Reason], str], language: Callable[[], str], parent: QObject) -> None:
        """Make an empty table.

        Args:
            reason_words: Turns a reason into a sentence.
            language: Tells the interface's language, for the titles of awards.
            parent: Owner.
        """
        super().__init__(parent)
        self._reason_words = reason_words
        self._language = language
        self._ranking: MonthRanking | None = None
        self._policy: Policy | None = None
        self._choice = ALL
        self._lines: tuple[Line, ...] = ()
        self._intervals: Mapping[str, RankInterval] = {}
        self._trends: Mapping[str, tuple[TrendPoint, ...]] = {}
        self._moves: Mapping[str, Move] = {}
        self.last_rank = 0

    def show_ranking(
        self,
        ranking: MonthRanking | None,
        policy: Policy | None,
        teams: tuple[str, ...] = (),
        search: str = "",
        moves: Mapping[str, Move] | None = None,
    ) -> None:
        """Show a month: with teams only their agents, with moves how each stood before."""
        self.beginResetModel()
        self._ranking, self._policy, self._moves = ranking, policy, moves or {}
        self._choice = replace(self._choice, teams=teams, search=search)
        self._lines = () if ranking is None else lines(ranking, self._choice)
        ranks = [row.rank for row in ranking.rows if row.rank is not None] if ranking else []
        self.last_rank = max(ranks, default=0)
        self.endResetModel()

    def show_outlook(self, intervals: Mapping[str, RankInterval], trends: Mapping[str, tuple[TrendPoint, ...]]) -> None:
        """Show how sure each rank is, and the months before."""
        self._intervals, self._trends = intervals, trends
        self.texts_changed()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the ranked and, below them, those who are not eligible."""
        self.beginResetModel()
        is_descending = order is Qt.SortOrder.DescendingOrder
        self._choice = replace(self._choice, column=RANK_COLUMNS[column], descending=is_descending)
        self._lines = () if self._ranking is None else lines(self._ranking, self._choice)
        self.endResetModel()

    def interval(self, row: RankRow) -> RankInterval | None:
        """Give between which places a rank lies; None where nobody worked it out, or for another ranking."""
        found = self._intervals.get(row.agent)
        if found is None or row.rank is None or self._moves or not found.low <= row.rank <= found.high:
            return None
        return found

    def trend(self, row: RankRow) -> tuple[TrendPoint, ...]:
        """Give the agent's months up to this one, the oldest first."""
        return self._trends.get(row.agent, ())

    def move(self, row: RankRow) -> Move | None:
        """Give how an agent stood before, None where nothing is compared."""
        return self._moves.get(row.agent)

    def line(self, row: int) -> Line:
        """Give the line of a row."""
        return self._lines[row]

    def texts_changed(self) -> None:
        """Write every text anew."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(RANK_COLUMNS) - 1)
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, len(RANK_COLUMNS) - 1))

    def reasons(self, row: RankRow) -> tuple[str, ...]:
        """Say every reason why an agent is not eligible."""
        policy, language = self._policy, self._language()
        return tuple(self._reason_words(with_figure_words(reason, policy, language)) for reason in row.reasons)

    def award_titles(self, awards: tuple[AwardTaken, ...]) -> tuple[str, ...]:
        """Name the awards in the language of the window."""
        return tuple(award_title(self._policy, taken.award, self._language()) for taken in awards)

    def rowCount(self, parent: ANY_INDEX = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """Give the number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: ANY_INDEX = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """Give the number of columns."""
        return 0 if parent.isValid() else len(RANK_COLUMNS)

    def flags(self, index: ANY_INDEX) -> Qt.ItemFlag:
        """Let agents be chosen, the heading not."""
        if index.isValid() and self._lines[index.row()].row is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: ANY_INDEX, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  (Qt's own type)
        """Give text, alignment or line of a cell."""
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], RANK_COLUMNS[index.column()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return None if line.row is None else self._hint(line.row, column)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(line, column)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  (Qt's own type)
        """Give the heading of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(RANK_COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings()[RANK_COLUMNS[section]]
        return _alignment(RANK_COLUMNS[section]) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def heading_words(self, count: int) -> str:
        """Say how many are not eligible."""
        return self.tr("Not eligible: %n agent(s)", "", count)

    def text(self, row: RankRow, column: RankColumn) -> str:
        """Write one cell of an agent."""
        texts: dict[RankColumn, Callable[[], str]] = {
            RankColumn.RANK: lambda: "" if row.rank is None else str(row.rank),
            RankColumn.AGENT: lambda: row.name or row.agent,
            RankColumn.TEAM: lambda: row.team or "",
            RankColumn.SCORE: lambda: "" if row.score is None else score(row.score),
            RankColumn.CERTAINTY: lambda: self._places(row),
            RankColumn.TREND: lambda: " ".join(score(point.score) for point in self.trend(row)),
            RankColumn.FATAL: lambda: str(row.fatal) if row.evaluations else "",
            RankColumn.LOWEST: lambda: "" if row.lowest is None else score(row.lowest),
            RankColumn.AWARDS: lambda: ", ".join(self.award_titles(row.awards) or self.reasons(row)),
            RankColumn.AMOUNT: lambda: self._money(row.amount_cents),
            RankColumn.POINTS: lambda: str(row.points) if row.points else "",
        }
        return texts[column]()

    def calls_words(self, count: int) -> str:
        """Say how many calls stand behind a rank."""
        return self.tr("%n call(s)", "", count)

    def move_words(self, row: RankRow) -> str:
        """Say how many places an agent gained or lost against before; empty where the place stayed."""
        move = self.move(row)
        if move is None or move.before.rank == move.after.rank:
            return ""
        if move.places is None:
            return self.tr("new") if move.before.rank is None else self.tr("was {rank}").format(rank=move.before.rank)
        return f"▲{move.places}" if move.places > 0 else f"▼{-move.places}"

    def amount_change(self, row: RankRow) -> int:
        """Give the cents that an agent gets more than before; below 0: fewer."""
        move = self.move(row)
        return 0 if move is None else move.after.amount_cents - move.before.amount_cents

    def as_tsv(self) -> str:
        """Write the table as a spreadsheet takes it from the clipboard, with the number of calls and agent numbers."""
        headings = self._headings()
        names = [headings[column] for column in RANK_COLUMNS]
        table = [[*names[:2], self.tr("Agent number"), *names[2:4], self.tr("Calls"), *names[4:]]]
        for line in self._lines:
            if line.row is not None:
                cells = [self.text(line.row, column) for column in RANK_COLUMNS]
                table.append([*cells[:2], line.row.agent, *cells[2:4], str(line.row.evaluations), *cells[4:]])
        return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in table)

    def _words(self, line: Line, column: RankColumn) -> str:
        if line.row is not None:
            return self.text(line.row, column)
        return self.heading_words(line.count) if column is RANK_COLUMNS[0] else ""

    def _places(self, row: RankRow) -> str:
        found = self.interval(row)
        if found is None:
            return ""
        if found.low == found.high:
            return str(found.low)
        return self.tr("{low} to {high}").format(low=found.low, high=found.high)

    def _hint(self, row: RankRow, column: RankColumn) -> str | None:
        if column in OFTEN_LONG:
            return self.text(row, column)
        found = self.interval(row)
        if column is RankColumn.CERTAINTY and found is not None:
            return self.tr(
                "Had other calls of the same work been listened to, the place would be between {low} and {high} in "
                "{percent} of 100 cases."
            ).format(low=found.low, high=found.high, percent=round(LEVEL * 100))
        if column is RankColumn.TREND:
            return "\n".join(f"{point.month}  {score(point.score)}" for point in self.trend(row))
        return None

    def _money(self, amount_cents: int) -> str:
        assert self._ranking is not None
        return money(amount_cents, self._ranking.currency) if amount_cents else ""

    def _headings(self) -> dict[RankColumn, str]:
        return {
            RankColumn.RANK: self.tr("Rank"),
            RankColumn.AGENT: self.tr("Agent"),
            RankColumn.TEAM: self.tr("Team"),
            RankColumn.SCORE: self.tr("Score"),
            RankColumn.CERTAINTY: self.tr("Certain place"),
            RankColumn.TREND: self.tr("Months"),
            RankColumn.FATAL: self.tr("Fatal"),
            RankColumn.LOWEST: self.tr("Lowest call"),
            RankColumn.AWARDS: self.tr("Awards"),
            RankColumn.AMOUNT: self.tr("Amount"),
            RankColumn.POINTS: self.tr("Points"),
        }


def award_title(policy: Policy | None, award_id: str, language: str) -> str:
    """Name an award in a language; by its id where the policy has no title for it."""
    award = policy.award(award_id) if policy else None
    return (award.title.in_language(language) if award else "") or award_id


def _alignment(column: RankColumn) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
