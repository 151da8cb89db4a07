"""The workspace: what every use case is given, and how it is opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from qa_app.config.paths import Paths
from qa_app.config.settings import Settings, load_settings, save_settings
from qa_app.model.problems import Problem, ProblemError
from qa_app.storage.database import Database


def utc_now() -> datetime:
    """Give the present instant."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Workspace:
    """Everything that a use case needs of the world.

    Attributes:
        settings: As they were when the workspace was opened or `change_settings` gave it.
        clock: Tells the present instant, aware, UTC.
        zone: The zone in which days and months are counted.
    """

    paths: Paths
    database: Database
    settings: Settings
    clock: Callable[[], datetime]
    zone: ZoneInfo

    def close(self) -> None:
        """Close the database; the workspace cannot be used afterwards."""
        self.database.close()


def open_workspace(
    paths: Paths, database_url: str | None = None, *, clock: Callable[[], datetime] = utc_now
) -> Workspace:
    """Open a workspace, making its folders, its settings file and its database where they are new.

    The time zone is written down when a workspace is made, so that a later journey of the machine moves no call into
    another month.

    Args:
        paths: Places of the workspace.
        database_url: Another database than the workspace's own SQLite file.
        clock: Tells the present instant.

    Raises:
        ProblemError: The folder cannot be made or written to, the settings are broken (they are kept aside and the next
            try goes on with the defaults), or the database is refused.
    """
    try:
        for folder in (
            paths.root,
            paths.models,
            paths.cache,
            paths.logs,
            paths.exports,
            paths.backups,
            paths.recordings,
        ):
            folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        arguments = (("folder", str(paths.root)), ("reason", error.strerror or ""))
        raise ProblemError(Problem("workspace-not-made", arguments, str(paths.root))) from error
    is_new = not paths.settings.exists()
    settings = load_settings(paths)
    if is_new:
        save_settings(paths, settings)
    database = (
        Database.open(database_url, paths.backups)
        if database_url
        else Database.open_file(paths.database, paths.backups)
    )
    return Workspace(paths, database, settings, clock, settings.zone)


def change_settings(workspace: Workspace, settings: Settings) -> Workspace:
    """Store these settings and give the workspace with them; the given one keeps its old ones and the same database.

    Raises:
        ProblemError: The settings file cannot be written.
    """
    save_settings(workspace.paths, settings)
    return replace(workspace, settings=settings, zone=settings.zone)
