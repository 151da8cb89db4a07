"""The ledger of incentive points: balances, the statement of an agent, and the catalogue of rewards."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from qa_app.model.changes import Changes
from qa_app.model.ledger import Balance, Posting, PostingKind, Reward
from qa_app.model.problems import ProblemError
from qa_app.services import ledger
from qa_app.services.workspace import Workspace
from qa_app.ui.calls.columns import agent_text
from qa_app.ui.context import ScreenContext
from qa_app.ui.imports.cells import CellDelegate
from qa_app.ui.theme import BLOCK, GAP, MARGIN, ROW, Role, Type
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.format import count, stamp
from qa_app.ui.widgets.labels import Divider, Label
from qa_app.ui.widgets.panels import EmptyState

SIZE = (1080, 640)
POINTS_WIDTH = 120
REWARD_WIDTH = 180
MOST = 1_000_000
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
DATA_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class _Book:
    """What the dialog shows."""

    balances: tuple[Balance, ...]
    rewards: tuple[Reward, ...]


class LedgerDialog(QDialog):
    """Everybody's points; those of the agent in hand one by one."""

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Read the ledger."""
        super().__init__(parent)
        self.setObjectName("ledger-dialog")
        self.setWindowTitle(self.tr("Points ledger"))
        self.resize(*SIZE)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._book = _Book((), ())
        self.balances = _table("ledger-balances", self)
        self.statement = _table("ledger-statement", self)
        self.catalogue = _table("ledger-rewards", self)
        self._empty = EmptyState(context.theme, "coin", self)
        self._note = Label("", Type.BODY, Role.MUTED, wraps=True)
        self._note.setObjectName("ledger-note")
        self.reward_box = QComboBox(self)
        self.reward_box.setPlaceholderText(self.tr("No rewards yet"))
        self.reward_box.setObjectName("ledger-reward")
        self.reward_box.setMinimumWidth(REWARD_WIDTH)
        self.points_box = QSpinBox(self)
        self.points_box.setObjectName("ledger-points")
        self.points_box.setRange(-MOST, MOST)
        self.points_box.setFixedWidth(POINTS_WIDTH)
        self.points_box.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.note_line = QLineEdit(self)
        self.note_line.setObjectName("ledger-words")
        self._redeem = Button(self.tr("Exchange"), context.theme, "gift", Kind.PRIMARY, self)
        self._grant = Button(self.tr("Give by hand"), context.theme, "plus", parent=self)
        self._reverse = Button(self.tr("Take posting back"), context.theme, "arrow-counter-clockwise", parent=self)
        self.title_line = QLineEdit(self)
        self.title_line.setObjectName("reward-title")
        self.cost_box = QSpinBox(self)
        self.cost_box.setObjectName("reward-cost")
        self.stock_box = QSpinBox(self)
        self.stock_box.setObjectName("reward-stock")
        self._store = Button(self.tr("Add reward"), context.theme, "plus", parent=self)
        self._offer = Button("", parent=self)
        self._lay_out()
        self._connect()
        self._read()

    @property
    def agent(self) -> str:
        """Give the number of the agent in hand; empty for none."""
        item = self.balances.item(self.balances.currentRow(), 0)
        return "" if item is None else item.data(DATA_ROLE)

    def _lay_out(self) -> None:
        for name, button in (
            ("ledger-redeem", self._redeem),
            ("ledger-grant", self._grant),
            ("ledger-reverse", self._reverse),
            ("reward-store", self._store),
            ("reward-offer", self._offer),
        ):
            button.setObjectName(name)
            button.setAutoDefault(False)
        self.points_box.setAccessibleName(self.tr("Points"))
        self.points_box.setSuffix(self.tr(" points"))
        self.note_line.setPlaceholderText(self.tr("Why, for the statement"))
        tabs = QTabWidget(self)
        tabs.addTab(self._balances_page(), self.tr("Balances"))
        tabs.addTab(self._rewards_page(), self.tr("Rewards"))
        close = Button(self.tr("Close"), parent=self)
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self._note, 1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(BLOCK, MARGIN, BLOCK, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(tabs, 1)
        column.addWidget(Divider())
        column.addLayout(foot)

    def _balances_page(self) -> QWidget:
        acts = QHBoxLayout()
        acts.setSpacing(GAP)
        for widget in (self.reward_box, self._redeem, Divider(stands=True), self.points_box, self.note_line):
            acts.addWidget(widget, 1 if widget is self.note_line else 0)
        acts.addWidget(self._grant)
        acts.addWidget(self._reverse)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, GAP, 0, GAP)
        column.setSpacing(GAP)
        self._tables = QWidget(page)
        tables = QHBoxLayout(self._tables)
        tables.setContentsMargins(0, 0, 0, 0)
        tables.setSpacing(MARGIN)
        tables.addWidget(self.balances, 5)
        tables.addWidget(Divider(stands=True))
        tables.addWidget(self.statement, 6)
        self._empty.set_words(
            self.tr("Nobody has points yet"), self.tr("Closing a month gives the points of its awards.")
        )
        column.addWidget(self._tables, 1)
        column.addWidget(self._empty, 1)
        column.addLayout(acts)
        return page

    def _rewards_page(self) -> QWidget:
        self.title_line.setPlaceholderText(self.tr("Half a day off, a coffee, a book…"))
        self.cost_box.setRange(1, MOST)
        self.cost_box.setSuffix(self.tr(" points"))
        self.cost_box.setAccessibleName(self.tr("Cost"))
        self.stock_box.setRange(-1, MOST)
        self.stock_box.setSpecialValueText(self.tr("without limit"))
        self.stock_box.setValue(-1)
        self.stock_box.setAccessibleName(self.tr("Left"))
        acts = QHBoxLayout()
        acts.setSpacing(GAP)
        acts.addWidget(self.title_line, 1)
        for widget in (self.cost_box, self.stock_box, self._store, self._offer):
            acts.addWidget(widget)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, GAP, 0, GAP)
        column.setSpacing(GAP)
        column.addWidget(self.catalogue, 1)
        column.addLayout(acts)
        return page

    def _connect(self) -> None:
        self.balances.itemSelectionChanged.connect(self._read_statement)
        self.statement.itemSelectionChanged.connect(self._write_acts)
        self.catalogue.itemSelectionChanged.connect(self._write_acts)
        self._redeem.clicked.connect(self._on_redeem)
        self._grant.clicked.connect(self._on_grant)
        self._reverse.clicked.connect(self._on_reverse)
        self._store.clicked.connect(self._on_store)
        self._offer.clicked.connect(self._on_offer)
        self.title_line.textChanged.connect(self._write_acts)

    def _read(self) -> None:
        workspace = self._context.workspace
        self._context.jobs.query(
            self, lambda: _Book(ledger.balances(workspace), ledger.rewards(workspace)), self._show_book
        )

    def _show_book(self, book: _Book) -> None:
        agent = self.agent
        self._book = book
        names = (self.tr("Agent"), self.tr("Earned"), self.tr("Spent"), self.tr("Expired"), self.tr("Points"))
        lines = [
            (
                (agent_text(each.name, each.agent), *map(count, (each.earned, each.spent, each.expired, each.points))),
                each.agent,
            )
            for each in book.balances
        ]
        _fill(self.balances, names, lines)
        place = next((row for row, each in enumerate(book.balances) if each.agent == agent), 0)
        if book.balances:
            self.balances.selectRow(place)
        rewards = [
            (
                (
                    each.title,
                    count(each.cost),
                    self.tr("without limit") if each.stock is None else count(each.stock),
                    self.tr("offered") if each.offered else self.tr("not offered"),
                ),
                each,
            )
            for each in book.rewards
        ]
        _fill(self.catalogue, (self.tr("Reward"), self.tr("Cost"), self.tr("Left"), self.tr("State")), rewards)
        chosen = self.reward_box.currentData()
        self.reward_box.clear()
        for each in book.rewards:
            if each.offered and each.stock != 0:
                words = self.tr("{reward}, {cost} points").format(reward=each.title, cost=each.cost)
                self.reward_box.addItem(words, each.id)
        self.reward_box.setCurrentIndex(max(0, self.reward_box.findData(chosen)))
        self._read_statement()

    @Slot()
    def _read_statement(self) -> None:
        workspace, agent = self._context.workspace, self.agent
        self._write_acts()
        if agent:
            self._context.jobs.query(self, lambda: ledger.statement(workspace, agent), self._show_statement)

    def _show_statement(self, found: tuple[tuple[Posting, int], ...]) -> None:
        zone = self._context.workspace.zone
        lines = [
            (
                (stamp(each.at, zone), self._posting_words(each), f"{each.points:+}", count(left), each.by),
                each,
            )
            for each, left in reversed(found)
        ]
        names = (self.tr("When"), self.tr("What"), self.tr("Points"), self.tr("Left"), self.tr("By"))
        _fill(self.statement, names, lines, stretched=1)
        self._write_acts()

    @Slot()
    def _write_acts(self) -> None:
        has_agent = bool(self.agent)
        posting = _chosen(self.statement)
        reward = _chosen(self.catalogue)
        can_reverse = (
            isinstance(posting, Posting)
            and posting.reversed_by is None
            and posting.reverses is None
            and not posting.month
        )
        self._redeem.setEnabled(has_agent and self.reward_box.count() > 0)
        self._grant.setEnabled(has_agent)
        self._reverse.setEnabled(can_reverse)
        self._store.setEnabled(bool(self.title_line.text().strip()))
        self._offer.setEnabled(isinstance(reward, Reward))
        is_offered = isinstance(reward, Reward) and reward.offered
        self._offer.setText(self.tr("Offer no longer") if is_offered else self.tr("Offer again"))
        self._note.set_role(Role.MUTED)
        self._note.setText("")
        self._tables.setVisible(bool(self._book.balances))
        self._empty.setVisible(not self._book.balances)

    @Slot()
    def _on_redeem(self) -> None:
        agent, reward, note = self.agent, self.reward_box.currentData(), self.note_line.text()
        actor = self._context.actor
        self._change(lambda workspace: ledger.redeem(workspace, actor, agent, reward, note))

    @Slot()
    def _on_grant(self) -> None:
        agent, points, note = self.agent, self.points_box.value(), self.note_line.text()
        actor = self._context.actor
        self._change(lambda workspace: ledger.grant(workspace, actor, agent, points, note))

    @Slot()
    def _on_reverse(self) -> None:
        posting, note, actor = _chosen(self.statement), self.note_line.text(), self._context.actor
        if isinstance(posting, Posting):
            self._change(lambda workspace: ledger.reverse(workspace, actor, posting.id, note))

    @Slot()
    def _on_store(self) -> None:
        title, stock = self.title_line.text().strip(), self.stock_box.value()
        taken = {each.id for each in self._book.rewards}
        new = Reward(_free_id(title, taken), title, self.cost_box.value(), None if stock < 0 else stock)
        actor = self._context.actor
        self._change(lambda workspace: ledger.store_reward(workspace, actor, new))

    @Slot()
    def _on_offer(self) -> None:
        reward, actor = _chosen(self.catalogue), self._context.actor
        if isinstance(reward, Reward):
            other = replace(reward, offered=not reward.offered)
            self._change(lambda workspace: ledger.store_reward(workspace, actor, other))

    def _change(self, work: Callable[[Workspace], Changes]) -> None:
        workspace = self._context.workspace

        def done(_changes: Changes) -> None:
            self.note_line.clear()
            self.points_box.setValue(0)
            self.title_line.clear()
            self._read()

        def failed(error: ProblemError) -> None:
            self._note.set_role(Role.BAD)
            self._note.setText(" ".join(self._context.notifier.sentence(each) for each in error.problems))

        self._context.jobs.change(self, lambda: work(workspace), done, failed)

    def _posting_words(self, each: Posting) -> str:
        reward = next((one.title for one in self._book.rewards if one.id == each.subject), each.subject)
        kinds = {
            PostingKind.AWARD: self.tr("Awards of {month}").format(month=each.month),
            PostingKind.ADJUSTMENT: self.tr("Adjustment of {origin}, with {month}").format(
                origin=each.subject, month=each.month
            ),
            PostingKind.GRANT: self.tr("Given by hand"),
            PostingKind.REDEMPTION: self.tr("Exchanged for {reward}").format(reward=reward),
            PostingKind.EXPIRY: self.tr("Expired"),
            PostingKind.REVERSAL: self.tr("Taken back"),
        }
        undone = self.tr("(taken back later)") if each.reversed_by is not None else ""
        return " ".join(filter(None, (kinds[each.kind], undone, f"· {each.note}" if each.note else "")))


def _table(name: str, parent: QWidget) -> QTableWidget:
    table = QTableWidget(parent)
    table.setObjectName(name)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setItemDelegate(CellDelegate(table))
    table.setShowGrid(False)
    table.verticalHeader().setVisible(False)
    table.verticalHeader().setDefaultSectionSize(ROW)
    table.horizontalHeader().setHighlightSections(False)
    return table


def _fill(
    table: QTableWidget, names: tuple[str, ...], lines: Sequence[tuple[tuple[str, ...], object]], stretched: int = 0
) -> None:
    """Show lines of texts, each with what it stands for; figures to the right."""
    table.blockSignals(True)
    table.setColumnCount(len(names))
    table.setHorizontalHeaderLabels(list(names))
    table.setRowCount(len(lines))
    table.clearSelection()
    for row, (texts, data) in enumerate(lines):
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            item.setTextAlignment(RIGHT if _is_figure(text) else LEFT)
            if column == 0:
                item.setData(DATA_ROLE, data)
            table.setItem(row, column, item)
    for column in range(len(names)):
        head = table.horizontalHeaderItem(column)
        is_figure = bool(lines) and _is_figure(lines[0][0][column])
        if head is not None:
            head.setTextAlignment(RIGHT if is_figure else LEFT)
    table.resizeColumnsToContents()
    header = table.horizontalHeader()
    for column in range(len(names)):
        is_wide = column == stretched
        header.setSectionResizeMode(
            column, QHeaderView.ResizeMode.Stretch if is_wide else QHeaderView.ResizeMode.Interactive
        )
    table.blockSignals(False)


def _is_figure(text: str) -> bool:
    return bool(re.fullmatch(r"[+\-−]?[\d,.]+", text))


def _chosen(table: QTableWidget) -> object:
    rows = table.selectionModel().selectedRows()
    item = table.item(rows[0].row(), 0) if rows else None
    return None if item is None else item.data(DATA_ROLE)


def _free_id(title: str, taken: set[str]) -> str:
    """Make an id of a title; of one without Latin letters, a number."""
    base = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:100] or "reward"
    number = 1
    found = base
    while found in taken:
        number += 1
        found = f"{base}-{number}"
    return found
