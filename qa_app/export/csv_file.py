"""The ranking as a CSV file that Excel opens with its Chinese right."""

from __future__ import annotations

import csv
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from qa_app.export.checks import check_report
from qa_app.export.labels import Labels
from qa_app.export.replacing import replacing
from qa_app.export.report import MonthReport
from qa_app.export.sheets.ranking import ranking_table
from qa_app.export.table import Formula, Table, Value, looks_like_formula, plain_text


def write_csv(path: Path, report: MonthReport, labels: Labels) -> Table:
    """Write the month's ranking: UTF-8 with a byte order mark, CRLF, the columns of the workbook's first sheet.

    Text that a sheet would take for a formula has an apostrophe before it.

    Raises:
        ProblemError: What `check_report` and `replacing` raise; a file that was there is untouched then.
    """
    check_report(report, path)
    table = ranking_table(report, labels)
    with replacing(path) as target, target.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_shown(column.heading) for column in table.columns)
        writer.writerows((_shown(value) for value in row) for row in table.rows)
    return table


def _shown(value: Value) -> str:
    if isinstance(value, str):
        text = plain_text(value)
        return f"'{text}" if looks_like_formula(text) else text
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    number = value.value if isinstance(value, Formula) else value
    return f"{number:f}" if isinstance(number, Decimal) else "" if number is None else str(number)
