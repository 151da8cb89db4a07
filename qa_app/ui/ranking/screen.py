"""The ranking screen: a month's stars, its table and its teams, and the workbook that is paid from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from statistics import median

from PySide6.QtCore import Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from qa_app.model.changes import Changes, Subject
from qa_app.model.problems import Problem
from qa_app.model.ranking import MonthRanking, Policy, Reason
from qa_app.services import ranking as service
from qa_app.ui.calls.choices import Choice, ChoiceChip
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.notifier import Tone
from qa_app.ui.ranking.agent_panel import AgentPanel
from qa_app.ui.ranking.model import RankingModel
from qa_app.ui.ranking.podium import Podium
from qa_app.ui.ranking.table import RankingTable
from qa_app.ui.ranking.teams import TeamsCard
from qa_app.ui.theme import BLOCK, GAP, Role, Type
from qa_app.ui.widgets.buttons import Button, IconButton, Kind
from qa_app.ui.widgets.format import money
from qa_app.ui.widgets.labels import Label
from qa_app.ui.widgets.panels import EmptyState, TopBar

GATHER_MS = 150
ROUGH_BELOW = 20


@dataclass(frozen=True, slots=True)
class _Month:
    """What the screen shows: the months that can be chosen, and one of them; `ranking` is None where there is none."""

    months: tuple[str, ...]
    month: str | None
    ranking: MonthRanking | None
    policy: Policy | None


class RankingScreen(QWidget):
    """The month's service stars."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Make the screen; it reads nothing before `activate`."""
        super().__init__(parent)
        self.setObjectName("ranking-screen")
        self._context = context
        self._shown = _Month((), None, None, None)
        self._wanted_agent = ""
        self.model = RankingModel(self._reason_words, lambda: context.language, self)
        self.table = RankingTable(self.model, context.theme, self)
        self.podium = Podium(context.theme, self.model.award_titles)
        self.teams = TeamsCard(self)
        self.panel = AgentPanel(context, self)
        self.month_chip = ChoiceChip(context.theme, self, many=False)
        self.team_chip = ChoiceChip(context.theme, self)
        self._bar = TopBar(self)
        self._export = Button("", context.theme, "download-simple", Kind.PRIMARY, self)
        self._copy = IconButton(context.theme, "copy", "", parent=self)
        self._rough = Label("", Type.SECONDARY, Role.MUTED, wraps=True)
        self._empty = EmptyState(context.theme, "star", self)
        self._pages = QStackedWidget(self)
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(GATHER_MS)
        self._copy_action = QAction(self)
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

    def retranslate(self) -> None:
        """Write every text anew."""
        self._bar.title.setText(self.title())
        self._export.setText(self.tr("Export workbook…"))
        self._copy.set_tip(self.tr("Copy table"))
        self._copy_action.setText(self.tr("Copy table"))
        self.month_chip.set_heading(self.tr("Month"))
        self.team_chip.set_heading(self.tr("Team"))
        self.table.setAccessibleName(self.tr("Ranking"))
        self.model.texts_changed()
        self.podium.retranslate()
        self.teams.retranslate()
        self.panel.retranslate()
        self._write_words()

    def export_to(self, path: Path) -> None:
        """Write the month's workbook there, as a job with its result."""
        from qa_app.services.export_month import ExportReport, export_month  # noqa: PLC0415  (brings openpyxl)

        context, month = self._context, self._shown.month
        if month is None:
            return
        workspace, actor, language = context.workspace, context.actor, context.language

        def done(report: ExportReport) -> None:
            name = report.path.name
            job.set_result(self.tr("{file} written").format(file=name))
            context.notifier.tell(
                self.tr("The workbook of {month} is written: {file}").format(month=month, file=name),
                Tone.GOOD,
                self.tr("Open folder"),
                lambda: _open_folder(report.path.parent),
            )

        job = context.jobs.start(
            self,
            self.tr("Exporting the workbook of {month}").format(month=month),
            lambda control: export_month(workspace, actor, month, path, control, language),
            done,
        )

    def _lay_out(self) -> None:
        self._export.setObjectName("ranking-export")
        self._copy.setObjectName("ranking-copy")
        self.month_chip.setObjectName("ranking-month")
        self.team_chip.setObjectName("ranking-team")
        self._empty.button.setObjectName("ranking-empty-button")
        self._bar.row.addSpacing(GAP)
        self._bar.row.addWidget(self.month_chip)
        self._bar.row.addWidget(self.team_chip)
        self._bar.end.addWidget(self._copy)
        self._bar.end.addWidget(self._export)
        self._copy_action.setShortcut(QKeySequence.StandardKey.Copy)
        self._copy_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.table.addAction(self._copy_action)
        content = QWidget(self)
        page = QVBoxLayout(content)
        page.setContentsMargins(BLOCK, GAP, BLOCK, BLOCK)
        page.setSpacing(BLOCK)
        page.addWidget(self.podium)
        page.addWidget(self.table)
        page.addWidget(self._rough)
        page.addWidget(self.teams)
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(body, 1)
        self.panel.hide()

    def _connect(self) -> None:
        self.month_chip.chosen_changed.connect(self._on_month)
        self.team_chip.chosen_changed.connect(self._show_table)
        self.table.opened.connect(self._open_agent)
        self.podium.opened.connect(self._open_agent)
        self.panel.call_opened.connect(self._open_call)
        self._export.clicked.connect(self._ask_file)
        self._copy.clicked.connect(self._copy_table)
        self._copy_action.triggered.connect(self._copy_table)
        self._empty.clicked.connect(self._on_empty)
        self._gather.timeout.connect(self._read_again)
        self._context.bus.changed.connect(self._on_changes)

    def _read(self, wanted: str | None) -> None:
        workspace = self._context.workspace

        def read() -> _Month:
            months = tuple(sorted(service.months(workspace), reverse=True))
            month = wanted or next(iter(months), None)
            if month is None:
                return _Month(months, None, None, None)
            policy = service.month_policy(workspace)
            return _Month(months, month, service.rank_month(workspace, month, policy), policy)

        self._context.jobs.query(self, read, self._take)

    def _take(self, found: _Month) -> None:
        self._shown = found
        offered = dict.fromkeys((*found.months, *([found.month] if found.month else [])))
        self.month_chip.set_choices([Choice(month, month) for month in offered])
        self.month_chip.set_chosen((found.month,) if found.month else ())
        rows = found.ranking.rows if found.ranking else ()
        teams = sorted({row.team for row in rows if row.team})
        self.team_chip.set_choices([Choice(team, team) for team in teams])
        self.team_chip.setVisible(len(teams) > 1)
        self._show_table()
        if self._wanted_agent:
            self._open_agent(self._wanted_agent)
            self._wanted_agent = ""
        elif self.panel.isVisible():
            self._open_agent(self.panel.agent)

    @Slot()
    def _show_table(self) -> None:
        ranking = self._shown.ranking
        teams = self.team_chip.chosen
        self.model.show_ranking(ranking, self._shown.policy, teams)
        self.podium.show_ranking(None if teams else ranking)
        self.teams.show_teams(
            tuple(team for team in ranking.teams if not teams or team.team in teams) if ranking else ()
        )
        self._write_words()

    def _write_words(self) -> None:
        ranking, month = self._shown.ranking, self._shown.month
        has_rows = ranking is not None and bool(ranking.rows)
        self._pages.setCurrentIndex(0 if has_rows else 1)
        for button in (self._export, self._copy):
            button.setEnabled(has_rows)
        self.month_chip.setVisible(month is not None)
        self._write_empty()
        if ranking is None:
            self._bar.note.setText("")
            return
        amount = sum(row.amount_cents for row in ranking.rows)
        calls = self.tr("%n call(s)", "", sum(row.evaluations for row in ranking.rows))
        paid = self.tr("{amount} in awards").format(amount=money(amount, ranking.currency)) if amount else ""
        self._bar.note.setText(" · ".join(filter(None, (calls, paid))) if has_rows else "")
        counts = [row.evaluations for row in ranking.rows if row.rank is not None]
        is_rough = bool(counts) and median(counts) < ROUGH_BELOW
        self._rough.setVisible(is_rough)
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
        self._read(next(iter(self.month_chip.chosen), self._shown.month))

    @Slot()
    def _read_again(self) -> None:
        self._read(self._shown.month)

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(
            Subject.EVALUATIONS, Subject.FIGURES, Subject.POLICIES, Subject.AGENTS, Subject.CALLS
        ):
            self._gather.start()

    @Slot(str)
    def _open_agent(self, agent: str) -> None:
        ranking, month = self._shown.ranking, self._shown.month
        row = next((row for row in ranking.rows if row.agent == agent), None) if ranking else None
        if row is None or month is None:
            self.panel.hide()
            return
        self.panel.show_agent(row, self._shown.policy, month)
        self.panel.show()

    @Slot(int)
    def _open_call(self, call_id: int) -> None:
        self._context.navigate(Place(ScreenName.REVIEW, call_id=call_id))

    @Slot()
    def _copy_table(self) -> None:
        QGuiApplication.clipboard().setText(self.model.as_tsv())
        self._context.notifier.tell(self.tr("The table is copied."), Tone.GOOD)

    @Slot()
    def _ask_file(self) -> None:
        month = self._shown.month or ""
        folder = self._context.workspace.paths.exports
        name = self.tr("service-star-{month}").format(month=month) + ".xlsx"
        dialog = QFileDialog(self, self.tr("Export workbook"), str(folder / name), self.tr("Excel workbook (*.xlsx)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.export_to(Path(chosen)))
        dialog.open()

    def _reason_words(self, reason: Reason) -> str:
        return self._context.notifier.sentence(Problem(reason.code, reason.arguments))


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
