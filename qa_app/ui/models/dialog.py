"""The dialog in which a speech model is chosen, downloaded or imported from a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from qa_app.jobs.job import Job, JobState
from qa_app.model.problems import ProblemError
from qa_app.services import models
from qa_app.services.models import OfferedModel
from qa_app.ui.context import ScreenContext
from qa_app.ui.models.row import ModelRow
from qa_app.ui.theme import BLOCK, GAP, MARGIN, Role, Type
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.labels import Divider, Label, Paragraph

WORDS_WIDTH = 600
LIST_HEIGHT = 400

Chosen = Callable[[str], None]


class ModelDialog(QDialog):
    """Lists the models; a download goes on in the bottom strip when the dialog is closed.

    Signals:
        chosen: The name of the model that was taken into use.
    """

    chosen = Signal(str)

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Make the dialog; the models are looked up in the background."""
        super().__init__(parent)
        self.setObjectName("model-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Speech model"))
        self._context = context
        self._jobs: dict[str, Job] = {}
        self._rows: dict[str, ModelRow] = {}
        self._fault = Paragraph("", WORDS_WIDTH, Type.BODY, Role.BAD)
        self._fault.setObjectName("model-fault")
        self._fault.hide()
        self._folder = Button(self.tr("Import a folder…"), context.theme, "folder-open")
        self._folder.setObjectName("import-model")
        self._folder.setToolTip(self.tr("A model that was downloaded on another computer: model.bin and its files"))
        self._folder.clicked.connect(self._ask_folder)
        close = Button(self.tr("Close"), kind=Kind.QUIET)
        close.clicked.connect(self.reject)
        self._lay_out(close)
        self._look()

    def rows(self) -> dict[str, ModelRow]:
        """Give the row of each model by name."""
        return self._rows

    def import_folder(self, folder: Path) -> None:
        """Take a model's folder into the store and use it."""
        self._fault.hide()
        workspace = self._context.workspace
        title = self.tr("Import the model {name}").format(name=folder.name)
        self._context.jobs.start(
            self, title, lambda control: models.import_model(workspace, folder, control), self._use, self._show_fault
        )

    def _look(self) -> None:
        workspace = self._context.workspace
        self._context.jobs.query(self, lambda: models.offered(workspace), self._show)

    def _show(self, offered: tuple[OfferedModel, ...]) -> None:
        for row in self._rows.values():
            row.deleteLater()
        self._rows = {}
        current = self._context.settings.model
        for model in sorted(offered, key=lambda each: not each.is_installed):
            row = ModelRow(model, is_current=model.name == current)
            row.use_wanted.connect(self._use)
            row.download_wanted.connect(self._download)
            row.cancel_wanted.connect(self._cancel)
            self._rows[model.name] = row
            self._list.insertWidget(self._list.count() - 1, row)

    @Slot(str)
    def _use(self, name: str) -> None:
        self._context.store_settings(self._context.settings.with_values(model=name))
        self.chosen.emit(name)
        self.accept()

    @Slot(str)
    def _download(self, name: str) -> None:
        self._fault.hide()
        workspace = self._context.workspace
        title = self.tr("Download the model {name}").format(name=name)
        job = self._context.jobs.start(
            self, title, lambda control: models.download(workspace, name, control), self._use, self._show_fault
        )
        self._jobs[name] = job
        job.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        for name, job in self._jobs.items():
            row = self._rows[name]
            if job.state in {JobState.FAILED, JobState.CANCELLED}:
                row.show_stopped()
            elif not job.is_over:
                row.show_progress(job.progress)

    @Slot(str)
    def _cancel(self, name: str) -> None:
        if name in self._jobs:
            self._jobs[name].cancel()

    def _show_fault(self, error: ProblemError) -> None:
        sentences = [self._context.notifier.sentence(each) for each in error.problems]
        self._fault.setText(" ".join(sentences))
        self._fault.show()

    @Slot()
    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Import a model's folder"))
        if name:
            self.import_folder(Path(name))

    def _lay_out(self, close: Button) -> None:
        content = QWidget()
        content.setProperty("surface", "surface")
        self._list = QVBoxLayout(content)
        self._list.setContentsMargins(0, 0, GAP, 0)
        self._list.setSpacing(0)
        self._list.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFixedSize(WORDS_WIDTH, LIST_HEIGHT)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        words = self.tr(
            "Recognition runs on this computer with a model that is downloaded once. "
            "Larger models make fewer mistakes and take longer. Without a way to the internet, "
            "download a model on another computer and import its folder."
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self._folder)
        buttons.addStretch()
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        column.setContentsMargins(BLOCK, BLOCK, BLOCK, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(Label(self.tr("Choose a speech model"), Type.TITLE))
        column.addWidget(Paragraph(words, WORDS_WIDTH, Type.BODY, Role.MUTED))
        column.addWidget(Divider())
        column.addWidget(area)
        column.addWidget(self._fault)
        column.addWidget(Divider())
        column.addLayout(buttons)


def choose_model(context: ScreenContext, parent: QWidget, chosen: Chosen) -> ModelDialog:
    """Open the dialog over a window; `chosen` is called once a model was taken into use."""
    dialog = ModelDialog(context, parent)
    dialog.chosen.connect(chosen)
    dialog.open()
    return dialog


def ensure_model(context: ScreenContext, parent: QWidget, chosen: Chosen) -> None:
    """Call back with the model that is set; where none is, open the dialog first."""
    if context.settings.model:
        chosen(context.settings.model)
    else:
        choose_model(context, parent, chosen)
