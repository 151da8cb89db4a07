"""Which row of a metadata sheet belongs to which recording."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path, PurePosixPath

from qa_app.model.problems import Problem
from qa_app.services.importing.metadata import MetadataRow, MetadataSheet


@dataclass(slots=True)
class Matches:
    """What came together and what did not.

    Attributes:
        rows: The row of each recording that has one.
        spoken_for: Recordings that a row means although it cannot be used; its own problem says why.
        problems: Rows without a recording, with several, or second rows of one, with sheet and row.
    """

    rows: dict[Path, MetadataRow] = field(default_factory=dict)
    spoken_for: set[Path] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def match_rows(files: Iterable[Path], sheet: MetadataSheet) -> Matches:
    """Match by file name, then by call number; each first as written, then without regard to case.

    A row's file name may have folders, which tell recordings of one name apart, and may lack its ending or have
    another; a call number matches a recording that is named like it.
    """
    names = _Names(files)
    matches = Matches()
    claims: dict[Path, list[MetadataRow]] = defaultdict(list)
    for row in sheet.rows:
        found = names.find(row.file, row.metadata.number)
        if len(found) == 1:
            claims[found[0]].append(row)
        else:
            code = "metadata-row-ambiguous" if found else "metadata-row-without-file"
            matches.problems.append(_problem(code, sheet.file, row))
    for path, rows in claims.items():
        _settle(path, rows, sheet.file, matches)
    matches.problems.sort(key=lambda problem: problem.line or 0)
    for refused in sheet.refused:
        matches.spoken_for.update(names.find(refused.file, refused.call))
    return matches


def _settle(path: Path, rows: list[MetadataRow], sheet: str, matches: Matches) -> None:
    """Give a recording the row that names the most of its folders; the others meant another, or it once more."""
    agreeing = [_folders_in_common(path, _named(row.file)) for row in rows]
    best = max(agreeing)
    matches.rows[path] = rows[agreeing.index(best)]
    for row, folders in zip(rows, agreeing, strict=True):
        if row is not matches.rows[path]:
            code = "metadata-row-twice" if folders == best else "metadata-row-without-file"
            matches.problems.append(_problem(code, sheet, row))


def _problem(code: str, sheet: str, row: MetadataRow) -> Problem:
    named = row.file or row.metadata.number
    return Problem(code, (("name", named),), file=sheet, line=row.row)


class _Names:
    """The recordings by the ways in which a row can name them."""

    def __init__(self, files: Iterable[Path]) -> None:
        self._by_name: dict[str, list[Path]] = defaultdict(list)
        self._by_stem: dict[str, list[Path]] = defaultdict(list)
        self._by_folded_name: dict[str, list[Path]] = defaultdict(list)
        self._by_folded_stem: dict[str, list[Path]] = defaultdict(list)
        for path in files:
            name, stem = _composed(path.name), _composed(path.stem)
            self._by_name[name].append(path)
            self._by_stem[stem].append(path)
            self._by_folded_name[name.casefold()].append(path)
            self._by_folded_stem[stem.casefold()].append(path)

    def find(self, file: str, number: str) -> tuple[Path, ...]:
        """Give the recordings that a row may mean."""
        named = _named(file)
        stem = named.stem if named.suffix else named.name
        folded = named.name.casefold()
        number = _composed(number)
        ways: tuple[Callable[[], list[Path] | None], ...] = (
            lambda: self._by_name.get(named.name),
            lambda: self._by_stem.get(named.name),
            lambda: self._by_folded_name.get(folded),
            lambda: self._by_folded_stem.get(folded),
            lambda: self._by_folded_stem.get(stem.casefold()),
            lambda: self._by_stem.get(number),
            lambda: self._by_folded_stem.get(number.casefold()),
        )
        found = next((paths for paths in (way() for way in ways) if paths), [])
        return _nearest(found, named)


def _named(file: str) -> PurePosixPath:
    return PurePosixPath(_composed(file).replace("\\", "/"))


def _nearest(found: list[Path], named: PurePosixPath) -> tuple[Path, ...]:
    """Keep the recordings that have the most folders in common with what the row names."""
    agreeing = [_folders_in_common(path, named) for path in found]
    best = max(agreeing, default=0)
    return tuple(path for path, folders in zip(found, agreeing, strict=True) if folders == best)


def _folders_in_common(path: Path, named: PurePosixPath) -> int:
    """Count the folders, from the file upwards, that both have."""
    pairs = zip(reversed(path.parts[:-1]), reversed(named.parts[:-1]), strict=False)
    return sum(1 for _ in takewhile(lambda pair: _composed(pair[0]) == pair[1], pairs))


def _composed(text: str) -> str:
    """Give the text with composed characters: some systems store é and が in two parts."""
    return unicodedata.normalize("NFC", text)
