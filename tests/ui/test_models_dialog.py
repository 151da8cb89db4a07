"""Choosing a model: what is here, what can be fetched, what is told when it cannot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from qa_app.config.settings import Settings
from qa_app.model.problems import ProblemError, problem
from qa_app.model.progress import Control
from qa_app.services import models
from qa_app.services.workspace import Workspace
from qa_app.ui.context import ScreenContext
from qa_app.ui.models.dialog import ModelDialog, ensure_model
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
        dialog.import_folder(folder)
    assert waiting.args == ["from-the-usb-stick"]
    assert "from-the-usb-stick" in models.installed_names(context.workspace)


def test_that_a_folder_that_lacks_a_file_is_refused_by_name(
    context: ScreenContext, host: QWidget, settle: Settle, tmp_path: Path
) -> None:
    folder = model_folder(tmp_path / "half", without="tokenizer.json")
    dialog = opened(context, host, settle)
    dialog.import_folder(folder)
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


def test_that_a_closed_network_is_told_in_the_dialog(
    context: ScreenContext, host: QWidget, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def download(_workspace: Workspace, _name: str, _control: Control) -> str:
        raise ProblemError(problem("no-network"))

    monkeypatch.setattr(models, "download", download)
    dialog = opened(context, host, settle)
    row = dialog.rows()["tiny"]
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    settle()
    fault = dialog.findChild(QLabel, "model-fault")
    assert (fault.isVisible(), row.button.text()) == (True, "Download")
    assert fault.text() == context.notifier.sentence(problem("no-network"))


def test_that_a_download_can_be_cancelled(
    context: ScreenContext, host: QWidget, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def download(_workspace: Workspace, _name: str, control: Control) -> str:
        while True:
            control.step("downloading", 20_000_000, 80_000_000)

    monkeypatch.setattr(models, "download", download)
    dialog = opened(context, host, settle)
    row = dialog.rows()["tiny"]
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert row.button.text() == "Cancel"
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    settle()
    assert row.button.text() == "Download"


def test_that_nobody_is_asked_when_a_model_is_chosen(context: ScreenContext, host: QWidget) -> None:
    context.store_settings(context.settings.with_values(model="small"))
    chosen: list[str] = []
    ensure_model(context, host, chosen.append)
    assert (chosen, host.findChildren(ModelDialog)) == (["small"], [])
