"""Speech models as folders: of which files, whether all are there, and how a model wants to be used."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from qa_app.model.problems import Problem, ProblemError

REQUIRED_FILES = ("model.bin", "config.json", "tokenizer.json")
VOCABULARIES = ("vocabulary.json", "vocabulary.txt")
TRAITS_FILE = "recognition.json"
OPTIONAL_FILES = ("preprocessor_config.json", TRAITS_FILE)
LONGEST_WINDOW_MS = 30_000
WIDEST_BEAM = 20
MODEL_FILES = (*REQUIRED_FILES, *VOCABULARIES, *OPTIONAL_FILES)


@dataclass(frozen=True, slots=True)
class ModelTraits:
    """How a model wants to be used, where it is not used like every other.

    Attributes:
        window_ms: How long windows are filled up to, at most 30 seconds; 0 gives each stretch of speech its own.
        prompted: Whether it can take a prompt.
        beam_size: Width of the search.
        shared: Whether it can hear several short windows in one slot.
        fallback: Whether doubtful windows are heard again; without use for a model whose text has no sense.
    """

    window_ms: int = LONGEST_WINDOW_MS
    prompted: bool = True
    beam_size: int = 5
    shared: bool = True
    fallback: bool = True


def missing_files(folder: Path) -> tuple[str, ...]:
    """Name every file that a model's folder lacks or that is empty; a vocabulary counts as one."""
    return missing_names({name for name in MODEL_FILES if _is_there(folder / name)})


def missing_names(names: Collection[str]) -> tuple[str, ...]:
    """Name every file that a model of these files lacks; a vocabulary counts as one."""
    lacking = [name for name in REQUIRED_FILES if name not in names]
    if not any(name in names for name in VOCABULARIES):
        lacking.append(VOCABULARIES[0])
    return tuple(lacking)


def check_folder(folder: Path) -> None:
    """Demand that a folder holds a whole model.

    Raises:
        ProblemError: model-missing where there is no such folder, else model-incomplete for each file it lacks.
    """
    if not folder.is_dir():
        raise ProblemError(Problem("model-missing", (("model", folder.name),), file=str(folder)))
    lacking = missing_files(folder)
    if lacking:
        raise ProblemError(
            *(
                Problem("model-incomplete", (("model", folder.name), ("name", name)), file=str(folder))
                for name in lacking
            )
        )


def read_traits(folder: Path) -> ModelTraits:
    """Read a model's traits from its ``recognition.json``; without one, or for what it does not say, the usual ones.

    Raises:
        ProblemError: model-unusable where the file is there but is not readable as traits.
    """
    usual = ModelTraits()
    try:
        told = json.loads((folder / TRAITS_FILE).read_text(encoding="utf-8"))
        return ModelTraits(
            window_ms=min(max(int(told.get("window_ms", usual.window_ms)), 0), LONGEST_WINDOW_MS),
            prompted=bool(told.get("prompted", usual.prompted)),
            beam_size=min(max(int(told.get("beam_size", usual.beam_size)), 1), WIDEST_BEAM),
            shared=bool(told.get("shared", usual.shared)),
            fallback=bool(told.get("fallback", usual.fallback)),
        )
    except FileNotFoundError:
        return usual
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise ProblemError(Problem("model-unusable", (("model", folder.name),), file=str(folder))) from error


def fingerprint(folder: Path) -> str:
    """Give what tells this model from another: the text of its configuration and the size of each of its files."""
    digest = hashlib.sha256()
    for name in MODEL_FILES:
        if (folder / name).is_file():
            digest.update(f"{name} {(folder / name).stat().st_size}\n".encode())
    digest.update((folder / "config.json").read_bytes())
    return digest.hexdigest()


def _is_there(file: Path) -> bool:
    return file.is_file() and file.stat().st_size > 0
