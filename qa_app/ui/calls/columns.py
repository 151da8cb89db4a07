"""The columns of the calls table, and the text of each cell."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from qa_app.model.calls import CallRow, CallSort
from qa_app.ui.call_words import direction_word, grade_word, recognition_word, review_word, solved_word
from qa_app.ui.widgets.format import duration, instant, number, stamp
from qa_app.ui.widgets.format import score as score_text


class Column(StrEnum):
    """The columns; their values are kept in the settings and never change."""

    NUMBER = "number"
    STARTED_AT = "started_at"
    AGENT = "agent"
    TEAM = "team"
    CUSTOMER = "customer"
    DIRECTION = "direction"
    QUEUE = "queue"
    DURATION = "duration"
    CSAT = "csat"
    SOLVED = "solved"
    RECOGNITION = "recognition"
    REVIEW = "review"
    SCORE = "score"

    @property
    def position(self) -> int:
        """Its place in the model, whatever the order on the screen."""
        return _POSITIONS[self]


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """How a column behaves.

    Attributes:
        sort: What a click on the heading sorts by; None: it does not sort.
        width: Pixels at first.
        right: Figures stand to the right.
        shown: Whether it is shown at first.
    """

    column: Column
    sort: CallSort | None
    width: int
    right: bool = False
    shown: bool = True


COLUMNS = (
    ColumnSpec(Column.NUMBER, CallSort.NUMBER, 116),
    ColumnSpec(Column.STARTED_AT, CallSort.STARTED_AT, 132),
    ColumnSpec(Column.AGENT, CallSort.AGENT, 148),
    ColumnSpec(Column.TEAM, CallSort.TEAM, 96),
    ColumnSpec(Column.REVIEW, CallSort.REVIEW, 104),
    ColumnSpec(Column.SCORE, CallSort.SCORE, 128),
    ColumnSpec(Column.RECOGNITION, CallSort.RECOGNITION, 132),
    ColumnSpec(Column.DURATION, CallSort.DURATION, 76, right=True),
    ColumnSpec(Column.CSAT, CallSort.CSAT, 60, right=True),
    ColumnSpec(Column.SOLVED, None, 72, shown=False),
    ColumnSpec(Column.DIRECTION, None, 88, shown=False),
    ColumnSpec(Column.CUSTOMER, None, 108),
    ColumnSpec(Column.QUEUE, CallSort.QUEUE, 96),
)
_POSITIONS = {spec.column: position for position, spec in enumerate(COLUMNS)}
HIGHEST_FIRST = frozenset({CallSort.STARTED_AT, CallSort.DURATION, CallSort.SCORE, CallSort.CSAT})


class CellTexts:
    """Texts of headings and cells, in the language of the window."""

    def __init__(self, zone: Callable[[], ZoneInfo], clock: Callable[[], datetime]) -> None:
        """Tell times in this zone, and "today" by this clock; both are asked anew for each cell."""
        self._zone = zone
        self._cells: dict[Column, Callable[[CallRow], str]] = {
            Column.NUMBER: lambda row: row.number,
            Column.STARTED_AT: lambda row: instant(row.started_at, zone(), clock()) if row.started_at else "",
            Column.AGENT: lambda row: agent_text(row.agent_name, row.agent_number),
            Column.TEAM: lambda row: row.team,
            Column.CUSTOMER: lambda row: row.customer,
            Column.DIRECTION: lambda row: direction_word(row.direction),
            Column.QUEUE: lambda row: row.queue,
            Column.DURATION: lambda row: "" if row.duration_ms is None else duration(row.duration_ms),
            Column.CSAT: lambda row: "" if row.csat is None else number(row.csat),
            Column.SOLVED: lambda row: solved_word(row.solved),
            Column.RECOGNITION: recognition_text,
            Column.REVIEW: lambda row: review_word(row.review),
            Column.SCORE: self._score,
        }

    def cell(self, column: Column, row: CallRow) -> str:
        """Write one cell."""
        return self._cells[column](row)

    def plain(self, column: Column, row: CallRow) -> str:
        """Write one cell for a spreadsheet: one line, times in full, and no text that becomes a formula there."""
        if column is Column.STARTED_AT:
            return stamp(row.started_at, self._zone()) if row.started_at else ""
        text = " ".join(self.cell(column, row).split())
        return f"'{text}" if _FORMULA.match(text) else text

    def hint(self, column: Column, row: CallRow) -> str | None:
        """Write what a cell may be too narrow for; None where a hint would say nothing."""
        return self.cell(column, row) or None if column in _OFTEN_LONG else None

    def heading(self, column: Column) -> str:
        """Write the heading of a column."""
        return headings()[column]

    @staticmethod
    def score(row: CallRow) -> str:
        """Write the score alone; empty where there is none."""
        return "" if row.score is None else score_text(row.score)

    def _score(self, row: CallRow) -> str:
        return " · ".join(filter(None, (self.score(row), grade_word(row.grade))))


_FORMULA = re.compile(r"[=@]|[+-](?![\d\s()-]*$)")
_OFTEN_LONG = frozenset({Column.NUMBER, Column.AGENT, Column.TEAM, Column.CUSTOMER, Column.QUEUE})


def agent_text(name: str, number: str) -> str:
    """Write an agent: the name with the number behind it, or what is known of the two."""
    return f"{name} ({number})" if name and number else name or number


def no_recording_word() -> str:
    """Say that a call came without a recording."""
    return QCoreApplication.translate("CallColumns", "no recording")


def recognition_text(row: CallRow) -> str:
    """Say how far the recognition is; a call without a recording has none."""
    return recognition_word(row.recognition) if row.duration_ms is not None else no_recording_word()


def headings() -> dict[Column, str]:
    """Write the heading of every column."""
    return {
        Column.NUMBER: QCoreApplication.translate("CallColumns", "Call"),
        Column.STARTED_AT: QCoreApplication.translate("CallColumns", "Start"),
        Column.AGENT: QCoreApplication.translate("CallColumns", "Agent"),
        Column.TEAM: QCoreApplication.translate("CallColumns", "Team"),
        Column.CUSTOMER: QCoreApplication.translate("CallColumns", "Customer"),
        Column.DIRECTION: QCoreApplication.translate("CallColumns", "Direction"),
        Column.QUEUE: QCoreApplication.translate("CallColumns", "Queue"),
        Column.DURATION: QCoreApplication.translate("CallColumns", "Duration"),
        Column.CSAT: QCoreApplication.translate("CallColumns", "CSAT"),
        Column.SOLVED: QCoreApplication.translate("CallColumns", "Solved"),
        Column.RECOGNITION: QCoreApplication.translate("CallColumns", "Recognition"),
        Column.REVIEW: QCoreApplication.translate("CallColumns", "Review"),
        Column.SCORE: QCoreApplication.translate("CallColumns", "Score"),
    }
