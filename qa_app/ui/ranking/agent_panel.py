"""The sheet beside the ranking: how an agent's month came about, and the evaluations behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QListWidget, QListWidgetItem, QWidget

from qa_app.model.calls import CallFilter, CallRow, CallSort, ReviewState
from qa_app.model.ranking import ComponentScore, Policy, RankRow
from qa_app.services import calls
from qa_app.ui.call_words import grade_word
from qa_app.ui.calls.columns import agent_text
from qa_app.ui.context import ScreenContext
from qa_app.ui.theme import GAP, MARGIN, Role, Type
from qa_app.ui.widgets.format import NONE, number, score, stamp
from qa_app.ui.widgets.labels import Divider, ElidedLabel, Label
from qa_app.ui.widgets.panels import SidePanel

PANEL_WIDTH = 380
CALLS_SHOWN = 200
CALL_HEIGHT = 28
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CALL_ID_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class _Part:
    """One line of the sum: its name, the figure, and what it brings."""

    name: str
    figure: str
    brings: str


class AgentPanel(SidePanel):
    """One agent's month.

    Signals:
        call_opened: Id of the call whose evaluation shall be shown.
    """

    call_opened = Signal(int)

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Make an empty panel."""
        super().__init__(context.theme, PANEL_WIDTH, parent)
        self.setObjectName("agent-panel")
        self._context = context
        self._row: RankRow | None = None
        self._policy: Policy | None = None
        self._month = ""
        self._calls: tuple[CallRow, ...] = ()
        self._facts = Label("", Type.SECONDARY, Role.MUTED, wraps=True)
        self._sum_heading = Label("", Type.HEADING)
        self._sum: QWidget | None = None
        self._calls_heading = Label("", Type.HEADING)
        self._list = QListWidget(self)
        self._list.setObjectName("agent-evaluations")
        self._list.itemActivated.connect(self._open)
        self._list.itemClicked.connect(self._open)
        self._list.setStyleSheet("QListWidget { background: transparent; }")
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self._facts)
        self.body.addWidget(self._sum_heading)
        self._sum_place = self.body.count()
        self.body.addSpacing(MARGIN - GAP)
        self.body.addWidget(Divider())
        self.body.addWidget(self._calls_heading)
        self.body.addWidget(self._list)
        self.body.addStretch()

    @property
    def agent(self) -> str:
        """Give the number of the agent that is shown; empty for none."""
        return self._row.agent if self._row else ""

    def show_agent(self, row: RankRow, policy: Policy | None, month: str) -> None:
        """Show an agent's month and read the evaluations behind it."""
        self._row, self._policy, self._month, self._calls = row, policy, month, ()
        self._write()
        workspace = self._context.workspace
        wanted = CallFilter(agents=(row.agent,), month=month, review=(ReviewState.SUBMITTED,))

        def take(found: Sequence[CallRow]) -> None:
            if (self.agent, self._month) == (row.agent, month):
                self._calls = tuple(found)
                self._write_calls()

        self._context.jobs.query(
            self,
            lambda: calls.page(workspace, wanted, CallSort.SCORE, descending=True, offset=0, limit=CALLS_SHOWN),
            take,
        )

    def retranslate(self) -> None:
        """Write every text anew."""
        self._write()
        self._write_calls()

    def _write(self) -> None:
        row = self._row
        if row is None:
            return
        self.set_title(agent_text(row.name, row.agent))
        lowest = self.tr("lowest call {score}").format(score=score(row.lowest)) if row.lowest is not None else ""
        counted = self.tr("%n call(s)", "", row.evaluations)
        fatal = self.tr("%n fatal", "", row.fatal) if row.fatal else ""
        self._facts.setText(" · ".join(filter(None, (row.team or "", self._month, counted, fatal, lowest))))
        self._sum_heading.setText(self.tr("How the score came about"))
        self._calls_heading.setText(self.tr("Evaluations of the month"))
        self._write_sum(row)

    def _write_sum(self, row: RankRow) -> None:
        if self._sum is not None:
            self._sum.hide()
            self._sum.deleteLater()
        self._sum = QWidget()
        grid = QGridLayout(self._sum)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(MARGIN)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        parts = [*self._components(row), *self._adjustments(row)]
        for line, part in enumerate(parts):
            grid.addWidget(ElidedLabel(part.name), line, 0)
            grid.addWidget(Label(part.figure, role=Role.MUTED), line, 1, RIGHT)
            grid.addWidget(Label(part.brings), line, 2, RIGHT)
        last = len(parts)
        grid.addWidget(Divider(), last, 0, 1, 3)
        grid.addWidget(Label(self.tr("Score of the month"), Type.BODY), last + 1, 0)
        total = Label(NONE if row.score is None else score(row.score), Type.HEADING)
        grid.addWidget(total, last + 1, 2, RIGHT)
        self.body.insertWidget(self._sum_place, self._sum)

    def _components(self, row: RankRow) -> list[_Part]:
        language = self._context.language
        titles = {each.id: each.title.in_language(language) for each in self._policy.components} if self._policy else {}
        return [self._component(each, titles.get(each.component, "") or each.component) for each in row.components]

    def _component(self, part: ComponentScore, title: str) -> _Part:
        if part.value is None or part.points is None:
            missing = self.tr("missing")
            return _Part(title, missing, NONE if part.points is None else score(part.points))
        name = self.tr("{component}, {weight} %").format(component=title, weight=number(part.applied_weight))
        figure = "" if part.value == part.points else number(part.value)
        return _Part(name, figure, score(part.points))

    def _adjustments(self, row: RankRow) -> list[_Part]:
        language = self._context.language
        titles = (
            {each.id: each.title.in_language(language) for each in self._policy.adjustments} if self._policy else {}
        )
        return [
            _Part(
                titles.get(each.adjustment, "") or each.adjustment,
                "" if each.value is None else number(each.value),
                f"{each.amount:+.2f}",
            )
            for each in row.adjustments
            if each.amount or each.value
        ]

    def _write_calls(self) -> None:
        self._list.clear()
        zone = self._context.workspace.zone
        for call in self._calls:
            start = stamp(call.started_at, zone) if call.started_at else call.number
            words = " · ".join(filter(None, (start, score(call.score), grade_word(call.grade))))
            item = QListWidgetItem(words, self._list)
            item.setToolTip(call.number)
            item.setSizeHint(QSize(0, CALL_HEIGHT))
            item.setData(CALL_ID_ROLE, call.id)
        self._list.setFixedHeight(max(1, len(self._calls)) * CALL_HEIGHT + GAP)

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        self.call_opened.emit(item.data(CALL_ID_ROLE))
