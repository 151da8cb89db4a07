from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from qa_app.config.paths import Paths
from qa_app.model.agents import Actor
from qa_app.model.evaluation import OptionAnswer
from qa_app.services import evaluations
from qa_app.services.calls import find
from qa_app.services.workspace import open_workspace
from tests.helpers.calls import recorded_call
from tests.helpers.rubrics import publish_mini

ACTOR = Actor("Zhao Min")
SCORES_UNTIL_KILLED = """
import os, signal, sys
from pathlib import Path
from qa_app.config.paths import Paths
from qa_app.model.agents import Actor
from qa_app.model.evaluation import OptionAnswer
from qa_app.services import evaluations
from qa_app.services.calls import find
from qa_app.services.workspace import open_workspace
from qa_app.storage import drafts as stored

workspace = open_workspace(Paths.of(Path(sys.argv[1])))
actor = Actor("Zhao Min")
draft = evaluations.open_review(workspace, actor, find(workspace, "4711").id).evaluation_id
evaluations.store_answer(workspace, actor, draft, "opening", OptionAnswer("no"))
evaluations.store_comment(workspace, actor, draft, "opening", "没有报工号")
evaluations.store_place(workspace, actor, draft, "manners", 42_000)
with workspace.database.writing() as session:
    stored.store_answer(session, draft, "opening", "yes", workspace.clock())
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_that_a_program_killed_while_scoring_loses_nothing_that_was_stored(tmp_path: Path) -> None:
    workspace = open_workspace(Paths.of(tmp_path))
    publish_mini(workspace, ACTOR)
    recorded_call(workspace, "4711")
    workspace.close()
    killed = subprocess.run([sys.executable, "-c", SCORES_UNTIL_KILLED, str(tmp_path)], check=False)
    assert killed.returncode == -9
    workspace = open_workspace(Paths.of(tmp_path))
    found = evaluations.open_review(workspace, ACTOR, find(workspace, "4711").id)
    assert (found.answers, found.comments) == ({"opening": OptionAnswer("no")}, {"opening": "没有报工号"})
    assert (found.current_item, found.position_ms) == ("manners", 42_000)
    evaluations.store_answer(workspace, ACTOR, found.evaluation_id, "opening", OptionAnswer("yes"))
    workspace.close()
