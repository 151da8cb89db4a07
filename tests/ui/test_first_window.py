"""One window for a workspace: who holds the lock, and what comes of a note that nobody takes away."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_app.config.paths import STATE_VARIABLE, Paths
from qa_app.ui.first_window import FirstWindow


@pytest.fixture(autouse=True)
def state(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv(STATE_VARIABLE, str(tmp_path / "state"))
    return tmp_path / "state"


def test_that_a_workspace_is_taken_once_for_each_database(tmp_path):
    paths = Paths.of(tmp_path)
    first = FirstWindow(paths)
    assert first.take()
    assert not FirstWindow(paths).take()
    assert FirstWindow(paths, "postgresql:///other").take()
    first.close()
    assert FirstWindow(paths).take()


def test_that_a_note_is_taken_away_and_told_once(qtbot, tmp_path):
    paths = Paths.of(tmp_path)
    first, later = FirstWindow(paths), FirstWindow(paths)
    assert first.take()
    assert not later.call(patience_s=0)
    told = []
    first.wanted.connect(lambda: told.append(1))
    first.listen()
    assert told == []
    later._note.touch()
    qtbot.waitUntil(lambda: told == [1])
    assert not later._note.exists()
    first.close()


def test_that_where_nothing_can_be_written_every_start_is_a_first_one(tmp_path, state):
    state.write_text("no folder", encoding="utf-8")
    first, second = FirstWindow(Paths.of(tmp_path)), FirstWindow(Paths.of(tmp_path))
    assert first.take()
    assert second.take()
    assert not second.call(patience_s=0)
    first.listen()
    first.close()
