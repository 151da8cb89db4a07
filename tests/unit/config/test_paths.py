from __future__ import annotations

from pathlib import Path

import pytest

from qa_app.config.paths import Paths, shipped_demo, shipped_rubrics


def test_that_the_named_folder_comes_before_the_variable(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("QA_APP_WORKSPACE", str(tmp_path / "variable"))
    assert Paths.of(tmp_path / "named").root == tmp_path / "named"
    assert Paths.of().root == tmp_path / "variable"


def test_that_without_either_the_users_data_folder_is_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("QA_APP_WORKSPACE", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert Paths.of().root.name == "qa-app"


def test_that_a_relative_folder_is_made_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert Paths.of(Path("w")).database == tmp_path / "w" / "qa.sqlite"


def test_that_what_is_shipped_lies_beside_the_package_in_a_source_tree() -> None:
    assert (shipped_demo() / "calls.csv").is_file()
    assert shipped_rubrics().name == "rubrics"


def test_that_what_is_measured_of_a_computer_lies_outside_the_workspace(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("QA_APP_STATE", str(tmp_path / "mine"))
    assert Paths.of(tmp_path / "shared").machine == tmp_path / "mine" / "machine.json"
    monkeypatch.setenv("QA_APP_STATE", "")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    assert not Paths.of(tmp_path / "shared").machine.is_relative_to(tmp_path / "shared")
