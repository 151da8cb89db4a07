"""The program as a process of its own, on a workspace of its own."""

import json
import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
DEMO = PROJECT / "demo"
COMMAND_LIMIT_S = 150


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str

    @property
    def document(self):
        return json.loads(self.out)


class Program:
    """Runs commands on one workspace; every call is a fresh process, as a user's would be."""

    def __init__(self, workspace):
        self.workspace = Path(workspace)

    def arguments(self, *words):
        return [sys.executable, "-m", "qa_app", "--workspace", str(self.workspace), *map(str, words)]

    @property
    def environment(self):
        return {**os.environ, "QA_APP_LANGUAGE": "en", "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}

    def run(self, *words):
        ended = subprocess.run(
            self.arguments(*words),
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=self.environment,
            cwd=PROJECT,
            timeout=COMMAND_LIMIT_S,
            check=False,
        )
        return Outcome(ended.returncode, ended.stdout, ended.stderr)

    def start(self, *words):
        return subprocess.Popen(
            self.arguments(*words),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=self.environment,
            cwd=PROJECT,
            start_new_session=True,
        )


def wait_until(condition, limit_s=60):
    """Wait for what another process does; fails when it has not happened within the limit."""
    ticks = threading.Event()
    end = time.monotonic() + limit_s
    while time.monotonic() < end:
        if condition():
            return
        ticks.wait(0.02)
    pytest.fail("what was waited for has not happened")


@pytest.fixture
def program(tmp_path):
    return Program(tmp_path / "workspace")


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A workspace that `demo --headless` filled, and what that command said."""
    program = Program(tmp_path_factory.mktemp("demo") / "workspace")
    outcome = program.run("demo", "--headless", "--json")
    assert outcome.code == 0, outcome.err
    return program, outcome.document
