"""The dialog that takes in recordings: which, with what metadata; then a job does it and a report tells of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qa_app.services.import_calls import ImportReport, ImportRequest, import_calls, source_of, with_mapping
from qa_app.ui.context import ScreenContext
from qa_app.ui.imports.files_page import FilesPage
from qa_app.ui.imports.metadata_page import MetadataFrom, MetadataPage
from qa_app.ui.imports.report import ReportDialog
from qa_app.ui.imports.sides_row import SidesRow
from qa_app.ui.theme import BLOCK, GAP, MARGIN, Role, Type
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.labels import Divider, Label

SIZE = (900, 660)


class ImportDialog(QDialog):
    """Two steps: recordings, metadata."""

    def __init__(self, context: ScreenContext, files: tuple[str, ...], parent: QWidget) -> None:
        """Begin with these files, folders and sheets; `parent` owns the job and the report."""
        super().__init__(parent)
        self.setObjectName("import-dialog")
        self.resize(*SIZE)
        self._context = context
        self._owner = parent
        self.files = FilesPage(context, self)
        self.metadata = MetadataPage(context, self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.files)
        self._pages.addWidget(self.metadata)
        self.sides = SidesRow(self)
        self._steps = Label("", Type.SECONDARY, Role.MUTED)
        self._heading = Label("", Type.TITLE)
        self._back = Button("", context.theme, "caret-left", parent=self)
        self._next = Button("", kind=Kind.PRIMARY, parent=self)
        self._cancel = Button("", kind=Kind.QUIET, parent=self)
        self._back.setObjectName("import-back")
        self._next.setObjectName("import-next")
        self._cancel.setObjectName("import-cancel")
        self._lay_out()
        self.files.changed.connect(self._on_files)
        self.files.sheet_given.connect(self.metadata.open_sheet)
        self.metadata.changed.connect(self._show_step)
        self._back.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)
        self._cancel.clicked.connect(self.reject)
        self.finished.connect(self.files.stop)
        self.retranslate()
        self.files.add(files)

    def request(self) -> ImportRequest:
        """Give what was chosen."""
        way, sheet_page = self.metadata.way, self.metadata.sheet_page
        agent, paths = self.sides.side, self.files.paths
        if way is MetadataFrom.SHEET and sheet_page.sheet is not None:
            sheet = Path(sheet_page.sheet.file)
            return ImportRequest(paths, metadata=sheet, mapping=sheet_page.mapping(), agent=agent)
        if way is MetadataFrom.NAMES:
            return ImportRequest(paths, pattern=self.metadata.pattern_page.template.text(), agent=agent)
        return ImportRequest(paths, agent=agent)

    def retranslate(self) -> None:
        """Write every text anew."""
        self.setWindowTitle(self.tr("Import recordings"))
        self._back.setText(self.tr("Back"))
        self._cancel.setText(self.tr("Cancel"))
        self._show_step()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the window."""
        if event.type() == QEvent.Type.LanguageChange:
            self.files.retranslate()
            self.metadata.retranslate()
            self.sides.retranslate()
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._steps)
        head.addWidget(self._heading)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self._cancel)
        buttons.addStretch()
        buttons.addWidget(self._back)
        buttons.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(BLOCK, MARGIN, BLOCK, MARGIN)
        column.setSpacing(MARGIN)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        column.addWidget(self.sides)
        column.addWidget(Divider())
        column.addLayout(buttons)

    @Slot()
    def _on_files(self) -> None:
        self.metadata.show_names(self.files.found)
        self._show_step()

    @Slot()
    def _show_step(self) -> None:
        is_last = self._pages.currentWidget() is self.metadata
        self._steps.setText(self.tr("Step {step} of {steps}").format(step=2 if is_last else 1, steps=2))
        self._heading.setText(self.tr("Agents and times of the calls") if is_last else self.tr("Recordings"))
        self._back.setVisible(is_last)
        self.sides.setVisible(is_last)
        self.sides.show_source(self._source()[0], self._context.settings)
        words = self.tr("Import %n recording(s)", "", len(self.files.found))
        self._next.setText(words if is_last else self.tr("Next"))
        has_files = bool(self.files.paths)
        self._next.setEnabled(has_files and (not is_last or self.metadata.is_ready))
        self._next.setDefault(True)

    @Slot()
    def _go_back(self) -> None:
        self._pages.setCurrentWidget(self.files)
        self._show_step()

    @Slot()
    def _go_on(self) -> None:
        if self._pages.currentWidget() is self.files:
            self._pages.setCurrentWidget(self.metadata)
            self._show_step()
            return
        self._remember()
        start_import(self._context, self.request(), self._owner)
        self.accept()

    def _source(self) -> tuple[str, str]:
        """Give what tells this telephone system's recordings from another's, and its name for people."""
        way, sheet = self.metadata.way, self.metadata.sheet_page.sheet
        if way is MetadataFrom.SHEET and sheet is not None:
            return source_of(sheet.headings, ""), Path(sheet.file).name
        if way is MetadataFrom.NAMES:
            template = self.metadata.pattern_page.template.text()
            return source_of(None, template), template
        return source_of(None, ""), ""

    def _remember(self) -> None:
        settings = self._context.settings
        page = self.metadata.sheet_page
        changed = self.sides.remembered(settings, self._source()[1])
        if self.metadata.way is MetadataFrom.SHEET and page.sheet is not None:
            changed = with_mapping(changed, page.sheet.headings, page.mapping())
        elif self.metadata.way is MetadataFrom.NAMES:
            changed = changed.with_values(filename_pattern=self.metadata.pattern_page.template.text())
        if changed != settings:
            self._context.store_settings(changed)


def start_import(context: ScreenContext, request: ImportRequest, owner: QWidget) -> None:
    """Take in recordings as a job; its report opens over `owner` when it is done, also when it was stopped."""
    workspace, actor, media = context.workspace, context.actor, context.media

    def done(report: ImportReport) -> None:
        dialog = ReportDialog(context, report, owner)
        job.set_result(dialog.summary())
        dialog.open()

    job = context.jobs.start(
        owner,
        QCoreApplication.translate("ImportDialog", "Importing recordings"),
        lambda control: import_calls(workspace, actor, request, media, control),
        done,
    )
