"""Files of rubrics as they come from other people's editors."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_app.messages import sentence
from qa_app.model.problems import Problem, ProblemError
from qa_app.services.rubric_files import check_rubric_file, open_rubric_file, read_text

ROOT = Path(__file__).parents[3] / "rubrics"
RUBRIC = (ROOT / "telephone-service.yaml").read_text(encoding="utf-8")
CHINESE = "rubric: r\ntitle: 电话客服质检表\n说明: 规范问候，报公司和工号\n"
TAIWANESE = "rubric: r\ntitle: 電話客服質檢表\n說明: 規範問候，報公司和工號\n"


def refused(folder: Path, raw: bytes) -> Problem:
    """Give the one problem for which the file is not read."""
    file = folder / "r.yaml"
    file.write_bytes(raw)
    with pytest.raises(ProblemError) as caught:
        read_text(file)
    (problem,) = caught.value.problems
    assert problem.file == str(file)
    assert all(sentence(problem, language) for language in ("en", "zh_CN", "zh_TW"))
    return problem


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [RUBRIC, CHINESE])
def test_that_utf_16_is_named_with_and_without_its_mark(tmp_path: Path, codec: str, text: str) -> None:
    problem = refused(tmp_path, text.encode(codec))
    assert (problem.code, problem.arguments) == ("file-encoding", (("encoding", "UTF-16"),))


@pytest.mark.parametrize(("codec", "text", "line"), [("gb18030", CHINESE, 2), ("gbk", CHINESE, 2)])
def test_that_the_encoding_of_chinese_windows_is_named(tmp_path: Path, codec: str, text: str, line: int) -> None:
    problem = refused(tmp_path, text.encode(codec))
    assert (problem.code, problem.arguments) == ("file-encoding", (("encoding", "GBK (GB18030)"),))
    assert problem.line == line


def test_that_the_shipped_rubric_in_gb18030_is_named(tmp_path: Path) -> None:
    assert refused(tmp_path, RUBRIC.encode("gb18030")).arguments == (("encoding", "GBK (GB18030)"),)


def test_that_the_encoding_of_taiwanese_windows_is_named(tmp_path: Path) -> None:
    problem = refused(tmp_path, TAIWANESE.encode("big5"))
    assert (problem.code, problem.arguments) == ("file-encoding", (("encoding", "Big5"),))


def test_that_an_unknown_encoding_is_refused_at_its_line(tmp_path: Path) -> None:
    problem = refused(tmp_path, "rubric: r\ntitle: Café\n".encode("latin-1"))
    assert (problem.code, problem.line) == ("file-not-utf8", 2)


@pytest.mark.parametrize("head", [b"PK\x03\x04", b"%PDF-1.7\n", b"RIFF\x00\x00\x00\x00WAVE"])
def test_that_what_is_no_text_is_named(tmp_path: Path, head: bytes) -> None:
    assert refused(tmp_path, head + b"\x00\x01\xff" * 100).code == "file-not-text"


def test_that_more_than_10_mb_is_not_read(tmp_path: Path) -> None:
    assert refused(tmp_path, b"#" * (10 * 1024 * 1024 + 1)).code == "file-too-large"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_that_windows_and_mac_files_are_the_same_rubric(tmp_path: Path, line_end: str, mark: str) -> None:
    file = tmp_path / "r.yaml"
    file.write_bytes((mark + RUBRIC.replace("\n", line_end)).encode("utf-8"))
    found, shipped = open_rubric_file(file), open_rubric_file(ROOT / "telephone-service.yaml")
    assert found.rubric is not None
    assert found.rubric == shipped.rubric


@pytest.mark.parametrize(
    ("raw", "code", "place"),
    [
        (b"rubric: r\ntitle: a\x00b\n", "yaml-character", (2, 9)),
        ("rubric: r\ntitle: 表\x1b\n".encode(), "yaml-character", (2, 9)),
        (b"rubric: r\nsections:\n\t- id: s\n", "tab-indentation", (3, 1)),
    ],
)
def test_that_a_character_that_cannot_stand_is_told_with_its_place(
    tmp_path: Path, raw: bytes, code: str, place: tuple[int, int]
) -> None:
    file = tmp_path / "r.yaml"
    file.write_bytes(raw)
    (problem,) = check_rubric_file(file)
    assert (problem.code, (problem.line, problem.column)) == (code, place)


def test_that_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ProblemError) as caught:
        read_text(tmp_path)
    assert caught.value.problems[0].code == "file-unreadable"
