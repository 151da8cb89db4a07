"""The workspaces that are drawn: the demo's, and one whose names, counts and amounts are as awkward as they come."""

from __future__ import annotations

import json
from pathlib import Path

from qa_app.config.paths import Paths, shipped_demo
from qa_app.config.settings import Settings, save_settings
from qa_app.model.agents import Actor, Role
from qa_app.model.progress import UNCONTROLLED
from qa_app.services import rubric_drafts
from qa_app.services.demo import MONTH, fill_demo
from qa_app.services.import_calls import ImportRequest, import_calls
from qa_app.services.import_evaluations import import_evaluations
from qa_app.services.import_figures import import_figures
from qa_app.services.media import LocalMedia
from qa_app.services.rubrics import publish_shipped
from qa_app.services.workspace import Workspace, open_workspace

ACTOR = Actor("Zhao Min", Role.REVIEWER)
LONG_ACTOR = Actor("Maximiliane-Charlotte von der Schulenburg-Wolfsburg", Role.REVIEWER)
RUBRIC = "telephone-service"
LONG_NAMES = (
    "Bartholomew Montgomery-Featherstonehaugh",
    "阿卜杜热合曼·买买提明·吐尔逊江·艾合买提（夜班）北方区客户关怀专席",
    "Αλέξανδρος Παπαδόπουλος-Κωνσταντινίδης Γ",
    "Nguyễn Phương Thảo Trần Lê Hoàng Mỹ Duyên",
    "欧阳修文",
    "Jo",
)
LONG_TEAMS = (
    "华东大区售后二组·退款与投诉升级·夜班专席（苏州分中心）",
    "Escalations & retention, night 2",
    "二组",
)
HOSTILE_AGENTS = 60


def fill(paths: Paths) -> None:
    """Make the workspace of the demo."""
    save_settings(paths, Settings(reviewer_name=ACTOR.name, time_zone="Asia/Shanghai", model="demo"))
    workspace = open_workspace(paths)
    try:
        fill_with(workspace)
        begin_draft(workspace, ACTOR)
    finally:
        workspace.close()


def begin_draft(workspace: Workspace, actor: Actor) -> None:
    """Begin the next version of a rubric, so that there is something to compare and to write."""
    made = rubric_drafts.draft_of_version(workspace, actor, RUBRIC, 1)
    text = rubric_drafts.draft(workspace, made.id).text
    text = text.replace("en: Greeting", "en: Welcome", 1).replace("weight: 20", "weight: 10", 1)
    rubric_drafts.store_draft(workspace, actor, made.id, text, 0)


def fill_with(workspace: Workspace) -> None:
    """Take the demo in, through the model where there is one."""
    folder = shipped_demo()
    if (folder / "model" / "model.bin").is_file():
        fill_demo(workspace, ACTOR, LocalMedia(), UNCONTROLLED, "en")
        return
    publish_shipped(workspace, ACTOR)
    request = ImportRequest(paths=(folder / "recordings",), metadata=folder / "calls.csv", pattern=None)
    import_calls(workspace, ACTOR, request, LocalMedia(), UNCONTROLLED)
    import_evaluations(workspace, ACTOR, folder / "evaluations.jsonl", UNCONTROLLED)
    import_figures(workspace, ACTOR, folder / "figures.csv", MONTH, UNCONTROLLED)


def fill_hostile(paths: Paths, rows: int) -> None:
    """Make the awkward workspace: this many evaluated calls of many agents with the longest names."""
    save_settings(paths, Settings(reviewer_name=LONG_ACTOR.name, time_zone="Asia/Shanghai", model="demo"))
    workspace = open_workspace(paths)
    folder = shipped_demo()
    try:
        publish_shipped(workspace, LONG_ACTOR)
        request = ImportRequest(paths=(folder / "recordings",), metadata=folder / "calls.csv", pattern=None)
        import_calls(workspace, LONG_ACTOR, request, LocalMedia(), UNCONTROLLED)
        import_evaluations(workspace, LONG_ACTOR, _evaluations(paths.cache, rows), UNCONTROLLED)
        import_figures(workspace, LONG_ACTOR, _figures(paths.cache), MONTH, UNCONTROLLED)
        begin_draft(workspace, LONG_ACTOR)
    finally:
        workspace.close()


def _evaluations(folder: Path, rows: int) -> Path:
    """Write the demo's evaluations again and again, each time for other agents."""
    demo = [json.loads(line) for line in (shipped_demo() / "evaluations.jsonl").read_text("utf-8").splitlines()]
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "hostile.jsonl"
    with file.open("w", encoding="utf-8") as lines:
        for number in range(rows):
            agent = number % HOSTILE_AGENTS
            told = {
                "call": f"CC-2026-OCT-{number:06}-RECORDED-BY-THE-OLD-SYSTEM",
                "agent": f"{8800 + agent}",
                "agent_name": LONG_NAMES[agent % len(LONG_NAMES)],
                "team": LONG_TEAMS[agent % len(LONG_TEAMS)],
                "reviewer": LONG_ACTOR.name,
            }
            lines.write(json.dumps({**demo[number % len(demo)], **told}, ensure_ascii=False) + "\n")
    return file


def _figures(folder: Path) -> Path:
    file = folder / "hostile-figures.csv"
    lines = ["agent,csat_pct,attendance_pct,praises,upheld_complaints"]
    lines += [
        f"{8800 + agent},{60 + agent % 41},{85 + agent % 16},{agent % 4},{int(agent % 9 == 0) * 12}"
        for agent in range(HOSTILE_AGENTS)
    ]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file
