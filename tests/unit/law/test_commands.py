"""The law of the commands: one JSON document, messages elsewhere, exit codes, options anywhere, never a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from qa_app.config.paths import Paths
from tests.unit.law.month import Desk, evaluation
from tests.unit.law.shell import run, written

GOOD = "rubric: r\nversion: 1\nmode: points\nsections: [{id: s, items: [{id: a, type: yes_no}]}]\n"
POLICY = "policy: p\nversion: 1\nscore: [{id: q, source: evaluations}]\n"


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QA_APP_LANGUAGE", "en")


WRONG_USAGE = [
    ["nothing"],
    ["--nothing"],
    ["rubric"],
    ["rubric", "chek", "x"],
    ["rubric", "check"],
    ["rubric", "check", "x", "y"],
    ["score"],
    ["score", "--rubric", "x"],
    ["score", "--answers", "x"],
    ["rank"],
    ["rank", "--month", "2026-13"],
    ["rank", "--month", "October"],
    ["rank", "--month"],
    ["figures", "import", "x"],
    ["figures", "import", "x", "--month", "2026-1"],
    ["evaluations", "import"],
    ["export", "--month", "2026-10"],
    ["transcribe"],
    ["transcribe", "--all", "4711"],
    ["transcribe", "4711", "--language", "fr"],
    ["transcript"],
    ["transcript", "4711", "--format", "docx"],
    ["suggest", "4711"],
    ["agreement"],
    ["import"],
    ["models", "download"],
    ["rubric", "check", "x", "--workspace"],
]


@pytest.mark.parametrize("words", WRONG_USAGE, ids=" ".join)
@pytest.mark.parametrize("json", [[], ["--json"]], ids=["plain", "json"])
def test_that_wrong_usage_ends_with_2_and_prints_no_result(desk: Desk, words: list[str], json: list[str]) -> None:
    place = [] if "--workspace" in words else ["--workspace", desk.workspace]
    ran = run(*words, *json, *place) if words[-1] != "--workspace" else run(*words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err
    assert "Traceback" not in ran.err


PROBLEMS = [
    ["rubric", "check", "NONE"],
    ["rubric", "check", "FOLDER"],
    ["rubric", "check", "BYTES"],
    ["rubric", "publish", "NONE"],
    ["rubric", "publish", "BROKEN"],
    ["rubric", "import", "NONE"],
    ["rubric", "import", "BYTES"],
    ["policy", "check", "NONE"],
    ["policy", "check", "BROKEN"],
    ["policy", "publish", "FOLDER"],
    ["policy", "publish", "BROKEN"],
    ["score", "--rubric", "NONE", "--answers", "NONE"],
    ["score", "--rubric", "GOOD", "--answers", "NONE"],
    ["score", "--rubric", "GOOD", "--answers", "BYTES"],
    ["score", "--rubric", "FOLDER", "--answers", "GOOD"],
    ["agreement", "NONE"],
    ["agreement", "FOLDER"],
    ["evaluations", "import", "NONE"],
    ["evaluations", "import", "FOLDER"],
    ["evaluations", "import", "BYTES"],
    ["figures", "import", "NONE", "--month", "2026-10"],
    ["figures", "import", "BYTES", "--month", "2026-10"],
    ["rank", "--month", "2026-10", "--policy", "NONE"],
    ["rank", "--month", "2026-10", "--policy", "BROKEN"],
    ["transcript", "4711"],
    ["transcribe", "4711"],
    ["suggest", "4711", "--rubric", "r"],
    ["speech", "NONE"],
    ["speech", "BYTES"],
    ["speech", "FOLDER"],
    ["import", "NONE"],
    ["import", "BYTES"],
    ["export", "--month", "2026-10", "--output", "FOLDER/none/month.xlsx"],
]


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "folder").mkdir()
    (tmp_path / "bytes").write_bytes(bytes(range(256)) * 4)
    return {
        "NONE": str(tmp_path / "none.yaml"),
        "FOLDER": str(tmp_path / "folder"),
        "BYTES": str(tmp_path / "bytes"),
        "BROKEN": str(written(tmp_path / "broken.yaml", "rubric: r\n")),
        "GOOD": str(written(tmp_path / "good.yaml", GOOD)),
    }


def _named(words: list[str], files: dict[str, str]) -> list[str]:
    for name, path in files.items():
        words = [word.replace(name, path) for word in words]
    return words


@pytest.mark.parametrize("words", PROBLEMS, ids=" ".join)
def test_that_a_problem_ends_with_1_and_is_listed(desk: Desk, files: dict[str, str], words: list[str]) -> None:
    ran = desk.run(*_named(words, files), "--json")
    assert ran.code == 1
    listed = [each for each in ran.document.values() if isinstance(each, list) and each]
    assert all({"code", "message"} <= set(each) for each in listed[0])
    assert "Traceback" not in ran.err
    assert ran.err


@pytest.mark.parametrize("words", PROBLEMS, ids=" ".join)
def test_that_a_problem_without_json_prints_nothing_on_standard_output(
    desk: Desk, files: dict[str, str], words: list[str]
) -> None:
    ran = desk.run(*_named(words, files))
    assert (ran.code, ran.out) == (1, "")
    assert ran.err
    assert "Traceback" not in ran.err


def test_that_results_are_one_document_and_messages_stand_elsewhere(desk: Desk) -> None:
    rubric = written(desk.folder / "good.yaml", GOOD)
    policy = written(desk.folder / "policy.yaml", POLICY)
    answers = written(desk.folder / "answers.yaml", "rubric: r\nanswers: {a: yes}\n")
    keys = {
        ("rubric", "check", rubric): {"problems"},
        ("rubric", "publish", rubric): {"id", "version", "hash"},
        ("policy", "check", policy): {"problems"},
        ("policy", "publish", policy): {"id", "version", "hash"},
        ("score", "--rubric", rubric, "--answers", answers): {"score", "raw_score", "uncapped_score", "grade"},
        ("rank", "--month", "2026-10"): {"rows", "teams"},
        ("models", "list"): {"models"},
        ("models", "check"): {"models", "problems"},
    }
    for words, expected in keys.items():
        ran = desk.run(*words, "--json")
        assert ran.code == 0, (words, ran.err)
        assert set(ran.document) >= expected, words


def test_that_a_workbook_tells_path_sheets_and_rows(desk: Desk) -> None:
    desk.publish()
    desk.scores("102", 90, 80)
    output = desk.folder / "month.xlsx"
    document = desk.done("export", "--month", "2026-10", "--output", output)
    assert document["path"] == str(output)
    assert output.stat().st_size
    assert set(document) >= {"path", "sheets", "rows"}


def test_that_options_may_stand_before_and_behind_the_command(desk: Desk) -> None:
    rubric = written(desk.folder / "good.yaml", GOOD)
    place = desk.workspace
    assert run("--workspace", place, "rubric", "publish", rubric, "--json").code == 0
    assert run("rubric", "--workspace", place, "publish", "--json", rubric).code == 0
    assert run("rubric", "publish", f"--workspace={place}", "--json", rubric).code == 0
    database = f"sqlite:///{Paths.of(place).database}"
    assert run("rubric", "publish", rubric, "--json", "--workspace", place, "--database", database).code == 0


def test_that_the_environment_names_the_workspace_and_the_option_wins(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.publish()
    desk.scores("102", 90)
    monkeypatch.setenv("QA_APP_WORKSPACE", str(desk.workspace))
    policy = written(tmp_path / "policy.yaml", POLICY)
    words = ("rank", "--month", "2026-10", "--policy", policy, "--json")
    assert [row["agent"] for row in run(*words).document["rows"]] == ["102"]
    assert run(*words, "--workspace", tmp_path / "other").document["rows"] == []


@pytest.mark.parametrize("place", ["file", "file/below"])
def test_that_a_workspace_that_cannot_be_is_told(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    ran = run("rank", "--month", "2026-10", "--json", "--workspace", tmp_path / place)
    assert ran.code in {1, 2}
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("url", ["nonsense", "sqlite:///FILE/below.sqlite", "oracle://x"])
def test_that_a_database_that_cannot_be_is_told(desk: Desk, url: str) -> None:
    file = written(desk.folder / "file", "x")
    ran = desk.run("rank", "--month", "2026-10", "--json", "--database", url.replace("FILE", str(file)))
    assert (ran.code, len(ran.codes())) == (1, 1)
    assert "Traceback" not in ran.err


def test_that_publishing_again_is_the_same_and_another_text_is_refused(desk: Desk) -> None:
    first = desk.publish(GOOD)
    assert (first["id"], first["version"]) == ("r", 1)
    assert desk.publish(GOOD) == first
    other = written(desk.folder / "other.yaml", GOOD.replace("points", "weighted"))
    ran = desk.run("rubric", "publish", other, "--json")
    assert (ran.code, ran.codes()) == (1, ["rubric-version-published"])
    assert desk.publish(GOOD.replace("version: 1", "version: 2").replace("points", "weighted"))["version"] == 2


def test_that_a_rubric_with_warnings_is_published(desk: Desk) -> None:
    text = "rubric: w\nversion: 1\nmode: weighted\nsections: [{id: s, weight: 3, items: [{id: a, type: yes_no}]}]\n"
    assert desk.publish(text)["id"] == "w"


def test_that_a_list_is_the_same_in_whatever_order_the_rows_came(desk: Desk) -> None:
    desk.publish()
    policy = "score: [{id: q, source: evaluations}]\n"
    rows = [evaluation(agent, 1, 90, team) for agent, team in (("9", "b"), ("10", "a"), ("zh", "b"), ("8", "a"))]
    desk.take(rows)
    first = desk.rank(policy)
    assert [row["agent"] for row in first["rows"]] == ["8", "9", "10", "zh"]
    desk.take([{**row, "reviewer": "r2"} for row in reversed(rows)])
    assert [row["agent"] for row in desk.rank(policy)["rows"]] == ["8", "9", "10", "zh"]
    assert desk.rank(policy) == desk.rank(policy)


CHINESE = (
    "rubric: r\nversion: 1\ntitle: 甲\nmode: points\nsections: [{id: s, title: 乙, items: [{id: 丙, type: TYPE}]}]\n"
)


def _program(*words: object, **streams: object) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "QA_APP_LANGUAGE": "zh_CN"}
    program = [sys.executable, "-m", "qa_app", *map(str, words)]
    return subprocess.run(program, env=environment, stderr=subprocess.PIPE, check=False, **streams)  # type: ignore[call-overload,no-any-return]


def test_that_redirected_output_is_utf_8_on_every_system(tmp_path: Path) -> None:
    rubric = written(tmp_path / "r.yaml", CHINESE.replace("TYPE", "yes_nn"))
    ran = _program("rubric", "check", rubric, "--json", stdout=subprocess.PIPE)
    (fault,) = json.loads(ran.stdout.decode("utf-8"))["problems"]
    assert (ran.returncode, fault["code"]) == (1, "word-unknown")
    assert "不" in fault["message"]
    assert b"Traceback" not in ran.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_that_output_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    rubric = written(tmp_path / "r.yaml", CHINESE.replace("TYPE", "yes_no"))
    answers = written(tmp_path / "a.yaml", "rubric: r\nanswers: {丙: yes}\n")
    with Path("/dev/full").open("wb") as full:
        for words in (["--json"], []):
            ran = _program("score", "--rubric", rubric, "--answers", answers, *words, stdout=full)
            assert (ran.returncode, ran.stderr.count(b"\n")) == (1, 1), ran.stderr
