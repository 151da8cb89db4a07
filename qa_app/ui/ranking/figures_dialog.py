"""The figures of a month: a table to be mended by hand, and sheets taken in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qa_app.model.ranking import Policy
from qa_app.services.figures import AgentFigures, month_figures, set_figures
from qa_app.services.import_figures import FiguresReport, FigureValue, import_figures, mapping_key
from qa_app.services.past_imports import PastImport
from qa_app.services.undo_imports import TakenBack, last_figures_import, undo_figures
from qa_app.ui.context import ScreenContext
from qa_app.ui.notifier import Tone
from qa_app.ui.ranking.figure_grid import FigureGrid
from qa_app.ui.ranking.figure_sheet import FigureSheet
from qa_app.ui.theme import BLOCK, GAP, MARGIN, Role, Type
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.format import stamp
from qa_app.ui.widgets.labels import Divider, Label
from qa_app.ui.widgets.panels import EmptyState

SIZE = (960, 640)


class FiguresDialog(QDialog):
    """Shows the figures; a sheet that is chosen or dropped is looked at before it is taken in."""

    def __init__(self, context: ScreenContext, month: str, policy: Policy | None, parent: QWidget) -> None:
        """Show the figures of a month; the policy names those that it counts."""
        super().__init__(parent)
        self.setObjectName("figures-dialog")
        self.setWindowTitle(self.tr("Figures of {month}").format(month=month))
        self.resize(*SIZE)
        self.setAcceptDrops(True)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._month = month
        self._last: PastImport | None = None
        self.grid = FigureGrid(policy, context.language, self)
        self.sheet = FigureSheet(context, policy, self)
        self._heading = Label("", Type.TITLE)
        self._note = Label("", Type.BODY, Role.MUTED, wraps=True)
        self._empty = EmptyState(context.theme, "table", self)
        self._pages = QStackedWidget(self)
        for page in (self.grid, self._empty, self.sheet):
            self._pages.addWidget(page)
        self._import = Button(self.tr("Import sheet…"), context.theme, "upload-simple", parent=self)
        self._undo = Button(self.tr("Undo the import"), context.theme, "arrow-counter-clockwise", Kind.QUIET, self)
        self._back = Button(self.tr("Back"), context.theme, "caret-left", parent=self)
        self._take = Button(self.tr("Take in"), kind=Kind.PRIMARY, parent=self)
        self._close = Button(self.tr("Close"), parent=self)
        self._lay_out()
        self._connect()
        self._show_table()
        self._read()

    def open_sheet(self, file: str) -> None:
        """Look at a sheet."""
        self.sheet.open_sheet(Path(file))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at the file."""
        self.open_sheet(event.mimeData().urls()[0].toLocalFile())

    def _lay_out(self) -> None:
        for name, button in (
            ("figures-import", self._import),
            ("figures-undo", self._undo),
            ("figures-back", self._back),
            ("figures-take", self._take),
            ("figures-close", self._close),
        ):
            button.setObjectName(name)
            button.setAutoDefault(False)
        self._empty.set_words(
            self.tr("No figures yet"),
            self.tr(
                "Import a CSV or Excel sheet with one row for each agent, or drop it here: satisfaction, attendance, "
                "praise, whatever the policy counts."
            ),
            self.tr("Import sheet…"),
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        for button in (self._import, self._undo, self._back):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self._take)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(BLOCK, MARGIN, BLOCK, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(self._heading)
        column.addWidget(self._note)
        column.addWidget(self._pages, 1)
        column.addWidget(Divider())
        column.addLayout(buttons)

    def _connect(self) -> None:
        self._import.clicked.connect(self._ask_sheet)
        self._empty.clicked.connect(self._ask_sheet)
        self._undo.clicked.connect(self._undo_import)
        self._back.clicked.connect(self._show_table)
        self._take.clicked.connect(self._take_in)
        self._close.clicked.connect(self.accept)
        self.grid.edited.connect(self._store)
        self.grid.refused.connect(self._say_refused)
        self.sheet.opened.connect(self._show_sheet)
        self.sheet.changed.connect(self._write)

    def _read(self) -> None:
        workspace, month = self._context.workspace, self._month

        def take(found: tuple[Sequence[AgentFigures], PastImport | None]) -> None:
            figures, self._last = found
            self.grid.show_figures(figures)
            self._write()
            if self._pages.currentWidget() is not self.sheet:
                self._show_table()

        self._context.jobs.query(
            self, lambda: (month_figures(workspace, month), last_figures_import(workspace, month)), take
        )

    @Slot()
    def _show_table(self) -> None:
        self._pages.setCurrentWidget(self.grid if self.grid.has_figures else self._empty)
        self._write()

    @Slot()
    def _show_sheet(self) -> None:
        self._pages.setCurrentWidget(self.sheet)
        self._write()

    @Slot()
    def _write(self) -> None:
        is_sheet = self._pages.currentWidget() is self.sheet
        self._heading.setText(
            self.tr("Take in {file}").format(file=self.sheet.file_name)
            if is_sheet
            else self.tr("Figures of {month}").format(month=self._month)
        )
        self._note.set_role(Role.MUTED)
        self._note.setText(
            self.tr("Say what each column holds. Rows that are wrong are left out; the rest is taken in.")
            if is_sheet
            else self.tr("A double click changes a figure; every change is logged. An empty cell takes it away.")
        )
        self._note.setVisible(is_sheet or self.grid.has_figures)
        self._import.setVisible(not is_sheet)
        self._undo.setVisible(not is_sheet and self._last is not None)
        if self._last is not None:
            at = stamp(self._last.at, self._context.workspace.zone)
            words = self.tr("{file}, taken in {at} by {name}")
            self._undo.setToolTip(words.format(file=self._last.file, at=at, name=self._last.by))
        self._back.setVisible(is_sheet)
        self._take.setVisible(is_sheet)
        self._take.setEnabled(self.sheet.can_take)

    @Slot()
    def _ask_sheet(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose sheet"), "", self.tr("Sheets (*.csv *.tsv *.txt *.xlsx *.xlsm)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.open_sheet)
        dialog.open()

    @Slot()
    def _take_in(self) -> None:
        workspace, actor, month = self._context.workspace, self._context.actor, self._month
        sheet, columns = self.sheet.sheet, self.sheet.columns()
        if sheet is None:
            return
        settings = self._context.settings
        kept = {**settings.column_mappings, mapping_key(sheet.headings): columns}
        self._context.store_settings(settings.with_values(column_mappings=kept))

        def done(report: FiguresReport) -> None:
            taken = self.tr("%n row(s) taken in", "", len(report.imported))
            same = self.tr("%n as before", "", len(report.duplicates)) if report.duplicates else ""
            wrong = self.tr("%n rejected", "", len(report.rejected)) if report.rejected else ""
            unknown = self.tr("%n of an agent nobody knows", "", len(report.unknown)) if report.unknown else ""
            tone = Tone.WARNING if report.rejected or report.unknown else Tone.GOOD
            self._context.notifier.tell(" · ".join(filter(None, (taken, same, unknown, wrong))), tone)
            self._pages.setCurrentWidget(self.grid)
            self._read()

        self._context.jobs.change(
            self, lambda: import_figures(workspace, actor, Path(sheet.file), month, columns=columns), done
        )

    @Slot()
    def _undo_import(self) -> None:
        workspace, actor, month = self._context.workspace, self._context.actor, self._month

        def done(undone: TakenBack) -> None:
            words = self.tr("The figures are as they were before the import.")
            kept = self.tr("%n figure(s) changed since stay as they are.", "", undone.kept) if undone.kept else ""
            self._context.notifier.tell(" ".join(filter(None, (words, kept))), Tone.GOOD)
            self._read()

        self._context.jobs.change(self, lambda: undo_figures(workspace, actor, month), done)

    @Slot(object)
    def _store(self, new: FigureValue) -> None:
        workspace, actor, month = self._context.workspace, self._context.actor, self._month
        self._context.jobs.change(
            self,
            lambda: set_figures(workspace, actor, month, [new]),
            lambda _changes: self._read(),
            lambda error: self._refuse(*(self._context.notifier.sentence(each) for each in error.problems)),
        )

    @Slot(str)
    def _say_refused(self, text: str) -> None:
        self._refuse(self.tr("“{text}” is no number, so the figure stays as it was.").format(text=text))

    def _refuse(self, *sentences: str) -> None:
        self._note.set_role(Role.BAD)
        self._note.setText(" ".join(sentences))
        self._note.show()
