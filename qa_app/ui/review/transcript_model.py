"""The rows of the transcript: lines, the one that is heard, the marks of evidence and what a search found."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qa_app.model.corrections import Line
from qa_app.model.transcript import LOW_CONFIDENCE, Segment, Speaker
from qa_app.services.text_search import find_folded, folded
from qa_app.ui.widgets.format import duration

Index = QModelIndex | QPersistentModelIndex
READABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
WRITABLE = READABLE | Qt.ItemFlag.ItemIsEditable


class TranscriptRole(IntEnum):
    """What a row tells beside its text."""

    SEGMENT = Qt.ItemDataRole.UserRole + 1
    HEARD = Qt.ItemDataRole.UserRole + 2
    WORD = Qt.ItemDataRole.UserRole + 3
    EVIDENCE = Qt.ItemDataRole.UserRole + 4
    MATCHES = Qt.ItemDataRole.UserRole + 5


@dataclass(frozen=True, slots=True)
class Found:
    """A place that a search found: row, first character and length."""

    row: int
    start: int
    length: int


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


class TranscriptModel(QAbstractListModel):
    """One row a line, by start time; deleted lines are rows only while the recognised text is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Line, ...] = ()
        self._lines: tuple[Line, ...] = ()
        self._starts: list[int] = []
        self._places: dict[int, tuple[tuple[int, int], ...]] = {}
        self._doubtful: dict[int, tuple[tuple[int, int], ...]] = {}
        self._heard_row = -1
        self._heard_word = -1
        self._moments: tuple[tuple[int, int], ...] = ()
        self._evidence: frozenset[int] = frozenset()
        self._wanted = ""
        self._folded: tuple[str, ...] | None = None
        self._match: Found | None = None
        self._shows_recognised = False

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Show segments that cannot be corrected, in order of their starts, such as those of a growing transcript."""
        self.set_lines(tuple(Line("", segment, (segment,)) for segment in segments))

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines instead, in order of their starts; only rows that differ are touched."""
        self._all = tuple(lines)
        self._show(self._shown())

    def show_recognised(self, shown: bool) -> None:
        """Show deleted lines too, or hide them again."""
        self._shows_recognised = shown
        self._show(self._shown())

    @property
    def shows_recognised(self) -> bool:
        """Whether the recognised text stands under what was corrected."""
        return self._shows_recognised

    @property
    def lines(self) -> tuple[Line, ...]:
        """The rows."""
        return self._lines

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The segments of the rows."""
        return tuple(line.segment for line in self._lines)

    @property
    def corrected_count(self) -> int:
        """How many lines differ from what was recognised, deleted ones too."""
        return sum(line.is_corrected for line in self._all)

    @property
    def heard_row(self) -> int:
        """The row that is heard, −1 before the first."""
        return self._heard_row

    def row_at(self, position_ms: int) -> int:
        """Give the row that is heard at a place: the last that began, unless only the one before it still goes on."""
        row = bisect_right(self._starts, position_ms) - 1
        if row > 0 and self._lines[row].segment.end_ms <= position_ms < self._lines[row - 1].segment.end_ms:
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
        self._moments = tuple(moments)
        rows = self._evidence_rows()
        changed, self._evidence = self._evidence ^ rows, rows
        for row in changed:
            self._touch(row, TranscriptRole.EVIDENCE)

    def search(self, wanted: str) -> tuple[Found, ...]:
        """Mark every place of the wanted words, without regard to case and Chinese script, and give the places."""
        self._wanted = folded((wanted.strip(),))[0]
        self._match = None
        if self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1), [TranscriptRole.MATCHES])
        return tuple(
            Found(row, start, length)
            for row in range(len(self._lines) if self._wanted else 0)
            for start, length in self._matches(row)
        )

    def set_match(self, found: Found | None) -> None:
        """Mark the place that the search stands at."""
        before, self._match = self._match, found
        for each in (before, found):
            if each is not None:
                self._touch(each.row, TranscriptRole.MATCHES)

    def word_places(self, row: int) -> tuple[tuple[int, int], ...]:
        """Give where each word of a row stands in its text, worked out once."""
        if row not in self._places:
            self._places[row] = word_places(self._lines[row].segment)
        return self._places[row]

    def doubtful_places(self, row: int) -> tuple[tuple[int, int], ...]:
        """Give where the words stand of which the recognition was not sure, worked out once."""
        if row not in self._doubtful:
            words = self._lines[row].segment.words
            self._doubtful[row] = tuple(
                place
                for word, place in zip(words, self.word_places(row), strict=True)
                if word.probability < LOW_CONFIDENCE and place[1]
            )
        return self._doubtful[row]

    def heard_place(self, row: int) -> tuple[int, int] | None:
        """Give where the word stands that is heard, None where it is not in this row."""
        if row != self._heard_row or self._heard_word < 0:
            return None
        return self.word_places(row)[self._heard_word]

    def is_evidence(self, row: int) -> bool:
        """Tell whether a moment of evidence lies in a row."""
        return row in self._evidence

    def matches(self, row: int) -> tuple[tuple[int, int], ...]:
        """Give what the search found in a row: first character and length of each place."""
        return self._matches(row) if self._wanted else ()

    @property
    def present_match(self) -> Found | None:
        """The place that the search stands at."""
        return self._match

    def rowCount(self, parent: Index | None = None) -> int:
        """Give the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the lines of a finished transcript be written in."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return WRITABLE if self._lines[index.row()].key else READABLE

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give what a row tells in a role, None where it tells nothing."""
        if not index.isValid() or not 0 <= index.row() < len(self._lines):
            return None
        return self._told(index.row(), role)

    def speaker_word(self, speaker: Speaker) -> str:
        """Give the word for who speaks."""
        words = {
            Speaker.AGENT: self.tr("Agent"),
            Speaker.CUSTOMER: self.tr("Customer"),
            Speaker.UNKNOWN: self.tr("Unknown"),
        }
        return words[speaker]

    def _told(self, row: int, role: int) -> object:
        told: object = None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                told = self._lines[row].segment.text
            case Qt.ItemDataRole.AccessibleTextRole:
                told = self._spoken(self._lines[row])
            case TranscriptRole.SEGMENT:
                told = self._lines[row].segment
            case TranscriptRole.HEARD:
                told = row == self._heard_row
            case TranscriptRole.WORD:
                told = self._heard_word if row == self._heard_row else -1
            case TranscriptRole.EVIDENCE:
                told = row in self._evidence
            case TranscriptRole.MATCHES:
                told = self.matches(row)
        return told

    def _spoken(self, line: Line) -> str:
        """Give a row as a screen reader says it."""
        words = [duration(line.segment.start_ms), self.speaker_word(line.segment.speaker), line.segment.text]
        if line.is_deleted:
            words.append(self.tr("deleted"))
        elif line.is_corrected:
            words.append(self.tr("corrected"))
        return ", ".join(words)

    def _shown(self) -> tuple[Line, ...]:
        if self._shows_recognised:
            return self._all
        return tuple(line for line in self._all if not line.is_deleted)

    def _show(self, lines: tuple[Line, ...]) -> None:
        """Put these rows in the place of the present ones, telling of the stretch that differs only."""
        old = self._lines
        if lines == old:
            return
        head = 0
        while head < min(len(old), len(lines)) and old[head] == lines[head]:
            head += 1
        tail = 0
        while tail < min(len(old), len(lines)) - head and old[-1 - tail] == lines[-1 - tail]:
            tail += 1
        gone, came = len(old) - head - tail, len(lines) - head - tail
        shared = min(gone, came)
        if gone > came:
            self.beginRemoveRows(QModelIndex(), head + shared, head + gone - 1)
        elif came > gone:
            self.beginInsertRows(QModelIndex(), head + shared, head + came - 1)
        self._take(lines)
        if gone > came:
            self.endRemoveRows()
        elif came > gone:
            self.endInsertRows()
        if shared:
            self.dataChanged.emit(self.index(head), self.index(head + shared - 1))

    def _take(self, lines: tuple[Line, ...]) -> None:
        self._lines = lines
        self._starts = [line.segment.start_ms for line in lines]
        self._places = {}
        self._doubtful = {}
        self._folded = None
        self._match = None
        self._heard_row = self._heard_word = -1
        self._evidence = self._evidence_rows()

    def _evidence_rows(self) -> frozenset[int]:
        if not self._lines:
            return frozenset()
        return frozenset(
            row
            for start_ms, end_ms in self._moments
            for row in range(max(0, self.row_at(start_ms)), self.row_at(max(start_ms, end_ms)) + 1)
        )

    def _matches(self, row: int) -> tuple[tuple[int, int], ...]:
        if self._folded is None:
            self._folded = folded([line.segment.text for line in self._lines])
        return find_folded(self._folded[row], self._wanted)

    def _word_at(self, row: int, position_ms: int) -> int:
        if row < 0:
            return -1
        segment = self._lines[row].segment
        heard = -1
        for number, word in enumerate(segment.words):
            if word.start_ms > position_ms:
                break
            heard = number
        return heard if heard >= 0 and position_ms < segment.end_ms else -1

    def _touch(self, row: int, *roles: TranscriptRole) -> None:
        if 0 <= row < len(self._lines):
            index = self.index(row)
            self.dataChanged.emit(index, index, list(roles))
