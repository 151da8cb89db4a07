"""The last hand on a saved workbook: values beside its formulas, and the same bytes for the same content."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_CORE = "docProps/core.xml"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_FORMULA = re.compile(rb"<f>([^<]*)</f><v\s*(?:/>|></v>)")


def finish_package(source: Path, target: Path, totals: Mapping[str, Decimal], written_at: datetime) -> None:
    """Copy a saved workbook with the value of each formula stored beside it and without the time of saving.

    openpyxl stores formulas without their values, so that a preview, or a program that only reads values, would show
    nothing where the sum of the incentives belongs.

    Args:
        source: The workbook as saved.
        target: Where the finished one goes.
        totals: Formula without its ``=`` and its value; a formula that is missing here stays without one.
        written_at: Aware; the workbook's own date.
    """
    stamp = written_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    values = {formula.encode(): str(value).encode() for formula, value in totals.items()}
    with zipfile.ZipFile(source) as saved, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as finished:
        for name in sorted(saved.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            content = saved.read(name)
            if name == _CORE:
                content = _MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", content)
            elif values and name.startswith("xl/worksheets/sheet"):
                content = _FORMULA.sub(lambda found: _with_value(found, values), content)
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            finished.writestr(entry, content)


def _with_value(found: re.Match[bytes], values: Mapping[bytes, bytes]) -> bytes:
    value = values.get(found.group(1))
    return found.group(0) if value is None else b"<f>" + found.group(1) + b"</f><v>" + value + b"</v>"
