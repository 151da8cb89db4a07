"""A workspace as the commands open it: a folder of its own, in Asia/Shanghai, on SQLite."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from qa_app.config.paths import Paths
from qa_app.config.settings import Settings, save_settings
from tests.unit.law.month import Desk


@pytest.fixture
def desk(tmp_path: Path, sqlite_template: Path) -> Desk:
    paths = Paths.of(tmp_path / "desk")
    save_settings(paths, Settings(time_zone="Asia/Shanghai"))
    shutil.copy(sqlite_template, paths.database)
    return Desk(tmp_path, paths.root)
