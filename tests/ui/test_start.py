"""What the first screen does without: what is loaded for it makes everybody wait at every start."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from qa_app.config.paths import Paths
from qa_app.services.workspace import open_workspace

SCREENS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
SCRIPT = """
import gc
import sys
from qa_app import __main__, bootstrap
class Watched(bootstrap.Program):
    def __init__(self, *parts):
        super().__init__(*parts)
        self.loaded = ()
        self.jobs.idle.connect(self.look)  # before the program hears of it and begins to load the rest beside us
        self.ready.connect(self.tell)
    def look(self):
        self.loaded = tuple(sys.modules)
    def tell(self):
        print(*self.loaded, *["garbage-is-collected"] * bool(gc.get_freeze_count()), flush=True)
        self.window.close()
bootstrap.Program = Watched
__main__.main()
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """Give the modules of a process whose window shows the first screen of a workspace that was there before."""
    folder = tmp_path_factory.mktemp("start") / "workspace"
    open_workspace(Paths.of(folder)).close()
    world = {**os.environ, "QA_APP_WORKSPACE": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", SCRIPT], env=world, capture_output=True, text=True, check=True)
    return frozenset(done.stdout.split())


def test_that_the_first_screen_is_there(loaded: frozenset[str]) -> None:
    assert {"qa_app.ui.calls.screen", "qa_app.storage.call_list"} <= loaded


@pytest.mark.parametrize(
    "name",
    [
        "PySide6.QtMultimedia",
        "alembic",
        "av",
        "ctranslate2",
        "faster_whisper",
        "numpy",
        "openpyxl",
        "pydantic",
        "qa_app.cli",
        "qa_app.services.recognition",
        "qa_app.speech",
        "qa_app.transcribe",
        "qa_app.ui.imports",
        "qa_app.ui.review",
        "ruamel",
        "sqlalchemy",
        "typer",
    ],
)
def test_that_the_first_screen_comes_without(loaded: frozenset[str], name: str) -> None:
    assert not {each for each in loaded if each == name or each.startswith(f"{name}.")}


def test_that_garbage_is_collected_once_the_first_screen_is_there(loaded: frozenset[str]) -> None:
    assert "garbage-is-collected" in loaded


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there always is a screen")
def test_that_a_start_without_a_screen_is_told() -> None:
    world = {name: value for name, value in os.environ.items() if name not in SCREENS} | {"QA_APP_LANGUAGE": "en"}
    done = subprocess.run([sys.executable, "-m", "qa_app"], env=world, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("There is no screen")
