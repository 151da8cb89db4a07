"""What the documents say of workbook and templates is so, and the templates that are shipped can be filled."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from qa_app.export.labels import Labels
from qa_app.export.template.fields import LIST_FIELDS, MONTH_FIELDS
from qa_app.export.template.filling import fill_template
from qa_app.export.workbook import month_tables
from tests.unit.export.months import adjustment, evaluation, month, ranked

ROOT = Path(__file__).resolve().parents[3]
DOCUMENT = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
OWN = {"Quality", "Praise", "Standard greeting", "Recording notice"}


def test_that_the_columns_of_each_sheet_are_the_documented_ones() -> None:
    report = month(ranked(1, "1", "90"), evaluations=(evaluation("c1"),))
    documented = dict(re.findall(r"^\| ([A-Z][^|]*) \| (.*) \|$", DOCUMENT, re.MULTILINE))
    for table in month_tables(report, Labels("en")):
        fixed = ["…" if column.heading in OWN else column.heading for column in table.columns]
        assert documented[table.name] == ", ".join(dict.fromkeys(fixed)), table.name


@pytest.mark.parametrize("name", MONTH_FIELDS)
def test_that_every_figure_is_documented(name: str) -> None:
    assert f"`{name}`" in DOCUMENT


@pytest.mark.parametrize("name", LIST_FIELDS)
def test_that_every_field_of_a_list_is_documented(name: str) -> None:
    (line,) = re.findall(rf"^\| `{name}`.*$", DOCUMENT, re.MULTILINE)
    assert set(LIST_FIELDS[name]) - {"number"} <= set(re.findall(r"`(\w+)`", line))


@pytest.mark.parametrize("name", ["payment.en.xlsx", "payment.zh_CN.xlsx"])
def test_that_the_shipped_templates_can_be_filled(name: str, tmp_path: Path) -> None:
    rows = (ranked(1, "0101", "91"), ranked(2, "0102", "90"))
    report = month(*rows, adjustments=(adjustment("0102", 0, 6_667), adjustment("0199", 0, 100)))

    filled = fill_template(ROOT / "demo" / "templates" / name, tmp_path / "filled.xlsx", report, Labels("zh_CN"))

    payment, changes = load_workbook(tmp_path / "filled.xlsx").worksheets
    assert list(filled.values()) == [3, 2]
    assert [payment.cell(row, 9).value for row in (5, 6, 7, 8)] == [200, 266.67, 1, "=SUM(I5:I7)"]
    assert changes["G2"].value == 66.67
