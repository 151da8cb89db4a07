"""One model of the dialog: what it is, whether it is here, and how far the work on it is."""

from __future__ import annotations

import time
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QProgressBar, QVBoxLayout, QWidget

from qa_app.model.progress import Progress
from qa_app.services.models import OfferedModel
from qa_app.ui.models.rate import Rate
from qa_app.ui.models.words import DEMO, model_facts, model_hint, model_title, progress_words
from qa_app.ui.phases import percent
from qa_app.ui.theme import GAP, GRID, MARGIN, Role, Theme, Type
from qa_app.ui.widgets.buttons import Button, IconButton, Kind
from qa_app.ui.widgets.format import size
from qa_app.ui.widgets.labels import Badge, Label

BUTTON_WIDTH = 112
SIZE_WIDTH = 64
BAR_HEIGHT = 4
WORDS_EVERY_S = 0.4


class Wish(StrEnum):
    """What a reader can want of a model."""

    USE = "use"
    DOWNLOAD = "download"
    PAUSE = "pause"
    CANCEL = "cancel"
    DISCARD = "discard"
    CHECK = "check"
    CONVERT = "convert"
    REMOVE = "remove"


class ModelRow(QWidget):
    """Shows a model with the button that uses it, downloads it or pauses the download, and a menu of the rest.

    Signals:
        wanted: Name of the model and what is wanted of it, a `Wish`.
    """

    wanted = Signal(str, object)

    def __init__(self, model: OfferedModel, theme: Theme, *, is_current: bool, parent: QWidget | None = None) -> None:
        """Show a model as it stands."""
        super().__init__(parent)
        self.model = model
        self._is_current = is_current
        self._wish = Wish.USE
        self._rate = Rate()
        self._told_at = 0.0
        self.setObjectName(f"model-{model.name}")
        self._mark = Badge()
        hint = "" if model.name == DEMO else model_hint(model.name)
        self._hint = Label(hint, Type.SECONDARY, Role.MUTED, wraps=True)
        self._hint.setVisible(bool(self._hint.text()))
        self._facts = Label(model_facts(model), Type.SECONDARY, Role.FAINT)
        self._facts.setVisible(bool(self._facts.text()))
        self._size = Label(size(model.size_bytes) if model.size_bytes else "", Type.SECONDARY, Role.MUTED)
        self._size.setFixedWidth(SIZE_WIDTH)
        self._size.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(BAR_HEIGHT)
        self.step = Label("", Type.SECONDARY, Role.MUTED)
        self.fault = Label("", Type.SECONDARY, Role.BAD, wraps=True)
        self.fault.setObjectName("model-row-fault")
        self.fault.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = Button("")
        self.button.setFixedWidth(BUTTON_WIDTH)
        self.button.clicked.connect(lambda: self.wanted.emit(self.model.name, self._wish))
        self.more = IconButton(theme, "dots-three", self.tr("More for {name}").format(name=model_title(model.name)))
        self.menu = QMenu(self)
        self.more.clicked.connect(self._open_menu)
        self._lay_out()
        self.show_idle()

    def show_idle(self) -> None:
        """Show the model with nothing under way."""
        self._rate = Rate()
        self._bar.hide()
        self.step.hide()
        self.fault.hide()
        marks = [self.tr("in use")] if self._is_current else []
        self._mark.show_text(" · ".join(marks), "good")
        part = self.model.part_bytes
        if self.model.is_installed:
            self._offer(Wish.USE, self.tr("Use"), Kind.PLAIN)
            self.button.setVisible(not self._is_current)
        elif part:
            self._offer(Wish.DOWNLOAD, self.tr("Resume"), Kind.PLAIN)
            words = self.tr("Stopped; {done} of about {total} are here")
            self.show_note(words.format(done=size(part), total=size(self.model.size_bytes)))
            self._bar.setRange(0, 100)
            self._bar.setValue(min(100, part * 100 // max(1, self.model.size_bytes)))
            self._bar.show()
        else:
            self._offer(Wish.DOWNLOAD, self.tr("Download"), Kind.PLAIN)
        self._fill_menu(is_busy=False)

    def show_progress(self, progress: Progress, *, can_pause: bool) -> None:
        """Show how far the work is.

        Args:
            progress: Its newest step.
            can_pause: What is here is kept when it is stopped, as by a download.
        """
        now = time.monotonic()
        if progress.total:
            self._rate.add(now, progress.done)
        self.fault.hide()
        self.button.show()
        self._offer(*((Wish.PAUSE, self.tr("Pause")) if can_pause else (Wish.CANCEL, self.tr("Cancel"))), Kind.PLAIN)
        self._fill_menu(is_busy=can_pause)
        self.more.setVisible(can_pause)
        share = percent(progress)
        self._bar.setRange(0, 100 if share is not None else 0)
        self._bar.setValue(share or 0)
        self._bar.show()
        if now - self._told_at >= WORDS_EVERY_S:
            self._told_at = now
            self.show_note(progress_words(progress, self._rate))

    def show_fault(self, sentence: str) -> None:
        """Say why work on the model failed; the button tries again."""
        self.fault.setText(sentence)
        self.fault.show()
        if self._wish is Wish.DOWNLOAD:
            self.button.setText(self.tr("Try again"))

    def show_note(self, sentence: str) -> None:
        """Say something about the model."""
        self.step.setText(sentence)
        self.step.show()

    def _offer(self, wish: Wish, words: str, kind: Kind) -> None:
        self._wish = wish
        self.button.setText(words)
        self.button.setProperty("kind", str(kind))

    def _fill_menu(self, *, is_busy: bool) -> None:
        wishes: list[tuple[Wish, str]] = []
        if is_busy:
            wishes = [(Wish.DISCARD, self.tr("Cancel and discard"))]
        else:
            if self.model.is_installed:
                wishes.append((Wish.CHECK, self.tr("Check files")))
            if self.model.is_convertible:
                wishes.append((Wish.CONVERT, self.tr("Convert to int8…")))
            if self.model.part_bytes:
                wishes.append((Wish.DISCARD, self.tr("Discard what is here")))
            if self.model.is_in_store:
                wishes.append((Wish.REMOVE, self.tr("Remove…")))
        names = [wish for wish, _words in wishes]
        if names != [action.data() for action in self.menu.actions()]:
            self.menu.clear()
            for wish, words in wishes:
                action = self.menu.addAction(words)
                action.setData(wish)
                action.setObjectName(f"model-{wish}")
                action.triggered.connect(lambda _checked=False, each=wish: self.wanted.emit(self.model.name, each))
        self.more.setVisible(bool(wishes))

    def _open_menu(self) -> None:
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(Label(model_title(self.model.name), Type.BODY))
        head.addWidget(self._mark)
        head.addWidget(self._facts)
        head.addStretch()
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addLayout(head)
        words.addWidget(self._hint)
        words.addWidget(self._bar)
        for widget in (self.step, self.fault):
            words.addWidget(widget)
        for policy in (self.button, self.more):
            kept = policy.sizePolicy()
            kept.setRetainSizeWhenHidden(True)
            policy.setSizePolicy(kept)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, GAP, 0, GAP)
        row.setSpacing(GAP)
        row.addLayout(words, 1)
        row.addSpacing(MARGIN - GAP)
        row.addWidget(self._size)
        row.addWidget(self.button)
        row.addWidget(self.more)
