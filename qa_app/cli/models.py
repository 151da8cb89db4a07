"""Commands over the store of recognition models."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qa_app.cli.options import AsJson, opened
from qa_app.cli.output import as_json, emit, progress_bar, say, tell

BYTES_A_MB = 1_000_000

models_app = typer.Typer(help="The store of recognition models.", no_args_is_help=True)


@models_app.command("list")
def list_models(context: typer.Context, *, json: AsJson = False) -> None:
    """List the models that are here or can be downloaded."""
    from qa_app.services.models import offered  # noqa: PLC0415

    with opened(context) as workspace:
        found = offered(workspace)
    if json:
        emit(
            {
                "models": [
                    {"name": model.name, "size_bytes": model.size_bytes, "installed": model.is_installed}
                    for model in found
                ]
            }
        )
        return
    for model in found:
        print(f"{model.name:<16} {model.size_bytes // BYTES_A_MB:>6} MB  {'installed' if model.is_installed else ''}")


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
    folder: Annotated[Path, typer.Argument(help="A model's folder: model.bin, config.json, tokenizer.json, …")],
    *,
    json: AsJson = False,
) -> None:
    """Copy a model's folder into the store."""
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


def _told(name: str, *, json: bool) -> None:
    if json:
        emit({"model": name})
    say(f"{name} is in the store.")
