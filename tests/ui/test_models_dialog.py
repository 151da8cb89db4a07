"""Choosing a model: what is here, what can be fetched, what is told when it cannot."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from qa_app.config.settings import Settings
from qa_app.model.problems import ProblemError, problem
from qa_app.model.progress import Control
from qa_app.services import models
from qa_app.services.workspace import Workspace
from qa_app.transcribe.weights import Kind
from qa_app.ui.context import ScreenContext
from qa_app.ui.models.dialog import ModelDialog, ensure_model
from qa_app.ui.models.rate import Rate
from qa_app.ui.models.row import Wish
from qa_app.ui.models.words import left_words
from tests.helpers.model_files import make_model

Settle = Callable[[], None]


@pytest.fixture
def host(qtbot: QtBot, context: ScreenContext) -> QWidget:
    def store(settings: Settings) -> None:
        context.workspace = replace(context.workspace, settings=settings)

    context.store_settings = store
    window = QWidget()
    window.resize(900, 700)
    qtbot.addWidget(window)
    window.show()
    return window


def model_folder(folder: Path, *, without: str = "") -> Path:
    make_model(folder)
    if without:
        (folder / without).unlink()
    return folder


def opened(context: ScreenContext, host: QWidget, settle: Settle) -> ModelDialog:
    dialog = ModelDialog(context, host)
    dialog.open()
    settle()
    return dialog


def test_that_the_catalogue_and_what_is_in_the_store_are_listed(
    context: ScreenContext, host: QWidget, settle: Settle
) -> None:
    model_folder(context.workspace.paths.models / "our-own")
    rows = opened(context, host, settle).rows()
    assert {"tiny", "small", "large-v3-turbo", "our-own"} <= set(rows)
    assert (rows["our-own"].button.text(), rows["tiny"].button.text()) == ("Use", "Download")


def test_that_an_installed_model_is_taken_into_use_by_a_click(
    context: ScreenContext, host: QWidget, settle: Settle, qtbot: QtBot
) -> None:
    model_folder(context.workspace.paths.models / "our-own")
    dialog = opened(context, host, settle)
    with qtbot.waitSignal(dialog.chosen) as waiting:
        qtbot.mouseClick(dialog.rows()["our-own"].button, Qt.MouseButton.LeftButton)
    assert (waiting.args, context.settings.model) == (["our-own"], "our-own")


def test_that_a_folder_is_imported_and_used(
    context: ScreenContext, host: QWidget, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = model_folder(tmp_path / "from-the-usb-stick")
    dialog = opened(context, host, settle)
    with qtbot.waitSignal(dialog.chosen) as waiting:
        dialog.import_model(folder)
    assert waiting.args == ["from-the-usb-stick"]
    assert "from-the-usb-stick" in models.installed_names(context.workspace)


def test_that_a_folder_that_lacks_a_file_is_refused_by_name(
    context: ScreenContext, host: QWidget, settle: Settle, tmp_path: Path
) -> None:
    folder = model_folder(tmp_path / "half", without="tokenizer.json")
    dialog = opened(context, host, settle)
    dialog.import_model(folder)
    settle()
    fault = dialog.findChild(QLabel, "model-fault")
    assert fault.isVisible()
    assert "tokenizer.json" in fault.text()


def test_that_a_download_shows_its_bytes_and_is_used_when_it_is_here(
    context: ScreenContext, host: QWidget, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def download(_workspace: Workspace, name: str, control: Control) -> str:
        control.step("downloading", 20_000_000, 80_000_000)
        return name

    monkeypatch.setattr(models, "download", download)
    dialog = opened(context, host, settle)
    with qtbot.waitSignal(dialog.chosen) as waiting:
        qtbot.mouseClick(dialog.rows()["tiny"].button, Qt.MouseButton.LeftButton)
    assert waiting.args == ["tiny"]


def test_that_a_closed_network_is_told_beside_the_model(
    context: ScreenContext, host: QWidget, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def download(_workspace: Workspace, _name: str, _control: Control) -> str:
        raise ProblemError(problem("no-network"))

    monkeypatch.setattr(models, "download", download)
    dialog = opened(context, host, settle)
    qtbot.mouseClick(dialog.rows()["tiny"].button, Qt.MouseButton.LeftButton)
    settle()
    row = dialog.rows()["tiny"]
    assert (row.fault.isVisible(), row.button.text()) == (True, "Try again")
    assert row.fault.text() == context.notifier.sentence(problem("no-network"))


def endless(_workspace: Workspace, _name: str, control: Control) -> str:
    while True:
        control.step("downloading", 20_000_000, 80_000_000)


def test_that_a_download_can_be_paused_and_resumed(
    context: ScreenContext, host: QWidget, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(models, "download", endless)
    dialog = opened(context, host, settle)
    qtbot.mouseClick(dialog.rows()["tiny"].button, Qt.MouseButton.LeftButton)
    assert dialog.rows()["tiny"].button.text() == "Pause"
    make_model(context.workspace.paths.models / ".tiny.download")
    qtbot.mouseClick(dialog.rows()["tiny"].button, Qt.MouseButton.LeftButton)
    settle()
    assert dialog.rows()["tiny"].button.text() == "Resume"
    assert dialog.rows()["tiny"].step.text().startswith("Stopped; ")


def test_that_a_download_can_be_cancelled_and_thrown_away(
    context: ScreenContext, host: QWidget, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(models, "download", endless)
    dialog = opened(context, host, settle)
    qtbot.mouseClick(dialog.rows()["tiny"].button, Qt.MouseButton.LeftButton)
    part = make_model(context.workspace.paths.models / ".tiny.download")
    pick(dialog, "tiny", Wish.DISCARD)
    settle()
    assert dialog.rows()["tiny"].button.text() == "Download"
    assert not part.exists()


def test_that_a_download_is_found_again_when_the_dialog_is_opened_anew(
    context: ScreenContext, host: QWidget, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    going = threading.Event()

    def download(_workspace: Workspace, _name: str, control: Control) -> str:
        while not going.wait(0.01):
            control.step("downloading", 20_000_000, 80_000_000)
        raise ProblemError(problem("no-network"))

    monkeypatch.setattr(models, "download", download)
    first = ModelDialog(context, host)
    first.open()
    qtbot.waitUntil(lambda: "tiny" in first.rows())
    qtbot.mouseClick(first.rows()["tiny"].button, Qt.MouseButton.LeftButton)
    first.reject()
    second = ModelDialog(context, host)
    second.open()
    qtbot.waitUntil(lambda: "tiny" in second.rows() and second.rows()["tiny"].button.text() == "Pause")
    going.set()
    settle()
    assert second.rows()["tiny"].fault.text() == context.notifier.sentence(problem("no-network"))


def pick(dialog: ModelDialog, name: str, wish: Wish) -> None:
    """Choose an entry of a model's menu."""
    (action,) = [each for each in dialog.rows()[name].menu.actions() if each.data() == wish]
    action.trigger()


