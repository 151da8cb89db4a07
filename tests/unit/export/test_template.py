"""The customer's own workbook, filled: read back by openpyxl, and what is refused."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from qa_app.export.labels import Labels
from qa_app.export.report import MonthReport
from qa_app.export.template.fields import LIST_FIELDS, MONTH_FIELDS, template_values
from qa_app.export.template.filling import fill_template
from qa_app.model.problems import Problem, ProblemError
from tests.unit.export.months import adjustment, evaluation, fatal, month, ranked

THREE = (
    ranked(1, "0102", "91.5"),
    ranked(2, "0103", "90"),
    ranked(3, "0104", "80", awards=(), amount_cents=0, points=0),
)


@pytest.fixture
def template(tmp_path: Path) -> Callable[..., Path]:
    """Save a workbook whose first sheet, named Pay, is set up by the test."""

    def save(set_up: Callable[[Worksheet], object], name: str = "template.xlsx") -> Path:
        book = Workbook()
        sheet = book.active
        assert sheet is not None
        sheet.title = "Pay"
        set_up(sheet)
        book.save(tmp_path / name)
        return tmp_path / name

    return save


def rows_at_five(sheet: Worksheet) -> None:
    """Title, heading, a repeated row, a total below it."""
    sheet["A1"] = "Service stars of {{month}}: {{total_amount}} {{currency}}"
    sheet.append([])
    for column, text in enumerate(("{{rows.rank}}", "{{rows.name}}", "{{rows.score}}", "{{rows.amount}}"), start=1):
        sheet.cell(5, column, text)
    sheet["E5"] = "=D5*2"
    sheet["D6"] = "=SUM(D5:D5)"
    sheet["D7"] = "=D6+1"


def fill(file: Path, report: MonthReport | None = None) -> Worksheet:
    output = file.parent / "filled.xlsx"
    fill_template(file, output, report or month(*THREE), Labels("en"))
    return load_workbook(output)["Pay"]


def problems(file: Path, report: MonthReport | None = None) -> list[Problem]:
    with pytest.raises(ProblemError) as caught:
        fill(file, report)
    assert not (file.parent / "filled.xlsx").exists()
    return list(caught.value.problems)


def told(found: list[Problem]) -> list[tuple[str, str]]:
    return [(each.code, dict(each.arguments).get("cell", "")) for each in found]


def column(sheet: Worksheet, letter: str, first: int, last: int) -> list[object]:
    return [sheet[f"{letter}{row}"].value for row in range(first, last + 1)]


def test_that_a_row_stands_once_for_each_record(template) -> None:
    sheet = fill(template(rows_at_five))

    assert column(sheet, "A", 5, 7) == [1, 2, 3]
    assert column(sheet, "B", 5, 7) == ["Agent 0102", "Agent 0103", "Agent 0104"]
    assert column(sheet, "D", 5, 7) == [200, 200, 0]


def test_that_figures_among_words_become_words(template) -> None:
    assert fill(template(rows_at_five))["A1"].value == "Service stars of 2026-10: 400.00 CNY"


def test_that_formulas_follow_the_rows_that_they_name(template) -> None:
    sheet = fill(template(rows_at_five))

    assert column(sheet, "E", 5, 7) == ["=D5*2", "=D6*2", "=D7*2"]
    assert column(sheet, "D", 8, 9) == ["=SUM(D5:D7)", "=D8+1"]


def test_that_formulas_of_other_sheets_follow_too(template) -> None:
    def set_up(sheet: Worksheet) -> None:
        rows_at_five(sheet)
        sheet.parent.create_sheet("Total")["A1"] = "=Pay!D6+SUM(Pay!D5:D5)"

    file = template(set_up)
    fill(file)
    assert load_workbook(file.parent / "filled.xlsx")["Total"]["A1"].value == "=Pay!D8+SUM(Pay!D5:D7)"


def test_that_formats_heights_and_merged_cells_are_repeated(template) -> None:
    def set_up(sheet: Worksheet) -> None:
        rows_at_five(sheet)
        sheet["B5"].font = Font(bold=True)
        sheet["D5"].number_format = "#,##0.00"
        sheet.row_dimensions[5].height = 30
        sheet.merge_cells("F5:G5")
        sheet.merge_cells("A9:C10")

    sheet = fill(template(set_up))

    assert [sheet[f"B{row}"].font.bold for row in (5, 6, 7, 8)] == [True, True, True, False]
    assert sheet["D7"].number_format == "#,##0.00"
    assert [sheet.row_dimensions[row].height for row in (5, 6, 7)] == [30, 30, 30]
    assert {str(each) for each in sheet.merged_cells.ranges} == {"F5:G5", "F6:G6", "F7:G7", "A11:C12"}


def test_that_rows_side_by_side_are_repeated_together(template) -> None:
    def set_up(sheet: Worksheet) -> None:
        sheet["A2"] = "{{rows.name}}"
        sheet["A3"] = "{{rows.score}} points"
        sheet["A4"] = "end"

    assert column(fill(template(set_up)), "A", 2, 8) == [
        "Agent 0102",
        "91.50 points",
        "Agent 0103",
        "90.00 points",
        "Agent 0104",
        "80.00 points",
        "end",
    ]


def test_that_conditions_validations_print_area_and_filter_reach_over_all_rows(template) -> None:
    def set_up(sheet: Worksheet) -> None:
        rows_at_five(sheet)
        fill_ = PatternFill("solid", start_color="FFFFC7CE")
        sheet.conditional_formatting.add("D5:D6", CellIsRule("greaterThan", ["$D$6"], fill=fill_))
        validation = DataValidation("list", "$H$6:$H$7")
        validation.add("B5")
        sheet.add_data_validation(validation)
        sheet.print_area = "A1:D6"
        sheet.auto_filter.ref = "A4:D5"

    sheet = fill(template(set_up))

    ((ranges, rules),) = sheet.conditional_formatting._cf_rules.items()
    assert (str(ranges.sqref), rules[0].formula) == ("D5:D8", ["$D$8"])
    assert str(sheet.data_validations.dataValidation[0].formula1) == "$H$8:$H$9"
    assert sheet.print_area == "'Pay'!$A$1:$D$8"
    assert sheet.auto_filter.ref == "A4:D7"


def test_that_charts_and_comments_are_kept_and_move_along(template) -> None:
    def set_up(sheet: Worksheet) -> None:
        rows_at_five(sheet)
        chart = BarChart()
        chart.add_data(Reference(sheet, min_col=4, min_row=5, max_row=5))
        chart.title = "Paid in {{month}}"
        sheet.add_chart(chart, "A9")
        sheet["D6"].comment = Comment("checked by finance", "finance")

    file = template(set_up)
    sheet = fill(file)

    assert sheet["D8"].comment.text == "checked by finance"
    assert sheet._charts[0].anchor._from.row == 10
    with zipfile.ZipFile(file.parent / "filled.xlsx") as package:
        chart = package.read("xl/charts/chart1.xml").decode()
    assert "'Pay'!$D$5:$D$7" in chart or "'Pay'!$D$5" in chart
    assert "Paid in 2026-10" in chart


def test_that_a_table_grows_with_its_rows(template) -> None:
    def set_up(sheet: Worksheet) -> None:
        sheet.append(["Name", "Amount"])
        sheet.append(["{{rows.name}}", "{{rows.amount}}"])
        sheet.add_table(Table(displayName="Pay", ref="A1:B2"))

    assert fill(template(set_up)).tables["Pay"].ref == "A1:B4"


def test_that_cells_with_names_are_filled_though_they_are_empty(template) -> None:
    def set_up(sheet: Worksheet) -> None:
        sheet["A1"] = "Total"
        sheet.parent.defined_names["qa_total_amount"] = DefinedName("qa_total_amount", attr_text="Pay!$B$1")
        sheet.parent.defined_names["qa_rows_name"] = DefinedName("qa_rows_name", attr_text="'Pay'!$A$3")

    sheet = fill(template(set_up))

    assert sheet["B1"].value == 400
    assert column(sheet, "A", 3, 5) == ["Agent 0102", "Agent 0103", "Agent 0104"]


def test_that_a_list_without_records_leaves_its_row_empty(template) -> None:
    def set_up(sheet: Worksheet) -> None:
        sheet["A1"] = "{{month}}"
        sheet["A2"] = "{{adjustments.name}}"
        sheet["A3"] = "end"

    assert column(fill(template(set_up)), "A", 1, 3) == ["2026-10", None, "end"]


def test_that_text_from_the_month_never_becomes_a_formula(template) -> None:
    def set_up(sheet: Worksheet) -> None:
        sheet["A1"] = "{{rows.name}}"

    cell = fill(template(set_up), month(ranked(1, "1", "90", name="=1+1 & <b>")))["A1"]

    assert (cell.value, cell.data_type) == ("=1+1 & <b>", "s")


def test_that_a_date_is_a_date_where_the_cell_shows_dates(template) -> None:
    def set_up(sheet: Worksheet) -> None:
        sheet["A1"] = "{{evaluations.started_at}}"
        sheet["A1"].number_format = "yyyy-mm-dd hh:mm"
        sheet["B1"] = "{{evaluations.started_at}}"

    sheet = fill(template(set_up), month(*THREE, evaluations=(evaluation("c1"),)))

    assert f"{sheet['A1'].value:%Y-%m-%d %H:%M}" == sheet["B1"].value == "2026-10-14 16:20"


def test_that_the_header_of_the_page_is_filled(template) -> None:
    def set_up(sheet: Worksheet) -> None:
        sheet["A1"] = "{{month}}"
        sheet.oddHeader.center.text = "Paid {{ month }}"

    assert fill(template(set_up)).oddHeader.center.text == "Paid 2026-10"


def test_that_filling_twice_gives_the_same_bytes(template) -> None:
    file = template(rows_at_five)
    fill(file)
    first = (file.parent / "filled.xlsx").read_bytes()
    fill(file)

    assert (file.parent / "filled.xlsx").read_bytes() == first


def test_that_every_field_that_is_named_has_a_value() -> None:
    report = month(
        *THREE,
        evaluations=(evaluation("c1", fatals=(fatal("opening"),)),),
        adjustments=(adjustment("0102", 0, 20_000),),
    )
    values = template_values(report, Labels("en"))

    assert set(values.month) == set(MONTH_FIELDS)
    assert {name: set(records[0]) for name, records in values.lists.items()} == {
        name: set(fields) for name, fields in LIST_FIELDS.items()
    }


def test_that_every_wrong_placeholder_is_told_at_once_with_its_cell(template) -> None:
    def set_up(sheet: Worksheet) -> None:
        sheet["A1"] = "{{moth}}"
        sheet["B2"] = "{{rows.amout}}"
        sheet["C3"] = "{{month"
        sheet["D4"] = '="{{month}}"'
        sheet["E5"] = "{{zzz}}"

    found = problems(template(set_up))

    assert told(found) == [
        ("template-unknown-placeholder-near", "A1"),
        ("template-unknown-placeholder-near", "B2"),
        ("template-open-placeholder", "C3"),
        ("template-placeholder-in-formula", "D4"),
        ("template-unknown-placeholder", "E5"),
    ]
    assert [dict(each.arguments)["suggestion"] for each in found[:2]] == ["month", "rows.amount"]


def test_that_a_row_of_two_lists_is_refused(template) -> None:
    def set_up(sheet: Worksheet) -> None:
        sheet["A1"] = "{{rows.name}} {{teams.team}}"

    assert told(problems(template(set_up))) == [("template-lists-mixed", "")]


def test_that_a_template_without_placeholders_is_refused(template) -> None:
    assert told(problems(template(lambda sheet: sheet.append(["Total"])))) == [("template-without-placeholders", "")]


def test_that_an_unknown_name_of_ours_is_refused(template) -> None:
    def set_up(sheet: Worksheet) -> None:
        sheet.parent.defined_names["qa_totl_amount"] = DefinedName("qa_totl_amount", attr_text="Pay!$B$1")

    assert told(problems(template(set_up))) == [("template-unknown-placeholder-near", "B1")]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.xlsm", b"", "template-macros"),
        ("a.xls", b"", "template-not-xlsx"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "template-encrypted"),
        ("a.xlsx", b"no workbook", "template-broken"),
        ("a.xlsx", b"", "template-broken"),
    ],
)
def test_that_what_is_no_template_is_refused(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(content)

    assert told(problems(tmp_path / name)) == [(code, "")]


def test_that_a_template_that_is_missing_is_told(tmp_path: Path) -> None:
    assert told(problems(tmp_path / "none.xlsx")) == [("template-unreadable", "")]


def with_part(file: Path, name: str, content: bytes) -> Path:
    """Put one more part into a workbook, or another in the place of one."""
    packed = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.namelist():
            if each != name:
                new.writestr(each, old.read(each))
        new.writestr(name, content)
    file.write_bytes(packed.getvalue())
    return file


MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def as_excel_saves_it(file: Path, rows: str, strings: str) -> Path:
    """Put rows whose texts are shared into a workbook, as Excel does."""
    added = {
        "xl/_rels/workbook.xml.rels": (
            "</Relationships>",
            (
                '<Relationship Id="rId99" Target="sharedStrings.xml" '
                'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"/>'
            ),
        ),
        "[Content_Types].xml": (
            "</Types>",
            (
                '<Override PartName="/xl/sharedStrings.xml" '
                'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
            ),
        ),
    }
    for name, (end, entry) in added.items():
        with zipfile.ZipFile(file) as package:
            content = package.read(name).decode()
        if "sharedStrings" not in content:
            with_part(file, name, content.replace(end, entry + end).encode())
    with_part(file, "xl/sharedStrings.xml", f"<sst {MAIN}>{strings}</sst>".encode())
    sheet = f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>"
    return with_part(file, "xl/worksheets/sheet1.xml", sheet.encode())


def test_that_texts_that_cells_share_are_read_whatever_their_formats(template) -> None:
    strings = "<si><t>kept</t></si><si><r><t>{{rows</t></r><r><t>.name}}</t></r></si>"
    rows = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>'

    sheet = fill(as_excel_saves_it(template(rows_at_five), rows, strings))

    assert column(sheet, "A", 1, 3) == ["kept", "kept", "kept"]
    assert column(sheet, "B", 1, 3) == ["Agent 0102", "Agent 0103", "Agent 0104"]


def test_that_formulas_that_cells_share_are_written_out(template) -> None:
    rows = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">C1*2</f><v>9</v></c></row>'
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>9</v></c></row>'
    )

    sheet = fill(as_excel_saves_it(template(rows_at_five), rows, "<si><t>{{rows.name}}</t></si>"))

    assert column(sheet, "B", 1, 4) == ["=C1*2", "=C2*2", "=C3*2", "=C4*2"]


def test_that_macros_hidden_behind_another_ending_are_refused(template) -> None:
    file = with_part(template(rows_at_five), "xl/vbaProject.bin", b"x")

    assert told(problems(file)) == [("template-macros", "")]


def test_that_a_zip_bomb_is_refused_unopened(template) -> None:
    file = with_part(template(rows_at_five), "xl/media/image.png", bytes(60 << 20))

    assert told(problems(file)) == [("template-too-large", "")]


def test_that_entities_are_refused(template) -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    file = with_part(template(rows_at_five), "xl/worksheets/sheet1.xml", bomb)

    assert told(problems(file)) == [("template-broken", "")]


def test_that_a_pivot_table_is_refused_where_rows_repeat(template) -> None:
    file = with_part(template(rows_at_five), "xl/pivotCache/pivotCacheDefinition1.xml", b"<x/>")

    assert told(problems(file)) == [("template-pivot", "")]


def test_that_the_template_itself_is_never_written_over(template) -> None:
    file = template(rows_at_five)
    before = file.read_bytes()
    with pytest.raises(ProblemError) as caught:
        fill_template(file, file, month(*THREE), Labels("en"))

    assert caught.value.problems[0].code == "template-is-output"
    assert file.read_bytes() == before


def test_that_a_wrong_template_leaves_the_old_workbook(template) -> None:
    file = template(lambda sheet: sheet.append(["{{moth}}"]))
    output = file.parent / "filled.xlsx"
    output.write_bytes(b"old")
    with pytest.raises(ProblemError):
        fill_template(file, output, month(*THREE), Labels("en"))

    assert output.read_bytes() == b"old"
