"""Which row of a metadata sheet belongs to which recording."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
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
    for row in sheet.rows:
        found = names.find(row.file, row.metadata.number)
        if len(found) == 1 and found[0] not in matches.rows:
            matches.rows[found[0]] = row
        else:
            matches.problems.append(_problem(sheet.file, row, found))
    for refused in sheet.refused:
        matches.spoken_for.update(names.find(refused.file, refused.call))
    return matches


def _problem(sheet: str, row: MetadataRow, found: tuple[Path, ...]) -> Problem:
    code = "metadata-row-without-file"
    if found:
        code = "metadata-row-ambiguous" if len(found) > 1 else "metadata-row-twice"
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
        named = PurePosixPath(_composed(file).replace("\\", "/"))
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
        return tuple(found) if len(found) < 2 else _in_folders(found, named)  # noqa: PLR2004


def _in_folders(found: list[Path], named: PurePosixPath) -> tuple[Path, ...]:
    """Keep the recordings that lie in the folders which the row names; all of them where that leaves none."""
    folders = [part for part in named.parts[:-1] if part != "/"]
    kept = [
        path for path in found if [_composed(part) for part in path.parts[:-1]][-len(folders) :] == folders and folders
    ]
    return tuple(kept or found)


def _composed(text: str) -> str:
    """Give the text with composed characters: some systems store é and が in two parts."""
    return unicodedata.normalize("NFC", text)
