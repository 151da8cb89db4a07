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
from qa_app.model.hints import TempoUnit
from qa_app.model.talk import TalkFigures
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
    LONGEST_SILENCE = "longest_silence"
    DEAD_AIR = "dead_air"
    TALK_SHARE = "talk_share"
    OVERTALK = "overtalk"
    INTERRUPTIONS = "interruptions"
    RESPONSE = "response"
    TEMPO = "tempo"

    @property
    def position(self) -> int:
        """Its place in the model, whatever the order on the screen."""
        return _POSITIONS[self]


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """How a column behaves.

    Attributes:
        sort: What a click on the heading sorts by.
        width: Pixels at first.
        right: Figures stand to the right.
        shown: Whether it is shown at first.
    """

    column: Column
    sort: CallSort
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
    ColumnSpec(Column.SOLVED, CallSort.SOLVED, 72, shown=False),
    ColumnSpec(Column.DIRECTION, CallSort.DIRECTION, 88, shown=False),
    ColumnSpec(Column.CUSTOMER, CallSort.CUSTOMER, 108),
    ColumnSpec(Column.LONGEST_SILENCE, CallSort.LONGEST_SILENCE, 88, right=True, shown=False),
    ColumnSpec(Column.TALK_SHARE, CallSort.TALK_SHARE, 88, right=True, shown=False),
    ColumnSpec(Column.DEAD_AIR, CallSort.DEAD_AIR, 88, right=True, shown=False),
    ColumnSpec(Column.OVERTALK, CallSort.OVERTALK, 88, right=True, shown=False),
    ColumnSpec(Column.INTERRUPTIONS, CallSort.INTERRUPTIONS, 88, right=True, shown=False),
    ColumnSpec(Column.RESPONSE, CallSort.RESPONSE, 88, right=True, shown=False),
    ColumnSpec(Column.TEMPO, CallSort.TEMPO, 128, right=True, shown=False),
    ColumnSpec(Column.QUEUE, CallSort.QUEUE, 96),
)
_POSITIONS = {spec.column: position for position, spec in enumerate(COLUMNS)}
HIGHEST_FIRST = frozenset(
    {
        CallSort.STARTED_AT,
        CallSort.DURATION,
        CallSort.SCORE,
        CallSort.CSAT,
        CallSort.TALK_SHARE,
        CallSort.LONGEST_SILENCE,
        CallSort.DEAD_AIR,
        CallSort.OVERTALK,
        CallSort.INTERRUPTIONS,
        CallSort.RESPONSE,
        CallSort.TEMPO,
    }
)


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
            Column.REVIEW: lambda row: " · ".join(filter(None, (review_word(row.review), row.held_by))),
            Column.SCORE: self._score,
            Column.LONGEST_SILENCE: lambda row: _of_talk(row, lambda talk: duration(talk.longest_silence_ms)),
            Column.DEAD_AIR: lambda row: _of_talk(row, lambda talk: duration(talk.dead_air_ms)),
            Column.TALK_SHARE: lambda row: _of_talk(row, _share),
            Column.OVERTALK: lambda row: _of_talk(row, lambda talk: _if_known(talk.overtalk_ms, duration)),
            Column.INTERRUPTIONS: lambda row: _of_talk(row, lambda talk: _if_known(talk.interruptions, str)),
            Column.RESPONSE: lambda row: _of_talk(row, lambda talk: _if_known(talk.response_ms, _seconds)),
            Column.TEMPO: lambda row: _of_talk(row, tempo_text),
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
        if column is Column.DEAD_AIR and row.talk is not None and row.talk.dead_air_count:
            return dead_air_hint(row.talk)
        if column is Column.REVIEW and row.held_by:
            return QCoreApplication.translate("CallColumns", "Held by {reviewer}").format(reviewer=row.held_by)
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


def _of_talk(row: CallRow, write: Callable[[TalkFigures], str]) -> str:
    """Write a figure of how a call went; empty where it was not measured."""
    return "" if row.talk is None else write(row.talk)


def _if_known(value: int | None, write: Callable[[int], str]) -> str:
    return "" if value is None else write(value)


def _share(talk: TalkFigures) -> str:
    return "" if talk.agent_share is None else f"{100 * talk.agent_share:.0f} %"


def _seconds(time_ms: int) -> str:
    return QCoreApplication.translate("CallColumns", "{seconds} s").format(seconds=f"{time_ms / 1000:.1f}")


def tempo_text(talk: TalkFigures) -> str:
    """Write the agent's tempo with its unit; empty where it is not known."""
    if talk.tempo is None:
        return ""
    if talk.tempo_unit is TempoUnit.CHARACTERS:
        return QCoreApplication.translate("CallColumns", "{count} chars/min").format(count=talk.tempo)
    return QCoreApplication.translate("CallColumns", "{count} words/min").format(count=talk.tempo)


def dead_air_hint(talk: TalkFigures) -> str:
    """Say how often five seconds and more went by without a word."""
    words = QCoreApplication.translate("CallColumns", "Pauses of five seconds and more: {count}")
    return words.format(count=talk.dead_air_count)


def agent_text(name: str, number: str) -> str:
    """Write an agent: the name with the number behind it, or what is known of the two."""
    return f"{name} ({number})" if name and number else name or number


def no_recording_word() -> str:
    """Say that a call came without a recording."""
    return QCoreApplication.translate("CallColumns", "no recording")


def recognition_text(row: CallRow) -> str:
    """Say how far the recognition is; a call without a recording has none."""
    return recognition_word(row.recognition) if row.duration_ms is not None else no_recording_word()


def heading_hints() -> dict[Column, str]:
    """Say what a heading is too short for."""
    return {
        Column.LONGEST_SILENCE: QCoreApplication.translate("CallColumns", "Longest time in which nobody speaks"),
        Column.DEAD_AIR: QCoreApplication.translate(
            "CallColumns", "All pauses of five seconds and more between the first and the last word"
        ),
        Column.TALK_SHARE: QCoreApplication.translate("CallColumns", "The agent's share of all talk"),
        Column.OVERTALK: QCoreApplication.translate("CallColumns", "Time in which both speak at once"),
        Column.INTERRUPTIONS: QCoreApplication.translate("CallColumns", "How often the agent interrupts the customer"),
        Column.RESPONSE: QCoreApplication.translate(
            "CallColumns", "Median time from the customer's last word to the agent's answer"
        ),
        Column.TEMPO: QCoreApplication.translate(
            "CallColumns", "The agent's Chinese characters or words a minute of speaking, by the transcript"
        ),
    }


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
        Column.LONGEST_SILENCE: QCoreApplication.translate("CallColumns", "Silence"),
        Column.DEAD_AIR: QCoreApplication.translate("CallColumns", "Dead air"),
        Column.TALK_SHARE: QCoreApplication.translate("CallColumns", "Agent talks"),
        Column.OVERTALK: QCoreApplication.translate("CallColumns", "Overtalk"),
        Column.INTERRUPTIONS: QCoreApplication.translate("CallColumns", "Interrupts"),
        Column.RESPONSE: QCoreApplication.translate("CallColumns", "Answers in"),
        Column.TEMPO: QCoreApplication.translate("CallColumns", "Tempo"),
    }
