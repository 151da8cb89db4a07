"""What was stored outlives a killed program, and the work goes on where it stopped."""

import os
import signal
import sqlite3

from tests.e2e.conftest import DEMO, wait_until


def recognised(program):
    """Count the calls whose recognition is done; 0 while there is no database yet."""
    file = program.workspace / "qa.sqlite"
    if not file.exists():
        return 0
    connection = sqlite3.connect(file, timeout=10)
    try:
        return connection.execute("SELECT count(*) FROM calls WHERE recognition = 'done'").fetchone()[0]
    except sqlite3.OperationalError:
        return 0
    finally:
        connection.close()


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
