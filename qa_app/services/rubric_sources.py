"""Files that changed on disk after they were published, those that come with the program too."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from qa_app.config.paths import shipped_rubrics
from qa_app.model.agents import Actor
from qa_app.model.changes import NOTHING, Changes, changed
from qa_app.model.problems import ProblemError
from qa_app.scoring.rubric_header import read_header
from qa_app.scoring.source import content_hash
from qa_app.services.rubric_files import read_text
from qa_app.services.rubrics import SUBJECTS, Kind, read
from qa_app.services.workspace import Workspace
from qa_app.storage import rubric_sources as stored
from qa_app.storage import rubrics as stored_rubrics
from qa_app.storage.database import Session
from qa_app.storage.operations import log
from qa_app.storage.rubric_sources import NEVER_PUBLISHED, Source

__all__ = ["ChangedFile", "FileChange", "changed_files", "dismiss_changed_file", "shipped_files", "watched_files"]


class FileChange(StrEnum):
    """What became of a file since its text was published."""

    SAME_VERSION_OTHER_TEXT = "same-version-other-text"
    NEWER_VERSION = "newer-version"
    OTHER_ID = "other-id"
    BROKEN = "broken"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class ChangedFile:
    """A file whose text is not what was published from it.

    Attributes:
        id: Of what was published from it.
        published_version: What was published from it last; of a file that comes with the program the newest version.
        file_version: What the file says; None where it says none, is broken or missing.
        next_version: The next free version of this id.
        shipped: Whether it comes with the program.
    """

    path: Path
    kind: Kind
    id: str
    published_version: int
    file_version: int | None
    next_version: int
    change: FileChange
    shipped: bool


def changed_files(workspace: Workspace, shipped: Path | None = None) -> tuple[ChangedFile, ...]:
    """Give the files that were published and hold another, unpublished text now, by path.

    What was dismissed is left out until the file changes again, and so is a missing file that was dismissed.

    Args:
        workspace: The workspace.
        shipped: Folder of the rubrics that come with the program; None: the program's own.
    """
    with workspace.database.reading() as session:
        known = stored.sources(session)
        hashes = {kind: stored_rubrics.hashes(session, kind) for kind in Kind}
        shipped_paths = shipped_files(shipped)
        watched = {source.path: source for source in known if source.version != NEVER_PUBLISHED}
        dismissed = {source.path: source.dismissed_hash for source in known}
        found: list[ChangedFile] = []
        for path in sorted({*watched, *shipped_paths}):
            source = watched.get(path)
            kind = source.kind if source is not None else shipped_paths[path]
            text = _text(path)
            mark = "" if text is None else content_hash(text)
            if mark in hashes[kind] or dismissed.get(path) == mark:
                continue
            one = _changed(session, path, text, source, kind, shipped=path in shipped_paths)
            if one is not None:
                found.append(one)
    return tuple(found)


def watched_files(workspace: Workspace) -> tuple[Path, ...]:
    """Give the files whose changes are to be noticed, by path."""
    with workspace.database.reading() as session:
        return tuple(source.path for source in stored.sources(session) if source.version != NEVER_PUBLISHED)


def dismiss_changed_file(workspace: Workspace, actor: Actor, path: Path) -> Changes:
    """Do not tell again of the text that this file holds now, or of its absence."""
    text = _text(path)
    mark = "" if text is None else content_hash(text)
    with workspace.database.writing() as session:
        known = next((source for source in stored.sources(session) if source.path == path), None)
        kind = known.kind if known else shipped_files(path.parent).get(path, Kind.RUBRIC)
        if known is None:
            stored.remember(session, Source(path, kind, read_header(text or "").id, NEVER_PUBLISHED, mark))
        elif known.dismissed_hash == mark:
            return NOTHING
        else:
            stored.dismiss(session, path, mark)
        log(session, actor, workspace.clock(), f"{kind}-file-dismissed", ("file", path), after={"hash": mark})
    return changed(SUBJECTS[kind])


def shipped_files(folder: Path | None = None) -> dict[Path, Kind]:
    """Give the files that come with the program, rubrics first."""
    folder = folder or shipped_rubrics()
    files = dict.fromkeys(sorted(folder.glob("*.yaml")), Kind.RUBRIC)
    return files | dict.fromkeys(sorted(folder.glob("policies/*.yaml")), Kind.POLICY)


def _text(path: Path) -> str | None:
    """Give the text of a file; None where it is missing, empty text where it cannot be read."""
    try:
        return read_text(path)
    except ProblemError as error:
        return None if any(each.code == "file-not-found" for each in error.problems) else ""


def _changed(
    session: Session, path: Path, text: str | None, source: Source | None, kind: Kind, *, shipped: bool
) -> ChangedFile | None:
    header = read_header(text or "")
    name = source.id if source is not None else header.id
    newest = stored_rubrics.newest_version(session, kind, name)
    if source is None and (not newest or text is None):
        return None
    before = newest if source is None else source.version
    change, version = _judged(kind, name, text, newest)
    return ChangedFile(path, kind, name, before, version, newest + 1, change, shipped)


def _judged(kind: Kind, name: str, text: str | None, newest: int) -> tuple[FileChange, int | None]:
    if text is None:
        return FileChange.MISSING, None
    try:
        made = read(kind, text, "")
    except ProblemError:
        return FileChange.BROKEN, None
    if made.id != name:
        return FileChange.OTHER_ID, made.version
    newer = made.version > newest
    return FileChange.NEWER_VERSION if newer else FileChange.SAME_VERSION_OTHER_TEXT, made.version
