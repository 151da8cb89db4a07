"""Taking in recordings: files and folders, with metadata from a sheet or from their names."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from qa_app.config.settings import Settings
from qa_app.model.agents import Actor
from qa_app.model.calls import CallMetadata, Probe, RecordingWarning
from qa_app.model.changes import NOTHING, Changes, Subject, changed
from qa_app.model.problems import Problem, ProblemError, Severity
from qa_app.model.progress import UNCONTROLLED, Cancelled, Control
from qa_app.model.sides import AgentSide, Sides, SidesBy
from qa_app.services import calls
from qa_app.services.importing.fields import Field
from qa_app.services.importing.matching import Matches, match_rows
from qa_app.services.importing.metadata import fingerprint, mapping_for, open_metadata, read_metadata
from qa_app.services.importing.pattern import NamePattern, parse_pattern
from qa_app.services.importing.walking import find_recordings, shown_path
from qa_app.services.media import MediaReader
from qa_app.services.sides import side_of_source
from qa_app.services.workspace import Workspace

NO_METADATA = CallMetadata()


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What is to be taken in.

    Attributes:
        paths: Files and folders.
        metadata: A CSV or xlsx sheet; None: none.
        pattern: Template for metadata in file names, see `parse_pattern`; None: none. A sheet's row goes before it.
        mapping: Field and heading of the sheet's columns; None takes the saved mapping or guesses.
        agent: On which channel the agent is; None takes what was said last of this source, see `source_of`.
    """

    paths: tuple[Path, ...]
    metadata: Path | None = None
    pattern: str | None = None
    mapping: Mapping[str, str] | None = None
    agent: AgentSide | None = None


@dataclass(frozen=True, slots=True)
class ImportedRecording:
    """A recording that became a call: `call` is the call's number, `warnings` what is odd about the recording."""

    call_id: int
    call: str
    file: str
    warnings: tuple[RecordingWarning, ...] = ()


@dataclass(frozen=True, slots=True)
class DuplicateRecording:
    """A recording whose bytes a call has already; `filled`: the call took metadata or a place that it lacked."""

    call_id: int
    call: str
    file: str
    filled: bool = False


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of everything, each list by file and row.

    Attributes:
        rejected: Recordings and rows that were not taken, each with its file, rows with their line.
        warnings: What is odd about things that were taken, each with its file.
        stopped: Whether the user stopped it; what the report names is stored all the same.
    """

    imported: tuple[ImportedRecording, ...] = ()
    duplicates: tuple[DuplicateRecording, ...] = ()
    rejected: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    changes: Changes = NOTHING
    stopped: bool = False


def import_calls(
    workspace: Workspace,
    actor: Actor,
    request: ImportRequest,
    media: MediaReader,
    control: Control = UNCONTROLLED,
) -> ImportReport:
    """Take in recordings, each in a transaction of its own; whatever is wrong with one does not stop the others.

    Recordings stay where they are unless the settings say that they are copied. Bytes that are here already, or come
    twice, make no second call; the call takes metadata that it lacked.

    Raises:
        ProblemError: The sheet or the template cannot be used at all; nothing has been taken then.
    """
    pattern = parse_pattern(request.pattern) if request.pattern else None
    found_rows = _SheetOf(workspace, request)
    source = source_of(found_rows.headings, request.pattern or "")
    agent = request.agent or side_of_source(workspace.settings, source)
    importer = _Importer(workspace, actor, media, pattern, agent)
    importer.rejected.extend(found_rows.problems)
    try:
        found = find_recordings(request.paths, control)
        importer.rejected.extend(found.problems)
        importer.warnings.extend(found.empty)
        matches = found_rows.match(found.files)
        importer.rejected.extend(matches.problems)
        for done, path in enumerate(found.files):
            control.step("importing", done, len(found.files), shown_path(Path(path.name)))
            importer.take(path, matches, has_sheet=request.metadata is not None)
    except Cancelled:
        return replace(importer.report(), stopped=True)
    return importer.report()


def with_mapping(settings: Settings, headings: tuple[str, ...], mapping: Mapping[str, str]) -> Settings:
    """Give settings in which sheets with these headings have this mapping."""
    saved = {str(field_): heading for field_, heading in mapping.items()}
    return settings.with_values(column_mappings={**settings.column_mappings, fingerprint(headings): saved})


def source_of(headings: tuple[str, ...] | None, pattern: str) -> str:
    """Give what tells one telephone system's exports from another's: the sheet's headings, else how files are named.

    Args:
        headings: Of the sheet of metadata; None without one.
        pattern: Template for metadata in file names; empty without one.
    """
    if headings is not None:
        return f"sheet:{fingerprint(headings)}"
    return f"names:{pattern}" if pattern else "files"


class _SheetOf:
    """The request's sheet of metadata, read before anything is taken."""

    def __init__(self, workspace: Workspace, request: ImportRequest) -> None:
        self._read = None
        self.headings: tuple[str, ...] | None = None
        self.problems: tuple[Problem, ...] = ()
        if request.metadata is None:
            return
        sheet = open_metadata(request.metadata)
        self.headings = sheet.headings
        mapping = mapping_for(sheet.headings, workspace.settings.column_mappings)
        if request.mapping is not None:
            mapping = {Field(name): heading for name, heading in request.mapping.items()}
        self._read = read_metadata(sheet, mapping, workspace.zone)
        refused = (problem for row in self._read.refused for problem in row.problems)
        self.problems = (*self._read.problems, *refused)

    def match(self, files: list[Path]) -> Matches:
        return Matches() if self._read is None else match_rows(files, self._read)


