"""The recognition process of a real command killed, interrupted and orphaned: nothing is lost, nothing comes twice."""

import os
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from qa_app.config.paths import Paths
from qa_app.config.settings import load_settings, save_settings
from tests.e2e.conftest import Program, wait_until
from tests.helpers.speech_models import DEMO_RECORDINGS, small_model

pytestmark = pytest.mark.skipif(not Path("/proc").is_dir(), reason="finds processes in /proc")

CALLS = ("en-02-charged-twice", "zh-02-charged-twice", "zh-07-address")


def children(pid):
    found = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        try:
            found += [int(each) for each in (task / "children").read_text().split()]
        except OSError:
            continue
    return found


def recognition_process(pid):
    """Give the id of the recognition process of a running command, None while there is none."""
    for child in children(pid):
        try:
            if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes():
                return child
        except OSError:
            continue
    return None


def stored_windows(program):
    """Count the windows that are stored of calls still in hand."""
    with closing(sqlite3.connect(program.workspace / "qa.sqlite", timeout=10)) as connection:
        return connection.execute("SELECT coalesce(sum(next_window), 0) FROM recognition_tasks").fetchone()[0]


def transcripts(program):
    return {call: program.run("transcript", call, "--json").document["segments"] for call in CALLS}


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    """The transcripts of a run that nothing disturbed."""
    program = Program(tmp_path_factory.mktemp("undisturbed") / "workspace")
    outcome = imported(program).run("transcribe", "--all", "--model", small_model(), "--json")
    assert outcome.code == 0, outcome.err
    assert sorted(outcome.document["done"]) == sorted(CALLS)
    return transcripts(program)


@pytest.fixture
def _heard_interrupts():
    """Hand no deaf ear for interrupts on: tests that a shell runs in its background have one."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def imported(program):
    """Import the calls; one window is recognised after the other, so that most are still to come after the first."""
    outcome = program.run("import", *(DEMO_RECORDINGS / f"{call}.wav" for call in CALLS))
    assert outcome.code == 0, outcome.err
    paths = Paths.of(program.workspace)
    save_settings(paths, load_settings(paths).with_values(recognition_batch=1, recognition_threads=1))
    return program


def started(program):
    """Start to transcribe; give the command's process once the first windows are stored."""
    imported(program)
    process = program.start("transcribe", "--all", "--model", small_model())
    wait_until(lambda: stored_windows(program) > 0)
    return process


def test_that_a_killed_recognition_process_costs_nothing(program, expected):
    process = started(program)
    child = recognition_process(process.pid)
    assert child is not None
    os.kill(child, signal.SIGKILL)
    assert process.wait(120) == 0
    assert transcripts(program) == expected


def test_that_a_killed_command_leaves_no_process_behind_and_goes_on_when_started_again(program, expected):
    process = started(program)
    child = recognition_process(process.pid)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    wait_until(lambda: not Path(f"/proc/{child}").is_dir())
    outcome = program.run("transcribe", "--all", "--model", small_model(), "--json")
    assert outcome.code == 0, outcome.err
    assert outcome.document["remaining"] == 0
    assert transcripts(program) == expected


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.usefixtures("_heard_interrupts")
def test_that_an_interrupted_command_says_so_and_goes_on_when_started_again(program, expected):
    process = started(program)
    os.killpg(process.pid, signal.SIGINT)
    assert process.wait(60) == 130
    outcome = program.run("transcribe", "--all", "--model", small_model(), "--json")
    assert outcome.code == 0, outcome.err
    assert transcripts(program) == expected
