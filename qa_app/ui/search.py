"""Search over all transcripts: what was said, in which call, at which moment; a result opens the desk there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from qa_app.model.problems import ProblemError
from qa_app.model.search import SearchFilter, SearchHit
from qa_app.services import search as service
from qa_app.services.search import SearchResult
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.theme import BLOCK, GAP, GRID, MARGIN, Role, Theme, Type
from qa_app.ui.widgets import format as written
from qa_app.ui.widgets.buttons import Chip
from qa_app.ui.widgets.labels import Divider, Label

SIZE = (720, 560)
TYPING_MS = 250
ROW_HEIGHT = 56
MANY = 200
HIT_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ShownHit:
    """A hit beside the line that tells where it is."""

    hit: SearchHit
    where: str
    speaker: str


class SearchDialog(QDialog):
    """Looks for words in all transcripts as they are typed; stays open beside the work."""

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Begin without words."""
        super().__init__(parent)
        self.setObjectName("search")
        self._context = context
        self._asked = 0
        self.field = QLineEdit()
        self.field.setObjectName("search-field")
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self._chips = {name: Chip("", context.theme, checkable=True) for name in ("agent", "customer")}
        for name, chip in self._chips.items():
            chip.setObjectName(f"search-{name}")
            chip.clicked.connect(partial(self._on_chip, name))
        self.note = Label("", Type.SECONDARY, Role.MUTED)
        self.note.setObjectName("search-note")
        self.list = QListWidget()
        self.list.setObjectName("search-hits")
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(HitDelegate(context.theme, self.list))
        self.list.itemActivated.connect(self._open)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_MS)
        self._timer.timeout.connect(self.look)
        self.field.textChanged.connect(self._on_text)
        self._is_fresh = True
        self._lay_out()
        self.resize(*SIZE)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setWindowTitle(self.tr("Search all transcripts"))
        self.field.setPlaceholderText(self.tr("Words said in one line; “in quotation marks” as they stand"))
        self.field.setAccessibleName(self.tr("Search all transcripts"))
        self.list.setAccessibleName(self.tr("Lines found"))
        self._chips["agent"].setText(self.tr("Agent"))
        self._chips["customer"].setText(self.tr("Customer"))
        self.look()

    def begin(self) -> None:
        """Come to the front with the last words, ready for new ones."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.field.setFocus()
        self.field.selectAll()
        workspace = self._context.workspace
        self._context.jobs.query(self, lambda: service.waiting(workspace), self._on_waiting)

    def look(self) -> None:
        """Search for what is typed; an answer that a newer question has overtaken is left out."""
        text = self.field.text()
        if not text.strip():
            self._say_start()
            return
        self._asked += 1
        asked, fresh, workspace = self._asked, self._is_fresh, self._context.workspace
        speaker = next((name for name, chip in self._chips.items() if chip.isChecked()), None)
        self._context.jobs.query(
            self,
            lambda: service.search(workspace, text, SearchFilter(speaker=speaker), fresh=fresh),
            lambda result: self._show(asked, result),
            self._on_problem,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list and open from it while the field has the focus."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            key = Qt.Key(event.key())
            if key in steps and self.list.count():
                row = self.list.currentRow() + steps[key]
                self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.list.currentItem() is not None:
                self._open(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _on_waiting(self, waiting: int) -> None:
        """Take many new transcripts in beside the work; until then what is indexed is searched."""
        if waiting < MANY:
            self.look()
            return
        self._is_fresh = False
        workspace = self._context.workspace
        self._context.jobs.start(
            self,
            self.tr("Index transcripts for the search"),
            lambda control: service.bring_up_to_date(workspace, control),
            self._on_indexed,
        )

    def _on_indexed(self, _count: int) -> None:
        self._is_fresh = True
        self.look()

    @Slot(str)
    def _on_text(self, _text: str) -> None:
        self._timer.start()

    def _on_chip(self, name: str) -> None:
        for other, chip in self._chips.items():
            if other != name:
                chip.setChecked(False)
        self.look()

    def _show(self, asked: int, result: SearchResult) -> None:
        if asked != self._asked:
            return
        self.list.clear()
        zone = self._context.workspace.zone
        names = {"agent": self.tr("Agent"), "customer": self.tr("Customer")}
        for hit in result.hits:
            parts = (hit.call, hit.agent_name or hit.agent_number, written.stamp(hit.started_at, zone))
            where = " · ".join(part for part in parts if part)
            item = QListWidgetItem()
            item.setData(HIT_ROLE, ShownHit(hit, where, names.get(hit.speaker, "")))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{where} {written.duration(hit.start_ms)} {hit.text}")
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        if not result.lines:
            self.note.setText(self.tr("No transcript has these words. Only recognised calls can be searched."))
            return
        found = self.tr("%n line(s)", "", result.lines)
        calls = self.tr("%n call(s)", "", result.calls)
        words = self.tr("{lines} in {calls}").format(lines=found, calls=calls)
        if result.lines > len(result.hits):
            words += self.tr(" · the newest {shown} are shown").format(shown=len(result.hits))
        self.note.setText(words)

    def _on_problem(self, error: ProblemError) -> None:
        self.list.clear()
        self.note.setText(self._context.notifier.sentence(error.problems[0]))

    def _say_start(self) -> None:
        self.list.clear()
        self.note.setText(self.tr("Simplified and traditional, capital and small letters are alike."))

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        hit: SearchHit = item.data(HIT_ROLE).hit
        self._context.navigate(Place(ScreenName.REVIEW, call_id=hit.call_id, at_ms=hit.start_ms))

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, MARGIN, MARGIN, GAP)
        head.setSpacing(GAP)
        head.addWidget(self.field)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for chip in self._chips.values():
            row.addWidget(chip)
        row.addWidget(self.note, 1)
        head.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Divider())
        column.addWidget(self.list, 1)


class HitDelegate(QStyledItemDelegate):
    """Draws a hit: what was said with the places that were found, and where it is said below."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        """Take the theme."""
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one hit."""
        shown: ShownHit = index.data(HIT_ROLE)
        painter.save()
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour(Role.SELECTION))
        left, width = rect.left() + MARGIN, rect.width() - MARGIN - BLOCK
        font = self._theme.font(Type.BODY)
        self._draw_words(painter, shown.hit, (left, rect.top() + GAP, width), QFontMetrics(font))
        painter.setFont(self._theme.font(Type.SECONDARY))
        metrics = painter.fontMetrics()
        base = rect.bottom() - GAP - GRID // 2
        time = written.duration(shown.hit.start_ms)
        sides = {"agent": Role.AGENT, "customer": Role.CUSTOMER}
        x = left
        for words, role in (
            (time, Role.MUTED),
            (shown.speaker, sides.get(shown.hit.speaker, Role.MUTED)),
            (shown.where, Role.MUTED),
        ):
            if words:
                painter.setPen(self._theme.colour(role))
                painter.drawText(x, base, metrics.elidedText(words, Qt.TextElideMode.ElideRight, left + width - x))
                x += metrics.horizontalAdvance(words) + GAP + GRID
        painter.restore()

    def _draw_words(
        self, painter: QPainter, hit: SearchHit, place: tuple[int, int, int], metrics: QFontMetrics
    ) -> None:
        """Draw the line from a little before the first place that was found, cut where the row ends."""
        left, top, width = place
        first = max(0, (hit.marks[0][0] if hit.marks else 0) - service.SNIPPET // 2)
        prefix = "…" if first else ""
        text = metrics.elidedText(prefix + hit.text[first:].replace("\n", " "), Qt.TextElideMode.ElideRight, width)
        layout = QTextLayout(text, self._theme.font(Type.BODY))
        layout.setFormats([self._mark(start - first + len(prefix), length) for start, length in hit.marks])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        layout.endLayout()
        painter.setPen(self._theme.colour(Role.TEXT))
        layout.draw(painter, QPointF(left, top))

    def _mark(self, start: int, length: int) -> QTextLayout.FormatRange:
        mark = QTextLayout.FormatRange()
        mark.start, mark.length = start, length
        style = QTextCharFormat()
        colour = QColor(self._theme.colour(Role.ACCENT))
        style.setForeground(colour)
        style.setFontUnderline(True)
        mark.format = style
        return mark
