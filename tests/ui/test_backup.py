"""The workspace is backed up out of the window."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from qa_app.services.workspace import Workspace
from qa_app.ui.context import ScreenContext
from qa_app.ui.settings.place import PlaceGroup
from tests.ui.conftest import Told


@pytest.fixture
def workspace(local_workspace: Workspace) -> Workspace:
    return local_workspace


@pytest.fixture
def group(context: ScreenContext, qtbot: QtBot) -> PlaceGroup:
    made = PlaceGroup(context)
    qtbot.addWidget(made)
    made.retranslate()
    return made


def test_that_the_workspace_is_backed_up_into_a_file(
    group: PlaceGroup, tmp_path: Path, settle: Callable[[], None], told: Told
) -> None:
    group.back_up_to(tmp_path / "all.zip")
    settle()
    with zipfile.ZipFile(tmp_path / "all.zip") as backup:
        assert {"qa.sqlite", "settings.json"} <= set(backup.namelist())
    assert told.notices[-1].sentence == "The workspace is backed up in all.zip"


def test_that_a_backup_that_cannot_be_written_is_told(
    group: PlaceGroup, tmp_path: Path, settle: Callable[[], None], told: Told
) -> None:
    (tmp_path / "file").write_bytes(b"")
    group.back_up_to(tmp_path / "file" / "all.zip")
    settle()
    assert "backup" in told.notices[-1].sentence.casefold()


def test_that_a_local_workspace_can_be_backed_up(group: PlaceGroup) -> None:
    button = group.findChild(QAbstractButton, "back-up")
    assert (button.text(), button.isEnabled()) == ("Back up…", True)
