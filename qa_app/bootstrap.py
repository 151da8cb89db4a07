"""The composition root of the window: makes every part once and gives each what it needs."""

from __future__ import annotations

import getpass
import os
import signal
import socket
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QLoggingCategory,
    QObject,
    QSocketNotifier,
    Qt,
    QTemporaryDir,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from qa_app.config.logs import start_logging, stop_logging
from qa_app.config.paths import Paths
from qa_app.config.settings import ROLE_KEY, Settings, load_settings
from qa_app.jobs.bus import ChangeBus
from qa_app.jobs.garbage import GarbageCollector
from qa_app.jobs.lane import Lane
from qa_app.jobs.runner import JobRunner
from qa_app.model.agents import Actor, Role
from qa_app.model.changes import Changes, Subject, changed
from qa_app.model.problems import Problem, ProblemError, problem
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.crash import CrashReporter, NativeCrashLog
from qa_app.ui.first_window import FirstWindow
from qa_app.ui.main_window import MainWindow
from qa_app.ui.messages import sentence_in
from qa_app.ui.notifier import Notifier, Tone
from qa_app.ui.screens import load_screen, load_services
from qa_app.ui.theme import Scheme, Theme
from qa_app.ui.translations import Translations

if TYPE_CHECKING:
    from qa_app.services.workspace import Workspace

PROGRAM = Actor("qa-app", Role.SYSTEM)
WINDOW_KEY = "window"
TEXT_SCALE_KEY = "text_scale"
PATIENCE_MS = 150
LOAD_PAUSE_MS = 50
QUIET = "qt.multimedia.*.info=false\nqt.multimedia.symbolsresolver.warning=false"
"""What Qt's sound tells of itself on standard error though nothing is wrong; QT_LOGGING_RULES goes before it."""

FIRST_SCREENS = (ScreenName.CALLS, ScreenName.REVIEW, ScreenName.RANKING)


