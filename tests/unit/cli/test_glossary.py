"""`glossary list`, `import` and `export` as they are called."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from qa_app.cli import main


@pytest.fixture
def folder(tmp_path: Path) -> str:
    return str(tmp_path / "ws")


def taken(folder: str, file: Path, text: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, Any]]:
    file.write_text(text, encoding="utf-8-sig")
    code = main(["glossary", "import", str(file), "--json", "--workspace", folder])
    return code, json.loads(capsys.readouterr().out)


def listed(folder: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    assert main(["glossary", "list", "--json", "--workspace", folder]) == 0
    words: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["words"]
    return words


def test_that_known_words_gain_variants_and_new_ones_are_added(
    tmp_path: Path, folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = tmp_path / "words.csv"
    taken(folder, sheet, "词语,误识别为\n心悦卡,新月卡\nStarPay,\n", capsys)
    code, said = taken(folder, sheet, "word,heard as\n心悦卡,星悦卡\nStarPay,\n李娜,丽娜\n", capsys)
    assert code == 0
    assert [[each["word"] for each in said[part]] for part in ("added", "extended", "known")] == [
        ["李娜"],
        ["心悦卡"],
        ["StarPay"],
    ]
    assert [(each["word"], each["variants"]) for each in listed(folder, capsys)] == [
        ("StarPay", []),
        ("心悦卡", ["新月卡", "星悦卡"]),
        ("李娜", ["丽娜"]),
    ]


def test_that_nothing_is_taken_where_one_word_is_wrong(
    tmp_path: Path, folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = taken(folder, tmp_path / "words.csv", "word,heard as\n心悦卡,新月卡\nStarPay,s\n", capsys)
    assert (code, [each["code"] for each in said["problems"]]) == (1, ["glossary-variant-short"])
    assert listed(folder, capsys) == []


@pytest.mark.parametrize("name", ["words.csv", "words.xlsx"])
def test_that_exported_words_are_known_when_they_come_back(
    tmp_path: Path, folder: str, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    taken(folder, tmp_path / "given.csv", "word,heard as,note\n心悦卡,新月卡、星悦卡,会员\n", capsys)
    target = tmp_path / name
    assert main(["glossary", "export", str(target), "--workspace", folder]) == 0
    capsys.readouterr()
    assert main(["glossary", "import", str(target), "--json", "--workspace", folder]) == 0
    said = json.loads(capsys.readouterr().out)
    assert ([each["word"] for each in said["known"]], said["added"], said["extended"]) == (["心悦卡"], [], [])
