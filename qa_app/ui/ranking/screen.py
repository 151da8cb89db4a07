"""The ranking screen: a month's stars, its table and its teams, and the workbook that is paid from."""

from __future__ import annotations

from enum import StrEnum
from statistics import median

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from qa_app.jobs.lane import Lane
from qa_app.model.changes import Changes, Subject
from qa_app.model.problems import Problem
from qa_app.model.ranking import Reason
from qa_app.services.outlook import WhatIf
from qa_app.ui.calls.choices import Choice, ChoiceChip
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.notifier import Tone
from qa_app.ui.ranking.adjustments import AdjustmentsCard
from qa_app.ui.ranking.agent_panel import AgentPanel
from qa_app.ui.ranking.appeals import AppealsView
from qa_app.ui.ranking.import_acts import ImportActs, dropped_file
from qa_app.ui.ranking.model import RankingModel
from qa_app.ui.ranking.month_acts import MonthActs
from qa_app.ui.ranking.month_bar import MonthBar
from qa_app.ui.ranking.podium import Podium
from qa_app.ui.ranking.reading import Outlook, ShownMonth, read_month, read_outlook
from qa_app.ui.ranking.table import RankingTable
from qa_app.ui.ranking.teams import TeamsCard
from qa_app.ui.ranking.what_if_panel import WhatIfPanel
from qa_app.ui.theme import BLOCK, GAP, Role, Type
from qa_app.ui.widgets.buttons import Button, IconButton, Kind
from qa_app.ui.widgets.format import money
from qa_app.ui.widgets.labels import Divider, Label
from qa_app.ui.widgets.panels import EmptyState, TopBar

GATHER_MS = 150
ROUGH_BELOW = 20
SEARCH_WIDTH = 180
NARROW_SEARCH = 96
AWAY_KEY = "ranking.away"


class Tab(StrEnum):
    """What is shown of the month, from left to right."""

    AGENTS = "agents"
    TEAMS = "teams"
    ADJUSTMENTS = "adjustments"
    APPEALS = "appeals"


TABS = tuple(Tab)


