"""One model of the dialog: what it is, how large, and whether it is here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from qa_app.model.progress import Progress
from qa_app.services.models import OfferedModel
from qa_app.ui.models.words import model_hint, model_title
from qa_app.ui.phases import percent
from qa_app.ui.theme import BLOCK, GAP, GRID, Role, Type
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.format import size
from qa_app.ui.widgets.labels import Badge, Label

BUTTON_WIDTH = 104


class ModelRow(QWidget):
    """Shows a model with the button that takes it into use, downloads it, or stops the download.

    Signals:
        use_wanted: The model is here and shall be used.
        download_wanted: It shall be downloaded.
        cancel_wanted: The download shall stop.
    """

    use_wanted = Signal(str)
    download_wanted = Signal(str)
    cancel_wanted = Signal(str)

    def __init__(self, model: OfferedModel, *, is_current: bool, parent: QWidget | None = None) -> None:
        """Show a model as it stands."""
        super().__init__(parent)
        self.model = model
        self._is_downloading = False
        self.setObjectName(f"model-{model.name}")
        self._mark = Badge(
            self.tr("in use") if is_current else self.tr("installed") if model.is_installed else "", "good"
        )
        self._hint = Label(model_hint(model.name), Type.SECONDARY, Role.MUTED, wraps=True)
        self._hint.setVisible(bool(self._hint.text()))
        self._size = Label(size(model.size_bytes) if model.size_bytes else "", Type.SECONDARY, Role.MUTED)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.hide()
        self._step = Label("", Type.SECONDARY, Role.MUTED)
        self._step.hide()
        self.button = Button("", kind=Kind.PRIMARY if model.is_installed and not is_current else Kind.PLAIN)
        self.button.setFixedWidth(BUTTON_WIDTH)
        self.button.clicked.connect(self._on_button)
        self.button.setText(self.tr("Use") if model.is_installed else self.tr("Download"))
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(Label(model_title(model.name), Type.BODY))
        head.addWidget(self._mark)
        head.addStretch()
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addLayout(head)
        for widget in (self._hint, self._bar, self._step):
            words.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, GAP, 0, GAP)
        row.setSpacing(BLOCK)
        row.addLayout(words, 1)
        row.addWidget(self._size)
        row.addWidget(self.button)

    def show_progress(self, progress: Progress) -> None:
        """Show how many bytes are here."""
        self._is_downloading = True
        self.button.setText(self.tr("Cancel"))
        share = percent(progress)
        self._bar.setRange(0, 100 if share is not None else 0)
        self._bar.setValue(share or 0)
        self._bar.show()
        text = self.tr("{done} of {total}").format(done=size(progress.done), total=size(progress.total))
        self._step.setText(text if progress.total else "")
        self._step.show()

    def show_stopped(self) -> None:
        """Offer the download again; it goes on where it stopped."""
        self._is_downloading = False
        self._bar.hide()
        self._step.hide()
        self.button.setText(self.tr("Download"))

    def _on_button(self) -> None:
        wanted = self.use_wanted if self.model.is_installed else self.download_wanted
        (self.cancel_wanted if self._is_downloading else wanted).emit(self.model.name)
