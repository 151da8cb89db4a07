"""Commands over recordings: take them in, measure one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa_app.cli import main
from qa_app.model.sides import SidesBy
from qa_app.services import calls
from qa_app.services.workspace import Workspace
from tests.unit.speech.sounds import babble, write_wav


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    return write_wav(tmp_path / "4711.wav", babble(1), babble(1, seed=4))


def test_that_an_import_takes_the_agents_channel(local_workspace: Workspace, recording: Path) -> None:
    assert main(["--workspace", str(local_workspace.paths.root), "import", str(recording), "--agent", "right"]) == 0
    call = calls.find(local_workspace, "4711")
    assert (call.swapped, call.sides_by) == (True, SidesBy.RULE)


def test_that_an_import_prints_the_number_of_each_call(
    local_workspace: Workspace, recording: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--workspace", str(local_workspace.paths.root), "import", str(recording)]) == 0
    said = capsys.readouterr()
    assert said.out == f"4711\t{recording}\n"
    assert said.err.splitlines()[-1] == "1 imported, 0 already there, 0 rejected."


def test_that_progress_leaves_nothing_where_nobody_watches(
    local_workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--workspace", str(local_workspace.paths.root), "search", "您好"]) == 0
    assert capsys.readouterr().err == "0 lines in 0 calls.\n"


def test_that_speech_tells_every_figure_a_line(recording: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["speech", str(recording)]) == 0
    lines = dict(line.split(": ") for line in capsys.readouterr().out.splitlines())
    assert (lines["channels"], lines["dual_mono"], lines["dead_air.count"]) == ("2", "False", "0")
    assert lines["response.agent.median_ms"] == "-"
    assert int(lines["speakers.customer.talk_ms"]) == pytest.approx(1000, abs=60)


def test_that_speech_prints_one_document_as_json(recording: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["speech", str(recording), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert {"duration_ms", "channels", "dual_mono", "speakers", "longest_silence_ms", "overtalk_ms"} <= set(document)
    assert document["response"]["agent"]["median_ms"] is None
