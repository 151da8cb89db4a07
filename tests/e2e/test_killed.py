"""What was stored outlives a killed program, and the work goes on where it stopped."""

import json
import os
import signal
import sqlite3
import subprocess
import sys

from qa_app.bootstrap import actor_of
from qa_app.config.paths import Paths
from qa_app.model.calls import CallFilter, RecognitionState
from qa_app.model.evaluation import OptionAnswer
from qa_app.services import calls, evaluations
from qa_app.services.workspace import open_workspace
from tests.e2e.conftest import DEMO, PROJECT, wait_until


def recognised(program):
    """Count the calls whose recognition is done."""
    workspace = open_workspace(Paths.of(program.workspace))
    try:
        return calls.count(workspace, CallFilter(recognition=(RecognitionState.DONE,)))
    finally:
        workspace.close()


def test_that_a_killed_recognition_goes_on_and_recognises_nothing_twice(program):
    program.run("import", DEMO / "recordings", "--metadata", DEMO / "calls.csv")
    process = program.start("transcribe", "--all", "--model", DEMO / "model")
    wait_until(lambda: recognised(program) >= 2)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    kept = recognised(program)
    outcome = program.run("transcribe", "--all", "--model", DEMO / "model", "--json")
    assert outcome.code == 0, outcome.err
    assert outcome.document["remaining"] == 0
    assert kept + len(outcome.document["done"]) == 12
    connection = sqlite3.connect(program.workspace / "qa.sqlite")
    twice = connection.execute(
        "SELECT count(*) FROM (SELECT 1 FROM segments GROUP BY transcript_id, start_ms, speaker HAVING count(*) > 1)",
    ).fetchone()[0]
    connection.close()
    assert twice == 0


def test_that_a_window_killed_while_scoring_loses_nothing_that_was_given(program):
    program.run("import", DEMO / "recordings" / "zh-01-delivery.wav")
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.scoring_window", str(program.workspace), "1"],
        stdout=subprocess.PIPE,
        text=True,
        env=program.environment,
        cwd=PROJECT,
        start_new_session=True,
    )
    assert process.stdout.readline() == "stored\n"
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    workspace = open_workspace(Paths.of(program.workspace))
    try:
        review = evaluations.open_review(
            workspace, actor_of(workspace.settings), calls.find(workspace, "zh-01-delivery").id
        )
        assert list(review.comments.values()) == ["half a sentence"]
        assert [type(each) for each in review.answers.values()] == [OptionAnswer]
        assert review.current_item in review.answers
    finally:
        workspace.close()
    desk = json.loads(looked_at(program))
    assert desk == {
        "call": "zh-01-delivery",
        "item": review.current_item,
        "comment": "half a sentence",
        "caret": 10,
        "position_ms": 12_345,
    }


def looked_at(program):
    """Open the window again in a process of its own and give what lies on the desk."""
    ended = subprocess.run(
        [sys.executable, "-m", "tests.e2e.reopened_window", str(program.workspace)],
        capture_output=True,
        text=True,
        env=program.environment,
        cwd=PROJECT,
        timeout=60,
        check=False,
    )
    return ended.stdout.splitlines()[-1]
