"""The rows of the transcript: segments, the one that is heard, the marks of evidence and what a search found."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qa_app.model.transcript import Segment

Index = QModelIndex | QPersistentModelIndex
LOW_CONFIDENCE = 0.5


class TranscriptRole(IntEnum):
    """What a row tells beside its text."""

    SEGMENT = Qt.ItemDataRole.UserRole + 1
    HEARD = Qt.ItemDataRole.UserRole + 2
    WORD = Qt.ItemDataRole.UserRole + 3
    EVIDENCE = Qt.ItemDataRole.UserRole + 4
    MATCHES = Qt.ItemDataRole.UserRole + 5


def word_places(segment: Segment) -> tuple[tuple[int, int], ...]:
    """Give where each word of a segment stands in its text: first character and length; length 0 where it is not found.

    Words carry the spaces and marks that the engine gave them, so they are looked for one after the other.
    """
    places: list[tuple[int, int]] = []
    cursor = 0
    for word in segment.words:
        wanted = word.text.strip()
        found = segment.text.find(wanted, cursor) if wanted else -1
        if found < 0:
            places.append((cursor, 0))
            continue
        places.append((found, len(wanted)))
        cursor = found + len(wanted)
    return tuple(places)


def find_all(text: str, wanted: str) -> tuple[tuple[int, int], ...]:
    """Give every place of the wanted words in a text without regard to case: first character and length."""
    if not wanted:
        return ()
    lowered, needle = text.lower(), wanted.lower()
    if len(lowered) != len(text):
        lowered, needle = text, wanted
    places: list[tuple[int, int]] = []
    start = lowered.find(needle)
    while start >= 0:
        places.append((start, len(needle)))
        start = lowered.find(needle, start + len(needle))
    return tuple(places)


class TranscriptModel(QAbstractListModel):
    """One row a segment, by start time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._segments: tuple[Segment, ...] = ()
        self._starts: list[int] = []
        self._places: dict[int, tuple[tuple[int, int], ...]] = {}
        self._heard_row = -1
        self._heard_word = -1
        self._evidence: frozenset[int] = frozenset()
        self._wanted = ""

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Show these segments instead, which must be in order of their starts; what only goes on is put at the end."""
        known = len(self._segments)
        if 0 < known < len(segments) and tuple(segments[:known]) == self._segments:
            self.beginInsertRows(QModelIndex(), known, len(segments) - 1)
            self._segments = tuple(segments)
            self._starts = [segment.start_ms for segment in self._segments]
            self.endInsertRows()
            return
        self.beginResetModel()
        self._segments = tuple(segments)
        self._starts = [segment.start_ms for segment in self._segments]
        self._places = {}
        self._heard_row = self._heard_word = -1
        self._evidence = frozenset()
        self.endResetModel()

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The rows."""
        return self._segments

    @property
    def heard_row(self) -> int:
        """The row that is heard, −1 before the first."""
        return self._heard_row

    def row_at(self, position_ms: int) -> int:
        """Give the row that is heard at a place: the last that began, unless only the one before it still goes on."""
        row = bisect_right(self._starts, position_ms) - 1
        if row > 0 and self._segments[row].end_ms <= position_ms < self._segments[row - 1].end_ms:
            return row - 1
        return row

    def set_position(self, position_ms: int) -> bool:
        """Move to the row and word that are heard at a place; tell whether the row is another one."""
        row = self.row_at(position_ms)
        word = self._word_at(row, position_ms)
        if (row, word) == (self._heard_row, self._heard_word):
            return False
        before, self._heard_row, self._heard_word = self._heard_row, row, word
        if before != row:
            self._touch(before, TranscriptRole.HEARD, TranscriptRole.WORD)
        self._touch(row, TranscriptRole.HEARD, TranscriptRole.WORD)
        return before != row

    def set_evidence(self, moments: Sequence[tuple[int, int]]) -> None:
        """Mark the rows in which these moments (start and end in milliseconds) lie."""
        rows = frozenset(
            row
            for start_ms, end_ms in moments
            for row in range(max(0, self.row_at(start_ms)), self.row_at(max(start_ms, end_ms)) + 1)
        )
        changed, self._evidence = self._evidence ^ rows, rows
        for row in changed:
            self._touch(row, TranscriptRole.EVIDENCE)

    def search(self, wanted: str) -> tuple[int, ...]:
        """Mark every place of the wanted words and give the rows that hold one."""
        self._wanted = wanted.strip()
        if self._segments:
            self.dataChanged.emit(self.index(0), self.index(len(self._segments) - 1), [TranscriptRole.MATCHES])
        return tuple(row for row, segment in enumerate(self._segments) if find_all(segment.text, self._wanted))

    def word_places(self, row: int) -> tuple[tuple[int, int], ...]:
        """Give where each word of a row stands in its text, worked out once."""
        if row not in self._places:
            self._places[row] = word_places(self._segments[row])
        return self._places[row]

    def rowCount(self, parent: Index | None = None) -> int:
        """Give the number of segments."""
        return 0 if parent is not None and parent.isValid() else len(self._segments)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give what a row tells in a role, None where it tells nothing."""
        if not index.isValid() or not 0 <= index.row() < len(self._segments):
            return None
        return self._told(index.row(), role)

    def _told(self, row: int, role: int) -> object:
        segment = self._segments[row]
        told: object = None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                told = segment.text
            case TranscriptRole.SEGMENT:
                told = segment
            case TranscriptRole.HEARD:
                told = row == self._heard_row
            case TranscriptRole.WORD:
                told = self._heard_word if row == self._heard_row else -1
            case TranscriptRole.EVIDENCE:
                told = row in self._evidence
            case TranscriptRole.MATCHES:
                told = find_all(segment.text, self._wanted)
        return told

    def _word_at(self, row: int, position_ms: int) -> int:
        if row < 0:
            return -1
        words = self._segments[row].words
        heard = -1
        for number, word in enumerate(words):
            if word.start_ms > position_ms:
                break
            heard = number
        return heard if heard >= 0 and position_ms < self._segments[row].end_ms else -1

    def _touch(self, row: int, *roles: TranscriptRole) -> None:
        if 0 <= row < len(self._segments):
            index = self.index(row)
            self.dataChanged.emit(index, index, list(roles))
