"""The speech models that a workspace can recognise with: by name, by folder, and the demo's own."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from qa_app.config.paths import shipped_demo
from qa_app.model.problems import Problem, ProblemError, problem
from qa_app.model.progress import UNCONTROLLED, Control
from qa_app.services.workspace import Workspace
from qa_app.storage import recognition
from qa_app.transcribe import engines, store
from qa_app.transcribe.catalogue import CATALOGUE, CatalogueModel, Spoken
from qa_app.transcribe.inspection import precision
from qa_app.transcribe.models import check_folder, missing_files
from qa_app.transcribe.store import StoredModel

if TYPE_CHECKING:
    from qa_app.transcribe.network import Network

DEMO_MODEL = "demo"
HUB_VARIABLE = "HF_ENDPOINT"
PUBLIC_HUB = "https://huggingface.co"
INT8_SUFFIX = "-int8"
FLOATING = frozenset({"float16", "float32", "bfloat16"})


@dataclass(frozen=True, slots=True)
class OfferedModel:
    """A model that is here or can be downloaded.

    Attributes:
        size_bytes: On this disk, or about how much is downloaded.
        is_in_store: It is in this workspace's store, so that it can be converted and removed.
        can_download: It is of the catalogue.
        spoken: The languages it knows; None where nobody tells.
        licence: SPDX identifier; empty where nobody tells.
        precision: Type of its weights, as ``int8`` or ``float16``; empty where it is not here.
        part_bytes: How much of a stopped download is here.
    """

    name: str
    size_bytes: int
    is_installed: bool
    is_in_store: bool = False
    can_download: bool = False
    spoken: Spoken | None = None
    licence: str = ""
    precision: str = ""
    part_bytes: int = 0

    @property
    def is_convertible(self) -> bool:
        """Whether it would load and run faster as int8."""
        return self.is_in_store and self.precision in FLOATING


@dataclass(frozen=True, slots=True)
class StoreFigures:
    """Where the store is and how large.

    Attributes:
        size_bytes: Of everything in it, half downloads with it.
        free_bytes: Still free on its disk.
    """

    folder: Path
    size_bytes: int
    free_bytes: int


def offered(workspace: Workspace) -> tuple[OfferedModel, ...]:
    """Give the models of the catalogue from small to large, then others of the store, then the demo's own."""
    place = workspace.paths.models
    store.tidy(place)
    here = {model.name: model for model in store.stored_models(place)}
    listed = [_of_catalogue(place, each, here.get(each.name)) for each in CATALOGUE]
    known = {model.name for model in CATALOGUE}
    listed += [_stored(model) for name, model in here.items() if name not in known]
    if not missing_files(_demo_folder()) and DEMO_MODEL not in here:
        size, kind = store.size_bytes(_demo_folder()), precision(_demo_folder())
        listed.append(OfferedModel(DEMO_MODEL, size, is_installed=True, precision=kind))
    return tuple(listed)


def figures(workspace: Workspace) -> StoreFigures:
    """Tell where the store is and how large."""
    folder = workspace.paths.models
    folder.mkdir(parents=True, exist_ok=True)
    return StoreFigures(folder, store.total_bytes(folder), shutil.disk_usage(folder).free)


def _of_catalogue(place: Path, model: CatalogueModel, here: StoredModel | None) -> OfferedModel:
    part = 0 if here else store.part_bytes(place, model.name)
    found = _stored(here) if here else OfferedModel(model.name, model.size_bytes, is_installed=False, part_bytes=part)
    return replace(found, can_download=True, spoken=model.spoken, licence=model.licence)


def _stored(model: StoredModel) -> OfferedModel:
    kind = precision(model.folder)
    return OfferedModel(model.name, model.size_bytes, is_installed=True, is_in_store=True, precision=kind)


def download(workspace: Workspace, name: str, control: Control) -> str:
    """Download a model of the catalogue into the store; give its name.

    It is reached as `network` tells.

    Raises:
        ProblemError: There is no network, the hub refuses, or the model cannot be stored.
    """
    from qa_app.transcribe import downloads  # noqa: PLC0415

    downloads.download(workspace.paths.models, name, control, network(workspace))
    return name


