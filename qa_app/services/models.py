"""The speech models that a workspace can recognise with: by name, by folder, and the demo's own."""

from __future__ import annotations

from pathlib import Path

from qa_app.config.paths import shipped_demo
from qa_app.model.problems import ProblemError, problem
from qa_app.services.workspace import Workspace
from qa_app.transcribe.models import check_folder, missing_files

DEMO_MODEL = "demo"


def model_folder(workspace: Workspace, name: str) -> Path:
    """Give the folder of a model and demand that it is whole.

    Args:
        workspace: Its store is looked at first.
        name: Of a model in the store, ``demo`` for the demo's own, or any folder.

    Raises:
        ProblemError: recognition-no-model for an empty name, model-missing or model-incomplete.
    """
    if not name:
        raise ProblemError(problem("recognition-no-model"))
    folder = _place(workspace, name)
    check_folder(folder)
    return folder


def model_name(workspace: Workspace, folder: Path) -> str:
    """Give the name under which `model_folder` finds this folder again: a store's name where it has one."""
    folder = folder.absolute()
    if folder == _demo_folder():
        return DEMO_MODEL
    return folder.name if folder.parent == workspace.paths.models.absolute() else str(folder)


def installed_names(workspace: Workspace) -> tuple[str, ...]:
    """Name the whole models: those of the store by name, then the demo's where it is there."""
    store = workspace.paths.models
    folders = sorted(store.iterdir()) if store.is_dir() else []
    names = [folder.name for folder in folders if folder.is_dir() and not missing_files(folder)]
    if not missing_files(_demo_folder()):
        names.append(DEMO_MODEL)
    return tuple(names)


def _place(workspace: Workspace, name: str) -> Path:
    in_store = workspace.paths.models / name
    if Path(name).name == name and in_store.is_dir():
        return in_store
    if name == DEMO_MODEL:
        return _demo_folder()
    return Path(name).expanduser().absolute()


def _demo_folder() -> Path:
    return (shipped_demo() / "model").absolute()
