"""The dialog of the model store: choosing, downloading, importing, converting, checking and removing speech models."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from qa_app.jobs.job import Job, JobState
from qa_app.jobs.lane import Lane
from qa_app.model.problems import Problem, ProblemError
from qa_app.model.progress import Control
from qa_app.services import models
from qa_app.services.models import OfferedModel, StoreFigures
from qa_app.ui.context import ScreenContext
from qa_app.ui.models.listing import ModelListing
from qa_app.ui.models.page import ModelPage
from qa_app.ui.models.row import ModelRow, Wish
from qa_app.ui.widgets.buttons import Kind
from qa_app.ui.widgets.format import size
from qa_app.ui.widgets.question import Question

ARCHIVES = "*.zip *.tar *.tar.gz *.tgz *.tar.bz2 *.tar.xz"
WORK = "model-work"
SIZE_KEY = "models.size"
USUAL_SIZE = (760, 680)
LEAST_SIZE = (640, 420)

Chosen = Callable[[str], None]
Work = Callable[[Control], object]


class ModelDialog(QDialog):
    """Lists the models; what is under way goes on in the bottom strip when the dialog is closed, and is found again.

    Signals:
        chosen: The name of the model that was taken into use.
    """

    chosen = Signal(str)

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Make the dialog; the models are looked up in the background."""
        super().__init__(parent)
        self.setObjectName("model-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Speech models"))
        self.setAcceptDrops(True)
        self._context = context
        self._discarded: set[str] = set()
        self._faults: dict[str, str] = {}
        self._jobs: dict[str, Job] = {}
        self._listing = ModelListing(context.theme)
        self._listing.wanted.connect(self._on_wish)
        self.page = ModelPage(context.theme, self._listing)
        self.page.folder_wanted.connect(self._ask_folder)
        self.page.archive_wanted.connect(self._ask_archive)
        self.page.close_wanted.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*_fitting(context.settings.ui.get(SIZE_KEY)))
        for job in context.jobs.running_jobs:
            if job.property(WORK):
                self._attach(str(job.property(WORK)), job)
        self._look()

    def rows(self) -> dict[str, ModelRow]:
        """Give the row of each model by name."""
        return self._listing.rows

    def import_model(self, source: Path) -> None:
        """Take a model's folder or archive into the store, and into use where none is in use yet."""
        self.page.show_fault("")
        workspace = self._context.workspace
        title = self.tr("Import the model {name}").format(name=source.name)
        job = self._context.jobs.start(
            self,
            title,
            lambda control: models.import_model(workspace, source, control),
            self._imported,
            self._show_fault,
            lane=Lane.MODELS,
        )
        self.page.follow_import(job)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one folder or file of this machine."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()
            self.page.show_drop(is_over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show that nothing is held over the dialog any more."""
        self.page.show_drop(is_over=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        self.page.show_drop(is_over=False)
        event.acceptProposedAction()
        self.import_model(Path(event.mimeData().urls()[0].toLocalFile()))

    def done(self, result: int) -> None:
        """Remember how large the dialog was made, then close."""
        settings = self._context.settings
        wanted = [self.width(), self.height()]
        if tuple(wanted) != _fitting(settings.ui.get(SIZE_KEY)):
            self._context.store_settings(settings.with_values(ui={**settings.ui, SIZE_KEY: wanted}))
        super().done(result)

    def _look(self) -> None:
        workspace = self._context.workspace
        self._context.jobs.query(
            self, lambda: (models.offered(workspace), models.figures(workspace)), self._show, lane=Lane.FILES
        )

    def _show(self, found: tuple[tuple[OfferedModel, ...], StoreFigures]) -> None:
        offered, figures = found
        self._listing.show_models(offered, self._context.settings.model)
        self.page.lead_on_from(self._listing.last_button())
        self.page.show_figures(figures)
        for name, sentence in self._faults.items():
            if name in self.rows():
                self.rows()[name].show_fault(sentence)
        self._follow()

    @Slot(str, object)
    def _on_wish(self, name: str, wish: Wish) -> None:
        self._faults.pop(name, None)
        {
            Wish.USE: self._use,
            Wish.DOWNLOAD: self._download,
            Wish.PAUSE: self._stop,
            Wish.CANCEL: self._stop,
            Wish.DISCARD: self._discard,
            Wish.CHECK: self._check,
            Wish.CONVERT: self._ask_convert,
            Wish.REMOVE: self._ask_remove,
        }[wish](name)

    def _use(self, name: str) -> None:
        self._context.store_settings(self._context.settings.with_values(model=name))
        self.chosen.emit(name)
        self.accept()

    def _arrived(self, name: object) -> None:
        """Take what came into use where none is in use yet; nobody's choice is changed by a download."""
        if self._context.settings.model:
            self._look()
        else:
            self._use(str(name))

    def _imported(self, name: object) -> None:
        self._arrived(name)
        self.page.show_note(self.tr("{name} is in the store").format(name=name))

    def _download(self, name: str) -> None:
        workspace = self._context.workspace
        title = self.tr("Download the model {name}").format(name=name)
        self._start(name, title, lambda control: models.download(workspace, name, control), self._arrived)

    def _check(self, name: str) -> None:
        workspace = self._context.workspace
        title = self.tr("Check the model {name}").format(name=name)
        self._start(
            name,
            title,
            lambda control: models.check(workspace, name, control),
            partial(self._checked, name),
            Lane.FILES,
        )

    def _checked(self, name: str, faults: tuple[Problem, ...]) -> None:
        row = self.rows().get(name)
        if faults:
            self._fail(name, ProblemError(*faults))
        elif row is not None:
            row.show_note(self.tr("Every file is whole"))

    def _convert(self, name: str, *, replaces: bool) -> None:
        workspace = self._context.workspace
        title = self.tr("Convert the model {name} to int8").format(name=name)
        self._start(
            name,
            title,
            lambda control: models.convert(workspace, name, control, replaces=replaces),
            lambda _new: self._look(),
        )

    def _start(self, name: str, title: str, work: Work, done: Callable[..., None], lane: Lane = Lane.MODELS) -> None:
        job = self._context.jobs.start(self, title, work, done, partial(self._fail, name), lane=lane)
        job.setProperty(WORK, name)
        self._attach(name, job)
        self._follow()

    def _attach(self, name: str, job: Job) -> None:
        self._jobs[name] = job
        job.changed.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        for name, job in tuple(self._jobs.items()):
            row = self.rows().get(name)
            if job.is_over:
                del self._jobs[name]
                self._after(name, job)
            elif row is not None:
                row.show_progress(job.progress, can_pause=not row.model.is_installed)

    def _after(self, name: str, job: Job) -> None:
        row = self.rows().get(name)
        if row is not None:
            row.show_idle()
        if name in self._discarded:
            self._discarded.discard(name)
            self._discard(name)
            return
        if job.problems:
            self._fail(name, ProblemError(*job.problems))
        if job.state is not JobState.DONE or (row is not None and not row.model.is_installed):
            self._look()

    def _stop(self, name: str) -> None:
        if name in self._jobs:
            self._jobs[name].cancel()

    def _discard(self, name: str) -> None:
        """Throw a download away; one that goes on is stopped first."""
        if name in self._jobs:
            self._discarded.add(name)
            self._jobs[name].cancel()
            return
        workspace = self._context.workspace
        work = partial(models.discard_download, workspace, name)
        self._context.jobs.query(self, work, lambda _freed: self._look(), partial(self._fail, name), lane=Lane.FILES)

    def _ask_convert(self, name: str) -> None:
        box = Question(
            self,
            "convert-question",
            self.tr("Convert {name} to int8?").format(name=name),
            self.tr(
                "On a processor an int8 model starts in a fraction of the time and takes half the room or less. "
                "On graphics cards the original is as fast. The result is compared with the original before it is kept."
            ),
        )
        beside, replacing = partial(self._convert, name, replaces=False), partial(self._convert, name, replaces=True)
        box.offer(self.tr("Keep both"), beside, Kind.PRIMARY).setObjectName("convert-beside")
        box.offer(self.tr("Replace the original"), replacing).setObjectName("convert-replacing")
        box.stay()
        box.open()

    def _ask_remove(self, name: str) -> None:
        words = [self.tr("{size} are free again afterwards.").format(size=size(self.rows()[name].model.size_bytes))]
        if name == self._context.settings.model:
            words.append(self.tr("It is the model in use; the next recognition will ask for another."))
        question = self.tr("Remove the model {name}?").format(name=name)
        box = Question(self, "remove-question", question, " ".join(words))
        box.offer(self.tr("Remove"), partial(self._remove, name), Kind.DANGER).setObjectName("confirm-remove")
        box.stay(self.tr("Keep"))
        box.open()

    def _remove(self, name: str) -> None:
        work = partial(models.remove, self._context.workspace, name)
        self._context.jobs.query(self, work, partial(self._removed, name), partial(self._fail, name))

    def _removed(self, name: str, freed: int) -> None:
        if name == self._context.settings.model:
            self._context.store_settings(self._context.settings.with_values(model=""))
        self.page.show_note(self.tr("{name} was removed, {size} are free again").format(name=name, size=size(freed)))
        self._look()

    def _fail(self, name: str, error: ProblemError) -> None:
        self._faults[name] = self._sentences(error)
        if name in self.rows():
            self.rows()[name].show_fault(self._faults[name])

    def _show_fault(self, error: ProblemError) -> None:
        self.page.show_fault(self._sentences(error))

    def _sentences(self, error: ProblemError) -> str:
        return "\n".join(self._context.notifier.sentence(each) for each in error.problems)

    @Slot()
    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Import a model's folder"))
        if name:
            self.import_model(Path(name))

    @Slot()
    def _ask_archive(self) -> None:
        kinds = self.tr("Archives of models ({endings})").format(endings=ARCHIVES)
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("Import a model's archive"), "", kinds)
        if name:
            self.import_model(Path(name))


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


def _fitting(remembered: object) -> tuple[int, int]:
    """Give the size that the dialog had, the usual one where nothing fitting is remembered."""
    match remembered:
        case [int() as width, int() as height]:
            return max(width, LEAST_SIZE[0]), max(height, LEAST_SIZE[1])
    return USUAL_SIZE
