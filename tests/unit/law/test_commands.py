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


def test_that_an_import_exits_0_when_something_was_taken_or_nothing_refused(desk: Desk) -> None:
    desk.publish()
    good, bad = evaluation("102", 1, 90), {**evaluation("102", 2, 90), "reviewer": ""}
    assert [desk.take(rows).code for rows in ([good, bad], [good], [bad], [good, bad])] == [0, 0, 1, 1]


ROWS = {
    "call": ("", "evaluation-value-missing"),
    "reviewer": (None, "evaluation-value-missing"),
    "rubric": ("nowhere", "unknown-rubric"),
    "version": (7, "unknown-rubric-version"),
    "agent": ("", "evaluation-value-missing"),
    "started_at": ("yesterday", "value-not-a-date"),
    "submitted_at": ("14/13/2026", "value-not-a-date"),
    "answers": ({}, "answer-missing"),
    "colour": ("red", "evaluation-unknown-key"),
}


def test_that_a_refused_row_tells_file_row_code_and_message(desk: Desk) -> None:
    desk.publish()
    for number, (name, (value, code)) in enumerate(ROWS.items(), 1):
        ran = desk.take([evaluation("102", 20, 90), {**evaluation("102", number, 90), name: value}])
        (refused,) = ran.document["rejected"]
        assert (refused["code"], refused["row"], set(refused)) == (code, 2, {"file", "row", "code", "message"}), name


def test_that_every_reason_against_a_row_is_listed(desk: Desk) -> None:
    desk.publish()
    row = {**evaluation("102", 1, 90), "reviewer": "", "started_at": "soon", "answers": {"lost": {"q": 1}, "z": 1}}
    assert sorted(desk.take([row]).codes("rejected")) == [
        "answer-unknown-fault", "answer-unknown-item", "evaluation-value-missing", "value-not-a-date",
    ]  # fmt: skip


def test_that_the_same_row_again_is_a_duplicate_and_a_newer_one_counts(desk: Desk) -> None:
    desk.publish()
    row = evaluation("102", 1, 90)
    assert len(desk.take([row]).document["imported"]) == 1
    ran = desk.take([row, row])
    assert [(each["call"], each["row"]) for each in ran.document["duplicates"]] == [
        ("102-2026-10-1", 1),
        ("102-2026-10-1", 2),
    ]
    newer = {**evaluation("102", 1, 70), "submitted_at": "2026-10-05T10:00:00+08:00"}
    assert desk.take([newer]).code == 0
    assert desk.column("score: [{id: q, source: evaluations}]\n", "score", "evaluations") == [["70.0000", 1]]


def test_that_a_row_that_names_another_agent_than_the_call_has_is_refused(desk: Desk) -> None:
    desk.publish()
    row = evaluation("102", 1, 90)
    other = {**row, "agent": "103", "reviewer": "r2"}
    assert desk.take([row, other]).codes("rejected") == ["evaluation-agent-differs"]
    assert desk.take([other]).codes("rejected") == ["evaluation-agent-differs"]
    assert desk.take([{**other, "agent": ""}, {**other, "agent": "102", "reviewer": "r3"}]).codes("rejected") == []


SHEET = """
    call,agent,agent_name,team,reviewer,rubric,version,started_at,submitted_at,lost
    c1,102,Li Lei,North,r1,counted,1,2026-10-14 10:00,2026-10-14 11:00,x:2
    c2,102,Li Lei,North,r1,counted,1,2026-10-14 10:00,,na
    c3,102,Li Lei,North,r1,counted,1,2026-10-14 10:00,,none
    c4,102,Li Lei,North,r1,counted,1,2026-10-14 10:00,,
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_that_sheets_have_a_column_an_item(desk: Desk, encoding: str, separator: str) -> None:
    desk.publish()
    file = written(desk.folder / "rows.csv", SHEET.replace(",", separator).replace("Li Lei", "李雷"))
    file.write_bytes(file.read_text(encoding="utf-8").encode(encoding))
    ran = desk.run("evaluations", "import", file, "--json")
    assert [each["call"] for each in ran.document["imported"]] == ["c1", "c2", "c3"]
    assert [(each["row"], each["code"]) for each in ran.document["rejected"]] == [(5, "answer-missing")]
    (row,) = desk.rank("score: [{id: q, source: evaluations}]\n")["rows"]
    assert (row["name"], row["score"], row["evaluations"]) == ("李雷", "99.5000", 2)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_that_lines_of_json_are_taken_in_any_unicode(desk: Desk, encoding: str) -> None:
    desk.publish()
    desk.take([evaluation("102", 1, 90)])
    file = desk.folder / "rows.jsonl"
    file.write_bytes(file.read_text(encoding="utf-8").replace("102-", "103-").encode(encoding))
    ran = desk.run("evaluations", "import", file, "--json")
    assert [each["call"] for each in ran.document["imported"]] == ["103-2026-10-1"]


def test_that_figures_are_taken_refused_and_known_row_by_row(desk: Desk) -> None:
    ran = desk.figures("agent,csat_pct,praises\n102,90%,3\n103,many,1\n,5,1\n102,80,1\n")
    assert (ran.code, [each["agent"] for each in ran.document["imported"]]) == (0, ["102"])
    assert [(each["row"], each["code"]) for each in ran.document["rejected"]] == [
        (3, "value-not-a-number"), (4, "figures-no-agent"), (5, "figures-agent-twice"),
    ]  # fmt: skip
    assert [each["agent"] for each in desk.figures("agent,csat_pct\n102,90\n").document["duplicates"]] == ["102"]
    assert desk.figures("agent,csat_pct\n102,91\n").document["imported"]


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


def test_that_two_columns_of_one_heading_are_refused(desk: Desk) -> None:
    desk.publish()
    assert desk.figures("agent,csat_pct,csat_pct\n102,90,80\n").codes() == ["sheet-column-twice"]
    file = written(
        desk.folder / "rows.csv", "call,agent,reviewer,rubric,submitted_at,lost,lost\nc,1,r,counted,2026-10-01,,\n"
    )
    assert desk.run("evaluations", "import", file, "--json").codes() == ["sheet-column-twice"]


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
