"""The whole program behind a filter of the kernel that ends any process with an internet socket."""

import platform
import signal
import subprocess
import sys

import pytest

from qa_app.config.paths import Paths
from qa_app.config.settings import load_settings, save_settings
from qa_app.model.agents import Actor
from qa_app.services import recognition
from qa_app.services.workspace import open_workspace
from tests.e2e.conftest import COMMAND_LIMIT_S, DEMO, PROJECT, Program
from tests.helpers.no_network import SOCKET_CALLS
from tests.helpers.speech_models import DEMO_RECORDINGS, small_model

MONTH = "2026-10"
GUARD = ("-m", "tests.helpers.no_network")
KILLED = -signal.SIGSYS if hasattr(signal, "SIGSYS") else None

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in SOCKET_CALLS, reason="the filter is Linux's"
)


class GuardedProgram(Program):
    """The program behind the guard."""

    def arguments(self, *words):
        python, *rest = super().arguments(*words)
        return [python, *GUARD, *rest]


def run(program, *words):
    return subprocess.run(
        [sys.executable, *GUARD, *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=program.environment,
        cwd=PROJECT,
        timeout=COMMAND_LIMIT_S,
        check=False,
    )


@pytest.fixture
def guarded(tmp_path):
    return GuardedProgram(tmp_path / "workspace")


def test_that_the_guard_ends_a_program_and_its_children_at_their_first_socket(guarded):
    assert run(guarded, "-c", "import socket; socket.socketpair(); socket.socket()").returncode == KILLED
    child = "import socket, subprocess, sys; sys.exit(subprocess.call([sys.executable, '-c', sys.argv[1]]) != -31)"
    assert run(guarded, "-c", child, "import socket; socket.socket(socket.AF_INET6)").returncode == 0


def test_that_commands_import_recognise_rank_and_export_without_a_socket(guarded, tmp_path):
    workbook = tmp_path / "month.xlsx"
    steps = (
        ("import", DEMO_RECORDINGS / "zh-06-no-answer.wav"),
        ("transcribe", "--all", "--model", small_model()),
        ("rubric", "publish", PROJECT / "rubrics" / "telephone-service.yaml"),
        ("evaluations", "import", DEMO / "evaluations.jsonl"),
        ("policy", "publish", PROJECT / "rubrics" / "policies" / "service-star.yaml"),
        ("rank", "--month", MONTH),
        ("export", "--month", MONTH, "--output", workbook),
    )
    for step in steps:
        outcome = guarded.run(*step)
        assert outcome.code == 0, (step, outcome.err)
    assert workbook.stat().st_size > 0


def test_that_the_window_shows_every_screen_and_recognises_without_a_socket(guarded):
    guarded.run("import", DEMO_RECORDINGS / "zh-06-no-answer.wav")
    workspace = open_workspace(Paths.of(guarded.workspace))
    recognition.enqueue(workspace, Actor("Zhao Min"), (1,), str(small_model()))
    workspace.close()
    ended = run(guarded, "-m", "tests.e2e.offline_window", str(guarded.workspace))
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout == "recognised 1\n"


def test_that_never_going_online_refuses_a_download_before_any_socket(guarded):
    paths = Paths.of(guarded.workspace)
    save_settings(paths, load_settings(paths).with_values(offline=True))
    refused = guarded.run("models", "download", "tiny")
    assert refused.code == 1
    assert "Never go online" in refused.err


def test_that_a_download_would_have_met_the_guard(guarded):
    assert guarded.run("models", "download", "tiny").code == KILLED
