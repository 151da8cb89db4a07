"""The speech models that a workspace can recognise with: by name, by folder, and the demo's own."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from qa_app.config.paths import shipped_demo
from qa_app.model.problems import Problem, ProblemError, problem
from qa_app.model.progress import UNCONTROLLED, Control
from qa_app.services.workspace import Workspace
from qa_app.transcribe import downloads, imports, store
from qa_app.transcribe.catalogue import CATALOGUE
from qa_app.transcribe.models import check_folder, missing_files
from qa_app.transcribe.network import HUB, Network

DEMO_MODEL = "demo"
HUB_VARIABLE = "HF_ENDPOINT"


@dataclass(frozen=True, slots=True)
class OfferedModel:
    """A model that is here or can be downloaded.

    Attributes:
        size_bytes: On this disk, or about how much is downloaded.
    """

    name: str
    size_bytes: int
    is_installed: bool


def offered(workspace: Workspace) -> tuple[OfferedModel, ...]:
    """Give the models of the catalogue from small to large, then others of the store, then the demo's own."""
    here = {model.name: model.size_bytes for model in store.stored_models(workspace.paths.models)}
    listed = [OfferedModel(each.name, here.get(each.name, each.size_bytes), each.name in here) for each in CATALOGUE]
    known = {model.name for model in CATALOGUE}
    listed += [OfferedModel(name, size, is_installed=True) for name, size in here.items() if name not in known]
    if not missing_files(_demo_folder()) and DEMO_MODEL not in here:
        listed.append(OfferedModel(DEMO_MODEL, store.size_bytes(_demo_folder()), is_installed=True))
    return tuple(listed)


def download(workspace: Workspace, name: str, control: Control) -> str:
    """Download a model of the catalogue into the store; give its name.

    It is reached as `network` tells.

    Raises:
        ProblemError: There is no network, the hub refuses, or the model cannot be stored.
    """
    downloads.download(workspace.paths.models, name, control, network(workspace))
    return name


def network(workspace: Workspace) -> Network:
    """Tell how the hub is reached: at the settings' address, else at ``HF_ENDPOINT``, else at its own."""
    settings = workspace.settings
    return Network(
        hub=settings.model_mirror or os.environ.get(HUB_VARIABLE, "") or HUB,
        proxy=settings.model_proxy,
        proxy_user=settings.model_proxy_user,
        proxy_password=settings.model_proxy_password,
        ca_file=settings.model_ca_file,
        token=settings.hub_token,
        is_off=settings.offline,
    )


def import_model(workspace: Workspace, source: Path, control: Control) -> str:
    """Copy a model's folder or archive into the store; give its name there.

    Raises:
        ProblemError: A file is missing or wrong, the name is taken, or there is no room.
    """
    return imports.import_model(workspace.paths.models, source, control)


def check(workspace: Workspace, name: str, control: Control = UNCONTROLLED) -> tuple[Problem, ...]:
    """Read a model whole and give everything that is wrong with its files.

    Raises:
        ProblemError: There is no such model.
    """
    folder = _place(workspace, name)
    if not folder.is_dir():
        check_folder(folder)
    return store.check(folder, control)


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
    names = [model.name for model in store.stored_models(workspace.paths.models)]
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
