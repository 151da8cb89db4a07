"""The program as its command line runs it: the whole way from a queue to transcripts in a workspace."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from qa_app.config.paths import Paths

LOOK_S = 0.02
MEASURE = """
import sys
from pathlib import Path
from qa_app.config.paths import Paths
from qa_app.services.measuring import measure
from qa_app.services.workspace import open_workspace
workspace = open_workspace(Paths(Path(sys.argv[1])))
print(measure(workspace, sys.argv[2]))
workspace.close()
"""


@dataclass(frozen=True, slots=True)
class Program:
    """The program and where it works.

    Attributes:
        folder: Of its workspaces.
        model: Folder of the model.
    """

    folder: Path
    model: Path

    def prepared(self, name: str, recordings: Sequence[Path]) -> Path:
        """Give a workspace into which recordings were imported; it is only ever copied."""
        template = self.folder / f"{name}.template"
        shutil.rmtree(template, ignore_errors=True)
        self._run(template, "import", *map(str, recordings))
        return template

    def transcribe(self, template: Path, calls: Sequence[str] = ()) -> Path:
        """Recognise everything in a fresh copy of a workspace.

        Args:
            template: As `prepared` gave it.
            calls: Numbers of calls, each recognised by a process of its own; empty: all by one.

        Returns:
            The workspace.
        """
        workspace = self.copied(template)
        if calls:
            for call in calls:
                self._run(workspace, "transcribe", call, *self._how())
        else:
            self._run(workspace, "transcribe", "--all", *self._how())
        return workspace

    def measure(self) -> None:
        """Let threads and batch be measured on this computer, as the settings' button does, once for all workspaces."""
        command = [sys.executable, "-c", MEASURE, str(self.folder / "measured"), str(self.model)]
        subprocess.run(command, check=True, env=self._environment())

    def resume(self, workspace: Path) -> None:
        """Recognise what is left in a workspace."""
        self._run(workspace, "transcribe", "--all", *self._how())

    def kill_midway(self, template: Path, share: float) -> tuple[Path, float]:
        """Recognise one recording in a fresh copy of a workspace, and kill everything once so much of it is done.

        Returns:
            The workspace, and how much of the windows remained, from 0 to 1.
        """
        workspace = self.copied(template)
        command = self._command(workspace, "transcribe", "--all", *self._how())
        process = subprocess.Popen(
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=self._environment(),
            start_new_session=True,
        )
        done = 0.0
        while done < share and process.poll() is None:
            time.sleep(LOOK_S)
            done = progress(workspace)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return workspace, 1 - progress(workspace)

    def copied(self, template: Path) -> Path:
        """Give a fresh copy of a workspace."""
        workspace = self.folder / "work"
        shutil.rmtree(workspace, ignore_errors=True)
        shutil.copytree(template, workspace)
        return workspace

    def _how(self) -> tuple[str, ...]:
        return ("--model", str(self.model), "--language", "zh")

    def _run(self, workspace: Path, *arguments: str) -> None:
        command = self._command(workspace, *arguments)
        done = subprocess.run(command, check=False, capture_output=True, env=self._environment())
        if done.returncode:
            sys.stderr.buffer.write(done.stderr)
            done.check_returncode()

    def _command(self, workspace: Path, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "qa_app", "--workspace", str(workspace), *arguments]

    def _environment(self) -> dict[str, str]:
        """Keep what is measured of this computer beside the workspaces, and away from the user's."""
        return os.environ | {"QA_APP_STATE": str(self.folder / "state"), "QT_QPA_PLATFORM": "offscreen"}


def numbers(workspace: Path) -> tuple[str, ...]:
    """Give the numbers of all calls."""
    return tuple(str(row[0]) for row in _rows(workspace, "SELECT number FROM calls ORDER BY number"))


def characters(workspace: Path) -> int:
    """Count the characters of all transcripts."""
    return int(_rows(workspace, "SELECT coalesce(sum(length(text)), 0) FROM segments")[0][0])


def progress(workspace: Path) -> float:
    """Give how much of the windows of all calls is stored, from 0 to 1; 0 before they are counted."""
    done, windows = _rows(
        workspace, "SELECT coalesce(sum(next_window), 0), coalesce(sum(windows), 0) FROM recognition_tasks"
    )[0]
    return int(done) / int(windows) if windows else 0.0


def _rows(workspace: Path, query: str) -> list[tuple[str | int, ...]]:
    with closing(sqlite3.connect(Paths(workspace).database, timeout=10)) as connection:
        return connection.execute(query).fetchall()
