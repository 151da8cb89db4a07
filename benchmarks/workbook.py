"""A workbook of 20,000 rows × 20 columns with Chinese text against openpyxl's own write-only mode, and its peak memory.

The peer writes the same bare cells: no format, no width, no filter. openpyxl's choice of XML writer is left as it is
without lxml, which the program does not bring. Run as ``python -m benchmarks.workbook``.
"""

from __future__ import annotations

import os

os.environ["OPENPYXL_LXML"] = "False"

import random
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import openpyxl
from openpyxl import Workbook

from benchmarks.measure import median, report, seconds
from qa_app.export.table import Column, Kind, Table, Value
from qa_app.export.workbook import write_tables
from qa_app.model.progress import UNCONTROLLED

ROWS, RUNS = 20_000, 5
PEER = f"openpyxl {openpyxl.__version__}, write-only, bare cells, without lxml"
SIZE = f"a workbook of {ROWS:,} × 20 with Chinese text"
AT = datetime(2026, 10, 31, tzinfo=UTC)
_KINDS = (
    *[Kind.TEXT] * 8,
    Kind.LONG_TEXT,
    Kind.INSTANT,
    *[Kind.INTEGER] * 3,
    *[Kind.SCORE] * 4,
    *[Kind.SHARE] * 2,
    Kind.MONEY,
)
_WORDS = [
    "规范问候",
    "主动倾听",
    "答复准确",
    "安抚客户",
    "工单完整",
    "礼貌结束",
    "班组",
    "坐席",
    "客户表示满意",
    "重复确认诉求",
]
_MIB = 1024


def main() -> None:
    """Measure time in turn in this process, and memory in a process for each."""
    if len(sys.argv) > 1:
        _WRITERS[sys.argv[1]](table(), Path(sys.argv[2]))
        print(_peak_kib())
        return
    filled = table()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "month.xlsx"
        ratios, times = [], []
        for _ in range(RUNS):
            ours = seconds(lambda: write_ours(filled, path))
            ratios.append(ours / seconds(lambda: write_bare(filled, path)))
            times.append(ours)
        report(f"write {SIZE} / {PEER}", median(ratios), "ratio", "<= 1.3", RUNS)
        report(f"write {SIZE}", median(times), "s", None, RUNS)
        ours_kib, bare_kib = (peak(name, path) for name in _WRITERS)
    report(f"peak memory of writing {SIZE}, its rows included", ours_kib / _MIB, "MiB", None, 1)
    report(f"peak memory of writing {SIZE} / {PEER}", ours_kib / bare_kib, "ratio", None, 1)


def peak(writer: str, path: Path) -> int:
    """Give the KiB that a process of its own held at most."""
    command = [sys.executable, "-m", "benchmarks.workbook", writer, str(path)]
    return int(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


def _peak_kib() -> int:
    """Give the KiB that this process held at most; Linux alone tells it without what its parent held."""
    found = re.search(r"VmHWM:\s*(\d+) kB", Path("/proc/self/status").read_text())
    assert found is not None
    return int(found[1])


def table() -> Table:
    """Make rows as a month has them: names, sentences, dates, counts, scores, shares and money."""
    chance = random.Random(7)
    columns = tuple(Column(f"列 {number}", kind) for number, kind in enumerate(_KINDS, start=1))
    return Table("质检评价", columns, tuple(tuple(_value(kind, chance) for kind in _KINDS) for _ in range(ROWS)))


def _value(kind: Kind, chance: random.Random) -> Value:
    match kind:
        case Kind.TEXT:
            return f"{chance.choice(_WORDS)}{chance.randrange(1000)}"
        case Kind.LONG_TEXT:
            return "，".join(chance.choices(_WORDS, k=4))
        case Kind.INSTANT:
            return datetime(2026, 10, 1) + timedelta(minutes=chance.randrange(40_000))  # noqa: DTZ001  (as in a sheet)
        case Kind.INTEGER:
            return chance.randrange(1000)
        case Kind.SHARE:
            return Decimal(chance.randrange(10_000)).scaleb(-4)
        case _:
            return Decimal(chance.randrange(1_000_000)).scaleb(-4)


def write_ours(filled: Table, path: Path) -> None:
    """Write it as the program does, with formats, widths, heights, filter, heat map and print set-up."""
    write_tables(path, (filled,), "服务之星", "", AT, UNCONTROLLED)


def write_bare(filled: Table, path: Path) -> None:
    """Write the same cells as openpyxl does."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(filled.name)
    sheet.append([column.heading for column in filled.columns])
    for row in filled.rows:
        sheet.append(row)
    book.save(path)


_WRITERS: dict[str, Callable[[Table, Path], None]] = {"ours": write_ours, "bare": write_bare}


if __name__ == "__main__":
    main()
