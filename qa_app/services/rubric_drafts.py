"""Drafts of rubrics and policies: text in the workspace, stored as it is typed, until it is published."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from qa_app.config.paths import shipped_rubrics
from qa_app.model.agents import Actor
from qa_app.model.changes import NOTHING, Changes, Subject, changed
from qa_app.model.problems import Problem, ProblemError, problem
from qa_app.model.rubric import NO_TEXT, Mode
from qa_app.scoring.rubric_header import POLICY_KEY, read_header, with_version
from qa_app.scoring.source import content_hash
from qa_app.services.rubric_files import read_text
from qa_app.services.rubrics import Given, Kind, Published, publish_in, read, text_in
from qa_app.services.workspace import Workspace
from qa_app.storage import rubric_drafts as stored
from qa_app.storage import rubrics as stored_rubrics
from qa_app.storage.database import Session
from qa_app.storage.operations import log
from qa_app.storage.rubric_drafts import DraftHead, DraftText, RubricDraft

__all__ = [
    "DRAFTS_CHANGED",
    "DraftHead",
    "DraftMade",
    "Kind",
    "RubricDraft",
    "SavedFile",
    "discard_draft",
    "draft",
    "draft_of_file",
    "draft_of_version",
    "drafts",
    "new_draft",
    "new_rubric_text",
    "next_version",
    "publish_draft",
    "restore_draft",
    "save_draft_file",
    "store_draft",
]

DRAFTS_CHANGED = changed(Subject.RUBRIC_DRAFTS)
WINDOWS = "\r\n"


@dataclass(frozen=True, slots=True)
class DraftMade:
    """A draft that can be written in; `changes` are empty where it was there before."""

    id: int
    changes: Changes


@dataclass(frozen=True, slots=True)
class SavedFile:
    """A file that holds the text of its draft."""

    path: Path
    changes: Changes


def drafts(workspace: Workspace) -> tuple[DraftHead, ...]:
    """Give every draft of the workspace, the one that was changed last first."""
    with workspace.database.reading() as session:
        return stored.heads(session)


def draft(workspace: Workspace, draft_id: int) -> RubricDraft:
    """Give a draft with its text.

    Raises:
        ProblemError: ``rubric-draft-gone``.
    """
    with workspace.database.reading() as session:
        return _known(session, draft_id)


def new_draft(
    workspace: Workspace,
    actor: Actor,
    *,
    text: str,
    kind: Kind = Kind.RUBRIC,
    base: tuple[str, int] | None = None,
    source: Path | None = None,
) -> DraftMade:
    """Begin a draft.

    Args:
        workspace: Where it is kept.
        actor: Who writes.
        text: What it begins with; it may be broken.
        kind: What it will be published as.
        base: Id and version of the published text that it comes from.
        source: The file that holds this text, and that it is to be written back to.
    """
    line_end = _line_end(text)
    fingerprint = content_hash(text) if source is not None else None
    with workspace.database.writing() as session:
        return _begin(session, workspace, actor, _Beginning(_unified(text), kind, base, source, fingerprint, line_end))


def new_rubric_text(language: str, mode: Mode) -> str:
    """Give the text that a new rubric of this mode begins with: short, without problems, with remarks.

    Args:
        language: Of titles and remarks; one that there is no text in falls back to English.
        mode: How the rubric scores.
    """
    folder = shipped_rubrics() / "templates"
    file = folder / f"{mode}.{language}.yaml"
    return read_text(file if file.is_file() else folder / f"{mode}.en.yaml")


def next_version(workspace: Workspace, id_: str, *, kind: Kind = Kind.RUBRIC) -> int:
    """Give the first version above every published one, retired ones too; 1 where none is published."""
    with workspace.database.reading() as session:
        return stored_rubrics.newest_version(session, kind, id_) + 1


def draft_of_version(
    workspace: Workspace, actor: Actor, id_: str, version: int, *, kind: Kind = Kind.RUBRIC
) -> DraftMade:
    """Begin a draft with the text of a published version; its version is the next free one, all else as it was.

    Raises:
        ProblemError: ``unknown-rubric``, ``unknown-rubric-version``, or the same of a policy.
    """
    with workspace.database.writing() as session:
        text = text_in(session, kind, id_, version)
        raised = with_version(text, stored_rubrics.newest_version(session, kind, id_) + 1)
        beginning = _Beginning(_unified(raised), kind, (id_, version), line_end=_line_end(text))
        return _begin(session, workspace, actor, beginning)


def draft_of_file(workspace: Workspace, actor: Actor, path: Path, *, kind: Kind | None = None) -> DraftMade:
    """Open a file as a draft; one of this file that is there already is given back as it stands.

    A version that is published with another text is raised to the next free one in the draft, not in the file.

    Args:
        workspace: Where the draft is kept.
        actor: Who opens it.
        path: The file.
        kind: What it is; None: as the text says, a rubric where it does not.

    Raises:
        ProblemError: The file cannot be read.
    """
    path = path.absolute()
    text = read_text(path)
    header = read_header(text)
    if kind is None:
        kind = Kind.POLICY if header.kind == POLICY_KEY else Kind.RUBRIC
    with workspace.database.writing() as session:
        for head in stored.heads(session):
            if head.source == path:
                return DraftMade(head.id, NOTHING)
        fingerprint = content_hash(text)
        known = stored_rubrics.published_text(session, kind, header.id, header.version or 0) if header.id else None
        newest = stored_rubrics.newest_version(session, kind, header.id)
        base = (header.id, newest) if newest else None
        if known is not None and known.hash != fingerprint:
            text, base = with_version(text, newest + 1), (header.id, known.version)
        beginning = _Beginning(_unified(text), kind, base, path, fingerprint, _line_end(text))
        return _begin(session, workspace, actor, beginning)


def store_draft(workspace: Workspace, actor: Actor, draft_id: int, text: str, caret: int) -> Changes:
    """Store what was typed; cheap, and not logged.

    Raises:
        ProblemError: ``rubric-draft-gone``.
    """
    words = _described(_unified(text))
    with workspace.database.writing() as session:
        if not stored.store(session, draft_id, words, caret, (workspace.clock(), actor.name)):
            raise ProblemError(problem("rubric-draft-gone"))
    return DRAFTS_CHANGED


def discard_draft(workspace: Workspace, actor: Actor, draft_id: int) -> RubricDraft:
    """Throw a draft away; what it held is given back, for `restore_draft`.

    Raises:
        ProblemError: ``rubric-draft-gone``.
    """
    with workspace.database.writing() as session:
        found = _known(session, draft_id)
        stored.remove(session, draft_id)
        before = {"kind": found.head.kind, "id": found.head.rubric_id, "text": found.text}
        log(session, actor, workspace.clock(), "rubric-draft-discarded", ("rubric-draft", draft_id), before=before)
    return found


def restore_draft(workspace: Workspace, actor: Actor, draft: RubricDraft) -> DraftMade:
    """Put a draft back that was thrown away."""
    with workspace.database.writing() as session:
        free = stored.draft(session, draft.head.id) is None
        made = stored.add(session, draft, keep_id=free)
        log(session, actor, workspace.clock(), "rubric-draft-restored", ("rubric-draft", made))
    return DraftMade(made, DRAFTS_CHANGED)


def publish_draft(workspace: Workspace, actor: Actor, draft_id: int) -> Published:
    """Publish a draft, which is gone then; its file, where it has one, is watched from now on.

    Raises:
        ProblemError: ``rubric-draft-gone``; every error of the text at once, or ``rubric-version-published`` or
            ``policy-version-published``. The draft stays.
    """
    found = draft(workspace, draft_id)
    given = Given(found.head.kind, _as_in_file(found), str(found.head.source or ""), found.head.source)
    read(given.kind, given.text, given.file)
    with workspace.database.writing() as session:
        if stored.draft(session, draft_id) != found:
            raise ProblemError(problem("rubric-draft-changed"))
        made = publish_in(session, workspace, actor, given)
        stored.remove(session, draft_id)
    return replace(made, changes=Changes(made.changes.subjects | DRAFTS_CHANGED.subjects))


def save_draft_file(
    workspace: Workspace, actor: Actor, draft_id: int, path: Path | None = None, *, overwrite: bool = False
) -> SavedFile:
    """Write a draft to its file, in UTF-8 and with the line ends that the file had; all of it or nothing.

    Args:
        workspace: Where the draft is kept.
        actor: Who saves.
        draft_id: The draft.
        path: Another file, which becomes the draft's own and is overwritten; None: its own.
        overwrite: Write although somebody else changed the file since it was read.

    Raises:
        ProblemError: ``rubric-draft-gone``, ``draft-without-file``, ``file-changed-on-disk`` or ``file-not-written``.
    """
    found = draft(workspace, draft_id)
    target = found.head.source if path is None else path.absolute()
    if target is None:
        raise ProblemError(problem("draft-without-file"))
    if target == found.head.source and not overwrite:
        _demand_unchanged(target, found)
    text = _as_in_file(found)
    _write(target, text)
    with workspace.database.writing() as session:
        stored.set_source(session, draft_id, target, content_hash(text))
        after = {"file": str(target), "hash": content_hash(text)}
        log(session, actor, workspace.clock(), "rubric-draft-saved", ("rubric-draft", draft_id), after=after)
    return SavedFile(target, DRAFTS_CHANGED)


@dataclass(frozen=True, slots=True)
class _Beginning:
    text: str
    kind: Kind
    base: tuple[str, int] | None = None
    source: Path | None = None
    source_hash: str | None = None
    line_end: str = "\n"


def _begin(session: Session, workspace: Workspace, actor: Actor, beginning: _Beginning) -> DraftMade:
    now = workspace.clock()
    words = _described(beginning.text)
    head = DraftHead(
        0,
        beginning.kind,
        words.rubric_id,
        words.version,
        words.title,
        beginning.base,
        beginning.source,
        now,
        actor.name,
        now,
        actor.name,
    )
    made = stored.add(
        session, RubricDraft(head, beginning.text, line_end=beginning.line_end, source_hash=beginning.source_hash)
    )
    base = None if beginning.base is None else f"{beginning.base[0]} {beginning.base[1]}"
    after = {"kind": beginning.kind, "base": base, "file": None if head.source is None else str(head.source)}
    log(session, actor, now, "rubric-draft-begun", ("rubric-draft", made), after=after)
    return DraftMade(made, DRAFTS_CHANGED)


def _known(session: Session, draft_id: int) -> RubricDraft:
    found = stored.draft(session, draft_id)
    if found is None:
        raise ProblemError(problem("rubric-draft-gone"))
    return found


def _described(text: str) -> DraftText:
    header = read_header(text)
    return DraftText(text, header.id, header.version, header.title or NO_TEXT)


def _unified(text: str) -> str:
    return text.replace(WINDOWS, "\n").replace("\r", "\n")


def _line_end(text: str) -> str:
    return WINDOWS if text.count(WINDOWS) * 2 > text.count("\n") else "\n"


def _as_in_file(draft: RubricDraft) -> str:
    return draft.text if draft.line_end == "\n" else draft.text.replace("\n", draft.line_end)


def _demand_unchanged(path: Path, draft: RubricDraft) -> None:
    try:
        now = content_hash(read_text(path))
    except ProblemError as error:
        if any(each.code == "file-not-found" for each in error.problems):
            return
        now = ""
    if now != draft.source_hash:
        raise ProblemError(Problem("file-changed-on-disk", file=str(path)))


def _write(path: Path, text: str) -> None:
    """Write a file in one step: whoever reads it meanwhile finds the old or the new text."""
    path = path.resolve()
    name = ""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=".tmp", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8", "surrogatepass"))
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            Path(name).chmod(path.stat().st_mode & 0o777)
        else:
            Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError as error:
        if name:
            with suppress(OSError):
                Path(name).unlink()
        raise ProblemError(Problem("file-not-written", (("reason", error.strerror or ""),), str(path))) from error
