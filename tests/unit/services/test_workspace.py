from __future__ import annotations

from pathlib import Path

import pytest

from qa_app.config.paths import Paths
from qa_app.config.settings import load_settings
from qa_app.model.problems import ProblemError
from qa_app.services.workspace import change_settings, open_workspace
from tests.helpers.rights import read_only


def test_that_a_new_workspace_gets_its_folders_settings_and_database(tmp_path: Path) -> None:
    paths = Paths.of(tmp_path / "new" / "workspace")
    open_workspace(paths).close()
    assert paths.database.is_file()
    assert all(folder.is_dir() for folder in (paths.models, paths.cache, paths.logs, paths.exports, paths.backups))


def test_that_the_zone_of_a_workspace_stays_when_the_machine_travels(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    open_workspace(Paths.of(tmp_path)).close()
    monkeypatch.setenv("TZ", "Europe/London")
    workspace = open_workspace(Paths.of(tmp_path))
    workspace.close()
    assert workspace.zone.key == "Asia/Shanghai"


def test_that_changed_settings_are_stored_and_in_the_workspace_that_is_given(tmp_path: Path) -> None:
    workspace = open_workspace(Paths.of(tmp_path))
    changed = change_settings(workspace, workspace.settings.with_values(time_zone="Asia/Taipei"))
    changed.close()
    assert (changed.zone.key, load_settings(changed.paths).time_zone) == ("Asia/Taipei", "Asia/Taipei")


def test_that_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ProblemError) as caught:
        open_workspace(Paths.of(tmp_path / "file" / "workspace"))
    assert [problem.code for problem in caught.value.problems] == ["workspace-not-made"]


def test_that_a_workspace_with_broken_settings_opens_at_the_second_try(tmp_path: Path) -> None:
    paths = Paths.of(tmp_path)
    paths.settings.write_text("{", encoding="utf-8")
    with pytest.raises(ProblemError, match="settings-not-json"):
        open_workspace(paths)
    open_workspace(paths).close()
    assert paths.settings.is_file()


def test_that_a_workspace_in_a_read_only_folder_is_told() -> None:
    with read_only(()) as folder, pytest.raises(ProblemError, match="workspace-not-made"):
        open_workspace(Paths.of(folder))
