"""Options that every command takes, and the workspace that they name."""

from __future__ import annotations

import getpass
import itertools
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qa_app.model.agents import Actor, Role
from qa_app.model.calendar_month import is_month

if TYPE_CHECKING:
    from qa_app.services.workspace import Workspace

EVERYWHERE = ("--workspace", "--database")


def _month(value: str) -> str:
    if not is_month(value):
        raise typer.BadParameter(f"{value!r} is no month; write it as 2026-10")
    return value


AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on standard output.")]

Month = Annotated[str, typer.Option(help="The month, as 2026-10.", callback=_month)]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a command works: the workspace's folder and another database, None for the defaults."""

    workspace: Path | None
    database: str | None


def hoist(arguments: Sequence[str]) -> list[str]:
    """Move the options that every command takes to the front, so that they may stand anywhere.

    Arguments behind ``--`` stay where they are.
    """
    front: list[str] = []
    rest: list[str] = []
    waiting = list(arguments)
    while waiting:
        word = waiting.pop(0)
        if word == "--":
            rest += [word, *waiting]
            break
        if word in EVERYWHERE and waiting:
            front += [word, waiting.pop(0)]
        elif word.startswith(tuple(f"{name}=" for name in EVERYWHERE)):
            front.append(word)
        else:
            rest.append(word)
    return front + rest


def wants_json(arguments: Sequence[str]) -> bool:
    """Tell whether a command was asked for JSON, so that its problems are told so too."""
    pairs = set(itertools.pairwise(arguments))
    return "--json" in arguments or "--format=json" in arguments or ("--format", "json") in pairs


def actor() -> Actor:
    """Give who works at the command line: the user of the machine, as the system that automation is."""
    try:
        name = getpass.getuser()
    except (OSError, KeyError):
        name = "command-line"
    return Actor(name, Role.SYSTEM)


@contextmanager
def opened(context: typer.Context) -> Iterator[Workspace]:
    """Open the workspace that the command line names, and close it afterwards.

    Raises:
        ProblemError: The folder or the database cannot be used.
    """
    from qa_app.config.paths import Paths  # noqa: PLC0415  (a command that needs no workspace loads no database)
    from qa_app.services.workspace import open_workspace  # noqa: PLC0415

    named = context.find_root().obj
    workspace = open_workspace(Paths.of(named.workspace), named.database)
    try:
        yield workspace
    finally:
        workspace.close()
