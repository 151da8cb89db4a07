"""The appeals of a month: what agents object to, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from qa_app.model.agents import Actor
from qa_app.model.appeals import Appeal, AppealState
from qa_app.model.changes import Changes
from qa_app.services import appeals as service
from qa_app.services.workspace import Workspace
from qa_app.ui.calls.columns import agent_text
from qa_app.ui.context import ScreenContext
from qa_app.ui.imports.cells import CellDelegate, wrap_rows
from qa_app.ui.ranking.closing_dialogs import ReasonDialog, ReasonWords
from qa_app.ui.theme import GAP, Role, Type
from qa_app.ui.widgets.buttons import Button
from qa_app.ui.widgets.format import score, stamp
from qa_app.ui.widgets.labels import Label

LEAST_HEIGHT = 320
REASON_COLUMN = 4
Decide = Callable[[Workspace, Actor, int, str], Changes]


class AppealsView(QWidget):
    """The appeals as a table, with what can be decided about the one in hand.

    Signals:
        call_opened: Id of the call whose evaluation shall be seen.
    """

    call_opened = Signal(int)

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Begin without appeals."""
        super().__init__(parent)
        self.setObjectName("ranking-appeals")
        self._context = context
        self._appeals: tuple[Appeal, ...] = ()
        self._says = Label("", Type.BODY, Role.MUTED, wraps=True)
        self.table = QTableWidget(self)
        self.table.setObjectName("appeals-table")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setItemDelegate(CellDelegate(self.table))
        self.table.setShowGrid(False)
        self.table.setMinimumHeight(LEAST_HEIGHT)
        self.table.verticalHeader().setVisible(False)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._uphold = Button("", context.theme, "check", parent=self)
        self._reject = Button("", context.theme, "x", parent=self)
        self._withdraw = Button("", context.theme, "arrow-counter-clockwise", parent=self)
        self._uphold.setObjectName("appeal-uphold")
        self._reject.setObjectName("appeal-reject")
        self._withdraw.setObjectName("appeal-withdraw")
        acts = QHBoxLayout()
        acts.setSpacing(GAP)
        for button in (self._uphold, self._reject, self._withdraw):
            acts.addWidget(button)
        acts.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._says)
        column.addWidget(self.table)
        column.addLayout(acts)
        self.table.itemSelectionChanged.connect(self._write_acts)
        self.table.itemActivated.connect(self._open)
        self._uphold.clicked.connect(self._ask_uphold)
        self._reject.clicked.connect(self._ask_reject)
        self._withdraw.clicked.connect(self._do_withdraw)
        self.retranslate()

    def show_appeals(self, appeals: Sequence[Appeal]) -> None:
        """Show these in order."""
        self._appeals = tuple(appeals)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every text anew."""
        self._uphold.setText(self.tr("Uphold…"))
        self._reject.setText(self.tr("Reject…"))
        self._withdraw.setText(self.tr("Withdraw"))
        self._says.setText(
            self.tr(
                "To uphold an appeal, open the call, correct its evaluation on the desk, then uphold it here. Who "
                "scored the call does not decide."
            )
            if self._appeals
            else self.tr("No appeals. One is filed from an evaluation in an agent's sheet.")
        )
        names = (
            self.tr("Filed"),
            self.tr("Call"),
            self.tr("Agent"),
            self.tr("Score"),
            self.tr("Reason"),
            self.tr("State"),
        )
        self.table.setVisible(bool(self._appeals))
        self.table.setColumnCount(len(names))
        self.table.setHorizontalHeaderLabels(list(names))
        self.table.setRowCount(len(self._appeals))
        for row, each in enumerate(self._appeals):
            for column, text in enumerate(self._cells(each)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, column, item)
        self.table.resizeColumnsToContents()
        self.table.horizontalHeader().setSectionResizeMode(REASON_COLUMN, QHeaderView.ResizeMode.Stretch)
        wrap_rows(self.table)
        self._write_acts()

    def ask_file(self, evaluation_id: int, call: str) -> None:
        """Ask for the reason, and file an appeal against an evaluation."""
        words = ReasonWords(
            self.tr("Appeal against the score of call {call}?").format(call=call),
            self.tr("Somebody else than its reviewer decides; until then the month cannot be announced."),
            self.tr("What does the agent object to?"),
            self.tr("File the appeal"),
        )
        dialog = ReasonDialog("file-appeal", words, self)
        dialog.accepted.connect(lambda: self._file(evaluation_id, dialog.reason))
        dialog.open()

    def _file(self, evaluation_id: int, reason: str) -> None:
        workspace, actor = self._context.workspace, self._context.actor
        self._context.jobs.change(self, lambda: service.file_appeal(workspace, actor, evaluation_id, reason))

    def _cells(self, each: Appeal) -> tuple[str, ...]:
        words = {
            AppealState.FILED: self.tr("undecided"),
            AppealState.UPHELD: self.tr("upheld"),
            AppealState.REJECTED: self.tr("rejected"),
            AppealState.WITHDRAWN: self.tr("withdrawn"),
        }
        decided = self.tr("by {name}: {note}").format(name=each.decided_by, note=each.note) if each.note else ""
        scores = score(each.score_before)
        if each.state is AppealState.UPHELD:
            scores = f"{scores} → {score(each.score_after)}"
        return (
            stamp(each.filed_at, self._context.workspace.zone),
            each.call,
            agent_text(each.agent_name, each.agent),
            scores,
            each.reason,
            " ".join(filter(None, (words[each.state], decided))),
        )

    def _chosen(self) -> Appeal | None:
        rows = self.table.selectionModel().selectedRows() if self._appeals else []
        return self._appeals[rows[0].row()] if rows else None

    @Slot()
    def _write_acts(self) -> None:
        each = self._chosen()
        for button in (self._uphold, self._reject, self._withdraw):
            button.setVisible(bool(self._appeals))
            button.setEnabled(each is not None and each.is_open)

    @Slot()
    def _ask_uphold(self) -> None:
        self._ask("uphold-appeal", self.tr("Uphold the appeal?"), self.tr("Uphold"), service.uphold_appeal)

    @Slot()
    def _ask_reject(self) -> None:
        self._ask("reject-appeal", self.tr("Reject the appeal?"), self.tr("Reject"), service.reject_appeal)

    def _ask(self, name: str, title: str, verb: str, decide: Decide) -> None:
        each = self._chosen()
        if each is not None:
            words = ReasonWords(title, each.reason, self.tr("Why, for the agent to read"), verb)
            dialog = ReasonDialog(name, words, self)
            dialog.accepted.connect(partial(self._decide, each.id, decide, dialog))
            dialog.open()

    def _decide(self, appeal_id: int, decide: Decide, dialog: ReasonDialog) -> None:
        workspace, actor, note = self._context.workspace, self._context.actor, dialog.reason
        self._context.jobs.change(self, lambda: decide(workspace, actor, appeal_id, note))

    @Slot()
    def _do_withdraw(self) -> None:
        each, workspace, actor = self._chosen(), self._context.workspace, self._context.actor
        if each is not None:
            self._context.jobs.change(self, lambda: service.withdraw_appeal(workspace, actor, each.id))

    @Slot(QTableWidgetItem)
    def _open(self, item: QTableWidgetItem) -> None:
        self.call_opened.emit(self._appeals[item.row()].call_id)
