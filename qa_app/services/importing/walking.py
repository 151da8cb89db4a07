"""Which recordings lie where: files as they were named, folders with everything in them that sounds."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from qa_app.model.problems import Problem, Severity
from qa_app.model.progress import Control

AUDIO_SUFFIXES = frozenset(
    [
        ".wav",
        ".wave",
        ".mp3",
        ".mp2",
        ".mpga",
        ".m4a",
        ".m4b",
        ".mp4",
        ".aac",
        ".ogg",
        ".oga",
        ".opus",
        ".spx",
        ".flac",
        ".wma",
        ".asf",
        ".amr",
        ".awb",
        ".gsm",
        ".g722",
        ".g723",
        ".g726",
        ".g729",
        ".au",
        ".snd",
        ".aif",
        ".aiff",
        ".aifc",
        ".caf",
        ".ac3",
        ".eac3",
        ".mka",
        ".mkv",
        ".webm",
        ".weba",
        ".3gp",
        ".3g2",
        ".mov",
        ".avi",
        ".wv",
        ".ape",
        ".tta",
        ".w64",
        ".rf64",
        ".vox",
        ".sln",
        ".ul",
        ".al",
        ".alaw",
        ".ulaw",
        ".nsp",
        ".voc",
        ".ra",
        ".dss",
        ".msv",
        ".dvf",
    ]
)
"""Endings by which a folder's files are taken for recordings; a file that is named itself needs none of them."""

_METADATA_OF_MACOS = "._"


@dataclass(slots=True)
class Found:
    """The recordings in the order in which they are taken in, what could not be looked at, and folders without any."""

    files: list[Path] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    empty: list[Problem] = field(default_factory=list)


def find_recordings(paths: Iterable[Path], control: Control) -> Found:
    """Find every recording: files as given, folders with all their folders by name, links never in circles.

    Each file comes once, however often its path is reached; paths are absolute.

    Raises:
        Cancelled: The user asked to stop.
    """
    found = Found()
    seen: set[Path] = set()
    for path in paths:
        _look_at(path.expanduser().absolute(), found, seen, control)
    return found


def shown_path(path: Path) -> str:
    """Give a path as text that can be stored and printed, even where its name is no valid text on this system."""
    return os.fsencode(path).decode("utf-8", "replace")


def _look_at(path: Path, found: Found, seen: set[Path], control: Control) -> None:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        missing = isinstance(error, (FileNotFoundError, NotADirectoryError))
        found.problems.append(_problem("file-not-found" if missing else "file-unreadable", path, error))
        return
    if stat.S_ISDIR(mode):
        _walk(path, found, seen, control)
    elif not stat.S_ISREG(mode):
        found.problems.append(_problem("file-not-regular", path))
    elif path not in seen:
        seen.add(path)
        found.files.append(path)


def _walk(top: Path, found: Found, seen: set[Path], control: Control) -> None:
    met = 0
    entered: set[tuple[int, int]] = set()
    refused: list[OSError] = []
    for folder, folders, names in os.walk(top, followlinks=True, onerror=refused.append):
        control.step("reading", len(found.files), subject=shown_path(Path(folder)))
        here = Path(folder)
        folders[:] = sorted(name for name in folders if _enter(here / name, entered))
        for name in sorted(names):
            path = here / name
            met += _sounds(path)
            if _sounds(path) and path not in seen:
                _look_at(path, found, seen, control)
    found.problems.extend(_problem("folder-unreadable", Path(error.filename or top), error) for error in refused)
    if not met and not refused:
        found.empty.append(Problem("folder-without-recordings", file=shown_path(top), severity=Severity.WARNING))


def _enter(folder: Path, entered: set[tuple[int, int]]) -> bool:
    """Tell whether a folder is met for the first time, by what it is and not by its path."""
    try:
        status = folder.stat()
    except OSError:
        return True
    key = (status.st_dev, status.st_ino)
    if key in entered:
        return False
    entered.add(key)
    return True


def _sounds(path: Path) -> bool:
    return path.suffix.lower() in AUDIO_SUFFIXES and not path.name.startswith(_METADATA_OF_MACOS)


def _problem(code: str, path: Path, error: OSError | None = None) -> Problem:
    reason = (error.strerror or type(error).__name__) if error else ""
    return Problem(code, (("reason", reason),) if reason else (), file=shown_path(path))
