"""The whole window from the composition root: opening, refusing, remembering, closing in order."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from qa_app.bootstrap import Program, early_settings, has_display, run_window, text_scale
from qa_app.config.paths import Paths
from qa_app.config.settings import Settings, ThemeChoice, load_settings, save_settings
from qa_app.model.problems import ProblemError
from qa_app.services import rubrics
from qa_app.ui.calls.screen import CallsScreen
from qa_app.ui.context import Place, ScreenName
from qa_app.ui.translations import Translations

Opener = Callable[[Paths], Program]


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """Puts English back in force, whatever a test spoke."""
    yield
    translations = Translations(qapp)
    translations.use("en")


@pytest.fixture
def opened(qapp: QApplication, qtbot: QtBot, english: None) -> Iterator[Opener]:
    """Opens programs on workspaces and closes them in the end."""
    programs: list[Program] = []

    def open_program(paths: Paths) -> Program:
        program = Program(qapp, paths)
        programs.append(program)
        with qtbot.waitSignal(program.ready, timeout=30_000):
            program.start()
        qtbot.waitUntil(lambda: program.jobs.pending == 0, timeout=30_000)
        return program

    yield open_program
    for program in programs:
        program.window.close()
        program.close()
        program.deleteLater()
        program.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_that_a_new_workspace_opens_on_the_calls_with_the_shipped_rubrics(
    opened: Opener, tmp_path: Path, qtbot: QtBot
) -> None:
    program = opened(Paths.of(tmp_path / "workspace"))
    assert isinstance(program.window.visited_screen(ScreenName.CALLS), CallsScreen)
    workspace = program.context.workspace
    qtbot.waitUntil(lambda: len(rubrics.published(workspace)) == 3, timeout=20_000)


def test_that_what_the_window_remembers_is_saved_when_it_closes(opened: Opener, tmp_path: Path) -> None:
    paths = Paths.of(tmp_path / "workspace")
    program = opened(paths)
    program.go(Place(ScreenName.RANKING))
    program.window.rail.set_folded(True)
    program.window.close()
    remembered = load_settings(paths).ui["window"]
    assert (remembered["screen"], remembered["rail_folded"]) == ("ranking", True)


def test_that_the_next_start_begins_where_the_last_ended(opened: Opener, tmp_path: Path) -> None:
    paths = Paths.of(tmp_path / "workspace")
    first = opened(paths)
    first.go(Place(ScreenName.RANKING))
    first.window.close()
    assert opened(paths).window.current is ScreenName.RANKING


def test_that_closing_ends_every_thread(opened: Opener, tmp_path: Path) -> None:
    before = set(threading.enumerate())
    program = opened(Paths.of(tmp_path / "workspace"))
    program.window.close()
    left = {thread.name for thread in set(threading.enumerate()) - before if not thread.name.startswith("Dummy")}
    assert left == set()


def test_that_a_workspace_that_cannot_be_made_is_told_on_the_start_page(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, english: None
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    program = Program(qapp, Paths.of(blocked / "workspace"))
    program.translations.use("en")
    program.window.retranslate()
    program.start()
    qtbot.waitUntil(lambda: program.jobs.pending == 0)
    titles = [label.text() for label in program.window.start_page.findChildren(QLabel)]
    assert "The workspace cannot be opened" in titles
    assert program.context is None
    program.window.close()
    program.close()


def test_that_settings_are_in_force_at_once_and_saved(opened: Opener, tmp_path: Path, qtbot: QtBot) -> None:
    paths = Paths.of(tmp_path / "workspace")
    program = opened(paths)
    settings = program.context.settings.with_values(
        language="zh_CN", theme=ThemeChoice.DARK, reviewer_name="陈静", time_zone="Asia/Taipei"
    )
    program.store_settings(settings)
    assert program.theme.is_dark
    assert program.window.windowTitle() == "通话 – 服务之星质检"
    assert program.context.actor.name == "陈静"
    assert program.context.workspace.zone.key == "Asia/Taipei"
    qtbot.waitUntil(lambda: program.jobs.pending == 0)
    assert load_settings(paths).reviewer_name == "陈静"


def test_that_the_window_comes_before_a_workspace_that_takes_long_to_open(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, english: None
) -> None:
    program = Program(qapp, Paths.of(tmp_path / "workspace"))
    is_over = threading.Event()
    program.jobs.query(program, is_over.wait, lambda _over: None)
    program.start()
    was_hidden = not program.window.isVisible()
    qtbot.waitUntil(program.window.isVisible)
    assert (was_hidden, program.window.current) == (True, None)
    with qtbot.waitSignal(program.ready, timeout=30_000):
        is_over.set()
    assert program.window.current is ScreenName.CALLS
    qtbot.waitUntil(lambda: program.jobs.pending == 0, timeout=30_000)
    program.window.close()
    program.close()
    program.deleteLater()
    program.window.deleteLater()


def test_that_broken_settings_give_way_to_the_defaults_and_are_told(
    opened: Opener, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = Paths.of(tmp_path / "workspace")
    paths.root.mkdir()
    paths.settings.write_text("{", encoding="utf-8")
    program = opened(paths)
    qtbot.waitUntil(lambda: len(program.window.toasts.toasts) == 1)
    told = program.window.toasts.toasts[0].notice.sentence
    assert told.endswith(program.notifier.sentence(program._early_problems[0]))
    assert list(paths.root.glob("settings.broken-*.json"))


def test_that_early_settings_are_those_of_the_workspace(tmp_path: Path) -> None:
    paths = Paths.of(tmp_path)
    save_settings(paths, Settings(language="zh_TW"))
    settings, problems = early_settings(paths)
    assert (settings.language, problems) == ("zh_TW", ())


@pytest.mark.parametrize(
    ("stored", "scale"),
    [({}, 1.0), ({"text_scale": 1.15}, 1.15), ({"text_scale": 99}, 1.6), ({"text_scale": "x"}, 1.0)],
)
def test_that_the_text_scale_stays_within_reason(stored: dict[str, object], scale: float) -> None:
    assert text_scale(Settings(ui=stored)) == scale


def test_that_no_window_is_tried_without_a_display(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert not has_display()
    with pytest.raises(ProblemError) as raised:
        run_window(Paths.of(tmp_path))
    assert [each.code for each in raised.value.problems] == ["no-display"]
