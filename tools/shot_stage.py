"""The program as it is drawn: opened off the screen, brought to a place, waited for, and taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton, QToolButton, QWidget

from qa_app.bootstrap import Program
from qa_app.config.paths import Paths
from qa_app.config.settings import ThemeChoice
from qa_app.model.calls import CallFilter, CallSort, ReviewState
from qa_app.services import calls
from qa_app.services.workspace import Workspace
from qa_app.ui.context import Place, ScreenContext, ScreenName

Shown = Iterator[tuple[str, QWidget]]
Found = TypeVar("Found", bound=QObject)
POLL_MS = 20
CALM_POLLS = 6
MOST_POLLS = 1500


@dataclass(slots=True)
class Stage:
    """A program and how large its window is drawn."""

    program: Program
    size: QSize

    @property
    def window(self) -> QWidget:
        """Give the main window."""
        return self.program.window

    @property
    def context(self) -> ScreenContext:
        """Give what the screens work with."""
        assert self.program.context is not None
        return self.program.context

    @property
    def workspace(self) -> Workspace:
        """Give the workspace."""
        return self.context.workspace

    def settle(self) -> None:
        """Wait until nothing has been under way for a while."""
        calm = 0
        for _ in range(MOST_POLLS):
            QTest.qWait(POLL_MS)
            busy = self.program.context is None or self.program.jobs.pending
            calm = 0 if busy else calm + 1
            if calm == CALM_POLLS:
                return

    def go(self, place: Place) -> QWidget:
        """Bring a place to the front and give its screen."""
        self.program.go(place)
        self.settle()
        screen = self.program.window.visited_screen(place.screen)
        assert screen is not None
        return screen

    def speak(self, language: str, theme: ThemeChoice) -> None:
        """Put a language and a theme in force."""
        self.program.store_settings(self.context.settings.with_values(language=language, theme=theme))
        self.window.resize(self.size)
        self.settle()

    def press(self, screen: QWidget, name: str) -> None:
        """Press a button by its name."""
        button = screen.findChild(QPushButton, name) or screen.findChild(QToolButton, name)
        assert button is not None, name
        button.click()
        self.settle()

    def change(self, work: Callable[[], object]) -> None:
        """Let a use case change the workspace, and the screens follow."""
        self.context.jobs.change(self.window, work)
        self.settle()
        self.settle()

    def dialog(self, kind: type[QDialog] | str) -> QDialog:
        """Give an open dialog by its class or name."""
        self.settle()
        for each in QApplication.topLevelWidgets():
            fits = each.objectName() == kind if isinstance(kind, str) else isinstance(each, kind)
            if isinstance(each, QDialog) and fits and each.isVisible():
                return each
        names = [
            each.objectName() or type(each).__name__ for each in QApplication.topLevelWidgets() if each.isVisible()
        ]
        raise AssertionError(f"{kind} is not open, only {names}")

    @contextmanager
    def opened(self, kind: type[QDialog] | str) -> Iterator[QDialog]:
        """Give an open dialog, and close it."""
        dialog = self.dialog(kind)
        yield dialog
        dialog.close()
        self.settle()

    @contextmanager
    def menu(self) -> Iterator[QMenu]:
        """Give the menu that is open, and close it."""
        self.settle()
        open_now = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible()]
        assert open_now, "no menu is open"
        yield open_now[0]
        for each in open_now:
            each.close()
        self.settle()

    def call_to_review(self) -> int | None:
        """Give the call that is shown on the desk: one with a recording that nobody has reviewed, else any."""
        for wanted in (CallFilter(has_recording=True, review=(ReviewState.OPEN, ReviewState.DRAFT)), CallFilter()):
            found = calls.page(self.workspace, wanted, CallSort.STARTED_AT, descending=False, offset=0, limit=1)
            if found:
                return found[0].id
        return None

    def calls_with_sound(self, most: int) -> tuple[int, ...]:
        """Give calls that have a recording, newest first."""
        wanted = CallFilter(has_recording=True)
        found = calls.page(self.workspace, wanted, CallSort.STARTED_AT, descending=True, offset=0, limit=most)
        return tuple(call.id for call in found)


def open_stage(application: QApplication, paths: Paths, size: QSize) -> Stage:
    """Open the window on a workspace and wait until it is there."""
    stage = Stage(Program(application, paths), size)
    stage.program.start()
    stage.settle()
    stage.window.resize(size)
    return stage


def close_stage(stage: Stage) -> None:
    """Close the window; the next one speaks for itself."""
    stage.window.close()
    stage.program.translations.drop()


def write_sheet(folder: Path, name: str, lines: tuple[str, ...]) -> Path:
    """Write a sheet that is looked at."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


SCREENS = (ScreenName.CALLS, ScreenName.REVIEW, ScreenName.RANKING, ScreenName.RUBRICS)
