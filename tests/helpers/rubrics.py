"""A rubric and a policy for tests, small enough to be seen whole."""

from __future__ import annotations

from pathlib import Path

from qa_app.model.agents import Actor
from qa_app.services.rubrics import publish
from qa_app.services.workspace import Workspace

MINI_RUBRIC = """\
rubric: mini
version: 1
title: {en: Mini, zh_CN: 小表}
mode: points
grades:
  - {id: good, title: Good, at_least: 80}
  - {id: poor, title: Poor, at_least: 0}
sections:
  - id: greeting
    title: Greeting
    items:
      - {id: opening, title: Opening, type: yes_no, points: 6, comment: below_full}
      - id: manners
        title: Manners
        type: faults
        points: 4
        evidence: below_full
        faults:
          - {id: interrupts, title: Interrupts, points: 2}
          - {id: insults, title: Insults, points: 4, fatal: form}
  - id: notes
    title: Notes
    items:
      - {id: remark, title: Remark, type: text}
"""

MINI_POLICY = """\
policy: mini-star
version: 1
title: Mini star
score:
  - {id: quality, source: evaluations, weight: 100}
"""


def publish_mini(workspace: Workspace, actor: Actor, version: int = 1) -> tuple[str, int]:
    """Publish the mini rubric under a version; give its id and version."""
    text = MINI_RUBRIC.replace("version: 1", f"version: {version}")
    made = publish(workspace, actor, text, "mini.yaml")
    return made.id, made.version


def write_shipped(folder: Path) -> Path:
    """Write the mini rubric and policy as the program would ship them; give the folder."""
    (folder / "policies").mkdir(parents=True)
    (folder / "mini.yaml").write_text(MINI_RUBRIC, encoding="utf-8")
    (folder / "policies" / "mini-star.yaml").write_text(MINI_POLICY, encoding="utf-8")
    return folder
