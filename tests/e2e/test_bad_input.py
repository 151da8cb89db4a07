"""Wrong input is answered with a problem and exit code 1, wrong usage with 2, and nothing is half-written."""

import shutil
import sqlite3

from tests.e2e.conftest import DEMO

GOOD = DEMO / "recordings" / "zh-01-delivery.wav"

RUBRIC = """\
rubric: short
version: 1
title: Short
mode: points
sections:
  - id: only
    title: Only
    items:
      - {id: greeted, title: Greeted, type: yes_no}
"""


def test_that_wrong_usage_exits_with_two(program):
    assert program.run("rank").code == 2
    assert program.run("rank", "--month", "2026-13").code == 2
    assert program.run("no-such-command").code == 2


def test_that_a_broken_recording_does_not_stop_the_others(program, tmp_path):
    broken = tmp_path / "页面 “错误”.mp3"
    broken.write_text("<html>404</html>", encoding="utf-8")
    outcome = program.run("import", GOOD, broken, "--json")
    assert outcome.code == 0
    assert len(outcome.document["imported"]) == 1
    assert [each["file"] for each in outcome.document["rejected"]] == [str(broken)]


def test_that_an_import_of_nothing_usable_exits_with_one(program, tmp_path):
    empty = tmp_path / "empty.wav"
    empty.touch()
    outcome = program.run("import", empty, "--json")
    assert outcome.code == 1
    assert outcome.document["imported"] == []


def test_that_the_same_recording_is_taken_once(program, tmp_path):
    copy = tmp_path / "copy.wav"
    shutil.copy(GOOD, copy)
    program.run("import", GOOD)
    outcome = program.run("import", copy, "--json")
    assert outcome.code == 0
    assert [each["file"] for each in outcome.document["duplicates"]] == [str(copy)]


def test_that_all_problems_of_a_rubric_come_at_once_with_their_lines(program, tmp_path):
    file = tmp_path / "bad.yaml"
    file.write_text(
        RUBRIC.replace("mode: points", "mode: pints").replace("type: yes_no", "typ: yes_no"), encoding="utf-8"
    )
    outcome = program.run("rubric", "check", file, "--json")
    assert outcome.code == 1
    lines = {each["line"] for each in outcome.document["problems"] if each["severity"] == "error"}
    assert {4, 9} <= lines


def test_that_an_unknown_answer_is_an_error_and_no_silent_zero(program, tmp_path):
    rubric, answers = tmp_path / "rubric.yaml", tmp_path / "answers.yaml"
    rubric.write_text(RUBRIC, encoding="utf-8")
    answers.write_text("rubric: short\nanswers:\n  greeted: maybe\n", encoding="utf-8")
    outcome = program.run("score", "--rubric", rubric, "--answers", answers, "--json")
    assert outcome.code == 1
    assert "score" not in outcome.document


def test_that_a_missing_file_is_a_problem_and_no_traceback(program, tmp_path):
    outcome = program.run("score", "--rubric", tmp_path / "none.yaml", "--answers", tmp_path / "none.yaml")
    assert outcome.code == 1
    assert "Traceback" not in outcome.err


def test_that_a_database_from_the_future_is_refused_untouched(program):
    program.run("doctor")
    file = program.workspace / "qa.sqlite"
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999_from_the_future'")
    connection.close()
    before = file.read_bytes()
    outcome = program.run("rank", "--month", "2026-10", "--json")
    assert outcome.code == 1
    assert [each["code"] for each in outcome.document["problems"]] == ["database-from-the-future"]
    assert file.read_bytes() == before


def test_that_a_file_that_is_no_database_is_refused_untouched(program):
    program.workspace.mkdir()
    file = program.workspace / "qa.sqlite"
    file.write_text("These are my notes, not a database. " * 100, encoding="utf-8")
    outcome = program.run("rank", "--month", "2026-10")
    assert outcome.code == 1
    assert "Traceback" not in outcome.err
    assert file.read_text(encoding="utf-8").startswith("These are my notes")


def test_that_a_workbook_cannot_replace_a_folder(program, tmp_path):
    target = tmp_path / "book.xlsx"
    target.mkdir()
    outcome = program.run("export", "--month", "2026-10", "--output", target)
    assert outcome.code == 1
    assert "Traceback" not in outcome.err
    assert list(tmp_path.glob("*.xlsx")) == [target]


def test_that_a_full_disk_is_told_and_leaves_no_half_workbook(program):
    outcome = program.run("export", "--month", "2026-10", "--output", "/dev/full/book.xlsx")
    assert outcome.code == 1
    assert "Traceback" not in outcome.err
