"""What the list of rubrics shows: read in one go from the workspace, and put into lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from qa_app.services import rubric_drafts, rubric_sources, rubrics
from qa_app.services.rubric_drafts import DraftHead
from qa_app.services.rubric_sources import ChangedFile, FileChange
from qa_app.services.rubrics import Kind, PolicyHead, RubricHead
from qa_app.services.workspace import Workspace
from qa_app.ui.rubrics.rubric_entries import Entry, EntryKind, Key
from qa_app.ui.theme import Role
from qa_app.ui.widgets.format import instant

Head = RubricHead | PolicyHead


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that can be shown.

    Attributes:
        rubrics: Every published version, by id, the newest first.
        policies: Likewise.
        drafts: The newest change first.
        changed: Files that changed after they were published.
        watched: Every file from which something was published.
    """

    rubrics: tuple[RubricHead, ...] = ()
    policies: tuple[PolicyHead, ...] = ()
    drafts: tuple[DraftHead, ...] = ()
    changed: tuple[ChangedFile, ...] = ()
    watched: tuple[Path, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show at all."""
        return not (self.rubrics or self.policies or self.drafts)

    def heads(self, kind: Kind) -> tuple[Head, ...]:
        """Give the published versions of a kind."""
        return self.rubrics if kind is Kind.RUBRIC else self.policies

    def head(self, key: Key) -> Head | None:
        """Give the published version that a line stands for, None for another line."""
        if key.kind not in {EntryKind.VERSION, EntryKind.POLICY_VERSION}:
            return None
        heads = self.heads(kind_of(key))
        return next((each for each in heads if (each.id, each.version) == (key.id, key.version)), None)

    def draft(self, key: Key) -> DraftHead | None:
        """Give the draft that a line stands for, None for another line."""
        if key.kind is not EntryKind.DRAFT:
            return None
        return next((each for each in self.drafts if each.id == key.draft), None)

    def file(self, key: Key) -> ChangedFile | None:
        """Give the changed file that a line stands for, None for another line."""
        if key.kind is not EntryKind.FILE:
            return None
        return next((each for each in self.changed if str(each.path) == key.path), None)

    def newest(self, id_: str, kind: Kind = Kind.RUBRIC) -> Head | None:
        """Give the newest version that is not retired, else the newest, None where nothing is published."""
        versions = [head for head in self.heads(kind) if head.id == id_]
        return next((head for head in versions if not head.retired), next(iter(versions), None))


def read_library(workspace: Workspace) -> Library:
    """Read everything; looks at the files on disk too."""
    return Library(
        rubrics.published(workspace),
        rubrics.policies(workspace),
        rubric_drafts.drafts(workspace),
        rubric_sources.changed_files(workspace),
        rubric_sources.watched_files(workspace),
    )


def kind_of(key: Key) -> Kind:
    """Tell what a line of a published version or its title belongs to."""
    return Kind.POLICY if key.kind in {EntryKind.POLICY, EntryKind.POLICY_VERSION} else Kind.RUBRIC


def version_key(head: Head) -> Key:
    """Give the key of a published version."""
    kind = EntryKind.VERSION if isinstance(head, RubricHead) else EntryKind.POLICY_VERSION
    return Key(kind, head.id, head.version)


def draft_key(draft: DraftHead) -> Key:
    """Give the key of a draft."""
    return Key(EntryKind.DRAFT, draft.rubric_id, draft=draft.id)


def file_key(file: ChangedFile) -> Key:
    """Give the key of a changed file."""
    return Key(EntryKind.FILE, file.id, path=str(file.path))


@dataclass(frozen=True, slots=True)
class Lines:
    """Puts a library into lines.

    Attributes:
        language: Of the window.
        zone: The workspace's time zone.
        now: Aware instant that "today" is told by.
    """

    language: str
    zone: ZoneInfo
    now: datetime

    def of(self, library: Library) -> tuple[Entry, ...]:
        """Give the two groups; one without lines is left out."""
        groups = (
            (Kind.RUBRIC, QCoreApplication.translate("Library", "Rubrics")),
            (Kind.POLICY, QCoreApplication.translate("Library", "Policies of the month")),
        )
        made = [
            Entry(Key(EntryKind.GROUP, str(kind)), name, children=self._titles(library, kind)) for kind, name in groups
        ]
        return tuple(entry for entry in made if entry.children)

    def _titles(self, library: Library, kind: Kind) -> tuple[Entry, ...]:
        drafts = [draft for draft in library.drafts if draft.kind is kind]
        files = [file for file in library.changed if file.kind is kind]
        heads = library.heads(kind)
        ids = list(dict.fromkeys([head.id for head in heads]))
        fresh = [draft for draft in drafts if draft.rubric_id not in ids]
        titles = [self._fresh(draft) for draft in fresh]
        for id_ in ids:
            lines = (
                *(self._draft(each) for each in drafts if each.rubric_id == id_),
                *(self._file(each) for each in files if each.id == id_),
                *(self._version(each) for each in heads if each.id == id_),
            )
            titles.append(self._title(id_, [each for each in heads if each.id == id_], lines, kind))
        return tuple(titles)

    def _title(self, id_: str, heads: Sequence[Head], lines: tuple[Entry, ...], kind: Kind) -> Entry:
        newest = next((head for head in heads if not head.retired), heads[0])
        key = Key(EntryKind.RUBRIC if kind is Kind.RUBRIC else EntryKind.POLICY, id_)
        title = newest.title.in_language(self.language) or id_
        return Entry(key, title, id_, is_faint=newest.retired, children=lines)

    def _fresh(self, draft: DraftHead) -> Entry:
        title = draft.title.in_language(self.language) or draft.rubric_id
        title = title or QCoreApplication.translate("Library", "Without a title")
        kind = EntryKind.RUBRIC if draft.kind is Kind.RUBRIC else EntryKind.POLICY
        return Entry(Key(kind, draft.rubric_id, draft=draft.id), title, draft.rubric_id, children=(self._draft(draft),))

    def _version(self, head: Head) -> Entry:
        title = QCoreApplication.translate("Library", "Version {version}").format(version=head.version)
        if head.retired:
            note = QCoreApplication.translate("Library", "retired")
            return Entry(version_key(head), title, note, "archive", Role.FAINT, is_faint=True, sought=head.id)
        note = QCoreApplication.translate("Library", "published")
        return Entry(version_key(head), title, note, "check-circle", Role.GOOD, sought=head.id)

    def _draft(self, draft: DraftHead) -> Entry:
        title = QCoreApplication.translate("Library", "Draft")
        if draft.version is not None:
            title = QCoreApplication.translate("Library", "Draft of version {version}").format(version=draft.version)
        note = QCoreApplication.translate("Library", "changed {time}")
        note = note.format(time=instant(draft.updated_at, self.zone, self.now))
        sought = f"{draft.rubric_id} {draft.source.name if draft.source else ''}".strip()
        return Entry(draft_key(draft), title, note, "pencil-simple", Role.ACCENT, sought=sought)

    def _file(self, file: ChangedFile) -> Entry:
        return Entry(file_key(file), file.path.name, file_note(file), "file-dotted", Role.WARNING, sought=file.id)


def file_note(file: ChangedFile) -> str:
    """Say in two words what happened to a file."""
    notes = {
        FileChange.SAME_VERSION_OTHER_TEXT: QCoreApplication.translate("Library", "changed on disk"),
        FileChange.NEWER_VERSION: QCoreApplication.translate("Library", "newer on disk"),
        FileChange.OTHER_ID: QCoreApplication.translate("Library", "other id on disk"),
        FileChange.BROKEN: QCoreApplication.translate("Library", "has errors"),
        FileChange.MISSING: QCoreApplication.translate("Library", "not there any more"),
    }
    return notes[file.change]


def file_sentence(file: ChangedFile) -> str:
    """Say what happened to a file, in a sentence."""
    sentences = {
        FileChange.SAME_VERSION_OTHER_TEXT: QCoreApplication.translate(
            "Library", "{file} changed after version {version} was published."
        ),
        FileChange.NEWER_VERSION: QCoreApplication.translate(
            "Library", "{file} holds version {file_version}; version {version} is published."
        ),
        FileChange.OTHER_ID: QCoreApplication.translate(
            "Library", "{file} holds another rubric now than the published {id}."
        ),
        FileChange.BROKEN: QCoreApplication.translate(
            "Library", "{file} changed after version {version} was published, and has errors."
        ),
        FileChange.MISSING: QCoreApplication.translate(
            "Library", "{file}, from which version {version} was published, is not there any more."
        ),
    }
    return sentences[file.change].format(
        file=file.path.name, version=file.published_version, file_version=file.file_version, id=file.id
    )