@dataclass(slots=True)
class _Importer:
    """Takes one recording after the other and keeps account."""

    workspace: Workspace
    actor: Actor
    media: MediaReader
    pattern: NamePattern | None
    agent: AgentSide = AgentSide.FIND_OUT
    imported: list[ImportedRecording] = field(default_factory=list)
    duplicates: list[DuplicateRecording] = field(default_factory=list)
    rejected: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)

    def take(self, path: Path, matches: Matches, *, has_sheet: bool) -> None:
        """Take a recording or keep the reason why not."""
        file = shown_path(path)
        if file != str(path):
            self.rejected.append(Problem("file-name-not-unicode", file=file))
            return
        metadata = self._metadata(path, matches, has_sheet=has_sheet)
        try:
            self._store(path, file, metadata)
        except ProblemError as error:
            self.rejected.extend(replace(problem, file=file, line=None) for problem in error.problems)

    def report(self) -> ImportReport:
        """Give what became of everything so far."""
        touched = [each.call_id for each in self.imported]
        touched += [each.call_id for each in self.duplicates if each.filled]
        return ImportReport(
            tuple(sorted(self.imported, key=lambda each: each.file)),
            tuple(sorted(self.duplicates, key=lambda each: each.file)),
            tuple(sorted(self.rejected, key=_place)),
            tuple(sorted(self.warnings, key=_place)),
            changed(Subject.CALLS, Subject.AGENTS, call_ids=tuple(touched)) if touched else NOTHING,
        )

    def _store(self, path: Path, file: str, metadata: CallMetadata) -> None:
        sha256 = self.media.sha256(path)
        known = calls.known_recording(self.workspace, self.actor, str(path), sha256, metadata)
        if known is not None:
            self.duplicates.append(DuplicateRecording(known.call_id, known.number, file, known.filled))
            return
        probe = self.media.probe(path)
        kept = _copied(path, self.workspace.paths.recordings, sha256) if self._copies else path
        recording = calls.NewRecording(str(kept), sha256, probe, _numbered(metadata, path), self._sides(probe))
        added = calls.add_recording(self.workspace, self.actor, recording)
        if added.duplicate:
            self.duplicates.append(DuplicateRecording(added.call_id, added.number, file, added.filled))
            return
        self.imported.append(ImportedRecording(added.call_id, added.number, file, probe.warnings))
        self.warnings.extend(
            Problem(warning.code, warning.arguments, file=file, severity=Severity.WARNING) for warning in probe.warnings
        )

    def _sides(self, probe: Probe) -> Sides:
        """Give what the rule of the source says; it says nothing of a recording of one channel."""
        if self.agent is AgentSide.FIND_OUT or probe.channels == 1:
            return Sides()
        return Sides(self.agent is AgentSide.RIGHT, SidesBy.RULE)

    @property
    def _copies(self) -> bool:
        return self.workspace.settings.copy_recordings

    def _metadata(self, path: Path, matches: Matches, *, has_sheet: bool) -> CallMetadata:
        """Give what the sheet's row tells, and what the name tells beside it."""
        row = matches.rows.get(path)
        if has_sheet and row is None and path not in matches.spoken_for:
            self._warn("file-without-metadata", path)
        told = NO_METADATA if row is None else row.metadata
        return told if self.pattern is None else _filled(told, self._in_name(self.pattern, path))

    def _in_name(self, pattern: NamePattern, path: Path) -> CallMetadata:
        read = pattern.metadata_in(path, self.workspace.zone)
        if read is None:
            self._warn("file-name-no-match", path, template=pattern.template)
            return NO_METADATA
        metadata, bad = read
        for part, fault in bad:
            self._warn("file-name-bad-value", path, field=part, value=fault.value)
        return metadata

    def _warn(self, code: str, path: Path, **arguments: str) -> None:
        named = {"name": path.name, **arguments}
        self.warnings.append(Problem(code, tuple(named.items()), file=shown_path(path), severity=Severity.WARNING))


def _place(problem: Problem) -> tuple[str, int, int]:
    return problem.file or "", problem.line or 0, problem.column or 0


def _filled(first: CallMetadata, second: CallMetadata) -> CallMetadata:
    """Give the first with the second's values where it is silent."""
    return CallMetadata(
        number=first.number or second.number,
        agent_number=first.agent_number or second.agent_number,
        agent_name=first.agent_name or second.agent_name,
        team=first.team or second.team,
        customer=first.customer or second.customer,
        started_at=first.started_at or second.started_at,
        direction=first.direction or second.direction,
        queue=first.queue or second.queue,
        csat=second.csat if first.csat is None else first.csat,
        solved=second.solved if first.solved is None else first.solved,
    )


def _numbered(metadata: CallMetadata, path: Path) -> CallMetadata:
    """Give the metadata with a number: the recording's own name where the sheet has none, even when it is copied."""
    return metadata if metadata.number else replace(metadata, number=path.stem or path.name)


def _copied(path: Path, folder: Path, sha256: str) -> Path:
    """Copy a recording into a folder under a name made of its content, complete or not at all.

    Raises:
        ProblemError: ``recording-not-copied``.
    """
    target = folder / f"{sha256}{path.suffix.lower()}"
    temporary = folder / f".{secrets.token_hex(6)}.tmp"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, temporary)
        temporary.replace(target)
    except OSError as error:
        arguments = (("folder", str(folder)), ("reason", error.strerror or os.strerror(error.errno or 0)))
        raise ProblemError(Problem("recording-not-copied", arguments, file=shown_path(path))) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    return target