def press(dialog: ModelDialog, qtbot: QtBot, name: str) -> None:
    """Press a button of the question that the dialog asks."""
    qtbot.mouseClick(dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def test_that_nobodys_choice_is_changed_by_an_import(
    context: ScreenContext, host: QWidget, settle: Settle, tmp_path: Path
) -> None:
    context.store_settings(context.settings.with_values(model="our-own"))
    model_folder(context.workspace.paths.models / "our-own")
    dialog = opened(context, host, settle)
    dialog.import_model(model_folder(tmp_path / "other"))
    settle()
    assert context.settings.model == "our-own"
    assert dialog.rows()["other"].button.text() == "Use"
    assert dialog.findChild(QLabel, "model-note").text() == "other is in the store"


def test_that_a_folder_dropped_on_the_dialog_is_imported(
    context: ScreenContext, host: QWidget, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(context, host, settle)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(model_folder(tmp_path / "dropped")))])
    where = QPointF(100, 100)
    enter = QDragEnterEvent(
        where.toPoint(), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    dialog.dragEnterEvent(enter)
    drop = QDropEvent(
        where, Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(dialog.chosen) as waiting:
        dialog.dropEvent(drop)
    assert (enter.isAccepted(), waiting.args) == (True, ["dropped"])


def test_that_the_model_in_use_is_removed_after_a_question_and_then_none_is_in_use(
    context: ScreenContext, host: QWidget, settle: Settle, qtbot: QtBot
) -> None:
    folder = model_folder(context.workspace.paths.models / "our-own")
    context.store_settings(context.settings.with_values(model="our-own"))
    dialog = opened(context, host, settle)
    pick(dialog, "our-own", Wish.REMOVE)
    assert folder.exists()
    press(dialog, qtbot, "confirm-remove")
    settle()
    assert not folder.exists()
    assert "our-own" not in dialog.rows()
    assert context.settings.model == ""
    assert "are free again" in dialog.findChild(QLabel, "model-note").text()


@pytest.mark.parametrize(("button", "replaces"), [("convert-beside", False), ("convert-replacing", True)])
def test_that_the_reader_says_whether_the_original_is_kept(
    context: ScreenContext,
    host: QWidget,
    settle: Settle,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    button: str,
    replaces: bool,
) -> None:
    asked: list[tuple[str, bool]] = []

    def convert(_workspace: Workspace, name: str, _control: Control, *, replaces: bool) -> str:
        asked.append((name, replaces))
        return name

    monkeypatch.setattr(models, "convert", convert)
    make_model(context.workspace.paths.models / "our-own", kind=Kind.FLOAT16)
    dialog = opened(context, host, settle)
    pick(dialog, "our-own", Wish.CONVERT)
    press(dialog, qtbot, button)
    settle()
    assert asked == [("our-own", replaces)]


def test_that_conversion_is_offered_only_where_it_helps(context: ScreenContext, host: QWidget, settle: Settle) -> None:
    make_model(context.workspace.paths.models / "our-own", kind=Kind.INT8)
    dialog = opened(context, host, settle)
    assert [each.data() for each in dialog.rows()["our-own"].menu.actions()] == [Wish.CHECK, Wish.REMOVE]
    assert dialog.rows()["tiny"].menu.actions() == []


@pytest.mark.parametrize("is_whole", [True, False])
def test_that_a_check_says_what_it_found(context: ScreenContext, host: QWidget, settle: Settle, is_whole: bool) -> None:
    folder = model_folder(context.workspace.paths.models / "our-own")
    if not is_whole:
        (folder / "config.json").write_text("{")
    dialog = opened(context, host, settle)
    pick(dialog, "our-own", Wish.CHECK)
    settle()
    row = dialog.rows()["our-own"]
    assert (row.fault.isVisible(), row.step.text() == "Every file is whole") == (not is_whole, is_whole)


def test_that_the_store_tells_its_size_and_place(context: ScreenContext, host: QWidget, settle: Settle) -> None:
    dialog = opened(context, host, settle)
    assert str(context.workspace.paths.models) in dialog.findChild(QLabel, "model-store").text()


def test_that_the_dialog_is_as_large_as_it_was_made(context: ScreenContext, host: QWidget, settle: Settle) -> None:
    dialog = opened(context, host, settle)
    dialog.resize(900, 520)
    dialog.reject()
    assert opened(context, host, settle).size() == QSize(900, 520)


def test_that_speed_and_time_left_follow_the_last_seconds() -> None:
    rate = Rate()
    for second in range(20):
        rate.add(second, 1_000_000 * second + (10_000_000 if second > 9 else 0))
    assert rate.bytes_per_s() == 1_000_000
    assert rate.left_s(30_000_000 + 9_000_000) == 10


def test_that_no_speed_is_told_before_it_is_known() -> None:
    rate = Rate()
    rate.add(0, 0)
    rate.add(0.2, 900_000)
    assert (rate.bytes_per_s(), rate.left_s(1_000_000)) == (None, None)


@pytest.mark.parametrize(
    ("seconds", "words"), [(20, "less than a minute left"), (150, "about 2 min left"), (5400, "about 1.5 h left")]
)
def test_that_the_time_left_is_told_roughly(seconds: int, words: str) -> None:
    assert left_words(seconds) == words


def test_that_nobody_is_asked_when_a_model_is_chosen(context: ScreenContext, host: QWidget) -> None:
    context.store_settings(context.settings.with_values(model="small"))
    chosen: list[str] = []
    ensure_model(context, host, chosen.append)
    assert (chosen, host.findChildren(ModelDialog)) == (["small"], [])
