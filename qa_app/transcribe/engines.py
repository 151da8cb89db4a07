"""The engines that recognise: which one a model's folder is for, and how it is opened.

The seam is `qa_app.transcribe.recogniser.Listener`: spectrograms of windows, their language, their words. Whoever
brings another engine writes a package with a class that does these three, an `EngineKind` for it, and an entry point of
the group ``qa_app.engines`` that names the kind. Windows, batches, checkpoints, sides and text forms stay as they are.
"""

from __future__ import annotations

import hashlib
import importlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING

from qa_app.model.machine import Card, Placement
from qa_app.transcribe import models

if TYPE_CHECKING:
    from qa_app.transcribe.steady import PlacedListener

GROUP = "qa_app.engines"


@dataclass(frozen=True, slots=True)
class EngineKind:
    """A way to recognise.

    Attributes:
        name: For logs and checkpoints.
        files: Names that a model's folder of this kind holds, all of them and none empty.
        opener: ``package.module:callable``, imported in the recognition process alone. Called with the folder, the
            `Placement` and what is to be told before a graphics card is touched, it gives a
            `qa_app.transcribe.steady.PlacedListener`; raises ProblemError where the model cannot be loaded.
    """

    name: str
    files: tuple[str, ...]
    opener: str


WHISPER = EngineKind("faster-whisper", models.REQUIRED_FILES, "qa_app.transcribe.engine:Engine")


@cache
def kinds() -> tuple[EngineKind, ...]:
    """Give the program's own kind, then those of installed packages by name; their modules must be light to import."""
    found = (point.load() for point in sorted(entry_points(group=GROUP), key=lambda point: point.name))
    return (WHISPER, *(kind for kind in found if isinstance(kind, EngineKind)))


def kind_of(folder: Path) -> EngineKind:
    """Give the first other kind of which a folder holds every file, else the program's own."""
    return next((kind for kind in kinds()[1:] if all(_is_there(folder / name) for name in kind.files)), WHISPER)


def check(folder: Path) -> None:
    """Demand that a folder holds a whole model of some kind.

    Raises:
        ProblemError: As `qa_app.transcribe.models.check_folder`.
    """
    if kind_of(folder) is WHISPER:
        models.check_folder(folder)


def fingerprint(folder: Path) -> str:
    """Give what tells this model from another, for checkpoints and what was measured with it."""
    kind = kind_of(folder)
    if kind is WHISPER:
        return models.fingerprint(folder)
    sizes = [f"{name} {(folder / name).stat().st_size}" for name in kind.files]
    return hashlib.sha256("\n".join([kind.name, *sizes]).encode()).hexdigest()


def open_engine(folder: Path, placement: Placement, trying: Callable[[Card | None], None]) -> PlacedListener:
    """Load the model of a folder with the engine that it is for; in the recognition process alone.

    Raises:
        ProblemError: A file of the model is missing, or it cannot be loaded.
    """
    module, _, name = kind_of(folder).opener.partition(":")
    opener: Callable[..., PlacedListener] = getattr(importlib.import_module(module), name)
    return opener(folder, placement, trying)


def _is_there(file: Path) -> bool:
    return file.is_file() and file.stat().st_size > 0
