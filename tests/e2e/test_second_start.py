"""A second start on a workspace that is open already: the window that is there comes to the front."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.e2e.conftest import PROJECT


@contextmanager
def opened(program) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.told_window", str(program.workspace)],
        stdout=subprocess.PIPE,
        text=True,
        env=program.environment,
        cwd=PROJECT,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def test_that_a_second_start_brings_the_window_to_the_front_and_ends(program):
    with opened(program) as first:
        assert first.stdout.readline() == "ready\n"
        with opened(program) as second:
            assert first.stdout.readline() == "forward\n"
            assert second.wait() == 0
            assert second.stdout.read() == ""
        first.send_signal(signal.SIGINT)
        assert first.wait() == 0


def test_that_a_start_while_the_first_still_opens_waits_for_its_window(program):
    with opened(program) as first, opened(program) as second:
        said = [first.stdout.readline(), second.stdout.readline()]
        assert sorted(said) == ["", "ready\n"]
        window, other = (first, second) if said[0] else (second, first)
        assert window.stdout.readline() == "forward\n"
        assert other.wait() == 0


def test_that_a_killed_window_stands_in_nobodys_way(program):
    with opened(program) as killed:
        assert killed.stdout.readline() == "ready\n"
        os.kill(killed.pid, signal.SIGKILL)
        killed.wait()
    with opened(program) as process:
        assert process.stdout.readline() == "ready\n"


def test_that_another_workspace_has_a_window_of_its_own(program, tmp_path):
    with opened(program) as first:
        assert first.stdout.readline() == "ready\n"
        with opened(type(program)(tmp_path / "other")) as second:
            assert second.stdout.readline() == "ready\n"


def test_that_a_window_that_does_not_answer_is_not_waited_for_long(program):
    with opened(program) as first:
        assert first.stdout.readline() == "ready\n"
        first.send_signal(signal.SIGSTOP)
        with opened(program) as second:
            assert second.stdout.readline() == "ready\n"
