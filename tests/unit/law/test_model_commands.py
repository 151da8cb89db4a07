"""The store of models by command: downloaded from a hub, imported, checked, converted, removed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.model_files import make_model
from tests.helpers.model_hub import Hub, running
from tests.unit.law.shell import run
from tests.unit.transcribe.test_imports import zipped


def test_that_a_models_life_is_told_in_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    place = ("--json", "--workspace", tmp_path / "workspace")
    whole = {file.name: file.read_bytes() for file in make_model(tmp_path / "our-own").iterdir()}
    with running(Hub(files=whole)) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.address)
        assert run("models", "download", "tiny", *place).document == {"model": "tiny"}
        hub.api_status = 404
        refused = run("models", "download", "base", *place)
    assert (refused.code, refused.codes()) == (1, ["download-not-found"])
    archive = zipped(tmp_path / "our-own", tmp_path / "our-own.zip")
    assert run("models", "import", archive, *place).document == {"model": "our-own"}
    listed = {each["name"]: each for each in run("models", "list", *place).document["models"]}
    assert {name for name, each in listed.items() if each["installed"]} >= {"tiny", "our-own"}
    assert (listed["tiny"]["languages"], listed["tiny"]["precision"], listed["base"]["precision"]) == (
        "many",
        "int8",
        None,
    )
    assert run("models", "check", "tiny", *place).document == {"models": ["tiny"], "problems": []}
    assert run("models", "convert", "tiny", *place).code == 1
    removed = run("models", "remove", "tiny", *place).document
    assert (removed["model"], removed["freed_bytes"] > 0) == ("tiny", True)
    assert run("models", "remove", "tiny", *place).code == 1


def test_that_a_damaged_model_is_told_by_file_and_ends_with_1(tmp_path: Path) -> None:
    place = ("--json", "--workspace", tmp_path / "workspace")
    run("models", "import", make_model(tmp_path / "our-own"), *place)
    (tmp_path / "workspace" / "models" / "our-own" / "config.json").write_text("{}")
    checked = run("models", "check", "our-own", *place)
    assert (checked.code, [each["code"] for each in checked.document["problems"]]) == (1, ["model-damaged"])
