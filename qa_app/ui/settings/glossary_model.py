"""The words of a project as a table that is written in, with undo."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush

from qa_app.model.glossary import ANY_LANGUAGE, GlossaryWord
from qa_app.services.glossary import Key, joined
from qa_app.services.importing.glossary_rows import LANGUAGE_NAMES, variants_of
from qa_app.ui.theme import Role, Theme

Index = QModelIndex | QPersistentModelIndex
Rows = tuple[GlossaryWord, ...]
NOWHERE = QModelIndex()
BETWEEN = "; "
MOST_STEPS = 200


class Column(IntEnum):
    """The columns, in their order."""

    WORD = 0
    VARIANTS = 1
    LANGUAGE = 2
    NOTE = 3
    USES = 4


class GlossaryModel(QAbstractTableModel):
    """Holds the rows as they are written; whoever shows it stores them.

    Signals:
        edited: The rows changed by hand, or by undo.
    """

    edited = Signal()

    def __init__(self, theme: Theme, parent: QObject) -> None:
        """Begin without words."""
        super().__init__(parent)
        self._theme = theme
        self._rows: Rows = ()
        self._uses: Mapping[Key, int] = {}
        self._faults: Mapping[int, str] = {}
        self._before: list[Rows] = []
        self._after: list[Rows] = []

    @property
    def rows(self) -> Rows:
        """The rows as they stand, empty ones too."""
        return self._rows

    @property
    def words(self) -> Rows:
        """The rows that are not empty."""
        return tuple(row for row in self._rows if row.word or row.variants)

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to do again."""
        return bool(self._after)

    def show_words(self, words: Iterable[GlossaryWord]) -> None:
        """Show words as they are stored; what was done before cannot be undone any more."""
        self._before.clear()
        self._after.clear()
        self._put(tuple(words))

    def show_uses(self, uses: Mapping[Key, int]) -> None:
        """Show in how many calls each word took the place of a variant."""
        self._uses = uses
        self._touch(Column.USES)

    def show_faults(self, faults: Mapping[int, str]) -> None:
        """Mark rows, with a sentence about each."""
        self._faults = faults
        self._touch(Column.WORD)

    def add(self, words: Sequence[GlossaryWord]) -> int:
        """Add words at the end, those of a known key into their rows; give the row of the first."""
        rows = joined(self._rows, words)
        named = {word.key for word in words if word.word}
        first = next((place for place, row in enumerate(rows) if row.key in named), len(self._rows))
        self._change(rows)
        return first

    def remove(self, places: Iterable[int]) -> None:
        """Take rows out."""
        gone = frozenset(places)
        self._change(tuple(row for place, row in enumerate(self._rows) if place not in gone))

    def undo(self) -> None:
        """Take the last change back."""
        if self._before:
            self._after.append(self._rows)
            self._put(self._before.pop())
            self.edited.emit()

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._after:
            self._before.append(self._rows)
            self._put(self._after.pop())
            self.edited.emit()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything be written but the count."""
        flags = super().flags(index)
        is_written = index.isValid() and index.column() != Column.USES
        return flags | Qt.ItemFlag.ItemIsEditable if is_written else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == Column.USES else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.WORD: self.tr("Word"),
            Column.VARIANTS: self.tr("Heard wrongly as"),
            Column.LANGUAGE: self.tr("Language"),
            Column.NOTE: self.tr("Note"),
            Column.USES: self.tr("Calls"),
        }[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a cell."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return self._text(row, column, is_shown=role == Qt.ItemDataRole.DisplayRole)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._faults.get(index.row())
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._brush(index.row(), column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column is Column.USES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was written into a cell."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row, text = self._rows[index.row()], str(value or "").strip()
        match Column(index.column()):
            case Column.WORD:
                new = replace(row, word=text)
            case Column.VARIANTS:
                new = replace(row, variants=variants_of(text))
            case Column.LANGUAGE:
                new = replace(row, language=LANGUAGE_NAMES.get(text.casefold(), text))
            case Column.NOTE:
                new = replace(row, note=text)
            case Column.USES:
                return False
        if new != row:
            self._remember()
            self._rows = (*self._rows[: index.row()], new, *self._rows[index.row() + 1 :])
            self.dataChanged.emit(index, index)
            self.edited.emit()
        return True

    def _text(self, row: GlossaryWord, column: Column, *, is_shown: bool) -> str:
        match column:
            case Column.WORD:
                return row.word
            case Column.VARIANTS:
                return BETWEEN.join(row.variants)
            case Column.LANGUAGE:
                names = {ANY_LANGUAGE: self.tr("All"), "zh": self.tr("Chinese"), "en": self.tr("English")}
                return names.get(row.language, row.language) if is_shown else row.language
            case Column.NOTE:
                return row.note
            case Column.USES:
                return str(self._uses.get(row.key, "")) if row.variants else ""

    def _brush(self, row: int, column: Column) -> QBrush | None:
        if row in self._faults and column is Column.WORD:
            return QBrush(self._theme.colour(Role.BAD))
        return QBrush(self._theme.colour(Role.MUTED)) if column in {Column.NOTE, Column.USES} else None

    def _change(self, rows: Rows) -> None:
        if rows != self._rows:
            self._remember()
            self._put(rows)
            self.edited.emit()

    def _remember(self) -> None:
        self._before = [*self._before, self._rows][-MOST_STEPS:]
        self._after.clear()

    def _put(self, rows: Rows) -> None:
        self.beginResetModel()
        self._rows = rows
        self._faults = {}
        self.endResetModel()

    def _touch(self, column: Column) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, column), self.index(len(self._rows) - 1, column))
