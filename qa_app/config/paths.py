"""The folders of a workspace and of the things that come with the program."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

WORKSPACE_VARIABLE = "QA_APP_WORKSPACE"
STATE_VARIABLE = "QA_APP_STATE"
FOLDER_NAME = "qa-app"


@dataclass(frozen=True, slots=True)
class Paths:
    """The places of a workspace, all but `state` and `machine` below `root`; nothing is created by looking at them."""

    root: Path

    @classmethod
    def of(cls, root: Path | None = None) -> Paths:
        """Give the places below `root`, else below ``QA_APP_WORKSPACE``, else below the user's data folder."""
        if root is None:
            named = os.environ.get(WORKSPACE_VARIABLE, "")
            root = Path(named) if named else Path(platformdirs.user_data_dir(FOLDER_NAME, appauthor=False))
        return cls(root.expanduser().absolute())

    @property
    def database(self) -> Path:
        """The SQLite file that is used where no other database is named."""
        return self.root / "qa.sqlite"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.root / "settings.json"

    @property
    def models(self) -> Path:
        """Folder of the speech models, one folder a model."""
        return self.root / "models"

    @property
    def cache(self) -> Path:
        """Folder of what can be made again: peaks, decoded sound."""
        return self.root / "cache"

    @property
    def logs(self) -> Path:
        """Folder of the program's logs."""
        return self.root / "logs"

    @property
    def exports(self) -> Path:
        """Folder that is offered for workbooks."""
        return self.root / "exports"

    @property
    def backups(self) -> Path:
        """Folder of the database's backups."""
        return self.root / "backups"

    @property
    def recordings(self) -> Path:
        """Folder of recordings that were copied into the workspace."""
        return self.root / "recordings"

    @property
    def state(self) -> Path:
        """Folder of what belongs to this user on this computer, ``QA_APP_STATE`` or else the usual one.

        It is not in the workspace, which several computers may share.
        """
        named = os.environ.get(STATE_VARIABLE, "")
        return Path(named or platformdirs.user_state_dir(FOLDER_NAME, appauthor=False))

    @property
    def machine(self) -> Path:
        """What was measured of this computer."""
        return self.state / "machine.json"


def shipped_rubrics() -> Path:
    """Give the folder of the rubrics, with ``policies`` in it, that come with the program."""
    return _shipped("rubrics")


def shipped_demo() -> Path:
    """Give the folder of the demo: its recordings, metadata and small model."""
    return _shipped("demo")


def _shipped(name: str) -> Path:
    package = Path(__file__).resolve().parent.parent
    beside = package.parent / name
    return beside if beside.is_dir() and (package.parent / "pyproject.toml").is_file() else package / "data" / name
