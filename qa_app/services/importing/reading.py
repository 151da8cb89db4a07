"""Opens a sheet of any kind by what is in it, whatever its name ends in."""

from __future__ import annotations

from pathlib import Path

from qa_app.services.importing.csv_sheet import read_csv_sheet
from qa_app.services.importing.sheet import IsHeading, Sheet, sheet_problem

_LARGEST = 256 << 20
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"


def read_sheet(path: Path, is_heading: IsHeading) -> Sheet:
    """Read a CSV or xlsx sheet.

    Args:
        path: The file.
        is_heading: Tells the headings that the caller knows.

    Raises:
        ProblemError: ``sheet-missing``, ``sheet-unreadable``, ``sheet-too-large``, ``sheet-old-format`` (xls, or
            a workbook with a password), ``sheet-empty``, and what the readers of the two kinds raise.
    """
    raw = read_bytes(path)
    if raw.startswith(_OLE):
        raise sheet_problem("sheet-old-format", path)
    if raw.startswith(_ZIP):
        # openpyxl takes long to load and most sheets are text.
        from qa_app.services.importing.xlsx_sheet import read_xlsx_sheet  # noqa: PLC0415

        return read_xlsx_sheet(path, raw, is_heading)
    return read_csv_sheet(path, raw, is_heading)


def read_bytes(path: Path) -> bytes:
    """Read a whole file of a size that a sheet may have.

    Raises:
        ProblemError: ``sheet-missing``, ``sheet-unreadable`` or ``sheet-too-large``.
    """
    try:
        if not path.is_file():
            raise sheet_problem("sheet-unreadable" if path.exists() else "sheet-missing", path)
        if path.stat().st_size > _LARGEST:
            raise sheet_problem("sheet-too-large", path)
        return path.read_bytes()
    except OSError as error:
        raise sheet_problem("sheet-unreadable", path) from error