class Program(QObject):
    """The running program: one window on one workspace.

    Signals:
        ready: The workspace is open and the first screen shows what it has read.

    Attributes:
        window: The window.
        context: What the screens work with; None until the workspace is open.
    """

    ready = Signal()

    def __init__(self, application: QApplication, paths: Paths, database_url: str | None = None) -> None:
        """Make the window on its start page; `start` opens the workspace."""
        super().__init__(application)
        self._application = application
        self._paths = paths
        self._database_url = database_url
        self._settings, self._early_problems = early_settings(paths)
        self.context: ScreenContext | None = None
        self._watch: QObject | None = None
        self._is_shown = False
        self._close_media: Callable[[], None] = lambda: None
        self.bus = ChangeBus(self)
        self.jobs = JobRunner(self.bus, self)
        self.crashes = CrashReporter(self)
        self.translations = Translations(self)
        self.translations.use(self._settings.language)
        self._pictures = QTemporaryDir()
        self.theme = Theme(application, Path(self._pictures.path()), Scheme(self._settings.theme))
        self.theme.set_text(self.translations.language, text_scale(self._settings))
        self.notifier = Notifier(sentence_in(lambda: self.translations.language), self)
        self.jobs.problems.connect(self.notifier.problems)
        self.jobs.crashed.connect(self.crashes.take)
        self.window = MainWindow(self.theme, self.jobs, self.notifier)
        self.window.restore(remembered(self._settings))
        self.window.closing.connect(self.close)
        self.window.visited.connect(self._remember_screen)
        self.window.start_page.retry_asked.connect(self.open)
        self.window.start_page.quit_asked.connect(self.window.close)
        self.crashes.show_over(self.window)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._show)

    def start(self) -> None:
        """Open the workspace and show the window: with its first screen, or before it where opening takes long."""
        self.open()
        self._patience.start()

    @Slot()
    def open(self) -> None:
        """Open the workspace in the database lane; the start page tells how it goes."""
        self.window.start_page.show_opening()
        paths, url = self._paths, self._database_url

        def work() -> Workspace:
            from qa_app.services.workspace import open_workspace  # noqa: PLC0415  (loads beside the window)

            return open_workspace(paths, url)

        self.jobs.query(self, work, self._on_opened, self._on_refused)

    def go(self, place: Place) -> None:
        """Bring a place to the front."""
        self.window.go(place)

    def store_settings(self, settings: Settings) -> None:
        """Put settings in force at once and save them in the database lane."""
        context = self.context
        if context is None:
            return
        workspace = replace(context.workspace, settings=settings, zone=settings.zone)
        context.workspace = workspace
        context.actor = actor_of(settings)
        self._settings = settings
        self.theme.set_scheme(Scheme(settings.theme))
        self.translations.use(settings.language)
        self.theme.set_text(self.translations.language, text_scale(settings))
        if context.language != self.translations.language:
            context.language = self.translations.language
            self.window.retranslate()

        def save() -> Changes:
            from qa_app.services.workspace import change_settings  # noqa: PLC0415

            change_settings(workspace, settings)
            return changed(Subject.SETTINGS)

        self.jobs.change(self, save)

    @Slot()
    def close(self) -> None:
        """Save what the window remembers, stop all work in order, and close the workspace."""
        context = self.context
        if context is None:
            self.jobs.close()
            return
        self.context = None
        ui = {**context.settings.ui, WINDOW_KEY: self.window.remembered()}
        settings = context.settings.with_values(ui=ui)
        workspace = context.workspace
        self.jobs.change(self, lambda: saved(workspace, settings))
        context.recognition.stop()
        self.jobs.close()
        self._close_media()
        context.workspace.close()

    @Slot(object)
    def _remember_screen(self, screen: ScreenName) -> None:
        """Save which screen is in front, so that the next start finds it even after a crash."""
        context = self.context
        if context is None or screen not in FIRST_SCREENS or remembered(context.settings).get("screen") == screen:
            return
        window = {**remembered(context.settings), "screen": screen}
        settings = context.settings.with_values(ui={**context.settings.ui, WINDOW_KEY: window})
        context.workspace = workspace = replace(context.workspace, settings=settings)
        self._settings = settings
        self.jobs.change(self, lambda: saved(workspace, settings))

    def _on_opened(self, workspace: Workspace) -> None:
        self._settings = workspace.settings
        self.context = self._make_context(workspace)
        self.jobs.idle.connect(self._on_shown, Qt.ConnectionType.SingleShotConnection)
        self.window.enter(self.context, Place(first_screen(self._settings)))
        self._show()

    @Slot()
    def _show(self) -> None:
        """Show the window once; what it shows is built and laid out in one go where it was not seen before."""
        if not self._is_shown:
            self._is_shown = True
            self.window.show()

    @Slot()
    def _on_shown(self) -> None:
        self._begin_work()
        self.ready.emit()
        QTimer.singleShot(0, self, self._draw_rest)

    def _begin_work(self) -> None:
        """Load what the first screen did without, in the database lane, and begin what the reader does not wait for.

        It is given before anybody can ask for anything: the first call that is opened finds the shipped rubrics.
        """
        context = self.context
        if context is None:
            return
        workspace = context.workspace

        def work() -> Changes:
            from qa_app.services import calls, recognition_queue, rubrics  # noqa: F401, PLC0415  (see `_begin_work`)

            return changed() if rubrics.published(workspace) else rubrics.publish_shipped(workspace, PROGRAM)

        def refuse(error: ProblemError) -> None:
            self.notifier.problems(error.problems)
            self._follow()

        self.jobs.change(self, work, lambda _changes: self._follow(), refuse)

    @Slot()
    def _draw_rest(self) -> None:
        if self.context is not None:
            self.notifier.problems(self._early_problems)
            self.window.draw_icon()

    def _follow(self) -> None:
        """Keep the frame as things stand, and work off the queue."""
        context = self.context
        if context is None:
            return
        self._watch = self._make_watch(context)
        context.recognition.start()
        self.jobs.query(self, load_services, lambda _none: self._load_screens(), lane=Lane.FILES)

    def _load_screens(self, names: tuple[ScreenName, ...] = tuple(ScreenName)) -> None:
        """Load the screens one by one, so that whoever types or scrolls meanwhile hardly notices."""
        load_screen(names[0])
        if names[1:]:
            QTimer.singleShot(LOAD_PAUSE_MS, self, lambda: self._load_screens(names[1:]))

    def _on_refused(self, error: ProblemError) -> None:
        self.window.start_page.show_failed(tuple(self.notifier.sentence(each) for each in error.problems))
        self._show()

    def _make_context(self, workspace: Workspace) -> ScreenContext:
        from qa_app.jobs.recognition import RecognitionDriver  # noqa: PLC0415  (loads beside the window)
        from qa_app.services.late_media import LateMedia  # noqa: PLC0415  (as above)

        media = LateMedia(workspace.paths.cache)
        self._close_media = media.close
        recognition = RecognitionDriver(lambda: context.workspace, lambda: context.actor, self.bus, self)
        recognition.problems.connect(self.notifier.problems)
        context = ScreenContext(
            workspace=workspace,
            actor=actor_of(workspace.settings),
            language=self.translations.language,
            jobs=self.jobs,
            bus=self.bus,
            theme=self.theme,
            notifier=self.notifier,
            media=media,
            recognition=recognition,
            navigate=self.window.go,
            ensure_model=self._ensure_model,
            store_settings=self.store_settings,
        )
        return context

    def _make_watch(self, context: ScreenContext) -> QObject:
        from qa_app.ui.watch import FrameWatch  # noqa: PLC0415  (loads beside the window)

        return FrameWatch(context, self.window.rail, self.window.strip, self)

    def _ensure_model(self, chosen: Callable[[str], None]) -> None:
        from qa_app.ui.models.dialog import ensure_model  # noqa: PLC0415  (loaded when it is first needed)

        if self.context is not None:
            ensure_model(self.context, self.window, chosen)


