"""The sheet beside the ranking: how an agent's month came about, and the evaluations behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from qa_app.messages.closing import change_words
from qa_app.model.months import MonthAdjustment
from qa_app.model.ranking import Band, Component, ComponentScore, Policy, RankRow
from qa_app.services.agent_month import AgentMonthDetail, agent_month
from qa_app.services.outlook import TrendPoint
from qa_app.ui.calls.columns import agent_text
from qa_app.ui.context import ScreenContext
from qa_app.ui.ranking.charts import TrendChart
from qa_app.ui.ranking.evaluation_list import EvaluationList
from qa_app.ui.theme import GAP, MARGIN, Role, Type
from qa_app.ui.widgets.format import NONE, money, money_change, number, score
from qa_app.ui.widgets.labels import Divider, ElidedLabel, Label
from qa_app.ui.widgets.panels import SidePanel

PANEL_WIDTH = 400
STARS = 3
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class _Part:
    """One line of the sum: its name, the figure, what it brings, and how the figure became points."""

    name: str
    figure: str
    brings: str
    way: str = ""


class AgentPanel(SidePanel):
    """One agent's month.

    Signals:
        call_opened: Id of the call whose evaluation shall be shown.
        appeal_wanted: Id of the evaluation that the agent objects to, and the call's number.
    """

    call_opened = Signal(int)
    appeal_wanted = Signal(int, str)

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Make an empty panel."""
        super().__init__(context.theme, PANEL_WIDTH, parent)
        self.setObjectName("agent-panel")
        self._context = context
        self._row: RankRow | None = None
        self._policy: Policy | None = None
        self._month = ""
        self._detail: AgentMonthDetail | None = None
        self._due: tuple[MonthAdjustment, ...] = ()
        self._facts = Label("", Type.SECONDARY, Role.MUTED, wraps=True)
        self._sum_heading = Label("", Type.HEADING)
        self._sum: QWidget | None = None
        self._takes = Label("", Type.BODY, wraps=True)
        self._takes.setObjectName("agent-takes")
        self._owed = Label("", Type.BODY, Role.MUTED, wraps=True)
        self._owed.setObjectName("agent-owed")
        self._trend_heading = Label("", Type.HEADING)
        self._trend = TrendChart(context.theme)
        self._streak = Label("", Type.SECONDARY, Role.MUTED, wraps=True)
        self._calls_heading = Label("", Type.HEADING)
        self._list = EvaluationList(context, self)
        self._list.opened.connect(self.call_opened)
        self._list.appeal_wanted.connect(self.appeal_wanted)
        self.body.addWidget(self._facts)
        self.body.addWidget(self._sum_heading)
        self._sum_place = self.body.count()
        self.body.addWidget(self._takes)
        self.body.addWidget(self._owed)
        self._trend_line = self._add_divider()
        self.body.addWidget(self._trend_heading)
        self.body.addWidget(self._trend)
        self.body.addWidget(self._streak)
        self._add_divider()
        self.body.addWidget(self._calls_heading)
        self.body.addWidget(self._list)
        self.body.addStretch()

    @property
    def agent(self) -> str:
        """Give the number of the agent that is shown; empty for none."""
        return self._row.agent if self._row else ""

    def show_agent(self, row: RankRow, policy: Policy | None, month: str, due: Sequence[MonthAdjustment] = ()) -> None:
        """Show an agent's month with what is due from closed ones, and read the evaluations behind it."""
        if (row.agent, month) != (self.agent, self._month):
            self._detail = None
        self._row, self._policy, self._month, self._due = row, policy, month, tuple(due)
        self.retranslate()
        workspace, language = self._context.workspace, self._context.language

        def take(found: AgentMonthDetail) -> None:
            if (self.agent, self._month) == (row.agent, month):
                self._detail = found
                self.retranslate()

        self._context.jobs.query(self, lambda: agent_month(workspace, month, row.agent, language), take)

    def show_trend(self, points: Sequence[TrendPoint]) -> None:
        """Show the agent's months, the oldest first."""
        self._trend.show_points(points)
        for widget in (self._trend_line, self._trend_heading, self._trend):
            widget.setVisible(len(points) > 1)
        months = 0
        for point in reversed(points):
            if point.rank is None or point.rank > STARS:
                break
            months += 1
        self._streak.setText(
            self.tr("{months} months in a row among the first {places}").format(months=months, places=STARS)
        )
        self._streak.setVisible(months > 1)

    def retranslate(self) -> None:
        """Write every text anew."""
        row = self._row
        if row is None:
            return
        self.set_title(agent_text(row.name, row.agent))
        lowest = self.tr("lowest call {score}").format(score=score(row.lowest)) if row.lowest is not None else ""
        counted = self.tr("%n call(s)", "", row.evaluations)
        fatal = self.tr("%n fatal", "", row.fatal) if row.fatal else ""
        self._facts.setText(" · ".join(filter(None, (row.team or "", self._month, counted, fatal, lowest))))
        self._sum_heading.setText(self.tr("How the score came about"))
        self._trend_heading.setText(self.tr("The months before"))
        self._calls_heading.setText(self.tr("Evaluations of the month"))
        self._write_sum(row)
        self._write_takings(row)
        self._list.show_evaluations(self._detail.evaluations if self._detail else ())

    def _add_divider(self) -> Divider:
        line = Divider()
        self.body.addSpacing(MARGIN - GAP)
        self.body.addWidget(line)
        return line

    def _write_takings(self, row: RankRow) -> None:
        currency = self._policy.currency if self._policy else ""
        parts = [money(row.amount_cents, currency)] if row.amount_cents else []
        if row.points:
            parts.append(self.tr("%n point(s)", "", row.points))
        takes = self.tr("Takes {prizes}").format(prizes=" + ".join(parts)) if parts else ""
        points = self._detail.points if self._detail else None
        left = self.tr("%n point(s) left in the ledger", "", points.points) if points else ""
        self._takes.setText(" · ".join(filter(None, (takes, left))))
        self._takes.setVisible(bool(takes or left))
        language = self._context.language
        lines = [
            self.tr("{amount} from {month}: {reason}").format(
                amount=money_change(each.amount_cents),
                month=each.origin,
                reason="; ".join(change_words(change, language, self._policy) for change in each.changes),
            )
            for each in self._due
        ]
        self._owed.setText("\n".join(lines))
        self._owed.setVisible(bool(lines))

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
        last = 0
        for part in parts:
            grid.addWidget(ElidedLabel(part.name), last, 0)
            grid.addWidget(Label(part.figure, role=Role.MUTED), last, 1, RIGHT)
            grid.addWidget(Label(part.brings), last, 2, RIGHT)
            last += 1
            if part.way:
                grid.addWidget(Label(part.way, Type.SECONDARY, Role.FAINT, wraps=True), last, 0, 1, 3)
                last += 1
        grid.addWidget(Divider(), last, 0, 1, 3)
        grid.addWidget(Label(self.tr("Score of the month"), Type.BODY), last + 1, 0)
        total = Label(NONE if row.score is None else score(row.score), Type.HEADING)
        grid.addWidget(total, last + 1, 2, RIGHT)
        self.body.insertWidget(self._sum_place, self._sum)

    def _components(self, row: RankRow) -> list[_Part]:
        known = {each.id: each for each in self._policy.components} if self._policy else {}
        return [self._component(each, known.get(each.component)) for each in row.components]

    def _component(self, part: ComponentScore, known: Component | None) -> _Part:
        language = self._context.language
        title = (known.title.in_language(language) if known else "") or part.component
        if part.points is None:
            return _Part(title, self.tr("missing"), NONE, self.tr("Left out; the others share its weight"))
        name = self.tr("{component}, {weight} %").format(component=title, weight=number(part.applied_weight))
        brings = score(part.points * part.applied_weight / 100)
        if part.value is None:
            return _Part(name, self.tr("missing"), brings)
        if part.value == part.points:
            return _Part(name, score(part.value), brings)
        return _Part(name, f"{number(part.value)} → {score(part.points)}", brings, self._way(part.value, known))

    def _way(self, value: Decimal, known: Component | None) -> str:
        """Say between which points of the line a figure lies, or that it lies before or behind all of them."""
        bands = known.bands if known else ()
        after = next((band for band in bands if band.at >= value), None)
        before = next((band for band in reversed(bands) if band.at <= value), None)
        if before is not None and after is not None and before != after:
            return self.tr("Between {low} and {high}").format(low=self._point(before), high=self._point(after))
        edge = before or after
        if edge is None:
            return ""
        words = self.tr("{figure} or more: {points} points") if before else self.tr("{figure} or less: {points} points")
        return words.format(figure=number(edge.at), points=number(edge.points))

    def _point(self, band: Band) -> str:
        return self.tr("{figure} ({points} points)").format(figure=number(band.at), points=number(band.points))

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
