from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from qa_app.export.glossary_file import write_glossary
from qa_app.model.glossary import GlossaryWord
from qa_app.model.problems import ProblemError
from qa_app.services.importing.glossary_rows import read_glossary, read_pasted

CARD = GlossaryWord("心悦卡", ("新月卡", "星悦卡"), "zh", "会员, 金卡")


@pytest.mark.parametrize("name", ["words.csv", "words.XLSX"])
def test_that_a_written_file_reads_as_it_was(tmp_path: Path, name: str) -> None:
    words = (CARD, GlossaryWord("StarPay", ("star pay",)), GlossaryWord("0102", ("1.50",)), GlossaryWord("=SUM(A1)"))
    write_glossary(tmp_path / name, words)
    assert read_glossary(tmp_path / name) == words


def test_that_no_word_becomes_a_formula_in_a_workbook(tmp_path: Path) -> None:
    write_glossary(tmp_path / "words.xlsx", (GlossaryWord("=1+1"),))
    cell = load_workbook(tmp_path / "words.xlsx").worksheets[0]["A2"]
    assert (cell.value, cell.data_type, cell.number_format) == ("=1+1", "s", "@")


def test_that_a_workbook_with_chinese_headings_in_another_order_is_read(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["语言", "词语", "误识别为"])
    sheet.append(["中文", "心悦卡", "新月卡；星悦卡、新月卡"])
    sheet.append([None, None, None])
    book.save(tmp_path / "words.xlsx")
    assert read_glossary(tmp_path / "words.xlsx") == (GlossaryWord("心悦卡", ("新月卡", "星悦卡"), "zh"),)


def test_that_a_sheet_without_words_is_refused(tmp_path: Path) -> None:
    (tmp_path / "words.csv").write_text("Language,Note\nzh,a\n", encoding="utf-8")
    with pytest.raises(ProblemError) as caught:
        read_glossary(tmp_path / "words.csv")
    assert caught.value.problems[0].code == "glossary-no-words"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("心悦卡\t新月卡；星悦卡\tzh\t会员, 金卡\n", (CARD,)),
        ("心悦卡\n\nStarPay\tstar pay", (GlossaryWord("心悦卡"), GlossaryWord("StarPay", ("star pay",)))),
        ("备注\t词语\n热销\t心悦卡", (GlossaryWord("心悦卡", note="热销"),)),
        ("", ()),
    ],
)
def test_that_pasted_rows_are_read(text: str, words: tuple[GlossaryWord, ...]) -> None:
    assert read_pasted(text) == words