def network(workspace: Workspace) -> Network:
    """Tell how the hub is reached: at the settings' address, else at ``HF_ENDPOINT``, else at its own."""
    from qa_app.transcribe.network import Network  # noqa: PLC0415

    settings = workspace.settings
    return Network(
        hub=settings.model_mirror or os.environ.get(HUB_VARIABLE, "") or PUBLIC_HUB,
        proxy=settings.model_proxy,
        proxy_user=settings.model_proxy_user,
        proxy_password=settings.model_proxy_password,
        ca_file=settings.model_ca_file,
        token=settings.hub_token,
        is_off=settings.offline,
    )


def try_hub(workspace: Workspace) -> str:
    """Ask the hub for the files of the smallest model, once; give the hub's host.

    Raises:
        ProblemError: It cannot be reached, refuses, or is no hub.
    """
    from qa_app.transcribe import downloads  # noqa: PLC0415

    return downloads.try_hub(network(workspace))


def is_hub_address(text: str) -> bool:
    """Tell whether a text can be the address of a hub."""
    from qa_app.transcribe.network import is_address  # noqa: PLC0415

    return is_address(text)


def is_proxy_address(text: str) -> bool:
    """Tell whether a text names a proxy: empty for the system's, ``direct`` for none, or an address."""
    from qa_app.transcribe.network import is_proxy  # noqa: PLC0415

    return is_proxy(text)


def import_model(workspace: Workspace, source: Path, control: Control) -> str:
    """Copy a model's folder or archive into the store; give its name there.

    Raises:
        ProblemError: A file is missing or wrong, the name is taken, or there is no room.
    """
    from qa_app.transcribe import imports  # noqa: PLC0415

    return imports.import_model(workspace.paths.models, source, control)


def convert(workspace: Workspace, name: str, control: Control, *, replaces: bool = False) -> str:
    """Write the int8 form of a model into the store; give its name.

    Args:
        workspace: Its store.
        name: Of a model that is here.
        control: Is told the bytes.
        replaces: It takes the old one's place and name; otherwise it stands beside it with ``-int8`` at its name's end.

    Raises:
        ProblemError: There is no such model, it is int8 already, it is in use, or it cannot be stored.
    """
    from qa_app.transcribe.converter import convert_model  # noqa: PLC0415

    folder = model_folder(workspace, name)
    new = folder.name if replaces else f"{folder.name}{INT8_SUFFIX}"
    if replaces:
        demand_unused(workspace, new)
    convert_model(workspace.paths.models, folder, new, control)
    return new


def remove(workspace: Workspace, name: str) -> int:
    """Remove a model of the store and what was begun of its download; give the bytes that are free again.

    Raises:
        ProblemError: model-in-use while calls wait for it, model-busy, or there is no such model in the store.
    """
    demand_unused(workspace, name)
    return store.remove(workspace.paths.models, name)


def discard_download(workspace: Workspace, name: str) -> int:
    """Throw away what was begun of a download; give the bytes that are free again.

    Raises:
        ProblemError: model-busy while it goes on.
    """
    return store.discard_part(workspace.paths.models, name)


def demand_unused(workspace: Workspace, name: str) -> None:
    """Demand that no call waits to be recognised with a model, or is being so.

    Raises:
        ProblemError: model-in-use.
    """
    with workspace.database.reading() as session:
        names = {task.model for task in recognition.queue(session)}
    if names & {name, str(workspace.paths.models / name)}:
        raise ProblemError(problem("model-in-use", model=name))


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
    store.tidy(workspace.paths.models)
    folder = _place(workspace, name)
    engines.check(folder)
    return folder


def model_name(workspace: Workspace, folder: Path) -> str:
    """Give the name under which `model_folder` finds this folder again: a store's name where it has one."""
    folder = folder.absolute()
    if folder == _demo_folder():
        return DEMO_MODEL
    return folder.name if folder.parent == workspace.paths.models.absolute() else str(folder)


def installed_names(workspace: Workspace) -> tuple[str, ...]:
    """Name the whole models: those of the store by name, then the demo's where it is there."""
    store.tidy(workspace.paths.models)
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
