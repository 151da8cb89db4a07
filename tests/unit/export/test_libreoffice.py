"""The workbook in the real LibreOffice: it opens, works out every formula anew and agrees with the program."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from qa_app.export.labels import Labels
from qa_app.export.template.filling import fill_template
from qa_app.export.workbook import write_workbook
from tests.unit.export.months import adjustment, evaluation, fatal, month, ranked

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
ERRORS = ("#", "Err:")

pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")


def without_values(source: Path, target: Path) -> None:
    """Leave out the values beside the formulas, which LibreOffice would believe."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, re.sub(rb"</f><v>[^<]*</v>", b"</f>", old.read(name)))


@pytest.fixture(scope="module")
def recalculated(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Workbook]:
    """The month's workbook and a filled template, saved again by LibreOffice in one run, without our stored values."""
    folder = tmp_path_factory.mktemp("libreoffice")
    report = month(
        ranked(1, "0102", "91.5"),
        ranked(2, "102", "90", name="=1+1"),
        ranked(3, "*", "80", awards=(), amount_cents=0, points=0),
        evaluations=(evaluation("c1", fatals=(fatal("opening"),)),),
        adjustments=(adjustment("0102", 20_000, 13_333), adjustment("*", 0, 6_667), adjustment("999", 5, 0)),
    )
    write_workbook(folder / "written.xlsx", report, Labels("zh_CN"))
    without_values(folder / "written.xlsx", folder / "month.xlsx")
    template = Workbook()
    sheet = template.active
    assert sheet is not None
    sheet.title = "发放"
    sheet.append(["{{rows.name}}", "{{rows.payable}}"])
    sheet.append(["{{total_amount}}", "=SUM(B1:B1)"])
    template.save(folder / "template.xlsx")
    fill_template(folder / "template.xlsx", folder / "filled.xlsx", report, Labels("zh_CN"))
    subprocess.run(
        [
            str(SOFFICE),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
            str(folder / "out"),
            str(folder / "month.xlsx"),
            str(folder / "filled.xlsx"),
        ],
        check=True,
        capture_output=True,
        timeout=150,
    )
    return {name: load_workbook(folder / "out" / f"{name}.xlsx", data_only=True) for name in ("month", "filled")}


def test_that_no_cell_is_an_error(recalculated: dict[str, Workbook]) -> None:
    wrong = [
        (sheet.title, cell.coordinate, cell.value)
        for book in recalculated.values()
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith(ERRORS)
    ]
    assert wrong == []


def test_that_the_sheets_total_as_the_program_does(recalculated: dict[str, Workbook]) -> None:
    sheet = recalculated["month"]["发放汇总"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]

    paid = {row[0]: tuple(Decimal(str(value)).quantize(Decimal("0.01")) for value in row[3:6]) for row in rows}
    assert paid == {
        "0102": (Decimal(200), Decimal("-66.67"), Decimal("133.33")),
        "102": (Decimal(200), Decimal(0), Decimal(200)),
        "*": (Decimal(0), Decimal("66.67"), Decimal("66.67")),
        "999": (Decimal(0), Decimal("-0.05"), Decimal("-0.05")),
        "合计": (Decimal(400), Decimal("-0.05"), Decimal("399.95")),
    }


def test_that_a_filled_template_totals_alike(recalculated: dict[str, Workbook]) -> None:
    sheet = recalculated["filled"]["发放"]

    assert sheet["B4"].value == pytest.approx(400)
    assert sheet["A4"].value == pytest.approx(399.95)
    assert sheet["A2"].value == "=1+1"
