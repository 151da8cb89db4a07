from __future__ import annotations

import json
import stat
import sys
from pathlib import Path

import pytest

from qa_app.config.paths import Paths
from qa_app.config.settings import (
    Settings,
    ThemeChoice,
    UnfitSettingError,
    load_settings,
    save_settings,
    system_zone,
)
from qa_app.model.problems import ProblemError


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.of(tmp_path / "工作区")


def test_that_a_new_workspace_has_the_usual_settings(paths: Paths) -> None:
    settings = load_settings(paths)
    assert (settings.language, settings.theme, settings.model) == (None, ThemeChoice.SYSTEM, "")
    assert not paths.root.exists()


def test_that_saved_settings_come_back(paths: Paths) -> None:
    settings = Settings(
        language="zh_CN",
        theme=ThemeChoice.DARK,
        time_zone="Asia/Taipei",
        reviewer_name="赵敏",
        column_mappings={"ab12": {"agent": "坐席工号"}},
        ui={"calls.columns": ["number", "score"]},
    )
    save_settings(paths, settings)
    assert load_settings(paths) == settings


def test_that_settings_of_a_newer_program_are_kept(paths: Paths) -> None:
    paths.root.mkdir()
    paths.settings.write_text('{"language": "en", "masking": {"level": 3}}', encoding="utf-8")
    save_settings(paths, load_settings(paths).with_values(language="zh_TW"))
    stored = json.loads(paths.settings.read_text(encoding="utf-8"))
    assert (stored["language"], stored["masking"]) == ("zh_TW", {"level": 3})


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        ("{", ""),
        ("[]", ""),
        ("[" * 100_000, ""),
        ('{"theme": "purple"}', "theme"),
        ('{"script": ["simplified"]}', "script"),
        ('{"language": 5}', "language"),
        ('{"reviewer_name": null}', "reviewer_name"),
        ('{"copy_recordings": "yes"}', "copy_recordings"),
        ('{"column_mappings": {"ab12": {"agent": 3}}}', "column_mappings"),
        ('{"column_mappings": {"ab12": "agent"}}', "column_mappings"),
        ('{"ui": []}', "ui"),
        ('{"time_zone": 8}', "time_zone"),
        ('{"time_zone": "Mars/Olympus"}', "time_zone"),
        ('{"time_zone": "../../etc/passwd"}', "time_zone"),
    ],
)
def test_that_a_broken_file_is_told_and_kept_aside(paths: Paths, text: str, setting: str) -> None:
    paths.root.mkdir()
    paths.settings.write_text(text, encoding="utf-8")
    with pytest.raises(ProblemError) as caught:
        load_settings(paths)
    (problem,) = caught.value.problems
    assert (problem.code, problem.file, dict(problem.arguments).get("setting", "")) == (
        "settings-broken" if setting else "settings-not-json",
        str(paths.settings),
        setting,
    )
    assert Path(dict(problem.arguments)["kept"]).read_text(encoding="utf-8") == text
    assert load_settings(paths) == Settings()


def test_that_a_second_broken_file_does_not_replace_the_first(paths: Paths) -> None:
    paths.root.mkdir()
    for text in ("{1", "{2"):
        paths.settings.write_text(text, encoding="utf-8")
        with pytest.raises(ProblemError):
            load_settings(paths)
    kept = sorted(each.read_text(encoding="utf-8") for each in paths.root.glob("settings.broken-*.json"))
    assert kept == ["{1", "{2"]


def test_that_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ProblemError, match="settings-not-saved"):
        save_settings(Paths.of(tmp_path / "file"), Settings())


def test_that_saving_leaves_no_other_file(paths: Paths) -> None:
    save_settings(paths, Settings())
    save_settings(paths, Settings(language="en"))
    assert [each.name for each in paths.root.iterdir()] == ["settings.json"]


def test_that_a_value_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="time_zone"):
        Settings().with_values(time_zone="Nowhere")


def test_that_settings_are_checked_when_they_are_made() -> None:
    with pytest.raises(UnfitSettingError, match="time_zone"):
        Settings(time_zone="Nowhere")


def test_that_a_choice_may_be_given_by_its_word() -> None:
    assert Settings().with_values(theme="dark").theme is ThemeChoice.DARK


def test_that_the_name_of_a_folder_that_is_no_text_comes_back(paths: Paths) -> None:
    settings = Settings(model="/models/\udcff")
    save_settings(paths, settings)
    assert load_settings(paths) == settings


def test_that_a_file_of_an_editor_that_marks_its_encoding_is_read(paths: Paths) -> None:
    paths.root.mkdir()
    paths.settings.write_text('{"reviewer_name": "赵敏"}', encoding="utf-8-sig")
    assert load_settings(paths).reviewer_name == "赵敏"


def test_that_the_zone_variable_is_heeded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", ":America/New_York")
    assert system_zone() == "America/New_York"


def test_that_a_machine_without_a_zone_is_taken_to_be_in_china(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TZ", "no such zone")
    monkeypatch.setattr("qa_app.config.settings.LOCAL_ZONE_FILE", tmp_path / "none")
    assert system_zone() == "Asia/Shanghai"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_that_only_its_owner_may_read_the_settings(paths: Paths) -> None:
    paths.root.mkdir()
    paths.settings.touch(0o644)
    save_settings(paths, Settings(hub_token="hf_secret"))
    assert stat.S_IMODE(paths.settings.stat().st_mode) == 0o600
