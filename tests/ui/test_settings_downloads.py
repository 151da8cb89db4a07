"""The settings of model downloads: taken when they fit, told when they do not, tried at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from qa_app.config.settings import Settings
from qa_app.model.problems import ProblemError, problem
from qa_app.services import models
from qa_app.services.workspace import Workspace
from qa_app.ui.context import ScreenContext
from qa_app.ui.settings.downloads import DownloadsGroup
from tests.ui.conftest import Told


@pytest.fixture
def group(context: ScreenContext, qtbot: QtBot) -> DownloadsGroup:
    def store(settings: Settings) -> None:
        context.workspace = replace(context.workspace, settings=settings)

    context.store_settings = store
    made = DownloadsGroup(context)
    qtbot.addWidget(made)
    made.retranslate()
    made.fill()
    made.show()
    return made


def enter(group: DownloadsGroup, name: str, text: str) -> QLineEdit:
    field = group.findChild(QLineEdit, name)
    field.setText(text)
    field.editingFinished.emit()
    return field


@pytest.mark.parametrize(
    ("name", "setting", "text"),
    [
        ("model-mirror", "model_mirror", "https://mirror.test/hub"),
        ("model-mirror", "model_mirror", ""),
        ("model-proxy", "model_proxy", "proxy.test:8080"),
        ("model-proxy", "model_proxy", "direct"),
        ("proxy-user", "model_proxy_user", "zhao"),
        ("proxy-password", "model_proxy_password", " with spaces "),
        ("hub-token", "hub_token", "hf_x"),
    ],
)
def test_that_what_fits_is_in_force_at_once(
    group: DownloadsGroup, context: ScreenContext, name: str, setting: str, text: str
) -> None:
    field = enter(group, name, text)
    assert (getattr(context.settings, setting), bool(field.property("invalid"))) == (text, False)


@pytest.mark.parametrize(
    ("name", "setting", "text", "code"),
    [
        ("model-mirror", "model_mirror", "mirror", "hub-address-unfit"),
        ("model-proxy", "model_proxy", "socks5://proxy", "proxy-unfit"),
        ("ca-file", "model_ca_file", "/nowhere.pem", "ca-file-unfit"),
    ],
)
def test_that_what_does_not_fit_is_told_and_not_stored(
    group: DownloadsGroup, context: ScreenContext, told: Told, name: str, setting: str, text: str, code: str
) -> None:
    field = enter(group, name, text)
    key = "name" if code == "ca-file-unfit" else "address"
    assert (getattr(context.settings, setting), field.property("invalid")) == ("", True)
    assert [each.sentence for each in told.notices] == [context.notifier.sentence(problem(code, **{key: text}))]


def test_that_a_file_of_certificates_is_taken(group: DownloadsGroup, context: ScreenContext, tmp_path: Path) -> None:
    (tmp_path / "own.pem").write_text("certificates")
    enter(group, "ca-file", str(tmp_path / "own.pem"))
    assert context.settings.model_ca_file == str(tmp_path / "own.pem")


@pytest.mark.parametrize("answers", [True, False])
def test_that_a_trial_says_how_it_went(
    group: DownloadsGroup, context: ScreenContext, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, answers: bool
) -> None:
    def try_hub(_workspace: Workspace) -> str:
        if not answers:
            raise ProblemError(problem("no-network", host="hub.test"))
        return "hub.test"

    monkeypatch.setattr(models, "try_hub", try_hub)
    button = group.findChild(QPushButton, "try-hub")
    button.click()
    qtbot.waitUntil(button.isEnabled)
    outcome = group.findChild(QLabel, "hub-outcome")
    said = "hub.test answers and has the models."
    assert outcome.text() == (said if answers else context.notifier.sentence(problem("no-network", host="hub.test")))
