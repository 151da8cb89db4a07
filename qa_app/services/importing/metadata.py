"""Metadata of calls out of sheets: which column holds what, and what each row tells."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from qa_app.model.calls import CallMetadata
from qa_app.model.problems import Problem, ProblemError
from qa_app.services.importing.fields import Field, guess_field, normalised
from qa_app.services.importing.instants import date_and_time, instant_of
from qa_app.services.importing.reading import read_sheet
from qa_app.services.importing.sheet import Cell, Sheet, SheetRow
from qa_app.services.importing.values import BadValueError, direction_of, identifier_of, number_of, text_of, yes_no_of

_T = TypeVar("_T")

ColumnMapping = Mapping[Field, str]
"""Field and the heading of the column that holds it."""

SavedMappings = Mapping[str, Mapping[str, str]]
"""As settings keep them: fingerprint of the headings, field, heading."""

Values = Mapping[Field, Cell]


@dataclass(frozen=True, slots=True)
class MetadataRow:
    """What one row tells of one call: `file` is the recording's name as written, empty where there is none."""

    row: int
    file: str
    metadata: CallMetadata


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row with everything that is wrong with it, and the recording and the call that it meant."""

    row: int
    file: str
    call: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class MetadataSheet:
    """A sheet of metadata, read: `problems` are the rows that could not even be taken apart into cells."""

    file: str
    rows: tuple[MetadataRow, ...]
    refused: tuple[RefusedRow, ...]
    problems: tuple[Problem, ...]


def is_metadata_heading(text: str) -> bool:
    """Tell whether a text is a heading of metadata."""
    return guess_field(text) is not None


def open_metadata(path: Path) -> Sheet:
    """Read a sheet of metadata as cells.

    Raises:
        ProblemError: What `read_sheet` raises.
    """
    return read_sheet(path, is_metadata_heading)


def fingerprint(headings: tuple[str, ...]) -> str:
    """Give the name under which the mapping of sheets with these headings is saved; their order does not matter."""
    names = "\n".join(sorted(normalised(heading) for heading in headings if heading))
    return hashlib.sha256(names.encode()).hexdigest()[:16]


def guess_mapping(headings: tuple[str, ...]) -> dict[Field, str]:
    """Guess which column holds what; the first column known for a field takes it."""
    mapping: dict[Field, str] = {}
    for heading in headings:
        field = guess_field(heading)
        if field is not None:
            mapping.setdefault(field, heading)
    if Field.TIME in mapping and Field.DATE not in mapping:
        mapping.setdefault(Field.STARTED_AT, mapping.pop(Field.TIME))
    return mapping


def mapping_for(headings: tuple[str, ...], saved: SavedMappings) -> dict[Field, str]:
    """Give the saved mapping of sheets with these headings, as far as it still fits, else the guessed one."""
    stored = saved.get(fingerprint(headings))
    if stored is None:
        return guess_mapping(headings)
    return {Field(name): heading for name, heading in stored.items() if name in set(Field) and heading in headings}


def read_metadata(sheet: Sheet, mapping: ColumnMapping, zone: ZoneInfo) -> MetadataSheet:
    """Read every row; a row with any bad value is refused as a whole, with each of them.

    Args:
        sheet: As `open_metadata` gives it.
        mapping: Fields that no column holds are left out.
        zone: For instants without a zone.

    Raises:
        ProblemError: ``metadata-column-missing`` for a heading that the sheet has not, ``metadata-no-key`` where
            neither a column of file names nor one of call numbers is given.
    """
    columns = _columns(sheet, mapping)
    rows: list[MetadataRow] = []
    refused: list[RefusedRow] = []
    for row in sheet.rows:
        read = _read_row(sheet.file, row, columns, zone)
        if isinstance(read, MetadataRow):
            rows.append(read)
        else:
            refused.append(read)
    return MetadataSheet(sheet.file, tuple(rows), tuple(refused), sheet.problems)


def _columns(sheet: Sheet, mapping: ColumnMapping) -> dict[Field, int]:
    columns: dict[Field, int] = {}
    missing = []
    for field, heading in mapping.items():
        column = sheet.column(heading)
        if column is None:
            missing.append(Problem("metadata-column-missing", (("heading", heading),), file=sheet.file))
        else:
            columns[field] = column
    if missing:
        raise ProblemError(*missing)
    if not {Field.FILE, Field.CALL} & columns.keys():
        raise ProblemError(Problem("metadata-no-key", (("file", Path(sheet.file).name),), file=sheet.file))
    return columns


def _read_row(file: str, row: SheetRow, columns: Mapping[Field, int], zone: ZoneInfo) -> MetadataRow | RefusedRow:
    values = {field: row.cell(column) for field, column in columns.items()}
    metadata, bad = metadata_from(values, zone)
    problems = [
        Problem(fault.code, (("value", fault.value),), file=file, line=row.number, column=_column_of(field, columns))
        for field, fault in bad
    ]
    names = _names(values)
    if not problems and not any(names):
        problems.append(Problem("metadata-row-names-nothing", file=file, line=row.number))
    if problems:
        return RefusedRow(row.number, *names, tuple(problems))
    return MetadataRow(row.number, names[0], metadata)


def _names(values: Values) -> tuple[str, str]:
    found = []
    for field, reader in ((Field.FILE, text_of), (Field.CALL, identifier_of)):
        try:
            found.append(reader(values.get(field)))
        except BadValueError:
            found.append("")
    return found[0], found[1]


def _column_of(field: Field, columns: Mapping[Field, int]) -> int:
    at = columns.get(field, columns.get(Field.DATE, columns.get(Field.TIME, 0)))
    return at + 1


def metadata_from(values: Values, zone: ZoneInfo) -> tuple[CallMetadata, tuple[tuple[Field, BadValueError], ...]]:
    """Read the values of one call: what they tell, and each value that cannot be read, in the order of the fields."""
    if values.get(Field.STARTED_AT) in (None, ""):
        values = {**values, Field.STARTED_AT: date_and_time(values.get(Field.DATE), values.get(Field.TIME))}
    reader = _Reader(values)
    metadata = CallMetadata(
        number=reader.read(Field.CALL, identifier_of, ""),
        agent_number=reader.read(Field.AGENT, identifier_of, ""),
        agent_name=reader.read(Field.AGENT_NAME, text_of, ""),
        team=reader.read(Field.TEAM, text_of, ""),
        customer=reader.read(Field.CUSTOMER, text_of, ""),
        started_at=reader.read(Field.STARTED_AT, lambda cell: instant_of(cell, zone), None),
        direction=reader.read(Field.DIRECTION, direction_of, None),
        queue=reader.read(Field.QUEUE, text_of, ""),
        csat=reader.read(Field.CSAT, number_of, None),
        solved=reader.read(Field.SOLVED, yes_no_of, None),
    )
    return metadata, tuple(reader.bad)


class _Reader:
    """Reads the values of one call and keeps those that cannot be read."""

    def __init__(self, values: Values) -> None:
        self._values = values
        self.bad: list[tuple[Field, BadValueError]] = []

    def read(self, field: Field, reader: Callable[[Cell], _T], absent: _T) -> _T:
        """Give what the field's cell holds, `absent` where it cannot be read."""
        try:
            return reader(self._values.get(field))
        except BadValueError as fault:
            self.bad.append((field, fault))
            return absent
