"""The tree of a rubric: its sections and items, renamed and weighed in place, dragged where they belong."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from qa_app.model.rubric import Item, Mode, Rubric, Section
from qa_app.scoring.rubric_edit import Path, item_path, section_path
from qa_app.ui.rubrics.structure_words import TYPE_ICONS, type_name
from qa_app.ui.theme import GAP, GRID, ICON, ROW, Role, Theme
from qa_app.ui.widgets.format import number

TITLE, FLAGS, WEIGHT = range(3)
PATH = Qt.ItemDataRole.UserRole
SHARE = Qt.ItemDataRole.UserRole + 1
MARKS = Qt.ItemDataRole.UserRole + 2
NAME = Qt.ItemDataRole.UserRole + 3
FORM: Path = ()
WEIGHT_WIDTH = 124
BAR_WIDTH = 56
BAR_HEIGHT = 4


@dataclass(frozen=True, slots=True)
class Mark:
    """A small icon beside a title, with the words of its tooltip."""

    icon: str
    role: Role
    words: str


class StructureTree(QTreeWidget):
    """Shows a rubric's parts.

    Signals:
        chosen: The path of what is in hand now.
        title_wanted: A path and the new title.
        weight_wanted: A path and the new weight.
        move_wanted: A path and the path where it shall stand afterwards.
        key_wanted: What a key asks for: ``add``, ``remove``, ``duplicate``, ``up``, ``down``, ``undo``, ``redo``.
    """

    chosen = Signal(object)
    title_wanted = Signal(object, str)
    weight_wanted = Signal(object, object)
    move_wanted = Signal(object, object)
    key_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("structure-tree")
        self._theme = theme
        self._filling = False
        self._locked: frozenset[str] = frozenset()
        self.setColumnCount(3)
        self.setUniformRowHeights(True)
        self.setIndentation(MARGIN_IN)
        self.setItemDelegate(_Delegate(theme, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setExpandsOnDoubleClick(False)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(FLAGS, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(WEIGHT, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(WEIGHT, WEIGHT_WIDTH)
        self.currentItemChanged.connect(self._on_current)
        self.itemChanged.connect(self._on_changed)

    def show_rubric(self, rubric: Rubric, language: str, locked: frozenset[str]) -> None:
        """Show a rubric; what is in hand and what is folded stays so where it is still there."""
        path, folded = self.path(), self._folded()
        self._filling = True
        self._locked = locked
        self.clear()
        self.addTopLevelItem(self._form_row(rubric, language))
        self.setHeaderLabels([self.tr("Section or item"), "", self._weight_title(rubric)])
        self.setColumnHidden(WEIGHT, rubric.mode is Mode.DEDUCT)
        scoring = [section for section in rubric.sections if any(item.counts for item in section.items)]
        total = sum((section.weight or Decimal(0) for section in scoring), Decimal(0))
        for i, section in enumerate(rubric.sections):
            row = self._section_row(rubric, section, i, language, total if section in scoring else Decimal(0))
            self.addTopLevelItem(row)
            row.setExpanded(section.id not in folded)
        self._filling = False
        most = max(
            (self._marks_under(self.topLevelItem(index)) for index in range(self.topLevelItemCount())), default=0
        )
        self.setColumnWidth(FLAGS, GAP + most * (ICON + GRID))
        self.headerItem().setTextAlignment(WEIGHT, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.choose(path)

    def path(self) -> Path:
        """Give the path of what is in hand; the form's own where nothing is."""
        row = self.currentItem()
        return FORM if row is None else _path(row)

    def choose(self, path: Path) -> None:
        """Take something in hand; the form where it is not there."""
        row = self._row(path) or self._row(path[:2]) or self.topLevelItem(0)
        if row is not None:
            self.setCurrentItem(row, TITLE, QItemSelectionModel.SelectionFlag.ClearAndSelect | _ROWS)
            self.scrollToItem(row)

    def rename(self) -> None:
        """Open the title in hand for editing."""
        row = self.currentItem()
        if row is not None and _path(row) != FORM:
            self.editItem(row, TITLE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the keys of the structure into wishes."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        wishes = {
            (Qt.Key.Key_Insert, False, False): "add",
            (Qt.Key.Key_Delete, False, False): "remove",
            (Qt.Key.Key_Up, True, False): "up",
            (Qt.Key.Key_Down, True, False): "down",
            (Qt.Key.Key_D, False, True): "duplicate",
            (Qt.Key.Key_Z, False, True): "redo" if shift else "undo",
            (Qt.Key.Key_Y, False, True): "redo",
        }
        wish = wishes.get((Qt.Key(event.key()), alt, control))
        if wish is None:
            super().keyPressEvent(event)
            return
        event.accept()
        self.key_wanted.emit(wish)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say where something was dropped; the tree itself moves nothing."""
        row, target = self.currentItem(), self.itemAt(event.position().toPoint())
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if row is None:
            return
        to = self._dropped_at(_path(row), target, self.dropIndicatorPosition())
        if to is not None and to != _path(row):
            self.move_wanted.emit(_path(row), to)

    def _dropped_at(
        self, path: Path, target: QTreeWidgetItem | None, where: QAbstractItemView.DropIndicatorPosition
    ) -> Path | None:
        below = where is QAbstractItemView.DropIndicatorPosition.BelowItem
        onto = where is QAbstractItemView.DropIndicatorPosition.OnItem
        there = section_path(self.topLevelItemCount() - 2) if target is None else _path(target)
        below = below or target is None
        if path == FORM:
            return None
        if len(path) == len(FORM) + 2:
            index = int(there[1]) + (1 if below or len(there) > len(path) else 0) if there else 0
            return section_path(index - (1 if index > int(path[1]) else 0))
        if there == FORM:
            return item_path(0, 0)
        section = int(there[1])
        if len(there) == len(path):
            index = int(there[3]) + (1 if below or onto else 0)
        else:
            row = self._row(there)
            count = row.childCount() if row is not None else 0
            is_open = row is not None and row.isExpanded()
            index = 0 if below and is_open and target is not None else count
            if where is QAbstractItemView.DropIndicatorPosition.AboveItem and section > 0:
                section -= 1
                above = self._row(section_path(section))
                index = above.childCount() if above is not None else 0
        if section == int(path[1]) and index > int(path[3]):
            index -= 1
        return item_path(section, index)

    def _form_row(self, rubric: Rubric, language: str) -> QTreeWidgetItem:
        row = QTreeWidgetItem([rubric.title.in_language(language) or rubric.id])
        row.setData(TITLE, PATH, FORM)
        row.setIcon(TITLE, self._theme.icon("clipboard-text", Role.MUTED))
        row.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        return row

    def _section_row(
        self, rubric: Rubric, section: Section, index: int, language: str, total: Decimal
    ) -> QTreeWidgetItem:
        marks = []
        if section.visible_if is not None:
            marks.append(Mark("git-branch", Role.MUTED, self.tr("Asked only under a condition")))
        row = self._made(section_path(index), section.id, section.title.in_language(language), section.weight, marks)
        row.setIcon(TITLE, self._theme.icon("folder", Role.MUTED))
        font = row.font(TITLE)
        font.setWeight(font.Weight.DemiBold)
        row.setFont(TITLE, font)
        row.setData(WEIGHT, SHARE, _share(section.weight, total) if rubric.mode is Mode.WEIGHTED else None)
        inner = sum((item.weight or Decimal(0) for item in section.items if item.counts), Decimal(0))
        for j, item in enumerate(section.items):
            child = self._made(
                item_path(index, j), item.id, item.title.in_language(language), item.weight, self._marks(item)
            )
            child.setIcon(TITLE, self._theme.icon(TYPE_ICONS[item.type], Role.MUTED if item.counts else Role.FAINT))
            child.setToolTip(TITLE, f"{item.title.in_language(language)}\n{item.id} · {type_name(item.type)}")
            child.setData(WEIGHT, SHARE, _share(item.weight, inner) if item.counts else None)
            row.addChild(child)
        return row

    def _made(self, path: Path, name: str, title: str, weight: Decimal | None, marks: list[Mark]) -> QTreeWidgetItem:
        row = QTreeWidgetItem([title or name, "", "" if weight is None else number(weight)])
        row.setData(TITLE, PATH, path)
        row.setData(TITLE, NAME, name)
        if f"{len(path)}:{name}" in self._locked:
            marks.append(Mark("lock-simple", Role.ACCENT, self.tr("The weight is locked")))
        row.setData(FLAGS, MARKS, tuple(marks))
        row.setToolTip(FLAGS, "\n".join(mark.words for mark in marks))
        row.setTextAlignment(WEIGHT, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
        row.setFlags(flags | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled)
        return row

    def _marks(self, item: Item) -> list[Mark]:
        marks = []
        if item.fatal_scopes:
            marks.append(Mark("warning", Role.BAD, self.tr("Has a fatal answer")))
        if item.bonus:
            marks.append(Mark("star", Role.GOOD, self.tr("Bonus")))
        if not item.scored:
            marks.append(Mark("eye-slash", Role.MUTED, self.tr("Asked, not scored")))
        if item.visible_if is not None:
            marks.append(Mark("git-branch", Role.MUTED, self.tr("Asked only under a condition")))
        if item.hints:
            marks.append(Mark("lightbulb", Role.MUTED, self.tr("Has hints")))
        return marks

    def _weight_title(self, rubric: Rubric) -> str:
        return self.tr("Multiplier") if rubric.mode is Mode.POINTS else self.tr("Weight")

    def _row(self, path: Path) -> QTreeWidgetItem | None:
        if path == FORM:
            return self.topLevelItem(0)
        row: QTreeWidgetItem | None = self.topLevelItem(int(path[1]) + 1)
        return row.child(int(path[3])) if row is not None and len(path) > len(section_path(0)) else row

    def _marks_under(self, row: QTreeWidgetItem | None) -> int:
        rows = [] if row is None else [row, *(row.child(index) for index in range(row.childCount()))]
        return max((len(each.data(FLAGS, MARKS) or ()) for each in rows if each is not None), default=0)

    def _folded(self) -> frozenset[str]:
        rows = [self.topLevelItem(index) for index in range(1, self.topLevelItemCount())]
        return frozenset(str(row.data(TITLE, NAME)) for row in rows if row is not None and not row.isExpanded())

    def _on_current(self, row: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if row is not None and not self._filling:
            self.chosen.emit(_path(row))

    def _on_changed(self, row: QTreeWidgetItem, column: int) -> None:
        if self._filling:
            return
        text = row.text(column).strip()
        if column == TITLE:
            self.title_wanted.emit(_path(row), text)
        elif column == WEIGHT:
            self.weight_wanted.emit(_path(row), weight_of(text))


class _Delegate(QStyledItemDelegate):
    """Draws the marks and the bar of a weight; lets titles and weights be edited, nothing else."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """Make a plain line for the cell; none in the column of marks."""
        if index.column() == FLAGS:
            return None  # type: ignore[return-value]  # Qt takes no editor as "not editable"
        editor = QLineEdit(parent)
        editor.setObjectName("structure-editor")
        editor.setStyleSheet("min-height: 0px; padding: 0 4px; border-radius: 4px;")
        del option
        return editor

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Leave the words of a weight to `paint`, which keeps them off the edge."""
        super().initStyleOption(option, index)
        if not option.state & QStyle.StateFlag.State_Enabled:
            palette: QPalette = option.palette
            palette.setColor(QPalette.ColorRole.Text, self._theme.colour(Role.FAINT))
            palette.setColor(QPalette.ColorRole.HighlightedText, self._theme.colour(Role.FAINT))
        if index.column() == WEIGHT:
            option.text = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give rows the height of the house."""
        return QSize(super().sizeHint(option, index).width(), ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the cell."""
        super().paint(painter, option, index)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if index.column() == FLAGS:
            left = rect.right() - GRID - ICON
            for mark in reversed(index.data(MARKS) or ()):
                icon = self._theme.icon(mark.icon, mark.role if state & QStyle.StateFlag.State_Enabled else Role.FAINT)
                icon.paint(painter, QRect(left, rect.center().y() - ICON // 2 + 1, ICON, ICON))
                left -= ICON + GRID
        if index.column() == WEIGHT:
            colour = Role.TEXT if state & QStyle.StateFlag.State_Enabled else Role.FAINT
            painter.setPen(self._theme.colour(colour))
            painter.setFont(option.font)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(rect.adjusted(0, 0, -GAP, 0), side, str(index.data() or ""))
        share = index.data(SHARE) if index.column() == WEIGHT else None
        if share is not None:
            bar = QRect(rect.left() + GAP, rect.center().y() - BAR_HEIGHT // 2 + 1, BAR_WIDTH, BAR_HEIGHT)
            is_enabled = bool(state & QStyle.StateFlag.State_Enabled)
            painter.fillRect(bar, self._theme.colour(Role.LINE))
            bar.setWidth(round(BAR_WIDTH * min(1.0, share)))
            painter.fillRect(bar, self._theme.colour(Role.ACCENT if is_enabled else Role.FAINT))


def weight_of(text: str) -> Decimal | None:
    """Read a weight as it is typed, a comma or % at its end allowed; None where it is no number from 0 to 999999."""
    try:
        weight = Decimal(text.strip().removesuffix("%").replace(",", ".").strip())
    except InvalidOperation:
        return None
    return weight if weight.is_finite() and 0 <= weight < MOST and _places(weight) <= PLACES else None


def _places(weight: Decimal) -> int:
    exponent = weight.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def _path(row: QTreeWidgetItem) -> Path:
    return tuple(row.data(TITLE, PATH))


def _share(weight: Decimal | None, total: Decimal) -> float | None:
    return None if weight is None or not total else float(weight / total)


MARGIN_IN = 16
MOST = 1_000_000
PLACES = 4
_ROWS = QItemSelectionModel.SelectionFlag.Rows
