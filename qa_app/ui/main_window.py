"""The frame: rail, one screen at a time, the strip of work below, notices over it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from qa_app.jobs.runner import JobRunner
from qa_app.ui.context import Place, Screen, ScreenContext, ScreenName
from qa_app.ui.jobs_strip import JobsStrip
from qa_app.ui.machine_news import MachineNews
from qa_app.ui.notifier import Notifier
from qa_app.ui.rail import ICONS, Rail, window_icon
from qa_app.ui.screens import make_screen
from qa_app.ui.start_page import StartPage
from qa_app.ui.theme import Role, Theme, Type
from qa_app.ui.toasts import ToastStack
from qa_app.ui.widgets.buttons import Kind
from qa_app.ui.widgets.labels import Divider, Label

if TYPE_CHECKING:
    from qa_app.ui.palette import Entry
    from qa_app.ui.search import SearchDialog

PALETTE_KEY = "Ctrl+K"
SEARCH_KEY = "Ctrl+Shift+F"
SIZE = (1280, 800)
SMALLEST = (960, 600)
NARROW = 1180
RUBRIC_ENDINGS = frozenset({".yaml", ".yml"})
EVALUATION_ENDINGS = frozenset({".jsonl", ".ndjson"})

MakeScreen = Callable[[ScreenName, ScreenContext, QWidget], QWidget]


class MainWindow(QMainWindow):
    """The window; it shows a start page until `enter` gives it a context.

    Signals:
        closing: The window is about to close; what runs may still be asked to stop.
        visited: The `ScreenName` that came to the front.
    """

    closing = Signal()
    visited = Signal(object)

    def __init__(self, theme: Theme, jobs: JobRunner, notifier: Notifier, make: MakeScreen = make_screen) -> None:
        """Make the frame without screens."""
        super().__init__()
        self.setObjectName("main-window")
        self._theme = theme
        self._make = make
        self._jobs = jobs
        self._quits = False
        self._context: ScreenContext | None = None
        self._search: SearchDialog | None = None
        self._screens: dict[ScreenName, QWidget] = {}
        self._current: ScreenName | None = None
        self.rail = Rail(theme)
        self.strip = JobsStrip(jobs, theme, notifier.sentence)
        self.start_page = StartPage(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start_page)
        self.setCentralWidget(self._build())
        self._drop_hint = self._build_drop_hint()
        self.toasts = ToastStack(self._stack, theme)
        notifier.noticed.connect(self.toasts.show_notice)
        self.rail.chosen.connect(self._on_chosen)
        self.rail.setEnabled(False)
        self.setAcceptDrops(True)
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        self._bind_keys()
        self.retranslate()

    @property
    def context(self) -> ScreenContext | None:
        """Give what the screens work with, None until the workspace is open."""
        return self._context

    def enter(self, context: ScreenContext, place: Place) -> None:
        """Leave the start page for a place."""
        self._context = context
        self._news = MachineNews(context, self)
        self.rail.setEnabled(True)
        self.go(place)

    def go(self, place: Place) -> None:
        """Bring a place to the front; its screen is made at the first visit."""
        if self._context is None:
            return
        widget = self._screens.get(place.screen)
        if widget is None:
            widget = self._make(place.screen, self._context, self._stack)
            widget.windowTitleChanged.connect(self._set_title)
            self._screens[place.screen] = widget
            self._stack.addWidget(widget)
        self._current = place.screen
        self._stack.setCurrentWidget(widget)
        self.rail.show_chosen(place.screen)
        screen = cast("Screen", widget)
        screen.activate(place)
        self._set_title()
        self.visited.emit(place.screen)

    def visited_screen(self, name: ScreenName) -> QWidget | None:
        """Give a screen that was visited, None else."""
        return self._screens.get(name)

    @property
    def current(self) -> ScreenName | None:
        """Give the screen that is in front, None on the start page."""
        return self._current

    def retranslate(self) -> None:
        """Set every text anew, of every screen that was made."""
        self.rail.retranslate()
        self.strip.retranslate()
        self.start_page.retranslate()
        self._drop_words.setText(self.tr("Drop recordings, folders or a metadata sheet to import them"))
        for widget in self._screens.values():
            cast("Screen", widget).retranslate()
        if self._search is not None:
            self._search.retranslate()
        self._set_title()

    def draw_icon(self) -> None:
        """Draw the icon that the desktop shows for the window: seven sizes, which nobody waits for at the start."""
        self.setWindowIcon(window_icon(self._theme))

    @Slot()
    def come_forward(self) -> None:
        """Stand before all other windows, also where it was minimised; where the system forbids it, ask for notice."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized | Qt.WindowState.WindowActive)
        self.show()
        self.raise_()
        self.activateWindow()
        QApplication.alert(self)

    def remembered(self) -> dict[str, object]:
        """Give what the next start shall find again."""
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        return {
            "geometry": geometry,
            "rail_folded": self.rail.is_folded_by_choice,
            "screen": self._current or ScreenName.CALLS,
        }

    def restore(self, remembered: dict[str, object]) -> None:
        """Take up what `remembered` gave; what does not fit is left."""
        geometry = remembered.get("geometry")
        if isinstance(geometry, str):
            self.restoreGeometry(QByteArray.fromBase64(QByteArray(geometry.encode("ascii", "ignore"))))
        self.rail.set_folded(remembered.get("rail_folded") is True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room of a narrow window to its screens."""
        super().resizeEvent(event)
        self.rail.make_room(event.size().width() < NARROW)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it closes; ask first while work runs that would be stopped."""
        running = len(self._jobs.running_jobs)
        if running and not self._quits:
            event.ignore()
            self._ask_to_quit(running)
            return
        self.closing.emit()
        super().closeEvent(event)

    def _ask_to_quit(self, running: int) -> None:
        from qa_app.ui.widgets.question import Question  # noqa: PLC0415  (seldom needed, so not at the start)

        question = self.tr("Quit while %n job(s) run?", "", running)
        meaning = self.tr("They are stopped. What they have stored so far is kept.")
        box = Question(self, "confirm-quit", question, meaning)
        box.offer(self.tr("Quit"), self._quit, Kind.DANGER)
        box.stay(self.tr("Stay"))
        box.open()

    @Slot()
    def _quit(self) -> None:
        self._quits = True
        self.close()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, once there are screens to take them."""
        if self._context is not None and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._drop_hint.setGeometry(self._stack.rect().adjusted(8, 8, -8, -8))
            self._drop_hint.show()
            self._drop_hint.raise_()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the hint away."""
        self._drop_hint.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring recordings and sheets to the calls, rubrics to the rubrics."""
        self._drop_hint.hide()
        files = tuple(url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile())
        event.acceptProposedAction()
        self.take_files(files)

    def take_files(self, files: tuple[str, ...]) -> None:
        """Bring dropped files to the screen that they are for."""
        if files and all(Path(name).suffix.lower() in RUBRIC_ENDINGS for name in files):
            self.go(Place(ScreenName.RUBRICS, files=files))
        elif len(files) == 1 and Path(files[0]).suffix.lower() in EVALUATION_ENDINGS:
            self.go(Place(ScreenName.RANKING, files=files))
        elif files:
            self.go(Place(ScreenName.CALLS, files=files))

    def _on_chosen(self, name: ScreenName) -> None:
        self.go(Place(name))

    def _bind_keys(self) -> None:
        for number, name in enumerate(ScreenName, 1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.activated.connect(lambda name=name: self.go(Place(name)))

        self._palette_key = QShortcut(QKeySequence(PALETTE_KEY), self)
        self._palette_key.activated.connect(self.open_palette)
        self._search_key = QShortcut(QKeySequence(SEARCH_KEY), self)
        self._search_key.activated.connect(self.open_search)
        self._help_key = QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), self)
        self._help_key.activated.connect(self.open_shortcuts)

    @Slot()
    def open_palette(self) -> None:
        """Open the field that finds screens, actions and calls."""
        if self._context is None:
            return
        from qa_app.ui.palette import Palette  # noqa: PLC0415  (loaded when it is first needed)

        Palette(self._context, self._entries(), self).show()

    @Slot()
    def open_search(self) -> None:
        """Open the search over all transcripts; one that is open comes to the front."""
        if self._context is None:
            return
        from qa_app.ui.search import SearchDialog  # noqa: PLC0415  (as above)

        if self._search is None:
            self._search = SearchDialog(self._context, self)
        self._search.begin()

    @Slot()
    def open_shortcuts(self) -> None:
        """Show the keys of the frame, of the screen in front and of the review desk, which can be changed there."""
        if self._context is None:
            return
        from qa_app.ui.review.keys_dialog import KeysDialog  # noqa: PLC0415  (as above)
        from qa_app.ui.shortcuts import Keys, keys_of, native  # noqa: PLC0415  (as above)

        frame = [Keys(native(f"Ctrl+{number}"), self.rail.name(each)) for number, each in enumerate(ScreenName, 1)]
        frame.append(Keys(native(PALETTE_KEY), self.tr("Find screens, actions and calls")))
        frame.append(Keys(native(SEARCH_KEY), self.tr("Search all transcripts")))
        frame.append(Keys(self._help_key.key().toString(), self.tr("Show the keys")))
        groups: list[tuple[str, list[Keys]]] = [(self.tr("Everywhere"), frame)]
        widget = self._screens.get(self._current) if self._current is not None else None
        if widget is not None and self._current is not ScreenName.REVIEW:
            groups.append((cast("Screen", widget).title(), list(keys_of(widget))))
        KeysDialog(self._context, groups, self).open()

    def _entries(self) -> list[Entry]:
        from qa_app.ui.palette import Entry  # noqa: PLC0415  (as above)
        from qa_app.ui.shortcuts import native  # noqa: PLC0415  (as above)

        entries = [
            Entry(self.rail.name(name), ICONS[name], native(f"Ctrl+{number}"), partial(self.go, Place(name)))
            for number, name in enumerate(ScreenName, 1)
        ]
        entries.append(
            Entry(self.tr("Search all transcripts"), "magnifying-glass", native(SEARCH_KEY), self.open_search)
        )
        widget = self._screens.get(self._current) if self._current is not None else None
        actions = widget.findChildren(QAction) if widget is not None else []
        for action in actions:
            if action.text() and action.isEnabled() and not action.isSeparator() and not action.isCheckable():
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                entries.append(Entry(action.text().replace("&", ""), "command", keys, action.trigger))
        return entries

    @Slot()
    def _set_title(self) -> None:
        program = self.tr("Service Star QA")
        widget = self._screens.get(self._current) if self._current is not None else None
        if widget is None:
            self.setWindowTitle(program)
        else:
            title = cast("Screen", widget).title()
            self.setWindowTitle(self.tr("{screen} – {program}").format(screen=title, program=program))

    def _build(self) -> QWidget:
        side = QVBoxLayout()
        side.setSpacing(0)
        side.addWidget(self._stack, 1)
        side.addWidget(self.strip)
        central = QWidget()
        row = QHBoxLayout(central)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(Divider(stands=True))
        row.addLayout(side, 1)
        return central

    def _build_drop_hint(self) -> QFrame:
        hint = QFrame(self._stack)
        hint.setProperty("dropping", "true")
        hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._drop_words = Label("", Type.HEADING, Role.ACCENT)
        self._drop_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        QVBoxLayout(hint).addWidget(self._drop_words)
        hint.hide()
        return hint
