"""A small table of what metadata was read, or why not, for the first recordings or rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from qa_app.model.calls import CallMetadata
from qa_app.services.importing.fields import Field
from qa_app.ui.call_words import direction_word, solved_word
from qa_app.ui.imports.cells import CellDelegate
from qa_app.ui.imports.field_words import field_words
from qa_app.ui.theme import ROW, Role, Theme
from qa_app.ui.widgets.format import number, stamp

NAME_WIDTH = 240
SHOWN = (
    Field.CALL,
    Field.AGENT,
    Field.AGENT_NAME,
    Field.TEAM,
    Field.CUSTOMER,
    Field.STARTED_AT,
    Field.DIRECTION,
    Field.QUEUE,
    Field.CSAT,
    Field.SOLVED,
)


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """One line: the recording or row it is about, and what was read or the sentences that say why not."""

    name: str
    metadata: CallMetadata | None
    faults: tuple[str, ...] = ()


class PreviewTable(QTableWidget):
    """Shows lines; columns that no line fills are left away."""

    def __init__(self, theme: Theme, zone: ZoneInfo, parent: QWidget) -> None:
        """Show times in this zone."""
        super().__init__(parent)
        self.setObjectName("import-preview")
        self._theme = theme
        self._zone = zone
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setItemDelegate(CellDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setHighlightSections(False)

    def show_lines(self, heading: str, lines: Sequence[PreviewLine]) -> None:
        """Show these under the heading of their names."""
        words = field_words()
        texts = [_texts(line.metadata, self._zone) if line.metadata else {} for line in lines]
        filled = [each for each in SHOWN if any(text.get(each) for text in texts)]
        has_faults = any(line.faults for line in lines)
        self.setColumnCount(1 + len(filled) + has_faults)
        labels = [heading, *(words[each] for each in filled), *([self.tr("What is wrong")] if has_faults else [])]
        self.setHorizontalHeaderLabels(labels)
        self.setRowCount(len(lines))
        for place, (line, text) in enumerate(zip(lines, texts, strict=True)):
            self._set(place, 0, line.name)
            for column, each in enumerate(filled, start=1):
                self._set(place, column, text.get(each, ""))
            if has_faults:
                self._set(place, 1 + len(filled), " ".join(line.faults), Role.BAD)
        self.resizeColumnsToContents()
        self.setColumnWidth(0, min(NAME_WIDTH, self.columnWidth(0)))
        if has_faults:
            self.horizontalHeader().setSectionResizeMode(1 + len(filled), QHeaderView.ResizeMode.Stretch)
        for column in range(self.columnCount()):
            item = self.horizontalHeaderItem(column)
            if item is not None:
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _set(self, row: int, column: int, text: str, role: Role = Role.TEXT) -> None:
        item = QTableWidgetItem(text)
        item.setToolTip(text)
        item.setForeground(self._theme.colour(role))
        self.setItem(row, column, item)


def _texts(metadata: CallMetadata, zone: ZoneInfo) -> dict[Field, str]:
    return {
        Field.CALL: metadata.number,
        Field.AGENT: metadata.agent_number,
        Field.AGENT_NAME: metadata.agent_name,
        Field.TEAM: metadata.team,
        Field.CUSTOMER: metadata.customer,
        Field.STARTED_AT: stamp(metadata.started_at, zone) if metadata.started_at else "",
        Field.DIRECTION: direction_word(metadata.direction),
        Field.QUEUE: metadata.queue,
        Field.CSAT: "" if metadata.csat is None else number(metadata.csat),
        Field.SOLVED: solved_word(metadata.solved),
    }
