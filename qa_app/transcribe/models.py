"""The store of speech models: which there are, whether one is whole, and how one gets into it from a folder."""

from __future__ import annotations

import hashlib
from pathlib import Path

from qa_app.model.problems import Problem, ProblemError

REQUIRED_FILES = ("model.bin", "config.json", "tokenizer.json")
VOCABULARIES = ("vocabulary.json", "vocabulary.txt")


def missing_files(folder: Path) -> tuple[str, ...]:
    """Name every file that a model's folder lacks or that is empty; a vocabulary counts as one."""
    lacking = [name for name in REQUIRED_FILES if not _is_there(folder / name)]
    if not any(_is_there(folder / name) for name in VOCABULARIES):
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


def fingerprint(folder: Path) -> str:
    """Give what tells this model from another: the text of its configuration and the size of each of its files."""
    digest = hashlib.sha256()
    for file in sorted(folder.iterdir()):
        if file.is_file():
            digest.update(f"{file.name} {file.stat().st_size}\n".encode())
    digest.update((folder / "config.json").read_bytes())
    return digest.hexdigest()


def _is_there(file: Path) -> bool:
    return file.is_file() and file.stat().st_size > 0
