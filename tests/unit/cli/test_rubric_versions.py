"""`rubric compare` and `rubric health` as they are called."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa_app.cli import main
from tests.helpers.rubrics import MINI_RUBRIC

EVALUATION = {"call": "1", "agent": "102", "reviewer": "r1", "rubric": "mini", "version": 1}
SUBMITTED = "2026-10-14T16:20:00+08:00"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    file = tmp_path / "old.yaml"
    file.write_text(MINI_RUBRIC, encoding="utf-8")
    return file


@pytest.fixture
def new(tmp_path: Path) -> Path:
    file = tmp_path / "new.yaml"
    file.write_text(
        MINI_RUBRIC.replace("version: 1", "version: 2").replace("points: 6", "points: 16"), encoding="utf-8"
    )
    return file


@pytest.fixture
def workspace(tmp_path: Path, old: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """A workspace with version 1 and one evaluation of 40."""
    folder = str(tmp_path / "ws")
    given = EVALUATION | {"answers": {"opening": "no", "manners": {}}, "submitted_at": SUBMITTED}
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps(given) + "\n", encoding="utf-8")
    assert main(["rubric", "publish", str(old), "--workspace", folder]) == 0
    assert main(["evaluations", "import", str(rows), "--workspace", folder]) == 0
    capsys.readouterr()
    return folder


def test_that_two_files_are_compared_without_a_workspace(
    old: Path, new: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rubric", "compare", str(old), str(new), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    (found,) = document["differences"]
    assert (document["old"], document["new"]) == ({"id": "mini", "version": 1}, {"id": "mini", "version": 2})
    assert (found["code"], found["item"], found["before"], found["after"]) == (
        "difference-item-points",
        "opening",
        "6",
        "16",
    )
    assert found["affects_scores"] is True


def test_that_a_published_version_is_named_by_id_and_number(
    workspace: str, new: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["rubric", "compare", "mini@1", str(new), "--scores", "--json", "--workspace", workspace]
    assert main(command) == 0
    scores = json.loads(capsys.readouterr().out)["scores"]
    assert (scores["total"], scores["different"], scores["mean_before"], scores["mean_after"]) == (
        1,
        1,
        "40.0000",
        "20.0000",
    )
    (row,) = scores["rows"]
    assert (row["call"], row["old_score"], row["new_score"], row["difference"]) == (
        "1",
        "40.0000",
        "20.0000",
        "-20.0000",
    )


def test_that_an_unknown_version_ends_with_one(workspace: str, new: Path) -> None:
    assert main(["rubric", "compare", "mini@7", str(new), "--workspace", workspace]) == 1


def test_that_people_read_which_differences_change_scores(
    old: Path, new: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QA_APP_LANGUAGE", "en")
    assert main(["rubric", "compare", str(old), str(new)]) == 0
    assert capsys.readouterr().out == "greeting/opening\n  * Points: 6 → 16\n"


def test_that_the_health_of_a_rubric_is_one_document(workspace: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rubric", "health", "mini", "--json", "--workspace", workspace]) == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["rubric"], document["evaluations"], document["findings"]) == ("mini", 1, [])
    opening = document["items"][0]
    assert (opening["item"], opening["seen"], opening["lost"], opening["too_few"]) == ("opening", 1, 1, True)
