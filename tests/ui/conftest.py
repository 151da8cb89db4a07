"""What window tests are given: a themed application off the screen, lanes of work, and a whole screen context."""

from __future__ import annotations

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qa_app.jobs.bus import ChangeBus
from qa_app.jobs.garbage import collect_due
from qa_app.jobs.runner import JobRunner
from qa_app.model.agents import Actor
from qa_app.services.media import LocalMedia
from qa_app.ui.context import Place, ScreenContext
from qa_app.ui.messages import sentence_in
from qa_app.ui.notifier import Notice, Notifier
from qa_app.ui.theme import Scheme, Theme
from qa_app.ui.translations import Translations

if TYPE_CHECKING:
    from qa_app.config.settings import Settings
    from qa_app.services.workspace import Workspace


@dataclass
class Told:
    """What the user would have seen in passing, and where the reader was sent."""

    notices: list[Notice] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    crashes: list[BaseException] = field(default_factory=list)


class StillRecognition(QObject):
    """A recognition driver that recognises nothing and remembers what it was told."""

    progress = Signal(int, object)
    state_changed = Signal()
    problems = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.current_call_id: int | None = None
        self.is_paused = False
        self.asked: list[tuple[str, int | None]] = []

    def start(self) -> None:
        self.asked.append(("start", None))

    def wake(self) -> None:
        self.asked.append(("wake", None))

    def pause(self) -> None:
        self.is_paused = True
        self.asked.append(("pause", None))
        self.state_changed.emit()

    def resume(self) -> None:
        self.is_paused = False
        self.asked.append(("resume", None))
        self.state_changed.emit()

    def cancel(self, call_id: int) -> None:
        self.asked.append(("cancel", call_id))

    def stop(self) -> None:
        self.asked.append(("stop", None))


@pytest.fixture(scope="session")
def theme(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Theme:
    return Theme(qapp, tmp_path_factory.mktemp("pictures"), Scheme.LIGHT)


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication) -> None:
    """The words of the window as an English reader sees them, plurals included."""
    Translations(qapp).use("en")


@pytest.fixture(autouse=True)
def _garbage_of_the_window() -> Iterator[None]:
    """Collect garbage between tests, never in a lane's thread: what the program does, without its timer."""
    gc.disable()
    yield
    collect_due()
    gc.enable()


@pytest.fixture
def bus(qapp: QApplication) -> ChangeBus:
    return ChangeBus()


@pytest.fixture
def jobs(bus: ChangeBus) -> Iterator[JobRunner]:
    runner = JobRunner(bus)
    yield runner
    assert runner.close(), "a lane did not end"


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def notifier(qapp: QApplication, told: Told) -> Notifier:
    made = Notifier(sentence_in(lambda: "en"))
    made.noticed.connect(told.notices.append)
    return made


@pytest.fixture
def recognition(qapp: QApplication) -> StillRecognition:
    return StillRecognition()


@pytest.fixture
def context(
    workspace: Workspace,
    actor: Actor,
    jobs: JobRunner,
    bus: ChangeBus,
    theme: Theme,
    notifier: Notifier,
    told: Told,
    recognition: StillRecognition,
) -> ScreenContext:
    """A context over a real workspace; `ensure_model` answers "demo" at once, `navigate` only remembers."""
    jobs.problems.connect(notifier.problems)
    jobs.crashed.connect(told.crashes.append)
    made = ScreenContext(
        workspace=workspace,
        actor=actor,
        language="en",
        jobs=jobs,
        bus=bus,
        theme=theme,
        notifier=notifier,
        media=LocalMedia(workspace.paths.cache),
        recognition=recognition,
        navigate=told.places.append,
        ensure_model=lambda chosen: chosen("demo"),
        store_settings=lambda settings: replace_settings(made, settings),
    )
    return made


def replace_settings(context: ScreenContext, settings: Settings) -> None:
    context.workspace = replace(context.workspace, settings=settings)


@pytest.fixture
def settle(qtbot: QtBot, jobs: JobRunner) -> Callable[[], None]:
    """Waits until no work is under way and everything was delivered."""

    def wait() -> None:
        qtbot.waitUntil(lambda: jobs.pending == 0, timeout=10_000)

    return wait


@pytest.fixture
def picture_folder(tmp_path: Path) -> Path:
    """Where a test that draws puts its pictures."""
    return tmp_path