def run_window(paths: Paths, database_url: str | None = None, *, argv: Sequence[str] | None = None) -> int:
    """Open the window on a workspace and return its exit code once it is closed.

    Where this user's window on it is open on this computer already, that one comes to the front, and 0 is returned.

    Args:
        paths: The workspace, made where it is new.
        database_url: Another database than the workspace's own file.
        argv: Arguments for Qt; None takes the process's.

    Raises:
        ProblemError: ``no-display`` where there is no screen to open a window on.
    """
    if not has_display():
        raise ProblemError(problem("no-display"))
    QLoggingCategory.setFilterRules(QUIET)
    first = FirstWindow(paths, database_url)
    if not first.take() and first.call():
        return 0
    application = QApplication(list(sys.argv[:1] if argv is None else argv))
    application.setApplicationName("qa-app")
    application.setDesktopFileName("qa-app")
    log = start_logging(paths)
    native = NativeCrashLog(paths.logs)
    program = Program(application, paths, database_url)
    program.crashes.install()
    quits = QuitOnInterrupt(application)
    if native.last:
        program.ready.connect(lambda: tell_of_native_crash(program, native.last))
    # What is loaded at the start stays: to look through it for garbage costs a twentieth of the start.
    garbage = GarbageCollector(application)
    program.jobs.idle.connect(garbage.start, Qt.ConnectionType.SingleShotConnection)
    program.ready.connect(first.listen)
    first.wanted.connect(program.window.come_forward)
    program.start()
    try:
        return application.exec()
    finally:
        program.close()
        first.close()
        garbage.close()
        quits.close()
        program.crashes.uninstall()
        native.close()
        stop_logging(log)


class QuitOnInterrupt(QObject):
    """Ends the event loop on Ctrl-C in the terminal, which Python alone would notice only at its next line."""

    def __init__(self, application: QApplication) -> None:
        """Listen from now on."""
        super().__init__(application)
        self._reader, self._writer = socket.socketpair()
        self._writer.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(application.quit)
        self._old_descriptor = signal.set_wakeup_fd(self._writer.fileno())
        self._old_handler = signal.signal(signal.SIGINT, lambda _number, _frame: None)

    def close(self) -> None:
        """Listen no more."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._old_descriptor)
        signal.signal(signal.SIGINT, self._old_handler)
        self._reader.close()
        self._writer.close()


def has_display() -> bool:
    """Tell whether a window can be opened here."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def early_settings(paths: Paths) -> tuple[Settings, tuple[Problem, ...]]:
    """Read the settings that the window needs before the workspace is open; the defaults where they are broken."""
    try:
        return load_settings(paths), ()
    except ProblemError as error:
        return Settings(), error.problems


def saved(workspace: Workspace, settings: Settings) -> Changes:
    """Save the settings; nothing that a screen shows changes by it."""
    from qa_app.services.workspace import change_settings  # noqa: PLC0415

    change_settings(workspace, settings)
    return changed()


def actor_of(settings: Settings) -> Actor:
    """Give who works in the window, by the name that was set or else that of the login, as a reviewer or as a lead."""
    role = Role.LEAD if settings.ui.get(ROLE_KEY) == Role.LEAD else Role.REVIEWER
    if settings.reviewer_name:
        return Actor(settings.reviewer_name, role)
    try:
        return Actor(getpass.getuser(), role)
    except (OSError, KeyError):
        return Actor("reviewer", role)


def text_scale(settings: Settings) -> float:
    """Give the scale of the text sizes, 1 as designed, between 0.8 and 1.6."""
    scale = settings.ui.get(TEXT_SCALE_KEY, 1.0)
    return min(1.6, max(0.8, float(scale))) if isinstance(scale, int | float) else 1.0


def remembered(settings: Settings) -> dict[str, object]:
    """Give what the last window remembered, empty where nothing is."""
    window = settings.ui.get(WINDOW_KEY)
    return window if isinstance(window, dict) else {}


def first_screen(settings: Settings) -> ScreenName:
    """Give the screen that was in front when the last window closed; the calls where none was."""
    name = remembered(settings).get("screen")
    return next((each for each in FIRST_SCREENS if each == name), ScreenName.CALLS)


def tell_of_native_crash(program: Program, report: str) -> None:
    """Tell that the last run died, and offer where it stood."""
    sentence = QCoreApplication.translate(
        "Program",
        "The program ended unexpectedly last time. What was stored is there. You can pass the report on.",
    )
    action = QCoreApplication.translate("Program", "Copy the report")
    program.notifier.tell(sentence, Tone.WARNING, action, lambda: QGuiApplication.clipboard().setText(report))
