"""What is done with a month: its dialogs, and the jobs behind them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from qa_app.model.months import Snapshot
from qa_app.model.ranking import MonthRanking, Policy
from qa_app.services import closing
from qa_app.services.closing import Closing, Preview
from qa_app.ui.context import ScreenContext
from qa_app.ui.notifier import Tone
from qa_app.ui.ranking.closing_dialogs import CloseDialog, ReopenDialog
from qa_app.ui.ranking.files import open_folder


class MonthActs(QObject):
    """Asks and does; results are told by the notifier and by the changes that services publish."""

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Open dialogs over `parent`."""
        super().__init__(parent)
        self._context = context
        self._over = parent

    def close_month(self, month: str) -> None:
        """Show what closing a month would freeze, and close it when asked to."""
        workspace = self._context.workspace

        def show(found: Preview) -> None:
            dialog = CloseDialog(self._context, month, found, self._over)
            dialog.accepted.connect(lambda: self._close(month))
            dialog.open()

        self._context.jobs.query(self._over, lambda: closing.preview_closing(workspace, month), show)

    def reopen_month(self, snapshot: Snapshot) -> None:
        """Ask for the reason, and reopen the month of this snapshot."""
        dialog = ReopenDialog(self._context, snapshot, self._over)
        dialog.accepted.connect(lambda: self._reopen(snapshot.content.month, dialog.reason))
        dialog.open()

    def show_figures(self, month: str, policy: Policy | None) -> None:
        """Show the month's figures, to be taken in and mended."""
        from qa_app.ui.ranking.figures_dialog import FiguresDialog  # noqa: PLC0415  (only where it is asked for)

        FiguresDialog(self._context, month, policy, self._over).open()

    def show_points(self) -> None:
        """Show the ledger of points."""
        from qa_app.ui.ranking.ledger_dialog import LedgerDialog  # noqa: PLC0415  (only where it is asked for)

        LedgerDialog(self._context, self._over).open()

    def show_stars(self, month: str, ranking: MonthRanking, policy: Policy | None) -> None:
        """Show the commendation page and the certificates, to be printed."""
        from qa_app.ui.ranking.announcement_dialog import AnnouncementDialog  # noqa: PLC0415  (brings the printer)

        AnnouncementDialog(self._context, month, ranking, policy, self._over).open()

    def ask_workbook(self, month: str, template: Path | None = None) -> None:
        """Ask where the month's workbook goes, and write it; with a template, that is filled."""
        words = self.tr("Export workbook"), self.tr("Excel workbook (*.xlsx)")
        self._ask_file(month, "xlsx", words, template)

    def ask_csv(self, month: str) -> None:
        """Ask where the month's ranking goes as CSV, and write it."""
        self._ask_file(month, "csv", (self.tr("Export ranking"), self.tr("CSV sheet (*.csv)")), None)

    def ask_template(self, month: str) -> None:
        """Ask for the customer's own workbook, then where it goes when it is filled."""
        words = self.tr("Choose your template"), self.tr("Excel workbook (*.xlsx)")
        dialog = QFileDialog(self._over, words[0], "", words[1])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.ask_workbook(month, Path(chosen)))
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

    def _ask_file(self, month: str, suffix: str, words: tuple[str, str], template: Path | None) -> None:
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

    def _reopen(self, month: str, reason: str) -> None:
        workspace, actor = self._context.workspace, self._context.actor

        def done(_changes: object) -> None:
            self._context.notifier.tell(self.tr("{month} is open again.").format(month=month), Tone.GOOD)

        self._context.jobs.change(self._over, lambda: closing.reopen_month(workspace, actor, month, reason), done)
