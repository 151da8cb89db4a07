"""Commands over the store of recognition models."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qa_app.cli.options import AsJson, opened
from qa_app.cli.output import as_json, emit, progress_bar, say, tell

if TYPE_CHECKING:
    from qa_app.services.models import OfferedModel

BYTES_A_MB = 1_000_000

models_app = typer.Typer(help="The store of recognition models.", no_args_is_help=True)


@models_app.command("list")
def list_models(context: typer.Context, *, json: AsJson = False) -> None:
    """List the models that are here or can be downloaded."""
    from qa_app.services.models import offered  # noqa: PLC0415

    with opened(context) as workspace:
        found = offered(workspace)
    if json:
        emit({"models": [_listed(model) for model in found]})
        return
    for model in found:
        state = "installed" if model.is_installed else "begun" if model.part_bytes else ""
        spoken = model.spoken or ""
        megabytes = model.size_bytes // BYTES_A_MB
        print(f"{model.name:<24} {megabytes:>6} MB  {spoken:<6} {model.precision:<8} {state}".rstrip())


@models_app.command()
def download(
    context: typer.Context, name: Annotated[str, typer.Argument(help="Name in the list.")], *, json: AsJson = False
) -> None:
    """Download a model; stopped and started again it goes on where it was."""
    from qa_app.services import models  # noqa: PLC0415

    with opened(context) as workspace, progress_bar() as control:
        _told(models.download(workspace, name, control), json=json)


@models_app.command("import")
def import_model(
    context: typer.Context,
    folder: Annotated[
        Path, typer.Argument(help="A model's folder (model.bin, config.json, …), or a zip or tar of it.")
    ],
    *,
    json: AsJson = False,
) -> None:
    """Copy a model's folder or archive into the store."""
    from qa_app.services import models  # noqa: PLC0415

    with opened(context) as workspace, progress_bar() as control:
        _told(models.import_model(workspace, folder, control), json=json)


@models_app.command()
def check(
    context: typer.Context,
    name: Annotated[str | None, typer.Argument(help="Name in the list; left out: every model that is here.")] = None,
    *,
    json: AsJson = False,
) -> None:
    """Read models whole and compare their files with their checksums; exit 1 where one is not the same."""
    from qa_app.services import models  # noqa: PLC0415

    with opened(context) as workspace, progress_bar() as control:
        here = [model.name for model in models.offered(workspace) if model.is_installed]
        found = {each: models.check(workspace, each, control) for each in ([name] if name else here)}
    faults = [fault for each in found.values() for fault in each]
    if json:
        emit({"models": list(found), "problems": [as_json(fault) for fault in faults]})
    for fault in faults:
        tell(fault)
    if faults:
        raise typer.Exit(1)
    say(", ".join(f"{each}: whole." for each in found) or "No model is here.")


@models_app.command()
def convert(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="Name in the list.")],
    *,
    replace: Annotated[bool, typer.Option("--replace", help="Keep the int8 form only.")] = False,
    json: AsJson = False,
) -> None:
    """Write the int8 form of a model, which loads and recognises faster on a processor."""
    from qa_app.services import models  # noqa: PLC0415

    with opened(context) as workspace, progress_bar() as control:
        _told(models.convert(workspace, name, control, replaces=replace), json=json)


@models_app.command()
def remove(
    context: typer.Context, name: Annotated[str, typer.Argument(help="Name in the list.")], *, json: AsJson = False
) -> None:
    """Remove a model that no call waits for, with what was begun of its download."""
    from qa_app.services import models  # noqa: PLC0415

    with opened(context) as workspace:
        freed = models.remove(workspace, name)
    if json:
        emit({"model": name, "freed_bytes": freed})
    say(f"{name} is removed, {freed // BYTES_A_MB} MB are free again.")


def _listed(model: OfferedModel) -> dict[str, object]:
    return {
        "name": model.name,
        "size_bytes": model.size_bytes,
        "installed": model.is_installed,
        "languages": None if model.spoken is None else str(model.spoken),
        "licence": model.licence or None,
        "precision": model.precision or None,
        "begun_bytes": model.part_bytes,
    }


def _told(name: str, *, json: bool) -> None:
    if json:
        emit({"model": name})
    say(f"{name} is in the store.")