class RankingScreen(QWidget):
    """The month's service stars."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Make the screen; it reads nothing before `activate`."""
        super().__init__(parent)
        self.setObjectName("ranking-screen")
        self.setAcceptDrops(True)
        self._context = context
        self._shown = ShownMonth()
        self._outlook = Outlook()
        self._what_if: WhatIf | None = None
        self._wanted_agent = ""
        self.model = RankingModel(self._reason_words, lambda: context.language, self)
        self.table = RankingTable(self.model, context.theme, self)
        self.podium = Podium(context.theme, self.model.award_titles)
        self.teams = TeamsCard(context.theme, self)
        self.adjustments = AdjustmentsCard(lambda: context.language, self)
        self.appeals = AppealsView(context, self)
        self.panel = AgentPanel(context, self)
        self.what_if = WhatIfPanel(context, self)
        self.acts = MonthActs(context, lambda: self._shown, self)
        self.imports = ImportActs(context, self.acts.show_figures, self)
        self.month_bar = MonthBar(context, self)
        self.search = QLineEdit(self)
        self.tabs = QTabBar(self)
        self.month_chip = ChoiceChip(context.theme, self, many=False)
        self.team_chip = ChoiceChip(context.theme, self)
        self._bar = TopBar(self)
        self._export = Button("", context.theme, "download-simple", Kind.PRIMARY, self)
        self._more = IconButton(context.theme, "caret-down", "", parent=self)
        self._compare = Button("", context.theme, "sliders-horizontal", parent=self)
        self._copy = IconButton(context.theme, "copy", "", parent=self)
        self._rough = Label("", Type.SECONDARY, Role.MUTED, wraps=True)
        self._empty = EmptyState(context.theme, "star", self)
        self._pages = QStackedWidget(self)
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(GATHER_MS)
        self._copy_action = QAction(self)
        self._search_action = QAction(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """Give the name of the screen."""
        return self.tr("Ranking")

    def activate(self, place: Place) -> None:
        """Read the month of the place, else the one that is shown, else the newest; open the agent of the place."""
        self._wanted_agent = place.agent or ""
        self._read(place.month or self._shown.month)
        self.table.setFocus()
        if place.files:
            self.imports.open_file(place.files[0])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file of evaluations or figures; others go on to the window."""
        event.setAccepted(bool(dropped_file(event)))

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at the file."""
        event.acceptProposedAction()
        self.imports.open_file(dropped_file(event))

    def retranslate(self) -> None:
        """Write every text anew."""
        self._bar.title.setText(self.title())
        self._export.setText(self.tr("Export workbook…"))
        self._compare.setText(self.tr("What if…"))
        self._compare.setToolTip(self.tr("Try other rules on this month before they hold"))
        self.search.setPlaceholderText(self.tr("Find agent"))
        self._search_action.setText(self.tr("Find agent"))
        self._more.set_tip(self.tr("More ways to export, and imports"))
        self.imports.retranslate()
        self._copy.set_tip(self.tr("Copy table"))
        self._copy_action.setText(self.tr("Copy table"))
        self.month_chip.set_heading(self.tr("Month"))
        self.team_chip.set_heading(self.tr("Team"))
        self.table.setAccessibleName(self.tr("Ranking"))
        self.model.texts_changed()
        self.podium.retranslate()
        self.teams.retranslate()
        self.adjustments.retranslate()
        self.appeals.retranslate()
        self.month_bar.retranslate()
        self.panel.retranslate()
        self.what_if.retranslate()
        self._write_words()

    def _lay_out_bar(self) -> None:
        self._export.setObjectName("ranking-export")
        self._more.setObjectName("ranking-more")
        self._compare.setObjectName("ranking-what-if")
        self.search.setObjectName("ranking-search")
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(NARROW_SEARCH)
        self.search.setMaximumWidth(SEARCH_WIDTH)
        self.search.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.tabs.setObjectName("ranking-tabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for _tab in TABS:
            self.tabs.addTab("")
        self._copy.setObjectName("ranking-copy")
        self.month_chip.setObjectName("ranking-month")
        self.team_chip.setObjectName("ranking-team")
        self._empty.button.setObjectName("ranking-empty-button")
        self._bar.row.addSpacing(GAP)
        self._bar.row.addWidget(self.month_chip)
        self._bar.row.addWidget(self.team_chip)
        self._bar.end.addWidget(self.search)
        self._bar.end.addWidget(self._copy)
        self._bar.end.addWidget(self._compare)
        self._bar.end.addWidget(self._export)
        self._bar.end.addWidget(self._more)
        self._search_action.setShortcut(QKeySequence.StandardKey.Find)
        self._search_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self._search_action)
        self._copy_action.setShortcut(QKeySequence.StandardKey.Copy)
        self._copy_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.table.addAction(self._copy_action)

    def _lay_out(self) -> None:
        self._lay_out_bar()
        content = QWidget(self)
        page = QVBoxLayout(content)
        page.setContentsMargins(BLOCK, GAP, BLOCK, BLOCK)
        page.setSpacing(BLOCK)
        page.addWidget(self.tabs)
        page.addWidget(self.podium)
        page.addWidget(self.table)
        page.addWidget(self._rough)
        page.addWidget(self.teams)
        page.addWidget(self.adjustments)
        page.addWidget(self.appeals)
        page.addStretch()
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(content)
        self._pages.addWidget(scroll)
        self._pages.addWidget(self._empty)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self._pages, 1)
        body.addWidget(self.panel)
        body.addWidget(self.what_if)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.month_bar)
        column.addWidget(Divider())
        column.addLayout(body, 1)
        self.panel.hide()
        self.what_if.hide()
        self.table.take_away(_names(self._context.settings.ui.get(AWAY_KEY)))

    def _connect(self) -> None:
        self.month_chip.chosen_changed.connect(self._on_month)
        self.team_chip.chosen_changed.connect(self._show_table)
        self.table.opened.connect(self._open_agent)
        self.podium.opened.connect(self._open_agent)
        self.panel.call_opened.connect(self._open_call)
        self.panel.appeal_wanted.connect(self.appeals.ask_file)
        self.appeals.call_opened.connect(self._open_call)
        self.table.columns_chosen.connect(self._keep_columns)
        self.tabs.currentChanged.connect(self._show_tab)
        self.search.textChanged.connect(self._show_table)
        self._search_action.triggered.connect(self._on_search)
        self._compare.clicked.connect(self._compare_policies)
        self.what_if.found.connect(self._on_what_if)
        self.what_if.closed.connect(self._end_what_if)
        self.acts.attend(self.month_bar)
        self._export.clicked.connect(self.acts.ask_workbook)
        self._more.clicked.connect(self._offer_exports)
        self._copy.clicked.connect(self._copy_table)
        self._copy_action.triggered.connect(self._copy_table)
        self._empty.clicked.connect(self._on_empty)
        self._empty.second_clicked.connect(self.imports.take_in.trigger)
        self._gather.timeout.connect(self._read_again)
        self._context.bus.changed.connect(self._on_changes)

    def _read(self, wanted: str | None) -> None:
        workspace = self._context.workspace
        self._context.jobs.query(self, lambda: read_month(workspace, wanted), self._take)

    def _take(self, found: ShownMonth) -> None:
        if found.month != self._shown.month:
            self._outlook = Outlook()
        self._shown = found
        offered = dict.fromkeys((*found.months, *([found.month] if found.month else [])))
        self.month_chip.set_choices([Choice(month, month) for month in offered])
        self.month_chip.set_chosen((found.month,) if found.month else ())
        rows = found.ranking.rows if found.ranking else ()
        teams = sorted({row.team for row in rows if row.team})
        self.team_chip.set_choices([Choice(team, team) for team in teams])
        self.team_chip.setVisible(len(teams) > 1)
        self._show_table()
        self._read_outlook(found)
        if self.what_if.isVisible():
            self.what_if.again()
        if self._wanted_agent:
            self._open_agent(self._wanted_agent)
            self._wanted_agent = ""
        elif self.panel.isVisible():
            self._open_agent(self.panel.agent)

    def _read_outlook(self, shown: ShownMonth) -> None:
        if shown.ranking is None or not shown.ranking.rows:
            return
        workspace = self._context.workspace

        def take(found: Outlook) -> None:
            if self._shown is shown:
                self._outlook = found
                self.model.show_outlook(found.intervals, found.trends)
                self.adjustments.show_adjustments(found.adjustments, shown.policy)
                self.teams.show_trends(found.teams)
                self.panel.show_trend(found.trends.get(self.panel.agent, ()))
                self._write_tabs()

        self._context.jobs.query(self, lambda: read_outlook(workspace, shown), take, lane=Lane.FILES)

    @Slot()
    def _show_table(self) -> None:
        what_if = self._what_if
        ranking = what_if.after if what_if else self._shown.ranking
        policy = self.what_if.policy if what_if else self._shown.policy
        teams, search = self.team_chip.chosen, self.search.text()
        moves = {move.agent: move for move in what_if.moves} if what_if else None
        self.model.show_ranking(ranking, policy, teams, search, moves)
        self.model.show_outlook(self._outlook.intervals, self._outlook.trends)
        is_all = not teams and not search.strip()
        self.podium.show_ranking(ranking if is_all else None)
        self.teams.show_teams(
            tuple(team for team in ranking.teams if not teams or team.team in teams) if ranking else ()
        )
        self.adjustments.show_adjustments(self._outlook.adjustments, self._shown.policy)
        self.appeals.show_appeals(self._shown.appeals)
        self._show_tab()
        self._write_words()

    @Slot()
    def _show_tab(self) -> None:
        tab = TABS[max(0, self.tabs.currentIndex())]
        self.table.setVisible(tab is Tab.AGENTS)
        self.podium.setVisible(tab is Tab.AGENTS and self.podium.has_places)
        self._rough.setVisible(tab is Tab.AGENTS and self._is_rough())
        self.teams.setVisible(tab is Tab.TEAMS)
        self.adjustments.setVisible(tab is Tab.ADJUSTMENTS)
        self.appeals.setVisible(tab is Tab.APPEALS)

    def _is_rough(self) -> bool:
        rows = self._shown.ranking.rows if self._shown.ranking else ()
        counts = [row.evaluations for row in rows if row.rank is not None]
        return bool(counts) and median(counts) < ROUGH_BELOW

    def _write_tabs(self) -> None:
        ranking, due = self._shown.ranking, len(self._outlook.adjustments)
        agents = len(ranking.rows) if ranking else 0
        teams = len(ranking.teams) if ranking else 0
        words = {
            Tab.AGENTS: self.tr("Agents {count}").format(count=agents),
            Tab.TEAMS: self.tr("Teams {count}").format(count=teams),
            Tab.ADJUSTMENTS: self.tr("Adjustments {count}").format(count=due),
            Tab.APPEALS: self.tr("Appeals {count}").format(count=len(self._shown.appeals)),
        }
        for place, tab in enumerate(TABS):
            self.tabs.setTabText(place, words[tab])

    def _write_words(self) -> None:
        ranking, month = self._shown.ranking, self._shown.month
        has_rows = ranking is not None and bool(ranking.rows)
        self._pages.setCurrentIndex(0 if has_rows else 1)
        for button in (self._export, self._copy, self._compare, self.search):
            button.setEnabled(has_rows)
        self.month_chip.setVisible(month is not None)
        self.month_bar.show_month(month, self._shown.snapshot, self._shown.state, has_rows=has_rows)
        self._write_tabs()
        self._write_empty()
        if ranking is None:
            self._bar.note.setText("")
            return
        amount = sum(row.amount_cents for row in ranking.rows)
        calls = self.tr("%n call(s)", "", sum(row.evaluations for row in ranking.rows))
        paid = self.tr("{amount} in awards").format(amount=money(amount, ranking.currency)) if amount else ""
        self._bar.note.setText(" · ".join(filter(None, (calls, paid))) if has_rows else "")
        self._rough.setText(
            self.tr(
                "Ranks from few calls are rough: with 5 calls an agent, the best of 20 agents comes first in about one "
                "month of four; with 20 calls in about every second."
            )
        )

    def _write_empty(self) -> None:
        months, month = self._shown.months, self._shown.month
        if month is not None and months and month not in months:
            self._empty.set_words(
                self.tr("Nothing was scored in {month}").format(month=month),
                self.tr("The newest month with submitted evaluations is {month}.").format(month=months[0]),
                self.tr("Show {month}").format(month=months[0]),
            )
        else:
            self._empty.set_words(
                self.tr("No ranking yet"),
                self.tr("A month is ranked as soon as evaluations of its calls are submitted. Review a call to begin."),
                self.tr("Go to the calls"),
                self.tr("Import evaluations…"),
            )

    @Slot()
    def _on_empty(self) -> None:
        months, month = self._shown.months, self._shown.month
        if month is not None and months and month not in months:
            self._read(months[0])
        else:
            self._context.navigate(Place(ScreenName.CALLS))

    @Slot()
    def _on_month(self) -> None:
        self.panel.hide()
        self._end_what_if()
        self._read(next(iter(self.month_chip.chosen), self._shown.month))

    @Slot()
    def _read_again(self) -> None:
        self._read(self._shown.month)

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(
            Subject.EVALUATIONS,
            Subject.FIGURES,
            Subject.POLICIES,
            Subject.AGENTS,
            Subject.CALLS,
            Subject.MONTHS,
            Subject.APPEALS,
        ):
            self._gather.start()

    @Slot(str)
    def _open_agent(self, agent: str) -> None:
        ranking, month = self._shown.ranking, self._shown.month
        row = next((row for row in ranking.rows if row.agent == agent), None) if ranking else None
        if row is None or month is None:
            self.panel.hide()
            return
        due = tuple(each for each in self._outlook.adjustments if each.agent == agent)
        self.panel.show_agent(row, self._shown.policy, month, due)
        self.panel.show_trend(self._outlook.trends.get(agent, ()))
        self._end_what_if()
        self.panel.show()

    @Slot(int)
    def _open_call(self, call_id: int) -> None:
        self._context.navigate(Place(ScreenName.REVIEW, call_id=call_id))

    @Slot()
    def _copy_table(self) -> None:
        QGuiApplication.clipboard().setText(self.model.as_tsv())
        self._context.notifier.tell(self.tr("The table is copied."), Tone.GOOD)

    @Slot()
    def _on_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    @Slot(object)
    def _keep_columns(self, names: tuple[str, ...]) -> None:
        settings = self._context.settings
        self._context.store_settings(settings.with_values(ui={**settings.ui, AWAY_KEY: [str(each) for each in names]}))

    @Slot()
    def _compare_policies(self) -> None:
        if self._shown.month is not None and self._shown.policy is not None:
            self.panel.hide()
            self.tabs.setCurrentIndex(TABS.index(Tab.AGENTS))
            self.what_if.show_month(self._shown.month, self._shown.text)
            self.what_if.show()

    @Slot(object)
    def _on_what_if(self, found: WhatIf | None) -> None:
        self._what_if = found
        self._show_table()

    @Slot()
    def _end_what_if(self) -> None:
        self.what_if.hide()
        if self._what_if is not None:
            self._what_if = None
            self._show_table()

    @Slot()
    def _offer_exports(self) -> None:
        self.acts.offer_exports(self._more.mapToGlobal(self._more.rect().bottomLeft()), self.imports.add_to)

    def _reason_words(self, reason: Reason) -> str:
        return self._context.notifier.sentence(Problem(reason.code, reason.arguments))


def _names(kept: object) -> tuple[str, ...]:
    return tuple(each for each in kept if isinstance(each, str)) if isinstance(kept, list) else ()
