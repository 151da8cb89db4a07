"""Sheets of any kind are read as cells under headings."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from qa_app.model.problems import ProblemError
from qa_app.services.importing.metadata import is_metadata_heading, open_metadata
from qa_app.services.importing.sheet import Cell, Sheet

CHINESE = "文件名,坐席工号,姓名\na.wav,0102,李娜\n"


def sheet_of(tmp_path: Path, content: str | bytes, encoding: str = "utf-8") -> Sheet:
    path = tmp_path / "calls.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return open_metadata(path)


def workbook(tmp_path: Path, *rows: tuple[object, ...], name: str = "calls.xlsx") -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(tmp_path / name)
    return tmp_path / name


def refusal(path: Path) -> str:
    with pytest.raises(ProblemError) as caught:
        open_metadata(path)
    (only,) = caught.value.problems
    assert only.file == str(path)
    return only.code


def cells(sheet: Sheet) -> list[tuple[Cell, ...]]:
    return [row.cells for row in sheet.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_that_chinese_text_is_read_in_the_encoding_it_has(tmp_path: Path, encoding: str) -> None:
    sheet = sheet_of(tmp_path, CHINESE, encoding)

    assert sheet.headings == ("文件名", "坐席工号", "姓名")
    assert cells(sheet) == [("a.wav", "0102", "李娜")]


def test_that_big5_is_told_from_gb18030_by_its_headings(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path, "檔名,工號,姓名\na.wav,0102,李娜\n", "big5")

    assert sheet.headings == ("檔名", "工號", "姓名")
    assert cells(sheet) == [("a.wav", "0102", "李娜")]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_that_cells_are_parted_by_whatever_parts_the_headings(tmp_path: Path, delimiter: str) -> None:
    text = "file,agent,team\na.wav,102,一组\n".replace(",", delimiter)

    assert cells(sheet_of(tmp_path, text)) == [("a.wav", "102", "一组")]


def test_that_commas_within_quotes_part_nothing(tmp_path: Path) -> None:
    assert cells(sheet_of(tmp_path, 'file;agent\n"a;b,c ""x"".wav";102\n')) == [('a;b,c "x".wav', "102")]


def test_that_excels_line_with_the_delimiter_is_no_heading(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path, "sep=;\nfile;agent\na.wav;102\n")

    assert (sheet.headings, sheet.rows[0].number) == (("file", "agent"), 3)


def test_that_rows_keep_the_number_of_their_line(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path, 'file,agent\n\n"two\nlines",1\n\nb.wav,2\n')

    assert [row.number for row in sheet.rows] == [3, 6]


def test_that_a_title_above_the_headings_is_passed_over(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path, "10月通话清单,,\n制表：张三,,\n文件名,工号,姓名\na.wav,102,李娜\n")

    assert (sheet.headings, cells(sheet)) == (("文件名", "工号", "姓名"), [("a.wav", "102", "李娜")])


def test_that_an_open_quote_costs_one_row_and_not_the_rest(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path, 'file,agent\na.wav,1\n"b.wav,2\nc.wav,3\n')

    assert cells(sheet) == [("a.wav", "1"), ("c.wav", "3")]
    assert [(found.code, found.line) for found in sheet.problems] == [("sheet-row-broken", 3)]


def test_that_a_quote_in_the_wrong_place_costs_one_row(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path, 'file,agent\n"a"b.wav,1\nc.wav,3\n')

    assert cells(sheet) == [("c.wav", "3")]
    assert [found.line for found in sheet.problems] == [2]


def test_that_a_workbook_gives_text_numbers_and_dates(tmp_path: Path) -> None:
    path = workbook(
        tmp_path, ("文件名", "工号", "开始时间"), ("a.wav", "0102", datetime.fromisoformat("2026-10-14T16:20"))
    )

    sheet = open_metadata(path)

    assert cells(sheet) == [("a.wav", "0102", datetime.fromisoformat("2026-10-14T16:20"))]
    assert sheet.rows[0].number == 2


def test_that_the_sheet_of_a_workbook_with_known_headings_is_taken(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(("说明", "请勿修改"))
    second = book.create_sheet("通话")
    second.append(("通话清单",))
    second.append(("文件名", "工号"))
    second.append(("a.wav", 102))
    book.save(tmp_path / "calls.xlsx")

    sheet = open_metadata(tmp_path / "calls.xlsx")

    assert (sheet.headings, sheet.rows[0].number) == (("文件名", "工号"), 3)


def test_that_a_failed_lookup_in_a_workbook_counts_as_empty(tmp_path: Path) -> None:
    path = workbook(tmp_path, ("file", "name"), ("a.wav", "#N/A"))

    assert cells(open_metadata(path)) == [("a.wav", None)]


def test_that_a_workbook_is_known_whatever_its_name_ends_in(tmp_path: Path) -> None:
    assert open_metadata(workbook(tmp_path, ("file",), ("a.wav",), name="calls.csv")).headings == ("file",)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "sheet-empty"),
        (b"\n \n,,\n", "sheet-empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "sheet-old-format"),
        (b"PK\x03\x04 no zip at all", "sheet-not-a-workbook"),
        (b"RIFF\x00\x00\x00\x00WAVE", "sheet-not-text"),
        (b"\xff\xfe\x00", "sheet-wrong-encoding"),
        (b"file,agent\n\xff\x81\x8d\x90\n", "sheet-wrong-encoding"),
    ],
)
def test_that_a_file_that_is_no_sheet_is_refused_with_its_reason(tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / "x").write_bytes(content)

    assert refusal(tmp_path / "x") == code


def test_that_a_zip_with_something_else_in_it_is_no_workbook(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.xlsx", "w") as package:
        package.writestr("readme.txt", "hello")

    assert refusal(tmp_path / "x.xlsx") == "sheet-not-a-workbook"


def test_that_a_damaged_workbook_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path, ("file",), *((f"{number}.wav",) for number in range(500)))
    package = zipfile.ZipFile(path)
    broken = io.BytesIO()
    with zipfile.ZipFile(broken, "w") as target:
        for name in package.namelist():
            content = package.read(name)
            target.writestr(name, content[: len(content) // 2] if "sheet1" in name else content)
    path.write_bytes(broken.getvalue())

    assert refusal(path) == "sheet-not-a-workbook"


def test_that_a_workbook_cut_short_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path, ("file",), ("a.wav",))
    path.write_bytes(path.read_bytes()[:2000])

    assert refusal(path) == "sheet-not-a-workbook"


def test_that_a_workbook_that_unpacks_beyond_all_measure_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package,
        package.open("xl/a", "w", force_zip64=True) as part,
    ):
        for _ in range(1040):
            part.write(bytes(1 << 20))

    assert refusal(path) == "sheet-too-large"


def test_that_a_missing_sheet_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.csv") == "sheet-missing"
    assert refusal(tmp_path) == "sheet-unreadable"


def test_that_headings_are_known_in_three_languages_however_they_are_written() -> None:
    for heading in ("File_Name", "通话编号", "坐席工号*", "滿意度(1-5)", "開始時間", "Ｓtart　time", "是否解决？"):
        assert is_metadata_heading(heading), heading
    assert not is_metadata_heading("备注")
