"""The command line, read a second time: months at the borders, rows that moved, files of which nothing is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.law.month import Desk
from tests.unit.law.shell import run, written


@pytest.mark.parametrize("month", ["２０２６-10", "٢٠٢٦-10", "0000-01", "0001-01", "9999-12", "2026-10\n"])
def test_that_a_month_of_other_digits_or_at_the_end_of_time_is_wrong_usage(desk: Desk, month: str) -> None:
    ran = desk.run("rank", "--month", month, "--json")
    assert (ran.code, ran.out) == (2, "")


@pytest.mark.parametrize("month", ["1000-01", "9998-12", "2028-02"])
def test_that_a_far_month_is_empty(desk: Desk, month: str) -> None:
    assert desk.done("rank", "--month", month)["rows"] == []


def test_that_a_month_is_reopened_by_the_words_of_the_law_alone(desk: Desk) -> None:
    desk.publish()
    desk.scores("7", 90)
    closed = desk.done("close", "--month", "2026-10")
    opened = desk.done("reopen", "--month", "2026-10")
    assert (opened["hash"], opened["reason"]) == (closed["hash"], "qa-app reopen")


def test_that_a_reason_of_nothing_is_refused(desk: Desk) -> None:
    desk.publish()
    desk.scores("7", 90)
    desk.done("close", "--month", "2026-10")
    assert desk.run("reopen", "--month", "2026-10", "--reason", " ", "--json").codes() == ["reopen-without-reason"]


def test_that_both_files_of_a_score_are_told_of(tmp_path: Path) -> None:
    ran = run("score", "--rubric", tmp_path / "no.yaml", "--answers", tmp_path / "none.yaml", "--json")
    assert (ran.code, ran.codes()) == (1, ["file-not-found", "file-not-found"])


def test_that_a_broken_rubric_does_not_hide_that_the_answers_are_missing(tmp_path: Path) -> None:
    rubric = written(tmp_path / "r.yaml", "rubric: r\nversion: 1\nmode: points\ncolour: red\nsections: []\n")
    ran = run("score", "--rubric", rubric, "--answers", tmp_path / "none.yaml", "--json")
    assert (ran.code, ran.codes()) == (1, ["unknown-key", "list-empty", "file-not-found"])


@pytest.mark.parametrize("raw", [b"", b"\n \n", b"# nothing\n", b"\xef\xbb\xbf", "rubric: r\n".encode("utf-16")])
@pytest.mark.parametrize("kind", ["rubric", "policy"])
def test_that_a_file_that_says_nothing_is_told_at_its_beginning(tmp_path: Path, kind: str, raw: bytes) -> None:
    file = tmp_path / "x.yaml"
    file.write_bytes(raw)
    problems = run(kind, "check", file, "--json").document["problems"]
    assert isinstance(problems, list)
    assert [(each["line"], each["column"], each["file"]) for each in problems] == [(1, 1, str(file))]


@pytest.mark.parametrize(
    ("raw", "place"), [(b"a: b\ntitle: \xbf\xaa\xb3\xa1\n", (2, 8)), (b"title: \xe5\xbc\x80\xff", (1, 9))]
)
def test_that_the_first_wrong_byte_has_its_column(tmp_path: Path, raw: bytes, place: tuple[int, int]) -> None:
    file = tmp_path / "x.yaml"
    file.write_bytes(raw)
    problems = run("rubric", "check", file, "--json").document["problems"]
    assert isinstance(problems, list)
    assert [(each["line"], each["column"]) for each in problems] == [place]


def test_that_a_row_with_more_cells_than_headings_is_refused_and_the_others_are_taken(desk: Desk) -> None:
    ran = desk.figures("""
        agent,csat_pct
        7,91,5
        8,92.5
        9,93,
    """)
    rejected, imported = ran.document["rejected"], ran.document["imported"]
    assert isinstance(rejected, list)
    assert isinstance(imported, list)
    assert [(each["row"], each["code"]) for each in rejected] == [(2, "sheet-row-longer")]
    assert (ran.code, [each["agent"] for each in imported]) == (0, ["8", "9"])


@pytest.mark.parametrize(
    "value", ["1_000", "1e400", '"1,5"', "0x10", "½", "五", "(5)", "--5", "1 000", "0.1234567890123"]
)
def test_that_a_figure_that_is_no_plain_number_is_refused(desk: Desk, value: str) -> None:
    ran = desk.figures(f"agent,csat_pct\n7,{value}\n")
    assert (ran.code, ran.codes("rejected")) == (1, ["value-not-a-number"])
