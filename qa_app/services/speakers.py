"""The models that tell voices apart on recordings of one channel: imported by the user, used where they are whole."""

from __future__ import annotations

import importlib.util
import json
import logging
import secrets
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from importlib import metadata
from pathlib import Path

from qa_app.model.changes import NOTHING, Changes, Subject, changed
from qa_app.model.problems import Problem, ProblemError, problem
from qa_app.services.workspace import Workspace
from qa_app.transcribe.voices import EMBEDDING_FILE, SEGMENTATION_FILE

_log = logging.getLogger(__name__)

LIBRARY = "sherpa_onnx"
FOLDER = ".voices"
NOTE = "fault.json"
ENDING = ".onnx"
PIECE_BYTES = 1 << 20
LONGEST_NOTE = 64
SEGMENTATION_NOTES = (b"powerset_max_classes", b"receptive_field_shift")
EMBEDDING_NOTES = (b"output_dim",)
KINDS = {SEGMENTATION_FILE: "segmentation", EMBEDDING_FILE: "embedding"}


@dataclass(frozen=True, slots=True)
class VoiceModels:
    """What is there to tell voices apart with.

    Attributes:
        is_installed: The library that runs the models is there.
        has_segmentation: The model that finds who speaks when is there.
        has_embedding: The model that knows a voice again is there.
        fault: What was wrong when voices should have been told apart; None where nothing was.
    """

    is_installed: bool
    has_segmentation: bool
    has_embedding: bool
    fault: Problem | None = None

    @property
    def is_whole(self) -> bool:
        """Whether everything that tells voices apart is there."""
        return self.is_installed and self.has_segmentation and self.has_embedding

    @property
    def is_usable(self) -> bool:
        """Whether voices can be told apart, as far as is known."""
        return self.is_whole and self.fault is None


def voice_models(workspace: Workspace) -> VoiceModels:
    """Look at what this workspace and this installation have."""
    folder = voices_folder(workspace)
    return VoiceModels(
        is_installed=importlib.util.find_spec(LIBRARY) is not None,
        has_segmentation=(folder / SEGMENTATION_FILE).is_file(),
        has_embedding=(folder / EMBEDDING_FILE).is_file(),
        fault=_noted(folder).fault,
    )


def voices_folder(workspace: Workspace) -> Path:
    """Give where the models lie: in the models' folder, under a name that no speech model has."""
    return workspace.paths.models / FOLDER


def voices_of(workspace: Workspace, channels: int | None) -> tuple[int, str]:
    """Give how many voices recognition shall tell apart on a recording, and with the models of which folder.

    0 and no folder for a recording of two channels, where the user wants none, and where something is missing.
    """
    wanted = workspace.settings.voices
    if channels != 1 or not wanted or not voice_models(workspace).is_usable:
        return 0, ""
    return wanted, str(voices_folder(workspace))


def note_fault(workspace: Workspace, fault: Problem) -> Changes:
    """Remember that voices cannot be told apart, and why; none are until models are imported or removed.

    Another version of the library may try again.
    """
    folder = voices_folder(workspace)
    fault = Problem(fault.code)
    if _noted(folder).fault == fault:
        return NOTHING
    _log.warning("voices cannot be told apart: %s", fault.code)
    _note(folder, _Noted(fault))
    return changed(Subject.MACHINE)


def news(workspace: Workspace) -> Problem | None:
    """Give why voices cannot be told apart where nobody was told yet; it counts as told then."""
    folder = voices_folder(workspace)
    noted = _noted(folder)
    if noted.fault is None or noted.is_told:
        return None
    _note(folder, replace(noted, is_told=True))
    return noted.fault


def import_voice_models(workspace: Workspace, places: Sequence[Path]) -> VoiceModels:
    """Take models in, each copied whole or not at all; which is which is told by the notes in the files.

    Args:
        workspace: Where they shall lie.
        places: Files, or a folder and all below it; one of each kind, or only one of them.

    Raises:
        ProblemError: ``voice-model-none``, ``voice-model-unknown``, ``voice-models-same-kind`` or
            ``voice-model-not-stored``; nothing is copied for the first three.
    """
    files = [file for place in places for file in _files(place)]
    if not files:
        raise ProblemError(*(problem("voice-model-none", name=place.name) for place in places))
    kinds = {file: _kind(file) for file in files}
    by_kind = {name: [file for file, kind in kinds.items() if kind == name] for name in KINDS}
    unknown = [file for file, kind in kinds.items() if kind is None]
    many = [
        problem("voice-models-same-kind", kind=KINDS[name], names=", ".join(file.name for file in found))
        for name, found in by_kind.items()
        if len(found) > 1
    ]
    refused = [Problem("voice-model-unknown", (("name", file.name),), file=str(file)) for file in unknown]
    if many or refused:
        raise ProblemError(*many, *refused)
    for name, found in by_kind.items():
        for file in found:
            _store(file, voices_folder(workspace) / name)
    _forget(voices_folder(workspace))
    return voice_models(workspace)


def remove_voice_models(workspace: Workspace) -> VoiceModels:
    """Take both models away again."""
    for name in KINDS:
        (voices_folder(workspace) / name).unlink(missing_ok=True)
    _forget(voices_folder(workspace))
    return voice_models(workspace)


@dataclass(frozen=True, slots=True)
class _Noted:
    """What is remembered beside the models."""

    fault: Problem | None = None
    is_told: bool = False


def _noted(folder: Path) -> _Noted:
    """Read what is remembered; nothing where there is nothing, or it is of another version of the library."""
    try:
        found = json.loads((folder / NOTE).read_text(encoding="utf-8"))
        if found["library"] != _library_version():
            return _Noted()
        return _Noted(Problem(str(found["code"])), bool(found["is_told"]))
    except (OSError, ValueError, KeyError, TypeError):
        return _Noted()


def _note(folder: Path, noted: _Noted) -> None:
    code = "" if noted.fault is None else noted.fault.code
    words = {"code": code, "is_told": noted.is_told, "library": _library_version()}
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / NOTE).write_text(json.dumps(words), encoding="utf-8")


def _forget(folder: Path) -> None:
    with suppress(OSError):
        (folder / NOTE).unlink(missing_ok=True)


def _library_version() -> str:
    try:
        return metadata.version(LIBRARY)
    except metadata.PackageNotFoundError:
        return ""


def _files(place: Path) -> list[Path]:
    if place.is_dir():
        return sorted(file for file in place.rglob("*") if file.suffix.lower() == ENDING and file.is_file())
    return [place]


def _kind(file: Path) -> str | None:
    """Tell by the notes that sherpa-onnx demands in a model which of the two it is; None for neither."""
    if file.suffix.lower() != ENDING:
        return None
    noted: set[bytes] = set()
    try:
        with file.open("rb") as stream:
            rest = b""
            while piece := stream.read(PIECE_BYTES):
                seen = rest + piece
                noted |= {note for note in (*SEGMENTATION_NOTES, *EMBEDDING_NOTES) if note in seen}
                rest = seen[-LONGEST_NOTE:]
    except OSError:
        return None
    if noted.issuperset(SEGMENTATION_NOTES):
        return SEGMENTATION_FILE
    return EMBEDDING_FILE if noted.issuperset(EMBEDDING_NOTES) else None


def _store(file: Path, target: Path) -> None:
    temporary = target.with_name(f".{secrets.token_hex(6)}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, temporary)
        temporary.replace(target)
    except OSError as error:
        arguments = (("name", file.name), ("folder", str(target.parent)), ("reason", error.strerror or ""))
        raise ProblemError(Problem("voice-model-not-stored", arguments, file=str(file))) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
