"""On which channel an import takes the agent to be."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from qa_app.model.agents import Actor
from qa_app.model.sides import AgentSide, SidesBy
from qa_app.services import calls, sides
from qa_app.services.import_calls import ImportRequest, import_calls, source_of
from qa_app.services.media import LocalMedia
from qa_app.services.workspace import Workspace
from tests.unit.speech.sounds import babble, write_wav

PATTERN = "{agent}_{call}"


def recording(folder: Path, channels: int, seed: int = 1) -> Path:
    voices: list[np.ndarray] = [babble(0.3, seed=seed + place) for place in range(channels)]
    return write_wav(folder / f"102_{seed}.wav", *voices)


def taken(workspace: Workspace, actor: Actor, request: ImportRequest) -> tuple[bool, SidesBy]:
    report = import_calls(workspace, actor, request, LocalMedia())
    call = calls.card(workspace, report.imported[0].call_id)
    return call.swapped, call.sides_by


def test_that_the_agent_is_where_the_import_says(local_workspace: Workspace, actor: Actor, tmp_path: Path) -> None:
    right = ImportRequest((recording(tmp_path, 2),), agent=AgentSide.RIGHT)
    left = ImportRequest((recording(tmp_path, 2, 5),), agent=AgentSide.LEFT)
    assert taken(local_workspace, actor, right) == (True, SidesBy.RULE)
    assert taken(local_workspace, actor, left) == (False, SidesBy.RULE)


def test_that_the_rule_of_the_source_is_taken(local_workspace: Workspace, actor: Actor, tmp_path: Path) -> None:
    settings = sides.with_side(local_workspace.settings, source_of(None, PATTERN), PATTERN, AgentSide.RIGHT)
    workspace = replace(local_workspace, settings=settings)
    assert taken(workspace, actor, ImportRequest((recording(tmp_path, 2),), pattern=PATTERN)) == (True, SidesBy.RULE)
    plain = ImportRequest((recording(tmp_path, 2, 5),))
    assert taken(workspace, actor, plain) == (False, SidesBy.CHANNEL)


def test_that_what_is_said_now_goes_before_the_rule(local_workspace: Workspace, actor: Actor, tmp_path: Path) -> None:
    settings = sides.with_side(local_workspace.settings, source_of(None, ""), "", AgentSide.RIGHT)
    asked = ImportRequest((recording(tmp_path, 2),), agent=AgentSide.FIND_OUT)
    assert taken(replace(local_workspace, settings=settings), actor, asked) == (False, SidesBy.CHANNEL)


def test_that_a_recording_of_one_channel_has_no_rule(local_workspace: Workspace, actor: Actor, tmp_path: Path) -> None:
    asked = ImportRequest((recording(tmp_path, 1),), agent=AgentSide.RIGHT)
    assert taken(local_workspace, actor, asked) == (False, SidesBy.CHANNEL)


def test_that_a_sheet_is_the_same_source_whatever_the_order_of_its_columns() -> None:
    assert source_of(("file", "agent"), "") == source_of(("agent", "file"), "")
    assert source_of(("file", "agent"), "") != source_of(("file", "team"), "")
