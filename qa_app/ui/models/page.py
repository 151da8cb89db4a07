"""What stands around the list of the model dialog: words, the store's place and size, imports, faults."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from qa_app.jobs.job import Job
from qa_app.services.models import StoreFigures
from qa_app.ui.models.rate import Rate
from qa_app.ui.models.words import progress_words
from qa_app.ui.phases import percent
from qa_app.ui.theme import BLOCK, GAP, MARGIN, Role, Theme, Type
from qa_app.ui.widgets.buttons import Button, IconButton, Kind
from qa_app.ui.widgets.format import size
from qa_app.ui.widgets.labels import Divider, ElidedLabel, Label

BAR_WIDTH = 160
BAR_HEIGHT = 4


class ModelPage(QWidget):
    """Holds the list and everything around it.

    Signals:
        folder_wanted: A folder shall be chosen and imported.
        archive_wanted: An archive shall be.
        close_wanted: The dialog shall close.
    """

    folder_wanted = Signal()
    archive_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, theme: Theme, listing: QWidget, parent: QWidget | None = None) -> None:
        """Set a list into its place."""
        super().__init__(parent)
        self._job: Job | None = None
        self._folder = ""
        self._rate = Rate()
        self._words = self.tr(
            "Recognition runs on this computer with a model that is downloaded once. "
            "Larger models make fewer mistakes and take longer. Without a way to the internet, "
            "download a model on another computer and drop its folder or archive here."
        )
        self._intro = Label(self._words, Type.BODY, Role.MUTED, wraps=True)
        self._fault = Label("", Type.BODY, Role.BAD, wraps=True)
        self._fault.setObjectName("model-fault")
        self._fault.hide()
        self._note = Label("", Type.SECONDARY, Role.GOOD)
        self._note.setObjectName("model-note")
        self._note.hide()
        self._place = ElidedLabel("", Type.SECONDARY, Role.MUTED)
        self._place.setObjectName("model-store")
        self._open = IconButton(theme, "folder-open", self.tr("Open the store's folder"))
        self._open.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder)))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(BAR_WIDTH, BAR_HEIGHT)
        self._step = ElidedLabel("", Type.SECONDARY, Role.MUTED)
        self._cancel = Button(self.tr("Cancel"), kind=Kind.QUIET)
        self._cancel.setObjectName("cancel-import")
        self._cancel.clicked.connect(self._cancel_import)
        self._import = QWidget()
        self._import.hide()
        self._lay_out(theme, listing)

    def lead_on_from(self, last: QWidget | None) -> None:
        """Let Tab go on here after the last button of the list, whose rows are made later than the foot."""
        order = ([last] if last is not None else []) + list(self._foot)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def show_figures(self, figures: StoreFigures) -> None:
        """Show where the store is and how large."""
        self._folder = str(figures.folder)
        words = self.tr("{size} in {folder}, {free} free")
        self._place.setText(
            words.format(size=size(figures.size_bytes), folder=figures.folder, free=size(figures.free_bytes))
        )

    def show_fault(self, sentence: str) -> None:
        """Say why an import failed; an empty sentence says nothing."""
        self._note.hide()
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))

    def show_note(self, sentence: str) -> None:
        """Say what was done."""
        self._fault.hide()
        self._note.setText(sentence)
        self._note.show()

    def show_drop(self, *, is_over: bool) -> None:
        """Say that what is held over the dialog can be dropped."""
        self._intro.setText(self.tr("Drop it to import the model.") if is_over else self._words)
        self._intro.set_role(Role.ACCENT if is_over else Role.MUTED)

    def follow_import(self, job: Job) -> None:
        """Show how far an import is until it is over."""
        self._job = job
        self._rate = Rate()
        self._note.hide()
        job.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        job = self._job
        if job is None:
            return
        self._import.setVisible(not job.is_over)
        share = percent(job.progress)
        self._bar.setRange(0, 100 if share is not None else 0)
        self._bar.setValue(share or 0)
        self._step.setText(progress_words(job.progress, self._rate))
        if job.is_over:
            self._job = None

    @Slot()
    def _cancel_import(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _lay_out(self, theme: Theme, listing: QWidget) -> None:
        folder = Button(self.tr("Import a folder…"), theme, "folder-open")
        folder.setObjectName("import-model")
        folder.setToolTip(self.tr("A model that was downloaded on another computer: model.bin and its files"))
        folder.clicked.connect(self.folder_wanted)
        archive = Button(self.tr("Import an archive…"))
        archive.setObjectName("import-archive")
        archive.setToolTip(self.tr("A zip or tar of such a folder"))
        archive.clicked.connect(self.archive_wanted)
        close = Button(self.tr("Close"), kind=Kind.QUIET)
        close.clicked.connect(self.close_wanted)
        for button in (folder, archive, close, self._cancel):
            button.setAutoDefault(False)
        under_way = QHBoxLayout(self._import)
        under_way.setContentsMargins(0, 0, 0, 0)
        under_way.setSpacing(GAP)
        under_way.addWidget(self._bar)
        under_way.addWidget(self._step, 1)
        under_way.addWidget(self._cancel)
        self._foot = (self._cancel, self._open, folder, archive, close)
        store = QHBoxLayout()
        store.setSpacing(GAP)
        store.addWidget(self._place, 1)
        store.addWidget(self._open)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(folder)
        buttons.addWidget(archive)
        buttons.addStretch()
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(BLOCK, BLOCK, BLOCK, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(Label(self.tr("Choose a speech model"), Type.TITLE))
        column.addWidget(self._intro)
        column.addSpacing(GAP)
        column.addWidget(listing, 1)
        column.addWidget(Divider())
        column.addWidget(self._import)
        column.addWidget(self._fault)
        column.addWidget(self._note)
        column.addLayout(store)
        column.addLayout(buttons)
