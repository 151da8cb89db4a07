"""What is done with a month: its dialogs, and the jobs behind them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from qa_app.services import closing, notices
from qa_app.services.closing import Closing, Preview
from qa_app.services.working_days import working_day_after
from qa_app.ui.context import ScreenContext
from qa_app.ui.notifier import Tone
from qa_app.ui.ranking.closing_dialogs import CloseDialog, NoticeDialog, ReasonDialog, ReasonWords
from qa_app.ui.ranking.files import open_folder
from qa_app.ui.ranking.month_bar import MonthBar
from qa_app.ui.ranking.reading import ShownMonth
from qa_app.ui.widgets.format import stamp


class MonthActs(QObject):
    """Asks and does; results are told by the notifier and by the changes that services publish."""

    def __init__(self, context: ScreenContext, shown: Callable[[], ShownMonth], parent: QWidget) -> None:
        """Open dialogs over `parent`, about the month that is shown."""
        super().__init__(parent)
        self._context = context
        self._shown = shown
        self._over = parent

    @property
    def _month(self) -> str:
        return self._shown().month or ""

    def attend(self, bar: MonthBar) -> None:
        """Do what the month bar asks for."""
        bar.close_wanted.connect(self.close_month)
        bar.reopen_wanted.connect(self.reopen_month)
        bar.notice_wanted.connect(self.post_notice)
        bar.announce_wanted.connect(self.announce)
        bar.take_back_wanted.connect(self.take_back_notice)
        bar.figures_wanted.connect(self.show_figures)
        bar.points_wanted.connect(self.show_points)
        bar.stars_wanted.connect(self.show_stars)

    @Slot()
    def close_month(self) -> None:
        """Show what closing the month would freeze, and close it when asked to."""
        workspace, month = self._context.workspace, self._month

        def show(found: Preview) -> None:
            dialog = CloseDialog(self._context, month, found, self._over)
            dialog.accepted.connect(lambda: self._close(month))
            dialog.open()

        self._context.jobs.query(self._over, lambda: closing.preview_closing(workspace, month), show)

    @Slot()
    def reopen_month(self) -> None:
        """Ask for the reason, and reopen the month."""
        snapshot = self._shown().snapshot
        if snapshot is None:
            return
        content = snapshot.content
        closed = self.tr("It was closed {at} by {name}.").format(
            at=stamp(content.closed_at, self._context.workspace.zone), name=content.closed_by
        )
        trace = self.tr(
            "Its snapshot and your reason are kept for good, its points are taken back, and the ranking follows every "
            "change again. A correction that came late needs no reopening: it becomes an adjustment by itself."
        )
        words = ReasonWords(
            self.tr("Reopen {month}?").format(month=content.month),
            f"{closed} {trace}",
            self.tr("Why is the month opened again?"),
            self.tr("Reopen the month"),
        )
        dialog = ReasonDialog("reopen-month", words, self._over)
        dialog.accepted.connect(lambda: self._reopen(content.month, dialog.reason))
        dialog.open()

    @Slot()
    def post_notice(self) -> None:
        """Ask how long the public notice is, and post it."""
        month = self._month
        workspace, settings = self._context.workspace, self._context.settings
        today = workspace.clock().astimezone(workspace.zone).date()
        dialog = NoticeDialog(
            month, settings.notice_days, lambda days: working_day_after(today, days, settings), self._over
        )
        dialog.accepted.connect(lambda: self._post(month, dialog.days))
        dialog.open()

    @Slot()
    def announce(self) -> None:
        """Announce the month; what stands against it is told."""
        workspace, actor, month = self._context.workspace, self._context.actor, self._month

        def done(_changes: object) -> None:
            self._context.notifier.tell(self.tr("{month} is announced.").format(month=month), Tone.GOOD)

        self._context.jobs.change(self._over, lambda: notices.announce_month(workspace, actor, month), done)

    @Slot()
    def take_back_notice(self) -> None:
        """Ask for the reason, and take notice and announcement back."""
        workspace, actor, month = self._context.workspace, self._context.actor, self._month
        words = ReasonWords(
            self.tr("Take the notice of {month} back?").format(month=month),
            self.tr("The month counts as not made known; the log keeps what was."),
            self.tr("Why is it taken back?"),
            self.tr("Take the notice back"),
        )
        dialog = ReasonDialog("take-back-notice", words, self._over)

        def take_back() -> None:
            reason = dialog.reason
            self._context.jobs.change(self._over, lambda: notices.take_back_notice(workspace, actor, month, reason))

        dialog.accepted.connect(take_back)
        dialog.open()

    @Slot()
    def show_figures(self, sheet: str = "") -> None:
        """Show the month's figures, to be taken in and mended; a sheet is looked at first."""
        from qa_app.ui.ranking.figures_dialog import FiguresDialog  # noqa: PLC0415  (only where it is asked for)

        dialog = FiguresDialog(self._context, self._month, self._shown().policy, self._over)
        dialog.open()
        if sheet:
            dialog.open_sheet(sheet)

    @Slot()
    def show_points(self) -> None:
        """Show the ledger of points."""
        from qa_app.ui.ranking.ledger_dialog import LedgerDialog  # noqa: PLC0415  (only where it is asked for)

        LedgerDialog(self._context, self._over).open()

    @Slot()
    def show_stars(self) -> None:
        """Show the commendation page and the certificates, to be printed."""
        from qa_app.ui.ranking.announcement_dialog import AnnouncementDialog  # noqa: PLC0415  (brings the printer)

        shown = self._shown()
        if shown.ranking is not None:
            AnnouncementDialog(self._context, self._month, shown.ranking, shown.policy, self._over).open()

    def offer_exports(self, place: QPoint, more: Callable[[QMenu], None]) -> None:
        """Offer every way in which a month leaves the program, at this place of the screen; `more` adds to the menu."""
        menu = QMenu(self._over)
        menu.setObjectName("ranking-exports")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, act in (
            (self.tr("Workbook…"), self.ask_workbook),
            (self.tr("Fill your own template…"), self.ask_template),
            (self.tr("Ranking as CSV…"), self.ask_csv),
            (self.tr("Commendation and certificates…"), self.show_stars),
        ):
            action = menu.addAction(words)
            action.triggered.connect(act)
            action.setEnabled(self._shown().ranking is not None)
        more(menu)
        menu.popup(place)

    @Slot()
    def ask_workbook(self) -> None:
        """Ask where the month's workbook goes, and write it."""
        self._ask_file("xlsx", (self.tr("Export workbook"), self.tr("Excel workbook (*.xlsx)")), None)

    @Slot()
    def ask_csv(self) -> None:
        """Ask where the month's ranking goes as CSV, and write it."""
        self._ask_file("csv", (self.tr("Export ranking"), self.tr("CSV sheet (*.csv)")), None)

    @Slot()
    def ask_template(self) -> None:
        """Ask for the customer's own workbook, then where it goes when it is filled."""
        words = self.tr("Choose your template"), self.tr("Excel workbook (*.xlsx)")
        dialog = QFileDialog(self._over, words[0], "", words[1])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self._ask_file("xlsx", words, Path(chosen)))
        dialog.open()

    def export(self, month: str, path: Path, template: Path | None = None) -> None:
        """Write a month there, as a job with its result: workbook, CSV, or the template filled."""
        from qa_app.services.export_month import ExportReport, export_month  # noqa: PLC0415  (brings openpyxl)

        context = self._context
        workspace, actor, language = context.workspace, context.actor, context.language

        def done(report: ExportReport) -> None:
            name = report.path.name
            job.set_result(self.tr("{file} written").format(file=name))
            context.notifier.tell(
                self.tr("{month} is written: {file}").format(month=month, file=name),
                Tone.GOOD,
                self.tr("Open folder"),
                lambda: open_folder(report.path.parent),
            )

        job = context.jobs.start(
            self._over,
            self.tr("Exporting {month}").format(month=month),
            lambda control: export_month(workspace, actor, month, path, control, language, template=template),
            done,
        )

    def _ask_file(self, suffix: str, words: tuple[str, str], template: Path | None) -> None:
        month = self._month
        folder = self._context.workspace.paths.exports
        name = self.tr("service-star-{month}").format(month=month) + f".{suffix}"
        dialog = QFileDialog(self._over, words[0], str(folder / name), words[1])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.export(month, Path(chosen), template))
        dialog.open()

    def _close(self, month: str) -> None:
        workspace, actor = self._context.workspace, self._context.actor

        def done(made: Closing) -> None:
            words = self.tr("{month} is closed. What changes in it now becomes an adjustment of a later month.")
            self._context.notifier.tell(words.format(month=made.snapshot.content.month), Tone.GOOD)

        self._context.jobs.change(self._over, lambda: closing.close_month(workspace, actor, month), done)

    def _post(self, month: str, days: int) -> None:
        workspace, actor = self._context.workspace, self._context.actor
        self._context.jobs.change(self._over, lambda: notices.post_notice(workspace, actor, month, days))

    def _reopen(self, month: str, reason: str) -> None:
        workspace, actor = self._context.workspace, self._context.actor

        def done(_changes: object) -> None:
            self._context.notifier.tell(self.tr("{month} is open again.").format(month=month), Tone.GOOD)

        self._context.jobs.change(self._over, lambda: closing.reopen_month(workspace, actor, month, reason), done)
