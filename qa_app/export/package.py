"""The last hand on a saved workbook: its rows, and the same bytes for the same content."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_CORE = "docProps/core.xml"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_DIMENSION = re.compile(rb"<dimension ref=\"[^\"]*\"\s*/>")
_NO_ROWS = re.compile(rb"<sheetData\s*/>|<sheetData>\s*</sheetData>")
_UNIX = 3


@dataclass(frozen=True, slots=True)
class SheetBody:
    """The rows of a sheet, as XML text piece by piece, and the range that they fill: ``A1:F9``."""

    dimension: str
    rows: Iterable[str]


def finish_package(source: BytesIO, target: Path, bodies: Mapping[str, SheetBody], written_at: datetime) -> None:
    """Copy a saved workbook whose sheets are still empty, with their rows and without the time of saving.

    Args:
        source: The workbook as saved.
        target: Where the finished one goes.
        bodies: Name of a sheet's part in the package and what belongs into it.
        written_at: Aware; the workbook's own date.
    """
    stamp = written_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(source) as saved, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as finished:
        for name in sorted(saved.namelist(), key=package_order):
            content = saved.read(name)
            if name == _CORE:
                content = _MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", content)
            body = bodies.get(name)
            if body is None:
                finished.writestr(fixed_entry(name), content)
            else:
                _write_sheet(finished, name, content, body)


def package_order(name: str) -> tuple[bool, str]:
    """Give the order of a package's parts: the list of types first, then by name."""
    return name != "[Content_Types].xml", name


def fixed_entry(name: str) -> zipfile.ZipInfo:
    """Give a part's entry that is alike on every day and system."""
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _UNIX
    return entry


def _write_sheet(package: zipfile.ZipFile, name: str, content: bytes, body: SheetBody) -> None:
    content = _DIMENSION.sub(f'<dimension ref="{body.dimension}"/>'.encode(), content, count=1)
    before, after = _NO_ROWS.split(content, maxsplit=1)
    with package.open(fixed_entry(name), "w") as part:
        part.write(before + b"<sheetData>")
        for rows in body.rows:
            part.write(rows.encode())
        part.write(b"</sheetData>" + after)
